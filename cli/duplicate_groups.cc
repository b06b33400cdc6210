#include "cli/duplicate_groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

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

// Union-find.
class Sets {
 public:
  explicit Sets(size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  uint32_t Find(uint32_t member) {
    while (parent_[member] != member) {
      parent_[member] = parent_[parent_[member]];
      member = parent_[member];
    }
    return member;
  }
  // The smaller root stays the root.
  void Unite(uint32_t a, uint32_t b) {
    a = Find(a);
    b = Find(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }
  void UniteAll(const std::vector<uint32_t>& members) {
    for (const uint32_t member : members) Unite(members.front(), member);
  }
  bool AreOne(const std::vector<uint32_t>& members) {
    return std::all_of(members.begin(), members.end(), [&](uint32_t member) {
      return Find(member) == Find(members.front());
    });
  }

 private:
  std::vector<uint32_t> parent_;
};

}  // namespace

// Makes groups of what a DuplicateGroups has gathered.
class Grouping {
 public:
  explicit Grouping(DuplicateGroups& gathered)
      : from_(gathered),
        one_(from_.records_.size()),
        account_(from_.records_.size()),
        family_(from_.records_.size()) {}

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
  using Ids = DuplicateGroups::Ids;
  using Value = DuplicateGroups::Value;

  // Whether the accounts are known to be two of one family.
  static bool AreTwo(const Ids& a, const Ids& b) {
    if (a.account != 0 && a.account == b.account) return false;
    const bool parent = (a.account != 0 && a.account == b.parent) ||
                        (b.account != 0 && b.account == a.parent);
    const bool siblings = a.parent != 0 && a.parent == b.parent &&
                          a.account != 0 && b.account != 0;
    return parent || siblings;
  }

  // Unites those of `members` that are not known to be two.
  void UniteUnlessTwo(const std::vector<uint32_t>& members, Sets* sets) {
    // Of all that have the same ids one stands for the others.
    std::map<std::pair<uint32_t, uint32_t>, uint32_t> distinct;
    for (const uint32_t member : members) {
      const Ids& ids = from_.ids_[member];
      const auto [found, added] =
          distinct.emplace(std::pair(ids.account, ids.parent), member);
      if (!added) sets->Unite(found->second, member);
    }
    // A whole family of accounts, and nobody else, has nothing to unite.
    uint32_t head = 0;
    for (const auto& [ids, member] : distinct)
      head = std::max(head, ids.second);
    const bool is_family =
        head != 0 &&
        std::all_of(distinct.begin(), distinct.end(), [&](const auto& entry) {
          const auto& [account, parent] = entry.first;
          return account != 0 && account != parent &&
                 (parent == head || account == head);
        });
    if (is_family) return;
    // Whoever is united takes all with them that they are not known to be
    // another than: few are left after each step.
    std::vector<uint32_t> left;
    left.reserve(distinct.size());
    for (const auto& [ids, member] : distinct) left.push_back(member);
    while (!left.empty()) {
      std::vector<uint32_t> next = {left.back()};
      left.pop_back();
      while (!next.empty()) {
        const uint32_t member = next.back();
        next.pop_back();
        const auto others =
            std::partition(left.begin(), left.end(), [&](uint32_t other) {
              return AreTwo(from_.ids_[member], from_.ids_[other]);
            });
        for (auto other = others; other != left.end(); ++other) {
          sets->Unite(member, *other);
          next.push_back(*other);
        }
        left.erase(others, left.end());
      }
    }
  }

  // The records of a value that have no person.
  std::vector<uint32_t> AccountsOf(const Value& value) const {
    std::vector<uint32_t> accounts;
    for (const uint32_t record : value.records) {
      if (!from_.ids_[record].person) accounts.push_back(record);
    }
    return accounts;
  }

  void Unite() {
    for (const Value& value : from_.values_) {
      if (value.records.size() < 2) continue;
      if (value.meaning == MatchMeaning::kSamePerson) {
        one_.UniteAll(value.records);
      } else if (value.meaning == MatchMeaning::kSameAccount) {
        UniteUnlessTwo(AccountsOf(value), &one_);
        UniteUnlessTwo(value.records, &account_);
      }
    }
    for (const Value& value : from_.values_) {
      if (value.meaning == MatchMeaning::kRelatedAccount && value.has_child) {
        if (from_.parent_is_same_account_) account_.UniteAll(value.records);
        family_.UniteAll(value.records);
      }
    }
    // Who is one is of one account, and who is of one is of one family.
    for (uint32_t i = 0; i < from_.records_.size(); ++i) {
      account_.Unite(i, one_.Find(i));
    }
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
  bool Makes(const Sets& sets, const Value& value) const {
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
  std::vector<DedupeGroup> GroupsOf(Sets& sets, Sets* finer) {
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
           accounts_alone ? AccountsOf(value) : value.records) {
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

  // Every weak key whose records are not known to be one anyway.
  std::vector<DedupeGroup> Possible() {
    std::vector<DedupeGroup> groups;
    for (const auto& [name, index] : texts_) {
      const Value& value = from_.values_[index];
      const bool person = value.meaning == MatchMeaning::kPerhapsSamePerson;
      if (!person && value.meaning != MatchMeaning::kPerhapsSameAccount) {
        continue;
      }
      if ((person ? one_ : family_).AreOne(value.records)) continue;
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
  Sets one_;
  Sets account_;
  Sets family_;
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
  ids_.push_back(
      {Intern(account), Intern(parent), lead.present(Subject::kPerson)});
  return absl::OkStatus();
}

Deduped DuplicateGroups::Finish() {
  return Grouping(*this).Group();
}

}  // namespace bantam::cli
