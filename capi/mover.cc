// Asking whether a subject may move, and what moves by itself.

#include <memory>
#include <string>
#include <utility>

#include "bantam/moves.h"
#include "capi/give.h"

namespace bantam::capi {
namespace {

static_assert(static_cast<int>(Decision::kUnknown) == BANTAM_UNKNOWN &&
              static_cast<int>(Decision::kYes) == BANTAM_YES &&
              static_cast<int>(Decision::kNo) == BANTAM_NO);

MoveRequest ToRequest(Arguments& in, const bantam_move_request* request) {
  const bantam_move_request given = in.NeededStruct(request, "request");
  in.Flags(given.flags, BANTAM_OVERRIDDEN, "request.flags");
  return {
      .process =
          in.String(given.process, given.process_size, "request.process"),
      .to = in.String(given.to, given.to_size, "request.to"),
      .roles = in.Strings(given.roles, given.role_count, "request.roles"),
      .reason = in.String(given.reason, given.reason_size, "request.reason"),
      .override_requirements = (given.flags & BANTAM_OVERRIDDEN) != 0};
}

// Gives the caller the answers that `ask(mover, lead, request)` has.
template <typename Ask>
int32_t AskMoves(bantam_mover* mover, const bantam_lead* lead,
                 const bantam_move_request* request, bantam_moves** moves,
                 bantam_error** error, Ask ask) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(mover, "mover");
    in.Needed(lead, "lead");
    const MoveRequest asked = ToRequest(in, request);
    in.Out(moves, "moves");
    if (!in.ok()) return in.status();
    auto answers = std::make_unique<bantam_moves>();
    absl::Status status = ask(mover->mover, lead->lead, asked, &answers->list);
    if (status.ok()) *moves = answers.release();
    return status;
  });
}

void Describe(const MoveAnswer& from, bantam_move* full) {
  full->allowed = static_cast<int32_t>(from.allowed);
  Put(from.process, &full->process, &full->process_size);
  Put(from.from, &full->from, &full->from_size);
  Put(from.to, &full->to, &full->to_size);
  Put(from.transition, &full->transition, &full->transition_size);
  Put(from.obstacles, &full->obstacles, &full->obstacle_count);
  Put(from.unmet, &full->unmet, &full->unmet_count);
}

}  // namespace
}  // namespace bantam::capi

using bantam::Instant;
using bantam::Lead;
using bantam::MoveAnswer;
using bantam::Mover;
using bantam::MoveRequest;
using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::GetItem;
using bantam::capi::Put;

int32_t bantam_mover_create(const bantam_policy* policy, bantam_mover** mover,
                            bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(mover, "mover");
    if (!in.ok()) return in.status();
    *mover = new bantam_mover{.mover = Mover(policy->policy)};
    return absl::OkStatus();
  });
}

void bantam_mover_free(bantam_mover* mover) {
  delete mover;
}

int32_t bantam_can_move(bantam_mover* mover, const bantam_lead* lead,
                        const bantam_move_request* request, int64_t now_seconds,
                        int32_t now_nanos, bantam_moves** moves,
                        bantam_error** error) {
  return bantam::capi::AskMoves(
      mover, lead, request, moves, error,
      [&](Mover& ask, const Lead& of, const MoveRequest& asked,
          std::vector<MoveAnswer>* answers) {
        auto answer = ask.CanMove(of, asked, Instant{now_seconds, now_nanos});
        if (!answer.ok()) return answer.status();
        answers->push_back(*std::move(answer));
        return absl::OkStatus();
      });
}

int32_t bantam_move_options(bantam_mover* mover, const bantam_lead* lead,
                            const bantam_move_request* request,
                            int64_t now_seconds, int32_t now_nanos,
                            bantam_moves** moves, bantam_error** error) {
  return bantam::capi::AskMoves(
      mover, lead, request, moves, error,
      [&](Mover& ask, const Lead& of, const MoveRequest& asked,
          std::vector<MoveAnswer>* answers) {
        auto found = ask.Options(of, asked, Instant{now_seconds, now_nanos});
        if (!found.ok()) return found.status();
        *answers = *std::move(found);
        return absl::OkStatus();
      });
}

int64_t bantam_moves_count(const bantam_moves* moves) {
  return bantam::capi::CountOf(moves);
}

int32_t bantam_moves_get(const bantam_moves* moves, int64_t index,
                         bantam_move* move, bantam_error** error) {
  return bantam::capi::GetOwned(moves, "moves", index, move, "move", error,
                                [](const MoveAnswer& from, bantam_move* full) {
                                  bantam::capi::Describe(from, full);
                                });
}

void bantam_moves_free(bantam_moves* moves) {
  delete moves;
}

int32_t bantam_obstacle_get(const bantam_obstacle_list* list, int64_t index,
                            bantam_obstacle* obstacle, bantam_error** error) {
  return GetItem(list, index, obstacle, "obstacle", error,
                 [](const bantam::MoveObstacle& from, bantam_obstacle* full) {
                   full->obstacle = static_cast<int32_t>(from.obstacle);
                   Put(from.instead, &full->instead, &full->instead_count);
                 });
}

int32_t bantam_propose_moves(bantam_mover* mover, const bantam_lead* lead,
                             const char* process, int64_t process_size,
                             int64_t now_seconds, int32_t now_nanos,
                             bantam_proposal** proposal, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(mover, "mover");
    in.Needed(lead, "lead");
    const std::string_view id = in.Text(process, process_size, "process");
    in.Out(proposal, "proposal");
    if (!in.ok()) return in.status();
    auto found =
        mover->mover.Propose(lead->lead, id, Instant{now_seconds, now_nanos});
    if (!found.ok()) return found.status();
    *proposal = new bantam_proposal{*std::move(found)};
    return absl::OkStatus();
  });
}

int32_t bantam_proposal_get(const bantam_proposal* proposal,
                            bantam_proposal_summary* summary,
                            bantam_error** error) {
  return bantam::capi::GetWhole(
      proposal, "proposal", summary, "summary", error,
      [](const bantam_proposal& from, bantam_proposal_summary* full) {
        Put(from.proposal.moves, &full->moves, &full->move_count);
        Put(from.proposal.circle, &full->circle, &full->circle_count);
      });
}

void bantam_proposal_free(bantam_proposal* proposal) {
  delete proposal;
}

int32_t bantam_proposed_move_get(const bantam_proposed_move_list* list,
                                 int64_t index, bantam_proposed_move* move,
                                 bantam_error** error) {
  return GetItem(
      list, index, move, "move", error,
      [](const bantam::ProposedMove& from, bantam_proposed_move* full) {
        Put(from.from, &full->from, &full->from_size);
        Put(from.to, &full->to, &full->to_size);
        Put(from.transition, &full->transition, &full->transition_size);
      });
}
