// What the parts of the checker share.

#ifndef BANTAM_SRC_CEL_CHECK_STATE_H_
#define BANTAM_SRC_CEL_CHECK_STATE_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "src/cel/env_state.h"
#include "src/cel/issue.h"
#include "src/cel/parser.h"
#include "src/cel/text.h"
#include "src/cel/tree.h"
#include "src/cel/unify.h"

namespace bantam::cel {

struct CheckState {
  const Env::State& env;
  // False for Checking::kUnchecked: nothing is reported but limits.
  bool checked;
  Tree& tree;
  std::vector<Issue>& issues;
  Unifier unifier;
  int suggestions_left = kMaxSuggestions;

  // Compile fills in line and column, for all issues at once.
  void Report(size_t offset, std::initializer_list<std::string_view> parts) {
    issues.push_back({.offset = offset, .message = Concat(parts)});
  }
  void Report(size_t offset, base::Wording wording, base::Args arguments) {
    issues.push_back(MakeIssue(offset, wording, arguments));
  }

  // A type as a message shows it.
  std::string Show(const Type& type) const {
    return unifier.Close(type).ToString();
  }

  // Whether to look for the name that was meant. It takes time by the number of
  // names that there are, so only the first issues of a source get it.
  bool MaySuggest() {
    if (suggestions_left == 0) return false;
    --suggestions_left;
    return true;
  }

  // `type`, or dyn in an unchecked program.
  Type Known(Type type) const {
    return checked ? std::move(type) : Type::Dyn();
  }

  // Leaves it to the run time to fail.
  static void MakeUnresolved(Expr* expr, ErrorCode code) {
    expr->kind = ExprKind::kUnresolved;
    expr->constant = Value::Error(code);
    expr->args.clear();
  }
};

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_CHECK_STATE_H_
