// What simdjson lets pass in a document: a key that repeats.

#ifndef BANTAM_SRC_CODEC_JSON_KEYS_H_
#define BANTAM_SRC_CODEC_JSON_KEYS_H_

#include <simdjson.h>

#include <cstdint>

#include "absl/status/status.h"

namespace bantam::internal {

// Whether in every object of the document each key stands once, however it is
// escaped, and objects and arrays nest at most `max_depth` deep.
absl::Status CheckKeys(const simdjson::dom::element& root, int64_t max_depth);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_JSON_KEYS_H_
