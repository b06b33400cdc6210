"""What every contender in Python does; contender.h describes the protocol."""

import json
import sys
import time


def read_leads(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def check_of(points):
    """Depends on every lead's points and on their order."""
    check = 0
    for p in points:
        check = (check * 31 + p + 1000) % 1_000_003
    return check


def serve(points_path, score, in_order=lambda answer: answer):
    """Serves until the end of the input. `score()` answers for all leads, and
    is timed; `in_order()` of its answer are the points of every lead, in the
    order of the file, as something that int() takes one by one."""
    points = [int(p) for p in in_order(score())]
    with open(points_path, "w", encoding="utf-8") as file:
        file.writelines(f"{p}\n" for p in points)
    print("ready", len(points), flush=True)
    for line in sys.stdin:
        cpu = time.process_time_ns()
        begin = time.perf_counter_ns()
        for _ in range(int(line)):
            answer = score()
        taken = time.perf_counter_ns() - begin
        cpu = time.process_time_ns() - cpu
        points = [int(p) for p in in_order(answer)]
        print(taken, cpu, sum(points), check_of(points), flush=True)
