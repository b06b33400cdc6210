#include "src/cel/value.h"

#include <algorithm>

#include "src/cel/compare.h"

namespace bantam::cel {

namespace {

struct CodeText {
  std::string_view name;
  std::string_view message;
};

constexpr CodeText kCodes[] = {
    {"no_matching_overload", "no function of this name takes these arguments"},
    {"undeclared", "the name is not declared"},
    {"unbound", "the variable has no value"},
    {"no_such_field", "no such field"},
    {"no_such_key", "no such key"},
    {"index_out_of_range", "index out of range"},
    {"division_by_zero", "division by zero"},
    {"modulus_by_zero", "modulus by zero"},
    {"overflow", "the result is out of range"},
    {"invalid_conversion", "the value cannot be converted"},
    {"invalid_argument", "invalid argument"},
    {"duplicate_key", "the map has the key twice"},
    {"unsupported_key", "a map key must be a bool, int, uint or string"},
    {"unexpected_type", "the result is not of the expected type"},
    {"cost_limit", "the evaluation costs more than max_cost"},
    {"memory_limit", "the evaluation needs more memory than the arena's bound"},
    {"nesting_limit", "values are nested deeper than the limit"},
    {"host", "the host reported an error"},
};

const CodeText& TextOf(ErrorCode code) {
  return kCodes[static_cast<size_t>(code)];
}

}  // namespace

std::string_view ErrorCodeName(ErrorCode code) {
  return TextOf(code).name;
}

Value Value::Error(ErrorCode code) {
  return Error(code, TextOf(code).message);
}

Value MakeError(ErrorCode code, std::string_view message, Arena& arena) {
  const std::optional<std::string_view> copy = arena.Copy(message);
  return copy ? Value::Error(code, *copy)
              : Value::Error(ErrorCode::kMemoryLimit);
}

Value Value::Unknowns(std::span<const uint32_t> ids) {
  if (ids.size() == 1) return Unknown(ids[0]);
  Value v(Kind::kUnknown);
  v.ids_ = ids.data();
  v.aux_ = static_cast<uint32_t>(ids.size());
  return v;
}

std::string_view Value::runtime_type_name() const {
  switch (kind_) {
    case Kind::kNull:
      return "null_type";
    case Kind::kTimestamp:
      return "google.protobuf.Timestamp";
    case Kind::kDuration:
      return "google.protobuf.Duration";
    case Kind::kStruct:
      return struct_->type_name();
    case Kind::kOpaque:
      return opaque_->type_name();
    default:
      return KindName(kind_);
  }
}

size_t MapView::Find(const Value& key, Arena& arena) const {
  const size_t count = size();
  for (size_t i = 0; i < count; ++i) {
    if (SameKey(KeyAt(i, arena), key)) return i;
  }
  return count;
}

Value StructView::Equals(const StructView& other, Arena&) const {
  return Value::Bool(this == &other);
}

void Undecided::Add(const Value& value) {
  if (value.is_error()) {
    if (!has_error_) error_ = value;
    has_error_ = true;
    return;
  }
  if (!value.is_unknown()) return;
  const std::span<const uint32_t> added = value.unknown_ids();
  if (count_ == 0 && added.size() == 1) {
    inline_id_ = added[0];
    ids_ = &inline_id_;
    count_ = 1;
    return;
  }
  if (std::includes(ids_, ids_ + count_, added.begin(), added.end())) return;
  // Room is doubled, so that many additions stay linear in memory.
  if (count_ + added.size() > capacity_) {
    const size_t capacity = 2 * (count_ + added.size());
    const std::span<uint32_t> room = arena_.NewArray<uint32_t>(capacity);
    if (room.empty()) return;  // the arena is exhausted, which says it all
    std::copy(ids_, ids_ + count_, room.data());
    ids_ = room.data();
    capacity_ = capacity;
  }
  // Merge from the back, then close the gap that ids on both sides leave.
  size_t i = count_;
  size_t j = added.size();
  size_t out = count_ + added.size();
  const size_t end = out;
  while (j > 0) {
    if (i > 0 && ids_[i - 1] >= added[j - 1]) {
      if (ids_[i - 1] == added[j - 1]) --j;
      ids_[--out] = ids_[--i];
    } else {
      ids_[--out] = added[--j];
    }
  }
  std::copy(ids_ + out, ids_ + end, ids_ + i);
  count_ = i + (end - out);
}

Value Undecided::Get() const {
  if (count_ == 1) return Value::Unknown(ids_[0]);
  if (count_ > 1) return Value::Unknowns({ids_, count_});
  return error_;
}

}  // namespace bantam::cel
