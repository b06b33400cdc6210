// What the evidence of one lead says to every question (docs/assessment.md).

#ifndef BANTAM_SRC_FACTS_ANSWERS_H_
#define BANTAM_SRC_FACTS_ANSWERS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "absl/status/status.h"
#include "bantam/assessment.h"
#include "bantam/lead.h"
#include "bantam/model/conflict.h"
#include "src/lead/repeats.h"
#include "src/policy/program.h"
#include "src/process/courses.h"

namespace bantam::internal {

// As given, or what a YES_NO value says by itself.
Assessment AssessmentOf(const Evidence& evidence);

// One question, as one framework decides it. It refers to the lead.
struct Answer {
  Standing standing = Standing::kOpen;
  Assessment assessment = Assessment::kUnknown;
  bool from_committee = false;
  // Whether sources disagree; Answers::FindConflict says which.
  bool in_conflict = false;
  // What was answered, or claimed while the question is open: a value, or the
  // id of a person. Neither: nothing.
  const Value* value = nullptr;
  const std::string* person = nullptr;
  std::optional<Instant> at;

  bool has_value() const { return value != nullptr || person != nullptr; }
  std::optional<Value> CopyValue() const;
};

// Where the subject of a framework stands in its process.
struct Stage {
  StageIndex index;
  std::optional<Instant> entered;
};

// Keeps its memory from one lead to the next. Not thread-safe.
class Answers {
 public:
  explicit Answers(const Program& program);

  // Looks at `lead`, which outlives the use. INVALID_ARGUMENT where one id
  // stands for two contents, and where a framework's process cannot be folded.
  absl::Status Take(const Lead& lead, Instant now, Courses& courses);

  int64_t in_future() const { return in_future_; }
  int64_t repeated() const { return repeated_; }
  int64_t of_others() const { return of_others_; }
  int64_t contacts_of_others() const { return contacts_of_others_; }
  // Contacts of the lead's own opportunity, in its order.
  std::span<const size_t> contacts() const { return contacts_; }

  // By the framework's index; the answers in the order of its criteria.
  const Stage& stage(size_t framework) const { return stages_[framework]; }
  // Id of the stage; empty: nowhere, or no process.
  const std::string& stage_id(size_t framework) const;
  const std::vector<Answer>& answers(size_t framework) const {
    return answers_[framework];
  }
  // The answer that conditions read of a question; nullptr: unknown.
  const Answer* ForConditions(size_t question) const;
  // The evidence that disagrees, in the order of the lead.
  std::vector<size_t> FindConflict(size_t question) const;

 private:
  // One piece of evidence that counts.
  class Said {
   public:
    Said(const Program& program, size_t index, const Evidence& evidence)
        : sources_(&program.evidence_sources),
          index_(index),
          evidence_(&evidence),
          assessment_(AssessmentOf(evidence)) {}

    // A model::Statement.
    auto source() const {
      return std::tie(evidence_->source_kind, evidence_->source);
    }
    auto rank() const {
      return std::find(sources_->begin(), sources_->end(),
                       evidence_->source_kind);
    }
    Assessment assessment() const { return assessment_; }
    const Value* value() const {
      return evidence_->value ? &*evidence_->value : nullptr;
    }
    const std::optional<Instant>& at() const { return evidence_->at; }
    const std::optional<Instant>& recorded() const {
      return evidence_->recorded_at;
    }
    // In the lead.
    size_t place() const { return index_; }

   private:
    // Most credible first; others come after them.
    const std::vector<std::string>* sources_;
    size_t index_;
    const Evidence* evidence_;
    Assessment assessment_;
  };
  using Statements = std::vector<Said>;

  absl::Status TakeEvidence();
  absl::Status TakeStages(Courses& courses);
  void TakeContacts();
  void Find(const FrameworkProgram& framework,
            const CriterionProgram& criterion, const Stage& stage,
            Answer* answer);
  void FindAssessed(const FrameworkProgram& framework,
                    const CriterionProgram& criterion, Answer* answer);
  bool IsOwn(Subject subject, const std::string& id) const;
  // Each source's latest of those that assess, or of the claims.
  void FindCurrent(size_t question, bool claims, Statements* current) const;

  // Ids of people: none, one or several.
  struct People {
    const std::string* first = nullptr;
    bool several = false;

    void Add(const std::string& id);
    bool is_one() const { return first != nullptr && !several; }
  };
  struct RoleHolders {
    bool verified = false;
    People all;
    People sure;
  };
  RoleHolders HoldersOf(BuyerRole role) const;
  // `may_claim`: whether an unverified contact is shown as the claim.
  static void AskCommittee(const RoleHolders& holders, bool may_claim,
                           Answer* answer);

  const Program& program_;
  const Lead* lead_ = nullptr;
  Instant now_;
  // By question.
  std::vector<Statements> said_;
  // By framework, and by criterion within it.
  std::vector<std::vector<Answer>> answers_;
  // By framework.
  std::vector<Stage> stages_;
  std::vector<size_t> contacts_;
  Repeats repeats_;
  // Of the question that is being decided.
  Statements current_;
  Statements scratch_;
  int64_t in_future_ = 0;
  int64_t repeated_ = 0;
  int64_t of_others_ = 0;
  int64_t contacts_of_others_ = 0;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_FACTS_ANSWERS_H_
