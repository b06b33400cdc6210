// Where a text stops being JSON.
//
// simdjson says that a document is bad, not where. Once it has said so, this
// slower reader goes over the text again to tell the writer what to mend.

#ifndef BANTAM_SRC_CODEC_JSON_FAULT_H_
#define BANTAM_SRC_CODEC_JSON_FAULT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bantam::internal {

struct JsonFault {
  // "2:14: account.employees: expected a value", with line and column from 1,
  // columns in bytes.
  std::string message;
  // Whether the text may be JSON, but nests deeper than allowed.
  bool too_deep = false;
};

// The first fault of `json`; nullopt where the text is one JSON value in the
// sense of RFC 8259, with objects and arrays at most `max_depth` deep, every
// number within reach of a double and every integer of 64 bits.
std::optional<JsonFault> FindJsonFault(std::string_view json,
                                       int64_t max_depth);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_JSON_FAULT_H_
