#include "src/codec/json_fault.h"

#include <simdjson.h>

#include <cstdint>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/quote.h"
#include "src/base/text.h"
#include "src/base/utf8.h"
#include "src/codec/json_path.h"

namespace bantam::internal {
namespace {

using base::ToAbsl;

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

// The value of four hexadecimal digits at `at`, or -1.
int32_t HexAt(std::string_view text, size_t at) {
  int32_t value = 0;
  for (size_t i = at; i < at + 4; ++i) {
    const char c = i < text.size() ? text[i] : '?';
    int32_t digit = 0;
    if (IsDigit(c)) {
      digit = c - '0';
    } else if (c >= 'a' && c <= 'f') {
      digit = c - 'a' + 10;
    } else if (c >= 'A' && c <= 'F') {
      digit = c - 'A' + 10;
    } else {
      return -1;
    }
    value = value * 16 + digit;
  }
  return value;
}

bool IsHighSurrogate(int32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool IsLowSurrogate(int32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

struct Frame {
  bool is_object = false;
  // The key as it is written, without its quotes.
  std::string_view key;
  size_t index = 0;
};

class Scanner {
 public:
  Scanner(std::string_view text, int64_t max_depth)
      : text_(text), max_depth_(max_depth) {}

  std::optional<JsonFault> Run() {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") {
      Fail("a byte order mark; begin with the value itself");
    } else {
      ReadDocument();
    }
    if (!failed_) return std::nullopt;
    return JsonFault{Located(), too_deep_};
  }

 private:
  // One value after the other, with an explicit stack of what they are in.
  void ReadDocument() {
    ReadValue();
    while (!failed_ && !frames_.empty()) {
      SkipSpace();
      Frame& frame = frames_.back();
      const char close = frame.is_object ? '}' : ']';
      const bool first = opened_;
      opened_ = false;
      if (Peek() == close) {
        ++at_;
        frames_.pop_back();
        continue;
      }
      if (!first) {
        if (Peek() != ',') {
          Fail(frame.is_object ? "expected ',' or '}'" : "expected ',' or ']'");
          return;
        }
        ++at_;
        ++frame.index;
        SkipSpace();
      }
      if (frame.is_object && !ReadKey(frame)) return;
      ReadValue();
    }
    SkipSpace();
    if (!failed_ && at_ < text_.size()) {
      Fail("expected the end of the text after its one value");
    }
  }

  bool ReadKey(Frame& frame) {
    frame.key = "";
    if (Peek() != '"') {
      Fail("expected a key in double quotes");
      return false;
    }
    const size_t start = at_ + 1;
    if (!ReadString()) return false;
    frame.key = text_.substr(start, at_ - start - 1);
    SkipSpace();
    if (Peek() != ':') {
      Fail("expected ':' after the key");
      return false;
    }
    ++at_;
    return true;
  }

  void ReadValue() {
    SkipSpace();
    const char c = Peek();
    if (c == '{' || c == '[') {
      too_deep_ = static_cast<int64_t>(frames_.size()) >= max_depth_;
      if (too_deep_) return Fail("nested too deep");
      frames_.emplace_back().is_object = c == '{';
      opened_ = true;
      ++at_;
    } else if (c == '"') {
      ReadString();
    } else if (c == '-' || IsDigit(c)) {
      ReadNumber();
    } else if (!ReadWord("true") && !ReadWord("false") && !ReadWord("null")) {
      Fail("expected a value");
    }
  }

  bool ReadWord(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  // Grammar first; then the one question left, its range, goes to the parser
  // that reads the number in a good document.
  void ReadNumber() {
    const size_t start = at_;
    if (Peek() == '-') ++at_;
    if (!IsDigit(Peek())) return Fail("expected a digit");
    const bool zero = Peek() == '0';
    ++at_;
    if (zero && IsDigit(Peek())) return Fail("a number with a leading zero");
    while (IsDigit(Peek())) ++at_;
    if (Peek() == '.') {
      ++at_;
      if (!IsDigit(Peek())) return Fail("expected a digit after the point");
      while (IsDigit(Peek())) ++at_;
    }
    if (Peek() == 'e' || Peek() == 'E') {
      ++at_;
      if (Peek() == '+' || Peek() == '-') ++at_;
      if (!IsDigit(Peek())) return Fail("expected a digit in the exponent");
      while (IsDigit(Peek())) ++at_;
    }
    constexpr size_t kAlwaysInRange = 18;
    const std::string_view number = text_.substr(start, at_ - start);
    if (number.size() <= kAlwaysInRange &&
        number.find_first_of("eE") == std::string_view::npos) {
      return;
    }
    simdjson::dom::element element;
    if (parser_.parse(number.data(), number.size()).get(element) !=
        simdjson::SUCCESS) {
      at_ = start;
      Fail("the number is out of range");
    }
  }

  bool ReadString() {
    const size_t start = ++at_;
    while (at_ < text_.size() && text_[at_] != '"') {
      const auto c = static_cast<unsigned char>(text_[at_]);
      if (c < 0x20) {
        Fail(
            "a control character in a string; write it as \\u and four digits");
        return false;
      }
      if (c != '\\') {
        ++at_;
      } else if (!ReadEscape()) {
        return false;
      }
    }
    if (const auto bad =
            base::FindInvalidUtf8(text_.substr(start, at_ - start))) {
      at_ = start + *bad;
      Fail("a byte that is not UTF-8");
      return false;
    }
    if (at_ == text_.size()) {
      Fail("expected '\"' to close the string");
      return false;
    }
    ++at_;
    return true;
  }

  bool ReadEscape() {
    const char c = at_ + 1 < text_.size() ? text_[at_ + 1] : '?';
    if (std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos) {
      at_ += 2;
      return true;
    }
    if (c != 'u') {
      Fail("a backslash that begins no escape");
      return false;
    }
    const int32_t unit = HexAt(text_, at_ + 2);
    if (unit < 0) {
      Fail("expected four hexadecimal digits after \\u");
      return false;
    }
    if (IsHighSurrogate(unit) && text_.substr(at_ + 6, 2) == "\\u" &&
        IsLowSurrogate(HexAt(text_, at_ + 8))) {
      at_ += 12;
      return true;
    }
    if (IsHighSurrogate(unit) || IsLowSurrogate(unit)) {
      Fail("half of a surrogate pair");
      return false;
    }
    at_ += 6;
    return true;
  }

  // '\0' at the end; a NUL byte in the text is as wrong wherever it is asked
  // for.
  char Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void SkipSpace() {
    while (at_ < text_.size() && std::string_view(" \t\n\r").find(text_[at_]) !=
                                     std::string_view::npos) {
      ++at_;
    }
  }

  // Keeps a fault, which stands at `at_`; reading ends there.
  void Fail(std::string_view message) {
    failed_ = true;
    fault_ = at_;
    message_ = message;
  }

  std::string Located() const {
    size_t line = 1;
    size_t line_start = 0;
    for (size_t i = 0; i < fault_; ++i) {
      if (text_[i] != '\n') continue;
      ++line;
      line_start = i + 1;
    }
    std::string path;
    for (const Frame& frame : frames_) {
      if (!frame.is_object) {
        AppendIndex(frame.index, &path);
      } else if (!frame.key.empty()) {
        AppendKey(frame.key, &path);
      }
    }
    if (!path.empty()) path += ": ";
    std::string located = absl::StrCat(line, ":", fault_ - line_start + 1, ": ",
                                       path, ToAbsl(message_));
    if (too_deep_) absl::StrAppend(&located, "; max_depth allows ", max_depth_);
    if (fault_ == text_.size()) located += ", found the end of the text";
    return located;
  }

  const std::string_view text_;
  const int64_t max_depth_;
  size_t at_ = 0;
  std::vector<Frame> frames_;
  // Whether the innermost object or array has only just begun.
  bool opened_ = false;
  bool failed_ = false;
  bool too_deep_ = false;
  size_t fault_ = 0;
  std::string_view message_;
  simdjson::dom::parser parser_;
};

}  // namespace

std::optional<JsonFault> FindJsonFault(std::string_view json,
                                       int64_t max_depth) {
  return Scanner(json, max_depth).Run();
}

}  // namespace bantam::internal
