// The accounts of some records, and whether they are known to be two
// (docs/duplicates.md): where one is the parent of the other, or both have one
// parent and ids of their own.

#ifndef BANTAM_SRC_DUPLICATES_ACCOUNT_SET_H_
#define BANTAM_SRC_DUPLICATES_ACCOUNT_SET_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace bantam::internal {

// Of a record: numbers of its account and of that account's parent; 0: unknown.
struct AccountIds {
  uint32_t account = 0;
  uint32_t parent = 0;
};

// No pair of records is looked at, so that a family of any size takes no more
// than sorting it.
class AccountSet {
 public:
  void Add(AccountIds ids);
  // After the last Add, before a question.
  void Close();

  // Whether two of them are known to be two.
  bool HoldsTwo() const;

  // Whether one of these and one of those are.
  bool IsTwoWith(const AccountSet& other) const;

  // Whether two of them are neither known to be two nor one by their ids.
  bool HasOpenPair() const;

 private:
  using Pair = std::pair<uint32_t, uint32_t>;

  bool HasAccount(uint32_t account) const;
  size_t ChildrenOf(uint32_t parent) const;
  // Those whose own id is known.
  size_t NamedChildrenOf(uint32_t parent) const;
  bool IsTwoWith(AccountIds ids) const;
  bool IsOpen(AccountIds ids) const;
  // Calls `holds` for each that has an id until it is true.
  template <typename Holds>
  bool Any(Holds holds) const;

  // (account, parent) of those that have an account, each once; (parent,
  // account) of those that have a parent, each once but where the account is 0:
  // nobody knows whether these are one. Both sorted.
  std::vector<Pair> by_account_;
  std::vector<Pair> by_parent_;
  // How many have a parent alone, and how many have nothing.
  size_t without_account_ = 0;
  size_t without_ids_ = 0;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_DUPLICATES_ACCOUNT_SET_H_
