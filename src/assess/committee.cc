#include "src/assess/committee.h"

#include "absl/strings/str_cat.h"

namespace bantam::internal {
namespace {

model::BuyerEntry EntryOf(const Contact& contact) {
  model::BuyerEntry entry{.verified = contact.verified.value_or(false),
                          .attitude = contact.attitude,
                          .influence = contact.influence};
  for (const BuyerRole role : contact.roles) entry.roles.Add(role);
  return entry;
}

}  // namespace

Absence Buyers::Take(const Snapshot& snapshot) {
  lead_ = &snapshot.lead();
  buyers_.clear();
  contacts_.clear();
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
    if (index == buyers_.size()) {
      buyers_.emplace_back();
      contacts_.push_back(i);
    }
    buyers_[index].Join(EntryOf(contact));
  }
  return Absence::kNone;
}

std::string Buyers::NameOf(size_t buyer) const {
  const size_t contact = contacts_[buyer];
  const std::string& id = lead_->contact(contact).person_id;
  return id.empty() ? absl::StrCat("contacts[", contact, "]") : id;
}

CommitteeResult Buyers::Describe(const CommitteeProgram& committee,
                                 const CommitteeFigure& figure) const {
  CommitteeResult result;
  result.id = committee.id;
  result.size = figure.size;
  result.benchmark = figure.benchmark;
  result.roles.reserve(figure.roles.size());
  for (const model::RoleStanding& role : figure.roles) {
    result.roles.push_back({role});
  }
  result.supportive = figure.supportive;
  result.neutral = figure.neutral;
  result.opposed = figure.opposed;
  result.attitude_unknown = figure.attitude_unknown;
  const Influence least = committee.rules.champion_influence;
  for (size_t i = 0; i < buyers_.size(); ++i) {
    const model::Buyer& buyer = buyers_[i];
    if (IsChampion(buyer, least)) result.champions.push_back(NameOf(i));
    if (IsBlocker(buyer, least)) result.blockers.push_back(NameOf(i));
    if (HasVeto(buyer)) result.vetoes.push_back(NameOf(i));
  }
  return result;
}

}  // namespace bantam::internal
