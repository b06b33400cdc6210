#include "src/explain/text.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/base/text.h"

namespace bantam::internal {

using base::ToAbsl;
using model::Points;

std::string Signed(Points points) {
  return (points.micros > 0 ? "+" : "") + FormatPoints(points);
}

std::string Indented(std::string_view figure, const std::string& text) {
  constexpr size_t kWidth = 12;
  std::string line(kWidth - std::min(kWidth - 1, figure.size()), ' ');
  return absl::StrCat(line, ToAbsl(figure), "  ", text, "\n");
}

std::string Count(int64_t count, std::string_view one, std::string_view many) {
  return absl::StrCat(count, " ", ToAbsl(count == 1 ? one : many));
}

std::string Percent(model::Share share) {
  return FormatPoints(Points{share.micros * 100}) + " %";
}

std::string OnOneLine(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string line;
  line.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F) {
      line += c;
    } else {
      line += "\\x";
      line += kHex[byte >> 4];
      line += kHex[byte & 15];
    }
  }
  return line;
}

}  // namespace bantam::internal
