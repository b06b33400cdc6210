// Walking the tree of a condition.

#ifndef BANTAM_SRC_POLICY_WALK_H_
#define BANTAM_SRC_POLICY_WALK_H_

#include <cstdint>
#include <optional>

#include "src/cel/ast.h"
#include "src/policy/program.h"

namespace bantam::internal {

// Calls `visit` for `expr` and everything below it, parents first. The depth
// of a condition is limited, and so this recursion.
template <typename Visit>
void Walk(const cel::Expr& expr, const Visit& visit) {
  visit(expr);
  for (const cel::Expr* argument : expr.args) Walk(*argument, visit);
}

// The attribute that `expr` selects: a field, not an object of fields.
inline std::optional<uint32_t> SelectedAttribute(const cel::Expr& expr) {
  if (expr.kind != cel::ExprKind::kField || (expr.index & kObjectBit) != 0) {
    return std::nullopt;
  }
  return expr.index;
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_WALK_H_
