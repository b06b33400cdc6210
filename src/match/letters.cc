#include "src/match/letters.h"

#include <algorithm>
#include <iterator>

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

struct Folding {
  char32_t first;
  char32_t last;
  const char* text;
};

// Letters of Latin-1, Latin Extended-A and the comma below of Romanian; what
// Greek and Cyrillic add above or below a letter; ordinals and small digits.
constexpr Folding kFoldings[] = {
    {0x00AA, 0x00AA, "a"},  {0x00B2, 0x00B2, "2"},  {0x00B3, 0x00B3, "3"},
    {0x00B5, 0x00B5, "μ"},  {0x00B9, 0x00B9, "1"},  {0x00BA, 0x00BA, "o"},
    {0x00C0, 0x00C5, "a"},  {0x00C6, 0x00C6, "ae"}, {0x00C7, 0x00C7, "c"},
    {0x00C8, 0x00CB, "e"},  {0x00CC, 0x00CF, "i"},  {0x00D0, 0x00D0, "d"},
    {0x00D1, 0x00D1, "n"},  {0x00D2, 0x00D6, "o"},  {0x00D8, 0x00D8, "o"},
    {0x00D9, 0x00DC, "u"},  {0x00DD, 0x00DD, "y"},  {0x00DE, 0x00DE, "th"},
    {0x00DF, 0x00DF, "ss"}, {0x00E0, 0x00E5, "a"},  {0x00E6, 0x00E6, "ae"},
    {0x00E7, 0x00E7, "c"},  {0x00E8, 0x00EB, "e"},  {0x00EC, 0x00EF, "i"},
    {0x00F0, 0x00F0, "d"},  {0x00F1, 0x00F1, "n"},  {0x00F2, 0x00F6, "o"},
    {0x00F8, 0x00F8, "o"},  {0x00F9, 0x00FC, "u"},  {0x00FD, 0x00FD, "y"},
    {0x00FE, 0x00FE, "th"}, {0x00FF, 0x00FF, "y"},  {0x0100, 0x0105, "a"},
    {0x0106, 0x010D, "c"},  {0x010E, 0x0111, "d"},  {0x0112, 0x011B, "e"},
    {0x011C, 0x0123, "g"},  {0x0124, 0x0127, "h"},  {0x0128, 0x0131, "i"},
    {0x0132, 0x0133, "ij"}, {0x0134, 0x0135, "j"},  {0x0136, 0x0138, "k"},
    {0x0139, 0x0142, "l"},  {0x0143, 0x014B, "n"},  {0x014C, 0x0151, "o"},
    {0x0152, 0x0153, "oe"}, {0x0154, 0x0159, "r"},  {0x015A, 0x0161, "s"},
    {0x0162, 0x0167, "t"},  {0x0168, 0x0173, "u"},  {0x0174, 0x0175, "w"},
    {0x0176, 0x0178, "y"},  {0x0179, 0x017E, "z"},  {0x017F, 0x017F, "s"},
    {0x0218, 0x0219, "s"},  {0x021A, 0x021B, "t"},  {0x0386, 0x0386, "α"},
    {0x0388, 0x0388, "ε"},  {0x0389, 0x0389, "η"},  {0x038A, 0x038A, "ι"},
    {0x038C, 0x038C, "ο"},  {0x038E, 0x038E, "υ"},  {0x038F, 0x038F, "ω"},
    {0x0390, 0x0390, "ι"},  {0x03AA, 0x03AA, "ι"},  {0x03AB, 0x03AB, "υ"},
    {0x03AC, 0x03AC, "α"},  {0x03AD, 0x03AD, "ε"},  {0x03AE, 0x03AE, "η"},
    {0x03AF, 0x03AF, "ι"},  {0x03B0, 0x03B0, "υ"},  {0x03C2, 0x03C2, "σ"},
    {0x03CA, 0x03CA, "ι"},  {0x03CB, 0x03CB, "υ"},  {0x03CC, 0x03CC, "ο"},
    {0x03CD, 0x03CD, "υ"},  {0x03CE, 0x03CE, "ω"},  {0x0401, 0x0401, "е"},
    {0x0403, 0x0403, "г"},  {0x0407, 0x0407, "і"},  {0x040C, 0x040C, "к"},
    {0x040E, 0x040E, "у"},  {0x0419, 0x0419, "и"},  {0x0439, 0x0439, "и"},
    {0x0451, 0x0451, "е"},  {0x0453, 0x0453, "г"},  {0x0457, 0x0457, "і"},
    {0x045C, 0x045C, "к"},  {0x045E, 0x045E, "у"},  {0x1E9E, 0x1E9E, "ss"},
};

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
  const bool capital_by_32 = (c >= U'A' && c <= U'Z') ||
                             (c >= 0x0391 && c <= 0x03A9) ||
                             (c >= 0x0410 && c <= 0x042F);
  if (capital_by_32) c += 0x20;
  if (c >= 0x0400 && c <= 0x040F) c += 0x50;
  AppendUtf8(c, text);
}

}  // namespace bantam::internal
