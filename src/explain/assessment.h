// Assessments, committees and verdicts as a sales manager reads them.

#ifndef BANTAM_SRC_EXPLAIN_ASSESSMENT_H_
#define BANTAM_SRC_EXPLAIN_ASSESSMENT_H_

#include <string>

#include "bantam/explain.h"

namespace bantam::internal {

// Qualifications, red flags and personas: what a reader wants to know first.
std::string ExplainVerdicts(const Lead& lead, const Evaluation& evaluation,
                            const ExplainOptions& options);

// Frameworks and committees.
std::string ExplainAssessments(const Lead& lead, const Evaluation& evaluation,
                               const ExplainOptions& options);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_EXPLAIN_ASSESSMENT_H_
