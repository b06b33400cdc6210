// bantam/event_log.h: records of a log, of which several may tell of one lead,
// gathered by the lead's id.
//
// A CRM exports history as rows: one a move, a call, a step of a handoff. Hand
// each row to an EventLog, as a lead that holds what the row says; it brings
// the events, handoff events and activities of one id together. What else the
// first record of a lead says is kept; of further ones only the ids of account,
// person and opportunity are read, which must not contradict those it has.
//
// A lead of which one record is wrong is left out whole: what is left would
// tell another story. A wrong record that names nobody may be of any lead.
//
// Guarantees
//   Threads    as a std::vector: any number of readers, or one writer.
//   Ownership  owns the leads that it gathers.
//   Errors     a record that cannot be added is one, INVALID_ARGUMENT or
//              RESOURCE_EXHAUSTED with the path; its lead is left out, and
//              adding may go on.
//   Limits     those of a lead, for all its records together. Everything is
//              held in memory.
//
// Example
//
//   bantam::EventLog log;
//   bantam::Lead record(policy);
//   for (size_t row = 0; row < rows.size(); ++row) {
//     const bantam::RecordPlace place{static_cast<int64_t>(row) + 1};
//     absl::Status status =
//         bantam::LeadFromJson(rows[row], {.keep_id = true}, &record);
//     if (status.ok()) {
//       status = log.Add(place, &record);
//     } else {
//       log.LeaveOut(record.id());
//     }
//     if (!status.ok()) std::cerr << "row " << place.row << ": " << status;
//   }
//   log.Finish();
//   for (const bantam::EventLog::Entry& entry : log.entries()) {
//     auto history = bantam::Replay(entry.lead, "pipeline", {.at = now});
//     if (history.ok()) stage = history->stage;
//   }

#ifndef BANTAM_EVENT_LOG_H_
#define BANTAM_EVENT_LOG_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "absl/status/status.h"
#include "bantam/lead.h"

namespace bantam {

// Where a record stands in its source: its number and the line on which it
// begins, from 1; a line of 0: the source has none.
struct RecordPlace {
  int64_t row = 0;
  int64_t line = 0;
};

class EventLog {
 public:
  // One lead, and where its first record stands.
  struct Entry {
    Lead lead;
    RecordPlace place;
  };

  // Adds a record; all are of one policy. The first of a lead is taken, so that
  // `*record` is an empty lead afterwards; of others a copy is made.
  absl::Status Add(const RecordPlace& place, Lead* record);

  // A record that could not be read: of the lead with this id, or where the id
  // is empty, nobody knows of which.
  void LeaveOut(std::string_view id);

  // After the last record, before a question.
  void Finish();

  // In the order of their first records, without those that are left out.
  const std::vector<Entry>& entries() const { return entries_; }
  // The lead with this id, or nullptr.
  const Entry* Find(const std::string& id) const;
  bool IsLeftOut(const std::string& id) const {
    return left_out_.count(id) > 0;
  }
  // Leads, and wrong records that name nobody.
  int64_t left_out() const { return static_cast<int64_t>(left_out_.size()); }
  int64_t nameless() const { return nameless_; }

 private:
  std::vector<Entry> entries_;
  // Positions in `entries_`.
  std::unordered_map<std::string, size_t> index_;
  std::unordered_set<std::string> left_out_;
  int64_t nameless_ = 0;
};

}  // namespace bantam

#endif  // BANTAM_EVENT_LOG_H_
