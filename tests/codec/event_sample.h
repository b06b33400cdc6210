// A policy with a process and a handoff, and short ways to read events of it.

#ifndef BANTAM_TESTS_CODEC_EVENT_SAMPLE_H_
#define BANTAM_TESTS_CODEC_EVENT_SAMPLE_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "bantam/lead.h"
#include "bantam/mapping.h"
#include "bantam/policy.h"

namespace bantam::testing {

inline constexpr char kEventPolicy[] = R"pb(
  id: "events"
  fields { path: "account.employees" type: INT }
  fields { path: "account.revenue" type: DOUBLE }
  fields { path: "person.first_contact" type: TIMESTAMP nullable: true }
  fields { path: "person.email" type: STRING personal: true }
  fields { path: "opportunity.budget" type: MONEY }
  activity_kinds { id: "call" }
  roles { id: "sdr" }
  roles { id: "ae" }
  roles { id: "manager" }
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    stages { id: "meeting" kind: OPEN formerly: "visit" }
    stages { id: "won" kind: WON }
    transitions { id: "begin" entry: true to: "meeting" }
    transitions { id: "win" from: "meeting" to: "won" }
  }
  handoffs {
    id: "sdr_to_ae"
    subject: OPPORTUNITY
    giving_roles: "sdr"
    receiving_roles: "ae"
    managing_roles: "manager"
    methods { kind: LIVE_CALL within: "1d" }
    methods { kind: BOOKED_CALL within: "1d" }
    reasons { id: "early" then: BACK_TO_GIVER }
    counts_at: ACCEPT
  }
)pb";

inline Policy EventPolicy() {
  return Policy::FromText(kEventPolicy).value();
}

// A mapping of the id and of these events.
inline std::string EventMapping(std::string_view events) {
  return "utc_offset: 'Z'\ncolumns { column: 'key' field: 'id' }\n" +
         std::string(events);
}

// What is wrong with it, one diagnostic a line.
inline std::string EventErrorsOf(std::string_view text) {
  std::vector<Fault> faults;
  const absl::StatusOr<Mapping> mapping =
      Mapping::FromText(text, EventPolicy(), {.file = "m.textproto"}, &faults);
  EXPECT_EQ(mapping.ok(), faults.empty());
  std::string errors;
  for (const Fault& diagnostic : faults) {
    errors += Render(diagnostic) + "\n";
  }
  return errors;
}

struct EventsResult {
  absl::Status status;
  Lead lead;

  const StageEvent& stage(size_t index) const {
    return lead.stage_event(index);
  }
  const HandoffEvent& handoff(size_t index) const {
    return lead.handoff_event(index);
  }
};

using Cells = std::vector<std::string_view>;

// One row, or one JSON object, through a mapping.
inline EventsResult ReadEventRow(std::string_view mapping, const Cells& header,
                                 const Cells& row) {
  const Policy policy = EventPolicy();
  EventsResult result{absl::OkStatus(), Lead(policy)};
  const auto compiled = Mapping::FromText(mapping, policy);
  if (!compiled.ok()) {
    result.status = compiled.status();
    return result;
  }
  const auto bound = compiled->Bind(header);
  result.status = bound.ok() ? bound->Read(row, &result.lead) : bound.status();
  return result;
}
inline EventsResult ReadEventJson(std::string_view mapping,
                                  std::string_view record) {
  const Policy policy = EventPolicy();
  EventsResult result{absl::OkStatus(), Lead(policy)};
  const auto compiled = Mapping::FromText(mapping, policy);
  if (!compiled.ok()) {
    result.status = compiled.status();
    return result;
  }
  const auto bound = compiled->BindKeys();
  result.status =
      bound.ok() ? bound->ReadJson(record, &result.lead) : bound.status();
  return result;
}

inline Instant At(std::string_view text) {
  return model::ParseInstant(text).value();
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_CODEC_EVENT_SAMPLE_H_
