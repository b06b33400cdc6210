// Which of the values that records share prove that their accounts are one:
// none that would make one of two accounts that are known to be two
// (docs/duplicates.md, bantam dedupe).

#ifndef BANTAM_SRC_DUPLICATES_ACCOUNT_TIES_H_
#define BANTAM_SRC_DUPLICATES_ACCOUNT_TIES_H_

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "src/duplicates/account_set.h"

namespace bantam::internal {

class AccountTies {
 public:
  // The ids of all records; they outlive the ties.
  explicit AccountTies(const std::vector<AccountIds>& ids)
      : ids_(ids), loose_(ids.size(), false) {}

  // Two or more records share a value. `by_id`: it is the account's id, which
  // proves it in any case. Returns the number of the tie; `records` outlive it.
  size_t Add(const std::vector<uint32_t>& records, bool by_id);

  // After the last Add, before a question.
  void Judge();

  // Those of the tie's records whose accounts it makes one.
  std::vector<uint32_t> Firm(size_t tie) const;

  // Whether two of its records may be of one account and are not shown to be.
  bool LeavesOpen(size_t tie) const;

  // Whether no value but its account's id proves anything of the record's
  // account.
  bool IsLoose(uint32_t record) const { return loose_[record]; }

 private:
  struct Tie {
    const std::vector<uint32_t>* records;
    bool by_id;
    // Whether accounts that are known to be two share the value; and whether
    // two others do.
    bool contested = false;
    bool open = false;
    AccountSet accounts;
  };

  void JudgeTies();
  void LoosenJoints();
  void LoosenChains();
  bool AreTwo(uint32_t a, uint32_t b);

  const std::vector<AccountIds>& ids_;
  std::vector<Tie> ties_;
  std::vector<bool> loose_;
  // What was found of two ties.
  std::unordered_map<uint64_t, bool> two_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_DUPLICATES_ACCOUNT_TIES_H_
