// The values that the keys and ids of many leads have, each once, with the leads
// that have it.

#ifndef BANTAM_SRC_DUPLICATES_SHARED_VALUES_H_
#define BANTAM_SRC_DUPLICATES_SHARED_VALUES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "absl/status/status.h"
#include "bantam/duplicate_groups.h"
#include "bantam/duplicates.h"
#include "src/duplicates/account_set.h"
#include "src/duplicates/keys.h"

namespace bantam::internal {

// Of the ids, the one that proves what an account is.
inline constexpr char kIdOfAccount[] = "account.id";

class SharedValues {
 public:
  struct Value {
    MatchMeaning meaning = MatchMeaning::kSamePerson;
    bool personal = false;
    // Of kRelatedAccount: whether a lead's account is a part of this one.
    bool has_child = false;
    // Indices of `keys`.
    std::vector<uint32_t> keys;
    std::vector<uint32_t> records;
    // Where the value begins in its name in `value_of`.
    size_t text_at = 0;
  };

  SharedValues(Policy policy, const DuplicateProgram& program);

  absl::Status Add(const Lead& lead, GroupedLead name);

  bool parent_is_same_account;
  std::vector<GroupedLead> records;
  std::vector<AccountIds> accounts;
  // Whether a lead has a person.
  std::vector<bool> persons;
  // Those of ids, then the policy's in their order.
  std::vector<std::string> keys;
  std::vector<Value> values;
  // By name: what it may be compared with, a line end, its text.
  std::unordered_map<std::string, uint32_t> value_of;

 private:
  uint32_t Intern(const std::string& account_id);
  void AddKey(const std::string& key);
  Value& AddValue(const std::string& space, const std::string& text,
                  const std::string& key, MatchMeaning meaning, bool personal);
  void AddSubjectId(const Lead& lead, Subject subject, const std::string& key,
                    MatchMeaning meaning);

  Policy policy_;
  std::unordered_map<std::string, uint32_t> key_index_;
  std::unordered_map<std::string, uint32_t> account_index_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_DUPLICATES_SHARED_VALUES_H_
