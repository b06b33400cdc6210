// Requirements that are not met, and what the answers that list them share.

#ifndef BANTAM_SRC_EXPLAIN_UNMET_H_
#define BANTAM_SRC_EXPLAIN_UNMET_H_

#include <string>
#include <string_view>
#include <vector>

#include "bantam/policy.h"
#include "bantam/qualification.h"

namespace bantam::internal {

// "To Offer (offer): denied\n".
std::string Verdict(std::string_view to, Decision allowed);

// One line about the verdict, indented. Control characters show as \x0a, so
// that no label and no name breaks it.
std::string Sentence(std::string_view text);

// "words: a, b", or the words alone.
std::string With(std::string_view words, const std::vector<std::string>& names);

// "  unmet: Large enough [account.employees]\n", one line for each. Labels are
// looked up below `owner`, "processes.pipeline.transitions.promote".
std::string UnmetLines(const Policy& policy, const std::string& owner,
                       const std::string& locale,
                       const std::vector<UnmetRequirement>& unmet);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_EXPLAIN_UNMET_H_
