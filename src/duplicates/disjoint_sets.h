// Sets of records that grow together: union-find.

#ifndef BANTAM_SRC_DUPLICATES_DISJOINT_SETS_H_
#define BANTAM_SRC_DUPLICATES_DISJOINT_SETS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace bantam::internal {

class DisjointSets {
 public:
  explicit DisjointSets(size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  uint32_t Find(uint32_t member) {
    while (parent_[member] != member) {
      parent_[member] = parent_[parent_[member]];
      member = parent_[member];
    }
    return member;
  }
  // The smaller root stays the root.
  void Unite(uint32_t a, uint32_t b) {
    a = Find(a);
    b = Find(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }
  void UniteAll(const std::vector<uint32_t>& members) {
    for (const uint32_t member : members) Unite(members.front(), member);
  }
  bool AreOne(const std::vector<uint32_t>& members) {
    return std::all_of(members.begin(), members.end(), [&](uint32_t member) {
      return Find(member) == Find(members.front());
    });
  }

 private:
  std::vector<uint32_t> parent_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_DUPLICATES_DISJOINT_SETS_H_
