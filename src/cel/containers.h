// Lists, maps and sets of values in an arena.

#ifndef BANTAM_SRC_CEL_CONTAINERS_H_
#define BANTAM_SRC_CEL_CONTAINERS_H_

#include <cstddef>
#include <cstdint>
#include <span>

#include "src/cel/arena.h"
#include "src/cel/value.h"

namespace bantam::cel {

// A list over an array of values.
class ArrayList final : public ListView {
 public:
  explicit ArrayList(std::span<const Value> values) : values_(values) {}

  size_t size() const override { return values_.size(); }
  Value At(size_t index, Arena&) const override { return values_[index]; }
  const Value* data() const override { return values_.data(); }

 private:
  std::span<const Value> values_;
};

// The list of `values`, which stay where they are.
Value MakeList(std::span<const Value> values, Arena& arena);

// Finds keys in an array: a hash table of positions, or a scan of a short
// array.
class KeyIndex {
 public:
  // Indexes `keys`, all of which IsKey(). Where two are equal, `*duplicate` is
  // set and the first is found. Nothing is found when the arena is exhausted.
  KeyIndex(std::span<const Value> keys, Arena& arena, bool* duplicate);

  // The position of the key that equals `key`, or size of the array.
  size_t Find(const Value& key) const;

 private:
  std::span<const Value> keys_;
  // Positions plus one, 0 for a free slot; a power of two in size.
  std::span<uint32_t> slots_;
};

// A map over two arrays of the same length, in the order of its entries.
class ArrayMap final : public MapView {
 public:
  ArrayMap(std::span<const Value> keys, std::span<const Value> values,
           const KeyIndex& index)
      : keys_(keys), values_(values), index_(index) {}

  size_t size() const override { return keys_.size(); }
  Value KeyAt(size_t index, Arena&) const override { return keys_[index]; }
  Value ValueAt(size_t index, Arena&) const override { return values_[index]; }
  size_t Find(const Value& key, Arena&) const override {
    return index_.Find(key);
  }

 private:
  std::span<const Value> keys_;
  std::span<const Value> values_;
  KeyIndex index_;
};

// The map from keys[i] to values[i]; an error for a key that is none, and for
// one that is there twice.
Value MakeMap(std::span<const Value> keys, std::span<const Value> values,
              Arena& arena);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_CONTAINERS_H_
