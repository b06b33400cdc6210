#include "src/facts/consent.h"

#include <compare>
#include <cstdint>
#include <optional>

#include "absl/strings/match.h"
#include "bantam/model/deadline.h"
#include "src/base/text.h"

namespace bantam::internal {
namespace {

// Systems write the same channel as "email" and as "Email"; a refusal must not
// be missed for that.
bool IsSameName(std::string_view a, std::string_view b) {
  return absl::EqualsIgnoreCase(base::ToAbsl(a), base::ToAbsl(b));
}

// How little the state allows.
int Strictness(ConsentState state) {
  switch (state) {
    case ConsentState::kGranted:
      return 0;
    case ConsentState::kUnknown:
      return 1;
    case ConsentState::kDenied:
      return 2;
    case ConsentState::kWithdrawn:
      return 3;
  }
  return 1;
}

bool HappenedBy(const std::optional<Instant>& time, Instant now) {
  return !time || *time <= now;
}

bool IsRefusal(const Consent& entry) {
  return entry.state == ConsentState::kDenied ||
         entry.state == ConsentState::kWithdrawn;
}

// When it was said, as far as it can be compared.
struct Said {
  // Before any instant, at one, or after any.
  enum class Place : uint8_t { kFirst, kAt, kLast };
  Place place = Place::kAt;
  Instant at = {};

  friend auto operator<=>(const Said&, const Said&) = default;
};

// Without a time a refusal was said when it was recorded at the latest; if that
// is not known either, no grant is known to be later. All else is earlier than
// anything that has a time.
Said WhenSaid(const Consent& entry) {
  if (entry.at) return {.place = Said::Place::kAt, .at = *entry.at};
  if (!IsRefusal(entry)) return {.place = Said::Place::kFirst};
  if (!entry.recorded_at) return {.place = Said::Place::kLast};
  return {.place = Said::Place::kAt, .at = *entry.recorded_at};
}

// Whether `a` counts rather than `b`, which stands before it.
bool Overrules(const Consent& a, const Consent& b) {
  const Said said_a = WhenSaid(a);
  const Said said_b = WhenSaid(b);
  if (said_a != said_b) return said_b < said_a;
  return Strictness(a.state) > Strictness(b.state);
}

}  // namespace

const Consent* ConsentEntryAt(const Lead& lead, std::string_view channel,
                              std::string_view purpose, Instant now) {
  const Consent* latest = nullptr;
  // The latest that is not UNKNOWN.
  const Consent* word = nullptr;
  for (size_t i = 0; i < lead.consent_count(); ++i) {
    const Consent& entry = lead.consent(i);
    if (!IsSameName(entry.channel, channel) ||
        !IsSameName(entry.purpose, purpose) || !HappenedBy(entry.at, now) ||
        !HappenedBy(entry.recorded_at, now)) {
      continue;
    }
    if (latest == nullptr || Overrules(entry, *latest)) latest = &entry;
    if (entry.state == ConsentState::kUnknown) continue;
    if (word == nullptr || Overrules(entry, *word)) word = &entry;
  }
  const bool refused = word != nullptr && word->state != ConsentState::kGranted;
  return refused ? word : latest;
}

ConsentState ConsentAt(const Lead& lead, std::string_view channel,
                       std::string_view purpose, Instant now) {
  const Consent* entry = ConsentEntryAt(lead, channel, purpose, now);
  return entry == nullptr ? ConsentState::kUnknown : entry->state;
}

const Suppression* SuppressionAt(const Lead& lead, std::string_view channel,
                                 Instant now) {
  const Suppression* last = nullptr;
  for (size_t i = 0; i < lead.suppression_count(); ++i) {
    const Suppression& entry = lead.suppression(i);
    const bool holds =
        (entry.channel.empty() || IsSameName(entry.channel, channel)) &&
        HappenedBy(entry.from, now) && !model::HasEnded(entry.until, now);
    if (!holds) continue;
    // Without an end is later than any end.
    const bool later =
        last == nullptr ||
        (last->until && (!entry.until || *last->until < *entry.until));
    if (later) last = &entry;
  }
  return last;
}

}  // namespace bantam::internal
