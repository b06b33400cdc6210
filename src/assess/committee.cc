#include "src/assess/committee.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace bantam::internal {
namespace {

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

}  // namespace

Absence Buyers::Take(const Snapshot& snapshot) {
  lead_ = &snapshot.lead();
  buyers_.clear();
  by_id_.Clear();
  if (!snapshot.HasSubject(Subject::kOpportunity)) {
    return Absence::kSubjectAbsent;
  }
  if (!lead_->contacts_known()) return Absence::kContactsUnknown;
  for (const size_t i : snapshot.answers().contacts()) {
    const Contact& contact = lead_->contact(i);
    size_t index = buyers_.size();
    if (!contact.person_id.empty()) {
      index = by_id_.Insert(contact.person_id, index);
    }
    if (index == buyers_.size()) buyers_.emplace_back().contact = i;
    Buyer& buyer = buyers_[index];
    for (const BuyerRole role : contact.roles) {
      const size_t r = static_cast<size_t>(role) - 1;
      buyer.roles[r] = true;
      if (contact.verified.value_or(false)) buyer.verified[r] = true;
    }
    buyer.attitude.Add(contact.attitude);
    buyer.influence.Add(contact.influence);
  }
  return Absence::kNone;
}

bool Buyers::IsWeighty(const Buyer& buyer, const CommitteeProgram& committee) {
  const std::optional<Influence> influence = buyer.influence.Get();
  return influence && *influence >= committee.champion_influence;
}

bool Buyers::IsChampion(const Buyer& buyer, const CommitteeProgram& committee) {
  return buyer.attitude.Get() == Attitude::kSupportive &&
         IsWeighty(buyer, committee);
}

bool Buyers::IsBlocker(const Buyer& buyer, const CommitteeProgram& committee) {
  return buyer.attitude.Get() == Attitude::kOpposed &&
         (IsWeighty(buyer, committee) || buyer.Has(BuyerRole::kDecisionMaker) ||
          buyer.Has(BuyerRole::kApprover) || buyer.Has(BuyerRole::kBuyer));
}

bool Buyers::HasVeto(const Buyer& buyer) {
  return buyer.attitude.Get() == Attitude::kOpposed &&
         buyer.Has(BuyerRole::kApprover);
}

CommitteeFigure Buyers::Assess(const CommitteeProgram& committee) const {
  CommitteeFigure figure;
  figure.size = static_cast<int64_t>(buyers_.size());
  figure.benchmark = Compare(figure.size, committee);
  for (size_t r = 0; r < kBuyerRoles; ++r) {
    RoleCoverage& role = figure.roles[r];
    role.role = static_cast<BuyerRole>(r + 1);
    role.required = committee.roles[r].people;
    for (const Buyer& buyer : buyers_) {
      role.people += buyer.roles[r] ? 1 : 0;
      role.verified += buyer.verified[r] ? 1 : 0;
    }
    role.coverage = CoverageOf(role, committee.roles[r]);
  }
  for (const Buyer& buyer : buyers_) {
    const std::optional<Attitude> attitude = buyer.attitude.Get();
    figure.attitude_unknown += attitude ? 0 : 1;
    figure.supportive += attitude == Attitude::kSupportive ? 1 : 0;
    figure.neutral += attitude == Attitude::kNeutral ? 1 : 0;
    figure.opposed += attitude == Attitude::kOpposed ? 1 : 0;
    figure.champions += IsChampion(buyer, committee) ? 1 : 0;
    figure.blockers += IsBlocker(buyer, committee) ? 1 : 0;
    figure.vetoes += HasVeto(buyer) ? 1 : 0;
  }
  return figure;
}

std::string Buyers::NameOf(const Buyer& buyer) const {
  const std::string& id = lead_->contact(buyer.contact).person_id;
  return id.empty() ? absl::StrCat("contacts[", buyer.contact, "]") : id;
}

CommitteeResult Buyers::Describe(const CommitteeProgram& committee,
                                 const CommitteeFigure& figure) const {
  CommitteeResult result;
  result.id = committee.id;
  result.size = figure.size;
  result.benchmark = figure.benchmark;
  result.roles.assign(figure.roles.begin(), figure.roles.end());
  result.supportive = figure.supportive;
  result.neutral = figure.neutral;
  result.opposed = figure.opposed;
  result.attitude_unknown = figure.attitude_unknown;
  for (const Buyer& buyer : buyers_) {
    if (IsChampion(buyer, committee)) {
      result.champions.push_back(NameOf(buyer));
    }
    if (IsBlocker(buyer, committee)) result.blockers.push_back(NameOf(buyer));
    if (HasVeto(buyer)) result.vetoes.push_back(NameOf(buyer));
  }
  return result;
}

}  // namespace bantam::internal
