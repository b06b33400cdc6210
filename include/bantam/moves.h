// bantam/moves.h: whether a subject may move to another stage, and if not,
// everything that is missing.
//
// Asking is separate from doing. The host asks before somebody tries, shows
// what stands in the way, and records an event when the move was made; every
// way into a stage can ask the same question, and gets the same answer.
// docs/processes.md defines it.
//
// Guarantees
//   Threads    as a Case.
//   Ownership  answers own what they hold.
//   Errors     those of a Case, and INVALID_ARGUMENT for a history with an
//              impossible event. NOT_FOUND for a process or role that the
//              policy does not have. A move that is not allowed is an answer,
//              no error.
//   Limits     those of the policy; a chain of proposals is no longer than the
//              process has stages.
//
// Example
//
//   bantam::Case deal(policy);
//   absl::Status status = deal.Take(lead, now);
//   absl::StatusOr<bantam::MoveAnswer> answer =
//       bantam::CanMove(deal, {.process = "pipeline", .to = "offer"});
//   if (answer.ok() && answer->allowed != bantam::Decision::kYes) {
//     for (const bantam::UnmetRequirement& unmet : answer->unmet) {
//       std::cout << "needed: " << unmet.id << "\n";
//     }
//   }

#ifndef BANTAM_MOVES_H_
#define BANTAM_MOVES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/case.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "bantam/qualification.h"

namespace bantam {

// What stands in the way of a move, apart from requirements.
enum class Obstacle : uint8_t {
  kNoSuchStage = 1,
  kStageRetired = 2,
  kAlreadyThere = 3,
  kNoWay = 4,
  kRole = 5,
  kReasonMissing = 6,
  kNoSuchReason = 7,
};

// The names in docs/processes.md: "NO_WAY". Empty for a number that names none.
std::string_view ObstacleName(Obstacle obstacle);

struct MoveObstacle {
  Obstacle obstacle = Obstacle::kNoSuchStage;
  // What would do: stages, roles or reasons. May be empty.
  std::vector<std::string> instead;

  friend bool operator==(const MoveObstacle&, const MoveObstacle&) = default;
};

struct MoveRequest {
  std::string process;
  // Id of the stage to move to.
  std::string to;
  // Ids of roles of who wants to; of a delegate, those of both.
  std::vector<std::string> roles = {};
  // Id of a reason, or free text where the process lists none.
  std::string reason = {};
  // Whether requirements and the transition's roles are to be passed.
  bool override_requirements = false;
};

struct MoveAnswer {
  Decision allowed = Decision::kUnknown;
  std::string process;
  // The current stage; empty: nowhere.
  std::string from;
  std::string to;
  // Id of the transition; empty where there is none.
  std::string transition;
  // In the order of docs/processes.md.
  std::vector<MoveObstacle> obstacles;
  // Every requirement that is not met, in policy order; of an override, too.
  std::vector<UnmetRequirement> unmet;

  friend bool operator==(const MoveAnswer&, const MoveAnswer&) = default;
};

struct ProposedMove {
  std::string from;
  std::string to;
  std::string transition;

  friend bool operator==(const ProposedMove&, const ProposedMove&) = default;
};

struct Proposal {
  // In the order in which they are to be made.
  std::vector<ProposedMove> moves;
  // Where they would come back to a stage: the stages of the circle, beginning
  // with the one that `moves` ends in. Empty: they come to rest.
  std::vector<std::string> circle;

  friend bool operator==(const Proposal&, const Proposal&) = default;
};

// May somebody move the lead's subject?
absl::StatusOr<MoveAnswer> CanMove(Case& deal, const MoveRequest& request);

// The same for every stage that can be reached, in the order of the
// transitions. `request.to` is not looked at.
absl::StatusOr<std::vector<MoveAnswer>> MoveOptions(Case& deal,
                                                    const MoveRequest& request);

// What moves by itself.
absl::StatusOr<Proposal> ProposeMoves(Case& deal, std::string_view process);

// The same questions for hosts that ask one about each lead.
class Mover {
 public:
  explicit Mover(Policy policy) : case_(std::move(policy)) {}

  absl::StatusOr<MoveAnswer> CanMove(const Lead& lead,
                                     const MoveRequest& request, Instant now) {
    if (absl::Status status = case_.Take(lead, now); !status.ok()) {
      return status;
    }
    return bantam::CanMove(case_, request);
  }
  absl::StatusOr<std::vector<MoveAnswer>> Options(const Lead& lead,
                                                  const MoveRequest& request,
                                                  Instant now) {
    if (absl::Status status = case_.Take(lead, now); !status.ok()) {
      return status;
    }
    return MoveOptions(case_, request);
  }
  absl::StatusOr<Proposal> Propose(const Lead& lead, std::string_view process,
                                   Instant now) {
    if (absl::Status status = case_.Take(lead, now); !status.ok()) {
      return status;
    }
    return ProposeMoves(case_, process);
  }

 private:
  Case case_;
};

}  // namespace bantam

#endif  // BANTAM_MOVES_H_
