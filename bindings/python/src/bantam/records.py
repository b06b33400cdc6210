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
    "Absence",
    "AccountMatch",
    "AccountMatches",
    "Activity",
    "AfterRejection",
    "Agreement",
    "Answer",
    "Argument",
    "Assessment",
    "AssessmentResult",
    "Attitude",
    "Benchmark",
    "BuyerRole",
    "Candidate",
    "Change",
    "ChangeScope",
    "ClaimMerge",
    "ClaimResult",
    "ClaimStanding",
    "CommitteeResult",
    "ConditionResult",
    "Consent",
    "ConsentState",
    "Contact",
    "Counterfactual",
    "CounterfactualOptions",
    "CounterfactualOutcome",
    "Coverage",
    "CreditStanding",
    "CriterionInfo",
    "CriterionResult",
    "Crossing",
    "CrossingOptions",
    "CrossingOutcome",
    "CrossingQuery",
    "DealKey",
    "DimensionInfo",
    "DimensionResult",
    "Disposition",
    "DisputeStanding",
    "DuplicateAnswer",
    "EvaluateQuery",
    "Evaluation",
    "EventFault",
    "EventProblem",
    "EventsLeftOut",
    "Evidence",
    "ExistingRegistration",
    "ExplainQuery",
    "Explanation",
    "Fault",
    "FaultArgument",
    "FaultCode",
    "FieldInfo",
    "FieldOwner",
    "FieldType",
    "FrameworkInfo",
    "GradeResult",
    "HandoffAnswer",
    "HandoffBreach",
    "HandoffClaim",
    "HandoffCredit",
    "HandoffDispute",
    "HandoffDuty",
    "HandoffEvent",
    "HandoffFault",
    "HandoffHistory",
    "HandoffInfo",
    "HandoffMethod",
    "HandoffObstacle",
    "HandoffProblem",
    "HandoffQuery",
    "HandoffRejection",
    "HandoffRequest",
    "HandoffState",
    "HandoffStep",
    "HandoffStepTaken",
    "Influence",
    "Intent",
    "IntentKind",
    "IntentPurpose",
    "JoinInfo",
    "KeyProblem",
    "LeadMatchKeys",
    "LeadParts",
    "LeadsAnswer",
    "LeadsQuery",
    "LimitStanding",
    "LimitState",
    "Line",
    "MappingInfo",
    "MatchKeyValue",
    "MatchKind",
    "MatchMeaning",
    "MatchReason",
    "MatchVerdict",
    "MergeClaim",
    "MergeClaimFate",
    "MergeClaimResult",
    "MergeRecord",
    "MethodAnswer",
    "MethodCondition",
    "MethodFacts",
    "MonthlyProgress",
    "MoveAnswer",
    "MoveObstacle",
    "MoveRequest",
    "Note",
    "Obstacle",
    "OwnerClaim",
    "PartInfo",
    "PastSends",
    "PersonaResult",
    "PolicyInfo",
    "ProcessInfo",
    "ProcessQuery",
    "Proposal",
    "ProposedMove",
    "Provenance",
    "QualificationResult",
    "Query",
    "Question",
    "ReachQuery",
    "Reason",
    "ReassignAnswer",
    "ReassignQuery",
    "Reassignment",
    "RecordMerge",
    "RedFlagResult",
    "RegistrationAnswer",
    "RegistrationChange",
    "RegistrationDuty",
    "RegistrationEvent",
    "RegistrationFault",
    "RegistrationHindrance",
    "RegistrationHistory",
    "RegistrationHistoryQuery",
    "RegistrationIntent",
    "RegistrationObstacle",
    "RegistrationProblem",
    "RegistrationQuery",
    "RegistrationRequest",
    "RegistrationState",
    "RegistrationStep",
    "RenamedStage",
    "ReplayOptions",
    "RoleCoverage",
    "RollupMember",
    "RollupResult",
    "RouteQuery",
    "RoutingAnswer",
    "RoutingContext",
    "RoutingOutcome",
    "RoutingReason",
    "RoutingStep",
    "ScoreResult",
    "ScreenAnswer",
    "ScreenContext",
    "ScreenQuery",
    "ScreenReason",
    "SendAnswer",
    "SendContext",
    "SendObstacle",
    "SendObstacleKind",
    "SendQuery",
    "Severity",
    "SkipReason",
    "SkippedCandidate",
    "SourceKind",
    "StageEvent",
    "StageHistory",
    "StageInfo",
    "StageKind",
    "StageTotal",
    "StageVisit",
    "Standing",
    "Statement",
    "StepObstacle",
    "Subject",
    "Suppression",
    "SurvivingClaimQuery",
    "SurvivingClaimRule",
    "SurvivingRecordQuery",
    "Target",
    "TraitResult",
    "TurnCount",
    "Undecided",
    "UnmetRequirement",
    "UnusableKey",
    "WinProbability",
]


class Subject(enum.IntEnum):
    """What a fact, a score or a rule is about.

    ACCOUNT      A company, or a part of a company that sales works as an
                 account of its own.
    PERSON       A human being, who belongs to at most one account.
    OPPORTUNITY  One negotiation with one account; an account may have many.
    """

    ACCOUNT = 1
    PERSON = 2
    OPPORTUNITY = 3


class Absence(enum.IntEnum):
    """Why something that the policy declares cannot be said of a lead. It keeps
    its place in the answer, so that the columns of a batch never come and go.

    NONE              It is there.
    SUBJECT_ABSENT    The lead has no such account, person or opportunity.
    DOES_NOT_APPLY    The framework's `applies_when` does not hold.
    UNDECIDED         Whether the framework applies is not known.
    CONTACTS_UNKNOWN  Nothing is known of the opportunity's contacts.
    """

    NONE = 0
    SUBJECT_ABSENT = 1
    DOES_NOT_APPLY = 2
    UNDECIDED = 3
    CONTACTS_UNKNOWN = 4


class Assessment(enum.IntEnum):
    """How an answer stands (domain: BANT).

    UNKNOWN    Nobody knows. Not a denial.
    CONFIRMED  The answer is yes.
    DENIED     The answer is no.
    """

    UNKNOWN = 0
    CONFIRMED = 1
    DENIED = 2


class BuyerRole(enum.IntEnum):
    """The part that a person plays in buying (domain: buyer roles, after Kotler).

    INITIATOR       Meets the information first and passes it inward.
    INFLUENCER      Speaks for or against it.
    DECISION_MAKER  Chooses among plans.
    APPROVER        Allows or vetoes it.
    BUYER           Carries out the purchase, and can stop it.
    USER            Uses what is bought.
    """

    INITIATOR = 1
    INFLUENCER = 2
    DECISION_MAKER = 3
    APPROVER = 4
    BUYER = 5
    USER = 6


class Attitude(enum.IntEnum):
    """How a person stands towards buying.

    SUPPORTIVE  Wants it.
    NEUTRAL     Neither wants it nor minds.
    OPPOSED     Does not want it.
    """

    SUPPORTIVE = 1
    NEUTRAL = 2
    OPPOSED = 3


class Influence(enum.IntEnum):
    """How much weight a person's word has.

    LOW     Few listen.
    MEDIUM  Some listen.
    HIGH    Everybody listens.
    """

    LOW = 1
    MEDIUM = 2
    HIGH = 3


class Severity(enum.IntEnum):
    """How much a red flag weighs.

    MINOR         It is worth knowing.
    MAJOR         It stops a handoff.
    DEAL_BREAKER  It ends the deal.
    """

    MINOR = 1
    MAJOR = 2
    DEAL_BREAKER = 3


class MatchKind(enum.IntEnum):
    """How the values of a key are made and compared.

    EMAIL         The address. Two leads that agree are the same person, or the
                  same account if the field is the account's.
    DOMAIN        The domain of an address or of a web site. Two leads that
                  agree are the same company; free mail is never compared.
    COMPANY_NAME  The name without case, punctuation and legal form. Two leads
                  that agree are perhaps the same company.
    PHONE         The digits with the country code. Two leads that agree are
                  perhaps the same person, or the same account if the field is
                  the account's.
    EXACT         The text itself. Two leads that agree are the same person, or
                  the same account if the field is the account's. For keys of
                  other systems.
    """

    EMAIL = 1
    DOMAIN = 2
    COMPANY_NAME = 3
    PHONE = 4
    EXACT = 5


class SurvivingClaimRule(enum.IntEnum):
    """Which claim survives a merge.

    OLDEST_VALID  Of those that are valid, the one that began first.
    NEWEST_VALID  Of those that are valid, the one that began last.
    ASK           Somebody decides.
    """

    OLDEST_VALID = 0
    NEWEST_VALID = 1
    ASK = 2


class KeyProblem(enum.IntEnum):
    """Why a key has no value to look up or compare.

    UNKNOWN          Nobody knows the field.
    ABSENT           The field is known to have no value.
    EMPTY            The field holds nothing but blanks.
    NOT_AN_ADDRESS   It is no e-mail address.
    NOT_A_DOMAIN     It has no domain.
    FREE_MAIL        It is a domain of free mail, which says nothing of a
                     company.
    NO_NAME          It is a name of punctuation alone.
    ONLY_LEGAL_FORM  It is a name of a legal form alone.
    NOT_A_NUMBER     It is no telephone number.
    TOO_FEW_DIGITS   It has too few digits for a telephone number.
    PLACEHOLDER      It is one digit repeated, such as 0000000.
    """

    UNKNOWN = 1
    ABSENT = 2
    EMPTY = 3
    NOT_AN_ADDRESS = 4
    NOT_A_DOMAIN = 5
    FREE_MAIL = 6
    NO_NAME = 7
    ONLY_LEGAL_FORM = 8
    NOT_A_NUMBER = 9
    TOO_FEW_DIGITS = 10
    PLACEHOLDER = 11


class MatchMeaning(enum.IntEnum):
    """What it says of two leads that a key of theirs agrees.

    SAME_PERSON           They are one person.
    SAME_ACCOUNT          They belong to one account.
    PERHAPS_SAME_PERSON   They may be one person, but the key does not prove it.
    PERHAPS_SAME_ACCOUNT  They may belong to one account, but the key does not
                          prove it.
    RELATED_ACCOUNT       One account is part of the other, or both are part of
                          a third. Only "account.parent_id" says this.
    """

    SAME_PERSON = 1
    SAME_ACCOUNT = 2
    PERHAPS_SAME_PERSON = 3
    PERHAPS_SAME_ACCOUNT = 4
    RELATED_ACCOUNT = 5


class Agreement(enum.IntEnum):
    """Whether a key of two leads agrees.

    UNKNOWN  There is nothing to compare.
    AGREES   It agrees.
    DIFFERS  It differs.
    """

    UNKNOWN = 0
    AGREES = 1
    DIFFERS = 2


class MatchVerdict(enum.IntEnum):
    """What two leads are to each other: the first of DUPLICATE, SAME_ACCOUNT,
    RELATED_ACCOUNT, POSSIBLE and DIFFERENT that holds.

    UNKNOWN          There is nothing to compare.
    DUPLICATE        They are one person; or, for leads without a person, one
                     account.
    SAME_ACCOUNT     They are two people of one account, or a person and their
                     account.
    RELATED_ACCOUNT  One account is part of the other, or both are part of a
                     third.
    POSSIBLE         Only keys agree that prove nothing.
    DIFFERENT        Something was compared, and nothing agrees.
    """

    UNKNOWN = 0
    DUPLICATE = 1
    SAME_ACCOUNT = 2
    RELATED_ACCOUNT = 3
    POSSIBLE = 4
    DIFFERENT = 5


class MergeClaimFate(enum.IntEnum):
    """What becomes of a claim in a merge.

    SURVIVES       It survives.
    ASK            It is valid, and somebody must choose.
    EXPIRED        It is over by now.
    NOT_YET_VALID  It has not begun.
    YOUNGER        It is valid, but an older one survives.
    OLDER          It is valid, but a younger one survives.
    TIE            It is valid, but another one began at the same instant, and
                   the id of that one comes first.
    """

    SURVIVES = 1
    ASK = 2
    EXPIRED = 3
    NOT_YET_VALID = 4
    YOUNGER = 5
    OLDER = 6
    TIE = 7


class Standing(enum.IntEnum):
    """How an answer stands for the seller.

    OPEN         Nobody knows.
    GOOD         The answer speaks for the deal.
    BAD          The answer speaks against the deal.
    STALE        It was known, too long ago.
    CONFLICTING  Sources disagree, and no rule decides.
    """

    OPEN = 0
    GOOD = 1
    BAD = 2
    STALE = 3
    CONFLICTING = 4


class Benchmark(enum.IntEnum):
    """How a committee's size compares with the usual one.

    NONE    The committee states no usual size.
    BELOW   It is smaller than usual.
    WITHIN  It is as large as usual.
    ABOVE   It is larger than usual.
    """

    NONE = 0
    BELOW = 1
    WITHIN = 2
    ABOVE = 3


class Coverage(enum.IntEnum):
    """Whether a role is filled as the policy requires.

    NOT_REQUIRED  The policy does not require the role.
    COVERED       Enough people, and enough of them verified.
    ASSUMED       Enough people, too few of them verified.
    MISSING       Too few people.
    """

    NOT_REQUIRED = 0
    COVERED = 1
    ASSUMED = 2
    MISSING = 3


class Reason(enum.IntEnum):
    """Why a line or a note is there: a stable code, of which a sentence is one
    rendering. Each says which arguments come with it.

    RULE_HOLDS            A condition holds. It has no arguments.
    RULE_OCCURRENCES      Activities were counted, at their original points.
                          count: int. If some were left out because they were
                          before the score's baseline, before_baseline: int.
    RULE_DECAY            Points were lost to age. half_life: string; or period:
                          string, share: double, step: bool; as in the policy.
    RULE_FLOOR            What the lower bound of a rule added. bound: double,
                          the points of the bound; before_decay: bool.
    RULE_CAP              What the upper bound of a rule took away. bound:
                          double, the points of the bound; before_decay: bool.
    GROUP_FLOOR           What the lower bound of a group added. bound: double.
    GROUP_CAP             What the upper bound of a group took away. bound:
                          double.
    SCORE_FLOOR           What the lower bound of the score added. bound:
                          double.
    SCORE_CAP             What the upper bound of the score took away. bound:
                          double.
    RULE_ASSESSMENT       The points of an assessment. framework: string;
                          dimension: string, if the rule names one.
    ACTIVITIES_IN_FUTURE  Activities later than `now` were not counted. count:
                          int.
    ACTIVITIES_REPEATED   Activities given more than once were counted once.
                          count: int.
    SUBJECT_ABSENT        A score is absent because its subject is. subject:
                          string.
    EVIDENCE_IN_FUTURE    Evidence later than `now` was not counted. count: int.
    EVIDENCE_REPEATED     Evidence given more than once was counted once. count:
                          int.
    EVIDENCE_OF_OTHERS    Evidence about another account, person or opportunity
                          was not counted. count: int.
    CONTACTS_OF_OTHERS    Contacts of another opportunity were not counted.
                          count: int.
    CONTACTS_UNKNOWN      A committee is absent because the contacts are
                          unknown. It has no arguments.
    FRAMEWORK_UNDECIDED   A framework is absent because its `applies_when` is
                          undecided. fields: strings, the unknown fields that it
                          read; or error: string, why it erred.
    DATES_OUT_OF_ORDER    Of two dates in an order, the second is earlier than
                          the first. order, earlier, later: string, the id of
                          the order and the keys; earlier_at, later_at:
                          timestamp.
    """

    RULE_HOLDS = 1
    RULE_OCCURRENCES = 2
    RULE_DECAY = 3
    RULE_FLOOR = 4
    RULE_CAP = 5
    GROUP_FLOOR = 6
    GROUP_CAP = 7
    SCORE_FLOOR = 8
    SCORE_CAP = 9
    RULE_ASSESSMENT = 10
    ACTIVITIES_IN_FUTURE = 20
    ACTIVITIES_REPEATED = 21
    SUBJECT_ABSENT = 22
    EVIDENCE_IN_FUTURE = 23
    EVIDENCE_REPEATED = 24
    EVIDENCE_OF_OTHERS = 25
    CONTACTS_OF_OTHERS = 26
    CONTACTS_UNKNOWN = 27
    FRAMEWORK_UNDECIDED = 28
    DATES_OUT_OF_ORDER = 29


class HandoffStep(enum.IntEnum):
    """What somebody does in a handoff.

    CLAIM       The giver begins to work on the lead.
    RELEASE     The giver lets the lead go.
    OFFER       The giver asks a receiver to take it.
    WITHDRAW    The giver takes the offer back.
    ACCEPT      The receiver takes it.
    REJECT      The receiver does not take it.
    REASSIGN    A manager names another receiver.
    ATTEMPT     The receiver tried to reach the person.
    NO_SHOW     The person did not come to the call.
    RESCHEDULE  The call is booked for another time.
    REQUALIFY   The receiver spoke with the person and found the lead qualified.
    RETURN      The receiver, who had accepted the lead, gives it back.
    CREDIT      An auditor credits the giver.
    REVERSE     An auditor takes the credit back.
    DISPUTE     The giver objects to a rejection, a return or a reversal.
    UPHOLD      A manager lets the disputed decision stand.
    OVERTURN    A manager undoes the disputed decision.
    """

    CLAIM = 1
    RELEASE = 2
    OFFER = 3
    WITHDRAW = 4
    ACCEPT = 5
    REJECT = 6
    REASSIGN = 7
    ATTEMPT = 8
    NO_SHOW = 9
    RESCHEDULE = 10
    REQUALIFY = 11
    RETURN = 12
    CREDIT = 13
    REVERSE = 14
    DISPUTE = 15
    UPHOLD = 16
    OVERTURN = 17


class HandoffMethod(enum.IntEnum):
    """How the giver offers the lead.

    LIVE_CALL     The giver hands over the call that is going on.
    BOOKED_CALL   The giver books a time for the receiver to call.
    INTRODUCTION  The giver writes to both.
    """

    LIVE_CALL = 1
    BOOKED_CALL = 2
    INTRODUCTION = 3


class AfterRejection(enum.IntEnum):
    """What follows for the lead from the reason of a rejection.

    BACK_TO_GIVER  It can be mended: it goes back to the giver, who may offer it
                   again.
    NURTURE        The time is wrong: it is left alone for a while.
    WORK_ON        It is the wrong contact: the giver works on.
    BAD_FIT        It does not fit: it is not to be offered again.
    MERGE          It exists already: it is to be merged, and not to be offered
                   again.
    RETRY          Nobody was reached: it is tried again, then left alone for a
                   while.
    """

    BACK_TO_GIVER = 1
    NURTURE = 2
    WORK_ON = 3
    BAD_FIT = 4
    MERGE = 5
    RETRY = 6


class StageKind(enum.IntEnum):
    """What it means for a subject to be in a stage.

    OPEN    Work goes on.
    WON     It ended with success.
    LOST    It ended without success.
    PARKED  Nothing is to be done until something happens.
    """

    OPEN = 1
    WON = 2
    LOST = 3
    PARKED = 4


class Disposition(enum.IntEnum):
    """What to do with somebody who has no interest.

    NONE     Nothing follows from the reason, or there is none.
    PERSIST  Go on: the real decision-maker has not refused.
    WAIT     Come back at a time.
    DROP     Leave it at that.
    """

    NONE = 0
    PERSIST = 1
    WAIT = 2
    DROP = 3


class EventProblem(enum.IntEnum):
    """What is wrong with a stage event. An event with UNKNOWN_STAGE, OTHER_STAGE,
    SAME_STAGE or OTHER_SUBJECT is impossible and was not applied; the others
    were.

    UNKNOWN_STAGE   One of its stages is no stage of the process, and no former
                    id of one.
    OTHER_STAGE     It leaves another stage than the one that the subject was
                    in.
    SAME_STAGE      It enters the stage that the subject was in.
    NO_TRANSITION   Applied: no transition leads there from the stage that the
                    subject was in.
    RETIRED_STAGE   Applied: it enters a stage that is retired.
    OTHER_SUBJECT   It is about another kind of subject than the process.
    UNKNOWN_REASON  Applied: the process lists reasons, and this is none of
                    them.
    """

    UNKNOWN_STAGE = 1
    OTHER_STAGE = 2
    SAME_STAGE = 3
    NO_TRANSITION = 4
    RETIRED_STAGE = 5
    OTHER_SUBJECT = 6
    UNKNOWN_REASON = 7


class LimitStanding(enum.IntEnum):
    """How a limit of time stands.

    RUNNING   There is time left, and what it waits for has not happened.
    MET       What it waits for happened in time.
    BREACHED  It fell due, and what it waits for had not happened.
    ENDED     The visit ended before it fell due.
    UNKNOWN   It fell due, and nobody knows whether what it waits for has
              happened.
    """

    RUNNING = 1
    MET = 2
    BREACHED = 3
    ENDED = 4
    UNKNOWN = 5


class HandoffState(enum.IntEnum):
    """Where a handoff is.

    NONE         It is nobody's.
    CLAIMED      The giver works on it.
    OFFERED      The receiver is asked to accept it.
    WITHDRAWN    The giver took the offer back.
    REJECTED     The receiver did not accept it.
    ACCEPTED     The receiver owns it, and has yet to qualify it again.
    RETURNED     The receiver accepted it and gave it back.
    REQUALIFIED  The receiver qualified it again.
    CREDITED     The giver was credited.
    REVERSED     The credit was taken back.
    """

    NONE = 0
    CLAIMED = 1
    OFFERED = 2
    WITHDRAWN = 3
    REJECTED = 4
    ACCEPTED = 5
    RETURNED = 6
    REQUALIFIED = 7
    CREDITED = 8
    REVERSED = 9


class HandoffProblem(enum.IntEnum):
    """What is wrong with a handoff event. An event with a problem up to
    NOT_IN_POLICY is impossible and was not applied; the others were.

    ILLEGAL_STEP      The step cannot follow on the state.
    OTHER_GIVER       It is a step of the giver, and somebody else has the lead.
    NOT_RECEIVER      It is a step of the receiver, and somebody else took it.
    NOT_THIRD_PARTY   The auditor or the manager who settles had a part in the
                      handoff, or made the decision that is disputed.
    SAME_PERSON       One person would give and receive.
    NO_RECEIVER       It names nobody to receive the lead.
    SAME_RECEIVER     It names the receiver who has the lead already.
    NO_EVIDENCE       No activity shows that the receiver qualified the lead
                      again.
    CLAW_BACK_OVER    It reverses a credit that is final.
    NOT_DISPUTED      It settles a dispute, and there is none.
    ALREADY_DISPUTED  It disputes a decision that was disputed before.
    NO_BOOKING        It books the call anew without saying for when.
    NOT_IN_POLICY     The policy does not have this step.
    UNKNOWN_REASON    Applied: the policy does not have the reason, or none is
                      given. It counts as BACK_TO_GIVER, and not against the
                      giver.
    UNKNOWN_METHOD    Applied: the policy does not have the method, or none is
                      given. No time runs for the answer.
    UNKNOWN_BOOKING   Applied: an offer by BOOKED_CALL does not say for when.
                      The time runs from the offer.
    UNKNOWN_POLICY    Applied: the policy of a claim was not handed in. The
                      present policy took its place.
    """

    ILLEGAL_STEP = 1
    OTHER_GIVER = 2
    NOT_RECEIVER = 3
    NOT_THIRD_PARTY = 4
    SAME_PERSON = 5
    NO_RECEIVER = 6
    SAME_RECEIVER = 7
    NO_EVIDENCE = 8
    CLAW_BACK_OVER = 9
    NOT_DISPUTED = 10
    ALREADY_DISPUTED = 11
    NO_BOOKING = 12
    NOT_IN_POLICY = 13
    UNKNOWN_REASON = 14
    UNKNOWN_METHOD = 15
    UNKNOWN_BOOKING = 16
    UNKNOWN_POLICY = 17


class HandoffDuty(enum.IntEnum):
    """What the receiver owes.

    NONE       Nothing.
    ANSWER     To accept or reject the offer.
    REQUALIFY  To qualify the lead again, or return it.
    """

    NONE = 0
    ANSWER = 1
    REQUALIFY = 2


class CreditStanding(enum.IntEnum):
    """How the giver's credit stands.

    NONE      There is none.
    PENDING   The lead was qualified again, and nobody has audited it yet.
    EARNED    An auditor credited the giver.
    REVERSED  The credit was taken back.
    """

    NONE = 0
    PENDING = 1
    EARNED = 2
    REVERSED = 3


class DisputeStanding(enum.IntEnum):
    """How a dispute stands.

    NONE        There is none.
    OPEN        Nobody has settled it.
    UPHELD      A manager let the decision stand.
    OVERTURNED  A manager undid the decision.
    """

    NONE = 0
    OPEN = 1
    UPHELD = 2
    OVERTURNED = 3


class StepObstacle(enum.IntEnum):
    """What stands in the way of a step, apart from requirements.

    ILLEGAL_STEP      The step cannot follow on the state.
    NOT_IN_POLICY     The policy does not have this step.
    ROLE              The person has none of the roles of the step.
    NOT_GIVER         Somebody else has the lead.
    NOT_RECEIVER      The lead was offered to somebody else.
    NOT_THIRD_PARTY   The person had a part in the handoff, or made the decision
                      that is disputed.
    SAME_PERSON       One person would give and receive.
    RECEIVER_MISSING  Nobody is named to receive the lead.
    SAME_RECEIVER     The receiver who is named has the lead already.
    REASON_MISSING    A reason must be given.
    NO_SUCH_REASON    The reason is none of those that may be given.
    METHOD_MISSING    An offer must name a method.
    NO_SUCH_METHOD    The method is none of those of the policy.
    BOOKING_MISSING   The time of the call is missing.
    BOOKING_PAST      The time of the call has passed.
    TOO_MANY_OFFERS   The lead was sent back as often as the policy allows.
    TOO_EARLY         The lead is to be left alone until later.
    NEVER_AGAIN       The lead does not fit or is a duplicate, and is not
                      offered again.
    TOO_FEW_ATTEMPTS  The reason asks for more attempts and no-shows first.
    EVIDENCE_MISSING  No activity is named that shows that the receiver
                      qualified the lead.
    NO_SUCH_EVIDENCE  The activity that is named does not show it.
    CLAW_BACK_OVER    The credit is final.
    DISPUTE_OVER      The time to dispute the decision has passed.
    NOT_DISPUTED      There is no dispute to settle.
    ALREADY_DISPUTED  The decision was disputed before.
    """

    ILLEGAL_STEP = 1
    NOT_IN_POLICY = 2
    ROLE = 3
    NOT_GIVER = 4
    NOT_RECEIVER = 5
    NOT_THIRD_PARTY = 6
    SAME_PERSON = 7
    RECEIVER_MISSING = 8
    SAME_RECEIVER = 9
    REASON_MISSING = 10
    NO_SUCH_REASON = 11
    METHOD_MISSING = 12
    NO_SUCH_METHOD = 13
    BOOKING_MISSING = 14
    BOOKING_PAST = 15
    TOO_MANY_OFFERS = 16
    TOO_EARLY = 17
    NEVER_AGAIN = 18
    TOO_FEW_ATTEMPTS = 19
    EVIDENCE_MISSING = 20
    NO_SUCH_EVIDENCE = 21
    CLAW_BACK_OVER = 22
    DISPUTE_OVER = 23
    NOT_DISPUTED = 24
    ALREADY_DISPUTED = 25


class IntentKind(enum.IntEnum):
    """What kind of thing the host is to do.

    TASK               To put a task on somebody's list.
    CALENDAR_ENTRY     To enter a call in the calendars.
    INTRODUCTION_MAIL  To send a mail that introduces two people.
    NOTIFICATION       To tell somebody what happened.
    ESCALATION         To tell the managers that something is overdue.
    """

    TASK = 1
    CALENDAR_ENTRY = 2
    INTRODUCTION_MAIL = 3
    NOTIFICATION = 4
    ESCALATION = 5


class IntentPurpose(enum.IntEnum):
    """What an intent is for.

    ANSWER             The receiver has to answer the offer.
    REQUALIFY          The receiver has to qualify the lead again.
    MEND               The giver has to mend the lead and may offer it again.
    NURTURE            The giver has to leave the lead alone until `at`.
    WORK_ON            The giver has to look for the right contact.
    BAD_FIT            The giver has to mark the lead as not fitting.
    MERGE              The giver has to merge the lead with the one that is
                       there already.
    RETRY              The giver has to try again, from `at` on.
    AUDIT              An auditor has to check the lead and credit the giver.
    SETTLE             A manager has to settle a dispute.
    CALL               A call is booked.
    INTRODUCE          The giver introduces the receiver.
    ACCEPTED           The giver is told that the receiver accepted the lead.
    REJECTED           The giver is told that the receiver rejected it.
    RETURNED           The giver is told that the receiver returned it.
    REQUALIFIED        The giver is told that the receiver qualified it again.
    CREDITED           The giver is told of the credit.
    REVERSED           The giver is told that the credit was taken back.
    UPHELD             The giver is told that the disputed decision stands.
    OVERTURNED         The giver is told that the disputed decision was undone.
    ANSWER_OVERDUE     The managers are told that the receiver did not answer in
                       time.
    REQUALIFY_OVERDUE  The managers are told that the receiver did not qualify
                       the lead again in time.
    """

    ANSWER = 1
    REQUALIFY = 2
    MEND = 3
    NURTURE = 4
    WORK_ON = 5
    BAD_FIT = 6
    MERGE = 7
    RETRY = 8
    AUDIT = 9
    SETTLE = 10
    CALL = 11
    INTRODUCE = 12
    ACCEPTED = 13
    REJECTED = 14
    RETURNED = 15
    REQUALIFIED = 16
    CREDITED = 17
    REVERSED = 18
    UPHELD = 19
    OVERTURNED = 20
    ANSWER_OVERDUE = 21
    REQUALIFY_OVERDUE = 22


class Obstacle(enum.IntEnum):
    """What stands in the way of a move, apart from requirements.

    NO_SUCH_STAGE   The process has no such stage.
    STAGE_RETIRED   The stage is retired: nothing moves into it any more.
    ALREADY_THERE   The subject is in this stage already.
    NO_WAY          No transition leads there from the current stage.
    ROLE            The transition is for certain roles, and the mover has none
                    of them.
    REASON_MISSING  A reason must be given.
    NO_SUCH_REASON  The reason is none of those that may be given.
    """

    NO_SUCH_STAGE = 1
    STAGE_RETIRED = 2
    ALREADY_THERE = 3
    NO_WAY = 4
    ROLE = 5
    REASON_MISSING = 6
    NO_SUCH_REASON = 7


class MethodCondition(enum.IntEnum):
    """The conditions under which cold outbound pays.

    PROSPECTS_USE_EMAIL   The prospects use e-mail.
    PROVEN_REVENUE        The product has proven revenue.
    SHARED_SYSTEM         The team shares lists and activity in one system.
    LIFETIME_VALUE        A customer is worth more than the amount of the
                          policy.
    FULL_TIME_PROSPECTOR  One person does nothing but prospecting.
    """

    PROSPECTS_USE_EMAIL = 1
    PROVEN_REVENUE = 2
    SHARED_SYSTEM = 3
    LIFETIME_VALUE = 4
    FULL_TIME_PROSPECTOR = 5


class SendObstacleKind(enum.IntEnum):
    """What stands in the way of a send, in the order in which it is told.

    SUPPRESSED         The person is on a list of those who are to be left
                       alone.
    CONSENT_DENIED     The person has denied consent.
    CONSENT_WITHDRAWN  The person has withdrawn consent.
    CONSENT_MISSING    The channel needs consent, and the person has said
                       nothing.
    BOUNCED            The address or number was found to be wrong.
    QUIET_TIME         The person's clock shows a quiet time.
    ZONE_UNKNOWN       The channel has quiet times, and the person's time zone
                       is not known.
    DAILY_CAP          The sender has sent as many as the channel allows for a
                       day.
    TOO_OFTEN          One more would be too many for this person in some span
                       of time.
    TOO_MANY_ACTIVE    The sender works on as many people as the channel allows.
    TOUCHES_SPENT      This person was touched as often as the channel allows.
    """

    SUPPRESSED = 1
    CONSENT_DENIED = 2
    CONSENT_WITHDRAWN = 3
    CONSENT_MISSING = 4
    BOUNCED = 5
    QUIET_TIME = 6
    ZONE_UNKNOWN = 7
    DAILY_CAP = 8
    TOO_OFTEN = 9
    TOO_MANY_ACTIVE = 10
    TOUCHES_SPENT = 11


class SourceKind(enum.IntEnum):
    """Where leads come from.

    NONE   None, or it is not known which. A class of source must say it.
    SEED   They grow by themselves: word of mouth.
    NET    Marketing casts them widely.
    SPEAR  Somebody threw them at a chosen target.
    """

    NONE = 0
    SEED = 1
    NET = 2
    SPEAR = 3


class RoutingOutcome(enum.IntEnum):
    """What became of the lead.

    ASSIGNED  It goes to the owner that the answer names.
    KEPT      It stays with the owner that the answer names, whom a claim
              protects.
    QUEUED    It waits in the queue that the answer names.
    OPEN      Too little is known. The answer says which fields to ask for.
    NOBODY    No rule has anybody to give it to. The steps of the answer say
              why.
    """

    ASSIGNED = 1
    KEPT = 2
    QUEUED = 3
    OPEN = 4
    NOBODY = 5


class ClaimStanding(enum.IntEnum):
    """How a claim stands.

    HELD            It protects its owner until its end, or for ever.
    OWNED           It protects its owner for as long as the subject is in a
                    stage of ownership.
    LAPSED          It has ended.
    SECOND          It is in force, and an older one goes before it.
    NOT_BEGUN       It begins after the instant that was asked for.
    UNKNOWN_POLICY  Nobody can say: the policy that it was made under was not
                    handed in or has no such routing, or its stage of ownership
                    is not known to the present policy.
    """

    HELD = 1
    OWNED = 2
    LAPSED = 3
    SECOND = 4
    NOT_BEGUN = 5
    UNKNOWN_POLICY = 6


class SkipReason(enum.IntEnum):
    """Why a candidate was passed over.

    ROLE         The candidate has none of the rule's roles.
    TERRITORY    The candidate does not serve the lead's territory.
    UNAVAILABLE  The candidate is not available.
    """

    ROLE = 1
    TERRITORY = 2
    UNAVAILABLE = 3


class RoutingReason(enum.IntEnum):
    """One thing that was looked at, and what was found.

    SOURCE_HOLDS          The class of source holds: it is the lead's.
    SOURCE_OPEN           Nobody knows whether the class of source holds.
    NO_SOURCE             No class of source holds.
    CLAIM_HELD            The claim protects its owner until its end, or for
                          ever.
    CLAIM_OWNED           The claim protects its owner while the subject is in a
                          stage of ownership.
    CLAIM_LAPSED          The claim has ended.
    CLAIM_SECOND          The claim is in force, and an older one goes before
                          it.
    CLAIM_NOT_BEGUN       The claim begins after the instant that was asked for.
    CLAIM_UNKNOWN_POLICY  Nobody can say how the claim stands, because its
                          policy is not known.
    RULE_DENIED           The rule's condition does not hold.
    RULE_OTHER_SOURCE     The rule is for other classes of source.
    RULE_OPEN             The rule is open: its condition, the lead's class of
                          source or the lead's territory is unknown.
    NO_ACCOUNT_OWNER      The rule is for the account's owner, and there is
                          none.
    ACCOUNT_OWNER_NO_CANDIDATE The rule is for the account's owner, who is no
                          candidate.
    ACCOUNT_OWNER_UNAVAILABLE The rule is for the account's owner, who is not
                          available.
    NO_CANDIDATE          The rule takes turns, and nobody has one of its roles,
                          serves the lead's territory and is available.
    TO_ACCOUNT_OWNER      The rule gave the lead to the account's owner.
    TO_TURN               The rule gave the lead to the candidate whose turn it
                          was.
    TO_QUEUE              The rule put the lead into a queue.
    NO_RULE               No rule had anybody to give the lead to.
    """

    SOURCE_HOLDS = 1
    SOURCE_OPEN = 2
    NO_SOURCE = 3
    CLAIM_HELD = 10
    CLAIM_OWNED = 11
    CLAIM_LAPSED = 12
    CLAIM_SECOND = 13
    CLAIM_NOT_BEGUN = 14
    CLAIM_UNKNOWN_POLICY = 15
    RULE_DENIED = 20
    RULE_OTHER_SOURCE = 21
    RULE_OPEN = 22
    NO_ACCOUNT_OWNER = 23
    ACCOUNT_OWNER_NO_CANDIDATE = 24
    ACCOUNT_OWNER_UNAVAILABLE = 25
    NO_CANDIDATE = 26
    TO_ACCOUNT_OWNER = 27
    TO_TURN = 28
    TO_QUEUE = 29
    NO_RULE = 30


class RegistrationStep(enum.IntEnum):
    """What somebody does with a registration.

    SUBMIT    The partner asks to be protected.
    APPROVE   The approver protects the partner.
    REFUSE    The approver does not protect the partner.
    EXTEND    An approved registration protects longer.
    RELEASE   The partner gives it up, or it is taken back.
    REASSIGN  It goes to another manager or partner.
    """

    SUBMIT = 1
    APPROVE = 2
    REFUSE = 3
    EXTEND = 4
    RELEASE = 5
    REASSIGN = 6


class RegistrationState(enum.IntEnum):
    """Where a registration is.

    NONE       It is not submitted.
    SUBMITTED  It waits for a decision.
    APPROVED   It was approved and protects the partner.
    REFUSED    It was refused.
    EXPIRED    It was approved and no longer protects.
    RELEASED   It was given up or taken back.
    """

    NONE = 0
    SUBMITTED = 1
    APPROVED = 2
    REFUSED = 3
    EXPIRED = 4
    RELEASED = 5


class RegistrationProblem(enum.IntEnum):
    """What is wrong with a registration event. An event with TOO_MANY_EXTENSIONS
    or UNKNOWN_POLICY was applied; the others are impossible and were not.

    NOT_SUBMITTED        It comes before the submission.
    SUBMITTED_BEFORE     It submits what was submitted before.
    DECIDED_BEFORE       It decides what was decided before.
    NOT_PROTECTED        It extends what does not protect.
    ENDED                The registration was refused or released, or had
                         expired.
    TOO_MANY_EXTENSIONS  Applied, although the policy allows no more extensions.
    UNKNOWN_POLICY       Applied by the present policy, because its own was not
                         handed in.
    """

    NOT_SUBMITTED = 1
    SUBMITTED_BEFORE = 2
    DECIDED_BEFORE = 3
    NOT_PROTECTED = 4
    ENDED = 5
    TOO_MANY_EXTENSIONS = 6
    UNKNOWN_POLICY = 7


class RegistrationObstacle(enum.IntEnum):
    """What stands in the way of a step, apart from requirements.

    ROLE                 The person has none of the roles of the step.
    OTHER_PARTNER        The registration is another partner's.
    SUBMITTED_BEFORE     There is a registration with this id already.
    STATE                The state of the registration does not allow the step.
    REASON_MISSING       A reason must be given.
    NO_SUCH_REASON       The reason is none of those that may be given.
    TOO_MANY_EXTENSIONS  The policy allows no more extensions.
    OWN                  The partner has registered the deal already.
    TAKEN                Another partner has registered the deal.
    """

    ROLE = 1
    OTHER_PARTNER = 2
    SUBMITTED_BEFORE = 3
    STATE = 4
    REASON_MISSING = 5
    NO_SUCH_REASON = 6
    TOO_MANY_EXTENSIONS = 7
    OWN = 8
    TAKEN = 9


class RegistrationDuty(enum.IntEnum):
    """What the host is to do about a registration.

    DECIDE              The approver has to decide.
    ESCALATE            Somebody above has to know that the decision is overdue.
    TELL_PARTNER        The partner has to be told what became of the
                        registration. If it went from one partner to another,
                        both are told.
    CREATE_OPPORTUNITY  An opportunity has to be created.
    """

    DECIDE = 1
    ESCALATE = 2
    TELL_PARTNER = 3
    CREATE_OPPORTUNITY = 4


class ChangeScope(enum.IntEnum):
    """Which changes are tried.

    EVERYTHING  Anything that could be otherwise.
    UNKNOWNS    What is not known: unknown fields, and questions that are open,
                stale or conflicting. So the answer says what to find out.
    """

    EVERYTHING = 0
    UNKNOWNS = 1


class CounterfactualOutcome(enum.IntEnum):
    """What the search for changes found.

    REACHED     The target is reached, and nothing needs to change.
    FOUND       The changes of the answer reach the target.
    IMPOSSIBLE  No changes of these kinds reach the target.
    GAVE_UP     The search ended at its limit of steps without finding changes,
                or that there are none.
    """

    REACHED = 0
    FOUND = 1
    IMPOSSIBLE = 2
    GAVE_UP = 3


class CrossingOutcome(enum.IntEnum):
    """What the search for a crossing found.

    CROSSES      The score crosses the threshold at the instant of the answer,
                 and not before.
    STAYS        The score does not cross the threshold up to the last instant
                 of interest.
    CANNOT_TELL  It cannot be told.
    """

    CROSSES = 0
    STAYS = 1
    CANNOT_TELL = 2


class FaultCode(enum.IntEnum):
    """Why something is refused. Numbers are never reused.

    MISSING               Something that is required is not there. Arguments:
                          what, name, of, path.
    FIELD_NOT_DECLARED    The policy declares no field of this name. Arguments:
                          name, nearest.
    UNKNOWN_NAME          Something is referred to by a name that nothing has.
                          Arguments: what, name, of, nearest.
    UNKNOWN_NUMBER        The number of an enumeration stands for nothing.
                          Arguments: what, number, of.
    WRONG_TYPE            A value, or the field that something is made of, has
                          another type than it must have. Arguments: name, of,
                          expected, found.
    NOT_UTF8              Text is not UTF-8, from this byte on (counted from 0).
                          Arguments: byte.
    LIMIT_EXCEEDED        There is more of something than is allowed. `limit`
                          names the member of Limits where a caller can change
                          it. Arguments: limit, allowed, found, what, words, id,
                          rule, problem.
    NOT_LISTED            A value is not one of those that are declared. A value
                          of a personal field is not repeated. Arguments: value,
                          of, expected, nearest.
    OUT_OF_RANGE          A number is too small or too big. Arguments: what,
                          found, min, max.
    INSTANT_OUT_OF_RANGE  An instant lies before the year 1 or after the year
                          9999. Arguments: what.
    SPAN_OUT_OF_RANGE     A span of time is longer than about 10,000 years.
    NOT_A_NUMBER          A double is NaN.
    MALFORMED             Text is not written as it must be. Arguments: value,
                          what, of, problem, first, next, nearest.
    REPEATED              Something stands twice that may stand once. Arguments:
                          what, name, list, first, row, column, rule.
    ID_CONFLICT           One id stands for two contents. `first` is where it
                          stood before. Arguments: id, list, first.
    NO_SUCH_INDEX         A list has no item of this index. Arguments: what,
                          found, index, count.
    WRONG_SUBJECT         What is said belongs to another subject: the account,
                          the person, the opportunity, an activity or a contact.
                          Arguments: name, expected, found.
    CONTRADICTION         Two things that are said exclude each other.
                          Arguments: name, first, every, found, within.
    OUT_OF_ORDER          What must come later does not. Arguments: name, from,
                          to.
    OTHER_POLICY          Something was made for another policy than the one at
                          hand. Arguments: subject, slot, list, index.
    NAME_TAKEN            A name stands for something else already. Arguments:
                          name, by.
    RESERVED_WORD         A name is a word of the condition language. Arguments:
                          name, of.
    MISPLACED             A setting has no meaning where it stands. Arguments:
                          name, subject, what.
    NEEDS_OTHER           A setting needs another one that is not there.
                          Arguments: name.
    UNREACHABLE           Nothing ever leads here, or out of here. Arguments:
                          name.
    INCOMPLETE            One of several cases is not covered. Arguments: name,
                          row, column.
    NOT_A_CHOICE          A setting is none of the choices that there are.
                          Arguments: what, name.
    POINTS_OVERFLOW       Points could add up beyond what is counted exactly.
                          Arguments: what, limit, allowed, count.
    SYNTAX                The source cannot be read: text format, JSON or
                          binary. Arguments: problem, name, of, nearest, byte,
                          found, path.
    CONDITION_SYNTAX      A condition cannot be read. Arguments: problem.
    CONDITION_TYPE        A condition joins what does not go together.
                          Arguments: problem, name.
    OUT_OF_REACH          A condition, or what asks for one, reads what it
                          cannot see. Arguments: name, subject, of, allowed.
    UNSOUND               A history contradicts itself or what it is handed in
                          with. Arguments: problem, id, stage.
    NOT_IN_POLICY         The policy does not have the part that is asked for.
                          Arguments: name, of.
    NOBODY_AVAILABLE      Nobody who could take something over is available.
                          Arguments: count.
    OVERLAP               Two spans of working time share a minute. Arguments:
                          value, other, first.
    WRONG_FORM            A record does not have the shape that the mapping or
                          the call expects. Arguments: expected, found, problem.
    INTERNAL              The library contradicts itself; please report it.
                          Arguments: what.
    """

    MISSING = 1
    FIELD_NOT_DECLARED = 2
    UNKNOWN_NAME = 3
    UNKNOWN_NUMBER = 4
    WRONG_TYPE = 5
    NOT_UTF8 = 6
    LIMIT_EXCEEDED = 7
    NOT_LISTED = 8
    OUT_OF_RANGE = 9
    INSTANT_OUT_OF_RANGE = 10
    SPAN_OUT_OF_RANGE = 11
    NOT_A_NUMBER = 12
    MALFORMED = 13
    REPEATED = 14
    ID_CONFLICT = 15
    NO_SUCH_INDEX = 16
    WRONG_SUBJECT = 17
    CONTRADICTION = 18
    OUT_OF_ORDER = 19
    OTHER_POLICY = 20
    NAME_TAKEN = 21
    RESERVED_WORD = 22
    MISPLACED = 23
    NEEDS_OTHER = 24
    UNREACHABLE = 25
    INCOMPLETE = 26
    NOT_A_CHOICE = 27
    POINTS_OVERFLOW = 28
    SYNTAX = 29
    CONDITION_SYNTAX = 30
    CONDITION_TYPE = 31
    OUT_OF_REACH = 32
    UNSOUND = 33
    NOT_IN_POLICY = 34
    NOBODY_AVAILABLE = 35
    OVERLAP = 36
    WRONG_FORM = 37
    INTERNAL = 38


class ConsentState(enum.IntEnum):
    """What a person said about being written to or called.

    UNKNOWN    Nobody knows.
    GRANTED    Yes.
    DENIED     No.
    WITHDRAWN  Yes at first, and then no.
    """

    UNKNOWN = 0
    GRANTED = 1
    DENIED = 2
    WITHDRAWN = 3


class FieldType(enum.IntEnum):
    """The type of value that a field holds.

    BOOL       CEL bool.
    INT        CEL int: 64-bit signed.
    DOUBLE     CEL double.
    STRING     CEL string.
    TIMESTAMP  CEL timestamp.
    DURATION   CEL duration.
    MONEY      An amount with its currency. Compare it with `money('5000',
               'USD')`. If a rule compares amounts across currencies, the rule
               errs.
    STRINGS    CEL list(string).
    """

    BOOL = 1
    INT = 2
    DOUBLE = 3
    STRING = 4
    TIMESTAMP = 5
    DURATION = 6
    MONEY = 7
    STRINGS = 8


class FieldOwner(enum.IntEnum):
    """Whom a field is about.

    ACCOUNT      The company.
    PERSON       The human being.
    OPPORTUNITY  The negotiation.
    ACTIVITY     One thing that a person did.
    CONTACT      One person's part in the opportunity.
    """

    ACCOUNT = 1
    PERSON = 2
    OPPORTUNITY = 3
    ACTIVITY = 4
    CONTACT = 5


# What a lead holds.

class LeadParts(Record):
    """What a lead holds, apart from the values of declared fields: ids and lists.

    id                 The host's key of the lead. Empty: it has none.
    has_account        Whether something is said of an account.
    account_id         The host's key of the account. Empty: it has none.
    account_parent_id  The account of which that account is a part. Empty: there
                       is none, or it is unknown.
    has_person         Whether something is said of a person.
    person_id          The host's key of the person. Empty: it has none.
    has_opportunity    Whether there is an opportunity.
    opportunity_id     The host's key of the opportunity. Empty: it has none.
    activities_known   Whether what the person did is known: then `activities`
                       is all of it.
    activities         What the person did.
    contacts_known     Whether it is known who takes part: then `contacts` is
                       all of them.
    contacts           Who takes part in the opportunity.
    evidence           Answers to the questions of the policy's frameworks.
    consents           What the person has agreed to.
    suppressions       Lists of those to be left alone on which the person is.
    stage_events       How the subjects moved through their stages.
    handoff_events     How the lead was handed from one person to another.
    """

    __slots__ = ()
    _c_name = "bantam_lead_parts"
    _key = "id"
    id = m.Text()
    has_account = m.Bool()
    account_id = m.Text()
    account_parent_id = m.Text()
    has_person = m.Bool()
    person_id = m.Text()
    has_opportunity = m.Bool()
    opportunity_id = m.Text()
    activities_known = m.Bool()
    activities: m.Listed[Activity] = m.Listed("Activity")
    contacts_known = m.Bool()
    contacts: m.Listed[Contact] = m.Listed("Contact")
    evidence: m.Listed[Evidence] = m.Listed("Evidence")
    consents: m.Listed[Consent] = m.Listed("Consent")
    suppressions: m.Listed[Suppression] = m.Listed("Suppression")
    stage_events: m.Listed[StageEvent] = m.Listed("StageEvent")
    handoff_events: m.Listed[HandoffEvent] = m.Listed("HandoffEvent")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            has_account: bool = False,
            account_id: str = "",
            account_parent_id: str = "",
            has_person: bool = False,
            person_id: str = "",
            has_opportunity: bool = False,
            opportunity_id: str = "",
            activities_known: bool = False,
            activities: Iterable[Activity] = (),
            contacts_known: bool = False,
            contacts: Iterable[Contact] = (),
            evidence: Iterable[Evidence] = (),
            consents: Iterable[Consent] = (),
            suppressions: Iterable[Suppression] = (),
            stage_events: Iterable[StageEvent] = (),
            handoff_events: Iterable[HandoffEvent] = (),
        ) -> None: ...


class Activity(Record):
    """One thing that a person did.

    id           The host's key. The same activity given twice counts once; the
                 same id with different content is an error. An activity without
                 an id is never treated as a repeat of another.
    kind         A declared kind. Required.
    at           When it happened. Required. An activity after `now` is not
                 counted, and is reported.
    recorded_at  When the host learnt of it. Absent: unknown.
    """

    __slots__ = ()
    _c_name = "bantam_activity"
    _key = "id"
    id = m.Text()
    kind = m.Text()
    at = m.DateTime()
    at_instant = m.Time("at")
    recorded_at = m.DateTime()
    recorded_at_instant = m.Time("recorded_at")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            kind: str = "",
            at: Optional[Moment] = None,
            recorded_at: Optional[Moment] = None,
        ) -> None: ...


class Contact(Record):
    """One person's part in one opportunity. Roles, attitude and influence belong
    to the pair of person and opportunity, not to the person. Several entries
    may be about one person.

    person_id       Id of the person. Empty: unknown.
    roles           The parts that the person plays, each at most once. Empty:
                    known to play none.
    attitude        How the person stands towards buying. Absent: unknown.
    influence       How much weight the person's word has. Absent: unknown.
    verified        Whether somebody verified this. Absent: unknown.
    opportunity_id  The opportunity it belongs to. Empty: the lead's. Contacts
                    of other opportunities count for nothing.
    """

    __slots__ = ()
    _c_name = "bantam_contact"
    person_id = m.Text()
    roles = m.Enums(BuyerRole)
    attitude = m.SomeEnum(Attitude)
    influence = m.SomeEnum(Influence)
    verified = m.Fact()
    opportunity_id = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            person_id: str = "",
            roles: Iterable[BuyerRole] = (),
            attitude: Optional[Attitude] = None,
            influence: Optional[Influence] = None,
            verified: Optional[bool] = None,
            opportunity_id: str = "",
        ) -> None: ...


class Evidence(Record):
    """One answer to one question, from one source.

    id           The host's key. The same evidence given twice counts once; the
                 same id with different content is an error. Evidence without an
                 id is never treated as a repeat of another.
    criterion    Key of a criterion: "budget.amount". Required.
    value        What was said, of the criterion's type: MONEY money, DATE
                 timestamp, PERSON, UNIT and TEXT string, YES_NO bool, NUMBER
                 int. Absent where there is only an assessment.
    assessment   Whether it confirms or denies. A value without an assessment is
                 a claim and leaves the question open, except that the value of
                 a YES_NO question confirms or denies.
    source       Who says so: a person's id, a system, a document. Empty:
                 unknown.
    at           When the statement was true. Evidence after `now` is not
                 counted, and is reported. Absent: unknown, which is earlier
                 than any evidence that has a time.
    recorded_at  When it was recorded; late is visible. Absent: unknown.
    source_kind  What kind of source it is: one of the policy's
                 `evidence_sources`. Empty: unknown, which is the least
                 credible.
    subject_id   The account, person or opportunity that the evidence is about,
                 according to the framework's subject. Empty: the lead's.
                 Evidence about others does not count.
    """

    __slots__ = ()
    _c_name = "bantam_evidence"
    _key = "id"
    id = m.Text()
    criterion = m.Text()
    value = m.Held()
    assessment = m.Enum(Assessment)
    source = m.Text()
    at = m.DateTime()
    at_instant = m.Time("at")
    recorded_at = m.DateTime()
    recorded_at_instant = m.Time("recorded_at")
    source_kind = m.Text()
    subject_id = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            criterion: str = "",
            value: Union[Input, Unknown] = UNKNOWN,
            assessment: Assessment = Assessment.UNKNOWN,
            source: str = "",
            at: Optional[Moment] = None,
            recorded_at: Optional[Moment] = None,
            source_kind: str = "",
            subject_id: str = "",
        ) -> None: ...


class Consent(Record):
    """A person's word on one channel and purpose.

    channel      "email", "phone". Required.
    purpose      "newsletter", "sales". Required.
    state        What the person said.
    basis        Legal basis: "consent", "contract". Empty: unknown.
    at           When the person said so. Of several consents on one channel and
                 purpose the latest counts; of those at one instant, the one
                 that allows least. UNKNOWN takes back a grant, but not a
                 refusal. Absent: unknown; docs/outbound.md says which consent
                 counts then.
    recorded_at  When it was recorded; late is visible. Absent: unknown.
    """

    __slots__ = ()
    _c_name = "bantam_consent"
    channel = m.Text()
    purpose = m.Text()
    state = m.Enum(ConsentState)
    basis = m.Text()
    at = m.DateTime()
    at_instant = m.Time("at")
    recorded_at = m.DateTime()
    recorded_at_instant = m.Time("recorded_at")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            channel: str = "",
            purpose: str = "",
            state: ConsentState = ConsentState.UNKNOWN,
            basis: str = "",
            at: Optional[Moment] = None,
            recorded_at: Optional[Moment] = None,
        ) -> None: ...


class Suppression(Record):
    """An entry on a list of people who are to be left alone.

    channel  "email". Empty: every channel.
    reason   "unsubscribed", "bounced", "legal". Empty: unknown.
    from_    From this instant on. Absent: since always.
    until    Before this instant. Absent: for ever.
    """

    __slots__ = ()
    _c_name = "bantam_suppression"
    channel = m.Text()
    reason = m.Text()
    from_ = m.DateTime()
    from_instant = m.Time("from")
    until = m.DateTime()
    until_instant = m.Time("until")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            channel: str = "",
            reason: str = "",
            from_: Optional[Moment] = None,
            until: Optional[Moment] = None,
        ) -> None: ...


class StageEvent(Record):
    """One recorded move of one subject. docs/processes.md.

    id            The host's key. Required where history is replayed. Empty:
                  none, never taken for a duplicate.
    subject       Who moved: an account, a person or an opportunity.
    subject_id    Id of the account, person or opportunity that moved. Empty:
                  the lead's.
    process       The process: "lifecycle", "pipeline".
    from_         The stage that it left. Empty: none.
    to            The stage that it entered. Required.
    actor         Who did it. Empty: unknown.
    reason        Why: id of a reason of the process, or free text where it
                  lists none. Empty: unknown.
    policy_hash   Hash of the policy under which it was decided. Empty: unknown.
    at            When it happened. Required.
    recorded_at   When it was recorded; late is visible. Absent: when it
                  happened.
    sequence      Orders events at one instant.
    automatic     Whether nobody decided it: the host carried out a proposal by
                  itself.
    overridden    Whether requirements were overridden.
    on_behalf_of  For whom the actor acted. Empty: for themselves.
    check_at      When to look again. Absent: as the stage or the reason says.
    """

    __slots__ = ()
    _c_name = "bantam_stage_event"
    _key = "id"
    id = m.Text()
    subject = m.SomeEnum(Subject)
    subject_id = m.Text()
    process = m.Text()
    from_ = m.Text()
    to = m.Text()
    actor = m.Text()
    reason = m.Text()
    policy_hash = m.Text()
    at = m.DateTime()
    at_instant = m.Time("at")
    recorded_at = m.DateTime()
    recorded_at_instant = m.Time("recorded_at")
    sequence = m.Int()
    automatic = m.Bool()
    overridden = m.Bool()
    on_behalf_of = m.Text()
    check_at = m.DateTime()
    check_at_instant = m.Time("check_at")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            subject: Optional[Subject] = None,
            subject_id: str = "",
            process: str = "",
            from_: str = "",
            to: str = "",
            actor: str = "",
            reason: str = "",
            policy_hash: str = "",
            at: Optional[Moment] = None,
            recorded_at: Optional[Moment] = None,
            sequence: int = 0,
            automatic: bool = False,
            overridden: bool = False,
            on_behalf_of: str = "",
            check_at: Optional[Moment] = None,
        ) -> None: ...


class HandoffEvent(Record):
    """One recorded step of one handoff. docs/handoff.md.

    id            The host's key. Required where it is replayed. Empty: none,
                  never taken for a duplicate.
    handoff       Id of the policy's handoff: "sdr_to_ae". Required.
    subject_id    Id of the account, person or opportunity that is handed over,
                  according to the handoff's subject. Empty: the lead's.
    step          What was done. Required.
    actor         Who did it. Required.
    on_behalf_of  For whom the actor acted. Empty: for themselves.
    to            To whom. Of an OFFER and a REASSIGN.
    method        How it was offered: of an OFFER. Absent: unknown, or another
                  step.
    booked_at     For when the call is booked: of an OFFER, a REASSIGN and a
                  RESCHEDULE. Absent: no call is booked.
    reason        Why: of a REJECT and a RETURN id of a reason of the policy,
                  else free text. Empty: unknown.
    evidence      Id of the activity that is the evidence. Of a REQUALIFY.
    policy_hash   Hash of the policy under which it was decided. Empty: unknown.
    at            When it happened. Required.
    recorded_at   When it was recorded; late is visible. Absent: when it
                  happened.
    sequence      Orders events at one instant.
    overridden    Whether requirements were overridden.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_event"
    _key = "id"
    id = m.Text()
    handoff = m.Text()
    subject_id = m.Text()
    step = m.SomeEnum(HandoffStep)
    actor = m.Text()
    on_behalf_of = m.Text()
    to = m.Text()
    method = m.SomeEnum(HandoffMethod)
    booked_at = m.DateTime()
    booked_at_instant = m.Time("booked_at")
    reason = m.Text()
    evidence = m.Text()
    policy_hash = m.Text()
    at = m.DateTime()
    at_instant = m.Time("at")
    recorded_at = m.DateTime()
    recorded_at_instant = m.Time("recorded_at")
    sequence = m.Int()
    overridden = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            handoff: str = "",
            subject_id: str = "",
            step: Optional[HandoffStep] = None,
            actor: str = "",
            on_behalf_of: str = "",
            to: str = "",
            method: Optional[HandoffMethod] = None,
            booked_at: Optional[Moment] = None,
            reason: str = "",
            evidence: str = "",
            policy_hash: str = "",
            at: Optional[Moment] = None,
            recorded_at: Optional[Moment] = None,
            sequence: int = 0,
            overridden: bool = False,
        ) -> None: ...


# Assessments.

class AssessmentResult(Record):
    """How one framework stands.

    id               Id of the framework.
    subject          Whom the framework is about.
    points           Points of the answers known to count.
    low              The least that they can be once every question is answered,
                     inclusive; some answers reach it.
    high             The most that they can be, likewise.
    completeness     Share of the points whose questions are answered, 0 to 1,
                     in whole millionths.
    stage            The stage that the subject is in. Empty: unknown.
    dimensions       The parts of the framework, in policy order.
    questions        Open questions, the one that moves the total most first.
    due              Keys that must be known in this stage and are not.
    win_probability  Chance that the deal is won. Absent: the framework does not
                     say.
    absence          Why it cannot be said of this lead; then it has only its id
                     and subject.
    """

    __slots__ = ()
    _c_name = "bantam_assessment_result"
    _key = "id"
    id = m.Text()
    subject = m.SomeEnum(Subject)
    points = m.Millionths()
    low = m.Millionths()
    high = m.Millionths()
    completeness = m.Millionths()
    stage = m.Text()
    dimensions: m.Listed[DimensionResult] = m.Listed("DimensionResult")
    questions: m.Listed[Question] = m.Listed("Question")
    due = m.Texts()
    win_probability: m.One[WinProbability] = m.One("WinProbability")
    absence = m.Enum(Absence)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            subject: Optional[Subject] = None,
            points: Exact = 0,
            low: Exact = 0,
            high: Exact = 0,
            completeness: Exact = 0,
            stage: str = "",
            dimensions: Iterable[DimensionResult] = (),
            questions: Iterable[Question] = (),
            due: Iterable[str] = (),
            win_probability: Optional[WinProbability] = None,
            absence: Absence = Absence.NONE,
        ) -> None: ...


class DimensionResult(Record):
    """One part of a framework: one letter of BANT.

    id            Id of the dimension.
    points        Points of the answers known to count.
    low           The least that they can be once every question is answered,
                  inclusive.
    high          The most that they can be, inclusive.
    completeness  Share of the points whose questions are answered, 0 to 1, in
                  whole millionths.
    criteria      The questions, in policy order. Empty if only figures were
                  asked for.
    """

    __slots__ = ()
    _c_name = "bantam_dimension_result"
    _key = "id"
    id = m.Text()
    points = m.Millionths()
    low = m.Millionths()
    high = m.Millionths()
    completeness = m.Millionths()
    criteria: m.Listed[CriterionResult] = m.Listed("CriterionResult")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            points: Exact = 0,
            low: Exact = 0,
            high: Exact = 0,
            completeness: Exact = 0,
            criteria: Iterable[CriterionResult] = (),
        ) -> None: ...


class CriterionResult(Record):
    """How one question stands.

    key             "budget.amount".
    standing        How the answer stands.
    assessment      What the evidence says, stale or not.
    value           What was answered; while the question is open, what is
                    claimed. Absent: unknown, or sources disagree.
    points          The points that the answer counts.
    low             The least that it can count once the question is answered,
                    inclusive.
    high            The most that it can count, inclusive.
    at              When it was last so. Absent: unknown.
    from_committee  Whether a contact's role stands for an answer.
    conflict        Where sources disagree, decided or not: what each of them
                    says now, in the order of the lead.
    due             Whether the answer is due in the stage that the subject is
                    in.
    """

    __slots__ = ()
    _c_name = "bantam_criterion_result"
    _key = "key"
    key = m.Text()
    standing = m.Enum(Standing)
    assessment = m.Enum(Assessment)
    value = m.Held()
    points = m.Millionths()
    low = m.Millionths()
    high = m.Millionths()
    at = m.DateTime()
    at_instant = m.Time("at")
    from_committee = m.Bool()
    conflict: m.Listed[Statement] = m.Listed("Statement")
    due = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            key: str = "",
            standing: Standing = Standing.OPEN,
            assessment: Assessment = Assessment.UNKNOWN,
            value: Union[Input, Unknown] = UNKNOWN,
            points: Exact = 0,
            low: Exact = 0,
            high: Exact = 0,
            at: Optional[Moment] = None,
            from_committee: bool = False,
            conflict: Iterable[Statement] = (),
            due: bool = False,
        ) -> None: ...


class Statement(Record):
    """What one source says now.

    evidence_id  Id of the evidence. Empty: it has none.
    source       Who says so.
    source_kind  What kind of source that is. Empty: unknown.
    assessment   How the source answers.
    value        What the source says. Absent: it only answers yes or no.
    at           When it was so. Absent: unknown.
    """

    __slots__ = ()
    _c_name = "bantam_statement"
    evidence_id = m.Text()
    source = m.Text()
    source_kind = m.Text()
    assessment = m.Enum(Assessment)
    value = m.Held()
    at = m.DateTime()
    at_instant = m.Time("at")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            evidence_id: str = "",
            source: str = "",
            source_kind: str = "",
            assessment: Assessment = Assessment.UNKNOWN,
            value: Union[Input, Unknown] = UNKNOWN,
            at: Optional[Moment] = None,
        ) -> None: ...


class Question(Record):
    """A question that is open.

    key       "budget.amount".
    standing  OPEN, STALE or CONFLICTING.
    worth     How far the total moves between a bad and a good answer.
    """

    __slots__ = ()
    _c_name = "bantam_question"
    _key = "key"
    key = m.Text()
    standing = m.Enum(Standing)
    worth = m.Millionths()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            key: str = "",
            standing: Standing = Standing.OPEN,
            worth: Exact = 0,
        ) -> None: ...


class WinProbability(Record):
    """Chance that a deal is won, by the answer to one question. Where that
    question is answered, both ends are the same.

    low   The least, 0 to 1, in whole millionths.
    high  The greatest, 0 to 1, in whole millionths.
    """

    __slots__ = ()
    _c_name = "bantam_win_probability"
    low = m.Millionths()
    high = m.Millionths()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            low: Exact = 0,
            high: Exact = 0,
        ) -> None: ...


class CommitteeResult(Record):
    """How the people who buy stand.

    id                Id of the committee.
    size              People, each counted once.
    benchmark         How that compares with the usual size.
    roles             All six roles, in the order of BuyerRole.
    supportive        People who are supportive.
    neutral           People who are neutral.
    opposed           People who are opposed.
    attitude_unknown  People whose attitude nobody knows.
    champions         Ids of people who are supportive and have influence, in
                      the order of the lead. Somebody without an id appears as
                      "contacts[3]".
    blockers          Ids of people who are opposed and have influence,
                      likewise.
    vetoes            Ids of approvers who are opposed, likewise: any of them
                      can veto.
    absence           Why it cannot be said of this lead; then it has only its
                      id.
    """

    __slots__ = ()
    _c_name = "bantam_committee_result"
    _key = "id"
    id = m.Text()
    size = m.Int()
    benchmark = m.Enum(Benchmark)
    roles: m.Listed[RoleCoverage] = m.Listed("RoleCoverage")
    supportive = m.Int()
    neutral = m.Int()
    opposed = m.Int()
    attitude_unknown = m.Int()
    champions = m.Texts()
    blockers = m.Texts()
    vetoes = m.Texts()
    absence = m.Enum(Absence)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            size: int = 0,
            benchmark: Benchmark = Benchmark.NONE,
            roles: Iterable[RoleCoverage] = (),
            supportive: int = 0,
            neutral: int = 0,
            opposed: int = 0,
            attitude_unknown: int = 0,
            champions: Iterable[str] = (),
            blockers: Iterable[str] = (),
            vetoes: Iterable[str] = (),
            absence: Absence = Absence.NONE,
        ) -> None: ...


class RoleCoverage(Record):
    """How one role of a committee is filled.

    role      The role.
    coverage  Whether it is filled as the policy requires.
    people    People who hold it.
    verified  Those of them who are verified.
    required  How many the policy requires.
    """

    __slots__ = ()
    _c_name = "bantam_role_coverage"
    role = m.SomeEnum(BuyerRole)
    coverage = m.Enum(Coverage)
    people = m.Int()
    verified = m.Int()
    required = m.Int()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            role: Optional[BuyerRole] = None,
            coverage: Coverage = Coverage.NOT_REQUIRED,
            people: int = 0,
            verified: int = 0,
            required: int = 0,
        ) -> None: ...


# Qualifications.

class TraitResult(Record):
    """Whether one trait of a persona holds.

    id      Id of the trait.
    holds   Whether it holds.
    fields  Unknown fields that it asked for.
    error   Why it erred. Empty: it did not.
    """

    __slots__ = ()
    _c_name = "bantam_trait_result"
    _key = "id"
    id = m.Text()
    holds = m.Fact()
    fields = m.Texts()
    error = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            holds: Optional[bool] = None,
            fields: Iterable[str] = (),
            error: str = "",
        ) -> None: ...


class PersonaResult(Record):
    """Whether a lead fits a persona.

    id       Id of the persona.
    fits     Whether the lead fits it.
    traits   Every trait, in policy order. Empty if only figures were asked for.
    absence  Why it cannot be said of this lead; then it has only its id.
    """

    __slots__ = ()
    _c_name = "bantam_persona_result"
    _key = "id"
    id = m.Text()
    fits = m.Fact()
    traits: m.Listed[TraitResult] = m.Listed("TraitResult")
    absence = m.Enum(Absence)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            fits: Optional[bool] = None,
            traits: Iterable[TraitResult] = (),
            absence: Absence = Absence.NONE,
        ) -> None: ...


class RedFlagResult(Record):
    """A red flag that is raised or undecided.

    id        Id of the red flag.
    severity  How much it weighs.
    raised    YES: raised. UNKNOWN: undecided.
    fields    Unknown fields that it asked for.
    error     Why it erred. Empty: it did not.
    absence   Why it cannot be said of this lead; then it has only its id and
              severity.
    """

    __slots__ = ()
    _c_name = "bantam_red_flag_result"
    _key = "id"
    id = m.Text()
    severity = m.SomeEnum(Severity)
    raised = m.Fact()
    fields = m.Texts()
    error = m.Text()
    absence = m.Enum(Absence)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            severity: Optional[Severity] = None,
            raised: Optional[bool] = None,
            fields: Iterable[str] = (),
            error: str = "",
            absence: Absence = Absence.NONE,
        ) -> None: ...


class UnmetRequirement(Record):
    """A requirement that is not met.

    id          Id of the requirement.
    met         NO: cannot be met, whatever the unknowns turn out to be.
                UNKNOWN: open.
    have        For points and completeness: what there is. A completeness is 0
                to 1. Absent: unknown, or another kind of requirement.
    need        For points and completeness: what is needed. Absent: another
                kind of requirement.
    possible    For points and completeness: what there can be. Absent: unknown,
                or another kind of requirement.
    have_grade  For a grade: the grade that there is. Empty: unknown, or another
                kind of requirement.
    need_grade  For a grade: the grade that is needed. Empty: another kind of
                requirement.
    fields      For a condition: unknown fields. For red flags: their ids. For
                fields and criteria: those that are missing. For consent: the
                channel and the purpose. For what is not to be inbound: the
                kinds of activity by which it came. For what is to be handed
                over: the handoffs that would do. For stages: those that would
                do, or the one that does not.
    error       For a condition: why it erred. Empty: it did not.
    """

    __slots__ = ()
    _c_name = "bantam_unmet_requirement"
    _key = "id"
    id = m.Text()
    met = m.Fact()
    have = m.SomeMillionths()
    need = m.SomeMillionths()
    possible = m.SomeMillionths()
    have_grade = m.Text()
    need_grade = m.Text()
    fields = m.Texts()
    error = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            met: Optional[bool] = None,
            have: Optional[Exact] = None,
            need: Optional[Exact] = None,
            possible: Optional[Exact] = None,
            have_grade: str = "",
            need_grade: str = "",
            fields: Iterable[str] = (),
            error: str = "",
        ) -> None: ...


class QualificationResult(Record):
    """Whether a lead qualifies.

    id         Id of the qualification.
    qualified  YES: every requirement is met. NO: one cannot be met whatever the
               unknowns turn out to be. UNKNOWN: it depends on them.
    unmet      Every requirement that is not met, in policy order.
    absence    Why it cannot be said of this lead; then it has only its id.
    """

    __slots__ = ()
    _c_name = "bantam_qualification_result"
    _key = "id"
    id = m.Text()
    qualified = m.Fact()
    unmet: m.Listed[UnmetRequirement] = m.Listed("UnmetRequirement")
    absence = m.Enum(Absence)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            qualified: Optional[bool] = None,
            unmet: Iterable[UnmetRequirement] = (),
            absence: Absence = Absence.NONE,
        ) -> None: ...


class RollupMember(Record):
    """One person's part in a roll-up.

    person_id  Id of the person.
    points     Points of the person's score.
    low        The least that they can be once all unknowns are known,
               inclusive.
    high       The most that they can be, inclusive.
    counted    Whether these points are among those that were summed.
    """

    __slots__ = ()
    _c_name = "bantam_rollup_member"
    person_id = m.Text()
    points = m.Millionths()
    low = m.Millionths()
    high = m.Millionths()
    counted = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            person_id: str = "",
            points: Exact = 0,
            low: Exact = 0,
            high: Exact = 0,
            counted: bool = False,
        ) -> None: ...


class RollupResult(Record):
    """One figure for an account from a score of its people.

    id       Id of the rollup.
    points   The sum of the points that were counted.
    low      The least that it can be once all unknowns are known, inclusive.
    high     The most that it can be, inclusive.
    members  Everybody, the highest first, ties in the order given.
    """

    __slots__ = ()
    _c_name = "bantam_rollup_result"
    _key = "id"
    id = m.Text()
    points = m.Millionths()
    low = m.Millionths()
    high = m.Millionths()
    members: m.Listed[RollupMember] = m.Listed("RollupMember")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            points: Exact = 0,
            low: Exact = 0,
            high: Exact = 0,
            members: Iterable[RollupMember] = (),
        ) -> None: ...


# Evaluations.

class Evaluation(Record):
    """Everything that a policy says of one lead at one instant.

    lead_id         The host's key of the lead. Empty: it has none.
    provenance      What made the answer.
    now             The instant for which the answer holds.
    scores          All of the policy's, in its order.
    grades          All of the policy's, in its order.
    notes           What is worth knowing about the lead as a whole.
    assessments     All of the policy's frameworks, in its order.
    committees      All of the policy's, in its order.
    personas        All of the policy's, in its order.
    red_flags       All of the policy's, in its order, raised or not.
    qualifications  All of the policy's, in its order.
    """

    __slots__ = ()
    _c_name = "bantam_evaluation"
    lead_id = m.Text()
    provenance: m.One[Provenance] = m.One("Provenance")
    now = m.DateTime()
    now_instant = m.Time("now")
    scores: m.Listed[ScoreResult] = m.Listed("ScoreResult")
    grades: m.Listed[GradeResult] = m.Listed("GradeResult")
    notes: m.Listed[Note] = m.Listed("Note")
    assessments: m.Listed[AssessmentResult] = m.Listed("AssessmentResult")
    committees: m.Listed[CommitteeResult] = m.Listed("CommitteeResult")
    personas: m.Listed[PersonaResult] = m.Listed("PersonaResult")
    red_flags: m.Listed[RedFlagResult] = m.Listed("RedFlagResult")
    qualifications: m.Listed[QualificationResult] = m.Listed("QualificationResult")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            lead_id: str = "",
            provenance: Optional[Provenance] = None,
            now: Optional[Moment] = None,
            scores: Iterable[ScoreResult] = (),
            grades: Iterable[GradeResult] = (),
            notes: Iterable[Note] = (),
            assessments: Iterable[AssessmentResult] = (),
            committees: Iterable[CommitteeResult] = (),
            personas: Iterable[PersonaResult] = (),
            red_flags: Iterable[RedFlagResult] = (),
            qualifications: Iterable[QualificationResult] = (),
        ) -> None: ...


class Provenance(Record):
    """What made the answer.

    policy_id          Id of the policy.
    policy_version     Version of the policy, as the policy says it.
    policy_hash        SHA-256 of the policy's deterministic binary form, in
                       hex. The same for all three encodings of the policy.
    library_version    Version of the library: "0.1.0".
    zone_data_version  Version of the compiled-in time-zone data: "2025b".
    """

    __slots__ = ()
    _c_name = "bantam_provenance"
    policy_id = m.Text()
    policy_version = m.Text()
    policy_hash = m.Text()
    library_version = m.Text()
    zone_data_version = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            policy_id: str = "",
            policy_version: str = "",
            policy_hash: str = "",
            library_version: str = "",
            zone_data_version: str = "",
        ) -> None: ...


class ScoreResult(Record):
    """How many points a score has, and why.

    id         Id of the score.
    subject    Whom the score is about.
    points     Points of the rules known to hold.
    low        The least that the score can be once all unknowns are known,
               inclusive. Sound, not always tight.
    high       The most that it can be, likewise.
    exact      Whether some value of the unknowns reaches each end.
    lines      Why the points are what they are, in policy order. Empty if only
               figures were asked for.
    undecided  Rules that could not be decided, in policy order. Empty if only
               figures were asked for.
    absence    Why it cannot be said of this lead; then it has only its id and
               subject.
    """

    __slots__ = ()
    _c_name = "bantam_score_result"
    _key = "id"
    id = m.Text()
    subject = m.SomeEnum(Subject)
    points = m.Millionths()
    low = m.Millionths()
    high = m.Millionths()
    exact = m.Bool()
    lines: m.Listed[Line] = m.Listed("Line")
    undecided: m.Listed[Undecided] = m.Listed("Undecided")
    absence = m.Enum(Absence)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            subject: Optional[Subject] = None,
            points: Exact = 0,
            low: Exact = 0,
            high: Exact = 0,
            exact: bool = False,
            lines: Iterable[Line] = (),
            undecided: Iterable[Undecided] = (),
            absence: Absence = Absence.NONE,
        ) -> None: ...


class Argument(Record):
    """A named detail of a reason.

    name   "count".
    value  Of the type that the reason says.
    """

    __slots__ = ()
    _c_name = "bantam_argument"
    _key = "name"
    name = m.Text()
    value = m.Held()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str = "",
            value: Union[Input, Unknown] = UNKNOWN,
        ) -> None: ...


class Line(Record):
    """One step of a sum.

    code       Why the step is there.
    path       Score, group and rule: "fit.firmographic.saas".
    points     What the step adds.
    arguments  Details of the reason.
    """

    __slots__ = ()
    _c_name = "bantam_line"
    code = m.SomeEnum(Reason)
    path = m.Text()
    points = m.Millionths()
    arguments: m.Listed[Argument] = m.Listed("Argument")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code: Optional[Reason] = None,
            path: str = "",
            points: Exact = 0,
            arguments: Iterable[Argument] = (),
        ) -> None: ...


class Undecided(Record):
    """A rule that the unknowns, or an error, leave open.

    path    Score, group and rule: "fit.firmographic.saas".
    low     The least that the rule can add, inclusive.
    high    The most that the rule can add, inclusive.
    fields  Unknown fields that the rule read: declared fields in policy order,
            then built-in ones, then answers in the order of their framework.
    error   Why the rule erred. Empty if it did not.
    """

    __slots__ = ()
    _c_name = "bantam_undecided"
    _key = "path"
    path = m.Text()
    low = m.Millionths()
    high = m.Millionths()
    fields = m.Texts()
    error = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            path: str = "",
            low: Exact = 0,
            high: Exact = 0,
            fields: Iterable[str] = (),
            error: str = "",
        ) -> None: ...


class GradeResult(Record):
    """Which grade a score, or two of them, give.

    id        Id of the grade.
    grade     The band or cell that the points give.
    possible  The grades that are still possible, in policy order, without
              repeats.
    absence   Why it cannot be said of this lead; then it has only its id.
    """

    __slots__ = ()
    _c_name = "bantam_grade_result"
    _key = "id"
    id = m.Text()
    grade = m.Text()
    possible = m.Texts()
    absence = m.Enum(Absence)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            grade: str = "",
            possible: Iterable[str] = (),
            absence: Absence = Absence.NONE,
        ) -> None: ...


class Note(Record):
    """What is worth knowing of the lead as a whole.

    code       What it says.
    path       What it is about: the id of a score, framework, committee,
               persona or qualification; or "activities", "evidence",
               "contacts".
    arguments  Details of the reason.
    """

    __slots__ = ()
    _c_name = "bantam_note"
    code = m.SomeEnum(Reason)
    path = m.Text()
    arguments: m.Listed[Argument] = m.Listed("Argument")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code: Optional[Reason] = None,
            path: str = "",
            arguments: Iterable[Argument] = (),
        ) -> None: ...


# Moves.

class MoveObstacle(Record):
    """One obstacle to a move, and what would do instead.

    obstacle  What stands in the way.
    instead   What would do: ids of stages, roles or reasons. May be empty.
    """

    __slots__ = ()
    _c_name = "bantam_move_obstacle"
    obstacle = m.SomeEnum(Obstacle)
    instead = m.Texts()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            obstacle: Optional[Obstacle] = None,
            instead: Iterable[str] = (),
        ) -> None: ...


class MoveRequest(Record):
    """A move that somebody wants to make.

    process               Id of the process: "pipeline". Required.
    to                    Id of the stage to move to. Required, except when you
                          ask for all options.
    roles                 Ids of the roles of the person who wants to move the
                          subject. If that person acts for another, the roles of
                          both.
    reason                Id of a reason, or free text where the process lists
                          no reasons. Empty: none is given.
    override_requirements Whether to pass over the requirements and the roles of
                          the transition.
    """

    __slots__ = ()
    _c_name = "bantam_move_request"
    process = m.Text()
    to = m.Text()
    roles = m.Texts()
    reason = m.Text()
    override_requirements = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            process: str = "",
            to: str = "",
            roles: Iterable[str] = (),
            reason: str = "",
            override_requirements: bool = False,
        ) -> None: ...


class MoveAnswer(Record):
    """Whether a move is allowed, and everything that it lacks.

    allowed     YES: the move is allowed. NO: there is an obstacle, or a
                requirement that cannot be met. UNKNOWN: there is neither, but a
                requirement is open.
    process     Id of the process.
    from_       Id of the current stage. Empty: the subject is in none.
    to          Id of the stage to move to.
    transition  Id of the transition between the two. Empty: there is none.
    obstacles   What stands in the way, in the order of docs/processes.md.
    unmet       Every requirement that is not met, in policy order. An override
                passes over them, but they are still listed.
    """

    __slots__ = ()
    _c_name = "bantam_move_answer"
    allowed = m.Fact()
    process = m.Text()
    from_ = m.Text()
    to = m.Text()
    transition = m.Text()
    obstacles: m.Listed[MoveObstacle] = m.Listed("MoveObstacle")
    unmet: m.Listed[UnmetRequirement] = m.Listed("UnmetRequirement")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            allowed: Optional[bool] = None,
            process: str = "",
            from_: str = "",
            to: str = "",
            transition: str = "",
            obstacles: Iterable[MoveObstacle] = (),
            unmet: Iterable[UnmetRequirement] = (),
        ) -> None: ...


class ProposedMove(Record):
    """One move that the policy makes by itself.

    from_       Id of the stage that the move leaves. Empty: the subject is in
                none.
    to          Id of the stage that it enters.
    transition  Id of the transition.
    """

    __slots__ = ()
    _c_name = "bantam_proposed_move"
    from_ = m.Text()
    to = m.Text()
    transition = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            from_: str = "",
            to: str = "",
            transition: str = "",
        ) -> None: ...


class Proposal(Record):
    """Moves that are due without anybody's decision.

    moves   In the order in which they are to be made.
    circle  If the moves would come back to a stage: the ids of the stages of
            the circle, beginning with the stage that the last move enters.
            Empty: the moves come to rest.
    """

    __slots__ = ()
    _c_name = "bantam_proposal"
    moves: m.Listed[ProposedMove] = m.Listed("ProposedMove")
    circle = m.Texts()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            moves: Iterable[ProposedMove] = (),
            circle: Iterable[str] = (),
        ) -> None: ...


# Histories of stages.

class EventFault(Record):
    """A stage event that is impossible, or not as the policy has it.

    event_id  Id of the event.
    problem   What is wrong with it.
    from_     The stage that the event leaves, as the event names it. Empty:
              none.
    to        The stage that it enters, as the event names it.
    stage     Id of the stage that the subject was in. Empty: none.
    message   The fault as a sentence: "stage_events 'e7': it moves from
              'meeting', but the subject was in 'proposal'".
    """

    __slots__ = ()
    _c_name = "bantam_event_fault"
    event_id = m.Text()
    problem = m.SomeEnum(EventProblem)
    from_ = m.Text()
    to = m.Text()
    stage = m.Text()
    message = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event_id: str = "",
            problem: Optional[EventProblem] = None,
            from_: str = "",
            to: str = "",
            stage: str = "",
            message: str = "",
        ) -> None: ...


class LimitState(Record):
    """One limit of time of one visit.

    id        Id of the limit.
    standing  How it stands.
    due       When it falls due. Absent: after the year 9999.
    done      When what it waits for happened, in time or late. Absent: it has
              not happened, or nobody knows.
    """

    __slots__ = ()
    _c_name = "bantam_limit_state"
    _key = "id"
    id = m.Text()
    standing = m.SomeEnum(LimitStanding)
    due = m.DateTime()
    due_instant = m.Time("due")
    done = m.DateTime()
    done_instant = m.Time("done")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            standing: Optional[LimitStanding] = None,
            due: Optional[Moment] = None,
            done: Optional[Moment] = None,
        ) -> None: ...


class StageVisit(Record):
    """The time from entering a stage to leaving it.

    stage         Id of the stage, as the policy names it now.
    event_id      Id of the event that entered it.
    actor         Who moved the subject. Empty: not recorded.
    reason        Why. Empty: not recorded.
    automatic     Whether nobody decided the move: the host carried out a
                  proposal.
    overridden    Whether requirements were passed over.
    on_behalf_of  For whom the actor acted. Empty: for themselves.
    policy_hash   Hash of the policy under which the move was decided. Empty:
                  not recorded.
    disposition   What follows from the reason, by the present policy.
    recycled      Whether the subject began anew with this visit.
    late          Whether the event was recorded after later ones, so that it
                  changed what was thought to be known.
    entered       When the subject entered the stage.
    left          When it left the stage. Absent: it is still there.
    limits        The stage's limits of time, in policy order.
    """

    __slots__ = ()
    _c_name = "bantam_stage_visit"
    stage = m.Text()
    event_id = m.Text()
    actor = m.Text()
    reason = m.Text()
    automatic = m.Bool()
    overridden = m.Bool()
    on_behalf_of = m.Text()
    policy_hash = m.Text()
    disposition = m.Enum(Disposition)
    recycled = m.Bool()
    late = m.Bool()
    entered = m.DateTime()
    entered_instant = m.Time("entered")
    left = m.DateTime()
    left_instant = m.Time("left")
    limits: m.Listed[LimitState] = m.Listed("LimitState")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            stage: str = "",
            event_id: str = "",
            actor: str = "",
            reason: str = "",
            automatic: bool = False,
            overridden: bool = False,
            on_behalf_of: str = "",
            policy_hash: str = "",
            disposition: Disposition = Disposition.NONE,
            recycled: bool = False,
            late: bool = False,
            entered: Optional[Moment] = None,
            left: Optional[Moment] = None,
            limits: Iterable[LimitState] = (),
        ) -> None: ...


class StageTotal(Record):
    """All visits to one stage together.

    stage          Id of the stage.
    first_entered  When the subject entered it for the first time.
    last_entered   When the subject entered it for the last time.
    entries        How often the subject entered it.
    spent          How long the visits lasted together, the present one
                   included.
    """

    __slots__ = ()
    _c_name = "bantam_stage_total"
    stage = m.Text()
    first_entered = m.DateTime()
    first_entered_instant = m.Time("first_entered")
    last_entered = m.DateTime()
    last_entered_instant = m.Time("last_entered")
    entries = m.Int()
    spent = m.TimeDelta()
    spent_duration = m.Span("spent")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            stage: str = "",
            first_entered: Optional[Moment] = None,
            last_entered: Optional[Moment] = None,
            entries: int = 0,
            spent: Optional[Length] = None,
        ) -> None: ...


class RenamedStage(Record):
    """A stage of the history that the policy knows by another id now.

    event_id  Id of the event.
    from_     The id that the event says.
    to        The id that the stage has now.
    """

    __slots__ = ()
    _c_name = "bantam_renamed_stage"
    event_id = m.Text()
    from_ = m.Text()
    to = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event_id: str = "",
            from_: str = "",
            to: str = "",
        ) -> None: ...


class EventsLeftOut(Record):
    """How many events do not count, each counted as often as the lead has it.

    other_subject_id  They are about another subject: their `subject_id` is
                      neither empty nor the lead's.
    later             Of the rest: they happened after the instant that was
                      asked for.
    not_yet_known     Of the rest: they happened before it, but were recorded
                      after the instant whose knowledge was asked for.
    """

    __slots__ = ()
    _c_name = "bantam_events_left_out"
    other_subject_id = m.Int()
    later = m.Int()
    not_yet_known = m.Int()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            other_subject_id: int = 0,
            later: int = 0,
            not_yet_known: int = 0,
        ) -> None: ...


class StageHistory(Record):
    """Where a subject stands in one process, and how it came there.

    process           Id of the process.
    stage             Id of the current stage. Empty: the subject is in none.
    since             Since when it is there. Absent: it is in none.
    highest           Id of the furthest stage that the subject entered, of
                      those that are open or won. Empty: none.
    visits            Every visit, in the order of time.
    totals            The stages that were entered, in policy order.
    faults            What is wrong with events, in the order of time.
    repeated          How many events were given more than once. Each counts
                      once.
    ties              How many events only their id puts after another event,
                      because they have the same instant and the same
                      `sequence`.
    left_out          Events that do not count.
    undeclared        Processes that the lead's events name and the policy does
                      not declare, whatever their subject and time; sorted. Most
                      likely misspelt.
    renamed           Former ids of stages, in the order of time.
    other_policies    Hashes of other policies under which events were decided;
                      sorted.
    baseline          Behaviour counts from the last recycling on. Absent: from
                      the beginning.
    reentries         How often the subject came back to a stage that it had
                      been in.
    reentered_stages  To how many different stages it came back.
    next_check        When to look at the subject again: the time that the last
                      event says; else the end of the wait of its reason; else
                      the next multiple of the stage's `check_every` after the
                      entry that has not passed. Absent: never by itself.
    next_limit        Id of the limit of the current visit that falls due next.
                      Empty: none.
    next_due          When it falls due. Absent: there is none.
    """

    __slots__ = ()
    _c_name = "bantam_stage_history"
    process = m.Text()
    stage = m.Text()
    since = m.DateTime()
    since_instant = m.Time("since")
    highest = m.Text()
    visits: m.Listed[StageVisit] = m.Listed("StageVisit")
    totals: m.Listed[StageTotal] = m.Listed("StageTotal")
    faults: m.Listed[EventFault] = m.Listed("EventFault")
    repeated = m.Int()
    ties = m.Int()
    left_out: m.One[EventsLeftOut] = m.One("EventsLeftOut")
    undeclared = m.Texts()
    renamed: m.Listed[RenamedStage] = m.Listed("RenamedStage")
    other_policies = m.Texts()
    baseline = m.DateTime()
    baseline_instant = m.Time("baseline")
    reentries = m.Int()
    reentered_stages = m.Int()
    next_check = m.DateTime()
    next_check_instant = m.Time("next_check")
    next_limit = m.Text()
    next_due = m.DateTime()
    next_due_instant = m.Time("next_due")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            process: str = "",
            stage: str = "",
            since: Optional[Moment] = None,
            highest: str = "",
            visits: Iterable[StageVisit] = (),
            totals: Iterable[StageTotal] = (),
            faults: Iterable[EventFault] = (),
            repeated: int = 0,
            ties: int = 0,
            left_out: Optional[EventsLeftOut] = None,
            undeclared: Iterable[str] = (),
            renamed: Iterable[RenamedStage] = (),
            other_policies: Iterable[str] = (),
            baseline: Optional[Moment] = None,
            reentries: int = 0,
            reentered_stages: int = 0,
            next_check: Optional[Moment] = None,
            next_limit: str = "",
            next_due: Optional[Moment] = None,
        ) -> None: ...


class ReplayOptions(Record):
    """The instants for which history is replayed.

    at     As the subject was at this instant: what happened later does not
           count. Required.
    known  As was known at this instant: what was recorded later does not count.
           Absent: everything that the lead has is known.
    """

    __slots__ = ()
    _c_name = "bantam_replay_options"
    at = m.DateTime()
    at_instant = m.Time("at")
    known = m.DateTime()
    known_instant = m.Time("known")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            at: Optional[Moment] = None,
            known: Optional[Moment] = None,
        ) -> None: ...


class StageInfo(Record):
    """One stage of a process, as the policy declares it.

    id       Id of the stage: "qualification".
    kind     What kind of stage it is.
    retired  Whether nothing moves into it any more.
    label    What the policy calls it. Empty: it has no label, or none was asked
             for.
    """

    __slots__ = ()
    _c_name = "bantam_stage_info"
    _key = "id"
    id = m.Text()
    kind = m.SomeEnum(StageKind)
    retired = m.Bool()
    label = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            kind: Optional[StageKind] = None,
            retired: bool = False,
            label: str = "",
        ) -> None: ...


# Histories of handoffs.

class HandoffFault(Record):
    """A handoff event that is impossible, or not as the policy has it.

    event_id  Id of the event.
    problem   What is wrong with it.
    step      The step that it records.
    state     Where the handoff was.
    message   The fault as a sentence: "handoff event 'e7': 'accept' cannot
              follow on ACCEPTED".
    """

    __slots__ = ()
    _c_name = "bantam_handoff_fault"
    event_id = m.Text()
    problem = m.SomeEnum(HandoffProblem)
    step = m.SomeEnum(HandoffStep)
    state = m.Enum(HandoffState)
    message = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event_id: str = "",
            problem: Optional[HandoffProblem] = None,
            step: Optional[HandoffStep] = None,
            state: HandoffState = HandoffState.NONE,
            message: str = "",
        ) -> None: ...


class HandoffStepTaken(Record):
    """One step that was applied.

    event_id      Id of the event.
    step          Which step it was.
    actor         Who took it.
    on_behalf_of  For whom the actor acted. Empty: for themselves.
    to            To whom, for OFFER and REASSIGN. Empty: the event does not
                  say.
    method        How the lead was offered. Absent: the event does not say.
    booked_at     For when the call was booked. Absent: the event does not say.
    reason        Why, as the event says it. Empty: it does not say.
    evidence      Id of the activity that shows it, for REQUALIFY. Empty: none.
    policy_hash   Hash of the policy under which it was decided. Empty: not
                  recorded.
    at            When it was taken.
    overridden    Whether requirements were passed over.
    late          Whether the event was recorded after later ones, so that it
                  changed what was thought to be known.
    state         Where the handoff was after the step.
    owner         Who owned the lead after the step. Empty: nobody.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_step_taken"
    event_id = m.Text()
    step = m.SomeEnum(HandoffStep)
    actor = m.Text()
    on_behalf_of = m.Text()
    to = m.Text()
    method = m.SomeEnum(HandoffMethod)
    booked_at = m.DateTime()
    booked_at_instant = m.Time("booked_at")
    reason = m.Text()
    evidence = m.Text()
    policy_hash = m.Text()
    at = m.DateTime()
    at_instant = m.Time("at")
    overridden = m.Bool()
    late = m.Bool()
    state = m.Enum(HandoffState)
    owner = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event_id: str = "",
            step: Optional[HandoffStep] = None,
            actor: str = "",
            on_behalf_of: str = "",
            to: str = "",
            method: Optional[HandoffMethod] = None,
            booked_at: Optional[Moment] = None,
            reason: str = "",
            evidence: str = "",
            policy_hash: str = "",
            at: Optional[Moment] = None,
            overridden: bool = False,
            late: bool = False,
            state: HandoffState = HandoffState.NONE,
            owner: str = "",
        ) -> None: ...


class HandoffClaim(Record):
    """What makes a lead somebody's to give.

    giver        Who has claimed it.
    since        Since when.
    event_id     Id of the event that claimed it.
    policy_hash  Hash of the policy under which it was claimed, whose rules keep
                 holding for the claim. Empty: the present policy.
    until        When the claim lapses, so that somebody else may claim the
                 lead. Absent: it does not lapse.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_claim"
    giver = m.Text()
    since = m.DateTime()
    since_instant = m.Time("since")
    event_id = m.Text()
    policy_hash = m.Text()
    until = m.DateTime()
    until_instant = m.Time("until")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            giver: str = "",
            since: Optional[Moment] = None,
            event_id: str = "",
            policy_hash: str = "",
            until: Optional[Moment] = None,
        ) -> None: ...


class HandoffBreach(Record):
    """That the receiver did not do in time what was due. It is never the giver's
    fault.

    duty      What was due.
    receiver  Who owed it.
    event_id  Id of the event from which the time ran.
    due       When it was due.
    met       When it was done, late. Absent: it was not done.
    open      Whether it is still owed.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_breach"
    duty = m.Enum(HandoffDuty)
    receiver = m.Text()
    event_id = m.Text()
    due = m.DateTime()
    due_instant = m.Time("due")
    met = m.DateTime()
    met_instant = m.Time("met")
    open = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            duty: HandoffDuty = HandoffDuty.NONE,
            receiver: str = "",
            event_id: str = "",
            due: Optional[Moment] = None,
            met: Optional[Moment] = None,
            open: bool = False,
        ) -> None: ...


class HandoffRejection(Record):
    """One rejection, or one return after acceptance.

    event_id              Id of the event.
    step                  REJECT or RETURN.
    at                    When it happened.
    reason                Why, as the event says it.
    giver                 Who had offered the lead.
    receiver              Who sent it back.
    then                  What the reason makes of the lead. After the last
                          retry, a reason with RETRY makes it NURTURE.
    counts_against_giver  Whether it counts against the giver.
    again_from            When the lead may be offered again. Absent: at once,
                          or never.
    never_again           Whether the lead may never be offered again.
    overturned            Whether a dispute overturned it, so that it counts for
                          nothing.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_rejection"
    event_id = m.Text()
    step = m.SomeEnum(HandoffStep)
    at = m.DateTime()
    at_instant = m.Time("at")
    reason = m.Text()
    giver = m.Text()
    receiver = m.Text()
    then = m.SomeEnum(AfterRejection)
    counts_against_giver = m.Bool()
    again_from = m.DateTime()
    again_from_instant = m.Time("again_from")
    never_again = m.Bool()
    overturned = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event_id: str = "",
            step: Optional[HandoffStep] = None,
            at: Optional[Moment] = None,
            reason: str = "",
            giver: str = "",
            receiver: str = "",
            then: Optional[AfterRejection] = None,
            counts_against_giver: bool = False,
            again_from: Optional[Moment] = None,
            never_again: bool = False,
            overturned: bool = False,
        ) -> None: ...


class HandoffCredit(Record):
    """The giver's credit.

    standing    How it stands.
    event_id    Id of the event that made it so. Empty: NONE.
    since       Since when it stands so. Absent: NONE.
    final_from  From when on it cannot be reversed. Absent: there was no credit,
                or that is after the year 9999.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_credit"
    standing = m.Enum(CreditStanding)
    event_id = m.Text()
    since = m.DateTime()
    since_instant = m.Time("since")
    final_from = m.DateTime()
    final_from_instant = m.Time("final_from")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            standing: CreditStanding = CreditStanding.NONE,
            event_id: str = "",
            since: Optional[Moment] = None,
            final_from: Optional[Moment] = None,
        ) -> None: ...


class HandoffDispute(Record):
    """The dispute about the current rejection, return or reversal, or about the
    one that it overturned.

    standing    How it stands.
    over        What is disputed: REJECT, RETURN or REVERSE. Absent: NONE.
    event_id    Id of the event that disputed it. Empty: NONE.
    settled_by  Id of the event that settled it. Empty: nobody has.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_dispute"
    standing = m.Enum(DisputeStanding)
    over = m.SomeEnum(HandoffStep)
    event_id = m.Text()
    settled_by = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            standing: DisputeStanding = DisputeStanding.NONE,
            over: Optional[HandoffStep] = None,
            event_id: str = "",
            settled_by: str = "",
        ) -> None: ...


class HandoffHistory(Record):
    """Where one handoff is, and how it came there.

    handoff               Id of the handoff.
    subject_id            Id of what is handed over.
    state                 Where the handoff is.
    since                 Since when. Absent: from the beginning.
    event_id              Id of the event that brought it there. Empty: none
                          did, because it is so from the beginning or because a
                          claim lapsed.
    owner                 Who owns the lead. Empty: nobody.
    giver                 Who gives it. Empty: nobody.
    receiver              To whom it was offered last. Empty: to nobody.
    claim                 The giver's claim. Absent: nobody has claimed it.
    offers                How often it was offered.
    sent_back             How often it was sent back in a way that counts
                          towards the limit of offers.
    retries               How many rejections with RETRY stand since it last
                          became NURTURE by them.
    attempts              How often the receiver tried to reach the person since
                          being asked.
    no_shows              How often the person did not come to the call since
                          the receiver was asked.
    method                The method of the last offer. Absent: it names none,
                          or there was no offer.
    booked_at             For when the call is booked. Absent: no call is
                          booked.
    booked_by             Id of the event that made the call the receiver's.
                          Empty: no call is booked.
    offered_at            When the receiver was asked, by an offer or by taking
                          the place of another receiver. Absent: nobody was
                          asked.
    duty                  What is due.
    due_by                Who owes it. Empty: nothing is due.
    due                   Until when. Absent: nothing is due, there is no limit,
                          or it is after the year 9999.
    due_event_id          Id of the event from which the time runs. Empty:
                          nothing is due.
    expired               Whether the answer to the offer is overdue.
    breaches              What the receivers did not do in time, in the order of
                          time. A breach stays, whatever comes later.
    rejections            Every rejection and return, in the order of time.
                          While the state is REJECTED or RETURNED, the last one
                          is the current one.
    counted_against_giver How many of those that stand count against the giver.
    again_from            When the lead may be offered again, by the last of
                          those that stand. Absent: at once, or never.
    never_again           Whether the lead may never be offered again.
    credit                The giver's credit.
    counted_at            When the lead first counted as an SQL. Absent: it has
                          not.
    dispute               The dispute about the current decision.
    timeline              Every step that was applied, in the order of time.
    faults                What is wrong with events, in the order of time.
    left_out              Events that do not count.
    undeclared            Handoffs that the lead's events name and the policy
                          does not declare, whatever their subject and time;
                          sorted. Most likely misspelt.
    repeated              How many events were given more than once. Each counts
                          once.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_history"
    handoff = m.Text()
    subject_id = m.Text()
    state = m.Enum(HandoffState)
    since = m.DateTime()
    since_instant = m.Time("since")
    event_id = m.Text()
    owner = m.Text()
    giver = m.Text()
    receiver = m.Text()
    claim: m.One[HandoffClaim] = m.One("HandoffClaim")
    offers = m.Int()
    sent_back = m.Int()
    retries = m.Int()
    attempts = m.Int()
    no_shows = m.Int()
    method = m.SomeEnum(HandoffMethod)
    booked_at = m.DateTime()
    booked_at_instant = m.Time("booked_at")
    booked_by = m.Text()
    offered_at = m.DateTime()
    offered_at_instant = m.Time("offered_at")
    duty = m.Enum(HandoffDuty)
    due_by = m.Text()
    due = m.DateTime()
    due_instant = m.Time("due")
    due_event_id = m.Text()
    expired = m.Bool()
    breaches: m.Listed[HandoffBreach] = m.Listed("HandoffBreach")
    rejections: m.Listed[HandoffRejection] = m.Listed("HandoffRejection")
    counted_against_giver = m.Int()
    again_from = m.DateTime()
    again_from_instant = m.Time("again_from")
    never_again = m.Bool()
    credit: m.One[HandoffCredit] = m.One("HandoffCredit")
    counted_at = m.DateTime()
    counted_at_instant = m.Time("counted_at")
    dispute: m.One[HandoffDispute] = m.One("HandoffDispute")
    timeline: m.Listed[HandoffStepTaken] = m.Listed("HandoffStepTaken")
    faults: m.Listed[HandoffFault] = m.Listed("HandoffFault")
    left_out: m.One[EventsLeftOut] = m.One("EventsLeftOut")
    undeclared = m.Texts()
    repeated = m.Int()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            handoff: str = "",
            subject_id: str = "",
            state: HandoffState = HandoffState.NONE,
            since: Optional[Moment] = None,
            event_id: str = "",
            owner: str = "",
            giver: str = "",
            receiver: str = "",
            claim: Optional[HandoffClaim] = None,
            offers: int = 0,
            sent_back: int = 0,
            retries: int = 0,
            attempts: int = 0,
            no_shows: int = 0,
            method: Optional[HandoffMethod] = None,
            booked_at: Optional[Moment] = None,
            booked_by: str = "",
            offered_at: Optional[Moment] = None,
            duty: HandoffDuty = HandoffDuty.NONE,
            due_by: str = "",
            due: Optional[Moment] = None,
            due_event_id: str = "",
            expired: bool = False,
            breaches: Iterable[HandoffBreach] = (),
            rejections: Iterable[HandoffRejection] = (),
            counted_against_giver: int = 0,
            again_from: Optional[Moment] = None,
            never_again: bool = False,
            credit: Optional[HandoffCredit] = None,
            counted_at: Optional[Moment] = None,
            dispute: Optional[HandoffDispute] = None,
            timeline: Iterable[HandoffStepTaken] = (),
            faults: Iterable[HandoffFault] = (),
            left_out: Optional[EventsLeftOut] = None,
            undeclared: Iterable[str] = (),
            repeated: int = 0,
        ) -> None: ...


# Steps of handoffs.

class HandoffRequest(Record):
    """A step that somebody wants to take.

    handoff               Id of the handoff: "sdr_to_ae". Required.
    step                  The step. Required, except when you ask for all
                          options.
    actor                 Who wants to take it. Required.
    on_behalf_of          For whom the actor acts. Empty: for themselves.
    roles                 Ids of the actor's roles. If the actor acts for
                          another, the roles of both.
    to                    To whom, for OFFER and REASSIGN.
    method                How the lead is offered, for OFFER. Absent: no method
                          is named.
    booked_at             For when the call is booked: for OFFER and REASSIGN
                          with a booked call, and for RESCHEDULE. Absent: no
                          time is named.
    reason                For REJECT and RETURN the id of a reason of the
                          policy; for REVERSE, DISPUTE and an override free
                          text. Empty: none is given.
    evidence              Id of the activity that shows it, for REQUALIFY.
    override_requirements Whether to pass over the requirements, the limits and
                          the roles of the step.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_request"
    handoff = m.Text()
    step = m.SomeEnum(HandoffStep)
    actor = m.Text()
    on_behalf_of = m.Text()
    roles = m.Texts()
    to = m.Text()
    method = m.SomeEnum(HandoffMethod)
    booked_at = m.DateTime()
    booked_at_instant = m.Time("booked_at")
    reason = m.Text()
    evidence = m.Text()
    override_requirements = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            handoff: str = "",
            step: Optional[HandoffStep] = None,
            actor: str = "",
            on_behalf_of: str = "",
            roles: Iterable[str] = (),
            to: str = "",
            method: Optional[HandoffMethod] = None,
            booked_at: Optional[Moment] = None,
            reason: str = "",
            evidence: str = "",
            override_requirements: bool = False,
        ) -> None: ...


class HandoffObstacle(Record):
    """One obstacle to a step, and what would do instead.

    obstacle  What stands in the way.
    instead   What would do: steps, roles, people, reasons, methods or
              activities. May be empty.
    when      From when on, or until when, the step would have been possible.
              Absent: time does not matter.
    count     How many are allowed, or how many are still missing. Absent:
              numbers do not matter.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_obstacle"
    obstacle = m.SomeEnum(StepObstacle)
    instead = m.Texts()
    when = m.DateTime()
    when_instant = m.Time("when")
    count = m.SomeInt()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            obstacle: Optional[StepObstacle] = None,
            instead: Iterable[str] = (),
            when: Optional[Moment] = None,
            count: Optional[int] = None,
        ) -> None: ...


class HandoffAnswer(Record):
    """Whether a step is allowed, and everything that it lacks.

    allowed    YES: the step is allowed. NO: there is an obstacle, or a
               requirement that cannot be met. UNKNOWN: there is neither, but a
               requirement is open.
    handoff    Id of the handoff.
    step       The step that was asked for.
    from_      Where the handoff is.
    to         Where the step leads. Where it cannot be taken, the same as
               `from`.
    obstacles  What stands in the way, in the order of docs/handoff.md.
    unmet      Every requirement that is not met, in policy order. An override
               passes over them, but they are still listed.
    preferred  The best method of the policy, where another one was chosen. It
               is no obstacle. Absent: the best one was chosen, or none.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_answer"
    allowed = m.Fact()
    handoff = m.Text()
    step = m.SomeEnum(HandoffStep)
    from_ = m.Enum(HandoffState)
    to = m.Enum(HandoffState)
    obstacles: m.Listed[HandoffObstacle] = m.Listed("HandoffObstacle")
    unmet: m.Listed[UnmetRequirement] = m.Listed("UnmetRequirement")
    preferred = m.SomeEnum(HandoffMethod)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            allowed: Optional[bool] = None,
            handoff: str = "",
            step: Optional[HandoffStep] = None,
            from_: HandoffState = HandoffState.NONE,
            to: HandoffState = HandoffState.NONE,
            obstacles: Iterable[HandoffObstacle] = (),
            unmet: Iterable[UnmetRequirement] = (),
            preferred: Optional[HandoffMethod] = None,
        ) -> None: ...


# Intents.

class Intent(Record):
    """One thing that the host is to do. It is given each time you ask, for as long
    as it is to be done: carry out those whose id you have not seen, and drop
    those that are no longer given.

    id          Made of the handoff, the subject, the event that brought it
                about and the kind: "sdr_to_ae/O-1/e7/task". Where the subject
                has no id, the id of the lead stands in:
                "sdr_to_ae//L-1/e7/task". In the ids of subject, lead and event,
                '/' is written %2F and '%' is written %25. It is unique if
                subjects, and the events of each, have ids of their own.
    kind        What kind of thing it is.
    purpose     What it is for.
    handoff     Id of the handoff.
    subject_id  Id of what is handed over.
    event_id    Id of the event that brought it about.
    person      Whose it is. Empty: it is for anybody who has one of the roles.
    roles       Ids of roles, where it is for anybody who has one of them.
    other       Who else is concerned: for an introduction the receiver, for an
                escalation the person who is overdue. Empty: nobody.
    at          When it is to take place, or from when on it may be done.
                Absent: at once.
    due         Until when it has to be done; for an escalation, when it was
                due. Absent: without limit.
    reason      Why, as the event says it. Empty: it does not say.
    """

    __slots__ = ()
    _c_name = "bantam_intent"
    _key = "id"
    id = m.Text()
    kind = m.SomeEnum(IntentKind)
    purpose = m.SomeEnum(IntentPurpose)
    handoff = m.Text()
    subject_id = m.Text()
    event_id = m.Text()
    person = m.Text()
    roles = m.Texts()
    other = m.Text()
    at = m.DateTime()
    at_instant = m.Time("at")
    due = m.DateTime()
    due_instant = m.Time("due")
    reason = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            kind: Optional[IntentKind] = None,
            purpose: Optional[IntentPurpose] = None,
            handoff: str = "",
            subject_id: str = "",
            event_id: str = "",
            person: str = "",
            roles: Iterable[str] = (),
            other: str = "",
            at: Optional[Moment] = None,
            due: Optional[Moment] = None,
            reason: str = "",
        ) -> None: ...


# Routing.

class Candidate(Record):
    """Somebody who might get the lead.

    id           The host's key. Required, unique among the candidates.
    roles        Ids of roles of the policy.
    territories  The territories that the candidate serves, as the lead's field
                 names them: "DE", "emea".
    weight       How many leads the candidate gets in proportion to others,
                 where the rule is weighted: 1 to 1,000,000. Absent: 1.
    away         Whether the candidate is away and cannot take a lead now.
    """

    __slots__ = ()
    _c_name = "bantam_candidate"
    _key = "id"
    id = m.Text()
    roles = m.Texts()
    territories = m.Texts()
    weight = m.SomeInt()
    away = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            roles: Iterable[str] = (),
            territories: Iterable[str] = (),
            weight: Optional[int] = None,
            away: bool = False,
        ) -> None: ...


class OwnerClaim(Record):
    """That somebody works on the lead. A claim keeps the policy that it was made
    under: rules do not change retroactively.

    id           The host's key. Required, unique among the claims.
    owner        Who claimed the lead. Required; need not be a candidate.
    since        When the claim was made. For a claim that was renewed often,
                 the earliest of these instants from which on it has not lapsed
                 up to the last renewal. Required.
    renewed      The owner's last activity, or the last renewal of the claim;
                 not before `since`. If the claim had lapsed by then, it counts
                 as made at this instant. After the instant that is asked for,
                 it does not count yet. Absent: never.
    policy_hash  Hash of the policy that the claim was made under. Empty: the
                 present one.
    """

    __slots__ = ()
    _c_name = "bantam_owner_claim"
    _key = "id"
    id = m.Text()
    owner = m.Text()
    since = m.DateTime()
    since_instant = m.Time("since")
    renewed = m.DateTime()
    renewed_instant = m.Time("renewed")
    policy_hash = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            owner: str = "",
            since: Optional[Moment] = None,
            renewed: Optional[Moment] = None,
            policy_hash: str = "",
        ) -> None: ...


class TurnCount(Record):
    """How many leads a rule that takes turns gave to somebody. A candidate who
    joins later begins at the level of the others.

    rule       Id of the rule.
    candidate  Id of the candidate.
    given      How many leads: 0 to 1,000,000,000,000.
    """

    __slots__ = ()
    _c_name = "bantam_turn_count"
    rule = m.Text()
    candidate = m.Text()
    given = m.Int()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            rule: str = "",
            candidate: str = "",
            given: int = 0,
        ) -> None: ...


class RoutingContext(Record):
    """What only the host knows.

    candidates     Who might get the lead.
    account_owner  Who owns the account. Empty: nobody.
    claims         Claims of this lead.
    cursor         Whose turn it is: the cursor of the last answer; empty at
                   first. Each rule and candidate at most once. Counts of rules
                   and people that are gone are kept.
    """

    __slots__ = ()
    _c_name = "bantam_routing_context"
    candidates: m.Listed[Candidate] = m.Listed("Candidate")
    account_owner = m.Text()
    claims: m.Listed[OwnerClaim] = m.Listed("OwnerClaim")
    cursor: m.Listed[TurnCount] = m.Listed("TurnCount")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            candidates: Iterable[Candidate] = (),
            account_owner: str = "",
            claims: Iterable[OwnerClaim] = (),
            cursor: Iterable[TurnCount] = (),
        ) -> None: ...


class ClaimResult(Record):
    """How one claim stands.

    id           Id of the claim.
    owner        Who claimed the lead.
    standing     How it stands.
    until        When it ends or ended; at this instant it has. Absent: never,
                 or nobody can say.
    policy_hash  Hash of the policy by which it was judged.
    """

    __slots__ = ()
    _c_name = "bantam_claim_result"
    _key = "id"
    id = m.Text()
    owner = m.Text()
    standing = m.SomeEnum(ClaimStanding)
    until = m.DateTime()
    until_instant = m.Time("until")
    policy_hash = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            owner: str = "",
            standing: Optional[ClaimStanding] = None,
            until: Optional[Moment] = None,
            policy_hash: str = "",
        ) -> None: ...


class SkippedCandidate(Record):
    """A candidate who was passed over.

    rule       Id of the rule.
    candidate  Id of the candidate.
    reason     Why the candidate was passed over.
    """

    __slots__ = ()
    _c_name = "bantam_skipped_candidate"
    rule = m.Text()
    candidate = m.Text()
    reason = m.SomeEnum(SkipReason)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            rule: str = "",
            candidate: str = "",
            reason: Optional[SkipReason] = None,
        ) -> None: ...


class RoutingStep(Record):
    """One thing that was looked at.

    reason  What was found.
    id      Id of the class of source, of the claim or of the rule. Empty: it is
            about none in particular.
    fields  If something is open: the unknown fields that it asked for, in the
            order of their mention.
    error   Why the condition erred. Empty: it did not.
    """

    __slots__ = ()
    _c_name = "bantam_routing_step"
    _key = "id"
    reason = m.SomeEnum(RoutingReason)
    id = m.Text()
    fields = m.Texts()
    error = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            reason: Optional[RoutingReason] = None,
            id: str = "",
            fields: Iterable[str] = (),
            error: str = "",
        ) -> None: ...


class RoutingAnswer(Record):
    """Who gets the lead, and everything that led there.

    outcome          What became of the lead.
    routing          Id of the routing.
    owner            Who has the lead, of ASSIGNED and KEPT. Else empty.
    queue            The queue that the lead waits in, of QUEUED. Else empty.
    rule             Id of the rule that decided, of ASSIGNED and QUEUED. Else
                     empty.
    claim            Id of the claim that protects the owner, of KEPT. Else
                     empty.
    source           Id of the lead's class of source. Empty: none holds, or it
                     is not known which.
    source_kind      The kind of that class.
    protected_until  Until when the owner is protected from now on without
                     activity. Absent: while the stage is one of ownership, for
                     ever, or there is no owner.
    policy_hash      Hash of the policy under which the owner has the lead: of
                     KEPT the claim's, else the present one. Keep it with the
                     claim.
    fields           Of OPEN: every unknown field that stands in the way, each
                     once. It may be empty where a condition errs or the policy
                     of a claim is not known; the steps say so. Else empty.
    claims           Every claim, the oldest first.
    skipped          Who was passed over by every rule that was to take turns,
                     in policy order, then by candidate.
    steps            Everything that was looked at, in that order.
    cursor           What to hand in the next time, by rule and candidate. It
                     changes only where somebody was given the lead in turn.
    """

    __slots__ = ()
    _c_name = "bantam_routing_answer"
    outcome = m.SomeEnum(RoutingOutcome)
    routing = m.Text()
    owner = m.Text()
    queue = m.Text()
    rule = m.Text()
    claim = m.Text()
    source = m.Text()
    source_kind = m.Enum(SourceKind)
    protected_until = m.DateTime()
    protected_until_instant = m.Time("protected_until")
    policy_hash = m.Text()
    fields = m.Texts()
    claims: m.Listed[ClaimResult] = m.Listed("ClaimResult")
    skipped: m.Listed[SkippedCandidate] = m.Listed("SkippedCandidate")
    steps: m.Listed[RoutingStep] = m.Listed("RoutingStep")
    cursor: m.Listed[TurnCount] = m.Listed("TurnCount")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            outcome: Optional[RoutingOutcome] = None,
            routing: str = "",
            owner: str = "",
            queue: str = "",
            rule: str = "",
            claim: str = "",
            source: str = "",
            source_kind: SourceKind = SourceKind.NONE,
            protected_until: Optional[Moment] = None,
            policy_hash: str = "",
            fields: Iterable[str] = (),
            claims: Iterable[ClaimResult] = (),
            skipped: Iterable[SkippedCandidate] = (),
            steps: Iterable[RoutingStep] = (),
            cursor: Iterable[TurnCount] = (),
        ) -> None: ...


# Duplicates.

class MatchKeyValue(Record):
    """One value to look up. Two leads agree if kind, meaning and value are the
    same; for EXACT, the key must be the same, too.

    key       Id of the policy's key.
    kind      What kind of key it is.
    meaning   What it says if the key agrees.
    value     The value, normalised. It is shown even if it is personal.
    personal  Whether the field is marked personal.
    """

    __slots__ = ()
    _c_name = "bantam_match_key_value"
    _key = "key"
    key = m.Text()
    kind = m.SomeEnum(MatchKind)
    meaning = m.SomeEnum(MatchMeaning)
    value = m.Text()
    personal = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            key: str = "",
            kind: Optional[MatchKind] = None,
            meaning: Optional[MatchMeaning] = None,
            value: str = "",
            personal: bool = False,
        ) -> None: ...


class UnusableKey(Record):
    """A key that has no value to look up.

    key      Id of the policy's key.
    kind     What kind of key it is.
    problem  Why it has no value.
    """

    __slots__ = ()
    _c_name = "bantam_unusable_key"
    _key = "key"
    key = m.Text()
    kind = m.SomeEnum(MatchKind)
    problem = m.SomeEnum(KeyProblem)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            key: str = "",
            kind: Optional[MatchKind] = None,
            problem: Optional[KeyProblem] = None,
        ) -> None: ...


class LeadMatchKeys(Record):
    """What to look up before a lead is assigned. Each key of the policy is in one
    of the two lists, in policy order.

    values    The keys that have a value.
    unusable  The keys that have none.
    """

    __slots__ = ()
    _c_name = "bantam_lead_match_keys"
    values: m.Listed[MatchKeyValue] = m.Listed("MatchKeyValue")
    unusable: m.Listed[UnusableKey] = m.Listed("UnusableKey")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            values: Iterable[MatchKeyValue] = (),
            unusable: Iterable[UnusableKey] = (),
        ) -> None: ...


class MatchReason(Record):
    """What one key, or one id, says of two leads.

    key        Id of the policy's key, which has no dots; or "person.id",
               "account.id", "account.parent_id".
    agreement  Whether it agrees.
    meaning    What it says if it agrees.
    with_      Id of the other lead's key that it agrees with, if that is
               another key: the domain of an address agrees with that of a web
               site. Else empty.
    value      What both have, normalised. Empty: they do not agree, or it is
               personal.
    personal   Whether the value is personal.
    problem_a  Why the first lead has no value; for an id, only UNKNOWN. Absent:
               it has one.
    problem_b  Why the second lead has no value; for an id, only UNKNOWN.
               Absent: it has one.
    """

    __slots__ = ()
    _c_name = "bantam_match_reason"
    _key = "key"
    key = m.Text()
    agreement = m.Enum(Agreement)
    meaning = m.SomeEnum(MatchMeaning)
    with_ = m.Text()
    value = m.Text()
    personal = m.Bool()
    problem_a = m.SomeEnum(KeyProblem)
    problem_b = m.SomeEnum(KeyProblem)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            key: str = "",
            agreement: Agreement = Agreement.UNKNOWN,
            meaning: Optional[MatchMeaning] = None,
            with_: str = "",
            value: str = "",
            personal: bool = False,
            problem_a: Optional[KeyProblem] = None,
            problem_b: Optional[KeyProblem] = None,
        ) -> None: ...


class DuplicateAnswer(Record):
    """What two leads are to each other, and why.

    verdict            What they are to each other.
    perhaps_duplicate  Whether a weak key agrees, such as the same direct line,
                       by which the two may be one although the verdict is not
                       DUPLICATE.
    reasons            What every id and every key says: first the ids of
                       person, account and parent account, then the keys in
                       policy order.
    """

    __slots__ = ()
    _c_name = "bantam_duplicate_answer"
    verdict = m.Enum(MatchVerdict)
    perhaps_duplicate = m.Bool()
    reasons: m.Listed[MatchReason] = m.Listed("MatchReason")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            verdict: MatchVerdict = MatchVerdict.UNKNOWN,
            perhaps_duplicate: bool = False,
            reasons: Iterable[MatchReason] = (),
        ) -> None: ...


class AccountMatch(Record):
    """An account that a lead may belong to.

    candidate   Its place among the candidates, from 0.
    account_id  Id of the account there. Empty: it has none.
    verdict     SAME_ACCOUNT, RELATED_ACCOUNT or POSSIBLE.
    reasons     Why; the lead is the first of the two. Reasons about persons are
                left out.
    """

    __slots__ = ()
    _c_name = "bantam_account_match"
    candidate = m.Int()
    account_id = m.Text()
    verdict = m.Enum(MatchVerdict)
    reasons: m.Listed[MatchReason] = m.Listed("MatchReason")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            candidate: int = 0,
            account_id: str = "",
            verdict: MatchVerdict = MatchVerdict.UNKNOWN,
            reasons: Iterable[MatchReason] = (),
        ) -> None: ...


class AccountMatches(Record):
    """The accounts that a lead may belong to.

    matches    The best first. Candidates that do not match are left out.
    ambiguous  Whether somebody has to choose: the best match is no better than
               the next one, and the two are not known to be one account.
    """

    __slots__ = ()
    _c_name = "bantam_account_matches"
    matches: m.Listed[AccountMatch] = m.Listed("AccountMatch")
    ambiguous = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            matches: Iterable[AccountMatch] = (),
            ambiguous: bool = False,
        ) -> None: ...


class MergeClaim(Record):
    """Somebody's right to a lead that is being merged.

    id           The host's key. Required. The same claim may be given twice.
    owner        Who has the right.
    since        From this instant on it is valid. Required.
    until        Before this instant it is valid. Absent: for ever.
    policy_hash  Hash of the policy under which it was made. Empty: unknown.
    """

    __slots__ = ()
    _c_name = "bantam_merge_claim"
    _key = "id"
    id = m.Text()
    owner = m.Text()
    since = m.DateTime()
    since_instant = m.Time("since")
    until = m.DateTime()
    until_instant = m.Time("until")
    policy_hash = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            owner: str = "",
            since: Optional[Moment] = None,
            until: Optional[Moment] = None,
            policy_hash: str = "",
        ) -> None: ...


class MergeClaimResult(Record):
    """What becomes of one claim.

    id            Id of the claim.
    owner         Who has the right.
    fate          What becomes of it.
    other_policy  Whether it was made under another policy than the present one.
    """

    __slots__ = ()
    _c_name = "bantam_merge_claim_result"
    _key = "id"
    id = m.Text()
    owner = m.Text()
    fate = m.SomeEnum(MergeClaimFate)
    other_policy = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            owner: str = "",
            fate: Optional[MergeClaimFate] = None,
            other_policy: bool = False,
        ) -> None: ...


class ClaimMerge(Record):
    """Which claim survives a merge.

    rule      The policy's rule.
    survivor  Id of the claim that survives. Absent: none is valid, or somebody
              must choose.
    ask       Whether somebody must choose.
    claims    Every claim once, by the instant from which it is valid, then by
              id.
    """

    __slots__ = ()
    _c_name = "bantam_claim_merge"
    rule = m.Enum(SurvivingClaimRule)
    survivor = m.SomeText()
    ask = m.Bool()
    claims: m.Listed[MergeClaimResult] = m.Listed("MergeClaimResult")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            rule: SurvivingClaimRule = SurvivingClaimRule.OLDEST_VALID,
            survivor: Optional[str] = None,
            ask: bool = False,
            claims: Iterable[MergeClaimResult] = (),
        ) -> None: ...


class MergeRecord(Record):
    """One of several records that are being merged.

    id          The host's key. Required.
    created_at  When the record was created. Absent: unknown.
    """

    __slots__ = ()
    _c_name = "bantam_merge_record"
    _key = "id"
    id = m.Text()
    created_at = m.DateTime()
    created_at_instant = m.Time("created_at")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            created_at: Optional[Moment] = None,
        ) -> None: ...


# Registered deals.

class RegistrationEvent(Record):
    """One recorded step of one registration.

    id            The host's key. Required.
    registration  Id of the registration. Required.
    step          The step. Required.
    partner       Who is protected. Required for SUBMIT; for REASSIGN, the new
                  partner, or empty: it stays the same.
    manager       Who looks after it. For SUBMIT may be empty; for REASSIGN, the
                  new manager, or empty: it stays the same. REASSIGN names a
                  partner, a manager or both.
    actor         Who took the step. Required.
    reason        Why. The partner may be told it word for word. Empty: none is
                  given.
    free_from     For REFUSE: the instant from which the deal is free, as the
                  partner was told. Absent: the partner was told none.
    policy_hash   Hash of the policy under which it was decided. Empty: the
                  present one.
    at            When it happened. Required.
    recorded_at   When it was recorded. Absent: when it happened.
    sequence      Orders events of one instant.
    """

    __slots__ = ()
    _c_name = "bantam_registration_event"
    _key = "id"
    id = m.Text()
    registration = m.Text()
    step = m.SomeEnum(RegistrationStep)
    partner = m.Text()
    manager = m.Text()
    actor = m.Text()
    reason = m.Text()
    free_from = m.DateTime()
    free_from_instant = m.Time("free_from")
    policy_hash = m.Text()
    at = m.DateTime()
    at_instant = m.Time("at")
    recorded_at = m.DateTime()
    recorded_at_instant = m.Time("recorded_at")
    sequence = m.Int()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            registration: str = "",
            step: Optional[RegistrationStep] = None,
            partner: str = "",
            manager: str = "",
            actor: str = "",
            reason: str = "",
            free_from: Optional[Moment] = None,
            policy_hash: str = "",
            at: Optional[Moment] = None,
            recorded_at: Optional[Moment] = None,
            sequence: int = 0,
        ) -> None: ...


class RegistrationFault(Record):
    """A registration event that is impossible, or not as the policy has it.

    event_id  Id of the event.
    problem   What is wrong with it.
    state     Where the registration was.
    message   The fault as a sentence.
    """

    __slots__ = ()
    _c_name = "bantam_registration_fault"
    event_id = m.Text()
    problem = m.SomeEnum(RegistrationProblem)
    state = m.Enum(RegistrationState)
    message = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            event_id: str = "",
            problem: Optional[RegistrationProblem] = None,
            state: RegistrationState = RegistrationState.NONE,
            message: str = "",
        ) -> None: ...


class RegistrationChange(Record):
    """One change of a registration.

    state     Where the registration was after it.
    event_id  Id of the event. Empty: the registration expired by itself.
    actor     Who made it. Empty: it expired.
    reason    Why, as the event says it. Empty: it does not say.
    at        When it happened.
    late      Whether the event was recorded after later ones, so that it
              changed what was thought to be known.
    """

    __slots__ = ()
    _c_name = "bantam_registration_change"
    state = m.Enum(RegistrationState)
    event_id = m.Text()
    actor = m.Text()
    reason = m.Text()
    at = m.DateTime()
    at_instant = m.Time("at")
    late = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            state: RegistrationState = RegistrationState.NONE,
            event_id: str = "",
            actor: str = "",
            reason: str = "",
            at: Optional[Moment] = None,
            late: bool = False,
        ) -> None: ...


class RegistrationIntent(Record):
    """One thing that the host is to do about a registration. It is given each time
    you ask, for as long as it is to be done.

    id         Made of the registration, the event that brought it about and the
               duty: "R-1/e2/TELL_PARTNER". An expiry has no event:
               "R-1//TELL_PARTNER". A partner who lost it to another is named:
               "R-1/e4/TELL_PARTNER/north". In ids '/' is written %2F and '%' is
               written %25.
    duty       What is to be done.
    partner    The partner whom it is about.
    roles      Ids of roles: it is for anybody who has one of them.
    due        Until when it has to be done. Absent: without limit.
    state      For TELL_PARTNER: the state that the step led to. A partner who
               lost the registration to another is told NONE.
    reason     For TELL_PARTNER: the reason, as the event says it. Empty: there
               is none, or the partner got the registration from another, and is
               not told.
    free_from  For TELL_PARTNER, of a refusal: when the deal is free. Absent: no
               date was said.
    """

    __slots__ = ()
    _c_name = "bantam_registration_intent"
    _key = "id"
    id = m.Text()
    duty = m.SomeEnum(RegistrationDuty)
    partner = m.Text()
    roles = m.Texts()
    due = m.DateTime()
    due_instant = m.Time("due")
    state = m.Enum(RegistrationState)
    reason = m.Text()
    free_from = m.DateTime()
    free_from_instant = m.Time("free_from")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            duty: Optional[RegistrationDuty] = None,
            partner: str = "",
            roles: Iterable[str] = (),
            due: Optional[Moment] = None,
            state: RegistrationState = RegistrationState.NONE,
            reason: str = "",
            free_from: Optional[Moment] = None,
        ) -> None: ...


class RegistrationHistory(Record):
    """Where one registration is, and how it came there.

    registration     Id of the registration.
    state            Where it is.
    partner          Who is protected. Empty: it is not submitted.
    manager          Who looks after it. Empty: nobody is named.
    submitted        When it was submitted. Absent: it was not.
    decided          When it was approved or refused. Absent: it was not.
    decision_due     Until when it is to be decided. Absent: it is not
                     submitted, or that is after the year 9999.
    decision         How that limit stands.
    protected_until  Until when it protects, from the decision on; at this
                     instant it does no longer. Absent: it was not approved, or
                     that is after the year 9999.
    extensions       How often it was extended.
    changes          Every change, in the order of time.
    faults           What is wrong with events, in the order of time.
    intents          What the host is to do.
    repeated         How many events were given more than once. Each counts
                     once.
    """

    __slots__ = ()
    _c_name = "bantam_registration_history"
    registration = m.Text()
    state = m.Enum(RegistrationState)
    partner = m.Text()
    manager = m.Text()
    submitted = m.DateTime()
    submitted_instant = m.Time("submitted")
    decided = m.DateTime()
    decided_instant = m.Time("decided")
    decision_due = m.DateTime()
    decision_due_instant = m.Time("decision_due")
    decision = m.SomeEnum(LimitStanding)
    protected_until = m.DateTime()
    protected_until_instant = m.Time("protected_until")
    extensions = m.Int()
    changes: m.Listed[RegistrationChange] = m.Listed("RegistrationChange")
    faults: m.Listed[RegistrationFault] = m.Listed("RegistrationFault")
    intents: m.Listed[RegistrationIntent] = m.Listed("RegistrationIntent")
    repeated = m.Int()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            registration: str = "",
            state: RegistrationState = RegistrationState.NONE,
            partner: str = "",
            manager: str = "",
            submitted: Optional[Moment] = None,
            decided: Optional[Moment] = None,
            decision_due: Optional[Moment] = None,
            decision: Optional[LimitStanding] = None,
            protected_until: Optional[Moment] = None,
            extensions: int = 0,
            changes: Iterable[RegistrationChange] = (),
            faults: Iterable[RegistrationFault] = (),
            intents: Iterable[RegistrationIntent] = (),
            repeated: int = 0,
        ) -> None: ...


class DealKey(Record):
    """What makes two deals the same.

    text     "account.end_customer=acme gmbh|opportunity.product=crm". Empty:
             something is missing.
    missing  Paths of the fields that are missing: unknown, or blank where they
             must not be.
    """

    __slots__ = ()
    _c_name = "bantam_deal_key"
    _personal = frozenset(["text"])
    text = m.Text()
    missing = m.Texts()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            text: str = "",
            missing: Iterable[str] = (),
        ) -> None: ...


class ExistingRegistration(Record):
    """A registration that the host knows.

    id      The host's key. Required, unique.
    key     The key of its deal, as it was when the registration was submitted.
    events  All of its events, with one SUBMIT among them, and none of another
            registration.
    """

    __slots__ = ()
    _c_name = "bantam_existing_registration"
    _key = "id"
    _personal = frozenset(["key"])
    id = m.Text()
    key = m.Text()
    events: m.Listed[RegistrationEvent] = m.Listed("RegistrationEvent")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            key: str = "",
            events: Iterable[RegistrationEvent] = (),
        ) -> None: ...


class RegistrationRequest(Record):
    """A step that somebody wants to take.

    step          The step. Required.
    registration  Id of the registration; for SUBMIT, the id that it is to have.
                  Required.
    partner       Who submits it, or asks for the release of their own.
    roles         Ids of the roles of the person who wants to take the step.
    reason        Id of a reason, or free text where the policy lists no
                  reasons. Empty: none is given.
    """

    __slots__ = ()
    _c_name = "bantam_registration_request"
    step = m.SomeEnum(RegistrationStep)
    registration = m.Text()
    partner = m.Text()
    roles = m.Texts()
    reason = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            step: Optional[RegistrationStep] = None,
            registration: str = "",
            partner: str = "",
            roles: Iterable[str] = (),
            reason: str = "",
        ) -> None: ...


class RegistrationHindrance(Record):
    """One obstacle to a step, and what would do instead.

    obstacle  What stands in the way.
    instead   What would do: ids of roles or reasons. May be empty.
    """

    __slots__ = ()
    _c_name = "bantam_registration_hindrance"
    obstacle = m.SomeEnum(RegistrationObstacle)
    instead = m.Texts()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            obstacle: Optional[RegistrationObstacle] = None,
            instead: Iterable[str] = (),
        ) -> None: ...


class RegistrationAnswer(Record):
    """Whether a step is allowed, and everything that it lacks. It holds nothing of
    another partner's registration but the instant from which the deal is free.

    allowed          YES: the step is allowed. NO: there is an obstacle, or a
                     requirement that cannot be met. UNKNOWN: a requirement is
                     open, nobody can say whether the deal is free, or, for
                     EXTEND and RELEASE, whether the registration still
                     protects, because a policy was not handed in.
    step             The step that was asked for.
    registration     Id of the registration.
    state            Where the registration is. NONE for somebody who may not
                     ask.
    obstacles        What stands in the way, in the order of
                     docs/registration.md.
    valid            For SUBMIT, APPROVE and REFUSE: whether the requirements
                     are met. They do not stop a REFUSE. For other steps YES.
    unmet            Every requirement that is not met, in policy order.
    unique           For SUBMIT, APPROVE and REFUSE: whether the deal is free.
                     It does not stop a REFUSE. For other steps YES.
    key              The deal's key, or what it lacks.
    own              If the same partner has registered the deal already: the id
                     of that registration. Else empty.
    free_from        If another partner has registered the deal: from which
                     instant on it is free, as things stand. Absent: nobody has,
                     nobody has decided it yet, or it is protected for ever.
    pending          Whether another partner's registration of the deal waits
                     for a decision.
    decision_due     If SUBMIT is taken now: until when it is to be decided.
                     Absent: another step, after the year 9999, or unknown.
    protected_until  If APPROVE or EXTEND is taken now: until when it protects.
                     Absent: another step, after the year 9999, or unknown.
    policy_hash      Hash of the present policy. Record it with the event.
    """

    __slots__ = ()
    _c_name = "bantam_registration_answer"
    allowed = m.Fact()
    step = m.SomeEnum(RegistrationStep)
    registration = m.Text()
    state = m.Enum(RegistrationState)
    obstacles: m.Listed[RegistrationHindrance] = m.Listed("RegistrationHindrance")
    valid = m.Fact()
    unmet: m.Listed[UnmetRequirement] = m.Listed("UnmetRequirement")
    unique = m.Fact()
    key: m.One[DealKey] = m.One("DealKey")
    own = m.Text()
    free_from = m.DateTime()
    free_from_instant = m.Time("free_from")
    pending = m.Bool()
    decision_due = m.DateTime()
    decision_due_instant = m.Time("decision_due")
    protected_until = m.DateTime()
    protected_until_instant = m.Time("protected_until")
    policy_hash = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            allowed: Optional[bool] = None,
            step: Optional[RegistrationStep] = None,
            registration: str = "",
            state: RegistrationState = RegistrationState.NONE,
            obstacles: Iterable[RegistrationHindrance] = (),
            valid: Optional[bool] = None,
            unmet: Iterable[UnmetRequirement] = (),
            unique: Optional[bool] = None,
            key: Optional[DealKey] = None,
            own: str = "",
            free_from: Optional[Moment] = None,
            pending: bool = False,
            decision_due: Optional[Moment] = None,
            protected_until: Optional[Moment] = None,
            policy_hash: str = "",
        ) -> None: ...


class Reassignment(Record):
    """Who takes over one thing that somebody leaves behind.

    item  Id of the thing.
    to    Id of the candidate who takes it over.
    """

    __slots__ = ()
    _c_name = "bantam_reassignment"
    item = m.Text()
    to = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            item: str = "",
            to: str = "",
        ) -> None: ...


class ReassignAnswer(Record):
    """Who takes over what somebody leaves behind.

    items   Every thing, by id.
    cursor  What to hand in the next time.
    """

    __slots__ = ()
    _c_name = "bantam_reassign_answer"
    items: m.Listed[Reassignment] = m.Listed("Reassignment")
    cursor: m.Listed[TurnCount] = m.Listed("TurnCount")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            items: Iterable[Reassignment] = (),
            cursor: Iterable[TurnCount] = (),
        ) -> None: ...


# Outbound.

class MethodFacts(Record):
    """What the host knows of its own business.

    prospects_use_email   Whether the prospects use e-mail. Absent: unknown.
    proven_revenue        Whether the product has proven revenue. Absent:
                          unknown.
    shared_system         Whether the team shares lists and activity in one
                          system. Absent: unknown.
    lifetime_value        What one customer brings in over all their time, in
                          the policy's currency. Absent: unknown.
    full_time_prospector  Whether one person does nothing but prospecting.
                          Absent: unknown.
    """

    __slots__ = ()
    _c_name = "bantam_method_facts"
    prospects_use_email = m.Fact()
    proven_revenue = m.Fact()
    shared_system = m.Fact()
    lifetime_value = m.Amount()
    full_time_prospector = m.Fact()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            prospects_use_email: Optional[bool] = None,
            proven_revenue: Optional[bool] = None,
            shared_system: Optional[bool] = None,
            lifetime_value: Optional[Money] = None,
            full_time_prospector: Optional[bool] = None,
        ) -> None: ...


class ConditionResult(Record):
    """Whether one condition is met.

    condition  Which condition.
    met        Whether it is met.
    """

    __slots__ = ()
    _c_name = "bantam_condition_result"
    condition = m.SomeEnum(MethodCondition)
    met = m.Fact()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            condition: Optional[MethodCondition] = None,
            met: Optional[bool] = None,
        ) -> None: ...


class MethodAnswer(Record):
    """Whether cold outbound fits the business.

    applies     YES: every condition is met. NO: one is not. UNKNOWN: one is not
                known.
    conditions  All five conditions, in the order of MethodCondition.
    """

    __slots__ = ()
    _c_name = "bantam_method_answer"
    applies = m.Fact()
    conditions: m.Listed[ConditionResult] = m.Listed("ConditionResult")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            applies: Optional[bool] = None,
            conditions: Iterable[ConditionResult] = (),
        ) -> None: ...


class ScreenContext(Record):
    """What the host knows of the list that is screened.

    same_company_listed  Whether the list has kept a person of the same company
                         already. Absent: unknown.
    """

    __slots__ = ()
    _c_name = "bantam_screen_context"
    same_company_listed = m.Fact()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            same_company_listed: Optional[bool] = None,
        ) -> None: ...


class ScreenReason(Record):
    """Why a list drops a person, or may have to.

    id      Id of the policy's drop. Empty: another person of the company is
            listed.
    drops   YES: the list drops the person. UNKNOWN: what the drop asks for is
            not known.
    fields  Of UNKNOWN: the unknown fields that would tell.
    error   Of UNKNOWN: why the condition erred. Empty: it did not.
    """

    __slots__ = ()
    _c_name = "bantam_screen_reason"
    _key = "id"
    id = m.Text()
    drops = m.Fact()
    fields = m.Texts()
    error = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            drops: Optional[bool] = None,
            fields: Iterable[str] = (),
            error: str = "",
        ) -> None: ...


class ScreenAnswer(Record):
    """Whether a list keeps a person.

    keep     YES: the list keeps the person. NO: the list drops the person.
             UNKNOWN: something has to be asked first.
    screen   Id of the screen.
    reasons  Every reason to drop the person, in policy order.
    """

    __slots__ = ()
    _c_name = "bantam_screen_answer"
    keep = m.Fact()
    screen = m.Text()
    reasons: m.Listed[ScreenReason] = m.Listed("ScreenReason")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            keep: Optional[bool] = None,
            screen: str = "",
            reasons: Iterable[ScreenReason] = (),
        ) -> None: ...


class SendObstacle(Record):
    """One obstacle to a send.

    kind        What stands in the way.
    stands      YES: it stands in the way. UNKNOWN: what it depends on is not
                known.
    detail      Of SUPPRESSED, why. Of ZONE_UNKNOWN, the name that the lead has
                and that is no time zone; empty: the lead has none, or the field
                is personal. Else empty.
    suggestion  Of ZONE_UNKNOWN: the nearest name that is one. Empty: none is
                near.
    """

    __slots__ = ()
    _c_name = "bantam_send_obstacle"
    kind = m.SomeEnum(SendObstacleKind)
    stands = m.Fact()
    detail = m.Text()
    suggestion = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            kind: Optional[SendObstacleKind] = None,
            stands: Optional[bool] = None,
            detail: str = "",
            suggestion: str = "",
        ) -> None: ...


class PastSends(Record):
    """When a person was sent something.

    at  The instants, in any order; none after the instant that is asked for.
        Empty: known to have been sent nothing.
    """

    __slots__ = ()
    _c_name = "bantam_past_sends"
    at = m.Times()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            at: Iterable[Moment] = (),
        ) -> None: ...


class SendContext(Record):
    """What the host counts. What is absent is unknown, and matters only where the
    channel has a rule on it.

    sent_today       How many the sender has sent on this channel today, by the
                     sender's calendar. Absent: unknown.
    sent_this_month  How many the sender has sent on this channel in this month,
                     by the sender's calendar. Absent: unknown.
    active           How many other people the sender works on. Absent: unknown.
    touches          How often this person was touched. Absent: unknown.
    past_sends       When this person was sent something on this channel.
                     Absent: unknown.
    bounced          Whether the address or number was found to be wrong.
                     Absent: unknown.
    """

    __slots__ = ()
    _c_name = "bantam_send_context"
    sent_today = m.SomeInt()
    sent_this_month = m.SomeInt()
    active = m.SomeInt()
    touches = m.SomeInt()
    past_sends: m.One[PastSends] = m.One("PastSends")
    bounced = m.Fact()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            sent_today: Optional[int] = None,
            sent_this_month: Optional[int] = None,
            active: Optional[int] = None,
            touches: Optional[int] = None,
            past_sends: Optional[PastSends] = None,
            bounced: Optional[bool] = None,
        ) -> None: ...


class MonthlyProgress(Record):
    """How the sender stands against the channel's monthly target. It stops
    nothing.

    sent    How many the sender has sent in this month.
    target  How many the sender is to send in a month.
    """

    __slots__ = ()
    _c_name = "bantam_monthly_progress"
    sent = m.Int()
    target = m.Int()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            sent: int = 0,
            target: int = 0,
        ) -> None: ...


class SendAnswer(Record):
    """Whether one may write to or call a person now.

    allowed    YES: nothing stands in the way. NO: an obstacle does. UNKNOWN:
               one may. A suppression, a denied and a withdrawn consent make the
               answer NO, whatever else holds.
    channel    Id of the policy's channel.
    obstacles  What stands in the way or may, each kind at most once, in the
               order of SendObstacleKind.
    next       If SUPPRESSED, QUIET_TIME or TOO_OFTEN stands in the way, and
               nothing that time does not remove: the earliest instant at which
               none of the three does. Else absent. Caps have to be counted
               again then.
    month      How the month stands. Absent: the channel has no target, or the
               month's count is unknown.
    due        If the person is to get it every so often and may get it: when
               the next one is due. Else absent.
    overdue    Whether that instant has passed.
    """

    __slots__ = ()
    _c_name = "bantam_send_answer"
    allowed = m.Fact()
    channel = m.Text()
    obstacles: m.Listed[SendObstacle] = m.Listed("SendObstacle")
    next = m.DateTime()
    next_instant = m.Time("next")
    month: m.One[MonthlyProgress] = m.One("MonthlyProgress")
    due = m.DateTime()
    due_instant = m.Time("due")
    overdue = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            allowed: Optional[bool] = None,
            channel: str = "",
            obstacles: Iterable[SendObstacle] = (),
            next: Optional[Moment] = None,
            month: Optional[MonthlyProgress] = None,
            due: Optional[Moment] = None,
            overdue: bool = False,
        ) -> None: ...


# What-if questions.

class Target(Record):
    """What is to be reached.

    of        Id of a score, framework, grade or qualification. Required.
    at_least  For a score or a framework: at least so many points. Required
              there, and only there.
    band      For a grade made of bands: this band or a better one; empty: the
              next better one than the lead has. For a grade made of a matrix:
              this cell.
    """

    __slots__ = ()
    _c_name = "bantam_target"
    of = m.Text()
    at_least = m.SomeMillionths()
    band = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            of: str = "",
            at_least: Optional[Exact] = None,
            band: str = "",
        ) -> None: ...


class CounterfactualOptions(Record):
    """How to search.

    scope      Which changes are tried.
    max_steps  How often the lead is evaluated, at most. Absent: 20,000.
    """

    __slots__ = ()
    _c_name = "bantam_counterfactual_options"
    scope = m.Enum(ChangeScope)
    max_steps = m.SomeInt()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            scope: ChangeScope = ChangeScope.EVERYTHING,
            max_steps: Optional[int] = None,
        ) -> None: ...


class Change(Record):
    """One thing that is otherwise.

    path        What changes: "account.employees", or "answers.budget.amount".
    value       The value that the field would have. Absent: it is an answer.
    assessment  The assessment that the answer would have. UNKNOWN: it is a
                field.
    """

    __slots__ = ()
    _c_name = "bantam_change"
    _key = "path"
    path = m.Text()
    value = m.Held()
    assessment = m.Enum(Assessment)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            path: str = "",
            value: Union[Input, Unknown] = UNKNOWN,
            assessment: Assessment = Assessment.UNKNOWN,
        ) -> None: ...


class Counterfactual(Record):
    """The fewest changes with which a lead reaches a target.

    outcome          What the search found.
    changes          The changes, in policy order: fields before answers.
    proven_smallest  Whether no smaller set of changes exists. False: a smaller
                     one may exist.
    """

    __slots__ = ()
    _c_name = "bantam_counterfactual"
    outcome = m.Enum(CounterfactualOutcome)
    changes: m.Listed[Change] = m.Listed("Change")
    proven_smallest = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            outcome: CounterfactualOutcome = CounterfactualOutcome.REACHED,
            changes: Iterable[Change] = (),
            proven_smallest: bool = False,
        ) -> None: ...


class CrossingOptions(Record):
    """How far to look.

    until      The last instant of interest. Absent: 3,653 days from now, or the
               end of the year 9999 where that comes first.
    max_steps  How often the score is looked at, at most. Past that the answer
               is CANNOT_TELL. Absent: 10,000.
    """

    __slots__ = ()
    _c_name = "bantam_crossing_options"
    until = m.DateTime()
    until_instant = m.Time("until")
    max_steps = m.SomeInt()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            until: Optional[Moment] = None,
            max_steps: Optional[int] = None,
        ) -> None: ...


class Crossing(Record):
    """When a score will cross a threshold by itself.

    outcome  What the search found.
    at       Of CROSSES: when. Else absent.
    points   Of CROSSES: the points at that instant. Else absent.
    why      Of CANNOT_TELL: why: "the rule 'fit.age.old' reads now". Else
             empty.
    """

    __slots__ = ()
    _c_name = "bantam_crossing"
    outcome = m.Enum(CrossingOutcome)
    at = m.DateTime()
    at_instant = m.Time("at")
    points = m.SomeMillionths()
    why = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            outcome: CrossingOutcome = CrossingOutcome.CROSSES,
            at: Optional[Moment] = None,
            points: Optional[Exact] = None,
            why: str = "",
        ) -> None: ...


# All questions in one call.

class Query(Record):
    """Any number of questions. Each that is given is answered, in the field of the
    same name and number of Answer.

    evaluate              How does the lead score, and why?
    replay                Where has history brought its subject?
    move                  May it move to a stage?
    move_options          Where may it move? `to` is not looked at.
    proposal              What moves by itself?
    handoff               Where does a handoff stand?
    intents               What has the host to do for a handoff?
    step                  May a step of a handoff be taken?
    step_options          Which steps of a handoff may be taken? `step` need
                          only be a valid one.
    route                 Who gets the lead?
    registration          May a partner register the deal, or change a
                          registration?
    screen                Does a list keep the person?
    send                  May somebody write to the person now?
    reach                 What would have to be different?
    crossing              When does a score cross a threshold by itself?
    explain               How does a person read the answers? Of the questions
                          of this query, the evaluation, moves and steps are put
                          into words; the evaluation also where nothing else is
                          asked.
    match_keys            By which keys could the lead be a duplicate?
    deal_key              What makes another deal the same as the lead's?
    registration_history  Where have its events brought a registration?
    reassign              Who takes over what somebody leaves behind?
    method                Does the method suit the host's business?
    surviving_claim       Which claim survives when leads are merged?
    surviving_record      Into which record are the others merged?
    """

    __slots__ = ()
    _c_name = "bantam_query"
    evaluate: m.One[EvaluateQuery] = m.One("EvaluateQuery")
    replay: m.One[ProcessQuery] = m.One("ProcessQuery")
    move: m.One[MoveRequest] = m.One("MoveRequest")
    move_options: m.One[MoveRequest] = m.One("MoveRequest")
    proposal: m.One[ProcessQuery] = m.One("ProcessQuery")
    handoff: m.One[HandoffQuery] = m.One("HandoffQuery")
    intents: m.One[HandoffQuery] = m.One("HandoffQuery")
    step: m.One[HandoffRequest] = m.One("HandoffRequest")
    step_options: m.One[HandoffRequest] = m.One("HandoffRequest")
    route: m.One[RouteQuery] = m.One("RouteQuery")
    registration: m.One[RegistrationQuery] = m.One("RegistrationQuery")
    screen: m.One[ScreenQuery] = m.One("ScreenQuery")
    send: m.One[SendQuery] = m.One("SendQuery")
    reach: m.One[ReachQuery] = m.One("ReachQuery")
    crossing: m.One[CrossingQuery] = m.One("CrossingQuery")
    explain: m.One[ExplainQuery] = m.One("ExplainQuery")
    match_keys = m.Bool()
    deal_key = m.Bool()
    registration_history: m.One[RegistrationHistoryQuery] = m.One("RegistrationHistoryQuery")
    reassign: m.One[ReassignQuery] = m.One("ReassignQuery")
    method: m.One[MethodFacts] = m.One("MethodFacts")
    surviving_claim: m.One[SurvivingClaimQuery] = m.One("SurvivingClaimQuery")
    surviving_record: m.One[SurvivingRecordQuery] = m.One("SurvivingRecordQuery")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            evaluate: Optional[EvaluateQuery] = None,
            replay: Optional[ProcessQuery] = None,
            move: Optional[MoveRequest] = None,
            move_options: Optional[MoveRequest] = None,
            proposal: Optional[ProcessQuery] = None,
            handoff: Optional[HandoffQuery] = None,
            intents: Optional[HandoffQuery] = None,
            step: Optional[HandoffRequest] = None,
            step_options: Optional[HandoffRequest] = None,
            route: Optional[RouteQuery] = None,
            registration: Optional[RegistrationQuery] = None,
            screen: Optional[ScreenQuery] = None,
            send: Optional[SendQuery] = None,
            reach: Optional[ReachQuery] = None,
            crossing: Optional[CrossingQuery] = None,
            explain: Optional[ExplainQuery] = None,
            match_keys: bool = False,
            deal_key: bool = False,
            registration_history: Optional[RegistrationHistoryQuery] = None,
            reassign: Optional[ReassignQuery] = None,
            method: Optional[MethodFacts] = None,
            surviving_claim: Optional[SurvivingClaimQuery] = None,
            surviving_record: Optional[SurvivingRecordQuery] = None,
        ) -> None: ...


class EvaluateQuery(Record):
    """What is wanted of an evaluation.

    figures_only  Whether figures alone are wanted, without lines and other
                  explanations.
    """

    __slots__ = ()
    _c_name = "bantam_evaluate_query"
    figures_only = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            figures_only: bool = False,
        ) -> None: ...


class ProcessQuery(Record):
    """A question about a process.

    process  Id of the process: "pipeline". Required.
    """

    __slots__ = ()
    _c_name = "bantam_process_query"
    process = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            process: str = "",
        ) -> None: ...


class HandoffQuery(Record):
    """A question about a handoff.

    handoff  Id of the handoff: "sdr_to_ae". Required.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_query"
    handoff = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            handoff: str = "",
        ) -> None: ...


class RouteQuery(Record):
    """Who gets a lead, by one of the policy's routings.

    routing  Id of the routing. Required.
    context  What the world knows.
    """

    __slots__ = ()
    _c_name = "bantam_route_query"
    routing = m.Text()
    context: m.One[RoutingContext] = m.One("RoutingContext")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            routing: str = "",
            context: Optional[RoutingContext] = None,
        ) -> None: ...


class RegistrationQuery(Record):
    """A question about the registration of the lead's deal.

    request        What a partner wants. Required.
    registrations  The registrations that there are under the deal's key.
    """

    __slots__ = ()
    _c_name = "bantam_registration_query"
    request: m.One[RegistrationRequest] = m.One("RegistrationRequest")
    registrations: m.Listed[ExistingRegistration] = m.Listed("ExistingRegistration")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            request: Optional[RegistrationRequest] = None,
            registrations: Iterable[ExistingRegistration] = (),
        ) -> None: ...


class ScreenQuery(Record):
    """Whether one of the policy's list screens keeps a person.

    screen   Id of the screen. Required.
    context  What the world knows.
    """

    __slots__ = ()
    _c_name = "bantam_screen_query"
    screen = m.Text()
    context: m.One[ScreenContext] = m.One("ScreenContext")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            screen: str = "",
            context: Optional[ScreenContext] = None,
        ) -> None: ...


class SendQuery(Record):
    """Whether one may write to a person on a channel.

    channel  Id of the channel. Required.
    context  What the world knows.
    """

    __slots__ = ()
    _c_name = "bantam_send_query"
    channel = m.Text()
    context: m.One[SendContext] = m.One("SendContext")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            channel: str = "",
            context: Optional[SendContext] = None,
        ) -> None: ...


class ReachQuery(Record):
    """What would have to be different for a target to be reached.

    target   What is to be reached. Required.
    options  What may change, and how long to look.
    """

    __slots__ = ()
    _c_name = "bantam_reach_query"
    target: m.One[Target] = m.One("Target")
    options: m.One[CounterfactualOptions] = m.One("CounterfactualOptions")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            target: Optional[Target] = None,
            options: Optional[CounterfactualOptions] = None,
        ) -> None: ...


class CrossingQuery(Record):
    """When a score crosses a threshold by itself.

    score      Id of the score. Required.
    threshold  The threshold.
    options    How far to look.
    """

    __slots__ = ()
    _c_name = "bantam_crossing_query"
    score = m.Text()
    threshold = m.Millionths()
    options: m.One[CrossingOptions] = m.One("CrossingOptions")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            score: str = "",
            threshold: Exact = 0,
            options: Optional[CrossingOptions] = None,
        ) -> None: ...


class ExplainQuery(Record):
    """What a text for people is to be like.

    locale         BCP 47 tag of the labels to use. Empty: "en".
    show_personal  Whether values of fields that identify a person are shown.
    """

    __slots__ = ()
    _c_name = "bantam_explain_query"
    locale = m.Text()
    show_personal = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            locale: str = "",
            show_personal: bool = False,
        ) -> None: ...


class RegistrationHistoryQuery(Record):
    """A question about a registered deal, which need not be the lead's.

    registration  Id of the registration. Required.
    events        Its events; those of other registrations do not count.
    known         As was known at this instant. Absent: everything is known.
    """

    __slots__ = ()
    _c_name = "bantam_registration_history_query"
    registration = m.Text()
    events: m.Listed[RegistrationEvent] = m.Listed("RegistrationEvent")
    known = m.DateTime()
    known_instant = m.Time("known")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            registration: str = "",
            events: Iterable[RegistrationEvent] = (),
            known: Optional[Moment] = None,
        ) -> None: ...


class ReassignQuery(Record):
    """Who takes over from somebody who leaves.

    items       Ids of what is left behind, each once.
    from_       Who leaves. Required.
    candidates  Who may take over.
    cursor      What the last answer's cursor was.
    """

    __slots__ = ()
    _c_name = "bantam_reassign_query"
    items = m.Texts()
    from_ = m.Text()
    candidates: m.Listed[Candidate] = m.Listed("Candidate")
    cursor: m.Listed[TurnCount] = m.Listed("TurnCount")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            items: Iterable[str] = (),
            from_: str = "",
            candidates: Iterable[Candidate] = (),
            cursor: Iterable[TurnCount] = (),
        ) -> None: ...


class SurvivingClaimQuery(Record):
    """A question about claims on leads that are being merged.

    claims  The claims.
    """

    __slots__ = ()
    _c_name = "bantam_surviving_claim_query"
    claims: m.Listed[MergeClaim] = m.Listed("MergeClaim")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            claims: Iterable[MergeClaim] = (),
        ) -> None: ...


class SurvivingRecordQuery(Record):
    """A question about records that are being merged.

    records  The records.
    """

    __slots__ = ()
    _c_name = "bantam_surviving_record_query"
    records: m.Listed[MergeRecord] = m.Listed("MergeRecord")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            records: Iterable[MergeRecord] = (),
        ) -> None: ...


class Answer(Record):
    """The answers to a Query, each absent where it was not asked.

    evaluate              How the lead scores, and why.
    replay                Where history has brought its subject.
    move                  Whether it may move to the stage.
    move_options          Whether it may move to each stage that can be reached.
    proposal              What moves by itself.
    handoff               Where the handoff stands.
    intents               What the host has to do for the handoff.
    step                  Whether the step may be taken.
    step_options          Whether each step that can follow may be taken.
    route                 Who gets the lead.
    registration          Whether the partner may.
    screen                Whether the list keeps the person.
    send                  Whether somebody may write to the person now.
    reach                 What would have to be different.
    crossing              When the score crosses the threshold.
    explain               The answers in words.
    match_keys            The keys by which the lead could be a duplicate.
    deal_key              What makes another deal the same.
    registration_history  Where the registration stands.
    reassign              Who takes over.
    method                Whether the method suits the business.
    surviving_claim       Which claim survives.
    surviving_record      Into which record the others are merged.
    """

    __slots__ = ()
    _c_name = "bantam_answer"
    evaluate: m.One[Evaluation] = m.One("Evaluation")
    replay: m.One[StageHistory] = m.One("StageHistory")
    move: m.One[MoveAnswer] = m.One("MoveAnswer")
    move_options: m.Listed[MoveAnswer] = m.Listed("MoveAnswer")
    proposal: m.One[Proposal] = m.One("Proposal")
    handoff: m.One[HandoffHistory] = m.One("HandoffHistory")
    intents: m.Listed[Intent] = m.Listed("Intent")
    step: m.One[HandoffAnswer] = m.One("HandoffAnswer")
    step_options: m.Listed[HandoffAnswer] = m.Listed("HandoffAnswer")
    route: m.One[RoutingAnswer] = m.One("RoutingAnswer")
    registration: m.One[RegistrationAnswer] = m.One("RegistrationAnswer")
    screen: m.One[ScreenAnswer] = m.One("ScreenAnswer")
    send: m.One[SendAnswer] = m.One("SendAnswer")
    reach: m.One[Counterfactual] = m.One("Counterfactual")
    crossing: m.One[Crossing] = m.One("Crossing")
    explain: m.One[Explanation] = m.One("Explanation")
    match_keys: m.One[LeadMatchKeys] = m.One("LeadMatchKeys")
    deal_key: m.One[DealKey] = m.One("DealKey")
    registration_history: m.One[RegistrationHistory] = m.One("RegistrationHistory")
    reassign: m.One[ReassignAnswer] = m.One("ReassignAnswer")
    method: m.One[MethodAnswer] = m.One("MethodAnswer")
    surviving_claim: m.One[ClaimMerge] = m.One("ClaimMerge")
    surviving_record: m.One[RecordMerge] = m.One("RecordMerge")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            evaluate: Optional[Evaluation] = None,
            replay: Optional[StageHistory] = None,
            move: Optional[MoveAnswer] = None,
            move_options: Iterable[MoveAnswer] = (),
            proposal: Optional[Proposal] = None,
            handoff: Optional[HandoffHistory] = None,
            intents: Iterable[Intent] = (),
            step: Optional[HandoffAnswer] = None,
            step_options: Iterable[HandoffAnswer] = (),
            route: Optional[RoutingAnswer] = None,
            registration: Optional[RegistrationAnswer] = None,
            screen: Optional[ScreenAnswer] = None,
            send: Optional[SendAnswer] = None,
            reach: Optional[Counterfactual] = None,
            crossing: Optional[Crossing] = None,
            explain: Optional[Explanation] = None,
            match_keys: Optional[LeadMatchKeys] = None,
            deal_key: Optional[DealKey] = None,
            registration_history: Optional[RegistrationHistory] = None,
            reassign: Optional[ReassignAnswer] = None,
            method: Optional[MethodAnswer] = None,
            surviving_claim: Optional[ClaimMerge] = None,
            surviving_record: Optional[RecordMerge] = None,
        ) -> None: ...


class Explanation(Record):
    """Answers as a sales manager reads them, plain text of several lines each.

    evaluation    The evaluation.
    move          Of `move`. Empty: it was not asked.
    move_options  Of each of `move_options`.
    step          Of `step`. Empty: it was not asked.
    step_options  Of each of `step_options`.
    """

    __slots__ = ()
    _c_name = "bantam_explanation"
    _personal = frozenset(["evaluation", "move", "move_options", "step", "step_options"])
    evaluation = m.Text()
    move = m.Text()
    move_options = m.Texts()
    step = m.Text()
    step_options = m.Texts()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            evaluation: str = "",
            move: str = "",
            move_options: Iterable[str] = (),
            step: str = "",
            step_options: Iterable[str] = (),
        ) -> None: ...


class RecordMerge(Record):
    """The record into which others are merged.

    survivor  Its id. Absent: no record's age is known, so somebody must choose.
    """

    __slots__ = ()
    _c_name = "bantam_record_merge"
    survivor = m.SomeText()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            survivor: Optional[str] = None,
        ) -> None: ...


class LeadsQuery(Record):
    """Questions about several leads of one policy at one instant.

    compare        Do the first two leads mean the same person or account?
    match_account  Which of the leads after the first has the first one's
                   account?
    roll_up        What do the scores of the leads, each a person of one
                   account, come to?
    """

    __slots__ = ()
    _c_name = "bantam_leads_query"
    compare = m.Bool()
    match_account = m.Bool()
    roll_up = m.Bool()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            compare: bool = False,
            match_account: bool = False,
            roll_up: bool = False,
        ) -> None: ...


class LeadsAnswer(Record):
    """The answers to a LeadsQuery, each absent or empty where it was not asked.

    compare        Whether the first two leads mean the same.
    match_account  The leads after the first that have its account.
    roll_up        The policy's roll-ups, in policy order.
    """

    __slots__ = ()
    _c_name = "bantam_leads_answer"
    compare: m.One[DuplicateAnswer] = m.One("DuplicateAnswer")
    match_account: m.One[AccountMatches] = m.One("AccountMatches")
    roll_up: m.Listed[RollupResult] = m.Listed("RollupResult")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            compare: Optional[DuplicateAnswer] = None,
            match_account: Optional[AccountMatches] = None,
            roll_up: Iterable[RollupResult] = (),
        ) -> None: ...


# What a policy declares.

class PolicyInfo(Record):
    """Everything that a policy declares, each list in the policy's order.

    id                    Id of the policy.
    version               Version of the policy, as the policy says it.
    hash                  SHA-256 of the policy's deterministic binary form, in
                          hex. The same for all three encodings of the policy.
    fields                The declared fields. The position of a field in this
                          list is its slot.
    activity_kinds        The kinds of activity.
    scores                The scores.
    grades                The grades.
    frameworks            The frameworks, with their dimensions and questions.
    criteria              Every question, once a key.
    evidence_sources      Kinds of source of evidence, most credible first.
    committees            The committees.
    personas              The personas.
    red_flags             The red flags.
    rollups               The roll-ups.
    qualifications        The qualifications.
    roles                 The roles that people have who work with leads.
    processes             The processes, with their stages.
    handoffs              The handoffs, with their reasons and methods.
    routings              The routings.
    match_keys            The keys by which duplicates are found.
    channels              The channels on which people are written to.
    screens               The screens of lists.
    registers_deals       Whether deals can be registered; then the reasons for
                          a refusal.
    registration_reasons  Empty: any text is a reason.
    label                 What the policy calls itself. Empty: it has no label.
    """

    __slots__ = ()
    _c_name = "bantam_policy_info"
    _key = "id"
    id = m.Text()
    version = m.Text()
    hash = m.Text()
    fields: m.Listed[FieldInfo] = m.Listed("FieldInfo")
    activity_kinds: m.Listed[PartInfo] = m.Listed("PartInfo")
    scores: m.Listed[PartInfo] = m.Listed("PartInfo")
    grades: m.Listed[PartInfo] = m.Listed("PartInfo")
    frameworks: m.Listed[FrameworkInfo] = m.Listed("FrameworkInfo")
    criteria: m.Listed[CriterionInfo] = m.Listed("CriterionInfo")
    evidence_sources: m.Listed[PartInfo] = m.Listed("PartInfo")
    committees: m.Listed[PartInfo] = m.Listed("PartInfo")
    personas: m.Listed[PartInfo] = m.Listed("PartInfo")
    red_flags: m.Listed[PartInfo] = m.Listed("PartInfo")
    rollups: m.Listed[PartInfo] = m.Listed("PartInfo")
    qualifications: m.Listed[PartInfo] = m.Listed("PartInfo")
    roles: m.Listed[PartInfo] = m.Listed("PartInfo")
    processes: m.Listed[ProcessInfo] = m.Listed("ProcessInfo")
    handoffs: m.Listed[HandoffInfo] = m.Listed("HandoffInfo")
    routings: m.Listed[PartInfo] = m.Listed("PartInfo")
    match_keys: m.Listed[PartInfo] = m.Listed("PartInfo")
    channels: m.Listed[PartInfo] = m.Listed("PartInfo")
    screens: m.Listed[PartInfo] = m.Listed("PartInfo")
    registers_deals = m.Bool()
    registration_reasons: m.Listed[PartInfo] = m.Listed("PartInfo")
    label = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            version: str = "",
            hash: str = "",
            fields: Iterable[FieldInfo] = (),
            activity_kinds: Iterable[PartInfo] = (),
            scores: Iterable[PartInfo] = (),
            grades: Iterable[PartInfo] = (),
            frameworks: Iterable[FrameworkInfo] = (),
            criteria: Iterable[CriterionInfo] = (),
            evidence_sources: Iterable[PartInfo] = (),
            committees: Iterable[PartInfo] = (),
            personas: Iterable[PartInfo] = (),
            red_flags: Iterable[PartInfo] = (),
            rollups: Iterable[PartInfo] = (),
            qualifications: Iterable[PartInfo] = (),
            roles: Iterable[PartInfo] = (),
            processes: Iterable[ProcessInfo] = (),
            handoffs: Iterable[HandoffInfo] = (),
            routings: Iterable[PartInfo] = (),
            match_keys: Iterable[PartInfo] = (),
            channels: Iterable[PartInfo] = (),
            screens: Iterable[PartInfo] = (),
            registers_deals: bool = False,
            registration_reasons: Iterable[PartInfo] = (),
            label: str = "",
        ) -> None: ...


class PartInfo(Record):
    """One thing that a policy declares.

    id     Its id: "fit".
    label  What the policy calls it. Empty: it has no label.
    """

    __slots__ = ()
    _c_name = "bantam_part_info"
    _key = "id"
    id = m.Text()
    label = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            label: str = "",
        ) -> None: ...


class FieldInfo(Record):
    """A declared field, or the answers to a question.

    path      "account.employees"; of answers "answers.budget.amount".
    subject   Whom it is about.
    type      What type its values have.
    unit      Unit of a number, for people: "employees".
    nullable  Whether it may be known to have no value.
    personal  Whether its values identify a person.
    values    The values that exist. Empty: any.
    label     What the policy calls it. Empty: it has no label.
    """

    __slots__ = ()
    _c_name = "bantam_field_info"
    _key = "path"
    path = m.Text()
    subject = m.SomeEnum(FieldOwner)
    type = m.SomeEnum(FieldType)
    unit = m.Text()
    nullable = m.Bool()
    personal = m.Bool()
    values = m.Texts()
    label = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            path: str = "",
            subject: Optional[FieldOwner] = None,
            type: Optional[FieldType] = None,
            unit: str = "",
            nullable: bool = False,
            personal: bool = False,
            values: Iterable[str] = (),
            label: str = "",
        ) -> None: ...


class CriterionInfo(Record):
    """A question of a framework.

    key       "budget.amount": what evidence is about.
    subject   Whom the frameworks that ask it are about.
    answer    What its answers are.
    is_date   Whether an answer is a day, which may be written without a time.
    label     What the policy calls it. Empty: it has no label.
    question  How to ask it. Empty: the policy does not say.
    """

    __slots__ = ()
    _c_name = "bantam_criterion_info"
    _key = "key"
    key = m.Text()
    subject = m.SomeEnum(Subject)
    answer: m.One[FieldInfo] = m.One("FieldInfo")
    is_date = m.Bool()
    label = m.Text()
    question = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            key: str = "",
            subject: Optional[Subject] = None,
            answer: Optional[FieldInfo] = None,
            is_date: bool = False,
            label: str = "",
            question: str = "",
        ) -> None: ...


class FrameworkInfo(Record):
    """One way of assessing, such as BANT.

    id          Its id: "bant".
    subject     Whom it is about.
    label       What the policy calls it. Empty: it has no label.
    dimensions  Its letters.
    """

    __slots__ = ()
    _c_name = "bantam_framework_info"
    _key = "id"
    id = m.Text()
    subject = m.SomeEnum(Subject)
    label = m.Text()
    dimensions: m.Listed[DimensionInfo] = m.Listed("DimensionInfo")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            subject: Optional[Subject] = None,
            label: str = "",
            dimensions: Iterable[DimensionInfo] = (),
        ) -> None: ...


class DimensionInfo(Record):
    """One letter of a framework.

    id        Its id: "budget".
    label     What the policy calls it. Empty: it has no label.
    criteria  Keys of its questions: "budget.amount".
    """

    __slots__ = ()
    _c_name = "bantam_dimension_info"
    _key = "id"
    id = m.Text()
    label = m.Text()
    criteria = m.Texts()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            label: str = "",
            criteria: Iterable[str] = (),
        ) -> None: ...


class ProcessInfo(Record):
    """A process through whose stages a subject moves.

    id       Its id: "pipeline".
    subject  Whose stages they are.
    label    What the policy calls it. Empty: it has no label.
    stages   Its stages, in the order in which a subject advances: the columns
             of a board.
    reasons  The reasons that a move may give. Empty: any text is one.
    """

    __slots__ = ()
    _c_name = "bantam_process_info"
    _key = "id"
    id = m.Text()
    subject = m.SomeEnum(Subject)
    label = m.Text()
    stages: m.Listed[StageInfo] = m.Listed("StageInfo")
    reasons: m.Listed[PartInfo] = m.Listed("PartInfo")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            subject: Optional[Subject] = None,
            label: str = "",
            stages: Iterable[StageInfo] = (),
            reasons: Iterable[PartInfo] = (),
        ) -> None: ...


class HandoffInfo(Record):
    """A way in which leads are handed from one person to another.

    id       Its id: "sdr_to_ae".
    subject  Whose handoff it is.
    label    What the policy calls it. Empty: it has no label.
    methods  How a lead may be offered, best first: "live_call".
    reasons  Why a receiver may reject a lead.
    """

    __slots__ = ()
    _c_name = "bantam_handoff_info"
    _key = "id"
    id = m.Text()
    subject = m.SomeEnum(Subject)
    label = m.Text()
    methods: m.Listed[PartInfo] = m.Listed("PartInfo")
    reasons: m.Listed[PartInfo] = m.Listed("PartInfo")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str = "",
            subject: Optional[Subject] = None,
            label: str = "",
            methods: Iterable[PartInfo] = (),
            reasons: Iterable[PartInfo] = (),
        ) -> None: ...


class MappingInfo(Record):
    """How the files of a mapping are written and joined.

    delimiter       The character between cells of a row: ",".
    id_is_personal  Whether the column that holds the lead's id also fills
                    something personal, so that the id does not belong in logs.
    joins           The files whose rows add to a lead.
    """

    __slots__ = ()
    _c_name = "bantam_mapping_info"
    delimiter = m.Text()
    id_is_personal = m.Bool()
    joins: m.Listed[JoinInfo] = m.Listed("JoinInfo")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            delimiter: str = "",
            id_is_personal: bool = False,
            joins: Iterable[JoinInfo] = (),
        ) -> None: ...


class JoinInfo(Record):
    """A second file whose rows add to a lead.

    name       "deals".
    key        The column of the second file that holds the key.
    lookup     The column of the first file that is looked up.
    delimiter  The character between cells of the second file.
    """

    __slots__ = ()
    _c_name = "bantam_join_info"
    _key = "name"
    name = m.Text()
    key = m.Text()
    lookup = m.Text()
    delimiter = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str = "",
            key: str = "",
            lookup: str = "",
            delimiter: str = "",
        ) -> None: ...


# Errors.

class Fault(Record):
    """One thing that is wrong.

    code       What kind of mistake it is.
    file       Name of the source, as the caller gave it. May be empty.
    line       From 1, in the source as text; 0 where there is no text (JSON,
               binary).
    column     From 1, in bytes; 0 where there is no text. A column without a
               line counts inside the string that the path leads to.
    path       Where in the message, record or lead: "activities[3].page".
               Empty: the whole of it, or a syntax error.
    arguments  What the sentence mentions.
    message    What is wrong and what would be right, in English, without the
               place.
    """

    __slots__ = ()
    _c_name = "bantam_fault"
    code = m.SomeEnum(FaultCode)
    file = m.Text()
    line = m.Int()
    column = m.Int()
    path = m.Text()
    arguments: m.Listed[FaultArgument] = m.Listed("FaultArgument")
    message = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code: Optional[FaultCode] = None,
            file: str = "",
            line: int = 0,
            column: int = 0,
            path: str = "",
            arguments: Iterable[FaultArgument] = (),
            message: str = "",
        ) -> None: ...


class FaultArgument(Record):
    """One thing that the sentence of a fault mentions.

    name   Its name: "nearest".
    value  Text as it was given; numbers in decimal.
    """

    __slots__ = ()
    _c_name = "bantam_fault_argument"
    _key = "name"
    name = m.Text()
    value = m.Text()

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str = "",
            value: str = "",
        ) -> None: ...
