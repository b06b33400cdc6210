// Compiled rules for duplicates; a part of a Program. docs/duplicates.md says
// what they mean.

#ifndef BANTAM_SRC_POLICY_DUPLICATE_PROGRAM_H_
#define BANTAM_SRC_POLICY_DUPLICATE_PROGRAM_H_

#include <cstddef>
#include <string>
#include <vector>

#include "bantam/duplicates.h"
#include "bantam/policy.h"
#include "src/match/address.h"
#include "src/match/company_name.h"
#include "src/match/phone.h"

namespace bantam::internal {

struct MatchKeyProgram {
  std::string id;
  MatchKind kind = MatchKind::kExact;
  FieldRef field;
  // What it says where it agrees.
  MatchMeaning meaning = MatchMeaning::kSamePerson;
  bool personal = false;
  // Indices of the keys whose values it is compared with, its own among them.
  std::vector<size_t> peers;
};

struct DuplicateProgram {
  // In policy order.
  std::vector<MatchKeyProgram> keys;
  Domains free_mail;
  LegalForms suffixes{LegalForms::End::kBack};
  LegalForms prefixes{LegalForms::End::kFront};
  DialPlan dial_plan;
  bool parent_is_same_account = false;
  SurvivingClaimRule surviving_claim = SurvivingClaimRule::kOldestValid;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_DUPLICATE_PROGRAM_H_
