#include "src/duplicates/evidence.h"

#include <optional>
#include <string>
#include <utility>

namespace bantam::internal {
namespace {

std::optional<KeyProblem> ProblemOfId(const std::string& id) {
  return id.empty() ? std::optional(KeyProblem::kUnknown) : std::nullopt;
}

MatchReason CompareIds(const char* name, MatchMeaning meaning,
                       const std::string& a, const std::string& b) {
  MatchReason reason;
  reason.key = name;
  reason.meaning = meaning;
  reason.problem_a = ProblemOfId(a);
  reason.problem_b = ProblemOfId(b);
  if (!a.empty() && !b.empty()) {
    reason.agreement = a == b ? Agreement::kAgrees : Agreement::kDiffers;
  }
  return reason;
}

// Weighs one pair of leads.
class Weighing {
 public:
  Weighing(const DuplicateProgram& program, const KeyedLead& a,
           const KeyedLead& b)
      : program_(program), a_(a), b_(b) {}

  PairEvidence Weigh() {
    evidence_.reasons.reserve(3 + program_.keys.size());
    WeighIds();
    WeighParents();
    for (size_t i = 0; i < program_.keys.size(); ++i) WeighKey(i);
    return std::move(evidence_);
  }

 private:
  const std::string& IdOfA(Subject subject) const {
    return a_.lead->subject_id(subject);
  }
  const std::string& IdOfB(Subject subject) const {
    return b_.lead->subject_id(subject);
  }

  void WeighIds() {
    MatchReason person =
        CompareIds("person.id", MatchMeaning::kSamePerson,
                   IdOfA(Subject::kPerson), IdOfB(Subject::kPerson));
    evidence_.same_person_id = person.agreement == Agreement::kAgrees;
    evidence_.reasons.push_back(std::move(person));
    MatchReason account =
        CompareIds("account.id", MatchMeaning::kSameAccount,
                   IdOfA(Subject::kAccount), IdOfB(Subject::kAccount));
    evidence_.same_account_id = account.agreement == Agreement::kAgrees;
    evidence_.reasons.push_back(std::move(account));
  }

  void WeighParents() {
    const std::string& id_a = IdOfA(Subject::kAccount);
    const std::string& id_b = IdOfB(Subject::kAccount);
    const std::string& parent_a = a_.lead->account_parent_id();
    const std::string& parent_b = b_.lead->account_parent_id();
    const bool siblings = !parent_a.empty() && parent_a == parent_b;
    const bool parent = (!id_a.empty() && id_a == parent_b) ||
                        (!id_b.empty() && id_b == parent_a);
    evidence_.related_accounts = siblings || parent;
    // Two of one parent may be one, unless both have ids, which then differ.
    evidence_.distinct_relatives =
        !evidence_.same_account_id &&
        (parent || (siblings && !id_a.empty() && !id_b.empty()));
    MatchReason reason;
    reason.key = "account.parent_id";
    reason.meaning = MatchMeaning::kRelatedAccount;
    reason.problem_a = ProblemOfId(parent_a);
    reason.problem_b = ProblemOfId(parent_b);
    const bool compared =
        (!parent_a.empty() && (!id_b.empty() || !parent_b.empty())) ||
        (!parent_b.empty() && (!id_a.empty() || !parent_a.empty()));
    if (evidence_.related_accounts) {
      reason.agreement = Agreement::kAgrees;
    } else if (compared) {
      reason.agreement = Agreement::kDiffers;
    }
    evidence_.reasons.push_back(std::move(reason));
  }

  // The peer of key `i` by which the two agree.
  std::optional<size_t> AgreesWith(size_t i) const {
    const MatchText& a = a_.texts[i];
    const MatchText& b = b_.texts[i];
    if (!a.problem && a == b) return i;
    for (const size_t peer : program_.keys[i].peers) {
      if ((!a.problem && a == b_.texts[peer]) ||
          (!b.problem && b == a_.texts[peer])) {
        return peer;
      }
    }
    return std::nullopt;
  }

  bool IsCompared(size_t i) const {
    for (const size_t peer : program_.keys[i].peers) {
      if ((!a_.texts[i].problem && !b_.texts[peer].problem) ||
          (!b_.texts[i].problem && !a_.texts[peer].problem)) {
        return true;
      }
    }
    return false;
  }

  void WeighKey(size_t i) {
    const MatchKeyProgram& key = program_.keys[i];
    MatchReason reason;
    reason.key = key.id;
    reason.meaning = key.meaning;
    reason.personal = key.personal;
    reason.problem_a = a_.texts[i].problem;
    reason.problem_b = b_.texts[i].problem;
    if (const auto peer = AgreesWith(i)) {
      const MatchKeyProgram& other = program_.keys[*peer];
      reason.agreement = Agreement::kAgrees;
      reason.personal = key.personal || other.personal;
      if (*peer != i) reason.with = other.id;
      if (!reason.personal) {
        reason.value = reason.problem_a ? b_.texts[i].value : a_.texts[i].value;
      }
      ++CountOf(key.meaning);
    } else if (IsCompared(i)) {
      reason.agreement = Agreement::kDiffers;
    }
    evidence_.compared |= reason.agreement != Agreement::kUnknown;
    evidence_.reasons.push_back(std::move(reason));
  }

  size_t& CountOf(MatchMeaning meaning) {
    switch (meaning) {
      case MatchMeaning::kSamePerson:
        return evidence_.same_person;
      case MatchMeaning::kPerhapsSamePerson:
        return evidence_.perhaps_person;
      case MatchMeaning::kPerhapsSameAccount:
        return evidence_.perhaps_account;
      case MatchMeaning::kSameAccount:
      case MatchMeaning::kRelatedAccount:
        break;
    }
    return evidence_.same_account;
  }

  const DuplicateProgram& program_;
  const KeyedLead& a_;
  const KeyedLead& b_;
  PairEvidence evidence_;
};

}  // namespace

PairEvidence Weigh(const DuplicateProgram& program, const KeyedLead& a,
                   const KeyedLead& b) {
  return Weighing(program, a, b).Weigh();
}

}  // namespace bantam::internal
