// What a host can hand in wrong, and what it is told then.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "tests/routing/routings.h"

namespace bantam::context_test {
namespace {

using ::bantam::testing::InTurn;
using ::bantam::testing::Now;
using ::bantam::testing::Sdr;
using ::bantam::testing::WithRouting;
using ::testing::HasSubstr;

struct Case {
  std::string name;
  std::function<void(RoutingContext&)> damage;
  std::string message;
  absl::StatusCode code = absl::StatusCode::kInvalidArgument;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.name;
}

RoutingContext Sound() {
  RoutingContext context;
  context.candidates = {Sdr("amy"), Sdr("bob")};
  context.account_owner = "amy";
  context.claims = {{.id = "c1", .owner = "bob", .since = Now()},
                    {.id = "c2", .owner = "bob", .since = Now()}};
  context.cursor = {{"turn", "amy", 1}, {"turn", "bob", 2}};
  return context;
}

class ContextErrors : public ::testing::TestWithParam<Case> {};

TEST_P(ContextErrors, NameThePlace) {
  const Policy policy = WithRouting(InTurn());
  Router router(policy);
  RoutingContext context = Sound();
  ASSERT_TRUE(router.Route(Lead(policy), "new_leads", context, Now()).ok());
  GetParam().damage(context);
  const auto answer = router.Route(Lead(policy), "new_leads", context, Now());
  EXPECT_EQ(answer.status().code(), GetParam().code);
  EXPECT_EQ(std::string(answer.status().message()), GetParam().message);
}

constexpr absl::StatusCode kTooMuch = absl::StatusCode::kResourceExhausted;

std::vector<Case> Cases() {
  return {
      {"NoId", [](RoutingContext& c) { c.candidates[1].id = ""; },
       "candidates[1].id: it is required"},
      {"SameId", [](RoutingContext& c) { c.candidates[1].id = "amy"; },
       "candidates[1].id: 'amy' stands at candidates[0] already"},
      {"NotUtf8", [](RoutingContext& c) { c.candidates[0].id = "a\xff"; },
       "candidates[0].id: byte 1 is not UTF-8"},
      {"LongId",
       [](RoutingContext& c) { c.candidates[0].id = std::string(9000, 'a'); },
       "candidates[0].id: 9000 bytes; max_string_bytes allows 8192", kTooMuch},
      {"UnknownRole",
       [](RoutingContext& c) { c.candidates[1].roles = {"srd"}; },
       "candidates[1].roles[0]: there is no role 'srd'; did you mean 'sdr'?"},
      {"EmptyTerritory",
       [](RoutingContext& c) {
         c.candidates[1].territories = {"DE", ""};
       },
       "candidates[1].territories[1]: it is required"},
      {"ManyTerritories",
       [](RoutingContext& c) {
         c.candidates[1].territories = std::vector<std::string>(1001, "DE");
       },
       "candidates[1].territories: 1001 items; max_list_items allows 1000",
       kTooMuch},
      {"NoWeight", [](RoutingContext& c) { c.candidates[1].weight = 0; },
       "candidates[1].weight: a weight is from 1 to 1000000, found 0"},
      {"NegativeWeight", [](RoutingContext& c) { c.candidates[0].weight = -3; },
       "candidates[0].weight: a weight is from 1 to 1000000, found -3"},
      {"HugeWeight",
       [](RoutingContext& c) { c.candidates[0].weight = 1'000'001; },
       "candidates[0].weight: a weight is from 1 to 1000000, found 1000001"},
      {"OwnerNotUtf8", [](RoutingContext& c) { c.account_owner = "\xc0"; },
       "account_owner: byte 0 is not UTF-8"},
      {"ClaimWithoutId", [](RoutingContext& c) { c.claims[0].id = ""; },
       "claims[0].id: it is required"},
      {"SameClaim", [](RoutingContext& c) { c.claims[1].id = "c1"; },
       "claims[1].id: 'c1' stands at claims[0] already"},
      {"ClaimWithoutOwner", [](RoutingContext& c) { c.claims[1].owner = ""; },
       "claims[1].owner: it is required"},
      {"ClaimOfNoTime",
       [](RoutingContext& c) {
         c.claims[1].since = {model::kMinInstantSeconds - 1, 0};
       },
       "claims[1].since: it must lie between 0001-01-01T00:00:00Z and "
       "9999-12-31T23:59:59.999999999Z"},
      {"RenewedAtNoTime",
       [](RoutingContext& c) {
         c.claims[1].renewed = Instant{model::kMaxInstantSeconds + 1, 0};
       },
       "claims[1].renewed: it must lie between 0001-01-01T00:00:00Z and "
       "9999-12-31T23:59:59.999999999Z"},
      {"RenewedBefore",
       [](RoutingContext& c) {
         c.claims[1].renewed = *(Now() - model::Span{0, 1});
       },
       "claims[1].renewed: a claim is renewed after it was made, not before"},
      {"HashNotUtf8",
       [](RoutingContext& c) { c.claims[1].policy_hash = "\x80"; },
       "claims[1].policy_hash: byte 0 is not UTF-8"},
      {"CursorWithoutRule", [](RoutingContext& c) { c.cursor[1].rule = ""; },
       "cursor[1].rule: it is required"},
      {"CursorWithoutCandidate",
       [](RoutingContext& c) { c.cursor[0].candidate = ""; },
       "cursor[0].candidate: it is required"},
      {"CountedTwice", [](RoutingContext& c) { c.cursor[1] = c.cursor[0]; },
       "cursor[1]: rule 'turn' and candidate 'amy' stand in the cursor "
       "already"},
      {"NegativeCount", [](RoutingContext& c) { c.cursor[1].given = -1; },
       "cursor[1].given: a count is from 0 to 1000000000000, found -1"},
      {"HugeCount",
       [](RoutingContext& c) { c.cursor[1].given = Router::kMaxGiven + 1; },
       "cursor[1].given: a count is from 0 to 1000000000000, found "
       "1000000000001"},
      {"ManyCandidates",
       [](RoutingContext& c) {
         c.candidates.resize(Router::kMaxCandidates + 1);
       },
       "candidates: 100001 of them; at most 100000 are taken", kTooMuch},
      {"ManyClaims",
       [](RoutingContext& c) { c.claims.resize(Router::kMaxClaims + 1); },
       "claims: 10001 of them; at most 10000 are taken", kTooMuch},
      {"LongCursor",
       [](RoutingContext& c) { c.cursor.resize(Router::kMaxCursor + 1); },
       "cursor: 1000001 of them; at most 1000000 are taken", kTooMuch},
      // Of several the first.
      {"Two",
       [](RoutingContext& c) {
         c.cursor[0].given = -1;
         c.candidates[1].weight = 0;
         c.candidates[1].id = "amy";
       },
       "candidates[1].id: 'amy' stands at candidates[0] already"},
  };
}

std::string NameOf(const ::testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(All, ContextErrors, ::testing::ValuesIn(Cases()),
                         NameOf);

TEST(Router, WantsItsOwnPolicysLeadAndAKnownRouting) {
  const Policy policy = WithRouting(InTurn());
  Router router(policy);
  auto answer = router.Route(Lead(policy), "new_lead", {}, Now());
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(std::string(answer.status().message()),
            "there is no routing 'new_lead'; did you mean 'new_leads'?");
  answer = router.Route(Lead(WithRouting(InTurn())), "new_leads", {}, Now());
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kInvalidArgument);
  answer = router.Route(Lead(policy), "new_leads", {},
                        {model::kMaxInstantSeconds + 1, 0});
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(answer.status().message()), HasSubstr("now must"));
  // A failed question leaves the router as it was; and it may be moved.
  Router moved = std::move(router);
  EXPECT_TRUE(moved.Route(Lead(policy), "new_leads", {}, Now()).ok());
}

}  // namespace
}  // namespace bantam::context_test
