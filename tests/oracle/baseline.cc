#include "tests/oracle/baseline.h"

#include <algorithm>

namespace bantam::oracle {
namespace {

bool Has(const std::vector<std::string>& list, const std::string& item) {
  return std::count(list.begin(), list.end(), item) > 0;
}

bool Precedes(const StageEvent& a, const StageEvent& b) {
  if (a.at != b.at) return a.at < b.at;
  if (a.sequence != b.sequence) return a.sequence < b.sequence;
  return a.id < b.id;
}

// Whether going from `from`, empty for nowhere, to `to` begins anew.
bool Recycles(const ProcessSpec& process, const std::string& from,
              const std::string& to) {
  for (const TransitionSpec& transition : process.transitions) {
    if (transition.to != to) continue;
    if (from.empty() ? transition.entry : Has(transition.from, from)) {
      return transition.recycles;
    }
  }
  return false;
}

}  // namespace

Baseline FindBaseline(const ProcessSpec& process, const std::string& person_id,
                      const std::vector<StageEvent>& events, Instant now) {
  Baseline baseline;
  std::vector<StageEvent> left;
  for (const StageEvent& event : events) {
    if (event.process != process.id || event.at > now) continue;
    if (event.subject != Subject::kPerson) {
      baseline.possible = false;
      return baseline;
    }
    const bool own = event.subject_id.empty() || event.subject_id == person_id;
    if (own) left.push_back(event);
  }
  std::string stage;
  while (!left.empty()) {
    const auto first = std::min_element(left.begin(), left.end(), Precedes);
    const bool here = first->from.empty() || first->from == stage;
    if (first->id.empty() || !here || !Has(process.stages, first->to) ||
        first->to == stage) {
      baseline.possible = false;
      return baseline;
    }
    if (Recycles(process, stage, first->to)) baseline.at = first->at;
    stage = first->to;
    left.erase(first);
  }
  return baseline;
}

}  // namespace bantam::oracle
