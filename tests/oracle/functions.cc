#include "tests/oracle/functions.h"

#include <algorithm>
#include <limits>

namespace bantam::oracle {
namespace {

using model::Int128;

constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();
constexpr int64_t kGreatest = std::numeric_limits<int64_t>::max();

Result NoOverload() {
  return Result::Error("no such overload");
}

Result Integer(Int128 value) {
  if (value < kLeast || value > kGreatest) return Result::Error("overflow");
  return Result::Of(static_cast<int64_t>(value));
}

Result OfInts(Op op, Int128 a, Int128 b) {
  switch (op) {
    case Op::kAdd:
      return Integer(a + b);
    case Op::kSubtract:
      return Integer(a - b);
    case Op::kMultiply:
      return Integer(a * b);
    case Op::kDivide:
      if (b == 0) return Result::Error("division by zero");
      return Integer(a / b);
    default:
      if (b == 0) return Result::Error("modulus by zero");
      // Its quotient is not an int.
      if (a == kLeast && b == -1) return Result::Error("overflow");
      return Integer(a % b);
  }
}

Result OfDoubles(Op op, double a, double b) {
  switch (op) {
    case Op::kAdd:
      return Result::Of(a + b);
    case Op::kSubtract:
      return Result::Of(a - b);
    case Op::kMultiply:
      return Result::Of(a * b);
    case Op::kDivide:
      return Result::Of(a / b);
    default:
      return NoOverload();
  }
}

// Nanoseconds since 1970, within the years 1 to 9999.
Result Time(Int128 nanos) {
  const std::optional<Instant> time = Instant::FromNanos(nanos);
  return time ? Result::Of(*time) : Result::Error("timestamp out of range");
}

// CEL computes durations in 64-bit nanoseconds, some 290 years.
Result Duration(Int128 nanos) {
  if (nanos < kLeast || nanos > kGreatest) return Result::Error("overflow");
  return Result::Of(*Span::FromNanos(nanos));
}

Result OfTimes(Op op, const Value& a, const Value& b) {
  const auto* time = std::get_if<Instant>(&a);
  const auto* span = std::get_if<Span>(&a);
  const auto* other_time = std::get_if<Instant>(&b);
  const auto* other_span = std::get_if<Span>(&b);
  const bool adds = op == Op::kAdd;
  if (!adds && op != Op::kSubtract) return NoOverload();
  if (time && other_span) {
    const Int128 step = other_span->TotalNanos();
    return Time(time->TotalNanos() + (adds ? step : -step));
  }
  if (span && other_time && adds) {
    return Time(span->TotalNanos() + other_time->TotalNanos());
  }
  if (time && other_time && !adds) {
    return Duration(time->TotalNanos() - other_time->TotalNanos());
  }
  if (span && other_span) {
    const Int128 step = other_span->TotalNanos();
    return Duration(span->TotalNanos() + (adds ? step : -step));
  }
  return NoOverload();
}

Result Arithmetic(Op op, const Value& a, const Value& b) {
  if (const auto* integer = std::get_if<int64_t>(&a)) {
    const auto* other = std::get_if<int64_t>(&b);
    return other ? OfInts(op, *integer, *other) : NoOverload();
  }
  if (const auto* real = std::get_if<double>(&a)) {
    const auto* other = std::get_if<double>(&b);
    return other ? OfDoubles(op, *real, *other) : NoOverload();
  }
  if (const auto* text = std::get_if<std::string>(&a)) {
    const auto* other = std::get_if<std::string>(&b);
    return other && op == Op::kAdd ? Result::Of(*text + *other) : NoOverload();
  }
  return OfTimes(op, a, b);
}

Result Comparison(Op op, const Value& a, const Value& b) {
  const std::optional<int> order = Order(a, b);
  if (!order) return NoOverload();
  if (*order > 1) return Result::Of(false);  // NaN
  switch (op) {
    case Op::kLess:
      return Result::Of(*order < 0);
    case Op::kLessEqual:
      return Result::Of(*order <= 0);
    case Op::kGreater:
      return Result::Of(*order > 0);
    default:
      return Result::Of(*order >= 0);
  }
}

Result Negated(const Value& value) {
  if (const auto* integer = std::get_if<int64_t>(&value)) {
    return Integer(-static_cast<Int128>(*integer));
  }
  if (const auto* real = std::get_if<double>(&value)) {
    return Result::Of(-*real);
  }
  return NoOverload();
}

// Code points of a string, items of a list.
Result Size(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    return Result::Of(static_cast<int64_t>(
        std::count_if(text->begin(), text->end(), [](char c) {
          return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
        })));
  }
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    return Result::Of(static_cast<int64_t>(list->size()));
  }
  return NoOverload();
}

Result OfStrings(Op op, const Value& a, const Value& b) {
  const auto* text = std::get_if<std::string>(&a);
  const auto* part = std::get_if<std::string>(&b);
  if (!text || !part) return NoOverload();
  switch (op) {
    case Op::kStartsWith:
      return Result::Of(text->starts_with(*part));
    case Op::kEndsWith:
      return Result::Of(text->ends_with(*part));
    default:
      return Result::Of(text->find(*part) != std::string::npos);
  }
}

Result ToInt(const Value& value) {
  const auto* real = std::get_if<double>(&value);
  if (!real) {
    return std::holds_alternative<int64_t>(value) ? Result::Of(value)
                                                  : NoOverload();
  }
  if (!(*real > -9223372036854775808.0 && *real < 9223372036854775808.0)) {
    return Result::Error("range");
  }
  return Result::Of(static_cast<int64_t>(*real));
}

Result ToDouble(const Value& value) {
  if (const auto* integer = std::get_if<int64_t>(&value)) {
    return Result::Of(static_cast<double>(*integer));
  }
  return std::holds_alternative<double>(value) ? Result::Of(value)
                                               : NoOverload();
}

Result Item(const Value& a, const Value& b) {
  const auto* list = std::get_if<std::vector<std::string>>(&a);
  const auto* index = std::get_if<int64_t>(&b);
  if (!list || !index) return NoOverload();
  if (*index < 0 || static_cast<uint64_t>(*index) >= list->size()) {
    return Result::Error("index out of range");
  }
  return Result::Of((*list)[static_cast<size_t>(*index)]);
}

// `needle in [items...]`, or in a STRINGS field.
Result Contains(const std::vector<Value>& args) {
  const auto* list = std::get_if<std::vector<std::string>>(&args[1]);
  if (list) {
    const auto* needle = std::get_if<std::string>(&args[0]);
    return Result::Of(needle && std::find(list->begin(), list->end(),
                                          *needle) != list->end());
  }
  return NoOverload();
}

}  // namespace

Result Apply(Op op, const std::vector<Value>& args) {
  switch (op) {
    case Op::kEqual:
    case Op::kNotEqual: {
      const std::optional<bool> equal = AreEqual(args[0], args[1]);
      if (!equal) return Result::Error("currencies differ");
      return Result::Of(*equal == (op == Op::kEqual));
    }
    case Op::kLess:
    case Op::kLessEqual:
    case Op::kGreater:
    case Op::kGreaterEqual:
      return Comparison(op, args[0], args[1]);
    case Op::kIn:
      return Contains(args);
    case Op::kNegate:
      return Negated(args[0]);
    case Op::kSize:
      return Size(args[0]);
    case Op::kStartsWith:
    case Op::kEndsWith:
    case Op::kContains:
    case Op::kMatches:
      return OfStrings(op, args[0], args[1]);
    case Op::kToInt:
      return ToInt(args[0]);
    case Op::kToDouble:
      return ToDouble(args[0]);
    case Op::kIndex:
      return Item(args[0], args[1]);
    default:
      return Arithmetic(op, args[0], args[1]);
  }
}

}  // namespace bantam::oracle
