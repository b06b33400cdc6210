// bantam/explain.h: an answer as a sales manager reads it.
//
// Renders the stable reason codes of an Evaluation as plain text, with the
// policy's own labels and the facts each rule looked at.
//
// Guarantees
//   Threads    a pure function.
//   Ownership  returns a string of its own.
//   Errors     none; a missing label falls back to the rule's path.
//   Privacy    values of fields marked personal are shown as "(personal)"
//              unless asked for.
//
// Example
//
//   std::string text = bantam::Explain(lead, *answer, {.locale = "en"});
//   // fit: 25 points (could be 15 to 40)
//   //   +15  Works in SaaS                 account.industry = "saas"
//   //   +10  200 employees or more         account.employees = 250
//   //   ...

#ifndef BANTAM_EXPLAIN_H_
#define BANTAM_EXPLAIN_H_

#include <string>

#include "bantam/evaluation.h"
#include "bantam/lead.h"

namespace bantam {

struct ExplainOptions {
  // Which labels to use.
  std::string locale = "en";
  // Whether values of personal fields are shown.
  bool show_personal = false;
};

// `evaluation` is the answer for `lead`, evaluated with Detail::kExplained.
std::string Explain(const Lead& lead, const Evaluation& evaluation,
                    const ExplainOptions& options = {});

}  // namespace bantam

#endif  // BANTAM_EXPLAIN_H_
