// Any record as JSON, by its description, in two dialects.

#ifndef BANTAM_SRC_CODEC_RECORD_JSON_H_
#define BANTAM_SRC_CODEC_RECORD_JSON_H_

#include <simdjson.h>

#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "bantam/value.h"
#include "src/lead/check.h"
#include "src/records/record.h"

namespace bantam::internal {

enum class JsonDialect : uint8_t {
  // protobuf's own mapping with the field names of the schema: "DECISION_MAKER",
  // 64-bit integers in strings, values with their type. Zeros and empty lists
  // are written; what is absent is left out.
  kSchema,
  // A host's natural object: "decision_maker", plain integers, values as
  // themselves. Zeros and empty lists are left out.
  kHost,
};

// The members of the record, without the braces.
void AppendJsonMembers(const RecordInfo& info, const void* record,
                       JsonDialect dialect, std::string* json);
template <typename T>
void AppendJsonRecord(const T& record, JsonDialect dialect, std::string* json) {
  json->push_back('{');
  AppendJsonMembers(RecordOf<T>(), &record, dialect, json);
  json->push_back('}');
}

struct JsonOptions {
  JsonDialect dialect = JsonDialect::kSchema;
  // Whether members that the record does not have are skipped.
  bool ignore_unknown = false;
  // In the host's dialect: reads the value of the field at this place, whose
  // type JSON does not say.
  std::function<absl::Status(const simdjson::dom::element&, const LeadPlace&,
                             Value*)>
      read_value = {};
};

// Reads into a new record. The error says where: "roles[2]: expected a string,
// found null".
absl::Status ReadJson(const RecordInfo& info,
                      const simdjson::dom::object& members,
                      const JsonOptions& options, void* record);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_RECORD_JSON_H_
