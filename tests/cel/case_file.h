// Reads conformance cases: one JSON object a line, with tagged values.

#ifndef BANTAM_TESTS_CEL_CASE_FILE_H_
#define BANTAM_TESTS_CEL_CASE_FILE_H_

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/cel/arena.h"
#include "src/cel/type.h"
#include "src/cel/value.h"

namespace bantam::cel {

struct Case {
  std::string label;  // file/section/name
  std::string expr;
  std::string container;
  std::vector<std::pair<std::string, Type>> type_env;
  std::vector<std::pair<std::string, Value>> bindings;
  bool disable_check = false;
  bool check_only = false;
  // Exactly one of the two, except that a check_only case may have neither.
  std::optional<Value> value;
  bool is_error = false;
  // What the values refer to.
  std::deque<std::string> texts;
  Arena arena{size_t{64} << 20};
};

// Reads one line into `*out`; false with a message when it is malformed.
bool ReadCase(std::string_view line, Case* out, std::string* error);

// A type in CEL's spelling: "list(int)", "map(string, dyn)".
std::optional<Type> ParseType(std::string_view text);

// Whether two values are the same: of one kind, with equal parts, maps in any
// order. Any NaN is the same as any other.
bool Same(const Value& a, const Value& b, Arena& arena);

}  // namespace bantam::cel

#endif  // BANTAM_TESTS_CEL_CASE_FILE_H_
