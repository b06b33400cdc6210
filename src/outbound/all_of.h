// Three-valued "and".

#ifndef BANTAM_SRC_OUTBOUND_ALL_OF_H_
#define BANTAM_SRC_OUTBOUND_ALL_OF_H_

#include "bantam/qualification.h"

namespace bantam::internal {

// No where one is no, else unknown where one is.
constexpr Decision Both(Decision a, Decision b) {
  if (a == Decision::kNo || b == Decision::kNo) return Decision::kNo;
  return a == Decision::kYes ? b : a;
}

// Yes becomes no and no yes.
constexpr Decision Not(Decision decision) {
  if (decision == Decision::kUnknown) return decision;
  return decision == Decision::kYes ? Decision::kNo : Decision::kYes;
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_OUTBOUND_ALL_OF_H_
