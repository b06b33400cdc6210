// The Example of each public header, word for word, and what comes of it.

#undef NDEBUG  // The examples assert.
#include <gtest/gtest.h>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/assessment.h"
#include "bantam/codec.h"
#include "bantam/counterfactual.h"
#include "bantam/crossing.h"
#include "bantam/duplicates.h"
#include "bantam/evaluation.h"
#include "bantam/evaluator.h"
#include "bantam/explain.h"
#include "bantam/fault.h"
#include "bantam/lead.h"
#include "bantam/limits.h"
#include "bantam/mapping.h"
#include "bantam/moves.h"
#include "bantam/outbound.h"
#include "bantam/policy.h"
#include "bantam/presets.h"
#include "bantam/process.h"
#include "bantam/qualification.h"
#include "bantam/records.h"
#include "bantam/registration.h"
#include "bantam/routing.h"
#include "bantam/stages.h"
#include "bantam/value.h"
#include "bantam/version.h"
#include "bantam/working_time.h"

namespace examples_test {
namespace {

namespace model = bantam::model;

constexpr std::string_view kPolicy = R"pb(
  id: "acme"
  fields { path: "account.employees" type: INT }
  fields { path: "account.industry" type: STRING }
  fields { path: "account.address.country" type: STRING }
  fields { path: "activity.page" type: STRING }
  activity_kinds { id: "page_view" }
  scores {
    id: "fit"
    subject: ACCOUNT
    groups {
      id: "size"
      rules { id: "large" points: 10 when: "account.employees >= 200" }
      rules { id: "saas" points: 15 when: "account.industry == 'saas'" }
    }
  }
)pb";

bantam::Policy TestPolicy() {
  return *bantam::Policy::FromText(kPolicy);
}

bantam::Lead TestLead(const bantam::Policy& policy) {
  bantam::Lead lead(policy);
  EXPECT_TRUE(lead.Set("account.employees", int64_t{250}).ok());
  return lead;
}

constexpr std::string_view kFrameworkPolicy = R"pb(
  id: "acme"
  fields { path: "account.employees" type: INT }
  activity_kinds { id: "reply" }
  scores {
    id: "fit"
    subject: ACCOUNT
    groups {
      id: "size"
      rules { id: "large" points: 10 when: "account.employees >= 200" }
    }
  }
  scores {
    id: "engagement"
    subject: PERSON
    groups {
      id: "g"
      rules {
        id: "reply"
        points: 80
        each {
          kinds: "reply"
          decay { half_life: "10d" }
        }
      }
    }
  }
  grades {
    id: "fit_grade"
    bands {
      score: "fit"
      bands { id: "A" at_least: 10 }
      bands { id: "B" }
    }
  }
  frameworks {
    id: "bant"
    subject: OPPORTUNITY
    dimensions {
      id: "budget"
      criteria { id: "amount" answer: MONEY points: 10 }
    }
  }
  qualifications {
    id: "sql"
    subject: OPPORTUNITY
    requirements {
      id: "bant"
      points { of: "bant" at_least: 10 }
    }
  }
)pb";

TEST(ExamplesTest, Assessment) {
  const bantam::Policy policy = *bantam::Policy::FromText(kFrameworkPolicy);
  bantam::Lead lead(policy);
  lead.SetPresent(bantam::Subject::kOpportunity);
  const bantam::Evaluation evaluation =
      *bantam::Evaluator(policy).Evaluate(lead, {0, 0});
  for (const bantam::AssessmentResult& bant : evaluation.assessments) {
    std::cout << bant.id << ": " << bant.points.ToDouble();
    if (!bant.questions.empty()) {
      std::cout << ", next ask for " << bant.questions[0].key;
    }
  }

  ASSERT_EQ(evaluation.assessments.size(), 1u);
  ASSERT_EQ(evaluation.assessments[0].questions.size(), 1u);
  EXPECT_EQ(evaluation.assessments[0].questions[0].key, "budget.amount");
}

TEST(ExamplesTest, Qualification) {
  const bantam::Policy policy = *bantam::Policy::FromText(kFrameworkPolicy);
  bantam::Lead lead(policy);
  lead.SetPresent(bantam::Subject::kOpportunity);
  const bantam::Evaluation evaluation =
      *bantam::Evaluator(policy).Evaluate(lead, {0, 0});
  for (const bantam::QualificationResult& q : evaluation.qualifications) {
    if (q.qualified == bantam::Decision::kYes) continue;
    for (const bantam::UnmetRequirement& unmet : q.unmet) {
      std::cout << q.id << " lacks " << unmet.id;
    }
  }

  ASSERT_EQ(evaluation.qualifications.size(), 1u);
  EXPECT_EQ(evaluation.qualifications[0].unmet.size(), 1u);
}

TEST(ExamplesTest, Counterfactual) {
  const bantam::Policy policy = *bantam::Policy::FromText(kFrameworkPolicy);
  bantam::Lead lead(policy);
  lead.SetPresent(bantam::Subject::kAccount);
  const bantam::Instant now{0, 0};
  bantam::Case deal(policy);
  absl::Status status = deal.Take(lead, now);
  absl::StatusOr<bantam::Counterfactual> better =
      bantam::WhatWouldReach(deal, {.of = "fit_grade", .band = "A"});
  if (better.ok() && better->outcome == bantam::CounterfactualOutcome::kFound) {
    for (const bantam::Change& change : better->changes) {
      std::cout << change.path;
    }
  }

  ASSERT_TRUE(better.ok()) << better.status();
  ASSERT_EQ(better->changes.size(), 1u);
  EXPECT_EQ(better->changes[0].path, "account.employees");
}

TEST(ExamplesTest, Crossing) {
  const bantam::Policy policy = *bantam::Policy::FromText(kFrameworkPolicy);
  bantam::Lead lead(policy);
  const bantam::Instant now{0, 0};
  ASSERT_TRUE(lead.AddActivity({.kind = "reply", .at = now}).ok());
  bantam::Case deal(policy);
  absl::Status status = deal.Take(lead, now);
  absl::StatusOr<bantam::Crossing> next = bantam::NextCrossing(
      deal, "engagement", *bantam::model::Points::FromDouble(40));
  if (next.ok() && next->outcome == bantam::CrossingOutcome::kCrosses) {
    std::cout << bantam::model::FormatInstant(*next->at);
  }

  ASSERT_TRUE(next.ok()) << next.status();
  // 80 halve in 10 days, at whose end 40 are still reached.
  EXPECT_EQ(bantam::model::FormatInstant(*next->at), "1970-01-11T00:00:01Z");
}

TEST(ExamplesTest, Codec) {
  const bantam::Policy policy = TestPolicy();
  bantam::Lead lead(policy);
  absl::Status status =
      bantam::LeadFromJson(R"({"account": {"employees": 250}})", {}, &lead);
  std::string json = bantam::LeadToJson(lead);

  EXPECT_TRUE(status.ok()) << status;
  EXPECT_EQ(json, R"({"account":{"employees":250}})");
}

TEST(ExamplesTest, Records) {
  const bantam::Policy policy = TestPolicy();
  const bantam::Evaluation evaluation =
      *bantam::Evaluator(policy).Evaluate(TestLead(policy), {});
  std::string json = bantam::ToJson(evaluation);
  absl::StatusOr<bantam::Evaluation> same =
      bantam::FromJson<bantam::Evaluation>(json);
  assert(same.ok() && *same == evaluation);
}

TEST(ExamplesTest, Fault) {
  bantam::Lead lead(TestPolicy());
  ::testing::internal::CaptureStderr();
  const absl::Status status = lead.Set("account.employes", int64_t{50});
  if (const std::optional<bantam::Fault> fault = bantam::FaultOf(status)) {
    if (fault->code == bantam::FaultCode::kFieldNotDeclared) {
      std::cerr << bantam::Fill("Das Feld {name} gibt es nicht.", *fault);
    } else {
      std::cerr << bantam::Render(*fault);
    }
  }
  // Das Feld account.employes gibt es nicht.

  EXPECT_EQ(::testing::internal::GetCapturedStderr(),
            "Das Feld account.employes gibt es nicht.");
}

TEST(ExamplesTest, FaultsOfAPolicy) {
  std::string text(kPolicy);
  text.replace(text.find(".employees >"), 10, ".employes");
  std::vector<bantam::Fault> faults;
  auto policy =
      bantam::Policy::FromText(text, {.file = "policy.textproto"}, &faults);
  for (const bantam::Fault& d : faults) {
    std::cerr << bantam::Render(d) << "\n";
  }
  // policy.textproto:41:18: field 'account.employes' is not declared; did
  // you mean 'account.employees'?

  ASSERT_EQ(faults.size(), 1u);
  EXPECT_NE(bantam::Render(faults[0]).find(
                "field 'account.employes' is not declared; did you mean "
                "'account.employees'?"),
            std::string::npos)
      << bantam::Render(faults[0]);
  // The position is that of the misspelt part, inside the condition's string.
  const size_t at = text.find("employes ");
  const auto line =
      std::count(text.begin(), text.begin() + static_cast<ptrdiff_t>(at),
                 '\n') +
      1;
  const size_t column = at - text.rfind('\n', at);
  EXPECT_EQ(faults[0].line, line);
  EXPECT_EQ(faults[0].column, static_cast<int64_t>(column));
}

TEST(ExamplesTest, Duplicates) {
  const bantam::Policy policy = *bantam::Policy::FromText(R"pb(
    id: "acme"
    fields { path: "person.email" type: STRING }
    duplicates { keys { id: "email" kind: EMAIL field: "person.email" } }
  )pb");
  bantam::Lead lead(policy);
  ASSERT_TRUE(lead.Set("person.email", "Kim@acme.com").ok());
  bantam::Lead found(policy);
  ASSERT_TRUE(found.Set("person.email", "kim@acme.com").ok());
  absl::StatusOr<bantam::LeadMatchKeys> keys = bantam::MatchKeys(lead);
  if (keys.ok()) {
    for (const bantam::MatchKeyValue& key : keys->values) {
      std::cout << "look up " << key.key << " = " << key.value << "\n";
    }
  }
  // Of each lead that the store found:
  absl::StatusOr<bantam::DuplicateAnswer> answer =
      bantam::CompareLeads(lead, found);
  if (answer.ok() && answer->verdict == bantam::MatchVerdict::kDuplicate) {
    std::cout << "already known as " << found.id() << "\n";
  }

  ASSERT_TRUE(keys.ok()) << keys.status();
  ASSERT_EQ(keys->values.size(), 1u);
  EXPECT_EQ(keys->values[0].value, "kim@acme.com");
  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(answer->verdict, bantam::MatchVerdict::kDuplicate);
}

TEST(ExamplesTest, Evaluation) {
  const bantam::Policy policy = TestPolicy();
  const bantam::Evaluation evaluation =
      *bantam::Evaluator(policy).Evaluate(TestLead(policy), {0, 0});
  for (const bantam::ScoreResult& score : evaluation.scores) {
    model::Points sum;
    for (const bantam::Line& line : score.lines) {
      sum = *Add(sum, line.points);
    }
    assert(sum == score.points);
  }

  ASSERT_EQ(evaluation.scores.size(), 1u);
  EXPECT_EQ(evaluation.scores[0].points, model::Points{10'000'000});
}

TEST(ExamplesTest, Evaluator) {
  const bantam::Policy policy = TestPolicy();
  const bantam::Lead lead = TestLead(policy);
  bantam::Evaluator evaluator(policy);
  auto now = *bantam::model::ParseInstant("2026-06-01T00:00:00Z");
  absl::StatusOr<bantam::Evaluation> answer = evaluator.Evaluate(lead, now);
  if (answer.ok()) std::cout << answer->scores[0].points.ToDouble();

  ASSERT_TRUE(answer.ok()) << answer.status();
}

TEST(ExamplesTest, Lead) {
  const bantam::Policy policy = TestPolicy();
  const bantam::Instant when{0, 0};
  bantam::Lead lead(policy);
  absl::Status status = lead.SetId("L-17");
  status = lead.Set("account.employees", int64_t{250});
  // In a loop, resolve the name once:
  bantam::FieldRef employees = *policy.FindField("account.employees");
  status = lead.Set(employees, int64_t{250});
  absl::StatusOr<size_t> visit =
      lead.AddActivity({.id = "a1", .kind = "page_view", .at = when});
  status = lead.SetActivity(*visit, "activity.page", "/pricing");

  EXPECT_TRUE(status.ok()) << status;
  EXPECT_EQ(*lead.Get(employees), bantam::Value(int64_t{250}));
  EXPECT_EQ(*lead.GetActivity(*visit, *policy.FindField("activity.page")),
            bantam::Value(std::string("/pricing")));
}

TEST(ExamplesTest, Limits) {
  const std::string_view text = kPolicy;
  bantam::Limits limits;
  limits.max_activities = 1'000;
  absl::StatusOr<bantam::Policy> policy =
      bantam::Policy::FromText(text, {.limits = limits});

  ASSERT_TRUE(policy.ok()) << policy.status();
  EXPECT_EQ(policy->limits().max_activities, 1'000);
}

TEST(ExamplesTest, Mapping) {
  const bantam::Policy policy = TestPolicy();
  auto mapping = bantam::Mapping::FromText(
      R"pb(
        columns { column: "Company size" field: "account.employees" }
        columns { column: "Country" field: "account.address.country" }
      )pb",
      policy, {.file = "crm.textproto"});
  auto rows =
      mapping->Bind(std::vector<std::string_view>{"Company size", "Country"});
  bantam::Lead lead(policy);
  absl::Status status =
      rows->Read(std::vector<std::string_view>{"250", "NL"}, &lead);

  EXPECT_TRUE(status.ok()) << status;
  EXPECT_EQ(*lead.Get(*policy.FindField("account.address.country")),
            bantam::Value(std::string("NL")));
}

constexpr char kProcess[] = R"pb(
  id: "acme"
  fields { path: "account.employees" type: INT }
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    stages { id: "meeting" kind: OPEN }
    stages { id: "offer" kind: WON }
    transitions { id: "begin" entry: true to: "meeting" }
    transitions {
      id: "offer"
      from: "meeting"
      to: "offer"
      requirements { id: "large" when: "account.employees >= 200" }
    }
  }
)pb";

// An opportunity that a meeting was held with, at 1970-01-01.
bantam::Lead MetLead(const bantam::Policy& policy) {
  bantam::Lead lead(policy);
  EXPECT_TRUE(lead.AddStageEvent({.id = "e1",
                                  .process = "pipeline",
                                  .to = "meeting",
                                  .at = {0, 0}})
                  .ok());
  return lead;
}

TEST(ExamplesTest, Moves) {
  const bantam::Policy policy = *bantam::Policy::FromText(kProcess);
  const bantam::Lead lead = MetLead(policy);
  const bantam::Instant now{60, 0};
  bantam::Case deal(policy);
  absl::Status status = deal.Take(lead, now);
  absl::StatusOr<bantam::MoveAnswer> answer =
      bantam::CanMove(deal, {.process = "pipeline", .to = "offer"});
  if (answer.ok() && answer->allowed != bantam::Decision::kYes) {
    for (const bantam::UnmetRequirement& unmet : answer->unmet) {
      std::cout << "needed: " << unmet.id << "\n";
    }
  }

  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(answer->allowed, bantam::Decision::kUnknown);
}

TEST(ExamplesTest, Explain) {
  const bantam::Policy policy = *bantam::Policy::FromText(kProcess);
  const absl::StatusOr<bantam::MoveAnswer> move = bantam::Mover(policy).CanMove(
      MetLead(policy), {.process = "pipeline", .to = "offer"}, {60, 0});
  ASSERT_TRUE(move.ok()) << move.status();
  const bantam::Policy scores = TestPolicy();
  const bantam::Lead lead = TestLead(scores);
  const absl::StatusOr<bantam::Evaluation> answer =
      bantam::Evaluator(scores).Evaluate(lead, {0, 0});
  ASSERT_TRUE(answer.ok()) << answer.status();
  std::string text = bantam::Explain(lead, *answer, {.locale = "en"});
  // fit: 25 points (could be 15 to 40)
  //   +15  Works in SaaS                 account.industry = "saas"
  //   +10  200 employees or more         account.employees = 250
  //   ...
  std::string why = bantam::Explain(policy, *move, {.locale = "en"});
  // To Offer (offer): denied
  //   needs one of the roles: ae
  //   unmet: Enough of BANT [needs 60, has 30]
  //   open: Large enough [account.employees]

  EXPECT_NE(text.find("fit: 10 points"), std::string::npos) << text;
  EXPECT_EQ(why, "To offer: unknown\n  open: large [account.employees]\n");
}

TEST(ExamplesTest, Process) {
  const bantam::Policy policy = *bantam::Policy::FromText(kProcess);
  const bantam::Lead lead = MetLead(policy);
  const bantam::Instant now{60, 0};
  absl::StatusOr<bantam::StageHistory> history =
      bantam::Replay(lead, "pipeline", {.at = now});
  if (history.ok() && history->since) {
    std::cout << history->stage << " since "
              << bantam::model::FormatInstant(*history->since) << "\n";
    for (const bantam::EventFault& fault : history->faults) {
      std::cout << fault.message << "\n";
    }
  }

  ASSERT_TRUE(history.ok()) << history.status();
  EXPECT_EQ(history->stage, "meeting");
}

TEST(ExamplesTest, Outbound) {
  const bantam::Policy policy = *bantam::Policy::FromText(R"pb(
    id: "acme"
    outbound {
      channels { id: "newsletter" channel: "email" consent_purpose: "news" }
    }
  )pb");
  const bantam::Lead lead(policy);
  const bantam::Instant now{1'000'000, 0};
  const bantam::Instant last_week{300'000, 0};
  bantam::Case deal(policy);
  absl::Status status = deal.Take(lead, now);
  const bantam::SendContext context = {
      .past_sends = bantam::PastSends{{last_week}}, .bounced = false};
  absl::StatusOr<bantam::SendAnswer> answer =
      bantam::MaySend(deal, "newsletter", context);
  if (answer.ok() && answer->allowed != bantam::Decision::kYes) {
    for (const bantam::SendObstacle& obstacle : answer->obstacles) {
      std::cout << bantam::SendObstacleName(obstacle.kind) << "\n";
    }
  }

  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(answer->allowed, bantam::Decision::kUnknown);
}

TEST(ExamplesTest, Stages) {
  const bantam::Policy policy = *bantam::Policy::FromText(kProcess);
  absl::StatusOr<std::vector<bantam::StageInfo>> stages =
      bantam::StagesOf(policy, "pipeline");
  if (stages.ok()) {
    for (const bantam::StageInfo& stage : *stages) {
      std::cout << stage.id << " " << bantam::StageKindName(stage.kind);
    }
  }

  ASSERT_TRUE(stages.ok()) << stages.status();
  ASSERT_EQ(stages->size(), 2u);
  EXPECT_EQ((*stages)[1].id, "offer");
}

TEST(ExamplesTest, Policy) {
  constexpr std::string_view rules = R"pb(
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
  )pb";
  absl::StatusOr<bantam::Policy> policy = bantam::Policy::FromText(rules);

  // Its labels in a further language, from a file of their own.
  bantam::CompileOptions options;
  options.labels = {
      {.file = "acme.de.textproto", .text = R"pb(
         locale: "de"
         labels { path: "fit.size.large" text: "Ab 200 Beschäftigten" }
       )pb"}};
  policy = bantam::Policy::FromText(rules, options);

  ASSERT_TRUE(policy.ok()) << policy.status();
  EXPECT_EQ(policy->id(), "acme");
  EXPECT_EQ(policy->FindLabel("fit.size.large", "de"), "Ab 200 Beschäftigten");
}

TEST(ExamplesTest, Presets) {
  auto text = bantam::FindPreset("lead_scoring_saas");
  absl::StatusOr<bantam::Policy> policy = bantam::Policy::FromText(*text);

  EXPECT_TRUE(policy.ok()) << policy.status();
}

TEST(ExamplesTest, Registration) {
  const bantam::Policy policy = *bantam::Policy::FromText(R"pb(
    id: "acme"
    fields { path: "account.end_customer" type: STRING }
    roles { id: "dealer" }
    roles { id: "manager" }
    registration {
      key: "account.end_customer"
      protect_for: "90d"
      decide_within: "2d"
      submitting_roles: "dealer"
      approving_roles: "manager"
    }
  )pb");
  bantam::Lead lead(policy);
  ASSERT_TRUE(lead.Set("account.end_customer", "Acme").ok());
  const bantam::Instant now{0, 0};
  const std::vector<bantam::ExistingRegistration> registrations = {
      {.id = "R-1",
       .key = bantam::RegistrationKey(lead)->text,
       .events = {{.id = "e1",
                   .registration = "R-1",
                   .step = bantam::RegistrationStep::kSubmit,
                   .partner = "north",
                   .actor = "ann",
                   .at = now},
                  {.id = "e2",
                   .registration = "R-1",
                   .step = bantam::RegistrationStep::kApprove,
                   .actor = "kim",
                   .at = now}}}};
  bantam::Case deal(policy);
  absl::Status status = deal.Take(lead, now);
  absl::StatusOr<bantam::RegistrationAnswer> answer =
      bantam::CheckRegistration(deal,
                                {.step = bantam::RegistrationStep::kSubmit,
                                 .registration = "R-2",
                                 .partner = "south",
                                 .roles = {"dealer"}},
                                registrations);
  if (answer.ok() && answer->free_from) {
    std::cout << "taken until "
              << bantam::model::FormatInstant(*answer->free_from) << "\n";
  }

  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(answer->free_from, now + model::Days(90));
}

TEST(ExamplesTest, Routing) {
  const bantam::Policy policy = *bantam::Policy::FromText(R"pb(
    id: "acme"
    roles { id: "sdr" }
    routings {
      id: "new_leads"
      subject: PERSON
      rules {
        id: "turn"
        turn { roles: "sdr" }
      }
    }
  )pb");
  const bantam::Lead lead(policy);
  const bantam::Instant now{0, 0};
  bantam::Case deal(policy);
  absl::Status status = deal.Take(lead, now);
  bantam::RoutingContext context;
  context.candidates = {{.id = "ann", .roles = {"sdr"}},
                        {.id = "bob", .roles = {"sdr"}}};
  for (int i = 0; i < 3; ++i) {
    absl::StatusOr<bantam::RoutingAnswer> answer =
        bantam::Route(deal, "new_leads", context);
    if (!answer.ok()) break;
    std::cout << answer->owner << "\n";  // ann, bob, ann
    context.cursor = answer->cursor;
  }

  EXPECT_EQ(context.cursor, (std::vector<bantam::TurnCount>{
                                {"turn", "ann", 2}, {"turn", "bob", 1}}));
}

TEST(ExamplesTest, Value) {
  bantam::Value employees = int64_t{250};
  bantam::Value nothing = bantam::Null{};  // known to have none
  bantam::Value budget = *bantam::Money::Parse("5000", "USD");

  EXPECT_TRUE(std::holds_alternative<int64_t>(employees));
  EXPECT_TRUE(std::holds_alternative<bantam::Null>(nothing));
  EXPECT_TRUE(std::holds_alternative<bantam::Money>(budget));
}

TEST(ExamplesTest, Version) {
  std::puts(bantam::kVersion.data());

  EXPECT_EQ(bantam::kVersion, BANTAM_PROJECT_VERSION);
}

TEST(ExamplesTest, WorkingTime) {
  bantam::WorkingHours hours;
  hours.zone = "Europe/Berlin";
  for (size_t day = 0; day < 5; ++day) {  // Monday to Friday, with a break
    hours.week[day] = {{9 * 60, 12 * 60}, {13 * 60, 17 * 60 + 30}};
  }
  hours.holidays = {{2026, 5, 1}};
  auto working = bantam::WorkingTime::Create(hours);
  // Thursday 16:30 in Berlin; Friday is a holiday, then comes the weekend.
  model::Instant from = *model::ParseInstant("2026-04-30T14:30:00Z");
  std::optional<model::Instant> due = working->After(from, model::Hours(2));
  assert(model::FormatInstant(*due) == "2026-05-04T08:00:00Z");
  assert(working->Between(from, *due) == model::Hours(2));
}

}  // namespace
}  // namespace examples_test
