// What the receiver owes, until when, and what was not done in time
// (docs/handoff.md, "What is due").

#ifndef BANTAM_SRC_HANDOFF_DUTIES_H_
#define BANTAM_SRC_HANDOFF_DUTIES_H_

#include <cstddef>
#include <optional>
#include <string>

#include "bantam/handoff.h"
#include "src/handoff/find.h"

namespace bantam::internal {

// Keeps the duty and the breaches of a history. What it refers to outlives it.
class Duties {
 public:
  Duties(const HandoffRules& rules, HandoffHistory* history)
      : rules_(rules), history_(*history) {}

  // The method of the offer, or nullptr where the policy has none such.
  const HandoffMethodProgram* Method() const;

  // What was owed ends at `time`; and something is owed from `time` on, by the
  // event. Nothing is where the policy wants nothing.
  void End(model::DutyEnd end, Instant time);
  void Begin(HandoffDuty duty, Instant time, const std::string& event_id);
  // The call is booked for another time: that of a booked call's answer runs
  // from there, but not from before it began.
  void Rebooked(const std::string& event_id);
  // Notes what fell due before `time`.
  void PassTime(Instant time);

 private:
  void OweAnswer(const std::string& event_id);
  void Owe(HandoffDuty duty, const WindowProgram* window, Instant from,
           const std::string& event_id);

  // Those that hold at the time.
  const HandoffRules& rules_;
  HandoffHistory& history_;
  // When the receiver's time to answer last began.
  Instant began_;
  // Whether the breach of the current duty is on record.
  bool noted_ = false;
  // Breaches from this one on are open.
  size_t first_open_ = 0;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_DUTIES_H_
