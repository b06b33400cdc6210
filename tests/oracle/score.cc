#include "tests/oracle/score.h"

#include <algorithm>
#include <map>

#include "tests/oracle/evaluate.h"
#include "tests/oracle/rule.h"
#include "tests/oracle/simple.h"

namespace bantam::oracle {
namespace {

// The activities that count, in the order of the list.
struct Activities {
  std::vector<const ActivitySpec*> counted;
  int64_t repeated = 0;
  int64_t in_future = 0;
};

// nullopt: one id with two contents.
std::optional<Activities> SortOut(const LeadSpec& lead) {
  Activities result;
  std::map<std::string, const ActivitySpec*> by_id;
  for (const ActivitySpec& activity : *lead.activities) {
    if (!activity.id.empty()) {
      const auto [found, is_new] = by_id.emplace(activity.id, &activity);
      if (!is_new) {
        if (!(*found->second == activity)) return std::nullopt;
        ++result.repeated;
        continue;
      }
    }
    if (activity.at.TotalNanos() > lead.now.TotalNanos()) {
      ++result.in_future;
      continue;
    }
    result.counted.push_back(&activity);
  }
  return result;
}

bool IsPresent(Subject subject, const LeadSpec& lead) {
  switch (subject) {
    case Subject::kAccount:
      return lead.present[0];
    case Subject::kPerson:
      return lead.present[1] || lead.activities;
    default:
      return lead.present[2] || lead.contacts;
  }
}

class Scorer {
 public:
  explicit Scorer(const Environment& env) : env_(env) {}

  ScoreResult Score(const ScoreSpec& score) {
    result_.id = score.id;
    result_.subject = score.subject;
    int64_t points = 0;
    int64_t low = 0;
    int64_t high = 0;
    for (const GroupSpec& group : score.groups) {
      AddGroup(score.id, group, points, low, high);
    }
    points = Bound(points, score.bounds, Reason::kScoreFloor, Reason::kScoreCap,
                   score.id);
    low = Clamped(low, score.bounds, Reason::kScoreFloor, Reason::kScoreCap,
                  nullptr);
    high = Clamped(high, score.bounds, Reason::kScoreFloor, Reason::kScoreCap,
                   nullptr);
    result_.points = {points};
    result_.interval = {{low}, {high}};
    for (const auto& [field, groups] : groups_of_field_) {
      if (groups > 1) result_.exact = false;
    }
    return result_;
  }

 private:
  // Clamps and notes the line.
  int64_t Bound(int64_t points, const BoundsSpec& bounds, Reason floor_code,
                Reason cap_code, const std::string& path) {
    std::vector<Line> lines;
    const int64_t within =
        Clamped(points, bounds, floor_code, cap_code, &lines);
    AddLines(std::move(lines), path);
    return within;
  }

  void AddLines(std::vector<Line> lines, const std::string& path) {
    for (Line& line : lines) {
      line.path = path;
      result_.lines.push_back(std::move(line));
    }
  }

  void AddGroup(const std::string& score, const GroupSpec& group,
                int64_t& score_points, int64_t& score_low,
                int64_t& score_high) {
    const std::string path = score + "." + group.id;
    int64_t points = 0;
    int64_t low = 0;
    int64_t high = 0;
    // Undecided rules by the unknown field that they are simple over.
    std::map<size_t, std::vector<const RuleSpec*>> joint;
    for (const RuleSpec& rule : group.rules) {
      const std::string rule_path = path + "." + rule.id;
      RuleOutcome outcome = EvaluateRule(rule, env_);
      points += outcome.points;
      AddLines(std::move(outcome.lines), rule_path);
      if (!outcome.decided) AddUndecided(rule_path, outcome);
      if (!outcome.decided && rule.when) {
        const std::optional<size_t> field =
            SimpleField(*rule.when, env_.policy);
        if (field && !env_.lead.values[*field]) {
          joint[*field].push_back(&rule);
          continue;
        }
      }
      low += outcome.low;
      high += outcome.high;
      if (!outcome.decided) result_.exact = false;
    }
    for (const auto& [field, rules] : joint) {
      const Bounds bounds = JointBounds(field, rules, env_);
      low += bounds.low;
      high += bounds.high;
      ++groups_of_field_[field];
      if (!bounds.low_reached || !bounds.high_reached) result_.exact = false;
    }
    score_points += Bound(points, group.bounds, Reason::kGroupFloor,
                          Reason::kGroupCap, path);
    score_low += Clamped(low, group.bounds, Reason::kGroupFloor,
                         Reason::kGroupCap, nullptr);
    score_high += Clamped(high, group.bounds, Reason::kGroupFloor,
                          Reason::kGroupCap, nullptr);
  }

  void AddUndecided(const std::string& path, const RuleOutcome& outcome) {
    Undecided undecided;
    undecided.path = path;
    undecided.interval = {{outcome.low}, {outcome.high}};
    undecided.error = outcome.error;
    for (size_t i = 0; i < env_.policy.fields.size(); ++i) {
      if ((outcome.unknown >> i & 1) != 0) {
        undecided.fields.push_back(env_.policy.fields[i].path);
      }
    }
    result_.undecided.push_back(std::move(undecided));
  }

  const Environment& env_;
  ScoreResult result_;
  // In how many groups a field has rules that are bounded jointly.
  std::map<size_t, int> groups_of_field_;
};

// The index of the band that `points` reach.
size_t BandOf(int64_t points, const GradeSpec& grade) {
  size_t i = 0;
  while (i + 1 < grade.bands.size() && points < *grade.bands[i].at_least) ++i;
  return i;
}

// What the grade says of a pair of bands.
std::string CellOf(const GradeSpec& grade, const std::string& row,
                   const std::string& column) {
  for (const CellSpec& cell : grade.cells) {
    if (cell.row == row && cell.column == column) return cell.id;
  }
  return row + column;
}

void AddGrade(const GradeSpec& grade, Evaluation& evaluation) {
  GradeResult result;
  result.id = grade.id;
  if (!grade.bands.empty()) {
    for (const ScoreResult& score : evaluation.scores) {
      if (score.id != grade.score) continue;
      result.grade = grade.bands[BandOf(score.points.micros, grade)].id;
      const size_t worst = BandOf(score.interval.low.micros, grade);
      for (size_t i = BandOf(score.interval.high.micros, grade); i <= worst;
           ++i) {
        result.possible.push_back(grade.bands[i].id);
      }
      evaluation.grades.push_back(result);
      return;
    }
    return;
  }
  const GradeResult* rows = nullptr;
  const GradeResult* columns = nullptr;
  for (const GradeResult& other : evaluation.grades) {
    if (other.id == grade.rows) rows = &other;
    if (other.id == grade.columns) columns = &other;
  }
  if (!rows || !columns) return;
  result.grade = CellOf(grade, rows->grade, columns->grade);
  for (const std::string& row : rows->possible) {
    for (const std::string& column : columns->possible) {
      const std::string cell = CellOf(grade, row, column);
      if (std::find(result.possible.begin(), result.possible.end(), cell) ==
          result.possible.end()) {
        result.possible.push_back(cell);
      }
    }
  }
  evaluation.grades.push_back(result);
}

const char* NameOf(Subject subject) {
  return subject == Subject::kAccount  ? "account"
         : subject == Subject::kPerson ? "person"
                                       : "opportunity";
}

}  // namespace

std::optional<Evaluation> Score(const PolicySpec& policy,
                                const LeadSpec& lead) {
  Evaluation evaluation;
  evaluation.now = lead.now;
  Environment env{policy, lead};
  std::optional<Activities> activities;
  if (lead.activities) {
    activities = SortOut(lead);
    if (!activities) return std::nullopt;
    env.activities = &activities->counted;
    if (activities->in_future > 0) {
      evaluation.notes.push_back({Reason::kActivitiesInFuture,
                                  "activities",
                                  {{"count", activities->in_future}}});
    }
    if (activities->repeated > 0) {
      evaluation.notes.push_back({Reason::kActivitiesRepeated,
                                  "activities",
                                  {{"count", activities->repeated}}});
    }
  }
  for (const ScoreSpec& score : policy.scores) {
    if (!IsPresent(score.subject, lead)) {
      evaluation.notes.push_back(
          {Reason::kSubjectAbsent,
           score.id,
           {{"subject", std::string(NameOf(score.subject))}}});
      continue;
    }
    evaluation.scores.push_back(Scorer(env).Score(score));
  }
  for (const GradeSpec& grade : policy.grades) AddGrade(grade, evaluation);
  return evaluation;
}

}  // namespace bantam::oracle
