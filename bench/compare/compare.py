"""Drives the contenders that bench/compare/run has built, and compares them.

Every contender is a program that loads the leads, scores them once, and then
scores them again as often as it is told to (contender.h). They take turns, so
that what disturbs the machine disturbs them all. The points must agree, lead by
lead, and so must the sum and the check of every turn; else the exit code is 1.
"""

import argparse
import filecmp
import math
import os
import platform
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(os.path.dirname(os.path.dirname(HERE)), "build", "bench")
COMPARE = os.path.join(OUT, "compare")
LEADS = os.path.join(COMPARE, "leads.jsonl")
# One turn of a contender takes at least as long.
TURN_SECONDS = 0.5
BASE = "bantam"

CPP = os.path.join(OUT, "bench", "compare")
PYTHON = os.path.join(COMPARE, "venv", "bin", "python")
CEL_GO = os.path.join(COMPARE, "cel_go")
CEL_RULES = os.path.join(HERE, "cel_rules.json")
CEL_PYTHON = os.path.join(HERE, "cel_python", "contender.py")
DUCKDB = os.path.join(HERE, "duckdb", "contender.py")
JSON_LOGIC = os.path.join(HERE, "json_logic", "contender.mjs")
NODE = os.path.join(COMPARE, "node")
ZEN = os.path.join(COMPARE, "cargo", "release", "bantam-compare-zen")


def in_zen(decision):
    return os.path.join(HERE, "zen", decision)


# Name, what it is, the program, and its arguments after LEADS and POINTS.
CONTENDERS = [
    ("struct", "C++ written by hand over structs",
     [CPP + "/compare_struct"], []),
    ("duckdb-1", "DuckDB SQL, one thread", [PYTHON, DUCKDB], ["1"]),
    ("duckdb-all", "DuckDB SQL, all threads", [PYTHON, DUCKDB],
     [str(os.cpu_count())]),
    ("bantam", "Bantam C++, bound leads", [CPP + "/compare_bantam"],
     ["bound"]),
    ("bantam-filled", "Bantam C++, one lead filled anew",
     [CPP + "/compare_bantam"], ["filled"]),
    ("bantam-explained", "Bantam C++, bound leads, explained",
     [CPP + "/compare_bantam"], ["explained"]),
    ("capi", "Bantam C ABI, bound leads", [CPP + "/compare_capi"], ["bound"]),
    ("capi-filled", "Bantam C ABI, one lead filled anew",
     [CPP + "/compare_capi"], ["filled"]),
    ("json-logic-engine", "json-logic-engine, compiled", ["node", JSON_LOGIC],
     ["compiled", NODE]),
    ("json-logic-js", "json-logic-js, interpreted", ["node", JSON_LOGIC],
     ["interpreted", NODE]),
    ("cel-go", "cel-go, one program for each rule", [CEL_GO],
     ["rules", CEL_RULES]),
    ("cel-go-plain", "cel-go, one program for each rule, not optimised",
     [CEL_GO], ["plain", CEL_RULES]),
    ("cel-go-sum", "cel-go, one program", [CEL_GO], ["sum", CEL_RULES]),
    ("cel-python", "cel-expr-python, one program for each rule",
     [PYTHON, CEL_PYTHON], ["rules"]),
    ("cel-python-sum", "cel-expr-python, one program", [PYTHON, CEL_PYTHON],
     ["sum"]),
    ("zen-expression", "Zen, expressions", [ZEN], [in_zen("expression.json")]),
    ("zen-table", "Zen, decision table", [ZEN], [in_zen("table.json")]),
]


class Failed(Exception):
    pass


class Contender:
    """A running contender, loaded and checked."""

    def __init__(self, name, title, program, arguments):
        self.name = name
        self.title = title
        self.points_path = os.path.join(COMPARE, f"points.{name}.txt")
        self.turns = []
        self.times = 1
        self.process = subprocess.Popen(
            program + [LEADS, self.points_path] + arguments,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        words = self.process.stdout.readline().split()
        if len(words) != 2 or words[0] != "ready":
            raise Failed(f"{name} did not start")
        self.leads = int(words[1])

    def turn(self):
        """Nanoseconds for a lead, by the wall clock and of all threads together;
        and what must agree, sum and check."""
        self.process.stdin.write(f"{self.times}\n")
        self.process.stdin.flush()
        words = self.process.stdout.readline().split()
        if len(words) != 4:
            raise Failed(f"{self.name} stopped")
        wall, cpu, total, check = (int(word) for word in words)
        scored = self.times * self.leads
        return (wall / scored, cpu / scored), (total, check)

    def calibrate(self):
        (wall, _), _ = self.turn()
        self.times = max(1, math.ceil(TURN_SECONDS * 1e9 / wall / self.leads))

    def medians(self):
        walls, cpus = zip(*self.turns)
        return statistics.median(walls), statistics.median(cpus)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def parse(args):
    parser = argparse.ArgumentParser(prog="bench/compare/run")
    parser.add_argument("--only", help="names, with commas between them")
    parser.add_argument("--leads", type=int, default=245_760)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--list", action="store_true",
                        help="name who takes part, and stop")
    options = parser.parse_args(args)
    if options.leads < 1 or options.rounds < 1:
        parser.error("--leads and --rounds are at least 1")
    names = [contender[0] for contender in CONTENDERS]
    chosen = options.only.split(",") if options.only else names
    for name in chosen:
        if name not in names:
            parser.error(f"no contender '{name}'; there are {', '.join(names)}")
    chosen = set(chosen) | {BASE}
    options.contenders = [c for c in CONTENDERS if c[0] in chosen]
    return options


def start(description, leads, reference):
    contender = Contender(*description)
    if contender.leads != leads:
        raise Failed(f"{contender.name} read {contender.leads} leads")
    if reference and not filecmp.cmp(reference.points_path,
                                     contender.points_path, shallow=False):
        raise Failed(f"the points in {contender.points_path} are not those in "
                     f"{reference.points_path}")
    contender.calibrate()
    return contender


def measure(contenders, rounds):
    agreed = None
    for i in range(rounds):
        for j in range(len(contenders)):
            # Each round begins with another one.
            contender = contenders[(i + j) % len(contenders)]
            times, answer = contender.turn()
            contender.turns.append(times)
            agreed = agreed or answer
            if answer != agreed:
                raise Failed(f"{contender.name} came to sum and check {answer}"
                             f", others to {agreed}")
    return agreed


def load():
    return "load " + " ".join(f"{x:.1f}" for x in os.getloadavg())


def report(contenders, options, agreed, loads):
    base_wall, base_cpu = next(c.medians() for c in contenders
                               if c.name == BASE)
    print(f"{options.leads:,} leads, 24 rules, {options.rounds} rounds, "
          f"{platform.machine()}, {os.cpu_count()} cores; {loads[0]} before, "
          f"{loads[1]} after")
    print(f"All {len(contenders)} agree on every lead: sum {agreed[0]}, "
          f"check {agreed[1]}\n")
    print("Nanoseconds per lead, medians; CPU is that of all threads\n")
    print("| contender | wall | ratio to Bantam | CPU | ratio to Bantam |")
    print("|---|---:|---:|---:|---:|")
    for c in sorted(contenders, key=lambda c: c.medians()):
        wall, cpu = c.medians()
        print(f"| {c.title} | {wall:,.0f} | {wall / base_wall:.2f} | "
              f"{cpu:,.0f} | {cpu / base_cpu:.2f} |")


def main():
    options = parse(sys.argv[1:])
    if options.list:
        print("\n".join(c[0] for c in options.contenders))
        return 0
    with open(LEADS, "w", encoding="utf-8") as file:
        subprocess.run([CPP + "/compare_make_leads", str(options.leads)],
                       stdout=file, check=True)
    before = load()
    contenders = []
    try:
        for description in options.contenders:
            print(f"loading {description[0]}", file=sys.stderr)
            reference = contenders[0] if contenders else None
            contenders.append(start(description, options.leads, reference))
        agreed = measure(contenders, options.rounds)
    except Failed as failure:
        print(f"bench/compare/run: {failure}", file=sys.stderr)
        return 1
    finally:
        for contender in contenders:
            contender.close()
    report(contenders, options, agreed, (before, load()))
    return 0


sys.exit(main())
