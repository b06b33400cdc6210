#include "src/registration/request.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/quote.h"
#include "src/base/suggest.h"
#include "src/base/utf8.h"
#include "src/registration/events.h"

namespace bantam::internal {
namespace {

bool Contains(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

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

}  // namespace

absl::Status CheckRequest(const Policy& policy,
                          const RegistrationRequest& request) {
  const Limits& limits = policy.limits();
  if (RegistrationStepName(request.step).empty()) {
    return absl::InvalidArgumentError(
        "step: it must be SUBMIT, APPROVE, REFUSE, EXTEND, RELEASE or "
        "REASSIGN");
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
  const std::vector<std::string_view> names(policy.roles().begin(),
                                            policy.roles().end());
  for (const std::string& role : request.roles) {
    if (Contains(policy.roles(), role)) continue;
    return absl::NotFoundError(absl::StrCat("there is no role ",
                                            base::Quoted(role),
                                            base::DidYouMean(role, names)));
  }
  return absl::OkStatus();
}

absl::Status CheckRegistrations(
    const std::vector<ExistingRegistration>& registrations,
    const Policy& policy, const RegistrationProgram& rules) {
  if (registrations.size() > kMaxRegistrations) {
    return absl::ResourceExhaustedError(
        absl::StrCat("registrations: ", registrations.size(),
                     " of them; at most ", kMaxRegistrations, " are taken"));
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
      status = absl::InvalidArgumentError(place +
                                          ".id: there is another with this id");
    }
    if (status.ok() && base::FindInvalidUtf8(existing.key)) {
      status = absl::InvalidArgumentError(place + ".key: it is not UTF-8");
    }
    if (status.ok() && PathsOf(existing.key) != paths) {
      status = absl::InvalidArgumentError(
          place +
          ".key: it is not made of the fields of this policy's key; make it "
          "anew with RegistrationKey");
    }
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace bantam::internal
