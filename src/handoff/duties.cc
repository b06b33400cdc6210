#include "src/handoff/duties.h"

#include "bantam/model/deadline.h"

namespace bantam::internal {

const HandoffMethodProgram* Duties::Method() const {
  for (const HandoffMethodProgram& method : rules_.handoff->methods) {
    if (method.kind == history_.method) return &method;
  }
  return nullptr;
}

void Duties::Begin(HandoffDuty duty, Instant time,
                   const std::string& event_id) {
  if (duty == HandoffDuty::kAnswer) {
    began_ = time;
    return OweAnswer(event_id);
  }
  const auto& requalification = rules_.handoff->requalification;
  if (duty == HandoffDuty::kNone || !requalification) return;
  const auto& window = requalification->window;
  Owe(duty, window ? &*window : nullptr, time, event_id);
}

void Duties::OweAnswer(const std::string& event_id) {
  const HandoffMethodProgram* method = Method();
  Owe(HandoffDuty::kAnswer, method == nullptr ? nullptr : &method->window,
      model::AnswerRunsFrom(history_.method, began_, history_.booked_at),
      event_id);
}

void Duties::Rebooked(const std::string& event_id) {
  if (history_.duty == HandoffDuty::kAnswer &&
      history_.method == model::HandoffMethod::kBookedCall) {
    OweAnswer(event_id);
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

void Duties::End(model::DutyEnd end, Instant time) {
  if (end == model::DutyEnd::kGoesOn) return;
  for (; first_open_ < history_.breaches.size(); ++first_open_) {
    HandoffBreach& breach = history_.breaches[first_open_];
    if (end == model::DutyEnd::kMet) breach.met = time;
    breach.open = false;
  }
  history_.duty = HandoffDuty::kNone;
  history_.due_by.clear();
  history_.due.reset();
  history_.due_event_id.clear();
}

void Duties::PassTime(Instant time) {
  if (noted_ || !model::IsOverdue(history_.due, time)) return;
  noted_ = true;
  history_.breaches.push_back({.duty = history_.duty,
                               .receiver = history_.receiver,
                               .event_id = history_.due_event_id,
                               .due = *history_.due,
                               .met = {},
                               .open = true});
}

}  // namespace bantam::internal
