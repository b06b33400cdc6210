// docs/handoff.md, "Rejections" and "Disputes".

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "tests/handoff/handoffs.h"

namespace bantam::rejection_test {
namespace {

using testing::Accepted;
using testing::Because;
using testing::Credited;
using ::testing::ElementsAre;
using testing::FaultsOf;
using testing::FoundLead;
using testing::HistoryAt;
using ::testing::IsEmpty;
using testing::May;
using testing::Offer;
using testing::Record;
using testing::Requalified;
using testing::ShownBy;
using ::testing::SizeIs;
using testing::StateOf;
using testing::Step;
using testing::WithHandoffs;

// Offered on day 1 and rejected at once.
Lead Rejected(const Policy& policy, const std::string& reason) {
  Lead lead = FoundLead(policy);
  Record(lead, {Offer("1", "eva", May(1)),
                Because(reason, Step("2", "reject", "eva", May(1)))});
  return lead;
}

struct ReasonCase {
  std::string reason;
  std::string then;
  int64_t against = 0;
  std::optional<Instant> again_from;
  bool never_again = false;
};

// Domain, section 4: the reason decides what follows, and whether it counts
// against the SDR.
TEST(Rejection, ItsReasonDecidesWhatFollows) {
  const Policy policy = WithHandoffs();
  const std::vector<ReasonCase> cases = {
      {"no_notes", "BACK_TO_GIVER", 1, {}, false},
      {"not_now", "NURTURE", 0, May(91), false},
      {"wrong_contact", "WORK_ON", 0, {}, false},
      {"no_fit", "BAD_FIT", 1, {}, true},
      {"known", "MERGE", 0, {}, true},
      {"unreachable", "RETRY", 0, May(3), false},
  };
  for (const ReasonCase& c : cases) {
    const HandoffHistory history =
        HistoryAt(Rejected(policy, c.reason), May(2));
    EXPECT_EQ(StateOf(history), "REJECTED");
    EXPECT_EQ(history.owner, "sam");
    ASSERT_THAT(history.rejections, SizeIs(1));
    const HandoffRejection& rejection = history.rejections[0];
    EXPECT_EQ(AfterRejectionName(rejection.then), c.then);
    EXPECT_EQ(rejection.reason, c.reason);
    EXPECT_EQ(rejection.giver, "sam");
    EXPECT_EQ(rejection.receiver, "eva");
    EXPECT_EQ(rejection.event_id, "2");
    EXPECT_EQ(history.counted_against_giver, c.against) << c.reason;
    EXPECT_EQ(history.again_from, c.again_from) << c.reason;
    EXPECT_EQ(history.never_again, c.never_again) << c.reason;
    EXPECT_THAT(history.faults, IsEmpty());
  }
}

TEST(Rejection, WithAnUnknownReasonGoesBackAndIsReported) {
  const Policy policy = WithHandoffs();
  const HandoffHistory wrong = HistoryAt(Rejected(policy, "no_note"), May(2));
  EXPECT_EQ(StateOf(wrong), "REJECTED");
  ASSERT_THAT(wrong.rejections, SizeIs(1));
  EXPECT_EQ(wrong.rejections[0].then, AfterRejection::kBackToGiver);
  EXPECT_EQ(wrong.counted_against_giver, 0);
  ASSERT_THAT(FaultsOf(wrong), ElementsAre("2 UNKNOWN_REASON"));
  EXPECT_EQ(
      wrong.faults[0].message,
      "handoff event '2': 'no_note' is no reason of 'sdr_to_ae', so it went "
      "back to the giver; did you mean 'no_notes'?");
  EXPECT_THAT(FaultsOf(HistoryAt(Rejected(policy, ""), May(2))),
              ElementsAre("2 UNKNOWN_REASON"));
}

TEST(Rejection, AfterAcceptanceIsAReturn) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Requalified());
  Record(lead, Because("no_fit", Step("4", "return", "eva", May(3))));
  const HandoffHistory history = HistoryAt(lead, May(3));
  EXPECT_EQ(StateOf(history), "RETURNED");
  EXPECT_EQ(history.owner, "sam");
  EXPECT_EQ(history.credit.standing, CreditStanding::kNone);
  ASSERT_THAT(history.rejections, SizeIs(1));
  EXPECT_EQ(history.rejections[0].step, model::HandoffStep::kReturn);
  EXPECT_EQ(history.counted_against_giver, 1);
  EXPECT_TRUE(history.never_again);
}

// Two retries, then left alone for a while; then it begins anew.
TEST(Rejection, RetriesEndInNurturing) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  const auto reject = [&](int day) {
    Record(lead, {Offer("o" + std::to_string(day), "eva", May(day)),
                  Because("unreachable", Step("r" + std::to_string(day),
                                              "reject", "eva", May(day)))});
    return HistoryAt(lead, May(day));
  };
  HandoffHistory history = reject(1);
  EXPECT_EQ(history.retries, 1);
  history = reject(3);
  EXPECT_EQ(history.retries, 2);
  EXPECT_EQ(history.again_from, May(5));
  EXPECT_EQ(history.rejections.back().then, AfterRejection::kRetry);
  history = reject(5);
  EXPECT_EQ(history.rejections.back().then, AfterRejection::kNurture);
  EXPECT_EQ(history.again_from, May(65));
  EXPECT_EQ(history.retries, 0);
  history = reject(65);
  EXPECT_EQ(history.rejections.back().then, AfterRejection::kRetry);
  EXPECT_EQ(history.retries, 1);
  EXPECT_EQ(history.offers, 4);
}

TEST(Dispute, UpheldLeavesItAsItWas) {
  const Policy policy = WithHandoffs();
  Lead lead = Rejected(policy, "no_fit");
  Record(lead,
         Because("they have 30 users", Step("3", "dispute", "sam", May(2))));
  const HandoffHistory open = HistoryAt(lead, May(2));
  EXPECT_EQ(open.dispute.standing, DisputeStanding::kOpen);
  EXPECT_EQ(open.dispute.over, model::HandoffStep::kReject);
  EXPECT_EQ(open.dispute.event_id, "3");
  EXPECT_EQ(StateOf(open), "REJECTED");
  EXPECT_EQ(open.counted_against_giver, 1);
  Record(lead, {Step("4", "uphold", "mia", May(3)),
                Because("again", Step("5", "dispute", "sam", May(4))),
                Step("6", "overturn", "mia", May(4))});
  const HandoffHistory upheld = HistoryAt(lead, May(5));
  EXPECT_EQ(upheld.dispute.standing, DisputeStanding::kUpheld);
  EXPECT_EQ(upheld.dispute.settled_by, "4");
  EXPECT_EQ(StateOf(upheld), "REJECTED");
  // Of the rejection, not of the dispute.
  EXPECT_EQ(*upheld.since, May(1));
  EXPECT_EQ(upheld.counted_against_giver, 1);
  EXPECT_TRUE(upheld.never_again);
  EXPECT_THAT(FaultsOf(upheld),
              ElementsAre("5 ALREADY_DISPUTED", "6 NOT_DISPUTED"));
}

TEST(Dispute, OverturnedUndoesARejection) {
  const Policy policy = WithHandoffs();
  Lead lead = Rejected(policy, "no_fit");
  Record(lead, {Because("they fit", Step("3", "dispute", "sam", May(2))),
                Step("4", "overturn", "mia", May(3))});
  const HandoffHistory history = HistoryAt(lead, May(3));
  EXPECT_EQ(history.dispute.standing, DisputeStanding::kOverturned);
  EXPECT_EQ(StateOf(history), "OFFERED");
  EXPECT_EQ(history.receiver, "eva");
  // The receiver's time runs anew.
  EXPECT_EQ(history.due, May(3, 1));
  EXPECT_EQ(history.due_event_id, "4");
  EXPECT_EQ(history.offers, 1);
  EXPECT_EQ(history.counted_against_giver, 0);
  EXPECT_FALSE(history.never_again);
  EXPECT_TRUE(history.rejections[0].overturned);
  // The next decision can be disputed again.
  Record(lead, {Because("no_notes", Step("5", "reject", "eva", May(3))),
                Because("no", Step("6", "dispute", "sam", May(3)))});
  EXPECT_EQ(HistoryAt(lead, May(3)).dispute.standing, DisputeStanding::kOpen);
  EXPECT_EQ(HistoryAt(lead, May(3)).counted_against_giver, 1);
}

TEST(Dispute, OverturnedGivesARetryBack) {
  const Policy policy = WithHandoffs();
  Lead lead = Rejected(policy, "unreachable");
  Record(lead, {Because("no", Step("3", "dispute", "sam", May(2))),
                Step("4", "overturn", "mia", May(3))});
  EXPECT_EQ(HistoryAt(lead, May(3)).retries, 0);
  EXPECT_FALSE(HistoryAt(lead, May(3)).again_from);
}

TEST(Dispute, OverturnedReturnIsAcceptedAgain) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Accepted());
  Record(lead, {Because("no_fit", Step("3", "return", "eva", May(2))),
                Because("no", Step("4", "dispute", "sam", May(2))),
                Step("5", "overturn", "mia", May(3))});
  const HandoffHistory history = HistoryAt(lead, May(3));
  EXPECT_EQ(StateOf(history), "ACCEPTED");
  EXPECT_EQ(history.owner, "eva");
  EXPECT_EQ(history.duty, HandoffDuty::kRequalify);
  EXPECT_EQ(history.due, May(8));
  EXPECT_EQ(history.counted_against_giver, 0);
}

TEST(Dispute, IsSettledByAThirdParty) {
  const Policy policy = WithHandoffs();
  Lead lead = Rejected(policy, "no_fit");
  Record(lead, {Step("3", "uphold", "mia", May(2)),
                Because("no", Step("4", "dispute", "tom", May(2))),
                Because("no", Step("5", "dispute", "sam", May(2))),
                Step("6", "overturn", "sam", May(3)),
                Step("7", "uphold", "eva", May(3))});
  const HandoffHistory history = HistoryAt(lead, May(3));
  EXPECT_EQ(history.dispute.standing, DisputeStanding::kOpen);
  EXPECT_THAT(FaultsOf(history),
              ElementsAre("3 NOT_DISPUTED", "4 OTHER_GIVER",
                          "6 NOT_THIRD_PARTY", "7 NOT_THIRD_PARTY"));
}

// What is offered again is disputed no more.
TEST(Dispute, EndsWithTheNextOffer) {
  const Policy policy = WithHandoffs();
  Lead lead = Rejected(policy, "no_notes");
  Record(lead,
         {Because("no", Step("3", "dispute", "sam", May(2))),
          Offer("4", "adam", May(3)), Step("5", "overturn", "mia", May(3))});
  const HandoffHistory history = HistoryAt(lead, May(3));
  EXPECT_EQ(history.dispute, HandoffDispute());
  EXPECT_EQ(history.receiver, "adam");
  EXPECT_THAT(FaultsOf(history), ElementsAre("5 ILLEGAL_STEP"));
}

}  // namespace
}  // namespace bantam::rejection_test
