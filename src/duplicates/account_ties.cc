#include "src/duplicates/account_ties.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>

#include "src/duplicates/disjoint_sets.h"

namespace bantam::internal {

size_t AccountTies::Add(const std::vector<uint32_t>& records, bool by_id) {
  ties_.push_back({.records = &records, .by_id = by_id, .accounts = {}});
  return ties_.size() - 1;
}

void AccountTies::Judge() {
  JudgeTies();
  LoosenJoints();
  LoosenChains();
}

void AccountTies::JudgeTies() {
  for (Tie& tie : ties_) {
    for (const uint32_t record : *tie.records) tie.accounts.Add(ids_[record]);
    tie.accounts.Close();
    tie.contested = tie.accounts.HoldsTwo();
    tie.open = tie.contested && tie.accounts.HasOpenPair();
  }
}

bool AccountTies::AreTwo(uint32_t a, uint32_t b) {
  const auto [known, added] =
      two_.emplace((static_cast<uint64_t>(a) << 32) | b, false);
  if (added) known->second = ties_[a].accounts.IsTwoWith(ties_[b].accounts);
  return known->second;
}

// A record that shares one value with an account, and another value with an
// account that is known to be another, is of one of them: of which, nobody
// knows.
void AccountTies::LoosenJoints() {
  std::vector<std::vector<uint32_t>> ties_of(ids_.size());
  for (uint32_t i = 0; i < ties_.size(); ++i) {
    if (ties_[i].contested) continue;
    for (const uint32_t record : *ties_[i].records)
      ties_of[record].push_back(i);
  }
  for (size_t record = 0; record < ties_of.size(); ++record) {
    const std::vector<uint32_t>& ties = ties_of[record];
    for (size_t i = 1; i < ties.size() && !loose_[record]; ++i) {
      loose_[record] =
          std::any_of(ties.begin(), ties.begin() + static_cast<ptrdiff_t>(i),
                      [&](uint32_t tie) { return AreTwo(tie, ties[i]); });
    }
  }
}

// What is left may join two by way of several records. Then nobody knows which
// of these is wrong.
void AccountTies::LoosenChains() {
  DisjointSets sets(ids_.size());
  for (size_t i = 0; i < ties_.size(); ++i) sets.UniteAll(Firm(i));
  std::vector<uint32_t> order(ids_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return sets.Find(a) < sets.Find(b);
  });
  for (size_t begin = 0; begin < order.size();) {
    AccountSet accounts;
    size_t end = begin;
    for (;
         end < order.size() && sets.Find(order[end]) == sets.Find(order[begin]);
         ++end) {
      accounts.Add(ids_[order[end]]);
    }
    accounts.Close();
    const bool holds_two = accounts.HoldsTwo();
    for (; begin < end; ++begin) {
      if (holds_two) loose_[order[begin]] = true;
    }
  }
}

std::vector<uint32_t> AccountTies::Firm(size_t tie) const {
  const Tie& one = ties_[tie];
  if (one.by_id) return *one.records;
  std::vector<uint32_t> firm;
  if (one.contested) return firm;
  std::copy_if(one.records->begin(), one.records->end(),
               std::back_inserter(firm),
               [&](uint32_t record) { return !loose_[record]; });
  return firm;
}

bool AccountTies::LeavesOpen(size_t tie) const {
  const Tie& one = ties_[tie];
  if (one.by_id) return false;
  return one.contested
             ? one.open
             : std::any_of(one.records->begin(), one.records->end(),
                           [&](uint32_t record) { return IsLoose(record); });
}

}  // namespace bantam::internal
