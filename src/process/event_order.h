// The events of a history in the order in which they are applied
// (docs/processes.md, "The current stage").

#ifndef BANTAM_SRC_PROCESS_EVENT_ORDER_H_
#define BANTAM_SRC_PROCESS_EVENT_ORDER_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "bantam/model/history.h"
#include "bantam/process.h"
#include "src/base/fault.h"
#include "src/lead/repeats.h"

namespace bantam::internal {

// What happened, by then, as far as it was known by then. Of an event or an
// activity.
template <typename T, typename Options>
bool Happened(const T& happened, const Options& options) {
  return model::AsOf{options.at, options.known}.Has(happened.at,
                                                    happened.recorded_at);
}

template <typename Event>
struct OrderedEvent {
  const Event* event;
  // Whether one that comes later was recorded before.
  bool late = false;
};

// Keeps its memory from one history to the next.
template <typename Event>
class EventOrder {
 public:
  // Of the `count` events that `get` returns, those that count and happened,
  // each once: nothing else is asked for an id, or compared. `list` names them
  // in errors: "stage_events". They are referred to, not copied.
  template <typename Get, typename Counts>
  absl::Status Take(std::string_view list, size_t count, const Get& get,
                    const Counts& counts, const ReplayOptions& options) {
    events_.clear();
    repeated_ = 0;
    repeats_.Begin(list);
    for (size_t i = 0; i < count; ++i) {
      const Event& event = get(i);
      if (!counts(event) || !Happened(event, options)) continue;
      if (event.id.empty()) {
        return base::Wrong(
            absl::StrCat(std::string(list), "[", i, "].id"),
            {FaultCode::kMissing, "an event that is replayed needs an id"});
      }
      const absl::StatusOr<bool> is_repeated = repeats_.Has(
          i, event.id, [&](size_t first) { return get(first) == event; });
      if (!is_repeated.ok()) return is_repeated.status();
      if (*is_repeated) {
        ++repeated_;
      } else {
        events_.push_back({&event});
      }
    }
    Sort();
    return absl::OkStatus();
  }

  const std::vector<OrderedEvent<Event>>& events() const { return events_; }
  // How many were left out as they were there before.
  int64_t repeated() const { return repeated_; }

 private:
  void Sort() {
    std::sort(events_.begin(), events_.end(), [](const auto& a, const auto& b) {
      return std::tie(a.event->at, a.event->sequence, a.event->id) <
             std::tie(b.event->at, b.event->sequence, b.event->id);
    });
    model::LateEvents late;
    for (size_t i = events_.size(); i-- > 0;) {
      const Event& event = *events_[i].event;
      events_[i].late =
          late.Next(model::RecordedAt(event.at, event.recorded_at));
    }
  }

  std::vector<OrderedEvent<Event>> events_;
  Repeats repeats_;
  int64_t repeated_ = 0;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_PROCESS_EVENT_ORDER_H_
