#include "src/cel/containers.h"

#include <bit>

#include "src/cel/compare.h"

namespace bantam::cel {

namespace {
constexpr size_t kScanned = 8;
}  // namespace

Value MakeList(std::span<const Value> values, Arena& arena) {
  const ArrayList* list = arena.New<ArrayList>(values);
  return list == nullptr ? Value::Error(ErrorCode::kMemoryLimit)
                         : Value::List(list);
}

KeyIndex::KeyIndex(std::span<const Value> keys, Arena& arena, bool* duplicate)
    : keys_(keys) {
  if (keys.size() <= kScanned) {
    for (size_t i = 1; i < keys.size(); ++i) {
      for (size_t j = 0; j < i; ++j) {
        if (SameKey(keys[i], keys[j])) *duplicate = true;
      }
    }
    return;
  }
  slots_ = arena.NewArray<uint32_t>(std::bit_ceil(keys.size() * 2));
  if (slots_.empty()) {
    keys_ = {};
    return;
  }
  const size_t mask = slots_.size() - 1;
  for (size_t i = 0; i < keys.size(); ++i) {
    size_t slot = HashKey(keys[i]) & mask;
    while (slots_[slot] != 0) {
      if (SameKey(keys[slots_[slot] - 1], keys[i])) {
        *duplicate = true;
        break;
      }
      slot = (slot + 1) & mask;
    }
    if (slots_[slot] == 0) slots_[slot] = static_cast<uint32_t>(i + 1);
  }
}

size_t KeyIndex::Find(const Value& key) const {
  if (slots_.empty()) {
    for (size_t i = 0; i < keys_.size(); ++i) {
      if (SameKey(keys_[i], key)) return i;
    }
    return keys_.size();
  }
  if (!IsKey(key) && !key.is(Kind::kDouble)) return keys_.size();
  const size_t mask = slots_.size() - 1;
  size_t slot = HashKey(key) & mask;
  while (slots_[slot] != 0) {
    const size_t position = slots_[slot] - 1;
    if (SameKey(keys_[position], key)) return position;
    slot = (slot + 1) & mask;
  }
  return keys_.size();
}

Value MakeMap(std::span<const Value> keys, std::span<const Value> values,
              Arena& arena) {
  for (const Value& key : keys) {
    if (!IsKey(key)) return Value::Error(ErrorCode::kUnsupportedKey);
  }
  bool duplicate = false;
  const KeyIndex index(keys, arena, &duplicate);
  if (duplicate) return Value::Error(ErrorCode::kDuplicateKey);
  const ArrayMap* map = arena.New<ArrayMap>(keys, values, index);
  return map == nullptr ? Value::Error(ErrorCode::kMemoryLimit)
                        : Value::Map(map);
}

}  // namespace bantam::cel
