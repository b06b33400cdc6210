// The macros of the language: calls with a syntax of their own.

#ifndef BANTAM_SRC_CEL_MACROS_H_
#define BANTAM_SRC_CEL_MACROS_H_

#include <span>
#include <string>
#include <string_view>

#include "src/cel/ast.h"

namespace bantam::cel {

struct MacroResult {
  // What the call is; kCall when it is no macro.
  ExprKind kind = ExprKind::kCall;
  // Not empty when the call is written as a macro but not as it must be;
  // `error_at` is the argument at fault, or nullptr for the name.
  std::string error;
  const Expr* error_at = nullptr;
};

// What `name(args)` is, where a receiver is args[0] of a member call.
MacroResult FindMacro(std::string_view name, bool member,
                      std::span<Expr* const> args);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_MACROS_H_
