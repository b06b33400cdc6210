// Who gets a lead by which rule.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "tests/routing/routings.h"

namespace bantam::rules_test {
namespace {

using ::bantam::testing::Ask;
using ::bantam::testing::InTurn;
using ::bantam::testing::Now;
using ::bantam::testing::Of;
using ::bantam::testing::Sdr;
using ::bantam::testing::SetField;
using ::bantam::testing::StepsOf;
using ::bantam::testing::WithRouting;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Domain, section 4: web and search inbound go to the market response rep,
// outbound to the SDR; who takes a referral is policy.
constexpr char kBySource[] = R"pb(
  sources { id: "referral" kind: SEED when: "person.source == 'referral'" }
  sources { id: "web" kind: NET when: "person.source in ['web', 'search']" }
  sources { id: "outbound" kind: SPEAR when: "person.source == 'outbound'" }
  rules {
    id: "inbound"
    sources: "web"
    turn { roles: "mrr" }
  }
  rules {
    id: "hunted"
    sources: "outbound"
    turn { roles: "sdr" }
  }
  rules { id: "referred" sources: "referral" queue: "friends" }
)pb";

RoutingContext OneOfEach() {
  return Of({{.id = "mia", .roles = {"mrr"}}, Sdr("sam")});
}

TEST(Sources, DecideWhoTakesIt) {
  const Policy policy = WithRouting(kBySource);
  Lead lead(policy);
  SetField(lead, "person.source", "search");
  RoutingAnswer answer = Ask(policy, lead, OneOfEach());
  EXPECT_EQ(answer.outcome, RoutingOutcome::kAssigned);
  EXPECT_EQ(answer.owner, "mia");
  EXPECT_EQ(answer.rule, "inbound");
  EXPECT_EQ(answer.source, "web");
  EXPECT_EQ(answer.source_kind, SourceKind::kNet);
  EXPECT_EQ(answer.policy_hash, policy.hash());
  EXPECT_THAT(StepsOf(answer),
              ElementsAre("SOURCE_HOLDS web", "TO_TURN inbound"));
  ASSERT_EQ(answer.skipped.size(), 1u);
  EXPECT_EQ(answer.skipped[0],
            (SkippedCandidate{"inbound", "sam", SkipReason::kRole}));

  SetField(lead, "person.source", "outbound");
  answer = Ask(policy, lead, OneOfEach());
  EXPECT_EQ(answer.owner, "sam");
  EXPECT_EQ(answer.source_kind, SourceKind::kSpear);
  EXPECT_THAT(StepsOf(answer),
              ElementsAre("SOURCE_HOLDS outbound", "RULE_OTHER_SOURCE inbound",
                          "TO_TURN hunted"));

  SetField(lead, "person.source", "referral");
  answer = Ask(policy, lead, OneOfEach());
  EXPECT_EQ(answer.outcome, RoutingOutcome::kQueued);
  EXPECT_EQ(answer.queue, "friends");
  EXPECT_EQ(answer.rule, "referred");
  EXPECT_EQ(answer.owner, "");
  EXPECT_EQ(answer.source_kind, SourceKind::kSeed);
}

TEST(Sources, ThatNoneHoldsIsSaid) {
  const Policy policy = WithRouting(kBySource);
  Lead lead(policy);
  SetField(lead, "person.source", "found on the floor");
  const RoutingAnswer answer = Ask(policy, lead, OneOfEach());
  EXPECT_EQ(answer.outcome, RoutingOutcome::kNobody);
  EXPECT_EQ(answer.source, "");
  EXPECT_EQ(answer.source_kind, SourceKind::kNone);
  EXPECT_THAT(StepsOf(answer),
              ElementsAre("NO_SOURCE", "RULE_OTHER_SOURCE inbound",
                          "RULE_OTHER_SOURCE hunted",
                          "RULE_OTHER_SOURCE referred", "NO_RULE"));
}

TEST(Sources, AreAskedForWhereTheyMatter) {
  const Policy policy = WithRouting(kBySource);
  const RoutingAnswer answer = Ask(policy, OneOfEach());
  EXPECT_EQ(answer.outcome, RoutingOutcome::kOpen);
  EXPECT_EQ(answer.owner, "");
  EXPECT_EQ(answer.source, "");
  EXPECT_THAT(answer.fields, ElementsAre("person.source"));
  EXPECT_THAT(StepsOf(answer), ElementsAre("SOURCE_OPEN referral person.source",
                                           "SOURCE_OPEN web person.source",
                                           "SOURCE_OPEN outbound person.source",
                                           "RULE_OPEN inbound person.source"));
}

TEST(Sources, AreNotAskedForWhereAllOfThemGoTheSameWay) {
  const Policy policy = WithRouting(R"pb(
    sources { id: "free" kind: SEED when: "person.source == 'referral'" }
    sources { id: "paid" kind: NET when: "true" }
    rules { id: "both" sources: "free" sources: "paid" queue: "q" }
  )pb");
  const RoutingAnswer answer = Ask(policy, {});
  EXPECT_EQ(answer.outcome, RoutingOutcome::kQueued);
  // Which of the two it is stays unknown.
  EXPECT_EQ(answer.source, "");
}

TEST(Sources, MayBePassedOverWhileUnknown) {
  const Policy policy = WithRouting(R"pb(
    sources { id: "free" kind: SEED when: "person.source == 'referral'" }
    sources { id: "rest" kind: NET when: "true" }
    rules { id: "first" sources: "free" queue: "a" }
    rules { id: "second" sources: "rest" queue: "b" }
    when_open: GO_ON
  )pb");
  const RoutingAnswer answer = Ask(policy, {});
  EXPECT_EQ(answer.queue, "b");
  EXPECT_EQ(answer.source, "rest");
  EXPECT_THAT(StepsOf(answer),
              ElementsAre("SOURCE_OPEN free person.source", "SOURCE_HOLDS rest",
                          "RULE_OTHER_SOURCE first", "TO_QUEUE second"));
}

constexpr char kBySize[] = R"pb(
  rules { id: "large" when: "account.employees >= 200" queue: "key" }
  rules { id: "rest" queue: "all" }
)pb";

TEST(Rules, AreAskedInOrder) {
  const Policy policy = WithRouting(kBySize);
  Lead lead(policy);
  SetField(lead, "account.employees", int64_t{200});
  EXPECT_EQ(Ask(policy, lead, {}).queue, "key");
  SetField(lead, "account.employees", int64_t{199});
  const RoutingAnswer answer = Ask(policy, lead, {});
  EXPECT_EQ(answer.queue, "all");
  EXPECT_THAT(StepsOf(answer),
              ElementsAre("RULE_DENIED large", "TO_QUEUE rest"));
}

TEST(Rules, ThatAreOpenAreAskedOrPassedAsThePolicySays) {
  const RoutingAnswer asked = Ask(WithRouting(kBySize), {});
  EXPECT_EQ(asked.outcome, RoutingOutcome::kOpen);
  EXPECT_THAT(asked.fields, ElementsAre("account.employees"));
  EXPECT_EQ(asked.queue, "");
  const RoutingAnswer passed =
      Ask(WithRouting(std::string(kBySize) + "when_open: GO_ON"), {});
  EXPECT_EQ(passed.outcome, RoutingOutcome::kQueued);
  EXPECT_EQ(passed.queue, "all");
  EXPECT_THAT(passed.fields, IsEmpty());
  EXPECT_THAT(StepsOf(passed), ElementsAre("RULE_OPEN large account.employees",
                                           "TO_QUEUE rest"));
}

TEST(Rules, ThatErrAreOpenAndSayWhy) {
  const Policy policy = WithRouting(R"pb(
    rules { id: "broken" when: "1 / account.employees > 0" queue: "q" }
  )pb");
  Lead lead(policy);
  SetField(lead, "account.employees", int64_t{0});
  const RoutingAnswer answer = Ask(policy, lead, {});
  EXPECT_EQ(answer.outcome, RoutingOutcome::kOpen);
  EXPECT_THAT(answer.fields, IsEmpty());
  ASSERT_EQ(answer.steps.size(), 1u);
  EXPECT_EQ(answer.steps[0].reason, RoutingReason::kRuleOpen);
  EXPECT_THAT(answer.steps[0].error, HasSubstr("zero"));
}

// Money of two currencies is not compared: the rule is open.
TEST(Rules, DoNotMixCurrencies) {
  const Policy policy = bantam::testing::Compile(R"pb(
    id: "acme"
    fields { path: "account.revenue" type: MONEY }
    routings {
      id: "new_leads"
      subject: ACCOUNT
      rules {
        id: "rich"
        when: "account.revenue >= money('1000000', 'USD')"
        queue: "key"
      }
    }
  )pb");
  Lead lead(policy);
  SetField(lead, "account.revenue", *Money::Parse("2000000", "EUR"));
  const RoutingAnswer answer = Ask(policy, lead, {});
  EXPECT_EQ(answer.outcome, RoutingOutcome::kOpen);
  ASSERT_EQ(answer.steps.size(), 1u);
  EXPECT_NE(answer.steps[0].error, "");
}

constexpr char kOwnerFirst[] = R"pb(
  rules {
    id: "mine"
    account_owner {}
  }
  rules { id: "rest" queue: "all" }
)pb";

TEST(AccountOwner, GetsItAsACandidateWhoIsThere) {
  const Policy policy = WithRouting(kOwnerFirst);
  RoutingContext context = Of({{.id = "eve"}, {.id = "ian"}});
  context.account_owner = "ian";
  RoutingAnswer answer = Ask(policy, context);
  EXPECT_EQ(answer.owner, "ian");
  EXPECT_EQ(answer.rule, "mine");
  EXPECT_THAT(StepsOf(answer), ElementsAre("TO_ACCOUNT_OWNER mine"));
  EXPECT_THAT(answer.cursor, IsEmpty());

  context.candidates[1].away = true;
  answer = Ask(policy, context);
  EXPECT_EQ(answer.queue, "all");
  EXPECT_THAT(StepsOf(answer),
              ElementsAre("ACCOUNT_OWNER_UNAVAILABLE mine", "TO_QUEUE rest"));
  context.account_owner = "zoe";
  EXPECT_THAT(StepsOf(Ask(policy, context)),
              ElementsAre("ACCOUNT_OWNER_NO_CANDIDATE mine", "TO_QUEUE rest"));
  context.account_owner = "";
  EXPECT_THAT(StepsOf(Ask(policy, context)),
              ElementsAre("NO_ACCOUNT_OWNER mine", "TO_QUEUE rest"));
}

TEST(Territory, IsTheCandidates) {
  const Policy policy = WithRouting(InTurn("territory: \"account.country\""));
  RoutingContext context = Of({Sdr("amy"), Sdr("bob"), Sdr("cat")});
  context.candidates[0].territories = {"US"};
  context.candidates[1].territories = {"AT", "DE"};
  context.candidates[2].territories = {"DE"};
  context.candidates[2].away = true;
  Lead lead(policy);
  SetField(lead, "account.country", "DE");
  RoutingAnswer answer = Ask(policy, lead, context);
  EXPECT_EQ(answer.owner, "bob");
  EXPECT_THAT(
      answer.skipped,
      ElementsAre(SkippedCandidate{"turn", "amy", SkipReason::kTerritory},
                  SkippedCandidate{"turn", "cat", SkipReason::kUnavailable}));
  SetField(lead, "account.country", "FR");
  answer = Ask(policy, lead, context);
  EXPECT_EQ(answer.outcome, RoutingOutcome::kNobody);
  EXPECT_THAT(StepsOf(answer), ElementsAre("NO_CANDIDATE turn", "NO_RULE"));
  // Known to be none is nobody's territory; unknown is asked for.
  SetField(lead, "account.country", Null{});
  EXPECT_EQ(Ask(policy, lead, context).outcome, RoutingOutcome::kNobody);
  answer = Ask(policy, context);
  EXPECT_EQ(answer.outcome, RoutingOutcome::kOpen);
  EXPECT_THAT(answer.fields, ElementsAre("account.country"));
}

TEST(Territory, ThatIsUnknownMayBePassedOver) {
  const Policy policy =
      WithRouting(InTurn("territory: \"account.country\"") +
                  "rules { id: \"rest\" queue: \"all\" } when_open: GO_ON");
  EXPECT_THAT(StepsOf(Ask(policy, Of({Sdr("amy")}))),
              ElementsAre("RULE_OPEN turn account.country", "TO_QUEUE rest"));
}

TEST(Nobody, IsNobodyWithAReason) {
  const RoutingAnswer answer = Ask(WithRouting(InTurn()), {});
  EXPECT_EQ(answer.outcome, RoutingOutcome::kNobody);
  EXPECT_EQ(answer.owner, "");
  EXPECT_THAT(StepsOf(answer), ElementsAre("NO_CANDIDATE turn", "NO_RULE"));
}

TEST(Names, AreThoseOfTheDefinition) {
  std::set<std::string_view> reasons;
  for (int i = 0; i < 40; ++i) {
    const auto name = RoutingReasonName(static_cast<RoutingReason>(i));
    if (name.empty()) continue;
    EXPECT_TRUE(reasons.insert(name).second) << name;
  }
  EXPECT_EQ(reasons.size(), 20u);
  EXPECT_EQ(SourceKindName(SourceKind::kSpear), "SPEAR");
  EXPECT_EQ(SourceKindName(SourceKind::kNone), "NONE");
  EXPECT_EQ(SourceKindName(SourceKind::kSeed), "SEED");
  EXPECT_EQ(SourceKindName(SourceKind::kNet), "NET");
  EXPECT_EQ(SourceKindName(static_cast<SourceKind>(9)), "");
  std::string names;
  for (int i = 0; i < 9; ++i) {
    names +=
        std::string(RoutingOutcomeName(static_cast<RoutingOutcome>(i))) + " " +
        std::string(ClaimStandingName(static_cast<ClaimStanding>(i))) + " " +
        std::string(SkipReasonName(static_cast<SkipReason>(i))) + ";";
  }
  EXPECT_EQ(names,
            "  ;ASSIGNED HELD ROLE;KEPT OWNED TERRITORY;QUEUED LAPSED "
            "UNAVAILABLE;OPEN SECOND ;NOBODY NOT_BEGUN ; UNKNOWN_POLICY ;  ;"
            "  ;");
}

}  // namespace
}  // namespace bantam::rules_test
