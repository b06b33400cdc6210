// Where things stand in a message's source, and the list of what is wrong.
//
// A compiler walks a parsed message with a Place beside it; a Place knows the
// path ("scores[0].groups[1]") and, for text format, the line and column.
//
// Example
//
//   Report report(source, &faults);
//   Place root(policy, report);
//   Place score = root.Child(v1::Policy::kScoresFieldNumber, i);
//   score.Error(v1::Score::kIdFieldNumber,
//               {FaultCode::kMissing, "a score needs an id"});

#ifndef BANTAM_SRC_POLICY_SOURCE_H_
#define BANTAM_SRC_POLICY_SOURCE_H_

#include <google/protobuf/message.h>
#include <google/protobuf/text_format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "bantam/fault.h"
#include "src/base/fault.h"

namespace bantam::internal {

// What a message was parsed from. For JSON and binary `text` is empty.
struct Source {
  std::string file;
  std::string_view text;
  google::protobuf::TextFormat::ParseInfoTree positions;
};

// Collects faults for one source.
class Report {
 public:
  // Both outlive the report.
  Report(const Source& source, std::vector<Fault>* faults)
      : source_(source), diagnostics_(*faults) {}

  const Source& source() const { return source_; }
  void Add(Fault diagnostic);
  size_t size() const { return diagnostics_.size(); }

 private:
  const Source& source_;
  std::vector<Fault>& diagnostics_;
};

// The first of `faults` as a status; OK where there is none.
absl::Status FirstError(const std::vector<Fault>& faults);

class Place {
 public:
  Place(const google::protobuf::Message& message, Report& report);

  // The message in a field; `index` is -1 for a field that is not repeated.
  Place Child(int field_number, int index = -1) const;

  // Reports what is wrong with a field of this message (the message itself
  // where the field is not set). An index below 0 is none.
  void Error(int field_number, base::Wording wording,
             base::Args arguments = {}) const;
  void Error(int field_number, int index, base::Wording wording,
             base::Args arguments = {}) const;
  // The same of byte `offset` of the field's string value.
  void ErrorInString(int field_number, size_t offset, Fault fault) const;
  // About the message as a whole.
  void Error(base::Wording wording, base::Args arguments = {}) const;
  // The same of a fault that was made elsewhere.
  void Add(int field_number, int index, Fault fault) const;
  void Add(Fault fault) const;

  const std::string& path() const { return path_; }
  Report& report() const { return *report_; }

 private:
  Place() = default;

  // Gives the fault a place.
  void SetPlace(int field_number, int index, Fault& fault) const;

  const google::protobuf::Message* message_ = nullptr;
  Report* report_ = nullptr;
  const google::protobuf::TextFormat::ParseInfoTree* positions_ = nullptr;
  // Where the message's own field name stands; 0-based, -1 for none.
  google::protobuf::TextFormat::ParseLocation start_;
  std::string path_;
};

// Reads text format into `*message`; errors carry line and column and, for an
// unknown field, the nearest right name. `source->text` and `file` are set by
// the caller.
bool ParseTextFormat(Source* source, google::protobuf::Message* message,
                     Report& report);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_SOURCE_H_
