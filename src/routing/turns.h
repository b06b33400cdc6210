// Whose turn it is.

#ifndef BANTAM_SRC_ROUTING_TURNS_H_
#define BANTAM_SRC_ROUTING_TURNS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/model/time.h"
#include "bantam/routing.h"
#include "src/policy/routing_program.h"

namespace bantam::internal {

// Somebody who takes turns.
struct Player {
  const Candidate* candidate = nullptr;
  int64_t weight = 1;
  bool available = true;
};

// The turns of one rule.
class TurnTable {
 public:
  // `cursor` is in order, and is so again after Rise; it outlives the table.
  TurnTable(std::string rule, std::vector<TurnCount>* cursor)
      : rule_(std::move(rule)), cursor_(*cursor) {}

  // Seats the players, who come in the order of their ids. Those who are
  // available and not in the cursor join, where the others are.
  // RESOURCE_EXHAUSTED where a count would leave its range; so does Next.
  absl::Status Seat(const std::vector<Player>& players);

  // Whose turn it is, counted; nullptr where nobody is available.
  absl::StatusOr<const Candidate*> Next();

  void Rise();

 private:
  // How far somebody is: given / weight, which is never divided.
  struct Level {
    int64_t given = 0;
    int64_t weight = 1;

    friend bool operator<(const Level& a, const Level& b) {
      return static_cast<model::Int128>(a.given) * b.weight <
             static_cast<model::Int128>(b.given) * a.weight;
    }
  };
  // Somebody who is available.
  struct Seated {
    const Candidate* candidate;
    // In the cursor.
    size_t place;
    Level level;
  };

  // The place in the cursor of somebody who is in it.
  std::optional<size_t> Find(const Candidate& candidate) const;
  absl::Status PastTheEnd(const Candidate& candidate) const;

  std::string rule_;
  std::vector<TurnCount>& cursor_;
  std::vector<Seated> seated_;
};

// Of the candidates, given by id, the one to whom the rule gives the lead, or
// nullptr; counts it in `cursor`, which is in order. `territory`: the lead's,
// or nullptr where it is known to have none. Adds who was passed over.
absl::StatusOr<const Candidate*> TakeTurn(
    const RoutingRuleProgram& rule,
    const std::vector<const Candidate*>& candidates,
    const std::string* territory, std::vector<TurnCount>* cursor,
    std::vector<SkippedCandidate>* skipped);

// By rule, then by candidate.
void SortCursor(std::vector<TurnCount>* cursor);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ROUTING_TURNS_H_
