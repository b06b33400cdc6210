#include "src/case/pipeline.h"

#include <string>
#include <utility>

#include "bantam/version.h"
#include "src/assess/committee.h"
#include "src/assess/qualify.h"
#include "src/score/grade.h"
#include "src/score/score.h"
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

}  // namespace

absl::Status Pipeline::Run(const Lead& lead, Instant now, Detail detail,
                           Evaluation* evaluation, std::optional<size_t> anew) {
  const auto fail = [&](absl::Status status) {
    *evaluation = Evaluation();
    return status;
  };
  if (!(lead.policy() == policy_)) {
    return fail(absl::InvalidArgumentError(
        "the lead was made for another policy than the evaluator"));
  }
  if (!now.IsValid()) {
    return fail(absl::InvalidArgumentError(
        "now must lie between 0001-01-01T00:00:00Z and "
        "9999-12-31T23:59:59.999999999Z"));
  }
  if (absl::Status status = snapshot_.Take(lead, now, anew); !status.ok()) {
    return fail(std::move(status));
  }

  const Program& program = policy_.program();
  evaluation->lead_id = lead.id();
  evaluation->provenance.policy_id = program.id;
  evaluation->provenance.policy_version = program.version;
  evaluation->provenance.policy_hash = program.hash;
  evaluation->provenance.library_version = kVersion;
  evaluation->provenance.zone_data_version = zones::ZoneDataVersion();
  evaluation->now = now;
  evaluation->notes.clear();
  AddCounts(snapshot_, &evaluation->notes);
  const bool explain = detail == Detail::kExplained;
  AssessFrameworks(program, snapshot_, explain, &frameworks_, evaluation);
  AssessCommittees(program, snapshot_, evaluation);

  // Results stay where they are while grades point at them.
  evaluation->scores.resize(program.scores.size());
  scores_.assign(program.scores.size(), nullptr);
  size_t used = 0;
  for (size_t i = 0; i < program.scores.size(); ++i) {
    const ScoreProgram& score = program.scores[i];
    if (!snapshot_.HasSubject(score.subject)) {
      NoteAbsent(score.id, score.subject, &evaluation->notes);
      continue;
    }
    ScoreResult& result = evaluation->scores[used++];
    EvaluateScore(program, score, {frameworks_, evaluation->assessments},
                  snapshot_, explain, &result);
    scores_[i] = &result;
  }
  evaluation->scores.resize(used);
  EvaluateGrades(program, scores_, &evaluation->grades);
  Qualify(program, scores_, frameworks_, snapshot_, explain, evaluation);
  return absl::OkStatus();
}

}  // namespace bantam::internal
