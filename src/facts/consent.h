// What a person's word and the lists of those to be left alone amount to at an
// instant (docs/outbound.md).

#ifndef BANTAM_SRC_FACTS_CONSENT_H_
#define BANTAM_SRC_FACTS_CONSENT_H_

#include <string_view>

#include "bantam/lead.h"

namespace bantam::internal {

// The entry that counts at `now` for this channel and purpose, or nullptr where
// there is none. Case makes no difference in their ASCII letters. Of those that
// were said and recorded by `now`, at that instant included, the latest; of one
// instant the one that allows least: WITHDRAWN, DENIED, UNKNOWN, GRANTED. An
// entry without a time is earlier than any that has one; but a refusal takes
// the time when it was recorded, and without that is later than any. UNKNOWN
// takes back a grant, but no refusal: that stays until the person grants. The
// pointer is good until the lead changes.
const Consent* ConsentEntryAt(const Lead& lead, std::string_view channel,
                              std::string_view purpose, Instant now);

// The state of that entry; kUnknown where there is none.
ConsentState ConsentAt(const Lead& lead, std::string_view channel,
                       std::string_view purpose, Instant now);

// Of the suppressions of this channel, or of every channel, that hold at `now`,
// the one that ends last; nullptr: none holds. The pointer is good until the
// lead changes.
const Suppression* SuppressionAt(const Lead& lead, std::string_view channel,
                                 Instant now);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_FACTS_CONSENT_H_
