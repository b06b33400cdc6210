// Resolves what a call calls.

#ifndef BANTAM_SRC_CEL_CALLS_H_
#define BANTAM_SRC_CEL_CALLS_H_

#include <span>
#include <string>

#include "src/cel/check_state.h"

namespace bantam::cel {

// The function a.b.f that a member call `a.b.f(x)` means when there is one;
// empty otherwise. `expr` is not resolved yet.
std::string QualifiedFunction(const Env::State& env, const Expr& expr);

// Sets the function, overloads and type of a call whose arguments are resolved.
// `names` are tried in order. Reports what does not exist or does not fit.
void ResolveCall(CheckState* state, Expr* expr,
                 std::span<const std::string> names);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_CALLS_H_
