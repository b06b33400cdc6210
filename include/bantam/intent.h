// bantam/intent.h: what the host is to do now.
//
// Bantam sends nothing and writes nothing down: it says what is to be done, and
// the host's own task lists, calendars and mail do it. An intent has an id that
// says what brought it about, and is the same however often one asks: the host
// carries out those that it has not seen, and drops those that are no longer
// given. docs/handoff.md says which there are.
//
// Guarantees
//   Threads    plain structs.
//   Ownership  they own what they hold, and do not refer to policy or lead.
//   Errors     none.
//
// Example
//
//   for (const bantam::Intent& intent : intents) {
//     if (intent.kind == bantam::IntentKind::kTask && !intent.person.empty()) {
//       std::cout << intent.id << ": "
//                 << bantam::IntentPurposeName(intent.purpose) << " for "
//                 << intent.person << "\n";
//     }
//   }

#ifndef BANTAM_INTENT_H_
#define BANTAM_INTENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/model/time.h"

namespace bantam {

enum class IntentKind : uint8_t {
  kTask = 1,
  kCalendarEntry = 2,
  kIntroductionMail = 3,
  kNotification = 4,
  kEscalation = 5,
};

// What it is about.
enum class IntentPurpose : uint8_t {
  // Tasks of the receiver: to answer the offer, to qualify again.
  kAnswer = 1,
  kRequalify = 2,
  // Tasks of the giver, by what the rejection's reason makes of it: to mend it
  // and offer it again; to leave it alone until `at`; to look for the right
  // contact; to mark it as not fitting; to merge it; to try again from `at` on.
  kMend = 3,
  kNurture = 4,
  kWorkOn = 5,
  kBadFit = 6,
  kMerge = 7,
  kRetry = 8,
  // A task of an auditor: to check it, and to credit the giver.
  kAudit = 9,
  // A task of a manager: to settle a dispute.
  kSettle = 10,
  // The entry of a booked call, and the mail that introduces two people.
  kCall = 11,
  kIntroduce = 12,
  // What the giver is told.
  kAccepted = 13,
  kRejected = 14,
  kReturned = 15,
  kRequalified = 16,
  kCredited = 17,
  kReversed = 18,
  kUpheld = 19,
  kOverturned = 20,
  // What the managers are told: the receiver did not answer, or did not qualify
  // again, in time.
  kAnswerOverdue = 21,
  kRequalifyOverdue = 22,
};

// The names in docs/handoff.md: "INTRODUCTION_MAIL", "ANSWER_OVERDUE". Empty
// for a number that names none.
std::string_view IntentKindName(IntentKind kind);
std::string_view IntentPurposeName(IntentPurpose purpose);

struct Intent {
  // Made of the handoff, the subject, the event that brought it about and the
  // kind: "sdr_to_ae/O-1/e7/task"; where the subject has no id, with that of the
  // lead: "sdr_to_ae//L-1/e7/task". In the ids of subject, lead and event, '/'
  // is written %2F and '%' is written %25. It is unique where subjects, and the
  // events of each, have ids of their own.
  std::string id;
  IntentKind kind = IntentKind::kTask;
  IntentPurpose purpose = IntentPurpose::kAnswer;
  // Id of the handoff, of what is handed over, and of the event.
  std::string handoff;
  std::string subject_id;
  std::string event_id;
  // Whose it is. Empty: of anybody who has one of the roles.
  std::string person;
  std::vector<std::string> roles;
  // With whom: of an introduction the receiver, of a breach who is overdue.
  std::string other;
  // When it is to take place, or from when on it may be done.
  std::optional<model::Instant> at;
  // Until when it has to be done. Of an escalation: when it was due.
  std::optional<model::Instant> due;
  // As the event gives it.
  std::string reason;

  friend bool operator==(const Intent&, const Intent&) = default;
};

}  // namespace bantam

#endif  // BANTAM_INTENT_H_
