// Records as C structures, by their description.
//
// A structure has one member for each field, in the order of the schema, after
// `struct_size` and `reserved`; script/generate writes them into the header by
// the rules that Width and the two functions below follow:
//
//   text            bantam_text; data is NULL where an optional one is absent
//   integer, bool,  int64_t; a bantam_number where it is optional
//   points, share
//   enumeration     int64_t, 0 where an optional one is absent; a decision is
//                   preceded by an int64_t that is 1 for yes and else 0
//   time, span      bantam_time
//   money           bantam_money
//   value           a pointer
//   record, list    a pointer and an int64_t count; a list of enumerators is an
//                   int64_t with the bit `1 << number` for each
//
// All widths are multiples of 8, so that a structure has no padding, and what
// is appended makes it longer.

#ifndef BANTAM_CAPI_RECORD_H_
#define BANTAM_CAPI_RECORD_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bantam/bantam_c.h"
#include "capi/arguments.h"
#include "capi/error.h"
#include "src/records/tables.h"

namespace bantam::capi {

using internal::FieldCount;
using internal::FieldKind;
using internal::ItemAccess;
using internal::RecordField;
using internal::RecordInfo;
using internal::RecordOf;

// In bytes, of the structure without what a later version appends.
size_t SizeOf(const RecordInfo& info);

// Fills `full`, which is zeroed and has SizeOf(info) bytes. What it points to
// lasts as long as the record.
void Give(const RecordInfo& info, const void* record, void* full);

// Reads the caller's structure into a new record. `name` names the parameter in
// errors: "event.at: a stage event needs 'at'".
void Take(Arguments& in, const RecordInfo& info, const void* structure,
          std::string_view name, void* record);
template <typename T>
T TakeRecord(Arguments& in, const void* structure, std::string_view name) {
  T record;
  Take(in, RecordOf<T>(), structure, name, &record);
  return record;
}

// A record inside a record is given as a list of one; the handle tells it from
// a list by its lowest bit.
const void* ItemOf(const void* handle, const ItemAccess& list, int64_t index,
                   Arguments& in);

// The getter of a list's items, into the caller's structure.
int32_t GetItem(const RecordInfo& info, const ItemAccess& list,
                const void* handle, int64_t index, void* structure,
                const char* name, bantam_error** error) noexcept;
// The same of a record that a handle of the caller's holds; NULL: the handle
// was NULL.
int32_t GetRecord(const RecordInfo& info, const void* record,
                  const char* handle_name, void* structure, const char* name,
                  bantam_error** error) noexcept;

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_RECORD_H_
