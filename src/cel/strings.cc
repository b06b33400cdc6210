// contains() startsWith() endsWith() matches().

#include <re2/re2.h>

#include <cstring>

#include "src/cel/builtins.h"
#include "src/cel/regex.h"

namespace bantam::cel::builtin {

namespace {

bool AreStrings(std::span<const Value> args) {
  return args[0].is(Kind::kString) && args[1].is(Kind::kString);
}

}  // namespace

Value Contains(std::span<const Value> args, EvalContext& context) {
  if (!AreStrings(args)) return NoOverload();
  const std::string_view text = args[0].string_value();
  const std::string_view part = args[1].string_value();
  if (!context.Spend(TextCost(text.size() + part.size()))) {
    return Value::Error(ErrorCode::kCostLimit);
  }
  if (part.empty()) return Value::Bool(true);
  if (text.size() < part.size()) return Value::Bool(false);
  // std::string_view::find takes the product of both lengths; this does not.
  return Value::Bool(
      memmem(text.data(), text.size(), part.data(), part.size()) != nullptr);
}

Value StartsWith(std::span<const Value> args, EvalContext& context) {
  if (!AreStrings(args)) return NoOverload();
  context.Spend(TextCost(args[1].string_value().size()));
  return Value::Bool(
      args[0].string_value().starts_with(args[1].string_value()));
}

Value EndsWith(std::span<const Value> args, EvalContext& context) {
  if (!AreStrings(args)) return NoOverload();
  context.Spend(TextCost(args[1].string_value().size()));
  return Value::Bool(args[0].string_value().ends_with(args[1].string_value()));
}

Value Matches(std::span<const Value> args, EvalContext& context) {
  if (!AreStrings(args)) return NoOverload();
  const std::string_view text = args[0].string_value();
  const std::string_view pattern = args[1].string_value();
  // A pattern that is not constant is compiled each time.
  if (!context.Spend(RegexCost(text.size(), pattern.size()) +
                     kRegexCompileCost * pattern.size())) {
    return Value::Error(ErrorCode::kCostLimit);
  }
  const std::unique_ptr<re2::RE2> regex = CompileRegex(pattern, context.limits);
  if (regex == nullptr) {
    // The message of RE2 quotes the pattern, which may be the lead's data.
    return Value::Error(ErrorCode::kInvalidArgument,
                        "the regular expression is invalid or too large");
  }
  return Value::Bool(MatchesSomewhere(*regex, text));
}

}  // namespace bantam::cel::builtin
