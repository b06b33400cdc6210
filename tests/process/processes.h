// A pipeline and a lifecycle, and short ways to move through them, for tests.

#ifndef BANTAM_TESTS_PROCESS_PROCESSES_H_
#define BANTAM_TESTS_PROCESS_PROCESSES_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bantam/moves.h"
#include "bantam/process.h"
#include "tests/assess/frameworks.h"

namespace bantam::testing {

// Stages new, meeting (was "demo"), offer; won, lost, later; fax is retired.
inline constexpr char kPipeline[] = R"pb(
  roles { id: "sdr" }
  roles { id: "ae" }
  roles { id: "manager" }
  activity_kinds { id: "call" }
  activity_kinds { id: "mail" }
  calendars {
    id: "office"
    zone: "Europe/Berlin"
    hours {
      days: [ MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ]
      from: "09:00"
      to: "17:00"
    }
    holidays: "2026-05-25"
  }
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    override_roles: "manager"
    reasons { id: "no_budget" }
    reasons { id: "no_need" }
    stages {
      id: "new"
      kind: OPEN
      limits { id: "response" within: "8h" calendar: "office" until: "call" }
      limits { id: "stay" within: "14d" }
    }
    stages { id: "meeting" kind: OPEN formerly: "demo" }
    stages { id: "fax" kind: OPEN retired: true }
    stages { id: "offer" kind: OPEN }
    stages { id: "won" kind: WON }
    stages { id: "lost" kind: LOST }
    stages { id: "later" kind: PARKED }
    transitions { id: "start" entry: true from: "later" to: "new" }
    transitions {
      id: "meet"
      from: "new"
      to: "meeting"
      roles: "sdr"
      roles: "ae"
      requirements {
        id: "budget"
        answered { names: "budget.available" }
      }
    }
    transitions {
      id: "propose"
      from: "meeting"
      to: "offer"
      roles: "ae"
      requirements {
        id: "amount"
        reconfirmed { names: "budget.amount" }
      }
      requirements {
        id: "known"
        fields { names: [ "opportunity.kind", "account.employees" ] }
      }
      requirements { id: "large" when: "account.employees >= 20" }
    }
    transitions { id: "win" from: "offer" to: "won" roles: "ae" }
    transitions {
      id: "lose"
      from: [ "new", "meeting", "fax", "offer" ]
      to: "lost"
      reason_required: true
    }
    transitions {
      id: "wait"
      from: [ "new", "meeting" ]
      to: "later"
    }
  }
)pb";

inline Policy WithPipeline() {
  return WithBant("", kPipeline);
}

// Day `day` of May 2026 at noon, UTC.
inline Instant May(int day) {
  return *(*model::ParseInstant("2026-04-30T12:00:00Z") + model::Days(day));
}

inline StageEvent Move(const std::string& id, const std::string& from,
                       const std::string& to, Instant at) {
  StageEvent event;
  event.id = id;
  event.process = "pipeline";
  event.from = from;
  event.to = to;
  event.at = at;
  return event;
}

inline void Record(Lead& lead, StageEvent event) {
  const auto added = lead.AddStageEvent(std::move(event));
  EXPECT_TRUE(added.ok()) << added.status();
}

inline StageHistory ReplayAt(const Lead& lead, Instant at) {
  absl::StatusOr<StageHistory> history = Replay(lead, "pipeline", {.at = at});
  EXPECT_TRUE(history.ok()) << history.status();
  return history.ok() ? *std::move(history) : StageHistory();
}

// "id PROBLEM" of each fault.
inline std::vector<std::string> FaultsOf(const StageHistory& history) {
  std::vector<std::string> faults;
  for (const EventFault& fault : history.faults) {
    faults.push_back(fault.event_id + " " +
                     std::string(EventProblemName(fault.problem)));
  }
  return faults;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_PROCESS_PROCESSES_H_
