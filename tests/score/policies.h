// Compiling and scoring in one line, for tests.

#ifndef BANTAM_TESTS_SCORE_POLICIES_H_
#define BANTAM_TESTS_SCORE_POLICIES_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "bantam/evaluator.h"
#include "bantam/lead.h"
#include "bantam/policy.h"

namespace bantam::testing {

inline Policy Compile(std::string_view text, const Limits& limits = {}) {
  auto policy = Policy::FromText(text, {.file = "p", .limits = limits});
  EXPECT_TRUE(policy.ok()) << policy.status();
  return *policy;
}

// Fields, kinds and one score `s` of the person with the given groups.
inline Policy WithGroups(const std::string& groups,
                         const std::string& bounds = "") {
  return Compile(R"(
id: "test"
fields { path: "account.employees" type: INT }
fields { path: "account.industry" type: STRING }
fields { path: "account.growing" type: BOOL }
fields { path: "account.rating" type: DOUBLE nullable: true }
fields { path: "person.title" type: STRING personal: true }
fields { path: "activity.page" type: STRING }
activity_kinds { id: "visit" }
activity_kinds { id: "unsubscribe" }
scores { id: "s" subject: PERSON )" +
                 bounds + " " + groups + "}");
}

inline Instant At(std::string_view text) {
  const auto instant = model::ParseInstant(text);
  EXPECT_TRUE(instant.has_value()) << text;
  return instant.value_or(Instant{});
}

// 2026-06-01, noon.
inline Instant Now() {
  return At("2026-06-01T12:00:00Z");
}

// `days` before Now().
inline Instant DaysAgo(int days) {
  return *(Now() - model::Days(days));
}

inline Evaluation Evaluate(const Lead& lead, Instant now = Now()) {
  Evaluator evaluator(lead.policy());
  auto evaluation = evaluator.Evaluate(lead, now);
  EXPECT_TRUE(evaluation.ok()) << evaluation.status();
  return *evaluation;
}

// The one score.
inline ScoreResult Score(const Lead& lead, Instant now = Now()) {
  Evaluation evaluation = Evaluate(lead, now);
  EXPECT_EQ(evaluation.scores.size(), 1u);
  return evaluation.scores.empty() ? ScoreResult() : evaluation.scores[0];
}

// A lead whose person is there, of whom nothing is known.
inline Lead NewLead(const Policy& policy) {
  Lead lead(policy);
  lead.SetPresent(Subject::kPerson);
  return lead;
}

inline void AddVisit(Lead& lead, Instant at, const std::string& id = "") {
  EXPECT_TRUE(
      lead.AddActivity({.id = id, .kind = "visit", .at = at, .recorded_at = {}})
          .ok());
}

inline model::Points P(double points) {
  return *model::Points::FromDouble(points);
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_SCORE_POLICIES_H_
