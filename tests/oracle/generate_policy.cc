#include <algorithm>

#include "tests/oracle/generate.h"
#include "tests/oracle/text.h"

namespace bantam::oracle {
namespace {

class PolicyGenerator {
 public:
  explicit PolicyGenerator(Random& random) : random_(random) {}

  PolicySpec Generate() {
    for (size_t n = 1 + random_.Below(3); n > 0; --n) {
      policy_.kinds.push_back("kind" + std::to_string(n));
    }
    // The default, or so few that unknown lists leave small intervals.
    policy_.max_activities = random_.Percent(30) ? 10'000 : 50;
    AddFields();
    AddBuiltInFields(policy_);
    GenerateFrameworks(policy_, random_);
    AddAnswerFields(policy_);
    for (FrameworkSpec& framework : policy_.frameworks) {
      if (!random_.Percent(30)) continue;
      framework.applies_when =
          GenerateCondition(policy_, ScopeOf(framework.subject), random_);
    }
    for (const Subject subject :
         {Subject::kAccount, Subject::kPerson, Subject::kOpportunity}) {
      const bool is_named =
          std::any_of(policy_.frameworks.begin(), policy_.frameworks.end(),
                      [&](const FrameworkSpec& framework) {
                        return framework.process == PipelineOf(subject);
                      });
      if (is_named) GeneratePipeline(policy_, subject);
    }
    if (random_.Percent(50)) GenerateProcess(policy_, random_);
    for (size_t n = 1 + random_.Below(4); n > 0; --n) AddScore();
    AddGrades();
    GenerateProfiles(policy_, random_);
    return std::move(policy_);
  }

 private:
  void AddFields() {
    constexpr Subject kSubjects[] = {Subject::kAccount, Subject::kPerson,
                                     Subject::kOpportunity, Subject::kActivity,
                                     Subject::kContact};
    constexpr const char* kNames[] = {"account.", "person.", "opportunity.",
                                      "activity.", "contact."};
    constexpr size_t kMost[] = {7, 4, 4, 4, 3};
    for (size_t s = 0; s < 5; ++s) {
      for (size_t n = 1 + random_.Below(kMost[s]); n > 0; --n) {
        FieldSpec field;
        field.subject = kSubjects[s];
        field.path = kNames[s];
        if (random_.Percent(20)) field.path += "deep.";
        field.path += "f" + std::to_string(n);
        field.type = RandomType();
        field.nullable = random_.Percent(35);
        const bool text = field.type == FieldType::kString ||
                          field.type == FieldType::kStrings;
        if (text && random_.Percent(40)) field.values = {"saas", "b", "it's"};
        policy_.fields.push_back(std::move(field));
      }
    }
    // Subjects may be declared in any order.
    for (size_t i = policy_.fields.size(); i > 1; --i) {
      std::swap(policy_.fields[i - 1], policy_.fields[random_.Below(i)]);
    }
  }

  FieldType RandomType() {
    if (random_.Percent(60)) {
      return static_cast<FieldType>(random_.Between(1, 4));
    }
    return static_cast<FieldType>(random_.Between(5, 8));
  }

  // Never 0.
  int64_t Points(bool for_each) {
    // Most of the range of points is kept free: 10,000 activities at 1,000
    // points are 10^7.
    const int64_t largest = for_each ? 1'000 * kPoint : 1'000'000 * kPoint;
    int64_t points = 0;
    switch (random_.Below(10)) {
      case 0:
        points = 1;
        break;
      case 1:
        points = random_.Between(1, 100 * kPoint);
        break;
      case 2:
        points = largest;
        break;
      case 3:
        points = random_.Between(1, largest);
        break;
      case 4:
        points = kPoint / 2;
        break;
      default:
        points = random_.Between(1, 20) * kPoint;
    }
    return random_.Percent(35) ? -points : points;
  }

  void AddScore() {
    constexpr Subject kSubjects[] = {Subject::kAccount, Subject::kPerson,
                                     Subject::kPerson, Subject::kOpportunity};
    ScoreSpec score;
    score.id = "s" + std::to_string(policy_.scores.size());
    score.subject = random_.Pick(kSubjects);
    score.bounds = GenerateBounds(random_);
    if (score.subject == Subject::kPerson && !policy_.processes.empty() &&
        policy_.processes.back().id == "recycling" && random_.Percent(75)) {
      score.baseline = "recycling";
    }
    for (size_t n = 1 + random_.Below(3); n > 0; --n) {
      GroupSpec group;
      group.id = "g" + std::to_string(n);
      group.bounds = GenerateBounds(random_);
      Scope scope = ScopeOf(score.subject);
      if (random_.Percent(20)) scope.macros = 2;
      if (random_.Percent(40)) {
        scope.focus = SimpleFieldIn(policy_, scope, random_);
      }
      for (size_t r = 1 + random_.Below(5); r > 0; --r) {
        group.rules.push_back(
            Rule("r" + std::to_string(r), score.subject, scope));
      }
      score.groups.push_back(std::move(group));
    }
    policy_.scores.push_back(std::move(score));
  }

  RuleSpec Rule(std::string id, Subject subject, const Scope& scope) {
    RuleSpec rule;
    rule.id = std::move(id);
    if (random_.Percent(15) && TakeAssessment(subject, rule)) return rule;
    const bool each =
        subject == Subject::kPerson && random_.Percent(scope.focus ? 15 : 45);
    rule.points = Points(each);
    if (!each) {
      rule.when = GenerateCondition(policy_, scope, random_);
      return rule;
    }
    rule.each = Each();
    if (random_.Percent(35)) rule.bounds.floor = -Bound(rule.points);
    if (random_.Percent(45)) rule.bounds.cap = Bound(rule.points);
    const bool bounded = rule.bounds.floor || rule.bounds.cap;
    // Without a bound it would mean nothing, and is refused.
    rule.each->cap_before_decay = bounded && random_.Percent(40);
    return rule;
  }

  // False: no framework is about this subject or the account.
  bool TakeAssessment(Subject subject, RuleSpec& rule) {
    std::vector<const FrameworkSpec*> found;
    for (const FrameworkSpec& framework : policy_.frameworks) {
      if (framework.subject == subject ||
          framework.subject == Subject::kAccount) {
        found.push_back(&framework);
      }
    }
    if (found.empty()) return false;
    const FrameworkSpec& framework = *random_.Pick(found);
    rule.assessment = AssessmentRef{framework.id, ""};
    if (random_.Percent(50)) {
      rule.assessment->dimension = random_.Pick(framework.dimensions).id;
    }
    if (random_.Percent(35)) rule.bounds.floor = -Bound(10 * kPoint);
    if (random_.Percent(35)) rule.bounds.cap = Bound(10 * kPoint);
    return true;
  }

  // From nothing to a few times the points.
  int64_t Bound(int64_t points) {
    if (random_.Percent(10)) return 0;
    const int64_t size = points < 0 ? -points : points;
    if (random_.Percent(40)) return size * random_.Between(1, 3);
    return random_.Between(0, 3 * size);
  }

  EachSpec Each() {
    EachSpec each;
    for (const std::string& kind : policy_.kinds) {
      if (random_.Percent(60)) each.kinds.push_back(kind);
    }
    if (each.kinds.empty()) each.kinds.push_back(policy_.kinds[0]);
    if (random_.Percent(40)) {
      Scope scope = ScopeOf(Subject::kPerson);
      scope.subjects.push_back(Subject::kActivity);
      if (random_.Percent(60)) scope.subjects = {Subject::kActivity};
      if (random_.Percent(80)) scope.activities = false;
      each.where = GenerateCondition(policy_, scope, random_);
    }
    if (random_.Percent(40)) each.window = GenerateSpan(random_);
    each.curve = static_cast<Curve>(random_.Between(0, 3));
    if (each.curve != Curve::kNone) each.length = GenerateSpan(random_);
    if (each.curve == Curve::kRamp || each.curve == Curve::kStep) {
      constexpr int64_t kShares[] = {500'000, 1'000'000, 333'333, 1, 100'000};
      each.share = random_.Pick(kShares);
    }
    return each;
  }

  void AddGrades() {
    const size_t count = random_.Below(4);
    for (size_t i = 0; i < count; ++i) {
      GradeSpec grade;
      grade.id = "grade" + std::to_string(i);
      grade.score = random_.Pick(policy_.scores).id;
      // Labels whose pairs may meet: "A" + "AB", "AA" + "B".
      constexpr const char* kIds[] = {"A", "AA", "B", "AB"};
      std::vector<int64_t> thresholds;
      for (size_t n = random_.Below(4); n > 0; --n) {
        thresholds.push_back(GenerateLimit(random_));
      }
      std::sort(thresholds.rbegin(), thresholds.rend());
      thresholds.erase(std::unique(thresholds.begin(), thresholds.end()),
                       thresholds.end());
      for (size_t b = 0; b <= thresholds.size(); ++b) {
        BandSpec band;
        band.id = kIds[b];
        if (b < thresholds.size()) band.at_least = thresholds[b];
        grade.bands.push_back(std::move(band));
      }
      policy_.grades.push_back(std::move(grade));
    }
    if (count >= 2 && random_.Percent(70)) AddMatrix();
  }

  void AddMatrix() {
    const GradeSpec rows = policy_.grades[0];
    const GradeSpec columns = policy_.grades[1];
    GradeSpec matrix;
    matrix.id = "matrix";
    matrix.rows = rows.id;
    matrix.columns = columns.id;
    if (random_.Percent(60)) {
      constexpr const char* kIds[] = {"hot", "warm", "cold"};
      for (const BandSpec& row : rows.bands) {
        for (const BandSpec& column : columns.bands) {
          matrix.cells.push_back({row.id, column.id, random_.Pick(kIds)});
        }
      }
    }
    policy_.grades.push_back(std::move(matrix));
  }

  Random& random_;
  PolicySpec policy_;
};

}  // namespace

PolicySpec GeneratePolicy(Random& random) {
  return PolicyGenerator(random).Generate();
}

}  // namespace bantam::oracle
