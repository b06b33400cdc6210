// bantam/qualification.h: whether a lead qualifies, and what speaks for and
// against it.
//
// Parts of an Evaluation: personas, red flags, qualifications; and the roll-up
// of people to their account, which RollUp (bantam/rollup.h) returns.
// docs/assessment.md defines every figure; the structs mirror those of evaluation.proto.
//
// Guarantees
//   Threads    plain structs.
//   Ownership  they own what they hold, and do not refer to policy or lead.
//   Errors     none.
//
// Example
//
//   for (const bantam::QualificationResult& q : evaluation.qualifications) {
//     if (q.qualified == bantam::Decision::kYes) continue;
//     for (const bantam::UnmetRequirement& unmet : q.unmet) {
//       std::cout << q.id << " lacks " << unmet.id;
//     }
//   }

#ifndef BANTAM_QUALIFICATION_H_
#define BANTAM_QUALIFICATION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/absence.h"
#include "bantam/model/decision.h"
#include "bantam/model/interval.h"
#include "bantam/model/points.h"

namespace bantam {

using model::Decision;

enum class Severity : uint8_t { kMinor = 1, kMajor = 2, kDealBreaker = 3 };

// The names in the .proto files: "YES", "DEAL_BREAKER". Empty for a number
// that names none.
std::string_view DecisionName(Decision decision);
std::string_view SeverityName(Severity severity);

struct TraitResult {
  std::string id;
  Decision holds = Decision::kUnknown;
  // Unknown fields that it asked for; and why it erred.
  std::vector<std::string> fields;
  std::string error;

  friend bool operator==(const TraitResult&, const TraitResult&) = default;
};

struct PersonaResult {
  std::string id;
  Decision fits = Decision::kUnknown;
  // Empty unless asked for (Detail::kExplained).
  std::vector<TraitResult> traits;
  // Why it cannot be said of the lead.
  Absence absence = Absence::kNone;

  bool is_there() const { return absence == Absence::kNone; }

  friend bool operator==(const PersonaResult&, const PersonaResult&) = default;
};

// A red flag that is raised (kYes) or undecided (kUnknown).
struct RedFlagResult {
  std::string id;
  Severity severity = Severity::kMinor;
  Decision raised = Decision::kUnknown;
  std::vector<std::string> fields;
  std::string error;
  // Why it cannot be said of the lead.
  Absence absence = Absence::kNone;

  bool is_there() const { return absence == Absence::kNone; }

  friend bool operator==(const RedFlagResult&, const RedFlagResult&) = default;
};

// A requirement that is not met.
struct UnmetRequirement {
  std::string id;
  // kNo: cannot be met whatever the unknowns turn out to be; kUnknown: open.
  Decision met = Decision::kUnknown;
  // For points and completeness: what there is, what is needed, what there can
  // be. A completeness of 1 is 1,000,000 millionths.
  std::optional<model::Points> have;
  std::optional<model::Points> need;
  std::optional<model::Points> possible;
  // For a grade.
  std::string have_grade;
  std::string need_grade;
  // For a condition: unknown fields. For red flags: their ids. For fields and
  // criteria: those that are missing. For consent: the channel and the purpose.
  // For what is not to be inbound: the kinds of activity by which it came. For
  // what is to be handed over: the handoffs that would do. For stages: those
  // that would do, or the one that does not.
  std::vector<std::string> fields;
  std::string error;

  friend bool operator==(const UnmetRequirement&,
                         const UnmetRequirement&) = default;
};

struct QualificationResult {
  std::string id;
  Decision qualified = Decision::kUnknown;
  // Every requirement that is not met, in policy order.
  std::vector<UnmetRequirement> unmet;
  // Why it cannot be said of the lead.
  Absence absence = Absence::kNone;

  bool is_there() const { return absence == Absence::kNone; }

  friend bool operator==(const QualificationResult&,
                         const QualificationResult&) = default;
};

// One person's part in a roll-up.
struct RollupMember {
  std::string person_id;
  model::Points points;
  model::Interval interval;
  // Whether these points are among those that were summed.
  bool counted = false;

  friend bool operator==(const RollupMember&, const RollupMember&) = default;
};

// One figure for an account from a score of its people.
struct RollupResult {
  std::string id;
  model::Points points;
  model::Interval interval;
  // Everybody, the highest first, ties in the order given.
  std::vector<RollupMember> members;

  friend bool operator==(const RollupResult&, const RollupResult&) = default;
};

}  // namespace bantam

#endif  // BANTAM_QUALIFICATION_H_
