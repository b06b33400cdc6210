// Characters of UTF-8 text, as names and numbers compare them: independent of
// any locale, and of the Unicode version of the machine.

#ifndef BANTAM_SRC_MATCH_LETTERS_H_
#define BANTAM_SRC_MATCH_LETTERS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bantam::internal {

// The character at `*at`, which moves behind it; a byte that begins none is
// U+FFFD. Precondition: `*at` lies within `text`.
char32_t NextCharacter(std::string_view text, size_t* at);

// Fullwidth ASCII as ASCII, others as they are.
char32_t Narrow(char32_t c);

// Blanks, controls and characters without width.
bool IsBlank(char32_t c);

// `text` without blanks at both ends.
std::string_view TrimBlanks(std::string_view text);

inline bool IsDigit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

// 'A' to 'Z' as small letters, all other bytes as they are.
std::string LowerAscii(std::string_view text);

// What a character is in a name.
enum class LetterClass : uint8_t {
  // A letter or a digit of any script.
  kLetter,
  // A full stop, which may stand in an abbreviation.
  kDot,
  // Ends a word: blanks and all other punctuation.
  kBreak,
  // As if it were not there: apostrophes, accents, characters without width.
  kNothing,
};
LetterClass ClassOf(char32_t c);

// Adds a letter without case and diacritics: "ss" for U+00DF.
void AppendFolded(char32_t c, std::string* text);

// Whether the script writes words without blanks between them: Han, kana,
// hangul.
inline bool IsUnspaced(char32_t c) {
  return c >= 0x2E80;
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_MATCH_LETTERS_H_
