#include "src/handoff/find.h"

#include <vector>

#include "src/base/fault.h"
#include "src/base/suggest.h"

namespace bantam::internal {

absl::StatusOr<size_t> FindHandoff(const Program& program,
                                   std::string_view id) {
  std::vector<std::string_view> names;
  for (size_t i = 0; i < program.handoffs.size(); ++i) {
    if (program.handoffs[i]->id == id) return i;
    names.push_back(program.handoffs[i]->id);
  }
  return base::Wrong("",
                     {FaultCode::kUnknownName, "there is no {what} {'name'}"},
                     {{"what", "handoff"},
                      {"name", id},
                      {"nearest", base::Nearest(id, names)}});
}

std::optional<HandoffRules> FindRules(const HandoffRules& present,
                                      const Policy& policy,
                                      const std::vector<Policy>& earlier,
                                      std::string_view hash) {
  if (hash.empty() || hash == policy.hash()) return present;
  for (const Policy& other : earlier) {
    if (other.hash() != hash) continue;
    for (const auto& handoff : other.program().handoffs) {
      if (handoff->id == present.handoff->id) {
        return HandoffRules{&other.program(), handoff.get()};
      }
    }
  }
  return std::nullopt;
}

const RejectionProgram* FindReason(const HandoffProgram& handoff,
                                   std::string_view id) {
  for (const RejectionProgram& reason : handoff.reasons) {
    if (reason.id == id) return &reason;
  }
  return nullptr;
}

}  // namespace bantam::internal
