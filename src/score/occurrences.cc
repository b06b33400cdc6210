#include "src/score/occurrences.h"

#include <algorithm>
#include <limits>

namespace bantam::internal {
namespace {

using model::Points;

using Counted = OccurrenceSum::Counted;

void Clear(OccurrenceSum* sum) {
  sum->count = sum->before_baseline = sum->decayed = 0;
  sum->undecided = false;
  sum->unknowns.clear();
  sum->error.clear();
  sum->counted.clear();
}

void NoteUndecided(const cel::Value& value, OccurrenceSum* sum) {
  sum->undecided = true;
  if (value.is_unknown()) {
    const auto ids = value.unknown_ids();
    sum->unknowns.insert(sum->unknowns.end(), ids.begin(), ids.end());
  } else if (sum->error.empty()) {
    sum->error.assign(value.error_message());
  }
}

void Count(const RuleProgram& rule, Snapshot& snapshot, OccurrenceSum* sum) {
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
        sum->counted.push_back({activity, false});
        continue;
      }
      if (!outcome.holds()) continue;
    }
    sum->counted.push_back({activity, true});
    ++sum->count;
  }
  std::sort(sum->unknowns.begin(), sum->unknowns.end());
  sum->unknowns.erase(std::unique(sum->unknowns.begin(), sum->unknowns.end()),
                      sum->unknowns.end());
}

void SumAfterDecay(const RuleProgram& rule, OccurrenceSum* sum) {
  int64_t low = 0;
  int64_t high = 0;
  for (const Counted& one : sum->counted) {
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

void SumBeforeDecay(const RuleProgram& rule, OccurrenceSum* sum) {
  // Those of one instant in the order of the lead.
  std::sort(sum->counted.begin(), sum->counted.end(),
            [](const Counted& a, const Counted& b) {
              if (a.activity.at != b.activity.at) {
                return a.activity.at > b.activity.at;
              }
              return a.activity.index < b.activity.index;
            });
  const BoundedSum known = TakeNewest(rule, sum->counted, false);
  const BoundedSum all = TakeNewest(rule, sum->counted, true);
  sum->bounded_before = known.taken;
  sum->decayed = known.decayed;
  sum->points = known.decayed;
  sum->low = std::min(known.decayed, all.decayed);
  sum->high = std::max(known.decayed, all.decayed);
}

}  // namespace

void SumOccurrences(const RuleProgram& rule, Snapshot& snapshot,
                    OccurrenceSum* sum) {
  Clear(sum);
  Count(rule, snapshot, sum);
  sum->original = rule.points.micros * sum->count;
  sum->bounded_before = sum->original;
  if (rule.cap_before_decay) {
    SumBeforeDecay(rule, sum);
  } else {
    SumAfterDecay(rule, sum);
  }
}

}  // namespace bantam::internal
