// The one table of what can be wrong. docs/errors.md is this table as a page.

#ifndef BANTAM_SRC_BASE_FAULT_TABLE_H_
#define BANTAM_SRC_BASE_FAULT_TABLE_H_

#include <cstddef>
#include <string_view>

#include "absl/status/status.h"
#include "bantam/fault.h"

namespace bantam::base {

struct FaultRow {
  // Of a status that carries such a fault, where nothing else is asked for.
  absl::StatusCode status;
  FaultInfo info;
};

inline constexpr auto kInvalid = absl::StatusCode::kInvalidArgument;
inline constexpr auto kNotFound = absl::StatusCode::kNotFound;

// By number: the row of a code stands at its number.
inline constexpr FaultRow kFaultTable[] = {
    {absl::StatusCode::kUnknown,
     {FaultCode::kUnspecified, "unspecified", "",
      "No code is given; the message alone says what is wrong.",
      "this is not text format"}},
    {kInvalid,
     {FaultCode::kMissing, "missing", "what, name, of, path",
      "Something that is required is not there.",
      "activities[3].kind: an activity needs a kind"}},
    {kNotFound,
     {FaultCode::kFieldNotDeclared, "field_not_declared", "name, nearest",
      "The policy declares no field of this name.",
      "policy.textproto:41:18: field 'account.employes' is not declared; did "
      "you mean 'account.employees'?"}},
    {kNotFound,
     {FaultCode::kUnknownName, "unknown_name", "what, name, of, nearest",
      "Something is referred to by a name that nothing has.",
      "actor.roles[0]: there is no role 'sdrr'; did you mean 'sdr'?"}},
    {kInvalid,
     {FaultCode::kUnknownNumber, "unknown_number", "what, number, of",
      "The number of an enumeration stands for nothing.",
      "handoff_events[0].step: 99 is the number of no step"}},
    {kInvalid,
     {FaultCode::kWrongType, "wrong_type", "name, of, expected, found",
      "A value, or the field that something is made of, has another type than "
      "it must have.",
      "account.employees: expected an integer, found a string"}},
    {kInvalid,
     {FaultCode::kNotUtf8, "not_utf8", "byte",
      "Text is not UTF-8, from this byte on (counted from 0).",
      "person.name: byte 3 is not UTF-8"}},
    {absl::StatusCode::kResourceExhausted,
     {FaultCode::kLimitExceeded, "limit_exceeded",
      "limit, allowed, found, what, words, id, rule, problem",
      "There is more of something than is allowed. `limit` names the member of "
      "Limits where a caller can change it.",
      "account.industry: 70000 bytes; max_string_bytes allows 65536"}},
    {kInvalid,
     {FaultCode::kNotListed, "not_listed", "value, of, expected, nearest",
      "A value is not one of those that are declared. A value of a personal "
      "field is not repeated.",
      "account.industry: 'sofware' is not among the declared values; did you "
      "mean 'software'?"}},
    {kInvalid,
     {FaultCode::kOutOfRange, "out_of_range", "what, found, min, max",
      "A number is too small or too big.",
      "candidates[0].weight: a weight is from 1 to 1000000, found 0"}},
    {kInvalid,
     {FaultCode::kInstantOutOfRange, "instant_out_of_range", "what",
      "An instant lies before the year 1 or after the year 9999.",
      "handoff_events[2].booked_at: expected an instant from "
      "0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z, with "
      "nanoseconds from 0 to 999999999"}},
    {kInvalid,
     {FaultCode::kSpanOutOfRange, "span_out_of_range", "",
      "A span of time is longer than about 10,000 years.",
      "account.age: expected a span within 315576000000 seconds either way, "
      "with nanoseconds from 0 to 999999999"}},
    {kInvalid,
     {FaultCode::kNotANumber, "not_a_number", "", "A double is NaN.",
      "account.growth: NaN is no value; leave the field unset where the value "
      "is unknown"}},
    {kInvalid,
     {FaultCode::kMalformed, "malformed",
      "value, what, of, problem, first, next, nearest",
      "Text is not written as it must be.",
      "policy.textproto:9:5: '30 days' is not a span of time: write it as "
      "'30d', '12h' or '1d12h', more than zero"}},
    {kInvalid,
     {FaultCode::kRepeated, "repeated",
      "what, name, list, first, row, column, rule",
      "Something stands twice that may stand once.",
      "policy.textproto:12:7: the id 'icp_fit' stands twice"}},
    {kInvalid,
     {FaultCode::kIdConflict, "id_conflict", "id, list, first",
      "One id stands for two contents. `first` is where it stood before.",
      "activities[4]: the id 'a-17' stands at activities[1] with other "
      "content"}},
    {kInvalid,
     {FaultCode::kNoSuchIndex, "no_such_index", "what, found, index, count",
      "A list has no item of this index.", "activities[7]: there are only 3"}},
    {kInvalid,
     {FaultCode::kWrongSubject, "wrong_subject", "name, expected, found",
      "What is said belongs to another subject: the account, the person, the "
      "opportunity, an activity or a contact.",
      "activity.page: no field of a contact"}},
    {kInvalid,
     {FaultCode::kContradiction, "contradiction",
      "name, first, every, found, within",
      "Two things that are said exclude each other.",
      "evidence[0].value: the value is true and the assessment denied"}},
    {kInvalid,
     {FaultCode::kOutOfOrder, "out_of_order", "name, from, to",
      "What must come later does not.",
      "suppressions[0].until: it ends before it begins"}},
    {kInvalid,
     {FaultCode::kOtherPolicy, "other_policy", "subject, slot, list, index",
      "Something was made for another policy than the one at hand.",
      "candidates[2] is of another policy than the lead"}},
    {kInvalid,
     {FaultCode::kNameTaken, "name_taken", "name, by",
      "A name stands for something else already.",
      "policy.textproto:88:9: 'fit' is a score already"}},
    {kInvalid,
     {FaultCode::kReservedWord, "reserved_word", "name, of",
      "A name is a word of the condition language.",
      "policy.textproto:14:11: 'in' is a reserved word of the condition "
      "language"}},
    {kInvalid,
     {FaultCode::kMisplaced, "misplaced", "name, subject, what",
      "A setting has no meaning where it stands.",
      "policy.textproto:31:9: only RETRY has a number of retries"}},
    {kInvalid,
     {FaultCode::kNeedsOther, "needs_other", "name",
      "A setting needs another one that is not there.",
      "policy.textproto:52:5: a trunk prefix needs a calling code"}},
    {kInvalid,
     {FaultCode::kUnreachable, "unreachable", "name",
      "Nothing ever leads here, or out of here.",
      "policy.textproto:70:11: no transition leads to 'demo'; add one, or "
      "retire the stage"}},
    {kInvalid,
     {FaultCode::kIncomplete, "incomplete", "name, row, column",
      "One of several cases is not covered.",
      "policy.textproto:60:3: there is no cell for A and 2"}},
    {kInvalid,
     {FaultCode::kNotAChoice, "not_a_choice", "what, name",
      "A setting is none of the choices that there are.",
      "policy.textproto:33:9: the severity must be MINOR, MAJOR or "
      "DEAL_BREAKER"}},
    {kInvalid,
     {FaultCode::kPointsOverflow, "points_overflow",
      "what, limit, allowed, count",
      "Points could add up beyond what is counted exactly.",
      "policy.textproto:7:1: the points of the score 'fit' could go beyond "
      "+-8589934592; give its parts a cap and a floor"}},
    {kInvalid,
     {FaultCode::kSyntax, "syntax",
      "problem, name, of, nearest, byte, found, path",
      "The source cannot be read: text format, JSON or binary.",
      "policy.textproto:3:1: there is no 'scorse' in Policy; did you mean "
      "'scores'?"}},
    {kInvalid,
     {FaultCode::kConditionSyntax, "condition_syntax", "problem",
      "A condition cannot be read.",
      "policy.textproto:20:27: expected an expression, found the end"}},
    {kInvalid,
     {FaultCode::kConditionType, "condition_type", "problem, name",
      "A condition joins what does not go together.",
      "policy.textproto:20:31: the condition must be bool, not int"}},
    {kInvalid,
     {FaultCode::kOutOfReach, "out_of_reach", "name, subject, of, allowed",
      "A condition, or what asks for one, reads what it cannot see.",
      "policy.textproto:22:12: 'person' is out of reach here; a score of the "
      "account reads account, now"}},
    {kInvalid,
     {FaultCode::kUnsound, "unsound", "problem, id, stage",
      "A history contradicts itself or what it is handed in with.",
      "registrations[1].events: they are not sound; ReplayRegistration says "
      "what is wrong"}},
    {kNotFound,
     {FaultCode::kNotInPolicy, "not_in_policy", "name, of",
      "The policy does not have the part that is asked for.",
      "the policy has no 'registration'"}},
    {absl::StatusCode::kFailedPrecondition,
     {FaultCode::kNobodyAvailable, "nobody_available", "count",
      "Nobody who could take something over is available.",
      "nobody is available to take over 3 items; name a candidate who is"}},
    {kInvalid,
     {FaultCode::kOverlap, "overlap", "value, other, first",
      "Two spans of working time share a minute.",
      "hours.week[0][1]: 12:00 to 14:00 overlaps 09:00 to 13:00 of "
      "hours.week[0][0]; the intervals of a day may touch, but not share a "
      "minute"}},
    {kInvalid,
     {FaultCode::kWrongForm, "wrong_form", "expected, found, problem",
      "A record does not have the shape that the mapping or the call expects.",
      "the row has 5 cells, the header 6"}},
    {absl::StatusCode::kInternal,
     {FaultCode::kInternal, "internal", "what",
      "The library contradicts itself; please report it.",
      "activities[0]: the lead holds a kind that is not declared"}},
};

constexpr bool StandsInOrder() {
  size_t number = 0;
  for (const FaultRow& row : kFaultTable) {
    if (static_cast<size_t>(row.info.code) != number++) return false;
  }
  return true;
}
static_assert(StandsInOrder());

// Whether `name` is one of the comma-separated `names`.
constexpr bool IsAmong(std::string_view name, std::string_view names) {
  while (!names.empty()) {
    const size_t comma = names.find(", ");
    if (names.substr(0, comma) == name) return true;
    if (comma == std::string_view::npos) return false;
    names.remove_prefix(comma + 2);
  }
  return false;
}

}  // namespace bantam::base

#endif  // BANTAM_SRC_BASE_FAULT_TABLE_H_
