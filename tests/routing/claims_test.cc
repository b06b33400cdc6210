// Whom a claim protects, until when, and by which policy.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/routing/routings.h"

namespace bantam::claims_test {
namespace {

using ::bantam::testing::Ask;
using ::bantam::testing::At;
using ::bantam::testing::Compile;
using ::bantam::testing::DaysAgo;
using ::bantam::testing::kRoutingGround;
using ::bantam::testing::Now;
using ::bantam::testing::Of;
using ::bantam::testing::StepsOf;
using ::bantam::testing::WithRouting;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr char kQueue[] = "rules { id: \"all\" queue: \"q\" } ";

Policy ForNinetyDays() {
  return WithRouting(std::string(kQueue) + "claim_for: \"90d\"");
}

Policy UntilOffer() {
  return WithRouting(std::string(kQueue) +
                     R"(claim_for: "90d" ownership_process: "pipeline"
                        ownership_stage: "offer")");
}

OwnerClaim Claim(const std::string& id, const std::string& owner,
                 Instant since) {
  return {.id = id, .owner = owner, .since = since};
}

RoutingContext Claimed(std::vector<OwnerClaim> claims) {
  RoutingContext context;
  context.claims = std::move(claims);
  return context;
}

// Half-open: at the very instant of its end it has ended.
TEST(Claims, ProtectUpToTheInstantOfTheirEnd) {
  const Policy policy = ForNinetyDays();
  const RoutingContext context = Claimed({Claim("c1", "ann", DaysAgo(90))});
  const Instant before = *(Now() - model::Span{0, 1});
  RoutingAnswer answer = Ask(policy, Lead(policy), context, before);
  EXPECT_EQ(answer.outcome, RoutingOutcome::kKept);
  EXPECT_EQ(answer.owner, "ann");
  EXPECT_EQ(answer.claim, "c1");
  EXPECT_EQ(answer.rule, "");
  EXPECT_EQ(answer.protected_until, Now());
  EXPECT_EQ(answer.policy_hash, policy.hash());
  answer = Ask(policy, Lead(policy), context, Now());
  EXPECT_EQ(answer.outcome, RoutingOutcome::kQueued);
  EXPECT_EQ(answer.claim, "");
  ASSERT_EQ(answer.claims.size(), 1u);
  EXPECT_EQ(answer.claims[0].standing, ClaimStanding::kLapsed);
  EXPECT_EQ(answer.claims[0].until, Now());
  EXPECT_THAT(StepsOf(answer), ElementsAre("CLAIM_LAPSED c1", "TO_QUEUE all"));
}

TEST(Claims, LastLongerWithActivity) {
  const Policy policy = ForNinetyDays();
  OwnerClaim claim = Claim("c1", "ann", DaysAgo(300));
  claim.renewed = DaysAgo(10);
  RoutingAnswer answer = Ask(policy, Claimed({claim}));
  EXPECT_EQ(answer.owner, "ann");
  EXPECT_EQ(answer.protected_until, *(DaysAgo(10) + model::Days(90)));
  // What is to happen does not count yet.
  claim.renewed = *(Now() + model::Days(1));
  EXPECT_EQ(Ask(policy, Claimed({claim})).outcome, RoutingOutcome::kQueued);
}

// What had lapsed is not revived: ann's claim ended on 2 March, bob's began in
// April.
TEST(Claims, RenewedAfterTheirEndBeginAnew) {
  const Policy policy = WithRouting(std::string(kQueue) + "claim_for: \"60d\"");
  OwnerClaim ann = Claim("a", "ann", At("2026-01-01T00:00:00Z"));
  const OwnerClaim bob = Claim("b", "bob", At("2026-04-01T00:00:00Z"));
  const Instant now = At("2026-04-15T00:00:00Z");
  const auto owner = [&] {
    const RoutingAnswer answer =
        Ask(policy, Lead(policy), Claimed({ann, bob}), now);
    EXPECT_EQ(answer.outcome, RoutingOutcome::kKept);
    return answer.owner;
  };
  ann.renewed = At("2026-04-11T00:00:00Z");
  EXPECT_EQ(owner(), "bob");
  const RoutingAnswer answer =
      Ask(policy, Lead(policy), Claimed({ann, bob}), now);
  EXPECT_THAT(StepsOf(answer), ElementsAre("CLAIM_HELD b", "CLAIM_SECOND a"));
  EXPECT_EQ(answer.claims[1].until, At("2026-06-10T00:00:00Z"));
  // At the very instant of its end it has ended; before that it is as old as it
  // was.
  ann.since = At("2026-02-10T00:00:00Z");
  EXPECT_EQ(owner(), "bob");
  ann.since = *(ann.since + model::Span{0, 1});
  EXPECT_EQ(owner(), "ann");
  // Alone it protects from the renewal on.
  ann.since = At("2026-01-01T00:00:00Z");
  EXPECT_EQ(Ask(policy, Lead(policy), Claimed({ann}), now).protected_until,
            At("2026-06-10T00:00:00Z"));
}

TEST(Claims, AreForEverWithoutALimit) {
  const Policy policy = WithRouting(kQueue);
  const RoutingAnswer answer =
      Ask(policy, Claimed({Claim("c1", "ann", Instant::Min())}));
  EXPECT_EQ(answer.outcome, RoutingOutcome::kKept);
  EXPECT_EQ(answer.protected_until, std::nullopt);
}

TEST(Claims, ThatWouldEndAfterTheYear9999DoNotEnd) {
  const Policy policy = ForNinetyDays();
  const RoutingAnswer answer =
      Ask(policy, Lead(policy),
          Claimed({Claim("c1", "ann", At("9999-12-01T00:00:00Z"))}),
          Instant::Max());
  EXPECT_EQ(answer.outcome, RoutingOutcome::kKept);
  EXPECT_EQ(answer.protected_until, std::nullopt);
}

// Domain, section 6: the oldest valid claim survives.
TEST(Claims, GoByAge) {
  const Policy policy = ForNinetyDays();
  const std::vector<OwnerClaim> claims = {
      Claim("young", "bob", DaysAgo(1)), Claim("gone", "eve", DaysAgo(91)),
      Claim("old", "ann", DaysAgo(5)),
      Claim("coming", "kim", *(Now() + model::Days(1)))};
  RoutingAnswer answer = Ask(policy, Claimed(claims));
  EXPECT_EQ(answer.owner, "ann");
  EXPECT_THAT(StepsOf(answer),
              ElementsAre("CLAIM_LAPSED gone", "CLAIM_HELD old",
                          "CLAIM_SECOND young", "CLAIM_NOT_BEGUN coming"));
  // Of two of one age the first by id.
  answer = Ask(policy, Claimed({Claim("b", "bob", DaysAgo(1)),
                                Claim("a", "ann", DaysAgo(1))}));
  EXPECT_EQ(answer.owner, "ann");
  EXPECT_EQ(Ask(policy, Claimed({Claim("now", "ann", Now())})).owner, "ann");
}

TEST(Claims, OfTheAssignedBeginNow) {
  const Policy policy = WithRouting(
      "rules { id: \"r\" turn { roles: \"sdr\" } } claim_for: "
      "\"90d\"");
  const RoutingAnswer answer = Ask(policy, Of({testing::Sdr("ann")}));
  EXPECT_EQ(answer.owner, "ann");
  EXPECT_EQ(answer.protected_until, *(Now() + model::Days(90)));
}

// Domain, section 6: rules do not change retroactively.
TEST(Claims, KeepThePolicyTheyWereMadeUnder) {
  const Policy old = ForNinetyDays();
  const Policy strict = WithRouting(std::string(kQueue) + "claim_for: \"30d\"");
  OwnerClaim claim = Claim("c1", "ann", DaysAgo(60));
  Router router(strict, {old});
  const Lead lead(strict);
  EXPECT_EQ(Ask(router, lead, Claimed({claim})).outcome,
            RoutingOutcome::kQueued);
  claim.policy_hash = old.hash();
  const RoutingAnswer answer = Ask(router, lead, Claimed({claim}));
  EXPECT_EQ(answer.outcome, RoutingOutcome::kKept);
  EXPECT_EQ(answer.policy_hash, old.hash());
  EXPECT_EQ(answer.protected_until, *(DaysAgo(60) + model::Days(90)));
}

TEST(Claims, OfAPolicyThatIsNotThereAreOpen) {
  const Policy policy = ForNinetyDays();
  OwnerClaim claim = Claim("c1", "ann", DaysAgo(100));
  claim.policy_hash = "0123";
  RoutingAnswer answer = Ask(policy, Claimed({claim}));
  EXPECT_EQ(answer.outcome, RoutingOutcome::kOpen);
  EXPECT_EQ(answer.owner, "");
  EXPECT_EQ(answer.queue, "");
  EXPECT_THAT(StepsOf(answer), ElementsAre("CLAIM_UNKNOWN_POLICY c1"));
  // A valid one that goes before it settles the matter, one behind it does not.
  answer = Ask(policy, Claimed({claim, Claim("c2", "bob", DaysAgo(10))}));
  EXPECT_EQ(answer.outcome, RoutingOutcome::kOpen);
  claim.since = DaysAgo(5);
  answer = Ask(policy, Claimed({claim, Claim("c2", "bob", DaysAgo(10))}));
  EXPECT_EQ(answer.outcome, RoutingOutcome::kKept);
  EXPECT_EQ(answer.owner, "bob");

  // Nor does a policy help that has no such routing.
  const Policy other = Compile(kRoutingGround);
  claim.policy_hash = other.hash();
  Router router(policy, {other});
  EXPECT_EQ(Ask(router, Lead(policy), Claimed({claim})).outcome,
            RoutingOutcome::kOpen);
}

Lead In(const Policy& policy,
        const std::vector<std::pair<std::string, Instant>>& stages) {
  Lead lead(policy);
  for (const auto& [stage, at] : stages) {
    EXPECT_TRUE(
        lead.AddStageEvent(
                {.id = stage, .process = "pipeline", .to = stage, .at = at})
            .ok());
  }
  return lead;
}

TEST(Ownership, BeginsAtItsStage) {
  const Policy policy = UntilOffer();
  const RoutingContext context = Claimed({Claim("c1", "ann", DaysAgo(200))});
  const auto outcome = [&](const Lead& lead) {
    return Ask(policy, lead, context).outcome;
  };
  EXPECT_EQ(outcome(Lead(policy)), RoutingOutcome::kQueued);
  EXPECT_EQ(outcome(In(policy, {{"meeting", DaysAgo(190)}})),
            RoutingOutcome::kQueued);
  const Lead offered =
      In(policy, {{"meeting", DaysAgo(190)}, {"offer", DaysAgo(180)}});
  const RoutingAnswer answer = Ask(policy, offered, context);
  EXPECT_EQ(answer.outcome, RoutingOutcome::kKept);
  EXPECT_EQ(answer.owner, "ann");
  EXPECT_EQ(answer.protected_until, std::nullopt);
  EXPECT_THAT(StepsOf(answer), ElementsAre("CLAIM_OWNED c1"));
  EXPECT_EQ(outcome(In(policy, {{"meeting", DaysAgo(190)},
                                {"offer", DaysAgo(180)},
                                {"won", DaysAgo(100)}})),
            RoutingOutcome::kKept);
}

TEST(Ownership, EndsWhereTheStagesDo) {
  const Policy policy = UntilOffer();
  const RoutingContext context = Claimed({Claim("c1", "ann", DaysAgo(200))});
  for (const std::string stage : {"lost", "later"}) {
    const Lead lead = In(policy, {{"meeting", DaysAgo(190)},
                                  {"offer", DaysAgo(180)},
                                  {stage, DaysAgo(1)}});
    EXPECT_EQ(Ask(policy, lead, context).outcome, RoutingOutcome::kQueued)
        << stage;
  }
}

// A claim that had lapsed before is not woken up by the stage.
TEST(Ownership, TakesAClaimThatWasInForce) {
  const Policy policy = UntilOffer();
  const Lead lead =
      In(policy, {{"meeting", DaysAgo(120)}, {"offer", DaysAgo(110)}});
  EXPECT_EQ(
      Ask(policy, lead, Claimed({Claim("c", "ann", DaysAgo(200))})).outcome,
      RoutingOutcome::kQueued);
  // At the very instant of its end it has ended.
  const OwnerClaim there = Claim("c", "ann", *(DaysAgo(110) - model::Days(90)));
  EXPECT_EQ(Ask(policy, lead, Claimed({there})).outcome,
            RoutingOutcome::kQueued);
  OwnerClaim just = there;
  just.since = *(there.since + model::Span{0, 1});
  EXPECT_EQ(Ask(policy, lead, Claimed({just})).outcome, RoutingOutcome::kKept);
  // A claim made later is as good.
  EXPECT_EQ(
      Ask(policy, lead, Claimed({Claim("c", "bob", DaysAgo(100))})).outcome,
      RoutingOutcome::kKept);
}

// A stage of ownership kept it in force, so that it did not lapse.
TEST(Ownership, KeepsTheAgeOfAClaimThatIsRenewedLate) {
  const Policy policy = UntilOffer();
  OwnerClaim ann = Claim("a", "ann", DaysAgo(200));
  ann.renewed = DaysAgo(10);
  const RoutingContext context =
      Claimed({ann, Claim("b", "bob", DaysAgo(100))});
  const Lead offered =
      In(policy, {{"meeting", DaysAgo(190)}, {"offer", DaysAgo(180)}});
  EXPECT_EQ(Ask(policy, offered, context).owner, "ann");
  const Lead late =
      In(policy, {{"meeting", DaysAgo(190)}, {"offer", DaysAgo(105)}});
  EXPECT_EQ(Ask(policy, late, context).owner, "bob");
}

// A claim that was made under `old` while `present` is in force.
RoutingAnswer AskUnder(
    const Policy& old, const Policy& present,
    const std::vector<std::pair<std::string, Instant>>& stages) {
  OwnerClaim claim = Claim("c1", "ann", DaysAgo(200));
  claim.policy_hash = old.hash();
  Router router(present, {old});
  return Ask(router, In(present, stages), Claimed({claim}));
}

// A later policy, of shorter claims and with its process rewritten.
Policy Later(
    const std::vector<std::pair<std::string, std::string>>& changes = {}) {
  std::string text = std::string(kRoutingGround) +
                     "routings { id: \"new_leads\" subject: PERSON " + kQueue +
                     "claim_for: \"10d\" }";
  for (const auto& [from, to] : changes) {
    for (size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
  return Compile(text);
}

// The term is the old policy's, the history is the present one's.
TEST(Ownership, IsThatOfTheClaimsOwnPolicy) {
  const Policy present = Later();
  const RoutingAnswer answer =
      AskUnder(UntilOffer(), present,
               {{"meeting", DaysAgo(190)}, {"offer", DaysAgo(180)}});
  EXPECT_EQ(answer.outcome, RoutingOutcome::kKept);
  EXPECT_EQ(answer.policy_hash, UntilOffer().hash());
  EXPECT_THAT(StepsOf(answer), ElementsAre("CLAIM_OWNED c1"));
  EXPECT_EQ(
      AskUnder(UntilOffer(), present, {{"meeting", DaysAgo(190)}}).outcome,
      RoutingOutcome::kQueued);
}

TEST(Ownership, ReadsTheStagesThatWereAddedSince) {
  const Policy present = Later({{R"(stages { id: "won" kind: WON })",
                                 R"(stages { id: "contract" kind: OPEN }
                 stages { id: "won" kind: WON }
                 transitions { id: "sign" from: "offer" to: "contract" }
                 transitions { id: "close" from: "contract" to: "won" })"}});
  const RoutingAnswer answer = AskUnder(UntilOffer(), present,
                                        {{"meeting", DaysAgo(190)},
                                         {"offer", DaysAgo(180)},
                                         {"contract", DaysAgo(20)}});
  EXPECT_EQ(answer.outcome, RoutingOutcome::kKept);
  EXPECT_THAT(StepsOf(answer), ElementsAre("CLAIM_OWNED c1"));
}

TEST(Ownership, KnowsAStageByItsFormerName) {
  const Policy present =
      Later({{R"("offer")", R"("proposal")"},
             {R"(id: "proposal")", R"(id: "proposal" formerly: "offer")"}});
  for (const std::string name : {"offer", "proposal"}) {
    const RoutingAnswer answer =
        AskUnder(UntilOffer(), present,
                 {{"meeting", DaysAgo(190)}, {name, DaysAgo(180)}});
    EXPECT_THAT(StepsOf(answer), ElementsAre("CLAIM_OWNED c1")) << name;
  }
}

TEST(Ownership, OfAStageThatIsNoMoreIsOpen) {
  const Policy present = Later({{R"("offer")", R"("proposal")"}});
  for (const auto& stages :
       {std::vector<std::pair<std::string, Instant>>{
            {"meeting", DaysAgo(190)}, {"proposal", DaysAgo(180)}},
        std::vector<std::pair<std::string, Instant>>{}}) {
    const RoutingAnswer answer = AskUnder(UntilOffer(), present, stages);
    EXPECT_EQ(answer.outcome, RoutingOutcome::kOpen);
    EXPECT_THAT(StepsOf(answer), ElementsAre("CLAIM_UNKNOWN_POLICY c1"));
  }
  const Policy other = Later({{R"(id: "pipeline")", R"(id: "sales")"}});
  EXPECT_THAT(StepsOf(AskUnder(UntilOffer(), other, {})),
              ElementsAre("CLAIM_UNKNOWN_POLICY c1"));
}

TEST(Ownership, IsToldToWhomeverItIsGiven) {
  const Policy policy = WithRouting(
      R"(rules { id: "r" turn { roles: "sdr" } } claim_for: "90d"
         ownership_process: "pipeline" ownership_stage: "offer")");
  const Lead lead =
      In(policy, {{"meeting", DaysAgo(120)}, {"offer", DaysAgo(110)}});
  const RoutingAnswer answer = Ask(policy, lead, Of({testing::Sdr("ann")}));
  EXPECT_EQ(answer.owner, "ann");
  EXPECT_EQ(answer.protected_until, std::nullopt);
}

TEST(Ownership, IsNotGuessedFromABrokenHistory) {
  const Policy policy = UntilOffer();
  Lead lead = In(policy, {{"meeting", DaysAgo(190)}});
  ASSERT_TRUE(lead.AddStageEvent({.id = "x",
                                  .process = "pipeline",
                                  .from = "offer",
                                  .to = "won",
                                  .at = DaysAgo(3)})
                  .ok());
  Router router(policy);
  const auto answer = router.Route(
      lead, "new_leads", Claimed({Claim("c1", "ann", DaysAgo(200))}), Now());
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(answer.status().message()),
              HasSubstr("stage event 'x'"));
}

}  // namespace
}  // namespace bantam::claims_test
