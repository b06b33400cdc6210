// What the keys and ids of two leads say of each other.

#ifndef BANTAM_SRC_DUPLICATES_EVIDENCE_H_
#define BANTAM_SRC_DUPLICATES_EVIDENCE_H_

#include <cstddef>
#include <vector>

#include "bantam/duplicates.h"
#include "src/duplicates/keys.h"

namespace bantam::internal {

// A lead and its keys.
struct KeyedLead {
  const Lead* lead = nullptr;
  std::vector<MatchText> texts;
};

inline KeyedLead WithKeys(const Lead& lead, const DuplicateProgram& program) {
  return {&lead, TextsOf(lead, program)};
}

struct PairEvidence {
  bool same_person_id = false;
  bool same_account_id = false;
  // Their accounts are parts of one, or one is a part of the other.
  bool related_accounts = false;
  // That, and they are known not to be the same account.
  bool distinct_relatives = false;
  // How many keys agree.
  size_t same_person = 0;
  size_t same_account = 0;
  size_t perhaps_person = 0;
  size_t perhaps_account = 0;
  // Whether any key of the policy could be compared.
  bool compared = false;
  // As DuplicateAnswer has them.
  std::vector<MatchReason> reasons;

  bool IsSameAccount() const {
    return same_account_id || (same_account > 0 && !distinct_relatives);
  }
};

PairEvidence Weigh(const DuplicateProgram& program, const KeyedLead& a,
                   const KeyedLead& b);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_DUPLICATES_EVIDENCE_H_
