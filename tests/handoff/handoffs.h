// A handoff from SDR to AE, and short ways to tell what happened in it, for
// tests.

#ifndef BANTAM_TESTS_HANDOFF_HANDOFFS_H_
#define BANTAM_TESTS_HANDOFF_HANDOFFS_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bantam/handoff.h"
#include "tests/score/policies.h"

namespace bantam::testing {

inline constexpr char kHandoffs[] = R"pb(
  id: "acme"
  fields { path: "opportunity.users" type: INT }
  fields { path: "opportunity.notes" type: STRING }
  activity_kinds { id: "call" }
  activity_kinds { id: "mail" }
  activity_kinds { id: "form_fill" }
  roles { id: "sdr" }
  roles { id: "ae" }
  roles { id: "manager" }
  roles { id: "operations" }
  calendars {
    id: "office"
    zone: "Europe/Berlin"
    hours {
      days: [ MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ]
      from: "09:00"
      to: "17:00"
    }
  }
  handoffs {
    id: "sdr_to_ae"
    subject: OPPORTUNITY
    giving_roles: "sdr"
    receiving_roles: "ae"
    auditing_roles: "operations"
    managing_roles: "manager"
    requirements { id: "users" when: "opportunity.users >= 20" }
    requirements {
      id: "outbound"
      not_inbound { kinds: "form_fill" look_back: "90d" }
    }
    methods { kind: LIVE_CALL within: "1h" }
    methods { kind: BOOKED_CALL within: "2h" }
    methods { kind: INTRODUCTION within: "8h" calendar: "office" }
    reasons { id: "no_notes" then: BACK_TO_GIVER counts_against_giver: true }
    reasons { id: "not_now" then: NURTURE wait_for: "90d" }
    reasons { id: "wrong_contact" then: WORK_ON }
    reasons { id: "no_fit" then: BAD_FIT counts_against_giver: true }
    reasons { id: "known" then: MERGE }
    reasons {
      id: "unreachable"
      then: RETRY
      wait_for: "2d"
      attempts: 3
      max_retries: 2
      nurture_for: "60d"
    }
    max_offers: 4
    claim_for: "30d"
    requalification {
      evidence: "call"
      requirements {
        id: "notes"
        fields { names: "opportunity.notes" }
      }
      within: "5d"
    }
    credit {
      requirements { id: "still_large" when: "opportunity.users >= 20" }
      claw_back: "90d"
    }
    dispute_within: "14d"
    counts_at: ACCEPT
  }
  handoffs {
    id: "marketing_to_sales"
    subject: PERSON
    giving_roles: "sdr"
    receiving_roles: "ae"
    managing_roles: "manager"
    methods { kind: INTRODUCTION within: "1d" }
    reasons { id: "no_fit" then: BAD_FIT }
    counts_at: OFFER
  }
)pb";

// `change` is what stands there, and what is to stand there.
inline Policy WithHandoffs(
    const std::vector<std::pair<std::string, std::string>>& changes = {}) {
  std::string text(kHandoffs);
  for (const auto& [from, to] : changes) {
    const size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    if (at != std::string::npos) text.replace(at, from.size(), to);
  }
  return Compile(text);
}

// Day `day` of May 2026 at noon, UTC, and some hours later; the 1st is a
// Friday.
inline Instant May(int day, int hours = 0) {
  return *(*(*model::ParseInstant("2026-04-30T12:00:00Z") + model::Days(day)) +
           model::Hours(hours));
}

// Opportunity "O-1" of person "P-1", with enough users, and calls on days 2, 3
// and 4.
inline Lead FoundLead(const Policy& policy) {
  Lead lead(policy);
  EXPECT_TRUE(lead.SetSubjectId(Subject::kOpportunity, "O-1").ok());
  EXPECT_TRUE(lead.SetSubjectId(Subject::kPerson, "P-1").ok());
  EXPECT_TRUE(lead.Set("opportunity.users", int64_t{20}).ok());
  EXPECT_TRUE(lead.Set("opportunity.notes", std::string("all there")).ok());
  for (const int day : {2, 3, 4}) {
    EXPECT_TRUE(lead.AddActivity({.id = "c" + std::to_string(day),
                                  .kind = "call",
                                  .at = May(day)})
                    .ok());
  }
  return lead;
}

// SDRs are sam and tom, AEs eva and adam, the manager is mia, the auditor olga.
inline HandoffEvent Step(const std::string& id, const std::string& step,
                         const std::string& actor, Instant at) {
  HandoffEvent event;
  event.id = id;
  event.handoff = "sdr_to_ae";
  const auto found = FindHandoffStep(step);
  EXPECT_TRUE(found) << step;
  event.step = found.value_or(model::HandoffStep::kClaim);
  event.actor = actor;
  event.at = at;
  return event;
}

inline HandoffEvent Offer(
    const std::string& id, const std::string& to, Instant at,
    model::HandoffMethod method = model::HandoffMethod::kLiveCall) {
  HandoffEvent event = Step(id, "offer", "sam", at);
  event.to = to;
  event.method = method;
  return event;
}

inline HandoffEvent Booked(const std::string& id, const std::string& to,
                           Instant at, Instant booked) {
  HandoffEvent event = Offer(id, to, at, model::HandoffMethod::kBookedCall);
  event.booked_at = booked;
  return event;
}

inline HandoffEvent Because(const std::string& reason, HandoffEvent event) {
  event.reason = reason;
  return event;
}

inline HandoffEvent ShownBy(const std::string& evidence, HandoffEvent event) {
  event.evidence = evidence;
  return event;
}

inline HandoffEvent To(const std::string& to, HandoffEvent event) {
  event.to = to;
  return event;
}

inline HandoffEvent For(const std::string& principal, HandoffEvent event) {
  event.on_behalf_of = principal;
  return event;
}

inline void Record(Lead& lead, HandoffEvent event) {
  const auto added = lead.AddHandoffEvent(std::move(event));
  EXPECT_TRUE(added.ok()) << added.status();
}

inline void Record(Lead& lead, const std::vector<HandoffEvent>& events) {
  for (const HandoffEvent& event : events) Record(lead, event);
}

inline HandoffHistory HistoryAt(const Lead& lead, Instant at,
                                std::string_view handoff = "sdr_to_ae") {
  absl::StatusOr<HandoffHistory> history =
      ReplayHandoff(lead, handoff, {.at = at});
  EXPECT_TRUE(history.ok()) << history.status();
  return history.ok() ? *std::move(history) : HandoffHistory();
}

inline std::string StateOf(const HandoffHistory& history) {
  return std::string(HandoffStateName(history.state));
}

// "id PROBLEM" of each fault.
inline std::vector<std::string> FaultsOf(const HandoffHistory& history) {
  std::vector<std::string> faults;
  for (const HandoffFault& fault : history.faults) {
    faults.push_back(fault.event_id + " " +
                     std::string(HandoffProblemName(fault.problem)));
  }
  return faults;
}

// Offered live on day 1, accepted half an hour later.
inline std::vector<HandoffEvent> Accepted() {
  return {Offer("1", "eva", May(1)),
          Step("2", "accept", "eva",
               *(May(1) + Span{.seconds = 1800, .nanos = 0}))};
}

// And qualified again on day 2.
inline std::vector<HandoffEvent> Requalified() {
  std::vector<HandoffEvent> events = Accepted();
  events.push_back(ShownBy("c2", Step("3", "requalify", "eva", May(2, 1))));
  return events;
}

// And credited on day 3.
inline std::vector<HandoffEvent> Credited() {
  std::vector<HandoffEvent> events = Requalified();
  events.push_back(Step("4", "credit", "olga", May(3)));
  return events;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_HANDOFF_HANDOFFS_H_
