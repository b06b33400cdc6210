#include "src/duplicates/account_set.h"

#include <algorithm>

namespace bantam::internal {
namespace {

using Pair = std::pair<uint32_t, uint32_t>;

// How many pairs are in [from, to) of a sorted list.
size_t CountBetween(const std::vector<Pair>& sorted, Pair from, Pair to) {
  const auto begin = std::lower_bound(sorted.begin(), sorted.end(), from);
  return static_cast<size_t>(std::lower_bound(begin, sorted.end(), to) - begin);
}

// Numbers begin at 1 and are far from their end.
size_t CountOf(const std::vector<Pair>& sorted, uint32_t first) {
  return CountBetween(sorted, {first, 0}, {first + 1, 0});
}

}  // namespace

void AccountSet::Add(AccountIds ids) {
  // No account is its own parent.
  if (ids.parent == ids.account) ids.parent = 0;
  if (ids.account != 0) by_account_.emplace_back(ids.account, ids.parent);
  if (ids.parent != 0) by_parent_.emplace_back(ids.parent, ids.account);
  if (ids.account != 0) return;
  ++(ids.parent != 0 ? without_account_ : without_ids_);
}

void AccountSet::Close() {
  std::sort(by_account_.begin(), by_account_.end());
  by_account_.erase(std::unique(by_account_.begin(), by_account_.end()),
                    by_account_.end());
  std::sort(by_parent_.begin(), by_parent_.end());
  by_parent_.erase(std::unique(by_parent_.begin(), by_parent_.end(),
                               [](const Pair& a, const Pair& b) {
                                 return a == b && a.second != 0;
                               }),
                   by_parent_.end());
}

bool AccountSet::HasAccount(uint32_t account) const {
  return CountOf(by_account_, account) > 0;
}

size_t AccountSet::ChildrenOf(uint32_t parent) const {
  return CountOf(by_parent_, parent);
}

size_t AccountSet::NamedChildrenOf(uint32_t parent) const {
  return CountBetween(by_parent_, {parent, 1}, {parent + 1, 0});
}

bool AccountSet::HoldsTwo() const {
  return std::any_of(
      by_parent_.begin(), by_parent_.end(), [&](const Pair& child) {
        return HasAccount(child.first) || NamedChildrenOf(child.first) > 1;
      });
}

bool AccountSet::IsTwoWith(AccountIds ids) const {
  const auto [account, parent] = ids;
  if (account != 0 && ChildrenOf(account) > 0) return true;
  if (parent == 0) return false;
  if (HasAccount(parent)) return true;
  if (account == 0) return false;
  const size_t itself =
      CountBetween(by_parent_, {parent, account}, {parent, account + 1});
  return NamedChildrenOf(parent) > itself;
}

template <typename Holds>
bool AccountSet::Any(Holds holds) const {
  return std::any_of(by_account_.begin(), by_account_.end(),
                     [&](const Pair& known) {
                       return holds(AccountIds{known.first, known.second});
                     }) ||
         std::any_of(
             by_parent_.begin(), by_parent_.end(), [&](const Pair& child) {
               return child.second == 0 && holds(AccountIds{0, child.first});
             });
}

bool AccountSet::IsTwoWith(const AccountSet& other) const {
  const size_t size = by_account_.size() + by_parent_.size();
  const size_t others = other.by_account_.size() + other.by_parent_.size();
  if (others < size) return other.IsTwoWith(*this);
  return Any([&](AccountIds ids) { return other.IsTwoWith(ids); });
}

bool AccountSet::IsOpen(AccountIds ids) const {
  const auto [account, parent] = ids;
  // Those that are one with it by id, itself among them, and known to be two.
  size_t settled = 1;
  if (account != 0) settled = CountOf(by_account_, account);
  if (account != 0) settled += ChildrenOf(account);
  if (parent != 0) settled += CountOf(by_account_, parent);
  if (account != 0 && parent != 0) {
    settled += NamedChildrenOf(parent) - 1;
    // Each the other's parent, as bad data may have it: counted twice.
    settled -=
        CountBetween(by_account_, {parent, account}, {parent, account + 1});
  }
  return settled < by_account_.size() + without_account_ + without_ids_;
}

bool AccountSet::HasOpenPair() const {
  if (without_ids_ > 0) {
    return by_account_.size() + without_account_ + without_ids_ > 1;
  }
  return Any([&](AccountIds ids) { return IsOpen(ids); });
}

}  // namespace bantam::internal
