#include "src/base/quote.h"

#include "src/base/utf8.h"

namespace bantam::base {
namespace {

constexpr size_t kShownBytes = 60;

void AppendEscaped(char c, std::string* quoted) {
  constexpr char kHex[] = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  if (c == '\n') {
    *quoted += "\\n";
  } else if (c == '\t') {
    *quoted += "\\t";
  } else if (c == '\'' || c == '\\') {
    *quoted += '\\';
    *quoted += c;
  } else {
    *quoted += "\\x";
    *quoted += kHex[byte >> 4];
    *quoted += kHex[byte & 15];
  }
}

bool IsPlain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != 0x7F && c != '\'' && c != '\\';
}

// The length of the character that begins `text`; 0 where none does.
size_t CharacterSize(std::string_view text) {
  for (size_t size = 1; size <= 4 && size <= text.size(); ++size) {
    if (!FindInvalidUtf8(text.substr(0, size))) return size;
  }
  return 0;
}

}  // namespace

std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  size_t at = 0;
  while (at < text.size() && at < kShownBytes) {
    const size_t size = CharacterSize(text.substr(at));
    if (size > 1 || (size == 1 && IsPlain(text[at]))) {
      quoted.append(text.substr(at, size));
      at += size;
    } else {
      AppendEscaped(text[at], &quoted);
      ++at;
    }
  }
  return quoted + (at < text.size() ? "'..." : "'");
}

}  // namespace bantam::base
