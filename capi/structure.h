// Records as C structures, by their description.
//
// bantam_records.h says how the fields of a record become the members of a
// structure; script/schema/c_header.py writes it by the same rules, and
// tests/capi/ carries every field of every record through both.

#ifndef BANTAM_CAPI_STRUCTURE_H_
#define BANTAM_CAPI_STRUCTURE_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/bantam_c.h"
#include "bantam/value.h"
#include "capi/arguments.h"
#include "src/records/tables.h"

namespace bantam::capi {

using internal::RecordInfo;
using internal::RecordOf;

// Memory that is freed all at once.
class Arena {
 public:
  // Zeroed, and aligned for anything that a structure holds.
  char* Take(size_t size);

 private:
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* at_ = nullptr;
  size_t left_ = 0;
};

// In bytes, of the structure that shows a record.
size_t SizeOf(const RecordInfo& info);

// The structure, and those that it points to, in the arena. Their texts are the
// record's, so that it must stay as it is and where it is.
const void* Show(const RecordInfo& info, const void* record, Arena& arena);
const bantam_value* ShowValue(const Value& value, Arena& arena);

// Reads the caller's structure into a new record. `place` names it in errors:
// "event.at: a stage event needs 'at'".
void Take(Arguments& in, const RecordInfo& info, const void* structure,
          std::string_view place, void* record);
template <typename T>
T TakeRecord(Arguments& in, const void* structure, std::string_view place) {
  T record;
  in.Needed(structure, place);
  if (in.ok()) Take(in, RecordOf<T>(), structure, place, &record);
  return record;
}

// The caller's value; null for NULL, which is refused.
Value TakeValue(Arguments& in, const bantam_value* value,
                std::string_view place);
std::vector<std::string> TakeTexts(Arguments& in, const bantam_text* items,
                                   int64_t count, std::string_view place);

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_STRUCTURE_H_
