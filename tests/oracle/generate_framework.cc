// Frameworks. Those about one subject take their questions from one catalog,
// so that keys are shared.

#include <algorithm>

#include "tests/oracle/generate.h"
#include "tests/oracle/text.h"

namespace bantam::oracle {
namespace {

class FrameworkGenerator {
 public:
  FrameworkGenerator(PolicySpec& policy, Random& random)
      : policy_(policy), random_(random) {}

  void Generate() {
    for (const char* source : {"customer", "sales", "partner"}) {
      if (random_.Percent(60)) policy_.evidence_sources.emplace_back(source);
    }
    FillCatalog(Subject::kAccount, {"company", "setup"}, 2);
    FillCatalog(Subject::kPerson, {"self"}, 3);
    FillCatalog(Subject::kOpportunity, {"budget", "authority", "need", "time"},
                3);
    constexpr Subject kSubjects[] = {
        Subject::kOpportunity, Subject::kOpportunity, Subject::kOpportunity,
        Subject::kAccount, Subject::kPerson};
    for (size_t n = random_.Below(4); n > 0; --n) {
      AddFramework(random_.Pick(kSubjects));
    }
  }

 private:
  void FillCatalog(Subject subject, const std::vector<std::string>& dimensions,
                   size_t most) {
    for (const std::string& id : dimensions) {
      DimensionSpec dimension;
      dimension.id = id;
      for (size_t n = 1 + random_.Below(most); n > 0; --n) {
        dimension.criteria.push_back(Question("c" + std::to_string(n)));
      }
      catalog_[static_cast<size_t>(subject) - 1].push_back(
          std::move(dimension));
    }
  }

  CriterionSpec Question(std::string id) {
    constexpr AnswerKind kKinds[] = {AnswerKind::kMoney, AnswerKind::kDate,
                                     AnswerKind::kDate,  AnswerKind::kPerson,
                                     AnswerKind::kText,  AnswerKind::kText,
                                     AnswerKind::kUnit,  AnswerKind::kYesNo,
                                     AnswerKind::kYesNo, AnswerKind::kNumber};
    CriterionSpec criterion;
    criterion.id = std::move(id);
    criterion.answer = random_.Pick(kKinds);
    const bool text = criterion.answer == AnswerKind::kText ||
                      criterion.answer == AnswerKind::kUnit;
    if (text && random_.Percent(65)) criterion.values = {"saas", "b", "it's"};
    return criterion;
  }

  // Some of `items`, in any order; at least `least`.
  template <typename T>
  std::vector<T> SomeOf(std::vector<T> items, size_t least) {
    for (size_t i = items.size(); i > 1; --i) {
      std::swap(items[i - 1], items[random_.Below(i)]);
    }
    items.resize(least + random_.Below(items.size() - least + 1));
    return items;
  }

  void AddFramework(Subject subject) {
    framework_ = {};
    framework_.id = "f" + std::to_string(policy_.frameworks.size());
    framework_.subject = subject;
    framework_.conflicts = static_cast<ConflictRule>(random_.Between(0, 3));
    // Without kinds of source it is refused.
    if (policy_.evidence_sources.empty() &&
        framework_.conflicts == ConflictRule::kMostCredible) {
      framework_.conflicts = ConflictRule::kAsk;
    }
    if (random_.Percent(40)) framework_.total = Total();
    framework_.bounds = GenerateBounds(random_);
    if (random_.Percent(35)) framework_.max_age = GenerateSpan(random_);
    if (random_.Percent(60)) framework_.process = PipelineOf(subject);
    framework_.dimensions =
        SomeOf(catalog_[static_cast<size_t>(subject) - 1], 1);
    for (DimensionSpec& dimension : framework_.dimensions) {
      dimension.criteria = SomeOf(dimension.criteria, 1);
      if (random_.Percent(30)) dimension.bounds = GenerateBounds(random_);
      if (framework_.total && random_.Percent(60)) dimension.weight = Weight();
      for (CriterionSpec& criterion : dimension.criteria) Detail(criterion);
    }
    AddDue();
    AddDateOrders();
    AddWinProbability();
    policy_.frameworks.push_back(std::move(framework_));
  }

  int64_t Total() {
    switch (random_.Below(6)) {
      case 0:
        return random_.Between(20, 60);
      case 1:
        return 1'000'000 * kPoint;
      case 2:
        return random_.Between(100, 100 * kPoint);
      default:
        return random_.Pick({10, 100, 60}) * kPoint;
    }
  }

  int64_t Weight() {
    // Great ones leave others a share of nothing, where the total is small.
    return random_.Percent(90) ? random_.Between(1, 5)
                               : random_.Between(1, 1000);
  }

  int64_t Points() {
    switch (random_.Below(12)) {
      case 0:
        return 1;
      case 1:
        return 1'000'000 * kPoint;
      case 2:
        return random_.Between(1, 100 * kPoint);
      case 3:
        return kPoint / 2;
      default:
        return random_.Between(1, 20) * kPoint;
    }
  }

  void Detail(CriterionSpec& criterion) {
    if (framework_.total) {
      if (random_.Percent(60)) criterion.weight = Weight();
    } else {
      criterion.points = Points();
    }
    if (random_.Percent(35)) {
      criterion.points_if_bad = random_.Percent(10) ? 0 : -Points();
    }
    criterion.denial_is_good = random_.Percent(25);
    if (random_.Percent(25)) criterion.max_age = GenerateSpan(random_);
    criterion.reconfirm_each_stage =
        !framework_.process.empty() && random_.Percent(30);
    if (criterion.answer == AnswerKind::kPerson &&
        framework_.subject == Subject::kOpportunity && random_.Percent(70)) {
      criterion.committee_role = static_cast<BuyerRole>(random_.Between(1, 6));
    }
  }

  template <typename Wanted>
  std::vector<std::string> Keys(Wanted wanted) const {
    std::vector<std::string> keys;
    for (const DimensionSpec& dimension : framework_.dimensions) {
      for (const CriterionSpec& criterion : dimension.criteria) {
        if (wanted(criterion)) keys.push_back(KeyOf(dimension, criterion));
      }
    }
    return keys;
  }

  void AddDue() {
    if (framework_.process.empty()) return;
    for (const char* stage : {"s1", "s2"}) {
      if (!random_.Percent(50)) continue;
      const auto any = [](const CriterionSpec&) { return true; };
      framework_.due.push_back({stage, SomeOf(Keys(any), 1)});
    }
  }

  void AddDateOrders() {
    const std::vector<std::string> keys =
        Keys([](const CriterionSpec& criterion) {
          return criterion.answer == AnswerKind::kDate;
        });
    if (keys.size() < 2) return;
    for (size_t n = random_.Below(3); n > 0; --n) {
      framework_.date_orders.push_back(
          {"o" + std::to_string(n), SomeOf(keys, 2)});
    }
  }

  void AddWinProbability() {
    const std::vector<std::string> keys =
        Keys([](const CriterionSpec& criterion) {
          return criterion.answer == AnswerKind::kText &&
                 !criterion.values.empty();
        });
    if (keys.empty() || random_.Percent(30)) return;
    WinSpec win;
    win.key = random_.Pick(keys);
    for (const char* value : {"b", "it's", "saas"}) {
      constexpr int64_t kChances[] = {0, 1'000'000, 333'333, 500'000};
      win.cases.emplace_back(value, random_.Pick(kChances));
    }
    framework_.win = std::move(win);
  }

  PolicySpec& policy_;
  Random& random_;
  // By subject - 1.
  std::vector<DimensionSpec> catalog_[3];
  FrameworkSpec framework_;
};

}  // namespace

BoundsSpec GenerateBounds(Random& random) {
  BoundsSpec bounds;
  if (random.Percent(30)) bounds.floor = GenerateLimit(random);
  if (random.Percent(35)) bounds.cap = GenerateLimit(random);
  if (bounds.floor && bounds.cap && *bounds.floor > *bounds.cap) {
    std::swap(bounds.floor, bounds.cap);
  }
  return bounds;
}

int64_t GenerateLimit(Random& random) {
  if (random.Percent(15)) return 0;
  if (random.Percent(20)) return random.Between(-50 * kPoint, 50 * kPoint);
  return random.Between(-30, 40) * kPoint;
}

int64_t GenerateSpan(Random& random) {
  constexpr int64_t kDay = 86'400;
  switch (random.Below(12)) {
    case 0:
      return 1;
    case 1:
      return random.Between(1, 3600);
    case 2:
      return model::kMaxSpanSeconds;
    case 3:
      return random.Between(1, 400 * kDay);
    default:
      return random.Pick({1, 7, 14, 30, 60, 90, 365}) * kDay;
  }
}

void GenerateFrameworks(PolicySpec& policy, Random& random) {
  FrameworkGenerator(policy, random).Generate();
}

}  // namespace bantam::oracle
