// bantam/diagnostic.h: what is wrong with a policy, and where.
//
// A compiler that stops at the first error wastes its user's afternoon. So
// compiling a policy reports all semantic errors in one go, as a list of faults
// (bantam/fault.h). Syntax errors may stop at the first.
//
// Guarantees
//   Threads    a plain struct.
//   Ownership  owns its strings.
//
// Example
//
//   std::vector<bantam::Diagnostic> diagnostics;
//   auto policy = bantam::Policy::FromText(text, {.file = "policy.textproto"},
//                                          &diagnostics);
//   for (const bantam::Diagnostic& d : diagnostics) {
//     std::cerr << bantam::Render(d) << "\n";
//   }
//   // policy.textproto:41:18: field 'account.employes' is not declared; did
//   // you mean 'account.employees'?

#ifndef BANTAM_DIAGNOSTIC_H_
#define BANTAM_DIAGNOSTIC_H_

#include "bantam/fault.h"

namespace bantam {

using Diagnostic = Fault;

}  // namespace bantam

#endif  // BANTAM_DIAGNOSTIC_H_
