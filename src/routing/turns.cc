#include "src/routing/turns.h"

#include <algorithm>
#include <string_view>

#include "src/base/fault.h"

namespace bantam::internal {
namespace {

using model::Int128;

bool Contains(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// Why the rule passes a candidate over.
std::optional<SkipReason> WhyNot(const RoutingRuleProgram& rule,
                                 const Candidate& candidate,
                                 const std::string* territory) {
  if (std::none_of(rule.roles.begin(), rule.roles.end(),
                   [&](const std::string& role) {
                     return Contains(candidate.roles, role);
                   })) {
    return SkipReason::kRole;
  }
  if (rule.territory &&
      (territory == nullptr || !Contains(candidate.territories, *territory))) {
    return SkipReason::kTerritory;
  }
  if (candidate.away) return SkipReason::kUnavailable;
  return std::nullopt;
}

auto KeyOf(const TurnCount& count) {
  return std::pair<std::string_view, std::string_view>(count.rule,
                                                       count.candidate);
}

bool IsBefore(const TurnCount& a, const TurnCount& b) {
  return KeyOf(a) < KeyOf(b);
}

}  // namespace

void SortCursor(std::vector<TurnCount>* cursor) {
  std::sort(cursor->begin(), cursor->end(), IsBefore);
}

std::optional<size_t> TurnTable::Find(const Candidate& candidate) const {
  const TurnCount key{rule_, candidate.id};
  const auto found =
      std::lower_bound(cursor_.begin(), cursor_.end(), key, IsBefore);
  if (found == cursor_.end() || IsBefore(key, *found)) return std::nullopt;
  return static_cast<size_t>(found - cursor_.begin());
}

absl::Status TurnTable::PastTheEnd(const Candidate& candidate) const {
  return base::Wrong(
      "cursor",
      {FaultCode::kLimitExceeded,
       "the count of {'id'} in rule {'rule'} would pass {allowed}; leave the "
       "rule out of the cursor to begin it anew"},
      {{"id", candidate.id}, {"rule", rule_}, {"allowed", Router::kMaxGiven}});
}

absl::Status TurnTable::Seat(const std::vector<Player>& players) {
  // The lowest levels in the cursor: of those who are there, of those away.
  std::optional<Level> here;
  std::optional<Level> away;
  std::vector<std::optional<size_t>> places;
  for (const Player& player : players) {
    places.push_back(Find(*player.candidate));
    if (!places.back()) continue;
    const Level level{cursor_[*places.back()].given, player.weight};
    std::optional<Level>& lowest = player.available ? here : away;
    if (!lowest || level < *lowest) lowest = level;
  }
  // Who joins does not catch up; and is not behind the others, so rounded up.
  const Level start = here ? *here : away.value_or(Level{});
  for (size_t i = 0; i < players.size(); ++i) {
    const Player& player = players[i];
    if (!player.available) continue;
    if (!places[i]) {
      const Int128 product = static_cast<Int128>(start.given) * player.weight;
      const Int128 given = (product + start.weight - 1) / start.weight;
      if (given > Router::kMaxGiven) return PastTheEnd(*player.candidate);
      places[i] = cursor_.size();
      cursor_.push_back(
          {rule_, player.candidate->id, static_cast<int64_t>(given)});
    }
    seated_.push_back({player.candidate,
                       *places[i],
                       {cursor_[*places[i]].given, player.weight}});
  }
  return absl::OkStatus();
}

absl::StatusOr<const Candidate*> TurnTable::Next() {
  if (seated_.empty()) return nullptr;
  // They sit in the order of their ids, and so the first of equals is next.
  Seated& next = *std::min_element(
      seated_.begin(), seated_.end(),
      [](const Seated& a, const Seated& b) { return a.level < b.level; });
  if (next.level.given == Router::kMaxGiven) return PastTheEnd(*next.candidate);
  cursor_[next.place].given = ++next.level.given;
  return next.candidate;
}

void TurnTable::Rise() {
  seated_.clear();
  SortCursor(&cursor_);
}

absl::StatusOr<const Candidate*> TakeTurn(
    const RoutingRuleProgram& rule,
    const std::vector<const Candidate*>& candidates,
    const std::string* territory, std::vector<TurnCount>* cursor,
    std::vector<SkippedCandidate>* skipped) {
  std::vector<Player> players;
  for (const Candidate* candidate : candidates) {
    const auto why = WhyNot(rule, *candidate, territory);
    if (why) skipped->push_back({rule.id, candidate->id, *why});
    if (why && *why != SkipReason::kUnavailable) continue;
    players.push_back({candidate,
                       rule.weighted ? candidate->weight.value_or(1) : 1,
                       !candidate->away});
  }
  TurnTable table(rule.id, cursor);
  if (absl::Status status = table.Seat(players); !status.ok()) return status;
  absl::StatusOr<const Candidate*> next = table.Next();
  table.Rise();
  return next;
}

}  // namespace bantam::internal
