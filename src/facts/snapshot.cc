#include "src/facts/snapshot.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"

namespace bantam::internal {
namespace {

// Values that stand for `views`, which do not move any more.
void PointAt(const std::vector<FactView>& views,
             std::vector<cel::Value>* values) {
  values->clear();
  for (const FactView& view : views) {
    values->push_back(cel::Value::Struct(&view));
  }
}

}  // namespace

Snapshot::Snapshot(const Program& program)
    : program_(program),
      answers_(program),
      baselines_(program.processes.size()) {
  for (size_t i = 0; i < program.processes.size(); ++i) {
    if (std::any_of(
            program.scores.begin(), program.scores.end(),
            [&](const ScoreProgram& score) { return score.baseline == i; })) {
      baseline_processes_.push_back(i);
    }
  }
}

absl::Status Snapshot::Take(const Lead& lead, Instant now, Courses& courses) {
  now_ = now;
  lead_ = &lead;
  subjects_.clear();
  for (const Subject subject :
       {Subject::kAccount, Subject::kPerson, Subject::kOpportunity}) {
    subjects_.emplace_back(program_, lead, IndexOf(subject));
  }
  PointAt(subjects_, &variables_);
  variables_.resize(kVariables);
  variables_[kActivitiesVariable] =
      cel::Value::Unknown(program_.AttributeOf(BuiltIn::kActivities));
  variables_[kContactsVariable] =
      cel::Value::Unknown(program_.AttributeOf(BuiltIn::kContacts));
  variables_[kNowVariable] = cel::Value::Timestamp(now);
  variables_[kAnswersVariable] = cel::Value::Struct(&answers_view_);
  if (absl::Status status = answers_.Take(lead, now, courses); !status.ok()) {
    return status;
  }
  TakeContacts();
  if (absl::Status status = TakeActivities(now); !status.ok()) return status;
  return TakeBaselines(courses);
}

absl::Status Snapshot::TakeBaselines(Courses& courses) {
  baseline_.reset();
  for (const size_t i : baseline_processes_) {
    const absl::StatusOr<const Course*> course = courses.GetPossible(i);
    if (!course.ok()) return course.status();
    baselines_[i] = (*course)->baseline;
  }
  return absl::OkStatus();
}

void Snapshot::AskFor(const ScoreProgram* score) {
  baseline_.reset();
  if (score != nullptr && score->baseline) {
    baseline_ = baselines_[*score->baseline];
  }
  if (!program_.uses_activities || !activities_known()) return;
  if (!baseline_) {
    variables_[kActivitiesVariable] = cel::Value::List(&activity_list_);
    return;
  }
  recent_values_.clear();
  for (size_t i = 0; i < past_.size(); ++i) {
    if (past_[i].at >= *baseline_) {
      recent_values_.push_back(activity_values_[i]);
    }
  }
  variables_[kActivitiesVariable] = cel::Value::List(&recent_list_);
}

absl::Status Snapshot::TakeActivities(Instant now) {
  past_.clear();
  repeats_.Begin("activities");
  repeated_ = 0;
  in_future_ = 0;
  if (!lead_->activities_known()) return absl::OkStatus();
  for (size_t i = 0; i < lead_->activity_count(); ++i) {
    const Activity& activity = lead_->activity(i);
    const absl::StatusOr<bool> repeats = repeats_.Has(
        i, activity.id,
        [&](size_t first) { return IsSameActivity(*lead_, first, i); });
    if (!repeats.ok()) return repeats.status();
    if (*repeats) {
      ++repeated_;
      continue;
    }
    if (activity.at > now) {
      ++in_future_;
      continue;
    }
    const auto kind = program_.kind_by_id.find(activity.kind);
    if (kind == program_.kind_by_id.end()) {
      return base::Wrong(
          absl::StrCat("activities[", i, "]"),
          {FaultCode::kInternal, "the lead holds a kind that is not declared"});
    }
    past_.push_back({i, kind->second, activity.at, now - activity.at});
  }
  if (!program_.uses_activities) return absl::OkStatus();
  activity_views_.clear();
  for (const PastActivity& past : past_) {
    activity_views_.emplace_back(program_, *lead_, IndexOf(Subject::kActivity),
                                 past.index);
  }
  PointAt(activity_views_, &activity_values_);
  variables_[kActivitiesVariable] = cel::Value::List(&activity_list_);
  return absl::OkStatus();
}

void Snapshot::TakeContacts() {
  if (!program_.uses_contacts || !lead_->contacts_known()) return;
  contact_views_.clear();
  for (const size_t i : answers_.contacts()) {
    contact_views_.emplace_back(program_, *lead_, IndexOf(Subject::kContact),
                                i);
  }
  PointAt(contact_views_, &contact_values_);
  variables_[kContactsVariable] = cel::Value::List(&contact_list_);
}

bool Snapshot::HasSubject(Subject subject) const {
  return lead_->present(subject) ||
         (subject == Subject::kPerson && lead_->activities_known()) ||
         (subject == Subject::kOpportunity && lead_->contacts_known());
}

void NoteAbsent(const std::string& id, Subject subject,
                std::vector<Note>* notes) {
  notes->push_back({Reason::kSubjectAbsent,
                    id,
                    {{"subject", std::string(SubjectName(subject))}}});
}

Outcome Snapshot::Ask(const cel::Program& condition) {
  arena_.Reset();
  return {cel::Evaluate(condition, variables_, arena_)};
}

Outcome Snapshot::Ask(const cel::Program& condition,
                      const PastActivity& activity) {
  const FactView view(program_, *lead_, IndexOf(Subject::kActivity),
                      activity.index);
  variables_[kActivityVariable] = cel::Value::Struct(&view);
  const Outcome outcome = Ask(condition);
  variables_[kActivityVariable] = cel::Value::Null();
  return outcome;
}

}  // namespace bantam::internal
