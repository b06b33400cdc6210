// How the people who buy stand: "Committees" in docs/assessment.md.

#ifndef BANTAM_TESTS_ORACLE_COMMITTEE_H_
#define BANTAM_TESTS_ORACLE_COMMITTEE_H_

#include <vector>

#include "bantam/assessment.h"
#include "tests/oracle/evidence.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// `contacts` are those that count.
CommitteeResult EvaluateCommittee(const CommitteeSpec& committee,
                                  const std::vector<CountedContact>& contacts);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_COMMITTEE_H_
