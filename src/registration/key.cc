// What makes two deals the same (docs/registration.md).

#include <string>
#include <string_view>
#include <variant>

#include "bantam/registration.h"
#include "src/registration/events.h"

namespace bantam {
namespace {

bool IsSpace(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Without the space around it, and with one blank for each space inside; small
// ASCII letters. What separates the parts of a key is escaped.
std::string Normalised(std::string_view text) {
  std::string normal;
  bool space = false;
  for (const char c : text) {
    if (IsSpace(c)) {
      space = !normal.empty();
      continue;
    }
    if (space) normal += ' ';
    space = false;
    if (c == '|' || c == '\\') normal += '\\';
    normal += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return normal;
}

}  // namespace

absl::StatusOr<DealKey> RegistrationKey(const Lead& lead) {
  const auto rules = internal::FindRegistrationRules(lead.policy());
  if (!rules.ok()) return rules.status();
  DealKey key;
  for (const auto& part : (*rules)->key) {
    const std::string& path = lead.policy().field(part.field).path;
    const Value* value = lead.Get(part.field);
    // Known to be null is blank.
    const std::string* text =
        value == nullptr ? nullptr : std::get_if<std::string>(value);
    const std::string normal =
        text == nullptr ? std::string() : Normalised(*text);
    if (value == nullptr || (normal.empty() && !part.optional)) {
      key.missing.push_back(path);
      continue;
    }
    if (!key.text.empty()) key.text += '|';
    key.text += path + "=" + normal;
  }
  if (!key.missing.empty()) key.text.clear();
  return key;
}

}  // namespace bantam
