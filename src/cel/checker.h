// Resolves names and deduces types.

#ifndef BANTAM_SRC_CEL_CHECKER_H_
#define BANTAM_SRC_CEL_CHECKER_H_

#include <optional>
#include <vector>

#include "src/cel/env_state.h"
#include "src/cel/program.h"
#include "src/cel/tree.h"
#include "src/cel/type.h"

namespace bantam::cel {

// Turns the parsed tree into a resolved one (ast.h): every name gets its
// variable, field or function, every node its type. Appends an Issue for each
// thing that is wrong. With Checking::kUnchecked nothing is: types are dyn and
// what cannot be resolved becomes a kUnresolved node. Appends the variables
// mentioned to `*variables`.
void Check(const Env::State& env, Checking checking,
           const std::optional<Type>& expected, Tree* tree,
           std::vector<uint32_t>* variables, std::vector<Issue>* issues);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_CHECKER_H_
