#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "src/base/suggest.h"
#include "src/policy/compiler.h"

namespace bantam::internal {

bool IsReserved(std::string_view word) {
  constexpr std::string_view kReserved[] = {
      "as",       "break",   "const",  "continue", "else", "false", "for",
      "function", "if",      "import", "in",       "let",  "loop",  "namespace",
      "null",     "package", "return", "true",     "var",  "void",  "while"};
  return std::find(std::begin(kReserved), std::end(kReserved), word) !=
         std::end(kReserved);
}

bool IsIdentifier(std::string_view text) {
  if (text.empty() || text[0] < 'a' || text[0] > 'z') return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

void CheckId(const Place& place, int field_number, const std::string& id,
             std::unordered_map<std::string, size_t>& taken, size_t index) {
  if (id.empty()) {
    place.Error(field_number, {FaultCode::kMissing, "an id is required"});
  } else if (!IsIdentifier(id)) {
    place.Error(field_number,
                {FaultCode::kMalformed,
                 "'{value}' is not an id: use lower-case letters, digits and "
                 "'_', beginning with a letter"},
                {{"value", id}});
  } else if (!taken.emplace(id, index).second) {
    place.Error(field_number,
                {FaultCode::kRepeated, "the id '{name}' stands twice"},
                {{"name", id}});
  }
}

std::optional<model::Points> ReadPoints(const Place& place, int field_number,
                                        double value) {
  // Text keeps the sign of a zero and JSON does not: one policy would have two
  // hashes.
  if (value == 0 && std::signbit(value)) {
    place.Error(field_number, {FaultCode::kMalformed,
                               "-0 is not a number of points; write 0"});
    return std::nullopt;
  }
  const auto points = model::Points::FromDouble(value);
  if (!points) {
    place.Error(field_number,
                {FaultCode::kOutOfRange,
                 "{found} is not a number of points: it must be a whole number "
                 "of millionths within +-8589934592"},
                {{"found", std::string(absl::StrCat(value))}});
  }
  return points;
}

std::optional<std::string_view> Nearest(std::string_view wrong,
                                        const std::vector<std::string>& right) {
  const std::vector<std::string_view> views(right.begin(), right.end());
  return base::Nearest(wrong, views);
}

}  // namespace bantam::internal
