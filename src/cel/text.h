// UTF-8 and positions in a source text.

#ifndef BANTAM_SRC_CEL_TEXT_H_
#define BANTAM_SRC_CEL_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace bantam::cel {

// Of ASCII, whatever the locale is.
inline bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

// The parts, one after the other.
std::string Concat(std::initializer_list<std::string_view> parts);

// The length of the valid UTF-8 prefix of `text`: its size when all is valid.
// Overlong forms, surrogates and anything above U+10FFFF are invalid.
size_t ValidUtf8Prefix(std::string_view text);

// The number of code points in valid UTF-8.
size_t CountCodePoints(std::string_view text);

// Appends a code point; false for a surrogate and above U+10FFFF.
bool AppendUtf8(uint32_t code_point, std::string* out);

// Line and column of a byte offset, from 1; columns count code points. Lines
// end with "\n", "\r\n" or "\r".
struct Position {
  int line = 1;
  int column = 1;
};
Position PositionOf(std::string_view source, size_t offset);

// The same, counted on from an offset whose position is known.
// Precondition: from <= offset.
Position PositionOf(std::string_view source, size_t offset, size_t from,
                    Position known);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_TEXT_H_
