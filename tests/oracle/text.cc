#include "tests/oracle/text.h"

#include <utility>

#include "tests/oracle/expr.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

std::string Quoted(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '\n') {
      quoted += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

std::string Decimal(int64_t micros) {
  const auto size = static_cast<uint64_t>(micros < 0 ? -micros : micros);
  std::string rest = std::to_string(size % 1'000'000);
  rest.insert(0, 6 - rest.size(), '0');
  return (micros < 0 ? "-" : "") + std::to_string(size / 1'000'000) + "." +
         rest;
}

std::string SpanText(int64_t seconds) {
  constexpr std::pair<int64_t, const char*> kUnits[] = {
      {604'800, "w"}, {86'400, "d"}, {3600, "h"}, {60, "m"}, {1, "s"}};
  std::string text;
  for (const auto& [size, unit] : kUnits) {
    if (seconds >= size) text += std::to_string(seconds / size) + unit;
    seconds %= size;
  }
  return text;
}

const char* SubjectText(Subject subject) {
  constexpr const char* kNames[] = {"ACCOUNT", "PERSON", "OPPORTUNITY",
                                    "ACTIVITY", "CONTACT"};
  return kNames[static_cast<size_t>(subject) - 1];
}

std::string ValueText(const Value& value) {
  Expr literal;
  literal.literal = value;
  std::string text = ToCel(literal, {});
  if (const auto* span = std::get_if<Span>(&value)) {
    text += " + " + std::to_string(span->nanos) + "ns";
  }
  return text;
}

std::string ValueText(const std::optional<Value>& value) {
  return value ? ValueText(*value) : "?";
}

std::string TimeText(const std::optional<Instant>& time) {
  return time ? FormatInstant(*time) : "?";
}

}  // namespace bantam::oracle
