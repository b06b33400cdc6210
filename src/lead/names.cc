// The words for the parts of a lead, as JSON and conditions spell them.

#include <array>

#include "bantam/lead.h"

namespace bantam {
namespace {

// Indexed by number - 1, since 0 stands for nothing.
constexpr std::array<std::string_view, 6> kBuyerRoles = {
    "initiator", "influencer", "decision_maker", "approver", "buyer", "user"};
constexpr std::array<std::string_view, 3> kAttitudes = {"supportive", "neutral",
                                                        "opposed"};
constexpr std::array<std::string_view, 3> kInfluences = {"low", "medium",
                                                         "high"};
constexpr std::array<std::string_view, model::kHandoffSteps> kHandoffSteps = {
    "claim",    "release", "offer",   "withdraw",   "accept",    "reject",
    "reassign", "attempt", "no_show", "reschedule", "requalify", "return",
    "credit",   "reverse", "dispute", "uphold",     "overturn"};
constexpr std::array<std::string_view, 3> kHandoffMethods = {
    "live_call", "booked_call", "introduction"};
// Beside kUnknown, which is a word as well.
constexpr std::array<std::string_view, 3> kConsentStates = {"granted", "denied",
                                                            "withdrawn"};

template <size_t kSize>
std::string_view NameOf(const std::array<std::string_view, kSize>& names,
                        uint8_t number) {
  return number >= 1 && number <= kSize ? names[number - 1U] : "";
}

template <typename Enum, size_t kSize>
std::optional<Enum> Find(const std::array<std::string_view, kSize>& names,
                         std::string_view name) {
  for (size_t i = 0; i < kSize; ++i) {
    if (names[i] == name) return static_cast<Enum>(i + 1);
  }
  return std::nullopt;
}

}  // namespace

std::string_view BuyerRoleName(BuyerRole role) {
  return NameOf(kBuyerRoles, static_cast<uint8_t>(role));
}
std::string_view AttitudeName(Attitude attitude) {
  return NameOf(kAttitudes, static_cast<uint8_t>(attitude));
}
std::string_view InfluenceName(Influence influence) {
  return NameOf(kInfluences, static_cast<uint8_t>(influence));
}
std::optional<BuyerRole> FindBuyerRole(std::string_view name) {
  return Find<BuyerRole>(kBuyerRoles, name);
}
std::optional<Attitude> FindAttitude(std::string_view name) {
  return Find<Attitude>(kAttitudes, name);
}
std::optional<Influence> FindInfluence(std::string_view name) {
  return Find<Influence>(kInfluences, name);
}

std::string_view HandoffStepName(model::HandoffStep step) {
  return NameOf(kHandoffSteps, static_cast<uint8_t>(step));
}
std::string_view HandoffMethodName(model::HandoffMethod method) {
  return NameOf(kHandoffMethods, static_cast<uint8_t>(method));
}
std::string_view ConsentStateName(ConsentState state) {
  if (state == ConsentState::kUnknown) return "unknown";
  return NameOf(kConsentStates, static_cast<uint8_t>(state));
}
std::optional<model::HandoffStep> FindHandoffStep(std::string_view name) {
  return Find<model::HandoffStep>(kHandoffSteps, name);
}
std::optional<model::HandoffMethod> FindHandoffMethod(std::string_view name) {
  return Find<model::HandoffMethod>(kHandoffMethods, name);
}
std::optional<ConsentState> FindConsentState(std::string_view name) {
  if (name == "unknown") return ConsentState::kUnknown;
  return Find<ConsentState>(kConsentStates, name);
}

}  // namespace bantam
