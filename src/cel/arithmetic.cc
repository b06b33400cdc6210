// + - * / % and the two unary operators.

#include <cstring>
#include <limits>
#include <optional>

#include "src/cel/builtins.h"
#include "src/cel/containers.h"

namespace bantam::cel::builtin {

namespace {

Value OverBudget() {
  return Value::Error(ErrorCode::kCostLimit);
}

bool Both(std::span<const Value> args, Kind kind) {
  return args[0].is(kind) && args[1].is(kind);
}

// A duration is at most an int64 of nanoseconds, as the specification has it.
Value MakeDuration(model::Int128 nanos) {
  if (nanos < INT64_MIN || nanos > INT64_MAX) return Overflow();
  return Value::Duration(*model::Span::FromNanos(nanos));
}

Value MakeTimestamp(model::Int128 nanos) {
  const std::optional<model::Instant> instant =
      model::Instant::FromNanos(nanos);
  return instant ? Value::Timestamp(*instant) : Overflow();
}

Value Concatenate(Kind kind, std::string_view a, std::string_view b,
                  EvalContext& context) {
  if (!context.Spend(1 + TextCost(a.size() + b.size()))) return OverBudget();
  const auto make = kind == Kind::kString ? &Value::String : &Value::Bytes;
  if (a.empty()) return make(b);
  if (b.empty()) return make(a);
  void* memory = context.arena.Allocate(a.size() + b.size(), 1);
  if (memory == nullptr) return Value::Error(ErrorCode::kMemoryLimit);
  char* text = static_cast<char*>(memory);
  std::memcpy(text, a.data(), a.size());
  std::memcpy(text + a.size(), b.data(), b.size());
  return make({text, a.size() + b.size()});
}

Value Concatenate(const ListView& a, const ListView& b, EvalContext& context) {
  const size_t size = a.size() + b.size();
  if (!context.Spend(1 + size)) return OverBudget();
  const std::span<Value> values = context.arena.NewArray<Value>(size);
  if (values.size() < size) return Value::Error(ErrorCode::kMemoryLimit);
  for (size_t i = 0; i < a.size(); ++i) values[i] = a.At(i, context.arena);
  for (size_t i = 0; i < b.size(); ++i) {
    values[a.size() + i] = b.At(i, context.arena);
  }
  return MakeList(values, context.arena);
}

}  // namespace

Value Add(std::span<const Value> args, EvalContext& context) {
  const Value& a = args[0];
  const Value& b = args[1];
  if (a.is(Kind::kTimestamp) && b.is(Kind::kDuration)) {
    return MakeTimestamp(a.timestamp_value().TotalNanos() +
                         b.duration_value().TotalNanos());
  }
  if (a.is(Kind::kDuration) && b.is(Kind::kTimestamp)) {
    return MakeTimestamp(a.duration_value().TotalNanos() +
                         b.timestamp_value().TotalNanos());
  }
  if (a.kind() != b.kind()) return NoOverload();
  switch (a.kind()) {
    case Kind::kInt: {
      int64_t sum = 0;
      if (__builtin_add_overflow(a.int_value(), b.int_value(), &sum)) {
        return Overflow();
      }
      return Value::Int(sum);
    }
    case Kind::kUint: {
      uint64_t sum = 0;
      if (__builtin_add_overflow(a.uint_value(), b.uint_value(), &sum)) {
        return Overflow();
      }
      return Value::Uint(sum);
    }
    case Kind::kDouble:
      return Value::Double(a.double_value() + b.double_value());
    case Kind::kString:
    case Kind::kBytes:
      return Concatenate(a.kind(), a.string_value(), b.string_value(), context);
    case Kind::kList:
      return Concatenate(a.list_value(), b.list_value(), context);
    case Kind::kDuration:
      return MakeDuration(a.duration_value().TotalNanos() +
                          b.duration_value().TotalNanos());
    default:
      return NoOverload();
  }
}

Value Subtract(std::span<const Value> args, EvalContext&) {
  const Value& a = args[0];
  const Value& b = args[1];
  if (a.is(Kind::kTimestamp) && b.is(Kind::kDuration)) {
    return MakeTimestamp(a.timestamp_value().TotalNanos() -
                         b.duration_value().TotalNanos());
  }
  if (a.kind() != b.kind()) return NoOverload();
  switch (a.kind()) {
    case Kind::kInt: {
      int64_t difference = 0;
      if (__builtin_sub_overflow(a.int_value(), b.int_value(), &difference)) {
        return Overflow();
      }
      return Value::Int(difference);
    }
    case Kind::kUint: {
      uint64_t difference = 0;
      if (__builtin_sub_overflow(a.uint_value(), b.uint_value(), &difference)) {
        return Overflow();
      }
      return Value::Uint(difference);
    }
    case Kind::kDouble:
      return Value::Double(a.double_value() - b.double_value());
    case Kind::kTimestamp:
      return MakeDuration(a.timestamp_value().TotalNanos() -
                          b.timestamp_value().TotalNanos());
    case Kind::kDuration:
      return MakeDuration(a.duration_value().TotalNanos() -
                          b.duration_value().TotalNanos());
    default:
      return NoOverload();
  }
}

Value Multiply(std::span<const Value> args, EvalContext&) {
  if (Both(args, Kind::kInt)) {
    int64_t product = 0;
    if (__builtin_mul_overflow(args[0].int_value(), args[1].int_value(),
                               &product)) {
      return Overflow();
    }
    return Value::Int(product);
  }
  if (Both(args, Kind::kUint)) {
    uint64_t product = 0;
    if (__builtin_mul_overflow(args[0].uint_value(), args[1].uint_value(),
                               &product)) {
      return Overflow();
    }
    return Value::Uint(product);
  }
  if (Both(args, Kind::kDouble)) {
    return Value::Double(args[0].double_value() * args[1].double_value());
  }
  return NoOverload();
}

Value Divide(std::span<const Value> args, EvalContext&) {
  if (Both(args, Kind::kInt)) {
    const int64_t dividend = args[0].int_value();
    const int64_t divisor = args[1].int_value();
    if (divisor == 0) return Value::Error(ErrorCode::kDivisionByZero);
    if (dividend == INT64_MIN && divisor == -1) return Overflow();
    return Value::Int(dividend / divisor);
  }
  if (Both(args, Kind::kUint)) {
    if (args[1].uint_value() == 0) {
      return Value::Error(ErrorCode::kDivisionByZero);
    }
    return Value::Uint(args[0].uint_value() / args[1].uint_value());
  }
  if (Both(args, Kind::kDouble)) {
    // IEEE 754 says what x / 0.0 is.
    static_assert(std::numeric_limits<double>::is_iec559);
    return Value::Double(args[0].double_value() / args[1].double_value());
  }
  return NoOverload();
}

Value Modulo(std::span<const Value> args, EvalContext&) {
  if (Both(args, Kind::kInt)) {
    const int64_t dividend = args[0].int_value();
    const int64_t divisor = args[1].int_value();
    if (divisor == 0) return Value::Error(ErrorCode::kModulusByZero);
    if (dividend == INT64_MIN && divisor == -1) return Overflow();
    return Value::Int(dividend % divisor);
  }
  if (Both(args, Kind::kUint)) {
    if (args[1].uint_value() == 0) {
      return Value::Error(ErrorCode::kModulusByZero);
    }
    return Value::Uint(args[0].uint_value() % args[1].uint_value());
  }
  return NoOverload();
}

Value Negate(std::span<const Value> args, EvalContext&) {
  if (args[0].is(Kind::kInt)) {
    if (args[0].int_value() == INT64_MIN) return Overflow();
    return Value::Int(-args[0].int_value());
  }
  if (args[0].is(Kind::kDouble)) {
    return Value::Double(-args[0].double_value());
  }
  return NoOverload();
}

Value Not(std::span<const Value> args, EvalContext&) {
  return args[0].is(Kind::kBool) ? Value::Bool(!args[0].bool_value())
                                 : NoOverload();
}

}  // namespace bantam::cel::builtin
