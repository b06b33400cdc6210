"""Evaluators: from a lead and an instant to an answer."""

from __future__ import annotations

import json
from typing import Any, Mapping

from ._errors import InvalidType, failure
from ._evaluation import Evaluation
from ._handle import Handle
from ._lead import Lead, Moment
from ._native import ffi, lib, new, take
from ._policy import Bytes, Policy
from ._values import binary, source, split_instant


class Evaluator(Handle):
    """Evaluates the leads of one policy; it keeps scratch memory.

    Make one for each thread and use it again and again. Where two threads use
    one, one waits for the other.
    """

    __slots__ = ("_policy",)
    _what = "evaluator"

    def __init__(self, policy: Policy) -> None:
        if not isinstance(policy, Policy):
            raise InvalidType(f"policy: expected Policy, found {type(policy).__name__}")
        evaluator, error = ffi.new("bantam_evaluator**"), ffi.new("bantam_error**")
        code = lib.bantam_evaluator_create(policy._open(), evaluator, error)
        if code:
            raise failure(code, error)
        super().__init__(evaluator[0], lib.bantam_evaluator_free)
        self._policy = policy

    def evaluate(
        self, lead: Lead, now: Moment, *, explained: bool = True
    ) -> Evaluation:
        """The answer for `lead` at `now`, a datetime with a time zone.

        Without `explained` it has the figures alone, which takes less time.
        """
        if not isinstance(lead, Lead):
            raise InvalidType(f"lead: expected Lead, found {type(lead).__name__}")
        seconds, nanos = split_instant(now, "now")
        answer, error = ffi.new("bantam_evaluation**"), ffi.new("bantam_error**")
        # Always in this order, so that two threads never wait for each other.
        with self._lock, lead._lock:
            pointer, known = self._open(), lead._open()
            changes = lead._changes
            code = lib.bantam_evaluate(
                pointer, known, seconds, nanos, _detail(explained), answer, error
            )
        if code:
            raise failure(code, error)
        return Evaluation(answer[0], lead, changes)

    def evaluate_json(
        self,
        lead: Bytes,
        now: Moment,
        *,
        explained: bool = True,
        ignore_undeclared: bool = False,
    ) -> str:
        """One call from a lead in JSON to its answer in JSON.

        The same as Lead.from_json, evaluate and to_json.
        """
        given = source(lead, "lead")
        function = lib.bantam_evaluate_json
        return self._encoded(
            function, given, now, explained, ignore_undeclared
        ).decode()

    def ask(
        self,
        lead: Bytes,
        query: Mapping[str, Any],
        now: Moment,
        *,
        ignore_undeclared: bool = False,
    ) -> dict[str, Any]:
        """Every question about a lead in JSON, in one call.

        `query` has a member for each question, as bantam.v1.Query names them
        (docs/records.md): ``{"move": {"process": "pipeline", "to": "offer"}}``.
        The answer has what each is told under the same name.
        """
        given, asked = source(lead, "lead"), json.dumps(query).encode()
        options = self._options(now, True, ignore_undeclared)
        data, size = ffi.new("char**"), ffi.new("int64_t*")
        error = ffi.new("bantam_error**")
        with self._lock:
            code = lib.bantam_ask_json(
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
        answer: dict[str, Any] = json.loads(take(data, size))
        return answer

    def evaluate_binary(
        self,
        lead: Bytes,
        now: Moment,
        *,
        explained: bool = True,
        ignore_undeclared: bool = False,
    ) -> bytes:
        """The same with bantam.v1.Lead and bantam.v1.Evaluation in binary."""
        given = binary(lead, "lead")
        function = lib.bantam_evaluate_binary
        return self._encoded(function, given, now, explained, ignore_undeclared)

    def _options(self, now: Moment, explained: bool, ignore_undeclared: bool) -> Any:
        options = new("bantam_evaluate_options")
        options.now_seconds, options.now_nanos = split_instant(now, "now")
        options.detail = _detail(explained)
        if ignore_undeclared:
            options.flags = lib.BANTAM_IGNORE_UNDECLARED
        return options

    def _encoded(
        self,
        function: Any,
        given: bytes,
        now: Moment,
        explained: bool,
        ignore_undeclared: bool,
    ) -> bytes:
        options = self._options(now, explained, ignore_undeclared)
        data, size = ffi.new("char**"), ffi.new("int64_t*")
        error = ffi.new("bantam_error**")
        with self._lock:
            pointer = self._open()
            code = function(pointer, given, len(given), options, data, size, error)
        if code:
            raise failure(code, error)
        return take(data, size)

    def __repr__(self) -> str:
        return f"<Evaluator of policy {self._policy.id!r}{', closed' * self.closed}>"


def _detail(explained: bool) -> Any:
    return lib.BANTAM_EXPLAINED if explained else lib.BANTAM_FIGURES
