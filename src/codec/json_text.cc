#include "src/codec/json_text.h"

#include <array>
#include <charconv>
#include <cmath>

#include "absl/strings/str_cat.h"

namespace bantam::internal {
namespace {

// The letter after the backslash of a short escape, or '\0'.
char ShortEscape(char c) {
  switch (c) {
    case '"':
    case '\\':
      return c;
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return '\0';
  }
}

}  // namespace

void AppendJsonString(std::string_view text, std::string* json) {
  constexpr char kHex[] = "0123456789abcdef";
  json->push_back('"');
  // Plain stretches are copied whole.
  size_t start = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    json->append(text.substr(start, i - start));
    start = i + 1;
    json->push_back('\\');
    if (const char letter = ShortEscape(text[i])) {
      json->push_back(letter);
    } else {
      json->append("u00");
      json->push_back(kHex[byte >> 4]);
      json->push_back(kHex[byte & 15]);
    }
  }
  json->append(text.substr(start));
  json->push_back('"');
}

void AppendJsonInt(int64_t value, std::string* json) {
  absl::StrAppend(json, value);
}

void AppendJsonDouble(double value, std::string* json) {
  if (std::isinf(value)) {
    json->append(value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
    return;
  }
  std::array<char, 32> buffer;
  char* const end = buffer.data() + buffer.size();
  const std::to_chars_result result = std::to_chars(buffer.data(), end, value);
  const std::string_view digits(
      buffer.data(), static_cast<size_t>(result.ptr - buffer.data()));
  json->append(digits);
  if (digits.find_first_of(".e") == std::string_view::npos) {
    json->append(".0");
  }
}

}  // namespace bantam::internal
