#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/model/assessment.h"
#include "src/policy/bounds.h"
#include "src/policy/compiler.h"
#include "src/policy/references.h"

namespace bantam::internal {
namespace {

using model::Points;

constexpr double kMaxCriterionPoints = 1'000'000;

class FrameworkCompiler {
 public:
  FrameworkCompiler(Compiler& compiler, const v1::Framework& framework,
                    const Place& place)
      : compiler_(compiler), framework_(framework), place_(place) {}

  FrameworkProgram Compile() {
    compiled_.id = framework_.id();
    const auto subject = ReadSubject(place_, v1::Framework::kSubjectFieldNumber,
                                     framework_.subject(), "a framework");
    if (subject) compiled_.subject = *subject;
    if (!framework_.applies_when().empty() && subject) {
      compiled_.applies_when = CompileCondition(
          compiler_, place_, v1::Framework::kAppliesWhenFieldNumber,
          framework_.applies_when(), *subject, /*where=*/false);
    }
    CompileConflicts();
    CompileProcess();
    if (!framework_.max_age().empty()) {
      max_age_ = ReadSpan(place_, v1::Framework::kMaxAgeFieldNumber,
                          framework_.max_age());
    }
    compiled_.bounds = ReadBounds(framework_, place_);
    CompileDimensions();
    CompileFrameworkParts(compiler_, framework_, place_, compiled_);
    return std::move(compiled_);
  }

 private:
  void CompileConflicts() {
    switch (framework_.conflicts()) {
      case v1::ConflictRule::UNSPECIFIED:
      case v1::ConflictRule::LATEST:
        compiled_.conflicts = ConflictRule::kLatest;
        return;
      case v1::ConflictRule::ASK:
        compiled_.conflicts = ConflictRule::kAsk;
        return;
      case v1::ConflictRule::MOST_CREDIBLE:
        compiled_.conflicts = ConflictRule::kMostCredible;
        if (compiler_.policy.evidence_sources().empty()) {
          place_.Error(
              v1::Framework::kConflictsFieldNumber,
              {FaultCode::kNeedsOther,
               "the policy has no '{name}' that say who is more credible"},
              {{"name", "evidence_sources"}});
        }
        return;
      default:
        place_.Error(v1::Framework::kConflictsFieldNumber,
                     {FaultCode::kNotAChoice,
                      "conflicts must be LATEST, MOST_CREDIBLE or ASK"});
    }
  }

  // Processes are compiled later, as they may require what frameworks say.
  void CompileProcess() {
    if (framework_.process().empty()) return;
    constexpr int kField = v1::Framework::kProcessFieldNumber;
    std::vector<std::string> ids;
    for (const v1::Process& process : compiler_.policy.processes()) {
      ids.push_back(process.id());
    }
    compiled_.process =
        FindName(ids, framework_.process(), "process", place_, kField);
    if (!compiled_.process) return;
    const v1::Process& process =
        compiler_.policy.processes(static_cast<int>(*compiled_.process));
    if (process.subject() != framework_.subject()) {
      place_.Error(kField,
                   {FaultCode::kWrongSubject,
                    "'{name}' is a process of another subject; a framework "
                    "reads its own subject's"},
                   {{"name", process.id()}});
    }
  }

  void CompileDimensions() {
    if (framework_.dimensions().empty()) {
      place_.Error({FaultCode::kMissing, "a framework needs a dimension"});
      return;
    }
    const std::vector<Points> shares = ShareTotal();
    std::unordered_map<std::string, size_t> ids;
    model::Total sum;
    for (int i = 0; i < framework_.dimensions_size(); ++i) {
      const Place at = place_.Child(v1::Framework::kDimensionsFieldNumber, i);
      const v1::Dimension& dimension = framework_.dimensions(i);
      CheckId(at, v1::Dimension::kIdFieldNumber, dimension.id(), ids,
              static_cast<size_t>(i));
      const auto index = static_cast<size_t>(i);
      CompileDimension(
          dimension, at,
          index < shares.size() ? std::optional(shares[index]) : std::nullopt);
      sum.Add(compiled_.dimensions.back().reach);
    }
    compiled_.reach =
        Clamp(ReachOf(sum, place_,
                      absl::StrCat("the framework '", framework_.id(), "'")),
              compiled_.bounds);
  }

  // Each dimension's part of the total; empty where criteria have points.
  std::vector<Points> ShareTotal() {
    if (!framework_.has_total()) return {};
    const auto total = ReadPoints(place_, v1::Framework::kTotalFieldNumber,
                                  framework_.total());
    if (!total) return {};
    std::vector<uint32_t> weights;
    for (const v1::Dimension& dimension : framework_.dimensions()) {
      weights.push_back(dimension.has_weight() ? dimension.weight() : 1);
    }
    const auto shares = ShareOut(*total, weights);
    if (total->micros <= 0) {
      place_.Error(v1::Framework::kTotalFieldNumber,
                   {FaultCode::kOutOfRange,
                    "the total to be shared out must be more than 0"});
    }
    return shares.value_or(std::vector<Points>());
  }

  void CompileDimension(const v1::Dimension& dimension, const Place& place,
                        std::optional<Points> share) {
    DimensionProgram compiled;
    compiled.id = dimension.id();
    compiled.path = absl::StrCat(framework_.id(), ".", dimension.id());
    compiled.bounds = ReadBounds(dimension, place);
    CheckWeight(dimension, place);
    if (dimension.criteria().empty()) {
      place.Error({FaultCode::kMissing, "a dimension needs a criterion"});
    }
    std::vector<uint32_t> weights;
    for (const v1::Criterion& criterion : dimension.criteria()) {
      weights.push_back(criterion.has_weight() ? criterion.weight() : 1);
    }
    const auto parts = share ? ShareOut(*share, weights) : std::nullopt;
    std::unordered_map<std::string, size_t> ids;
    model::Total sum;
    compiled.begin = compiled_.criteria.size();
    for (int i = 0; i < dimension.criteria_size(); ++i) {
      const Place at = place.Child(v1::Dimension::kCriteriaFieldNumber, i);
      const v1::Criterion& criterion = dimension.criteria(i);
      CheckId(at, v1::Criterion::kIdFieldNumber, criterion.id(), ids,
              static_cast<size_t>(i));
      CompileCriterion(compiled.path, dimension.id(), criterion, at,
                       parts ? std::optional((*parts)[static_cast<size_t>(i)])
                             : std::nullopt);
      const CriterionProgram& last = compiled_.criteria.back();
      sum.Add(Reach(model::Standing::kOpen, last.worth));
    }
    compiled.end = compiled_.criteria.size();
    compiled.reach =
        Clamp(ReachOf(sum, place,
                      absl::StrCat("the dimension '", dimension.id(), "'")),
              compiled.bounds);
    compiled_.dimensions.push_back(std::move(compiled));
  }

  template <typename Message>
  void CheckWeight(const Message& message, const Place& place) {
    if (!message.has_weight()) return;
    if (!framework_.has_total()) {
      place.Error(
          Message::kWeightFieldNumber,
          {FaultCode::kNeedsOther,
           "a weight shares out the framework's '{name}', and it has none"},
          {{"name", "total"}});
    } else if (message.weight() == 0) {
      place.Error(Message::kWeightFieldNumber,
                  {FaultCode::kOutOfRange, "a weight is at least {min}"},
                  {{"min", 1}});
    }
  }

  void CompileCriterion(const std::string& dimension_path,
                        const std::string& dimension,
                        const v1::Criterion& criterion, const Place& place,
                        std::optional<Points> share) {
    CriterionProgram compiled;
    compiled.path = absl::StrCat(dimension_path, ".", criterion.id());
    const auto question = compiler_.program.criterion_by_key.find(
        absl::StrCat(dimension, ".", criterion.id()));
    if (question != compiler_.program.criterion_by_key.end()) {
      compiled.question = question->second;
    }
    CheckWeight(criterion, place);
    CompilePoints(criterion, place, share, compiled);
    if (!v1::Polarity::Kind_IsValid(criterion.polarity())) {
      place.Error(
          v1::Criterion::kPolarityFieldNumber,
          {FaultCode::kNotAChoice,
           "the polarity must be CONFIRMATION_IS_GOOD or DENIAL_IS_GOOD"});
    } else if (criterion.polarity() == v1::Polarity::DENIAL_IS_GOOD) {
      compiled.polarity = model::Polarity::kDenialIsGood;
    }
    compiled.fresh.max_age = max_age_;
    if (!criterion.max_age().empty()) {
      compiled.fresh.max_age = ReadSpan(
          place, v1::Criterion::kMaxAgeFieldNumber, criterion.max_age());
    }
    compiled.fresh.each_stage = criterion.reconfirm_each_stage();
    if (criterion.reconfirm_each_stage() && framework_.process().empty()) {
      place.Error(v1::Criterion::kReconfirmEachStageFieldNumber,
                  {FaultCode::kNeedsOther,
                   "the framework has no '{name}' whose stages could be meant"},
                  {{"name", "process"}});
    }
    CompileRole(criterion, place, compiled);
    compiled_.criteria.push_back(std::move(compiled));
  }

  void CompilePoints(const v1::Criterion& criterion, const Place& place,
                     std::optional<Points> share, CriterionProgram& compiled) {
    constexpr int kField = v1::Criterion::kPointsFieldNumber;
    if (framework_.has_total()) {
      if (criterion.has_points()) {
        place.Error(kField,
                    {FaultCode::kContradiction,
                     "the framework shares out its '{name}'; give the "
                     "criterion a weight, not points"},
                    {{"name", "total"}});
      }
      if (share) compiled.worth.good = *share;
    } else if (!criterion.has_points()) {
      place.Error({FaultCode::kMissing,
                   "a criterion needs points, or the framework a 'total'"});
    } else if (const auto good =
                   ReadPoints(place, kField, criterion.points())) {
      compiled.worth.good = *good;
      if (criterion.points() <= 0 || criterion.points() > kMaxCriterionPoints) {
        place.Error(
            kField,
            {FaultCode::kOutOfRange,
             "the points of a criterion are more than 0 and at most {max}"},
            {{"max", 1000000}});
      }
    }
    if (!criterion.has_points_if_bad()) return;
    constexpr int kBadField = v1::Criterion::kPointsIfBadFieldNumber;
    const auto bad = ReadPoints(place, kBadField, criterion.points_if_bad());
    if (!bad) return;
    compiled.worth.bad = *bad;
    if (criterion.points_if_bad() > 0 ||
        criterion.points_if_bad() < -kMaxCriterionPoints) {
      place.Error(
          kBadField,
          {FaultCode::kOutOfRange,
           "the points of a bad answer are at most 0 and at least {min}"},
          {{"min", -1000000}});
    }
  }

  void CompileRole(const v1::Criterion& criterion, const Place& place,
                   CriterionProgram& compiled) {
    constexpr int kField = v1::Criterion::kCommitteeRoleFieldNumber;
    if (criterion.committee_role() == v1::BuyerRole::UNSPECIFIED) return;
    if (!v1::BuyerRole::Kind_IsValid(criterion.committee_role())) {
      place.Error(kField,
                  {FaultCode::kNotAChoice, "this is no role of a buyer"});
      return;
    }
    if (criterion.answer() != v1::AnswerType::PERSON ||
        framework_.subject() != v1::Subject::OPPORTUNITY) {
      place.Error(
          kField,
          {FaultCode::kMisplaced,
           "a contact can answer only a PERSON question about an opportunity"});
    }
    compiled.committee_role =
        static_cast<BuyerRole>(criterion.committee_role());
  }

  Compiler& compiler_;
  const v1::Framework& framework_;
  const Place& place_;
  std::optional<model::Span> max_age_;
  FrameworkProgram compiled_;
};

}  // namespace

void CompileFrameworks(Compiler& compiler) {
  const auto& frameworks = compiler.policy.frameworks();
  for (int i = 0; i < frameworks.size(); ++i) {
    const Place place =
        compiler.root.Child(v1::Policy::kFrameworksFieldNumber, i);
    CheckId(place, v1::Framework::kIdFieldNumber, frameworks[i].id(),
            compiler.framework_by_id, static_cast<size_t>(i));
    compiler.program.frameworks.push_back(
        FrameworkCompiler(compiler, frameworks[i], place).Compile());
    compiler.program.framework_ids.push_back(frameworks[i].id());
  }
}

}  // namespace bantam::internal
