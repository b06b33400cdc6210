// A policy of deal registration, and short ways to record events, for tests.

#ifndef BANTAM_TESTS_REGISTRATION_REGISTRATIONS_H_
#define BANTAM_TESTS_REGISTRATION_REGISTRATIONS_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bantam/registration.h"
#include "tests/score/policies.h"

namespace bantam::testing {

inline constexpr char kRegistrationGround[] = R"pb(
  id: "acme"
  fields { path: "account.end_customer" type: STRING }
  fields { path: "opportunity.product" type: STRING }
  fields { path: "opportunity.site" type: STRING nullable: true }
  fields { path: "account.employees" type: INT }
  roles { id: "dealer" }
  roles { id: "channel_manager" }
  roles { id: "manager" }
  calendars {
    id: "office"
    zone: "UTC"
    hours {
      days: [ MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ]
      from: "09:00"
      to: "17:00"
    }
  }
)pb";

inline constexpr char kDeals[] = R"pb(
  key: "account.end_customer"
  key: "opportunity.product"
  optional_key: "opportunity.site"
  requirements { id: "large" when: "account.employees >= 20" }
  decide_within: "2d"
  submitting_roles: "dealer"
  approving_roles: "channel_manager"
  approving_roles: "manager"
  reasons { id: "known_customer" }
  reasons { id: "too_small" }
)pb";

inline Policy WithRegistration(const std::string& registration) {
  return Compile(std::string(kRegistrationGround) + "registration { " +
                 registration + " }");
}

// Decided in two days, protects for 90, may be extended once.
inline Policy Deals(
    const std::string& more = "protect_for: \"90d\" max_extensions: 1") {
  return WithRegistration(std::string(kDeals) + more);
}

// Day `day` of 2026 at noon UTC, the 1st of January being day 1.
inline Instant Day(int day) {
  return *(At("2025-12-31T12:00:00Z") + model::Days(day));
}

inline RegistrationEvent Event(const std::string& id, RegistrationStep step,
                               Instant at) {
  RegistrationEvent event;
  event.id = id;
  event.registration = "R-1";
  event.step = step;
  if (step == RegistrationStep::kSubmit) event.partner = "north";
  event.actor = "kim";
  event.at = at;
  return event;
}

inline RegistrationHistory ReplayAt(
    const Policy& policy, const std::vector<RegistrationEvent>& events,
    Instant at) {
  absl::StatusOr<RegistrationHistory> history =
      ReplayRegistration(policy, "R-1", events, {.at = at});
  EXPECT_TRUE(history.ok()) << history.status();
  return history.ok() ? *std::move(history) : RegistrationHistory();
}

// "id PROBLEM STATE" of each fault.
inline std::vector<std::string> FaultsOf(const RegistrationHistory& history) {
  std::vector<std::string> faults;
  for (const RegistrationFault& fault : history.faults) {
    faults.push_back(fault.event_id + " " +
                     std::string(RegistrationProblemName(fault.problem)) + " " +
                     std::string(RegistrationStateName(fault.state)));
  }
  return faults;
}

// "STATE id" of each change.
inline std::vector<std::string> ChangesOf(const RegistrationHistory& history) {
  std::vector<std::string> changes;
  for (const RegistrationChange& change : history.changes) {
    changes.push_back(std::string(RegistrationStateName(change.state)) + " " +
                      change.event_id);
  }
  return changes;
}

// A deal with Acme about CRM, without a site, of 20 employees.
inline Lead Deal(const Policy& policy, const std::string& customer = "Acme") {
  Lead lead(policy);
  EXPECT_TRUE(lead.Set("account.end_customer", customer).ok());
  EXPECT_TRUE(lead.Set("opportunity.product", "CRM").ok());
  EXPECT_TRUE(lead.Set("opportunity.site", Null{}).ok());
  EXPECT_TRUE(lead.Set("account.employees", int64_t{20}).ok());
  return lead;
}

inline std::string KeyOf(const Lead& lead) {
  const absl::StatusOr<DealKey> key = RegistrationKey(lead);
  EXPECT_TRUE(key.ok()) << key.status();
  return key.ok() ? key->text : std::string();
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_REGISTRATION_REGISTRATIONS_H_
