// The examples of the headers about cases, as programs.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include "bantam/ask.h"
#include "bantam/case.h"
#include "bantam/codec.h"
#include "bantam/figures.h"
#include "bantam/lead_parts.h"
#include "bantam/policy_info.h"
#include "bantam/records.h"
#include "bantam/rollup.h"

namespace case_examples_test {
namespace {

bantam::Policy TestPolicy() {
  return *bantam::Policy::FromText(R"pb(
    id: "acme"
    fields { path: "account.employees" type: INT }
    scores {
      id: "fit"
      subject: ACCOUNT
      groups {
        id: "size"
        rules { id: "large" points: 10 when: "account.employees >= 200" }
      }
    }
  )pb");
}

TEST(CaseExamplesTest, Case) {
  const bantam::Policy policy = TestPolicy();
  std::vector<bantam::Lead> leads(2, bantam::Lead(policy));
  ASSERT_TRUE(leads[1].Set("account.employees", int64_t{250}).ok());
  const bantam::Instant now{0, 0};
  const bantam::model::Points threshold = *bantam::model::Points::FromDouble(1);
  ::testing::internal::CaptureStdout();
  bantam::Case deal(policy);
  for (const bantam::Lead& lead : leads) {
    absl::Status status = deal.Take(lead, now);
    absl::StatusOr<bantam::ScoreFigure> fit = deal.Score(0);
    if (!status.ok() || !fit.ok() || fit->points < threshold) continue;
    absl::StatusOr<bantam::Evaluation> why = deal.Evaluate();
    if (why.ok()) std::cout << bantam::ToJson(*why) << "\n";
  }

  const std::string text = ::testing::internal::GetCapturedStdout();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
}

TEST(CaseExamplesTest, Ask) {
  const bantam::Policy policy = TestPolicy();
  bantam::Lead lead(policy);
  ASSERT_TRUE(lead.Set("account.employees", int64_t{100}).ok());
  bantam::Case deal(policy);
  ASSERT_TRUE(deal.Take(lead, {}).ok());
  ::testing::internal::CaptureStdout();
  bantam::Query query;
  query.evaluate.emplace().figures_only = true;
  query.reach.emplace().target = {.of = "fit",
                                  .at_least = bantam::model::Points{5'000'000}};
  absl::StatusOr<bantam::Answer> answer = bantam::Ask(deal, query);
  if (answer.ok()) std::cout << bantam::ToJson(*answer) << "\n";

  const std::string text = ::testing::internal::GetCapturedStdout();
  EXPECT_NE(text.find(R"("path":"account.employees")"), std::string::npos)
      << text;
}

TEST(CaseExamplesTest, Figures) {
  const bantam::Policy policy = TestPolicy();
  bantam::Lead lead(policy);
  ASSERT_TRUE(lead.Set("account.employees", int64_t{250}).ok());
  const bantam::Instant now{0, 0};
  ::testing::internal::CaptureStdout();
  bantam::Case deal(policy);
  absl::Status status = deal.Take(lead, now);
  absl::StatusOr<const bantam::Figures*> figures = deal.GetFigures();
  if (figures.ok()) {
    for (size_t i = 0; i < policy.score_ids().size(); ++i) {
      const bantam::ScoreFigure& score = (*figures)->scores[i];
      std::cout << policy.score_ids()[i] << " ";
      if (score.is_there()) std::cout << score.points.ToDouble();
      std::cout << "\n";
    }
  }

  EXPECT_EQ(::testing::internal::GetCapturedStdout(), "fit 10\n");
}

TEST(CaseExamplesTest, Absence) {
  const bantam::Policy policy = TestPolicy();
  const bantam::Lead lead(policy);
  bantam::Case deal(policy);
  ASSERT_TRUE(deal.Take(lead, {}).ok());
  const bantam::Evaluation evaluation = *deal.Evaluate();
  ::testing::internal::CaptureStdout();
  for (const bantam::ScoreResult& score : evaluation.scores) {
    std::cout << score.id << ": ";
    if (score.is_there()) {
      std::cout << score.points.ToDouble() << "\n";
    } else {
      std::cout << bantam::AbsenceName(score.absence) << "\n";
    }
  }

  EXPECT_EQ(::testing::internal::GetCapturedStdout(), "fit: SUBJECT_ABSENT\n");
}

TEST(CaseExamplesTest, Rollup) {
  const bantam::Policy policy = TestPolicy();
  bantam::Lead lead(policy);
  ASSERT_TRUE(lead.SetSubjectId(bantam::Subject::kAccount, "A").ok());
  ASSERT_TRUE(lead.SetSubjectId(bantam::Subject::kPerson, "P").ok());
  const bantam::Instant now{0, 0};
  const std::vector<const bantam::Lead*> people = {&lead};
  bantam::Case deal(policy);
  absl::StatusOr<std::vector<bantam::RollupResult>> rollups =
      bantam::RollUp(deal, people, now);

  ASSERT_TRUE(rollups.ok());
  EXPECT_TRUE(rollups->empty());
}

TEST(CaseExamplesTest, PolicyInfo) {
  const bantam::Policy policy = *bantam::Policy::FromText(R"pb(
    id: "acme"
    frameworks {
      id: "bant"
      subject: OPPORTUNITY
      dimensions {
        id: "budget"
        criteria {
          id: "amount"
          answer: MONEY
          questions { locale: "de" text: "Wie viel?" }
          points: 1
        }
      }
    }
  )pb");
  ::testing::internal::CaptureStdout();
  const bantam::PolicyInfo info = bantam::Describe(policy, "de");
  for (const bantam::CriterionInfo& asked : info.criteria) {
    std::cout << asked.key << ": " << asked.question << "\n";
  }

  EXPECT_EQ(::testing::internal::GetCapturedStdout(),
            "budget.amount: Wie viel?\n");
}

TEST(CaseExamplesTest, LeadParts) {
  bantam::Lead lead(TestPolicy());
  ASSERT_TRUE(lead.AddStageEvent({.process = "pipeline", .to = "offer"}).ok());
  ::testing::internal::CaptureStdout();
  const bantam::LeadParts parts = bantam::PartsOf(lead);
  for (const bantam::StageEvent& event : parts.stage_events) {
    std::cout << event.process << ": " << event.to << "\n";
  }

  EXPECT_EQ(::testing::internal::GetCapturedStdout(), "pipeline: offer\n");
}

}  // namespace
}  // namespace case_examples_test
