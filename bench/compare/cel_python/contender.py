"""cel-expr-python, which is cel-cpp in Python: every lead is an Activation
already.

  contender.py LEADS POINTS (rules|sum)

rules: a program for each rule, the host adds the points up.
sum: one program for all, which adds them up itself.
"""

import json
import os
import sys

from cel_expr_python import cel

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import contender  # noqa: E402


def main():
    leads_path, points_path, way = sys.argv[1:]
    rules = os.path.join(os.path.dirname(__file__), "..", "cel_rules.json")
    with open(rules, encoding="utf-8") as file:
        rules = json.load(file)
    fields = cel.Type.Map(cel.Type.STRING, cel.Type.DYN)
    env = cel.NewEnv(variables={"account": fields, "person": fields})
    leads = [env.Activation(lead) for lead in contender.read_leads(leads_path)]

    programs = [(env.compile(rule["when"]), rule["points"]) for rule in rules]
    total = env.compile(" + ".join(
        f"({rule['when']} ? {rule['points']} : 0)" for rule in rules))

    def score_rules():
        return [
            sum(points for program, points in programs
                if program.eval(lead).value())
            for lead in leads
        ]

    def score_sum():
        return [total.eval(lead).value() for lead in leads]

    contender.serve(points_path,
                    {"rules": score_rules, "sum": score_sum}[way])


main()
