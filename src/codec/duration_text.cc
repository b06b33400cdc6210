#include "src/codec/duration_text.h"

#include <cstdint>

#include "absl/strings/str_cat.h"

namespace bantam::internal {
namespace {

using model::Int128;
using model::kNanosPerSecond;
using model::Span;

// Enough for the longest span, 315,576,000,000 s.
constexpr size_t kMaxWholeDigits = 12;

}  // namespace

std::optional<Span> ParseSeconds(std::string_view text) {
  size_t at = 0;
  const bool negative = model::internal::ReadChar(text, &at, '-');
  const size_t start = at;
  int64_t seconds = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    if (at - start == kMaxWholeDigits) return std::nullopt;
    seconds = seconds * 10 + (text[at] - '0');
    ++at;
  }
  int32_t nanos = 0;
  if (at == start || !model::internal::ReadFraction(text, &at, &nanos) ||
      !model::internal::ReadChar(text, &at, 's') || at != text.size()) {
    return std::nullopt;
  }
  const Int128 total = static_cast<Int128>(seconds) * kNanosPerSecond + nanos;
  return Span::FromNanos(negative ? -total : total);
}

std::string FormatSeconds(Span span) {
  const Int128 total = span.TotalNanos();
  const Int128 size = total < 0 ? -total : total;
  std::string text = absl::StrCat(total < 0 ? "-" : "",
                                  static_cast<int64_t>(size / kNanosPerSecond));
  if (const auto nanos = static_cast<int64_t>(size % kNanosPerSecond)) {
    std::string digits = absl::StrCat(nanos);
    digits.insert(0, 9 - digits.size(), '0');
    digits.erase(digits.find_last_not_of('0') + 1);
    absl::StrAppend(&text, ".", digits);
  }
  return text + "s";
}

}  // namespace bantam::internal
