// bantam/explain.h: an answer as a sales manager reads it.
//
// Renders answers as plain text with the policy's own labels: why a lead has
// its points, with the facts each rule looked at; and whether a move or a step
// of a handoff is allowed, what is in the way and what would do.
//
// Guarantees
//   Threads    pure functions.
//   Ownership  they return a string of their own.
//   Errors     none; a missing label falls back to the rule's path, or to the
//              id of the stage or requirement.
//   Privacy    values of fields marked personal are shown as "(personal)"
//              unless asked for. The people who give and receive a lead are
//              named: who may take a step depends on them.
//   Lines      what is said of moves and steps keeps to its lines: control
//              characters in labels, ids and names are shown as \x0a.
//
// Example
//
//   std::string text = bantam::Explain(lead, *answer, {.locale = "en"});
//   // fit: 25 points (could be 15 to 40)
//   //   +15  Works in SaaS                 account.industry = "saas"
//   //   +10  200 employees or more         account.employees = 250
//   //   ...
//   std::string why = bantam::Explain(policy, *move, {.locale = "en"});
//   // To Offer (offer): denied
//   //   needs one of the roles: ae
//   //   unmet: Enough of BANT [needs 60, has 30]
//   //   open: Large enough [account.employees]

#ifndef BANTAM_EXPLAIN_H_
#define BANTAM_EXPLAIN_H_

#include <string>

#include "bantam/evaluation.h"
#include "bantam/handoff.h"
#include "bantam/lead.h"
#include "bantam/moves.h"
#include "bantam/policy.h"

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

// Whether the move, or the step, is allowed; then one line for each obstacle
// with what would do instead, by its id; then one for each requirement that is
// unmet, or open because something is unknown. `policy` is the one that
// answered.
std::string Explain(const Policy& policy, const MoveAnswer& answer,
                    const ExplainOptions& options = {});
std::string Explain(const Policy& policy, const HandoffAnswer& answer,
                    const ExplainOptions& options = {});

}  // namespace bantam

#endif  // BANTAM_EXPLAIN_H_
