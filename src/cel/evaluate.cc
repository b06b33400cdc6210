// The evaluator: a walk over the plan.

#include <optional>

#include "src/cel/compare.h"
#include "src/cel/evaluate.h"
#include "src/cel/overloads.h"
#include "src/cel/plan.h"
#include "src/cel/program.h"
#include "src/cel/regex.h"

namespace bantam::cel {

namespace {

// Recurses as deep as the tree is (Limits::max_nesting).
Value Eval(const Node& node, EvalContext& context);

// ---- selection

Value VariableAt(uint32_t index, EvalContext& context) {
  return index < context.variables.size() ? context.variables[index]
                                          : Value::Error(ErrorCode::kUnbound);
}

Value FieldOf(const Value& operand, uint32_t field, EvalContext& context) {
  if (operand.is(Kind::kStruct)) {
    return operand.struct_value().Get(field, context.arena);
  }
  if (!operand.has_value()) return operand;
  return Value::Error(ErrorCode::kNoSuchField);
}

// The entry or field that a select names; nullopt when the map has no such key.
std::optional<Value> Selected(const Value& operand, const Value& name,
                              EvalContext& context) {
  if (operand.is(Kind::kMap)) {
    const MapView& map = operand.map_value();
    context.Spend(map.size());
    const size_t index = map.Find(name, context.arena);
    if (index >= map.size()) return std::nullopt;
    return map.ValueAt(index, context.arena);
  }
  if (operand.is(Kind::kStruct)) {
    const StructView& view = operand.struct_value();
    const StructType* type = context.env->FindStruct(view.type_name());
    const Field* field =
        type == nullptr ? nullptr : type->Find(name.string_value());
    if (field == nullptr) return Value::Error(ErrorCode::kNoSuchField);
    return view.Get(field->id, context.arena);
  }
  return operand.has_value() ? NoOverload() : operand;
}

Value Has(const Node& select, EvalContext& context) {
  std::optional<Value> value;
  if (select.op == Op::kVariableField) {
    value =
        FieldOf(VariableAt(select.variable, context), select.index, context);
  } else {
    const Value operand = Eval(select.args[0], context);
    value = select.op == Op::kField
                ? FieldOf(operand, select.index, context)
                : Selected(operand, select.constant, context);
  }
  if (!value) return Value::Bool(false);
  return value->has_value() ? Value::Bool(true) : *value;
}

// ---- logic

// All operands of && and ||: `decisive` decides alone; else what is undecided
// counts, and a value that is no bool is an error.
Value Logic(const Node& node, bool decisive, EvalContext& context) {
  Undecided undecided(context.arena);
  for (uint32_t i = 0; i < node.arg_count; ++i) {
    const Value value = Eval(node.args[i], context);
    if (value.is(Kind::kBool)) {
      if (value.bool_value() == decisive) return value;
    } else {
      undecided.Add(value.has_value() ? NoOverload() : value);
    }
  }
  return undecided.empty() ? Value::Bool(!decisive) : undecided.Get();
}

Value Conditional(const Node& node, EvalContext& context) {
  const Value condition = Eval(node.args[0], context);
  if (condition.is(Kind::kBool)) {
    return Eval(node.args[condition.bool_value() ? 1 : 2], context);
  }
  return condition.has_value() ? NoOverload() : condition;
}

// ---- relations

template <typename T>
bool Holds(Relation relation, const T& a, const T& b) {
  switch (relation) {
    case Relation::kLess:
      return a < b;
    case Relation::kLessEqual:
      return a <= b;
    case Relation::kGreater:
      return a > b;
    case Relation::kGreaterEqual:
      return a >= b;
    case Relation::kEqual:
      return a == b;
    case Relation::kNotEqual:
      break;
  }
  return a != b;
}

// What a strict function of `a` and `b` yields when not both are values.
Value UndecidedOf(const Value& a, const Value& b, EvalContext& context) {
  Undecided undecided(context.arena);
  undecided.Add(a);
  undecided.Add(b);
  return undecided.Get();
}

Value Compare(const Node& node, EvalContext& context) {
  const Value args[] = {Eval(node.args[0], context),
                        Eval(node.args[1], context)};
  if (args[0].is(Kind::kInt) && args[1].is(Kind::kInt)) {
    return Value::Bool(
        Holds(node.relation, args[0].int_value(), args[1].int_value()));
  }
  if (!args[0].has_value() || !args[1].has_value()) {
    return UndecidedOf(args[0], args[1], context);
  }
  return node.builtin->call({args, 2}, context);
}

Value CompareInt(const Node& node, EvalContext& context) {
  const Value value = Eval(node.args[0], context);
  if (value.is(Kind::kInt)) {
    return Value::Bool(
        Holds(node.relation, value.int_value(), node.constant.int_value()));
  }
  if (!value.has_value()) return value;
  if (value.is(Kind::kUint) || value.is(Kind::kDouble)) {
    const std::partial_ordering order = CompareNumbers(value, node.constant);
    switch (node.relation) {
      case Relation::kLess:
        return Value::Bool(order < 0);
      case Relation::kLessEqual:
        return Value::Bool(order <= 0);
      case Relation::kGreater:
        return Value::Bool(order > 0);
      case Relation::kGreaterEqual:
        return Value::Bool(order >= 0);
      case Relation::kEqual:
        return Value::Bool(order == 0);
      case Relation::kNotEqual:
        return Value::Bool(order != 0);
    }
  }
  if (node.relation == Relation::kEqual) return Value::Bool(false);
  if (node.relation == Relation::kNotEqual) return Value::Bool(true);
  return NoOverload();
}

// ---- aggregates

Value MakeAggregate(const Node& node, EvalContext& context) {
  const bool is_map = node.op == Op::kMap;
  const size_t count = node.arg_count;
  const size_t entries = is_map ? count / 2 : count;
  const std::span<Value> values = context.arena.NewArray<Value>(count);
  if (values.size() < count || !context.Spend(entries)) {
    return Value::Error(ErrorCode::kMemoryLimit);
  }
  Undecided undecided(context.arena);
  for (uint32_t i = 0; i < count; ++i) {
    const Value value = Eval(node.args[i], context);
    // Of a map, all keys come first, then all values.
    const size_t at = is_map ? i / 2 + (i % 2) * entries : i;
    values[at] = value;
    undecided.Add(value);
  }
  if (!undecided.empty()) return undecided.Get();
  return is_map ? MakeMap(values.first(entries), values.subspan(entries),
                          context.arena)
                : MakeList(values, context.arena);
}

// ---- calls

// Calls what fits `args`, all of which are values.
Value Dispatch(const Node& node, std::span<const Value> args,
               EvalContext& context) {
  if (node.builtin != nullptr) {
    const Value result = node.builtin->call(args, context);
    if (node.overloads.empty() || !result.is_error() ||
        result.error_code() != ErrorCode::kNoMatchingOverload) {
      return result;
    }
  }
  for (const Overload* overload : node.overloads) {
    bool fits = overload->parameters.size() == args.size();
    for (size_t i = 0; fits && i < args.size(); ++i) {
      fits = Conforms(args[i], overload->parameters[i]);
    }
    if (!fits) continue;
    if (!context.Spend(overload->cost)) {
      return Value::Error(ErrorCode::kCostLimit);
    }
    return overload->call(args, context.arena);
  }
  return NoOverload();
}

template <size_t kRoom>
Value CallWith(const Node& node, EvalContext& context) {
  Value args[kRoom];
  bool all_values = true;
  for (uint32_t i = 0; i < node.arg_count; ++i) {
    args[i] = Eval(node.args[i], context);
    all_values = all_values && args[i].has_value();
  }
  if (all_values) return Dispatch(node, {args, node.arg_count}, context);
  Undecided undecided(context.arena);
  for (uint32_t i = 0; i < node.arg_count; ++i) undecided.Add(args[i]);
  return undecided.Get();
}

// Keeps the room for many arguments off the stack of those with few.
[[gnu::noinline]] Value CallWithMany(const Node& node, EvalContext& context) {
  return CallWith<kMaxArguments>(node, context);
}

Value Chain(const Node& node, EvalContext& context) {
  Undecided undecided(context.arena);
  Value result = Eval(node.args[0], context);
  undecided.Add(result);
  for (uint32_t i = 1; i < node.arg_count; ++i) {
    const Value right = Eval(node.args[i], context);
    undecided.Add(right);
    // Once undecided, the rest is looked at for unknowns alone.
    if (!undecided.empty()) continue;
    const Value pair[] = {result, right};
    result = Dispatch(node, pair, context);
    undecided.Add(result);
  }
  return undecided.empty() ? result : undecided.Get();
}

Value Eval(const Node& node, EvalContext& context) {
  switch (node.op) {
    case Op::kConstant:
      return node.constant;
    case Op::kVariable:
      return VariableAt(node.index, context);
    case Op::kLocal:
      return context.locals[node.index];
    case Op::kVariableField:
      return FieldOf(VariableAt(node.variable, context), node.index, context);
    case Op::kField:
      return FieldOf(Eval(node.args[0], context), node.index, context);
    case Op::kSelect:
      return Selected(Eval(node.args[0], context), node.constant, context)
          .value_or(Value::Error(ErrorCode::kNoSuchKey));
    case Op::kHas:
      return Has(node.args[0], context);
    case Op::kAnd:
      return Logic(node, /*decisive=*/false, context);
    case Op::kOr:
      return Logic(node, /*decisive=*/true, context);
    case Op::kConditional:
      return Conditional(node, context);
    case Op::kList:
    case Op::kMap:
      return MakeAggregate(node, context);
    case Op::kAll:
    case Op::kExists:
    case Op::kExistsOne:
    case Op::kMapMacro:
    case Op::kMapFilter:
    case Op::kFilter:
      return EvaluateMacro(node, context);
    case Op::kNot: {
      const Value value = Eval(node.args[0], context);
      if (value.is(Kind::kBool)) return Value::Bool(!value.bool_value());
      return value.has_value() ? NoOverload() : value;
    }
    case Op::kCompare:
      return Compare(node, context);
    case Op::kCompareInt:
      return CompareInt(node, context);
    case Op::kEqualScalar: {
      const Value value = Eval(node.args[0], context);
      if (!value.has_value()) return value;
      return Value::Bool(ScalarEqual(value, node.constant) ==
                         (node.relation == Relation::kEqual));
    }
    case Op::kInSet: {
      const Value value = Eval(node.args[0], context);
      if (!value.has_value()) return value;
      return Value::Bool(node.set->Find(value) <
                         node.constant.list_value().size());
    }
    case Op::kMatches: {
      const Value text = Eval(node.args[0], context);
      if (!text.has_value()) return text;
      if (!text.is(Kind::kString)) return NoOverload();
      if (!context.Spend(RegexCost(text.string_value().size(),
                                   node.constant.string_value().size()))) {
        return Value::Error(ErrorCode::kCostLimit);
      }
      return Value::Bool(MatchesSomewhere(*node.regex, text.string_value()));
    }
    case Op::kCall:
      return node.arg_count <= 2 ? CallWith<2>(node, context)
                                 : CallWithMany(node, context);
    case Op::kChain:
      return Chain(node, context);
  }
  return NoOverload();
}

[[gnu::noinline]] Value EvalWithLocals(const Node& node, EvalContext& context) {
  Value locals[kMaxComprehensionDepth];
  context.locals = locals;
  return Eval(node, context);
}

}  // namespace

Value EvaluateNode(const Node& node, EvalContext& context) {
  return Eval(node, context);
}

Value Evaluate(const Program& program, std::span<const Value> variables,
               Arena& arena, uint64_t* spent) {
  const Program::Data& data = program.data();
  EvalContext context{.arena = arena,
                      .limits = data.env->limits,
                      .variables = variables,
                      .env = data.env.get()};
  const Value value = data.has_macros ? EvalWithLocals(*data.plan, context)
                                      : Eval(*data.plan, context);
  if (spent != nullptr) *spent = context.spent;
  // A limit that was passed makes whatever came of it worthless, even where an
  // || absorbed the error.
  if (context.over_budget) return Value::Error(ErrorCode::kCostLimit);
  if (arena.exhausted()) return Value::Error(ErrorCode::kMemoryLimit);
  if (data.expected && value.has_value() && !Conforms(value, *data.expected)) {
    return Value::Error(ErrorCode::kUnexpectedType);
  }
  return value;
}

}  // namespace bantam::cel
