#include "src/score/occurrences.h"

#include <algorithm>

namespace bantam::internal {
namespace {

void Clear(Occurrences* occurrences) {
  occurrences->count = occurrences->before_baseline = 0;
  occurrences->undecided = false;
  occurrences->unknowns.clear();
  occurrences->error.clear();
  occurrences->counted.clear();
}

void NoteUndecided(const cel::Value& value, Occurrences* occurrences) {
  occurrences->undecided = true;
  if (value.is_unknown()) {
    const auto ids = value.unknown_ids();
    occurrences->unknowns.insert(occurrences->unknowns.end(), ids.begin(),
                                 ids.end());
  } else if (occurrences->error.empty()) {
    occurrences->error.assign(value.error_message());
  }
}

void Count(const RuleProgram& rule, Snapshot& snapshot,
           Occurrences* occurrences) {
  for (const PastActivity& activity : snapshot.activities()) {
    if (std::find(rule.kinds.begin(), rule.kinds.end(), activity.kind) ==
            rule.kinds.end() ||
        !rule.each->decay.Counts(activity.age)) {
      continue;
    }
    if (snapshot.baseline() && activity.at < *snapshot.baseline()) {
      ++occurrences->before_baseline;
      continue;
    }
    bool known = true;
    if (rule.condition) {
      const Outcome outcome = snapshot.Ask(*rule.condition, activity);
      known = !outcome.undecided();
      if (!known) NoteUndecided(outcome.value, occurrences);
      if (known && !outcome.holds()) continue;
    }
    occurrences->counted.push_back({activity.age, activity.index, known});
    occurrences->count += known ? 1 : 0;
  }
  std::vector<uint32_t>& unknowns = occurrences->unknowns;
  std::sort(unknowns.begin(), unknowns.end());
  unknowns.erase(std::unique(unknowns.begin(), unknowns.end()), unknowns.end());
}

}  // namespace

void SumOccurrences(const RuleProgram& rule, Snapshot& snapshot,
                    Occurrences* occurrences) {
  Clear(occurrences);
  Count(rule, snapshot, occurrences);
  // Within range, as the policy's compiler has shown for as many as a lead has.
  occurrences->sum = *model::SumOccurrences(*rule.each, occurrences->counted);
}

}  // namespace bantam::internal
