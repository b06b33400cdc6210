// The parts of the evaluator to each other.

#ifndef BANTAM_SRC_CEL_EVALUATE_H_
#define BANTAM_SRC_CEL_EVALUATE_H_

#include "src/cel/builtins.h"
#include "src/cel/plan.h"
#include "src/cel/value.h"

namespace bantam::cel {

// Any node. Recurses as deep as the tree is (Limits::max_nesting).
Value EvaluateNode(const Node& node, EvalContext& context);

// all(), exists(), exists_one(), map() or filter(), with its variable in
// `context.locals`.
Value EvaluateMacro(const Node& node, EvalContext& context);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_EVALUATE_H_
