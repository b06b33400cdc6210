// What a lead may hold: values against what the policy declares of them.

#ifndef BANTAM_SRC_LEAD_CHECK_H_
#define BANTAM_SRC_LEAD_CHECK_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "bantam/limits.h"
#include "bantam/policy.h"
#include "bantam/value.h"
#include "src/base/fault.h"
#include "src/records/tables.h"

namespace bantam::internal {

// Where something stands in a lead. Cheap to make; spelled out for errors
// alone.
struct LeadPlace {
  // As the policy has it: "account.employees", "activity.page".
  std::string_view path;
  // Which activity or contact.
  std::optional<size_t> index;

  // "account.employees", "activities[3].page".
  std::string ToString() const;
};

// What is wrong at the place.
absl::Status WrongAt(const LeadPlace& place, base::Wording wording,
                     base::Args arguments = {});

// Whether `text` is UTF-8 and no longer than a string may be.
absl::Status CheckText(const LeadPlace& place, std::string_view text,
                       const Limits& limits);
// Whether what any record may hold is in order: texts, times, and numbers of
// enumerations. `path` is the record's, "stage_event", in the item at `index`.
absl::Status CheckRecord(std::string_view path, const RecordInfo& info,
                         const void* record, size_t index,
                         const Limits& limits);
template <typename T>
absl::Status CheckRecord(std::string_view path, const T& record, size_t index,
                         const Limits& limits) {
  return CheckRecord(path, RecordOf<T>(), &record, index, limits);
}
absl::Status CheckInstant(const LeadPlace& place, Instant instant);
// Whether the field may have this value.
absl::Status CheckValue(const LeadPlace& place, const FieldInfo& field,
                        const Value& value, const Limits& limits);

// Whether a list of `count` items may take one more; `name` is the limit's.
absl::Status CheckCount(size_t count, int64_t limit, std::string_view list,
                        std::string_view name);

// "an integer", "an amount of money": what a field of this type holds.
std::string_view TypeInWords(FieldType type);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_LEAD_CHECK_H_
