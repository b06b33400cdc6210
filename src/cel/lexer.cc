#include "src/cel/lexer.h"
#include "src/cel/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bantam::cel {

namespace {

bool IsHexDigit(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool IsWordStart(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool IsWord(char c) {
  return IsWordStart(c) || IsDigit(c);
}

constexpr std::array<std::string_view, 17> kReserved = {
    "as",        "break",  "const",  "continue", "else", "for",
    "function",  "if",     "import", "let",      "loop", "package",
    "namespace", "return", "var",    "void",     "while"};

}  // namespace

bool IsReservedWord(std::string_view word) {
  return std::find(kReserved.begin(), kReserved.end(), word) != kReserved.end();
}

bool IsIdentifier(std::string_view word) {
  return !word.empty() && IsWordStart(word[0]) &&
         std::all_of(word.begin(), word.end(), IsWord) &&
         !IsReservedWord(word) && word != "true" && word != "false" &&
         word != "null" && word != "in";
}

std::string Describe(const Token& token) {
  if (token.kind == TokenKind::kEnd) return "the end";
  constexpr size_t kShown = 40;
  if (token.text.size() <= kShown) return Concat({"'", token.text, "'"});
  // Cut between code points.
  size_t cut = kShown;
  while ((static_cast<uint8_t>(token.text[cut]) & 0xC0) == 0x80) --cut;
  return Concat({"'", token.text.substr(0, cut), "...'"});
}

Token Lexer::Make(TokenKind kind, size_t start, size_t end) {
  pos_ = end;
  return {kind, start, source_.substr(start, end - start), {}};
}

Token Lexer::Error(size_t offset, std::string message) {
  pos_ = source_.size();
  return {TokenKind::kError, offset, {}, std::move(message)};
}

void Lexer::SkipBlanks() {
  while (pos_ < source_.size()) {
    const char c = source_[pos_];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
      ++pos_;
    } else if (c == '/' && At(pos_ + 1) == '/') {
      pos_ = std::min(source_.find('\n', pos_), source_.size());
    } else {
      return;
    }
  }
}

Token Lexer::Next() {
  SkipBlanks();
  const size_t start = pos_;
  if (start >= source_.size()) return Make(TokenKind::kEnd, start, start);
  const char c = source_[start];
  if (IsDigit(c) || (c == '.' && IsDigit(At(start + 1)))) return Number(start);
  if (c == '"' || c == '\'') {
    return Text(start, start, false, TokenKind::kString);
  }
  if (c == '`') return Quoted(start);
  if (IsWordStart(c)) return Word(start);
  constexpr std::array<std::string_view, 6> kPairs = {
      "==", "!=", "<=", ">=", "&&", "||"};
  const std::string_view pair = source_.substr(start, 2);
  if (std::find(kPairs.begin(), kPairs.end(), pair) != kPairs.end()) {
    return Make(TokenKind::kSign, start, start + 2);
  }
  constexpr std::string_view kSigns = "<>[]{}().,-!?:+*/%";
  if (kSigns.find(c) != std::string_view::npos) {
    return Make(TokenKind::kSign, start, start + 1);
  }
  if (c == '=') return Error(start, "unexpected '='; equality is '=='");
  if (c == '&') return Error(start, "unexpected '&'; logical and is '&&'");
  if (c == '|') return Error(start, "unexpected '|'; logical or is '||'");
  size_t end = start + 1;
  while ((static_cast<uint8_t>(At(end)) & 0xC0) == 0x80) ++end;
  const auto byte = static_cast<uint8_t>(c);
  if (byte < 0x20 || byte == 0x7F) {
    constexpr std::string_view kHex = "0123456789abcdef";
    return Error(
        start, Concat({"unexpected control character 0x",
                       kHex.substr(byte >> 4, 1), kHex.substr(byte & 15, 1)}));
  }
  return Error(start, Concat({"unexpected character '",
                              source_.substr(start, end - start), "'"}));
}

Token Lexer::Number(size_t start) {
  size_t end = start;
  if (source_[start] == '0' && At(start + 1) == 'x' &&
      IsHexDigit(At(start + 2))) {
    end = start + 2;
    while (IsHexDigit(At(end))) ++end;
  } else {
    bool fractional = false;
    while (IsDigit(At(end))) ++end;
    if (At(end) == '.' && IsDigit(At(end + 1))) {
      fractional = true;
      ++end;
      while (IsDigit(At(end))) ++end;
    }
    if (At(end) == 'e' || At(end) == 'E') {
      size_t digits = end + 1;
      if (At(digits) == '+' || At(digits) == '-') ++digits;
      if (IsDigit(At(digits))) {
        fractional = true;
        end = digits;
        while (IsDigit(At(end))) ++end;
      }
    }
    if (fractional) {
      if (IsWord(At(end))) {
        return Error(end, "unexpected letter in a number");
      }
      return Make(TokenKind::kDouble, start, end);
    }
  }
  const bool is_uint = At(end) == 'u' || At(end) == 'U';
  if (is_uint) ++end;
  if (IsWord(At(end))) return Error(end, "unexpected letter in a number");
  return Make(is_uint ? TokenKind::kUint : TokenKind::kInt, start, end);
}

Token Lexer::Word(size_t start) {
  // A prefix of a literal: r"", b"", br"" in any case.
  size_t quote = start;
  const bool bytes = source_[quote] == 'b' || source_[quote] == 'B';
  if (bytes) ++quote;
  const bool raw = At(quote) == 'r' || At(quote) == 'R';
  if (raw) ++quote;
  if (quote > start && (At(quote) == '"' || At(quote) == '\'')) {
    return Text(start, quote, raw,
                bytes ? TokenKind::kBytes : TokenKind::kString);
  }
  size_t end = start;
  while (IsWord(At(end))) ++end;
  Token word = Make(TokenKind::kIdentifier, start, end);
  if (word.text == "true") word.kind = TokenKind::kTrue;
  if (word.text == "false") word.kind = TokenKind::kFalse;
  if (word.text == "null") word.kind = TokenKind::kNull;
  if (word.text == "in") word.kind = TokenKind::kIn;
  return word;
}

Token Lexer::Quoted(size_t start) {
  constexpr std::string_view kAllowed = "_.-/ ";
  size_t end = start + 1;
  while (IsWord(At(end)) ||
         (end < source_.size() &&
          kAllowed.find(At(end)) != std::string_view::npos)) {
    ++end;
  }
  if (At(end) != '`') {
    return Error(std::min(end, source_.size()),
                 "a quoted field name holds letters, digits and \"_.-/ \" and "
                 "ends with '`'");
  }
  if (end == start + 1) return Error(start, "a quoted field name is empty");
  return Make(TokenKind::kQuoted, start, end + 1);
}

Token Lexer::Text(size_t start, size_t quote, bool raw, TokenKind kind) {
  const char mark = source_[quote];
  const bool triple = At(quote + 1) == mark && At(quote + 2) == mark;
  size_t pos = quote + (triple ? 3 : 1);
  while (pos < source_.size()) {
    const char c = source_[pos];
    if (c == mark &&
        (!triple || (At(pos + 1) == mark && At(pos + 2) == mark))) {
      return Make(kind, start, pos + (triple ? 3 : 1));
    }
    if (!triple && (c == '\n' || c == '\r')) {
      return Error(pos,
                   "a line ends inside a string; close it, or use triple "
                   "quotes");
    }
    // An escaped quote does not close; what the escape means is seen later.
    pos += (c == '\\' && !raw && pos + 1 < source_.size()) ? 2u : 1u;
  }
  return Error(start, "the string that starts here is not closed");
}

}  // namespace bantam::cel
