// Everything that bounds the condition language, in one place.
//
// A source text comes from a tenant, the values from the internet; neither may
// cost more than a stated amount of stack, memory or time. Each bound that is
// passed is answered with an Issue (compile time) or an error value (run time)
// that names the member below.

#ifndef BANTAM_SRC_CEL_LIMITS_H_
#define BANTAM_SRC_CEL_LIMITS_H_

#include <cstddef>
#include <cstdint>

namespace bantam::cel {

struct Limits {
  // Length of one source text.
  size_t max_source_bytes = size_t{32} * 1024;
  // Depth of the expression tree, counted from the root. No pass over a program
  // recurses deeper than this. A chain of one operator (`a && b && c`,
  // `a + b + c`) is one level however long it is.
  int max_nesting = 100;
  // Nodes of the expression tree.
  size_t max_nodes = 10'000;
  // Macros inside each other's predicate: `a.all(x, b.exists(y, ...))` is 2.
  // At most kMaxComprehensionDepth.
  int max_comprehension_depth = 4;
  // Length of one regular expression.
  size_t max_regex_bytes = 1024;
  // Memory that RE2 may use for one regular expression, in bytes.
  int64_t max_regex_memory = 1 << 20;
  // Regular expressions that are constant in one source. A program keeps each
  // compiled.
  size_t max_regexes = 100;
  // Units of work: a node visited, 16 bytes of text compared or copied, a list
  // element looked at. Bounds the static estimate of Compile and, again, what
  // Evaluate may spend.
  uint64_t max_cost = 10'000'000;
};

// Hard caps: what the evaluator keeps room for whatever Limits says.
inline constexpr int kMaxComprehensionDepth = 16;
inline constexpr int kMaxNesting = 500;

// How many issues of a source name what may have been meant. To find it takes
// time by the number of names that there are.
inline constexpr int kMaxSuggestions = 100;

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_LIMITS_H_
