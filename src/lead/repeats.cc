#include "src/lead/repeats.h"

#include <cstdint>

namespace bantam::internal {
namespace {

bool SameValue(const Value* a, const Value* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return *a == *b;
}

}  // namespace

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
