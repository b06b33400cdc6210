// What is written is read back the same, in JSON, binary and as a message.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "bantam/codec.h"
#include "bantam/v1/lead.pb.h"
#include "tests/codec/message.h"
#include "tests/support/sample.h"

namespace bantam::lead_round_trip_test {
namespace {

using testing::Contents;
using testing::FillRandomly;
using testing::Random;
using testing::SamplePolicy;

TEST(LeadRoundTrip, OfRandomLeadsIsExact) {
  Random random(20260501);
  const Policy policy = SamplePolicy();
  Lead lead(policy);
  // Used again and again, so that nothing may remain of the lead before.
  Lead read(policy);
  for (int i = 0; i < 2'000; ++i) {
    FillRandomly(random, &lead);
    const auto contents = Contents(lead);

    const std::string json = LeadToJson(lead);
    const absl::Status from_json = LeadFromJson(json, {}, &read);
    ASSERT_TRUE(from_json.ok()) << from_json << "\n" << json;
    ASSERT_EQ(Contents(read), contents) << json;
    ASSERT_EQ(LeadToJson(read), json);

    const std::string bytes = LeadToBinary(lead);
    const absl::Status from_binary = LeadFromBinary(bytes, {}, &read);
    ASSERT_TRUE(from_binary.ok()) << from_binary;
    ASSERT_EQ(Contents(read), contents);
    ASSERT_EQ(LeadToBinary(read), bytes);

    v1::Lead message;
    message.set_id("what was there before");
    LeadToProto(lead, &message);
    ASSERT_TRUE(LeadFromProto(message, {}, &read).ok());
    ASSERT_EQ(Contents(read), contents);
  }
}

TEST(LeadRoundTrip, KeepsExtremes) {
  const Policy policy = SamplePolicy();
  Lead lead(policy);
  Lead read(policy);
  const double doubles[] = {0.0,
                            -0.0,
                            0.1,
                            1.0 / 3,
                            250.0,
                            1e22,
                            -1e22,
                            9007199254740993.0,
                            9223372036854775808.0,
                            18446744073709551616.0,
                            1e300,
                            std::numeric_limits<double>::max(),
                            std::numeric_limits<double>::min(),
                            std::numeric_limits<double>::denorm_min(),
                            std::numeric_limits<double>::infinity(),
                            -std::numeric_limits<double>::infinity()};
  for (const double value : doubles) {
    ASSERT_TRUE(lead.Set("account.revenue", value).ok());
    const std::string json = LeadToJson(lead);
    const absl::Status status = LeadFromJson(json, {}, &read);
    ASSERT_TRUE(status.ok()) << status << json;
    EXPECT_EQ(Contents(read), Contents(lead)) << json;
    ASSERT_TRUE(LeadFromBinary(LeadToBinary(lead), {}, &read).ok());
    EXPECT_EQ(Contents(read), Contents(lead));
  }
  lead.Clear();
  for (const int64_t value :
       {std::numeric_limits<int64_t>::min(),
        std::numeric_limits<int64_t>::max(), int64_t{0}, int64_t{-1}}) {
    ASSERT_TRUE(lead.Set("account.employees", value).ok());
    ASSERT_TRUE(LeadFromJson(LeadToJson(lead), {}, &read).ok());
    EXPECT_EQ(Contents(read), Contents(lead));
  }
  for (const Span value :
       {Span{-model::kMaxSpanSeconds, 0}, Span{model::kMaxSpanSeconds, 0},
        Span{-1, 999'999'999}, Span{-1, 1}, Span{0, 1}, Span{0, 0}}) {
    ASSERT_TRUE(lead.Set("opportunity.open", value).ok());
    ASSERT_TRUE(LeadFromJson(LeadToJson(lead), {}, &read).ok());
    EXPECT_EQ(Contents(read), Contents(lead));
    ASSERT_TRUE(LeadFromBinary(LeadToBinary(lead), {}, &read).ok());
    EXPECT_EQ(Contents(read), Contents(lead));
  }
  for (const Instant value : {Instant::Min(), Instant::Max(), Instant{-1, 1}}) {
    ASSERT_TRUE(lead.Set("person.born", value).ok());
    ASSERT_TRUE(LeadFromJson(LeadToJson(lead), {}, &read).ok());
    EXPECT_EQ(Contents(read), Contents(lead));
  }
  for (const char* amount : {"-999999999999.999999", "0.000001", "0"}) {
    ASSERT_TRUE(
        lead.Set("opportunity.budget", *Money::Parse(amount, "CNY")).ok());
    ASSERT_TRUE(LeadFromJson(LeadToJson(lead), {}, &read).ok());
    EXPECT_EQ(Contents(read), Contents(lead));
    ASSERT_TRUE(LeadFromBinary(LeadToBinary(lead), {}, &read).ok());
    EXPECT_EQ(Contents(read), Contents(lead));
  }
}

TEST(LeadRoundTrip, TellsTheUnknownFromTheEmpty) {
  const Policy policy = SamplePolicy();
  Lead lead(policy);
  EXPECT_EQ(LeadToJson(lead), "{}");
  EXPECT_EQ(LeadToBinary(lead), "");

  lead.SetPresent(Subject::kOpportunity);
  lead.SetActivitiesKnown();
  lead.SetContactsKnown();
  ASSERT_TRUE(lead.Set("account.tags", std::vector<std::string>{}).ok());
  ASSERT_TRUE(lead.Set("account.partner", Null{}).ok());
  ASSERT_TRUE(lead.AddContact({}).ok());
  EXPECT_EQ(LeadToJson(lead),
            R"({"account":{"partner":null,"tags":[]},"opportunity":{},)"
            R"("activities":[],"contacts":[{}]})");
  Lead read(policy);
  ASSERT_TRUE(LeadFromBinary(LeadToBinary(lead), {}, &read).ok());
  EXPECT_EQ(Contents(read), Contents(lead));
}

TEST(LeadToJson, WritesTheHostsNaturalObjectInPolicyOrder) {
  const Policy policy = SamplePolicy();
  Lead lead(policy);
  const absl::Status status = LeadFromJson(testing::kSampleLead, {}, &lead);
  ASSERT_TRUE(status.ok()) << status;
  // "address" stands where its first field does, once, and holds all of them.
  EXPECT_EQ(
      LeadToJson(lead),
      R"({"id":"L-17","account":{"id":"A-3","parent_id":"A-1",)"
      R"("address":{"country":"NL","geo":{"lat":52.1,"lon":4.0}},)"
      R"("employees":250,"industry":"saas","partner":null,)"
      R"("tags":["new","eu"],"phone":"+31 20"},)"
      R"("person":{"id":"P-9","born":"1980-02-28T23:00:00Z","title":"CFO",)"
      R"("gender":"female","age":45},)"
      R"("opportunity":{"id":"O-1",)"
      R"("budget":{"amount":"5000","currency":"USD"},"open":"1.5s"},)"
      R"("activities":[{"id":"a1","kind":"page_view",)"
      R"("at":"2026-05-01T09:30:00Z","page":"/pricing",)"
      R"("utm":{"source":"ads"},"seconds":31},)"
      R"({"kind":"call","at":"2026-05-02T09:30:00.000000001Z",)"
      R"("recorded_at":"2026-05-03T00:00:00Z"}],)"
      R"("contacts":[{"person_id":"P-9","roles":["decision_maker","user"],)"
      R"("attitude":"supportive","influence":"high","verified":false,)"
      R"("seniority":"c_level"}]})");
}

}  // namespace
}  // namespace bantam::lead_round_trip_test
