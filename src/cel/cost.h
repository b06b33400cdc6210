// The static cost bound.

#ifndef BANTAM_SRC_CEL_COST_H_
#define BANTAM_SRC_CEL_COST_H_

#include <cstdint>

#include "src/cel/env_state.h"
#include "src/cel/tree.h"

namespace bantam::cel {

// At least what any evaluation of the checked tree spends, given that the
// variables keep to their hints and that what is dyn is no deeper than a list
// of texts. Saturates at UINT64_MAX.
uint64_t CostBound(const Env::State& env, const Tree& tree);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_COST_H_
