#include "src/policy/process_ways.h"

#include <algorithm>
#include <vector>

namespace bantam::internal {

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
  const model::StageGraph& graph = process.graph;
  const bool enters = !graph.WaysFrom(model::kNowhere).empty();
  const std::vector<bool> reached = graph.Reached();
  for (size_t i = 0; i < process.stages.size(); ++i) {
    const StageProgram& stage = process.stages[i];
    const Place at =
        place.Child(v1::Process::kStagesFieldNumber, static_cast<int>(i));
    if (!graph.stage(i).retired && !graph.IsLedTo(i)) {
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
    if (graph.IsDeadEnd(i)) {
      at.Error(v1::Stage::kIdFieldNumber,
               {FaultCode::kUnreachable,
                "no transition leads out of '{name}'; add one, or make it WON "
                "or LOST"},
               {{"name", stage.id}});
    }
  }
}

}  // namespace bantam::internal
