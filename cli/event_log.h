// A file of records of which several may tell of one subject, gathered by the
// lead's id.
//
// The whole file is held in memory: its events, activities and, of each
// subject, what else its first record says. One subject has at most as many
// events as a lead may have. A subject of which one record is wrong is left
// out whole: what is left would tell another story. Where a wrong record names
// nobody, any subject may lack events.

#ifndef BANTAM_CLI_EVENT_LOG_H_
#define BANTAM_CLI_EVENT_LOG_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "absl/status/status.h"
#include "bantam/lead.h"
#include "cli/lead_source.h"
#include "cli/rejects.h"

namespace bantam::cli {

class EventLog {
 public:
  // One subject, and where its first record stands.
  struct Entry {
    Lead lead;
    RecordPlace place;
  };

  // Reads all of `source`. What is wrong goes to `rejects`; an error is of the
  // file.
  absl::Status Read(LeadSource* source, const Policy& policy, Rejects* rejects);

  // In the order of their first records; those of which a record was rejected
  // are not among them.
  const std::vector<Entry>& entries() const { return entries_; }
  // The subject with this id, or nullptr.
  const Entry* Find(const std::string& id) const;
  // Whether a record of it was rejected.
  bool IsLeftOut(const std::string& id) const {
    return left_out_.count(id) > 0;
  }
  // Subjects, and records of the file, good and bad.
  int64_t left_out() const { return static_cast<int64_t>(left_out_.size()); }
  // Rejected records of which nobody knows whose they are.
  int64_t nameless() const { return nameless_; }
  int64_t records() const { return records_; }

 private:
  void Add(Lead* record, const RecordPlace& place, Rejects* rejects);
  void Reject(const std::string& id, const RecordPlace& place,
              const std::string& reason, Rejects* rejects);

  std::vector<Entry> entries_;
  // Positions in `entries_`.
  std::unordered_map<std::string, size_t> index_;
  std::unordered_set<std::string> left_out_;
  int64_t nameless_ = 0;
  int64_t records_ = 0;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_EVENT_LOG_H_
