// Compiled frameworks and what stands beside them; parts of a Program.

#ifndef BANTAM_SRC_POLICY_FRAMEWORK_PROGRAM_H_
#define BANTAM_SRC_POLICY_FRAMEWORK_PROGRAM_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bantam/lead.h"
#include "bantam/model/assessment.h"
#include "bantam/model/clamp.h"
#include "bantam/model/committee.h"
#include "bantam/model/conflict.h"
#include "bantam/model/evidence.h"
#include "bantam/model/interval.h"
#include "bantam/model/share.h"
#include "bantam/model/time.h"
#include "bantam/policy.h"
#include "bantam/qualification.h"
#include "src/cel/program.h"

namespace bantam::internal {

using model::ConflictRule;

struct CriterionProgram {
  // The question: an index into Program::criteria.
  size_t question = 0;
  // "bant.budget.amount".
  std::string path;
  model::Worth worth;
  model::Polarity polarity = model::Polarity::kConfirmationIsGood;
  model::Freshness fresh;
  std::optional<BuyerRole> committee_role;
};

struct DimensionProgram {
  std::string id;
  // "bant.budget".
  std::string path;
  // Criteria [begin, end) of the framework.
  size_t begin = 0;
  size_t end = 0;
  model::Bounds bounds;
  // Everything that it can come to.
  model::Interval reach;
};

struct WinProbabilityProgram {
  // Index into the framework's criteria.
  size_t criterion = 0;
  struct Case {
    std::string value;
    model::Share chance;
  };
  std::vector<Case> cases;
};

struct FrameworkProgram {
  std::string id;
  Subject subject = Subject::kOpportunity;
  std::optional<cel::Program> applies_when;
  std::vector<DimensionProgram> dimensions;
  // In policy order, those of one dimension together.
  std::vector<CriterionProgram> criteria;
  model::Bounds bounds;
  model::Interval reach;
  ConflictRule conflicts = ConflictRule::kLatest;
  // Index of the process whose stages it speaks of.
  std::optional<size_t> process;
  struct Due {
    // Index of a stage of that process.
    size_t stage = 0;
    std::vector<size_t> criteria;
  };
  std::vector<Due> due;
  struct DateOrder {
    std::string id;
    std::vector<size_t> criteria;
  };
  std::vector<DateOrder> date_orders;
  std::optional<WinProbabilityProgram> win_probability;
};

// Which framework decides what conditions read of a question.
struct QuestionOwner {
  size_t framework = 0;
  size_t criterion = 0;
};

struct CommitteeProgram {
  std::string id;
  model::CommitteeRules rules;
};

struct PersonaProgram {
  std::string id;
  struct Trait {
    std::string id;
    std::optional<cel::Program> when;
  };
  std::vector<Trait> traits;
  size_t at_least = 0;
};

struct RedFlagProgram {
  std::string id;
  Subject subject = Subject::kAccount;
  Severity severity = Severity::kMinor;
  std::optional<cel::Program> when;
};

struct RollupProgram {
  std::string id;
  size_t score = 0;
  enum class Method : uint8_t { kMaximum, kSum, kBest };
  Method method = Method::kMaximum;
  size_t best = 0;
  model::Bounds bounds;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_FRAMEWORK_PROGRAM_H_
