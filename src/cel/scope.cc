#include "src/cel/scope.h"

#include "src/cel/names.h"

namespace bantam::cel {

std::optional<uint32_t> Scope::Find(std::string_view name) const {
  for (uint32_t i = depth(); i-- > 0;) {
    if (locals_[i].name == name) return i;
  }
  return std::nullopt;
}

// Makes `expr` the variable or type that `name` stands for; false if it stands
// for none.
bool Scope::ResolveGlobal(Expr* expr, std::string_view name, bool rooted) {
  for (const std::string& candidate :
       Candidates(state_.env.container, name, rooted)) {
    const auto variable = state_.env.variable_index.find(candidate);
    if (variable != state_.env.variable_index.end()) {
      const Variable& declared = state_.env.variables[variable->second];
      expr->kind = ExprKind::kVariable;
      expr->index = variable->second;
      expr->name = declared.name;
      expr->type = state_.Known(declared.type);
      expr->args.clear();
      variables_.push_back(variable->second);
      return true;
    }
    const std::optional<std::string_view> type =
        FindTypeName(state_.env, candidate);
    if (type) {
      expr->kind = ExprKind::kTypeName;
      expr->name = *type;
      expr->constant = Value::TypeValue(*type);
      expr->type = state_.Known(Type::TypeType());
      expr->args.clear();
      return true;
    }
  }
  return false;
}

void Scope::ReportUndeclared(const Expr& expr, std::string_view name,
                             std::string_view whole) {
  std::optional<std::string> meant;
  if (state_.MaySuggest()) {
    std::vector<std::string_view> locals;
    for (const Local& local : locals_) locals.push_back(local.name);
    // A qualified name as a whole, where it is near to a declared one.
    meant = SuggestName(state_.env, whole, locals);
    if (meant) {
      name = whole;
    } else {
      meant = SuggestName(state_.env, name, locals);
    }
  }
  state_.Report(expr.offset,
                {FaultCode::kUnknownName, "'{name}' is not declared"},
                {{"name", name}, {"nearest", meant}});
}

std::optional<std::vector<Expr*>> Scope::ResolveChain(Expr* expr) {
  const std::vector<std::string_view> parts = NameParts(*expr);
  if (parts.empty()) return std::nullopt;
  std::vector<Expr*> selections;  // outermost first
  Expr* first = expr;
  for (; first->kind == ExprKind::kSelect; first = first->args[0]) {
    selections.push_back(first);
  }
  const std::optional<uint32_t> slot =
      first->rooted ? std::nullopt : Find(parts[0]);
  if (slot) {
    first->kind = ExprKind::kLocal;
    first->index = *slot;
    first->type = locals_[*slot].type;
    return selections;
  }
  std::string whole;
  for (const std::string_view part : parts) {
    if (!whole.empty()) whole += '.';
    whole += part;
  }
  std::string_view name = whole;
  for (size_t i = 0; i < selections.size(); ++i) {
    if (ResolveGlobal(selections[i], name, first->rooted)) {
      selections.resize(i);
      return selections;
    }
    name.remove_suffix(parts[parts.size() - 1 - i].size() + 1);
  }
  if (!ResolveGlobal(first, name, first->rooted)) {
    if (state_.checked) {
      ReportUndeclared(*first, name, whole);
    } else {
      CheckState::MakeUnresolved(first, ErrorCode::kUndeclared);
    }
  }
  return selections;
}

}  // namespace bantam::cel
