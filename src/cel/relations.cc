// == != < <= > >= in [] and size().

#include "src/cel/builtins.h"
#include "src/cel/compare.h"
#include "src/cel/text.h"

namespace bantam::cel::builtin {

namespace {

bool IsNumber(const Value& value) {
  return value.is(Kind::kInt) || value.is(Kind::kUint) ||
         value.is(Kind::kDouble);
}

// The order of two values; false when they have none defined.
bool Order(const Value& a, const Value& b, EvalContext& context,
           std::partial_ordering* order) {
  if (IsNumber(a) && IsNumber(b)) {
    *order = CompareNumbers(a, b);
    return true;
  }
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case Kind::kBool:
      *order = a.bool_value() <=> b.bool_value();
      return true;
    case Kind::kString:
    case Kind::kBytes:
      // char_traits<char> compares bytes as unsigned: the order of code points.
      context.Spend(
          TextCost(std::min(a.string_value().size(), b.string_value().size())));
      *order = a.string_value().compare(b.string_value()) <=> 0;
      return true;
    case Kind::kTimestamp:
      *order = a.timestamp_value() <=> b.timestamp_value();
      return true;
    case Kind::kDuration:
      *order = a.duration_value() <=> b.duration_value();
      return true;
    default:
      return false;
  }
}

Value ElementAt(const ListView& list, const Value& index,
                EvalContext& context) {
  // A uint or an integral double of the same value names the same element.
  if (!IsNumber(index)) return NoOverload();
  uint64_t position = 0;
  if (index.is(Kind::kInt)) {
    if (index.int_value() < 0) return Value::Error(ErrorCode::kIndexOutOfRange);
    position = static_cast<uint64_t>(index.int_value());
  } else if (index.is(Kind::kUint)) {
    position = index.uint_value();
  } else {
    const double d = index.double_value();
    constexpr double kTwoTo53 = 9007199254740992.0;
    if (!(d >= 0 && d < kTwoTo53) ||
        static_cast<double>(static_cast<uint64_t>(d)) != d) {
      return Value::Error(ErrorCode::kInvalidArgument,
                          "the index is not a whole number of the list's "
                          "range");
    }
    position = static_cast<uint64_t>(d);
  }
  if (position >= list.size()) {
    return Value::Error(ErrorCode::kIndexOutOfRange);
  }
  return list.At(static_cast<size_t>(position), context.arena);
}

}  // namespace

Value IsEqual(std::span<const Value> args, EvalContext& context) {
  uint64_t cost = 0;
  const Value equal =
      Equal(args[0], args[1], context.arena, &cost, context.Left());
  context.Spend(cost);
  return equal;
}

Value IsNotEqual(std::span<const Value> args, EvalContext& context) {
  const Value equal = IsEqual(args, context);
  return equal.is(Kind::kBool) ? Value::Bool(!equal.bool_value()) : equal;
}

Value Less(std::span<const Value> args, EvalContext& context) {
  std::partial_ordering order = std::partial_ordering::unordered;
  return Order(args[0], args[1], context, &order) ? Value::Bool(order < 0)
                                                  : NoOverload();
}

Value LessEqual(std::span<const Value> args, EvalContext& context) {
  std::partial_ordering order = std::partial_ordering::unordered;
  return Order(args[0], args[1], context, &order) ? Value::Bool(order <= 0)
                                                  : NoOverload();
}

Value Greater(std::span<const Value> args, EvalContext& context) {
  std::partial_ordering order = std::partial_ordering::unordered;
  return Order(args[0], args[1], context, &order) ? Value::Bool(order > 0)
                                                  : NoOverload();
}

Value GreaterEqual(std::span<const Value> args, EvalContext& context) {
  std::partial_ordering order = std::partial_ordering::unordered;
  return Order(args[0], args[1], context, &order) ? Value::Bool(order >= 0)
                                                  : NoOverload();
}

Value In(std::span<const Value> args, EvalContext& context) {
  const Value& wanted = args[0];
  if (args[1].is(Kind::kMap)) {
    const MapView& map = args[1].map_value();
    context.Spend(map.size());
    return Value::Bool(map.Find(wanted, context.arena) < map.size());
  }
  if (!args[1].is(Kind::kList)) return NoOverload();
  // As an || of comparisons: one that holds decides, whatever the others are.
  const ListView& list = args[1].list_value();
  const size_t size = list.size();
  Undecided undecided(context.arena);
  for (size_t i = 0; i < size; ++i) {
    uint64_t cost = 1;
    const Value equal = Equal(wanted, list.At(i, context.arena), context.arena,
                              &cost, context.Left());
    if (!context.Spend(cost)) return Value::Error(ErrorCode::kCostLimit);
    if (equal.is_true()) return equal;
    if (!equal.is_false()) undecided.Add(equal);
  }
  return undecided.empty() ? Value::Bool(false) : undecided.Get();
}

Value Index(std::span<const Value> args, EvalContext& context) {
  if (args[0].is(Kind::kList)) {
    return ElementAt(args[0].list_value(), args[1], context);
  }
  if (!args[0].is(Kind::kMap)) return NoOverload();
  if (!IsKey(args[1]) && !args[1].is(Kind::kDouble)) return NoOverload();
  const MapView& map = args[0].map_value();
  context.Spend(map.size());
  const size_t index = map.Find(args[1], context.arena);
  if (index >= map.size()) return Value::Error(ErrorCode::kNoSuchKey);
  return map.ValueAt(index, context.arena);
}

Value Size(std::span<const Value> args, EvalContext& context) {
  const Value& value = args[0];
  switch (value.kind()) {
    case Kind::kString:
      context.Spend(TextCost(value.string_value().size()));
      return Value::Int(
          static_cast<int64_t>(CountCodePoints(value.string_value())));
    case Kind::kBytes:
      return Value::Int(static_cast<int64_t>(value.bytes_value().size()));
    case Kind::kList:
      return Value::Int(static_cast<int64_t>(value.list_value().size()));
    case Kind::kMap:
      return Value::Int(static_cast<int64_t>(value.map_value().size()));
    default:
      return NoOverload();
  }
}

}  // namespace bantam::cel::builtin
