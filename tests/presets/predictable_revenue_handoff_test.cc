// What the preset predictable_revenue promises of statuses, handoffs, routing,
// duplicates and outbound (domain reference, sections 1, 4 and 6).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/evaluator.h"
#include "bantam/handoff.h"
#include "bantam/moves.h"
#include "bantam/outbound.h"
#include "bantam/process.h"
#include "bantam/routing.h"
#include "tests/presets/preset_lead.h"
#include "tests/support/ask.h"

namespace bantam::presets::predictable_revenue_handoff_test {
namespace {

using model::HandoffMethod;
using model::HandoffState;
using model::HandoffStep;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// All that an offer asks for.
constexpr char kAccount[] = R"("account": {"industry": "software",
    "employees": 500, "country": "NL", "department": "dedicated_team",
    "decided_by": "vp", "business_problem": "too_few_meetings",
    "has_similar_product": false, "has_staff_for_it": false,
    "new_to_field": false, "customer": false})";
constexpr char kDeal[] = R"("potential_users": 20, "wants_next_step": true,
    "contact_influence": "influences", "contact_knows_it_all": false,
    "motion": "new_business", "data_entered": true,
    "budget_amount": {"amount": "5000", "currency": "USD"},
    "price": {"amount": "5000", "currency": "USD"})";

std::string Step(const std::string& id, const std::string& step,
                 const std::string& actor, const std::string& at,
                 const std::string& more = "") {
  return R"({"id": ")" + id + R"(", "handoff": "sdr_to_ae", "step": ")" + step +
         R"(", "actor": ")" + actor + R"(", "at": ")" + at + '"' +
         (more.empty() ? "" : ", " + more) + "}";
}

const std::string kClaimed = Step("e1", "claim", "sam", "2026-05-01T12:00:00Z");
const std::string kOffered = Step("e2", "offer", "sam", "2026-05-20T14:00:00Z",
                                  R"("to": "ann", "method": "live_call")");
const std::string kAccepted =
    Step("e3", "accept", "ann", "2026-05-20T14:10:00Z");
const std::string kRequalified = Step(
    "e4", "requalify", "ann", "2026-05-20T16:00:00Z", R"("evidence": "a1")");
const std::string kCall =
    R"({"id": "a1", "kind": "discovery_call", "at": "2026-05-20T15:00:00Z"})";

std::string Deal(const std::vector<std::string>& steps,
                 const std::vector<std::string>& activities = {},
                 const std::string& deal = kDeal,
                 const std::string& account = kAccount) {
  return "{" + account + R"(, "opportunity": {)" + deal +
         R"(}, "activities": [)" + Joined(activities) +
         R"(], "handoff_events": [)" + Joined(steps) + "]}";
}

class HandoffPresetTest : public ::testing::Test {
 protected:
  Lead Read(const std::string& json) const {
    Lead lead(policy_);
    const absl::Status read = LeadFromJson(json, {}, &lead);
    EXPECT_TRUE(read.ok()) << read << "\n" << json;
    return lead;
  }
  HandoffAnswer Ask(const std::string& json, const HandoffRequest& request,
                    Instant now = kNow) const {
    const auto answer = Handoffs(policy_).CanStep(Read(json), request, now);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? *answer : HandoffAnswer();
  }
  HandoffHistory History(const std::string& json, Instant at = kNow) const {
    const auto history = ReplayHandoff(Read(json), "sdr_to_ae", {.at = at});
    EXPECT_TRUE(history.ok()) << history.status();
    EXPECT_THAT(history->faults, IsEmpty());
    return history.ok() ? *history : HandoffHistory();
  }

  const Policy policy_ = Compile("predictable_revenue");
};

const HandoffRequest kOffer = {.handoff = "sdr_to_ae",
                               .step = HandoffStep::kOffer,
                               .actor = "sam",
                               .roles = {"sdr"},
                               .to = "ann",
                               .method = HandoffMethod::kLiveCall};

std::vector<std::string> Unmet(const HandoffAnswer& answer) {
  std::vector<std::string> all;
  for (const UnmetRequirement& unmet : answer.unmet) {
    all.push_back(unmet.id +
                  (unmet.met == Decision::kNo ? ": unmet" : ": open"));
  }
  return all;
}

std::string Replaced(std::string text, const std::string& from,
                     const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

TEST_F(HandoffPresetTest, AnOfferNeedsAllThatTheMethodAsks) {
  const HandoffAnswer good = Ask(Deal({kClaimed}), kOffer);
  EXPECT_EQ(good.allowed, Decision::kYes);
  EXPECT_THAT(good.obstacles, IsEmpty());

  const HandoffAnswer nothing =
      Ask(Deal({kClaimed}, {}, "", R"("id": "L")"), kOffer);
  EXPECT_EQ(nothing.allowed, Decision::kUnknown);
  EXPECT_THAT(Unmet(nothing),
              ElementsAre("icp_fit: open", "influence: open", "next_step: open",
                          "no_major_red_flag: open", "enough_users: open",
                          "motion: open"));
}

// 19 is a no, 20 is enough, and nobody knows is to be asked.
TEST_F(HandoffPresetTest, UnknownUsersAreAQuestion) {
  const auto ask = [&](const std::string& users) {
    return Ask(Deal({kClaimed}, {},
                    Replaced(kDeal, R"("potential_users": 20, )", users)),
               kOffer);
  };
  EXPECT_EQ(ask(R"("potential_users": 20, )").allowed, Decision::kYes);
  EXPECT_THAT(Unmet(ask(R"("potential_users": 19, )")),
              ElementsAre("enough_users: unmet"));
  const HandoffAnswer open = ask("");
  EXPECT_EQ(open.allowed, Decision::kUnknown);
  ASSERT_THAT(Unmet(open), ElementsAre("enough_users: open"));
  EXPECT_THAT(open.unmet[0].fields, ElementsAre("opportunity.potential_users"));
}

// Judged by the claim, of 12:00 on 1 May: 90 days before it, no longer.
TEST_F(HandoffPresetTest, AFormAfterTheClaimIsNotInbound) {
  const auto ask = [&](const std::string& at) {
    return Unmet(Ask(
        Deal({kClaimed}, {R"({"kind": "form_fill", "at": ")" + at + R"("})"}),
        kOffer));
  };
  EXPECT_THAT(ask("2026-05-01T12:00:00Z"), IsEmpty());
  EXPECT_THAT(ask("2026-05-01T11:59:59Z"),
              ElementsAre("developed_by_the_sdr: unmet"));
  EXPECT_THAT(ask("2026-01-31T12:00:00Z"),
              ElementsAre("developed_by_the_sdr: unmet"));
  EXPECT_THAT(ask("2026-01-31T11:59:59Z"), IsEmpty());
}

TEST_F(HandoffPresetTest, CustomersAreForExpansion) {
  const auto ask = [&](bool customer, const std::string& motion) {
    return Ask(Deal({kClaimed}, {}, Replaced(kDeal, "new_business", motion),
                    Replaced(kAccount, R"("customer": false)",
                             customer ? R"("customer": true)"
                                      : R"("customer": false)")),
               kOffer)
        .allowed;
  };
  EXPECT_EQ(ask(false, "new_business"), Decision::kYes);
  EXPECT_EQ(ask(true, "new_business"), Decision::kNo);
  EXPECT_EQ(ask(true, "expansion"), Decision::kYes);
  EXPECT_EQ(ask(false, "expansion"), Decision::kNo);
}

TEST_F(HandoffPresetTest, NamesWhatItHas) {
  EXPECT_THAT(policy_.process_ids(), ElementsAre("status"));
  EXPECT_THAT(policy_.handoff_ids(),
              ElementsAre("sdr_to_ae", "mrr_to_ae", "ae_to_csm"));
  EXPECT_THAT(policy_.routing_ids(), ElementsAre("new_leads"));
}

TEST_F(HandoffPresetTest, ALiveCallIsBest) {
  HandoffRequest request = kOffer;
  request.method = HandoffMethod::kIntroduction;
  const HandoffAnswer answer = Ask(Deal({kClaimed}), request);
  EXPECT_EQ(answer.allowed, Decision::kYes);
  EXPECT_EQ(answer.preferred, HandoffMethod::kLiveCall);
}

// Never drop the baton; and no credit before the AE has called.
TEST_F(HandoffPresetTest, TheBatonIsNeverDropped) {
  EXPECT_EQ(History(Deal({kClaimed})).owner, "sam");
  EXPECT_EQ(History(Deal({kClaimed, kOffered})).owner, "sam");
  const HandoffHistory accepted =
      History(Deal({kClaimed, kOffered, kAccepted}));
  EXPECT_EQ(accepted.owner, "ann");
  EXPECT_EQ(accepted.credit.standing, CreditStanding::kNone);
  // Domain reference, section 1: what an AE has accepted counts as an SQL.
  EXPECT_EQ(FormatInstant(*accepted.counted_at), "2026-05-20T14:10:00Z");
  const HandoffHistory again =
      History(Deal({kClaimed, kOffered, kAccepted, kRequalified}, {kCall}));
  EXPECT_EQ(again.state, HandoffState::kRequalified);
  EXPECT_EQ(again.credit.standing, CreditStanding::kPending);
  EXPECT_EQ(again.counted_at, accepted.counted_at);
}

// The audit: not from inbound, the AE called, the data was entered; by a third
// party.
TEST_F(HandoffPresetTest, OperationsAudits) {
  const std::vector<std::string> steps = {kClaimed, kOffered, kAccepted,
                                          kRequalified};
  HandoffRequest credit = {.handoff = "sdr_to_ae",
                           .step = HandoffStep::kCredit,
                           .actor = "olga",
                           .roles = {"operations"}};
  EXPECT_EQ(Ask(Deal(steps, {kCall}), credit).allowed, Decision::kYes);
  EXPECT_THAT(Unmet(Ask(Deal(steps, {kCall},
                             Replaced(kDeal, R"("data_entered": true)",
                                      R"("data_entered": false)")),
                        credit)),
              ElementsAre("audited_data: unmet"));
  credit.actor = "sam";
  EXPECT_EQ(Ask(Deal(steps, {kCall}), credit).allowed, Decision::kNo);
}

// One office hour in New York; the AE's breach, and none of the SDR's.
TEST_F(HandoffPresetTest, AnOfferExpiresAsTheBreachOfTheAe) {
  const Instant due = *model::ParseInstant("2026-05-20T15:00:00Z");
  const HandoffHistory in_time = History(Deal({kClaimed, kOffered}), due);
  EXPECT_EQ(in_time.due, due);
  EXPECT_FALSE(in_time.expired);
  const HandoffHistory late = History(Deal({kClaimed, kOffered}));
  EXPECT_TRUE(late.expired);
  ASSERT_EQ(late.breaches.size(), 1U);
  EXPECT_EQ(late.breaches[0].receiver, "ann");
  EXPECT_EQ(late.counted_against_giver, 0);
}

// Each reason, what follows, and whether it counts against the SDR.
TEST_F(HandoffPresetTest, AReasonDecidesWhatFollows) {
  struct Expected {
    std::string reason;
    AfterRejection then;
    int64_t against;
  };
  for (const Expected& expected :
       std::vector<Expected>{{"not_qualified", AfterRejection::kBackToGiver, 1},
                             {"data_missing", AfterRejection::kBackToGiver, 1},
                             {"timing", AfterRejection::kNurture, 0},
                             {"wrong_contact", AfterRejection::kWorkOn, 1},
                             {"misfit", AfterRejection::kBadFit, 1},
                             {"duplicate", AfterRejection::kMerge, 0},
                             {"unreachable", AfterRejection::kRetry, 0}}) {
    const HandoffHistory history =
        History(Deal({kClaimed, kOffered,
                      Step("e3", "reject", "ann", "2026-05-20T14:30:00Z",
                           R"("reason": ")" + expected.reason + '"')}));
    ASSERT_EQ(history.rejections.size(), 1U) << expected.reason;
    EXPECT_EQ(history.rejections[0].then, expected.then) << expected.reason;
    EXPECT_EQ(history.counted_against_giver, expected.against)
        << expected.reason;
    EXPECT_EQ(history.owner, "sam");
  }
}

// Domain reference, section 1: eight, and which of them are worked on.
TEST_F(HandoffPresetTest, AnAccountHasEightStatuses) {
  const auto event = [](const std::string& id, const std::string& to) {
    return R"({"id": ")" + id + R"(", "subject": "account", "process":
        "status", "actor": "sam", "to": ")" +
           to + R"(", "at": "2026-05-0)" + id + R"(T00:00:00Z"})";
  };
  const auto history = [&](const std::vector<std::string>& events) {
    const auto answer = Replay(
        Read(R"({"account": {}, "stage_events": [)" + Joined(events) + "]}"),
        "status", {.at = kNow});
    EXPECT_TRUE(answer.ok()) << answer.status();
    EXPECT_THAT(answer->faults, IsEmpty());
    return *answer;
  };
  EXPECT_EQ(history({event("1", "cold"), event("2", "working"),
                     event("3", "active_opportunity"),
                     event("4", "current_customer")})
                .highest,
            "current_customer");
  EXPECT_TRUE(
      history({event("1", "cold"), event("2", "check_back")}).next_check);
  EXPECT_EQ(history({event("1", "cold"), event("2", "working"),
                     event("3", "active_opportunity"),
                     event("4", "dead_opportunity")})
                .stage,
            "dead_opportunity");
  EXPECT_EQ(history({event("1", "cold"), event("2", "bad_fit")}).stage,
            "bad_fit");
  EXPECT_EQ(history({event("1", "cold"), event("2", "duplicate")}).stage,
            "duplicate");
}

// The SDR's account, with a deal.
std::string Account(const std::vector<std::string>& stages,
                    const std::vector<std::string>& steps) {
  std::vector<std::string> events;
  for (size_t i = 0; i < stages.size(); ++i) {
    const std::string n = std::to_string(i + 1);
    events.push_back(R"({"id": "s)" + n +
                     R"(", "subject": "account", "process": "status",
                     "actor": "sam", "to": ")" +
                     stages[i] + R"(", "at": "2026-05-0)" + n +
                     R"(T00:00:00Z"})");
  }
  std::string lead = Deal(steps);
  lead.pop_back();
  return lead + R"(, "stage_events": [)" + Joined(events) + "]}";
}

// No stage is a way past the handoff, and nothing that was put aside is handed
// over.
TEST_F(HandoffPresetTest, StatusAndHandoffAskEachOther) {
  const auto hand_over = [&](const std::vector<std::string>& steps) {
    const auto answer = Mover(policy_).CanMove(
        Read(Account({"cold", "working"}, steps)),
        {.process = "status", .to = "active_opportunity", .roles = {"ae"}},
        kNow);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? answer->allowed : Decision::kUnknown;
  };
  EXPECT_EQ(hand_over({}), Decision::kNo);
  EXPECT_EQ(hand_over({kClaimed, kOffered}), Decision::kNo);
  EXPECT_EQ(hand_over({kClaimed, kOffered, kAccepted}), Decision::kYes);

  EXPECT_EQ(Ask(Account({"cold", "working"}, {kClaimed}), kOffer).allowed,
            Decision::kYes);
  for (const char* aside : {"bad_fit", "duplicate"}) {
    const HandoffAnswer answer =
        Ask(Account({"cold", aside}, {kClaimed}), kOffer);
    EXPECT_THAT(Unmet(answer), ElementsAre("worked_on: unmet")) << aside;
  }
}

// Domain reference, section 4: web and search inbound go to market response, and
// what is qualified to an AE.
TEST_F(HandoffPresetTest, MarketResponseHandsOverWhatCameByItself) {
  const HandoffRequest offer = {.handoff = "mrr_to_ae",
                                .step = HandoffStep::kOffer,
                                .actor = "mia",
                                .roles = {"mrr"},
                                .to = "ann",
                                .method = HandoffMethod::kLiveCall};
  const std::string form =
      R"({"id": "f1", "kind": "form_fill", "at": "2026-05-01T00:00:00Z"})";
  EXPECT_EQ(Ask(Deal({}, {form}), offer).allowed, Decision::kYes);
  EXPECT_EQ(Ask(Deal({}, {form}), kOffer).allowed, Decision::kNo);
}

// An AE who has talked to them may find a misfit in spite of the profile, and a
// customer who buys no more remains one.
TEST_F(HandoffPresetTest, AnActiveOpportunityHasEveryWayOut) {
  const Lead lead = Read(Account({"cold", "working", "active_opportunity"},
                                 {kClaimed, kOffered, kAccepted}));
  MoveRequest any;
  any.process = "status";
  const auto options = Mover(policy_).Options(lead, any, kNow);
  ASSERT_TRUE(options.ok()) << options.status();
  std::vector<std::string> to;
  for (const MoveAnswer& answer : *options) to.push_back(answer.to);
  EXPECT_THAT(to,
              UnorderedElementsAre("working", "check_back", "dead_opportunity",
                                   "current_customer", "bad_fit", "duplicate"));
  EXPECT_EQ(Mover(policy_)
                .CanMove(lead,
                         {.process = "status",
                          .to = "bad_fit",
                          .roles = {"ae"},
                          .reason = "misfit"},
                         kNow)
                ->allowed,
            Decision::kYes);
}

// Domain reference, section 6: recycling resets the behaviour, not the fit.
TEST_F(HandoffPresetTest, LookingAgainForgetsWhatTheyDid) {
  const auto engagement = [&](const std::string& last) {
    const auto answer = Evaluator(policy_).Evaluate(
        Read(R"({"account": {}, "person": {}, "activities": [{"kind": "call",
                "at": "2026-05-03T00:00:00Z"}], "stage_events": [
                {"id": "1", "process": "status", "actor": "sam", "subject":
                 "account", "to": "check_back", "at": "2026-05-01T00:00:00Z"},
                {"id": "2", "process": "status", "actor": "sam", "subject":
                 "account", "to": ")" +
             last + R"(", "at": "2026-05-04T00:00:00Z"}]})"),
        kNow);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return Find(answer->scores, "engagement").points.micros;
  };
  EXPECT_EQ(engagement("working"), 0);
  EXPECT_GT(engagement("duplicate"), 0);
}

// Who fits is worked on until the one who decides refuses.
TEST_F(HandoffPresetTest, OnlyWhoDoesNotFitIsDroppedEarly) {
  const std::string events = R"(, "stage_events": [{"id": "1", "subject":
      "account", "process": "status", "actor": "sam", "to": "cold",
      "at": "2026-05-01T00:00:00Z"}]})";
  const MoveRequest drop = {.process = "status",
                            .to = "bad_fit",
                            .roles = {"sdr"},
                            .reason = "misfit"};
  Mover mover(policy_);
  EXPECT_EQ(
      mover.CanMove(Read(std::string("{") + kAccount + events), drop, kNow)
          ->allowed,
      Decision::kNo);
  EXPECT_EQ(mover
                .CanMove(Read(R"({"account": {"industry": "other",
                    "employees": 5, "country": "NL", "department": "nobody"})" +
                              events),
                         drop, kNow)
                ->allowed,
            Decision::kYes);
}

TEST_F(HandoffPresetTest, WebGoesToMarketResponseAndOutboundToSdrs) {
  RoutingContext context;
  context.candidates = {{.id = "ann", .roles = {"ae"}},
                        {.id = "mia", .roles = {"mrr"}},
                        {.id = "sam", .roles = {"sdr"}}};
  Router router(policy_);
  const auto owner = [&](const std::string& source) {
    const auto answer =
        router.Route(Read(R"({"person": {"source": ")" + source + R"("}})"),
                     "new_leads", context, kNow);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? answer->owner : "";
  };
  for (const char* net : {"seminar", "advertising", "pr", "user_community"}) {
    EXPECT_EQ(owner(net), "mia") << net;
  }
  EXPECT_EQ(owner("paid_search"), "mia");
  EXPECT_EQ(owner("organic_search"), "mia");
  EXPECT_EQ(owner("outbound"), "sam");
  EXPECT_EQ(owner("referral"), "ann");
}

// 09:00 and 17:00 are not before nine or after five. 2026-05-27 is a Wednesday,
// Amsterdam two hours ahead of UTC.
TEST_F(HandoffPresetTest, ColdMailGoesOutBeforeNineOrAfterFive) {
  const Lead lead = Read(R"({"person": {"time_zone": "Europe/Amsterdam"}})");
  testing::OutboundChecker checker(policy_);
  const auto may = [&](const std::string& at) {
    const auto answer = checker.MaySend(lead, "cold_mail",
                                        {.sent_today = 0,
                                         .sent_this_month = 0,
                                         .active = 0,
                                         .touches = 0,
                                         .bounced = false},
                                        *model::ParseInstant(at));
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? answer->allowed : Decision::kUnknown;
  };
  EXPECT_EQ(may("2026-05-27T06:59:59Z"), Decision::kYes);
  EXPECT_EQ(may("2026-05-27T07:00:00Z"), Decision::kNo);
  EXPECT_EQ(may("2026-05-27T15:00:00Z"), Decision::kNo);
  EXPECT_EQ(may("2026-05-27T15:00:01Z"), Decision::kYes);
  EXPECT_EQ(may("2026-05-25T05:00:00Z"), Decision::kNo);   // Monday
  EXPECT_EQ(may("2026-05-29T05:00:00Z"), Decision::kNo);   // Friday
  EXPECT_EQ(may("2026-05-31T10:00:00Z"), Decision::kYes);  // Sunday
}

}  // namespace
}  // namespace bantam::presets::predictable_revenue_handoff_test
