#include "src/case/requirements.h"

#include <algorithm>
#include <utility>

#include "src/case/state.h"
#include "src/facts/consent.h"
#include "src/score/grade.h"

namespace bantam::internal {
namespace {

using model::Points;
using Kind = RequirementProgram::Kind;

bool Contains(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

Decision RequirementChecker::Decide(const cel::Program& condition,
                                    std::vector<std::string>* fields,
                                    std::string* error) {
  const Outcome outcome = state_.snapshot().Ask(condition);
  if (outcome.holds()) return Decision::kYes;
  if (!outcome.undecided()) return Decision::kNo;
  if (outcome.value.is_unknown()) {
    if (fields == nullptr) return Decision::kUnknown;
    for (const uint32_t attribute : outcome.value.unknown_ids()) {
      fields->emplace_back(state_.program().AttributeName(attribute));
    }
  } else if (error != nullptr) {
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
    const Decision met = Check(requirement, unmet == nullptr ? nullptr : &one);
    if (met == Decision::kYes) continue;
    all = Both(all, met);
    if (unmet == nullptr) continue;
    one.id = requirement.id;
    one.met = met;
    unmet->push_back(std::move(one));
  }
  return all;
}

Decision RequirementChecker::Check(const RequirementProgram& requirement,
                                   UnmetRequirement* unmet) {
  switch (requirement.kind) {
    case Kind::kWhen:
      return unmet == nullptr
                 ? Decide(*requirement.when)
                 : Decide(*requirement.when, &unmet->fields, &unmet->error);
    case Kind::kPoints:
    case Kind::kPointsBelow:
      return CheckThreshold(requirement, unmet);
    case Kind::kCompleteness:
      return CheckCompleteness(requirement, unmet);
    case Kind::kGrade:
      return CheckGrade(requirement, unmet);
    case Kind::kNoRedFlag:
      return CheckFlags(requirement.severity, unmet);
    case Kind::kFields:
      return CheckFields(requirement, unmet);
    case Kind::kAnswered:
    case Kind::kReconfirmed:
      return CheckAnswers(requirement, unmet);
    case Kind::kConsent:
      return CheckConsent(requirement, unmet);
    case Kind::kNotInbound:
      return CheckNotInbound(requirement, unmet);
    case Kind::kHandedOver:
      return CheckHandedOver(requirement, unmet);
    case Kind::kInStage:
    case Kind::kNotInStage:
      return CheckStage(requirement, unmet);
  }
  return Decision::kUnknown;
}

Decision RequirementChecker::CheckThreshold(
    const RequirementProgram& requirement, UnmetRequirement* unmet) {
  if (unmet != nullptr) unmet->need = requirement.threshold;
  model::Figure figure;
  if (requirement.of_framework) {
    const FrameworkFigure& found = state_.Framework(requirement.index);
    if (!found.is_there()) return Decision::kUnknown;
    figure = {found.points, found.interval};
  } else {
    const ScoreFigure& score = state_.Score(requirement.index);
    if (!score.is_there()) return Decision::kUnknown;
    figure = {score.points, score.interval};
  }
  const bool rises = requirement.kind == Kind::kPoints;
  const Decision met = rises
                           ? Reaches(figure, requirement.threshold)
                           : StaysBelow(figure.interval, requirement.threshold);
  if (met != Decision::kYes && unmet != nullptr) {
    unmet->have = figure.points;
    unmet->possible = rises ? figure.interval.high : figure.interval.low;
  }
  return met;
}

Decision RequirementChecker::CheckCompleteness(
    const RequirementProgram& requirement, UnmetRequirement* unmet) {
  if (unmet != nullptr) unmet->need = requirement.threshold;
  const FrameworkFigure& found = state_.Framework(requirement.index);
  if (!found.is_there()) return Decision::kUnknown;
  // Questions can be answered, so all of it is possible.
  const Points have{found.completeness.micros};
  const Points all{model::Share::All().micros};
  const Decision met = Reaches({have, {have, all}}, requirement.threshold);
  if (met != Decision::kYes && unmet != nullptr) {
    unmet->have = have;
    unmet->possible = all;
  }
  return met;
}

Decision RequirementChecker::CheckGrade(const RequirementProgram& requirement,
                                        UnmetRequirement* unmet) {
  const Program& program = state_.program();
  const GradeProgram& grade = program.grades[requirement.index];
  if (unmet != nullptr) unmet->need_grade = grade.bands[requirement.band];
  const GradeFigure& found = state_.Grade(requirement.index);
  if (!found.is_there()) return Decision::kUnknown;
  const auto good_enough = [&](std::string_view band) {
    const auto end =
        grade.bands.begin() + static_cast<ptrdiff_t>(requirement.band) + 1;
    return std::find(grade.bands.begin(), end, band) != end;
  };
  if (good_enough(found.grade)) return Decision::kYes;
  if (unmet != nullptr) unmet->have_grade = found.grade;
  return MayBe(program, grade, found, good_enough) ? Decision::kUnknown
                                                   : Decision::kNo;
}

Decision RequirementChecker::CheckFlags(Severity severity,
                                        UnmetRequirement* unmet) {
  Decision met = Decision::kYes;
  const std::vector<RedFlagProgram>& flags = state_.program().red_flags;
  for (size_t i = 0; i < flags.size(); ++i) {
    if (flags[i].severity < severity) continue;
    const DecisionFigure& flag = state_.RedFlag(i);
    if (!flag.is_there() || flag.decision == Decision::kNo) continue;
    if (unmet != nullptr) unmet->fields.push_back(flags[i].id);
    met = Both(met, Not(flag.decision));
  }
  return met;
}

Decision RequirementChecker::CheckFields(const RequirementProgram& requirement,
                                         UnmetRequirement* unmet) const {
  Decision met = Decision::kYes;
  const Lead& lead = state_.lead();
  for (const FieldRef& field : requirement.fields) {
    const Value* value = lead.Get(field);
    if (value != nullptr && !std::holds_alternative<Null>(*value)) continue;
    if (unmet != nullptr) {
      unmet->fields.push_back(lead.policy().field(field).path);
    }
    met = Both(met, value != nullptr ? Decision::kNo : Decision::kUnknown);
  }
  return met;
}

Decision RequirementChecker::CheckAnswers(const RequirementProgram& requirement,
                                          UnmetRequirement* unmet) const {
  const Program& program = state_.program();
  Decision met = Decision::kYes;
  for (const size_t question : requirement.questions) {
    const QuestionOwner& owner = program.owners[question];
    const Answer& answer =
        state_.snapshot().answers().answers(owner.framework)[owner.criterion];
    const bool of_this_stage =
        requirement.kind == Kind::kAnswered ||
        (entered_ && answer.at && *answer.at >= *entered_);
    if (IsKnown(answer.standing) && of_this_stage) continue;
    met = Decision::kUnknown;
    if (unmet != nullptr) {
      unmet->fields.push_back(program.criteria[question].key);
    }
  }
  return met;
}

Decision RequirementChecker::CheckConsent(const RequirementProgram& requirement,
                                          UnmetRequirement* unmet) const {
  const Lead& lead = state_.lead();
  const Instant now = state_.now();
  const ConsentState consent =
      ConsentAt(lead, requirement.channel, requirement.purpose, now);
  const bool suppressed =
      SuppressionAt(lead, requirement.channel, now) != nullptr;
  if (consent == ConsentState::kGranted && !suppressed) return Decision::kYes;
  if (unmet != nullptr) {
    unmet->fields = {requirement.channel, requirement.purpose};
  }
  return consent == ConsentState::kUnknown && !suppressed ? Decision::kUnknown
                                                          : Decision::kNo;
}

Decision RequirementChecker::CheckNotInbound(
    const RequirementProgram& requirement, UnmetRequirement* unmet) const {
  if (!claimed_) return Decision::kUnknown;
  const Snapshot& snapshot = state_.snapshot();
  const std::optional<Instant> from =
      requirement.look_back ? *claimed_ - *requirement.look_back : std::nullopt;
  bool came = false;
  for (const PastActivity& activity : snapshot.activities()) {
    if (activity.at >= *claimed_ || (from && activity.at < *from)) continue;
    if (std::find(requirement.kinds.begin(), requirement.kinds.end(),
                  activity.kind) == requirement.kinds.end()) {
      continue;
    }
    came = true;
    if (unmet == nullptr) continue;
    const std::string& kind = state_.program().activity_kinds[activity.kind];
    if (!Contains(unmet->fields, kind)) unmet->fields.push_back(kind);
  }
  if (came) return Decision::kNo;
  if (snapshot.activities_known()) return Decision::kYes;
  if (unmet != nullptr) unmet->fields.emplace_back("activities");
  return Decision::kUnknown;
}

Decision RequirementChecker::CheckHandedOver(
    const RequirementProgram& requirement, UnmetRequirement* unmet) const {
  for (const std::string& handoff : requirement.names) {
    const absl::StatusOr<TakenOver> taken =
        handoffs_ ? handoffs_(handoff) : TakenOver{};
    if (!taken.ok()) {
      if (unmet != nullptr) {
        unmet->error = std::string(taken.status().message());
      }
      return Decision::kUnknown;
    }
    const std::optional<Instant>& since =
        requirement.requalified ? taken->requalified : taken->accepted;
    if (since && (!baseline_ || *since >= *baseline_)) return Decision::kYes;
  }
  if (unmet != nullptr) unmet->fields = requirement.names;
  return Decision::kNo;
}

absl::StatusOr<std::string_view> RequirementChecker::StageNow(
    const std::string& process) {
  if (process == process_) return stage_;
  const Program& program = state_.program();
  const auto index = FindProcess(program, process);
  if (!index.ok()) return index.status();
  const absl::StatusOr<const Course*> course =
      state_.courses().GetPossible(*index);
  if (!course.ok()) return course.status();
  const StageIndex stage = (*course)->stage;
  if (!stage) return std::string_view();
  return program.processes[*index].stages[*stage].id;
}

Decision RequirementChecker::CheckStage(const RequirementProgram& requirement,
                                        UnmetRequirement* unmet) {
  const bool inside = requirement.kind == Kind::kInStage;
  const absl::StatusOr<std::string_view> stage = StageNow(requirement.process);
  if (!stage.ok()) {
    if (unmet != nullptr) unmet->error = std::string(stage.status().message());
    return Decision::kUnknown;
  }
  if (Contains(requirement.names, *stage) == inside) return Decision::kYes;
  if (unmet != nullptr) {
    unmet->fields = inside ? requirement.names
                           : std::vector<std::string>{std::string(*stage)};
  }
  return Decision::kNo;
}

}  // namespace bantam::internal
