"""DuckDB: the leads are a table in memory, the rules one query whose answer, a
column of leads and one of their points, the host gets as arrays.

The query is not prepared: DuckDB streams the answer of EXECUTE on one thread,
and to parse the query takes next to nothing beside so many leads.

  contender.py LEADS POINTS THREADS
"""

import os
import sys

import duckdb

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import contender  # noqa: E402

COLUMNS = """{
  account: 'STRUCT(industry VARCHAR, country VARCHAR, kind VARCHAR,
                   employees BIGINT, annual_revenue DOUBLE, growth DOUBLE)',
  person: 'STRUCT(seniority VARCHAR, department VARCHAR, title VARCHAR,
                  last_page VARCHAR, visits BIGINT, student BOOLEAN,
                  newsletter BOOLEAN)'
}"""


def main():
    leads, points_path, threads = sys.argv[1:]
    rules = os.path.join(os.path.dirname(__file__), "rules.sql")
    with open(rules, encoding="utf-8") as file:
        query = file.read()
    connection = duckdb.connect(":memory:")
    connection.execute(f"SET threads = {int(threads)}")
    connection.execute(
        "CREATE TABLE leads AS SELECT account.*, person.* FROM "
        f"read_json(?, format = 'newline_delimited', columns = {COLUMNS})",
        [leads])

    def score():
        return connection.execute(query).fetchnumpy()

    def in_order(answer):
        return answer["points"][answer["lead"].argsort()]

    contender.serve(points_path, score, in_order)


main()
