#include "src/handoff/evidence.h"

#include <algorithm>

#include "src/engine/event_order.h"
#include "src/policy/program.h"

namespace bantam::internal {

void EvidenceBook::Read() {
  if (read_) return;
  read_ = true;
  const auto& kind_by_id = lead_.policy().program().kind_by_id;
  for (size_t i = 0; i < lead_.activity_count(); ++i) {
    const Activity& activity = lead_.activity(i);
    if (activity.id.empty() || !Happened(activity, options_)) continue;
    const uint32_t kind = kind_by_id.at(activity.kind);
    if (std::find(kinds_.begin(), kinds_.end(), kind) == kinds_.end()) continue;
    by_id_.emplace_back(activity.id, i);
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
