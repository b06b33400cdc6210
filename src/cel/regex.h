// Regular expressions of matches(): RE2 within limits.

#ifndef BANTAM_SRC_CEL_REGEX_H_
#define BANTAM_SRC_CEL_REGEX_H_

#include <cstdint>
#include <memory>
#include <string_view>

#include "src/cel/issue.h"
#include "src/cel/limits.h"

namespace re2 {
class RE2;
}

namespace bantam::cel {

// The compiled pattern, or nullptr with `*issue`, where it is asked for, saying
// what is wrong with it.
std::unique_ptr<re2::RE2> CompileRegex(std::string_view pattern,
                                       const Limits& limits,
                                       Issue* issue = nullptr);

// Whether some part of `text` matches.
bool MatchesSomewhere(const re2::RE2& regex, std::string_view text);

// The units of work that compiling takes, by byte of the pattern.
inline constexpr uint64_t kRegexCompileCost = 16;

// The units of work of one match.
uint64_t RegexCost(uint64_t text_bytes, uint64_t pattern_bytes);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_REGEX_H_
