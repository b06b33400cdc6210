#include "src/registration/request.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/utf8.h"
#include "src/policy/roles.h"
#include "src/registration/events.h"

namespace bantam::internal {
namespace {

// The paths of the fields that a key is made of.
std::vector<std::string> PathsOf(std::string_view key) {
  std::vector<std::string> paths(1);
  bool in_path = true;
  for (size_t i = 0; i < key.size(); ++i) {
    if (key[i] == '\\') {
      ++i;  // What follows stands for itself.
    } else if (key[i] == '|') {
      paths.emplace_back();
      in_path = true;
    } else if (in_path && key[i] == '=') {
      in_path = false;
    } else if (in_path) {
      paths.back() += key[i];
    }
  }
  return paths;
}

// Whether all events are the registration's own, and one of them submits it:
// else what is protected would be taken for free.
absl::Status CheckOwnEvents(const ExistingRegistration& existing,
                            const std::string& place) {
  bool submitted = false;
  for (size_t i = 0; i < existing.events.size(); ++i) {
    const RegistrationEvent& event = existing.events[i];
    if (event.registration != existing.id) {
      return base::Wrong(absl::StrCat(place, ".events[", i, "].registration"),
                         {FaultCode::kContradiction,
                          "it is not the id of the registration that it is "
                          "listed with"});
    }
    submitted = submitted || event.step == RegistrationStep::kSubmit;
  }
  if (submitted) return absl::OkStatus();
  return base::Wrong(place + ".events",
                     {FaultCode::kMissing,
                      "none of them is SUBMIT; hand in all of its events"});
}

}  // namespace

absl::Status CheckRequest(const Policy& policy,
                          const RegistrationRequest& request) {
  const Limits& limits = policy.limits();
  if (RegistrationStepName(request.step).empty()) {
    return WrongStep("step");
  }
  absl::Status status = CheckText("registration", request.registration,
                                  /*required=*/true, limits);
  if (status.ok()) {
    status = CheckText("partner", request.partner,
                       /*required=*/request.step == RegistrationStep::kSubmit,
                       limits);
  }
  if (status.ok()) {
    status = CheckText("reason", request.reason, /*required=*/false, limits);
  }
  if (!status.ok()) return status;
  return CheckRoles("request", request.roles, policy.roles());
}

absl::Status CheckRegistrations(
    const std::vector<ExistingRegistration>& registrations,
    const Policy& policy, const RegistrationProgram& rules) {
  if (registrations.size() > kMaxRegistrations) {
    return TooMany("registrations", registrations.size(), kMaxRegistrations);
  }
  std::vector<std::string> paths;
  for (const auto& part : rules.key) {
    paths.push_back(policy.field(part.field).path);
  }
  std::unordered_set<std::string_view> ids;
  for (size_t i = 0; i < registrations.size(); ++i) {
    const std::string place = absl::StrCat("registrations[", i, "]");
    const ExistingRegistration& existing = registrations[i];
    absl::Status status = CheckText(place + ".id", existing.id,
                                    /*required=*/true, policy.limits());
    if (status.ok() && !ids.insert(existing.id).second) {
      status = base::Wrong(place + ".id", {FaultCode::kRepeated,
                                           "there is another with this id"});
    }
    if (status.ok() && base::FindInvalidUtf8(existing.key)) {
      status =
          base::Wrong(place + ".key", {FaultCode::kNotUtf8, "it is not UTF-8"});
    }
    if (status.ok() && PathsOf(existing.key) != paths) {
      status = base::Wrong(
          place + ".key",
          {FaultCode::kOtherPolicy,
           "it is not made of the fields of this policy's key; make it anew "
           "with RegistrationKey"});
    }
    if (status.ok()) status = CheckOwnEvents(existing, place);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace bantam::internal
