"""The records and questions of the Python binding, bindings/python."""

import keyword
import re
import textwrap

from schema import c_header, description, page

_HEAD = '''\
# Written by script/generate from proto/; do not edit.
"""The records: questions, answers and what they are made of (docs/records.md)."""

from __future__ import annotations

import enum
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Iterable, Optional, Union

from . import _members as m
from ._record import Record
from ._values import UNKNOWN, Duration, Input, Instant, Money, Unknown

Exact = Union[Decimal, int, str]
Moment = Union[datetime, Instant]
Length = Union[timedelta, Duration]

__all__ = [
'''

_QUESTIONS_HEAD = '''\
# Written by script/generate from proto/; do not edit.
"""A method for each question of Query and LeadsQuery."""

from __future__ import annotations

from typing import Iterable, Optional, Sequence, TypeVar

from ._errors import Internal
from ._lead import Lead
from ._record import Records
from ._values import Money
from .records import (
%s)

T = TypeVar("T")


def _told(answer: Optional[T]) -> T:
    if answer is None:
        raise Internal("a question was asked and not answered")
    return answer


class Questions:
    """What a case can be asked about the lead that it took, one by one.

    Whatever a question requires comes first.
    """

    __slots__ = ()

    def ask(self, query: Query) -> Answer:
        raise NotImplementedError

    def ask_of_leads(
        self, leads: Sequence[Lead], now: Moment, query: LeadsQuery
    ) -> LeadsAnswer:
        raise NotImplementedError
'''

# Those that a case asks in its own way.
_OWN = ("evaluate", "explain")

# kind: the member, what a constructor takes, and what absence is.
_ONE = {
    "text": ("Text", "str", '""'), "bool": ("Bool", "bool", "False"),
    "int": ("Int", "int", "0"), "points": ("Millionths", "Exact", "0"),
    "time": ("Time", "Optional[Moment]", "None"),
    "span": ("Span", "Optional[Length]", "None"),
    "money": ("Amount", "Optional[Money]", "None"),
    "value": ("Held", "Union[Input, Unknown]", "UNKNOWN")}
_SOME = {"text": ("SomeText", "Optional[str]", "None"),
         "int": ("SomeInt", "Optional[int]", "None"),
         "points": ("SomeMillionths", "Optional[Exact]", "None")}
_MANY = {"text": ("Texts", "Iterable[str]"),
         "time": ("Times", "Iterable[Moment]")}
# Fields beside those called `value` whose text may identify somebody: records
# do not show them when they are printed.
_PERSONAL = {
    "DealKey": ("text",), "ExistingRegistration": ("key",),
    "Explanation": ("evaluation", "move", "move_options", "step",
                    "step_options")}
# Beside it, the same in Python's own type.
_COARSE = {"time": ("instant", "DateTime"), "span": ("duration", "TimeDelta")}


def _name(field):
    return field.name + "_" * keyword.iskeyword(field.name)


def _described(comment, parts):
    """A docstring: the comment, and what each part is."""
    lines = textwrap.fill(" ".join(comment.split()), 76).split("\n")
    width = min(max((len(n) for n, _ in parts), default=0), 20) + 2
    if parts:
        lines.append("")
    for name, text in parts:
        if not text:
            continue
        lead = name.ljust(width - 1) + " "
        lines += textwrap.fill(" ".join(text.split()), 76,
                               initial_indent=lead,
                               subsequent_indent=" " * width).split("\n")
    text = "\n".join(f"    {line}".rstrip() for line in lines).strip()
    text = text.replace("\\", "\\\\")
    end = "\n    " if "\n" in text else ""
    return f'    """{text}{end}"""\n'


def _enumeration(enum):
    values = [v for v in enum.values if v.name != "UNSPECIFIED"]
    body = "".join(f"    {v.name} = {v.number}\n" for v in values)
    doc = _described(enum.comment, [(v.name, v.comment) for v in values])
    return f"\n\nclass {enum.name}(enum.IntEnum):\n{doc}\n{body}"


def _member(field, zeros):
    """The member, its argument, what a constructor takes, the default."""
    if c_header.is_decision(field):
        return "Fact", "", "Optional[bool]", "None"
    if field.kind == "record":
        quoted = f'"{field.type_name}"'
        if field.many:
            return "Listed", quoted, f"Iterable[{field.type_name}]", "()"
        return "One", quoted, f"Optional[{field.type_name}]", "None"
    if field.kind == "enum":
        name = field.type_name
        if field.many:
            return "Enums", name, f"Iterable[{name}]", "()"
        if name in zeros:
            return "Enum", name, name, f"{name}.{zeros[name]}"
        return "SomeEnum", name, f"Optional[{name}]", "None"
    if field.many:
        return _MANY[field.kind][0], "", _MANY[field.kind][1], "()"
    member, taken, default = (_SOME if field.optional else _ONE)[field.kind] \
        if field.kind in _SOME else _ONE[field.kind]
    return member, "", taken, default


def _record(record, zeros):
    parts = [(_name(f), f.comment) for f in record.fields]
    names = {f.name for f in record.fields}
    # Elements of lists are found by it.
    first = record.fields[0].name
    key = ("id" if "id" in names else
           first if first in ("key", "name", "path") else "")
    lines = [f"\n\nclass {record.name}(Record):\n",
             _described(record.comment, parts), "\n",
             "    __slots__ = ()\n",
             f'    _c_name = "{c_header.structure(record.name)}"\n']
    if key:
        lines.append(f'    _key = "{key}"\n')
    personal = _PERSONAL.get(record.name, ())
    if set(personal) - names:
        raise SystemExit(f"generate: {record.name} has not all of {personal}")
    if personal:
        lines.append(f"    _personal = frozenset({list(personal)})\n"
                     .replace("'", '"'))
    takes = []
    for field in record.fields:
        member, argument, taken, default = _member(field, zeros)
        name = _name(field)
        takes.append(f"            {name}: {taken} = {default},\n")
        many = field.kind in _COARSE and not field.many
        if many:
            suffix, coarse = _COARSE[field.kind]
            lines += [f"    {name} = m.{coarse}()\n",
                      f'    {field.name}_{suffix} = m.{member}("{field.name}")\n']
        elif field.kind == "record":
            lines.append(f"    {name}: m.{member}[{field.type_name}]"
                         f" = m.{member}({argument})\n")
        else:
            lines.append(f"    {name} = m.{member}({argument})\n")
    lines += ["\n    if TYPE_CHECKING:\n\n        def __init__(\n"
              "            self,\n            *,\n", *takes,
              "        ) -> None: ...\n"]
    return "".join(lines)


def _parameters(question, record):
    """The fields that a question requires, the others, and those left out."""
    required, others, left_out = [], [], []
    for field in record.fields:
        comment = " ".join(field.comment.split())
        if "Required, except when you ask for all options" in comment:
            every = question.endswith("_options")
            (left_out if every else required).append(field)
        elif "Required" in comment:
            required.append(field)
        else:
            others.append(field)
    return required, others, left_out


def _signature(required, others, zeros):
    lines = ["        self,\n"]
    for field in required:
        taken = _member(field, zeros)[2]
        # What is required is not absent.
        taken = re.sub(r"^Optional\[(.*)\]$", r"\1", taken)
        lines.append(f"        {_name(field)}: {taken},\n")
    if others:
        lines.append("        *,\n")
    for field in others:
        _, _, taken, default = _member(field, zeros)
        lines.append(f"        {_name(field)}: {taken} = {default},\n")
    return "".join(lines)


def _answered(answer, told):
    """The type of an answer, and the expression that gives it."""
    if answer.many:
        return f"Records[{answer.type_name}]", told
    return answer.type_name, f"_told({told})"


def _method(schema, question, answer, zeros):
    required, others, left_out, asked = [], [], [], "True"
    if question.kind == "record":
        record = schema.record(question.type_name)
        required, others, left_out = _parameters(question.name, record)
        # Where all options are asked for, any step will do, but there is one.
        asked = f"{record.name}(\n" + "".join(
            [f"            {_name(f)}={_name(f)},\n"
             for f in required + others] +
            [f"            {_name(f)}={f.type_name}(1),\n"
             for f in left_out if f.kind == "enum"]) + "        )"
    type_, told = _answered(answer, f"answer.{_name(question)}")
    doc = _described(question.comment,
                     [(_name(f), f.comment) for f in required + others])
    return "".join([
        f"\n    def {_name(question)}(\n",
        _signature(required, others, zeros), f"    ) -> {type_}:\n",
        textwrap.indent(doc, "    "), f"        asked = {asked}\n",
        f"        answer = self.ask(Query({_name(question)}=asked))\n",
        f"        return {told}\n"])


def _leads_method(question, answer):
    type_, told = _answered(answer, f"answer.{_name(question)}")
    return "".join([
        f"\n    def {_name(question)}(\n",
        "        self, leads: Sequence[Lead], now: Moment\n",
        f"    ) -> {type_}:\n",
        textwrap.indent(_described(question.comment, []), "    "),
        f"        query = LeadsQuery({_name(question)}=True)\n",
        "        answer = self.ask_of_leads(leads, now, query)\n",
        f"        return {told}\n"])


def _questions(schema, zeros):
    answers = {f.name: f for f in schema.record("Answer").fields}
    answers_of_leads = {f.name: f for f in schema.record("LeadsAnswer").fields}
    methods = [_method(schema, f, answers[f.name], zeros)
               for f in schema.record("Query").fields if f.name not in _OWN]
    methods += [_leads_method(f, answers_of_leads[f.name])
                for f in schema.record("LeadsQuery").fields]
    body = "".join(methods)
    names = {e.name for e in schema.enums} | {r.name for r in schema.records}
    used = {n for n in names if re.search(rf"\b{n}\b", body)}
    used |= {"Answer", "Exact", "LeadsAnswer", "LeadsQuery", "Moment", "Query"}
    return _QUESTIONS_HEAD % "".join(f"    {n},\n" for n in sorted(used)) + body


def files(_, schema):
    zeros = {e.name: v.name for e in schema.enums for v in e.values
             if v.number == 0 and v.name != "UNSPECIFIED"}
    enums = [e for e in schema.enums if e.name != "Decision"]
    names = sorted([e.name for e in enums] + [r.name for r in schema.records])
    lines = [_HEAD, *(f'    "{n}",\n' for n in names), "]\n"]
    lines += [_enumeration(e) for e in enums]
    for file in description.RECORD_FILES:
        records = [r for r in schema.records if r.file == file]
        if records:
            lines.append(f"\n\n# {page.TITLES[file]}.")
        lines += [_record(r, zeros) for r in records]
    package = "bindings/python/src/bantam/"
    return {package + "records.py": "".join(lines),
            package + "_questions.py": _questions(schema, zeros)}
