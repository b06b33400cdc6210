// Bytes that are no message, and where they stop being one.

#include "src/wire/wire_check.h"

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "bantam/v1/lead.pb.h"
#include "bantam/v1/policy.pb.h"
#include "tests/support/damage.h"

namespace bantam::wire_check_test {
namespace {

using ::testing::EndsWith;

template <typename Message>
std::string Binary(const std::string& text) {
  Message message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &message));
  return message.SerializeAsString();
}

std::string FaultOf(std::string_view bytes,
                    const google::protobuf::Descriptor& type) {
  return std::string(
      internal::CheckWire(bytes, type, /*ignore_unknown=*/false).message());
}

// The offset is found by looking for the value in the bytes.
TEST(WireCheck, NamesTheFieldByPathWithIndices) {
  std::string bytes = Binary<v1::Policy>(R"pb(
    id: "p"
    scores {
      id: "first"
      groups { id: "g" }
    }
    scores {
      id: "second"
      groups { id: "a" }
      groups {
        id: "b"
        rules { id: "plain" }
        rules { id: "broken" }
      }
    }
    activity_kinds { id: "call" }
  )pb");
  const size_t at = bytes.find("broken");
  ASSERT_NE(at, std::string::npos);
  bytes[at + 3] = '\xFF';
  const auto fault = internal::FindWireFault(bytes, *v1::Policy::descriptor(),
                                             /*ignore_unknown=*/false);
  ASSERT_TRUE(fault.has_value());
  EXPECT_EQ(fault->path, "scores[1].groups[1].rules[1].id");
  EXPECT_EQ(fault->offset, at + 3);
  EXPECT_EQ(fault->message, "the string is not UTF-8");
}

TEST(WireCheck, CountsRepeatedStrings) {
  std::string bytes = Binary<v1::Policy>(R"pb(
    fields {
      path: "account.a"
      values: [ "x", "y", "zz" ]
    }
  )pb");
  bytes[bytes.find("zz") + 1] = '\x80';
  EXPECT_EQ(FaultOf(bytes, *v1::Policy::descriptor()),
            "byte " + std::to_string(bytes.size() - 1) +
                ": fields[0].values[2]: the string is not UTF-8");
}

// Field 100 with varint 1, inside the second score.
TEST(WireCheck, SaysWhichMessageHasTheUnknownField) {
  std::string bytes = Binary<v1::Policy>(R"pb(scores { id: "a" })pb");
  const size_t before = bytes.size();
  v1::Policy tail;
  tail.add_scores();
  std::string score = tail.SerializeAsString();
  score.back() = 3;
  bytes += score + "\xA0\x06\x01";
  EXPECT_EQ(FaultOf(bytes, *v1::Policy::descriptor()),
            "byte " + std::to_string(before + 2) +
                ": scores[1]: field number 100 of bantam.v1.Score is not known "
                "to this version of Bantam");
  EXPECT_TRUE(internal::CheckWire(bytes, *v1::Policy::descriptor(),
                                  /*ignore_unknown=*/true)
                  .ok());
}

// What the check passes, protobuf parses; what it refuses, protobuf refuses,
// or parses with something left over that it does not know.
TEST(WireCheck, AgreesWithTheParser) {
  model::Random random(5);
  const std::string whole = Binary<v1::Lead>(R"pb(
    id: "L-17"
    account {
      id: "A-3"
      fields {
        name: "employees"
        value { int_value: 250 }
      }
      fields {
        name: "rating"
        value { double_value: 1.5 }
      }
      fields {
        name: "industry"
        value { string_value: "saas" }
      }
    }
    activities {
      activities {
        id: "a1"
        kind: "call"
        at { seconds: 1780000000 nanos: 1 }
      }
    }
    contacts {
      contacts {
        person_id: "P-9"
        roles: [ USER ]
        verified: false
      }
    }
  )pb");
  const auto& type = *v1::Lead::descriptor();
  int passed = 0;
  ::testing::internal::CaptureStderr();
  for (int i = 0; i < 50'000; ++i) {
    const std::string bytes = testing::Damaged(
        whole, std::string_view("\0\1\2\x0A\x12\x80\xFF", 7), random);
    v1::Lead message;
    const bool parsed = message.ParseFromString(bytes);
    const bool strict = internal::CheckWire(bytes, type, false).ok();
    const bool lenient = internal::CheckWire(bytes, type, true).ok();
    ASSERT_TRUE(lenient || !strict);
    passed += strict ? 1 : 0;
    if (!parsed || (lenient && !strict)) continue;
    // Nothing unknown hides anywhere: a message without it is as long.
    v1::Lead known = message;
    known.DiscardUnknownFields();
    ASSERT_EQ(known.ByteSizeLong() == message.ByteSizeLong(), strict);
    if (!lenient) {
      // Of a field number of more than 29 bits protobuf drops the upper ones.
      ASSERT_THAT(std::string(internal::CheckWire(bytes, type, true).message()),
                  EndsWith("this is no field of a message"));
    }
  }
  ::testing::internal::GetCapturedStderr();
  EXPECT_GT(passed, 100);
}

}  // namespace
}  // namespace bantam::wire_check_test
