#include "bantam/event_log.h"

#include <algorithm>
#include <utility>

#include "src/base/fault.h"

namespace bantam {
namespace {

// Adds one activity of another lead, with its fields.
absl::Status CopyActivity(const Lead& from, size_t index, Lead* to) {
  const absl::StatusOr<size_t> added = to->AddActivity(from.activity(index));
  if (!added.ok()) return added.status();
  const size_t fields = to->policy().field_count(Subject::kActivity);
  for (size_t slot = 0; slot < fields; ++slot) {
    const FieldRef field{Subject::kActivity, static_cast<uint32_t>(slot)};
    const Value* value = from.GetActivity(index, field);
    if (value == nullptr) continue;
    absl::Status status = to->SetActivity(*added, field, *value);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

// Gives the lead the ids that a further record knows. One lead is of one
// account, person and opportunity: an event without a subject id is about the
// lead's.
absl::Status AddSubjectIds(const Lead& from, int64_t first_row, Lead* to) {
  for (const Subject subject :
       {Subject::kAccount, Subject::kPerson, Subject::kOpportunity}) {
    const std::string& id = from.subject_id(subject);
    if (id.empty() || id == to->subject_id(subject)) continue;
    const std::string name(SubjectName(subject));
    if (!to->subject_id(subject).empty()) {
      return base::Wrong("",
                         {FaultCode::kContradiction,
                          "its {name}.id is not that of the records before it, "
                          "of which row {first} is the first; one lead has one "
                          "{name}"},
                         {{"name", name}, {"first", first_row}});
    }
    absl::Status status = to->SetSubjectId(subject, id);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

// Adds what a further record tells that happened.
absl::Status AddHistory(const Lead& from, Lead* to) {
  for (size_t i = 0; i < from.stage_event_count(); ++i) {
    absl::Status status = to->AddStageEvent(from.stage_event(i)).status();
    if (!status.ok()) return status;
  }
  for (size_t i = 0; i < from.handoff_event_count(); ++i) {
    absl::Status status = to->AddHandoffEvent(from.handoff_event(i)).status();
    if (!status.ok()) return status;
  }
  if (from.activities_known()) to->SetActivitiesKnown();
  for (size_t i = 0; i < from.activity_count(); ++i) {
    absl::Status status = CopyActivity(from, i, to);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status EventLog::Add(const RecordPlace& place, Lead* record) {
  const std::string id = record->id();
  if (id.empty()) {
    LeaveOut(id);
    return base::Wrong("", {FaultCode::kMissing,
                            "the record has no id, and nobody knows whose it "
                            "is"});
  }
  const auto [found, is_new] = index_.try_emplace(id, entries_.size());
  if (is_new) {
    entries_.push_back({Lead(record->policy()), place});
    std::swap(entries_.back().lead, *record);
    return absl::OkStatus();
  }
  Entry& entry = entries_[found->second];
  if (!(record->policy() == entry.lead.policy())) {
    LeaveOut(id);
    return base::Wrong("", {FaultCode::kOtherPolicy,
                            "the record is of another policy than those before "
                            "it"});
  }
  absl::Status status = AddSubjectIds(*record, entry.place.row, &entry.lead);
  if (status.ok()) status = AddHistory(*record, &entry.lead);
  if (!status.ok()) LeaveOut(id);
  return status;
}

void EventLog::LeaveOut(std::string_view id) {
  if (id.empty()) {
    ++nameless_;
  } else {
    left_out_.emplace(id);
  }
}

void EventLog::Finish() {
  // The good records of a lead are no history where another one is missing.
  const auto kept = std::remove_if(
      entries_.begin(), entries_.end(),
      [&](const Entry& entry) { return IsLeftOut(entry.lead.id()); });
  entries_.erase(kept, entries_.end());
  index_.clear();
  for (size_t i = 0; i < entries_.size(); ++i) {
    index_[entries_[i].lead.id()] = i;
  }
}

const EventLog::Entry* EventLog::Find(const std::string& id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &entries_[found->second];
}

}  // namespace bantam
