// bantam/diagnostic.h: what is wrong with a policy, and where.
//
// A compiler that stops at the first error wastes its user's afternoon. So
// compiling a policy reports all semantic errors in one go, as a list of
// diagnostics. Syntax errors may stop at the first.
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
//     std::cerr << d.ToString() << "\n";
//   }
//   // policy.textproto:41:18: field 'account.employes' is not declared; did
//   // you mean 'account.employees'?

#ifndef BANTAM_DIAGNOSTIC_H_
#define BANTAM_DIAGNOSTIC_H_

#include <string>

namespace bantam {

struct Diagnostic {
  // Name of the source, as the caller gave it. May be empty.
  std::string file = {};
  // 1-based, in the text of the source; 0 if there is no text (JSON, binary).
  // Columns count bytes.
  int line = 0;
  int column = 0;
  // Where in the message: "scores[0].groups[1].rules[2].when". Empty if the
  // error is about the policy as a whole, or about syntax.
  std::string path = {};
  // What is wrong and what would be right.
  std::string message = {};

  // "file:line:column: message", or "file: path: message" without a position.
  std::string ToString() const;
};

}  // namespace bantam

#endif  // BANTAM_DIAGNOSTIC_H_
