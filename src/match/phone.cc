#include "src/match/phone.h"

#include <cstddef>
#include <utility>

#include "src/match/letters.h"

namespace bantam::internal {
namespace {

constexpr size_t kMinDigits = 7;
// E.164, section 6.2.1.
constexpr size_t kMaxDigits = 15;
constexpr size_t kMaxExtension = 11;

// Parts of a number may stand apart.
bool IsSeparator(char32_t c) {
  return c == U' ' || c == U'\t' || (c >= 0xA0 && IsBlank(c)) || c == U'-' ||
         c == U'.' || c == U'/' || c == U'(' || c == U')' ||
         (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

// Reads a number from left to right.
class PhoneReader {
 public:
  // `plan` outlives the reader.
  PhoneReader(std::string_view text, const DialPlan& plan)
      : prefix_(plan.international_prefix) {
    for (size_t at = 0; at < text.size();) {
      const char32_t c = Narrow(NextCharacter(text, &at));
      // As if it were ASCII: no letter beyond it stands in a number.
      text_ += c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
    }
    Skip(U"tel:");
  }

  // False: it is no number.
  bool Read() {
    while (at_ < text_.size()) {
      const char32_t c = text_[at_];
      if (IsDigit(c)) {
        digits_ += static_cast<char>(c);
        ++at_;
      } else if (c == U'+') {
        if (plus_ || !digits_.empty()) return false;
        plus_ = true;
        ++at_;
      } else if (IsInternational() && Skip(U"(0)")) {
        // What callers from within the country dial; not a part of the number.
        continue;
      } else if (IsSeparator(c)) {
        ++at_;
      } else {
        return !digits_.empty() && ReadExtension();
      }
    }
    return true;
  }

  bool IsInternational() const {
    return plus_ || digits_.compare(0, prefix_.size(), prefix_) == 0;
  }
  // Without what stands for "international".
  std::string Digits() const {
    return !plus_ && IsInternational() ? digits_.substr(prefix_.size())
                                       : digits_;
  }
  // Whether it is one digit again and again.
  bool IsPlaceholder() const {
    return digits_.size() >= kMinDigits &&
           digits_.find_first_not_of(digits_[0]) == std::string::npos;
  }
  const std::string& extension() const { return extension_; }

 private:
  bool Skip(std::u32string_view word) {
    if (text_.compare(at_, word.size(), word) != 0) return false;
    at_ += word.size();
    return true;
  }

  bool ReadExtension() {
    if (!Skip(U";ext=") && !Skip(U"extension") && !Skip(U"ext") &&
        !Skip(U"x") && !Skip(U"#")) {
      return false;
    }
    for (; at_ < text_.size(); ++at_) {
      const char32_t c = text_[at_];
      if (IsDigit(c)) {
        extension_ += static_cast<char>(c);
      } else if (!IsSeparator(c) && c != U':') {
        return false;
      }
    }
    return !extension_.empty() && extension_.size() <= kMaxExtension;
  }

  std::string_view prefix_;
  std::u32string text_;
  size_t at_ = 0;
  bool plus_ = false;
  std::string digits_;
  std::string extension_;
};

}  // namespace

MatchText MatchPhone(std::string_view text, const DialPlan& plan) {
  text = TrimBlanks(text);
  if (text.empty()) return Unusable(KeyProblem::kEmpty);
  PhoneReader reader(text, plan);
  if (!reader.Read()) return Unusable(KeyProblem::kNotANumber);
  std::string digits = reader.Digits();
  if (reader.IsPlaceholder()) return Unusable(KeyProblem::kPlaceholder);
  if (digits.size() < kMinDigits) {
    return Unusable(KeyProblem::kTooFewDigits);
  }
  bool has_country = reader.IsInternational();
  if (has_country) {
    // No country has a calling code that begins with 0.
    if (digits[0] == '0') return Unusable(KeyProblem::kNotANumber);
  } else if (!plan.calling_code.empty()) {
    if (digits.compare(0, plan.trunk_prefix.size(), plan.trunk_prefix) == 0) {
      digits.erase(0, plan.trunk_prefix.size());
    }
    digits.insert(0, plan.calling_code);
    has_country = true;
  }
  if (digits.size() > kMaxDigits) return Unusable(KeyProblem::kNotANumber);
  std::string value = (has_country ? "+" : "") + digits;
  if (!reader.extension().empty()) value += "x" + reader.extension();
  return {std::move(value), std::nullopt};
}

}  // namespace bantam::internal
