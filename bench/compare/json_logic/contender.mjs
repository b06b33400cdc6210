// json-logic: the 24 rules as one sum. The protocol is that of contender.h.
//
//   contender.mjs LEADS POINTS (compiled|interpreted) PACKAGES
//
// compiled: json-logic-engine's build(); interpreted: json-logic-js's apply().
// PACKAGES is the folder that holds node_modules.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { join } from "node:path";

const [leadsPath, pointsPath, way, packages] = process.argv.slice(2);
const require = createRequire(join(packages, "package.json"));
const rules = JSON.parse(
  readFileSync(new URL("rules.json", import.meta.url), "utf8"));

function makeScore() {
  if (way === "compiled") {
    const { LogicEngine } = require("json-logic-engine");
    return new LogicEngine().build(rules);
  }
  const jsonLogic = require("json-logic-js");
  return (lead) => jsonLogic.apply(rules, lead);
}

const score = makeScore();
const leads = readFileSync(leadsPath, "utf8").trimEnd().split("\n")
  .map((line) => JSON.parse(line));
const points = new Int32Array(leads.length);

function scoreAll() {
  for (let i = 0; i < leads.length; ++i) points[i] = score(leads[i]);
}

scoreAll();
writeFileSync(pointsPath, points.join("\n") + "\n");
console.log(`ready ${leads.length}`);

for await (const line of createInterface({ input: process.stdin })) {
  const times = Number(line);
  const cpuBegin = process.cpuUsage();
  const begin = process.hrtime.bigint();
  for (let i = 0; i < times; ++i) scoreAll();
  const taken = process.hrtime.bigint() - begin;
  const cpu = process.cpuUsage(cpuBegin);
  let sum = 0;
  let check = 0;
  for (const p of points) {
    sum += p;
    check = (check * 31 + p + 1000) % 1000003;
  }
  console.log(`${taken} ${(cpu.user + cpu.system) * 1000} ${sum} ${check}`);
}
