//! GoRules Zen: the 24 rules as a decision of a file, compiled once. The
//! protocol is that of contender.h.
//!
//!   bantam-compare-zen LEADS POINTS DECISION

use std::error::Error;
use std::fmt::Write as _;
use std::io::{self, BufRead};
use std::time::Instant;

use serde_json::Value;
use zen_engine::model::GraphContent;
use zen_engine::Decision;

// A lead as Zen takes it; cloning one counts a reference.
type Lead = zen_engine::Variable;

fn score(
    runtime: &tokio::runtime::Runtime,
    decision: &Decision,
    leads: &[Lead],
    points: &mut [i64],
) -> Result<(), Box<dyn Error>> {
    for (lead, points) in leads.iter().zip(points) {
        let answer = runtime
            .block_on(decision.evaluate(lead.clone()))
            .map_err(|error| error.to_string())?;
        // Where no row of the table fires there is no answer.
        *points = match answer.result.dot("points") {
            Some(value) => value
                .as_number()
                .and_then(|number| i64::try_from(number).ok())
                .ok_or("the points are no whole number")?,
            None => 0,
        };
    }
    Ok(())
}

// Nanoseconds that all threads have taken, in steps of a tick of the kernel.
fn cpu_time() -> Result<u64, Box<dyn Error>> {
    const NANOS_PER_TICK: u64 = 10_000_000;
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    // The name of the program, in parentheses, may hold spaces.
    let fields: Vec<&str> = stat
        .rsplit(')')
        .next()
        .unwrap_or("")
        .split_whitespace()
        .collect();
    let ticks = fields[11].parse::<u64>()? + fields[12].parse::<u64>()?;
    Ok(ticks * NANOS_PER_TICK)
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().collect();
    let [_, leads_path, points_path, decision_path] = args.as_slice() else {
        return Err("usage: bantam-compare-zen LEADS POINTS DECISION".into());
    };
    let content: GraphContent = serde_json::from_str(&std::fs::read_to_string(decision_path)?)?;
    let mut decision = Decision::from(content);
    decision.compile();
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;

    let mut leads: Vec<Lead> = Vec::new();
    for line in std::fs::read_to_string(leads_path)?.lines() {
        leads.push(serde_json::from_str::<Value>(line)?.into());
    }
    let mut points = vec![0; leads.len()];
    score(&runtime, &decision, &leads, &mut points)?;
    let mut text = String::new();
    for p in &points {
        writeln!(text, "{p}")?;
    }
    std::fs::write(points_path, text)?;
    println!("ready {}", leads.len());

    for line in io::stdin().lock().lines() {
        let times: u64 = line?.trim().parse()?;
        let cpu_begin = cpu_time()?;
        let begin = Instant::now();
        for _ in 0..times {
            score(&runtime, &decision, &leads, &mut points)?;
        }
        let taken = begin.elapsed().as_nanos();
        let cpu = cpu_time()? - cpu_begin;
        let sum: i64 = points.iter().sum();
        let check = points
            .iter()
            .fold(0, |check, p| (check * 31 + p + 1000) % 1_000_003);
        println!("{taken} {cpu} {sum} {check}");
    }
    Ok(())
}
