// Which of several accounts is a lead's.

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "absl/status/status.h"
#include "src/base/fault.h"
#include "src/duplicates/evidence.h"

namespace bantam {
namespace {

using internal::PairEvidence;

std::optional<MatchVerdict> VerdictOf(const PairEvidence& evidence,
                                      bool parent_is_same_account) {
  if (evidence.IsSameAccount()) return MatchVerdict::kSameAccount;
  if (evidence.related_accounts) {
    return parent_is_same_account ? MatchVerdict::kSameAccount
                                  : MatchVerdict::kRelatedAccount;
  }
  if (evidence.perhaps_account > 0) return MatchVerdict::kPossible;
  return std::nullopt;
}

bool IsOfPerson(const MatchReason& reason) {
  return reason.meaning == MatchMeaning::kSamePerson ||
         reason.meaning == MatchMeaning::kPerhapsSamePerson;
}

// The better match has the smaller rank: the verdict, an equal id, more strong
// keys, more weak ones.
using Rank = std::tuple<MatchVerdict, bool, size_t, size_t>;

struct RankedMatch {
  Rank rank;
  const std::string* lead_id = nullptr;
  AccountMatch match;
};

Rank RankOf(MatchVerdict verdict, const PairEvidence& evidence,
            size_t key_count) {
  return {verdict, !evidence.same_account_id, key_count - evidence.same_account,
          key_count - evidence.perhaps_account};
}

bool IsBefore(const RankedMatch& left, const RankedMatch& right) {
  return std::tie(left.rank, left.match.account_id, *left.lead_id,
                  left.match.candidate) <
         std::tie(right.rank, right.match.account_id, *right.lead_id,
                  right.match.candidate);
}

// Whether another account is as good as the best.
bool IsAmbiguous(const std::vector<RankedMatch>& ranked) {
  for (size_t i = 1; i < ranked.size(); ++i) {
    if (ranked[i].rank != ranked[0].rank) return false;
    if (ranked[i].match.account_id.empty() ||
        ranked[i].match.account_id != ranked[0].match.account_id) {
      return true;
    }
  }
  return false;
}

}  // namespace

absl::StatusOr<AccountMatches> MatchAccount(
    const Lead& lead, std::span<const Lead* const> candidates) {
  const auto program = internal::FindDuplicateProgram(lead.policy());
  if (!program.ok()) return program.status();
  const internal::KeyedLead keyed = internal::WithKeys(lead, **program);
  std::vector<RankedMatch> ranked;
  for (size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i] == nullptr) {
      return base::Under(
          "candidates", i,
          base::Wrong("", {FaultCode::kMissing, "there is no lead"}));
    }
    const Lead& candidate = *candidates[i];
    if (!(candidate.policy() == lead.policy())) {
      return base::Wrong("",
                         {FaultCode::kOtherPolicy,
                          "{list}[{index}] is of another policy than the lead"},
                         {{"list", "candidates"}, {"index", i}});
    }
    PairEvidence evidence = internal::Weigh(
        **program, keyed, internal::WithKeys(candidate, **program));
    const auto verdict =
        VerdictOf(evidence, (*program)->parent_is_same_account);
    if (!verdict) continue;
    std::erase_if(evidence.reasons, IsOfPerson);
    ranked.push_back(
        {RankOf(*verdict, evidence, (*program)->keys.size()),
         &candidate.id(),
         {static_cast<int64_t>(i), candidate.subject_id(Subject::kAccount),
          *verdict, std::move(evidence.reasons)}});
  }
  std::sort(ranked.begin(), ranked.end(), IsBefore);
  AccountMatches answer;
  answer.ambiguous = IsAmbiguous(ranked);
  for (RankedMatch& match : ranked) {
    answer.matches.push_back(std::move(match.match));
  }
  return answer;
}

}  // namespace bantam
