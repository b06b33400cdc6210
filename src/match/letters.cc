#include "src/match/letters.h"

#include <algorithm>
#include <iterator>

#include "src/match/foldings.h"

namespace bantam::internal {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// The range of a sorted table that `c` lies in, or nullptr.
template <typename Entry, size_t kSize>
const Entry* FindRange(const Entry (&table)[kSize], char32_t c) {
  const Entry* const after = std::upper_bound(
      std::begin(table), std::end(table), c,
      [](char32_t left, const Entry& entry) { return left < entry.first; });
  if (after == std::begin(table)) return nullptr;
  const Entry* const entry = std::prev(after);
  return c <= entry->last ? entry : nullptr;
}

// Whether the entries of a table are apart, in order.
template <typename Entry, size_t kSize>
constexpr bool IsSorted(const Entry (&table)[kSize]) {
  for (size_t i = 1; i < kSize; ++i) {
    if (table[i].first <= table[i - 1].last) return false;
  }
  return true;
}
static_assert(IsSorted(kFoldings) && IsSorted(kCapitals));

// Apostrophes, accents by themselves, marks that join the letter before them,
// and what has no width.
constexpr Range kNothing[] = {
    {'\'', '\''},     {'`', '`'},       {0x00AD, 0x00AD}, {0x00B4, 0x00B4},
    {0x02B9, 0x02BF}, {0x0300, 0x036F}, {0x200B, 0x200F}, {0x2018, 0x201B},
    {0x2032, 0x2032}, {0x2060, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
};

// Controls, blanks, punctuation and signs.
constexpr Range kBreaks[] = {
    {0x0080, 0x00A9}, {0x00AB, 0x00B1},   {0x00B6, 0x00B8}, {0x00BB, 0x00BF},
    {0x00D7, 0x00D7}, {0x00F7, 0x00F7},   {0x2000, 0x206F}, {0x20A0, 0x20CF},
    {0x2100, 0x214F}, {0x2190, 0x2BFF},   {0x3000, 0x3004}, {0x3008, 0x3020},
    {0x3030, 0x3030}, {0x303D, 0x303D},   {0x30A0, 0x30A0}, {0x30FB, 0x30FB},
    {0xFE10, 0xFE1F}, {0xFE30, 0xFE6F},   {0xFF5F, 0xFF65}, {0xFFE0, 0xFFE6},
    {0xFFF9, 0xFFFC}, {0x1F000, 0x1FAFF},
};

constexpr Range kBlanks[] = {
    {0x0000, 0x0020}, {0x007F, 0x00A0}, {0x00AD, 0x00AD}, {0x2000, 0x200F},
    {0x2028, 0x202F}, {0x205F, 0x206F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF},
};

bool IsAsciiLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

void AppendUtf8(char32_t c, std::string* text) {
  const auto append = [text](char32_t byte) {
    text->push_back(static_cast<char>(static_cast<unsigned char>(byte)));
  };
  if (c < 0x80) {
    append(c);
  } else if (c < 0x800) {
    append(0xC0 | (c >> 6));
    append(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    append(0xE0 | (c >> 12));
    append(0x80 | ((c >> 6) & 0x3F));
    append(0x80 | (c & 0x3F));
  } else {
    append(0xF0 | (c >> 18));
    append(0x80 | ((c >> 12) & 0x3F));
    append(0x80 | ((c >> 6) & 0x3F));
    append(0x80 | (c & 0x3F));
  }
}

}  // namespace

char32_t NextCharacter(std::string_view text, size_t* at) {
  const auto lead = static_cast<unsigned char>(text[*at]);
  ++*at;
  if (lead < 0x80) return lead;
  // Text in leads is UTF-8, so that the lead byte alone tells the length.
  const size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - *at < more) return 0xFFFD;
  char32_t c = lead & (0x3FU >> more);
  for (size_t i = 0; i < more; ++i) {
    c = (c << 6) | (static_cast<unsigned char>(text[*at]) & 0x3FU);
    ++*at;
  }
  return c;
}

char32_t Narrow(char32_t c) {
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + 0x21 : c;
}

bool IsBlank(char32_t c) {
  return FindRange(kBlanks, c) != nullptr;
}

std::string_view TrimBlanks(std::string_view text) {
  size_t begin = text.size();
  size_t end = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    if (IsBlank(NextCharacter(text, &at))) continue;
    begin = std::min(begin, start);
    end = at;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

LetterClass ClassOf(char32_t c) {
  c = Narrow(c);
  if (c == U'.') return LetterClass::kDot;
  if (IsAsciiLetter(c) || IsDigit(c)) return LetterClass::kLetter;
  if (FindRange(kNothing, c) != nullptr) return LetterClass::kNothing;
  if (c < 0x80 || FindRange(kBreaks, c) != nullptr) return LetterClass::kBreak;
  return LetterClass::kLetter;
}

void AppendFolded(char32_t c, std::string* text) {
  c = Narrow(c);
  if (const Folding* folding = FindRange(kFoldings, c)) {
    *text += folding->text;
    return;
  }
  if (const CapitalRange* capitals = FindRange(kCapitals, c)) {
    AppendUtf8(c + ((c - capitals->first) % 2 == 0 ? 1 : 0), text);
    return;
  }
  const bool capital_by_32 = (c >= U'A' && c <= U'Z') ||
                             (c >= 0x0391 && c <= 0x03A9) ||
                             (c >= 0x0410 && c <= 0x042F);
  if (capital_by_32) c += 0x20;
  if (c >= 0x0400 && c <= 0x040F) c += 0x50;
  AppendUtf8(c, text);
}

}  // namespace bantam::internal
