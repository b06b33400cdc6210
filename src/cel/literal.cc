#include "src/cel/literal.h"

#include <cstdint>
#include <string_view>

#include "src/cel/number.h"
#include "src/cel/text.h"

namespace bantam::cel {

namespace {

constexpr std::string_view kPlainEscapes = "abfnrtv\\?\"'`";
constexpr std::string_view kPlainMeanings = "\a\b\f\n\r\t\v\\?\"'`";

class Decoder {
 public:
  Decoder(std::string_view body, size_t offset, bool bytes, LiteralError* error)
      : body_(body), offset_(offset), bytes_(bytes), error_(error) {}

  std::optional<std::string> Run() {
    out_.reserve(body_.size());
    while (pos_ < body_.size()) {
      if (body_[pos_] != '\\') {
        out_.push_back(body_[pos_++]);
      } else if (!Escape()) {
        return std::nullopt;
      }
    }
    return out_;
  }

 private:
  bool Fail(std::string message) {
    *error_ = {offset_ + pos_, std::move(message)};
    return false;
  }

  bool Escape() {
    const char c = pos_ + 1 < body_.size() ? body_[pos_ + 1] : '\0';
    const size_t plain = kPlainEscapes.find(c);
    if (plain != std::string_view::npos) {
      out_.push_back(kPlainMeanings[plain]);
      pos_ += 2;
      return true;
    }
    switch (c) {
      case 'x':
      case 'X':
        return Coded(2, 2, 16, bytes_);
      case 'u':
      case 'U':
        if (bytes_) {
          return Fail("'\\u' and '\\U' name code points; bytes take '\\x'");
        }
        return Coded(2, c == 'u' ? 4 : 8, 16, false);
      case '0':
      case '1':
      case '2':
      case '3':
        return Coded(1, 3, 8, bytes_);
      default:
        return Fail(
            "invalid escape; valid ones are \\\\ \\' \\\" \\` \\? \\a \\b \\f "
            "\\n \\r \\t \\v \\xHH \\uHHHH \\UHHHHHHHH and \\ooo up to \\377");
    }
  }

  // `digits` digits that start `skip` bytes after the backslash.
  bool Coded(size_t skip, size_t digits, uint32_t base, bool octet) {
    uint32_t code = 0;
    for (size_t i = 0; i < digits; ++i) {
      const size_t at = pos_ + skip + i;
      constexpr std::string_view kDigits = "0123456789abcdef0123456789ABCDEF";
      const size_t found =
          at < body_.size() ? kDigits.find(body_[at]) : std::string_view::npos;
      if (found == std::string_view::npos || found % 16 >= base) {
        return Fail(
            Concat({"this escape takes ", std::to_string(digits),
                    base == 16 ? " hexadecimal" : " octal", " digits"}));
      }
      code = code * base + static_cast<uint32_t>(found % 16);
    }
    if (octet) {
      out_.push_back(static_cast<char>(static_cast<uint8_t>(code)));
    } else if (!AppendUtf8(code, &out_)) {
      return Fail("this is no Unicode code point");
    }
    pos_ += skip + digits;
    return true;
  }

  std::string_view body_;
  size_t offset_;
  bool bytes_;
  LiteralError* error_;
  size_t pos_ = 0;
  std::string out_;
};

}  // namespace

std::optional<std::string> DecodeText(const Token& token, LiteralError* error) {
  const std::string_view text = token.text;
  const size_t quote = text.find_first_of("\"'");
  const bool raw =
      text.substr(0, quote).find_first_of("rR") != std::string_view::npos;
  const bool triple = text.size() >= quote + 6 &&
                      text[quote + 1] == text[quote] &&
                      text[quote + 2] == text[quote];
  const size_t marks = triple ? 3 : 1;
  const std::string_view body =
      text.substr(quote + marks, text.size() - quote - 2 * marks);
  if (raw) return std::string(body);
  return Decoder(body, token.offset + quote + marks,
                 token.kind == TokenKind::kBytes, error)
      .Run();
}

std::optional<Value> DecodeNumber(const Token& token, bool negative,
                                  LiteralError* error) {
  std::string_view digits = token.text;
  if (token.kind == TokenKind::kDouble) {
    const std::optional<double> value = ParseDouble(digits);
    if (value) return Value::Double(negative ? -*value : *value);
    *error = {token.offset, "a double literal is beyond 1.8e308"};
    return std::nullopt;
  }
  if (token.kind == TokenKind::kUint) digits.remove_suffix(1);
  const std::optional<uint64_t> size =
      digits.starts_with("0x") ? ParseHex(digits.substr(2)) : ParseUint(digits);
  if (token.kind == TokenKind::kUint) {
    if (size) return Value::Uint(*size);
    *error = {token.offset,
              "a uint literal is beyond 18446744073709551615, the largest"};
    return std::nullopt;
  }
  constexpr uint64_t kLargest = INT64_MAX;
  if (size && *size <= kLargest + (negative ? 1 : 0)) {
    return Value::Int(negative ? static_cast<int64_t>(0 - *size)
                               : static_cast<int64_t>(*size));
  }
  *error = {token.offset,
            negative ? "an int literal is beyond -9223372036854775808, the "
                       "smallest"
                     : "an int literal is beyond 9223372036854775807, the "
                       "largest"};
  return std::nullopt;
}

}  // namespace bantam::cel
