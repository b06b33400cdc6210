// The words for a contact's part, as JSON and conditions spell them.

#include <array>

#include "bantam/lead.h"

namespace bantam {
namespace {

// Indexed by number - 1, since 0 stands for nothing in all three enums.
constexpr std::array<std::string_view, 6> kBuyerRoles = {
    "initiator", "influencer", "decision_maker", "approver", "buyer", "user"};
constexpr std::array<std::string_view, 3> kAttitudes = {"supportive", "neutral",
                                                        "opposed"};
constexpr std::array<std::string_view, 3> kInfluences = {"low", "medium",
                                                         "high"};

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

}  // namespace bantam
