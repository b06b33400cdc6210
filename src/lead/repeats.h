// Parts of a lead that bear an id: the same one given twice counts once, and
// one id for two contents is an error (docs/scoring.md, docs/assessment.md).

#ifndef BANTAM_SRC_LEAD_REPEATS_H_
#define BANTAM_SRC_LEAD_REPEATS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/lead.h"

namespace bantam::internal {

// Where each id of a list stands first. Neither the standard's table, which
// takes memory for every id anew, nor Abseil's, which does not survive that
// there is none. It refers to the ids.
class IdTable {
 public:
  // Forgets the ids and keeps the memory.
  void Clear();

  // The index that was inserted with this id first: `index` where it is new.
  size_t Insert(std::string_view id, size_t index);

 private:
  struct Slot {
    std::string_view id;
    size_t index = 0;
    // In use where it is the table's.
    uint32_t round = 0;
  };

  Slot& Find(std::string_view id);
  void Grow();

  // As many as a power of 2, at least twice as many as ids.
  std::vector<Slot> slots_;
  size_t size_ = 0;
  uint32_t round_ = 1;
};

// Keeps its memory from one list to the next.
class Repeats {
 public:
  // `list` names the list in errors: "activities".
  void Begin(std::string_view list) {
    list_ = list;
    first_.Clear();
  }

  // Whether the part at `index` repeats an earlier one. `id` outlives the list;
  // without one, nothing is a repeat. `is_same(first)` compares the contents.
  template <typename IsSame>
  absl::StatusOr<bool> Has(size_t index, const std::string& id,
                           const IsSame& is_same) {
    if (id.empty()) return false;
    const size_t first = first_.Insert(id, index);
    if (first == index) return false;
    if (is_same(first)) return true;
    return Conflict(list_, index, id, first);
  }

 private:
  static absl::Status Conflict(std::string_view list, size_t index,
                               const std::string& id, size_t first);

  std::string_view list_;
  IdTable first_;
};

// Whether two activities of the lead have the same content, fields included.
bool IsSameActivity(const Lead& lead, size_t a, size_t b);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_LEAD_REPEATS_H_
