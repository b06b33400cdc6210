#include "src/cel/plan.h"

#include <algorithm>
#include <string>

#include "src/cel/compare.h"
#include "src/cel/regex.h"

namespace bantam::cel {

namespace {

class Planner {
 public:
  explicit Planner(Program::Data* data) : data_(*data) {}

  void Run() {
    Node* root = NewNodes(1);
    Build(*data_.tree.root, root);
    data_.plan = root;
  }

 private:
  Node* NewNodes(size_t count) {
    return data_.nodes.emplace_back(count).data();
  }

  // Builds all arguments of `expr` below `node`; returns how many nodes that
  // makes, itself included, but for the bodies of macros.
  uint32_t BuildArgs(const Expr& expr, Node* node) {
    uint32_t count = 1;
    Node* args = NewNodes(expr.args.size());
    for (size_t i = 0; i < expr.args.size(); ++i) {
      count += Build(*expr.args[i], &args[i]);
    }
    node->args = args;
    node->arg_count = static_cast<uint32_t>(expr.args.size());
    return count;
  }

  uint32_t BuildOnly(const Expr& arg, Node* node) {
    Node* args = NewNodes(1);
    node->args = args;
    node->arg_count = 1;
    return 1 + Build(arg, args);
  }

  uint32_t Build(const Expr& expr, Node* node) {
    if (expr.constant) {
      node->constant = *expr.constant;
      return 1;
    }
    switch (expr.kind) {
      case ExprKind::kLiteral:
      case ExprKind::kTypeName:
      case ExprKind::kUnresolved:
        return 1;  // have a constant
      case ExprKind::kVariable:
        return Leaf(Op::kVariable, expr.index, node);
      case ExprKind::kLocal:
        return Leaf(Op::kLocal, expr.index, node);
      case ExprKind::kField:
        return BuildField(expr, node);
      case ExprKind::kSelect:
        node->constant = Value::String(expr.name);
        return Nested(Op::kSelect, expr, node);
      case ExprKind::kHas:
        return Nested(Op::kHas, expr, node);
      case ExprKind::kCall:
        return BuildCall(expr, node);
      case ExprKind::kAnd:
        return Nested(Op::kAnd, expr, node);
      case ExprKind::kOr:
        return Nested(Op::kOr, expr, node);
      case ExprKind::kConditional:
        return Nested(Op::kConditional, expr, node);
      case ExprKind::kList:
        return Nested(Op::kList, expr, node);
      case ExprKind::kMap:
        return Nested(Op::kMap, expr, node);
      case ExprKind::kAll:
        return Macro(Op::kAll, expr, node);
      case ExprKind::kExists:
        return Macro(Op::kExists, expr, node);
      case ExprKind::kExistsOne:
        return Macro(Op::kExistsOne, expr, node);
      case ExprKind::kMapMacro:
        return Macro(Op::kMapMacro, expr, node);
      case ExprKind::kMapFilter:
        return Macro(Op::kMapFilter, expr, node);
      case ExprKind::kFilter:
        return Macro(Op::kFilter, expr, node);
    }
    return 1;
  }

  static uint32_t Leaf(Op op, uint32_t index, Node* node) {
    node->op = op;
    node->index = index;
    return 1;
  }

  uint32_t Nested(Op op, const Expr& expr, Node* node) {
    node->op = op;
    return BuildArgs(expr, node);
  }

  uint32_t Macro(Op op, const Expr& expr, Node* node) {
    data_.has_macros = true;
    node->op = op;
    node->index = expr.index;
    Node* args = NewNodes(expr.args.size());
    const uint32_t range = Build(*expr.args[0], &args[0]);
    uint32_t body = 1;
    for (size_t i = 1; i < expr.args.size(); ++i) {
      body += Build(*expr.args[i], &args[i]);
    }
    node->args = args;
    node->arg_count = static_cast<uint32_t>(expr.args.size());
    node->body_cost = body;
    // Its body is paid for by its own rounds.
    return range + 1;
  }

  uint32_t BuildField(const Expr& expr, Node* node) {
    node->index = expr.index;
    const Expr& operand = *expr.args[0];
    if (operand.kind == ExprKind::kVariable) {
      node->op = Op::kVariableField;
      node->variable = operand.index;
      return 2;
    }
    return Nested(Op::kField, expr, node);
  }

  uint32_t BuildCall(const Expr& expr, Node* node) {
    node->builtin = expr.builtin;
    node->overloads = expr.overloads;
    if (expr.overloads.empty() && expr.builtin != nullptr) {
      const uint32_t special = BuildSpecial(expr, node);
      if (special > 0) return special;
    }
    const bool is_chain =
        expr.args.size() > 2 && DisplayName(expr.name) != expr.name;
    return Nested(is_chain ? Op::kChain : Op::kCall, expr, node);
  }

  // Calls with a form of their own; 0 for others.
  uint32_t BuildSpecial(const Expr& expr, Node* node) {
    switch (expr.builtin->id) {
      case BuiltinId::kNot:
        return Nested(Op::kNot, expr, node);
      case BuiltinId::kEqual:
        return BuildRelation(Relation::kEqual, expr, node);
      case BuiltinId::kNotEqual:
        return BuildRelation(Relation::kNotEqual, expr, node);
      case BuiltinId::kLess:
        return BuildRelation(Relation::kLess, expr, node);
      case BuiltinId::kLessEqual:
        return BuildRelation(Relation::kLessEqual, expr, node);
      case BuiltinId::kGreater:
        return BuildRelation(Relation::kGreater, expr, node);
      case BuiltinId::kGreaterEqual:
        return BuildRelation(Relation::kGreaterEqual, expr, node);
      case BuiltinId::kIn:
        return BuildIn(expr, node);
      case BuiltinId::kMatches:
        return BuildMatches(expr, node);
      default:
        return 0;
    }
  }

  static Relation Mirrored(Relation relation) {
    switch (relation) {
      case Relation::kLess:
        return Relation::kGreater;
      case Relation::kLessEqual:
        return Relation::kGreaterEqual;
      case Relation::kGreater:
        return Relation::kLess;
      case Relation::kGreaterEqual:
        return Relation::kLessEqual;
      default:
        return relation;
    }
  }

  uint32_t BuildRelation(Relation relation, const Expr& expr, Node* node) {
    const Expr* left = expr.args[0];
    const Expr* right = expr.args[1];
    node->relation = relation;
    const auto is_fast = [relation](const Expr* side) {
      if (!side->constant) return false;
      if (side->constant->is(Kind::kInt)) return true;
      return (side->constant->is(Kind::kString) ||
              side->constant->is(Kind::kBool)) &&
             (relation == Relation::kEqual || relation == Relation::kNotEqual);
    };
    if (is_fast(left) && !is_fast(right)) {
      std::swap(left, right);
      node->relation = Mirrored(relation);
    }
    if (!is_fast(right)) return Nested(Op::kCompare, expr, node);
    node->op =
        right->constant->is(Kind::kInt) ? Op::kCompareInt : Op::kEqualScalar;
    node->constant = *right->constant;
    return 1 + BuildOnly(*left, node);
  }

  uint32_t BuildIn(const Expr& expr, Node* node) {
    const Expr& right = *expr.args[1];
    if (!right.constant || !right.constant->is(Kind::kList)) return 0;
    const ListView& list = right.constant->list_value();
    const std::span<const Value> values(list.data(), list.size());
    if (!std::all_of(values.begin(), values.end(), IsKey)) return 0;
    bool duplicate = false;
    Arena& arena = data_.tree.constants;
    const KeyIndex* set = arena.New<KeyIndex>(values, arena, &duplicate);
    if (set == nullptr || arena.exhausted()) return 0;
    node->op = Op::kInSet;
    node->constant = *right.constant;
    node->set = set;
    return 1 + BuildOnly(*expr.args[0], node);
  }

  uint32_t BuildMatches(const Expr& expr, Node* node) {
    const Expr& pattern = *expr.args[1];
    if (!pattern.constant || !pattern.constant->is(Kind::kString)) return 0;
    std::unique_ptr<re2::RE2> regex =
        CompileRegex(pattern.constant->string_value(), data_.env->limits);
    if (regex == nullptr) return 0;  // unchecked: an error at run time
    data_.regexes.push_back(std::move(regex));
    node->op = Op::kMatches;
    node->constant = *pattern.constant;
    node->regex = data_.regexes.back().get();
    return 1 + BuildOnly(*expr.args[0], node);
  }

  Program::Data& data_;
};

}  // namespace

void MakePlan(Program::Data* data) {
  Planner(data).Run();
}

}  // namespace bantam::cel
