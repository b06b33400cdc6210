// Stage events that do not count (docs/processes.md, "The current stage").

#include <algorithm>
#include <string>
#include <vector>

#include "src/engine/event_order.h"
#include "src/engine/fold.h"

namespace bantam::internal {
namespace {

template <typename Item>
bool Contains(const std::vector<Item>& list, const Item& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

void NoteLeftOut(const Lead& lead, const ProcessProgram& process,
                 const ReplayOptions& options, StageHistory* history) {
  const std::vector<std::string>& declared =
      lead.policy().program().process_ids;
  EventsLeftOut& left_out = history->left_out;
  std::vector<std::string>& undeclared = history->undeclared;
  for (size_t i = 0; i < lead.stage_event_count(); ++i) {
    const StageEvent& event = lead.stage_event(i);
    if (event.process != process.id) {
      // Few and mostly the same, so that looking through them is cheap.
      if (!Contains(declared, event.process) &&
          (undeclared.empty() || undeclared.back() != event.process)) {
        undeclared.push_back(event.process);
      }
    } else if (event.subject == process.subject && IsOfOther(lead, event)) {
      ++left_out.other_subject_id;
    } else if (event.at > options.at) {
      ++left_out.later;
    } else if (!Happened(event, options)) {
      ++left_out.not_yet_known;
    }
  }
  std::sort(undeclared.begin(), undeclared.end());
  undeclared.erase(std::unique(undeclared.begin(), undeclared.end()),
                   undeclared.end());
}

}  // namespace bantam::internal
