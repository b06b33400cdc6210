// Finds what is constant in a checked tree, and what is wrong with it.

#ifndef BANTAM_SRC_CEL_FOLD_H_
#define BANTAM_SRC_CEL_FOLD_H_

#include <vector>

#include "src/cel/limits.h"
#include "src/cel/program.h"
#include "src/cel/tree.h"

namespace bantam::cel {

// Sets Expr::constant wherever a value depends on nothing and is no error:
// lists, maps and calls of standard functions with constant arguments. Too many
// constant regular expressions are an Issue; with kChecked, one that is invalid
// and a constant time zone that is not known are, too. Lines and columns are
// left to the caller. Runs on trees with Issues, too.
void Fold(const Limits& limits, Checking checking, Tree* tree,
          std::vector<Issue>* issues);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_FOLD_H_
