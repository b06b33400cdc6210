// Writing JSON: the pieces that need care.

#ifndef BANTAM_SRC_CODEC_JSON_TEXT_H_
#define BANTAM_SRC_CODEC_JSON_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace bantam::internal {

// `text` in double quotes. Only what must be escaped is; the rest stays UTF-8.
void AppendJsonString(std::string_view text, std::string* json);

void AppendJsonInt(int64_t value, std::string* json);

// The shortest number that reads back as `value`, always with a point or an
// exponent, so that it never looks like an integer: 250.0, -0.0, 1e+22. An
// infinity, for which JSON has no number, is the string "Infinity" or
// "-Infinity". Precondition: not NaN.
void AppendJsonDouble(double value, std::string* json);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_JSON_TEXT_H_
