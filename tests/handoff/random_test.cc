// What must hold of every history of a handoff, over many that nobody would
// think of: against a second telling of the rules (naive.h).

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "bantam/handoff.h"
#include "tests/handoff/handoffs.h"
#include "tests/handoff/naive.h"
#include "tests/handoff/teller.h"
#include "tests/model/random.h"
#include "tests/support/slow_build.h"

namespace bantam::random_test {
namespace {

using model::HandoffStep;
using model::Random;
using testing::Chance;
using testing::kDay;
using testing::Naive;
using testing::Story;
using testing::Teller;

constexpr int kSequences = testing::kSlowBuild ? 20'000 : 100'000;

// The naive model counts by the clock.
Policy PlainPolicy() {
  return testing::WithHandoffs(
      {{"within: \"8h\" calendar: \"office\"", "within: \"8h\""}});
}

void Load(const Story& story, Lead* lead) {
  lead->Clear();
  ASSERT_TRUE(lead->SetId("L-1").ok());
  ASSERT_TRUE(lead->Set("opportunity.users", int64_t{20}).ok());
  ASSERT_TRUE(lead->Set("opportunity.notes", std::string("x")).ok());
  lead->SetActivitiesKnown();
  for (const Activity& activity : story.activities) {
    ASSERT_TRUE(lead->AddActivity(activity).ok());
  }
  for (const HandoffEvent& event : story.events) {
    ASSERT_TRUE(lead->AddHandoffEvent(event).ok());
  }
}

std::map<std::string, int64_t> CallsOf(const Story& story) {
  std::map<std::string, int64_t> calls;
  for (const Activity& activity : story.activities) {
    if (activity.kind == "call") calls[activity.id] = activity.at.seconds;
  }
  return calls;
}

std::string Describe(const Story& story) {
  std::string text;
  for (const Activity& activity : story.activities) {
    text += activity.id + " " + activity.kind + " " +
            std::to_string(activity.at.seconds) + "\n";
  }
  for (const HandoffEvent& event : story.events) {
    text += event.id + " " + std::to_string(event.at.seconds) + " " +
            std::string(HandoffStepName(event.step)) + " by " + event.actor +
            " for " + event.on_behalf_of + " to " + event.to + " reason " +
            event.reason + " evidence " + event.evidence + "\n";
  }
  return text;
}

bool IsImpossible(const HandoffFault& fault) {
  return fault.problem <= HandoffProblem::kNotInPolicy;
}

// What the naive model says, as the history has it.
Naive::Facts FactsOf(const HandoffHistory& history) {
  Naive::Facts facts;
  facts.state = HandoffStateName(history.state);
  facts.giver = history.giver;
  facts.receiver = history.receiver;
  facts.credit = CreditStandingName(history.credit.standing);
  facts.offers = history.offers;
  facts.sent_back = history.sent_back;
  facts.booked_by = history.booked_by;
  facts.retries = history.retries;
  facts.attempts = history.attempts;
  facts.no_shows = history.no_shows;
  facts.against = history.counted_against_giver;
  facts.never_again = history.never_again;
  if (history.again_from) facts.again_from = history.again_from->seconds;
  if (history.due) facts.due = history.due->seconds;
  if (history.counted_at) facts.counted_at = history.counted_at->seconds;
  for (const HandoffBreach& breach : history.breaches) {
    facts.breaches.push_back({breach.receiver, breach.due.seconds,
                              breach.met ? std::to_string(breach.met->seconds)
                              : breach.open ? "open"
                                            : "never"});
  }
  for (const HandoffFault& fault : history.faults) {
    if (IsImpossible(fault)) facts.impossible.push_back(fault.event_id);
  }
  return facts;
}

void ExpectSame(const HandoffHistory& history, const Naive& naive) {
  const Naive::Facts facts = FactsOf(history);
  if (!(facts == naive.facts)) {
    ADD_FAILURE() << "replay says\n"
                  << facts.Text() << "and the naive model\n"
                  << naive.facts.Text();
  }
  if (history.owner != naive.Owner()) {
    ADD_FAILURE() << history.owner << " and not " << naive.Owner();
  }
}

// The promises of bantam/handoff.h, from the timeline alone.
void ExpectPromises(const HandoffHistory& history) {
  int credits = 0;
  bool shown = false;
  std::string owner;
  for (const HandoffStepTaken& step : history.timeline) {
    // It passes from one to the other only where that one takes or returns it,
    // or a manager gives it back.
    if (step.owner != owner && !owner.empty() && !step.owner.empty()) {
      EXPECT_TRUE(step.step == HandoffStep::kAccept ||
                  step.step == HandoffStep::kReturn ||
                  step.step == HandoffStep::kReassign ||
                  step.step == HandoffStep::kOverturn ||
                  step.step == HandoffStep::kClaim ||
                  step.step == HandoffStep::kOffer)
          << step.event_id;
    }
    owner = step.owner;
    if (step.step == HandoffStep::kRequalify) {
      shown = true;
      EXPECT_NE(step.evidence, "");
    }
    if (step.step == HandoffStep::kReturn) shown = false;
    if (step.step == HandoffStep::kCredit) {
      ++credits;
      EXPECT_TRUE(shown);
    }
  }
  EXPECT_LE(credits, 1);
  EXPECT_TRUE(history.owner.empty() || history.owner == history.giver ||
              history.owner == history.receiver);
  if (!history.receiver.empty()) {
    EXPECT_NE(history.giver, history.receiver);
  }
}

HandoffHistory ReplayAt(const Lead& lead, Instant at) {
  return testing::HistoryAt(lead, at);
}

TEST(RandomHistories, AreWhatTheRulesMakeOfThem) {
  const Policy policy = PlainPolicy();
  Lead lead(policy);
  Teller teller(20260501);
  std::map<std::string, int> ends;
  int late = 0;
  for (int i = 0; i < kSequences; ++i) {
    const Story story = teller.Tell();
    Load(story, &lead);
    const std::map<std::string, int64_t> calls = CallsOf(story);
    Naive naive;
    for (size_t n = 0; n < story.events.size(); ++n) {
      const Instant at = story.events[n].at;
      naive.Take(story.events[n], calls);
      // Replay of each beginning is the fold so far; of some, for the time.
      if (i % 4 != 0) continue;
      if (n + 1 < story.events.size() && story.events[n + 1].at == at) continue;
      naive.Wait(at.seconds);
      ExpectSame(ReplayAt(lead, at), naive);
    }
    ++ends[naive.facts.state];
    const Instant end{story.events.back().at.seconds + 40 * kDay, 0};
    naive.Wait(end.seconds);
    const HandoffHistory history = ReplayAt(lead, end);
    ExpectSame(history, naive);
    ExpectPromises(history);
    EXPECT_LE(naive.credits, std::min(1, naive.shown));
    late += history.breaches.empty() ? 0 : 1;
    if (::testing::Test::HasFailure()) {
      FAIL() << "sequence " << i << "\n" << Describe(story);
    }
  }
  // The stories come far enough to say something.
  EXPECT_EQ(ends.size(), 10u);
  for (const auto& [state, count] : ends) {
    EXPECT_GT(count, kSequences / 500) << state;
  }
  EXPECT_GT(late, kSequences / 10);
}

TEST(RandomHistories, EndTheSameInAnyOrderOfArrival) {
  const Policy policy = PlainPolicy();
  Lead lead(policy);
  Teller teller(7);
  Random random(11);
  for (int i = 0; i < kSequences / 4; ++i) {
    Story story = teller.Tell();
    Load(story, &lead);
    const Instant end = story.events.back().at;
    const HandoffHistory history = ReplayAt(lead, end);
    std::vector<HandoffEvent>& events = story.events;
    // One of them twice.
    events.push_back(events[static_cast<size_t>(
        random.Between(0, static_cast<int64_t>(events.size()) - 1))]);
    for (size_t left = events.size(); left > 1; --left) {
      std::swap(events[left - 1], events[static_cast<size_t>(random.Between(
                                      0, static_cast<int64_t>(left) - 1))]);
    }
    Load(story, &lead);
    HandoffHistory shuffled = ReplayAt(lead, end);
    EXPECT_EQ(shuffled.repeated, 1);
    shuffled.repeated = 0;
    ASSERT_EQ(shuffled, history) << Describe(story);
  }
}

// A policy that says everything otherwise that replay looks at.
Policy NewPolicy() {
  return testing::WithHandoffs({
      {"activity_kinds { id: \"call\" }",
       "activity_kinds { id: \"visit\" } activity_kinds { id: \"call\" }"},
      {"methods { kind: LIVE_CALL within: \"1h\" }",
       "methods { kind: LIVE_CALL within: \"5h\" calendar: \"office\" }"},
      {"methods { kind: INTRODUCTION within: \"8h\" calendar: \"office\" }",
       ""},
      {"reasons { id: \"no_notes\" then: BACK_TO_GIVER counts_against_giver: "
       "true }",
       "reasons { id: \"no_notes\" then: WORK_ON }"},
      {"reasons { id: \"known\" then: MERGE }", ""},
      {"max_retries: 2", "max_retries: 1"},
      {"max_offers: 4", "max_offers: 1"},
      {"claim_for: \"30d\"", "claim_for: \"5d\""},
      {"dispute_within: \"14d\"", "dispute_within: \"1d\""},
      {"evidence: \"call\"", "evidence: \"mail\""},
      {"within: \"5d\"", "within: \"1d\""},
      {"claw_back: \"90d\"", "claw_back: \"1d\""},
      {"counts_at: ACCEPT", "counts_at: OFFER"},
  });
}

// Domain, section 6: rules do not change retroactively. Whatever the new policy
// says, what was claimed under the old one comes to the same.
TEST(RandomHistories, DoNotChangeWithThePolicy) {
  const Policy before = PlainPolicy();
  const Policy after = NewPolicy();
  Lead then(before);
  Lead now(after);
  Teller teller(41);
  int differ = 0;
  for (int i = 0; i < kSequences / 4; ++i) {
    Story story = teller.Tell();
    for (HandoffEvent& event : story.events) {
      // What follows on the claim may name any.
      event.policy_hash =
          event.step == HandoffStep::kClaim || event.step == HandoffStep::kOffer
              ? before.hash()
              : after.hash();
    }
    Load(story, &then);
    Load(story, &now);
    const Instant end{story.events.back().at.seconds + 40 * kDay, 0};
    const HandoffHistory was = ReplayAt(then, end);
    const auto is =
        ReplayHandoff(now, "sdr_to_ae", {.at = end, .earlier = {before}});
    ASSERT_TRUE(is.ok()) << is.status();
    ASSERT_EQ(*is, was) << Describe(story);
    for (HandoffEvent& event : story.events) event.policy_hash.clear();
    Load(story, &now);
    HandoffHistory renewed = ReplayAt(now, end);
    if (renewed.breaches != was.breaches || renewed.state != was.state) {
      ++differ;
    }
  }
  // And the new one does say something else.
  EXPECT_GT(differ, kSequences / 40);
}

// Asking says the same as replay does afterwards, also under another policy
// than that of the claim; and no refusal is silent.
TEST(RandomHistories, AreJudgedAsTheyAreReplayed) {
  const Policy old_policy = NewPolicy();
  const Policy policy = PlainPolicy();
  Lead lead(policy);
  Handoffs handoffs(policy, {old_policy});
  Teller teller(99);
  Random random(3);
  int allowed = 0;
  int refused = 0;
  for (int i = 0; i < kSequences / 10; ++i) {
    Story story = teller.Tell();
    const HandoffEvent event = teller.Next(
        static_cast<int64_t>(story.events.size()), &story.activities);
    if (i % 2 == 0) {
      for (HandoffEvent& earlier : story.events) {
        earlier.policy_hash = old_policy.hash();
      }
    }
    Load(story, &lead);
    ASSERT_TRUE(lead.Set("opportunity.users", random.Between(18, 22)).ok());
    const HandoffRequest request = {
        .handoff = "sdr_to_ae",
        .step = event.step,
        .actor = event.actor,
        .on_behalf_of = event.on_behalf_of,
        .roles = {"sdr", "ae", "operations", "manager"},
        .to = event.to,
        .method = event.method,
        .booked_at = event.booked_at,
        .reason = event.reason,
        .evidence = event.evidence,
        .override_requirements = Chance(random, 10)};
    const auto answer = handoffs.CanStep(lead, request, event.at);
    ASSERT_TRUE(answer.ok()) << answer.status();
    if (answer->allowed != Decision::kYes) {
      EXPECT_FALSE(answer->obstacles.empty() && answer->unmet.empty());
    }
    ASSERT_TRUE(lead.AddHandoffEvent(event).ok());
    const auto replayed = ReplayHandoff(
        lead, "sdr_to_ae", {.at = event.at, .earlier = {old_policy}});
    ASSERT_TRUE(replayed.ok()) << replayed.status();
    const HandoffHistory& after = *replayed;
    const auto fault = std::find_if(
        after.faults.begin(), after.faults.end(),
        [&](const HandoffFault& each) { return each.event_id == event.id; });
    const bool impossible = fault != after.faults.end() && IsImpossible(*fault);
    // What is allowed is possible, and is known to the rules.
    if (answer->allowed == Decision::kYes) {
      EXPECT_TRUE(fault == after.faults.end()) << fault->message;
    }
    if (impossible) {
      EXPECT_EQ(answer->allowed, Decision::kNo);
      EXPECT_FALSE(answer->obstacles.empty());
    } else {
      EXPECT_EQ(after.state, answer->to);
    }
    ++(answer->allowed == Decision::kYes ? allowed : refused);
    const auto options = handoffs.Options(lead, request, event.at);
    ASSERT_TRUE(options.ok()) << options.status();
    for (const HandoffAnswer& option : *options) {
      EXPECT_TRUE(option.allowed == Decision::kYes ||
                  !option.obstacles.empty() || !option.unmet.empty());
    }
    ASSERT_FALSE(HasFailure())
        << Describe(story) << "then " << Describe({{event}, {}});
  }
  EXPECT_GT(allowed, kSequences / 50);
  EXPECT_GT(refused, kSequences / 50);
}

// No two intents of one moment share an id, and asking again gives the same.
TEST(RandomHistories, GiveIntentsWithIdsOfTheirOwn) {
  const Policy policy = PlainPolicy();
  Lead lead(policy);
  Teller teller(5);
  for (int i = 0; i < kSequences / 10; ++i) {
    const Story story = teller.Tell();
    Load(story, &lead);
    const HandoffReplayOptions options{.at = story.events.back().at};
    const auto intents = HandoffIntents(lead, "sdr_to_ae", options);
    ASSERT_TRUE(intents.ok());
    std::vector<std::string> ids;
    for (const Intent& intent : *intents) ids.push_back(intent.id);
    std::sort(ids.begin(), ids.end());
    ASSERT_TRUE(std::adjacent_find(ids.begin(), ids.end()) == ids.end())
        << Describe(story);
    ASSERT_EQ(*HandoffIntents(lead, "sdr_to_ae", options), *intents);
  }
}

}  // namespace
}  // namespace bantam::random_test
