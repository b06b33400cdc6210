// Handoff events, consents and suppressions in a host's JSON: what they take,
// and what is refused with which words.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "bantam/codec.h"
#include "tests/codec/answers_sample.h"

namespace bantam::lead_handoff_json_test {
namespace {

using testing::AnswersPolicy;
using testing::Everything;

constexpr ReadOptions kIgnoring = {.ignore_undeclared = true};
constexpr char kTime[] =
    "expected an RFC 3339 time such as \"2026-05-01T09:30:00Z\"";
// Of what looks like a time.
constexpr char kYears[] = " (years 1 to 9999, no leap seconds)";

Instant At(std::string_view text) {
  return *model::ParseInstant(text);
}

class HandoffFromJson : public ::testing::Test {
 protected:
  // What is wrong with the only item of a list; the lead is then empty.
  std::string Error(const std::string& list, const std::string& members,
                    const ReadOptions& options = {}) {
    EXPECT_TRUE(LeadFromJson(testing::kAnswersLead, {}, &lead_).ok());
    const std::string json = "{\"" + list + "\": [{" + members + "}]}";
    const absl::Status status = LeadFromJson(json, options, &lead_);
    EXPECT_EQ(Everything(lead_), Everything(Lead(policy_))) << json;
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
    return std::string(status.message());
  }
  using Case = std::pair<std::string, std::string>;
  void ExpectErrors(const std::string& list, const std::vector<Case>& cases) {
    for (const auto& [members, message] : cases) {
      EXPECT_EQ(Error(list, members), list + "[0]." + message) << members;
    }
  }

  Policy policy_ = AnswersPolicy();
  Lead lead_{policy_};
};

TEST_F(HandoffFromJson, ReadsEveryPart) {
  const absl::Status status = LeadFromJson(testing::kAnswersLead, {}, &lead_);
  ASSERT_TRUE(status.ok()) << status;
  ASSERT_EQ(lead_.handoff_event_count(), 2U);
  EXPECT_EQ(lead_.handoff_event(0),
            (HandoffEvent{.id = "h1",
                          .handoff = "sdr_to_ae",
                          .subject_id = "O-1",
                          .step = model::HandoffStep::kOffer,
                          .actor = "U-1",
                          .on_behalf_of = "U-2",
                          .to = "U-3",
                          .method = model::HandoffMethod::kBookedCall,
                          .booked_at = At("2026-05-06T09:00:00Z"),
                          .reason = "met",
                          .evidence = "a1",
                          .policy_hash = "ab12",
                          .at = At("2026-05-05T00:00:00Z"),
                          .recorded_at = At("2026-05-05T01:00:00Z"),
                          .sequence = -3,
                          .overridden = true}));
  EXPECT_EQ(lead_.handoff_event(1),
            (HandoffEvent{.handoff = "sdr_to_ae",
                          .step = model::HandoffStep::kNoShow,
                          .actor = "U-3",
                          .at = At("2026-05-06T09:00:00Z")}));
  ASSERT_EQ(lead_.consent_count(), 2U);
  EXPECT_EQ(lead_.consent(0),
            (Consent{.channel = "email",
                     .purpose = "newsletter",
                     .state = ConsentState::kWithdrawn,
                     .basis = "consent",
                     .at = At("2026-05-01T00:00:00Z"),
                     .recorded_at = At("2026-05-02T00:00:00Z")}));
  EXPECT_EQ(lead_.consent(1),
            (Consent{.channel = "phone", .purpose = "sales"}));
  ASSERT_EQ(lead_.suppression_count(), 2U);
  EXPECT_EQ(lead_.suppression(0),
            (Suppression{.channel = "email",
                         .reason = "bounced",
                         .from = At("2026-05-01T00:00:00Z"),
                         .until = At("2026-06-01T00:00:00Z")}));
  EXPECT_EQ(lead_.suppression(1), Suppression{});
}

TEST_F(HandoffFromJson, EveryWordIsReadAndWritten) {
  const std::pair<const char*, int> steps[] = {
      {"claim", 1},    {"release", 2},     {"offer", 3},      {"withdraw", 4},
      {"accept", 5},   {"reject", 6},      {"reassign", 7},   {"attempt", 8},
      {"no_show", 9},  {"reschedule", 10}, {"requalify", 11}, {"return", 12},
      {"credit", 13},  {"reverse", 14},    {"dispute", 15},   {"uphold", 16},
      {"overturn", 17}};
  for (const auto& [word, number] : steps) {
    const std::string json = std::string(R"({"handoff_events":[{"handoff":"h",)"
                                         R"("step":")") +
                             word +
                             R"(","actor":"U","at":"2026-05-01T00:00:00Z"}]})";
    ASSERT_TRUE(LeadFromJson(json, {}, &lead_).ok()) << json;
    EXPECT_EQ(static_cast<int>(lead_.handoff_event(0).step), number);
    EXPECT_EQ(LeadToJson(lead_), json);
  }
  const std::pair<const char*, int> methods[] = {
      {"live_call", 1}, {"booked_call", 2}, {"introduction", 3}};
  for (const auto& [word, number] : methods) {
    const std::string json =
        std::string(R"({"handoff_events":[{"handoff":"h","step":"offer",)"
                    R"("actor":"U","method":")") +
        word + R"(","at":"2026-05-01T00:00:00Z"}]})";
    ASSERT_TRUE(LeadFromJson(json, {}, &lead_).ok()) << json;
    EXPECT_EQ(static_cast<int>(*lead_.handoff_event(0).method), number);
    EXPECT_EQ(LeadToJson(lead_), json);
  }
  const std::pair<const char*, int> states[] = {
      {"granted", 1}, {"denied", 2}, {"withdrawn", 3}};
  for (const auto& [word, number] : states) {
    const std::string json =
        std::string(R"({"person":{},"consents":[{"channel":"email",)"
                    R"("purpose":"sales","state":")") +
        word + R"("}]})";
    ASSERT_TRUE(LeadFromJson(json, {}, &lead_).ok()) << json;
    EXPECT_EQ(static_cast<int>(lead_.consent(0).state), number);
    EXPECT_EQ(LeadToJson(lead_), json);
  }
}

TEST_F(HandoffFromJson, RefusesHandoffEventsThatAreNone) {
  const std::string good =
      R"("handoff": "h", "step": "offer", "actor": "U",
         "at": "2026-05-01T09:30:00Z")";
  ASSERT_TRUE(
      LeadFromJson("{\"handoff_events\": [{" + good + "}]}", {}, &lead_).ok());
  const std::string steps =
      "expected 'claim', 'release', 'offer', 'withdraw', 'accept', 'reject', "
      "'reassign', 'attempt', 'no_show', 'reschedule', 'requalify', 'return', "
      "'credit', 'reverse', 'dispute', 'uphold' or 'overturn'";
  ExpectErrors(
      "handoff_events",
      {{"", "step: a handoff event needs 'step'"},
       {R"("step": "acept")",
        "step: there is no handoff step 'acept'; did you mean 'accept'?"},
       {R"("step": "OFFER")",
        "step: there is no handoff step 'OFFER'; " + steps},
       {R"("step": "")", "step: there is no handoff step ''; " + steps},
       {R"("step": 3)", "step: " + steps + ", found an integer"},
       {R"("step": null)", "step: " + steps + ", found null"},
       {R"("step": "offer", "handoff": "h", "actor": "U")",
        "at: a handoff event needs 'at'"},
       {R"("step": "offer", "actor": "U", "at": "2026-05-01T09:30:00Z")",
        "handoff: a handoff event needs the handoff, such as 'sdr_to_ae'"},
       {R"("step": "offer", "handoff": "h", "at": "2026-05-01T09:30:00Z")",
        "actor: a handoff event needs who did it"},
       {good + R"(, "method": "live_cal")",
        "method: there is no handoff method 'live_cal'; did you mean "
        "'live_call'?"},
       {good + R"(, "method": "")",
        "method: there is no handoff method ''; expected 'live_call', "
        "'booked_call' or "
        "'introduction'"},
       {good + R"(, "method": true)",
        "method: expected 'live_call', 'booked_call' or 'introduction', found "
        "a bool"},
       {good + R"(, "booked_at": "2026-05-01")",
        std::string("booked_at: ") + kTime},
       {good + R"(, "booked_at": 0)",
        std::string("booked_at: ") + kTime + ", found an integer"},
       {good + R"(, "recorded_at": "10000-01-01T00:00:00Z")",
        std::string("recorded_at: ") + kTime + kYears},
       {good + R"(, "recorded_at": null)",
        std::string("recorded_at: ") + kTime + ", found null"},
       {good + R"(, "to": 7)", "to: expected a string, found an integer"},
       {good + R"(, "sequence": "1")",
        "sequence: expected an integer, found a string"},
       {good + R"(, "overridden": 0)",
        "overridden: expected true or false, found an integer"},
       {good + R"(, "automatic": true)",
        "automatic: a handoff event has no such part"},
       {good + R"(, "handof": "h")",
        "handof: a handoff event has no such part; did you mean 'handoff'?"},
       {good + R"(, "st\u0065p": "accept")", "step: the key stands twice"}});
  EXPECT_EQ(Error("handoff_events", good + "}, {" + good + ", \"id\": null"),
            "handoff_events[1].id: expected a string, found null");
}

TEST_F(HandoffFromJson, RefusesConsentsThatAreNone) {
  const std::string good = R"("channel": "email", "purpose": "sales")";
  ExpectErrors(
      "consents",
      {{"", "channel: a consent needs the channel, such as 'email'"},
       {R"("channel": "email")",
        "purpose: a consent needs the purpose, such as 'newsletter'"},
       {R"("channel": ["email"])",
        "channel: expected a string, found an array"},
       {good + R"(, "state": "grantd")",
        "state: there is no consent state 'grantd'; did you mean 'granted'?"},
       {good + R"(, "state": "yes")",
        "state: there is no consent state 'yes'; expected 'unknown', "
        "'granted', "
        "'denied' or 'withdrawn'"},
       {good + R"(, "state": true)",
        "state: expected 'unknown', 'granted', 'denied' or 'withdrawn', found "
        "a bool"},
       {good + R"(, "at": "0000-12-31T23:59:59Z")",
        std::string("at: ") + kTime + kYears},
       {good + R"(, "recorded_at": 1)",
        std::string("recorded_at: ") + kTime + ", found an integer"},
       {good + R"(, "until": "2026-05-01T09:30:00Z")",
        "until: a consent has no such part"},
       {good + R"(, "stat": "granted")",
        "stat: a consent has no such part; did you mean 'state'?"},
       {good + R"(, "channel": "phone")", "channel: the key stands twice"}});
}

TEST_F(HandoffFromJson, RefusesSuppressionsThatAreNone) {
  ExpectErrors(
      "suppressions",
      {{R"("channel": null)", "channel: expected a string, found null"},
       {R"("reason": {})", "reason: expected a string, found an object"},
       {R"("from": "2026-02-30T00:00:00Z")",
        std::string("from: ") + kTime + kYears},
       {R"("until": false)", std::string("until: ") + kTime + ", found a bool"},
       {R"("from": "2026-05-01T00:00:00Z", "until": "2026-05-01T00:00:00Z")",
        "until: it ends before it begins"},
       {R"("form": "2026-05-01T00:00:00Z")",
        "form: a suppression has no such part; did you mean 'from'?"},
       {R"("reason": "a", "reason": "a")", "reason: the key stands twice"}});
}

TEST_F(HandoffFromJson, RefusesListsThatAreNone) {
  for (const std::string list :
       {"handoff_events", "consents", "suppressions"}) {
    EXPECT_EQ(LeadFromJson("{\"" + list + "\": {}}", {}, &lead_).message(),
              list + ": expected an array, found an object");
    EXPECT_EQ(LeadFromJson("{\"" + list + "\": null}", {}, &lead_).message(),
              list + ": expected an array, found null");
    EXPECT_EQ(LeadFromJson("{\"" + list + "\": [[]]}", {}, &lead_).message(),
              list + "[0]: expected an object, found an array");
    EXPECT_EQ(
        LeadFromJson("{\"" + list + "\": [], \"" + list + "\": []}", {}, &lead_)
            .message(),
        list + ": the key stands twice");
    // One letter less.
    const std::string wrong = list.substr(0, list.size() - 1);
    EXPECT_EQ(
        LeadFromJson("{\"" + wrong + "\": []}", {}, &lead_).message(),
        wrong + ": a lead has no such part; did you mean '" + list + "'?");
    // An empty list says nothing.
    ASSERT_TRUE(LeadFromJson("{\"" + list + "\": []}", {}, &lead_).ok());
    EXPECT_EQ(LeadToJson(lead_), "{}");
  }
}

TEST_F(HandoffFromJson, SkipsTheUndeclaredWhenAskedToAndNothingElse) {
  const std::string json = R"({
    "handoff_events": [{"handoff": "h", "step": "claim", "actor": "U",
                        "at": "2026-05-01T00:00:00Z", "mood": {}}],
    "consents": [{"channel": "c", "purpose": "p", "mood": 1}],
    "suppressions": [{"mood": null}]})";
  EXPECT_FALSE(LeadFromJson(json, {}, &lead_).ok());
  const absl::Status status = LeadFromJson(json, kIgnoring, &lead_);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(LeadToJson(lead_),
            R"({"person":{},"consents":[{"channel":"c","purpose":"p"}],)"
            R"("handoff_events":[{"handoff":"h","step":"claim","actor":"U",)"
            R"("at":"2026-05-01T00:00:00Z"}],"suppressions":[{}]})");
  EXPECT_EQ(
      Error("handoff_events", R"("step": "clam")", kIgnoring),
      "handoff_events[0].step: there is no handoff step 'clam'; did you mean "
      "'claim'?");
  EXPECT_EQ(
      Error("consents", R"("state": "denid")", kIgnoring),
      "consents[0].state: there is no consent state 'denid'; did you mean "
      "'denied'?");
}

TEST_F(HandoffFromJson, LimitsTheirNumber) {
  Limits limits;
  limits.max_handoff_events = 1;
  limits.max_consents = 1;
  const Policy policy = AnswersPolicy(limits);
  Lead lead(policy);
  const auto twice = [&](const std::string& list, const std::string& item) {
    const absl::Status status = LeadFromJson(
        "{\"" + list + "\": [" + item + ", " + item + "]}", {}, &lead);
    EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
    EXPECT_EQ(LeadToJson(lead), "{}");
    return std::string(status.message());
  };
  EXPECT_EQ(twice("handoff_events",
                  R"({"handoff": "h", "step": "claim", "actor": "U",
                      "at": "2026-05-01T00:00:00Z"})"),
            "handoff_events: more than 1; max_handoff_events allows 1");
  EXPECT_EQ(twice("consents", R"({"channel": "c", "purpose": "p"})"),
            "consents: more than 1; max_consents allows 1");
  EXPECT_EQ(twice("suppressions", "{}"),
            "suppressions: more than 1; max_consents allows 1");
}

}  // namespace
}  // namespace bantam::lead_handoff_json_test
