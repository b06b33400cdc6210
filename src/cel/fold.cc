#include "src/cel/fold.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <utility>

#include "src/cel/builtins.h"
#include "src/cel/containers.h"
#include "src/cel/parser.h"
#include "src/cel/regex.h"
#include "src/cel/text.h"
#include "src/cel/times.h"

namespace bantam::cel {

namespace {

// What folding may spend in a whole program; the rest is left to run time.
constexpr uint64_t kFoldBudget = 100'000;

class Folder {
 public:
  Folder(const Limits& limits, Checking checking, Tree* tree,
         std::vector<Issue>* issues)
      : limits_(limits),
        checked_(checking == Checking::kChecked),
        tree_(*tree),
        issues_(*issues),
        context_{.arena = tree->constants, .limits = fold_limits_} {
    fold_limits_ = limits;
    fold_limits_.max_cost = std::min(limits.max_cost, kFoldBudget);
  }

  void Visit(Expr* expr) {
    for (Expr* arg : expr->args) Visit(arg);
    switch (expr->kind) {
      case ExprKind::kList:
      case ExprKind::kMap:
        if (AllConstant(*expr)) Keep(expr, Collect(*expr));
        return;
      case ExprKind::kCall:
        return VisitCall(expr);
      default:
        return;
    }
  }

 private:
  static bool AllConstant(const Expr& expr) {
    return std::all_of(expr.args.begin(), expr.args.end(), [](const Expr* arg) {
      return arg->constant && arg->constant->has_value();
    });
  }

  static void Keep(Expr* expr, const Value& value) {
    if (value.has_value()) expr->constant = value;
  }

  Value Collect(const Expr& expr) {
    const size_t count = expr.args.size();
    const bool is_map = expr.kind == ExprKind::kMap;
    const size_t entries = is_map ? count / 2 : count;
    const std::span<Value> values = tree_.constants.NewArray<Value>(count);
    if (values.size() < count || !context_.Spend(count)) {
      return Value::Error(ErrorCode::kMemoryLimit);
    }
    if (!is_map) {
      for (size_t i = 0; i < count; ++i) values[i] = *expr.args[i]->constant;
      return MakeList(values, tree_.constants);
    }
    for (size_t i = 0; i < entries; ++i) {
      values[i] = *expr.args[2 * i]->constant;
      values[entries + i] = *expr.args[2 * i + 1]->constant;
    }
    return MakeMap(values.first(entries), values.subspan(entries),
                   tree_.constants);
  }

  void VisitCall(Expr* expr) {
    if (expr->builtin == nullptr) return;
    CheckConstants(*expr);
    if (!expr->overloads.empty() || expr->args.empty() || !AllConstant(*expr)) {
      return;
    }
    if (expr->builtin->id == BuiltinId::kMatches) return;
    Value result = *expr->args[0]->constant;
    if (expr->args.size() == 1) {
      result = Call(*expr, {&result, 1});
    }
    // One step for a call of two, several for a chain.
    for (size_t i = 1; i < expr->args.size() && result.has_value(); ++i) {
      const Value pair[] = {result, *expr->args[i]->constant};
      result = Call(*expr, pair);
    }
    Keep(expr, result);
  }

  Value Call(const Expr& expr, std::span<const Value> args) {
    if (!context_.Spend(1)) return Value::Error(ErrorCode::kCostLimit);
    const Value result = expr.builtin->call(args, context_);
    return context_.over_budget ? Value::Error(ErrorCode::kCostLimit) : result;
  }

  void CheckConstants(const Expr& expr) {
    if (expr.args.size() != 2 || !expr.args[1]->constant ||
        !expr.args[1]->constant->is(Kind::kString)) {
      return;
    }
    const std::string_view text = expr.args[1]->constant->string_value();
    std::optional<Issue> issue;
    if (expr.builtin->id == BuiltinId::kMatches) {
      issue = CheckPattern(text);
    } else if (expr.builtin->id == BuiltinId::kTime && checked_ &&
               !IsZone(text)) {
      issue = UnknownZone(text, suggestions_left_-- > 0);
    }
    if (!issue) return;
    issue->offset = expr.args[1]->offset;
    issues_.push_back(*std::move(issue));
  }

  // What is wrong with one more constant pattern; nothing past the limit, which
  // is reported once.
  std::optional<Issue> CheckPattern(std::string_view pattern) {
    if (regexes_ > limits_.max_regexes) return std::nullopt;
    if (++regexes_ > limits_.max_regexes) {
      return MakeIssue(
          0,
          {FaultCode::kLimitExceeded,
           "the condition has more than {allowed} regular expressions "
           "({limit})"},
          {{"allowed", limits_.max_regexes}, {"limit", "max_regexes"}});
    }
    Issue issue;
    if (!checked_ || CompileRegex(pattern, limits_, &issue) != nullptr) {
      return std::nullopt;
    }
    return issue;
  }

  const Limits& limits_;
  const bool checked_;
  Tree& tree_;
  std::vector<Issue>& issues_;
  int suggestions_left_ = kMaxSuggestions;
  size_t regexes_ = 0;
  Limits fold_limits_;
  EvalContext context_;
};

}  // namespace

void Fold(const Limits& limits, Checking checking, Tree* tree,
          std::vector<Issue>* issues) {
  Folder(limits, checking, tree, issues).Visit(tree->root);
}

}  // namespace bantam::cel
