// Whether what must hold does (docs/assessment.md, docs/processes.md).

#ifndef BANTAM_SRC_CASE_REQUIREMENTS_H_
#define BANTAM_SRC_CASE_REQUIREMENTS_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/figures.h"
#include "bantam/model/points.h"
#include "bantam/model/time.h"
#include "bantam/qualification.h"
#include "src/policy/program.h"

namespace bantam::internal {

class State;

// Since when the receiver has had what was handed over, and since when it has
// been qualified again. Nothing while the receiver does not have it.
struct TakenOver {
  std::optional<Instant> accepted;
  std::optional<Instant> requalified;
};

// Where a handoff of the lead stands, by id. Handoffs lie a floor above, so
// that one who asks brings the answer.
using HandoffLookup =
    std::function<absl::StatusOr<TakenOver>(const std::string& handoff)>;

// Judges requirements against one lead, and finds only the figures that they
// ask for. Where nobody wants to read what is unmet, nothing is written.
class RequirementChecker {
 public:
  // The state's facts are taken; it outlives the checker.
  explicit RequirementChecker(State& state) : state_(state) {}

  // The stage of the process that is asked about, and when it was entered, for
  // what must be of it.
  void SetStage(std::string process, std::string stage,
                std::optional<Instant> entered) {
    process_ = std::move(process);
    stage_ = std::move(stage);
    entered_ = entered;
  }

  // When the giver claimed it, for what must not have come of itself.
  void SetClaimed(std::optional<Instant> claimed) { claimed_ = claimed; }

  // For what somebody is to have taken over: where handoffs stand; what was
  // taken over before `baseline` no longer counts.
  void SetHandoffs(HandoffLookup handoffs, std::optional<Instant> baseline) {
    handoffs_ = std::move(handoffs);
    baseline_ = baseline;
  }

  // Asks a condition; what left it open goes to `fields` and `error`, where
  // given.
  Decision Decide(const cel::Program& condition,
                  std::vector<std::string>* fields = nullptr,
                  std::string* error = nullptr);

  // All of them: yes, no, or unknown; and every one that is not met, in order.
  Decision CheckAll(const std::vector<RequirementProgram>& requirements,
                    std::vector<UnmetRequirement>* unmet = nullptr);

 private:
  // `unmet` may be nullptr in all of them.
  Decision Check(const RequirementProgram& requirement,
                 UnmetRequirement* unmet);
  Decision CheckThreshold(const RequirementProgram& requirement,
                          UnmetRequirement* unmet);
  Decision CheckCompleteness(const RequirementProgram& requirement,
                             UnmetRequirement* unmet);
  Decision CheckGrade(const RequirementProgram& requirement,
                      UnmetRequirement* unmet);
  Decision CheckFlags(Severity severity, UnmetRequirement* unmet);
  Decision CheckFields(const RequirementProgram& requirement,
                       UnmetRequirement* unmet) const;
  Decision CheckAnswers(const RequirementProgram& requirement,
                        UnmetRequirement* unmet) const;
  Decision CheckConsent(const RequirementProgram& requirement,
                        UnmetRequirement* unmet) const;
  Decision CheckNotInbound(const RequirementProgram& requirement,
                           UnmetRequirement* unmet) const;
  Decision CheckHandedOver(const RequirementProgram& requirement,
                           UnmetRequirement* unmet) const;
  absl::StatusOr<std::string_view> StageNow(const std::string& process);
  Decision CheckStage(const RequirementProgram& requirement,
                      UnmetRequirement* unmet);

  State& state_;
  std::string process_;
  std::string stage_;
  std::optional<Instant> entered_;
  std::optional<Instant> claimed_;
  HandoffLookup handoffs_;
  std::optional<Instant> baseline_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CASE_REQUIREMENTS_H_
