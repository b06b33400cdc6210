#include "bantam/evaluator.h"

#include <string>
#include <utility>
#include <vector>

#include "bantam/version.h"
#include "src/engine/assess.h"
#include "src/engine/committee.h"
#include "src/engine/grade.h"
#include "src/engine/qualify.h"
#include "src/engine/score.h"
#include "src/engine/snapshot.h"
#include "src/zones/zones.h"

namespace bantam {
namespace {

void AddCount(Reason code, std::string_view list, int64_t count,
              std::vector<Note>* notes) {
  if (count == 0) return;
  notes->push_back({code, std::string(list), {{"count", count}}});
}

// What of the lead was not counted, or once only.
void AddCounts(const internal::Snapshot& snapshot, std::vector<Note>* notes) {
  const internal::Answers& answers = snapshot.answers();
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

class Evaluator::Scratch {
 public:
  explicit Scratch(const internal::Program& program) : snapshot(program) {}

  internal::Snapshot snapshot;
  std::vector<const ScoreResult*> scores;
  std::vector<internal::FrameworkState> frameworks;
};

Evaluator::Evaluator(Policy policy)
    : policy_(std::move(policy)),
      scratch_(std::make_unique<Scratch>(policy_.program())) {
}
Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;

absl::StatusOr<Evaluation> Evaluator::Evaluate(const Lead& lead, Instant now,
                                               Detail detail) {
  Evaluation evaluation;
  if (absl::Status status = EvaluateInto(lead, now, detail, &evaluation);
      !status.ok()) {
    return status;
  }
  return evaluation;
}

absl::Status Evaluator::EvaluateInto(const Lead& lead, Instant now,
                                     Detail detail, Evaluation* evaluation) {
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
  internal::Snapshot& snapshot = scratch_->snapshot;
  if (absl::Status status = snapshot.Take(lead, now); !status.ok()) {
    return fail(std::move(status));
  }

  const internal::Program& program = policy_.program();
  evaluation->lead_id = lead.id();
  evaluation->provenance.policy_id = program.id;
  evaluation->provenance.policy_version = program.version;
  evaluation->provenance.policy_hash = program.hash;
  evaluation->provenance.library_version = kVersion;
  evaluation->provenance.zone_data_version = zones::ZoneDataVersion();
  evaluation->now = now;
  evaluation->notes.clear();
  AddCounts(snapshot, &evaluation->notes);
  const bool explain = detail == Detail::kExplained;
  internal::AssessFrameworks(program, snapshot, explain, &scratch_->frameworks,
                             evaluation);
  internal::AssessCommittees(program, snapshot, evaluation);

  // Results stay where they are while grades point at them.
  evaluation->scores.resize(program.scores.size());
  scratch_->scores.assign(program.scores.size(), nullptr);
  size_t used = 0;
  for (size_t i = 0; i < program.scores.size(); ++i) {
    const internal::ScoreProgram& score = program.scores[i];
    if (!snapshot.HasSubject(score.subject)) {
      internal::NoteAbsent(score.id, score.subject, &evaluation->notes);
      continue;
    }
    ScoreResult& result = evaluation->scores[used++];
    internal::EvaluateScore(program, score,
                            {scratch_->frameworks, evaluation->assessments},
                            snapshot, explain, &result);
    scratch_->scores[i] = &result;
  }
  evaluation->scores.resize(used);
  internal::EvaluateGrades(program, scratch_->scores, &evaluation->grades);
  internal::Qualify(program, scratch_->scores, scratch_->frameworks, snapshot,
                    explain, evaluation);
  return absl::OkStatus();
}

}  // namespace bantam
