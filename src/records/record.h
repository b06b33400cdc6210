// What the schema says of a record, beside the C++ struct that holds it.
//
// proto/ describes every record once. script/generate writes, from there, one
// RecordInfo for each (tables.cc); binary, JSON, the C structures and Python's
// classes all walk that table, so that a field cannot be in one and not in
// another.

#ifndef BANTAM_SRC_RECORDS_RECORD_H_
#define BANTAM_SRC_RECORDS_RECORD_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "bantam/model/points.h"
#include "bantam/model/share.h"
#include "bantam/value.h"

namespace bantam::internal {

enum class FieldKind : uint8_t {
  kText,
  kBool,
  kInt,
  // Exact millionths; a share is one of 0 to 1.
  kPoints,
  kShare,
  kTime,
  kSpan,
  kMoney,
  kValue,
  kEnum,
  kRecord,
};

// Whether a member holds one item, perhaps one, or a list of them.
enum class FieldCount : uint8_t { kOne, kOptional, kMany };

// The numbers of an enumeration and their names: in the schema,
// "DECISION_MAKER"; in a host's JSON and in conditions, "decision_maker".
struct EnumValue {
  int32_t number;
  std::string_view name;
  std::string_view small_name;
};
struct EnumInfo {
  std::string_view name;
  // "buyer role", for errors.
  std::string_view noun;
  std::span<const EnumValue> values;

  // Empty where the number names nothing.
  std::string_view NameOf(int32_t number) const;
  std::string_view SmallNameOf(int32_t number) const;
  std::optional<int32_t> FindSmall(std::string_view small_name) const;
  // Whether 0 says that nothing was said.
  bool has_unspecified() const { return values.front().name == "UNSPECIFIED"; }
};

// How to reach the items of a member, whatever C++ type holds them.
struct ItemAccess {
  size_t (*size)(const void* member);
  const void* (*get)(const void* member, size_t index);
  // Of kOne the item itself; of kOptional the one there is, or a new one; of
  // kMany a new one.
  void* (*add)(void* member);
};

struct RecordInfo;

struct RecordField {
  std::string_view name;
  uint16_t number;
  FieldKind kind;
  FieldCount count;
  // Of the member in the struct.
  uint32_t offset;
  const ItemAccess* items;
  // Of kEnum and kRecord.
  const EnumInfo* names;
  const RecordInfo* record;

  const void* Member(const void* record_of) const {
    return static_cast<const char*>(record_of) + offset;
  }
  void* Member(void* record_of) const {
    return static_cast<char*>(record_of) + offset;
  }
  size_t Size(const void* record_of) const {
    return items->size(Member(record_of));
  }
  const void* Get(const void* record_of, size_t index) const {
    return items->get(Member(record_of), index);
  }
  void* Add(void* record_of) const { return items->add(Member(record_of)); }
};

struct RecordInfo {
  // "StageEvent".
  std::string_view name;
  // "a stage event", for errors.
  std::string_view noun;
  // By number.
  std::span<const RecordField> fields;
  // Whether it has the fields `low` and `high`, in this order.
  bool has_range = false;
  // A new record, and its end.
  void* (*make)() = nullptr;
  void (*unmake)(void*) = nullptr;

  const RecordField* FindNumber(uint64_t number) const;
  const RecordField* FindName(std::string_view field_name) const;
};

// The description of T; tables.h declares one for each record.
template <typename T>
const RecordInfo& RecordOf();

// --- What tables.cc is made of. ---

template <typename T>
constexpr FieldKind KindOf() {
  if constexpr (std::is_same_v<T, std::string>) return FieldKind::kText;
  if constexpr (std::is_same_v<T, bool>) return FieldKind::kBool;
  if constexpr (std::is_same_v<T, int64_t>) return FieldKind::kInt;
  if constexpr (std::is_same_v<T, model::Points>) return FieldKind::kPoints;
  if constexpr (std::is_same_v<T, model::Share>) return FieldKind::kShare;
  if constexpr (std::is_same_v<T, Instant>) return FieldKind::kTime;
  if constexpr (std::is_same_v<T, Span>) return FieldKind::kSpan;
  if constexpr (std::is_same_v<T, Money>) return FieldKind::kMoney;
  if constexpr (std::is_same_v<T, Value>) return FieldKind::kValue;
  if constexpr (std::is_enum_v<T>) {
    static_assert(std::is_same_v<std::underlying_type_t<T>, uint8_t>);
    return FieldKind::kEnum;
  }
  return FieldKind::kRecord;
}

template <typename M>
struct MemberOf {
  using Item = M;
  static constexpr FieldCount kCount = FieldCount::kOne;
  static constexpr ItemAccess kAccess = {
      [](const void*) -> size_t { return 1; },
      [](const void* member, size_t) { return member; },
      [](void* member) { return member; }};
};
template <typename T>
struct MemberOf<std::optional<T>> {
  using Item = T;
  static constexpr FieldCount kCount = FieldCount::kOptional;
  static constexpr ItemAccess kAccess = {
      [](const void* member) -> size_t {
        return static_cast<const std::optional<T>*>(member)->has_value() ? 1
                                                                         : 0;
      },
      [](const void* member, size_t) -> const void* {
        return &**static_cast<const std::optional<T>*>(member);
      },
      [](void* member) -> void* {
        auto& optional = *static_cast<std::optional<T>*>(member);
        return optional ? &*optional : &optional.emplace();
      }};
};
template <typename T>
struct MemberOf<std::vector<T>> {
  using Item = T;
  static constexpr FieldCount kCount = FieldCount::kMany;
  static constexpr ItemAccess kAccess = {
      [](const void* member) -> size_t {
        return static_cast<const std::vector<T>*>(member)->size();
      },
      [](const void* member, size_t index) -> const void* {
        return static_cast<const std::vector<T>*>(member)->data() + index;
      },
      [](void* member) -> void* {
        return &static_cast<std::vector<T>*>(member)->emplace_back();
      }};
};

template <typename T>
void* Make() {
  return new T();
}
template <typename T>
void Unmake(void* record) {
  delete static_cast<T*>(record);
}

// A field as the schema has it (`kind`, `many`), held by a member of type M.
template <typename M, FieldKind kind, bool many = false>
constexpr RecordField FieldAt(std::string_view name, uint16_t number,
                              size_t offset, const EnumInfo* names = nullptr,
                              const RecordInfo* record = nullptr) {
  using Member = MemberOf<M>;
  constexpr FieldKind held = KindOf<typename Member::Item>();
  // A double of the schema is points or a share; the struct says which.
  static_assert(held == kind ||
                (kind == FieldKind::kPoints && held == FieldKind::kShare));
  static_assert(many == (Member::kCount == FieldCount::kMany));
  return {name,
          number,
          held,
          Member::kCount,
          static_cast<uint32_t>(offset),
          &Member::kAccess,
          names,
          record};
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_RECORDS_RECORD_H_
