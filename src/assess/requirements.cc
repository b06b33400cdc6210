#include "src/assess/requirements.h"

#include <algorithm>
#include <utility>

#include "src/facts/consent.h"
#include "src/process/fold.h"

namespace bantam::internal {
namespace {

using model::Points;

// Points against a threshold that they are to reach.
Decision CheckReached(Points have, Points possible, UnmetRequirement* unmet) {
  if (have >= *unmet->need) return Decision::kYes;
  unmet->have = have;
  unmet->possible = possible;
  return possible < *unmet->need ? Decision::kNo : Decision::kUnknown;
}

// The same for one that they are to stay below, whatever the unknowns are.
Decision CheckBelow(Points have, const model::Interval& interval,
                    UnmetRequirement* unmet) {
  if (interval.high < *unmet->need) return Decision::kYes;
  unmet->have = have;
  unmet->possible = interval.low;
  return interval.low >= *unmet->need ? Decision::kNo : Decision::kUnknown;
}

}  // namespace

Decision RequirementChecker::Decide(const cel::Program& condition,
                                    std::vector<std::string>* fields,
                                    std::string* error) {
  const Outcome outcome = snapshot_.Ask(condition);
  if (outcome.holds()) return Decision::kYes;
  if (!outcome.undecided()) return Decision::kNo;
  if (outcome.value.is_unknown()) {
    for (const uint32_t attribute : outcome.value.unknown_ids()) {
      fields->emplace_back(program_.AttributeName(attribute));
    }
  } else {
    *error = std::string(outcome.value.error_message());
  }
  return Decision::kUnknown;
}

Decision RequirementChecker::CheckAll(
    const std::vector<RequirementProgram>& requirements,
    std::vector<UnmetRequirement>* unmet) {
  Decision all = Decision::kYes;
  for (const RequirementProgram& requirement : requirements) {
    UnmetRequirement one;
    one.id = requirement.id;
    one.met = Check(requirement, &one);
    if (one.met == Decision::kYes) continue;
    if (one.met == Decision::kNo) {
      all = Decision::kNo;
    } else if (all == Decision::kYes) {
      all = Decision::kUnknown;
    }
    unmet->push_back(std::move(one));
  }
  return all;
}

Decision RequirementChecker::Check(const RequirementProgram& requirement,
                                   UnmetRequirement* unmet) {
  switch (requirement.kind) {
    case RequirementProgram::Kind::kWhen:
      return Decide(*requirement.when, &unmet->fields, &unmet->error);
    case RequirementProgram::Kind::kPoints:
    case RequirementProgram::Kind::kPointsBelow:
      return CheckThreshold(requirement, unmet);
    case RequirementProgram::Kind::kCompleteness: {
      const AssessmentResult* found = AssessmentOf(requirement.index);
      unmet->need = requirement.threshold;
      if (found == nullptr) return Decision::kUnknown;
      return CheckReached(Points{found->completeness.micros},
                          Points{model::kMicrosPerPoint}, unmet);
    }
    case RequirementProgram::Kind::kGrade:
      return CheckGrade(requirement, unmet);
    case RequirementProgram::Kind::kNoRedFlag:
      return CheckFlags(requirement.severity, unmet);
    case RequirementProgram::Kind::kFields:
      return CheckFields(requirement, unmet);
    case RequirementProgram::Kind::kAnswered:
    case RequirementProgram::Kind::kReconfirmed:
      return CheckAnswers(requirement, unmet);
    case RequirementProgram::Kind::kConsent:
      return CheckConsent(requirement, unmet);
    case RequirementProgram::Kind::kNotInbound:
      return CheckNotInbound(requirement, unmet);
    case RequirementProgram::Kind::kHandedOver:
      return CheckHandedOver(requirement, unmet);
    case RequirementProgram::Kind::kInStage:
    case RequirementProgram::Kind::kNotInStage:
      return CheckStage(requirement, unmet);
  }
  return Decision::kUnknown;
}

Decision RequirementChecker::CheckThreshold(
    const RequirementProgram& requirement, UnmetRequirement* unmet) const {
  unmet->need = requirement.threshold;
  Points points;
  model::Interval interval;
  if (requirement.of_framework) {
    const AssessmentResult* found = AssessmentOf(requirement.index);
    if (found == nullptr) return Decision::kUnknown;
    points = found->points;
    interval = found->interval;
  } else {
    const ScoreResult* score = scores_[requirement.index];
    if (score == nullptr) return Decision::kUnknown;
    points = score->points;
    interval = score->interval;
  }
  return requirement.kind == RequirementProgram::Kind::kPoints
             ? CheckReached(points, interval.high, unmet)
             : CheckBelow(points, interval, unmet);
}

const AssessmentResult* RequirementChecker::AssessmentOf(
    size_t framework) const {
  const FrameworkState& state = frameworks_[framework];
  return state.outcome == FrameworkState::Outcome::kAssessed
             ? &evaluation_.assessments[state.result]
             : nullptr;
}

Decision RequirementChecker::CheckGrade(const RequirementProgram& requirement,
                                        UnmetRequirement* unmet) const {
  const GradeProgram& grade = program_.grades[requirement.index];
  unmet->need_grade = grade.bands[requirement.band];
  const auto found = std::find_if(
      evaluation_.grades.begin(), evaluation_.grades.end(),
      [&](const GradeResult& result) { return result.id == grade.id; });
  if (found == evaluation_.grades.end()) return Decision::kUnknown;
  const auto good_enough = [&](const std::string& band) {
    const auto end =
        grade.bands.begin() + static_cast<ptrdiff_t>(requirement.band) + 1;
    return std::find(grade.bands.begin(), end, band) != end;
  };
  if (good_enough(found->grade)) return Decision::kYes;
  unmet->have_grade = found->grade;
  return std::any_of(found->possible.begin(), found->possible.end(),
                     good_enough)
             ? Decision::kUnknown
             : Decision::kNo;
}

Decision RequirementChecker::CheckFlags(Severity severity,
                                        UnmetRequirement* unmet) const {
  Decision met = Decision::kYes;
  for (const RedFlagResult& flag : evaluation_.red_flags) {
    if (flag.severity < severity) continue;
    unmet->fields.push_back(flag.id);
    if (flag.raised == Decision::kYes) {
      met = Decision::kNo;
    } else if (met == Decision::kYes) {
      met = Decision::kUnknown;
    }
  }
  return met;
}

Decision RequirementChecker::CheckFields(const RequirementProgram& requirement,
                                         UnmetRequirement* unmet) const {
  Decision met = Decision::kYes;
  const Lead& lead = snapshot_.lead();
  for (const FieldRef& field : requirement.fields) {
    const Value* value = lead.Get(field);
    if (value != nullptr && !std::holds_alternative<Null>(*value)) continue;
    unmet->fields.push_back(lead.policy().field(field).path);
    if (value != nullptr) {
      met = Decision::kNo;
    } else if (met == Decision::kYes) {
      met = Decision::kUnknown;
    }
  }
  return met;
}

Decision RequirementChecker::CheckAnswers(const RequirementProgram& requirement,
                                          UnmetRequirement* unmet) const {
  for (const size_t question : requirement.questions) {
    const QuestionOwner& owner = program_.owners[question];
    const Answer& answer =
        snapshot_.answers().answers(owner.framework)[owner.criterion];
    const bool of_this_stage =
        requirement.kind == RequirementProgram::Kind::kAnswered ||
        (entered_ && answer.at && *answer.at >= *entered_);
    if (IsKnown(answer.standing) && of_this_stage) continue;
    unmet->fields.push_back(program_.criteria[question].key);
  }
  return unmet->fields.empty() ? Decision::kYes : Decision::kUnknown;
}

Decision RequirementChecker::CheckConsent(const RequirementProgram& requirement,
                                          UnmetRequirement* unmet) const {
  const Lead& lead = snapshot_.lead();
  const Instant now = snapshot_.now();
  const ConsentState state =
      ConsentAt(lead, requirement.channel, requirement.purpose, now);
  const bool suppressed =
      SuppressionAt(lead, requirement.channel, now) != nullptr;
  if (state == ConsentState::kGranted && !suppressed) return Decision::kYes;
  unmet->fields = {requirement.channel, requirement.purpose};
  return state == ConsentState::kUnknown && !suppressed ? Decision::kUnknown
                                                        : Decision::kNo;
}

Decision RequirementChecker::CheckNotInbound(
    const RequirementProgram& requirement, UnmetRequirement* unmet) const {
  if (!claimed_) return Decision::kUnknown;
  const std::optional<Instant> from =
      requirement.look_back ? *claimed_ - *requirement.look_back : std::nullopt;
  for (const PastActivity& activity : snapshot_.activities()) {
    if (activity.at >= *claimed_ || (from && activity.at < *from)) continue;
    if (std::find(requirement.kinds.begin(), requirement.kinds.end(),
                  activity.kind) == requirement.kinds.end()) {
      continue;
    }
    const std::string& kind = program_.activity_kinds[activity.kind];
    if (std::find(unmet->fields.begin(), unmet->fields.end(), kind) ==
        unmet->fields.end()) {
      unmet->fields.push_back(kind);
    }
  }
  if (!unmet->fields.empty()) return Decision::kNo;
  if (snapshot_.activities_known()) return Decision::kYes;
  unmet->fields.emplace_back("activities");
  return Decision::kUnknown;
}

Decision RequirementChecker::CheckHandedOver(
    const RequirementProgram& requirement, UnmetRequirement* unmet) const {
  for (const std::string& handoff : requirement.names) {
    const absl::StatusOr<TakenOver> taken =
        handoffs_ ? handoffs_(handoff) : TakenOver{};
    if (!taken.ok()) {
      unmet->error = std::string(taken.status().message());
      return Decision::kUnknown;
    }
    const std::optional<Instant>& since =
        requirement.requalified ? taken->requalified : taken->accepted;
    if (since && (!baseline_ || *since >= *baseline_)) return Decision::kYes;
  }
  unmet->fields = requirement.names;
  return Decision::kNo;
}

absl::StatusOr<std::string> RequirementChecker::StageNow(
    const std::string& process) const {
  if (process == process_) return stage_;
  const auto found = FindProcess(program_, process);
  if (!found.ok()) return found.status();
  absl::StatusOr<StageHistory> history =
      Fold(snapshot_.lead(), **found, {.at = snapshot_.now()});
  if (!history.ok()) return history.status();
  if (absl::Status status = CheckPossible(*history); !status.ok()) {
    return status;
  }
  return std::move(history->stage);
}

Decision RequirementChecker::CheckStage(const RequirementProgram& requirement,
                                        UnmetRequirement* unmet) const {
  const bool inside = requirement.kind == RequirementProgram::Kind::kInStage;
  const absl::StatusOr<std::string> stage = StageNow(requirement.process);
  if (!stage.ok()) {
    unmet->error = std::string(stage.status().message());
    return Decision::kUnknown;
  }
  const bool found =
      std::find(requirement.names.begin(), requirement.names.end(), *stage) !=
      requirement.names.end();
  if (found == inside) return Decision::kYes;
  unmet->fields = inside ? requirement.names : std::vector<std::string>{*stage};
  return Decision::kNo;
}

}  // namespace bantam::internal
