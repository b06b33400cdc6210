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

  // The receiver is asked at `time`, by the event; or asked again, since a
  // rejection was overturned.
  void OweAnswer(Instant time, const std::string& event_id);
  // The receiver accepted. Nothing is owed where the policy wants nothing.
  void OweRequalification(Instant time, const std::string& event_id);
  // The call is booked for another time: that of a booked call's answer runs
  // from there, but not from before it began.
  void Rebooked(const std::string& event_id);
  // What was owed was done, perhaps late.
  void Answered(Instant time);
  // It is not owed any more; what was not done in time was not.
  void Drop();
  // Notes what fell due before `time`.
  void PassTime(Instant time);

 private:
  void Owe(HandoffDuty duty, const WindowProgram* window, Instant from,
           const std::string& event_id);
  void Close(std::optional<Instant> met);

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
