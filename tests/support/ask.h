// One question about each lead, for tests that ask no second one.

#ifndef BANTAM_TESTS_SUPPORT_ASK_H_
#define BANTAM_TESTS_SUPPORT_ASK_H_

#include <string_view>
#include <utility>
#include <vector>

#include "bantam/case.h"
#include "bantam/counterfactual.h"
#include "bantam/crossing.h"
#include "bantam/outbound.h"
#include "bantam/registration.h"

namespace bantam::testing {

// Takes the lead, and has what `ask()` says, or why it cannot be asked.
template <typename Ask>
auto TakeAndAsk(Case& deal, const Lead& lead, Instant now, const Ask& ask)
    -> decltype(ask()) {
  if (absl::Status status = deal.Take(lead, now); !status.ok()) return status;
  return ask();
}

class Registrar {
 public:
  explicit Registrar(Policy policy, std::vector<Policy> earlier = {})
      : deal_(std::move(policy), std::move(earlier)) {}

  absl::StatusOr<RegistrationAnswer> Check(
      const Lead& lead, const RegistrationRequest& request,
      const std::vector<ExistingRegistration>& registrations, Instant now) {
    return TakeAndAsk(deal_, lead, now, [&] {
      return CheckRegistration(deal_, request, registrations);
    });
  }

 private:
  Case deal_;
};

class OutboundChecker {
 public:
  explicit OutboundChecker(Policy policy) : deal_(std::move(policy)) {}

  absl::StatusOr<ScreenAnswer> Screen(const Lead& lead, std::string_view screen,
                                      const ScreenContext& context,
                                      Instant now) {
    return TakeAndAsk(deal_, lead, now,
                      [&] { return bantam::Screen(deal_, screen, context); });
  }
  absl::StatusOr<SendAnswer> MaySend(const Lead& lead, std::string_view channel,
                                     const SendContext& context, Instant now) {
    return TakeAndAsk(deal_, lead, now,
                      [&] { return bantam::MaySend(deal_, channel, context); });
  }

 private:
  Case deal_;
};

inline absl::StatusOr<Counterfactual> WhatWouldReach(
    const Lead& lead, const Target& target, Instant now,
    const CounterfactualOptions& options = {}) {
  Case deal(lead.policy());
  return TakeAndAsk(deal, lead, now, [&] {
    return bantam::WhatWouldReach(deal, target, options);
  });
}

inline absl::StatusOr<Crossing> NextCrossing(
    const Lead& lead, std::string_view score, model::Points threshold,
    Instant now, const CrossingOptions& options = {}) {
  Case deal(lead.policy());
  return TakeAndAsk(deal, lead, now, [&] {
    return bantam::NextCrossing(deal, score, threshold, options);
  });
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_SUPPORT_ASK_H_
