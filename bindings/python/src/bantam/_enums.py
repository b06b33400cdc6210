"""Names for the numbers of bantam_c.h."""

from __future__ import annotations

import enum

from ._native import lib


class Subject(enum.IntEnum):
    """Whom something is about."""

    ACCOUNT = lib.BANTAM_ACCOUNT
    PERSON = lib.BANTAM_PERSON
    OPPORTUNITY = lib.BANTAM_OPPORTUNITY
    ACTIVITY = lib.BANTAM_ACTIVITY
    CONTACT = lib.BANTAM_CONTACT


class Type(enum.IntEnum):
    """What values a field or the answers to a question have."""

    BOOL = lib.BANTAM_BOOL
    INT = lib.BANTAM_INT
    DOUBLE = lib.BANTAM_DOUBLE
    STRING = lib.BANTAM_STRING
    TIMESTAMP = lib.BANTAM_TIMESTAMP
    DURATION = lib.BANTAM_DURATION
    MONEY = lib.BANTAM_MONEY
    STRINGS = lib.BANTAM_STRINGS


class Role(enum.IntEnum):
    """A role in buying."""

    INITIATOR = lib.BANTAM_INITIATOR
    INFLUENCER = lib.BANTAM_INFLUENCER
    DECISION_MAKER = lib.BANTAM_DECISION_MAKER
    APPROVER = lib.BANTAM_APPROVER
    BUYER = lib.BANTAM_BUYER
    USER = lib.BANTAM_USER


class Attitude(enum.IntEnum):
    """What a contact thinks of the purchase."""

    UNKNOWN = lib.BANTAM_UNKNOWN
    SUPPORTIVE = lib.BANTAM_SUPPORTIVE
    NEUTRAL = lib.BANTAM_NEUTRAL
    OPPOSED = lib.BANTAM_OPPOSED


class Influence(enum.IntEnum):
    """How much a contact's word counts."""

    UNKNOWN = lib.BANTAM_UNKNOWN
    LOW = lib.BANTAM_LOW
    MEDIUM = lib.BANTAM_MEDIUM
    HIGH = lib.BANTAM_HIGH


class Verdict(enum.IntEnum):
    """What evidence says of a question."""

    UNKNOWN = lib.BANTAM_UNKNOWN
    CONFIRMED = lib.BANTAM_CONFIRMED
    DENIED = lib.BANTAM_DENIED


class Standing(enum.IntEnum):
    """How a question stands."""

    OPEN = lib.BANTAM_STANDING_OPEN
    GOOD = lib.BANTAM_STANDING_GOOD
    BAD = lib.BANTAM_STANDING_BAD
    STALE = lib.BANTAM_STANDING_STALE
    CONFLICTING = lib.BANTAM_STANDING_CONFLICTING


class Benchmark(enum.IntEnum):
    """A committee's size beside the usual one."""

    NONE = lib.BANTAM_BENCHMARK_NONE
    BELOW = lib.BANTAM_BENCHMARK_BELOW
    WITHIN = lib.BANTAM_BENCHMARK_WITHIN
    ABOVE = lib.BANTAM_BENCHMARK_ABOVE


class Coverage(enum.IntEnum):
    """How a role is covered."""

    NOT_REQUIRED = lib.BANTAM_ROLE_NOT_REQUIRED
    COVERED = lib.BANTAM_ROLE_COVERED
    ASSUMED = lib.BANTAM_ROLE_ASSUMED
    MISSING = lib.BANTAM_ROLE_MISSING


class Severity(enum.IntEnum):
    """How much a red flag weighs."""

    MINOR = lib.BANTAM_MINOR
    MAJOR = lib.BANTAM_MAJOR
    DEAL_BREAKER = lib.BANTAM_DEAL_BREAKER


class Feature(enum.IntFlag):
    """What a build of the library can do."""

    EVALUATE = lib.BANTAM_FEATURE_EVALUATE
    CODEC = lib.BANTAM_FEATURE_CODEC
    EXPLAIN = lib.BANTAM_FEATURE_EXPLAIN
    MOVES = lib.BANTAM_FEATURE_MOVES
    HANDOFFS = lib.BANTAM_FEATURE_HANDOFFS
    ROUTING = lib.BANTAM_FEATURE_ROUTING
    DUPLICATES = lib.BANTAM_FEATURE_DUPLICATES
