// Asking whether a step of a handoff may be taken, and what is to be done.

#include "bantam/handoff.h"

#include <memory>
#include <utility>
#include <vector>

#include "capi/give.h"
#include "capi/replay_input.h"

namespace bantam::capi {
namespace {

HandoffRequest ToRequest(Arguments& in, const bantam_step_request* request,
                         bool any_step) {
  const bantam_step_request given = in.NeededStruct(request, "request");
  in.Flags(given.flags, BANTAM_HAS_BOOKED_AT | BANTAM_OVERRIDDEN,
           "request.flags");
  // Zeros may be those of a structure that was refused.
  if (in.ok() && !any_step) {
    in.Code(given.step, BANTAM_STEP_CLAIM, BANTAM_STEP_OVERTURN,
            "request.step");
  }
  in.Code(given.method, 0, BANTAM_METHOD_INTRODUCTION, "request.method");
  in.Reserved(given.reserved, "request.reserved");
  HandoffRequest asked = {
      .handoff =
          in.String(given.handoff, given.handoff_size, "request.handoff"),
      .actor = in.String(given.actor, given.actor_size, "request.actor"),
      .on_behalf_of = in.String(given.on_behalf_of, given.on_behalf_of_size,
                                "request.on_behalf_of"),
      .roles = in.Strings(given.roles, given.role_count, "request.roles"),
      .to = in.String(given.to, given.to_size, "request.to"),
      .booked_at = in.OptionalInstant((given.flags & BANTAM_HAS_BOOKED_AT) != 0,
                                      given.booked_seconds, given.booked_nanos,
                                      "request.booked_seconds"),
      .reason = in.String(given.reason, given.reason_size, "request.reason"),
      .evidence =
          in.String(given.evidence, given.evidence_size, "request.evidence"),
      .override_requirements = (given.flags & BANTAM_OVERRIDDEN) != 0};
  if (!any_step) asked.step = static_cast<model::HandoffStep>(given.step);
  if (given.method != 0) {
    asked.method = static_cast<model::HandoffMethod>(given.method);
  }
  return asked;
}

// Gives the caller the answers that `ask(handoffs, lead, request, answers)`
// has.
template <typename Ask>
int32_t AskSteps(bantam_handoffs* handoffs, const bantam_lead* lead,
                 const bantam_step_request* request, bool any_step,
                 bantam_steps** steps, bantam_error** error, Ask ask) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(handoffs, "handoffs");
    in.Needed(lead, "lead");
    const HandoffRequest asked = ToRequest(in, request, any_step);
    in.Out(steps, "steps");
    if (!in.ok()) return in.status();
    auto answers = std::make_unique<bantam_steps>();
    absl::Status status =
        ask(handoffs->handoffs, lead->lead, asked, &answers->list);
    if (status.ok()) *steps = answers.release();
    return status;
  });
}

void Describe(const HandoffAnswer& from, bantam_step* full) {
  full->allowed = static_cast<int32_t>(from.allowed);
  full->step = static_cast<int32_t>(from.step);
  full->from = static_cast<int32_t>(from.from);
  full->to = static_cast<int32_t>(from.to);
  full->preferred = CodeOf(from.preferred);
  Put(from.handoff, &full->handoff, &full->handoff_size);
  Put(from.obstacles, &full->obstacles, &full->obstacle_count);
  Put(from.unmet, &full->unmet, &full->unmet_count);
}

void Describe(const HandoffObstacle& from, bantam_step_obstacle* full) {
  full->obstacle = static_cast<int32_t>(from.obstacle);
  Put(from.instead, &full->instead, &full->instead_count);
  Put(from.when, BANTAM_HAS_AT, &full->flags, &full->at_seconds,
      &full->at_nanos);
  if (from.count) {
    full->flags |= BANTAM_HAS_COUNT;
    full->count = *from.count;
  }
}

void Describe(const Intent& from, bantam_intent* full) {
  full->kind = static_cast<int32_t>(from.kind);
  full->purpose = static_cast<int32_t>(from.purpose);
  Put(from.id, &full->id, &full->id_size);
  Put(from.handoff, &full->handoff, &full->handoff_size);
  Put(from.subject_id, &full->subject_id, &full->subject_id_size);
  Put(from.event_id, &full->event_id, &full->event_id_size);
  Put(from.person, &full->person, &full->person_size);
  Put(from.roles, &full->roles, &full->role_count);
  Put(from.other, &full->other, &full->other_size);
  Put(from.reason, &full->reason, &full->reason_size);
  Put(from.at, BANTAM_HAS_AT, &full->flags, &full->at_seconds, &full->at_nanos);
  Put(from.due, BANTAM_HAS_DUE, &full->flags, &full->due_seconds,
      &full->due_nanos);
}

}  // namespace
}  // namespace bantam::capi

using bantam::HandoffAnswer;
using bantam::HandoffRequest;
using bantam::Handoffs;
using bantam::Instant;
using bantam::Lead;
using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::Describe;

int32_t bantam_handoffs_create(const bantam_policy* policy,
                               const bantam_policy* const* earlier,
                               int64_t earlier_count,
                               bantam_handoffs** handoffs,
                               bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(handoffs, "handoffs");
    std::vector<bantam::Policy> policies =
        bantam::capi::ToPolicies(in, earlier, earlier_count, "earlier");
    if (!in.ok()) return in.status();
    *handoffs = new bantam_handoffs{
        .handoffs = Handoffs(policy->policy, std::move(policies))};
    return absl::OkStatus();
  });
}

void bantam_handoffs_free(bantam_handoffs* handoffs) {
  delete handoffs;
}

int32_t bantam_can_step(bantam_handoffs* handoffs, const bantam_lead* lead,
                        const bantam_step_request* request, int64_t now_seconds,
                        int32_t now_nanos, bantam_steps** steps,
                        bantam_error** error) {
  return bantam::capi::AskSteps(
      handoffs, lead, request, /*any_step=*/false, steps, error,
      [&](Handoffs& ask, const Lead& of, const HandoffRequest& asked,
          std::vector<HandoffAnswer>* answers) {
        auto answer = ask.CanStep(of, asked, Instant{now_seconds, now_nanos});
        if (!answer.ok()) return answer.status();
        answers->push_back(*std::move(answer));
        return absl::OkStatus();
      });
}

int32_t bantam_step_options(bantam_handoffs* handoffs, const bantam_lead* lead,
                            const bantam_step_request* request,
                            int64_t now_seconds, int32_t now_nanos,
                            bantam_steps** steps, bantam_error** error) {
  return bantam::capi::AskSteps(
      handoffs, lead, request, /*any_step=*/true, steps, error,
      [&](Handoffs& ask, const Lead& of, const HandoffRequest& asked,
          std::vector<HandoffAnswer>* answers) {
        auto found = ask.Options(of, asked, Instant{now_seconds, now_nanos});
        if (!found.ok()) return found.status();
        *answers = *std::move(found);
        return absl::OkStatus();
      });
}

int64_t bantam_steps_count(const bantam_steps* steps) {
  return bantam::capi::CountOf(steps);
}

int32_t bantam_steps_get(const bantam_steps* steps, int64_t index,
                         bantam_step* step, bantam_error** error) {
  return bantam::capi::GetOwned(
      steps, "steps", index, step, "step", error,
      [](const HandoffAnswer& from, bantam_step* full) {
        Describe(from, full);
      });
}

void bantam_steps_free(bantam_steps* steps) {
  delete steps;
}

int32_t bantam_step_obstacle_get(const bantam_step_obstacle_list* list,
                                 int64_t index,
                                 bantam_step_obstacle* step_obstacle,
                                 bantam_error** error) {
  return bantam::capi::GetItem(
      list, index, step_obstacle, "step_obstacle", error,
      [](const bantam::HandoffObstacle& from, bantam_step_obstacle* full) {
        Describe(from, full);
      });
}

int32_t bantam_handoff_intents(const bantam_lead* lead, const char* handoff,
                               int64_t handoff_size, int64_t at_seconds,
                               int32_t at_nanos,
                               const bantam_handoff_options* options,
                               bantam_intents** intents, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(lead, "lead");
    const std::string_view id = in.Text(handoff, handoff_size, "handoff");
    const bantam::HandoffReplayOptions how =
        bantam::capi::ToHandoffOptions(in, {at_seconds, at_nanos}, options);
    in.Out(intents, "intents");
    if (!in.ok()) return in.status();
    auto found = bantam::HandoffIntents(lead->lead, id, how);
    if (!found.ok()) return found.status();
    *intents = new bantam_intents{*std::move(found)};
    return absl::OkStatus();
  });
}

int64_t bantam_intents_count(const bantam_intents* intents) {
  return bantam::capi::CountOf(intents);
}

int32_t bantam_intents_get(const bantam_intents* intents, int64_t index,
                           bantam_intent* intent, bantam_error** error) {
  return bantam::capi::GetOwned(
      intents, "intents", index, intent, "intent", error,
      [](const bantam::Intent& from, bantam_intent* full) {
        Describe(from, full);
      });
}

void bantam_intents_free(bantam_intents* intents) {
  delete intents;
}
