// A framework of few questions, and short ways to answer them, for tests.

#ifndef BANTAM_TESTS_ASSESS_FRAMEWORKS_H_
#define BANTAM_TESTS_ASSESS_FRAMEWORKS_H_

#include <string>
#include <utility>

#include "tests/score/policies.h"

namespace bantam::testing {

// Budget 10 + 20, need 30 with -5 if bad; dates 1 and 1.
inline constexpr char kBant[] = R"pb(
  id: "bant"
  subject: OPPORTUNITY
  process: "pipeline"
  dimensions {
    id: "budget"
    criteria { id: "available" answer: YES_NO points: 10 }
    criteria {
      id: "amount"
      answer: MONEY
      points: 20
      max_age: "90d"
      reconfirm_each_stage: true
    }
  }
  dimensions {
    id: "need"
    criteria {
      id: "content"
      answer: YES_NO
      points: 30
      points_if_bad: -5
      polarity: DENIAL_IS_GOOD
    }
  }
  dimensions {
    id: "timeline"
    criteria { id: "decision" answer: DATE points: 1 }
    criteria { id: "order" answer: DATE points: 1 }
  }
)pb";

// Its process; "proposal" was a "quote" once.
inline constexpr char kPipelineStages[] = R"pb(
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    stages { id: "meeting" kind: OPEN }
    stages { id: "proposal" kind: OPEN formerly: "quote" }
    stages { id: "closing" kind: OPEN }
    stages { id: "won" kind: WON }
    stages { id: "lost" kind: LOST }
    transitions { id: "open" entry: true to: "meeting" }
    transitions { id: "propose" from: "meeting" to: "proposal" }
    transitions { id: "close" from: "proposal" to: "closing" }
    transitions { id: "win" from: "closing" to: "won" }
    transitions {
      id: "lose"
      from: "meeting"
      from: "proposal"
      from: "closing"
      to: "lost"
    }
  }
)pb";

// A policy with that framework, which also has `more`, and with `rest`, which
// may have a process "pipeline" of its own.
inline Policy WithBant(const std::string& more = "",
                       const std::string& rest = "") {
  return Compile(std::string(R"pb(
                   id: "acme"
                   fields { path: "opportunity.kind" type: STRING }
                   fields { path: "account.employees" type: INT }
                   evidence_sources { id: "customer" }
                   evidence_sources { id: "sales" }
                   frameworks {)pb") +
                 kBant + more + "}" + rest +
                 (rest.find("id: \"pipeline\"") == std::string::npos
                      ? kPipelineStages
                      : ""));
}

// The lead's opportunity is "O-1" of account "A-1".
inline Lead NewOpportunity(const Policy& policy) {
  Lead lead(policy);
  EXPECT_TRUE(lead.SetSubjectId(Subject::kOpportunity, "O-1").ok());
  EXPECT_TRUE(lead.SetSubjectId(Subject::kAccount, "A-1").ok());
  return lead;
}

inline void Say(Lead& lead, Evidence evidence) {
  const auto added = lead.AddEvidence(std::move(evidence));
  EXPECT_TRUE(added.ok()) << added.status();
}

inline Evidence Confirmed(const std::string& criterion, Instant at = Now()) {
  Evidence evidence;
  evidence.criterion = criterion;
  evidence.assessment = model::Assessment::kConfirmed;
  evidence.at = at;
  return evidence;
}

inline Evidence Denied(const std::string& criterion, Instant at = Now()) {
  Evidence evidence = Confirmed(criterion, at);
  evidence.assessment = model::Assessment::kDenied;
  return evidence;
}

inline Evidence From(const std::string& kind, Evidence evidence) {
  evidence.source_kind = kind;
  return evidence;
}

inline Evidence Worth(const std::string& amount, Evidence evidence) {
  evidence.value = *Money::Parse(amount, "USD");
  return evidence;
}

inline AssessmentResult Assess(const Lead& lead, Instant now = Now()) {
  Evaluation evaluation = Evaluate(lead, now);
  EXPECT_EQ(evaluation.assessments.size(), 1u);
  return evaluation.assessments.empty() ? AssessmentResult()
                                        : evaluation.assessments[0];
}

inline CriterionResult Find(const AssessmentResult& result,
                            const std::string& key) {
  for (const DimensionResult& dimension : result.dimensions) {
    for (const CriterionResult& criterion : dimension.criteria) {
      if (criterion.key == key) return criterion;
    }
  }
  ADD_FAILURE() << key << " is not in the result";
  return {};
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_ASSESS_FRAMEWORKS_H_
