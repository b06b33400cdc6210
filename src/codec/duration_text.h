// Spans of time as leads write them: seconds with a fraction, "1.5s", as
// protobuf's JSON does.

#ifndef BANTAM_SRC_CODEC_DURATION_TEXT_H_
#define BANTAM_SRC_CODEC_DURATION_TEXT_H_

#include <optional>
#include <string>
#include <string_view>

#include "bantam/model/time.h"

namespace bantam::internal {

// Reads "3600s", "-0.5s": an optional minus, digits, an optional point with
// one to nine digits, "s". nullopt for anything else and for a span out of
// range.
std::optional<model::Span> ParseSeconds(std::string_view text);

// The shortest such text. `ParseSeconds(FormatSeconds(s)) == s`.
std::string FormatSeconds(model::Span span);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_DURATION_TEXT_H_
