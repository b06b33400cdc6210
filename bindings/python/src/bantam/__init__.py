"""Bantam: is this lead qualified, how far, and why?

    policy = bantam.Policy.from_text(source)
    lead = bantam.Lead.from_dict(policy, {"account": {"employees": 250}})
    case = bantam.Case(policy)
    case.evaluate(lead, now).scores["fit"].points

Policy       the rules; share it between threads
Lead         what is known of one lead
Case         one lead at one instant, and every question about it; one for each
             thread
Mapping      makes leads of the rows of a table
BantamError  what everything here raises: code, message, path, faults

Questions and answers are records: Query, Answer, Evaluation, MoveAnswer, ...

Nothing here reads a clock, a file (but Policy.from_file), or the environment.
"""

from . import records as _records
from ._case import Case
from ._errors import (
    BantamError,
    Code,
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
from ._figures import (
    CommitteeFigure,
    DecisionFigure,
    FrameworkFigure,
    GradeFigure,
    ScoreFigure,
)
from ._lead import Lead
from ._mapping import Columns, Mapping
from ._native import ffi as _ffi
from ._native import lib as _lib
from ._policy import Field, Labels, Limits, Policy, Preset, presets
from ._record import Record, Records
from ._values import UNKNOWN, Duration, Input, Instant, Money, Unknown, Value
from .records import *  # noqa: F403

__all__ = [
    "UNKNOWN",
    "BantamError",
    "Case",
    "Code",
    "Columns",
    "CommitteeFigure",
    "DecisionFigure",
    "Duration",
    "FailedPrecondition",
    "Field",
    "FrameworkFigure",
    "GradeFigure",
    "Input",
    "Instant",
    "Internal",
    "InvalidArgument",
    "InvalidType",
    "Labels",
    "Lead",
    "Limits",
    "Mapping",
    "Money",
    "NotFound",
    "OutOfRange",
    "Policy",
    "PolicyError",
    "Preset",
    "Record",
    "Records",
    "ResourceExhausted",
    "ScoreFigure",
    "Unimplemented",
    "Unknown",
    "Value",
    "__version__",
    "presets",
    "version_number",
]
__all__ += _records.__all__

# Of the library in this package: "0.1.0".
__version__: str = _ffi.string(_lib.bantam_version()).decode("ascii")


def version_number() -> int:
    """major * 1,000,000 + minor * 1,000 + patch."""
    return int(_lib.bantam_version_number())


# A class says that it is in the module from which you import it.
for _name in __all__:
    _thing = globals()[_name]
    if isinstance(_thing, type):
        _thing.__module__ = __name__
del _name, _thing
