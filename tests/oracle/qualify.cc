#include "tests/oracle/qualify.h"

#include <algorithm>

namespace bantam::oracle {
namespace {

Decision DecisionOf(const Result& result) {
  if (result.Is(true)) return Decision::kYes;
  if (result.Is(false)) return Decision::kNo;
  return Decision::kUnknown;
}

// Each sets what is known of the requirement, and returns whether it is met.

Decision MeetWhen(const RequirementSpec& requirement, const Environment& env,
                  UnmetRequirement& unmet) {
  const Result result = EvaluateCondition(*requirement.when, env);
  unmet.fields = PathsOf(result.unknown, env.policy);
  unmet.error = result.error;
  return DecisionOf(result);
}

Decision MeetPoints(const RequirementSpec& requirement,
                    const Evaluation& evaluation, UnmetRequirement& unmet) {
  unmet.need.emplace().micros = requirement.at_least;
  for (const ScoreResult& score : evaluation.scores) {
    if (score.id != requirement.of) continue;
    unmet.have = score.points;
    unmet.possible = score.interval.high;
  }
  for (const AssessmentResult& assessment : evaluation.assessments) {
    if (assessment.id != requirement.of) continue;
    unmet.have = assessment.points;
    unmet.possible = assessment.interval.high;
  }
  if (!unmet.have) return Decision::kUnknown;
  if (*unmet.have >= *unmet.need) return Decision::kYes;
  return *unmet.possible < *unmet.need ? Decision::kNo : Decision::kUnknown;
}

Decision MeetGrade(const RequirementSpec& requirement,
                   const Evaluation& evaluation, const PolicySpec& policy,
                   UnmetRequirement& unmet) {
  unmet.need_grade = requirement.band;
  const GradeSpec& grade = *std::find_if(
      policy.grades.begin(), policy.grades.end(),
      [&](const GradeSpec& other) { return other.id == requirement.of; });
  const auto rank = [&](const std::string& band) {
    size_t i = 0;
    while (grade.bands[i].id != band) ++i;
    return i;
  };
  const auto will_do = [&](const std::string& band) {
    return rank(band) <= rank(requirement.band);
  };
  for (const GradeResult& result : evaluation.grades) {
    if (result.id != requirement.of) continue;
    unmet.have_grade = result.grade;
    if (will_do(result.grade)) return Decision::kYes;
    const bool can =
        std::any_of(result.possible.begin(), result.possible.end(), will_do);
    return can ? Decision::kUnknown : Decision::kNo;
  }
  return Decision::kUnknown;
}

Decision MeetCompleteness(const RequirementSpec& requirement,
                          const Evaluation& evaluation,
                          UnmetRequirement& unmet) {
  unmet.need.emplace().micros = requirement.at_least;
  for (const AssessmentResult& assessment : evaluation.assessments) {
    if (assessment.id != requirement.of) continue;
    unmet.have = model::Points{assessment.completeness.micros};
    unmet.possible = model::Points{1'000'000};
    if (*unmet.have >= *unmet.need) return Decision::kYes;
  }
  return Decision::kUnknown;
}

Decision MeetNoRedFlag(const RequirementSpec& requirement,
                       const Evaluation& evaluation, UnmetRequirement& unmet) {
  Decision met = Decision::kYes;
  for (const RedFlagResult& flag : evaluation.red_flags) {
    if (flag.severity < requirement.severity) continue;
    unmet.fields.push_back(flag.id);
    if (flag.raised == Decision::kYes) met = Decision::kNo;
    if (met == Decision::kYes) met = Decision::kUnknown;
  }
  return met;
}

Decision Meet(const RequirementSpec& requirement, const Evaluation& evaluation,
              const Environment& env, UnmetRequirement& unmet) {
  switch (requirement.kind) {
    case RequirementSpec::Kind::kWhen:
      return MeetWhen(requirement, env, unmet);
    case RequirementSpec::Kind::kPoints:
      return MeetPoints(requirement, evaluation, unmet);
    case RequirementSpec::Kind::kGrade:
      return MeetGrade(requirement, evaluation, env.policy, unmet);
    case RequirementSpec::Kind::kCompleteness:
      return MeetCompleteness(requirement, evaluation, unmet);
    case RequirementSpec::Kind::kNoRedFlag:
      break;
  }
  return MeetNoRedFlag(requirement, evaluation, unmet);
}

}  // namespace

std::vector<std::string> PathsOf(FieldSet fields, const PolicySpec& policy) {
  std::vector<std::string> paths;
  for (size_t i = 0; i < policy.fields.size(); ++i) {
    if ((fields >> i & 1) != 0) paths.push_back(policy.fields[i].path);
  }
  return paths;
}

PersonaResult EvaluatePersona(const PersonaSpec& persona,
                              const Environment& env) {
  PersonaResult result;
  result.id = persona.id;
  int64_t holding = 0;
  int64_t unknown = 0;
  for (const TraitSpec& trait : persona.traits) {
    const Result holds = EvaluateCondition(trait.when, env);
    const Decision decision = DecisionOf(holds);
    holding += decision == Decision::kYes;
    unknown += decision == Decision::kUnknown;
    result.traits.push_back(
        {trait.id, decision, PathsOf(holds.unknown, env.policy), holds.error});
  }
  const int64_t needed =
      persona.at_least.value_or(static_cast<int64_t>(persona.traits.size()));
  if (holding >= needed) {
    result.fits = Decision::kYes;
  } else if (holding + unknown < needed) {
    result.fits = Decision::kNo;
  }
  return result;
}

std::optional<RedFlagResult> EvaluateRedFlag(const RedFlagSpec& flag,
                                             const Environment& env) {
  const Result result = EvaluateCondition(flag.when, env);
  if (result.Is(false)) return std::nullopt;
  return RedFlagResult{flag.id, flag.severity, DecisionOf(result),
                       PathsOf(result.unknown, env.policy), result.error};
}

QualificationResult Qualify(const QualificationSpec& qualification,
                            const Evaluation& evaluation,
                            const Environment& env) {
  QualificationResult result;
  result.id = qualification.id;
  bool any_unmet = false;
  for (const RequirementSpec& requirement : qualification.requirements) {
    UnmetRequirement unmet;
    unmet.id = requirement.id;
    unmet.met = Meet(requirement, evaluation, env, unmet);
    any_unmet |= unmet.met == Decision::kNo;
    if (unmet.met != Decision::kYes) result.unmet.push_back(std::move(unmet));
  }
  result.qualified = result.unmet.empty() ? Decision::kYes
                     : any_unmet          ? Decision::kNo
                                          : Decision::kUnknown;
  return result;
}

}  // namespace bantam::oracle
