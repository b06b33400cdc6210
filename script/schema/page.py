"""The reference page of records and enumerations: docs/records.md."""

from schema import description

TITLES = {
    "lead": "What a lead holds", "assessment": "Assessments",
    "qualification": "Qualifications", "evaluation": "Evaluations",
    "moves": "Moves", "stage_history": "Histories of stages",
    "handoff_history": "Histories of handoffs",
    "handoff_answer": "Steps of handoffs", "intent": "Intents",
    "routing_answer": "Routing", "duplicates_answer": "Duplicates",
    "registration_answer": "Registered deals", "outbound_answer": "Outbound",
    "whatif": "What-if questions", "ask": "All questions in one call",
    "policy_info": "What a policy declares", "fault": "Errors"}
_TYPES = {"text": "text", "bool": "bool", "int": "integer",
          "points": "number", "time": "time", "span": "span",
          "money": "money", "value": "value"}

_HEAD = """<!-- Written by script/generate from proto/; do not edit. -->

# Records

Every question and every answer of Bantam is a record. This page lists each of
them with its fields: the C++ struct, the protobuf message `bantam.v1.…`, and
the JSON object have the same names. [`bantam/records.h`](../include/bantam/records.h)
reads and writes them.

| type | in JSON | in C++ |
|---|---|---|
| text | string, UTF-8 | `std::string` |
| bool | `true` or `false` | `bool` |
| integer | string of digits; a plain number is read, too | `int64_t` |
| number | number, in whole millionths | `model::Points` or `model::Share` |
| time | RFC 3339 string in UTC, years 1 to 9999 | `Instant` |
| span | seconds, `"3600s"` | `Span` |
| money | `{"amount": "1250.5", "currency": "USD"}` | `Money` |
| value | an object with one member that names the type | `Value` |
| enumeration | its name, `"DECISION_MAKER"` | `enum class` |
| list | array | `std::vector` |

A field that may be absent is left out of JSON and is `std::nullopt` in C++.
Leads themselves are typed by their policy; [`bantam/codec.h`](../include/bantam/codec.h)
describes them. In a lead's JSON, enumerations are in lower case, integers are
plain numbers, and values stand as themselves.
"""


def _cell(comment):
    return " ".join(comment.split()).replace("|", "\\|")


def _type(field):
    name = _TYPES.get(field.kind, "")
    if field.kind in ("enum", "record"):
        name = f"[{field.type_name}](#{field.type_name.lower()})"
    if field.many:
        return f"list of {name}"
    return f"{name}, may be absent" if field.optional else name


def files(_, schema):
    lines = [_HEAD]
    for file in description.RECORD_FILES:
        records = [r for r in schema.records if r.file == file]
        if not records:
            continue
        lines.append(f"\n## {TITLES[file]}\n")
        for record in records:
            lines.append(f"\n### {record.name}\n\n{_cell(record.comment)}\n\n"
                         "| field | type | meaning |\n|---|---|---|\n")
            lines += [f"| `{f.name}` | {_type(f)} | {_cell(f.comment)} |\n"
                      for f in record.fields]
    lines.append("\n## Enumerations\n")
    for enum in sorted(schema.enums, key=lambda e: e.name):
        lines.append(f"\n### {enum.name}\n\n{_cell(enum.comment)}\n\n"
                     "| name | number | meaning |\n|---|---|---|\n")
        lines += [f"| `{v.name}` | {v.number} | {_cell(v.comment)} |\n"
                  for v in enum.values]
    return {"docs/records.md": "".join(lines)}
