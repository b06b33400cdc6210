// The evaluator's macros: a body evaluated once for each element.

#include <cstddef>
#include <span>

#include "src/cel/containers.h"
#include "src/cel/evaluate.h"

namespace bantam::cel {

namespace {

// What a macro runs over: the elements of a list or the keys of a map.
class Range {
 public:
  explicit Range(const Value& value) : value_(value) {
    if (value.is(Kind::kList)) {
      size_ = value.list_value().size();
      data_ = value.list_value().data();
    } else {
      size_ = value.map_value().size();
    }
  }

  size_t size() const { return size_; }
  Value At(size_t index, Arena& arena) const {
    if (data_ != nullptr) return data_[index];
    return value_.is(Kind::kList) ? value_.list_value().At(index, arena)
                                  : value_.map_value().KeyAt(index, arena);
  }

 private:
  const Value& value_;
  const Value* data_ = nullptr;
  size_t size_ = 0;
};

// all() and exists(): as && and || over the elements.
Value Quantify(const Node& node, const Range& range, EvalContext& context) {
  const bool decisive = node.op == Op::kExists;
  Undecided undecided(context.arena);
  for (size_t i = 0; i < range.size(); ++i) {
    if (!context.Spend(node.body_cost)) break;
    context.locals[node.index] = range.At(i, context.arena);
    const Value value = EvaluateNode(node.args[1], context);
    if (value.is(Kind::kBool)) {
      if (value.bool_value() == decisive) return value;
    } else {
      undecided.Add(value.has_value() ? NoOverload() : value);
    }
  }
  return undecided.empty() ? Value::Bool(!decisive) : undecided.Get();
}

Value ExistsOne(const Node& node, const Range& range, EvalContext& context) {
  size_t count = 0;
  Undecided undecided(context.arena);
  for (size_t i = 0; i < range.size(); ++i) {
    if (!context.Spend(node.body_cost)) break;
    context.locals[node.index] = range.At(i, context.arena);
    const Value value = EvaluateNode(node.args[1], context);
    if (value.is(Kind::kBool)) {
      count += value.bool_value() ? 1u : 0u;
    } else {
      undecided.Add(value.has_value() ? NoOverload() : value);
    }
  }
  return undecided.empty() ? Value::Bool(count == 1) : undecided.Get();
}

// map() and filter().
Value Transform(const Node& node, const Range& range, EvalContext& context) {
  const std::span<Value> results = context.arena.NewArray<Value>(range.size());
  if (results.size() < range.size()) {
    return Value::Error(ErrorCode::kMemoryLimit);
  }
  size_t count = 0;
  Undecided undecided(context.arena);
  for (size_t i = 0; i < range.size(); ++i) {
    if (!context.Spend(node.body_cost)) break;
    Value element = range.At(i, context.arena);
    context.locals[node.index] = element;
    if (node.op != Op::kMapMacro) {
      const Value chosen = EvaluateNode(node.args[1], context);
      if (chosen.is_false()) continue;
      if (!chosen.is_true()) {
        undecided.Add(chosen.has_value() ? NoOverload() : chosen);
        continue;
      }
    }
    if (node.op != Op::kFilter) {
      element = EvaluateNode(node.args[node.arg_count - 1], context);
    }
    undecided.Add(element);
    results[count++] = element;
  }
  if (!undecided.empty()) return undecided.Get();
  return MakeList(results.first(count), context.arena);
}

}  // namespace

Value EvaluateMacro(const Node& node, EvalContext& context) {
  const Value range = EvaluateNode(node.args[0], context);
  if (!range.has_value()) return range;
  if (!range.is(Kind::kList) && !range.is(Kind::kMap)) return NoOverload();
  if (node.op == Op::kAll || node.op == Op::kExists) {
    return Quantify(node, Range(range), context);
  }
  if (node.op == Op::kExistsOne) {
    return ExistsOne(node, Range(range), context);
  }
  return Transform(node, Range(range), context);
}

}  // namespace bantam::cel
