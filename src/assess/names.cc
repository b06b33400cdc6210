// The names of what an evaluation says, as the .proto files spell them.

#include "bantam/assessment.h"
#include "bantam/evaluation.h"
#include "bantam/qualification.h"

namespace bantam {

std::string_view ReasonName(Reason reason) {
  switch (reason) {
    case Reason::kRuleHolds:
      return "RULE_HOLDS";
    case Reason::kRuleOccurrences:
      return "RULE_OCCURRENCES";
    case Reason::kRuleDecay:
      return "RULE_DECAY";
    case Reason::kRuleFloor:
      return "RULE_FLOOR";
    case Reason::kRuleCap:
      return "RULE_CAP";
    case Reason::kGroupFloor:
      return "GROUP_FLOOR";
    case Reason::kGroupCap:
      return "GROUP_CAP";
    case Reason::kScoreFloor:
      return "SCORE_FLOOR";
    case Reason::kScoreCap:
      return "SCORE_CAP";
    case Reason::kActivitiesInFuture:
      return "ACTIVITIES_IN_FUTURE";
    case Reason::kActivitiesRepeated:
      return "ACTIVITIES_REPEATED";
    case Reason::kRuleAssessment:
      return "RULE_ASSESSMENT";
    case Reason::kSubjectAbsent:
      return "SUBJECT_ABSENT";
    case Reason::kEvidenceInFuture:
      return "EVIDENCE_IN_FUTURE";
    case Reason::kEvidenceRepeated:
      return "EVIDENCE_REPEATED";
    case Reason::kEvidenceOfOthers:
      return "EVIDENCE_OF_OTHERS";
    case Reason::kContactsOfOthers:
      return "CONTACTS_OF_OTHERS";
    case Reason::kContactsUnknown:
      return "CONTACTS_UNKNOWN";
    case Reason::kFrameworkUndecided:
      return "FRAMEWORK_UNDECIDED";
    case Reason::kDatesOutOfOrder:
      return "DATES_OUT_OF_ORDER";
  }
  return "UNSPECIFIED";
}

std::string_view StandingName(Standing standing) {
  switch (standing) {
    case Standing::kOpen:
      return "OPEN";
    case Standing::kGood:
      return "GOOD";
    case Standing::kBad:
      return "BAD";
    case Standing::kStale:
      return "STALE";
    case Standing::kConflicting:
      return "CONFLICTING";
  }
  return "";
}

std::string_view AssessmentName(Assessment assessment) {
  switch (assessment) {
    case Assessment::kUnknown:
      return "UNKNOWN";
    case Assessment::kConfirmed:
      return "CONFIRMED";
    case Assessment::kDenied:
      return "DENIED";
  }
  return "";
}

std::optional<Assessment> FindAssessment(std::string_view name) {
  if (name == "unknown") return Assessment::kUnknown;
  if (name == "confirmed") return Assessment::kConfirmed;
  if (name == "denied") return Assessment::kDenied;
  return std::nullopt;
}

std::string_view BenchmarkName(Benchmark benchmark) {
  switch (benchmark) {
    case Benchmark::kNone:
      return "NONE";
    case Benchmark::kBelow:
      return "BELOW";
    case Benchmark::kWithin:
      return "WITHIN";
    case Benchmark::kAbove:
      return "ABOVE";
  }
  return "";
}

std::string_view CoverageName(Coverage coverage) {
  switch (coverage) {
    case Coverage::kNotRequired:
      return "NOT_REQUIRED";
    case Coverage::kCovered:
      return "COVERED";
    case Coverage::kAssumed:
      return "ASSUMED";
    case Coverage::kMissing:
      return "MISSING";
  }
  return "";
}

std::string_view DecisionName(Decision decision) {
  switch (decision) {
    case Decision::kUnknown:
      return "UNKNOWN";
    case Decision::kYes:
      return "YES";
    case Decision::kNo:
      return "NO";
  }
  return "";
}

std::string_view SeverityName(Severity severity) {
  switch (severity) {
    case Severity::kMinor:
      return "MINOR";
    case Severity::kMajor:
      return "MAJOR";
    case Severity::kDealBreaker:
      return "DEAL_BREAKER";
  }
  return "";
}

}  // namespace bantam
