// Leads of which a little less or more is known.

#ifndef BANTAM_TESTS_ORACLE_MUTATE_H_
#define BANTAM_TESTS_ORACLE_MUTATE_H_

#include <string>

#include "tests/oracle/random.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// Makes one thing unknown that is known: a field of the lead, of an activity
// or of a contact, or a list as a whole. Subjects stay present. Says which.
std::string Forget(const PolicySpec& policy, LeadSpec& lead, Random& random);

// Gives one thing that is unknown a value. Of a subject that is absent nothing
// is learnt. Says which.
std::string Learn(const PolicySpec& policy, LeadSpec& lead, Random& random);

// Gives everything that is unknown a value.
void LearnAll(const PolicySpec& policy, LeadSpec& lead, Random& random);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_MUTATE_H_
