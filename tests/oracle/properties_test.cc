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
#include "tests/oracle/compare.h"
#include "tests/oracle/mutate.h"
#include "tests/oracle/samples.h"
#include "tests/oracle/simple.h"

namespace bantam::oracle::properties_test {
namespace {

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

TEST(PropertiesTest, OrderOfRulesAndGroupsDoesNotMatter) {
  const auto check = [](const Sample& sample, Random& random) {
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
  };
  // Each lead has a policy compiled for it.
  ForEachSample(2, check, 2);
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

// What LearnAll cannot give a value: answers, and what it leaves alone because
// more of it may mean less.
bool MayStayOpen(const std::string& field) {
  return field.starts_with("answers.") || field == "contact.person_id" ||
         field == "contact.verified" || field == "account.id" ||
         field == "person.id" || field == "opportunity.id";
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
        const bool open =
            std::any_of(rule.fields.begin(), rule.fields.end(), MayStayOpen);
        EXPECT_TRUE(open || !rule.error.empty()) << rule.path << "\n"
                                                 << context;
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
        const ScoreResult* now = FindById(answer->scores, score.id);
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
  const auto check = [](const Sample& sample, Random&) {
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
  };
  // Each lead has two policies compiled for it.
  ForEachSample(7, check, 2);
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
}  // namespace bantam::oracle::properties_test
