// Cuts a source text into tokens.

#ifndef BANTAM_SRC_CEL_LEXER_H_
#define BANTAM_SRC_CEL_LEXER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bantam::cel {

enum class TokenKind : uint8_t {
  kEnd,
  kIdentifier,  // reserved words, too: they are fields after a dot
  kQuoted,      // `an identifier in backquotes`
  kInt,
  kUint,
  kDouble,
  kString,  // with its prefix and quotes
  kBytes,
  kTrue,
  kFalse,
  kNull,
  kIn,
  kSign,  // an operator or bracket: the token's text tells which
  kError,
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  size_t offset = 0;
  std::string_view text;
  // kError only: what is wrong at `offset`.
  std::string error;

  size_t end() const { return offset + text.size(); }
  bool IsSign(std::string_view sign) const {
    return kind == TokenKind::kSign && text == sign;
  }
};

class Lexer {
 public:
  // `source` is valid UTF-8 and outlives the tokens.
  explicit Lexer(std::string_view source) : source_(source) {}

  // The next token; kEnd at the end and ever after.
  Token Next();

 private:
  void SkipBlanks();
  Token Number(size_t start);
  Token Word(size_t start);
  Token Quoted(size_t start);
  // `quote` is where the first quote stands, past the prefix.
  Token Text(size_t start, size_t quote, bool raw, TokenKind kind);
  Token Make(TokenKind kind, size_t start, size_t end);
  Token Error(size_t offset, std::string message);
  char At(size_t index) const {
    return index < source_.size() ? source_[index] : '\0';
  }

  std::string_view source_;
  size_t pos_ = 0;
};

// Words that the specification keeps for host languages: no variable or
// function may be named so, a field may.
bool IsReservedWord(std::string_view word);

// An identifier of the grammar that is no keyword and not reserved.
bool IsIdentifier(std::string_view word);

// How a message shows a token: "'&&'", "the end".
std::string Describe(const Token& token);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_LEXER_H_
