// Made-up pairs of policy and lead with the engine's answer, for properties.

#ifndef BANTAM_TESTS_ORACLE_SAMPLES_H_
#define BANTAM_TESTS_ORACLE_SAMPLES_H_

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/oracle/engine.h"
#include "tests/oracle/generate.h"
#include "tests/oracle/print.h"

namespace bantam::oracle {

inline constexpr int kPolicies = 500;
inline constexpr int kLeads = 6;

// A pair, and what the engine says of it.
struct Sample {
  PolicySpec spec;
  Policy policy;
  LeadSpec lead;
  Evaluation answer;

  std::string Text() const {
    return PolicyText(spec) + LeadText(spec, lead) + EvaluationText(answer);
  }
};

// Fresh evaluator, fresh answer; nullopt: refused.
inline std::optional<Evaluation> Evaluate(const Policy& policy,
                                          const PolicySpec& spec,
                                          const LeadSpec& lead,
                                          Detail detail = Detail::kExplained) {
  const absl::StatusOr<Lead> made = MakeLead(policy, spec, lead);
  EXPECT_TRUE(made.ok()) << made.status() << LeadText(spec, lead);
  if (!made.ok()) return std::nullopt;
  absl::StatusOr<Evaluation> answer =
      Evaluator(policy).Evaluate(*made, lead.now, detail);
  if (!answer.ok()) return std::nullopt;
  return *std::move(answer);
}

// Calls `check(sample, random)` for made-up pairs that are not refused, until
// one fails.
template <typename Check>
void ForEachSample(uint64_t seed, Check check, int leads = kLeads) {
  for (int i = 0; i < kPolicies && !testing::Test::HasFailure(); ++i) {
    Random random(seed * 1'000'000 + static_cast<uint64_t>(i));
    const PolicySpec spec = GeneratePolicy(random);
    const absl::StatusOr<Policy> policy = Compile(spec);
    ASSERT_TRUE(policy.ok()) << policy.status() << "\n" << PolicyText(spec);
    for (int j = 0; j < leads && !testing::Test::HasFailure(); ++j) {
      const LeadSpec lead = GenerateLead(spec, random);
      std::optional<Evaluation> answer = Evaluate(*policy, spec, lead);
      if (answer) check(Sample{spec, *policy, lead, *answer}, random);
    }
  }
}

template <typename T>
void Shuffle(std::vector<T>& items, Random& random) {
  for (size_t i = items.size(); i > 1; --i) {
    std::swap(items[i - 1], items[random.Below(i)]);
  }
}

// The one with this id; null: there is none.
template <typename T>
const T* FindById(const std::vector<T>& items, const std::string& id) {
  for (const T& item : items) {
    if (item.id == id) return item.is_there() ? &item : nullptr;
  }
  return nullptr;
}

// Every interval of `inner` lies in that of `outer`.
inline void ExpectInside(const Evaluation& inner, const Evaluation& outer,
                         const std::string& context) {
  for (const ScoreResult& score : inner.scores) {
    if (!score.is_there()) continue;
    const ScoreResult* other = FindById(outer.scores, score.id);
    if (!other) continue;
    EXPECT_TRUE(other->interval.Contains(score.interval)) << score.id << "\n"
                                                          << context;
  }
  for (const AssessmentResult& assessment : inner.assessments) {
    if (!assessment.is_there()) continue;
    const AssessmentResult* other = FindById(outer.assessments, assessment.id);
    if (!other) continue;
    EXPECT_TRUE(other->interval.Contains(assessment.interval))
        << assessment.id << "\n"
        << context;
  }
}

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_SAMPLES_H_
