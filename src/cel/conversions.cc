// bool() int() uint() double() string() bytes() timestamp() duration() type()
// dyn().

#include <charconv>
#include <limits>
#include <optional>

#include "src/cel/builtins.h"
#include "src/cel/number.h"
#include "src/cel/text.h"
#include "src/cel/times.h"

namespace bantam::cel::builtin {

namespace {

constexpr double kTwoTo63 = 9223372036854775808.0;
constexpr double kTwoTo64 = 18446744073709551616.0;

Value Invalid(std::string_view message) {
  return Value::Error(ErrorCode::kInvalidConversion, message);
}

Value Text(std::string_view text, EvalContext& context) {
  const std::optional<std::string_view> copy = context.arena.Copy(text);
  return copy ? Value::String(*copy) : Value::Error(ErrorCode::kMemoryLimit);
}

template <typename T>
Value NumberText(T number, EvalContext& context) {
  char buffer[24];
  const auto [end, error] =
      std::to_chars(buffer, buffer + sizeof(buffer), number);
  return Text({buffer, static_cast<size_t>(end - buffer)}, context);
}

// `digits` decimal digits of `value`, with leading zeros.
char* WriteDigits(char* out, int32_t value, int digits) {
  for (int i = digits - 1; i >= 0; --i) {
    out[i] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
  return out + digits;
}

Value TimestampText(model::Instant instant, EvalContext& context) {
  const model::Civil civil = model::ToCivil(instant);
  char buffer[32];
  char* out = WriteDigits(buffer, civil.year, 4);
  *out++ = '-';
  out = WriteDigits(out, civil.month, 2);
  *out++ = '-';
  out = WriteDigits(out, civil.day, 2);
  *out++ = 'T';
  out = WriteDigits(out, civil.hour, 2);
  *out++ = ':';
  out = WriteDigits(out, civil.minute, 2);
  *out++ = ':';
  out = WriteDigits(out, civil.second, 2);
  if (civil.nanos != 0) {
    *out++ = '.';
    out = WriteDigits(out, civil.nanos, 9);
    while (out[-1] == '0') --out;
  }
  *out++ = 'Z';
  return Text({buffer, static_cast<size_t>(out - buffer)}, context);
}

}  // namespace

Value ToBool(std::span<const Value> args, EvalContext&) {
  if (args[0].is(Kind::kBool)) return args[0];
  if (!args[0].is(Kind::kString)) return NoOverload();
  const std::string_view text = args[0].string_value();
  for (const std::string_view yes : {"true", "True", "TRUE", "t", "T", "1"}) {
    if (text == yes) return Value::Bool(true);
  }
  for (const std::string_view no : {"false", "False", "FALSE", "f", "F", "0"}) {
    if (text == no) return Value::Bool(false);
  }
  return Invalid("the text is not a bool, such as 'true' or 'false'");
}

Value ToInt(std::span<const Value> args, EvalContext&) {
  const Value& value = args[0];
  switch (value.kind()) {
    case Kind::kInt:
      return value;
    case Kind::kUint:
      if (value.uint_value() > INT64_MAX) return Overflow();
      return Value::Int(static_cast<int64_t>(value.uint_value()));
    case Kind::kDouble: {
      // Both ends are left out, as the specification has it.
      const double d = value.double_value();
      if (!(d > -kTwoTo63 && d < kTwoTo63)) return Overflow();
      return Value::Int(static_cast<int64_t>(d));
    }
    case Kind::kString: {
      const std::optional<int64_t> number = ParseInt(value.string_value());
      return number ? Value::Int(*number) : Invalid("the text is not an int");
    }
    case Kind::kTimestamp:
      return Value::Int(value.timestamp_value().seconds);
    default:
      return NoOverload();
  }
}

Value ToUint(std::span<const Value> args, EvalContext&) {
  const Value& value = args[0];
  switch (value.kind()) {
    case Kind::kUint:
      return value;
    case Kind::kInt:
      if (value.int_value() < 0) return Overflow();
      return Value::Uint(static_cast<uint64_t>(value.int_value()));
    case Kind::kDouble: {
      const double d = value.double_value();
      if (!(d >= 0 && d < kTwoTo64)) return Overflow();
      return Value::Uint(static_cast<uint64_t>(d));
    }
    case Kind::kString: {
      const std::optional<uint64_t> number = ParseUint(value.string_value());
      return number ? Value::Uint(*number) : Invalid("the text is not a uint");
    }
    default:
      return NoOverload();
  }
}

Value ToDouble(std::span<const Value> args, EvalContext& context) {
  const Value& value = args[0];
  switch (value.kind()) {
    case Kind::kDouble:
      return value;
    case Kind::kInt:
      return Value::Double(static_cast<double>(value.int_value()));
    case Kind::kUint:
      return Value::Double(static_cast<double>(value.uint_value()));
    case Kind::kString: {
      context.Spend(TextCost(value.string_value().size()));
      const std::optional<double> number = ParseDouble(value.string_value());
      return number ? Value::Double(*number)
                    : Invalid("the text is not a double");
    }
    default:
      return NoOverload();
  }
}

Value ToString(std::span<const Value> args, EvalContext& context) {
  const Value& value = args[0];
  switch (value.kind()) {
    case Kind::kString:
      return value;
    case Kind::kBool:
      return Value::String(value.bool_value() ? "true" : "false");
    case Kind::kInt:
      return NumberText(value.int_value(), context);
    case Kind::kUint:
      return NumberText(value.uint_value(), context);
    case Kind::kDouble: {
      char buffer[kDoubleTextSize];
      return Text({buffer, WriteDouble(value.double_value(), buffer)}, context);
    }
    case Kind::kBytes:
      context.Spend(TextCost(value.bytes_value().size()));
      if (ValidUtf8Prefix(value.bytes_value()) < value.bytes_value().size()) {
        return Invalid("the bytes are not valid UTF-8");
      }
      return Value::String(value.bytes_value());
    case Kind::kTimestamp:
      return TimestampText(value.timestamp_value(), context);
    case Kind::kDuration: {
      char buffer[kDurationTextSize];
      return Text({buffer, WriteDuration(value.duration_value(), buffer)},
                  context);
    }
    default:
      return NoOverload();
  }
}

Value ToBytes(std::span<const Value> args, EvalContext&) {
  if (args[0].is(Kind::kBytes)) return args[0];
  if (args[0].is(Kind::kString)) return Value::Bytes(args[0].string_value());
  return NoOverload();
}

Value ToTimestamp(std::span<const Value> args, EvalContext&) {
  const Value& value = args[0];
  switch (value.kind()) {
    case Kind::kTimestamp:
      return value;
    case Kind::kInt: {
      const model::Instant instant{value.int_value(), 0};
      return instant.IsValid() ? Value::Timestamp(instant) : Overflow();
    }
    case Kind::kString: {
      const std::optional<model::Instant> instant =
          model::ParseInstant(value.string_value());
      return instant ? Value::Timestamp(*instant)
                     : Invalid(
                           "the text is not an RFC 3339 timestamp of the years "
                           "1 to 9999");
    }
    default:
      return NoOverload();
  }
}

Value ToDuration(std::span<const Value> args, EvalContext& context) {
  if (args[0].is(Kind::kDuration)) return args[0];
  if (!args[0].is(Kind::kString)) return NoOverload();
  context.Spend(TextCost(args[0].string_value().size()));
  const std::optional<model::Span> span = ParseDuration(args[0].string_value());
  return span ? Value::Duration(*span)
              : Invalid(
                    "the text is not a duration such as '1h30m' within 290 "
                    "years");
}

Value ToType(std::span<const Value> args, EvalContext&) {
  return Value::TypeValue(args[0].runtime_type_name());
}

Value ToDyn(std::span<const Value> args, EvalContext&) {
  return args[0];
}

}  // namespace bantam::cel::builtin
