#include "src/cel/checker.h"

#include <algorithm>
#include <string>
#include <utility>

#include "src/cel/builtins.h"
#include "src/cel/calls.h"
#include "src/cel/check_state.h"
#include "src/cel/names.h"
#include "src/cel/scope.h"

namespace bantam::cel {

namespace {

// A type without its nullability: what the parts of a value are taken from.
Type Unwrapped(const Type& type) {
  return type.is(Kind::kNullable) ? type.wrapped() : type;
}

class Checker {
 public:
  Checker(CheckState* state, std::vector<uint32_t>* variables)
      : state_(*state),
        unifier_(state->unifier),
        scope_(state, variables),
        max_comprehensions_(static_cast<uint32_t>(
            std::clamp(state->env.limits.max_comprehension_depth, 0,
                       kMaxComprehensionDepth))) {}

  // Recurses as deep as the tree is, which the parser has bounded.
  void Visit(Expr* expr) {
    switch (expr->kind) {
      case ExprKind::kLiteral:
        expr->type = state_.Known(LiteralType(*expr->constant));
        return;
      case ExprKind::kVariable:
      case ExprKind::kSelect:
        return VisitChain(expr);
      case ExprKind::kHas:
        return VisitHas(expr);
      case ExprKind::kCall:
        return VisitCall(expr);
      case ExprKind::kAnd:
      case ExprKind::kOr:
        return VisitLogic(expr);
      case ExprKind::kConditional:
        return VisitConditional(expr);
      case ExprKind::kList:
        return VisitList(expr);
      case ExprKind::kMap:
        return VisitMap(expr);
      case ExprKind::kAll:
      case ExprKind::kExists:
      case ExprKind::kExistsOne:
      case ExprKind::kMapMacro:
      case ExprKind::kMapFilter:
      case ExprKind::kFilter:
        return VisitMacro(expr);
      case ExprKind::kLocal:
      case ExprKind::kTypeName:
      case ExprKind::kField:
      case ExprKind::kUnresolved:
        return;  // the parser makes none of these
    }
  }

 private:
  static Type LiteralType(const Value& value) {
    switch (value.kind()) {
      case Kind::kBool:
        return Type::Bool();
      case Kind::kInt:
        return Type::Int();
      case Kind::kUint:
        return Type::Uint();
      case Kind::kDouble:
        return Type::Double();
      case Kind::kString:
        return Type::String();
      case Kind::kBytes:
        return Type::Bytes();
      default:
        return Type::Null();
    }
  }

  void VisitChain(Expr* expr) {
    const std::optional<std::vector<Expr*>> selections =
        scope_.ResolveChain(expr);
    if (!selections) {
      Visit(expr->args[0]);
      return Select(expr);
    }
    for (size_t i = selections->size(); i-- > 0;) Select((*selections)[i]);
  }

  // has(a.b) asks for the field b, even if a.b is a qualified name.
  void VisitHas(Expr* expr) {
    Expr* select = expr->args[0];
    Visit(select->args[0]);
    Select(select);
    expr->type = state_.Known(Type::Bool());
  }

  // Selects from an operand that is resolved.
  void Select(Expr* expr) {
    const Type type = Unwrapped(unifier_.Resolve(expr->args[0]->type));
    switch (type.kind()) {
      case Kind::kStruct:
        return SelectFromStruct(expr, type);
      case Kind::kMap:
        expr->type = type.value();
        if (!unifier_.Fit(type.key(), Type::String())) {
          state_.Report(expr->operator_offset,
                        {"a map with ", state_.Show(type.key()),
                         " keys has no fields; write the key in brackets"});
        }
        return;
      case Kind::kParam:
        unifier_.Fit(Type::Dyn(), type);
        return;
      case Kind::kDyn:
        return;
      default:
        state_.Report(
            expr->operator_offset,
            {state_.Show(type), " has no fields, so no '", expr->name, "'"});
    }
  }

  void SelectFromStruct(Expr* expr, const Type& type) {
    const StructType* declared = state_.env.FindStruct(type.name());
    if (declared == nullptr) {
      return state_.Report(expr->operator_offset,
                           {"the struct '", type.name(), "' is not declared"});
    }
    const Field* field = declared->Find(expr->name);
    if (field == nullptr) {
      return state_.Report(
          expr->operator_offset,
          {FaultCode::kFieldNotDeclared, "field '{name}' is not declared"},
          {{"name", Concat({declared->name, ".", expr->name})},
           {"nearest", state_.MaySuggest() ? SuggestField(*declared, expr->name)
                                           : std::nullopt}});
    }
    expr->kind = ExprKind::kField;
    expr->index = field->id;
    expr->type = field->type;
  }

  void VisitCall(Expr* expr) {
    std::vector<std::string> names;
    if (!expr->member) {
      names = Candidates(state_.env.container, expr->name, expr->rooted);
    } else {
      names = {std::string(expr->name)};
      std::string qualified = QualifiedFunction(state_.env, *expr);
      if (!qualified.empty() && !scope_.IsLocal(FirstName(*expr))) {
        names = {std::move(qualified)};
        expr->member = false;
        expr->args.erase(expr->args.begin());
      }
    }
    for (Expr* arg : expr->args) Visit(arg);
    ResolveCall(&state_, expr, names);
  }

  static std::string_view FirstName(const Expr& expr) {
    const Expr* first = expr.args[0];
    while (first->kind == ExprKind::kSelect) first = first->args[0];
    return first->rooted ? std::string_view() : first->name;
  }

  void ExpectBool(const Expr& expr,
                  std::initializer_list<std::string_view> what) {
    if (state_.checked && !unifier_.Fit(expr.type, Type::Bool())) {
      state_.Report(expr.offset, {Concat(what), " must be bool, not ",
                                  state_.Show(expr.type)});
    }
  }

  void VisitLogic(Expr* expr) {
    for (Expr* arg : expr->args) {
      Visit(arg);
      ExpectBool(*arg, {"an operand of '", DisplayName(expr->name), "'"});
    }
    expr->type = state_.Known(Type::Bool());
  }

  void VisitConditional(Expr* expr) {
    for (Expr* arg : expr->args) Visit(arg);
    ExpectBool(*expr->args[0], {"the condition of '?:'"});
    const Type& a = expr->args[1]->type;
    const Type& b = expr->args[2]->type;
    if (unifier_.Fit(a, b)) {
      expr->type =
          Unifier::MoreGeneral(unifier_.Resolve(a), unifier_.Resolve(b));
    } else {
      state_.Report(expr->operator_offset,
                    {"both results of '?:' must be of one type, not ",
                     state_.Show(a), " and ", state_.Show(b)});
    }
  }

  // The type of values of both types: dyn where they do not fit.
  Type Join(const Type& a, const Type& b) {
    return unifier_.Fit(a, b) ? Unifier::MoreGeneral(a, b) : Type::Dyn();
  }

  void VisitList(Expr* expr) {
    for (Expr* arg : expr->args) Visit(arg);
    if (!state_.checked) return;
    Type element = expr->args.empty() ? unifier_.Fresh() : expr->args[0]->type;
    for (size_t i = 1; i < expr->args.size(); ++i) {
      element = Join(element, expr->args[i]->type);
    }
    expr->type = Type::List(std::move(element));
  }

  void VisitMap(Expr* expr) {
    for (Expr* arg : expr->args) Visit(arg);
    if (!state_.checked) return;
    Type key = expr->args.empty() ? unifier_.Fresh() : expr->args[0]->type;
    Type value = expr->args.empty() ? unifier_.Fresh() : expr->args[1]->type;
    for (size_t i = 0; i < expr->args.size(); i += 2) {
      ExpectKey(*expr->args[i]);
      key = Join(key, expr->args[i]->type);
      value = Join(value, expr->args[i + 1]->type);
    }
    expr->type = Type::Map(std::move(key), std::move(value));
  }

  void ExpectKey(const Expr& expr) {
    const Type type = Unwrapped(unifier_.Resolve(expr.type));
    switch (type.kind()) {
      case Kind::kBool:
      case Kind::kInt:
      case Kind::kUint:
      case Kind::kString:
      case Kind::kDyn:
      case Kind::kParam:
        return;
      default:
        state_.Report(expr.offset,
                      {"a map key must be bool, int, uint or string, not ",
                       state_.Show(type)});
    }
  }

  // The type of a macro's variable.
  Type ElementOf(const Expr& range) {
    const Type type = Unwrapped(unifier_.Resolve(range.type));
    if (type.is(Kind::kList)) return type.element();
    if (type.is(Kind::kMap)) return type.key();
    if (type.is(Kind::kParam)) {
      unifier_.Fit(Type::Dyn(), type);
    } else if (!type.is_dyn()) {
      state_.Report(range.offset, {"a macro runs over a list or a map, not ",
                                   state_.Show(type)});
    }
    return Type::Dyn();
  }

  void VisitMacro(Expr* expr) {
    Visit(expr->args[0]);
    const Type element = ElementOf(*expr->args[0]);
    if (scope_.depth() >= max_comprehensions_) {
      // What is inside cannot be looked at without a slot for its variable.
      return state_.Report(
          expr->operator_offset,
          {FaultCode::kLimitExceeded,
           "macros are nested deeper than {allowed} levels ({limit})"},
          {{"allowed", max_comprehensions_},
           {"limit", "max_comprehension_depth"}});
    }
    expr->index = scope_.depth();
    scope_.Push(expr->name, element);
    for (size_t i = 1; i < expr->args.size(); ++i) Visit(expr->args[i]);
    scope_.Pop();
    if (expr->kind != ExprKind::kMapMacro) {
      ExpectBool(*expr->args[1], {"the condition of a macro"});
    }
    Type type = Type::Bool();
    if (expr->kind == ExprKind::kFilter) {
      type = Type::List(element);
    } else if (expr->kind == ExprKind::kMapMacro ||
               expr->kind == ExprKind::kMapFilter) {
      type = Type::List(expr->args.back()->type);
    }
    expr->type = state_.Known(std::move(type));
  }

  CheckState& state_;
  Unifier& unifier_;
  Scope scope_;
  const uint32_t max_comprehensions_;
};

}  // namespace

void Check(const Env::State& env, Checking checking,
           const std::optional<Type>& expected, Tree* tree,
           std::vector<uint32_t>* variables, std::vector<Issue>* issues) {
  CheckState state{env, checking == Checking::kChecked, *tree, *issues, {}};
  Expr* root = tree->root;
  Checker(&state, variables).Visit(root);
  if (expected && state.checked && !state.unifier.Fit(root->type, *expected)) {
    state.Report(root->offset, {"the condition must be ", expected->ToString(),
                                ", not ", state.Show(root->type)});
  }
  for (Expr& node : tree->nodes) node.type = state.unifier.Close(node.type);
}

}  // namespace bantam::cel
