// Leads with evidence, events and consents: what is written is read back the same,
// and damage makes a lead or an error.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "bantam/codec.h"
#include "bantam/v1/lead.pb.h"
#include "tests/codec/answers_sample.h"
#include "tests/codec/message.h"
#include "tests/support/damage.h"

namespace bantam::lead_evidence_round_trip_test {
namespace {

using testing::AnswersPolicy;
using testing::Damaged;
using testing::Everything;
using testing::Random;

TEST(EvidenceRoundTrip, OfRandomLeadsIsExact) {
  Random random(20261201);
  const Policy policy = AnswersPolicy();
  Lead lead(policy);
  // Used again and again, so that nothing may remain of the lead before.
  Lead read(policy);
  for (int i = 0; i < 2'000; ++i) {
    ASSERT_NO_FATAL_FAILURE(testing::FillAll(random, &lead));
    const auto everything = Everything(lead);

    const std::string json = LeadToJson(lead);
    const absl::Status from_json = LeadFromJson(json, {}, &read);
    ASSERT_TRUE(from_json.ok()) << from_json << "\n" << json;
    ASSERT_EQ(Everything(read), everything) << json;
    ASSERT_EQ(LeadToJson(read), json);

    const std::string bytes = LeadToBinary(lead);
    const absl::Status from_binary = LeadFromBinary(bytes, {}, &read);
    ASSERT_TRUE(from_binary.ok()) << from_binary;
    ASSERT_EQ(Everything(read), everything);
    ASSERT_EQ(LeadToBinary(read), bytes);

    v1::Lead message;
    message.add_evidence()->set_id("what was there before");
    message.add_stage_events()->set_id("what was there before");
    message.add_handoff_events()->set_id("what was there before");
    message.add_consents()->set_channel("what was there before");
    message.add_suppressions()->set_channel("what was there before");
    LeadToProto(lead, &message);
    ASSERT_TRUE(LeadFromProto(message, {}, &read).ok());
    ASSERT_EQ(Everything(read), everything);
  }
}

constexpr std::string_view kJsonAlphabet = "{}[],:\"\\0123456789eE+-.u \ntn";
constexpr std::string_view kBinaryAlphabet("\0\1\2\x0A\x12\x80\xFF", 7);

TEST(DamagedEvidence, InJsonIsReadOrRefused) {
  Random random(21);
  const Policy policy = AnswersPolicy();
  Lead lead(policy);
  Lead again(policy);
  int good = 0;
  for (int i = 0; i < 10'000; ++i) {
    const std::string json =
        Damaged(testing::kAnswersLead, kJsonAlphabet, random);
    const absl::Status status =
        LeadFromJson(json, {.ignore_undeclared = i % 2 == 0}, &lead);
    if (!status.ok()) {
      ASSERT_NE(status.message(), "");
      ASSERT_EQ(LeadToJson(lead), "{}") << json;
      continue;
    }
    ++good;
    ASSERT_TRUE(LeadFromJson(LeadToJson(lead), {}, &again).ok()) << json;
    ASSERT_EQ(Everything(lead), Everything(again)) << json;
  }
  EXPECT_GT(good, 100);
}

TEST(DamagedEvidence, InBinaryIsReadOrRefused) {
  Random random(22);
  const Policy policy = AnswersPolicy();
  Lead lead(policy);
  Lead again(policy);
  ASSERT_TRUE(LeadFromJson(testing::kAnswersLead, {}, &lead).ok());
  const std::string whole = LeadToBinary(lead);
  int good = 0;
  for (int i = 0; i < 10'000; ++i) {
    const std::string bytes = Damaged(whole, kBinaryAlphabet, random);
    if (!LeadFromBinary(bytes, {.ignore_undeclared = i % 2 == 0}, &lead).ok()) {
      ASSERT_EQ(LeadToBinary(lead), "");
      continue;
    }
    ++good;
    ASSERT_TRUE(LeadFromBinary(LeadToBinary(lead), {}, &again).ok());
    ASSERT_EQ(Everything(lead), Everything(again));
  }
  EXPECT_GT(good, 100);
}

TEST(DamagedEvidence, CutOffIsAnErrorOrEndsBetweenFields) {
  const Policy policy = AnswersPolicy();
  Lead lead(policy);
  ASSERT_TRUE(LeadFromJson(testing::kAnswersLead, {}, &lead).ok());
  const std::string whole = LeadToBinary(lead);
  int good = 0;
  for (size_t size = 0; size < whole.size(); ++size) {
    const absl::Status status =
        LeadFromBinary(whole.substr(0, size), {}, &lead);
    if (status.ok()) {
      // What came before the cut is all there is.
      ASSERT_EQ(LeadToBinary(lead), whole.substr(0, size));
      ++good;
      continue;
    }
    ASSERT_THAT(
        std::string(status.message()),
        ::testing::ContainsRegex("^byte [0-9]+: .*the message is cut off$"));
    ASSERT_EQ(LeadToBinary(lead), "");
  }
  // Before each outermost field: account, person, opportunity, contacts, eight
  // pieces of evidence, and two each of consents, stage events, handoff events
  // and suppressions.
  EXPECT_EQ(good, 20);
}

}  // namespace
}  // namespace bantam::lead_evidence_round_trip_test
