"""The tables by which the library walks records: src/records/."""

import re

from schema import description

_KINDS = {"text": "kText", "bool": "kBool", "int": "kInt", "points": "kPoints",
          "time": "kTime", "span": "kSpan", "money": "kMoney",
          "value": "kValue", "enum": "kEnum", "record": "kRecord"}

_BANNER = "// Written by script/generate from proto/; do not edit.\n\n"

# Spelt in small letters, as leads and conditions have them.
_SMALL = {"BuyerRole", "Attitude", "Influence", "HandoffStep", "HandoffMethod",
          "ConsentState"}


def _headers(root):
    """The public headers, and the body of each struct in them."""
    structs = {}
    texts = {}
    for path in sorted((root / "include/bantam").glob("*.h")):
        text = path.read_text()
        texts[f"bantam/{path.name}"] = text
        for found in re.finditer(
                r"^struct (\w+)(?: : [\w:]+)? \{(?:\n(.*?)^)?\};", text,
                re.M | re.S):
            structs[found[1]] = (f"bantam/{path.name}", found[2] or "")
    return structs, texts


def _table_h(schema):
    lines = [
        "// The description of each record and enumeration.\n", "\n",
        "#ifndef BANTAM_SRC_RECORDS_TABLES_H_\n",
        "#define BANTAM_SRC_RECORDS_TABLES_H_\n\n",
        '#include "src/records/record.h"\n\n', "namespace bantam {\n\n"]
    lines += [f"struct {r.name};\n" for r in schema.records]
    lines += ["\nnamespace internal {\n\n"]
    lines += [f"extern const EnumInfo k{e.name}Enum;\n" for e in schema.enums]
    lines += ["\n"]
    for r in schema.records:
        lines += [f"extern const RecordInfo k{r.name}Record;\n",
                  "template <>\n",
                  f"inline const RecordInfo& RecordOf<{r.name}>() {{\n",
                  f"  return k{r.name}Record;\n}}\n\n"]
    lines += ["// All of them, in the order of the schema.\n",
              "std::span<const RecordInfo* const> AllRecords();\n",
              "std::span<const EnumInfo* const> AllEnums();\n\n",
              "}  // namespace internal\n}  // namespace bantam\n\n",
              "#endif  // BANTAM_SRC_RECORDS_TABLES_H_\n"]
    return _BANNER + "".join(lines)


def _member(record, field, body):
    """The C++ type and the offset of a field's member."""
    if field.name in ("low", "high") and "model::Interval interval;" in body:
        return ("model::Points",
                f"offsetof({record.name}, interval) + "
                f"offsetof(model::Interval, {field.name})")
    return (f"decltype({record.name}::{field.name})",
            f"offsetof({record.name}, {field.name})")


def _field(record, field, body):
    member, offset = _member(record, field, body)
    many = ", true" if field.many else ""
    tail = ""
    if field.kind == "enum":
        tail = f", &k{field.type_name}Enum"
    elif field.kind == "record":
        tail = f", nullptr, &k{field.type_name}Record"
    return (f"FieldAt<{member}, FieldKind::{_KINDS[field.kind]}{many}>("
            f'"{field.name}", {field.number}, {offset}{tail}),\n')


def _table_cc(schema, structs):
    missing = [r.name for r in schema.records if r.name not in structs]
    if missing:
        raise SystemExit("generate: no struct in include/bantam/ for: " +
                         ", ".join(missing))
    long = [r.name for r in schema.records if len(r.fields) > 64]
    if long:
        raise SystemExit(f"generate: more than 64 fields: {long}")
    includes = sorted({structs[r.name][0] for r in schema.records})
    lines = ['#include "src/records/tables.h"\n\n', "#include <cstddef>\n\n",
             '#include "bantam/model/interval.h"\n']
    lines += [f'#include "{name}"\n' for name in includes]
    lines += ["\n// The structs are plain; that offsetof is defined for each "
              "of them is what the\n// compilers say that Bantam is built "
              "with.\n#pragma GCC diagnostic ignored \"-Winvalid-offsetof\"\n"
              "\nnamespace bantam::internal {\nnamespace {\n\n"]
    for e in schema.enums:
        lines += [f"constexpr EnumValue k{e.name}Values[] = {{\n"]
        lines += [f'{{{v.number}, "{v.name}", "{v.name.lower()}"}},\n'
                  for v in e.values]
        lines += ["};\n"]
    lines += ["\n"]
    for r in schema.records:
        lines += [f"constexpr RecordField k{r.name}Fields[] = {{\n"]
        lines += [_field(r, f, structs[r.name][1]) for f in r.fields]
        lines += ["};\n\n"]
    lines += ["}  // namespace\n\n"]
    for e in schema.enums:
        noun = " ".join(description.words(e.name))
        lines += [f'const EnumInfo k{e.name}Enum = {{"{e.name}", "{noun}", '
                  f'k{e.name}Values}};\n']
    for r in schema.records:
        names = [f.name for f in r.fields]
        ranged = "low" in names and "high" in names
        lines += [f'const RecordInfo k{r.name}Record = {{"{r.name}", '
                  f'"{description.noun(r.name)}", k{r.name}Fields, '
                  f'{str(ranged).lower()}, &Make<{r.name}>, '
                  f'&Unmake<{r.name}>}};\n']
    lines += ["\nnamespace {\nconstexpr const RecordInfo* kAll[] = {\n"]
    lines += [f"&k{r.name}Record,\n" for r in schema.records]
    lines += ["};\nconstexpr const EnumInfo* kEnums[] = {\n"]
    lines += [f"&k{e.name}Enum,\n" for e in schema.enums]
    lines += ["};\n}  // namespace\n\n",
              "std::span<const RecordInfo* const> AllRecords() {\n"
              "  return kAll;\n}\n\n",
              "std::span<const EnumInfo* const> AllEnums() {\n"
              "  return kEnums;\n}\n\n", "}  // namespace bantam::internal\n"]
    return _BANNER + "".join(lines)


def _names_cc(schema, texts):
    """The functions by which C++ spells enumerations."""
    # Of subjects C++ knows more than records have, and policy.cc spells them;
    # codes of faults stand on a lower floor, in src/base/fault_table.h.
    enums = {e.name: e for e in schema.enums
             if e.name not in ("Subject", "FaultCode")}
    includes, lines = set(), []
    for header, text in texts.items():
        for found in re.finditer(
                r"^std::string_view (\w+)Name\(([\w:]+) (\w+)\);", text, re.M):
            cxx = found[2].split("::")[-1]
            if cxx not in enums:
                continue
            includes.add(header)
            call = "SmallNameOf" if cxx in _SMALL else "NameOf"
            lines += [f"std::string_view {found[1]}Name({found[2]} {found[3]})"
                      f" {{\nreturn internal::{call}(internal::k{cxx}Enum, "
                      f"{found[3]});\n}}\n\n"]
        for found in re.finditer(
                r"^std::optional<([\w:]+)> Find(\w+)\(std::string_view name\);",
                text, re.M):
            cxx = found[1].split("::")[-1]
            if cxx not in enums:
                continue
            includes.add(header)
            lines += [f"std::optional<{found[1]}> Find{found[2]}("
                      "std::string_view name) {\n"
                      f"return internal::FindSmall<{found[1]}>("
                      f"internal::k{cxx}Enum, name);\n}}\n\n"]
    heads = "".join(f'#include "{name}"\n' for name in sorted(includes))
    return (_BANNER + "#include <optional>\n#include <string_view>\n\n" +
            heads + '#include "src/records/names.h"\n'
            '#include "src/records/tables.h"\n\nnamespace bantam {\n\n' +
            "".join(lines) + "}  // namespace bantam\n")


def _each_h(schema, structs):
    """A macro that names every record, for what is said of each."""
    includes = sorted({structs[r.name][0] for r in schema.records})
    lines = ["// All records of the schema, by name.\n\n",
             "#ifndef BANTAM_SRC_RECORDS_EACH_H_\n",
             "#define BANTAM_SRC_RECORDS_EACH_H_\n\n"]
    lines += [f'#include "{name}"\n' for name in includes]
    lines += ["\n#define BANTAM_EACH_RECORD(X) \\\n"]
    lines += [" \\\n".join(f"  X({r.name})" for r in schema.records), "\n"]
    lines += ["\n#endif  // BANTAM_SRC_RECORDS_EACH_H_\n"]
    return _BANNER + "".join(lines)


def files(root, schema):
    structs, texts = _headers(root)
    return {"src/records/each.h": _each_h(schema, structs),
            "src/records/tables.h": _table_h(schema),
            "src/records/tables.cc": _table_cc(schema, structs),
            "src/records/names.cc": _names_cc(schema, texts)}
