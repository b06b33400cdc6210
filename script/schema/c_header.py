"""The C structures of records: capi/include/bantam/bantam_records.h."""

import re

from schema import description, page

# The version in which a record or a field ("StageEvent.check_at") came, where
# that is later than the first.
_SINCE = {}
_FIRST = "0.1.0"

_HEAD = """\
// Written by script/generate from proto/; do not edit.
//
// bantam/bantam_records.h: the records of Bantam as C structures. Include
// bantam/bantam_c.h, which includes this and says what you can do with them.
//
// A record is a tree of plain structures: what you ask with, and what you are
// answered. The same structures serve both ways, so what one answer holds can
// be handed back in the next question. docs/records.md has the same records for
// JSON and C++, with the same names.
//
// Members, by the type in the schema
//
//   text         bantam_text. From the library: `data` is never NULL, and a NUL
//                follows the last byte; NULL only where a text may be absent
//                and is. To the library: UTF-8; NULL with size 0 is empty.
//   bool         int64_t, 1 or 0.
//   decision     two members: `allowed` is 1 for a yes and else 0, so that
//                `if (move->allowed)` means what it says; `allowed_known` is 1
//                if it is a yes or a no, 0 if it is unknown. To the library, a
//                yes need not repeat that it is known. A bool that may be
//                absent is the same.
//   integer      int64_t; a bantam_number if it may be absent.
//   points       int64_t in millionths, exact; shares and chances in millionths
//                of 1. A bantam_number if it may be absent.
//   time, span   bantam_time, bantam_span; `has` is 0 where there is none.
//   money        bantam_money; an empty currency where there is none.
//   value        a pointer to a bantam_value; NULL: unknown.
//   enumeration  int64_t, one of its constants below; 0 where there is none.
//   record       a pointer; NULL where it is absent. To the library, NULL also
//                stands for a record in which nothing is said.
//   list         a pointer to its items and, after it, their number: of texts,
//                times and enumerations the items themselves; of records a
//                pointer to each, so that records may grow.
//
// Every member has 8 or 16 bytes, and no structure has padding. A structure
// begins with its size. The library sets it in what it gives; you set it to
// sizeof in what you hand over, and the rest to zero:
//
//   bantam_stage_event event = {.struct_size = sizeof event};
//
// Structures grow at their end only. To the library: what a shorter structure
// lacks is zero, and what a longer one has beyond what the library knows must
// be zero, or it is refused. From the library: a structure is as long as its
// `struct_size` says, never shorter than in the header of the same version.

#ifndef BANTAM_BANTAM_RECORDS_H_
#define BANTAM_BANTAM_RECORDS_H_

#include <stdint.h>

// ---------------------------------------------------------------------------
// What members are made of. These never grow.

// `size` bytes of UTF-8. Since 0.1.0.
typedef struct bantam_text {
  const char* data;
  int64_t size;
} bantam_text;

// Initializes a bantam_text with a literal:
//   bantam_text channel = BANTAM_TEXT("email");
#define BANTAM_TEXT(literal) {(literal), (int64_t)sizeof(literal) - 1}

// An integer that may be absent: `has` is 1 or 0. Since 0.1.0.
typedef struct bantam_number {
  int64_t value;
  int64_t has;
} bantam_number;

// An instant in the years 1 to 9999: seconds since 1970-01-01T00:00:00Z, and
// nanoseconds from 0 to 999,999,999 counted forward. Since 0.1.0.
typedef struct bantam_time {
  int64_t seconds;
  int32_t nanos;
  int32_t has;
} bantam_time;

// A span of time within 315,576,000,000 s, likewise. Since 0.1.0.
typedef struct bantam_span {
  int64_t seconds;
  int32_t nanos;
  int32_t has;
} bantam_span;

// An amount in millionths of the currency's unit, within 10^18 exclusive; the
// currency is three capital letters and a NUL. Since 0.1.0.
typedef struct bantam_money {
  int64_t micros;
  char currency[8];
} bantam_money;

// A value; by `type`, the members that count. Since 0.1.0.
//   BANTAM_VALUE_NULL            none: known to have no value
//   BANTAM_FIELD_TYPE_BOOL       integer, 0 or 1
//   BANTAM_FIELD_TYPE_INT        integer
//   BANTAM_FIELD_TYPE_DOUBLE     number, not NaN
//   BANTAM_FIELD_TYPE_STRING     text
//   BANTAM_FIELD_TYPE_TIMESTAMP  time
//   BANTAM_FIELD_TYPE_DURATION   span
//   BANTAM_FIELD_TYPE_MONEY      money
//   BANTAM_FIELD_TYPE_STRINGS    strings
typedef struct bantam_value {
  uint32_t struct_size;
  int32_t type;
  int64_t integer;
  double number;
  bantam_text text;
  bantam_time time;
  bantam_span span;
  bantam_money money;
  const bantam_text* strings;
  int64_t strings_count;
} bantam_value;

#define BANTAM_VALUE_NULL 0

"""


def constant(enum, value):
    """BuyerRole, DECISION_MAKER: BANTAM_BUYER_ROLE_DECISION_MAKER."""
    return f"BANTAM_{description.snake(enum).upper()}_{value}"


def structure(record):
    return f"bantam_{description.snake(record)}"


def is_decision(field):
    """Whether it is a pair of members: yes or not, and whether known."""
    return ((field.kind == "enum" and field.type_name == "Decision")
            or (field.kind == "bool" and field.optional))


_ONE = {"text": "bantam_text", "bool": "int64_t", "int": "int64_t",
        "points": "int64_t", "time": "bantam_time", "span": "bantam_span",
        "money": "bantam_money", "value": "const bantam_value*",
        "enum": "int64_t"}


def _members(field):
    """The declarations that stand for a field."""
    name = field.name
    one = (f"const {structure(field.type_name)}*" if field.kind == "record"
           else _ONE[field.kind])
    if field.many:
        if field.kind == "value":
            raise SystemExit(f"generate: a list of values: {name}")
        items = f"{one} const*" if field.kind == "record" else f"const {one}*"
        return [f"{items} {name}", f"int64_t {name}_count"]
    if is_decision(field):
        return [f"int64_t {name}", f"int64_t {name}_known"]
    if field.optional and field.kind in ("int", "points"):
        return [f"bantam_number {name}"]
    return [f"{one} {name}"]


def _since(name):
    return _SINCE.get(name, _FIRST)


def _comment(text, indent=""):
    return "".join(f"{indent}// {line}".rstrip() + "\n"
                   for line in text.split("\n"))


def _structure(record):
    lines = [_comment(f"{record.comment}\nSince {_since(record.name)}."),
             f"struct {structure(record.name)} {{\n",
             "  uint32_t struct_size;\n", "  uint32_t reserved;\n"]
    for field in record.fields:
        since = _since(f"{record.name}.{field.name}")
        later = f"\nSince {since}." if since != _FIRST else ""
        lines.append(_comment(field.comment + later, "  "))
        lines += [f"  {member};\n" for member in _members(field)]
    return "".join(lines) + "};\n\n"


def _enumeration(enum):
    lines = [_comment(enum.comment), "\n"]
    for value in enum.values:
        if value.name == "UNSPECIFIED":
            continue
        if value.comment:
            lines.append(_comment(value.comment))
        lines.append(
            f"#define {constant(enum.name, value.name)} {value.number}\n")
    return "".join(lines) + "\n"


def _rule(title):
    return f"// {'-' * 75}\n// {title}.\n\n"


def _check(schema):
    """That C and C++ can both spell the members."""
    for record in schema.records:
        names = [m.split()[-1] for f in record.fields for m in _members(f)]
        twice = {n for n in names if names.count(n) > 1}
        if twice:
            raise SystemExit(f"generate: {record.name}: twice in C: {twice}")
        for name in names:
            if re.fullmatch("struct_size|reserved|default|operator|new|delete|"
                            "class|private|public|this|union|register", name):
                raise SystemExit(f"generate: {record.name}.{name}: taken in C")


def files(_, schema):
    _check(schema)
    lines = [_HEAD, _rule("Enumerations")]
    lines += [_enumeration(e) for e in schema.enums]
    lines += [_rule("Structures")]
    lines += [f"typedef struct {structure(r.name)} {structure(r.name)};\n"
              for r in schema.records]
    lines += ["\n"]
    for file in description.RECORD_FILES:
        records = [r for r in schema.records if r.file == file]
        if records:
            lines.append(_rule(page.TITLES[file]))
            lines += [_structure(r) for r in records]
    lines.append("#endif  // BANTAM_BANTAM_RECORDS_H_\n")
    return {"capi/include/bantam/bantam_records.h": "".join(lines),
            "tests/capi/c/layout.c": _layout(schema)}


def _layout(schema):
    """Where members lie, counted apart from the compiler."""
    wide = {"bantam_text", "bantam_number", "bantam_time", "bantam_span",
            "bantam_money"}
    lines = ["// Written by script/generate from proto/; do not edit.\n//\n"
             "// No structure has padding, and members lie where a binding "
             "that counts them\n// by the rules of bantam_records.h finds "
             "them.\n\n#include <stddef.h>\n\n"
             "#include \"bantam/bantam_records.h\"\n\n"
             "#define AT(type, member, offset)"
             " _Static_assert(offsetof(type, member) == (offset), #member)\n"
             "#define SIZE(type, size)"
             " _Static_assert(sizeof(type) == (size), #type)\n\n"]
    for record in schema.records:
        offset = 8
        for field in record.fields:
            for member in _members(field):
                kind, name = member.rsplit(" ", 1)
                lines.append(f"AT({structure(record.name)}, {name}, "
                             f"{offset});\n")
                offset += 16 if kind in wide else 8
        lines.append(f"SIZE({structure(record.name)}, {offset});\n")
    return "".join(lines)
