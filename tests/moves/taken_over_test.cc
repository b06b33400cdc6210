// docs/processes.md: moves and offers that ask what else was done, so that no
// stage is a way past a handoff.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/moves.h"
#include "tests/handoff/handoffs.h"

namespace bantam::taken_over_test {
namespace {

using model::HandoffStep;
using testing::Compile;
using ::testing::ElementsAre;
using testing::FoundLead;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::kHandoffs;
using testing::May;
using testing::Offer;
using testing::Record;
using testing::ShownBy;
using testing::Step;

// An account is active once one of its deals was taken over, and in trial once
// that was qualified again. Looking at it again begins anew.
constexpr char kStatus[] = R"pb(
  processes {
    id: "status"
    subject: ACCOUNT
    stages { id: "working" kind: OPEN }
    stages { id: "active" kind: OPEN }
    stages { id: "trial" kind: WON }
    stages { id: "bad_fit" kind: LOST }
    transitions { id: "list" entry: true to: "working" }
    transitions {
      id: "hand_over"
      from: "working"
      to: "active"
      automatic: true
      requirements {
        id: "taken"
        handed_over { handoffs: [ "sdr_to_ae", "marketing_to_sales" ] }
      }
    }
    transitions {
      id: "try"
      from: "active"
      to: "trial"
      requirements {
        id: "qualified_again"
        handed_over { handoffs: "sdr_to_ae" requalified: true }
      }
    }
    transitions { id: "drop" from: "working" to: "bad_fit" }
    transitions {
      id: "again"
      from: [ "active", "bad_fit" ]
      to: "working"
      recycles: true
    }
  }
)pb";

// Deals are offered of accounts that are worked on; people unless the account
// is dropped.
Policy WithStatus() {
  std::string text = std::string(kHandoffs) + kStatus;
  const auto put = [&text](const std::string& before, const std::string& what) {
    const size_t at = text.find(before);
    ASSERT_NE(at, std::string::npos) << before;
    text.insert(at, what);
  };
  put("methods { kind: LIVE_CALL",
      "requirements { id: \"status\" in_stage { process: \"status\" stages: "
      "[ \"working\", \"active\" ] } } ");
  put("methods { kind: INTRODUCTION within: \"1d\"",
      "requirements { id: \"status\" not_in_stage { process: \"status\" "
      "stages: \"bad_fit\" } } ");
  return Compile(text);
}

class TakenOverTest : public ::testing::Test {
 protected:
  void Enter(const std::string& id, const std::string& stage, Instant at) {
    StageEvent event;
    event.id = id;
    event.subject = Subject::kAccount;
    event.process = "status";
    event.to = stage;
    event.at = at;
    const auto added = lead_.AddStageEvent(event);
    EXPECT_TRUE(added.ok()) << added.status();
  }
  MoveAnswer MoveTo(const std::string& stage, Instant now) {
    const auto answer =
        Mover(policy_).CanMove(lead_, {.process = "status", .to = stage}, now);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? *answer : MoveAnswer();
  }
  HandoffAnswer OfferOf(const std::string& handoff, Instant now) {
    const auto answer = Handoffs(policy_).CanStep(
        lead_,
        {.handoff = handoff,
         .step = HandoffStep::kOffer,
         .actor = "sam",
         .roles = {"sdr"},
         .to = "eva",
         .method = handoff == "sdr_to_ae"
                       ? model::HandoffMethod::kLiveCall
                       : model::HandoffMethod::kIntroduction},
        now);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? *answer : HandoffAnswer();
  }
  void Accepted(const std::string& id, int day) {
    Record(lead_, {Offer("o" + id, "eva", May(day)),
                   Step("a" + id, "accept", "eva", May(day, 1))});
  }

  const Policy policy_ = WithStatus();
  Lead lead_ = FoundLead(policy_);
};

TEST_F(TakenOverTest, AMoveWaitsUntilTheReceiverHasAccepted) {
  Enter("s1", "working", May(1));
  Record(lead_, Offer("o1", "eva", May(1, 1)));
  const MoveAnswer offered = MoveTo("active", May(1, 2));
  EXPECT_EQ(offered.allowed, Decision::kNo);
  ASSERT_EQ(offered.unmet.size(), 1u);
  EXPECT_EQ(offered.unmet[0].id, "taken");
  EXPECT_EQ(offered.unmet[0].met, Decision::kNo);
  EXPECT_THAT(offered.unmet[0].fields,
              ElementsAre("sdr_to_ae", "marketing_to_sales"));

  Record(lead_, Step("a1", "accept", "eva", May(1, 2)));
  EXPECT_EQ(MoveTo("active", May(1, 2)).allowed, Decision::kYes);
}

TEST_F(TakenOverTest, AReturnedLeadIsNotTakenOver) {
  Enter("s1", "working", May(1));
  Accepted("1", 1);
  Record(lead_,
         testing::Because("no_notes", Step("r1", "return", "eva", May(1, 3))));
  EXPECT_EQ(MoveTo("active", May(1, 2)).allowed, Decision::kYes);
  EXPECT_EQ(MoveTo("active", May(1, 3)).allowed, Decision::kNo);
}

TEST_F(TakenOverTest, AcceptanceAloneIsNoQualification) {
  Enter("s1", "working", May(1));
  Accepted("1", 1);
  Enter("s2", "active", May(1, 2));
  EXPECT_EQ(MoveTo("trial", May(2, 1)).allowed, Decision::kNo);
  Record(lead_, ShownBy("c2", Step("q1", "requalify", "eva", May(2, 1))));
  EXPECT_EQ(MoveTo("trial", May(2, 1)).allowed, Decision::kYes);
}

// An overturned return is accepted again, and has to be qualified again.
TEST_F(TakenOverTest, WhatWasReturnedHasToBeQualifiedAgain) {
  Enter("s1", "working", May(1));
  Accepted("1", 1);
  Enter("s2", "active", May(1, 2));
  Record(lead_, ShownBy("c2", Step("q1", "requalify", "eva", May(2, 1))));
  Record(lead_,
         testing::Because("no_notes", Step("r1", "return", "eva", May(3))));
  Record(lead_, testing::Because("why", Step("d1", "dispute", "sam", May(4))));
  Record(lead_, Step("v1", "overturn", "mia", May(5)));
  EXPECT_EQ(MoveTo("trial", May(6)).allowed, Decision::kNo);
}

TEST_F(TakenOverTest, WhatWasTakenOverBeforeItBeganAnewDoesNotCount) {
  Enter("s1", "working", May(1));
  Accepted("1", 1);
  Enter("s2", "active", May(2));
  Enter("s3", "working", May(3));
  EXPECT_EQ(MoveTo("active", May(3)).allowed, Decision::kNo);
  Record(lead_,
         testing::Because("no_notes", Step("r1", "return", "eva", May(3, 1))));
  Accepted("2", 4);
  EXPECT_EQ(MoveTo("active", May(4, 1)).allowed, Decision::kYes);
}

TEST_F(TakenOverTest, AcceptanceMovesByItself) {
  Enter("s1", "working", May(1));
  Accepted("1", 1);
  const auto proposal = Mover(policy_).Propose(lead_, "status", May(1, 1));
  ASSERT_TRUE(proposal.ok()) << proposal.status();
  ASSERT_EQ(proposal->moves.size(), 1u);
  EXPECT_EQ(proposal->moves[0].to, "active");
}

// What is proposed next asks where the subject would be by then.
TEST(TakenOver, AProposalAsksAfterTheOneBefore) {
  const Policy policy = Compile(R"pb(
    id: "acme"
    processes {
      id: "p"
      subject: ACCOUNT
      stages { id: "a" kind: OPEN }
      stages { id: "b" kind: OPEN }
      stages { id: "c" kind: WON }
      transitions {
        id: "in"
        entry: true
        to: "a"
        automatic: true
        requirements { id: "r" when: "true" }
      }
      transitions {
        id: "up"
        from: "a"
        to: "b"
        automatic: true
        requirements {
          id: "r"
          in_stage { process: "p" stages: "a" }
        }
      }
      transitions {
        id: "on"
        from: "b"
        to: "c"
        automatic: true
        requirements {
          id: "r"
          not_in_stage { process: "p" stages: "b" }
        }
      }
    }
  )pb");
  Lead lead(policy);
  lead.SetPresent(Subject::kAccount);
  const auto proposal = Mover(policy).Propose(lead, "p", May(1));
  ASSERT_TRUE(proposal.ok()) << proposal.status();
  std::vector<std::string> to;
  for (const ProposedMove& move : proposal->moves) to.push_back(move.to);
  EXPECT_THAT(to, ElementsAre("a", "b"));
}

TEST_F(TakenOverTest, AnOfferAsksWhereTheAccountStands) {
  const HandoffAnswer nowhere = OfferOf("sdr_to_ae", May(1));
  EXPECT_EQ(nowhere.allowed, Decision::kNo);
  ASSERT_EQ(nowhere.unmet.size(), 1u);
  EXPECT_EQ(nowhere.unmet[0].id, "status");
  EXPECT_THAT(nowhere.unmet[0].fields, ElementsAre("working", "active"));
  EXPECT_EQ(OfferOf("marketing_to_sales", May(1)).allowed, Decision::kYes);

  Enter("s1", "working", May(1));
  EXPECT_THAT(OfferOf("sdr_to_ae", May(1)).unmet, IsEmpty());
  Enter("s2", "bad_fit", May(2));
  EXPECT_EQ(OfferOf("sdr_to_ae", May(2)).allowed, Decision::kNo);
  const HandoffAnswer dropped = OfferOf("marketing_to_sales", May(2));
  EXPECT_EQ(dropped.allowed, Decision::kNo);
  ASSERT_EQ(dropped.unmet.size(), 1u);
  EXPECT_THAT(dropped.unmet[0].fields, ElementsAre("bad_fit"));
}

TEST_F(TakenOverTest, WhereTheStageIsInDoubtTheOfferIsOpen) {
  Enter("s1", "working", May(1));
  Enter("s2", "wroking", May(2));
  const HandoffAnswer answer = OfferOf("sdr_to_ae", May(3));
  EXPECT_EQ(answer.allowed, Decision::kUnknown);
  ASSERT_EQ(answer.unmet.size(), 1u);
  EXPECT_EQ(answer.unmet[0].met, Decision::kUnknown);
  EXPECT_THAT(answer.unmet[0].error, HasSubstr("'wroking'"));
}

TEST_F(TakenOverTest, WhereTheHandoffIsInDoubtTheMoveIsOpen) {
  Enter("s1", "working", May(1));
  Record(lead_, {Offer("o1", "eva", May(1)), Offer("o1", "adam", May(1))});
  const MoveAnswer answer = MoveTo("active", May(2));
  EXPECT_EQ(answer.allowed, Decision::kUnknown);
  ASSERT_EQ(answer.unmet.size(), 1u);
  EXPECT_THAT(answer.unmet[0].error, HasSubstr("'o1'"));
}

}  // namespace
}  // namespace bantam::taken_over_test
