// bantam/duplicate_groups.h: which of many leads are one, which are of one
// account, and which perhaps, by the keys that they share.
//
// `CompareLeads` (bantam/duplicates.h) judges two leads; a `DuplicateGrouping`
// takes a whole file of them and never looks at a pair: it groups them by the
// values that the policy's keys make of them. docs/duplicates.md ("bantam
// dedupe") defines the groups. Nothing is merged.
//
// Guarantees
//   Threads    as a std::vector: any number of readers, or one writer.
//   Ownership  of a lead nothing is kept but its name and the keys that the
//              policy makes of it, each distinct value once.
//   Errors     NOT_FOUND for a policy without `duplicates`; INVALID_ARGUMENT
//              for a lead of another policy, which is then not added;
//              RESOURCE_EXHAUSTED past 2^32 - 1 leads.
//   Order      the groups do not depend on the order of the leads.
//   Privacy    of fields marked personal no value is shown, and no id.
//   Limits     those of a lead; time is that of sorting what is kept.
//
// Example
//
//   auto grouping = bantam::DuplicateGrouping::Make(policy);
//   for (const bantam::Lead& lead : leads) {
//     status.Update(grouping->Add(lead, {.id = lead.id()}));
//   }
//   bantam::DuplicateGroups groups = std::move(*grouping).Finish();
//   for (const bantam::DuplicateGroup& group : groups.duplicates) {
//     for (uint32_t lead : group.leads) std::cout << groups.leads[lead].id;
//   }

#ifndef BANTAM_DUPLICATE_GROUPS_H_
#define BANTAM_DUPLICATE_GROUPS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "bantam/policy.h"

namespace bantam {

// What a lead is called in the answer: a number, such as its row, and an id
// that may be shown. Leads are told apart by both.
struct GroupedLead {
  int64_t number = 0;
  // Empty: it has none, or none to show.
  std::string id = {};
};

// What some leads of a group have in common.
struct SharedKey {
  // Ids of the policy's keys, or "account.id" and its like; and the place of
  // the first of them in the policy.
  std::vector<std::string> keys;
  uint32_t order = 0;
  // Normalised; empty where it is personal.
  std::string value;
  // Places in DuplicateGroups::leads.
  std::vector<uint32_t> leads;
};

struct DuplicateGroup {
  std::vector<uint32_t> leads;
  std::vector<SharedKey> shared;
};

// Leads by id, those without one after them by number; groups by their first
// lead.
struct DuplicateGroups {
  std::vector<GroupedLead> leads;
  std::vector<DuplicateGroup> duplicates;
  // More than one person or account in each.
  std::vector<DuplicateGroup> accounts;
  std::vector<DuplicateGroup> related;
  // One key each, which proves nothing: a weak one, or one that would join
  // accounts that are known to be two.
  std::vector<DuplicateGroup> possible;
};

namespace internal {
class SharedValues;
}

class DuplicateGrouping {
 public:
  // The policy says what a duplicate is.
  static absl::StatusOr<DuplicateGrouping> Make(const Policy& policy);

  DuplicateGrouping(DuplicateGrouping&& other) noexcept;
  DuplicateGrouping& operator=(DuplicateGrouping&& other) noexcept;
  ~DuplicateGrouping();

  absl::Status Add(const Lead& lead, GroupedLead name);

  // How many have been added.
  size_t size() const;

  DuplicateGroups Finish() &&;

 private:
  explicit DuplicateGrouping(std::unique_ptr<internal::SharedValues> values);

  std::unique_ptr<internal::SharedValues> values_;
};

}  // namespace bantam

#endif  // BANTAM_DUPLICATE_GROUPS_H_
