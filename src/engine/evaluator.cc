#include "bantam/evaluator.h"

#include <string>
#include <utility>
#include <vector>

#include "bantam/version.h"
#include "src/engine/grade.h"
#include "src/engine/score.h"
#include "src/engine/snapshot.h"

namespace bantam {
namespace {

// Whether the lead has the subject of a score. What a person does and who
// takes part in an opportunity say that there is one.
bool HasSubject(const Lead& lead, Subject subject) {
  switch (subject) {
    case Subject::kPerson:
      return lead.present(subject) || lead.activities_known();
    case Subject::kOpportunity:
      return lead.present(subject) || lead.contacts_known();
    default:
      return lead.present(subject);
  }
}

void AddCount(Reason code, int64_t count, std::vector<Note>* notes) {
  if (count == 0) return;
  notes->push_back({code, "activities", {{"count", count}}});
}

}  // namespace

class Evaluator::Scratch {
 public:
  explicit Scratch(const internal::Program& program) : snapshot(program) {}

  internal::Snapshot snapshot;
  std::vector<const ScoreResult*> scores;
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
  evaluation->now = now;
  evaluation->notes.clear();
  AddCount(Reason::kActivitiesInFuture, snapshot.in_future(),
           &evaluation->notes);
  AddCount(Reason::kActivitiesRepeated, snapshot.repeated(),
           &evaluation->notes);

  // Results stay where they are while grades point at them.
  evaluation->scores.resize(program.scores.size());
  scratch_->scores.assign(program.scores.size(), nullptr);
  size_t used = 0;
  for (size_t i = 0; i < program.scores.size(); ++i) {
    const internal::ScoreProgram& score = program.scores[i];
    if (!HasSubject(lead, score.subject)) {
      evaluation->notes.push_back(
          {Reason::kSubjectAbsent,
           score.id,
           {{"subject", std::string(SubjectName(score.subject))}}});
      continue;
    }
    ScoreResult& result = evaluation->scores[used++];
    internal::EvaluateScore(program, score, snapshot,
                            detail == Detail::kExplained, &result);
    scratch_->scores[i] = &result;
  }
  evaluation->scores.resize(used);
  internal::EvaluateGrades(program, scratch_->scores, &evaluation->grades);
  return absl::OkStatus();
}

std::string_view ReasonName(Reason reason) {
  switch (reason) {
    case Reason::kRuleHolds:
      return "RULE_HOLDS";
    case Reason::kRuleOccurrences:
      return "RULE_OCCURRENCES";
    case Reason::kRuleDecay:
      return "RULE_DECAY";
    case Reason::kRuleFloor:
      return "RULE_FLOOR";
    case Reason::kRuleCap:
      return "RULE_CAP";
    case Reason::kGroupFloor:
      return "GROUP_FLOOR";
    case Reason::kGroupCap:
      return "GROUP_CAP";
    case Reason::kScoreFloor:
      return "SCORE_FLOOR";
    case Reason::kScoreCap:
      return "SCORE_CAP";
    case Reason::kActivitiesInFuture:
      return "ACTIVITIES_IN_FUTURE";
    case Reason::kActivitiesRepeated:
      return "ACTIVITIES_REPEATED";
    case Reason::kSubjectAbsent:
      return "SUBJECT_ABSENT";
  }
  return "UNSPECIFIED";
}

}  // namespace bantam
