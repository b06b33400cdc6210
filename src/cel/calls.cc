#include "src/cel/calls.h"

#include <algorithm>

#include "src/cel/builtins.h"
#include "src/cel/names.h"
#include "src/cel/overloads.h"

namespace bantam::cel {

namespace {

// `a + b + c`: one operator, carried out two operands at a time.
bool IsChain(const Expr& expr) {
  return expr.args.size() > 2 && DisplayName(expr.name) != expr.name;
}

// Unchecked: drops what cannot take so many arguments.
void KeepArity(Expr* expr) {
  const size_t count = IsChain(*expr) ? 2 : expr->args.size();
  std::erase_if(expr->overloads, [count](const Overload* overload) {
    return overload->parameters.size() != count;
  });
  const auto takes = [count](const Signature& signature) {
    return signature.parameters.size() == count;
  };
  if (expr->builtin != nullptr &&
      std::none_of(expr->builtin->signatures.begin(),
                   expr->builtin->signatures.end(), takes)) {
    expr->builtin = nullptr;
  }
  if (expr->builtin == nullptr && expr->overloads.empty()) {
    CheckState::MakeUnresolved(expr, ErrorCode::kNoMatchingOverload);
  }
}

// Keeps of a call's candidates those that the types of its arguments fit.
class Selection {
 public:
  Selection(CheckState* state, Expr* expr)
      : state_(*state),
        expr_(*expr),
        builtin_(expr->builtin),
        candidates_(std::move(expr->overloads)) {
    expr->builtin = nullptr;
    expr->overloads.clear();
  }

  void Run() {
    std::vector<Type> types;
    for (const Expr* arg : expr_.args) types.push_back(arg->type);
    if (!IsChain(expr_)) {
      Step(types, expr_.operator_offset, &expr_.type);
      return;
    }
    Type left = types[0];
    for (size_t i = 1; i < types.size(); ++i) {
      const Type pair[] = {left, types[i]};
      const size_t offset =
          i == 1 ? expr_.operator_offset : expr_.args[i]->offset;
      if (!Step(pair, offset, &left)) return;
    }
    expr_.type = left;
  }

 private:
  bool Step(std::span<const Type> types, size_t offset, Type* result) {
    OverloadMatch match =
        MatchOverloads(builtin_, candidates_, types, &state_.unifier);
    if (!match.found) {
      std::vector<Type> shown;
      for (const Type& type : types) {
        shown.push_back(state_.unifier.Close(type));
      }
      state_.Report(offset, {NoMatchMessage(expr_.name, expr_.member, shown,
                                            builtin_, candidates_)});
      return false;
    }
    if (match.builtin) expr_.builtin = builtin_;
    for (const Overload* overload : match.overloads) {
      if (std::find(expr_.overloads.begin(), expr_.overloads.end(), overload) ==
          expr_.overloads.end()) {
        expr_.overloads.push_back(overload);
      }
    }
    *result = std::move(match.result);
    return true;
  }

  CheckState& state_;
  Expr& expr_;
  const Builtin* builtin_;
  const std::vector<const Overload*> candidates_;
};

void ReportNoFunction(CheckState* state, const Expr& expr) {
  const bool other_style =
      FindBuiltin(expr.name, !expr.member) != nullptr ||
      !state->env.FindOverloads(expr.name, !expr.member).empty();
  if (!other_style) {
    return state->Report(
        expr.operator_offset,
        {FaultCode::kUnknownName, "{what} '{name}' is not declared"},
        {{"what", "function"},
         {"name", expr.name},
         {"nearest", state->MaySuggest()
                         ? SuggestFunction(state->env, expr.name, expr.member)
                         : std::nullopt}});
  }
  state->Report(
      expr.operator_offset,
      {"function '", expr.name, "' is called as ", expr.member ? "" : "a.",
       expr.name, expr.member ? "(a, ...)" : "(...)"});
}

}  // namespace

std::string QualifiedFunction(const Env::State& env, const Expr& expr) {
  const std::vector<std::string_view> parts = NameParts(*expr.args[0]);
  if (parts.empty()) return {};
  std::string name;
  for (const std::string_view part : parts) {
    name += part;
    name += '.';
  }
  name += expr.name;
  const Expr* first = expr.args[0];
  while (first->kind == ExprKind::kSelect) first = first->args[0];
  for (std::string& candidate :
       Candidates(env.container, name, first->rooted)) {
    if (!env.FindOverloads(candidate, /*member=*/false).empty()) {
      return std::move(candidate);
    }
  }
  return {};
}

void ResolveCall(CheckState* state, Expr* expr,
                 std::span<const std::string> names) {
  for (const std::string& name : names) {
    const Builtin* builtin = FindBuiltin(name, expr->member);
    const std::span<const Overload* const> overloads =
        state->env.FindOverloads(name, expr->member);
    if (builtin == nullptr && overloads.empty()) continue;
    expr->builtin = builtin;
    expr->overloads.assign(overloads.begin(), overloads.end());
    expr->name = builtin != nullptr ? builtin->name : overloads[0]->name;
    if (!state->checked) return KeepArity(expr);
    return Selection(state, expr).Run();
  }
  if (state->checked) return ReportNoFunction(state, *expr);
  CheckState::MakeUnresolved(expr, ErrorCode::kUndeclared);
}

}  // namespace bantam::cel
