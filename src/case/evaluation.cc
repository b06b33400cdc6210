#include "src/case/evaluation.h"

#include <string>
#include <string_view>
#include <utility>

#include "bantam/version.h"
#include "src/assess/assess.h"
#include "src/score/grade.h"
#include "src/score/lines.h"
#include "src/zones/zones.h"

namespace bantam::internal {
namespace {

void AddCount(Reason code, std::string_view list, int64_t count,
              std::vector<Note>* notes) {
  if (count == 0) return;
  notes->push_back({code, std::string(list), {{"count", count}}});
}

// What of the lead was not counted, or once only.
void AddCounts(const Snapshot& snapshot, std::vector<Note>* notes) {
  const Answers& answers = snapshot.answers();
  AddCount(Reason::kActivitiesInFuture, "activities", snapshot.in_future(),
           notes);
  AddCount(Reason::kActivitiesRepeated, "activities", snapshot.repeated(),
           notes);
  AddCount(Reason::kEvidenceInFuture, "evidence", answers.in_future(), notes);
  AddCount(Reason::kEvidenceRepeated, "evidence", answers.repeated(), notes);
  AddCount(Reason::kEvidenceOfOthers, "evidence", answers.of_others(), notes);
  AddCount(Reason::kContactsOfOthers, "contacts", answers.contacts_of_others(),
           notes);
}

// Lists are filled in the order in which notes are told.
class Describer {
 public:
  Describer(State& state, Detail detail, Evaluation* evaluation)
      : state_(state),
        program_(state.program()),
        explain_(detail == Detail::kExplained),
        evaluation_(*evaluation) {}

  void Run() {
    AddProvenance();
    evaluation_.notes.clear();
    AddCounts(state_.snapshot(), &evaluation_.notes);
    AddFrameworks();
    AddCommittees();
    AddScores();
    AddGrades();
    AddPersonas();
    AddRedFlags();
    AddQualifications();
  }

 private:
  void AddProvenance() {
    evaluation_.lead_id = state_.lead().id();
    evaluation_.provenance.policy_id = program_.id;
    evaluation_.provenance.policy_version = program_.version;
    evaluation_.provenance.policy_hash = program_.hash;
    evaluation_.provenance.library_version = kVersion;
    evaluation_.provenance.zone_data_version = zones::ZoneDataVersion();
    evaluation_.now = state_.now();
  }

  void AddFrameworks() {
    evaluation_.assessments.clear();
    for (size_t i = 0; i < program_.frameworks.size(); ++i) {
      const FrameworkFigure& figure = state_.Framework(i);
      const FrameworkPlace place = state_.PlaceOf(i);
      AddNotes(place, figure, state_.StateOf(i), &evaluation_.notes);
      AssessmentResult& result = evaluation_.assessments.emplace_back();
      if (figure.is_there()) {
        result = Describe(place, figure, state_.DimensionsOf(i),
                          state_.StateOf(i), explain_);
      } else {
        result.id = program_.frameworks[i].id;
        result.subject = program_.frameworks[i].subject;
        result.absence = figure.absence;
      }
    }
  }

  void AddCommittees() {
    evaluation_.committees.clear();
    for (size_t i = 0; i < program_.committees.size(); ++i) {
      const CommitteeProgram& committee = program_.committees[i];
      const CommitteeFigure& figure = state_.Committee(i);
      CommitteeResult& result = evaluation_.committees.emplace_back();
      if (figure.is_there()) {
        result = state_.buyers().Describe(committee, figure);
        continue;
      }
      result.id = committee.id;
      result.absence = figure.absence;
      if (figure.absence == Absence::kSubjectAbsent) {
        NoteAbsent(committee.id, Subject::kOpportunity, &evaluation_.notes);
      } else {
        evaluation_.notes.push_back(
            {Reason::kContactsUnknown, committee.id, {}});
      }
    }
  }

  // Results of an earlier lead are used again.
  void AddScores() {
    evaluation_.scores.resize(program_.scores.size());
    for (size_t i = 0; i < program_.scores.size(); ++i) {
      const ScoreProgram& score = program_.scores[i];
      ScoreResult& result = evaluation_.scores[i];
      ScoreLines lines(program_, &result.lines, &result.undecided);
      const ScoreFigure& figure = state_.Score(i, explain_ ? &lines : nullptr);
      result.id = score.id;
      result.subject = score.subject;
      result.absence = figure.absence;
      result.points = figure.points;
      result.interval = figure.interval;
      result.exact = figure.exact;
      if (!figure.is_there()) {
        NoteAbsent(score.id, score.subject, &evaluation_.notes);
      }
    }
  }

  void AddGrades() {
    evaluation_.grades.clear();
    for (size_t i = 0; i < program_.grades.size(); ++i) {
      const GradeFigure& figure = state_.Grade(i);
      GradeResult& result = evaluation_.grades.emplace_back();
      if (figure.is_there()) {
        result = DescribeGrade(program_, program_.grades[i], figure);
      } else {
        result.id = program_.grades[i].id;
        result.absence = figure.absence;
      }
    }
  }

  void AddPersonas() {
    evaluation_.personas.clear();
    for (size_t i = 0; i < program_.personas.size(); ++i) {
      PersonaResult& result = evaluation_.personas.emplace_back();
      const DecisionFigure& figure =
          state_.Persona(i, explain_ ? &result : nullptr);
      result.id = program_.personas[i].id;
      result.fits = figure.decision;
      result.absence = figure.absence;
      if (!figure.is_there()) {
        NoteAbsent(result.id, Subject::kPerson, &evaluation_.notes);
      }
    }
  }

  void AddRedFlags() {
    evaluation_.red_flags.clear();
    for (size_t i = 0; i < program_.red_flags.size(); ++i) {
      RedFlagResult& result = evaluation_.red_flags.emplace_back();
      const DecisionFigure& figure = state_.RedFlag(i, &result);
      result.id = program_.red_flags[i].id;
      result.severity = program_.red_flags[i].severity;
      result.raised = figure.decision;
      result.absence = figure.absence;
    }
  }

  void AddQualifications() {
    evaluation_.qualifications.clear();
    for (size_t i = 0; i < program_.qualifications.size(); ++i) {
      const QualificationProgram& qualification = program_.qualifications[i];
      QualificationResult& result = evaluation_.qualifications.emplace_back();
      const DecisionFigure& figure = state_.Qualification(i, &result);
      result.id = qualification.id;
      result.qualified = figure.decision;
      result.absence = figure.absence;
      if (!figure.is_there()) {
        NoteAbsent(qualification.id, qualification.subject, &evaluation_.notes);
      }
    }
  }

  State& state_;
  const Program& program_;
  const bool explain_;
  Evaluation& evaluation_;
};

}  // namespace

void Describe(State& state, Detail detail, Evaluation* evaluation) {
  Describer(state, detail, evaluation).Run();
}

}  // namespace bantam::internal
