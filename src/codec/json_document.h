// A JSON text, parsed whole, whose keys do not repeat.

#ifndef BANTAM_SRC_CODEC_JSON_DOCUMENT_H_
#define BANTAM_SRC_CODEC_JSON_DOCUMENT_H_

#include <simdjson.h>

#include <cstdint>
#include <string_view>

#include "absl/status/status.h"

namespace bantam::internal {

class JsonDocument {
 public:
  // `what` names it in errors: "the lead is not JSON: 2:14: expected a value".
  // Past `max_depth`: RESOURCE_EXHAUSTED.
  absl::Status Parse(std::string_view json, std::string_view what,
                     int64_t max_depth);
  // Whether in every object each key stands once.
  absl::Status CheckKeys() const;

  const simdjson::dom::element& root() const { return root_; }

 private:
  simdjson::dom::parser parser_;
  simdjson::dom::element root_;
  int64_t max_depth_ = 0;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_JSON_DOCUMENT_H_
