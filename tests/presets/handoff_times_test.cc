// The times that the presets' handoffs give: to answer, to qualify again, to
// keep a claim, to object, to take a credit back (domain reference, section 4).
// The office is in New York, four hours behind UTC in May, from 09:00 to 17:00.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "tests/presets/preset_lead.h"

namespace bantam::presets::handoff_times_test {
namespace {

using ::testing::IsEmpty;

Instant Time(const std::string& text) {
  return *model::ParseInstant(text);
}

class HandoffTimesTest : public ::testing::Test {
 protected:
  // SDR is sam, AE ann.
  static std::string Step(const std::string& id, const std::string& step,
                          const std::string& actor, const std::string& at,
                          const std::string& more = "") {
    return R"({"id": ")" + id + R"(", "handoff": "sdr_to_ae", "step": ")" +
           step + R"(", "actor": ")" + actor + R"(", "at": ")" + at + '"' +
           (more.empty() ? "" : ", " + more) + "}";
  }
  // On a Wednesday, at 10:00 in New York.
  static std::string Offer(const std::string& method) {
    return Step("e1", "offer", "sam", "2026-05-20T14:00:00Z",
                R"("to": "ann", )" + method);
  }
  static std::vector<std::string> Accepted() {
    return {Offer(R"("method": "live_call")"),
            Step("e2", "accept", "ann", "2026-05-20T14:10:00Z")};
  }
  static std::vector<std::string> Credited() {
    return Accepted() +
           std::vector<std::string>{
               Step("e3", "requalify", "ann", "2026-05-20T16:00:00Z",
                    R"("evidence": "a1")"),
               Step("e4", "credit", "olga", "2026-05-22T12:00:00Z")};
  }
  Lead Read(const std::vector<std::string>& steps) const {
    return ReadAs(policy_,
                  R"({"opportunity": {"id": "O-1"}, "activities": [{"id": "a1",
                      "kind": "call", "at": "2026-05-20T15:00:00Z"}],
                      "handoff_events": [)" +
                      Joined(steps) + "]}");
  }
  static Lead ReadAs(const Policy& policy, const std::string& json) {
    Lead lead(policy);
    const absl::Status read = LeadFromJson(json, {}, &lead);
    EXPECT_TRUE(read.ok()) << read << "\n" << json;
    return lead;
  }
  static HandoffHistory HistoryOf(const Lead& lead, const std::string& handoff,
                                  Instant at) {
    const auto history = ReplayHandoff(lead, handoff, {.at = at});
    EXPECT_TRUE(history.ok()) << history.status();
    return history.ok() ? *history : HandoffHistory();
  }
  HandoffHistory History(const std::vector<std::string>& steps,
                         const std::string& at) const {
    const HandoffHistory history =
        HistoryOf(Read(steps), "sdr_to_ae", Time(at));
    EXPECT_THAT(history.faults, IsEmpty());
    return history;
  }
  // "DISPUTE_OVER" of each obstacle to what sam, ann or olga may do.
  std::vector<std::string> InTheWay(const std::vector<std::string>& steps,
                                    const HandoffRequest& request,
                                    const std::string& at) const {
    const auto answer =
        Handoffs(policy_).CanStep(Read(steps), request, Time(at));
    EXPECT_TRUE(answer.ok()) << answer.status();
    std::vector<std::string> all;
    if (!answer.ok()) return all;
    for (const HandoffObstacle& obstacle : answer->obstacles) {
      all.emplace_back(StepObstacleName(obstacle.obstacle));
    }
    return all;
  }

  const Policy policy_ = Compile("predictable_revenue");
};

// One hour of the office after the call, also where it is on a Saturday.
TEST_F(HandoffTimesTest, ABookedCallIsAnsweredAnHourAfterIt) {
  const auto due = [&](const std::string& booked) {
    return History({Offer(R"("method": "booked_call", "booked_at": ")" +
                          booked + '"')},
                   "2026-05-20T15:00:00Z")
        .due;
  };
  EXPECT_EQ(due("2026-05-21T18:00:00Z"), Time("2026-05-21T19:00:00Z"));
  EXPECT_EQ(due("2026-05-23T12:00:00Z"), Time("2026-05-25T14:00:00Z"));
}

// Eight hours of the office: seven on Wednesday, one on Thursday.
TEST_F(HandoffTimesTest, AnIntroductionIsAnsweredWithinADayOfTheOffice) {
  EXPECT_EQ(
      History({Offer(R"("method": "introduction")")}, "2026-05-20T15:00:00Z")
          .due,
      Time("2026-05-21T14:00:00Z"));
}

// 24 hours of the office are three days of it: 6:50 on Wednesday, eight each on
// Thursday and Friday, and 1:10 on Monday.
TEST_F(HandoffTimesTest, TheAeCallsWithinThreeDaysOfTheOffice) {
  const HandoffHistory history = History(Accepted(), "2026-05-20T15:00:00Z");
  EXPECT_EQ(history.duty, HandoffDuty::kRequalify);
  EXPECT_EQ(history.due, Time("2026-05-25T14:10:00Z"));
}

TEST_F(HandoffTimesTest, AClaimHoldsForSixtyDays) {
  const std::vector<std::string> claimed = {
      Step("e0", "claim", "sam", "2026-03-01T12:00:00Z")};
  EXPECT_EQ(History(claimed, "2026-04-30T11:59:59Z").owner, "sam");
  EXPECT_EQ(History(claimed, "2026-04-30T12:00:00Z").owner, "");
}

// Five attempts or no-shows before somebody is unreachable; the third time it
// is left alone for a quarter.
TEST_F(HandoffTimesTest, WhoIsNotReachedIsTriedAgainTwice) {
  std::vector<std::string> steps = {Offer(R"("method": "live_call")")};
  for (int i = 1; i <= 4; ++i) {
    steps.push_back(Step("t" + std::to_string(i), i % 2 ? "attempt" : "no_show",
                         "ann", "2026-05-20T14:30:00Z"));
  }
  const HandoffRequest reject = {.handoff = "sdr_to_ae",
                                 .step = model::HandoffStep::kReject,
                                 .actor = "ann",
                                 .roles = {"ae"},
                                 .reason = "unreachable"};
  EXPECT_THAT(InTheWay(steps, reject, "2026-05-20T15:00:00Z"),
              ::testing::ElementsAre("TOO_FEW_ATTEMPTS"));
  steps.push_back(Step("t5", "attempt", "ann", "2026-05-20T14:30:00Z"));
  EXPECT_THAT(InTheWay(steps, reject, "2026-05-20T15:00:00Z"), IsEmpty());

  std::vector<std::string> rounds;
  for (const std::string day : {"01", "09", "17"}) {
    rounds.push_back(Step("o" + day, "offer", "sam",
                          "2026-05-" + day + "T12:00:00Z",
                          R"("to": "ann", "method": "live_call")"));
    rounds.push_back(Step("r" + day, "reject", "ann",
                          "2026-05-" + day + "T12:00:00Z",
                          R"("reason": "unreachable")"));
  }
  EXPECT_EQ(History(rounds, "2026-05-01T12:00:00Z").again_from,
            Time("2026-05-08T12:00:00Z"));
  EXPECT_EQ(History(rounds, "2026-05-09T12:00:00Z").again_from,
            Time("2026-05-16T12:00:00Z"));
  const HandoffHistory third = History(rounds, "2026-05-17T12:00:00Z");
  EXPECT_EQ(third.rejections.back().then, AfterRejection::kNurture);
  EXPECT_EQ(third.again_from, Time("2026-08-16T12:00:00Z"));
  EXPECT_EQ(third.sent_back, 0);
}

// The SDR's limit is for what they can mend, three times.
TEST_F(HandoffTimesTest, ThreeTimesBackIsTheLimit) {
  std::vector<std::string> steps;
  const HandoffRequest offer = {.handoff = "sdr_to_ae",
                                .step = model::HandoffStep::kOffer,
                                .actor = "sam",
                                .roles = {"sdr"},
                                .to = "ann",
                                .method = model::HandoffMethod::kLiveCall};
  for (const std::string day : {"01", "02", "03"}) {
    EXPECT_THAT(InTheWay(steps, offer, "2026-05-20T12:00:00Z"), IsEmpty());
    const std::string at = "2026-05-" + day + "T12:00:00Z";
    steps.push_back(Step("o" + day, "offer", "sam", at,
                         R"("to": "ann", "method": "live_call")"));
    steps.push_back(
        Step("r" + day, "reject", "ann", at, R"("reason": "data_missing")"));
  }
  EXPECT_THAT(InTheWay(steps, offer, "2026-05-20T12:00:00Z"),
              ::testing::ElementsAre("TOO_MANY_OFFERS"));
}

TEST_F(HandoffTimesTest, ACreditIsFinalAfterNinetyDays) {
  const HandoffHistory history = History(Credited(), "2026-05-22T12:00:00Z");
  EXPECT_EQ(history.credit.standing, CreditStanding::kEarned);
  EXPECT_EQ(history.credit.final_from, Time("2026-08-20T12:00:00Z"));
}

TEST_F(HandoffTimesTest, AnObjectionComesWithinTwoWeeks) {
  const std::vector<std::string> steps = {
      Offer(R"("method": "live_call")"),
      Step("e2", "reject", "ann", "2026-05-20T14:30:00Z",
           R"("reason": "misfit")")};
  const HandoffRequest dispute = {.handoff = "sdr_to_ae",
                                  .step = model::HandoffStep::kDispute,
                                  .actor = "sam",
                                  .roles = {"sdr"},
                                  .reason = "they fit"};
  EXPECT_THAT(InTheWay(steps, dispute, "2026-06-03T14:30:00Z"), IsEmpty());
  EXPECT_THAT(InTheWay(steps, dispute, "2026-06-03T14:30:01Z"),
              ::testing::ElementsAre("DISPUTE_OVER"));
}

// Who said no to sales mail is not introduced by mail, in none of the three.
TEST_F(HandoffTimesTest, NobodyIsIntroducedAgainstTheirWord) {
  struct Case {
    std::string preset;
    std::string handoff;
  };
  for (const Case& c : std::vector<Case>{{"predictable_revenue", "sdr_to_ae"},
                                         {"predictable_revenue", "ae_to_csm"},
                                         {"lifecycle", "marketing_to_sales"}}) {
    const Policy policy = Compile(c.preset);
    const auto mails = [&](const std::string& consents) {
      const Lead lead = ReadAs(
          policy, R"({"id": "L", "handoff_events": [{"id": "1", "handoff": ")" +
                      c.handoff + R"(", "step": "offer", "actor": "pat",
                      "to": "kim", "method": "introduction",
                      "at": "2026-05-20T14:00:00Z"}], "consents": [)" +
                      consents + "]}");
      const auto intents = HandoffIntents(lead, c.handoff, {.at = kNow});
      EXPECT_TRUE(intents.ok()) << intents.status();
      int count = 0;
      if (!intents.ok()) return count;
      for (const Intent& intent : *intents) {
        count += intent.kind == IntentKind::kIntroductionMail ? 1 : 0;
      }
      return count;
    };
    EXPECT_EQ(mails(""), 1) << c.handoff;
    EXPECT_EQ(mails(R"({"channel": "email", "purpose": "sales",
                        "state": "denied"})"),
              0)
        << c.handoff;
  }
}

// Marketing to sales and AE to CSM are handoffs of the same kind.
TEST_F(HandoffTimesTest, OtherHandoffsAreOfferedAndAccepted) {
  struct Case {
    std::string preset;
    std::string handoff;
    std::string role;
    Instant due;
  };
  for (const Case& c : std::vector<Case>{
           // Eight and sixteen hours of the office from Wednesday, 10:00.
           {"lifecycle", "marketing_to_sales", "sdr",
            Time("2026-05-21T14:00:00Z")},
           {"predictable_revenue", "ae_to_csm", "csm",
            Time("2026-05-22T14:00:00Z")}}) {
    const Policy policy = Compile(c.preset);
    const std::string start = R"({"id": "1", "handoff": ")" + c.handoff +
                              R"(", "step": "offer", "actor": "pat",
        "to": "kim", "method": "introduction", "at": "2026-05-20T14:00:00Z"})";
    const std::string accept = R"({"id": "2", "handoff": ")" + c.handoff +
                               R"(", "step": "accept", "actor": "kim",
        "at": "2026-05-21T14:00:00Z"})";
    const Lead offered =
        ReadAs(policy, R"({"handoff_events": [)" + start + "]}");
    const HandoffHistory before =
        HistoryOf(offered, c.handoff, Time("2026-05-20T14:00:00Z"));
    EXPECT_EQ(before.owner, "pat");
    EXPECT_EQ(before.due, c.due) << c.handoff;
    const auto may =
        Handoffs(policy).CanStep(offered,
                                 {.handoff = c.handoff,
                                  .step = model::HandoffStep::kAccept,
                                  .actor = "kim",
                                  .roles = {c.role}},
                                 Time("2026-05-21T14:00:00Z"));
    ASSERT_TRUE(may.ok()) << may.status();
    EXPECT_EQ(may->allowed, Decision::kYes) << c.handoff;
    const HandoffHistory after = HistoryOf(
        ReadAs(policy, R"({"handoff_events": [)" + start + "," + accept + "]}"),
        c.handoff, kNow);
    EXPECT_THAT(after.faults, IsEmpty());
    EXPECT_EQ(after.owner, "kim");
    EXPECT_EQ(after.duty, HandoffDuty::kNone);
    EXPECT_EQ(after.credit.standing, CreditStanding::kNone);
    EXPECT_EQ(after.counted_at, Time("2026-05-21T14:00:00Z"));
  }
}

}  // namespace
}  // namespace bantam::presets::handoff_times_test
