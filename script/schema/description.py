"""The schema of records, read from proto/ with its comments."""

import dataclasses
import pathlib
import re
import subprocess
import tempfile

from google.protobuf import descriptor_pb2

# The files of proto/bantam/v1/ that describe what goes in and comes out, in the
# order in which people read them. The others are of policies.
RECORD_FILES = (
    "lead", "assessment", "qualification", "evaluation", "moves",
    "stage_history", "handoff_history", "handoff_answer", "intent",
    "routing_answer", "duplicates_answer", "registration_answer",
    "outbound_answer", "whatif", "ask", "policy_info",
    "fault")

# Messages that are no struct of their own: a lead is typed by its policy.
OPEN_MESSAGES = {"Lead", "Account", "Person", "Opportunity", "FieldValue",
                 "ActivityList", "ContactList"}

_Field = descriptor_pb2.FieldDescriptorProto
_SCALARS = {_Field.TYPE_STRING: "text", _Field.TYPE_BOOL: "bool",
            _Field.TYPE_INT64: "int", _Field.TYPE_DOUBLE: "points"}
_MESSAGES = {".google.protobuf.Timestamp": "time",
             ".google.protobuf.Duration": "span",
             ".bantam.v1.Money": "money", ".bantam.v1.Value": "value"}


@dataclasses.dataclass
class Enumerator:
    name: str
    number: int
    comment: str


@dataclasses.dataclass
class Enumeration:
    """`message Foo { enum Kind { ... } }`; its name is Foo."""
    name: str
    comment: str
    values: list


@dataclasses.dataclass
class Field:
    name: str
    number: int
    kind: str  # text bool int points time span money value enum record
    many: bool
    optional: bool  # as the schema says; a message can always be absent
    type_name: str  # of an enum or a record
    comment: str


@dataclasses.dataclass
class Record:
    name: str
    file: str
    comment: str
    fields: list


@dataclasses.dataclass
class Schema:
    records: list
    enums: list

    def record(self, name):
        return next(r for r in self.records if r.name == name)


def words(name):
    """StageEvent: ["stage", "event"]."""
    return [w.lower() for w in re.findall(r"[A-Z][a-z0-9]*", name)]


def snake(name):
    return "_".join(words(name))


def noun(name):
    """StageEvent: "a stage event"."""
    text = " ".join(words(name))
    article = "an" if text[0] in "aeio" or text.startswith("un") else "a"
    return text if text == "evidence" else f"{article} {text}"


def _descriptors(root):
    folder = root / "proto"
    with tempfile.TemporaryDirectory() as temporary:
        out = pathlib.Path(temporary) / "schema.pb"
        names = [f"bantam/v1/{p.name}"
                 for p in sorted((folder / "bantam/v1").glob("*.proto"))]
        subprocess.run(
            ["protoc", f"--proto_path={folder}", f"--descriptor_set_out={out}",
             "--include_source_info", *names], check=True)
        found = descriptor_pb2.FileDescriptorSet()
        found.ParseFromString(out.read_bytes())
    return {pathlib.Path(f.name).stem: f for f in found.file}


class _Comments:
    def __init__(self, file):
        self._by_path = {tuple(l.path): l.leading_comments
                         for l in file.source_code_info.location}

    def at(self, *path):
        lines = self._by_path.get(path, "").strip("\n").split("\n")
        return "\n".join(line.strip() for line in lines).strip()


def _field(message, comments, path, field):
    kind, type_name = _SCALARS.get(field.type), ""
    if field.type == _Field.TYPE_ENUM:
        kind, type_name = "enum", field.type_name.split(".")[-2]
    elif field.type == _Field.TYPE_MESSAGE:
        kind = _MESSAGES.get(field.type_name, "record")
        if kind == "record":
            type_name = field.type_name.split(".")[-1]
    if kind is None:
        raise SystemExit(f"generate: {message}.{field.name}: records have no "
                         f"fields of this type")
    return Field(field.name, field.number, kind,
                 field.label == _Field.LABEL_REPEATED, field.proto3_optional,
                 type_name, comments.at(*path))


def read(root):
    files = _descriptors(root)
    schema = Schema([], [])
    for file in files.values():
        comments = _Comments(file)
        for m, message in enumerate(file.message_type):
            for e, enum in enumerate(message.enum_type):
                at = (4, m, 4, e)
                schema.enums.append(Enumeration(
                    message.name, comments.at(4, m) or comments.at(*at),
                    [Enumerator(v.name, v.number, comments.at(*at, 2, i))
                     for i, v in enumerate(enum.value)]))
    for stem in RECORD_FILES:
        if stem not in files:
            continue
        comments = _Comments(files[stem])
        for m, message in enumerate(files[stem].message_type):
            if not message.field or message.name in OPEN_MESSAGES:
                continue
            fields = [_field(message.name, comments, (4, m, 2, i), f)
                      for i, f in enumerate(message.field)]
            fields = [f for f in fields if f.type_name != "FieldValue"]
            fields.sort(key=lambda f: f.number)
            schema.records.append(Record(message.name, stem,
                                         comments.at(4, m), fields))
    used = {f.type_name for r in schema.records for f in r.fields
            if f.kind == "enum"}
    schema.enums = [e for e in schema.enums if e.name in used]
    return schema
