#include "src/engine/consent.h"

#include <optional>

namespace bantam::internal {
namespace {

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

// Whether `a` counts rather than `b`, which stands before it.
bool Overrules(const Consent& a, const Consent& b) {
  // No time at all is less than any.
  if (a.at != b.at) return b.at < a.at;
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
    if (entry.channel != channel || entry.purpose != purpose ||
        !HappenedBy(entry.at, now) || !HappenedBy(entry.recorded_at, now)) {
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
    const bool holds = (entry.channel.empty() || entry.channel == channel) &&
                       HappenedBy(entry.from, now) &&
                       (!entry.until || now < *entry.until);
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
