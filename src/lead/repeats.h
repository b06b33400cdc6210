// Parts of a lead that bear an id: the same one given twice counts once, and
// one id for two contents is an error (docs/scoring.md, docs/assessment.md).

#ifndef BANTAM_SRC_LEAD_REPEATS_H_
#define BANTAM_SRC_LEAD_REPEATS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "bantam/lead.h"
#include "src/base/quote.h"

namespace bantam::internal {

// Keeps its memory from one list to the next. The standard's table, since
// Abseil's does not survive that there is no memory.
class Repeats {
 public:
  // `list` names the list in errors: "activities".
  void Begin(std::string_view list) {
    list_ = list;
    first_.clear();
  }

  // Whether the part at `index` repeats an earlier one. `id` outlives the list;
  // without one, nothing is a repeat. `is_same(first)` compares the contents.
  template <typename IsSame>
  absl::StatusOr<bool> Has(size_t index, const std::string& id,
                           const IsSame& is_same) {
    if (id.empty()) return false;
    const auto [first, is_new] = first_.try_emplace(id, index);
    if (is_new) return false;
    if (is_same(first->second)) return true;
    const std::string list(list_);
    return absl::InvalidArgumentError(absl::StrCat(
        list, "[", index, "]: the id ", base::Quoted(id), " stands at ", list,
        "[", first->second, "] with other content"));
  }

 private:
  std::string_view list_;
  std::unordered_map<std::string_view, size_t> first_;
};

// Whether two activities of the lead have the same content, fields included.
bool IsSameActivity(const Lead& lead, size_t a, size_t b);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_LEAD_REPEATS_H_
