#include "src/codec/value_proto.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/unknown_field_set.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/text.h"

namespace bantam::internal {
namespace {

using base::ToAbsl;
using model::kNanosPerSecond;

void Set(Null, v1::Value* message) {
  message->set_null_value(v1::Null::NULL_VALUE);
}
void Set(bool value, v1::Value* message) {
  message->set_bool_value(value);
}
void Set(int64_t value, v1::Value* message) {
  message->set_int_value(value);
}
void Set(double value, v1::Value* message) {
  message->set_double_value(value);
}
void Set(const std::string& value, v1::Value* message) {
  message->set_string_value(value);
}
void Set(Instant value, v1::Value* message) {
  InstantToProto(value, message->mutable_timestamp_value());
}
// Both members of a protobuf duration have the sign of the whole, those of a
// Span count forward.
void Set(Span value, v1::Value* message) {
  const bool borrow = value.seconds < 0 && value.nanos > 0;
  auto* duration = message->mutable_duration_value();
  duration->set_seconds(value.seconds + (borrow ? 1 : 0));
  duration->set_nanos(value.nanos -
                      (borrow ? static_cast<int32_t>(kNanosPerSecond) : 0));
}
void Set(const Money& value, v1::Value* message) {
  message->mutable_money_value()->set_amount(model::FormatAmount(value));
  message->mutable_money_value()->set_currency(std::string(value.code()));
}
void Set(const std::vector<std::string>& value, v1::Value* message) {
  *message->mutable_strings_value()->mutable_values() = {value.begin(),
                                                         value.end()};
}

absl::Status Read(const google::protobuf::Duration& message,
                  std::optional<Value>* value) {
  const int64_t seconds = message.seconds();
  const int32_t nanos = message.nanos();
  constexpr auto kEnd = static_cast<int32_t>(kNanosPerSecond);
  const bool signs_differ =
      (seconds > 0 && nanos < 0) || (seconds < 0 && nanos > 0);
  const auto span = Span::FromNanos(
      static_cast<model::Int128>(seconds) * kNanosPerSecond + nanos);
  if (signs_differ || nanos <= -kEnd || nanos >= kEnd || !span) {
    return Invalid(
        "duration_value",
        "expected seconds and nanos of one sign, within 315576000000 "
        "seconds and 999999999 nanos");
  }
  *value = *span;
  return absl::OkStatus();
}

absl::Status Read(const v1::Money& message, std::optional<Value>* value) {
  const auto money = Money::Parse(message.amount(), message.currency());
  if (!money) {
    return Invalid(
        "money_value",
        "expected an amount such as \"1250.5\", with at most 12 "
        "digits before the point and 6 after it, and a currency such "
        "as \"USD\"");
  }
  *value = *money;
  return absl::OkStatus();
}

absl::Status CheckKindKnown(const v1::Value& message) {
  absl::Status status = CheckKnown(message);
  if (!status.ok()) return status;
  switch (message.kind_case()) {
    case v1::Value::kTimestampValue:
      return Under("timestamp_value", CheckKnown(message.timestamp_value()));
    case v1::Value::kDurationValue:
      return Under("duration_value", CheckKnown(message.duration_value()));
    case v1::Value::kMoneyValue:
      return Under("money_value", CheckKnown(message.money_value()));
    case v1::Value::kStringsValue:
      return Under("strings_value", CheckKnown(message.strings_value()));
    default:
      return absl::OkStatus();
  }
}

}  // namespace

absl::Status Under(std::string_view part, absl::Status status) {
  if (status.ok()) return status;
  // A message about a field begins with its name, one about the message as a
  // whole with ": ".
  const std::string message(status.message());
  const bool whole = message.rfind(": ", 0) == 0;
  return absl::Status(status.code(),
                      absl::StrCat(ToAbsl(part), whole ? "" : ".", message));
}

absl::Status Under(std::string_view list, int index, absl::Status status) {
  if (status.ok()) return status;
  return Under(absl::StrCat(ToAbsl(list), "[", index, "]"), std::move(status));
}

absl::Status Invalid(std::string_view field, std::string_view message) {
  return absl::InvalidArgumentError(
      absl::StrCat(ToAbsl(field), ": ", ToAbsl(message)));
}

absl::Status WrongNumber(std::string_view field, int number) {
  return Invalid(field,
                 absl::StrCat("number ", number,
                              " is not known to this version of Bantam"));
}

absl::Status CheckKnown(const google::protobuf::Message& message) {
  const google::protobuf::UnknownFieldSet& unknown =
      message.GetReflection()->GetUnknownFields(message);
  if (unknown.empty()) return absl::OkStatus();
  return Invalid("", absl::StrCat("field number ", unknown.field(0).number(),
                                  " of ", message.GetDescriptor()->full_name(),
                                  " is not known to this version of Bantam"));
}

std::string ToBinary(const google::protobuf::Message& message) {
  std::string bytes;
  google::protobuf::io::StringOutputStream sink(&bytes);
  google::protobuf::io::CodedOutputStream coded(&sink);
  coded.SetSerializationDeterministic(true);
  const bool written = message.SerializeToCodedStream(&coded);
  coded.Trim();
  if (!written) bytes.clear();
  return bytes;
}

void InstantToProto(Instant instant, google::protobuf::Timestamp* message) {
  message->set_seconds(instant.seconds);
  message->set_nanos(instant.nanos);
}

Instant InstantFromProto(const google::protobuf::Timestamp& message) {
  return {message.seconds(), message.nanos()};
}

void ValueToProto(const Value& value, v1::Value* message) {
  std::visit([&](const auto& alternative) { Set(alternative, message); },
             value);
}

absl::Status ValueFromProto(const v1::Value& message, bool ignore_unknown,
                            std::optional<Value>* value) {
  value->reset();
  if (!ignore_unknown) {
    if (absl::Status status = CheckKindKnown(message); !status.ok()) {
      return status;
    }
  }
  switch (message.kind_case()) {
    case v1::Value::KIND_NOT_SET:
      return absl::OkStatus();
    case v1::Value::kNullValue:
      if (message.null_value() != v1::Null::NULL_VALUE) {
        return Invalid("null_value",
                       absl::StrCat("expected NULL_VALUE, found number ",
                                    static_cast<int>(message.null_value())));
      }
      *value = Null{};
      return absl::OkStatus();
    case v1::Value::kBoolValue:
      *value = message.bool_value();
      return absl::OkStatus();
    case v1::Value::kIntValue:
      *value = static_cast<int64_t>(message.int_value());
      return absl::OkStatus();
    case v1::Value::kDoubleValue:
      *value = message.double_value();
      return absl::OkStatus();
    case v1::Value::kStringValue:
      *value = message.string_value();
      return absl::OkStatus();
    case v1::Value::kTimestampValue:
      *value = InstantFromProto(message.timestamp_value());
      return absl::OkStatus();
    case v1::Value::kDurationValue:
      return Read(message.duration_value(), value);
    case v1::Value::kMoneyValue:
      return Read(message.money_value(), value);
    case v1::Value::kStringsValue: {
      const auto& items = message.strings_value().values();
      value->emplace(std::vector<std::string>(items.begin(), items.end()));
      return absl::OkStatus();
    }
  }
  return absl::OkStatus();
}

}  // namespace bantam::internal
