// The answers to a query, in words.

#ifndef BANTAM_SRC_ASK_EXPLAIN_H_
#define BANTAM_SRC_ASK_EXPLAIN_H_

#include "absl/status/statusor.h"
#include "bantam/ask.h"
#include "bantam/case.h"

namespace bantam::internal {

absl::StatusOr<Explanation> ExplainAnswer(Case& deal, const ExplainQuery& how,
                                          const bantam::Answer& answer);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ASK_EXPLAIN_H_
