// What must hold of every answer, whatever the policy and the lead.

#include <google/protobuf/text_format.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bantam/v1/policy.pb.h"
#include "tests/oracle/engine.h"
#include "tests/oracle/generate.h"
#include "tests/oracle/mutate.h"
#include "tests/oracle/print.h"
#include "tests/oracle/simple.h"

namespace bantam::oracle {
namespace {

constexpr int kPolicies = 500;
constexpr int kLeads = 6;

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
std::optional<Evaluation> Evaluate(const Policy& policy, const PolicySpec& spec,
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
void ForEachSample(uint64_t seed, Check check) {
  for (int i = 0; i < kPolicies && !testing::Test::HasFailure(); ++i) {
    Random random(seed * 1'000'000 + static_cast<uint64_t>(i));
    const PolicySpec spec = GeneratePolicy(random);
    const absl::StatusOr<Policy> policy = Compile(spec);
    ASSERT_TRUE(policy.ok()) << policy.status() << "\n" << PolicyText(spec);
    for (int j = 0; j < kLeads && !testing::Test::HasFailure(); ++j) {
      const LeadSpec lead = GenerateLead(spec, random);
      std::optional<Evaluation> answer = Evaluate(*policy, spec, lead);
      if (answer) check(Sample{spec, *policy, lead, *answer}, random);
    }
  }
}

const ScoreResult* FindScore(const Evaluation& answer, const std::string& id) {
  for (const ScoreResult& score : answer.scores) {
    if (score.id == id) return &score;
  }
  return nullptr;
}

// Every interval of `inner` lies in that of `outer`.
void ExpectInside(const Evaluation& inner, const Evaluation& outer,
                  const std::string& context) {
  for (const ScoreResult& score : inner.scores) {
    const ScoreResult* other = FindScore(outer, score.id);
    if (!other) continue;
    EXPECT_TRUE(other->interval.Contains(score.interval)) << score.id << "\n"
                                                          << context;
  }
}

TEST(PropertiesTest, LinesAddUpAndIntervalsAreInOrder) {
  ForEachSample(1, [](const Sample& sample, Random&) {
    for (const ScoreResult& score : sample.answer.scores) {
      int64_t sum = 0;
      for (const Line& line : score.lines) sum += line.points.micros;
      EXPECT_EQ(sum, score.points.micros) << score.id << "\n" << sample.Text();
      EXPECT_LE(score.interval.low, score.interval.high) << sample.Text();
    }
  });
}

template <typename T>
void Shuffle(std::vector<T>& items, Random& random) {
  for (size_t i = items.size(); i > 1; --i) {
    std::swap(items[i - 1], items[random.Below(i)]);
  }
}

TEST(PropertiesTest, OrderOfRulesAndGroupsDoesNotMatter) {
  ForEachSample(2, [](const Sample& sample, Random& random) {
    PolicySpec shuffled = sample.spec;
    for (ScoreSpec& score : shuffled.scores) {
      Shuffle(score.groups, random);
      for (GroupSpec& group : score.groups) Shuffle(group.rules, random);
    }
    const absl::StatusOr<Policy> policy = Compile(shuffled);
    ASSERT_TRUE(policy.ok()) << policy.status();
    const auto answer = Evaluate(*policy, shuffled, sample.lead);
    ASSERT_TRUE(answer) << sample.Text();
    ASSERT_EQ(answer->scores.size(), sample.answer.scores.size());
    for (size_t i = 0; i < answer->scores.size(); ++i) {
      const ScoreResult& a = sample.answer.scores[i];
      const ScoreResult& b = answer->scores[i];
      EXPECT_EQ(a.points, b.points) << sample.Text();
      EXPECT_EQ(a.interval, b.interval) << sample.Text();
      EXPECT_EQ(a.exact, b.exact) << sample.Text();
    }
    EXPECT_EQ(answer->grades, sample.answer.grades) << sample.Text();
  });
}

TEST(PropertiesTest, ForgettingNeverMovesABoundInward) {
  ForEachSample(3, [](const Sample& sample, Random& random) {
    LeadSpec lead = sample.lead;
    const std::string what = Forget(sample.spec, lead, random);
    const auto answer = Evaluate(sample.policy, sample.spec, lead);
    // Of two activities that were one, one has forgotten something.
    if (!answer) return;
    ExpectInside(
        sample.answer, *answer,
        sample.Text() + "without " + what + ":\n" + EvaluationText(*answer));
  });
}

TEST(PropertiesTest, LearningStaysInsideTheInterval) {
  ForEachSample(4, [](const Sample& sample, Random& random) {
    LeadSpec lead = sample.lead;
    const std::string what = Learn(sample.spec, lead, random);
    const auto answer = Evaluate(sample.policy, sample.spec, lead);
    if (!answer) return;
    ExpectInside(*answer, sample.answer,
                 sample.Text() + "with " + what + ":\n" +
                     LeadText(sample.spec, lead) + EvaluationText(*answer));
  });
}

// So that what one field may do is followed to the end: the interval holds
// every answer of a lead with nothing unknown.
TEST(PropertiesTest, WhatIsKnownInTheEndLiesInTheInterval) {
  ForEachSample(5, [](const Sample& sample, Random& random) {
    LeadSpec lead = sample.lead;
    LearnAll(sample.spec, lead, random);
    const auto answer = Evaluate(sample.policy, sample.spec, lead);
    if (!answer) return;
    const std::string context =
        sample.Text() + LeadText(sample.spec, lead) + EvaluationText(*answer);
    ExpectInside(*answer, sample.answer, context);
    for (const ScoreResult& score : answer->scores) {
      for (const Undecided& rule : score.undecided) {
        EXPECT_FALSE(rule.error.empty()) << rule.path << "\n" << context;
      }
      if (!score.undecided.empty()) continue;
      EXPECT_TRUE(score.exact) << context;
      EXPECT_EQ(score.interval, model::Interval::Exactly(score.points))
          << context;
    }
  });
}

// The field that all undecided rules of a score ask for, if it is but one.
std::optional<size_t> OnlyUnknown(const PolicySpec& spec,
                                  const ScoreResult& score) {
  std::set<std::string> fields;
  for (const Undecided& rule : score.undecided) {
    fields.insert(rule.fields.begin(), rule.fields.end());
  }
  if (fields.size() != 1) return std::nullopt;
  return spec.Find(*fields.begin());
}

TEST(PropertiesTest, SomeValueReachesEachEndOfAnExactInterval) {
  int tried = 0;
  ForEachSample(6, [&](const Sample& sample, Random&) {
    for (size_t i = 0; i < sample.answer.scores.size(); ++i) {
      const ScoreResult& score = sample.answer.scores[i];
      const std::optional<size_t> field = OnlyUnknown(sample.spec, score);
      if (!field || !score.exact) continue;
      ++tried;
      std::vector<const Expr*> conditions;
      const auto declared =
          std::find_if(sample.spec.scores.begin(), sample.spec.scores.end(),
                       [&](const ScoreSpec& s) { return s.id == score.id; });
      for (const GroupSpec& group : declared->groups) {
        for (const RuleSpec& rule : group.rules) {
          if (rule.when) conditions.push_back(&*rule.when);
        }
      }
      bool low = false;
      bool high = false;
      for (const Value& value :
           Candidates(sample.spec.fields[*field], conditions)) {
        LeadSpec lead = sample.lead;
        lead.values[*field] = value;
        const auto answer = Evaluate(sample.policy, sample.spec, lead);
        ASSERT_TRUE(answer);
        const ScoreResult* now = FindScore(*answer, score.id);
        // Setting a field may have made its subject known.
        if (!now || !now->interval.IsPoint()) continue;
        low |= now->points == score.interval.low;
        high |= now->points == score.interval.high;
      }
      EXPECT_TRUE(low && high) << score.id << "\n" << sample.Text();
    }
  });
  EXPECT_GT(tried, 100);
}

TEST(PropertiesTest, TextJsonAndBinaryMeanTheSame) {
  ForEachSample(7, [](const Sample& sample, Random&) {
    v1::Policy message;
    ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
        PolicyText(sample.spec), &message));
    std::string json;
    ASSERT_TRUE(
        google::protobuf::util::MessageToJsonString(message, &json).ok());
    const std::pair<std::string, Encoding> sources[] = {
        {json, Encoding::kJson},
        {message.SerializeAsString(), Encoding::kBinary}};
    for (const auto& [source, encoding] : sources) {
      const absl::StatusOr<Policy> policy =
          Compile(source, encoding, sample.spec);
      ASSERT_TRUE(policy.ok()) << policy.status() << "\n" << source;
      const auto answer = Evaluate(*policy, sample.spec, sample.lead);
      ASSERT_TRUE(answer) << sample.Text();
      // Down to the hash of the policy.
      EXPECT_TRUE(*answer == sample.answer) << sample.Text();
    }
  });
}

TEST(PropertiesTest, FiguresAreTheSameWithoutTheirExplanation) {
  ForEachSample(8, [](const Sample& sample, Random&) {
    const auto figures =
        Evaluate(sample.policy, sample.spec, sample.lead, Detail::kFigures);
    ASSERT_TRUE(figures) << sample.Text();
    EXPECT_TRUE(WithoutExplanation(sample.answer) == *figures)
        << sample.Text() << EvaluationText(*figures);
  });
}

TEST(PropertiesTest, UsedEvaluatorsAndAnswersAreAsGoodAsNewOnes) {
  std::optional<Evaluator> evaluator;
  std::optional<Lead> lead;
  Evaluation answer;
  ForEachSample(9, [&](const Sample& sample, Random& random) {
    if (!lead || !(lead->policy() == sample.policy)) {
      evaluator.emplace(sample.policy);
    }
    absl::StatusOr<Lead> made =
        MakeLead(sample.policy, sample.spec, sample.lead);
    ASSERT_TRUE(made.ok());
    lead = *std::move(made);
    const Detail first =
        random.Percent(50) ? Detail::kFigures : Detail::kExplained;
    ASSERT_TRUE(
        evaluator->EvaluateInto(*lead, sample.lead.now, first, &answer).ok());
    ASSERT_TRUE(
        evaluator
            ->EvaluateInto(*lead, sample.lead.now, Detail::kExplained, &answer)
            .ok());
    EXPECT_TRUE(answer == sample.answer)
        << sample.Text() << EvaluationText(answer);
  });
}

}  // namespace
}  // namespace bantam::oracle
