#include "src/routing/turns.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "bantam/model/time.h"
#include "src/base/quote.h"

namespace bantam::internal {
namespace {

using model::Int128;

bool Contains(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// How far somebody is: given / weight, which is never divided.
struct Level {
  int64_t given = 0;
  int64_t weight = 1;

  friend bool operator<(const Level& a, const Level& b) {
    return static_cast<Int128>(a.given) * b.weight <
           static_cast<Int128>(b.given) * a.weight;
  }
};

// Somebody who has the role and serves the territory.
struct Player {
  const Candidate* candidate;
  int64_t weight;
  // nullopt: not in the cursor.
  std::optional<int64_t> given;
  // In the cursor.
  size_t place = 0;

  Level level() const { return {given.value_or(0), weight}; }
};

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
  if (!candidate.available) return SkipReason::kUnavailable;
  return std::nullopt;
}

auto KeyOf(const TurnCount& count) {
  return std::pair<std::string_view, std::string_view>(count.rule,
                                                       count.candidate);
}

// The lowest level of those in the cursor.
std::optional<Level> LowestOf(const std::vector<Player>& players) {
  std::optional<Level> lowest;
  for (const Player& player : players) {
    if (player.given && (!lowest || player.level() < *lowest)) {
      lowest = player.level();
    }
  }
  return lowest;
}

// The count at which somebody of this weight has reached the level.
Int128 CountAt(const Level& level, int64_t weight) {
  const Int128 product = static_cast<Int128>(level.given) * weight;
  return (product + level.weight - 1) / level.weight;
}

absl::Status PastTheEnd(const std::string& rule, const std::string& candidate) {
  return absl::ResourceExhaustedError(absl::StrCat(
      "cursor: the count of ", base::Quoted(candidate), " in rule ",
      base::Quoted(rule), " would pass ", Router::kMaxGiven,
      "; leave the rule out of the cursor to begin it anew"));
}

}  // namespace

void SortCursor(std::vector<TurnCount>* cursor) {
  std::sort(cursor->begin(), cursor->end(),
            [](const TurnCount& a, const TurnCount& b) {
              return KeyOf(a) < KeyOf(b);
            });
}

absl::StatusOr<const Candidate*> TakeTurn(
    const RoutingRuleProgram& rule,
    const std::vector<const Candidate*>& candidates,
    const std::string* territory, std::vector<TurnCount>* cursor,
    std::vector<SkippedCandidate>* skipped) {
  std::vector<Player> players;
  std::vector<Player> away;
  for (const Candidate* candidate : candidates) {
    const auto why = WhyNot(rule, *candidate, territory);
    if (why) skipped->push_back({rule.id, candidate->id, *why});
    if (why && *why != SkipReason::kUnavailable) continue;
    Player player{candidate, rule.weighted ? candidate->weight : 1, {}};
    const TurnCount key{rule.id, candidate->id};
    const auto found =
        std::lower_bound(cursor->begin(), cursor->end(), key,
                         [](const TurnCount& a, const TurnCount& b) {
                           return KeyOf(a) < KeyOf(b);
                         });
    if (found != cursor->end() && KeyOf(*found) == KeyOf(key)) {
      player.given = found->given;
      player.place = static_cast<size_t>(found - cursor->begin());
    }
    (why ? away : players).push_back(player);
  }
  if (players.empty()) return nullptr;

  // Who joins does not catch up.
  std::optional<Level> start = LowestOf(players);
  if (!start) start = LowestOf(away);
  const size_t known = cursor->size();
  for (Player& player : players) {
    if (player.given) continue;
    const Int128 given = CountAt(start.value_or(Level{}), player.weight);
    if (given > Router::kMaxGiven) {
      return PastTheEnd(rule.id, player.candidate->id);
    }
    player.given = static_cast<int64_t>(given);
    player.place = cursor->size();
    cursor->push_back({rule.id, player.candidate->id, *player.given});
  }
  // They are in the order of their ids, and so is the first of equals.
  const Player& next = *std::min_element(
      players.begin(), players.end(),
      [](const Player& a, const Player& b) { return a.level() < b.level(); });
  TurnCount& count = (*cursor)[next.place];
  if (count.given == Router::kMaxGiven) {
    return PastTheEnd(rule.id, next.candidate->id);
  }
  ++count.given;
  if (cursor->size() > known) SortCursor(cursor);
  return next.candidate;
}

}  // namespace bantam::internal
