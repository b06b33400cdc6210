// Printing values and expressions as CEL text, for explanations.

#ifndef BANTAM_SRC_CEL_FORMAT_H_
#define BANTAM_SRC_CEL_FORMAT_H_

#include <string>
#include <string_view>

#include "src/cel/arena.h"
#include "src/cel/ast.h"
#include "src/cel/value.h"

namespace bantam::cel {

// `value` as a CEL expression with that value: `'it\'s'`, `1u`, `2.0`, `[1]`,
// `timestamp('...')`. What has no such spelling is set in angle brackets:
// `<unknown 3>`, `<error: division by zero>`, `<struct Account>`. Output stops
// with "..." after about `max_bytes`. The same value always prints the same.
std::string Format(const Value& value, Arena& arena, size_t max_bytes = 4096);

// The shortest decimal text that reads back as the same double: "0.1", "100",
// "1e+21", "NaN", "Infinity", "-Infinity". What string(double) yields.
std::string FormatDouble(double value);

// A checked `expr` as a source text that parses to the same tree.
std::string Unparse(const Expr& expr);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_FORMAT_H_
