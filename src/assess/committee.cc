#include "src/assess/committee.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

namespace bantam::internal {
namespace {

// What several entries say of one thing: a value once one says so, nothing
// once two differ.
template <typename T>
class Agreed {
 public:
  void Add(const std::optional<T>& said) {
    if (!said) return;
    if (value_ && *value_ != *said) differ_ = true;
    value_ = said;
  }
  std::optional<T> Get() const { return differ_ ? std::nullopt : value_; }

 private:
  std::optional<T> value_;
  bool differ_ = false;
};

struct Buyer {
  std::string name;
  std::array<bool, kBuyerRoles> roles{};
  std::array<bool, kBuyerRoles> verified{};
  Agreed<Attitude> attitude;
  Agreed<Influence> influence;

  bool Has(BuyerRole role) const {
    return roles[static_cast<size_t>(role) - 1];
  }
  bool CanStop() const {
    return Has(BuyerRole::kDecisionMaker) || Has(BuyerRole::kApprover) ||
           Has(BuyerRole::kBuyer);
  }
};

std::vector<Buyer> FindBuyers(const Snapshot& snapshot) {
  std::vector<Buyer> buyers;
  std::unordered_map<std::string_view, size_t> by_id;
  for (const size_t i : snapshot.answers().contacts()) {
    const Contact& contact = snapshot.lead().contact(i);
    size_t index = buyers.size();
    if (!contact.person_id.empty()) {
      index = by_id.try_emplace(contact.person_id, index).first->second;
    }
    if (index == buyers.size()) {
      buyers.emplace_back().name = contact.person_id.empty()
                                       ? absl::StrCat("contacts[", i, "]")
                                       : contact.person_id;
    }
    Buyer& buyer = buyers[index];
    for (const BuyerRole role : contact.roles) {
      const size_t r = static_cast<size_t>(role) - 1;
      buyer.roles[r] = true;
      if (contact.verified.value_or(false)) buyer.verified[r] = true;
    }
    buyer.attitude.Add(contact.attitude);
    buyer.influence.Add(contact.influence);
  }
  return buyers;
}

Coverage CoverageOf(const RoleCoverage& role,
                    const CommitteeProgram::Required& required) {
  if (required.people == 0) return Coverage::kNotRequired;
  if (role.people < required.people) return Coverage::kMissing;
  return required.verified && role.verified < required.people
             ? Coverage::kAssumed
             : Coverage::kCovered;
}

Benchmark Compare(int64_t size, const CommitteeProgram& committee) {
  if (committee.usual_low == 0) return Benchmark::kNone;
  if (size < committee.usual_low) return Benchmark::kBelow;
  return size > committee.usual_high ? Benchmark::kAbove : Benchmark::kWithin;
}

void CountAttitude(const Buyer& buyer, const CommitteeProgram& committee,
                   CommitteeResult* result) {
  const std::optional<Attitude> attitude = buyer.attitude.Get();
  const std::optional<Influence> influence = buyer.influence.Get();
  const bool weighty = influence && *influence >= committee.champion_influence;
  if (!attitude) {
    ++result->attitude_unknown;
  } else if (*attitude == Attitude::kSupportive) {
    ++result->supportive;
    if (weighty) result->champions.push_back(buyer.name);
  } else if (*attitude == Attitude::kNeutral) {
    ++result->neutral;
  } else {
    ++result->opposed;
    if (weighty || buyer.CanStop()) result->blockers.push_back(buyer.name);
    if (buyer.Has(BuyerRole::kApprover)) result->vetoes.push_back(buyer.name);
  }
}

CommitteeResult Assess(const CommitteeProgram& committee,
                       const std::vector<Buyer>& buyers) {
  CommitteeResult result;
  result.id = committee.id;
  result.size = static_cast<int64_t>(buyers.size());
  result.benchmark = Compare(result.size, committee);
  for (size_t r = 0; r < kBuyerRoles; ++r) {
    RoleCoverage role;
    role.role = static_cast<BuyerRole>(r + 1);
    role.required = committee.roles[r].people;
    for (const Buyer& buyer : buyers) {
      role.people += buyer.roles[r] ? 1 : 0;
      role.verified += buyer.verified[r] ? 1 : 0;
    }
    role.coverage = CoverageOf(role, committee.roles[r]);
    result.roles.push_back(role);
  }
  for (const Buyer& buyer : buyers) CountAttitude(buyer, committee, &result);
  return result;
}

}  // namespace

void AssessCommittees(const Program& program, const Snapshot& snapshot,
                      Evaluation* evaluation) {
  evaluation->committees.clear();
  std::optional<std::vector<Buyer>> buyers;
  for (const CommitteeProgram& committee : program.committees) {
    if (!snapshot.HasSubject(Subject::kOpportunity)) {
      NoteAbsent(committee.id, Subject::kOpportunity, &evaluation->notes);
    } else if (!snapshot.lead().contacts_known()) {
      evaluation->notes.push_back({Reason::kContactsUnknown, committee.id, {}});
    } else {
      if (!buyers) buyers = FindBuyers(snapshot);
      evaluation->committees.push_back(Assess(committee, *buyers));
    }
  }
}

}  // namespace bantam::internal
