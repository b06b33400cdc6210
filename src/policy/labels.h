// Labels that stand apart from what they name: in Policy.translations, or in
// files of their own.

#ifndef BANTAM_SRC_POLICY_LABELS_H_
#define BANTAM_SRC_POLICY_LABELS_H_

#include <vector>

#include "bantam/fault.h"
#include "bantam/policy.h"
#include "bantam/v1/policy.pb.h"
#include "src/policy/source.h"

namespace bantam::internal {

// Puts every text where its path says: first those of `policy->translations`,
// which is empty afterwards, then those of `options.labels`, each in its order. What
// is wrong with a text is reported in its own source: of the policy to
// `report`, of the others to `faults` under their files' names.
void MergeLabels(const CompileOptions& options, v1::Policy* policy,
                 Report& report, std::vector<Fault>* faults);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_LABELS_H_
