#include "src/lead/repeats.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/text.h"

namespace bantam::internal {
namespace {

bool SameValue(const Value* a, const Value* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return *a == *b;
}

}  // namespace

void IdTable::Clear() {
  size_ = 0;
  if (++round_ != 0) return;
  // Once in four thousand million lists.
  std::fill(slots_.begin(), slots_.end(), Slot());
  round_ = 1;
}

size_t IdTable::Insert(std::string_view id, size_t index) {
  if (2 * (size_ + 1) > slots_.size()) Grow();
  Slot& slot = Find(id);
  if (slot.round != round_) {
    slot = {id, index, round_};
    ++size_;
  }
  return slot.index;
}

IdTable::Slot& IdTable::Find(std::string_view id) {
  const size_t mask = slots_.size() - 1;
  size_t place = std::hash<std::string_view>{}(id)&mask;
  while (slots_[place].round == round_ && slots_[place].id != id) {
    place = (place + 1) & mask;
  }
  return slots_[place];
}

void IdTable::Grow() {
  std::vector<Slot> before(std::max<size_t>(16, 2 * slots_.size()));
  std::swap(before, slots_);
  for (const Slot& slot : before) {
    if (slot.round == round_) Find(slot.id) = slot;
  }
}

absl::Status Repeats::Conflict(std::string_view list, size_t index,
                               const std::string& id, size_t first) {
  return base::Wrong(
      absl::StrCat(base::ToAbsl(list), "[", index, "]"),
      {FaultCode::kIdConflict,
       "the id {'id'} stands at {list}[{first}] with other content"},
      {{"id", id}, {"list", list}, {"first", first}});
}

bool IsSameActivity(const Lead& lead, size_t a, size_t b) {
  if (!(lead.activity(a) == lead.activity(b))) return false;
  const size_t fields = lead.policy().field_count(Subject::kActivity);
  for (uint32_t slot = 0; slot < fields; ++slot) {
    const FieldRef field{Subject::kActivity, slot};
    if (!SameValue(lead.GetActivity(a, field), lead.GetActivity(b, field))) {
      return false;
    }
  }
  return true;
}

}  // namespace bantam::internal
