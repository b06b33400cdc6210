#include "src/score/occurrences.h"

#include <algorithm>
#include <limits>

namespace bantam::internal {
namespace {

using model::Points;

struct Counted {
  PastActivity activity;
  bool decided;
};

void NoteUndecided(const cel::Value& value, OccurrenceSum* sum) {
  sum->undecided = true;
  if (value.is_unknown()) {
    const auto ids = value.unknown_ids();
    sum->unknowns.insert(sum->unknowns.end(), ids.begin(), ids.end());
  } else if (sum->error.empty()) {
    sum->error = std::string(value.error_message());
  }
}

std::vector<Counted> Count(const RuleProgram& rule, Snapshot& snapshot,
                           OccurrenceSum* sum) {
  std::vector<Counted> counted;
  for (const PastActivity& activity : snapshot.activities()) {
    if (std::find(rule.kinds.begin(), rule.kinds.end(), activity.kind) ==
            rule.kinds.end() ||
        !rule.decay.Counts(activity.age)) {
      continue;
    }
    if (snapshot.baseline() && activity.at < *snapshot.baseline()) {
      ++sum->before_baseline;
      continue;
    }
    if (rule.condition) {
      const Outcome outcome = snapshot.Ask(*rule.condition, activity);
      if (outcome.undecided()) {
        NoteUndecided(outcome.value, sum);
        counted.push_back({activity, false});
        continue;
      }
      if (!outcome.holds()) continue;
    }
    counted.push_back({activity, true});
    ++sum->count;
  }
  std::sort(sum->unknowns.begin(), sum->unknowns.end());
  sum->unknowns.erase(std::unique(sum->unknowns.begin(), sum->unknowns.end()),
                      sum->unknowns.end());
  return counted;
}

void SumAfterDecay(const RuleProgram& rule, const std::vector<Counted>& counted,
                   OccurrenceSum* sum) {
  int64_t low = 0;
  int64_t high = 0;
  for (const Counted& one : counted) {
    const int64_t left = rule.decay.Apply(rule.points, one.activity.age).micros;
    if (one.decided) sum->decayed += left;
    low += one.decided ? left : std::min<int64_t>(left, 0);
    high += one.decided ? left : std::max<int64_t>(left, 0);
  }
  sum->points = Clamp(Points{sum->decayed}, rule.bounds).micros;
  sum->low = Clamp(Points{low}, rule.bounds).micros;
  sum->high = Clamp(Points{high}, rule.bounds).micros;
}

struct BoundedSum {
  int64_t taken = 0;
  int64_t decayed = 0;
};

// Takes the newest first, each what is left of the bound. `counted` is sorted.
BoundedSum TakeNewest(const RuleProgram& rule,
                      const std::vector<Counted>& counted,
                      bool with_undecided) {
  const bool negative = rule.points.micros < 0;
  const int64_t each = negative ? -rule.points.micros : rule.points.micros;
  int64_t rest = std::numeric_limits<int64_t>::max();
  if (negative && rule.bounds.floor) rest = -rule.bounds.floor->micros;
  if (!negative && rule.bounds.cap) rest = rule.bounds.cap->micros;
  BoundedSum sum;
  for (const Counted& one : counted) {
    if (!one.decided && !with_undecided) continue;
    const int64_t part = std::min(each, rest);
    rest -= part;
    const Points signed_part{negative ? -part : part};
    sum.taken += signed_part.micros;
    sum.decayed += rule.decay.Apply(signed_part, one.activity.age).micros;
  }
  return sum;
}

void SumBeforeDecay(const RuleProgram& rule, std::vector<Counted>& counted,
                    OccurrenceSum* sum) {
  std::stable_sort(counted.begin(), counted.end(),
                   [](const Counted& a, const Counted& b) {
                     return a.activity.at > b.activity.at;
                   });
  const BoundedSum known = TakeNewest(rule, counted, false);
  const BoundedSum all = TakeNewest(rule, counted, true);
  sum->bounded_before = known.taken;
  sum->decayed = known.decayed;
  sum->points = known.decayed;
  sum->low = std::min(known.decayed, all.decayed);
  sum->high = std::max(known.decayed, all.decayed);
}

}  // namespace

void SumOccurrences(const RuleProgram& rule, Snapshot& snapshot,
                    OccurrenceSum* sum) {
  *sum = OccurrenceSum();
  std::vector<Counted> counted = Count(rule, snapshot, sum);
  sum->original = rule.points.micros * sum->count;
  sum->bounded_before = sum->original;
  if (rule.cap_before_decay) {
    SumBeforeDecay(rule, counted, sum);
  } else {
    SumAfterDecay(rule, counted, sum);
  }
}

}  // namespace bantam::internal
