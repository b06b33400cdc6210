#include "src/handoff/duties.h"

#include <algorithm>

namespace bantam::internal {

const HandoffMethodProgram* Duties::Method() const {
  for (const HandoffMethodProgram& method : rules_.handoff->methods) {
    if (method.kind == history_.method) return &method;
  }
  return nullptr;
}

void Duties::OweAnswer(Instant time, const std::string& event_id) {
  const HandoffMethodProgram* method = Method();
  began_ = time;
  Instant from = time;
  if (history_.method == model::HandoffMethod::kBookedCall &&
      history_.booked_at) {
    from = std::max(time, *history_.booked_at);
  }
  Owe(HandoffDuty::kAnswer, method == nullptr ? nullptr : &method->window, from,
      event_id);
}

void Duties::OweRequalification(Instant time, const std::string& event_id) {
  const auto& requalification = rules_.handoff->requalification;
  if (!requalification) return;
  const auto& window = requalification->window;
  Owe(HandoffDuty::kRequalify, window ? &*window : nullptr, time, event_id);
}

void Duties::Rebooked(const std::string& event_id) {
  if (history_.duty == HandoffDuty::kAnswer &&
      history_.method == model::HandoffMethod::kBookedCall) {
    OweAnswer(began_, event_id);
  }
}

void Duties::Owe(HandoffDuty duty, const WindowProgram* window, Instant from,
                 const std::string& event_id) {
  history_.duty = duty;
  history_.due_by = history_.receiver;
  history_.due_event_id = event_id;
  noted_ = false;
  if (window == nullptr) {
    history_.due.reset();
  } else if (window->calendar) {
    history_.due = rules_.program->calendars[*window->calendar].time.After(
        from, window->within);
  } else {
    history_.due = from + window->within;
  }
}

void Duties::Close(std::optional<Instant> met) {
  for (; first_open_ < history_.breaches.size(); ++first_open_) {
    history_.breaches[first_open_].met = met;
    history_.breaches[first_open_].open = false;
  }
  history_.duty = HandoffDuty::kNone;
  history_.due_by.clear();
  history_.due.reset();
  history_.due_event_id.clear();
}

void Duties::Answered(Instant time) {
  Close(time);
}

void Duties::Drop() {
  Close(std::nullopt);
}

void Duties::PassTime(Instant time) {
  if (history_.duty == HandoffDuty::kNone || noted_ || !history_.due ||
      *history_.due >= time) {
    return;
  }
  noted_ = true;
  history_.breaches.push_back({.duty = history_.duty,
                               .receiver = history_.receiver,
                               .event_id = history_.due_event_id,
                               .due = *history_.due,
                               .met = {},
                               .open = true});
}

}  // namespace bantam::internal
