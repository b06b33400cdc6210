#include "cli/duplicate_groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "cli/account_ties.h"
#include "cli/disjoint_sets.h"

namespace bantam::cli {
namespace {

constexpr char kPersonId[] = "person.id";
constexpr char kAccountId[] = "account.id";
constexpr char kParentId[] = "account.parent_id";

// Whether the policy takes an account and its parent for one: the library is
// asked about two that are.
bool ParentIsSameAccount(const Policy& policy) {
  Lead parent(policy);
  Lead child(policy);
  if (!parent.SetSubjectId(Subject::kAccount, "1").ok() ||
      !child.SetAccountParentId("1").ok()) {
    return false;
  }
  const auto answer = CompareLeads(parent, child);
  return answer.ok() && answer->verdict == MatchVerdict::kSameAccount;
}

}  // namespace

// Makes groups of what a DuplicateGroups has gathered.
class Grouping {
 public:
  explicit Grouping(DuplicateGroups& gathered)
      : from_(gathered),
        one_(from_.records_.size()),
        account_(from_.records_.size()),
        family_(from_.records_.size()),
        ties_(from_.accounts_) {}

  Deduped Group() {
    for (const auto& [name, index] : from_.value_of_) {
      from_.values_[index].text_at = name.find('\n') + 1;
      texts_.emplace_back(&name, index);
    }
    Unite();
    Deduped deduped;
    SortRecords(&deduped);
    deduped.duplicates = GroupsOf(one_, nullptr);
    deduped.accounts = GroupsOf(account_, &one_);
    deduped.related = GroupsOf(family_, &account_);
    deduped.possible = Possible();
    for (auto* groups : {&deduped.duplicates, &deduped.accounts,
                         &deduped.related, &deduped.possible}) {
      Sort(groups);
    }
    return deduped;
  }

 private:
  using Value = DuplicateGroups::Value;

  // Those of the records that have no person.
  std::vector<uint32_t> AccountsOf(const std::vector<uint32_t>& records) const {
    std::vector<uint32_t> accounts;
    for (const uint32_t record : records) {
      if (!from_.persons_[record]) accounts.push_back(record);
    }
    return accounts;
  }

  // What makes people or accounts one may make their accounts one.
  void Tie() {
    for (uint32_t i = 0; i < from_.values_.size(); ++i) {
      const Value& value = from_.values_[i];
      const bool ties = value.meaning == MatchMeaning::kSamePerson ||
                        value.meaning == MatchMeaning::kSameAccount;
      if (!ties || value.records.size() < 2) continue;
      const bool by_id = from_.keys_[value.keys.front()] == kAccountId;
      tie_of_.emplace(i, ties_.Add(value.records, by_id));
    }
    ties_.Judge();
  }

  void Unite() {
    Tie();
    for (const auto& [index, tie] : tie_of_) {
      const Value& value = from_.values_[index];
      const std::vector<uint32_t> firm = ties_.Firm(tie);
      if (value.meaning == MatchMeaning::kSamePerson) {
        one_.UniteAll(value.records);
      } else {
        one_.UniteAll(AccountsOf(firm));
      }
      // Where a family is one account, there are no two in it.
      account_.UniteAll(from_.parent_is_same_account_ ? value.records : firm);
    }
    for (const Value& value : from_.values_) {
      if (value.meaning == MatchMeaning::kRelatedAccount && value.has_child) {
        if (from_.parent_is_same_account_) account_.UniteAll(value.records);
        family_.UniteAll(value.records);
      }
    }
    // Who is of one account is of one family.
    for (uint32_t i = 0; i < from_.records_.size(); ++i) {
      family_.Unite(i, account_.Find(i));
    }
  }

  void SortRecords(Deduped* deduped) {
    std::vector<uint32_t> order(from_.records_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](uint32_t left, uint32_t right) {
      const DedupeRecord& a = from_.records_[left];
      const DedupeRecord& b = from_.records_[right];
      if (a.id.empty() != b.id.empty()) return b.id.empty();
      return a.id != b.id ? a.id < b.id : a.row < b.row;
    });
    place_.resize(order.size());
    for (uint32_t i = 0; i < order.size(); ++i) {
      place_[order[i]] = i;
      deduped->records.push_back(std::move(from_.records_[order[i]]));
    }
  }

  // What makes records one, of one account, of one family.
  bool Makes(const DisjointSets& sets, const Value& value) const {
    const bool parent =
        value.meaning == MatchMeaning::kRelatedAccount && value.has_child;
    const bool account = value.meaning == MatchMeaning::kSameAccount;
    if (&sets == &one_) {
      return account || value.meaning == MatchMeaning::kSamePerson;
    }
    if (&sets == &family_) return parent;
    return account || (parent && from_.parent_is_same_account_);
  }

  // The sets of two or more records that are not one set of `finer` already,
  // with the keys that made them so.
  std::vector<DedupeGroup> GroupsOf(DisjointSets& sets, DisjointSets* finer) {
    std::unordered_map<uint32_t, std::vector<uint32_t>> members;
    for (uint32_t i = 0; i < place_.size(); ++i) {
      members[sets.Find(i)].push_back(i);
    }
    std::unordered_map<uint32_t, DedupeGroup> groups;
    for (auto& [root, records] : members) {
      const bool is_finer =
          finer == nullptr ? records.size() < 2 : finer->AreOne(records);
      if (!is_finer) groups[root].records = PlacesOf(records);
    }
    for (const auto& [name, index] : texts_) {
      const Value& value = from_.values_[index];
      if (!Makes(sets, value) || value.records.size() < 2) continue;
      std::map<uint32_t, std::vector<uint32_t>> by_set;
      const bool accounts_alone =
          &sets == &one_ && value.meaning == MatchMeaning::kSameAccount;
      for (const uint32_t record :
           accounts_alone ? AccountsOf(value.records) : value.records) {
        by_set[sets.Find(record)].push_back(record);
      }
      for (const auto& [root, records] : by_set) {
        const auto group = groups.find(root);
        if (group == groups.end() || records.size() < 2) continue;
        group->second.shared.push_back(SharedBy(*name, value, records));
      }
    }
    std::vector<DedupeGroup> list;
    list.reserve(groups.size());
    for (auto& [root, group] : groups) list.push_back(std::move(group));
    return list;
  }

  // Whether the value leaves open what its records are to each other.
  bool IsPossible(uint32_t index) {
    const Value& value = from_.values_[index];
    switch (value.meaning) {
      case MatchMeaning::kPerhapsSamePerson:
        return !one_.AreOne(value.records);
      case MatchMeaning::kPerhapsSameAccount:
        return !family_.AreOne(value.records);
      case MatchMeaning::kSameAccount: {
        const auto tie = tie_of_.find(index);
        return tie != tie_of_.end() && ties_.LeavesOpen(tie->second) &&
               !account_.AreOne(value.records);
      }
      default:
        return false;
    }
  }

  // Every weak key whose records are not known to be one anyway, and every
  // strong one that proves nothing.
  std::vector<DedupeGroup> Possible() {
    std::vector<DedupeGroup> groups;
    for (const auto& [name, index] : texts_) {
      if (!IsPossible(index)) continue;
      const Value& value = from_.values_[index];
      groups.push_back(
          {PlacesOf(value.records), {SharedBy(*name, value, value.records)}});
    }
    return groups;
  }

  SharedKey SharedBy(const std::string& name, const Value& value,
                     const std::vector<uint32_t>& records) const {
    SharedKey shared;
    std::vector<uint32_t> keys = value.keys;
    std::sort(keys.begin(), keys.end());
    shared.order = keys.front();
    for (const uint32_t key : keys) shared.keys.push_back(from_.keys_[key]);
    if (!value.personal) shared.value = name.substr(value.text_at);
    shared.records = PlacesOf(records);
    return shared;
  }

  std::vector<uint32_t> PlacesOf(const std::vector<uint32_t>& records) const {
    std::vector<uint32_t> places;
    places.reserve(records.size());
    for (const uint32_t record : records) places.push_back(place_[record]);
    std::sort(places.begin(), places.end());
    return places;
  }

  static void Sort(std::vector<DedupeGroup>* groups) {
    const auto key_order = [](const SharedKey& a, const SharedKey& b) {
      return std::tie(a.order, a.keys, a.value, a.records) <
             std::tie(b.order, b.keys, b.value, b.records);
    };
    for (DedupeGroup& group : *groups) {
      std::sort(group.shared.begin(), group.shared.end(), key_order);
    }
    std::sort(groups->begin(), groups->end(),
              [&](const DedupeGroup& a, const DedupeGroup& b) {
                if (a.records != b.records) return a.records < b.records;
                return std::lexicographical_compare(
                    a.shared.begin(), a.shared.end(), b.shared.begin(),
                    b.shared.end(), key_order);
              });
  }

  DuplicateGroups& from_;
  // Who is one, of one account, of one family of accounts.
  DisjointSets one_;
  DisjointSets account_;
  DisjointSets family_;
  AccountTies ties_;
  // The tie of each value that has one.
  std::unordered_map<uint32_t, size_t> tie_of_;
  // Each value with its name.
  std::vector<std::pair<const std::string*, uint32_t>> texts_;
  // Where each record stands in the answer.
  std::vector<uint32_t> place_;
};

DuplicateGroups::DuplicateGroups(const Policy& policy)
    : parent_is_same_account_(ParentIsSameAccount(policy)) {
  for (const char* id : {kPersonId, kAccountId, kParentId}) AddKey(id);
  // Of an empty lead no key is usable, so that all of them are listed.
  const absl::StatusOr<LeadMatchKeys> keys = MatchKeys(Lead(policy));
  if (!keys.ok()) return;
  for (const UnusableKey& key : keys->unusable) AddKey(key.key);
}

uint32_t DuplicateGroups::Intern(const std::string& account_id) {
  if (account_id.empty()) return 0;
  return account_index_
      .emplace(account_id, static_cast<uint32_t>(account_index_.size() + 1))
      .first->second;
}

void DuplicateGroups::AddKey(const std::string& key) {
  key_index_.emplace(key, static_cast<uint32_t>(keys_.size()));
  keys_.push_back(key);
}

DuplicateGroups::Value& DuplicateGroups::AddValue(const std::string& space,
                                                  const std::string& text,
                                                  const std::string& key,
                                                  MatchMeaning meaning,
                                                  bool personal) {
  const auto [found, added] = value_of_.emplace(
      space + "\n" + text, static_cast<uint32_t>(values_.size()));
  if (added) {
    values_.emplace_back();
    values_.back().meaning = meaning;
  }
  Value& value = values_[found->second];
  value.personal |= personal;
  const uint32_t index = key_index_.at(key);
  if (std::find(value.keys.begin(), value.keys.end(), index) ==
      value.keys.end()) {
    value.keys.push_back(index);
  }
  const auto record = static_cast<uint32_t>(records_.size());
  // Two keys of one lead may have one value.
  if (value.records.empty() || value.records.back() != record) {
    value.records.push_back(record);
  }
  return value;
}

void DuplicateGroups::AddSubjectId(const Lead& lead, Subject subject,
                                   const std::string& key,
                                   MatchMeaning meaning) {
  const std::string& id = lead.subject_id(subject);
  // Ids may be personal as well as any field; the key says enough.
  if (!id.empty()) AddValue(key, id, key, meaning, true);
}

absl::Status DuplicateGroups::Add(int64_t row, const Lead& lead, bool show_id) {
  const absl::StatusOr<LeadMatchKeys> keys = MatchKeys(lead);
  if (!keys.ok()) return keys.status();
  AddSubjectId(lead, Subject::kPerson, kPersonId, MatchMeaning::kSamePerson);
  AddSubjectId(lead, Subject::kAccount, kAccountId, MatchMeaning::kSameAccount);
  const std::string& account = lead.subject_id(Subject::kAccount);
  const std::string& parent = lead.account_parent_id();
  // An account is of the family that it heads, and of its parent's.
  if (!account.empty()) {
    AddValue(kParentId, account, kParentId, MatchMeaning::kRelatedAccount,
             true);
  }
  if (!parent.empty()) {
    AddValue(kParentId, parent, kParentId, MatchMeaning::kRelatedAccount, true)
        .has_child = true;
  }
  for (const MatchKeyValue& key : keys->values) {
    std::string space(MatchKindName(key.kind));
    space += " ";
    space +=
        key.kind == MatchKind::kExact ? key.key : MatchMeaningName(key.meaning);
    AddValue(space, key.value, key.key, key.meaning, key.personal);
  }
  records_.push_back({row, show_id ? lead.id() : ""});
  accounts_.push_back({Intern(account), Intern(parent)});
  persons_.push_back(lead.present(Subject::kPerson));
  return absl::OkStatus();
}

Deduped DuplicateGroups::Finish() {
  return Grouping(*this).Group();
}

}  // namespace bantam::cli
