// Who takes over what somebody leaves behind (docs/registration.md).

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/registration.h"
#include "src/base/quote.h"
#include "src/registration/events.h"
#include "src/routing/context.h"
#include "src/routing/turns.h"

namespace bantam {
namespace {

absl::Status CheckItems(const std::vector<std::string>& items,
                        const Limits& limits) {
  if (items.size() > kMaxRegistrations) {
    return absl::ResourceExhaustedError(
        absl::StrCat("items: ", items.size(), " of them; at most ",
                     kMaxRegistrations, " are taken"));
  }
  std::unordered_map<std::string_view, size_t> seen;
  for (size_t i = 0; i < items.size(); ++i) {
    const std::string place = absl::StrCat("items[", i, "]");
    absl::Status status =
        internal::CheckText(place, items[i], /*required=*/true, limits);
    if (!status.ok()) return status;
    const auto [first, is_new] = seen.emplace(items[i], i);
    if (is_new) continue;
    return absl::InvalidArgumentError(
        absl::StrCat(place, ": ", base::Quoted(items[i]), " stands at items[",
                     first->second, "] already"));
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
      return absl::InvalidArgumentError(absl::StrCat(
          "candidates[", i, "].id: ", base::Quoted(candidates[i].id),
          " is who leaves, and takes nothing over"));
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
      return absl::FailedPreconditionError(
          absl::StrCat("nobody is available to take over ", items.size(),
                       " items; name a candidate who is"));
    }
    answer.items.push_back({std::move(item), (*next)->id});
  }
  table.Rise();
  return answer;
}

}  // namespace bantam
