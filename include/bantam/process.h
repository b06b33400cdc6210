// bantam/process.h: what a subject's history says about where it stands.
//
// A process has stages; a move from one to another is an event of the lead
// (bantam/lead.h, StageEvent). Replay folds the events into the state: the
// current stage, the visits, how long they lasted, which limits of time were
// met. docs/processes.md defines every part. bantam/moves.h asks whether the
// next move is allowed.
//
// Guarantees
//   Threads    Replay is a pure function.
//   Ownership  the structs own what they hold; nothing refers to policy or
//              lead.
//   Errors     NOT_FOUND for a process that the policy does not have.
//              INVALID_ARGUMENT for an event without an id, for two events,
//              or two activities, with one id and different content, of those
//              that count; and for an instant that is none. An impossible event
//              is no error of the call: it is a fault in the answer, and
//              changes nothing. Events that do not count are counted.
//   Limits     those of the lead.
//
// Example
//
//   absl::StatusOr<bantam::StageHistory> history =
//       bantam::Replay(lead, "pipeline", {.at = now});
//   if (history.ok() && history->since) {
//     std::cout << history->stage << " since "
//               << bantam::model::FormatInstant(*history->since) << "\n";
//     for (const bantam::EventFault& fault : history->faults) {
//       std::cout << fault.message << "\n";
//     }
//   }

#ifndef BANTAM_PROCESS_H_
#define BANTAM_PROCESS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "bantam/model/deadline.h"
#include "bantam/model/stages.h"
#include "bantam/model/time.h"

namespace bantam {

class Case;

using model::Instant;
using model::Span;

using model::StageKind;

// What to do with who has no interest (domain: disposition).
enum class Disposition : uint8_t {
  kNone = 0,
  kPersist = 1,
  kWait = 2,
  kDrop = 3,
};

// bantam/model/stages.h says which of them are impossible.
using model::EventProblem;
using model::LimitStanding;

// The names in docs/processes.md: "OPEN", "OTHER_STAGE", "BREACHED". Empty for
// a number that names none.
std::string_view StageKindName(StageKind kind);
std::string_view EventProblemName(EventProblem problem);
std::string_view LimitStandingName(LimitStanding standing);
std::string_view DispositionName(Disposition disposition);

struct EventFault {
  std::string event_id;
  EventProblem problem = EventProblem::kUnknownStage;
  // The event's, as it names them, and where the subject was; empty: nowhere.
  std::string from;
  std::string to;
  std::string stage;
  // "stage_events 'e7': it moves from 'meeting', but the subject was in
  // 'proposal'".
  std::string message;

  friend bool operator==(const EventFault&, const EventFault&) = default;
};

struct LimitState {
  std::string id;
  LimitStanding standing = LimitStanding::kRunning;
  // Absent: past the year 9999.
  std::optional<Instant> due;
  // When what it waits for happened, in time or late.
  std::optional<Instant> done;

  friend bool operator==(const LimitState&, const LimitState&) = default;
};

// From entering a stage to leaving it.
struct StageVisit {
  std::string stage;
  // Of the event that entered it.
  std::string event_id;
  std::string actor;
  std::string reason;
  bool automatic = false;
  bool overridden = false;
  std::string on_behalf_of;
  // Hash of the policy under which it was decided; empty: not recorded.
  std::string policy_hash;
  // What the reason makes of it, by this policy.
  Disposition disposition = Disposition::kNone;
  // Whether the subject began anew.
  bool recycled = false;
  // Whether it restated what was thought to be known.
  bool late = false;
  Instant entered;
  // Absent: it goes on.
  std::optional<Instant> left;
  // In policy order.
  std::vector<LimitState> limits;

  friend bool operator==(const StageVisit&, const StageVisit&) = default;
};

// All visits to one stage.
struct StageTotal {
  std::string stage;
  Instant first_entered;
  Instant last_entered;
  int64_t entries = 0;
  Span spent;

  friend bool operator==(const StageTotal&, const StageTotal&) = default;
};

// An id of the history that the policy knows by another name now.
struct RenamedStage {
  std::string event_id;
  std::string from;
  std::string to;

  friend bool operator==(const RenamedStage&, const RenamedStage&) = default;
};

// Events of the process that do not count, each as often as the lead has it.
struct EventsLeftOut {
  // Their `subject_id` is neither empty nor the lead's.
  int64_t other_subject_id = 0;
  // Of the others: they happened after T; or before, but were recorded after K.
  int64_t later = 0;
  int64_t not_yet_known = 0;

  friend bool operator==(const EventsLeftOut&, const EventsLeftOut&) = default;
};

struct StageHistory {
  std::string process;
  // The current stage and since when. Empty: nowhere.
  std::string stage;
  std::optional<Instant> since;
  // The furthest of those entered that are open or won. Empty: none.
  std::string highest;
  // In the order of time.
  std::vector<StageVisit> visits;
  // Of the stages that were entered, in policy order.
  std::vector<StageTotal> totals;
  // In the order of time.
  std::vector<EventFault> faults;
  // Events that were there before, and were left out.
  int64_t repeated = 0;
  // Events that only their id put after another: of the same instant and the
  // same `sequence`.
  int64_t ties = 0;
  EventsLeftOut left_out;
  // The processes of the lead's events that its policy does not declare,
  // whatever subject and time; sorted. Misspelt, most likely.
  std::vector<std::string> undeclared;
  // Former ids, in the order of time; `from` is what the event says.
  std::vector<RenamedStage> renamed;
  // Hashes of other policies under which events were decided; sorted.
  std::vector<std::string> other_policies;
  // Behaviour counts from the last recycling on. Absent: from the beginning.
  std::optional<Instant> baseline;
  // How often the subject came back to a stage that it had been in, and to how
  // many of them.
  int64_t reentries = 0;
  int64_t reentered_stages = 0;
  // When to look at it again: as the last event says, else its reason's wait,
  // else the next multiple of the stage's `check_every` after the entry that is
  // not before T.
  std::optional<Instant> next_check;
  // The next limit to fall due in the current visit, and when.
  std::string next_limit;
  std::optional<Instant> next_due;

  friend bool operator==(const StageHistory&, const StageHistory&) = default;
};

struct ReplayOptions {
  // As it was at this instant: what happened later does not count.
  Instant at;
  // As known at this instant: what was recorded later does not count.
  std::optional<Instant> known = {};
};

// What the lead's events make of its subject in one process of its policy.
absl::StatusOr<StageHistory> Replay(const Lead& lead, std::string_view process,
                                    const ReplayOptions& options);

// The same of the lead of a case (bantam/case.h), as of its instant.
absl::StatusOr<StageHistory> Replay(Case& deal, std::string_view process);

}  // namespace bantam

#endif  // BANTAM_PROCESS_H_
