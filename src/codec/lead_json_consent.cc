#include "src/codec/lead_json_consent.h"

#include <array>
#include <string_view>
#include <utility>

#include "src/codec/json_value.h"
#include "src/codec/lead_json_parts.h"

namespace bantam::internal {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr TextMember<Consent> kConsentTexts[] = {
    {"consent.channel", &Consent::channel},
    {"consent.purpose", &Consent::purpose},
    {"consent.basis", &Consent::basis},
};
constexpr std::string_view kOtherOfConsent[] = {"state", "at", "recorded_at"};

constexpr TextMember<Suppression> kSuppressionTexts[] = {
    {"suppression.channel", &Suppression::channel},
    {"suppression.reason", &Suppression::reason},
};
constexpr std::string_view kOtherOfSuppression[] = {"from", "until"};

constexpr size_t kStates = 4;

absl::Status ReadState(const element& json, size_t index, ConsentState* state) {
  std::array<std::string_view, kStates> names;
  for (size_t i = 0; i < names.size(); ++i) {
    names[i] = ConsentStateName(static_cast<ConsentState>(i));
  }
  size_t word = 0;
  absl::Status status =
      ReadWordOf(json, {"consent.state", index}, "state", names, &word);
  if (status.ok()) *state = static_cast<ConsentState>(word);
  return status;
}

}  // namespace

absl::Status ReadJsonConsent(const object& members, size_t index,
                             const ReadOptions& options, Lead* lead) {
  Consent consent;
  for (const auto [key, json] : members) {
    absl::Status status;
    if (auto text = ReadText(kConsentTexts, key, json, index, &consent)) {
      status = *std::move(text);
    } else if (key == "state") {
      status = ReadState(json, index, &consent.state);
    } else if (key == "at") {
      status = ReadTime(json, {"consent.at", index}, &consent.at);
    } else if (key == "recorded_at") {
      status =
          ReadTime(json, {"consent.recorded_at", index}, &consent.recorded_at);
    } else if (!options.ignore_undeclared) {
      return NoSuchPart("consents", index, "a consent", key, kConsentTexts,
                        kOtherOfConsent);
    }
    if (!status.ok()) return status;
  }
  return lead->AddConsent(std::move(consent)).status();
}

absl::Status ReadJsonSuppression(const object& members, size_t index,
                                 const ReadOptions& options, Lead* lead) {
  Suppression suppression;
  for (const auto [key, json] : members) {
    absl::Status status;
    if (auto text =
            ReadText(kSuppressionTexts, key, json, index, &suppression)) {
      status = *std::move(text);
    } else if (key == "from") {
      status = ReadTime(json, {"suppression.from", index}, &suppression.from);
    } else if (key == "until") {
      status = ReadTime(json, {"suppression.until", index}, &suppression.until);
    } else if (!options.ignore_undeclared) {
      return NoSuchPart("suppressions", index, "a suppression", key,
                        kSuppressionTexts, kOtherOfSuppression);
    }
    if (!status.ok()) return status;
  }
  return lead->AddSuppression(std::move(suppression)).status();
}

}  // namespace bantam::internal
