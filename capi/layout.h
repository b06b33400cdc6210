// How wide members are, and what they are made of.

#ifndef BANTAM_CAPI_LAYOUT_H_
#define BANTAM_CAPI_LAYOUT_H_

#include <cstddef>
#include <cstdint>

#include "bantam/bantam_c.h"
#include "src/records/record.h"
#include "src/records/tables.h"

namespace bantam::capi {

// `struct_size` and `reserved`.
inline constexpr size_t kHeadBytes = 8;

// A list's member.
struct List {
  const void* items;
  int64_t count;
};

// A decision's: `allowed` and `allowed_known`.
struct Fact {
  int64_t yes;
  int64_t known;
};

inline bool IsDecision(const internal::RecordField& field) {
  return (field.kind == internal::FieldKind::kEnum &&
          field.names == &internal::kDecisionEnum) ||
         (field.kind == internal::FieldKind::kBool &&
          field.count == internal::FieldCount::kOptional);
}

constexpr Fact FactOf(uint8_t decision) {
  return {decision == BANTAM_DECISION_YES ? 1 : 0,
          decision == BANTAM_DECISION_UNKNOWN ? 0 : 1};
}

// Of a field's member, or its two.
size_t WidthOf(const internal::RecordField& field);

// Of an item of a list.
inline size_t ItemWidthOf(const internal::RecordField& field) {
  switch (field.kind) {
    case internal::FieldKind::kText:
    case internal::FieldKind::kTime:
    case internal::FieldKind::kSpan:
    case internal::FieldKind::kMoney:
      return 16;
    default:
      return 8;
  }
}

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_LAYOUT_H_
