#include "src/assess/qualify.h"

#include <utility>

#include "src/assess/requirements.h"

namespace bantam::internal {
namespace {

class Qualifier {
 public:
  Qualifier(const Program& program,
            const std::vector<const ScoreResult*>& scores,
            const std::vector<FrameworkState>& frameworks, Snapshot& snapshot,
            bool explain, Evaluation* evaluation)
      : program_(program),
        snapshot_(snapshot),
        explain_(explain),
        evaluation_(*evaluation),
        checker_(program, scores, frameworks, snapshot, *evaluation) {}

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
  PersonaResult Match(const PersonaProgram& persona) {
    PersonaResult result;
    result.id = persona.id;
    size_t held = 0;
    size_t unknown = 0;
    for (const PersonaProgram::Trait& trait : persona.traits) {
      TraitResult answer;
      answer.id = trait.id;
      answer.holds =
          checker_.Decide(*trait.when, &answer.fields, &answer.error);
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
    result.raised = checker_.Decide(*flag.when, &result.fields, &result.error);
    if (result.raised != Decision::kNo) {
      evaluation_.red_flags.push_back(std::move(result));
    }
  }

  QualificationResult Qualify(const QualificationProgram& qualification) {
    QualificationResult result;
    result.id = qualification.id;
    result.qualified =
        checker_.CheckAll(qualification.requirements, &result.unmet);
    return result;
  }

  const Program& program_;
  Snapshot& snapshot_;
  bool explain_;
  Evaluation& evaluation_;
  RequirementChecker checker_;
};

}  // namespace

void Qualify(const Program& program,
             const std::vector<const ScoreResult*>& scores,
             const std::vector<FrameworkState>& frameworks, Snapshot& snapshot,
             bool explain, Evaluation* evaluation) {
  Qualifier(program, scores, frameworks, snapshot, explain, evaluation).Run();
}

}  // namespace bantam::internal
