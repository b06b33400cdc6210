#include "tests/oracle/assess.h"

#include <algorithm>
#include <numeric>

#include "tests/oracle/rule.h"
#include "tests/oracle/wide.h"

namespace bantam::oracle {
namespace {

// Points of each criterion, by dimension.
using Table = std::vector<std::vector<int64_t>>;

int64_t Bounded(int64_t points, const BoundsSpec& bounds) {
  return Clamped(points, bounds, Reason::kScoreFloor, Reason::kScoreCap,
                 nullptr);
}

int64_t DimensionSum(const DimensionSpec& dimension,
                     const std::vector<int64_t>& points) {
  return Bounded(std::accumulate(points.begin(), points.end(), int64_t{0}),
                 dimension.bounds);
}

int64_t TotalSum(const FrameworkSpec& framework, const Table& points) {
  int64_t sum = 0;
  for (size_t d = 0; d < framework.dimensions.size(); ++d) {
    sum += DimensionSum(framework.dimensions[d], points[d]);
  }
  return Bounded(sum, framework.bounds);
}

// What good answers are worth.
Table GoodPoints(const FrameworkSpec& framework) {
  Table points;
  std::vector<int64_t> weights;
  for (const DimensionSpec& dimension : framework.dimensions) {
    weights.push_back(dimension.weight.value_or(1));
  }
  std::vector<int64_t> shares;
  if (framework.total) shares = Share(*framework.total, weights);
  for (const DimensionSpec& dimension : framework.dimensions) {
    std::vector<int64_t> given;
    weights.clear();
    for (const CriterionSpec& criterion : dimension.criteria) {
      given.push_back(criterion.points);
      weights.push_back(criterion.weight.value_or(1));
    }
    points.push_back(framework.total ? Share(shares[points.size()], weights)
                                     : given);
  }
  return points;
}

model::Share Completeness(int64_t known, int64_t all) {
  // Shares of nothing: none of it is unknown.
  if (all == 0) return model::Share{1'000'000};
  const Int128 twice = Int128{known} * 2'000'000;
  return model::Share{static_cast<int64_t>((twice + all) / (Int128{all} * 2))};
}

bool IsStaleNow(const Answer& answer, const CriterionSpec& criterion,
                const FrameworkSpec& framework, Instant now,
                const History& history) {
  if (answer.never_stale) return false;
  const std::optional<int64_t> max_age =
      criterion.max_age ? criterion.max_age : framework.max_age;
  if (max_age) {
    if (!answer.at) return true;
    const Int128 age = now.TotalNanos() - answer.at->TotalNanos();
    if (age > Int128{*max_age} * 1'000'000'000) return true;
  }
  if (!criterion.reconfirm_each_stage || !history.entered) return false;
  return !answer.at || *answer.at < *history.entered;
}

Standing StandingOf(const Answer& answer, const CriterionSpec& criterion,
                    const FrameworkSpec& framework, Instant now,
                    const History& history) {
  if (answer.conflicting) return Standing::kConflicting;
  if (answer.assessment == Assessment::kUnknown) return Standing::kOpen;
  if (IsStaleNow(answer, criterion, framework, now, history)) {
    return Standing::kStale;
  }
  const bool confirmed = answer.assessment == Assessment::kConfirmed;
  return confirmed != criterion.denial_is_good ? Standing::kGood
                                               : Standing::kBad;
}

bool IsAnswered(const CriterionResult& criterion) {
  return criterion.standing == Standing::kGood ||
         criterion.standing == Standing::kBad;
}

class Assessor {
 public:
  Assessor(const FrameworkSpec& framework, const PolicySpec& policy,
           const LeadSpec& lead)
      : framework_(framework),
        policy_(policy),
        lead_(lead),
        good_(GoodPoints(framework)) {}

  FrameworkOutcome Assess(const std::vector<Evidence>& evidence,
                          const std::vector<CountedContact>& contacts,
                          const History& history) {
    AssessmentResult& result = outcome_.result;
    result.id = framework_.id;
    result.subject = framework_.subject;
    result.stage = history.stage;
    for (const DimensionSpec& dimension : framework_.dimensions) {
      DimensionResult& added = result.dimensions.emplace_back();
      added.id = dimension.id;
      for (const CriterionSpec& criterion : dimension.criteria) {
        AddCriterion(dimension, criterion, evidence, contacts, history, added);
      }
    }
    AddSums();
    AddQuestions();
    AddDue();
    AddDateOrders();
    AddWinProbability();
    return std::move(outcome_);
  }

 private:
  void AddCriterion(const DimensionSpec& dimension,
                    const CriterionSpec& criterion,
                    const std::vector<Evidence>& evidence,
                    const std::vector<CountedContact>& contacts,
                    const History& history, DimensionResult& result) {
    const std::string key = KeyOf(dimension, criterion);
    const Answer answer = AnswerOf(key, criterion, framework_.conflicts,
                                   policy_, evidence, contacts);
    const size_t d = outcome_.result.dimensions.size() - 1;
    const int64_t good = good_[d][result.criteria.size()];
    const int64_t bad = criterion.points_if_bad.value_or(0);
    CriterionResult& added = result.criteria.emplace_back();
    added.key = key;
    added.standing =
        StandingOf(answer, criterion, framework_, lead_.now, history);
    added.assessment = answer.assessment;
    added.value = answer.value;
    added.at = answer.at;
    added.from_committee = answer.from_committee;
    added.conflict = answer.conflict;
    if (added.standing == Standing::kGood) added.points = {good};
    if (added.standing == Standing::kBad) added.points = {bad};
    added.interval = {added.points, added.points};
    if (!IsAnswered(added)) added.interval = {{bad}, {good}};
  }

  // One number of every criterion.
  template <typename Number>
  Table TableOf(Number number) const {
    Table table;
    for (const DimensionResult& dimension : outcome_.result.dimensions) {
      std::vector<int64_t>& row = table.emplace_back();
      for (const CriterionResult& criterion : dimension.criteria) {
        row.push_back(number(criterion));
      }
    }
    return table;
  }

  void AddSums() {
    AssessmentResult& result = outcome_.result;
    const Table points =
        TableOf([](const CriterionResult& c) { return c.points.micros; });
    const Table low =
        TableOf([](const CriterionResult& c) { return c.interval.low.micros; });
    const Table high = TableOf(
        [](const CriterionResult& c) { return c.interval.high.micros; });
    Table bad;
    for (const DimensionSpec& dimension : framework_.dimensions) {
      std::vector<int64_t>& row = bad.emplace_back();
      for (const CriterionSpec& criterion : dimension.criteria) {
        row.push_back(criterion.points_if_bad.value_or(0));
      }
    }
    int64_t all_known = 0;
    int64_t all = 0;
    for (size_t d = 0; d < framework_.dimensions.size(); ++d) {
      const DimensionSpec& dimension = framework_.dimensions[d];
      DimensionResult& sums = result.dimensions[d];
      sums.points = {DimensionSum(dimension, points[d])};
      sums.interval = {{DimensionSum(dimension, low[d])},
                       {DimensionSum(dimension, high[d])}};
      outcome_.possible_of_dimension.push_back(
          {DimensionSum(dimension, bad[d]), DimensionSum(dimension, good_[d])});
      int64_t known = 0;
      int64_t asked = 0;
      for (size_t c = 0; c < dimension.criteria.size(); ++c) {
        asked += good_[d][c];
        if (IsAnswered(sums.criteria[c])) known += good_[d][c];
      }
      sums.completeness = Completeness(known, asked);
      all_known += known;
      all += asked;
    }
    result.points = {TotalSum(framework_, points)};
    result.interval = {{TotalSum(framework_, low)},
                       {TotalSum(framework_, high)}};
    result.completeness = Completeness(all_known, all);
    outcome_.possible = {TotalSum(framework_, bad),
                         TotalSum(framework_, good_)};
  }

  void AddQuestions() {
    Table points =
        TableOf([](const CriterionResult& c) { return c.points.micros; });
    for (size_t d = 0; d < framework_.dimensions.size(); ++d) {
      const DimensionResult& dimension = outcome_.result.dimensions[d];
      for (size_t c = 0; c < dimension.criteria.size(); ++c) {
        const CriterionResult& criterion = dimension.criteria[c];
        if (IsAnswered(criterion)) continue;
        const int64_t as_it_stands = points[d][c];
        points[d][c] = good_[d][c];
        const int64_t if_good = TotalSum(framework_, points);
        points[d][c] =
            framework_.dimensions[d].criteria[c].points_if_bad.value_or(0);
        const int64_t if_bad = TotalSum(framework_, points);
        points[d][c] = as_it_stands;
        outcome_.result.questions.push_back(
            {criterion.key, criterion.standing, {if_good - if_bad}});
      }
    }
    std::stable_sort(
        outcome_.result.questions.begin(), outcome_.result.questions.end(),
        [](const Question& a, const Question& b) { return a.worth > b.worth; });
  }

  void AddDue() {
    if (outcome_.result.stage.empty()) return;
    for (const KeyListSpec& due : framework_.due) {
      if (due.id != outcome_.result.stage) continue;
      for (const std::string& key : due.keys) {
        if (!IsAnswered(FindCriterion(outcome_.result, key))) {
          outcome_.result.due.push_back(key);
        }
      }
    }
    for (DimensionResult& dimension : outcome_.result.dimensions) {
      for (CriterionResult& criterion : dimension.criteria) {
        const auto& keys = outcome_.result.due;
        criterion.due =
            std::find(keys.begin(), keys.end(), criterion.key) != keys.end();
      }
    }
  }

  void AddDateOrders() {
    for (const KeyListSpec& order : framework_.date_orders) {
      const CriterionResult* before = nullptr;
      for (const std::string& key : order.keys) {
        const CriterionResult& date = FindCriterion(outcome_.result, key);
        if (!date.value ||
            (!IsAnswered(date) && date.standing != Standing::kStale)) {
          continue;
        }
        if (before && std::get<Instant>(*date.value) <
                          std::get<Instant>(*before->value)) {
          outcome_.notes.push_back({Reason::kDatesOutOfOrder,
                                    framework_.id,
                                    {{"order", order.id},
                                     {"earlier", before->key},
                                     {"later", date.key},
                                     {"earlier_at", *before->value},
                                     {"later_at", *date.value}}});
        }
        before = &date;
      }
    }
  }

  void AddWinProbability() {
    if (!framework_.win) return;
    const CriterionResult& criterion =
        FindCriterion(outcome_.result, framework_.win->key);
    const bool answered = IsAnswered(criterion) && criterion.value;
    std::optional<WinProbability> win;
    for (const auto& [value, chance] : framework_.win->cases) {
      if (answered && *criterion.value != Value(value)) continue;
      if (!win) win = WinProbability{{chance}, {chance}};
      win->low.micros = std::min(win->low.micros, chance);
      win->high.micros = std::max(win->high.micros, chance);
    }
    outcome_.result.win_probability = win;
  }

  const FrameworkSpec& framework_;
  const PolicySpec& policy_;
  const LeadSpec& lead_;
  const Table good_;
  FrameworkOutcome outcome_;
};

}  // namespace

std::vector<int64_t> Share(int64_t total, const std::vector<int64_t>& weights) {
  const int64_t sum =
      std::accumulate(weights.begin(), weights.end(), int64_t{0});
  std::vector<int64_t> parts;
  std::vector<std::pair<Int128, size_t>> remainders;
  int64_t left = total;
  for (const int64_t weight : weights) {
    const Int128 exact = Int128{total} * weight;
    parts.push_back(static_cast<int64_t>(exact / sum));
    left -= parts.back();
    // The largest first, then in order.
    remainders.emplace_back(-(exact % sum), remainders.size());
  }
  std::sort(remainders.begin(), remainders.end());
  for (size_t i = 0; static_cast<int64_t>(i) < left; ++i) {
    ++parts[remainders[i].second];
  }
  return parts;
}

FrameworkOutcome Assess(const FrameworkSpec& framework,
                        const PolicySpec& policy, const LeadSpec& lead,
                        const std::vector<Evidence>& evidence,
                        const std::vector<CountedContact>& contacts,
                        const History& history) {
  return Assessor(framework, policy, lead).Assess(evidence, contacts, history);
}

const CriterionResult& FindCriterion(const AssessmentResult& result,
                                     const std::string& key) {
  for (const DimensionResult& dimension : result.dimensions) {
    for (const CriterionResult& criterion : dimension.criteria) {
      if (criterion.key == key) return criterion;
    }
  }
  return result.dimensions[0].criteria[0];
}

}  // namespace bantam::oracle
