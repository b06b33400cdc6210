// The three encodings of the schema say the same: whatever message is printed,
// as text, JSON or binary, is parsed as the same message.

#include <google/protobuf/descriptor.h>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "bantam/v1/evaluation.pb.h"
#include "bantam/v1/lead.pb.h"
#include "bantam/v1/mapping.pb.h"
#include "bantam/v1/policy.pb.h"
#include "tests/model/random.h"

namespace bantam::round_trip_test {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::OneofDescriptor;
using google::protobuf::Reflection;
using model::Random;

// Fills any message of the schema, by reflection.
class Generator {
 public:
  explicit Generator(uint64_t seed, bool negative_zeros = true)
      : random_(seed), negative_zeros_(negative_zeros) {}

  void Fill(Message* message) {
    const Descriptor* type = message->GetDescriptor();
    if (type->full_name() == "google.protobuf.Timestamp") {
      return SetTime(message, -62'135'596'800, 253'402'300'799);
    }
    if (type->full_name() == "google.protobuf.Duration") {
      return SetTime(message, -315'576'000'000, 315'576'000'000);
    }
    for (int i = 0; i < type->field_count(); ++i) {
      const FieldDescriptor* field = type->field(i);
      const OneofDescriptor* oneof = field->real_containing_oneof();
      // Of a oneof the last that is set stays; give each a chance.
      const int64_t chance = oneof == nullptr ? 1 : oneof->field_count() - 1;
      if (random_.Between(0, chance) != 0) continue;
      if (!field->is_repeated()) {
        Set(message, field);
        continue;
      }
      for (int64_t n = random_.Between(0, 2); n > 0; --n) Add(message, field);
    }
  }

 private:
  void SetTime(Message* message, int64_t min, int64_t max) {
    const Reflection* reflection = message->GetReflection();
    const Descriptor* type = message->GetDescriptor();
    const int64_t seconds = random_.Between(min + 1, max - 1);
    auto nanos = static_cast<int32_t>(random_.AnySize(0, 999'999'999));
    // A duration's members have one sign.
    if (type->name() == "Duration" && seconds < 0) nanos = -nanos;
    reflection->SetInt64(message, type->FindFieldByName("seconds"), seconds);
    reflection->SetInt32(message, type->FindFieldByName("nanos"), nanos);
  }

  void Set(Message* message, const FieldDescriptor* field) {
    const Reflection* reflection = message->GetReflection();
    switch (field->cpp_type()) {
      case FieldDescriptor::CPPTYPE_BOOL:
        return reflection->SetBool(message, field, random_.Between(0, 1) == 1);
      case FieldDescriptor::CPPTYPE_INT64:
        return reflection->SetInt64(message, field, Int64());
      case FieldDescriptor::CPPTYPE_UINT32:
        return reflection->SetUInt32(
            message, field,
            static_cast<uint32_t>(random_.AnySize(0, 4'294'967'295)));
      case FieldDescriptor::CPPTYPE_DOUBLE:
        return reflection->SetDouble(message, field, Double());
      case FieldDescriptor::CPPTYPE_STRING:
        return reflection->SetString(message, field, Text());
      case FieldDescriptor::CPPTYPE_ENUM:
        return reflection->SetEnumValue(message, field, EnumNumber(field));
      case FieldDescriptor::CPPTYPE_MESSAGE:
        return Fill(reflection->MutableMessage(message, field));
      default:
        FAIL() << field->full_name() << " has a type that is new here";
    }
  }

  void Add(Message* message, const FieldDescriptor* field) {
    const Reflection* reflection = message->GetReflection();
    switch (field->cpp_type()) {
      case FieldDescriptor::CPPTYPE_STRING:
        return reflection->AddString(message, field, Text());
      case FieldDescriptor::CPPTYPE_ENUM:
        return reflection->AddEnumValue(message, field, EnumNumber(field));
      case FieldDescriptor::CPPTYPE_MESSAGE:
        return Fill(reflection->AddMessage(message, field));
      default:
        FAIL() << field->full_name() << " has a type that is new here";
    }
  }

  int EnumNumber(const FieldDescriptor* field) {
    const auto* type = field->enum_type();
    return type
        ->value(static_cast<int>(random_.Between(0, type->value_count() - 1)))
        ->number();
  }

  int64_t Int64() {
    return random_.AnySize(std::numeric_limits<int64_t>::min(),
                           std::numeric_limits<int64_t>::max());
  }

  double Double() {
    switch (random_.Between(0, 4)) {
      case 4:
        return negative_zeros_ ? -0.0 : 0.0;
      case 0:
        return static_cast<double>(random_.AnySize(-1'000'000, 1'000'000));
      case 1:
        return random_.Between(0, 1) == 0
                   ? std::numeric_limits<double>::infinity()
                   : -std::numeric_limits<double>::infinity();
      default: {
        const uint64_t bits = random_.Next();
        double value;
        std::memcpy(&value, &bits, sizeof(value));
        return std::isnan(value) ? 0.1 : value;
      }
    }
  }

  std::string Text() {
    constexpr std::string_view kPieces[] = {"a",
                                            "Z",
                                            "0",
                                            " ",
                                            "\"",
                                            "'",
                                            "\\",
                                            "/",
                                            "\n",
                                            "\x01",
                                            "\x7F",
                                            "?",
                                            "<",
                                            "\xC3\xAB",
                                            "\xE2\x82\xAC",
                                            "\xE2\x80\xA8",
                                            "\xF0\x9F\x98\x80"};
    std::string text;
    for (int64_t n = random_.Between(0, 8); n > 0; --n) {
      const int64_t piece = random_.Between(0, std::size(kPieces));
      if (piece == std::size(kPieces)) {
        text.push_back('\0');
      } else {
        text += kPieces[piece];
      }
    }
    return text;
  }

  Random random_;
  const bool negative_zeros_;
};

std::string Binary(const Message& message) {
  std::string bytes;
  google::protobuf::io::StringOutputStream sink(&bytes);
  google::protobuf::io::CodedOutputStream coded(&sink);
  coded.SetSerializationDeterministic(true);
  EXPECT_TRUE(message.SerializeToCodedStream(&coded));
  coded.Trim();
  return bytes;
}

template <typename Type>
class RoundTrip : public ::testing::Test {};

using Types =
    ::testing::Types<v1::Policy, v1::Lead, v1::Evaluation, v1::Mapping>;
TYPED_TEST_SUITE(RoundTrip, Types);

constexpr int kMessages = 500;

TYPED_TEST(RoundTrip, InBinary) {
  Generator generator(1);
  for (int i = 0; i < kMessages; ++i) {
    TypeParam message;
    generator.Fill(&message);
    const std::string bytes = Binary(message);
    TypeParam parsed;
    ASSERT_TRUE(parsed.ParseFromString(bytes));
    ASSERT_EQ(Binary(parsed), bytes);
    ASSERT_EQ(parsed.DebugString(), message.DebugString());
  }
}

TYPED_TEST(RoundTrip, InText) {
  Generator generator(2);
  for (int i = 0; i < kMessages; ++i) {
    TypeParam message;
    generator.Fill(&message);
    for (const bool utf8 : {false, true}) {
      for (const bool one_line : {false, true}) {
        google::protobuf::TextFormat::Printer printer;
        printer.SetUseUtf8StringEscaping(utf8);
        printer.SetSingleLineMode(one_line);
        std::string text;
        ASSERT_TRUE(printer.PrintToString(message, &text));
        TypeParam parsed;
        ASSERT_TRUE(
            google::protobuf::TextFormat::ParseFromString(text, &parsed))
            << text;
        ASSERT_EQ(Binary(parsed), Binary(message)) << text;
      }
    }
  }
}

TYPED_TEST(RoundTrip, InJson) {
  // protobuf prints "-0" and then reads it as the integer 0.
  Generator generator(3, /*negative_zeros=*/false);
  for (int i = 0; i < kMessages; ++i) {
    TypeParam message;
    generator.Fill(&message);
    for (const bool proto_names : {false, true}) {
      for (const bool zeros : {false, true}) {
        google::protobuf::util::JsonPrintOptions options;
        options.preserve_proto_field_names = proto_names;
        options.always_print_primitive_fields = zeros;
        std::string json;
        const auto printed = google::protobuf::util::MessageToJsonString(
            message, &json, options);
        ASSERT_TRUE(printed.ok()) << printed.ToString();
        TypeParam parsed;
        const auto status =
            google::protobuf::util::JsonStringToMessage(json, &parsed);
        ASSERT_TRUE(status.ok()) << status.ToString() << "\n" << json;
        ASSERT_EQ(Binary(parsed), Binary(message)) << json;
      }
    }
  }
}

}  // namespace
}  // namespace bantam::round_trip_test
