#include "src/cel/text.h"

#include <algorithm>

namespace bantam::cel {

namespace {

uint8_t Byte(std::string_view text, size_t index) {
  return static_cast<uint8_t>(text[index]);
}

bool IsContinuation(uint8_t byte) {
  return (byte & 0xC0) == 0x80;
}

// The length of the valid sequence at `pos`, or 0.
size_t SequenceLength(std::string_view text, size_t pos) {
  const uint8_t first = Byte(text, pos);
  if (first < 0x80) return 1;
  const size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() - pos < length) return 0;
  for (size_t i = 1; i < length; ++i) {
    if (!IsContinuation(Byte(text, pos + i))) return 0;
  }
  // The second byte is where overlong forms, surrogates and values that are
  // too large show.
  const uint8_t second = Byte(text, pos + 1);
  if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
      (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) {
    return 0;
  }
  return length;
}

}  // namespace

std::string Concat(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

size_t ValidUtf8Prefix(std::string_view text) {
  size_t pos = 0;
  while (pos < text.size()) {
    const size_t length = SequenceLength(text, pos);
    if (length == 0) return pos;
    pos += length;
  }
  return pos;
}

size_t CountCodePoints(std::string_view text) {
  size_t count = 0;
  for (const char c : text) {
    count += IsContinuation(static_cast<uint8_t>(c)) ? 0u : 1u;
  }
  return count;
}

bool AppendUtf8(uint32_t code_point, std::string* out) {
  const auto append = [out](uint32_t byte) {
    out->push_back(static_cast<char>(static_cast<uint8_t>(byte)));
  };
  if (code_point < 0x80) {
    append(code_point);
  } else if (code_point < 0x800) {
    append(0xC0 | (code_point >> 6));
    append(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) return false;
    append(0xE0 | (code_point >> 12));
    append(0x80 | ((code_point >> 6) & 0x3F));
    append(0x80 | (code_point & 0x3F));
  } else if (code_point <= 0x10FFFF) {
    append(0xF0 | (code_point >> 18));
    append(0x80 | ((code_point >> 12) & 0x3F));
    append(0x80 | ((code_point >> 6) & 0x3F));
    append(0x80 | (code_point & 0x3F));
  } else {
    return false;
  }
  return true;
}

Position PositionOf(std::string_view source, size_t offset) {
  return PositionOf(source, offset, 0, {});
}

Position PositionOf(std::string_view source, size_t offset, size_t from,
                    Position known) {
  Position position = known;
  const size_t end = std::min(offset, source.size());
  for (size_t i = from; i < end; ++i) {
    const char c = source[i];
    if (c == '\n' ||
        (c == '\r' && (i + 1 >= source.size() || source[i + 1] != '\n'))) {
      ++position.line;
      position.column = 1;
    } else if (!IsContinuation(static_cast<uint8_t>(c))) {
      ++position.column;
    }
  }
  return position;
}

}  // namespace bantam::cel
