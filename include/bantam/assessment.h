// bantam/assessment.h: how a framework, and the people who buy, stand.
//
// Parts of an Evaluation. docs/assessment.md defines every figure; the structs
// mirror bantam.v1.AssessmentResult and bantam.v1.CommitteeResult.
//
// Guarantees
//   Threads    plain structs.
//   Ownership  they own what they hold, and do not refer to policy or lead.
//   Errors     none.
//   Privacy    values of PERSON answers and ids of people are personal; they
//              are here because they are part of the answer. Explain leaves
//              them out unless asked for.
//
// Example
//
//   for (const bantam::AssessmentResult& bant : evaluation.assessments) {
//     std::cout << bant.id << ": " << bant.points.ToDouble();
//     if (!bant.questions.empty()) {
//       std::cout << ", next ask for " << bant.questions[0].key;
//     }
//   }

#ifndef BANTAM_ASSESSMENT_H_
#define BANTAM_ASSESSMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/absence.h"
#include "bantam/lead.h"
#include "bantam/model/committee.h"
#include "bantam/model/evidence.h"
#include "bantam/model/interval.h"
#include "bantam/model/points.h"
#include "bantam/model/share.h"
#include "bantam/policy.h"
#include "bantam/value.h"

namespace bantam {

using model::Assessment;
using model::Standing;

// The name in evaluation.proto: "GOOD"; and "CONFIRMED". Empty for a number
// that names none.
std::string_view StandingName(Standing standing);
std::string_view AssessmentName(Assessment assessment);
// From "confirmed", "denied" or "unknown".
std::optional<Assessment> FindAssessment(std::string_view name);

// What one source says now.
struct Statement {
  std::string evidence_id;
  std::string source;
  std::string source_kind;
  Assessment assessment = Assessment::kUnknown;
  std::optional<Value> value;
  std::optional<Instant> at;

  friend bool operator==(const Statement&, const Statement&) = default;
};

// How one question stands.
struct CriterionResult {
  // "budget.amount".
  std::string key;
  Standing standing = Standing::kOpen;
  // What the evidence says, stale or not.
  Assessment assessment = Assessment::kUnknown;
  // What was answered; while the question is open, what is claimed.
  std::optional<Value> value;
  model::Points points;
  // What it can be once the question is answered.
  model::Interval interval;
  // When it was last so; nullopt: unknown.
  std::optional<Instant> at;
  // Whether a contact's role stands for an answer.
  bool from_committee = false;
  // Where sources disagree, decided or not: what each of them says.
  std::vector<Statement> conflict;
  // Whether the answer is due in the stage that the subject is in.
  bool due = false;

  friend bool operator==(const CriterionResult&,
                         const CriterionResult&) = default;
};

// One letter of BANT.
struct DimensionResult {
  std::string id;
  model::Points points;
  model::Interval interval;
  // Share of the points whose questions are answered.
  model::Share completeness;
  // Empty unless asked for (Detail::kExplained).
  std::vector<CriterionResult> criteria;

  friend bool operator==(const DimensionResult&,
                         const DimensionResult&) = default;
};

// A question that is open.
struct Question {
  std::string key;
  // kOpen, kStale or kConflicting.
  Standing standing = Standing::kOpen;
  // How far the total moves between a bad and a good answer.
  model::Points worth;

  friend bool operator==(const Question&, const Question&) = default;
};

// Chance that the deal is won. Where the question that it depends on is open,
// the least and the greatest.
struct WinProbability {
  model::Share low;
  model::Share high;

  friend bool operator==(const WinProbability&,
                         const WinProbability&) = default;
};

struct AssessmentResult {
  // Of the framework.
  std::string id;
  Subject subject = Subject::kOpportunity;
  model::Points points;
  // What it can be once all is answered; both ends are reached.
  model::Interval interval;
  model::Share completeness;
  // The stage that the subject is in; empty: unknown.
  std::string stage;
  std::vector<DimensionResult> dimensions;
  // The one that moves the total most first.
  std::vector<Question> questions;
  // Keys that must be known in this stage and are not.
  std::vector<std::string> due;
  std::optional<WinProbability> win_probability;
  // Why it cannot be said of the lead.
  Absence absence = Absence::kNone;

  bool is_there() const { return absence == Absence::kNone; }

  friend bool operator==(const AssessmentResult&,
                         const AssessmentResult&) = default;
};

using model::Benchmark;
using model::Coverage;

// The names in evaluation.proto: "WITHIN", "ASSUMED".
std::string_view BenchmarkName(Benchmark benchmark);
std::string_view CoverageName(Coverage coverage);

// One role of a committee.
struct RoleCoverage : model::RoleStanding {};

struct CommitteeResult {
  std::string id;
  int64_t size = 0;
  Benchmark benchmark = Benchmark::kNone;
  // All six, in the order of BuyerRole.
  std::vector<RoleCoverage> roles;
  int64_t supportive = 0;
  int64_t neutral = 0;
  int64_t opposed = 0;
  int64_t attitude_unknown = 0;
  // Ids of people; "contacts[3]" for one without.
  std::vector<std::string> champions;
  std::vector<std::string> blockers;
  // Approvers who are opposed.
  std::vector<std::string> vetoes;
  // Why it cannot be said of the lead.
  Absence absence = Absence::kNone;

  bool is_there() const { return absence == Absence::kNone; }

  friend bool operator==(const CommitteeResult&,
                         const CommitteeResult&) = default;
};

}  // namespace bantam

#endif  // BANTAM_ASSESSMENT_H_
