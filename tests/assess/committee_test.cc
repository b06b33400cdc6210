// docs/assessment.md: the buying committee (domain: buyer roles).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/assess/frameworks.h"

namespace bantam::committee_test {
namespace {

using testing::Assess;
using testing::Compile;
using ::testing::ElementsAre;
using testing::Evaluate;
using testing::Find;
using ::testing::IsEmpty;
using testing::NewOpportunity;

const Policy& TestPolicy() {
  static const Policy policy = Compile(R"pb(
    id: "acme"
    frameworks {
      id: "bant"
      subject: OPPORTUNITY
      dimensions {
        id: "authority"
        criteria {
          id: "decider"
          answer: PERSON
          points: 10
          max_age: "90d"
          committee_role: DECISION_MAKER
        }
      }
    }
    committees {
      id: "buyers"
      roles { role: DECISION_MAKER verified: true }
      roles { role: USER at_least: 2 }
      usual_size_low: 2
      usual_size_high: 3
    })pb");
  return policy;
}

Contact Person(const std::string& id, std::vector<BuyerRole> roles) {
  Contact contact;
  contact.person_id = id;
  contact.roles = std::move(roles);
  return contact;
}

void Add(Lead& lead, Contact contact) {
  ASSERT_TRUE(lead.AddContact(std::move(contact)).ok());
}

CommitteeResult Committee(const Lead& lead) {
  const Evaluation evaluation = Evaluate(lead);
  EXPECT_EQ(evaluation.committees.size(), 1u);
  return evaluation.committees.empty() ? CommitteeResult()
                                       : evaluation.committees[0];
}

Coverage CoverageOf(const CommitteeResult& result, BuyerRole role) {
  return result.roles.at(static_cast<size_t>(role) - 1).coverage;
}

TEST(Committee, IsAbsentWhileNobodyKnowsTheContacts) {
  Lead lead = NewOpportunity(TestPolicy());
  const Evaluation unknown = Evaluate(lead);
  ASSERT_EQ(unknown.committees.size(), 1u);
  EXPECT_EQ(unknown.committees[0].id, "buyers");
  EXPECT_EQ(unknown.committees[0].absence, Absence::kContactsUnknown);
  EXPECT_THAT(unknown.notes,
              ElementsAre(Note{Reason::kContactsUnknown, "buyers", {}}));
  lead.SetContactsKnown();
  const CommitteeResult nobody = Committee(lead);
  EXPECT_EQ(nobody.size, 0);
  EXPECT_EQ(CoverageOf(nobody, BuyerRole::kDecisionMaker), Coverage::kMissing);
  EXPECT_EQ(CoverageOf(nobody, BuyerRole::kBuyer), Coverage::kNotRequired);
}

TEST(Committee, TellsVerifiedFromAssumed) {
  Lead lead = NewOpportunity(TestPolicy());
  Contact decider = Person("p1", {BuyerRole::kDecisionMaker, BuyerRole::kUser});
  Add(lead, decider);
  EXPECT_EQ(CoverageOf(Committee(lead), BuyerRole::kDecisionMaker),
            Coverage::kAssumed);
  EXPECT_EQ(CoverageOf(Committee(lead), BuyerRole::kUser), Coverage::kMissing);
  // A second entry for the same person is no second person.
  decider.verified = true;
  Add(lead, decider);
  EXPECT_EQ(Committee(lead).size, 1);
  EXPECT_EQ(CoverageOf(Committee(lead), BuyerRole::kDecisionMaker),
            Coverage::kCovered);
  EXPECT_EQ(CoverageOf(Committee(lead), BuyerRole::kUser), Coverage::kMissing);
  Add(lead, Person("p2", {BuyerRole::kUser}));
  EXPECT_EQ(CoverageOf(Committee(lead), BuyerRole::kUser), Coverage::kCovered);
}

// Domain: the committee's size is a benchmark, not a gate.
TEST(Committee, ComparesItsSize) {
  Lead lead = NewOpportunity(TestPolicy());
  const Benchmark expected[] = {Benchmark::kBelow, Benchmark::kWithin,
                                Benchmark::kWithin, Benchmark::kAbove};
  for (const Benchmark benchmark : expected) {
    // Without an id, each entry is a person of its own.
    Add(lead, Person("", {}));
    EXPECT_EQ(Committee(lead).benchmark, benchmark);
  }
}

TEST(Committee, UnknownAttitudeIsNotNeutral) {
  Lead lead = NewOpportunity(TestPolicy());
  Contact friendly = Person("p1", {});
  friendly.attitude = Attitude::kSupportive;
  friendly.influence = Influence::kMedium;
  Add(lead, friendly);
  Contact weak = Person("p2", {});
  weak.attitude = Attitude::kSupportive;
  weak.influence = Influence::kLow;
  Add(lead, weak);
  Contact against = Person("p3", {BuyerRole::kApprover});
  against.attitude = Attitude::kOpposed;
  Add(lead, against);
  Add(lead, Person("p4", {}));
  Contact opposed_user = Person("", {BuyerRole::kUser});
  opposed_user.attitude = Attitude::kOpposed;
  opposed_user.influence = Influence::kHigh;
  Add(lead, opposed_user);
  const CommitteeResult result = Committee(lead);
  EXPECT_EQ(result.supportive, 2);
  EXPECT_EQ(result.neutral, 0);
  EXPECT_EQ(result.opposed, 2);
  EXPECT_EQ(result.attitude_unknown, 1);
  EXPECT_THAT(result.champions, ElementsAre("p1"));
  EXPECT_THAT(result.blockers, ElementsAre("p3", "contacts[4]"));
  EXPECT_THAT(result.vetoes, ElementsAre("p3"));
}

TEST(Committee, EntriesThatDisagreeLeaveAnAttitudeUnknown) {
  Lead lead = NewOpportunity(TestPolicy());
  Contact one = Person("p1", {});
  one.attitude = Attitude::kSupportive;
  Add(lead, one);
  one.attitude = Attitude::kNeutral;
  Add(lead, one);
  const CommitteeResult result = Committee(lead);
  EXPECT_EQ(result.size, 1);
  EXPECT_EQ(result.attitude_unknown, 1);
}

TEST(Committee, DoesNotSeeAnotherOpportunity) {
  Lead lead = NewOpportunity(TestPolicy());
  Contact other = Person("p1", {BuyerRole::kDecisionMaker});
  other.opportunity_id = "O-2";
  Add(lead, other);
  Contact own = Person("p2", {});
  own.opportunity_id = "O-1";
  Add(lead, own);
  const Evaluation evaluation = Evaluate(lead);
  EXPECT_EQ(evaluation.committees[0].size, 1);
  EXPECT_THAT(evaluation.notes, ElementsAre(Note{Reason::kContactsOfOthers,
                                                 "contacts",
                                                 {{"count", int64_t{1}}}}));
}

TEST(Committee, AVerifiedContactAnswersAQuestion) {
  Lead lead = NewOpportunity(TestPolicy());
  Contact decider = Person("p1", {BuyerRole::kDecisionMaker});
  Add(lead, decider);
  const CriterionResult claimed = Find(Assess(lead), "authority.decider");
  EXPECT_EQ(claimed.standing, Standing::kOpen);
  EXPECT_EQ(claimed.value, Value(std::string("p1")));
  decider.person_id = "p2";
  decider.verified = true;
  Add(lead, decider);
  const CriterionResult answered = Find(Assess(lead), "authority.decider");
  EXPECT_EQ(answered.standing, Standing::kGood);
  EXPECT_TRUE(answered.from_committee);
  EXPECT_EQ(answered.value, Value(std::string("p2")));
  // Somebody's word stands above a role.
  testing::Say(lead, testing::Denied("authority.decider"));
  EXPECT_EQ(Find(Assess(lead), "authority.decider").standing, Standing::kBad);
}

// One more confirmation, though an old one, never weakens an answer.
TEST(Committee, AVerifiedContactKeepsAConfirmationFresh) {
  Lead lead = NewOpportunity(TestPolicy());
  testing::Say(lead,
               testing::Confirmed("authority.decider", testing::DaysAgo(91)));
  EXPECT_EQ(Find(Assess(lead), "authority.decider").standing, Standing::kStale);
  Contact decider = Person("p1", {BuyerRole::kDecisionMaker});
  decider.verified = true;
  Add(lead, decider);
  EXPECT_EQ(Find(Assess(lead), "authority.decider").standing, Standing::kGood);
  testing::Say(lead,
               testing::Denied("authority.decider", testing::DaysAgo(90)));
  EXPECT_EQ(Find(Assess(lead), "authority.decider").standing, Standing::kBad);
}

}  // namespace
}  // namespace bantam::committee_test
