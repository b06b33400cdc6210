// A lead's handoff events, consents and suppressions.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "bantam/lead.h"
#include "tests/lead/lead_fixture.h"

namespace bantam::lead_test::lead_events_test {
namespace {

using ::testing::HasSubstr;

constexpr Instant kWrong = {0, -1};
const HandoffEvent kClaimed = {.id = "h1",
                               .handoff = "sdr_to_ae",
                               .step = model::HandoffStep::kClaim,
                               .actor = "U-1",
                               .at = kNoon};
const Consent kGranted = {.channel = "email",
                          .purpose = "sales",
                          .state = ConsentState::kGranted,
                          .at = kNoon};

class LeadEventsTest : public LeadTest {
 protected:
  // Each is refused with these words, and the lead holds what it did.
  void ExpectRefused(const HandoffEvent& event, const std::string& message) {
    const auto added = lead_.AddHandoffEvent(event);
    EXPECT_EQ(added.status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_THAT(Message(added.status()), HasSubstr(message));
    ExpectUnchanged();
  }
  void ExpectRefused(const Consent& consent, const std::string& message) {
    const auto added = lead_.AddConsent(consent);
    EXPECT_EQ(added.status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_THAT(Message(added.status()), HasSubstr(message));
    ExpectUnchanged();
  }
  void ExpectRefused(const Suppression& suppression,
                     const std::string& message) {
    const auto added = lead_.AddSuppression(suppression);
    EXPECT_EQ(added.status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_THAT(Message(added.status()), HasSubstr(message));
    ExpectUnchanged();
  }
  void ExpectUnchanged() {
    EXPECT_EQ(lead_.handoff_event_count(), 0U);
    EXPECT_EQ(lead_.consent_count(), 0U);
    EXPECT_EQ(lead_.suppression_count(), 0U);
    EXPECT_FALSE(lead_.present(Subject::kPerson));
  }
  // One with a part that is not right.
  template <typename Part, typename Change>
  static Part With(Part part, const Change& change) {
    change(part);
    return part;
  }
};

TEST_F(LeadEventsTest, HoldsThemInOrder) {
  HandoffEvent second = kClaimed;
  second.step = model::HandoffStep::kOverturn;
  second.method = model::HandoffMethod::kLiveCall;
  second.booked_at = Instant::Max();
  second.recorded_at = Instant::Min();
  EXPECT_EQ(*lead_.AddHandoffEvent(kClaimed), 0U);
  EXPECT_EQ(*lead_.AddHandoffEvent(second), 1U);
  EXPECT_EQ(lead_.handoff_event(0), kClaimed);
  EXPECT_EQ(lead_.handoff_event(1), second);

  const Consent unknown = {.channel = "phone", .purpose = "sales"};
  EXPECT_EQ(*lead_.AddConsent(kGranted), 0U);
  EXPECT_EQ(*lead_.AddConsent(unknown), 1U);
  EXPECT_EQ(lead_.consent(0), kGranted);
  EXPECT_EQ(lead_.consent(1), unknown);

  const Suppression bounced = {"email", "bounced", Instant{0, 0},
                               Instant{0, 1}};
  EXPECT_EQ(*lead_.AddSuppression(bounced), 0U);
  EXPECT_EQ(*lead_.AddSuppression({}), 1U);
  EXPECT_EQ(lead_.suppression(0), bounced);
  EXPECT_EQ(lead_.suppression(1), Suppression());
}

TEST_F(LeadEventsTest, AHandoffIsAboutNobodyElseButConsentIsThePersons) {
  ASSERT_TRUE(lead_.AddHandoffEvent(kClaimed).ok());
  EXPECT_FALSE(lead_.present(Subject::kPerson));
  ASSERT_TRUE(lead_.AddConsent(kGranted).ok());
  EXPECT_TRUE(lead_.present(Subject::kPerson));
  lead_.Clear();
  EXPECT_FALSE(lead_.present(Subject::kPerson));
  ASSERT_TRUE(lead_.AddSuppression({}).ok());
  EXPECT_TRUE(lead_.present(Subject::kPerson));
  EXPECT_FALSE(lead_.present(Subject::kAccount));
}

TEST_F(LeadEventsTest, AnIndexPastTheEndReadsAsNothing) {
  ASSERT_TRUE(lead_.AddHandoffEvent(kClaimed).ok());
  ASSERT_TRUE(lead_.AddConsent(kGranted).ok());
  ASSERT_TRUE(lead_.AddSuppression({.channel = "email"}).ok());
  EXPECT_EQ(lead_.handoff_event(1), HandoffEvent());
  EXPECT_EQ(lead_.consent(1), Consent());
  EXPECT_EQ(lead_.suppression(SIZE_MAX), Suppression());
}

TEST_F(LeadEventsTest, ClearForgetsThemAndKeepsTheirMemory) {
  HandoffEvent event = kClaimed;
  event.reason = std::string(100, 'r');
  ASSERT_TRUE(lead_.AddHandoffEvent(event).ok());
  ASSERT_TRUE(lead_.AddConsent(kGranted).ok());
  ASSERT_TRUE(lead_.AddSuppression({.channel = "email"}).ok());
  const HandoffEvent* handed = &lead_.handoff_event(0);
  const Consent* consent = &lead_.consent(0);
  const Suppression* suppression = &lead_.suppression(0);

  lead_.Clear();
  ExpectUnchanged();
  EXPECT_EQ(lead_.handoff_event(0), HandoffEvent());
  EXPECT_EQ(lead_.consent(0), Consent());
  EXPECT_EQ(lead_.suppression(0), Suppression());

  // What is added next stands in the same place, with nothing left over.
  ASSERT_TRUE(lead_.AddHandoffEvent(kClaimed).ok());
  ASSERT_TRUE(lead_.AddConsent(kGranted).ok());
  ASSERT_TRUE(lead_.AddSuppression({}).ok());
  EXPECT_EQ(&lead_.handoff_event(0), handed);
  EXPECT_EQ(&lead_.consent(0), consent);
  EXPECT_EQ(&lead_.suppression(0), suppression);
  EXPECT_EQ(lead_.handoff_event(0), kClaimed);
  EXPECT_EQ(lead_.suppression(0), Suppression());
}

TEST_F(LeadEventsTest, RefusesHandoffEventsThatAreWrong) {
  using E = HandoffEvent;
  ExpectRefused(With(kClaimed, [](E& e) { e.handoff = ""; }),
                "handoff_events[0].handoff: a handoff event needs the handoff, "
                "such as 'sdr_to_ae'");
  ExpectRefused(With(kClaimed, [](E& e) { e.actor = ""; }),
                "handoff_events[0].actor: a handoff event needs who did it");
  for (const int number : {0, 18, 255}) {
    const auto step = static_cast<model::HandoffStep>(number);
    ExpectRefused(With(kClaimed, [&](E& e) { e.step = step; }),
                  "handoff_events[0].step: " + std::to_string(number) +
                      " is the number of no step");
  }
  for (const int number : {0, 4}) {
    const auto method = static_cast<model::HandoffMethod>(number);
    ExpectRefused(With(kClaimed, [&](E& e) { e.method = method; }),
                  "handoff_events[0].method: " + std::to_string(number) +
                      " is the number of no method");
  }
  ExpectRefused(With(kClaimed, [](E& e) { e.at = kWrong; }),
                "handoff_events[0].at: expected an instant");
  ExpectRefused(With(kClaimed, [](E& e) { e.recorded_at = kWrong; }),
                "handoff_events[0].recorded_at: expected an instant");
  ExpectRefused(With(kClaimed, [](E& e) { e.booked_at = kWrong; }),
                "handoff_events[0].booked_at: expected an instant");
  const std::pair<const char*, std::string E::*> texts[] = {
      {"id", &E::id},
      {"handoff", &E::handoff},
      {"subject_id", &E::subject_id},
      {"actor", &E::actor},
      {"on_behalf_of", &E::on_behalf_of},
      {"to", &E::to},
      {"reason", &E::reason},
      {"evidence", &E::evidence},
      {"policy_hash", &E::policy_hash}};
  for (const auto& [name, text] : texts) {
    E event = kClaimed;
    event.*text = "a\xFF";
    ExpectRefused(event, std::string("handoff_events[0].") + name +
                             ": byte 1 is not UTF-8");
  }
}

TEST_F(LeadEventsTest, RefusesConsentsThatAreWrong) {
  using C = Consent;
  ExpectRefused(With(kGranted, [](C& c) { c.channel = ""; }),
                "consents[0].channel: a consent needs the channel, such as "
                "'email'");
  ExpectRefused(With(kGranted, [](C& c) { c.purpose = ""; }),
                "consents[0].purpose: a consent needs the purpose, such as "
                "'newsletter'");
  ExpectRefused(
      With(kGranted, [](C& c) { c.state = static_cast<ConsentState>(4); }),
      "consents[0].state: 4 is the number of no state");
  ExpectRefused(With(kGranted, [](C& c) { c.at = kWrong; }),
                "consents[0].at: expected an instant");
  ExpectRefused(With(kGranted, [](C& c) { c.recorded_at = kWrong; }),
                "consents[0].recorded_at: expected an instant");
  const std::pair<const char*, std::string C::*> texts[] = {
      {"channel", &C::channel}, {"purpose", &C::purpose}, {"basis", &C::basis}};
  for (const auto& [name, text] : texts) {
    Consent consent = kGranted;
    consent.*text = "\xC3";
    ExpectRefused(consent,
                  std::string("consents[0].") + name + ": byte 0 is not UTF-8");
  }
}

TEST_F(LeadEventsTest, RefusesSuppressionsThatAreWrong) {
  ExpectRefused(Suppression{.channel = "\x80"},
                "suppressions[0].channel: byte 0 is not UTF-8");
  ExpectRefused(Suppression{.reason = "\x80"},
                "suppressions[0].reason: byte 0 is not UTF-8");
  ExpectRefused(Suppression{.from = kWrong},
                "suppressions[0].from: expected an instant");
  ExpectRefused(Suppression{.until = kWrong},
                "suppressions[0].until: expected an instant");
  ExpectRefused(Suppression{.from = kNoon, .until = kNoon},
                "suppressions[0].until: it ends before it begins");
  ExpectRefused(Suppression{.from = kNoon, .until = Instant{0, 0}},
                "suppressions[0].until: it ends before it begins");
}

TEST(LeadEventLimits, AreThoseOfThePolicy) {
  Limits limits;
  limits.max_handoff_events = 2;
  limits.max_consents = 1;
  limits.max_string_bytes = 9;
  Lead lead(testing::SamplePolicy(limits));
  ASSERT_TRUE(lead.AddHandoffEvent(kClaimed).ok());
  ASSERT_TRUE(lead.AddHandoffEvent(kClaimed).ok());
  ASSERT_TRUE(lead.AddConsent(kGranted).ok());
  ASSERT_TRUE(lead.AddSuppression({}).ok());
  const std::pair<absl::Status, const char*> full[] = {
      {lead.AddHandoffEvent(kClaimed).status(),
       "handoff_events: more than 2; max_handoff_events allows 2"},
      {lead.AddConsent(kGranted).status(),
       "consents: more than 1; max_consents allows 1"},
      {lead.AddSuppression({}).status(),
       "suppressions: more than 1; max_consents allows 1"}};
  for (const auto& [status, message] : full) {
    EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
    EXPECT_EQ(Message(status), message);
  }
  EXPECT_EQ(lead.handoff_event_count(), 2U);
  EXPECT_EQ(lead.consent_count(), 1U);
  EXPECT_EQ(lead.suppression_count(), 1U);

  lead.Clear();
  const absl::Status text =
      lead.AddSuppression({.reason = "ten bytes."}).status();
  EXPECT_EQ(text.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(Message(text),
            "suppressions[0].reason: 10 bytes; max_string_bytes allows 9");
  EXPECT_EQ(lead.suppression_count(), 0U);
}

TEST(LeadEventNames, AreFoundAgain) {
  for (int number = 1; number <= model::kHandoffSteps; ++number) {
    const auto step = static_cast<model::HandoffStep>(number);
    EXPECT_EQ(FindHandoffStep(HandoffStepName(step)), step);
  }
  for (const int number : {1, 2, 3}) {
    const auto method = static_cast<model::HandoffMethod>(number);
    EXPECT_EQ(FindHandoffMethod(HandoffMethodName(method)), method);
  }
  for (const int number : {0, 1, 2, 3}) {
    const auto state = static_cast<ConsentState>(number);
    EXPECT_EQ(FindConsentState(ConsentStateName(state)), state);
  }
  EXPECT_EQ(HandoffStepName(model::HandoffStep::kNoShow), "no_show");
  EXPECT_EQ(HandoffMethodName(model::HandoffMethod::kBookedCall),
            "booked_call");
  EXPECT_EQ(ConsentStateName(ConsentState::kWithdrawn), "withdrawn");
  EXPECT_EQ(HandoffStepName(static_cast<model::HandoffStep>(0)), "");
  EXPECT_EQ(HandoffStepName(static_cast<model::HandoffStep>(18)), "");
  EXPECT_EQ(HandoffMethodName(static_cast<model::HandoffMethod>(4)), "");
  EXPECT_EQ(ConsentStateName(static_cast<ConsentState>(4)), "");
  EXPECT_FALSE(FindHandoffStep("Offer"));
  EXPECT_FALSE(FindHandoffMethod(""));
  EXPECT_FALSE(FindConsentState("none"));
}

}  // namespace
}  // namespace bantam::lead_test::lead_events_test
