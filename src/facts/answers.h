// What the evidence of one lead says to every question (docs/assessment.md).

#ifndef BANTAM_SRC_FACTS_ANSWERS_H_
#define BANTAM_SRC_FACTS_ANSWERS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "bantam/assessment.h"
#include "bantam/lead.h"
#include "src/lead/repeats.h"
#include "src/policy/program.h"

namespace bantam::internal {

// As given, or what a YES_NO value says by itself.
Assessment AssessmentOf(const Evidence& evidence);

// One question, as one framework decides it.
struct Answer {
  Standing standing = Standing::kOpen;
  Assessment assessment = Assessment::kUnknown;
  // What was answered, or claimed while the question is open.
  std::optional<Value> value;
  std::optional<Instant> at;
  bool from_committee = false;
  // Evidence of sources that disagree, in the order of the lead.
  std::vector<size_t> conflict;
};

struct Stage {
  std::string_view name;  // empty: unknown
  std::optional<Instant> entered;
};

// Keeps its memory from one lead to the next. Not thread-safe.
class Answers {
 public:
  explicit Answers(const Program& program) : program_(program) {}

  // Looks at `lead`, which outlives the use. INVALID_ARGUMENT where one id
  // stands for two contents.
  absl::Status Take(const Lead& lead, Instant now);

  int64_t in_future() const { return in_future_; }
  int64_t repeated() const { return repeated_; }
  int64_t of_others() const { return of_others_; }
  int64_t contacts_of_others() const { return contacts_of_others_; }
  // Contacts of the lead's own opportunity, in its order.
  std::span<const size_t> contacts() const { return contacts_; }

  // By the framework's index; the answers in the order of its criteria.
  const Stage& stage(size_t framework) const { return stages_[framework]; }
  const std::vector<Answer>& answers(size_t framework) const {
    return answers_[framework];
  }
  // What conditions read of a question; nullptr: unknown.
  const Value* ForConditions(size_t question) const;

 private:
  // One piece of evidence that counts.
  struct Said {
    size_t index;
    const Evidence* evidence;
    Assessment assessment;
  };
  using Statements = std::vector<Said>;

  // Whether all assess alike; and those with a value, and whether it is one.
  static bool Agree(const Statements& statements);
  static Statements WithValue(const Statements& statements);
  static bool SameValue(const Statements& statements);

  absl::Status TakeEvidence(Instant now);
  absl::Status TakeStageEvents();
  void TakeContacts();
  Answer Find(const FrameworkProgram& framework,
              const CriterionProgram& criterion, const Stage& stage) const;
  Stage FindStage(const FrameworkProgram& framework) const;
  bool IsOwn(Subject subject, const std::string& id) const;
  // Each source's latest of those that assess, or of the claims.
  Statements Current(size_t question, bool claims) const;
  Statements Believe(Statements statements, ConflictRule rule) const;
  size_t RankOf(const Said& said) const;
  std::optional<Value> ValueOf(const Statements& supporters,
                               ConflictRule rule) const;
  // Who holds a role: ids of people, each once.
  struct RoleHolders {
    bool verified = false;
    std::vector<std::string_view> all;
    std::vector<std::string_view> sure;
  };
  RoleHolders HoldersOf(BuyerRole role) const;
  // `may_claim`: whether an unverified contact is shown as the claim.
  static void AskCommittee(const RoleHolders& holders, bool may_claim,
                           Answer* answer);
  bool IsStale(const Answer& answer, const CriterionProgram& criterion,
               const Stage& stage) const;

  const Program& program_;
  const Lead* lead_ = nullptr;
  Instant now_;
  // By question.
  std::vector<Statements> said_;
  // By framework, and by criterion within it.
  std::vector<std::vector<Answer>> answers_;
  std::vector<size_t> stage_events_;
  // By framework.
  std::vector<Stage> stages_;
  std::vector<size_t> contacts_;
  Repeats repeats_;
  int64_t in_future_ = 0;
  int64_t repeated_ = 0;
  int64_t of_others_ = 0;
  int64_t contacts_of_others_ = 0;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_FACTS_ANSWERS_H_
