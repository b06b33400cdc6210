// Events that do not count in a history, so that none vanishes in silence
// (docs/processes.md, "The current stage").

#ifndef BANTAM_SRC_PROCESS_LEFT_OUT_H_
#define BANTAM_SRC_PROCESS_LEFT_OUT_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bantam/process.h"
#include "src/process/event_order.h"

namespace bantam::internal {

// Whose an event is, for one process or handoff.
enum class Belongs : uint8_t {
  kHere,
  // To this one, but of a subject with another id.
  kToOtherSubject,
  // To another one of the policy, or to this one in a way that is a fault.
  kElsewhere,
  // To one that the policy does not declare.
  kNowhere,
};

// Of the `count` events that `get` returns: `belongs(event)` says whose it is,
// `name(event)` which process or handoff it names.
template <typename Get, typename BelongsTo, typename Name>
void NoteLeftOut(size_t count, const Get& get, const BelongsTo& belongs,
                 const Name& name, const ReplayOptions& options,
                 EventsLeftOut* left_out,
                 std::vector<std::string>* undeclared) {
  for (size_t i = 0; i < count; ++i) {
    const auto& event = get(i);
    switch (belongs(event)) {
      case Belongs::kElsewhere:
        break;
      case Belongs::kNowhere:
        // Few and mostly the same, so that looking at the last one is enough.
        if (undeclared->empty() || undeclared->back() != name(event)) {
          undeclared->push_back(name(event));
        }
        break;
      case Belongs::kToOtherSubject:
        ++left_out->other_subject_id;
        break;
      case Belongs::kHere:
        if (event.at > options.at) {
          ++left_out->later;
        } else if (!Happened(event, options)) {
          ++left_out->not_yet_known;
        }
        break;
    }
  }
  std::sort(undeclared->begin(), undeclared->end());
  undeclared->erase(std::unique(undeclared->begin(), undeclared->end()),
                    undeclared->end());
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_PROCESS_LEFT_OUT_H_
