// The groups of leads are those that looking at every pair of them makes.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bantam/codec.h"
#include "bantam/duplicate_groups.h"
#include "bantam/duplicates.h"
#include "tests/duplicates/dedupe_sample.h"
#include "tests/model/random.h"

namespace bantam::testing::pairs_test {
namespace {

using ::bantam::model::Random;

// Random leads.
class RandomLeads {
 public:
  explicit RandomLeads(Random& random) {
    const int64_t count = random.Between(2, 12);
    for (int64_t i = 0; i < count; ++i) lines_.push_back(Line(random, i));
  }

  std::vector<Lead> Leads(const Policy& policy) const {
    std::vector<Lead> leads;
    for (const std::string& line : lines_) {
      leads.emplace_back(policy);
      const absl::Status read = LeadFromJson(line, {}, &leads.back());
      EXPECT_TRUE(read.ok()) << read;
    }
    return leads;
  }

 private:
  static std::string Line(Random& random, int64_t number) {
    const auto maybe = [&](const std::string& name,
                           const std::vector<std::string>& values) {
      if (random.Between(0, 1) != 0) return std::string();
      return ",\"" + name + "\":\"" +
             values[static_cast<size_t>(
                 random.Between(0, static_cast<int64_t>(values.size()) - 1))] +
             "\"";
    };
    std::string account = maybe("id", {"1", "2", "3", "4"}) +
                          maybe("parent_id", {"1", "2", "9"}) +
                          maybe("site", {"acme.com", "b.org", "c.net"}) +
                          maybe("name", {"Acme", "ACME GmbH", "B"});
    std::string person;
    if (random.Between(0, 1) == 0) {
      person = maybe("id", {"1", "2", "3", "4", "5"}) +
               maybe("email", {"k@acme.com", "l@acme.com", "m@b.org",
                               "n@gmail.com", "o@gmail.com"}) +
               maybe("badge", {"1", "2", "3", "4", "5"});
    }
    std::string line = "{\"id\":\"" + std::to_string(100 + number) + "\"";
    if (!account.empty()) line += ",\"account\":{" + account.substr(1) + "}";
    if (!person.empty()) line += ",\"person\":{" + person.substr(1) + "}";
    return line + "}";
  }

  std::vector<std::string> lines_;
};

using Groups = std::set<std::set<std::string>>;

// What docs/duplicates.md makes of the leads, by looking at every pair.
class EveryPair {
 public:
  explicit EveryPair(std::vector<Lead> leads)
      : leads_(std::move(leads)), loose_(leads_.size(), false) {
    for (size_t i = 0; i < leads_.size(); ++i) AddValues(i);
    for (auto& [name, value] : values_) {
      value.contested = HoldTwo(value.leads, value.leads);
    }
    for (size_t i = 0; i < leads_.size(); ++i) loose_[i] = Joins(i);
    const auto chains =
        Connect([&](size_t a, size_t b) { return IsTied(a, b, true); });
    for (const auto& chain : chains) {
      if (!HoldTwo(chain, chain)) continue;
      for (const size_t lead : chain) loose_[lead] = true;
    }
  }

  Groups Duplicates() const {
    return Ids(Connect([&](size_t a, size_t b) {
      if (Share(a, b, [](const Value& value) { return value.person; })) {
        return true;
      }
      return !leads_[a].present(Subject::kPerson) &&
             !leads_[b].present(Subject::kPerson) && IsTied(a, b, false);
    }));
  }
  Groups Accounts() const {
    return Ids(Connect([&](size_t a, size_t b) { return IsTied(a, b, true); }));
  }
  // Where a family is one account.
  Groups Families() const {
    return Ids(Connect([&](size_t a, size_t b) {
      const MatchVerdict verdict = CompareLeads(leads_[a], leads_[b])->verdict;
      return verdict == MatchVerdict::kDuplicate ||
             verdict == MatchVerdict::kSameAccount;
    }));
  }
  // By keys of accounts.
  Groups Possible() const {
    const Groups accounts = Accounts();
    Groups groups;
    for (const auto& [name, value] : values_) {
      if (value.person || name[0] == '=') continue;
      bool open = false;
      std::set<std::string> ids;
      for (const size_t a : value.leads) {
        ids.insert(leads_[a].id());
        for (const size_t b : value.leads) {
          if (a == b) continue;
          open = open || (value.contested ? !AreTwo(a, b) && !AreOneById(a, b)
                                          : loose_[a]);
        }
      }
      const bool together =
          std::any_of(accounts.begin(), accounts.end(), [&](const auto& group) {
            return std::includes(group.begin(), group.end(), ids.begin(),
                                 ids.end());
          });
      if (open && !together) groups.insert(ids);
    }
    return groups;
  }

 private:
  using List = std::set<size_t>;
  struct Value {
    List leads;
    bool person = false;
    bool contested = false;
  };

  void AddValues(size_t index) {
    const Lead& lead = leads_[index];
    const std::string& account = lead.subject_id(Subject::kAccount);
    if (!account.empty()) values_["=" + account].leads.insert(index);
    const std::string& person = lead.subject_id(Subject::kPerson);
    if (!person.empty()) Add("person " + person, true, index);
    const auto keys = MatchKeys(lead);
    for (const MatchKeyValue& key : keys->values) {
      const bool is_person = key.meaning == MatchMeaning::kSamePerson;
      if (!is_person && key.meaning != MatchMeaning::kSameAccount) continue;
      Add(std::string(MatchKindName(key.kind)) + " " + key.value, is_person,
          index);
    }
  }
  void Add(const std::string& name, bool person, size_t lead) {
    values_[name].leads.insert(lead);
    values_[name].person = person;
  }

  bool AreOneById(size_t a, size_t b) const {
    const std::string& id = leads_[a].subject_id(Subject::kAccount);
    return !id.empty() && id == leads_[b].subject_id(Subject::kAccount);
  }
  bool AreTwo(size_t a, size_t b) const {
    const auto id = [&](size_t i) {
      return leads_[i].subject_id(Subject::kAccount);
    };
    const auto parent = [&](size_t i) {
      const std::string& of = leads_[i].account_parent_id();
      return of == id(i) ? std::string() : of;
    };
    if (AreOneById(a, b)) return false;
    return (!id(a).empty() && id(a) == parent(b)) ||
           (!id(b).empty() && id(b) == parent(a)) ||
           (!id(a).empty() && !id(b).empty() && !parent(a).empty() &&
            parent(a) == parent(b));
  }
  bool HoldTwo(const List& some, const List& others) const {
    return std::any_of(some.begin(), some.end(), [&](size_t a) {
      return std::any_of(others.begin(), others.end(),
                         [&](size_t b) { return AreTwo(a, b); });
    });
  }
  // Whether two accounts that are known to be two meet in this lead.
  bool Joins(size_t lead) const {
    for (const auto& [a, of_a] : values_) {
      for (const auto& [b, of_b] : values_) {
        if (!of_a.contested && !of_b.contested && of_a.leads.count(lead) > 0 &&
            of_b.leads.count(lead) > 0 && HoldTwo(of_a.leads, of_b.leads)) {
          return true;
        }
      }
    }
    return false;
  }
  template <typename Counts>
  bool Share(size_t a, size_t b, Counts counts) const {
    return std::any_of(values_.begin(), values_.end(), [&](const auto& entry) {
      const Value& value = entry.second;
      return counts(value) && value.leads.count(a) > 0 &&
             value.leads.count(b) > 0;
    });
  }
  bool IsTied(size_t a, size_t b, bool by_person) const {
    if (AreOneById(a, b)) return true;
    if (loose_[a] || loose_[b]) return false;
    return Share(a, b, [&](const Value& value) {
      return !value.contested && (by_person || !value.person);
    });
  }

  template <typename Tied>
  std::vector<List> Connect(Tied tied) const {
    std::vector<size_t> group(leads_.size());
    std::iota(group.begin(), group.end(), 0U);
    for (size_t a = 0; a < leads_.size(); ++a) {
      for (size_t b = 0; b < a; ++b) {
        if (!tied(a, b)) continue;
        const size_t from = group[a];
        const size_t to = group[b];
        std::replace(group.begin(), group.end(), from, to);
      }
    }
    std::map<size_t, List> lists;
    for (size_t i = 0; i < group.size(); ++i) lists[group[i]].insert(i);
    std::vector<List> all;
    all.reserve(lists.size());
    for (const auto& [root, list] : lists) all.push_back(list);
    return all;
  }
  Groups Ids(const std::vector<List>& lists) const {
    Groups groups;
    for (const List& list : lists) {
      std::set<std::string> ids;
      for (const size_t lead : list) ids.insert(leads_[lead].id());
      if (ids.size() > 1) groups.insert(ids);
    }
    return groups;
  }

  std::vector<Lead> leads_;
  // By kind and text; "=" begins an account's id.
  std::map<std::string, Value> values_;
  std::vector<bool> loose_;
};

// The ids in each group; of those alone that share one of `keys`, where any are
// given.
Groups IdsOf(const DuplicateGroups& all, const std::vector<DuplicateGroup>& of,
             const std::vector<std::string>& keys = {}) {
  Groups groups;
  for (const DuplicateGroup& group : of) {
    const bool counts =
        keys.empty() ||
        std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
          const std::vector<std::string>& shared = group.shared.front().keys;
          return std::find(shared.begin(), shared.end(), key) != shared.end();
        });
    if (!counts) continue;
    std::set<std::string> ids;
    for (const uint32_t lead : group.leads) ids.insert(all.leads[lead].id);
    groups.insert(ids);
  }
  return groups;
}

// All that the answer says.
std::string Text(const DuplicateGroups& groups) {
  std::string text;
  for (const auto* list : {&groups.duplicates, &groups.accounts,
                           &groups.related, &groups.possible}) {
    text += "list\n";
    for (const DuplicateGroup& group : *list) {
      for (const uint32_t lead : group.leads) {
        text += groups.leads[lead].id + " ";
      }
      for (const SharedKey& shared : group.shared) {
        for (const std::string& key : shared.keys) text += key + "/";
        text += "=" + shared.value + ":";
        for (const uint32_t lead : shared.leads) {
          text += groups.leads[lead].id + " ";
        }
      }
      text += "\n";
    }
  }
  return text;
}

DuplicateGroups Grouped(const Policy& policy, const std::vector<Lead>& leads) {
  auto grouping = DuplicateGrouping::Make(policy);
  EXPECT_TRUE(grouping.ok()) << grouping.status();
  for (const Lead& lead : leads) {
    EXPECT_TRUE(grouping->Add(lead, {.id = lead.id()}).ok());
  }
  return (*std::move(grouping)).Finish();
}

// In every order of the leads; whether or not parents are the same account.
TEST(PairsTest, GroupsAreThoseOfEveryPairInAnyOrder) {
  Random random(11);
  size_t duplicates = 0;
  size_t accounts = 0;
  size_t possible = 0;
  for (int i = 0; i < 200; ++i) {
    std::string text(kDedupePolicy);
    const bool family = i % 2 == 0;
    if (family) {
      text.replace(text.find("calling_code"), 0,
                   "parent_is_same_account: true ");
    }
    const Policy policy = *Policy::FromText(text);
    const RandomLeads random_leads(random);
    std::vector<Lead> leads = random_leads.Leads(policy);
    const EveryPair pairs(leads);
    const Groups one = pairs.Duplicates();
    // Listed where there is more than one person or account in it.
    Groups expected;
    for (const auto& group : family ? pairs.Families() : pairs.Accounts()) {
      const bool is_one =
          std::any_of(one.begin(), one.end(), [&](const auto& of_one) {
            return std::includes(of_one.begin(), of_one.end(), group.begin(),
                                 group.end());
          });
      if (!is_one) expected.insert(group);
    }
    const Groups open = family ? Groups() : pairs.Possible();
    std::string first;
    for (int order = 0; order < 2; ++order) {
      const DuplicateGroups groups = Grouped(policy, leads);
      const std::string answer = Text(groups);
      if (order == 0) first = answer;
      ASSERT_EQ(answer, first);
      ASSERT_EQ(IdsOf(groups, groups.duplicates), one) << answer;
      ASSERT_EQ(IdsOf(groups, groups.accounts), expected) << answer;
      ASSERT_EQ(IdsOf(groups, groups.possible, {"domain", "site"}), open)
          << answer;
      for (size_t k = leads.size() - 1; k > 0; --k) {
        std::swap(leads[k], leads[static_cast<size_t>(
                                random.Between(0, static_cast<int64_t>(k)))]);
      }
    }
    duplicates += one.size();
    accounts += expected.size();
    possible += open.size();
  }
  EXPECT_GT(duplicates, 100u);
  EXPECT_GT(accounts, 100u);
  EXPECT_GT(possible, 20u);
}

}  // namespace
}  // namespace bantam::testing::pairs_test
