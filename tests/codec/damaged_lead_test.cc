// Whatever comes in, the answer is a lead or an error; and the fault that is
// named is one.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include <string>

#include "bantam/codec.h"
#include "bantam/v1/lead.pb.h"
#include "src/codec/json_fault.h"
#include "tests/support/damage.h"
#include "tests/support/sample.h"

namespace bantam::damaged_lead_test {
namespace {

using ::testing::ContainsRegex;
using testing::Contents;
using testing::Damaged;
using testing::Random;
using testing::SamplePolicy;

constexpr std::string_view kJsonAlphabet = "{}[],:\"\\0123456789eE+-.u \ntn";

// Reads `json`: all or nothing, and what was read is read again.
void Read(const std::string& json, Lead* lead, Lead* again) {
  const absl::Status status = LeadFromJson(json, {}, lead);
  if (!status.ok()) {
    ASSERT_NE(status.message(), "");
    ASSERT_EQ(LeadToJson(*lead), "{}") << json;
    return;
  }
  ASSERT_TRUE(LeadFromJson(LeadToJson(*lead), {}, again).ok()) << json;
  ASSERT_EQ(Contents(*lead), Contents(*again)) << json;
}

// Both readers of JSON, the fast one and the one that locates faults, must
// call the same texts JSON.
void ExpectAgreement(const std::string& json) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  const bool good =
      parser.parse(json.data(), json.size()).get(root) == simdjson::SUCCESS;
  const auto fault = internal::FindJsonFault(json, 1000);
  ASSERT_EQ(good, !fault.has_value())
      << json << "\n"
      << (fault ? fault->message : "no fault found");
}

TEST(DamagedJson, CutOffAtEveryByteIsAnError) {
  const Policy policy = SamplePolicy();
  Lead lead(policy);
  const std::string whole = testing::kSampleLead;
  ASSERT_TRUE(LeadFromJson(whole, {}, &lead).ok());
  for (size_t size = 0; size < whole.size(); ++size) {
    const absl::Status status = LeadFromJson(whole.substr(0, size), {}, &lead);
    ASSERT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << size;
    ASSERT_THAT(std::string(status.message()),
                ContainsRegex("^the lead is not JSON: [0-9]+:[0-9]+: "));
    ASSERT_EQ(LeadToJson(lead), "{}");
  }
}

TEST(DamagedJson, IsReadOrRefused) {
  Random random(1);
  const Policy policy = SamplePolicy();
  Lead lead(policy);
  Lead again(policy);
  for (int i = 0; i < 20'000; ++i) {
    const std::string json =
        Damaged(testing::kSampleLead, kJsonAlphabet, random);
    ASSERT_NO_FATAL_FAILURE(Read(json, &lead, &again));
    ASSERT_NO_FATAL_FAILURE(ExpectAgreement(json));
  }
}

TEST(DamagedJson, OfRandomLeadsIsReadOrRefused) {
  Random random(2);
  const Policy policy = SamplePolicy();
  Lead lead(policy);
  Lead again(policy);
  for (int i = 0; i < 5'000; ++i) {
    testing::FillRandomly(random, &lead);
    const std::string json = Damaged(LeadToJson(lead), kJsonAlphabet, random);
    ASSERT_NO_FATAL_FAILURE(Read(json, &lead, &again));
    ASSERT_NO_FATAL_FAILURE(ExpectAgreement(json));
  }
}

// Short texts of JSON's own characters hit every corner of its grammar.
TEST(JsonFault, AgreesWithTheParserOnRandomTokens) {
  constexpr std::string_view kTokens[] = {"{",
                                          "}",
                                          "[",
                                          "]",
                                          ",",
                                          ":",
                                          "\"a\"",
                                          "\"",
                                          "\\",
                                          "0",
                                          "-",
                                          "1",
                                          ".",
                                          "e",
                                          "+",
                                          "true",
                                          "null",
                                          "false",
                                          " ",
                                          "\n",
                                          "1e5",
                                          "-0",
                                          "1e308",
                                          "9e307",
                                          "1e-400",
                                          "\\u12",
                                          "\\ud800",
                                          "\\udc00",
                                          "\t",
                                          "\xC3",
                                          "\xAB",
                                          "\x01",
                                          "\\n",
                                          "0.5",
                                          "\"k\":1",
                                          "99999999999999999999",
                                          "18446744073709551615",
                                          "9223372036854775808",
                                          "-9223372036854775809",
                                          "0.00000000000000000001"};
  Random random(3);
  for (int i = 0; i < 200'000; ++i) {
    std::string json = random.Between(0, 1) == 0 ? "[" : "";
    for (int64_t n = random.Between(0, 8); n > 0; --n) {
      json += kTokens[random.Between(0, std::size(kTokens) - 1)];
    }
    if (random.Between(0, 1) == 0) json += "]";
    ASSERT_NO_FATAL_FAILURE(ExpectAgreement(json));
  }
}

std::string SampleBinary(const Policy& policy) {
  Lead lead(policy);
  EXPECT_TRUE(LeadFromJson(testing::kSampleLead, {}, &lead).ok());
  return LeadToBinary(lead);
}

TEST(DamagedBinary, CutOffIsAnErrorOrEndsBetweenFields) {
  const Policy policy = SamplePolicy();
  const std::string whole = SampleBinary(policy);
  Lead lead(policy);
  for (size_t size = 0; size < whole.size(); ++size) {
    const absl::Status status =
        LeadFromBinary(whole.substr(0, size), {}, &lead);
    // Between two fields of the outermost message is a good place to end; what
    // came before is then all there is.
    const std::string read = LeadToBinary(lead);
    ASSERT_EQ(read, status.ok() ? whole.substr(0, size) : "") << size;
    if (!status.ok()) {
      ASSERT_THAT(std::string(status.message()),
                  ContainsRegex("^byte [0-9]+: .*the message is cut off$"));
    }
  }
}

TEST(DamagedBinary, IsReadOrRefusedInSilence) {
  Random random(4);
  const Policy policy = SamplePolicy();
  const std::string whole = SampleBinary(policy);
  Lead lead(policy);
  Lead again(policy);
  int good = 0;
  ::testing::internal::CaptureStderr();
  for (int i = 0; i < 50'000; ++i) {
    const std::string bytes =
        Damaged(whole, std::string_view("\0\1\2\x0A\x12\x80\xFF", 7), random);
    const ReadOptions options = {.ignore_undeclared = i % 2 == 0};
    if (LeadFromBinary(bytes, options, &lead).ok()) {
      ++good;
      ASSERT_TRUE(LeadFromBinary(LeadToBinary(lead), {}, &again).ok());
      ASSERT_EQ(Contents(lead), Contents(again));
    } else {
      ASSERT_EQ(LeadToBinary(lead), "");
    }
  }
  // protobuf would have written a line for a string that is not UTF-8.
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
  EXPECT_GT(good, 100);
}

}  // namespace
}  // namespace bantam::damaged_lead_test
