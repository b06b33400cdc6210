// Groups of leads by the values that they share (docs/duplicates.md).

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "bantam/duplicate_groups.h"
#include "src/duplicates/account_ties.h"
#include "src/duplicates/disjoint_sets.h"
#include "src/duplicates/shared_values.h"

namespace bantam {
namespace internal {
namespace {

// Makes groups of what a SharedValues has gathered.
class Grouping {
 public:
  explicit Grouping(SharedValues& gathered)
      : from_(gathered),
        one_(from_.records.size()),
        account_(from_.records.size()),
        family_(from_.records.size()),
        ties_(from_.accounts) {}

  DuplicateGroups Group() {
    for (const auto& [name, index] : from_.value_of) {
      from_.values[index].text_at = name.find('\n') + 1;
      texts_.emplace_back(&name, index);
    }
    Unite();
    DuplicateGroups answer;
    SortRecords(&answer);
    answer.duplicates = GroupsOf(one_, nullptr);
    answer.accounts = GroupsOf(account_, &one_);
    answer.related = GroupsOf(family_, &account_);
    answer.possible = Possible();
    for (auto* groups : {&answer.duplicates, &answer.accounts, &answer.related,
                         &answer.possible}) {
      Sort(groups);
    }
    return answer;
  }

 private:
  using Value = SharedValues::Value;

  // Those of the records that have no person.
  std::vector<uint32_t> AccountsOf(const std::vector<uint32_t>& records) const {
    std::vector<uint32_t> accounts;
    for (const uint32_t record : records) {
      if (!from_.persons[record]) accounts.push_back(record);
    }
    return accounts;
  }

  // What makes people or accounts one may make their accounts one.
  void Tie() {
    for (uint32_t i = 0; i < from_.values.size(); ++i) {
      const Value& value = from_.values[i];
      const bool ties = value.meaning == MatchMeaning::kSamePerson ||
                        value.meaning == MatchMeaning::kSameAccount;
      if (!ties || value.records.size() < 2) continue;
      const bool by_id = from_.keys[value.keys.front()] == kIdOfAccount;
      tie_of_.emplace(i, ties_.Add(value.records, by_id));
    }
    ties_.Judge();
  }

  void Unite() {
    Tie();
    for (const auto& [index, tie] : tie_of_) {
      const Value& value = from_.values[index];
      const std::vector<uint32_t> firm = ties_.Firm(tie);
      if (value.meaning == MatchMeaning::kSamePerson) {
        one_.UniteAll(value.records);
      } else {
        one_.UniteAll(AccountsOf(firm));
      }
      // Where a family is one account, there are no two in it.
      account_.UniteAll(from_.parent_is_same_account ? value.records : firm);
    }
    for (const Value& value : from_.values) {
      if (value.meaning == MatchMeaning::kRelatedAccount && value.has_child) {
        if (from_.parent_is_same_account) account_.UniteAll(value.records);
        family_.UniteAll(value.records);
      }
    }
    // Who is of one account is of one family.
    for (uint32_t i = 0; i < from_.records.size(); ++i) {
      family_.Unite(i, account_.Find(i));
    }
  }

  void SortRecords(DuplicateGroups* answer) {
    std::vector<uint32_t> order(from_.records.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](uint32_t left, uint32_t right) {
      const GroupedLead& a = from_.records[left];
      const GroupedLead& b = from_.records[right];
      if (a.id.empty() != b.id.empty()) return b.id.empty();
      return a.id != b.id ? a.id < b.id : a.number < b.number;
    });
    place_.resize(order.size());
    for (uint32_t i = 0; i < order.size(); ++i) {
      place_[order[i]] = i;
      answer->leads.push_back(std::move(from_.records[order[i]]));
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
    return account || (parent && from_.parent_is_same_account);
  }

  // The sets of two or more records that are not one set of `finer` already,
  // with the keys that made them so.
  std::vector<DuplicateGroup> GroupsOf(DisjointSets& sets,
                                       DisjointSets* finer) {
    std::unordered_map<uint32_t, std::vector<uint32_t>> members;
    for (uint32_t i = 0; i < place_.size(); ++i) {
      members[sets.Find(i)].push_back(i);
    }
    std::unordered_map<uint32_t, DuplicateGroup> groups;
    for (auto& [root, records] : members) {
      const bool is_finer =
          finer == nullptr ? records.size() < 2 : finer->AreOne(records);
      if (!is_finer) groups[root].leads = PlacesOf(records);
    }
    for (const auto& [name, index] : texts_) {
      const Value& value = from_.values[index];
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
    std::vector<DuplicateGroup> list;
    list.reserve(groups.size());
    for (auto& [root, group] : groups) list.push_back(std::move(group));
    return list;
  }

  // Whether the value leaves open what its records are to each other.
  bool IsPossible(uint32_t index) {
    const Value& value = from_.values[index];
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
  std::vector<DuplicateGroup> Possible() {
    std::vector<DuplicateGroup> groups;
    for (const auto& [name, index] : texts_) {
      if (!IsPossible(index)) continue;
      const Value& value = from_.values[index];
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
    for (const uint32_t key : keys) shared.keys.push_back(from_.keys[key]);
    if (!value.personal) shared.value = name.substr(value.text_at);
    shared.leads = PlacesOf(records);
    return shared;
  }

  std::vector<uint32_t> PlacesOf(const std::vector<uint32_t>& records) const {
    std::vector<uint32_t> places;
    places.reserve(records.size());
    for (const uint32_t record : records) places.push_back(place_[record]);
    std::sort(places.begin(), places.end());
    return places;
  }

  static void Sort(std::vector<DuplicateGroup>* groups) {
    const auto key_order = [](const SharedKey& a, const SharedKey& b) {
      return std::tie(a.order, a.keys, a.value, a.leads) <
             std::tie(b.order, b.keys, b.value, b.leads);
    };
    for (DuplicateGroup& group : *groups) {
      std::sort(group.shared.begin(), group.shared.end(), key_order);
    }
    std::sort(groups->begin(), groups->end(),
              [&](const DuplicateGroup& a, const DuplicateGroup& b) {
                if (a.leads != b.leads) return a.leads < b.leads;
                return std::lexicographical_compare(
                    a.shared.begin(), a.shared.end(), b.shared.begin(),
                    b.shared.end(), key_order);
              });
  }

  SharedValues& from_;
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

}  // namespace
}  // namespace internal

DuplicateGrouping::DuplicateGrouping(
    std::unique_ptr<internal::SharedValues> values)
    : values_(std::move(values)) {
}
DuplicateGrouping::DuplicateGrouping(DuplicateGrouping&& other) noexcept =
    default;
DuplicateGrouping& DuplicateGrouping::operator=(
    DuplicateGrouping&& other) noexcept = default;
DuplicateGrouping::~DuplicateGrouping() = default;

absl::StatusOr<DuplicateGrouping> DuplicateGrouping::Make(
    const Policy& policy) {
  const auto program = internal::FindDuplicateProgram(policy);
  if (!program.ok()) return program.status();
  return DuplicateGrouping(
      std::make_unique<internal::SharedValues>(policy, **program));
}

absl::Status DuplicateGrouping::Add(const Lead& lead, GroupedLead name) {
  return values_->Add(lead, std::move(name));
}

size_t DuplicateGrouping::size() const {
  return values_->records.size();
}

DuplicateGroups DuplicateGrouping::Finish() && {
  return internal::Grouping(*values_).Group();
}

}  // namespace bantam
