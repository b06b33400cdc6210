// Two leads: one, two of one account, or neither.

#include <string>
#include <utility>

#include "absl/status/status.h"
#include "src/base/fault.h"
#include "src/duplicates/evidence.h"

namespace bantam {
namespace {

using internal::PairEvidence;

MatchVerdict VerdictOf(const PairEvidence& evidence, int people,
                       bool parent_is_same_account) {
  if (evidence.same_person_id || evidence.same_person > 0) {
    return MatchVerdict::kDuplicate;
  }
  if (evidence.IsSameAccount()) {
    return people == 0 ? MatchVerdict::kDuplicate : MatchVerdict::kSameAccount;
  }
  if (evidence.related_accounts) {
    return parent_is_same_account ? MatchVerdict::kSameAccount
                                  : MatchVerdict::kRelatedAccount;
  }
  if (evidence.perhaps_person > 0 || evidence.perhaps_account > 0) {
    return MatchVerdict::kPossible;
  }
  return evidence.compared ? MatchVerdict::kDifferent : MatchVerdict::kUnknown;
}

// Whether a weak key says that the two may be one.
bool PerhapsOne(const PairEvidence& evidence, int people) {
  if (people == 2) return evidence.perhaps_person > 0;
  return people == 0 && evidence.perhaps_account > 0 &&
         !evidence.distinct_relatives;
}

}  // namespace

absl::StatusOr<DuplicateAnswer> CompareLeads(const Lead& a, const Lead& b) {
  if (!(a.policy() == b.policy())) {
    return base::Wrong("", {FaultCode::kOtherPolicy,
                            "the two leads are of different policies"});
  }
  const auto program = internal::FindDuplicateProgram(a.policy());
  if (!program.ok()) return program.status();
  PairEvidence evidence =
      internal::Weigh(**program, internal::WithKeys(a, **program),
                      internal::WithKeys(b, **program));
  const int people = (a.present(Subject::kPerson) ? 1 : 0) +
                     (b.present(Subject::kPerson) ? 1 : 0);
  DuplicateAnswer answer;
  answer.verdict =
      VerdictOf(evidence, people, (*program)->parent_is_same_account);
  answer.perhaps_duplicate = answer.verdict != MatchVerdict::kDuplicate &&
                             PerhapsOne(evidence, people);
  answer.reasons = std::move(evidence.reasons);
  return answer;
}

}  // namespace bantam
