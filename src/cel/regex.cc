#include "src/cel/regex.h"

#include <re2/re2.h>

#include "src/cel/text.h"

namespace bantam::cel {

std::unique_ptr<re2::RE2> CompileRegex(std::string_view pattern,
                                       const Limits& limits, Issue* issue) {
  if (pattern.size() > limits.max_regex_bytes) {
    if (issue != nullptr) {
      *issue = MakeIssue(
          0,
          {FaultCode::kLimitExceeded,
           "the regular expression has more than {allowed} bytes ({limit})"},
          {{"allowed", limits.max_regex_bytes}, {"limit", "max_regex_bytes"}});
    }
    return nullptr;
  }
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(limits.max_regex_memory);
  auto regex = std::make_unique<re2::RE2>(
      re2::StringPiece(pattern.data(), pattern.size()), options);
  if (regex->ok()) return regex;
  if (issue == nullptr) return nullptr;
  if (regex->error_code() == re2::RE2::ErrorPatternTooLarge) {
    *issue = MakeIssue(
        0,
        {FaultCode::kLimitExceeded,
         "the regular expression needs more memory than {allowed} bytes "
         "({limit})"},
        {{"allowed", limits.max_regex_memory}, {"limit", "max_regex_memory"}});
  } else {
    *issue = MakeIssue(
        0,
        {FaultCode::kConditionSyntax, "invalid regular expression: {problem}"},
        {{"problem", regex->error()}});
  }
  return nullptr;
}

bool MatchesSomewhere(const re2::RE2& regex, std::string_view text) {
  return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()),
                                regex);
}

uint64_t RegexCost(uint64_t text_bytes, uint64_t pattern_bytes) {
  // Linear in both; a byte of text costs more than comparing it would.
  const uint64_t per_byte = 1 + pattern_bytes / 64;
  uint64_t cost = 0;
  if (__builtin_mul_overflow(text_bytes / 4, per_byte, &cost)) {
    return UINT64_MAX;
  }
  return cost;
}

}  // namespace bantam::cel
