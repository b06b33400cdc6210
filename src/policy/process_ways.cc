#include "src/policy/process_ways.h"

#include <algorithm>
#include <vector>

namespace bantam::internal {
namespace {

// Which stages a subject can come to: from nowhere, or from a stage that is
// retired, in which history may have left it.
std::vector<bool> Reached(const ProcessProgram& process) {
  std::vector<bool> reached(process.stages.size(), false);
  std::vector<size_t> open = {process.stages.size()};
  for (size_t i = 0; i < process.stages.size(); ++i) {
    if (!process.stages[i].retired) continue;
    reached[i] = true;
    open.push_back(i);
  }
  while (!open.empty()) {
    const size_t from = open.back();
    open.pop_back();
    for (const size_t way : process.ways[from]) {
      const size_t to = process.transitions[way].to;
      if (reached[to]) continue;
      reached[to] = true;
      open.push_back(to);
    }
  }
  return reached;
}

// Whether a transition leads to the stage, from wherever.
bool IsLedTo(const ProcessProgram& process, size_t stage) {
  return std::any_of(process.ways.begin(), process.ways.end(),
                     [&](const std::vector<size_t>& ways) {
                       return std::any_of(
                           ways.begin(), ways.end(), [&](size_t way) {
                             return process.transitions[way].to == stage;
                           });
                     });
}

}  // namespace

void CheckWays(const v1::Process& message, const ProcessProgram& process,
               const Place& place) {
  // As written: an entry with a mistake in it is an entry, and was reported.
  if (std::none_of(message.transitions().begin(), message.transitions().end(),
                   [](const v1::Transition& transition) {
                     return transition.entry();
                   }) &&
      message.stages_size() > 0) {
    place.Error({FaultCode::kMissing,
                 "a process needs a transition with 'entry', or nobody ever "
                 "comes into it"});
  }
  const bool enters = !process.ways.back().empty();
  const std::vector<bool> reached = Reached(process);
  for (size_t i = 0; i < process.stages.size(); ++i) {
    const StageProgram& stage = process.stages[i];
    const Place at =
        place.Child(v1::Process::kStagesFieldNumber, static_cast<int>(i));
    if (!stage.retired && !IsLedTo(process, i)) {
      at.Error(
          v1::Stage::kIdFieldNumber,
          {FaultCode::kUnreachable,
           "no transition leads to '{name}'; add one, or retire the stage"},
          {{"name", stage.id}});
    } else if (enters && !reached[i]) {
      at.Error(v1::Stage::kIdFieldNumber,
               {FaultCode::kUnreachable,
                "no way leads to '{name}' from where a subject enters; add a "
                "transition, or retire the stage"},
               {{"name", stage.id}});
    }
    const bool goes_on =
        stage.kind == StageKind::kOpen || stage.kind == StageKind::kParked;
    if (goes_on && process.ways[i].empty()) {
      at.Error(v1::Stage::kIdFieldNumber,
               {FaultCode::kUnreachable,
                "no transition leads out of '{name}'; add one, or make it WON "
                "or LOST"},
               {{"name", stage.id}});
    }
  }
}

}  // namespace bantam::internal
