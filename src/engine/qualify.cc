#include "src/engine/qualify.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace bantam::internal {
namespace {

using model::Points;

class Qualifier {
 public:
  Qualifier(const Program& program,
            const std::vector<const ScoreResult*>& scores,
            const std::vector<FrameworkState>& frameworks, Snapshot& snapshot,
            bool explain, Evaluation* evaluation)
      : program_(program),
        scores_(scores),
        frameworks_(frameworks),
        snapshot_(snapshot),
        explain_(explain),
        evaluation_(*evaluation) {}

  void Run() {
    evaluation_.personas.clear();
    evaluation_.red_flags.clear();
    evaluation_.qualifications.clear();
    for (const PersonaProgram& persona : program_.personas) {
      if (snapshot_.HasSubject(Subject::kPerson)) {
        evaluation_.personas.push_back(Match(persona));
      } else {
        NoteAbsent(persona.id, Subject::kPerson, &evaluation_.notes);
      }
    }
    for (const RedFlagProgram& flag : program_.red_flags) {
      if (snapshot_.HasSubject(flag.subject)) Raise(flag);
    }
    for (const QualificationProgram& qualification : program_.qualifications) {
      if (snapshot_.HasSubject(qualification.subject)) {
        evaluation_.qualifications.push_back(Qualify(qualification));
      } else {
        NoteAbsent(qualification.id, qualification.subject, &evaluation_.notes);
      }
    }
  }

 private:
  // Asks a condition; what left it open goes to `fields` and `error`.
  Decision Decide(const cel::Program& condition,
                  std::vector<std::string>* fields, std::string* error) {
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

  PersonaResult Match(const PersonaProgram& persona) {
    PersonaResult result;
    result.id = persona.id;
    size_t held = 0;
    size_t unknown = 0;
    for (const PersonaProgram::Trait& trait : persona.traits) {
      TraitResult answer;
      answer.id = trait.id;
      answer.holds = Decide(*trait.when, &answer.fields, &answer.error);
      if (answer.holds == Decision::kYes) ++held;
      if (answer.holds == Decision::kUnknown) ++unknown;
      if (explain_) result.traits.push_back(std::move(answer));
    }
    if (held >= persona.at_least) {
      result.fits = Decision::kYes;
    } else if (held + unknown < persona.at_least) {
      result.fits = Decision::kNo;
    }
    return result;
  }

  void Raise(const RedFlagProgram& flag) {
    RedFlagResult result;
    result.id = flag.id;
    result.severity = flag.severity;
    result.raised = Decide(*flag.when, &result.fields, &result.error);
    if (result.raised != Decision::kNo) {
      evaluation_.red_flags.push_back(std::move(result));
    }
  }

  QualificationResult Qualify(const QualificationProgram& qualification) {
    QualificationResult result;
    result.id = qualification.id;
    result.qualified = Decision::kYes;
    for (const RequirementProgram& requirement : qualification.requirements) {
      UnmetRequirement unmet;
      unmet.id = requirement.id;
      unmet.met = Check(requirement, &unmet);
      if (unmet.met == Decision::kYes) continue;
      if (unmet.met == Decision::kNo) {
        result.qualified = Decision::kNo;
      } else if (result.qualified == Decision::kYes) {
        result.qualified = Decision::kUnknown;
      }
      result.unmet.push_back(std::move(unmet));
    }
    return result;
  }

  Decision Check(const RequirementProgram& requirement,
                 UnmetRequirement* unmet) {
    switch (requirement.kind) {
      case RequirementProgram::Kind::kWhen:
        return Decide(*requirement.when, &unmet->fields, &unmet->error);
      case RequirementProgram::Kind::kScorePoints: {
        const ScoreResult* score = scores_[requirement.index];
        unmet->need = requirement.at_least;
        if (score == nullptr) return Decision::kUnknown;
        return CheckPoints(score->points, score->interval.high, unmet);
      }
      case RequirementProgram::Kind::kFrameworkPoints: {
        const AssessmentResult* found = AssessmentOf(requirement.index);
        unmet->need = requirement.at_least;
        if (found == nullptr) return Decision::kUnknown;
        return CheckPoints(found->points, found->interval.high, unmet);
      }
      case RequirementProgram::Kind::kCompleteness: {
        const AssessmentResult* found = AssessmentOf(requirement.index);
        unmet->need = requirement.at_least;
        if (found == nullptr) return Decision::kUnknown;
        return CheckPoints(Points{found->completeness_micros},
                           Points{model::kMicrosPerPoint}, unmet);
      }
      case RequirementProgram::Kind::kGrade:
        return CheckGrade(requirement, unmet);
      case RequirementProgram::Kind::kNoRedFlag:
        return CheckFlags(requirement.severity, unmet);
    }
    return Decision::kUnknown;
  }

  const AssessmentResult* AssessmentOf(size_t framework) const {
    const FrameworkState& state = frameworks_[framework];
    return state.outcome == FrameworkState::Outcome::kAssessed
               ? &evaluation_.assessments[state.result]
               : nullptr;
  }

  static Decision CheckPoints(Points have, Points possible,
                              UnmetRequirement* unmet) {
    if (have >= *unmet->need) return Decision::kYes;
    unmet->have = have;
    unmet->possible = possible;
    return possible < *unmet->need ? Decision::kNo : Decision::kUnknown;
  }

  Decision CheckGrade(const RequirementProgram& requirement,
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

  Decision CheckFlags(Severity severity, UnmetRequirement* unmet) const {
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

  const Program& program_;
  const std::vector<const ScoreResult*>& scores_;
  const std::vector<FrameworkState>& frameworks_;
  Snapshot& snapshot_;
  bool explain_;
  Evaluation& evaluation_;
};

}  // namespace

void Qualify(const Program& program,
             const std::vector<const ScoreResult*>& scores,
             const std::vector<FrameworkState>& frameworks, Snapshot& snapshot,
             bool explain, Evaluation* evaluation) {
  Qualifier(program, scores, frameworks, snapshot, explain, evaluation).Run();
}

}  // namespace bantam::internal
