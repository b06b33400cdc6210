#include "tests/oracle/history.h"

#include <algorithm>
#include <map>

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

// What the stage is called now; empty: it is none of the process.
std::string PresentName(const ProcessSpec& process, const std::string& said) {
  const auto former = process.formerly.find(said);
  if (former != process.formerly.end()) return former->second;
  return Has(process.stages, said) ? said : "";
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

// The events that count, each once.
std::optional<std::map<std::string, StageEvent>> SortOut(
    const ProcessSpec& process, const std::string& subject_id,
    const std::vector<StageEvent>& events, Instant now) {
  std::map<std::string, StageEvent> counted;
  for (const StageEvent& event : events) {
    if (event.process != process.id || event.at > now) continue;
    const bool about_another =
        !event.subject_id.empty() && event.subject_id != subject_id;
    // One about another kind of subject is at fault, whoever it is about.
    if (event.subject == process.subject && about_another) continue;
    if (event.id.empty()) return std::nullopt;
    const auto [found, is_new] = counted.emplace(event.id, event);
    if (!is_new && found->second != event) return std::nullopt;
  }
  return counted;
}

}  // namespace

std::optional<History> FindHistory(const ProcessSpec& process,
                                   const std::string& subject_id,
                                   const std::vector<StageEvent>& events,
                                   Instant now) {
  const auto counted = SortOut(process, subject_id, events, now);
  if (!counted) return std::nullopt;
  std::vector<StageEvent> left;
  for (const auto& [id, event] : *counted) left.push_back(event);
  History history;
  while (!left.empty()) {
    const auto first = std::min_element(left.begin(), left.end(), Precedes);
    const StageEvent event = *first;
    left.erase(first);
    const std::string to = PresentName(process, event.to);
    const std::string from =
        event.from.empty() ? history.stage : PresentName(process, event.from);
    if (event.subject != process.subject || to.empty() ||
        from != history.stage || to == history.stage) {
      history.possible = false;
      continue;
    }
    if (Recycles(process, history.stage, to)) history.baseline = event.at;
    history.stage = to;
    history.entered = event.at;
  }
  return history;
}

}  // namespace bantam::oracle
