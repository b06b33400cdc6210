"""Prints the medians of Google Benchmark's JSON files as one table.

  table.py FILE...
"""

import json
import sys


def read(path):
    """The benchmarks of a file; none where the filter matched nothing."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    benchmarks = json.loads(text)["benchmarks"] if text.startswith("{") else []
    # By turns, they come in any order.
    return sorted(benchmarks, key=lambda b: (b["family_index"],
                                             b["per_family_instance_index"]))


def nanoseconds(benchmark, key):
    return benchmark[key] * {"ns": 1, "us": 1e3, "ms": 1e6}[
        benchmark["time_unit"]]


def show(ns):
    if ns < 99.95:
        return f"{ns:.1f} ns"
    if ns < 99_950:
        return f"{ns:,.0f} ns"
    return f"{ns / 1000:,.0f} µs"


def main():
    print("| benchmark | CPU, median | spread |")
    print("|---|---:|---:|")
    for path in sys.argv[1:]:
        benchmarks = read(path)
        spread = {b["run_name"]: b["cpu_time"] for b in benchmarks
                  if b["aggregate_name"] == "cv"}
        for b in benchmarks:
            if b["aggregate_name"] == "median":
                name = b["run_name"]
                print(f"| {name} | {show(nanoseconds(b, 'cpu_time'))} | "
                      f"{100 * spread[name]:.0f} % |")


main()
