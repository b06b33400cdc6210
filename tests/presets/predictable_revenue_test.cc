// What the preset predictable_revenue promises to SDRs and AEs. Figures are
// worked out by hand from its file.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/presets/preset_lead.h"

namespace bantam::presets::predictable_revenue_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Members = std::map<std::string, std::string>;

// Everything known, and as an AE likes it.
const Members kAccount = {{"industry", R"("software")"},
                          {"employees", "500"},
                          {"country", R"("NL")"},
                          {"department", R"("dedicated_team")"},
                          {"decided_by", R"("vp")"},
                          {"business_problem", R"("too_few_meetings")"},
                          {"has_similar_product", "false"},
                          {"has_staff_for_it", "false"},
                          {"new_to_field", "false"}};
const Members kOpportunity = {
    {"potential_users", "20"},
    {"interested", "true"},
    {"ready_to_act", "true"},
    {"wants_next_step", "true"},
    {"contact_influence", R"("influences")"},
    {"contact_knows_it_all", "false"},
    {"budget_amount", R"({"amount": "5000", "currency": "USD"})"},
    {"price", R"({"amount": "5000", "currency": "USD"})"}};

// With one member changed; an empty value leaves it out.
Members With(Members members, const std::string& name,
             const std::string& value) {
  if (value.empty()) {
    members.erase(name);
  } else {
    members[name] = value;
  }
  return members;
}

std::string Object(const Members& members) {
  std::vector<std::string> items;
  for (const auto& [name, value] : members) {
    items.push_back('"' + name + "\": " + value);
  }
  return "{" + Joined(items) + "}";
}

std::string LeadOf(const Members& account, const Members& opportunity) {
  return R"({"account": )" + Object(account) + R"(, "opportunity": )" +
         Object(opportunity) + "}";
}

class PredictableRevenueTest : public ::testing::Test {
 protected:
  Evaluation Of(const Members& account, const Members& opportunity) const {
    return Evaluate(policy_, LeadOf(account, opportunity));
  }
  double Icp(const Members& account) const {
    return Find(Of(account, kOpportunity).scores, "icp").points.ToDouble();
  }
  static const QualificationResult& Handoff(const Evaluation& answer) {
    return Find(answer.qualifications, "handoff_ready");
  }

  const Policy policy_ = Compile("predictable_revenue");
};

// 20 + 25 + 15 + 15 + 20 + 5.
TEST_F(PredictableRevenueTest, TheIdealCustomerIsAHundred) {
  const Evaluation answer = Of(kAccount, kOpportunity);
  EXPECT_EQ(Find(answer.scores, "icp").points.ToDouble(), 100);
  EXPECT_TRUE(Find(answer.scores, "icp").interval.IsPoint());
  EXPECT_EQ(Find(answer.grades, "icp_grade").grade, "A");
  for (const RedFlagResult& flag : answer.red_flags) {
    EXPECT_EQ(flag.raised, Decision::kNo) << flag.id;
  }
  EXPECT_EQ(Handoff(answer).qualified, Decision::kYes);
  EXPECT_THAT(Handoff(answer).unmet, IsEmpty());
}

TEST_F(PredictableRevenueTest, SizesMeetWithoutGapOrOverlap) {
  const struct {
    const char* employees;
    double points;
  } rows[] = {{"19", 75},    {"20", 85},   {"99", 85},   {"100", 100},
              {"1999", 100}, {"2000", 85}, {"90000", 85}};
  for (const auto& row : rows) {
    EXPECT_EQ(Icp(With(kAccount, "employees", row.employees)), row.points)
        << row.employees;
  }
}

// Domain reference, section 4: at least 20 potential users, and unknown is
// not 19.
TEST_F(PredictableRevenueTest, TwentyUsersAndUnknownIsAsked) {
  const auto met = [&](const std::string& users) {
    return Met(
        Handoff(Of(kAccount, With(kOpportunity, "potential_users", users))),
        "enough_users");
  };
  EXPECT_EQ(met("19"), Decision::kNo);
  EXPECT_EQ(met("20"), Decision::kYes);
  EXPECT_EQ(met(""), Decision::kUnknown);
  const Evaluation unknown =
      Of(kAccount, With(kOpportunity, "potential_users", ""));
  EXPECT_EQ(Handoff(unknown).qualified, Decision::kUnknown);
  ASSERT_EQ(Handoff(unknown).unmet.size(), 1);
  EXPECT_THAT(Handoff(unknown).unmet[0].fields,
              ElementsAre("opportunity.potential_users"));
}

// Domain reference, section 4: all of fit, influence and a next step; interest
// and readiness are other checks.
TEST_F(PredictableRevenueTest, AHandoffNeedsEachOfItsConditions) {
  const struct {
    const char* name;
    const char* value;
    const char* requirement;
    Decision met;
  } rows[] = {
      {"contact_influence", R"("none")", "influence", Decision::kNo},
      {"contact_influence", "", "influence", Decision::kUnknown},
      {"wants_next_step", "false", "next_step", Decision::kNo},
      {"wants_next_step", "", "next_step", Decision::kUnknown},
  };
  for (const auto& row : rows) {
    const Evaluation answer =
        Of(kAccount, With(kOpportunity, row.name, row.value));
    EXPECT_EQ(Handoff(answer).qualified, row.met) << row.name;
    EXPECT_EQ(Met(Handoff(answer), row.requirement), row.met);
  }
  for (const char* name : {"interested", "ready_to_act"}) {
    for (const char* value : {"false", ""}) {
      EXPECT_EQ(
          Handoff(Of(kAccount, With(kOpportunity, name, value))).qualified,
          Decision::kYes)
          << name;
    }
  }
  EXPECT_EQ(Handoff(Of(kAccount,
                       With(kOpportunity, "contact_influence", R"("decides")")))
                .qualified,
            Decision::kYes);
}

TEST_F(PredictableRevenueTest, TheCompanyMustFitTheProfile) {
  // Without a problem that we solve and a team 65, with another decision-maker
  // 50.
  Members account = With(kAccount, "business_problem", R"("none")");
  account = With(account, "department", R"("nobody")");
  EXPECT_EQ(Icp(account), 65);
  EXPECT_EQ(Handoff(Of(account, kOpportunity)).qualified, Decision::kYes);
  EXPECT_EQ(Icp(With(account, "decided_by", R"("other")")), 50);
  EXPECT_EQ(Handoff(Of(With(account, "decided_by", R"("other")"), kOpportunity))
                .qualified,
            Decision::kNo);
  // Up to 65 once it is known who decides.
  EXPECT_EQ(
      Handoff(Of(With(account, "decided_by", ""), kOpportunity)).qualified,
      Decision::kUnknown);
}

class RedFlagTest : public PredictableRevenueTest {
 protected:
  // What one changed member does to flag and handoff.
  void Expect(bool of_account, const char* name, const char* value,
              const char* flag, Decision raised, Decision qualified) const {
    const Evaluation answer =
        of_account ? Of(With(kAccount, name, value), kOpportunity)
                   : Of(kAccount, With(kOpportunity, name, value));
    EXPECT_EQ(Raised(answer, flag), raised) << name << " = " << value;
    EXPECT_EQ(Handoff(answer).qualified, qualified) << name << " = " << value;
  }
};

// Domain reference, section 4: major ones stop a handoff, minor ones do not.
TEST_F(RedFlagTest, MajorOnesStopAHandoffAndMinorOnesDoNot) {
  constexpr Decision kYes = Decision::kYes;
  constexpr Decision kNo = Decision::kNo;
  constexpr Decision kAsk = Decision::kUnknown;
  Expect(true, "has_similar_product", "true", "already_solved", kYes, kNo);
  Expect(true, "has_staff_for_it", "true", "already_solved", kYes, kNo);
  Expect(true, "has_staff_for_it", "", "already_solved", kAsk, kAsk);
  Expect(true, "country", R"("BR")", "wrong_geography", kYes, kNo);
  Expect(true, "country", "", "wrong_geography", kAsk, kAsk);
  Expect(false, "contact_knows_it_all", "true", "know_it_all", kYes, kYes);
  Expect(false, "contact_knows_it_all", "", "know_it_all", kAsk, kYes);
  // 80 points without a core industry: still a fit.
  Expect(true, "industry", R"("education")", "never_sold_well", kYes, kYes);
  Expect(true, "new_to_field", "true", "field_too_new", kYes, kYes);
}

// One reason is enough, whatever the other is.
TEST_F(RedFlagTest, OneKnownReasonRaises) {
  const Members unknown = With(kAccount, "has_staff_for_it", "");
  EXPECT_EQ(
      Raised(Of(With(unknown, "has_similar_product", "true"), kOpportunity),
             "already_solved"),
      Decision::kYes);
}

// Domain reference, sections 2 and 4: no budget is no reason, a known one that
// does not fit is, and what nobody knows is asked.
TEST_F(RedFlagTest, OnlyAKnownBudgetCanBeTooSmall) {
  constexpr const char* kFlag = "budget_too_small";
  const auto expect = [&](const char* budget, Decision raised,
                          Decision qualified) {
    Expect(false, "budget_amount", budget, kFlag, raised, qualified);
  };
  expect(R"({"amount": "4999", "currency": "USD"})", Decision::kYes,
         Decision::kNo);
  expect("null", Decision::kNo, Decision::kYes);
  expect("", Decision::kUnknown, Decision::kUnknown);
  expect(R"({"amount": "9999", "currency": "EUR"})", Decision::kUnknown,
         Decision::kUnknown);
}

TEST_F(RedFlagTest, AreTheSixOfTheProfile) {
  const Evaluation answer = Of({}, {});
  std::vector<std::string> flags;
  for (const RedFlagResult& flag : answer.red_flags) {
    EXPECT_EQ(flag.raised, Decision::kUnknown) << flag.id;
    flags.push_back(flag.id + ' ' + std::string(SeverityName(flag.severity)));
  }
  EXPECT_THAT(flags,
              ElementsAre("already_solved MAJOR", "know_it_all MINOR",
                          "wrong_geography MAJOR", "budget_too_small MAJOR",
                          "never_sold_well MINOR", "field_too_new MINOR"));
}

class PersonaTest : public PredictableRevenueTest {
 protected:
  Decision Fits(std::string_view persona, std::string_view person,
                std::string_view account) const {
    return Find(Evaluate(policy_, R"({"person": {)" + std::string(person) +
                                      R"(}, "account": {)" +
                                      std::string(account) + "}}")
                    .personas,
                persona)
        .fits;
  }
};

TEST_F(PersonaTest, TheEconomicBuyerHasEveryTrait) {
  constexpr std::string_view kPerson =
      R"("seniority": "vp", "department": "finance")";
  constexpr std::string_view kBuyer = "economic_buyer";
  EXPECT_EQ(Fits(kBuyer, kPerson, R"("employees": 100)"), Decision::kYes);
  EXPECT_EQ(Fits(kBuyer, kPerson, R"("employees": 99)"), Decision::kNo);
  EXPECT_EQ(Fits(kBuyer, kPerson, ""), Decision::kUnknown);
}

TEST_F(PersonaTest, TheHandsOnUserHasTwoOfThree) {
  constexpr std::string_view kUser = "hands_on_user";
  constexpr std::string_view kStaff = R"("seniority": "staff")";
  constexpr std::string_view kTeam = R"("department": "dedicated_team")";
  constexpr std::string_view kNobody = R"("department": "nobody")";
  EXPECT_EQ(Fits(kUser, kStaff, kTeam), Decision::kYes);
  EXPECT_EQ(Fits(kUser, kStaff, kNobody), Decision::kUnknown);
  EXPECT_EQ(Fits(kUser, R"("seniority": "vp", "department": "sales")", kNobody),
            Decision::kNo);
}

class AccountEngagementTest : public PredictableRevenueTest {
 protected:
  // A person who did each of these `days` ago.
  static std::string Person(const std::string& id,
                            const std::vector<std::string>& kinds,
                            int days = 0) {
    std::vector<std::string> activities;
    for (const std::string& kind : kinds) {
      activities.push_back(R"({"kind": ")" + kind + R"(", )" +
                           At(*(kNow - model::Days(days))) + "}");
    }
    return R"({"account": {"id": "A-1"}, "person": {"id": ")" + id +
           R"("}, "activities": [)" + Joined(activities) + "]}";
  }
  double Engagement(const std::vector<std::string>& kinds, int days = 0) const {
    return Find(Evaluate(policy_, Person("P-1", kinds, days)).scores,
                "engagement")
        .points.ToDouble();
  }
  double RollUp(const std::vector<std::string>& people) const {
    std::vector<Lead> leads;
    for (const std::string& json : people) {
      leads.emplace_back(policy_);
      const absl::Status read = LeadFromJson(json, {}, &leads.back());
      EXPECT_TRUE(read.ok()) << read;
    }
    std::vector<const Lead*> pointers;
    for (const Lead& lead : leads) pointers.push_back(&lead);
    const auto results = Evaluator(policy_).RollUp(pointers, kNow);
    EXPECT_TRUE(results.ok()) << results.status();
    return results.ok() ? Find(*results, "account_engagement").points.ToDouble()
                        : -1;
  }
};

TEST_F(AccountEngagementTest, FadesAndIsCapped) {
  EXPECT_EQ(Engagement({"email_reply"}), 10);
  EXPECT_EQ(Engagement({"email_reply"}, 30), 5);
  EXPECT_EQ(Engagement({"call"}, 60), 2.5);
  EXPECT_EQ(Engagement({"discovery_call"}, 60), 12.5);
  EXPECT_EQ(Engagement({"referral_given"}, 120), 5);
  EXPECT_EQ(Engagement({"demo", "demo"}), 30);
  // 30 + 50 of 75 + 20 + 20 of 40 make 120, of which the cap leaves 100.
  EXPECT_EQ(
      Engagement({"demo", "discovery_call", "discovery_call", "discovery_call",
                  "call", "call", "referral_given", "referral_given"}),
      100);
}

TEST_F(AccountEngagementTest, TheBestThreeCount) {
  EXPECT_EQ(RollUp({}), 0);
  EXPECT_EQ(RollUp({Person("P-1", {"email_reply"}), Person("P-2", {"demo"}),
                    Person("P-3", {"discovery_call"}),
                    Person("P-4", {"referral_given"})}),
            75);  // 30 + 25 + 20
  const std::vector<std::string> eager = {"demo", "discovery_call",
                                          "discovery_call", "referral_given"};
  EXPECT_EQ(RollUp({Person("P-1", eager), Person("P-2", eager),
                    Person("P-3", eager)}),
            200);  // of 300
}

}  // namespace
}  // namespace bantam::presets::predictable_revenue_test
