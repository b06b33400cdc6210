"""Cases: one lead at one instant, and every question about it."""

from __future__ import annotations

import json
from contextlib import ExitStack
from typing import Any, Dict, Mapping, Optional, Sequence, Tuple, Union

from ._errors import FailedPrecondition, InvalidType, NotFound, call, failure
from ._figures import Figures, Which
from ._handle import Handle
from ._lead import Lead
from ._native import ffi, lib, new, take
from ._policy import Policy
from ._questions import Questions
from ._values import Bytes, binary, source, split_instant
from .records import (
    Answer,
    EvaluateQuery,
    Evaluation,
    ExplainQuery,
    LeadsAnswer,
    LeadsQuery,
    Moment,
    Query,
)

# A query in JSON, or a mapping that is written as JSON.
Asked = Union[Bytes, Mapping[str, object]]


class Case(Questions, Figures, Handle):
    """Asks about the leads of one policy; it keeps its memory for the next one.

    Make one for each thread and use it again and again. Where two threads use
    one, one waits for the other. `earlier` are policies under which leads may
    have been claimed, assigned or registered: their rules keep holding for
    those.
    """

    __slots__ = ("_indices", "_policy", "_taken")
    _what = "case"

    def __init__(self, policy: Policy, *, earlier: Sequence[Policy] = ()) -> None:
        pointers = [_policy(one) for one in (policy, *earlier)]
        deal, error = ffi.new("bantam_case**"), ffi.new("bantam_error**")
        others = ffi.new("const bantam_policy*[]", pointers[1:])
        code = lib.bantam_case_create(
            pointers[0], others, len(pointers) - 1, deal, error
        )
        if code:
            raise failure(code, error)
        super().__init__(deal[0], lib.bantam_case_free)
        self._policy = policy
        self._taken: Optional[Lead] = None
        self._indices: Dict[Tuple[str, str], int] = {}

    def take(self, lead: Lead, now: Moment) -> None:
        """Takes a lead at `now`, a datetime with a time zone.

        If you change the lead, take it again: until then every question is
        FailedPrecondition.
        """
        _check(lead)
        seconds, nanos = split_instant(now, "now")
        error = ffi.new("bantam_error**")
        # Always in this order, so that two threads never wait for each other.
        with self._lock, lead._lock:
            self._taken = lead
            code = lib.bantam_case_take(
                self._open(), lead._open(), seconds, nanos, error
            )
        if code:
            raise failure(code, error)

    def ask(self, query: Query) -> Answer:
        """Asks any number of questions about the lead that was taken.

        The answer has what each is told under the same name. The first question
        that fails ends the call, and its name begins the message.
        """
        if not isinstance(query, Query):
            raise InvalidType(f"query: expected Query, found {type(query).__name__}")
        with self._lock:
            pointer, lead = self._open(), self._taken
            if lead is None:
                raise FailedPrecondition("the case has taken no lead")
            with lead._lock:
                lead._open()
                return self._ask(pointer, query)

    @staticmethod
    def _ask(pointer: Any, query: Query) -> Answer:
        answer, error = ffi.new("const bantam_answer**"), ffi.new("bantam_error**")
        code = lib.bantam_ask(pointer, query._struct, answer, error)
        if code:
            raise failure(code, error)
        return Answer._owned(answer)

    def evaluate(
        self, lead: Lead, now: Moment, *, figures_only: bool = False
    ) -> Evaluation:
        """Takes `lead` at `now` and says how it scores, and why.

        With `figures_only` it has no lines, which takes less time.
        """
        _check(lead)
        query = _FIGURES if figures_only else _EVALUATE
        with self._lock, lead._lock:
            self.take(lead, now)
            found = self.ask(query).evaluate
        assert found is not None
        return found

    def explain(self, *, locale: str = "", show_personal: bool = False) -> str:
        """How the lead that was taken scores, as text for a sales manager.

        `locale` is a BCP 47 tag, "en" if it is empty. Values of fields that
        identify a person are shown only with `show_personal`.
        """
        asked = ExplainQuery(locale=locale, show_personal=show_personal)
        answer = self.ask(Query(explain=asked))
        assert answer.explain is not None
        return answer.explain.evaluation

    def _figure(self, what: str, which: Which, kind: str = "") -> Any:
        struct = new(f"bantam_{kind or what}_figure")
        index = which if isinstance(which, int) else self._index(f"{what}s", which)
        with self._lock:
            pointer, lead = self._open(), self._taken
            if lead is None:
                raise FailedPrecondition("the case has taken no lead")
            with lead._lock:
                lead._open()
                call(getattr(lib, f"bantam_case_{what}"), pointer, index, struct)
        return struct

    def _index(self, listed: str, id: str) -> int:
        found = self._indices.get((listed, id))
        if found is None:
            ids = [part.id for part in getattr(self._policy.info, listed)]
            if id not in ids:
                raise NotFound(f"{listed}: none is named {id!r}", listed)
            found = self._indices[listed, id] = ids.index(id)
        return found

    def ask_of_leads(
        self, leads: Sequence[Lead], now: Moment, query: LeadsQuery
    ) -> LeadsAnswer:
        """Asks about several leads: duplicates, accounts, roll-ups.

        Afterwards the case has taken none.
        """
        if not isinstance(query, LeadsQuery):
            raise InvalidType(
                f"query: expected LeadsQuery, found {type(query).__name__}"
            )
        for lead in leads:
            _check(lead)
        seconds, nanos = split_instant(now, "now")
        answer, error = ffi.new("const bantam_leads_answer**"), ffi.new(
            "bantam_error**"
        )
        with ExitStack() as locks:
            locks.enter_context(self._lock)
            self._taken = None
            # In one order, whoever asks.
            for lead in sorted(set(leads), key=id):
                locks.enter_context(lead._lock)
            pointers = [lead._open() for lead in leads]
            code = lib.bantam_ask_of_leads(
                self._open(),
                ffi.new("const bantam_lead*[]", pointers),
                len(pointers),
                seconds,
                nanos,
                query._struct,
                answer,
                error,
            )
        if code:
            raise failure(code, error)
        return LeadsAnswer._owned(answer)

    # One call from bytes to bytes. The case has no lead afterwards.

    def ask_json(
        self,
        lead: Bytes,
        now: Moment,
        query: Asked,
        *,
        ignore_undeclared: bool = False,
    ) -> str:
        """Every question about a lead in JSON; the answer is JSON, too.

        `query` is a bantam.v1.Query and the answer a bantam.v1.Answer
        (docs/records.md): ``{"move": {"process": "pipeline", "to": "offer"}}``.
        """
        given, asked = source(lead, "lead"), _asked(query)
        function = lib.bantam_ask_json
        return self._encoded(function, given, now, asked, ignore_undeclared).decode()

    def ask_binary(
        self,
        lead: Bytes,
        now: Moment,
        query: Bytes,
        *,
        ignore_undeclared: bool = False,
    ) -> bytes:
        """The same with all of them in binary."""
        given, asked = binary(lead, "lead"), binary(query, "query")
        function = lib.bantam_ask_binary
        return self._encoded(function, given, now, asked, ignore_undeclared)

    def ask_of_leads_json(
        self,
        leads: Bytes,
        now: Moment,
        query: Asked,
        *,
        ignore_undeclared: bool = False,
    ) -> str:
        """Questions about several leads, JSON Lines with a lead on each."""
        given, asked = source(leads, "leads"), _asked(query)
        function = lib.bantam_ask_of_leads_json
        return self._encoded(function, given, now, asked, ignore_undeclared).decode()

    def ask_of_leads_binary(
        self,
        leads: Bytes,
        now: Moment,
        query: Bytes,
        *,
        ignore_undeclared: bool = False,
    ) -> bytes:
        """The same in binary: each lead after its length as a varint."""
        given, asked = binary(leads, "leads"), binary(query, "query")
        function = lib.bantam_ask_of_leads_binary
        return self._encoded(function, given, now, asked, ignore_undeclared)

    def _encoded(
        self,
        function: Any,
        given: bytes,
        now: Moment,
        asked: bytes,
        ignore_undeclared: bool,
    ) -> bytes:
        options = new("bantam_ask_options")
        options.now.seconds, options.now.nanos = split_instant(now, "now")
        options.now.has = 1
        options.ignore_undeclared = int(ignore_undeclared)
        data, size = ffi.new("char**"), ffi.new("int64_t*")
        error = ffi.new("bantam_error**")
        with self._lock:
            self._taken = None
            code = function(
                self._open(),
                given,
                len(given),
                options,
                asked,
                len(asked),
                data,
                size,
                error,
            )
        if code:
            raise failure(code, error)
        return take(data, size)

    def __repr__(self) -> str:
        return f"<Case of policy {self._policy.id!r}{', closed' * self.closed}>"


_EVALUATE = Query(evaluate=EvaluateQuery())
_FIGURES = Query(evaluate=EvaluateQuery(figures_only=True))


def _policy(policy: Any) -> Any:
    if not isinstance(policy, Policy):
        raise InvalidType(f"policy: expected Policy, found {type(policy).__name__}")
    return policy._open()


def _check(lead: Any) -> None:
    if not isinstance(lead, Lead):
        raise InvalidType(f"lead: expected Lead, found {type(lead).__name__}")


def _asked(query: Asked) -> bytes:
    if isinstance(query, Mapping):
        return json.dumps(query).encode()
    return source(query, "query")
