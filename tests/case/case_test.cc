// What include/bantam/case.h promises: one lead, many questions.

#include "bantam/case.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "bantam/codec.h"
#include "bantam/handoff.h"
#include "bantam/moves.h"
#include "bantam/outbound.h"
#include "bantam/presets.h"
#include "bantam/process.h"
#include "bantam/records.h"
#include "bantam/routing.h"
#include "tests/support/rich_lead.h"

namespace bantam::case_test {
namespace {

using ::testing::HasSubstr;

constexpr Instant kNow{1'780'272'000, 0};

Policy Compile(std::string_view text) {
  auto policy = Policy::FromText(text);
  EXPECT_TRUE(policy.ok()) << policy.status();
  return *std::move(policy);
}

// A score of the account, one of the person, a grade of each, and a framework
// for some opportunities.
constexpr std::string_view kPolicy = R"pb(
  id: "acme"
  fields { path: "account.employees" type: INT }
  fields { path: "opportunity.kind" type: STRING }
  activity_kinds { id: "visit" }
  scores {
    id: "fit"
    subject: ACCOUNT
    groups {
      id: "g"
      rules { id: "large" points: 10 when: "account.employees >= 200" }
    }
  }
  scores {
    id: "engagement"
    subject: PERSON
    groups {
      id: "g"
      rules {
        id: "visit"
        points: 5
        each { kinds: "visit" }
      }
    }
  }
  grades {
    id: "a"
    bands {
      score: "fit"
      bands { id: "A" at_least: 10 }
      bands { id: "B" }
    }
  }
  grades {
    id: "b"
    bands {
      score: "engagement"
      bands { id: "1" at_least: 5 }
      bands { id: "2" }
    }
  }
  frameworks {
    id: "direct"
    subject: OPPORTUNITY
    applies_when: "opportunity.kind == 'direct'"
    dimensions {
      id: "need"
      criteria { id: "pain" answer: YES_NO points: 4 }
    }
  }
  committees { id: "buyers" }
  qualifications {
    id: "fits"
    subject: ACCOUNT
    requirements {
      id: "large"
      points { of: "fit" at_least: 10 }
    }
  }
)pb";

TEST(Case, KeepsThePlaceOfWhatIsAbsent) {
  const Policy policy = Compile(kPolicy);
  Lead lead(policy);
  lead.SetPresent(Subject::kAccount);
  Case deal(policy);
  ASSERT_TRUE(deal.Take(lead, kNow).ok());
  const auto figures = deal.GetFigures();
  ASSERT_TRUE(figures.ok()) << figures.status();
  ASSERT_EQ((*figures)->scores.size(), 2u);
  EXPECT_TRUE((*figures)->scores[0].is_there());
  EXPECT_EQ((*figures)->scores[1].absence, Absence::kSubjectAbsent);
  ASSERT_EQ((*figures)->grades.size(), 2u);
  EXPECT_EQ((*figures)->grades[0].grade, "B");
  EXPECT_EQ((*figures)->grades[0].rows, (model::BandRange{0, 1}));
  EXPECT_EQ((*figures)->grades[1].absence, Absence::kSubjectAbsent);
  ASSERT_EQ((*figures)->frameworks.size(), 1u);
  EXPECT_EQ((*figures)->frameworks[0].absence, Absence::kSubjectAbsent);
  EXPECT_EQ((*figures)->committees[0].absence, Absence::kSubjectAbsent);
  EXPECT_EQ((*figures)->qualifications[0].decision, Decision::kUnknown);

  lead.SetPresent(Subject::kOpportunity);
  EXPECT_EQ(deal.Take(lead, kNow), absl::OkStatus());
  EXPECT_EQ(deal.Framework(0)->absence, Absence::kUndecided);
  EXPECT_EQ(deal.Committee(0)->absence, Absence::kContactsUnknown);
  ASSERT_TRUE(lead.Set("opportunity.kind", std::string("channel")).ok());
  EXPECT_EQ(deal.Take(lead, kNow), absl::OkStatus());
  EXPECT_EQ(deal.Framework(0)->absence, Absence::kDoesNotApply);
  ASSERT_TRUE(lead.Set("opportunity.kind", std::string("direct")).ok());
  EXPECT_EQ(deal.Take(lead, kNow), absl::OkStatus());
  EXPECT_TRUE(deal.Framework(0)->is_there());
  EXPECT_EQ(deal.Framework(0)->open, 1);
}

TEST(Case, OneFigureIsThatOfAll) {
  for (const Preset& preset : Presets()) {
    const Policy policy = Compile(preset.text);
    const Lead lead = testing::RichLead(policy, kNow);
    Case all(policy);
    ASSERT_TRUE(all.Take(lead, kNow).ok());
    const Figures figures = **all.GetFigures();
    // Each is found alone, and the last first.
    Case one(policy);
    const auto expect_each = [&](const auto& expected, const auto& find) {
      for (size_t i = expected.size(); i-- > 0;) {
        ASSERT_TRUE(one.Take(lead, kNow).ok());
        const auto found = find(i);
        ASSERT_TRUE(found.ok()) << found.status();
        EXPECT_EQ(*found, expected[i]) << preset.name << " " << i;
      }
      EXPECT_EQ(find(expected.size()).status().code(),
                absl::StatusCode::kOutOfRange);
    };
    ASSERT_TRUE(one.Take(lead, kNow).ok());
    expect_each(figures.scores, [&](size_t i) { return one.Score(i); });
    expect_each(figures.grades, [&](size_t i) { return one.Grade(i); });
    expect_each(figures.frameworks, [&](size_t i) { return one.Framework(i); });
    expect_each(figures.committees, [&](size_t i) { return one.Committee(i); });
    expect_each(figures.personas, [&](size_t i) { return one.Persona(i); });
    expect_each(figures.red_flags, [&](size_t i) { return one.RedFlag(i); });
    expect_each(figures.qualifications,
                [&](size_t i) { return one.Qualification(i); });
  }
}

TEST(Case, WantsALeadFirst) {
  const Policy policy = Compile(kPolicy);
  Case deal(policy);
  const auto code = absl::StatusCode::kFailedPrecondition;
  EXPECT_EQ(deal.Evaluate().status().code(), code);
  EXPECT_EQ(deal.GetFigures().status().code(), code);
  EXPECT_EQ(deal.Score(0).status().code(), code);
  // A lead that is refused is none, and neither is the one before it.
  const Lead lead(policy);
  ASSERT_TRUE(deal.Take(lead, kNow).ok());
  EXPECT_TRUE(deal.Evaluate().ok());
  const absl::Status other = deal.Take(Lead(Compile("id: \"other\"")), kNow);
  EXPECT_EQ(other.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(other.message()), HasSubstr("another policy"));
  EXPECT_EQ(deal.Evaluate().status().code(), code);
  EXPECT_EQ(deal.Take(lead, {0, -1}).code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(deal.Evaluate().status().code(), code);
}

TEST(Case, RefusesOneIdForTwoContentsInEveryQuestion) {
  const Policy policy = Compile(kPolicy);
  Lead lead(policy);
  ASSERT_TRUE(lead.AddActivity({.id = "a", .kind = "visit", .at = kNow}).ok());
  ASSERT_TRUE(
      lead.AddActivity({.id = "a", .kind = "visit", .at = {0, 0}}).ok());
  Case deal(policy);
  ASSERT_TRUE(deal.Take(lead, kNow).ok());
  const auto code = absl::StatusCode::kInvalidArgument;
  EXPECT_EQ(deal.Score(0).status().code(), code);
  EXPECT_EQ(deal.GetFigures().status().code(), code);
  EXPECT_EQ(deal.Evaluate().status().code(), code);
}

// The lead of another instant or with other facts is another lead.
TEST(Case, ForgetsTheLeadBefore) {
  const Policy policy = Compile(kPolicy);
  Lead lead(policy);
  ASSERT_TRUE(lead.Set("account.employees", int64_t{300}).ok());
  ASSERT_TRUE(lead.AddActivity({.kind = "visit", .at = kNow}).ok());
  Case deal(policy);
  ASSERT_TRUE(deal.Take(lead, kNow).ok());
  EXPECT_EQ(deal.Score(0)->points, *model::Points::FromDouble(10));
  EXPECT_EQ(deal.Score(1)->points, *model::Points::FromDouble(5));
  ASSERT_TRUE(deal.Take(lead, {0, 0}).ok());
  EXPECT_EQ(deal.Score(1)->points, model::Points{});
  ASSERT_TRUE(lead.Set("account.employees", int64_t{3}).ok());
  ASSERT_TRUE(deal.Take(lead, kNow).ok());
  EXPECT_EQ(deal.Score(0)->points, model::Points{});
  EXPECT_EQ(deal.Qualification(0)->decision, Decision::kNo);
}

// Every question to one case has the answer of a case of its own, in whatever
// order they come.
TEST(Case, QuestionsDoNotDisturbEachOther) {
  const Policy policy = Compile(*FindPreset("predictable_revenue"));
  Lead lead = testing::RichLead(policy, kNow);
  for (const auto& [id, step, to] :
       {std::tuple("h1", model::HandoffStep::kClaim, ""),
        std::tuple("h2", model::HandoffStep::kOffer, "ann")}) {
    HandoffEvent event;
    event.id = id;
    event.handoff = "sdr_to_ae";
    event.step = step;
    event.actor = "sam";
    event.to = to;
    event.method = model::HandoffMethod::kLiveCall;
    event.at = *(kNow - Span{3'600 * (id == std::string("h1") ? 2 : 1), 0});
    ASSERT_TRUE(lead.AddHandoffEvent(std::move(event)).ok());
  }
  const MoveRequest move = {.process = "status", .to = "", .roles = {"ae"}};
  const HandoffRequest step = {
      .handoff = "sdr_to_ae", .actor = "ann", .roles = {"ae"}};
  RoutingContext context;
  context.candidates = {{.id = "ann", .roles = {"sdr"}}};
  const auto evaluate = [](Case& deal) { return ToJson(*deal.Evaluate()); };
  const auto options = [&](Case& deal) { return *MoveOptions(deal, move); };
  const auto propose = [&](Case& deal) {
    return *ProposeMoves(deal, "status");
  };
  const auto steps = [&](Case& deal) { return *StepOptions(deal, step); };
  const auto route = [&](Case& deal) {
    return *Route(deal, "new_leads", context);
  };
  const auto replay = [](Case& deal) { return *Replay(deal, "status"); };
  const auto replay_handoff = [](Case& deal) {
    return *ReplayHandoff(deal, "sdr_to_ae");
  };
  const auto intents = [](Case& deal) {
    return *HandoffIntents(deal, "sdr_to_ae");
  };
  const auto send = [](Case& deal) { return *MaySend(deal, "cold_mail", {}); };
  Case shared(policy);
  ASSERT_TRUE(shared.Take(lead, kNow).ok());
  const auto expect_same = [&](const auto& ask) {
    Case own(policy);
    ASSERT_TRUE(own.Take(lead, kNow).ok());
    EXPECT_EQ(ask(shared), ask(own));
  };
  for (int round = 0; round < 2; ++round) {
    expect_same(options);
    expect_same(propose);
    expect_same(steps);
    expect_same(evaluate);
    expect_same(route);
    expect_same(replay);
    expect_same(replay_handoff);
    expect_same(intents);
    expect_same(send);
    expect_same(propose);
    expect_same(evaluate);
  }
  EXPECT_EQ(replay(shared), *Replay(lead, "status", {.at = kNow}));
  EXPECT_EQ(replay_handoff(shared),
            *ReplayHandoff(lead, "sdr_to_ae", {.at = kNow}));
  EXPECT_EQ(intents(shared), *HandoffIntents(lead, "sdr_to_ae", {.at = kNow}));
}

// A proposal that begins the person anew looks at scores as they would be, and
// leaves them as they are.
TEST(Case, AProposalChangesNoScore) {
  const Policy policy = Compile(R"pb(
    id: "acme"
    activity_kinds { id: "visit" }
    scores {
      id: "engagement"
      subject: PERSON
      baseline: "life"
      groups {
        id: "g"
        rules {
          id: "visit"
          points: 5
          each { kinds: "visit" }
        }
      }
    }
    processes {
      id: "life"
      subject: PERSON
      stages { id: "cold" kind: OPEN }
      stages { id: "warm" kind: OPEN }
      stages { id: "hot" kind: WON }
      transitions { id: "in" entry: true to: "cold" }
      transitions {
        id: "again"
        from: "cold"
        to: "warm"
        recycles: true
        automatic: true
        requirements {
          id: "r"
          points { of: "engagement" at_least: 5 }
        }
      }
      transitions {
        id: "on"
        from: "warm"
        to: "hot"
        automatic: true
        requirements {
          id: "r"
          points { of: "engagement" at_least: 5 }
        }
      }
    }
  )pb");
  Lead lead(policy);
  ASSERT_TRUE(lead.AddActivity({.kind = "visit", .at = {1'000, 0}}).ok());
  StageEvent in;
  in.id = "e1";
  in.subject = Subject::kPerson;
  in.process = "life";
  in.to = "cold";
  in.at = {500, 0};
  ASSERT_TRUE(lead.AddStageEvent(in).ok());
  Case deal(policy);
  ASSERT_TRUE(deal.Take(lead, kNow).ok());
  const auto proposal = ProposeMoves(deal, "life");
  ASSERT_TRUE(proposal.ok()) << proposal.status();
  // What was before it began anew does not lead it on.
  ASSERT_EQ(proposal->moves.size(), 1u);
  EXPECT_EQ(proposal->moves[0].transition, "again");
  EXPECT_EQ(deal.Score(0)->points, *model::Points::FromDouble(5));
  EXPECT_EQ(*ProposeMoves(deal, "life"), *proposal);
}

}  // namespace
}  // namespace bantam::case_test
