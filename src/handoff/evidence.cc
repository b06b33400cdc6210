#include "src/handoff/evidence.h"

#include <algorithm>
#include <cstdint>

#include "src/policy/program.h"
#include "src/process/event_order.h"

namespace bantam::internal {

void EvidenceBook::Read() {
  if (read_) return;
  read_ = true;
  if (!rules_.handoff->requalification) return;
  const std::vector<uint32_t>& kinds =
      rules_.handoff->requalification->evidence;
  // Not the lead's policy's, where the rules are of an earlier one.
  const auto& kind_by_id = rules_.program->kind_by_id;
  for (size_t i = 0; i < lead_.activity_count(); ++i) {
    const Activity& activity = lead_.activity(i);
    if (activity.id.empty() || !Happened(activity, options_)) continue;
    const auto kind = kind_by_id.find(activity.kind);
    if (kind != kind_by_id.end() &&
        std::find(kinds.begin(), kinds.end(), kind->second) != kinds.end()) {
      by_id_.emplace_back(activity.id, i);
    }
  }
  std::sort(by_id_.begin(), by_id_.end());
}

bool EvidenceBook::Has(std::string_view id, Instant from, Instant to) {
  Read();
  auto found = std::lower_bound(by_id_.begin(), by_id_.end(),
                                std::pair<std::string_view, size_t>(id, 0));
  for (; found != by_id_.end() && found->first == id; ++found) {
    const Instant at = lead_.activity(found->second).at;
    if (at >= from && at <= to) return true;
  }
  return false;
}

std::vector<std::string> EvidenceBook::Between(Instant from, Instant to) {
  Read();
  std::vector<std::pair<Instant, std::string_view>> found;
  for (const auto& [id, index] : by_id_) {
    const Instant at = lead_.activity(index).at;
    if (at >= from && at <= to) found.emplace_back(at, id);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> ids;
  for (const auto& [at, id] : found) {
    if (ids.empty() || ids.back() != id) ids.emplace_back(id);
  }
  return ids;
}

}  // namespace bantam::internal
