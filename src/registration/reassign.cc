// Who takes over what somebody leaves behind (docs/registration.md).

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/registration.h"
#include "src/base/fault.h"
#include "src/registration/events.h"
#include "src/routing/context.h"
#include "src/routing/turns.h"

namespace bantam {
namespace {

absl::Status CheckItems(const std::vector<std::string>& items,
                        const Limits& limits) {
  if (items.size() > kMaxRegistrations) {
    return internal::TooMany("items", items.size(), kMaxRegistrations);
  }
  std::unordered_map<std::string_view, size_t> seen;
  for (size_t i = 0; i < items.size(); ++i) {
    const std::string place = absl::StrCat("items[", i, "]");
    absl::Status status =
        internal::CheckText(place, items[i], /*required=*/true, limits);
    if (!status.ok()) return status;
    const auto [first, is_new] = seen.emplace(items[i], i);
    if (is_new) continue;
    return base::Wrong(
        place,
        {FaultCode::kRepeated, "{'name'} stands at {list}[{first}] already"},
        {{"name", items[i]}, {"list", "items"}, {"first", first->second}});
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<ReassignAnswer> Reassign(
    const Policy& policy, const std::vector<std::string>& items,
    std::string_view from, const std::vector<Candidate>& candidates,
    const std::vector<TurnCount>& cursor) {
  const Limits& limits = policy.limits();
  absl::Status status = CheckItems(items, limits);
  if (status.ok()) {
    status = internal::CheckText("from", from, /*required=*/true, limits);
  }
  if (status.ok()) {
    status = internal::CheckContext(
        policy.program(), {.candidates = candidates, .cursor = cursor});
  }
  if (!status.ok()) return status;

  std::vector<internal::Player> players;
  for (size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].id == from) {
      return base::Wrong(absl::StrCat("candidates[", i, "].id"),
                         {FaultCode::kContradiction,
                          "{'name'} is who leaves, and takes nothing over"},
                         {{"name", candidates[i].id}});
    }
    players.push_back({&candidates[i], candidates[i].weight.value_or(1),
                       !candidates[i].away});
  }
  std::sort(players.begin(), players.end(),
            [](const internal::Player& a, const internal::Player& b) {
              return a.candidate->id < b.candidate->id;
            });

  ReassignAnswer answer;
  answer.cursor = cursor;
  internal::SortCursor(&answer.cursor);
  if (items.empty()) return answer;
  std::vector<std::string> by_id = items;
  std::sort(by_id.begin(), by_id.end());
  internal::TurnTable table(std::string(kReassignRule), &answer.cursor);
  status = table.Seat(players);
  if (!status.ok()) return status;
  for (std::string& item : by_id) {
    const absl::StatusOr<const Candidate*> next = table.Next();
    if (!next.ok()) return next.status();
    if (*next == nullptr) {
      return base::Wrong("",
                         {FaultCode::kNobodyAvailable,
                          "nobody is available to take over {count} items; "
                          "name a candidate who is"},
                         {{"count", items.size()}});
    }
    answer.items.push_back({std::move(item), (*next)->id});
  }
  table.Rise();
  return answer;
}

}  // namespace bantam
