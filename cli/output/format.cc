#include "cli/output/format.h"

#include <cmath>

namespace bantam::cli {
namespace {

// "-12.35" from -1235.
std::string Hundredths(int64_t value) {
  const bool negative = value < 0;
  const int64_t size = negative ? -value : value;
  std::string text = std::to_string(size / 100) + ".";
  if (size % 100 < 10) text += '0';
  text += std::to_string(size % 100);
  return negative ? "-" + text : text;
}

// dividend / divisor, rounded half away from zero; divisor > 0.
int64_t DivideRounded(model::Int128 dividend, model::Int128 divisor) {
  const model::Int128 half = dividend < 0 ? -divisor : divisor;
  return static_cast<int64_t>((2 * dividend + half) / (2 * divisor));
}

struct CodeRange {
  uint32_t first;
  uint32_t last;
};

// The blocks of East Asian wide characters and of combining marks that names
// and labels are written in; rarer ones may put a column out of line.
constexpr CodeRange kWide[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},  {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},  {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
constexpr CodeRange kCombining[] = {
    {0x0300, 0x036F}, {0x200B, 0x200F}, {0xFE00, 0xFE0F}};

template <size_t kSize>
bool IsIn(const CodeRange (&ranges)[kSize], uint32_t code) {
  for (const CodeRange& range : ranges) {
    if (code >= range.first && code <= range.last) return true;
  }
  return false;
}

}  // namespace

std::string WithCommas(int64_t number) {
  std::string text = std::to_string(number);
  const size_t start = number < 0 ? 1 : 0;
  for (size_t i = text.size(); i > start + 3;) {
    i -= 3;
    text.insert(i, 1, ',');
  }
  return text;
}

std::string Counted(int64_t number, std::string_view noun) {
  std::string text = WithCommas(number) + " " + std::string(noun);
  if (number == 1) return text;
  return text + (noun.ends_with('s') ? "es" : "s");
}

std::string Percent(int64_t part, int64_t whole) {
  if (whole == 0) return {};
  return Hundredths(
      DivideRounded(static_cast<model::Int128>(part) * 10'000, whole));
}

std::string MeanPoints(model::Int128 sum_micros, int64_t count) {
  if (count == 0) return {};
  return Hundredths(
      DivideRounded(sum_micros, static_cast<model::Int128>(count) * 10'000));
}

std::string MeanDays(model::Int128 sum_nanos, int64_t count) {
  if (count == 0) return {};
  constexpr model::Int128 kNanosOfADay = model::Int128{86'400} * 1'000'000'000;
  return Hundredths(DivideRounded(sum_nanos * 100, kNanosOfADay * count));
}

std::string ShareText(model::Share share) {
  return Percent(share.micros, model::Share::All().micros) + " %";
}

std::string TimeText(const std::optional<model::Instant>& time) {
  return time ? model::FormatInstant(*time) : "";
}

std::string Joined(const std::vector<std::string>& names,
                   std::string_view separator) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += separator;
    text += name;
  }
  return text;
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string FormatFigure(double value) {
  const int64_t units = std::llround(value * 10'000);
  const int64_t size = units < 0 ? -units : units;
  const std::string decimals = std::to_string(size % 10'000);
  return (units < 0 ? "-" : "") + std::to_string(size / 10'000) + "." +
         std::string(4 - decimals.size(), '0') + decimals;
}

std::string CsvCell(std::string_view text) {
  // Spaces at the ends are quoted, as many readers remove them.
  const bool plain =
      text.find_first_of(",\"\r\n") == std::string_view::npos &&
      (text.empty() || (text.front() != ' ' && text.back() != ' '));
  if (plain) return std::string(text);
  std::string cell = "\"";
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + "\"";
}

std::string JsonString(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string json = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (byte < 0x20) {
      json += "\\u00";
      json += kHex[byte >> 4];
      json += kHex[byte & 15];
    } else {
      json += c;
    }
  }
  return json + "\"";
}

size_t DisplayWidth(std::string_view text) {
  size_t width = 0;
  for (size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    uint32_t code = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (size_t k = 1; k < size && i + k < text.size(); ++k) {
      code = code << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    }
    if (!IsIn(kCombining, code)) width += IsIn(kWide, code) ? 2U : 1U;
    i += size;
  }
  return width;
}

}  // namespace bantam::cli
