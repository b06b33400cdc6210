// docs/handoff.md, "Intents".

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "tests/handoff/handoffs.h"

namespace bantam::intents_test {
namespace {

using model::HandoffMethod;
using testing::Accepted;
using testing::Because;
using testing::Booked;
using testing::Credited;
using ::testing::ElementsAre;
using testing::FoundLead;
using ::testing::IsEmpty;
using testing::May;
using testing::Offer;
using testing::Record;
using testing::Requalified;
using testing::Step;
using testing::To;
using testing::WithHandoffs;

std::vector<Intent> IntentsAt(const Lead& lead, Instant at) {
  auto intents = HandoffIntents(lead, "sdr_to_ae", {.at = at});
  EXPECT_TRUE(intents.ok()) << intents.status();
  return intents.ok() ? *std::move(intents) : std::vector<Intent>();
}

// "1/task ANSWER eva": the id without handoff and subject.
std::vector<std::string> Told(const Lead& lead, Instant at) {
  std::vector<std::string> all;
  for (const Intent& intent : IntentsAt(lead, at)) {
    const std::string prefix = "sdr_to_ae/O-1/";
    EXPECT_EQ(intent.id.substr(0, prefix.size()), prefix);
    EXPECT_EQ(intent.handoff, "sdr_to_ae");
    EXPECT_EQ(intent.subject_id, "O-1");
    std::string text = intent.id.substr(prefix.size()) + " " +
                       std::string(IntentPurposeName(intent.purpose)) + " " +
                       intent.person;
    for (const std::string& role : intent.roles) text += "(" + role + ")";
    if (!intent.other.empty()) text += " with " + intent.other;
    if (!intent.reason.empty()) text += " for " + intent.reason;
    if (intent.at) text += " at " + model::FormatInstant(*intent.at);
    if (intent.due) text += " due " + model::FormatInstant(*intent.due);
    all.push_back(text);
  }
  return all;
}

TEST(Intents, OfALiveCall) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  EXPECT_THAT(Told(lead, May(1)), IsEmpty());
  Record(lead, Step("0", "claim", "sam", May(1, -1)));
  EXPECT_THAT(Told(lead, May(1)), IsEmpty());
  Record(lead, Credited());
  EXPECT_THAT(Told(lead, May(1)),
              ElementsAre("1/task ANSWER eva due 2026-05-01T13:00:00Z"));
  EXPECT_THAT(Told(lead, May(1, 1)),
              ElementsAre("2/task REQUALIFY eva due 2026-05-06T12:30:00Z",
                          "2/notification ACCEPTED sam"));
  EXPECT_THAT(Told(lead, May(2, 1)),
              ElementsAre("3/task AUDIT (operations)",
                          "3/notification REQUALIFIED sam"));
  EXPECT_THAT(Told(lead, May(3)), ElementsAre("4/notification CREDITED sam"));
  Record(lead, Because("they left", Step("5", "reverse", "olga", May(4))));
  EXPECT_THAT(Told(lead, May(4)),
              ElementsAre("5/notification REVERSED sam for they left"));
}

// Domain, section 4: the SDR creates task and calendar entry for the AE.
TEST(Intents, OfABookedCall) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  HandoffEvent again = Step("2", "reschedule", "eva", May(2));
  again.booked_at = May(4);
  Record(lead, {Booked("1", "eva", May(1), May(3)), again,
                Step("3", "accept", "eva", May(3))});
  EXPECT_THAT(Told(lead, May(1)),
              ElementsAre("1/task ANSWER eva due 2026-05-03T14:00:00Z",
                          "1/calendar_entry CALL eva at 2026-05-03T12:00:00Z"));
  // The new time replaces the old one.
  EXPECT_THAT(Told(lead, May(2)),
              ElementsAre("2/task ANSWER eva due 2026-05-04T14:00:00Z",
                          "2/calendar_entry CALL eva at 2026-05-04T12:00:00Z"));
  // It stays until the call is over and the lead qualified again.
  EXPECT_THAT(Told(lead, May(3)),
              ElementsAre("3/task REQUALIFY eva due 2026-05-08T12:00:00Z",
                          "2/calendar_entry CALL eva at 2026-05-04T12:00:00Z",
                          "3/notification ACCEPTED sam"));
}

// The next receiver's entry is another one than that of who had it before.
TEST(Intents, OfABookedCallAreEachReceiversOwn) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, {Booked("1", "eva", May(1), May(5)),
                To("adam", Step("2", "reassign", "mia", May(2)))});
  EXPECT_THAT(
      Told(lead, May(2)),
      ElementsAre("2/task ANSWER adam due 2026-05-05T14:00:00Z",
                  "2/calendar_entry CALL adam at 2026-05-05T12:00:00Z"));
  // One that was dropped with a rejection is made anew.
  Record(lead, {Because("no_fit", Step("3", "reject", "adam", May(3))),
                Because("no", Step("4", "dispute", "sam", May(3))),
                Step("5", "overturn", "mia", May(4))});
  EXPECT_THAT(Told(lead, May(4)),
              ElementsAre("5/task ANSWER adam due 2026-05-05T14:00:00Z",
                          "5/calendar_entry CALL adam at 2026-05-05T12:00:00Z",
                          "5/notification OVERTURNED sam"));
}

TEST(Intents, OfAnIntroduction) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, {Offer("1", "eva", May(1), HandoffMethod::kIntroduction),
                To("adam", Step("2", "reassign", "mia", May(2)))});
  EXPECT_THAT(Told(lead, May(1)),
              ElementsAre("1/task ANSWER eva due 2026-05-04T12:00:00Z",
                          "1/introduction_mail INTRODUCE sam with eva"));
  EXPECT_THAT(Told(lead, May(2)),
              ElementsAre("2/task ANSWER adam due 2026-05-04T15:00:00Z",
                          "2/introduction_mail INTRODUCE sam with adam"));
}

// Domain, section 6: suppression beats every rule and intent.
TEST(Intents, NeverWriteToWhomWeAreToLeaveAlone) {
  const Policy policy = WithHandoffs();
  for (const std::string channel : {"email", "", "phone"}) {
    Lead lead = FoundLead(policy);
    Record(lead, Offer("1", "eva", May(1), HandoffMethod::kIntroduction));
    ASSERT_TRUE(lead.AddSuppression({.channel = channel,
                                     .reason = "unsubscribed",
                                     .from = May(1, 1),
                                     .until = May(1, 2)})
                    .ok());
    const size_t suppressed = channel == "phone" ? 2u : 1u;
    EXPECT_EQ(Told(lead, May(1)).size(), 2u);
    EXPECT_EQ(Told(lead, May(1, 1)).size(), suppressed) << channel;
    EXPECT_EQ(Told(lead, May(1, 2)).size(), 2u);
    Lead booked = FoundLead(policy);
    Record(booked, Booked("1", "eva", May(1), May(3)));
    ASSERT_TRUE(booked.AddSuppression({.channel = channel}).ok());
    EXPECT_EQ(Told(booked, May(1)).size(), channel == "email" ? 2u : 1u);
  }
}

// A word by another channel or for another purpose is none on this.
TEST(Intents, DoNotIntroduceWhoRefusedToBeWrittenTo) {
  const Policy policy =
      WithHandoffs({{"within: \"8h\" calendar: \"office\"",
                     "within: \"8h\" calendar: \"office\" consent_purpose: "
                     "\"sales\""}});
  const auto told = [&](const std::vector<Consent>& consents) {
    Lead lead = FoundLead(policy);
    Record(lead, Offer("1", "eva", May(1), HandoffMethod::kIntroduction));
    for (const Consent& consent : consents) {
      EXPECT_TRUE(lead.AddConsent(consent).ok());
    }
    return Told(lead, May(1)).size();
  };
  const auto said = [](ConsentState state, const std::string& purpose = "sales",
                       const std::string& channel = "email") {
    return Consent{.channel = channel, .purpose = purpose, .state = state};
  };
  EXPECT_EQ(told({}), 2u);
  EXPECT_EQ(told({said(ConsentState::kUnknown)}), 2u);
  EXPECT_EQ(told({said(ConsentState::kGranted)}), 2u);
  EXPECT_EQ(told({said(ConsentState::kDenied)}), 1u);
  EXPECT_EQ(told({said(ConsentState::kWithdrawn)}), 1u);
  EXPECT_EQ(told({said(ConsentState::kDenied, "newsletter"),
                  said(ConsentState::kDenied, "sales", "phone")}),
            2u);
  // Said later than now.
  Consent later = said(ConsentState::kDenied);
  later.at = May(2);
  EXPECT_EQ(told({later}), 2u);
  // The policy does not say what it writes for.
  const Policy silent = WithHandoffs();
  Lead lead = FoundLead(silent);
  Record(lead, Offer("1", "eva", May(1), HandoffMethod::kIntroduction));
  ASSERT_TRUE(lead.AddConsent(said(ConsentState::kDenied)).ok());
  EXPECT_EQ(Told(lead, May(1)).size(), 2u);
}

TEST(Intents, FollowTheReasonOfARejection) {
  const Policy policy = WithHandoffs();
  const auto told = [&](const std::string& reason) {
    Lead lead = FoundLead(policy);
    Record(lead, {Offer("1", "eva", May(1)),
                  Because(reason, Step("2", "reject", "eva", May(1)))});
    const std::vector<std::string> all = Told(lead, May(1));
    EXPECT_EQ(all.size(), 2u);
    if (all.size() < 2) return std::string();
    EXPECT_EQ(all[1], "2/notification REJECTED sam for " + reason);
    return all[0];
  };
  EXPECT_EQ(told("no_notes"), "2/task MEND sam for no_notes");
  EXPECT_EQ(told("not_now"),
            "2/task NURTURE sam for not_now at 2026-07-30T12:00:00Z");
  EXPECT_EQ(told("wrong_contact"), "2/task WORK_ON sam for wrong_contact");
  EXPECT_EQ(told("no_fit"), "2/task BAD_FIT sam for no_fit");
  EXPECT_EQ(told("known"), "2/task MERGE sam for known");
  EXPECT_EQ(told("unreachable"),
            "2/task RETRY sam for unreachable at 2026-05-03T12:00:00Z");
}

TEST(Intents, OfAReturnAndADispute) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Accepted());
  Record(lead, {Because("no_fit", Step("3", "return", "eva", May(2))),
                Because("they fit", Step("4", "dispute", "sam", May(3)))});
  EXPECT_THAT(Told(lead, May(2)),
              ElementsAre("3/task BAD_FIT sam for no_fit",
                          "3/notification RETURNED sam for no_fit"));
  EXPECT_THAT(Told(lead, May(3)),
              ElementsAre("3/task BAD_FIT sam for no_fit",
                          "4/task SETTLE (manager) for they fit",
                          "3/notification RETURNED sam for no_fit"));
  Lead upheld = lead;
  Record(upheld, Step("5", "uphold", "mia", May(4)));
  EXPECT_THAT(Told(upheld, May(4)),
              ElementsAre("3/task BAD_FIT sam for no_fit",
                          "3/notification RETURNED sam for no_fit",
                          "5/notification UPHELD sam"));
  Record(lead, Step("5", "overturn", "mia", May(4)));
  EXPECT_THAT(Told(lead, May(4)),
              ElementsAre("5/task REQUALIFY eva due 2026-05-09T12:00:00Z",
                          "5/notification OVERTURNED sam"));
}

// One who was introduced is not introduced again.
TEST(Intents, OfAnOverturnedRejectionDoNotRepeatTheMail) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, {Offer("1", "eva", May(1), HandoffMethod::kIntroduction),
                Because("no_fit", Step("2", "reject", "eva", May(1))),
                Because("no", Step("3", "dispute", "sam", May(1))),
                Step("4", "overturn", "mia", May(1))});
  EXPECT_THAT(Told(lead, May(1)),
              ElementsAre("4/task ANSWER eva due 2026-05-04T12:00:00Z",
                          "1/introduction_mail INTRODUCE sam with eva",
                          "4/notification OVERTURNED sam"));
}

TEST(Intents, EscalateABreachWhileItIsOpen) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Offer("1", "eva", May(1)));
  EXPECT_THAT(Told(lead, May(2)),
              ElementsAre("1/task ANSWER eva due 2026-05-01T13:00:00Z",
                          "1/escalation ANSWER_OVERDUE (manager) with eva due "
                          "2026-05-01T13:00:00Z"));
  Record(lead, Step("2", "accept", "eva", May(3)));
  EXPECT_THAT(Told(lead, May(3)),
              ElementsAre("2/task REQUALIFY eva due 2026-05-08T12:00:00Z",
                          "2/notification ACCEPTED sam"));
  EXPECT_THAT(
      Told(lead, May(9)),
      ElementsAre("2/task REQUALIFY eva due 2026-05-08T12:00:00Z",
                  "2/notification ACCEPTED sam",
                  "2/escalation REQUALIFY_OVERDUE (manager) with eva due "
                  "2026-05-08T12:00:00Z"));
}

TEST(Intents, HaveIdsThatDoNotRunIntoEachOther) {
  const Policy policy = WithHandoffs();
  Lead lead(policy);
  ASSERT_TRUE(lead.SetSubjectId(Subject::kOpportunity, "a/b%c").ok());
  Record(lead, Offer("d/e", "eva", May(1)));
  const std::vector<Intent> intents = IntentsAt(lead, May(1));
  ASSERT_EQ(intents.size(), 1u);
  EXPECT_EQ(intents[0].id, "sdr_to_ae/a%2Fb%25c/d%2Fe/task");
  EXPECT_EQ(intents[0].subject_id, "a/b%c");
  EXPECT_EQ(intents[0].event_id, "d/e");
}

// What is to be done for one lead is not taken for done for another.
TEST(Intents, OfTwoLeadsWithoutASubjectIdAreDifferent) {
  const Policy policy = WithHandoffs();
  std::vector<std::string> ids;
  for (const std::string id : {"L/1", "L-2"}) {
    Lead lead(policy);
    ASSERT_TRUE(lead.SetId(id).ok());
    Record(lead, Offer("e", "eva", May(1)));
    const std::vector<Intent> intents = IntentsAt(lead, May(1));
    ASSERT_EQ(intents.size(), 1u);
    EXPECT_EQ(intents[0].subject_id, "");
    ids.push_back(intents[0].id);
  }
  EXPECT_THAT(ids,
              ElementsAre("sdr_to_ae//L%2F1/e/task", "sdr_to_ae//L-2/e/task"));
  Lead nameless(policy);
  // Nothing is to be done, and so nothing is mistaken.
  EXPECT_TRUE(HandoffIntents(nameless, "sdr_to_ae", {.at = May(1)}).ok());
  Record(nameless, Offer("e", "eva", May(1)));
  const auto refused = HandoffIntents(nameless, "sdr_to_ae", {.at = May(1)});
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(refused.status().message(),
            "what is to be done for 'sdr_to_ae' could not be told from that of "
            "another lead: give the lead an id, or its opportunity "
            "(opportunity.id)");
}

TEST(Intents, OfWhatEndsWithAcceptance) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  std::vector<HandoffEvent> events = Accepted();
  for (HandoffEvent& event : events) event.handoff = "marketing_to_sales";
  Record(lead, events);
  const auto intents =
      HandoffIntents(lead, "marketing_to_sales", {.at = May(9)});
  ASSERT_TRUE(intents.ok());
  ASSERT_EQ(intents->size(), 1u);
  EXPECT_EQ((*intents)[0].id, "marketing_to_sales/P-1/2/notification");
  EXPECT_FALSE(HandoffIntents(lead, "none", {.at = May(9)}).ok());
}

}  // namespace
}  // namespace bantam::intents_test
