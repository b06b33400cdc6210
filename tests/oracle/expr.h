// Conditions as the oracle sees them: trees that print themselves as CEL.
//
// The oracle never parses. It builds a tree, prints it into the policy for the
// engine, and evaluates the tree itself (evaluate.h).

#ifndef BANTAM_TESTS_ORACLE_EXPR_H_
#define BANTAM_TESTS_ORACLE_EXPR_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bantam/value.h"

namespace bantam::oracle {

struct FieldSpec;

enum class Op {
  kLiteral,
  // A field, by its index in PolicySpec::fields; `name` is the variable of the
  // macro that it is read through, or empty. Also `activities`, `contacts`.
  kField,
  // The variable of a macro over strings; `name`.
  kVariable,
  kNow,
  kNot,
  kNegate,
  kAnd,
  kOr,
  kTernary,
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kIn,
  // [a, b]; on the right of `in`.
  kList,
  kHas,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kModulo,
  kSize,
  kStartsWith,
  kEndsWith,
  kContains,
  // With a pattern that has no special characters, so that it is `contains`.
  kMatches,
  kToInt,
  kToDouble,
  // args: list, index.
  kIndex,
  // args: list, predicate; `name` is the variable.
  kExists,
  kAll,
  kExistsOne,
  // list.filter(name, predicate).size()
  kFilterSize,
};

struct Expr {
  Op op = Op::kLiteral;
  Value literal;
  size_t field = 0;
  std::string name;
  std::vector<Expr> args;
  // Whether it is printed in parentheses that it does not need.
  bool parentheses = false;
};

inline Expr Literal(Value value) {
  Expr expr;
  expr.literal = std::move(value);
  return expr;
}
inline Expr FieldExpr(size_t field, std::string variable = {}) {
  Expr expr;
  expr.op = Op::kField;
  expr.field = field;
  expr.name = std::move(variable);
  return expr;
}
inline Expr Call(Op op, std::vector<Expr> args, std::string name = {}) {
  Expr expr;
  expr.op = op;
  expr.args = std::move(args);
  expr.name = std::move(name);
  return expr;
}

// `expr` as CEL, with the parentheses that precedence asks for. `fields` are
// those that its indices mean.
std::string ToCel(const Expr& expr, const std::vector<FieldSpec>& fields);

// `text` in quotes, as CEL reads it.
std::string CelString(std::string_view text);

// The shortest decimal that reads back as `value`, with a point or exponent.
std::string FormatDouble(double value);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_EXPR_H_
