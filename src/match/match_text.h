// What becomes of a text before it is matched. docs/duplicates.md has the
// rules.

#ifndef BANTAM_SRC_MATCH_MATCH_TEXT_H_
#define BANTAM_SRC_MATCH_MATCH_TEXT_H_

#include <optional>
#include <string>

#include "bantam/duplicates.h"

namespace bantam::internal {

// A value that can be looked up and compared, or why there is none.
struct MatchText {
  std::string value;
  std::optional<KeyProblem> problem;

  friend bool operator==(const MatchText&, const MatchText&) = default;
};

inline MatchText Unusable(KeyProblem problem) {
  return {"", problem};
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_MATCH_MATCH_TEXT_H_
