// What must hold, for a lead to qualify or for a move to be allowed.

#include "src/policy/requirements.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "src/policy/bounds.h"
#include "src/policy/compiler.h"
#include "src/policy/references.h"

namespace bantam::internal {
namespace {

class RequirementCompiler {
 public:
  RequirementCompiler(Compiler& compiler, const RequirementOwner& owner,
                      const Place& place)
      : compiler_(compiler), owner_(owner), place_(place) {}

  RequirementProgram Compile(const v1::Requirement& requirement) {
    compiled_.id = requirement.id();
    switch (requirement.kind_case()) {
      case v1::Requirement::kWhen:
        compiled_.kind = RequirementProgram::Kind::kWhen;
        compiled_.when = CompileCondition(
            compiler_, place_, v1::Requirement::kWhenFieldNumber,
            requirement.when(), owner_.subject, /*where=*/false);
        break;
      case v1::Requirement::kPoints:
        compiled_.kind = RequirementProgram::Kind::kPoints;
        CompileThreshold<v1::MinimumPoints>(
            requirement.points(), v1::Requirement::kPointsFieldNumber,
            v1::MinimumPoints::kAtLeastFieldNumber,
            requirement.points().at_least());
        break;
      case v1::Requirement::kPointsBelow:
        compiled_.kind = RequirementProgram::Kind::kPointsBelow;
        CompileThreshold<v1::PointsBelow>(
            requirement.points_below(),
            v1::Requirement::kPointsBelowFieldNumber,
            v1::PointsBelow::kBelowFieldNumber,
            requirement.points_below().below());
        break;
      case v1::Requirement::kGrade:
        CompileGrade(requirement.grade());
        break;
      case v1::Requirement::kCompleteness:
        CompileCompleteness(requirement.completeness());
        break;
      case v1::Requirement::kNoRedFlag:
        CompileNoRedFlag(requirement.no_red_flag());
        break;
      case v1::Requirement::kFields:
        CompileFieldNames(requirement.fields());
        break;
      case v1::Requirement::kAnswered:
        compiled_.kind = RequirementProgram::Kind::kAnswered;
        CompileCriteria(requirement.answered(),
                        v1::Requirement::kAnsweredFieldNumber);
        break;
      case v1::Requirement::kReconfirmed:
        compiled_.kind = RequirementProgram::Kind::kReconfirmed;
        CompileCriteria(requirement.reconfirmed(),
                        v1::Requirement::kReconfirmedFieldNumber);
        if (!owner_.has_stages) {
          place_.Error(v1::Requirement::kReconfirmedFieldNumber,
                       {FaultCode::kMisplaced,
                        "only a transition has a current stage; elsewhere use "
                        "'answered'"});
        }
        break;
      case v1::Requirement::kConsent:
        CompileConsent(requirement.consent());
        break;
      case v1::Requirement::kNotInbound:
        CompileNotInbound(requirement.not_inbound());
        break;
      case v1::Requirement::kHandedOver:
        CompileHandedOver(requirement.handed_over());
        break;
      case v1::Requirement::kInStage:
        compiled_.kind = RequirementProgram::Kind::kInStage;
        CompileStages(requirement.in_stage(),
                      v1::Requirement::kInStageFieldNumber);
        break;
      case v1::Requirement::kNotInStage:
        compiled_.kind = RequirementProgram::Kind::kNotInStage;
        CompileStages(requirement.not_in_stage(),
                      v1::Requirement::kNotInStageFieldNumber);
        break;
      case v1::Requirement::KIND_NOT_SET:
        place_.Error({FaultCode::kMissing,
                      "a requirement needs 'when', 'points', 'points_below', "
                      "'grade', 'completeness', 'no_red_flag', 'fields', "
                      "'answered', 'reconfirmed', 'consent', 'not_inbound', "
                      "'handed_over', 'in_stage' or 'not_in_stage'"});
    }
    return std::move(compiled_);
  }

 private:
  // MinimumPoints or PointsBelow.
  template <typename Message>
  void CompileThreshold(const Message& threshold, int field, int number_field,
                        double number) {
    const Place at = place_.Child(field);
    const auto framework = compiler_.framework_by_id.find(threshold.of());
    const auto score = compiler_.score_by_id.find(threshold.of());
    if (framework != compiler_.framework_by_id.end()) {
      compiled_.of_framework = true;
      compiled_.index = framework->second;
    } else if (score != compiler_.score_by_id.end()) {
      compiled_.index = score->second;
    } else {
      std::vector<std::string> right = compiler_.program.score_ids;
      right.insert(right.end(), compiler_.program.framework_ids.begin(),
                   compiler_.program.framework_ids.end());
      at.Error(
          Message::kOfFieldNumber,
          {FaultCode::kUnknownName, "there is no score or framework '{name}'"},
          {{"name", threshold.of()},
           {"nearest", Nearest(threshold.of(), right)}});
    }
    compiled_.threshold =
        ReadPoints(at, number_field, number).value_or(model::Points{});
  }

  void CompileGrade(const v1::MinimumGrade& minimum) {
    const Place at = place_.Child(v1::Requirement::kGradeFieldNumber);
    compiled_.kind = RequirementProgram::Kind::kGrade;
    const auto found = compiler_.grade_by_id.find(minimum.of());
    if (found == compiler_.grade_by_id.end()) {
      at.Error(v1::MinimumGrade::kOfFieldNumber,
               {FaultCode::kUnknownName, "there is no {what} '{name}'"},
               {{"name", minimum.of()},
                {"nearest", Nearest(minimum.of(), compiler_.program.grade_ids)},
                {"what", "grade"}});
      return;
    }
    compiled_.index = found->second;
    const GradeProgram& grade = compiler_.program.grades[found->second];
    if (grade.matrix) {
      at.Error(v1::MinimumGrade::kOfFieldNumber,
               {FaultCode::kWrongType,
                "'{name}' is a matrix, whose cells have no order; name a grade "
                "with bands"},
               {{"name", minimum.of()}});
      return;
    }
    const std::string& band = minimum.at_least();
    const auto worst = std::find(grade.bands.begin(), grade.bands.end(), band);
    if (worst == grade.bands.end()) {
      at.Error(v1::MinimumGrade::kAtLeastFieldNumber,
               {FaultCode::kUnknownName, "'{of}' has no {what} '{name}'"},
               {{"of", minimum.of()},
                {"name", band},
                {"nearest", Nearest(band, grade.bands)},
                {"what", "band"}});
      return;
    }
    compiled_.band = static_cast<size_t>(worst - grade.bands.begin());
  }

  void CompileCompleteness(const v1::MinimumCompleteness& minimum) {
    const Place at = place_.Child(v1::Requirement::kCompletenessFieldNumber);
    compiled_.kind = RequirementProgram::Kind::kCompleteness;
    const auto found = compiler_.framework_by_id.find(minimum.of());
    if (found == compiler_.framework_by_id.end()) {
      at.Error(
          v1::MinimumCompleteness::kOfFieldNumber,
          {FaultCode::kUnknownName, "there is no {what} '{name}'"},
          {{"name", minimum.of()},
           {"nearest", Nearest(minimum.of(), compiler_.program.framework_ids)},
           {"what", "framework"}});
      return;
    }
    compiled_.index = found->second;
    compiled_.threshold = model::Points{
        ReadShare(at, v1::MinimumCompleteness::kAtLeastFieldNumber,
                  minimum.at_least())
            .value_or(0)};
  }

  void CompileNoRedFlag(v1::Severity::Kind severity) {
    compiled_.kind = RequirementProgram::Kind::kNoRedFlag;
    if (severity == v1::Severity::UNSPECIFIED ||
        !v1::Severity::Kind_IsValid(severity)) {
      place_.Error(v1::Requirement::kNoRedFlagFieldNumber,
                   {FaultCode::kNotAChoice,
                    "the severity must be MINOR, MAJOR or DEAL_BREAKER"});
      return;
    }
    compiled_.severity = static_cast<Severity>(severity);
  }

  void CompileConsent(const v1::RequiredConsent& consent) {
    const Place at = place_.Child(v1::Requirement::kConsentFieldNumber);
    compiled_.kind = RequirementProgram::Kind::kConsent;
    compiled_.channel = consent.channel();
    compiled_.purpose = consent.purpose();
    if (consent.channel().empty()) {
      at.Error(v1::RequiredConsent::kChannelFieldNumber,
               {FaultCode::kMissing,
                "a consent needs the channel, such as 'email'"});
    }
    if (consent.purpose().empty()) {
      at.Error(v1::RequiredConsent::kPurposeFieldNumber,
               {FaultCode::kMissing,
                "a consent needs the purpose, such as 'newsletter'"});
    }
    if (owner_.subject != Subject::kPerson) {
      place_.Error(v1::Requirement::kConsentFieldNumber,
                   {FaultCode::kWrongSubject,
                    "a person consents, but this is about the {found}"},
                   {{"found", SubjectName(owner_.subject)}});
    }
  }

  void CompileNotInbound(const v1::NotInbound& not_inbound) {
    const Place at = place_.Child(v1::Requirement::kNotInboundFieldNumber);
    compiled_.kind = RequirementProgram::Kind::kNotInbound;
    compiled_.kinds = ReadKinds(compiler_, not_inbound.kinds(), at,
                                v1::NotInbound::kKindsFieldNumber);
    if (not_inbound.kinds().empty()) {
      at.Error({FaultCode::kMissing,
                "name at least one kind of activity by which people come"});
    }
    if (!not_inbound.look_back().empty()) {
      compiled_.look_back = ReadSpan(at, v1::NotInbound::kLookBackFieldNumber,
                                     not_inbound.look_back());
    }
    if (!owner_.has_claim) {
      place_.Error(
          v1::Requirement::kNotInboundFieldNumber,
          {FaultCode::kMisplaced, "only a handoff has a claim to judge it by"});
    }
  }

  void CheckIsAct(int field) {
    if (owner_.is_act) return;
    place_.Error(field,
                 {FaultCode::kMisplaced,
                  "only a transition or a handoff may ask what else was done"});
  }

  // Processes and handoffs are compiled after what refers to them, so these
  // look at what is written.
  void CompileHandedOver(const v1::HandedOver& handed_over) {
    constexpr int kField = v1::Requirement::kHandedOverFieldNumber;
    const Place at = place_.Child(kField);
    compiled_.kind = RequirementProgram::Kind::kHandedOver;
    compiled_.requalified = handed_over.requalified();
    CheckIsAct(kField);
    if (handed_over.handoffs().empty()) {
      place_.Error(kField, {FaultCode::kMissing, "name at least one handoff"});
    }
    std::vector<std::string> known;
    for (const v1::Handoff& handoff : compiler_.policy.handoffs()) {
      known.push_back(handoff.id());
    }
    compiled_.names = ReadNames(handed_over.handoffs(), known, "handoff", at,
                                v1::HandedOver::kHandoffsFieldNumber);
    if (!compiled_.requalified) return;
    for (const v1::Handoff& handoff : compiler_.policy.handoffs()) {
      if (handoff.has_requalification() ||
          std::find(compiled_.names.begin(), compiled_.names.end(),
                    handoff.id()) == compiled_.names.end()) {
        continue;
      }
      at.Error(v1::HandedOver::kRequalifiedFieldNumber,
               {FaultCode::kNeedsOther,
                "in the handoff '{name}' nobody qualifies anything again"},
               {{"name", handoff.id()}});
    }
  }

  void CompileStages(const v1::StagesOf& stages, int field) {
    const Place at = place_.Child(field);
    CheckIsAct(field);
    if (stages.stages().empty())
      place_.Error(field, {FaultCode::kMissing, "name at least one stage"});
    std::vector<std::string> processes;
    for (const v1::Process& process : compiler_.policy.processes()) {
      processes.push_back(process.id());
    }
    const auto found = FindName(processes, stages.process(), "process", at,
                                v1::StagesOf::kProcessFieldNumber);
    if (!found) return;
    std::vector<std::string> known;
    for (const v1::Stage& stage :
         compiler_.policy.processes(static_cast<int>(*found)).stages()) {
      known.push_back(stage.id());
    }
    compiled_.process = stages.process();
    compiled_.names = ReadNames(stages.stages(), known, "stage", at,
                                v1::StagesOf::kStagesFieldNumber);
  }

  // Calls `add(name)`, which says what is wrong with the name, for each of them.
  template <typename Add>
  void CompileNames(const v1::Names& names, int field, const Add& add) {
    const Place at = place_.Child(field);
    if (names.names().empty())
      place_.Error(field, {FaultCode::kMissing, "name at least one"});
    std::unordered_map<std::string, int> seen;
    for (int i = 0; i < names.names_size(); ++i) {
      const std::string& name = names.names(i);
      if (!seen.emplace(name, i).second) {
        at.Error(v1::Names::kNamesFieldNumber, i,
                 {FaultCode::kRepeated, "'{name}' is named twice"},
                 {{"name", name}});
      } else if (std::optional<Fault> wrong = add(name)) {
        at.Add(v1::Names::kNamesFieldNumber, i, *std::move(wrong));
      }
    }
  }

  void CompileFieldNames(const v1::Names& names) {
    compiled_.kind = RequirementProgram::Kind::kFields;
    const Program& program = compiler_.program;
    CompileNames(
        names, v1::Requirement::kFieldsFieldNumber,
        [&](const std::string& name) -> std::optional<Fault> {
          const auto found = program.field_by_path.find(name);
          if (found == program.field_by_path.end()) {
            std::vector<std::string> right;
            for (const FieldInfo& field : program.fields) {
              right.push_back(field.path);
            }
            return base::MakeFault(
                {FaultCode::kFieldNotDeclared,
                 "field '{name}' is not declared"},
                {{"name", name}, {"nearest", Nearest(name, right)}});
          }
          if (found->second.subject != Subject::kAccount &&
              found->second.subject != owner_.subject) {
            return base::MakeFault(
                {FaultCode::kWrongSubject,
                 "'{name}' is no field of the account or the "
                 "{expected}"},
                {{"name", name}, {"expected", SubjectName(owner_.subject)}});
          }
          compiled_.fields.push_back(found->second);
          return std::nullopt;
        });
  }

  void CompileCriteria(const v1::Names& names, int field) {
    const Program& program = compiler_.program;
    CompileNames(
        names, field, [&](const std::string& name) -> std::optional<Fault> {
          const auto found = program.criterion_by_key.find(name);
          if (found == program.criterion_by_key.end()) {
            std::vector<std::string> right;
            for (const CriterionInfo& criterion : program.criteria) {
              right.push_back(criterion.key);
            }
            return base::MakeFault(
                {FaultCode::kUnknownName, "there is no {what} '{name}'"},
                {{"what", "criterion"},
                 {"name", name},
                 {"nearest", Nearest(name, right)}});
          }
          const Subject subject = program.criteria[found->second].subject;
          if (subject != Subject::kAccount && subject != owner_.subject) {
            return base::MakeFault(
                {FaultCode::kWrongSubject,
                 "'{name}' is not about the account or the {expected}"},
                {{"name", name}, {"expected", SubjectName(owner_.subject)}});
          }
          compiled_.questions.push_back(found->second);
          return std::nullopt;
        });
  }

  Compiler& compiler_;
  const RequirementOwner& owner_;
  const Place& place_;
  RequirementProgram compiled_;
};

}  // namespace

std::vector<RequirementProgram> CompileRequirements(
    Compiler& compiler,
    const google::protobuf::RepeatedPtrField<v1::Requirement>& requirements,
    const RequirementOwner& owner, const Place& place, int field_number) {
  std::vector<RequirementProgram> compiled;
  std::unordered_map<std::string, size_t> ids;
  for (int i = 0; i < requirements.size(); ++i) {
    const v1::Requirement& requirement = requirements[i];
    const Place at = place.Child(field_number, i);
    CheckId(at, v1::Requirement::kIdFieldNumber, requirement.id(), ids,
            static_cast<size_t>(i));
    compiled.push_back(
        RequirementCompiler(compiler, owner, at).Compile(requirement));
  }
  return compiled;
}

}  // namespace bantam::internal
