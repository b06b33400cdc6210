// Registrations that there are, and questions about them, for tests.

#ifndef BANTAM_TESTS_REGISTRATION_REQUESTS_H_
#define BANTAM_TESTS_REGISTRATION_REQUESTS_H_

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/registration/registrations.h"
#include "tests/support/ask.h"

namespace bantam::testing {

// A registration of `lead`'s deal, submitted by `partner`, with more.
inline ExistingRegistration Submitted(
    const Lead& lead, const std::string& id, const std::string& partner,
    Instant at, std::vector<RegistrationEvent> more = {}) {
  RegistrationEvent submit =
      Event(id + "-submit", RegistrationStep::kSubmit, at);
  submit.partner = partner;
  submit.sequence = -1;
  more.push_back(submit);
  for (RegistrationEvent& event : more) event.registration = id;
  return {.id = id, .key = KeyOf(lead), .events = more};
}

inline ExistingRegistration Approved(const Lead& lead, const std::string& id,
                                     const std::string& partner, Instant at) {
  return Submitted(lead, id, partner, at,
                   {Event(id + "-approve", RegistrationStep::kApprove, at)});
}

inline RegistrationRequest Submit(const std::string& id = "R-9") {
  return {.step = RegistrationStep::kSubmit,
          .registration = id,
          .partner = "south",
          .roles = {"dealer"}};
}

inline RegistrationRequest ByManager(RegistrationStep step,
                                     const std::string& id,
                                     const std::string& reason = "") {
  return {.step = step,
          .registration = id,
          .roles = {"channel_manager"},
          .reason = reason};
}

inline RegistrationAnswer Ask(
    const Lead& lead, const RegistrationRequest& request,
    const std::vector<ExistingRegistration>& registrations,
    Instant now = Day(10)) {
  testing::Registrar registrar(lead.policy());
  auto answer = registrar.Check(lead, request, registrations, now);
  EXPECT_TRUE(answer.ok()) << answer.status();
  return answer.ok() ? *std::move(answer) : RegistrationAnswer();
}

// "ROLE dealer", "TAKEN", "large: open account.employees".
inline std::vector<std::string> InTheWay(const RegistrationAnswer& answer) {
  std::vector<std::string> all;
  for (const RegistrationHindrance& hindrance : answer.obstacles) {
    std::string text(RegistrationObstacleName(hindrance.obstacle));
    for (const std::string& other : hindrance.instead) text += " " + other;
    all.push_back(text);
  }
  for (const UnmetRequirement& unmet : answer.unmet) {
    std::string text =
        unmet.id + (unmet.met == Decision::kNo ? ": unmet" : ": open");
    for (const std::string& field : unmet.fields) text += " " + field;
    all.push_back(text);
  }
  return all;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_REGISTRATION_REQUESTS_H_
