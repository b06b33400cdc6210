#include "src/registration/events.h"

#include <cstdint>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/utf8.h"

namespace bantam::internal {
namespace {

using base::Wrong;

absl::Status CheckTime(const std::string& place,
                       const std::optional<Instant>& time) {
  if (!time || time->IsValid()) return absl::OkStatus();
  return Wrong(place, {FaultCode::kInstantOutOfRange,
                       "it must lie between 0001-01-01T00:00:00Z and "
                       "9999-12-31T23:59:59.999999999Z"});
}

absl::Status CheckStep(const RegistrationEvent& event,
                       const std::string& place) {
  if (RegistrationStepName(event.step).empty()) {
    return WrongStep(place + ".step");
  }
  if (event.step == RegistrationStep::kSubmit && event.partner.empty()) {
    return Wrong(place + ".partner",
                 {FaultCode::kMissing, "who submits it is required"});
  }
  if (event.step == RegistrationStep::kReassign && event.partner.empty() &&
      event.manager.empty()) {
    return Wrong(
        place + ".manager",
        {FaultCode::kMissing, "a reassignment names a manager or a partner"});
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<const RegistrationProgram*> FindRegistrationRules(
    const Policy& policy) {
  const RegistrationProgram* rules = policy.program().registration.get();
  if (rules == nullptr) {
    return Wrong("", {FaultCode::kNotInPolicy, "the policy has no '{name}'"},
                 {{"name", "registration"}});
  }
  return rules;
}

absl::Status WrongStep(const std::string& place) {
  return Wrong(place, {FaultCode::kNotAChoice,
                       "it must be SUBMIT, APPROVE, REFUSE, EXTEND, RELEASE or "
                       "REASSIGN"});
}

absl::Status TooMany(const char* list, size_t found, size_t allowed) {
  return Wrong(list,
               {FaultCode::kLimitExceeded,
                "{found} of them; at most {allowed} are taken"},
               {{"found", found}, {"allowed", allowed}});
}

absl::Status CheckText(const std::string& place, std::string_view text,
                       bool required, const Limits& limits) {
  if (required && text.empty()) {
    return Wrong(place, {FaultCode::kMissing, "it is required"});
  }
  if (static_cast<int64_t>(text.size()) > limits.max_string_bytes) {
    return Wrong(
        place,
        {FaultCode::kLimitExceeded, "{found} bytes; {limit} allows {allowed}"},
        {{"found", text.size()},
         {"limit", "max_string_bytes"},
         {"allowed", limits.max_string_bytes}});
  }
  if (const auto offset = base::FindInvalidUtf8(text)) {
    return Wrong(place, {FaultCode::kNotUtf8, "byte {byte} is not UTF-8"},
                 {{"byte", *offset}});
  }
  return absl::OkStatus();
}

absl::Status CheckEvents(const std::vector<RegistrationEvent>& events,
                         const Limits& limits) {
  if (events.size() > kMaxRegistrationEvents) {
    return TooMany("events", events.size(), kMaxRegistrationEvents);
  }
  for (size_t i = 0; i < events.size(); ++i) {
    const RegistrationEvent& event = events[i];
    const std::string place = absl::StrCat("events[", i, "]");
    struct Text {
      const char* name;
      const std::string& text;
      bool required;
    };
    const Text texts[] = {{".id", event.id, true},
                          {".registration", event.registration, true},
                          {".actor", event.actor, true},
                          {".partner", event.partner, false},
                          {".manager", event.manager, false},
                          {".reason", event.reason, false},
                          {".policy_hash", event.policy_hash, false}};
    absl::Status status;
    for (const Text& text : texts) {
      if (!status.ok()) return status;
      status = CheckText(place + text.name, text.text, text.required, limits);
    }
    if (status.ok()) status = CheckStep(event, place);
    if (status.ok()) status = CheckTime(place + ".at", event.at);
    if (status.ok()) {
      status = CheckTime(place + ".recorded_at", event.recorded_at);
    }
    if (status.ok()) status = CheckTime(place + ".free_from", event.free_from);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

std::optional<Instant> DecisionDue(const Program& program,
                                   const RegistrationProgram& rules,
                                   Instant at) {
  if (!rules.calendar) return at + rules.decide_within;
  return program.calendars[*rules.calendar].time.After(at, rules.decide_within);
}

bool IsImpossible(RegistrationProblem problem) {
  return problem != RegistrationProblem::kTooManyExtensions &&
         problem != RegistrationProblem::kUnknownPolicy;
}

}  // namespace bantam::internal
