// Frameworks and what stands beside them, as plain structs.
//
// Points, bounds, shares and probabilities are millionths; spans are whole
// seconds.

#ifndef BANTAM_TESTS_ORACLE_FRAMEWORK_SPEC_H_
#define BANTAM_TESTS_ORACLE_FRAMEWORK_SPEC_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bantam/lead.h"
#include "bantam/policy.h"
#include "bantam/qualification.h"
#include "tests/oracle/expr.h"

namespace bantam::oracle {

struct BoundsSpec {
  std::optional<int64_t> floor;
  std::optional<int64_t> cap;
};

// Numbered as AnswerType.Kind.
enum class AnswerKind {
  kMoney = 1,
  kDate = 2,
  kPerson = 3,
  kUnit = 4,
  kText = 5,
  kYesNo = 6,
  kNumber = 7,
};

// Numbered as ConflictRule.Kind; the first is left out of the policy, and
// means the second.
enum class ConflictRule { kDefault = 0, kLatest, kMostCredible, kAsk };

struct CriterionSpec {
  std::string id;
  AnswerKind answer = AnswerKind::kYesNo;
  std::vector<std::string> values;
  // Unused where the framework has a total.
  int64_t points = 0;
  std::optional<int64_t> points_if_bad;
  std::optional<int64_t> weight;
  bool denial_is_good = false;
  std::optional<int64_t> max_age;
  bool reconfirm_each_stage = false;
  std::optional<BuyerRole> committee_role;
};

struct DimensionSpec {
  std::string id;
  std::vector<CriterionSpec> criteria;
  std::optional<int64_t> weight;
  BoundsSpec bounds;
};

// Names a stage, or a date order, with keys of criteria.
struct KeyListSpec {
  std::string id;
  std::vector<std::string> keys;
};

struct WinSpec {
  std::string key;
  std::vector<std::pair<std::string, int64_t>> cases;
};

struct FrameworkSpec {
  std::string id;
  Subject subject = Subject::kOpportunity;
  std::optional<Expr> applies_when;
  std::vector<DimensionSpec> dimensions;
  std::optional<int64_t> total;
  BoundsSpec bounds;
  ConflictRule conflicts = ConflictRule::kDefault;
  std::optional<int64_t> max_age;
  std::string process;
  std::vector<KeyListSpec> due;
  std::vector<KeyListSpec> date_orders;
  std::optional<WinSpec> win;
};

struct RequiredRoleSpec {
  BuyerRole role = BuyerRole::kInitiator;
  std::optional<int64_t> at_least;
  bool verified = false;
};

struct CommitteeSpec {
  std::string id;
  std::vector<RequiredRoleSpec> roles;
  std::optional<std::pair<int64_t, int64_t>> usual_size;
  std::optional<Influence> champion_influence;
};

// A condition with a name.
struct TraitSpec {
  std::string id;
  Expr when;
};

struct PersonaSpec {
  std::string id;
  std::vector<TraitSpec> traits;
  std::optional<int64_t> at_least;
};

struct RedFlagSpec {
  std::string id;
  Subject subject = Subject::kAccount;
  Severity severity = Severity::kMinor;
  Expr when;
};

enum class RollupMethod { kMaximum, kSum, kBest };

struct RollupSpec {
  std::string id;
  std::string score;
  RollupMethod method = RollupMethod::kMaximum;
  int64_t best = 1;
  BoundsSpec bounds;
};

struct RequirementSpec {
  enum class Kind { kWhen, kPoints, kGrade, kCompleteness, kNoRedFlag };

  std::string id;
  Kind kind = Kind::kNoRedFlag;
  std::optional<Expr> when;
  // Of a score, framework or grade.
  std::string of;
  int64_t at_least = 0;
  std::string band;
  Severity severity = Severity::kMinor;
};

struct QualificationSpec {
  std::string id;
  Subject subject = Subject::kAccount;
  std::vector<RequirementSpec> requirements;
};

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_FRAMEWORK_SPEC_H_
