// Roll-ups: one figure for an account from a score of its people.

#include <algorithm>
#include <set>

#include "tests/oracle/evidence.h"
#include "tests/oracle/judge.h"
#include "tests/oracle/rule.h"

namespace bantam::oracle {
namespace {

int64_t Bounded(int64_t points, const RollupSpec& rollup) {
  return Clamped(points, rollup.bounds, Reason::kScoreFloor, Reason::kScoreCap,
                 nullptr);
}

// How many of `count` people count.
size_t CountedOf(const RollupSpec& rollup, size_t count) {
  switch (rollup.method) {
    case RollupMethod::kMaximum:
      return std::min<size_t>(count, 1);
    case RollupMethod::kSum:
      return count;
    case RollupMethod::kBest:
      break;
  }
  return std::min(count, static_cast<size_t>(rollup.best));
}

int64_t SumOfHighest(std::vector<int64_t> points, const RollupSpec& rollup) {
  std::sort(points.rbegin(), points.rend());
  int64_t sum = 0;
  for (size_t i = 0; i < CountedOf(rollup, points.size()); ++i) {
    sum += points[i];
  }
  return Bounded(sum, rollup);
}

RollupResult Combine(const RollupSpec& rollup,
                     std::vector<RollupMember> members) {
  std::vector<int64_t> points;
  std::vector<int64_t> low;
  std::vector<int64_t> high;
  for (const RollupMember& member : members) {
    points.push_back(member.points.micros);
    low.push_back(member.interval.low.micros);
    high.push_back(member.interval.high.micros);
  }
  std::stable_sort(members.begin(), members.end(),
                   [](const RollupMember& a, const RollupMember& b) {
                     return a.points > b.points;
                   });
  for (size_t i = 0; i < CountedOf(rollup, members.size()); ++i) {
    members[i].counted = true;
  }
  RollupResult result;
  result.id = rollup.id;
  result.points = {SumOfHighest(points, rollup)};
  result.interval = {{SumOfHighest(low, rollup)}, {SumOfHighest(high, rollup)}};
  result.members = std::move(members);
  return result;
}

}  // namespace

std::optional<std::vector<RollupResult>> RollUp(
    const PolicySpec& policy, const std::vector<LeadSpec>& people) {
  std::set<std::string> accounts;
  std::set<std::string> persons;
  std::vector<Evaluation> evaluations;
  for (const LeadSpec& person : people) {
    accounts.insert(SubjectId(policy, person, Subject::kAccount));
    if (!persons.insert(SubjectId(policy, person, Subject::kPerson)).second) {
      return std::nullopt;
    }
    std::optional<Evaluation> evaluation = Judge(policy, person);
    if (!evaluation) return std::nullopt;
    evaluations.push_back(*std::move(evaluation));
  }
  if (accounts.size() > 1 || accounts.count("") != 0 ||
      persons.count("") != 0) {
    return std::nullopt;
  }
  std::vector<RollupResult> results;
  for (const RollupSpec& rollup : policy.rollups) {
    std::vector<RollupMember> members;
    for (size_t i = 0; i < people.size(); ++i) {
      for (const ScoreResult& score : evaluations[i].scores) {
        if (score.id != rollup.score) continue;
        members.push_back({SubjectId(policy, people[i], Subject::kPerson),
                           score.points, score.interval, false});
      }
    }
    results.push_back(Combine(rollup, std::move(members)));
  }
  return results;
}

}  // namespace bantam::oracle
