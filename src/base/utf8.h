// Whether text is UTF-8. Every string that enters Bantam is.

#ifndef BANTAM_SRC_BASE_UTF8_H_
#define BANTAM_SRC_BASE_UTF8_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace bantam::base {

// The offset of the first byte that begins no well-formed sequence, or nullopt
// where all of `text` is UTF-8 (Unicode 15, table 3-7: no surrogates, nothing
// overlong, nothing past U+10FFFF). U+0000 is a character as any other.
std::optional<size_t> FindInvalidUtf8(std::string_view text);

}  // namespace bantam::base

#endif  // BANTAM_SRC_BASE_UTF8_H_
