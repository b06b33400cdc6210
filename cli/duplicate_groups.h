// Which leads of a file are one, which are of one account, and which perhaps,
// by the keys that they share.
//
// Of a lead nothing is kept but its id, its row and the keys that the policy
// makes of it, each distinct value once.

#ifndef BANTAM_CLI_DUPLICATE_GROUPS_H_
#define BANTAM_CLI_DUPLICATE_GROUPS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "absl/status/status.h"
#include "bantam/duplicates.h"
#include "bantam/lead.h"
#include "cli/account_set.h"

namespace bantam::cli {

struct DedupeRecord {
  int64_t row = 0;
  std::string id;
};

// What some leads of a group have in common.
struct SharedKey {
  // Ids of the policy's keys, or "account.id" and its like; and the place of
  // the first of them in the policy.
  std::vector<std::string> keys;
  uint32_t order = 0;
  // Empty where it is personal.
  std::string value;
  // Places in Deduped::records.
  std::vector<uint32_t> records;
};

struct DedupeGroup {
  std::vector<uint32_t> records;
  std::vector<SharedKey> shared;
};

// All lists are in an order that does not depend on that of the file: records
// by id, those without one after them by row; groups by their first record.
struct Deduped {
  std::vector<DedupeRecord> records;
  std::vector<DedupeGroup> duplicates;
  // More than one person or account in each.
  std::vector<DedupeGroup> accounts;
  std::vector<DedupeGroup> related;
  // One key each, which proves nothing: a weak one, or one that would join
  // accounts that are known to be two.
  std::vector<DedupeGroup> possible;
};

class DuplicateGroups {
 public:
  // The policy says what a duplicate is.
  explicit DuplicateGroups(const Policy& policy);

  // `show_id`: whether the lead's id may be written.
  absl::Status Add(int64_t row, const Lead& lead, bool show_id);

  size_t size() const { return records_.size(); }

  // Call it once, at the end.
  Deduped Finish();

 private:
  friend class Grouping;

  struct Value {
    MatchMeaning meaning = MatchMeaning::kSamePerson;
    bool personal = false;
    // Of kRelatedAccount: whether a lead's account is a part of this one.
    bool has_child = false;
    // Indices of `keys_`.
    std::vector<uint32_t> keys;
    std::vector<uint32_t> records;
    // Where the value begins in its name in `value_of_`.
    size_t text_at = 0;
  };

  uint32_t Intern(const std::string& account_id);
  void AddKey(const std::string& key);
  Value& AddValue(const std::string& space, const std::string& text,
                  const std::string& key, MatchMeaning meaning, bool personal);
  void AddSubjectId(const Lead& lead, Subject subject, const std::string& key,
                    MatchMeaning meaning);

  bool parent_is_same_account_;
  std::vector<DedupeRecord> records_;
  std::vector<AccountIds> accounts_;
  // Whether a lead has a person.
  std::vector<bool> persons_;
  // Those of ids, then the policy's in their order.
  std::vector<std::string> keys_;
  std::unordered_map<std::string, uint32_t> key_index_;
  std::unordered_map<std::string, uint32_t> account_index_;
  std::unordered_map<std::string, uint32_t> value_of_;
  std::vector<Value> values_;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_DUPLICATE_GROUPS_H_
