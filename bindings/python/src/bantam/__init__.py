"""Bantam: is this lead qualified, how far, and why?

    policy = bantam.Policy.from_text(source)
    lead = bantam.Lead.from_dict(policy, {"account": {"employees": 250}})
    answer = bantam.Evaluator(policy).evaluate(lead, now)
    answer.scores["fit"].points

Policy        the rules; share it between threads
Lead          what is known of one lead
Evaluator     one for each thread
Evaluation    scores with bounds and lines, grades, assessments, ...
BantamError   what everything here raises: code, message, path

Nothing here reads a clock, a file (but Policy.from_file), or the environment.
"""

from ._enums import (
    Attitude,
    Benchmark,
    Coverage,
    Feature,
    Influence,
    Role,
    Severity,
    Standing,
    Subject,
    Type,
    Verdict,
)
from ._errors import (
    BantamError,
    Code,
    Diagnostic,
    FailedPrecondition,
    Internal,
    InvalidArgument,
    InvalidType,
    NotFound,
    OutOfRange,
    PolicyError,
    ResourceExhausted,
    Unimplemented,
)
from ._evaluation import (
    Assessment,
    Committee,
    Criterion,
    Dimension,
    Evaluation,
    Grade,
    Line,
    Note,
    Persona,
    Qualification,
    Question,
    RedFlag,
    RoleCoverage,
    Score,
    Statement,
    Trait,
    Undecided,
    Unmet,
)
from ._evaluator import Evaluator
from ._lead import Lead
from ._native import ffi as _ffi
from ._native import lib as _lib
from ._policy import CriterionInfo, Field, Limits, Policy, Preset, presets
from ._values import UNKNOWN, Duration, Input, Instant, Money, Unknown, Value
from ._views import View, Views

__all__ = [
    "UNKNOWN",
    "Assessment",
    "Attitude",
    "BantamError",
    "Benchmark",
    "Code",
    "Committee",
    "Coverage",
    "Criterion",
    "CriterionInfo",
    "Diagnostic",
    "Dimension",
    "Duration",
    "Evaluation",
    "Evaluator",
    "FailedPrecondition",
    "Feature",
    "Field",
    "Grade",
    "Influence",
    "Input",
    "Instant",
    "Internal",
    "InvalidArgument",
    "InvalidType",
    "Lead",
    "Limits",
    "Line",
    "Money",
    "NotFound",
    "Note",
    "OutOfRange",
    "Persona",
    "Policy",
    "PolicyError",
    "Preset",
    "Qualification",
    "Question",
    "RedFlag",
    "ResourceExhausted",
    "Role",
    "RoleCoverage",
    "Score",
    "Severity",
    "Standing",
    "Statement",
    "Subject",
    "Trait",
    "Type",
    "Undecided",
    "Unimplemented",
    "Unknown",
    "Unmet",
    "Value",
    "Verdict",
    "View",
    "Views",
    "__version__",
    "features",
    "presets",
    "version_number",
]

# Of the library in this package: "0.1.0".
__version__: str = _ffi.string(_lib.bantam_version()).decode("ascii")


def version_number() -> int:
    """major * 1,000,000 + minor * 1,000 + patch."""
    return int(_lib.bantam_version_number())


def features() -> Feature:
    """What this build of the library can do."""
    return Feature(_lib.bantam_features())


# Where who uses them finds them, and not where they are written.
for _name in __all__:
    _thing = globals()[_name]
    if isinstance(_thing, type):
        _thing.__module__ = __name__
del _name, _thing
