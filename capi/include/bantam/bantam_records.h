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
#define BANTAM_TEXT(literal) \
  { (literal), (int64_t)sizeof(literal) - 1 }

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

// ---------------------------------------------------------------------------
// Enumerations.

// What a fact, a score or a rule is about.

// A company, or a part of a company that sales works as an account of its
// own.
#define BANTAM_SUBJECT_ACCOUNT 1
// A human being, who belongs to at most one account.
#define BANTAM_SUBJECT_PERSON 2
// One negotiation with one account; an account may have many.
#define BANTAM_SUBJECT_OPPORTUNITY 3

// Why something that the policy declares cannot be said of a lead. It keeps its
// place in the answer, so that the columns of a batch never come and go.

// It is there.
#define BANTAM_ABSENCE_NONE 0
// The lead has no such account, person or opportunity.
#define BANTAM_ABSENCE_SUBJECT_ABSENT 1
// The framework's `applies_when` does not hold.
#define BANTAM_ABSENCE_DOES_NOT_APPLY 2
// Whether the framework applies is not known.
#define BANTAM_ABSENCE_UNDECIDED 3
// Nothing is known of the opportunity's contacts.
#define BANTAM_ABSENCE_CONTACTS_UNKNOWN 4

// How an answer stands (domain: BANT).

// Nobody knows. Not a denial.
#define BANTAM_ASSESSMENT_UNKNOWN 0
// The answer is yes.
#define BANTAM_ASSESSMENT_CONFIRMED 1
// The answer is no.
#define BANTAM_ASSESSMENT_DENIED 2

// The part that a person plays in buying (domain: buyer roles, after Kotler).

// Meets the information first and passes it inward.
#define BANTAM_BUYER_ROLE_INITIATOR 1
// Speaks for or against it.
#define BANTAM_BUYER_ROLE_INFLUENCER 2
// Chooses among plans.
#define BANTAM_BUYER_ROLE_DECISION_MAKER 3
// Allows or vetoes it.
#define BANTAM_BUYER_ROLE_APPROVER 4
// Carries out the purchase, and can stop it.
#define BANTAM_BUYER_ROLE_BUYER 5
// Uses what is bought.
#define BANTAM_BUYER_ROLE_USER 6

// How a person stands towards buying.

// Wants it.
#define BANTAM_ATTITUDE_SUPPORTIVE 1
// Neither wants it nor minds.
#define BANTAM_ATTITUDE_NEUTRAL 2
// Does not want it.
#define BANTAM_ATTITUDE_OPPOSED 3

// How much weight a person's word has.

// Few listen.
#define BANTAM_INFLUENCE_LOW 1
// Some listen.
#define BANTAM_INFLUENCE_MEDIUM 2
// Everybody listens.
#define BANTAM_INFLUENCE_HIGH 3

// How much a red flag weighs.

// It is worth knowing.
#define BANTAM_SEVERITY_MINOR 1
// It stops a handoff.
#define BANTAM_SEVERITY_MAJOR 2
// It ends the deal.
#define BANTAM_SEVERITY_DEAL_BREAKER 3

// How the values of a key are made and compared.

// The address. Two leads that agree are the same person, or the same
// account if the field is the account's.
#define BANTAM_MATCH_KIND_EMAIL 1
// The domain of an address or of a web site. Two leads that agree are the
// same company; free mail is never compared.
#define BANTAM_MATCH_KIND_DOMAIN 2
// The name without case, punctuation and legal form. Two leads that agree
// are perhaps the same company.
#define BANTAM_MATCH_KIND_COMPANY_NAME 3
// The digits with the country code. Two leads that agree are perhaps the
// same person, or the same account if the field is the account's.
#define BANTAM_MATCH_KIND_PHONE 4
// The text itself. Two leads that agree are the same person, or the same
// account if the field is the account's. For keys of other systems.
#define BANTAM_MATCH_KIND_EXACT 5

// Which claim survives a merge.

// Of those that are valid, the one that began first.
#define BANTAM_SURVIVING_CLAIM_RULE_OLDEST_VALID 0
// Of those that are valid, the one that began last.
#define BANTAM_SURVIVING_CLAIM_RULE_NEWEST_VALID 1
// Somebody decides.
#define BANTAM_SURVIVING_CLAIM_RULE_ASK 2

// Why a key has no value to look up or compare.

// Nobody knows the field.
#define BANTAM_KEY_PROBLEM_UNKNOWN 1
// The field is known to have no value.
#define BANTAM_KEY_PROBLEM_ABSENT 2
// The field holds nothing but blanks.
#define BANTAM_KEY_PROBLEM_EMPTY 3
// It is no e-mail address.
#define BANTAM_KEY_PROBLEM_NOT_AN_ADDRESS 4
// It has no domain.
#define BANTAM_KEY_PROBLEM_NOT_A_DOMAIN 5
// It is a domain of free mail, which says nothing of a company.
#define BANTAM_KEY_PROBLEM_FREE_MAIL 6
// It is a name of punctuation alone.
#define BANTAM_KEY_PROBLEM_NO_NAME 7
// It is a name of a legal form alone.
#define BANTAM_KEY_PROBLEM_ONLY_LEGAL_FORM 8
// It is no telephone number.
#define BANTAM_KEY_PROBLEM_NOT_A_NUMBER 9
// It has too few digits for a telephone number.
#define BANTAM_KEY_PROBLEM_TOO_FEW_DIGITS 10
// It is one digit repeated, such as 0000000.
#define BANTAM_KEY_PROBLEM_PLACEHOLDER 11

// What it says of two leads that a key of theirs agrees.

// They are one person.
#define BANTAM_MATCH_MEANING_SAME_PERSON 1
// They belong to one account.
#define BANTAM_MATCH_MEANING_SAME_ACCOUNT 2
// They may be one person, but the key does not prove it.
#define BANTAM_MATCH_MEANING_PERHAPS_SAME_PERSON 3
// They may belong to one account, but the key does not prove it.
#define BANTAM_MATCH_MEANING_PERHAPS_SAME_ACCOUNT 4
// One account is part of the other, or both are part of a third. Only
// "account.parent_id" says this.
#define BANTAM_MATCH_MEANING_RELATED_ACCOUNT 5

// Whether a key of two leads agrees.

// There is nothing to compare.
#define BANTAM_AGREEMENT_UNKNOWN 0
// It agrees.
#define BANTAM_AGREEMENT_AGREES 1
// It differs.
#define BANTAM_AGREEMENT_DIFFERS 2

// What two leads are to each other: the first of DUPLICATE, SAME_ACCOUNT,
// RELATED_ACCOUNT, POSSIBLE and DIFFERENT that holds.

// There is nothing to compare.
#define BANTAM_MATCH_VERDICT_UNKNOWN 0
// They are one person; or, for leads without a person, one account.
#define BANTAM_MATCH_VERDICT_DUPLICATE 1
// They are two people of one account, or a person and their account.
#define BANTAM_MATCH_VERDICT_SAME_ACCOUNT 2
// One account is part of the other, or both are part of a third.
#define BANTAM_MATCH_VERDICT_RELATED_ACCOUNT 3
// Only keys agree that prove nothing.
#define BANTAM_MATCH_VERDICT_POSSIBLE 4
// Something was compared, and nothing agrees.
#define BANTAM_MATCH_VERDICT_DIFFERENT 5

// What becomes of a claim in a merge.

// It survives.
#define BANTAM_MERGE_CLAIM_FATE_SURVIVES 1
// It is valid, and somebody must choose.
#define BANTAM_MERGE_CLAIM_FATE_ASK 2
// It is over by now.
#define BANTAM_MERGE_CLAIM_FATE_EXPIRED 3
// It has not begun.
#define BANTAM_MERGE_CLAIM_FATE_NOT_YET_VALID 4
// It is valid, but an older one survives.
#define BANTAM_MERGE_CLAIM_FATE_YOUNGER 5
// It is valid, but a younger one survives.
#define BANTAM_MERGE_CLAIM_FATE_OLDER 6
// It is valid, but another one began at the same instant, and the id of
// that one comes first.
#define BANTAM_MERGE_CLAIM_FATE_TIE 7

// How an answer stands for the seller.

// Nobody knows.
#define BANTAM_STANDING_OPEN 0
// The answer speaks for the deal.
#define BANTAM_STANDING_GOOD 1
// The answer speaks against the deal.
#define BANTAM_STANDING_BAD 2
// It was known, too long ago.
#define BANTAM_STANDING_STALE 3
// Sources disagree, and no rule decides.
#define BANTAM_STANDING_CONFLICTING 4

// How a committee's size compares with the usual one.

// The committee states no usual size.
#define BANTAM_BENCHMARK_NONE 0
// It is smaller than usual.
#define BANTAM_BENCHMARK_BELOW 1
// It is as large as usual.
#define BANTAM_BENCHMARK_WITHIN 2
// It is larger than usual.
#define BANTAM_BENCHMARK_ABOVE 3

// Whether a role is filled as the policy requires.

// The policy does not require the role.
#define BANTAM_COVERAGE_NOT_REQUIRED 0
// Enough people, and enough of them verified.
#define BANTAM_COVERAGE_COVERED 1
// Enough people, too few of them verified.
#define BANTAM_COVERAGE_ASSUMED 2
// Too few people.
#define BANTAM_COVERAGE_MISSING 3

// Three answers to a question of fact.

// Too little is known.
#define BANTAM_DECISION_UNKNOWN 0
// It is so.
#define BANTAM_DECISION_YES 1
// It is not so.
#define BANTAM_DECISION_NO 2

// Why a line or a note is there: a stable code, of which a sentence is one
// rendering. Each says which arguments come with it.

// A condition holds. It has no arguments.
#define BANTAM_REASON_RULE_HOLDS 1
// Activities were counted, at their original points. count: int. If some
// were left out because they were before the score's baseline,
// before_baseline: int.
#define BANTAM_REASON_RULE_OCCURRENCES 2
// Points were lost to age. half_life: string; or period: string, share:
// double, step: bool; as in the policy.
#define BANTAM_REASON_RULE_DECAY 3
// What the lower bound of a rule added. bound: double, the points of the
// bound; before_decay: bool.
#define BANTAM_REASON_RULE_FLOOR 4
// What the upper bound of a rule took away. bound: double, the points of
// the bound; before_decay: bool.
#define BANTAM_REASON_RULE_CAP 5
// What the lower bound of a group added. bound: double.
#define BANTAM_REASON_GROUP_FLOOR 6
// What the upper bound of a group took away. bound: double.
#define BANTAM_REASON_GROUP_CAP 7
// What the lower bound of the score added. bound: double.
#define BANTAM_REASON_SCORE_FLOOR 8
// What the upper bound of the score took away. bound: double.
#define BANTAM_REASON_SCORE_CAP 9
// The points of an assessment. framework: string; dimension: string, if the
// rule names one.
#define BANTAM_REASON_RULE_ASSESSMENT 10
// Activities later than `now` were not counted. count: int.
#define BANTAM_REASON_ACTIVITIES_IN_FUTURE 20
// Activities given more than once were counted once. count: int.
#define BANTAM_REASON_ACTIVITIES_REPEATED 21
// A score is absent because its subject is. subject: string.
#define BANTAM_REASON_SUBJECT_ABSENT 22
// Evidence later than `now` was not counted. count: int.
#define BANTAM_REASON_EVIDENCE_IN_FUTURE 23
// Evidence given more than once was counted once. count: int.
#define BANTAM_REASON_EVIDENCE_REPEATED 24
// Evidence about another account, person or opportunity was not counted.
// count: int.
#define BANTAM_REASON_EVIDENCE_OF_OTHERS 25
// Contacts of another opportunity were not counted. count: int.
#define BANTAM_REASON_CONTACTS_OF_OTHERS 26
// A committee is absent because the contacts are unknown. It has no
// arguments.
#define BANTAM_REASON_CONTACTS_UNKNOWN 27
// A framework is absent because its `applies_when` is undecided. fields:
// strings, the unknown fields that it read; or error: string, why it erred.
#define BANTAM_REASON_FRAMEWORK_UNDECIDED 28
// Of two dates in an order, the second is earlier than the first. order,
// earlier, later: string, the id of the order and the keys; earlier_at,
// later_at: timestamp.
#define BANTAM_REASON_DATES_OUT_OF_ORDER 29

// What somebody does in a handoff.

// The giver begins to work on the lead.
#define BANTAM_HANDOFF_STEP_CLAIM 1
// The giver lets the lead go.
#define BANTAM_HANDOFF_STEP_RELEASE 2
// The giver asks a receiver to take it.
#define BANTAM_HANDOFF_STEP_OFFER 3
// The giver takes the offer back.
#define BANTAM_HANDOFF_STEP_WITHDRAW 4
// The receiver takes it.
#define BANTAM_HANDOFF_STEP_ACCEPT 5
// The receiver does not take it.
#define BANTAM_HANDOFF_STEP_REJECT 6
// A manager names another receiver.
#define BANTAM_HANDOFF_STEP_REASSIGN 7
// The receiver tried to reach the person.
#define BANTAM_HANDOFF_STEP_ATTEMPT 8
// The person did not come to the call.
#define BANTAM_HANDOFF_STEP_NO_SHOW 9
// The call is booked for another time.
#define BANTAM_HANDOFF_STEP_RESCHEDULE 10
// The receiver spoke with the person and found the lead qualified.
#define BANTAM_HANDOFF_STEP_REQUALIFY 11
// The receiver, who had accepted the lead, gives it back.
#define BANTAM_HANDOFF_STEP_RETURN 12
// An auditor credits the giver.
#define BANTAM_HANDOFF_STEP_CREDIT 13
// An auditor takes the credit back.
#define BANTAM_HANDOFF_STEP_REVERSE 14
// The giver objects to a rejection, a return or a reversal.
#define BANTAM_HANDOFF_STEP_DISPUTE 15
// A manager lets the disputed decision stand.
#define BANTAM_HANDOFF_STEP_UPHOLD 16
// A manager undoes the disputed decision.
#define BANTAM_HANDOFF_STEP_OVERTURN 17

// How the giver offers the lead.

// The giver hands over the call that is going on.
#define BANTAM_HANDOFF_METHOD_LIVE_CALL 1
// The giver books a time for the receiver to call.
#define BANTAM_HANDOFF_METHOD_BOOKED_CALL 2
// The giver writes to both.
#define BANTAM_HANDOFF_METHOD_INTRODUCTION 3

// What follows for the lead from the reason of a rejection.

// It can be mended: it goes back to the giver, who may offer it again.
#define BANTAM_AFTER_REJECTION_BACK_TO_GIVER 1
// The time is wrong: it is left alone for a while.
#define BANTAM_AFTER_REJECTION_NURTURE 2
// It is the wrong contact: the giver works on.
#define BANTAM_AFTER_REJECTION_WORK_ON 3
// It does not fit: it is not to be offered again.
#define BANTAM_AFTER_REJECTION_BAD_FIT 4
// It exists already: it is to be merged, and not to be offered again.
#define BANTAM_AFTER_REJECTION_MERGE 5
// Nobody was reached: it is tried again, then left alone for a while.
#define BANTAM_AFTER_REJECTION_RETRY 6

// What it means for a subject to be in a stage.

// Work goes on.
#define BANTAM_STAGE_KIND_OPEN 1
// It ended with success.
#define BANTAM_STAGE_KIND_WON 2
// It ended without success.
#define BANTAM_STAGE_KIND_LOST 3
// Nothing is to be done until something happens.
#define BANTAM_STAGE_KIND_PARKED 4

// What to do with somebody who has no interest.

// Nothing follows from the reason, or there is none.
#define BANTAM_DISPOSITION_NONE 0
// Go on: the real decision-maker has not refused.
#define BANTAM_DISPOSITION_PERSIST 1
// Come back at a time.
#define BANTAM_DISPOSITION_WAIT 2
// Leave it at that.
#define BANTAM_DISPOSITION_DROP 3

// What is wrong with a stage event. An event with UNKNOWN_STAGE, OTHER_STAGE,
// SAME_STAGE or OTHER_SUBJECT is impossible and was not applied; the others
// were.

// One of its stages is no stage of the process, and no former id of one.
#define BANTAM_EVENT_PROBLEM_UNKNOWN_STAGE 1
// It leaves another stage than the one that the subject was in.
#define BANTAM_EVENT_PROBLEM_OTHER_STAGE 2
// It enters the stage that the subject was in.
#define BANTAM_EVENT_PROBLEM_SAME_STAGE 3
// Applied: no transition leads there from the stage that the subject was
// in.
#define BANTAM_EVENT_PROBLEM_NO_TRANSITION 4
// Applied: it enters a stage that is retired.
#define BANTAM_EVENT_PROBLEM_RETIRED_STAGE 5
// It is about another kind of subject than the process.
#define BANTAM_EVENT_PROBLEM_OTHER_SUBJECT 6
// Applied: the process lists reasons, and this is none of them.
#define BANTAM_EVENT_PROBLEM_UNKNOWN_REASON 7

// How a limit of time stands.

// There is time left, and what it waits for has not happened.
#define BANTAM_LIMIT_STANDING_RUNNING 1
// What it waits for happened in time.
#define BANTAM_LIMIT_STANDING_MET 2
// It fell due, and what it waits for had not happened.
#define BANTAM_LIMIT_STANDING_BREACHED 3
// The visit ended before it fell due.
#define BANTAM_LIMIT_STANDING_ENDED 4
// It fell due, and nobody knows whether what it waits for has happened.
#define BANTAM_LIMIT_STANDING_UNKNOWN 5

// Where a handoff is.

// It is nobody's.
#define BANTAM_HANDOFF_STATE_NONE 0
// The giver works on it.
#define BANTAM_HANDOFF_STATE_CLAIMED 1
// The receiver is asked to accept it.
#define BANTAM_HANDOFF_STATE_OFFERED 2
// The giver took the offer back.
#define BANTAM_HANDOFF_STATE_WITHDRAWN 3
// The receiver did not accept it.
#define BANTAM_HANDOFF_STATE_REJECTED 4
// The receiver owns it, and has yet to qualify it again.
#define BANTAM_HANDOFF_STATE_ACCEPTED 5
// The receiver accepted it and gave it back.
#define BANTAM_HANDOFF_STATE_RETURNED 6
// The receiver qualified it again.
#define BANTAM_HANDOFF_STATE_REQUALIFIED 7
// The giver was credited.
#define BANTAM_HANDOFF_STATE_CREDITED 8
// The credit was taken back.
#define BANTAM_HANDOFF_STATE_REVERSED 9

// What is wrong with a handoff event. An event with a problem up to
// NOT_IN_POLICY is impossible and was not applied; the others were.

// The step cannot follow on the state.
#define BANTAM_HANDOFF_PROBLEM_ILLEGAL_STEP 1
// It is a step of the giver, and somebody else has the lead.
#define BANTAM_HANDOFF_PROBLEM_OTHER_GIVER 2
// It is a step of the receiver, and somebody else took it.
#define BANTAM_HANDOFF_PROBLEM_NOT_RECEIVER 3
// The auditor or the manager who settles had a part in the handoff, or
// made the decision that is disputed.
#define BANTAM_HANDOFF_PROBLEM_NOT_THIRD_PARTY 4
// One person would give and receive.
#define BANTAM_HANDOFF_PROBLEM_SAME_PERSON 5
// It names nobody to receive the lead.
#define BANTAM_HANDOFF_PROBLEM_NO_RECEIVER 6
// It names the receiver who has the lead already.
#define BANTAM_HANDOFF_PROBLEM_SAME_RECEIVER 7
// No activity shows that the receiver qualified the lead again.
#define BANTAM_HANDOFF_PROBLEM_NO_EVIDENCE 8
// It reverses a credit that is final.
#define BANTAM_HANDOFF_PROBLEM_CLAW_BACK_OVER 9
// It settles a dispute, and there is none.
#define BANTAM_HANDOFF_PROBLEM_NOT_DISPUTED 10
// It disputes a decision that was disputed before.
#define BANTAM_HANDOFF_PROBLEM_ALREADY_DISPUTED 11
// It books the call anew without saying for when.
#define BANTAM_HANDOFF_PROBLEM_NO_BOOKING 12
// The policy does not have this step.
#define BANTAM_HANDOFF_PROBLEM_NOT_IN_POLICY 13
// Applied: the policy does not have the reason, or none is given. It
// counts as BACK_TO_GIVER, and not against the giver.
#define BANTAM_HANDOFF_PROBLEM_UNKNOWN_REASON 14
// Applied: the policy does not have the method, or none is given. No time
// runs for the answer.
#define BANTAM_HANDOFF_PROBLEM_UNKNOWN_METHOD 15
// Applied: an offer by BOOKED_CALL does not say for when. The time runs
// from the offer.
#define BANTAM_HANDOFF_PROBLEM_UNKNOWN_BOOKING 16
// Applied: the policy of a claim was not handed in. The present policy
// took its place.
#define BANTAM_HANDOFF_PROBLEM_UNKNOWN_POLICY 17

// What the receiver owes.

// Nothing.
#define BANTAM_HANDOFF_DUTY_NONE 0
// To accept or reject the offer.
#define BANTAM_HANDOFF_DUTY_ANSWER 1
// To qualify the lead again, or return it.
#define BANTAM_HANDOFF_DUTY_REQUALIFY 2

// How the giver's credit stands.

// There is none.
#define BANTAM_CREDIT_STANDING_NONE 0
// The lead was qualified again, and nobody has audited it yet.
#define BANTAM_CREDIT_STANDING_PENDING 1
// An auditor credited the giver.
#define BANTAM_CREDIT_STANDING_EARNED 2
// The credit was taken back.
#define BANTAM_CREDIT_STANDING_REVERSED 3

// How a dispute stands.

// There is none.
#define BANTAM_DISPUTE_STANDING_NONE 0
// Nobody has settled it.
#define BANTAM_DISPUTE_STANDING_OPEN 1
// A manager let the decision stand.
#define BANTAM_DISPUTE_STANDING_UPHELD 2
// A manager undid the decision.
#define BANTAM_DISPUTE_STANDING_OVERTURNED 3

// What stands in the way of a step, apart from requirements.

// The step cannot follow on the state.
#define BANTAM_STEP_OBSTACLE_ILLEGAL_STEP 1
// The policy does not have this step.
#define BANTAM_STEP_OBSTACLE_NOT_IN_POLICY 2
// The person has none of the roles of the step.
#define BANTAM_STEP_OBSTACLE_ROLE 3
// Somebody else has the lead.
#define BANTAM_STEP_OBSTACLE_NOT_GIVER 4
// The lead was offered to somebody else.
#define BANTAM_STEP_OBSTACLE_NOT_RECEIVER 5
// The person had a part in the handoff, or made the decision that is
// disputed.
#define BANTAM_STEP_OBSTACLE_NOT_THIRD_PARTY 6
// One person would give and receive.
#define BANTAM_STEP_OBSTACLE_SAME_PERSON 7
// Nobody is named to receive the lead.
#define BANTAM_STEP_OBSTACLE_RECEIVER_MISSING 8
// The receiver who is named has the lead already.
#define BANTAM_STEP_OBSTACLE_SAME_RECEIVER 9
// A reason must be given.
#define BANTAM_STEP_OBSTACLE_REASON_MISSING 10
// The reason is none of those that may be given.
#define BANTAM_STEP_OBSTACLE_NO_SUCH_REASON 11
// An offer must name a method.
#define BANTAM_STEP_OBSTACLE_METHOD_MISSING 12
// The method is none of those of the policy.
#define BANTAM_STEP_OBSTACLE_NO_SUCH_METHOD 13
// The time of the call is missing.
#define BANTAM_STEP_OBSTACLE_BOOKING_MISSING 14
// The time of the call has passed.
#define BANTAM_STEP_OBSTACLE_BOOKING_PAST 15
// The lead was sent back as often as the policy allows.
#define BANTAM_STEP_OBSTACLE_TOO_MANY_OFFERS 16
// The lead is to be left alone until later.
#define BANTAM_STEP_OBSTACLE_TOO_EARLY 17
// The lead does not fit or is a duplicate, and is not offered again.
#define BANTAM_STEP_OBSTACLE_NEVER_AGAIN 18
// The reason asks for more attempts and no-shows first.
#define BANTAM_STEP_OBSTACLE_TOO_FEW_ATTEMPTS 19
// No activity is named that shows that the receiver qualified the lead.
#define BANTAM_STEP_OBSTACLE_EVIDENCE_MISSING 20
// The activity that is named does not show it.
#define BANTAM_STEP_OBSTACLE_NO_SUCH_EVIDENCE 21
// The credit is final.
#define BANTAM_STEP_OBSTACLE_CLAW_BACK_OVER 22
// The time to dispute the decision has passed.
#define BANTAM_STEP_OBSTACLE_DISPUTE_OVER 23
// There is no dispute to settle.
#define BANTAM_STEP_OBSTACLE_NOT_DISPUTED 24
// The decision was disputed before.
#define BANTAM_STEP_OBSTACLE_ALREADY_DISPUTED 25

// What kind of thing the host is to do.

// To put a task on somebody's list.
#define BANTAM_INTENT_KIND_TASK 1
// To enter a call in the calendars.
#define BANTAM_INTENT_KIND_CALENDAR_ENTRY 2
// To send a mail that introduces two people.
#define BANTAM_INTENT_KIND_INTRODUCTION_MAIL 3
// To tell somebody what happened.
#define BANTAM_INTENT_KIND_NOTIFICATION 4
// To tell the managers that something is overdue.
#define BANTAM_INTENT_KIND_ESCALATION 5

// What an intent is for.

// The receiver has to answer the offer.
#define BANTAM_INTENT_PURPOSE_ANSWER 1
// The receiver has to qualify the lead again.
#define BANTAM_INTENT_PURPOSE_REQUALIFY 2
// The giver has to mend the lead and may offer it again.
#define BANTAM_INTENT_PURPOSE_MEND 3
// The giver has to leave the lead alone until `at`.
#define BANTAM_INTENT_PURPOSE_NURTURE 4
// The giver has to look for the right contact.
#define BANTAM_INTENT_PURPOSE_WORK_ON 5
// The giver has to mark the lead as not fitting.
#define BANTAM_INTENT_PURPOSE_BAD_FIT 6
// The giver has to merge the lead with the one that is there already.
#define BANTAM_INTENT_PURPOSE_MERGE 7
// The giver has to try again, from `at` on.
#define BANTAM_INTENT_PURPOSE_RETRY 8
// An auditor has to check the lead and credit the giver.
#define BANTAM_INTENT_PURPOSE_AUDIT 9
// A manager has to settle a dispute.
#define BANTAM_INTENT_PURPOSE_SETTLE 10
// A call is booked.
#define BANTAM_INTENT_PURPOSE_CALL 11
// The giver introduces the receiver.
#define BANTAM_INTENT_PURPOSE_INTRODUCE 12
// The giver is told that the receiver accepted the lead.
#define BANTAM_INTENT_PURPOSE_ACCEPTED 13
// The giver is told that the receiver rejected it.
#define BANTAM_INTENT_PURPOSE_REJECTED 14
// The giver is told that the receiver returned it.
#define BANTAM_INTENT_PURPOSE_RETURNED 15
// The giver is told that the receiver qualified it again.
#define BANTAM_INTENT_PURPOSE_REQUALIFIED 16
// The giver is told of the credit.
#define BANTAM_INTENT_PURPOSE_CREDITED 17
// The giver is told that the credit was taken back.
#define BANTAM_INTENT_PURPOSE_REVERSED 18
// The giver is told that the disputed decision stands.
#define BANTAM_INTENT_PURPOSE_UPHELD 19
// The giver is told that the disputed decision was undone.
#define BANTAM_INTENT_PURPOSE_OVERTURNED 20
// The managers are told that the receiver did not answer in time.
#define BANTAM_INTENT_PURPOSE_ANSWER_OVERDUE 21
// The managers are told that the receiver did not qualify the lead again
// in time.
#define BANTAM_INTENT_PURPOSE_REQUALIFY_OVERDUE 22

// What stands in the way of a move, apart from requirements.

// The process has no such stage.
#define BANTAM_OBSTACLE_NO_SUCH_STAGE 1
// The stage is retired: nothing moves into it any more.
#define BANTAM_OBSTACLE_STAGE_RETIRED 2
// The subject is in this stage already.
#define BANTAM_OBSTACLE_ALREADY_THERE 3
// No transition leads there from the current stage.
#define BANTAM_OBSTACLE_NO_WAY 4
// The transition is for certain roles, and the mover has none of them.
#define BANTAM_OBSTACLE_ROLE 5
// A reason must be given.
#define BANTAM_OBSTACLE_REASON_MISSING 6
// The reason is none of those that may be given.
#define BANTAM_OBSTACLE_NO_SUCH_REASON 7

// The conditions under which cold outbound pays.

// The prospects use e-mail.
#define BANTAM_METHOD_CONDITION_PROSPECTS_USE_EMAIL 1
// The product has proven revenue.
#define BANTAM_METHOD_CONDITION_PROVEN_REVENUE 2
// The team shares lists and activity in one system.
#define BANTAM_METHOD_CONDITION_SHARED_SYSTEM 3
// A customer is worth more than the amount of the policy.
#define BANTAM_METHOD_CONDITION_LIFETIME_VALUE 4
// One person does nothing but prospecting.
#define BANTAM_METHOD_CONDITION_FULL_TIME_PROSPECTOR 5

// What stands in the way of a send, in the order in which it is told.

// The person is on a list of those who are to be left alone.
#define BANTAM_SEND_OBSTACLE_KIND_SUPPRESSED 1
// The person has denied consent.
#define BANTAM_SEND_OBSTACLE_KIND_CONSENT_DENIED 2
// The person has withdrawn consent.
#define BANTAM_SEND_OBSTACLE_KIND_CONSENT_WITHDRAWN 3
// The channel needs consent, and the person has said nothing.
#define BANTAM_SEND_OBSTACLE_KIND_CONSENT_MISSING 4
// The address or number was found to be wrong.
#define BANTAM_SEND_OBSTACLE_KIND_BOUNCED 5
// The person's clock shows a quiet time.
#define BANTAM_SEND_OBSTACLE_KIND_QUIET_TIME 6
// The channel has quiet times, and the person's time zone is not known.
#define BANTAM_SEND_OBSTACLE_KIND_ZONE_UNKNOWN 7
// The sender has sent as many as the channel allows for a day.
#define BANTAM_SEND_OBSTACLE_KIND_DAILY_CAP 8
// One more would be too many for this person in some span of time.
#define BANTAM_SEND_OBSTACLE_KIND_TOO_OFTEN 9
// The sender works on as many people as the channel allows.
#define BANTAM_SEND_OBSTACLE_KIND_TOO_MANY_ACTIVE 10
// This person was touched as often as the channel allows.
#define BANTAM_SEND_OBSTACLE_KIND_TOUCHES_SPENT 11

// Where leads come from.

// None, or it is not known which. A class of source must say it.
#define BANTAM_SOURCE_KIND_NONE 0
// They grow by themselves: word of mouth.
#define BANTAM_SOURCE_KIND_SEED 1
// Marketing casts them widely.
#define BANTAM_SOURCE_KIND_NET 2
// Somebody threw them at a chosen target.
#define BANTAM_SOURCE_KIND_SPEAR 3

// What became of the lead.

// It goes to the owner that the answer names.
#define BANTAM_ROUTING_OUTCOME_ASSIGNED 1
// It stays with the owner that the answer names, whom a claim protects.
#define BANTAM_ROUTING_OUTCOME_KEPT 2
// It waits in the queue that the answer names.
#define BANTAM_ROUTING_OUTCOME_QUEUED 3
// Too little is known. The answer says which fields to ask for.
#define BANTAM_ROUTING_OUTCOME_OPEN 4
// No rule has anybody to give it to. The steps of the answer say why.
#define BANTAM_ROUTING_OUTCOME_NOBODY 5

// How a claim stands.

// It protects its owner until its end, or for ever.
#define BANTAM_CLAIM_STANDING_HELD 1
// It protects its owner for as long as the subject is in a stage of
// ownership.
#define BANTAM_CLAIM_STANDING_OWNED 2
// It has ended.
#define BANTAM_CLAIM_STANDING_LAPSED 3
// It is in force, and an older one goes before it.
#define BANTAM_CLAIM_STANDING_SECOND 4
// It begins after the instant that was asked for.
#define BANTAM_CLAIM_STANDING_NOT_BEGUN 5
// Nobody can say: the policy that it was made under was not handed in or
// has no such routing, or its stage of ownership is not known to the
// present policy.
#define BANTAM_CLAIM_STANDING_UNKNOWN_POLICY 6

// Why a candidate was passed over.

// The candidate has none of the rule's roles.
#define BANTAM_SKIP_REASON_ROLE 1
// The candidate does not serve the lead's territory.
#define BANTAM_SKIP_REASON_TERRITORY 2
// The candidate is not available.
#define BANTAM_SKIP_REASON_UNAVAILABLE 3

// One thing that was looked at, and what was found.

// The class of source holds: it is the lead's.
#define BANTAM_ROUTING_REASON_SOURCE_HOLDS 1
// Nobody knows whether the class of source holds.
#define BANTAM_ROUTING_REASON_SOURCE_OPEN 2
// No class of source holds.
#define BANTAM_ROUTING_REASON_NO_SOURCE 3
// The claim protects its owner until its end, or for ever.
#define BANTAM_ROUTING_REASON_CLAIM_HELD 10
// The claim protects its owner while the subject is in a stage of
// ownership.
#define BANTAM_ROUTING_REASON_CLAIM_OWNED 11
// The claim has ended.
#define BANTAM_ROUTING_REASON_CLAIM_LAPSED 12
// The claim is in force, and an older one goes before it.
#define BANTAM_ROUTING_REASON_CLAIM_SECOND 13
// The claim begins after the instant that was asked for.
#define BANTAM_ROUTING_REASON_CLAIM_NOT_BEGUN 14
// Nobody can say how the claim stands, because its policy is not known.
#define BANTAM_ROUTING_REASON_CLAIM_UNKNOWN_POLICY 15
// The rule's condition does not hold.
#define BANTAM_ROUTING_REASON_RULE_DENIED 20
// The rule is for other classes of source.
#define BANTAM_ROUTING_REASON_RULE_OTHER_SOURCE 21
// The rule is open: its condition, the lead's class of source or the
// lead's territory is unknown.
#define BANTAM_ROUTING_REASON_RULE_OPEN 22
// The rule is for the account's owner, and there is none.
#define BANTAM_ROUTING_REASON_NO_ACCOUNT_OWNER 23
// The rule is for the account's owner, who is no candidate.
#define BANTAM_ROUTING_REASON_ACCOUNT_OWNER_NO_CANDIDATE 24
// The rule is for the account's owner, who is not available.
#define BANTAM_ROUTING_REASON_ACCOUNT_OWNER_UNAVAILABLE 25
// The rule takes turns, and nobody has one of its roles, serves the
// lead's territory and is available.
#define BANTAM_ROUTING_REASON_NO_CANDIDATE 26
// The rule gave the lead to the account's owner.
#define BANTAM_ROUTING_REASON_TO_ACCOUNT_OWNER 27
// The rule gave the lead to the candidate whose turn it was.
#define BANTAM_ROUTING_REASON_TO_TURN 28
// The rule put the lead into a queue.
#define BANTAM_ROUTING_REASON_TO_QUEUE 29
// No rule had anybody to give the lead to.
#define BANTAM_ROUTING_REASON_NO_RULE 30

// What somebody does with a registration.

// The partner asks to be protected.
#define BANTAM_REGISTRATION_STEP_SUBMIT 1
// The approver protects the partner.
#define BANTAM_REGISTRATION_STEP_APPROVE 2
// The approver does not protect the partner.
#define BANTAM_REGISTRATION_STEP_REFUSE 3
// An approved registration protects longer.
#define BANTAM_REGISTRATION_STEP_EXTEND 4
// The partner gives it up, or it is taken back.
#define BANTAM_REGISTRATION_STEP_RELEASE 5
// It goes to another manager or partner.
#define BANTAM_REGISTRATION_STEP_REASSIGN 6

// Where a registration is.

// It is not submitted.
#define BANTAM_REGISTRATION_STATE_NONE 0
// It waits for a decision.
#define BANTAM_REGISTRATION_STATE_SUBMITTED 1
// It was approved and protects the partner.
#define BANTAM_REGISTRATION_STATE_APPROVED 2
// It was refused.
#define BANTAM_REGISTRATION_STATE_REFUSED 3
// It was approved and no longer protects.
#define BANTAM_REGISTRATION_STATE_EXPIRED 4
// It was given up or taken back.
#define BANTAM_REGISTRATION_STATE_RELEASED 5

// What is wrong with a registration event. An event with TOO_MANY_EXTENSIONS or
// UNKNOWN_POLICY was applied; the others are impossible and were not.

// It comes before the submission.
#define BANTAM_REGISTRATION_PROBLEM_NOT_SUBMITTED 1
// It submits what was submitted before.
#define BANTAM_REGISTRATION_PROBLEM_SUBMITTED_BEFORE 2
// It decides what was decided before.
#define BANTAM_REGISTRATION_PROBLEM_DECIDED_BEFORE 3
// It extends what does not protect.
#define BANTAM_REGISTRATION_PROBLEM_NOT_PROTECTED 4
// The registration was refused or released, or had expired.
#define BANTAM_REGISTRATION_PROBLEM_ENDED 5
// Applied, although the policy allows no more extensions.
#define BANTAM_REGISTRATION_PROBLEM_TOO_MANY_EXTENSIONS 6
// Applied by the present policy, because its own was not handed in.
#define BANTAM_REGISTRATION_PROBLEM_UNKNOWN_POLICY 7

// What stands in the way of a step, apart from requirements.

// The person has none of the roles of the step.
#define BANTAM_REGISTRATION_OBSTACLE_ROLE 1
// The registration is another partner's.
#define BANTAM_REGISTRATION_OBSTACLE_OTHER_PARTNER 2
// There is a registration with this id already.
#define BANTAM_REGISTRATION_OBSTACLE_SUBMITTED_BEFORE 3
// The state of the registration does not allow the step.
#define BANTAM_REGISTRATION_OBSTACLE_STATE 4
// A reason must be given.
#define BANTAM_REGISTRATION_OBSTACLE_REASON_MISSING 5
// The reason is none of those that may be given.
#define BANTAM_REGISTRATION_OBSTACLE_NO_SUCH_REASON 6
// The policy allows no more extensions.
#define BANTAM_REGISTRATION_OBSTACLE_TOO_MANY_EXTENSIONS 7
// The partner has registered the deal already.
#define BANTAM_REGISTRATION_OBSTACLE_OWN 8
// Another partner has registered the deal.
#define BANTAM_REGISTRATION_OBSTACLE_TAKEN 9

// What the host is to do about a registration.

// The approver has to decide.
#define BANTAM_REGISTRATION_DUTY_DECIDE 1
// Somebody above has to know that the decision is overdue.
#define BANTAM_REGISTRATION_DUTY_ESCALATE 2
// The partner has to be told what became of the registration. If it went
// from one partner to another, both are told.
#define BANTAM_REGISTRATION_DUTY_TELL_PARTNER 3
// An opportunity has to be created.
#define BANTAM_REGISTRATION_DUTY_CREATE_OPPORTUNITY 4

// Which changes are tried.

// Anything that could be otherwise.
#define BANTAM_CHANGE_SCOPE_EVERYTHING 0
// What is not known: unknown fields, and questions that are open, stale or
// conflicting. So the answer says what to find out.
#define BANTAM_CHANGE_SCOPE_UNKNOWNS 1

// What the search for changes found.

// The target is reached, and nothing needs to change.
#define BANTAM_COUNTERFACTUAL_OUTCOME_REACHED 0
// The changes of the answer reach the target.
#define BANTAM_COUNTERFACTUAL_OUTCOME_FOUND 1
// No changes of these kinds reach the target.
#define BANTAM_COUNTERFACTUAL_OUTCOME_IMPOSSIBLE 2
// The search ended at its limit of steps without finding changes, or that
// there are none.
#define BANTAM_COUNTERFACTUAL_OUTCOME_GAVE_UP 3

// What the search for a crossing found.

// The score crosses the threshold at the instant of the answer, and not
// before.
#define BANTAM_CROSSING_OUTCOME_CROSSES 0
// The score does not cross the threshold up to the last instant of
// interest.
#define BANTAM_CROSSING_OUTCOME_STAYS 1
// It cannot be told.
#define BANTAM_CROSSING_OUTCOME_CANNOT_TELL 2

// Why something is refused. Numbers are never reused.

// Something that is required is not there. Arguments: what, name, of, path.
#define BANTAM_FAULT_CODE_MISSING 1
// The policy declares no field of this name. Arguments: name, nearest.
#define BANTAM_FAULT_CODE_FIELD_NOT_DECLARED 2
// Something is referred to by a name that nothing has. Arguments: what,
// name, of, nearest.
#define BANTAM_FAULT_CODE_UNKNOWN_NAME 3
// The number of an enumeration stands for nothing. Arguments: what, number,
// of.
#define BANTAM_FAULT_CODE_UNKNOWN_NUMBER 4
// A value, or the field that something is made of, has another type than it
// must have. Arguments: name, of, expected, found.
#define BANTAM_FAULT_CODE_WRONG_TYPE 5
// Text is not UTF-8, from this byte on (counted from 0). Arguments: byte.
#define BANTAM_FAULT_CODE_NOT_UTF8 6
// There is more of something than is allowed. `limit` names the member of
// Limits where a caller can change it. Arguments: limit, allowed, found,
// what, words, id, rule, problem.
#define BANTAM_FAULT_CODE_LIMIT_EXCEEDED 7
// A value is not one of those that are declared. A value of a personal
// field is not repeated. Arguments: value, of, expected, nearest.
#define BANTAM_FAULT_CODE_NOT_LISTED 8
// A number is too small or too big. Arguments: what, found, min, max.
#define BANTAM_FAULT_CODE_OUT_OF_RANGE 9
// An instant lies before the year 1 or after the year 9999. Arguments:
// what.
#define BANTAM_FAULT_CODE_INSTANT_OUT_OF_RANGE 10
// A span of time is longer than about 10,000 years.
#define BANTAM_FAULT_CODE_SPAN_OUT_OF_RANGE 11
// A double is NaN.
#define BANTAM_FAULT_CODE_NOT_A_NUMBER 12
// Text is not written as it must be. Arguments: value, what, of, problem,
// first, next, nearest.
#define BANTAM_FAULT_CODE_MALFORMED 13
// Something stands twice that may stand once. Arguments: what, name, list,
// first, row, column, rule.
#define BANTAM_FAULT_CODE_REPEATED 14
// One id stands for two contents. `first` is where it stood before.
// Arguments: id, list, first.
#define BANTAM_FAULT_CODE_ID_CONFLICT 15
// A list has no item of this index. Arguments: what, found, index, count.
#define BANTAM_FAULT_CODE_NO_SUCH_INDEX 16
// What is said belongs to another subject: the account, the person, the
// opportunity, an activity or a contact. Arguments: name, expected, found.
#define BANTAM_FAULT_CODE_WRONG_SUBJECT 17
// Two things that are said exclude each other. Arguments: name, first,
// every, found, within.
#define BANTAM_FAULT_CODE_CONTRADICTION 18
// What must come later does not. Arguments: name, from, to.
#define BANTAM_FAULT_CODE_OUT_OF_ORDER 19
// Something was made for another policy than the one at hand. Arguments:
// subject, slot, list, index.
#define BANTAM_FAULT_CODE_OTHER_POLICY 20
// A name stands for something else already. Arguments: name, by.
#define BANTAM_FAULT_CODE_NAME_TAKEN 21
// A name is a word of the condition language. Arguments: name, of.
#define BANTAM_FAULT_CODE_RESERVED_WORD 22
// A setting has no meaning where it stands. Arguments: name, subject, what.
#define BANTAM_FAULT_CODE_MISPLACED 23
// A setting needs another one that is not there. Arguments: name.
#define BANTAM_FAULT_CODE_NEEDS_OTHER 24
// Nothing ever leads here, or out of here. Arguments: name.
#define BANTAM_FAULT_CODE_UNREACHABLE 25
// One of several cases is not covered. Arguments: name, row, column.
#define BANTAM_FAULT_CODE_INCOMPLETE 26
// A setting is none of the choices that there are. Arguments: what, name.
#define BANTAM_FAULT_CODE_NOT_A_CHOICE 27
// Points could add up beyond what is counted exactly. Arguments: what,
// limit, allowed, count.
#define BANTAM_FAULT_CODE_POINTS_OVERFLOW 28
// The source cannot be read: text format, JSON or binary. Arguments:
// problem, name, of, nearest, byte, found, path.
#define BANTAM_FAULT_CODE_SYNTAX 29
// A condition cannot be read. Arguments: problem.
#define BANTAM_FAULT_CODE_CONDITION_SYNTAX 30
// A condition joins what does not go together. Arguments: problem, name.
#define BANTAM_FAULT_CODE_CONDITION_TYPE 31
// A condition, or what asks for one, reads what it cannot see. Arguments:
// name, subject, of, allowed.
#define BANTAM_FAULT_CODE_OUT_OF_REACH 32
// A history contradicts itself or what it is handed in with. Arguments:
// problem, id, stage.
#define BANTAM_FAULT_CODE_UNSOUND 33
// The policy does not have the part that is asked for. Arguments: name, of.
#define BANTAM_FAULT_CODE_NOT_IN_POLICY 34
// Nobody who could take something over is available. Arguments: count.
#define BANTAM_FAULT_CODE_NOBODY_AVAILABLE 35
// Two spans of working time share a minute. Arguments: value, other, first.
#define BANTAM_FAULT_CODE_OVERLAP 36
// A record does not have the shape that the mapping or the call expects.
// Arguments: expected, found, problem.
#define BANTAM_FAULT_CODE_WRONG_FORM 37
// The library contradicts itself; please report it. Arguments: what.
#define BANTAM_FAULT_CODE_INTERNAL 38

// What a person said about being written to or called.

// Nobody knows.
#define BANTAM_CONSENT_STATE_UNKNOWN 0
// Yes.
#define BANTAM_CONSENT_STATE_GRANTED 1
// No.
#define BANTAM_CONSENT_STATE_DENIED 2
// Yes at first, and then no.
#define BANTAM_CONSENT_STATE_WITHDRAWN 3

// The type of value that a field holds.

// CEL bool.
#define BANTAM_FIELD_TYPE_BOOL 1
// CEL int: 64-bit signed.
#define BANTAM_FIELD_TYPE_INT 2
// CEL double.
#define BANTAM_FIELD_TYPE_DOUBLE 3
// CEL string.
#define BANTAM_FIELD_TYPE_STRING 4
// CEL timestamp.
#define BANTAM_FIELD_TYPE_TIMESTAMP 5
// CEL duration.
#define BANTAM_FIELD_TYPE_DURATION 6
// An amount with its currency. Compare it with `money('5000', 'USD')`. If a
// rule compares amounts across currencies, the rule errs.
#define BANTAM_FIELD_TYPE_MONEY 7
// CEL list(string).
#define BANTAM_FIELD_TYPE_STRINGS 8

// Whom a field is about.

// The company.
#define BANTAM_FIELD_OWNER_ACCOUNT 1
// The human being.
#define BANTAM_FIELD_OWNER_PERSON 2
// The negotiation.
#define BANTAM_FIELD_OWNER_OPPORTUNITY 3
// One thing that a person did.
#define BANTAM_FIELD_OWNER_ACTIVITY 4
// One person's part in the opportunity.
#define BANTAM_FIELD_OWNER_CONTACT 5

// ---------------------------------------------------------------------------
// Structures.

typedef struct bantam_lead_parts bantam_lead_parts;
typedef struct bantam_activity bantam_activity;
typedef struct bantam_contact bantam_contact;
typedef struct bantam_evidence bantam_evidence;
typedef struct bantam_consent bantam_consent;
typedef struct bantam_suppression bantam_suppression;
typedef struct bantam_stage_event bantam_stage_event;
typedef struct bantam_handoff_event bantam_handoff_event;
typedef struct bantam_assessment_result bantam_assessment_result;
typedef struct bantam_dimension_result bantam_dimension_result;
typedef struct bantam_criterion_result bantam_criterion_result;
typedef struct bantam_statement bantam_statement;
typedef struct bantam_question bantam_question;
typedef struct bantam_win_probability bantam_win_probability;
typedef struct bantam_committee_result bantam_committee_result;
typedef struct bantam_role_coverage bantam_role_coverage;
typedef struct bantam_trait_result bantam_trait_result;
typedef struct bantam_persona_result bantam_persona_result;
typedef struct bantam_red_flag_result bantam_red_flag_result;
typedef struct bantam_unmet_requirement bantam_unmet_requirement;
typedef struct bantam_qualification_result bantam_qualification_result;
typedef struct bantam_rollup_member bantam_rollup_member;
typedef struct bantam_rollup_result bantam_rollup_result;
typedef struct bantam_evaluation bantam_evaluation;
typedef struct bantam_provenance bantam_provenance;
typedef struct bantam_score_result bantam_score_result;
typedef struct bantam_argument bantam_argument;
typedef struct bantam_line bantam_line;
typedef struct bantam_undecided bantam_undecided;
typedef struct bantam_grade_result bantam_grade_result;
typedef struct bantam_note bantam_note;
typedef struct bantam_move_obstacle bantam_move_obstacle;
typedef struct bantam_move_request bantam_move_request;
typedef struct bantam_move_answer bantam_move_answer;
typedef struct bantam_proposed_move bantam_proposed_move;
typedef struct bantam_proposal bantam_proposal;
typedef struct bantam_event_fault bantam_event_fault;
typedef struct bantam_limit_state bantam_limit_state;
typedef struct bantam_stage_visit bantam_stage_visit;
typedef struct bantam_stage_total bantam_stage_total;
typedef struct bantam_renamed_stage bantam_renamed_stage;
typedef struct bantam_events_left_out bantam_events_left_out;
typedef struct bantam_stage_history bantam_stage_history;
typedef struct bantam_replay_options bantam_replay_options;
typedef struct bantam_stage_info bantam_stage_info;
typedef struct bantam_handoff_fault bantam_handoff_fault;
typedef struct bantam_handoff_step_taken bantam_handoff_step_taken;
typedef struct bantam_handoff_claim bantam_handoff_claim;
typedef struct bantam_handoff_breach bantam_handoff_breach;
typedef struct bantam_handoff_rejection bantam_handoff_rejection;
typedef struct bantam_handoff_credit bantam_handoff_credit;
typedef struct bantam_handoff_dispute bantam_handoff_dispute;
typedef struct bantam_handoff_history bantam_handoff_history;
typedef struct bantam_handoff_request bantam_handoff_request;
typedef struct bantam_handoff_obstacle bantam_handoff_obstacle;
typedef struct bantam_handoff_answer bantam_handoff_answer;
typedef struct bantam_intent bantam_intent;
typedef struct bantam_candidate bantam_candidate;
typedef struct bantam_owner_claim bantam_owner_claim;
typedef struct bantam_turn_count bantam_turn_count;
typedef struct bantam_routing_context bantam_routing_context;
typedef struct bantam_claim_result bantam_claim_result;
typedef struct bantam_skipped_candidate bantam_skipped_candidate;
typedef struct bantam_routing_step bantam_routing_step;
typedef struct bantam_routing_answer bantam_routing_answer;
typedef struct bantam_match_key_value bantam_match_key_value;
typedef struct bantam_unusable_key bantam_unusable_key;
typedef struct bantam_lead_match_keys bantam_lead_match_keys;
typedef struct bantam_match_reason bantam_match_reason;
typedef struct bantam_duplicate_answer bantam_duplicate_answer;
typedef struct bantam_account_match bantam_account_match;
typedef struct bantam_account_matches bantam_account_matches;
typedef struct bantam_merge_claim bantam_merge_claim;
typedef struct bantam_merge_claim_result bantam_merge_claim_result;
typedef struct bantam_claim_merge bantam_claim_merge;
typedef struct bantam_merge_record bantam_merge_record;
typedef struct bantam_registration_event bantam_registration_event;
typedef struct bantam_registration_fault bantam_registration_fault;
typedef struct bantam_registration_change bantam_registration_change;
typedef struct bantam_registration_intent bantam_registration_intent;
typedef struct bantam_registration_history bantam_registration_history;
typedef struct bantam_deal_key bantam_deal_key;
typedef struct bantam_existing_registration bantam_existing_registration;
typedef struct bantam_registration_request bantam_registration_request;
typedef struct bantam_registration_hindrance bantam_registration_hindrance;
typedef struct bantam_registration_answer bantam_registration_answer;
typedef struct bantam_reassignment bantam_reassignment;
typedef struct bantam_reassign_answer bantam_reassign_answer;
typedef struct bantam_method_facts bantam_method_facts;
typedef struct bantam_condition_result bantam_condition_result;
typedef struct bantam_method_answer bantam_method_answer;
typedef struct bantam_screen_context bantam_screen_context;
typedef struct bantam_screen_reason bantam_screen_reason;
typedef struct bantam_screen_answer bantam_screen_answer;
typedef struct bantam_send_obstacle bantam_send_obstacle;
typedef struct bantam_past_sends bantam_past_sends;
typedef struct bantam_send_context bantam_send_context;
typedef struct bantam_monthly_progress bantam_monthly_progress;
typedef struct bantam_send_answer bantam_send_answer;
typedef struct bantam_target bantam_target;
typedef struct bantam_counterfactual_options bantam_counterfactual_options;
typedef struct bantam_change bantam_change;
typedef struct bantam_counterfactual bantam_counterfactual;
typedef struct bantam_crossing_options bantam_crossing_options;
typedef struct bantam_crossing bantam_crossing;
typedef struct bantam_query bantam_query;
typedef struct bantam_evaluate_query bantam_evaluate_query;
typedef struct bantam_process_query bantam_process_query;
typedef struct bantam_handoff_query bantam_handoff_query;
typedef struct bantam_route_query bantam_route_query;
typedef struct bantam_registration_query bantam_registration_query;
typedef struct bantam_screen_query bantam_screen_query;
typedef struct bantam_send_query bantam_send_query;
typedef struct bantam_reach_query bantam_reach_query;
typedef struct bantam_crossing_query bantam_crossing_query;
typedef struct bantam_explain_query bantam_explain_query;
typedef struct bantam_registration_history_query
    bantam_registration_history_query;
typedef struct bantam_reassign_query bantam_reassign_query;
typedef struct bantam_surviving_claim_query bantam_surviving_claim_query;
typedef struct bantam_surviving_record_query bantam_surviving_record_query;
typedef struct bantam_answer bantam_answer;
typedef struct bantam_explanation bantam_explanation;
typedef struct bantam_record_merge bantam_record_merge;
typedef struct bantam_leads_query bantam_leads_query;
typedef struct bantam_leads_answer bantam_leads_answer;
typedef struct bantam_policy_info bantam_policy_info;
typedef struct bantam_part_info bantam_part_info;
typedef struct bantam_field_info bantam_field_info;
typedef struct bantam_criterion_info bantam_criterion_info;
typedef struct bantam_framework_info bantam_framework_info;
typedef struct bantam_dimension_info bantam_dimension_info;
typedef struct bantam_process_info bantam_process_info;
typedef struct bantam_handoff_info bantam_handoff_info;
typedef struct bantam_mapping_info bantam_mapping_info;
typedef struct bantam_join_info bantam_join_info;
typedef struct bantam_fault bantam_fault;
typedef struct bantam_fault_argument bantam_fault_argument;

// ---------------------------------------------------------------------------
// What a lead holds.

// What a lead holds, apart from the values of declared fields: ids and lists.
// Since 0.1.0.
struct bantam_lead_parts {
  uint32_t struct_size;
  uint32_t reserved;
  // The host's key of the lead. Empty: it has none.
  bantam_text id;
  // Whether something is said of an account.
  int64_t has_account;
  // The host's key of the account. Empty: it has none.
  bantam_text account_id;
  // The account of which that account is a part. Empty: there is none, or it is
  // unknown.
  bantam_text account_parent_id;
  // Whether something is said of a person.
  int64_t has_person;
  // The host's key of the person. Empty: it has none.
  bantam_text person_id;
  // Whether there is an opportunity.
  int64_t has_opportunity;
  // The host's key of the opportunity. Empty: it has none.
  bantam_text opportunity_id;
  // Whether what the person did is known: then `activities` is all of it.
  int64_t activities_known;
  // What the person did.
  const bantam_activity* const* activities;
  int64_t activities_count;
  // Whether it is known who takes part: then `contacts` is all of them.
  int64_t contacts_known;
  // Who takes part in the opportunity.
  const bantam_contact* const* contacts;
  int64_t contacts_count;
  // Answers to the questions of the policy's frameworks.
  const bantam_evidence* const* evidence;
  int64_t evidence_count;
  // What the person has agreed to.
  const bantam_consent* const* consents;
  int64_t consents_count;
  // Lists of those to be left alone on which the person is.
  const bantam_suppression* const* suppressions;
  int64_t suppressions_count;
  // How the subjects moved through their stages.
  const bantam_stage_event* const* stage_events;
  int64_t stage_events_count;
  // How the lead was handed from one person to another.
  const bantam_handoff_event* const* handoff_events;
  int64_t handoff_events_count;
};

// One thing that a person did.
// Since 0.1.0.
struct bantam_activity {
  uint32_t struct_size;
  uint32_t reserved;
  // The host's key. The same activity given twice counts once; the same id
  // with different content is an error. An activity without an id is never
  // treated as a repeat of another.
  bantam_text id;
  // A declared kind. Required.
  bantam_text kind;
  // When it happened. Required. An activity after `now` is not counted, and is
  // reported.
  bantam_time at;
  // When the host learnt of it. Absent: unknown.
  bantam_time recorded_at;
};

// One person's part in one opportunity. Roles, attitude and influence belong to
// the pair of person and opportunity, not to the person. Several entries may be
// about one person.
// Since 0.1.0.
struct bantam_contact {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the person. Empty: unknown.
  bantam_text person_id;
  // The parts that the person plays, each at most once. Empty: known to play
  // none.
  const int64_t* roles;
  int64_t roles_count;
  // How the person stands towards buying. Absent: unknown.
  int64_t attitude;
  // How much weight the person's word has. Absent: unknown.
  int64_t influence;
  // Whether somebody verified this. Absent: unknown.
  int64_t verified;
  int64_t verified_known;
  // The opportunity it belongs to. Empty: the lead's. Contacts of other
  // opportunities count for nothing.
  bantam_text opportunity_id;
};

// One answer to one question, from one source.
// Since 0.1.0.
struct bantam_evidence {
  uint32_t struct_size;
  uint32_t reserved;
  // The host's key. The same evidence given twice counts once; the same id
  // with different content is an error. Evidence without an id is never treated
  // as a repeat of another.
  bantam_text id;
  // Key of a criterion: "budget.amount". Required.
  bantam_text criterion;
  // What was said, of the criterion's type: MONEY money, DATE timestamp,
  // PERSON, UNIT and TEXT string, YES_NO bool, NUMBER int. Absent where
  // there is only an assessment.
  const bantam_value* value;
  // Whether it confirms or denies. A value without an assessment is a claim and
  // leaves the question open, except that the value of a YES_NO question
  // confirms or denies.
  int64_t assessment;
  // Who says so: a person's id, a system, a document. Empty: unknown.
  bantam_text source;
  // When the statement was true. Evidence after `now` is not counted, and is
  // reported. Absent: unknown, which is earlier than any evidence that has a
  // time.
  bantam_time at;
  // When it was recorded; late is visible. Absent: unknown.
  bantam_time recorded_at;
  // What kind of source it is: one of the policy's `evidence_sources`. Empty:
  // unknown, which is the least credible.
  bantam_text source_kind;
  // The account, person or opportunity that the evidence is about, according to
  // the framework's subject. Empty: the lead's. Evidence about others does not
  // count.
  bantam_text subject_id;
};

// A person's word on one channel and purpose.
// Since 0.1.0.
struct bantam_consent {
  uint32_t struct_size;
  uint32_t reserved;
  // "email", "phone". Required.
  bantam_text channel;
  // "newsletter", "sales". Required.
  bantam_text purpose;
  // What the person said.
  int64_t state;
  // Legal basis: "consent", "contract". Empty: unknown.
  bantam_text basis;
  // When the person said so. Of several consents on one channel and purpose the
  // latest counts; of those at one instant, the one that allows least. UNKNOWN
  // takes back a grant, but not a refusal. Absent: unknown; docs/outbound.md
  // says which consent counts then.
  bantam_time at;
  // When it was recorded; late is visible. Absent: unknown.
  bantam_time recorded_at;
};

// An entry on a list of people who are to be left alone.
// Since 0.1.0.
struct bantam_suppression {
  uint32_t struct_size;
  uint32_t reserved;
  // "email". Empty: every channel.
  bantam_text channel;
  // "unsubscribed", "bounced", "legal". Empty: unknown.
  bantam_text reason;
  // From this instant on. Absent: since always.
  bantam_time from;
  // Before this instant. Absent: for ever.
  bantam_time until;
};

// One recorded move of one subject. docs/processes.md.
// Since 0.1.0.
struct bantam_stage_event {
  uint32_t struct_size;
  uint32_t reserved;
  // The host's key. Required where history is replayed. Empty: none, never
  // taken for a duplicate.
  bantam_text id;
  // Who moved: an account, a person or an opportunity.
  int64_t subject;
  // Id of the account, person or opportunity that moved. Empty: the lead's.
  bantam_text subject_id;
  // The process: "lifecycle", "pipeline".
  bantam_text process;
  // The stage that it left. Empty: none.
  bantam_text from;
  // The stage that it entered. Required.
  bantam_text to;
  // Who did it. Empty: unknown.
  bantam_text actor;
  // Why: id of a reason of the process, or free text where it lists none.
  // Empty: unknown.
  bantam_text reason;
  // Hash of the policy under which it was decided. Empty: unknown.
  bantam_text policy_hash;
  // When it happened. Required.
  bantam_time at;
  // When it was recorded; late is visible. Absent: when it happened.
  bantam_time recorded_at;
  // Orders events at one instant.
  int64_t sequence;
  // Whether nobody decided it: the host carried out a proposal by itself.
  int64_t automatic;
  // Whether requirements were overridden.
  int64_t overridden;
  // For whom the actor acted. Empty: for themselves.
  bantam_text on_behalf_of;
  // When to look again. Absent: as the stage or the reason says.
  bantam_time check_at;
};

// One recorded step of one handoff. docs/handoff.md.
// Since 0.1.0.
struct bantam_handoff_event {
  uint32_t struct_size;
  uint32_t reserved;
  // The host's key. Required where it is replayed. Empty: none, never taken for
  // a duplicate.
  bantam_text id;
  // Id of the policy's handoff: "sdr_to_ae". Required.
  bantam_text handoff;
  // Id of the account, person or opportunity that is handed over, according to
  // the handoff's subject. Empty: the lead's.
  bantam_text subject_id;
  // What was done. Required.
  int64_t step;
  // Who did it. Required.
  bantam_text actor;
  // For whom the actor acted. Empty: for themselves.
  bantam_text on_behalf_of;
  // To whom. Of an OFFER and a REASSIGN.
  bantam_text to;
  // How it was offered: of an OFFER. Absent: unknown, or another step.
  int64_t method;
  // For when the call is booked: of an OFFER, a REASSIGN and a RESCHEDULE.
  // Absent: no call is booked.
  bantam_time booked_at;
  // Why: of a REJECT and a RETURN id of a reason of the policy, else free text.
  // Empty: unknown.
  bantam_text reason;
  // Id of the activity that is the evidence. Of a REQUALIFY.
  bantam_text evidence;
  // Hash of the policy under which it was decided. Empty: unknown.
  bantam_text policy_hash;
  // When it happened. Required.
  bantam_time at;
  // When it was recorded; late is visible. Absent: when it happened.
  bantam_time recorded_at;
  // Orders events at one instant.
  int64_t sequence;
  // Whether requirements were overridden.
  int64_t overridden;
};

// ---------------------------------------------------------------------------
// Assessments.

// How one framework stands.
// Since 0.1.0.
struct bantam_assessment_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the framework.
  bantam_text id;
  // Whom the framework is about.
  int64_t subject;
  // Points of the answers known to count.
  int64_t points;
  // The least that they can be once every question is answered, inclusive; some
  // answers reach it.
  int64_t low;
  // The most that they can be, likewise.
  int64_t high;
  // Share of the points whose questions are answered, 0 to 1, in whole
  // millionths.
  int64_t completeness;
  // The stage that the subject is in. Empty: unknown.
  bantam_text stage;
  // The parts of the framework, in policy order.
  const bantam_dimension_result* const* dimensions;
  int64_t dimensions_count;
  // Open questions, the one that moves the total most first.
  const bantam_question* const* questions;
  int64_t questions_count;
  // Keys that must be known in this stage and are not.
  const bantam_text* due;
  int64_t due_count;
  // Chance that the deal is won. Absent: the framework does not say.
  const bantam_win_probability* win_probability;
  // Why it cannot be said of this lead; then it has only its id and subject.
  int64_t absence;
};

// One part of a framework: one letter of BANT.
// Since 0.1.0.
struct bantam_dimension_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the dimension.
  bantam_text id;
  // Points of the answers known to count.
  int64_t points;
  // The least that they can be once every question is answered, inclusive.
  int64_t low;
  // The most that they can be, inclusive.
  int64_t high;
  // Share of the points whose questions are answered, 0 to 1, in whole
  // millionths.
  int64_t completeness;
  // The questions, in policy order. Empty if only figures were asked for.
  const bantam_criterion_result* const* criteria;
  int64_t criteria_count;
};

// How one question stands.
// Since 0.1.0.
struct bantam_criterion_result {
  uint32_t struct_size;
  uint32_t reserved;
  // "budget.amount".
  bantam_text key;
  // How the answer stands.
  int64_t standing;
  // What the evidence says, stale or not.
  int64_t assessment;
  // What was answered; while the question is open, what is claimed. Absent:
  // unknown, or sources disagree.
  const bantam_value* value;
  // The points that the answer counts.
  int64_t points;
  // The least that it can count once the question is answered, inclusive.
  int64_t low;
  // The most that it can count, inclusive.
  int64_t high;
  // When it was last so. Absent: unknown.
  bantam_time at;
  // Whether a contact's role stands for an answer.
  int64_t from_committee;
  // Where sources disagree, decided or not: what each of them says now, in
  // the order of the lead.
  const bantam_statement* const* conflict;
  int64_t conflict_count;
  // Whether the answer is due in the stage that the subject is in.
  int64_t due;
};

// What one source says now.
// Since 0.1.0.
struct bantam_statement {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the evidence. Empty: it has none.
  bantam_text evidence_id;
  // Who says so.
  bantam_text source;
  // What kind of source that is. Empty: unknown.
  bantam_text source_kind;
  // How the source answers.
  int64_t assessment;
  // What the source says. Absent: it only answers yes or no.
  const bantam_value* value;
  // When it was so. Absent: unknown.
  bantam_time at;
};

// A question that is open.
// Since 0.1.0.
struct bantam_question {
  uint32_t struct_size;
  uint32_t reserved;
  // "budget.amount".
  bantam_text key;
  // OPEN, STALE or CONFLICTING.
  int64_t standing;
  // How far the total moves between a bad and a good answer.
  int64_t worth;
};

// Chance that a deal is won, by the answer to one question. Where that question
// is answered, both ends are the same.
// Since 0.1.0.
struct bantam_win_probability {
  uint32_t struct_size;
  uint32_t reserved;
  // The least, 0 to 1, in whole millionths.
  int64_t low;
  // The greatest, 0 to 1, in whole millionths.
  int64_t high;
};

// How the people who buy stand.
// Since 0.1.0.
struct bantam_committee_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the committee.
  bantam_text id;
  // People, each counted once.
  int64_t size;
  // How that compares with the usual size.
  int64_t benchmark;
  // All six roles, in the order of BuyerRole.
  const bantam_role_coverage* const* roles;
  int64_t roles_count;
  // People who are supportive.
  int64_t supportive;
  // People who are neutral.
  int64_t neutral;
  // People who are opposed.
  int64_t opposed;
  // People whose attitude nobody knows.
  int64_t attitude_unknown;
  // Ids of people who are supportive and have influence, in the order of the
  // lead. Somebody without an id appears as "contacts[3]".
  const bantam_text* champions;
  int64_t champions_count;
  // Ids of people who are opposed and have influence, likewise.
  const bantam_text* blockers;
  int64_t blockers_count;
  // Ids of approvers who are opposed, likewise: any of them can veto.
  const bantam_text* vetoes;
  int64_t vetoes_count;
  // Why it cannot be said of this lead; then it has only its id.
  int64_t absence;
};

// How one role of a committee is filled.
// Since 0.1.0.
struct bantam_role_coverage {
  uint32_t struct_size;
  uint32_t reserved;
  // The role.
  int64_t role;
  // Whether it is filled as the policy requires.
  int64_t coverage;
  // People who hold it.
  int64_t people;
  // Those of them who are verified.
  int64_t verified;
  // How many the policy requires.
  int64_t required;
};

// ---------------------------------------------------------------------------
// Qualifications.

// Whether one trait of a persona holds.
// Since 0.1.0.
struct bantam_trait_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the trait.
  bantam_text id;
  // Whether it holds.
  int64_t holds;
  int64_t holds_known;
  // Unknown fields that it asked for.
  const bantam_text* fields;
  int64_t fields_count;
  // Why it erred. Empty: it did not.
  bantam_text error;
};

// Whether a lead fits a persona.
// Since 0.1.0.
struct bantam_persona_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the persona.
  bantam_text id;
  // Whether the lead fits it.
  int64_t fits;
  int64_t fits_known;
  // Every trait, in policy order. Empty if only figures were asked for.
  const bantam_trait_result* const* traits;
  int64_t traits_count;
  // Why it cannot be said of this lead; then it has only its id.
  int64_t absence;
};

// A red flag that is raised or undecided.
// Since 0.1.0.
struct bantam_red_flag_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the red flag.
  bantam_text id;
  // How much it weighs.
  int64_t severity;
  // YES: raised. UNKNOWN: undecided.
  int64_t raised;
  int64_t raised_known;
  // Unknown fields that it asked for.
  const bantam_text* fields;
  int64_t fields_count;
  // Why it erred. Empty: it did not.
  bantam_text error;
  // Why it cannot be said of this lead; then it has only its id and severity.
  int64_t absence;
};

// A requirement that is not met.
// Since 0.1.0.
struct bantam_unmet_requirement {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the requirement.
  bantam_text id;
  // NO: cannot be met, whatever the unknowns turn out to be. UNKNOWN: open.
  int64_t met;
  int64_t met_known;
  // For points and completeness: what there is. A completeness is 0 to 1.
  // Absent: unknown, or another kind of requirement.
  bantam_number have;
  // For points and completeness: what is needed. Absent: another kind of
  // requirement.
  bantam_number need;
  // For points and completeness: what there can be. Absent: unknown, or another
  // kind of requirement.
  bantam_number possible;
  // For a grade: the grade that there is. Empty: unknown, or another kind of
  // requirement.
  bantam_text have_grade;
  // For a grade: the grade that is needed. Empty: another kind of requirement.
  bantam_text need_grade;
  // For a condition: unknown fields. For red flags: their ids. For fields and
  // criteria: those that are missing. For consent: the channel and the purpose.
  // For what is not to be inbound: the kinds of activity by which it came. For
  // what is to be handed over: the handoffs that would do. For stages: those
  // that would do, or the one that does not.
  const bantam_text* fields;
  int64_t fields_count;
  // For a condition: why it erred. Empty: it did not.
  bantam_text error;
};

// Whether a lead qualifies.
// Since 0.1.0.
struct bantam_qualification_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the qualification.
  bantam_text id;
  // YES: every requirement is met. NO: one cannot be met whatever the unknowns
  // turn out to be. UNKNOWN: it depends on them.
  int64_t qualified;
  int64_t qualified_known;
  // Every requirement that is not met, in policy order.
  const bantam_unmet_requirement* const* unmet;
  int64_t unmet_count;
  // Why it cannot be said of this lead; then it has only its id.
  int64_t absence;
};

// One person's part in a roll-up.
// Since 0.1.0.
struct bantam_rollup_member {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the person.
  bantam_text person_id;
  // Points of the person's score.
  int64_t points;
  // The least that they can be once all unknowns are known, inclusive.
  int64_t low;
  // The most that they can be, inclusive.
  int64_t high;
  // Whether these points are among those that were summed.
  int64_t counted;
};

// One figure for an account from a score of its people.
// Since 0.1.0.
struct bantam_rollup_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the rollup.
  bantam_text id;
  // The sum of the points that were counted.
  int64_t points;
  // The least that it can be once all unknowns are known, inclusive.
  int64_t low;
  // The most that it can be, inclusive.
  int64_t high;
  // Everybody, the highest first, ties in the order given.
  const bantam_rollup_member* const* members;
  int64_t members_count;
};

// ---------------------------------------------------------------------------
// Evaluations.

// Everything that a policy says of one lead at one instant.
// Since 0.1.0.
struct bantam_evaluation {
  uint32_t struct_size;
  uint32_t reserved;
  // The host's key of the lead. Empty: it has none.
  bantam_text lead_id;
  // What made the answer.
  const bantam_provenance* provenance;
  // The instant for which the answer holds.
  bantam_time now;
  // All of the policy's, in its order.
  const bantam_score_result* const* scores;
  int64_t scores_count;
  // All of the policy's, in its order.
  const bantam_grade_result* const* grades;
  int64_t grades_count;
  // What is worth knowing about the lead as a whole.
  const bantam_note* const* notes;
  int64_t notes_count;
  // All of the policy's frameworks, in its order.
  const bantam_assessment_result* const* assessments;
  int64_t assessments_count;
  // All of the policy's, in its order.
  const bantam_committee_result* const* committees;
  int64_t committees_count;
  // All of the policy's, in its order.
  const bantam_persona_result* const* personas;
  int64_t personas_count;
  // All of the policy's, in its order, raised or not.
  const bantam_red_flag_result* const* red_flags;
  int64_t red_flags_count;
  // All of the policy's, in its order.
  const bantam_qualification_result* const* qualifications;
  int64_t qualifications_count;
};

// What made the answer.
// Since 0.1.0.
struct bantam_provenance {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the policy.
  bantam_text policy_id;
  // Version of the policy, as the policy says it.
  bantam_text policy_version;
  // SHA-256 of the policy's deterministic binary form, in hex. The same for all
  // three encodings of the policy.
  bantam_text policy_hash;
  // Version of the library: "0.1.0".
  bantam_text library_version;
  // Version of the compiled-in time-zone data: "2025b".
  bantam_text zone_data_version;
};

// How many points a score has, and why.
// Since 0.1.0.
struct bantam_score_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the score.
  bantam_text id;
  // Whom the score is about.
  int64_t subject;
  // Points of the rules known to hold.
  int64_t points;
  // The least that the score can be once all unknowns are known, inclusive.
  // Sound, not always tight.
  int64_t low;
  // The most that it can be, likewise.
  int64_t high;
  // Whether some value of the unknowns reaches each end.
  int64_t exact;
  // Why the points are what they are, in policy order. Empty if only figures
  // were asked for.
  const bantam_line* const* lines;
  int64_t lines_count;
  // Rules that could not be decided, in policy order. Empty if only figures
  // were asked for.
  const bantam_undecided* const* undecided;
  int64_t undecided_count;
  // Why it cannot be said of this lead; then it has only its id and subject.
  int64_t absence;
};

// A named detail of a reason.
// Since 0.1.0.
struct bantam_argument {
  uint32_t struct_size;
  uint32_t reserved;
  // "count".
  bantam_text name;
  // Of the type that the reason says.
  const bantam_value* value;
};

// One step of a sum.
// Since 0.1.0.
struct bantam_line {
  uint32_t struct_size;
  uint32_t reserved;
  // Why the step is there.
  int64_t code;
  // Score, group and rule: "fit.firmographic.saas".
  bantam_text path;
  // What the step adds.
  int64_t points;
  // Details of the reason.
  const bantam_argument* const* arguments;
  int64_t arguments_count;
};

// A rule that the unknowns, or an error, leave open.
// Since 0.1.0.
struct bantam_undecided {
  uint32_t struct_size;
  uint32_t reserved;
  // Score, group and rule: "fit.firmographic.saas".
  bantam_text path;
  // The least that the rule can add, inclusive.
  int64_t low;
  // The most that the rule can add, inclusive.
  int64_t high;
  // Unknown fields that the rule read: declared fields in policy order, then
  // built-in ones, then answers in the order of their framework.
  const bantam_text* fields;
  int64_t fields_count;
  // Why the rule erred. Empty if it did not.
  bantam_text error;
};

// Which grade a score, or two of them, give.
// Since 0.1.0.
struct bantam_grade_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the grade.
  bantam_text id;
  // The band or cell that the points give.
  bantam_text grade;
  // The grades that are still possible, in policy order, without repeats.
  const bantam_text* possible;
  int64_t possible_count;
  // Why it cannot be said of this lead; then it has only its id.
  int64_t absence;
};

// What is worth knowing of the lead as a whole.
// Since 0.1.0.
struct bantam_note {
  uint32_t struct_size;
  uint32_t reserved;
  // What it says.
  int64_t code;
  // What it is about: the id of a score, framework, committee, persona or
  // qualification; or "activities", "evidence", "contacts".
  bantam_text path;
  // Details of the reason.
  const bantam_argument* const* arguments;
  int64_t arguments_count;
};

// ---------------------------------------------------------------------------
// Moves.

// One obstacle to a move, and what would do instead.
// Since 0.1.0.
struct bantam_move_obstacle {
  uint32_t struct_size;
  uint32_t reserved;
  // What stands in the way.
  int64_t obstacle;
  // What would do: ids of stages, roles or reasons. May be empty.
  const bantam_text* instead;
  int64_t instead_count;
};

// A move that somebody wants to make.
// Since 0.1.0.
struct bantam_move_request {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the process: "pipeline". Required.
  bantam_text process;
  // Id of the stage to move to. Required, except when you ask for all options.
  bantam_text to;
  // Ids of the roles of the person who wants to move the subject. If that
  // person acts for another, the roles of both.
  const bantam_text* roles;
  int64_t roles_count;
  // Id of a reason, or free text where the process lists no reasons. Empty:
  // none is given.
  bantam_text reason;
  // Whether to pass over the requirements and the roles of the transition.
  int64_t override_requirements;
};

// Whether a move is allowed, and everything that it lacks.
// Since 0.1.0.
struct bantam_move_answer {
  uint32_t struct_size;
  uint32_t reserved;
  // YES: the move is allowed. NO: there is an obstacle, or a requirement that
  // cannot be met. UNKNOWN: there is neither, but a requirement is open.
  int64_t allowed;
  int64_t allowed_known;
  // Id of the process.
  bantam_text process;
  // Id of the current stage. Empty: the subject is in none.
  bantam_text from;
  // Id of the stage to move to.
  bantam_text to;
  // Id of the transition between the two. Empty: there is none.
  bantam_text transition;
  // What stands in the way, in the order of docs/processes.md.
  const bantam_move_obstacle* const* obstacles;
  int64_t obstacles_count;
  // Every requirement that is not met, in policy order. An override passes
  // over them, but they are still listed.
  const bantam_unmet_requirement* const* unmet;
  int64_t unmet_count;
};

// One move that the policy makes by itself.
// Since 0.1.0.
struct bantam_proposed_move {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the stage that the move leaves. Empty: the subject is in none.
  bantam_text from;
  // Id of the stage that it enters.
  bantam_text to;
  // Id of the transition.
  bantam_text transition;
};

// Moves that are due without anybody's decision.
// Since 0.1.0.
struct bantam_proposal {
  uint32_t struct_size;
  uint32_t reserved;
  // In the order in which they are to be made.
  const bantam_proposed_move* const* moves;
  int64_t moves_count;
  // If the moves would come back to a stage: the ids of the stages of the
  // circle, beginning with the stage that the last move enters. Empty: the
  // moves come to rest.
  const bantam_text* circle;
  int64_t circle_count;
};

// ---------------------------------------------------------------------------
// Histories of stages.

// A stage event that is impossible, or not as the policy has it.
// Since 0.1.0.
struct bantam_event_fault {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the event.
  bantam_text event_id;
  // What is wrong with it.
  int64_t problem;
  // The stage that the event leaves, as the event names it. Empty: none.
  bantam_text from;
  // The stage that it enters, as the event names it.
  bantam_text to;
  // Id of the stage that the subject was in. Empty: none.
  bantam_text stage;
  // The fault as a sentence: "stage_events 'e7': it moves from 'meeting', but
  // the subject was in 'proposal'".
  bantam_text message;
};

// One limit of time of one visit.
// Since 0.1.0.
struct bantam_limit_state {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the limit.
  bantam_text id;
  // How it stands.
  int64_t standing;
  // When it falls due. Absent: after the year 9999.
  bantam_time due;
  // When what it waits for happened, in time or late. Absent: it has not
  // happened, or nobody knows.
  bantam_time done;
};

// The time from entering a stage to leaving it.
// Since 0.1.0.
struct bantam_stage_visit {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the stage, as the policy names it now.
  bantam_text stage;
  // Id of the event that entered it.
  bantam_text event_id;
  // Who moved the subject. Empty: not recorded.
  bantam_text actor;
  // Why. Empty: not recorded.
  bantam_text reason;
  // Whether nobody decided the move: the host carried out a proposal.
  int64_t automatic;
  // Whether requirements were passed over.
  int64_t overridden;
  // For whom the actor acted. Empty: for themselves.
  bantam_text on_behalf_of;
  // Hash of the policy under which the move was decided. Empty: not recorded.
  bantam_text policy_hash;
  // What follows from the reason, by the present policy.
  int64_t disposition;
  // Whether the subject began anew with this visit.
  int64_t recycled;
  // Whether the event was recorded after later ones, so that it changed what
  // was thought to be known.
  int64_t late;
  // When the subject entered the stage.
  bantam_time entered;
  // When it left the stage. Absent: it is still there.
  bantam_time left;
  // The stage's limits of time, in policy order.
  const bantam_limit_state* const* limits;
  int64_t limits_count;
};

// All visits to one stage together.
// Since 0.1.0.
struct bantam_stage_total {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the stage.
  bantam_text stage;
  // When the subject entered it for the first time.
  bantam_time first_entered;
  // When the subject entered it for the last time.
  bantam_time last_entered;
  // How often the subject entered it.
  int64_t entries;
  // How long the visits lasted together, the present one included.
  bantam_span spent;
};

// A stage of the history that the policy knows by another id now.
// Since 0.1.0.
struct bantam_renamed_stage {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the event.
  bantam_text event_id;
  // The id that the event says.
  bantam_text from;
  // The id that the stage has now.
  bantam_text to;
};

// How many events do not count, each counted as often as the lead has it.
// Since 0.1.0.
struct bantam_events_left_out {
  uint32_t struct_size;
  uint32_t reserved;
  // They are about another subject: their `subject_id` is neither empty nor
  // the lead's.
  int64_t other_subject_id;
  // Of the rest: they happened after the instant that was asked for.
  int64_t later;
  // Of the rest: they happened before it, but were recorded after the instant
  // whose knowledge was asked for.
  int64_t not_yet_known;
};

// Where a subject stands in one process, and how it came there.
// Since 0.1.0.
struct bantam_stage_history {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the process.
  bantam_text process;
  // Id of the current stage. Empty: the subject is in none.
  bantam_text stage;
  // Since when it is there. Absent: it is in none.
  bantam_time since;
  // Id of the furthest stage that the subject entered, of those that are open
  // or won. Empty: none.
  bantam_text highest;
  // Every visit, in the order of time.
  const bantam_stage_visit* const* visits;
  int64_t visits_count;
  // The stages that were entered, in policy order.
  const bantam_stage_total* const* totals;
  int64_t totals_count;
  // What is wrong with events, in the order of time.
  const bantam_event_fault* const* faults;
  int64_t faults_count;
  // How many events were given more than once. Each counts once.
  int64_t repeated;
  // How many events only their id puts after another event, because they have
  // the same instant and the same `sequence`.
  int64_t ties;
  // Events that do not count.
  const bantam_events_left_out* left_out;
  // Processes that the lead's events name and the policy does not declare,
  // whatever their subject and time; sorted. Most likely misspelt.
  const bantam_text* undeclared;
  int64_t undeclared_count;
  // Former ids of stages, in the order of time.
  const bantam_renamed_stage* const* renamed;
  int64_t renamed_count;
  // Hashes of other policies under which events were decided; sorted.
  const bantam_text* other_policies;
  int64_t other_policies_count;
  // Behaviour counts from the last recycling on. Absent: from the beginning.
  bantam_time baseline;
  // How often the subject came back to a stage that it had been in.
  int64_t reentries;
  // To how many different stages it came back.
  int64_t reentered_stages;
  // When to look at the subject again: the time that the last event says; else
  // the end of the wait of its reason; else the next multiple of the stage's
  // `check_every` after the entry that has not passed. Absent: never by
  // itself.
  bantam_time next_check;
  // Id of the limit of the current visit that falls due next. Empty: none.
  bantam_text next_limit;
  // When it falls due. Absent: there is none.
  bantam_time next_due;
};

// The instants for which history is replayed.
// Since 0.1.0.
struct bantam_replay_options {
  uint32_t struct_size;
  uint32_t reserved;
  // As the subject was at this instant: what happened later does not count.
  // Required.
  bantam_time at;
  // As was known at this instant: what was recorded later does not count.
  // Absent: everything that the lead has is known.
  bantam_time known;
};

// One stage of a process, as the policy declares it.
// Since 0.1.0.
struct bantam_stage_info {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the stage: "qualification".
  bantam_text id;
  // What kind of stage it is.
  int64_t kind;
  // Whether nothing moves into it any more.
  int64_t retired;
  // What the policy calls it. Empty: it has no label, or none was asked for.
  bantam_text label;
};

// ---------------------------------------------------------------------------
// Histories of handoffs.

// A handoff event that is impossible, or not as the policy has it.
// Since 0.1.0.
struct bantam_handoff_fault {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the event.
  bantam_text event_id;
  // What is wrong with it.
  int64_t problem;
  // The step that it records.
  int64_t step;
  // Where the handoff was.
  int64_t state;
  // The fault as a sentence: "handoff event 'e7': 'accept' cannot follow on
  // ACCEPTED".
  bantam_text message;
};

// One step that was applied.
// Since 0.1.0.
struct bantam_handoff_step_taken {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the event.
  bantam_text event_id;
  // Which step it was.
  int64_t step;
  // Who took it.
  bantam_text actor;
  // For whom the actor acted. Empty: for themselves.
  bantam_text on_behalf_of;
  // To whom, for OFFER and REASSIGN. Empty: the event does not say.
  bantam_text to;
  // How the lead was offered. Absent: the event does not say.
  int64_t method;
  // For when the call was booked. Absent: the event does not say.
  bantam_time booked_at;
  // Why, as the event says it. Empty: it does not say.
  bantam_text reason;
  // Id of the activity that shows it, for REQUALIFY. Empty: none.
  bantam_text evidence;
  // Hash of the policy under which it was decided. Empty: not recorded.
  bantam_text policy_hash;
  // When it was taken.
  bantam_time at;
  // Whether requirements were passed over.
  int64_t overridden;
  // Whether the event was recorded after later ones, so that it changed what
  // was thought to be known.
  int64_t late;
  // Where the handoff was after the step.
  int64_t state;
  // Who owned the lead after the step. Empty: nobody.
  bantam_text owner;
};

// What makes a lead somebody's to give.
// Since 0.1.0.
struct bantam_handoff_claim {
  uint32_t struct_size;
  uint32_t reserved;
  // Who has claimed it.
  bantam_text giver;
  // Since when.
  bantam_time since;
  // Id of the event that claimed it.
  bantam_text event_id;
  // Hash of the policy under which it was claimed, whose rules keep holding
  // for the claim. Empty: the present policy.
  bantam_text policy_hash;
  // When the claim lapses, so that somebody else may claim the lead. Absent:
  // it does not lapse.
  bantam_time until;
};

// That the receiver did not do in time what was due. It is never the giver's
// fault.
// Since 0.1.0.
struct bantam_handoff_breach {
  uint32_t struct_size;
  uint32_t reserved;
  // What was due.
  int64_t duty;
  // Who owed it.
  bantam_text receiver;
  // Id of the event from which the time ran.
  bantam_text event_id;
  // When it was due.
  bantam_time due;
  // When it was done, late. Absent: it was not done.
  bantam_time met;
  // Whether it is still owed.
  int64_t open;
};

// One rejection, or one return after acceptance.
// Since 0.1.0.
struct bantam_handoff_rejection {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the event.
  bantam_text event_id;
  // REJECT or RETURN.
  int64_t step;
  // When it happened.
  bantam_time at;
  // Why, as the event says it.
  bantam_text reason;
  // Who had offered the lead.
  bantam_text giver;
  // Who sent it back.
  bantam_text receiver;
  // What the reason makes of the lead. After the last retry, a reason with
  // RETRY makes it NURTURE.
  int64_t then;
  // Whether it counts against the giver.
  int64_t counts_against_giver;
  // When the lead may be offered again. Absent: at once, or never.
  bantam_time again_from;
  // Whether the lead may never be offered again.
  int64_t never_again;
  // Whether a dispute overturned it, so that it counts for nothing.
  int64_t overturned;
};

// The giver's credit.
// Since 0.1.0.
struct bantam_handoff_credit {
  uint32_t struct_size;
  uint32_t reserved;
  // How it stands.
  int64_t standing;
  // Id of the event that made it so. Empty: NONE.
  bantam_text event_id;
  // Since when it stands so. Absent: NONE.
  bantam_time since;
  // From when on it cannot be reversed. Absent: there was no credit, or that
  // is after the year 9999.
  bantam_time final_from;
};

// The dispute about the current rejection, return or reversal, or about the one
// that it overturned.
// Since 0.1.0.
struct bantam_handoff_dispute {
  uint32_t struct_size;
  uint32_t reserved;
  // How it stands.
  int64_t standing;
  // What is disputed: REJECT, RETURN or REVERSE. Absent: NONE.
  int64_t over;
  // Id of the event that disputed it. Empty: NONE.
  bantam_text event_id;
  // Id of the event that settled it. Empty: nobody has.
  bantam_text settled_by;
};

// Where one handoff is, and how it came there.
// Since 0.1.0.
struct bantam_handoff_history {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the handoff.
  bantam_text handoff;
  // Id of what is handed over.
  bantam_text subject_id;
  // Where the handoff is.
  int64_t state;
  // Since when. Absent: from the beginning.
  bantam_time since;
  // Id of the event that brought it there. Empty: none did, because it is so
  // from the beginning or because a claim lapsed.
  bantam_text event_id;
  // Who owns the lead. Empty: nobody.
  bantam_text owner;
  // Who gives it. Empty: nobody.
  bantam_text giver;
  // To whom it was offered last. Empty: to nobody.
  bantam_text receiver;
  // The giver's claim. Absent: nobody has claimed it.
  const bantam_handoff_claim* claim;
  // How often it was offered.
  int64_t offers;
  // How often it was sent back in a way that counts towards the limit of
  // offers.
  int64_t sent_back;
  // How many rejections with RETRY stand since it last became NURTURE by them.
  int64_t retries;
  // How often the receiver tried to reach the person since being asked.
  int64_t attempts;
  // How often the person did not come to the call since the receiver was
  // asked.
  int64_t no_shows;
  // The method of the last offer. Absent: it names none, or there was no
  // offer.
  int64_t method;
  // For when the call is booked. Absent: no call is booked.
  bantam_time booked_at;
  // Id of the event that made the call the receiver's. Empty: no call is
  // booked.
  bantam_text booked_by;
  // When the receiver was asked, by an offer or by taking the place of another
  // receiver. Absent: nobody was asked.
  bantam_time offered_at;
  // What is due.
  int64_t duty;
  // Who owes it. Empty: nothing is due.
  bantam_text due_by;
  // Until when. Absent: nothing is due, there is no limit, or it is after the
  // year 9999.
  bantam_time due;
  // Id of the event from which the time runs. Empty: nothing is due.
  bantam_text due_event_id;
  // Whether the answer to the offer is overdue.
  int64_t expired;
  // What the receivers did not do in time, in the order of time. A breach
  // stays, whatever comes later.
  const bantam_handoff_breach* const* breaches;
  int64_t breaches_count;
  // Every rejection and return, in the order of time. While the state is
  // REJECTED or RETURNED, the last one is the current one.
  const bantam_handoff_rejection* const* rejections;
  int64_t rejections_count;
  // How many of those that stand count against the giver.
  int64_t counted_against_giver;
  // When the lead may be offered again, by the last of those that stand.
  // Absent: at once, or never.
  bantam_time again_from;
  // Whether the lead may never be offered again.
  int64_t never_again;
  // The giver's credit.
  const bantam_handoff_credit* credit;
  // When the lead first counted as an SQL. Absent: it has not.
  bantam_time counted_at;
  // The dispute about the current decision.
  const bantam_handoff_dispute* dispute;
  // Every step that was applied, in the order of time.
  const bantam_handoff_step_taken* const* timeline;
  int64_t timeline_count;
  // What is wrong with events, in the order of time.
  const bantam_handoff_fault* const* faults;
  int64_t faults_count;
  // Events that do not count.
  const bantam_events_left_out* left_out;
  // Handoffs that the lead's events name and the policy does not declare,
  // whatever their subject and time; sorted. Most likely misspelt.
  const bantam_text* undeclared;
  int64_t undeclared_count;
  // How many events were given more than once. Each counts once.
  int64_t repeated;
};

// ---------------------------------------------------------------------------
// Steps of handoffs.

// A step that somebody wants to take.
// Since 0.1.0.
struct bantam_handoff_request {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the handoff: "sdr_to_ae". Required.
  bantam_text handoff;
  // The step. Required, except when you ask for all options.
  int64_t step;
  // Who wants to take it. Required.
  bantam_text actor;
  // For whom the actor acts. Empty: for themselves.
  bantam_text on_behalf_of;
  // Ids of the actor's roles. If the actor acts for another, the roles of
  // both.
  const bantam_text* roles;
  int64_t roles_count;
  // To whom, for OFFER and REASSIGN.
  bantam_text to;
  // How the lead is offered, for OFFER. Absent: no method is named.
  int64_t method;
  // For when the call is booked: for OFFER and REASSIGN with a booked call,
  // and for RESCHEDULE. Absent: no time is named.
  bantam_time booked_at;
  // For REJECT and RETURN the id of a reason of the policy; for REVERSE,
  // DISPUTE and an override free text. Empty: none is given.
  bantam_text reason;
  // Id of the activity that shows it, for REQUALIFY.
  bantam_text evidence;
  // Whether to pass over the requirements, the limits and the roles of the
  // step.
  int64_t override_requirements;
};

// One obstacle to a step, and what would do instead.
// Since 0.1.0.
struct bantam_handoff_obstacle {
  uint32_t struct_size;
  uint32_t reserved;
  // What stands in the way.
  int64_t obstacle;
  // What would do: steps, roles, people, reasons, methods or activities. May
  // be empty.
  const bantam_text* instead;
  int64_t instead_count;
  // From when on, or until when, the step would have been possible. Absent:
  // time does not matter.
  bantam_time when;
  // How many are allowed, or how many are still missing. Absent: numbers do
  // not matter.
  bantam_number count;
};

// Whether a step is allowed, and everything that it lacks.
// Since 0.1.0.
struct bantam_handoff_answer {
  uint32_t struct_size;
  uint32_t reserved;
  // YES: the step is allowed. NO: there is an obstacle, or a requirement that
  // cannot be met. UNKNOWN: there is neither, but a requirement is open.
  int64_t allowed;
  int64_t allowed_known;
  // Id of the handoff.
  bantam_text handoff;
  // The step that was asked for.
  int64_t step;
  // Where the handoff is.
  int64_t from;
  // Where the step leads. Where it cannot be taken, the same as `from`.
  int64_t to;
  // What stands in the way, in the order of docs/handoff.md.
  const bantam_handoff_obstacle* const* obstacles;
  int64_t obstacles_count;
  // Every requirement that is not met, in policy order. An override passes
  // over them, but they are still listed.
  const bantam_unmet_requirement* const* unmet;
  int64_t unmet_count;
  // The best method of the policy, where another one was chosen. It is no
  // obstacle. Absent: the best one was chosen, or none.
  int64_t preferred;
};

// ---------------------------------------------------------------------------
// Intents.

// One thing that the host is to do. It is given each time you ask, for as long
// as it is to be done: carry out those whose id you have not seen, and drop
// those that are no longer given.
// Since 0.1.0.
struct bantam_intent {
  uint32_t struct_size;
  uint32_t reserved;
  // Made of the handoff, the subject, the event that brought it about and the
  // kind: "sdr_to_ae/O-1/e7/task". Where the subject has no id, the id of the
  // lead stands in: "sdr_to_ae//L-1/e7/task". In the ids of subject, lead and
  // event, '/' is written %2F and '%' is written %25. It is unique if subjects,
  // and the events of each, have ids of their own.
  bantam_text id;
  // What kind of thing it is.
  int64_t kind;
  // What it is for.
  int64_t purpose;
  // Id of the handoff.
  bantam_text handoff;
  // Id of what is handed over.
  bantam_text subject_id;
  // Id of the event that brought it about.
  bantam_text event_id;
  // Whose it is. Empty: it is for anybody who has one of the roles.
  bantam_text person;
  // Ids of roles, where it is for anybody who has one of them.
  const bantam_text* roles;
  int64_t roles_count;
  // Who else is concerned: for an introduction the receiver, for an escalation
  // the person who is overdue. Empty: nobody.
  bantam_text other;
  // When it is to take place, or from when on it may be done. Absent: at once.
  bantam_time at;
  // Until when it has to be done; for an escalation, when it was due. Absent:
  // without limit.
  bantam_time due;
  // Why, as the event says it. Empty: it does not say.
  bantam_text reason;
};

// ---------------------------------------------------------------------------
// Routing.

// Somebody who might get the lead.
// Since 0.1.0.
struct bantam_candidate {
  uint32_t struct_size;
  uint32_t reserved;
  // The host's key. Required, unique among the candidates.
  bantam_text id;
  // Ids of roles of the policy.
  const bantam_text* roles;
  int64_t roles_count;
  // The territories that the candidate serves, as the lead's field names them:
  // "DE", "emea".
  const bantam_text* territories;
  int64_t territories_count;
  // How many leads the candidate gets in proportion to others, where the rule
  // is weighted: 1 to 1,000,000. Absent: 1.
  bantam_number weight;
  // Whether the candidate is away and cannot take a lead now.
  int64_t away;
};

// That somebody works on the lead. A claim keeps the policy that it was made
// under: rules do not change retroactively.
// Since 0.1.0.
struct bantam_owner_claim {
  uint32_t struct_size;
  uint32_t reserved;
  // The host's key. Required, unique among the claims.
  bantam_text id;
  // Who claimed the lead. Required; need not be a candidate.
  bantam_text owner;
  // When the claim was made. For a claim that was renewed often, the earliest
  // of these instants from which on it has not lapsed up to the last renewal.
  // Required.
  bantam_time since;
  // The owner's last activity, or the last renewal of the claim; not before
  // `since`. If the claim had lapsed by then, it counts as made at this
  // instant. After the instant that is asked for, it does not count yet.
  // Absent: never.
  bantam_time renewed;
  // Hash of the policy that the claim was made under. Empty: the present one.
  bantam_text policy_hash;
};

// How many leads a rule that takes turns gave to somebody. A candidate who
// joins later begins at the level of the others.
// Since 0.1.0.
struct bantam_turn_count {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the rule.
  bantam_text rule;
  // Id of the candidate.
  bantam_text candidate;
  // How many leads: 0 to 1,000,000,000,000.
  int64_t given;
};

// What only the host knows.
// Since 0.1.0.
struct bantam_routing_context {
  uint32_t struct_size;
  uint32_t reserved;
  // Who might get the lead.
  const bantam_candidate* const* candidates;
  int64_t candidates_count;
  // Who owns the account. Empty: nobody.
  bantam_text account_owner;
  // Claims of this lead.
  const bantam_owner_claim* const* claims;
  int64_t claims_count;
  // Whose turn it is: the cursor of the last answer; empty at first. Each rule
  // and candidate at most once. Counts of rules and people that are gone are
  // kept.
  const bantam_turn_count* const* cursor;
  int64_t cursor_count;
};

// How one claim stands.
// Since 0.1.0.
struct bantam_claim_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the claim.
  bantam_text id;
  // Who claimed the lead.
  bantam_text owner;
  // How it stands.
  int64_t standing;
  // When it ends or ended; at this instant it has. Absent: never, or nobody
  // can say.
  bantam_time until;
  // Hash of the policy by which it was judged.
  bantam_text policy_hash;
};

// A candidate who was passed over.
// Since 0.1.0.
struct bantam_skipped_candidate {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the rule.
  bantam_text rule;
  // Id of the candidate.
  bantam_text candidate;
  // Why the candidate was passed over.
  int64_t reason;
};

// One thing that was looked at.
// Since 0.1.0.
struct bantam_routing_step {
  uint32_t struct_size;
  uint32_t reserved;
  // What was found.
  int64_t reason;
  // Id of the class of source, of the claim or of the rule. Empty: it is about
  // none in particular.
  bantam_text id;
  // If something is open: the unknown fields that it asked for, in the order of
  // their mention.
  const bantam_text* fields;
  int64_t fields_count;
  // Why the condition erred. Empty: it did not.
  bantam_text error;
};

// Who gets the lead, and everything that led there.
// Since 0.1.0.
struct bantam_routing_answer {
  uint32_t struct_size;
  uint32_t reserved;
  // What became of the lead.
  int64_t outcome;
  // Id of the routing.
  bantam_text routing;
  // Who has the lead, of ASSIGNED and KEPT. Else empty.
  bantam_text owner;
  // The queue that the lead waits in, of QUEUED. Else empty.
  bantam_text queue;
  // Id of the rule that decided, of ASSIGNED and QUEUED. Else empty.
  bantam_text rule;
  // Id of the claim that protects the owner, of KEPT. Else empty.
  bantam_text claim;
  // Id of the lead's class of source. Empty: none holds, or it is not known
  // which.
  bantam_text source;
  // The kind of that class.
  int64_t source_kind;
  // Until when the owner is protected from now on without activity. Absent:
  // while the stage is one of ownership, for ever, or there is no owner.
  bantam_time protected_until;
  // Hash of the policy under which the owner has the lead: of KEPT the claim's,
  // else the present one. Keep it with the claim.
  bantam_text policy_hash;
  // Of OPEN: every unknown field that stands in the way, each once. It may be
  // empty where a condition errs or the policy of a claim is not known; the
  // steps say so. Else empty.
  const bantam_text* fields;
  int64_t fields_count;
  // Every claim, the oldest first.
  const bantam_claim_result* const* claims;
  int64_t claims_count;
  // Who was passed over by every rule that was to take turns, in policy order,
  // then by candidate.
  const bantam_skipped_candidate* const* skipped;
  int64_t skipped_count;
  // Everything that was looked at, in that order.
  const bantam_routing_step* const* steps;
  int64_t steps_count;
  // What to hand in the next time, by rule and candidate. It changes only where
  // somebody was given the lead in turn.
  const bantam_turn_count* const* cursor;
  int64_t cursor_count;
};

// ---------------------------------------------------------------------------
// Duplicates.

// One value to look up. Two leads agree if kind, meaning and value are the
// same; for EXACT, the key must be the same, too.
// Since 0.1.0.
struct bantam_match_key_value {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the policy's key.
  bantam_text key;
  // What kind of key it is.
  int64_t kind;
  // What it says if the key agrees.
  int64_t meaning;
  // The value, normalised. It is shown even if it is personal.
  bantam_text value;
  // Whether the field is marked personal.
  int64_t personal;
};

// A key that has no value to look up.
// Since 0.1.0.
struct bantam_unusable_key {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the policy's key.
  bantam_text key;
  // What kind of key it is.
  int64_t kind;
  // Why it has no value.
  int64_t problem;
};

// What to look up before a lead is assigned. Each key of the policy is in one
// of the two lists, in policy order.
// Since 0.1.0.
struct bantam_lead_match_keys {
  uint32_t struct_size;
  uint32_t reserved;
  // The keys that have a value.
  const bantam_match_key_value* const* values;
  int64_t values_count;
  // The keys that have none.
  const bantam_unusable_key* const* unusable;
  int64_t unusable_count;
};

// What one key, or one id, says of two leads.
// Since 0.1.0.
struct bantam_match_reason {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the policy's key, which has no dots; or "person.id", "account.id",
  // "account.parent_id".
  bantam_text key;
  // Whether it agrees.
  int64_t agreement;
  // What it says if it agrees.
  int64_t meaning;
  // Id of the other lead's key that it agrees with, if that is another key: the
  // domain of an address agrees with that of a web site. Else empty.
  bantam_text with;
  // What both have, normalised. Empty: they do not agree, or it is personal.
  bantam_text value;
  // Whether the value is personal.
  int64_t personal;
  // Why the first lead has no value; for an id, only UNKNOWN. Absent: it has
  // one.
  int64_t problem_a;
  // Why the second lead has no value; for an id, only UNKNOWN. Absent: it has
  // one.
  int64_t problem_b;
};

// What two leads are to each other, and why.
// Since 0.1.0.
struct bantam_duplicate_answer {
  uint32_t struct_size;
  uint32_t reserved;
  // What they are to each other.
  int64_t verdict;
  // Whether a weak key agrees, such as the same direct line, by which the two
  // may be one although the verdict is not DUPLICATE.
  int64_t perhaps_duplicate;
  // What every id and every key says: first the ids of person, account and
  // parent account, then the keys in policy order.
  const bantam_match_reason* const* reasons;
  int64_t reasons_count;
};

// An account that a lead may belong to.
// Since 0.1.0.
struct bantam_account_match {
  uint32_t struct_size;
  uint32_t reserved;
  // Its place among the candidates, from 0.
  int64_t candidate;
  // Id of the account there. Empty: it has none.
  bantam_text account_id;
  // SAME_ACCOUNT, RELATED_ACCOUNT or POSSIBLE.
  int64_t verdict;
  // Why; the lead is the first of the two. Reasons about persons are left out.
  const bantam_match_reason* const* reasons;
  int64_t reasons_count;
};

// The accounts that a lead may belong to.
// Since 0.1.0.
struct bantam_account_matches {
  uint32_t struct_size;
  uint32_t reserved;
  // The best first. Candidates that do not match are left out.
  const bantam_account_match* const* matches;
  int64_t matches_count;
  // Whether somebody has to choose: the best match is no better than the next
  // one, and the two are not known to be one account.
  int64_t ambiguous;
};

// Somebody's right to a lead that is being merged.
// Since 0.1.0.
struct bantam_merge_claim {
  uint32_t struct_size;
  uint32_t reserved;
  // The host's key. Required. The same claim may be given twice.
  bantam_text id;
  // Who has the right.
  bantam_text owner;
  // From this instant on it is valid. Required.
  bantam_time since;
  // Before this instant it is valid. Absent: for ever.
  bantam_time until;
  // Hash of the policy under which it was made. Empty: unknown.
  bantam_text policy_hash;
};

// What becomes of one claim.
// Since 0.1.0.
struct bantam_merge_claim_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the claim.
  bantam_text id;
  // Who has the right.
  bantam_text owner;
  // What becomes of it.
  int64_t fate;
  // Whether it was made under another policy than the present one.
  int64_t other_policy;
};

// Which claim survives a merge.
// Since 0.1.0.
struct bantam_claim_merge {
  uint32_t struct_size;
  uint32_t reserved;
  // The policy's rule.
  int64_t rule;
  // Id of the claim that survives. Absent: none is valid, or somebody must
  // choose.
  bantam_text survivor;
  // Whether somebody must choose.
  int64_t ask;
  // Every claim once, by the instant from which it is valid, then by id.
  const bantam_merge_claim_result* const* claims;
  int64_t claims_count;
};

// One of several records that are being merged.
// Since 0.1.0.
struct bantam_merge_record {
  uint32_t struct_size;
  uint32_t reserved;
  // The host's key. Required.
  bantam_text id;
  // When the record was created. Absent: unknown.
  bantam_time created_at;
};

// ---------------------------------------------------------------------------
// Registered deals.

// One recorded step of one registration.
// Since 0.1.0.
struct bantam_registration_event {
  uint32_t struct_size;
  uint32_t reserved;
  // The host's key. Required.
  bantam_text id;
  // Id of the registration. Required.
  bantam_text registration;
  // The step. Required.
  int64_t step;
  // Who is protected. Required for SUBMIT; for REASSIGN, the new partner, or
  // empty: it stays the same.
  bantam_text partner;
  // Who looks after it. For SUBMIT may be empty; for REASSIGN, the new manager,
  // or empty: it stays the same. REASSIGN names a partner, a manager or both.
  bantam_text manager;
  // Who took the step. Required.
  bantam_text actor;
  // Why. The partner may be told it word for word. Empty: none is given.
  bantam_text reason;
  // For REFUSE: the instant from which the deal is free, as the partner was
  // told. Absent: the partner was told none.
  bantam_time free_from;
  // Hash of the policy under which it was decided. Empty: the present one.
  bantam_text policy_hash;
  // When it happened. Required.
  bantam_time at;
  // When it was recorded. Absent: when it happened.
  bantam_time recorded_at;
  // Orders events of one instant.
  int64_t sequence;
};

// A registration event that is impossible, or not as the policy has it.
// Since 0.1.0.
struct bantam_registration_fault {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the event.
  bantam_text event_id;
  // What is wrong with it.
  int64_t problem;
  // Where the registration was.
  int64_t state;
  // The fault as a sentence.
  bantam_text message;
};

// One change of a registration.
// Since 0.1.0.
struct bantam_registration_change {
  uint32_t struct_size;
  uint32_t reserved;
  // Where the registration was after it.
  int64_t state;
  // Id of the event. Empty: the registration expired by itself.
  bantam_text event_id;
  // Who made it. Empty: it expired.
  bantam_text actor;
  // Why, as the event says it. Empty: it does not say.
  bantam_text reason;
  // When it happened.
  bantam_time at;
  // Whether the event was recorded after later ones, so that it changed what
  // was thought to be known.
  int64_t late;
};

// One thing that the host is to do about a registration. It is given each time
// you ask, for as long as it is to be done.
// Since 0.1.0.
struct bantam_registration_intent {
  uint32_t struct_size;
  uint32_t reserved;
  // Made of the registration, the event that brought it about and the duty:
  // "R-1/e2/TELL_PARTNER". An expiry has no event: "R-1//TELL_PARTNER". A
  // partner who lost it to another is named: "R-1/e4/TELL_PARTNER/north". In
  // ids '/' is written %2F and '%' is written %25.
  bantam_text id;
  // What is to be done.
  int64_t duty;
  // The partner whom it is about.
  bantam_text partner;
  // Ids of roles: it is for anybody who has one of them.
  const bantam_text* roles;
  int64_t roles_count;
  // Until when it has to be done. Absent: without limit.
  bantam_time due;
  // For TELL_PARTNER: the state that the step led to. A partner who lost the
  // registration to another is told NONE.
  int64_t state;
  // For TELL_PARTNER: the reason, as the event says it. Empty: there is none,
  // or the partner got the registration from another, and is not told.
  bantam_text reason;
  // For TELL_PARTNER, of a refusal: when the deal is free. Absent: no date was
  // said.
  bantam_time free_from;
};

// Where one registration is, and how it came there.
// Since 0.1.0.
struct bantam_registration_history {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the registration.
  bantam_text registration;
  // Where it is.
  int64_t state;
  // Who is protected. Empty: it is not submitted.
  bantam_text partner;
  // Who looks after it. Empty: nobody is named.
  bantam_text manager;
  // When it was submitted. Absent: it was not.
  bantam_time submitted;
  // When it was approved or refused. Absent: it was not.
  bantam_time decided;
  // Until when it is to be decided. Absent: it is not submitted, or that is
  // after the year 9999.
  bantam_time decision_due;
  // How that limit stands.
  int64_t decision;
  // Until when it protects, from the decision on; at this instant it does no
  // longer. Absent: it was not approved, or that is after the year 9999.
  bantam_time protected_until;
  // How often it was extended.
  int64_t extensions;
  // Every change, in the order of time.
  const bantam_registration_change* const* changes;
  int64_t changes_count;
  // What is wrong with events, in the order of time.
  const bantam_registration_fault* const* faults;
  int64_t faults_count;
  // What the host is to do.
  const bantam_registration_intent* const* intents;
  int64_t intents_count;
  // How many events were given more than once. Each counts once.
  int64_t repeated;
};

// What makes two deals the same.
// Since 0.1.0.
struct bantam_deal_key {
  uint32_t struct_size;
  uint32_t reserved;
  // "account.end_customer=acme gmbh|opportunity.product=crm". Empty: something
  // is missing.
  bantam_text text;
  // Paths of the fields that are missing: unknown, or blank where they must not
  // be.
  const bantam_text* missing;
  int64_t missing_count;
};

// A registration that the host knows.
// Since 0.1.0.
struct bantam_existing_registration {
  uint32_t struct_size;
  uint32_t reserved;
  // The host's key. Required, unique.
  bantam_text id;
  // The key of its deal, as it was when the registration was submitted.
  bantam_text key;
  // All of its events, with one SUBMIT among them, and none of another
  // registration.
  const bantam_registration_event* const* events;
  int64_t events_count;
};

// A step that somebody wants to take.
// Since 0.1.0.
struct bantam_registration_request {
  uint32_t struct_size;
  uint32_t reserved;
  // The step. Required.
  int64_t step;
  // Id of the registration; for SUBMIT, the id that it is to have. Required.
  bantam_text registration;
  // Who submits it, or asks for the release of their own.
  bantam_text partner;
  // Ids of the roles of the person who wants to take the step.
  const bantam_text* roles;
  int64_t roles_count;
  // Id of a reason, or free text where the policy lists no reasons. Empty: none
  // is given.
  bantam_text reason;
};

// One obstacle to a step, and what would do instead.
// Since 0.1.0.
struct bantam_registration_hindrance {
  uint32_t struct_size;
  uint32_t reserved;
  // What stands in the way.
  int64_t obstacle;
  // What would do: ids of roles or reasons. May be empty.
  const bantam_text* instead;
  int64_t instead_count;
};

// Whether a step is allowed, and everything that it lacks. It holds nothing of
// another partner's registration but the instant from which the deal is free.
// Since 0.1.0.
struct bantam_registration_answer {
  uint32_t struct_size;
  uint32_t reserved;
  // YES: the step is allowed. NO: there is an obstacle, or a requirement that
  // cannot be met. UNKNOWN: a requirement is open, nobody can say whether the
  // deal is free, or, for EXTEND and RELEASE, whether the registration still
  // protects, because a policy was not handed in.
  int64_t allowed;
  int64_t allowed_known;
  // The step that was asked for.
  int64_t step;
  // Id of the registration.
  bantam_text registration;
  // Where the registration is. NONE for somebody who may not ask.
  int64_t state;
  // What stands in the way, in the order of docs/registration.md.
  const bantam_registration_hindrance* const* obstacles;
  int64_t obstacles_count;
  // For SUBMIT, APPROVE and REFUSE: whether the requirements are met. They do
  // not stop a REFUSE. For other steps YES.
  int64_t valid;
  int64_t valid_known;
  // Every requirement that is not met, in policy order.
  const bantam_unmet_requirement* const* unmet;
  int64_t unmet_count;
  // For SUBMIT, APPROVE and REFUSE: whether the deal is free. It does not stop
  // a REFUSE. For other steps YES.
  int64_t unique;
  int64_t unique_known;
  // The deal's key, or what it lacks.
  const bantam_deal_key* key;
  // If the same partner has registered the deal already: the id of that
  // registration. Else empty.
  bantam_text own;
  // If another partner has registered the deal: from which instant on it is
  // free, as things stand. Absent: nobody has, nobody has decided it yet, or
  // it is protected for ever.
  bantam_time free_from;
  // Whether another partner's registration of the deal waits for a decision.
  int64_t pending;
  // If SUBMIT is taken now: until when it is to be decided. Absent: another
  // step, after the year 9999, or unknown.
  bantam_time decision_due;
  // If APPROVE or EXTEND is taken now: until when it protects. Absent: another
  // step, after the year 9999, or unknown.
  bantam_time protected_until;
  // Hash of the present policy. Record it with the event.
  bantam_text policy_hash;
};

// Who takes over one thing that somebody leaves behind.
// Since 0.1.0.
struct bantam_reassignment {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the thing.
  bantam_text item;
  // Id of the candidate who takes it over.
  bantam_text to;
};

// Who takes over what somebody leaves behind.
// Since 0.1.0.
struct bantam_reassign_answer {
  uint32_t struct_size;
  uint32_t reserved;
  // Every thing, by id.
  const bantam_reassignment* const* items;
  int64_t items_count;
  // What to hand in the next time.
  const bantam_turn_count* const* cursor;
  int64_t cursor_count;
};

// ---------------------------------------------------------------------------
// Outbound.

// What the host knows of its own business.
// Since 0.1.0.
struct bantam_method_facts {
  uint32_t struct_size;
  uint32_t reserved;
  // Whether the prospects use e-mail. Absent: unknown.
  int64_t prospects_use_email;
  int64_t prospects_use_email_known;
  // Whether the product has proven revenue. Absent: unknown.
  int64_t proven_revenue;
  int64_t proven_revenue_known;
  // Whether the team shares lists and activity in one system. Absent: unknown.
  int64_t shared_system;
  int64_t shared_system_known;
  // What one customer brings in over all their time, in the policy's currency.
  // Absent: unknown.
  bantam_money lifetime_value;
  // Whether one person does nothing but prospecting. Absent: unknown.
  int64_t full_time_prospector;
  int64_t full_time_prospector_known;
};

// Whether one condition is met.
// Since 0.1.0.
struct bantam_condition_result {
  uint32_t struct_size;
  uint32_t reserved;
  // Which condition.
  int64_t condition;
  // Whether it is met.
  int64_t met;
  int64_t met_known;
};

// Whether cold outbound fits the business.
// Since 0.1.0.
struct bantam_method_answer {
  uint32_t struct_size;
  uint32_t reserved;
  // YES: every condition is met. NO: one is not. UNKNOWN: one is not known.
  int64_t applies;
  int64_t applies_known;
  // All five conditions, in the order of MethodCondition.
  const bantam_condition_result* const* conditions;
  int64_t conditions_count;
};

// What the host knows of the list that is screened.
// Since 0.1.0.
struct bantam_screen_context {
  uint32_t struct_size;
  uint32_t reserved;
  // Whether the list has kept a person of the same company already. Absent:
  // unknown.
  int64_t same_company_listed;
  int64_t same_company_listed_known;
};

// Why a list drops a person, or may have to.
// Since 0.1.0.
struct bantam_screen_reason {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the policy's drop. Empty: another person of the company is listed.
  bantam_text id;
  // YES: the list drops the person. UNKNOWN: what the drop asks for is not
  // known.
  int64_t drops;
  int64_t drops_known;
  // Of UNKNOWN: the unknown fields that would tell.
  const bantam_text* fields;
  int64_t fields_count;
  // Of UNKNOWN: why the condition erred. Empty: it did not.
  bantam_text error;
};

// Whether a list keeps a person.
// Since 0.1.0.
struct bantam_screen_answer {
  uint32_t struct_size;
  uint32_t reserved;
  // YES: the list keeps the person. NO: the list drops the person. UNKNOWN:
  // something has to be asked first.
  int64_t keep;
  int64_t keep_known;
  // Id of the screen.
  bantam_text screen;
  // Every reason to drop the person, in policy order.
  const bantam_screen_reason* const* reasons;
  int64_t reasons_count;
};

// One obstacle to a send.
// Since 0.1.0.
struct bantam_send_obstacle {
  uint32_t struct_size;
  uint32_t reserved;
  // What stands in the way.
  int64_t kind;
  // YES: it stands in the way. UNKNOWN: what it depends on is not known.
  int64_t stands;
  int64_t stands_known;
  // Of SUPPRESSED, why. Of ZONE_UNKNOWN, the name that the lead has and that is
  // no time zone; empty: the lead has none, or the field is personal. Else
  // empty.
  bantam_text detail;
  // Of ZONE_UNKNOWN: the nearest name that is one. Empty: none is near.
  bantam_text suggestion;
};

// When a person was sent something.
// Since 0.1.0.
struct bantam_past_sends {
  uint32_t struct_size;
  uint32_t reserved;
  // The instants, in any order; none after the instant that is asked for.
  // Empty: known to have been sent nothing.
  const bantam_time* at;
  int64_t at_count;
};

// What the host counts. What is absent is unknown, and matters only where the
// channel has a rule on it.
// Since 0.1.0.
struct bantam_send_context {
  uint32_t struct_size;
  uint32_t reserved;
  // How many the sender has sent on this channel today, by the sender's
  // calendar. Absent: unknown.
  bantam_number sent_today;
  // How many the sender has sent on this channel in this month, by the sender's
  // calendar. Absent: unknown.
  bantam_number sent_this_month;
  // How many other people the sender works on. Absent: unknown.
  bantam_number active;
  // How often this person was touched. Absent: unknown.
  bantam_number touches;
  // When this person was sent something on this channel. Absent: unknown.
  const bantam_past_sends* past_sends;
  // Whether the address or number was found to be wrong. Absent: unknown.
  int64_t bounced;
  int64_t bounced_known;
};

// How the sender stands against the channel's monthly target. It stops nothing.
// Since 0.1.0.
struct bantam_monthly_progress {
  uint32_t struct_size;
  uint32_t reserved;
  // How many the sender has sent in this month.
  int64_t sent;
  // How many the sender is to send in a month.
  int64_t target;
};

// Whether one may write to or call a person now.
// Since 0.1.0.
struct bantam_send_answer {
  uint32_t struct_size;
  uint32_t reserved;
  // YES: nothing stands in the way. NO: an obstacle does. UNKNOWN: one may. A
  // suppression, a denied and a withdrawn consent make the answer NO, whatever
  // else holds.
  int64_t allowed;
  int64_t allowed_known;
  // Id of the policy's channel.
  bantam_text channel;
  // What stands in the way or may, each kind at most once, in the order of
  // SendObstacleKind.
  const bantam_send_obstacle* const* obstacles;
  int64_t obstacles_count;
  // If SUPPRESSED, QUIET_TIME or TOO_OFTEN stands in the way, and nothing that
  // time does not remove: the earliest instant at which none of the three does.
  // Else absent. Caps have to be counted again then.
  bantam_time next;
  // How the month stands. Absent: the channel has no target, or the month's
  // count is unknown.
  const bantam_monthly_progress* month;
  // If the person is to get it every so often and may get it: when the next one
  // is due. Else absent.
  bantam_time due;
  // Whether that instant has passed.
  int64_t overdue;
};

// ---------------------------------------------------------------------------
// What-if questions.

// What is to be reached.
// Since 0.1.0.
struct bantam_target {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of a score, framework, grade or qualification. Required.
  bantam_text of;
  // For a score or a framework: at least so many points. Required there, and
  // only there.
  bantam_number at_least;
  // For a grade made of bands: this band or a better one; empty: the next
  // better one than the lead has. For a grade made of a matrix: this cell.
  bantam_text band;
};

// How to search.
// Since 0.1.0.
struct bantam_counterfactual_options {
  uint32_t struct_size;
  uint32_t reserved;
  // Which changes are tried.
  int64_t scope;
  // How often the lead is evaluated, at most. Absent: 20,000.
  bantam_number max_steps;
};

// One thing that is otherwise.
// Since 0.1.0.
struct bantam_change {
  uint32_t struct_size;
  uint32_t reserved;
  // What changes: "account.employees", or "answers.budget.amount".
  bantam_text path;
  // The value that the field would have. Absent: it is an answer.
  const bantam_value* value;
  // The assessment that the answer would have. UNKNOWN: it is a field.
  int64_t assessment;
};

// The fewest changes with which a lead reaches a target.
// Since 0.1.0.
struct bantam_counterfactual {
  uint32_t struct_size;
  uint32_t reserved;
  // What the search found.
  int64_t outcome;
  // The changes, in policy order: fields before answers.
  const bantam_change* const* changes;
  int64_t changes_count;
  // Whether no smaller set of changes exists. False: a smaller one may exist.
  int64_t proven_smallest;
};

// How far to look.
// Since 0.1.0.
struct bantam_crossing_options {
  uint32_t struct_size;
  uint32_t reserved;
  // The last instant of interest. Absent: 3,653 days from now, or the end of
  // the year 9999 where that comes first.
  bantam_time until;
  // How often the score is looked at, at most. Past that the answer is
  // CANNOT_TELL. Absent: 10,000.
  bantam_number max_steps;
};

// When a score will cross a threshold by itself.
// Since 0.1.0.
struct bantam_crossing {
  uint32_t struct_size;
  uint32_t reserved;
  // What the search found.
  int64_t outcome;
  // Of CROSSES: when. Else absent.
  bantam_time at;
  // Of CROSSES: the points at that instant. Else absent.
  bantam_number points;
  // Of CANNOT_TELL: why: "the rule 'fit.age.old' reads now". Else empty.
  bantam_text why;
};

// ---------------------------------------------------------------------------
// All questions in one call.

// Any number of questions. Each that is given is answered, in the field of the
// same name and number of Answer.
// Since 0.1.0.
struct bantam_query {
  uint32_t struct_size;
  uint32_t reserved;
  // How does the lead score, and why?
  const bantam_evaluate_query* evaluate;
  // Where has history brought its subject?
  const bantam_process_query* replay;
  // May it move to a stage?
  const bantam_move_request* move;
  // Where may it move? `to` is not looked at.
  const bantam_move_request* move_options;
  // What moves by itself?
  const bantam_process_query* proposal;
  // Where does a handoff stand?
  const bantam_handoff_query* handoff;
  // What has the host to do for a handoff?
  const bantam_handoff_query* intents;
  // May a step of a handoff be taken?
  const bantam_handoff_request* step;
  // Which steps of a handoff may be taken? `step` need only be a valid one.
  const bantam_handoff_request* step_options;
  // Who gets the lead?
  const bantam_route_query* route;
  // May a partner register the deal, or change a registration?
  const bantam_registration_query* registration;
  // Does a list keep the person?
  const bantam_screen_query* screen;
  // May somebody write to the person now?
  const bantam_send_query* send;
  // What would have to be different?
  const bantam_reach_query* reach;
  // When does a score cross a threshold by itself?
  const bantam_crossing_query* crossing;
  // How does a person read the answers? Of the questions of this query, the
  // evaluation, moves and steps are put into words; the evaluation also where
  // nothing else is asked.
  const bantam_explain_query* explain;
  // By which keys could the lead be a duplicate?
  int64_t match_keys;
  // What makes another deal the same as the lead's?
  int64_t deal_key;
  // Where have its events brought a registration?
  const bantam_registration_history_query* registration_history;
  // Who takes over what somebody leaves behind?
  const bantam_reassign_query* reassign;
  // Does the method suit the host's business?
  const bantam_method_facts* method;
  // Which claim survives when leads are merged?
  const bantam_surviving_claim_query* surviving_claim;
  // Into which record are the others merged?
  const bantam_surviving_record_query* surviving_record;
};

// What is wanted of an evaluation.
// Since 0.1.0.
struct bantam_evaluate_query {
  uint32_t struct_size;
  uint32_t reserved;
  // Whether figures alone are wanted, without lines and other explanations.
  int64_t figures_only;
};

// A question about a process.
// Since 0.1.0.
struct bantam_process_query {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the process: "pipeline". Required.
  bantam_text process;
};

// A question about a handoff.
// Since 0.1.0.
struct bantam_handoff_query {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the handoff: "sdr_to_ae". Required.
  bantam_text handoff;
};

// Who gets a lead, by one of the policy's routings.
// Since 0.1.0.
struct bantam_route_query {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the routing. Required.
  bantam_text routing;
  // What the world knows.
  const bantam_routing_context* context;
};

// A question about the registration of the lead's deal.
// Since 0.1.0.
struct bantam_registration_query {
  uint32_t struct_size;
  uint32_t reserved;
  // What a partner wants. Required.
  const bantam_registration_request* request;
  // The registrations that there are under the deal's key.
  const bantam_existing_registration* const* registrations;
  int64_t registrations_count;
};

// Whether one of the policy's list screens keeps a person.
// Since 0.1.0.
struct bantam_screen_query {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the screen. Required.
  bantam_text screen;
  // What the world knows.
  const bantam_screen_context* context;
};

// Whether one may write to a person on a channel.
// Since 0.1.0.
struct bantam_send_query {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the channel. Required.
  bantam_text channel;
  // What the world knows.
  const bantam_send_context* context;
};

// What would have to be different for a target to be reached.
// Since 0.1.0.
struct bantam_reach_query {
  uint32_t struct_size;
  uint32_t reserved;
  // What is to be reached. Required.
  const bantam_target* target;
  // What may change, and how long to look.
  const bantam_counterfactual_options* options;
};

// When a score crosses a threshold by itself.
// Since 0.1.0.
struct bantam_crossing_query {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the score. Required.
  bantam_text score;
  // The threshold.
  int64_t threshold;
  // How far to look.
  const bantam_crossing_options* options;
};

// What a text for people is to be like.
// Since 0.1.0.
struct bantam_explain_query {
  uint32_t struct_size;
  uint32_t reserved;
  // BCP 47 tag of the labels to use. Empty: "en".
  bantam_text locale;
  // Whether values of fields that identify a person are shown.
  int64_t show_personal;
};

// A question about a registered deal, which need not be the lead's.
// Since 0.1.0.
struct bantam_registration_history_query {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the registration. Required.
  bantam_text registration;
  // Its events; those of other registrations do not count.
  const bantam_registration_event* const* events;
  int64_t events_count;
  // As was known at this instant. Absent: everything is known.
  bantam_time known;
};

// Who takes over from somebody who leaves.
// Since 0.1.0.
struct bantam_reassign_query {
  uint32_t struct_size;
  uint32_t reserved;
  // Ids of what is left behind, each once.
  const bantam_text* items;
  int64_t items_count;
  // Who leaves. Required.
  bantam_text from;
  // Who may take over.
  const bantam_candidate* const* candidates;
  int64_t candidates_count;
  // What the last answer's cursor was.
  const bantam_turn_count* const* cursor;
  int64_t cursor_count;
};

// A question about claims on leads that are being merged.
// Since 0.1.0.
struct bantam_surviving_claim_query {
  uint32_t struct_size;
  uint32_t reserved;
  // The claims.
  const bantam_merge_claim* const* claims;
  int64_t claims_count;
};

// A question about records that are being merged.
// Since 0.1.0.
struct bantam_surviving_record_query {
  uint32_t struct_size;
  uint32_t reserved;
  // The records.
  const bantam_merge_record* const* records;
  int64_t records_count;
};

// The answers to a Query, each absent where it was not asked.
// Since 0.1.0.
struct bantam_answer {
  uint32_t struct_size;
  uint32_t reserved;
  // How the lead scores, and why.
  const bantam_evaluation* evaluate;
  // Where history has brought its subject.
  const bantam_stage_history* replay;
  // Whether it may move to the stage.
  const bantam_move_answer* move;
  // Whether it may move to each stage that can be reached.
  const bantam_move_answer* const* move_options;
  int64_t move_options_count;
  // What moves by itself.
  const bantam_proposal* proposal;
  // Where the handoff stands.
  const bantam_handoff_history* handoff;
  // What the host has to do for the handoff.
  const bantam_intent* const* intents;
  int64_t intents_count;
  // Whether the step may be taken.
  const bantam_handoff_answer* step;
  // Whether each step that can follow may be taken.
  const bantam_handoff_answer* const* step_options;
  int64_t step_options_count;
  // Who gets the lead.
  const bantam_routing_answer* route;
  // Whether the partner may.
  const bantam_registration_answer* registration;
  // Whether the list keeps the person.
  const bantam_screen_answer* screen;
  // Whether somebody may write to the person now.
  const bantam_send_answer* send;
  // What would have to be different.
  const bantam_counterfactual* reach;
  // When the score crosses the threshold.
  const bantam_crossing* crossing;
  // The answers in words.
  const bantam_explanation* explain;
  // The keys by which the lead could be a duplicate.
  const bantam_lead_match_keys* match_keys;
  // What makes another deal the same.
  const bantam_deal_key* deal_key;
  // Where the registration stands.
  const bantam_registration_history* registration_history;
  // Who takes over.
  const bantam_reassign_answer* reassign;
  // Whether the method suits the business.
  const bantam_method_answer* method;
  // Which claim survives.
  const bantam_claim_merge* surviving_claim;
  // Into which record the others are merged.
  const bantam_record_merge* surviving_record;
};

// Answers as a sales manager reads them, plain text of several lines each.
// Since 0.1.0.
struct bantam_explanation {
  uint32_t struct_size;
  uint32_t reserved;
  // The evaluation.
  bantam_text evaluation;
  // Of `move`. Empty: it was not asked.
  bantam_text move;
  // Of each of `move_options`.
  const bantam_text* move_options;
  int64_t move_options_count;
  // Of `step`. Empty: it was not asked.
  bantam_text step;
  // Of each of `step_options`.
  const bantam_text* step_options;
  int64_t step_options_count;
};

// The record into which others are merged.
// Since 0.1.0.
struct bantam_record_merge {
  uint32_t struct_size;
  uint32_t reserved;
  // Its id. Absent: no record's age is known, so somebody must choose.
  bantam_text survivor;
};

// Questions about several leads of one policy at one instant.
// Since 0.1.0.
struct bantam_leads_query {
  uint32_t struct_size;
  uint32_t reserved;
  // Do the first two leads mean the same person or account?
  int64_t compare;
  // Which of the leads after the first has the first one's account?
  int64_t match_account;
  // What do the scores of the leads, each a person of one account, come to?
  int64_t roll_up;
};

// The answers to a LeadsQuery, each absent or empty where it was not asked.
// Since 0.1.0.
struct bantam_leads_answer {
  uint32_t struct_size;
  uint32_t reserved;
  // Whether the first two leads mean the same.
  const bantam_duplicate_answer* compare;
  // The leads after the first that have its account.
  const bantam_account_matches* match_account;
  // The policy's roll-ups, in policy order.
  const bantam_rollup_result* const* roll_up;
  int64_t roll_up_count;
};

// ---------------------------------------------------------------------------
// What a policy declares.

// Everything that a policy declares, each list in the policy's order.
// Since 0.1.0.
struct bantam_policy_info {
  uint32_t struct_size;
  uint32_t reserved;
  // Id of the policy.
  bantam_text id;
  // Version of the policy, as the policy says it.
  bantam_text version;
  // SHA-256 of the policy's deterministic binary form, in hex. The same for all
  // three encodings of the policy.
  bantam_text hash;
  // The declared fields. The position of a field in this list is its slot.
  const bantam_field_info* const* fields;
  int64_t fields_count;
  // The kinds of activity.
  const bantam_part_info* const* activity_kinds;
  int64_t activity_kinds_count;
  // The scores.
  const bantam_part_info* const* scores;
  int64_t scores_count;
  // The grades.
  const bantam_part_info* const* grades;
  int64_t grades_count;
  // The frameworks, with their dimensions and questions.
  const bantam_framework_info* const* frameworks;
  int64_t frameworks_count;
  // Every question, once a key.
  const bantam_criterion_info* const* criteria;
  int64_t criteria_count;
  // Kinds of source of evidence, most credible first.
  const bantam_part_info* const* evidence_sources;
  int64_t evidence_sources_count;
  // The committees.
  const bantam_part_info* const* committees;
  int64_t committees_count;
  // The personas.
  const bantam_part_info* const* personas;
  int64_t personas_count;
  // The red flags.
  const bantam_part_info* const* red_flags;
  int64_t red_flags_count;
  // The roll-ups.
  const bantam_part_info* const* rollups;
  int64_t rollups_count;
  // The qualifications.
  const bantam_part_info* const* qualifications;
  int64_t qualifications_count;
  // The roles that people have who work with leads.
  const bantam_part_info* const* roles;
  int64_t roles_count;
  // The processes, with their stages.
  const bantam_process_info* const* processes;
  int64_t processes_count;
  // The handoffs, with their reasons and methods.
  const bantam_handoff_info* const* handoffs;
  int64_t handoffs_count;
  // The routings.
  const bantam_part_info* const* routings;
  int64_t routings_count;
  // The keys by which duplicates are found.
  const bantam_part_info* const* match_keys;
  int64_t match_keys_count;
  // The channels on which people are written to.
  const bantam_part_info* const* channels;
  int64_t channels_count;
  // The screens of lists.
  const bantam_part_info* const* screens;
  int64_t screens_count;
  // Whether deals can be registered; then the reasons for a refusal.
  int64_t registers_deals;
  // Empty: any text is a reason.
  const bantam_part_info* const* registration_reasons;
  int64_t registration_reasons_count;
  // What the policy calls itself. Empty: it has no label.
  bantam_text label;
};

// One thing that a policy declares.
// Since 0.1.0.
struct bantam_part_info {
  uint32_t struct_size;
  uint32_t reserved;
  // Its id: "fit".
  bantam_text id;
  // What the policy calls it. Empty: it has no label.
  bantam_text label;
};

// A declared field, or the answers to a question.
// Since 0.1.0.
struct bantam_field_info {
  uint32_t struct_size;
  uint32_t reserved;
  // "account.employees"; of answers "answers.budget.amount".
  bantam_text path;
  // Whom it is about.
  int64_t subject;
  // What type its values have.
  int64_t type;
  // Unit of a number, for people: "employees".
  bantam_text unit;
  // Whether it may be known to have no value.
  int64_t nullable;
  // Whether its values identify a person.
  int64_t personal;
  // The values that exist. Empty: any.
  const bantam_text* values;
  int64_t values_count;
  // What the policy calls it. Empty: it has no label.
  bantam_text label;
};

// A question of a framework.
// Since 0.1.0.
struct bantam_criterion_info {
  uint32_t struct_size;
  uint32_t reserved;
  // "budget.amount": what evidence is about.
  bantam_text key;
  // Whom the frameworks that ask it are about.
  int64_t subject;
  // What its answers are.
  const bantam_field_info* answer;
  // Whether an answer is a day, which may be written without a time.
  int64_t is_date;
  // What the policy calls it. Empty: it has no label.
  bantam_text label;
  // How to ask it. Empty: the policy does not say.
  bantam_text question;
};

// One way of assessing, such as BANT.
// Since 0.1.0.
struct bantam_framework_info {
  uint32_t struct_size;
  uint32_t reserved;
  // Its id: "bant".
  bantam_text id;
  // Whom it is about.
  int64_t subject;
  // What the policy calls it. Empty: it has no label.
  bantam_text label;
  // Its letters.
  const bantam_dimension_info* const* dimensions;
  int64_t dimensions_count;
};

// One letter of a framework.
// Since 0.1.0.
struct bantam_dimension_info {
  uint32_t struct_size;
  uint32_t reserved;
  // Its id: "budget".
  bantam_text id;
  // What the policy calls it. Empty: it has no label.
  bantam_text label;
  // Keys of its questions: "budget.amount".
  const bantam_text* criteria;
  int64_t criteria_count;
};

// A process through whose stages a subject moves.
// Since 0.1.0.
struct bantam_process_info {
  uint32_t struct_size;
  uint32_t reserved;
  // Its id: "pipeline".
  bantam_text id;
  // Whose stages they are.
  int64_t subject;
  // What the policy calls it. Empty: it has no label.
  bantam_text label;
  // Its stages, in the order in which a subject advances: the columns of a
  // board.
  const bantam_stage_info* const* stages;
  int64_t stages_count;
  // The reasons that a move may give. Empty: any text is one.
  const bantam_part_info* const* reasons;
  int64_t reasons_count;
};

// A way in which leads are handed from one person to another.
// Since 0.1.0.
struct bantam_handoff_info {
  uint32_t struct_size;
  uint32_t reserved;
  // Its id: "sdr_to_ae".
  bantam_text id;
  // Whose handoff it is.
  int64_t subject;
  // What the policy calls it. Empty: it has no label.
  bantam_text label;
  // How a lead may be offered, best first: "live_call".
  const bantam_part_info* const* methods;
  int64_t methods_count;
  // Why a receiver may reject a lead.
  const bantam_part_info* const* reasons;
  int64_t reasons_count;
};

// How the files of a mapping are written and joined.
// Since 0.1.0.
struct bantam_mapping_info {
  uint32_t struct_size;
  uint32_t reserved;
  // The character between cells of a row: ",".
  bantam_text delimiter;
  // Whether the column that holds the lead's id also fills something personal,
  // so that the id does not belong in logs.
  int64_t id_is_personal;
  // The files whose rows add to a lead.
  const bantam_join_info* const* joins;
  int64_t joins_count;
};

// A second file whose rows add to a lead.
// Since 0.1.0.
struct bantam_join_info {
  uint32_t struct_size;
  uint32_t reserved;
  // "deals".
  bantam_text name;
  // The column of the second file that holds the key.
  bantam_text key;
  // The column of the first file that is looked up.
  bantam_text lookup;
  // The character between cells of the second file.
  bantam_text delimiter;
};

// ---------------------------------------------------------------------------
// Errors.

// One thing that is wrong.
// Since 0.1.0.
struct bantam_fault {
  uint32_t struct_size;
  uint32_t reserved;
  // What kind of mistake it is.
  int64_t code;
  // Name of the source, as the caller gave it. May be empty.
  bantam_text file;
  // From 1, in the source as text; 0 where there is no text (JSON, binary).
  int64_t line;
  // From 1, in bytes; 0 where there is no text. A column without a line counts
  // inside the string that the path leads to.
  int64_t column;
  // Where in the message, record or lead: "activities[3].page". Empty: the
  // whole of it, or a syntax error.
  bantam_text path;
  // What the sentence mentions.
  const bantam_fault_argument* const* arguments;
  int64_t arguments_count;
  // What is wrong and what would be right, in English, without the place.
  bantam_text message;
};

// One thing that the sentence of a fault mentions.
// Since 0.1.0.
struct bantam_fault_argument {
  uint32_t struct_size;
  uint32_t reserved;
  // Its name: "nearest".
  bantam_text name;
  // Text as it was given; numbers in decimal.
  bantam_text value;
};

#endif  // BANTAM_BANTAM_RECORDS_H_
