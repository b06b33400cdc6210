// Replaying handoff events, and reading what they say.

#include <optional>
#include <utility>

#include "bantam/handoff.h"
#include "capi/give.h"
#include "capi/replay_input.h"

namespace bantam::capi {
namespace {

void DescribeClaim(const std::optional<HandoffClaim>& from,
                   bantam_handoff_state* full) {
  full->claim_event_id = "";
  full->claim_policy_hash = "";
  if (!from) return;
  Put(from->event_id, &full->claim_event_id, &full->claim_event_id_size);
  Put(from->policy_hash, &full->claim_policy_hash,
      &full->claim_policy_hash_size);
  Put(std::optional(from->since), BANTAM_HAS_CLAIMED, &full->flags,
      &full->claimed_seconds, &full->claimed_nanos);
  Put(from->until, BANTAM_HAS_CLAIM_UNTIL, &full->flags,
      &full->claim_until_seconds, &full->claim_until_nanos);
}

void DescribeCredit(const HandoffCredit& from, bantam_handoff_state* full) {
  full->credit = static_cast<int32_t>(from.standing);
  Put(from.event_id, &full->credit_event_id, &full->credit_event_id_size);
  Put(from.since, BANTAM_HAS_CREDIT_SINCE, &full->flags,
      &full->credit_since_seconds, &full->credit_since_nanos);
  Put(from.final_from, BANTAM_HAS_CREDIT_FINAL, &full->flags,
      &full->credit_final_seconds, &full->credit_final_nanos);
}

void DescribeDispute(const HandoffDispute& from, bantam_handoff_state* full) {
  full->dispute = static_cast<int32_t>(from.standing);
  full->dispute_over = CodeOf(from.over);
  Put(from.event_id, &full->dispute_event_id, &full->dispute_event_id_size);
  Put(from.settled_by, &full->settled_by, &full->settled_by_size);
}

void DescribeDuty(const HandoffHistory& from, bantam_handoff_state* full) {
  full->duty = static_cast<int32_t>(from.duty);
  Put(from.due_by, &full->due_by, &full->due_by_size);
  Put(from.due_event_id, &full->due_event_id, &full->due_event_id_size);
  Put(from.due, BANTAM_HAS_DUE, &full->flags, &full->due_seconds,
      &full->due_nanos);
  full->flags |= from.expired ? BANTAM_EXPIRED : 0;
}

void DescribeOffers(const HandoffHistory& from, bantam_handoff_state* full) {
  full->method = CodeOf(from.method);
  full->offers = from.offers;
  full->sent_back = from.sent_back;
  full->retries = from.retries;
  full->attempts = from.attempts;
  full->no_shows = from.no_shows;
  full->counted_against_giver = from.counted_against_giver;
  Put(from.booked_by, &full->booked_by, &full->booked_by_size);
  Put(from.booked_at, BANTAM_HAS_BOOKED_AT, &full->flags, &full->booked_seconds,
      &full->booked_nanos);
  Put(from.offered_at, BANTAM_HAS_OFFERED, &full->flags, &full->offered_seconds,
      &full->offered_nanos);
  Put(from.again_from, BANTAM_HAS_AGAIN, &full->flags, &full->again_seconds,
      &full->again_nanos);
  full->flags |= from.never_again ? BANTAM_NEVER_AGAIN : 0;
  Put(from.counted_at, BANTAM_HAS_COUNTED, &full->flags, &full->counted_seconds,
      &full->counted_nanos);
}

void Describe(const HandoffHistory& from, bantam_handoff_state* full) {
  DescribeClaim(from.claim, full);
  DescribeCredit(from.credit, full);
  DescribeDispute(from.dispute, full);
  DescribeDuty(from, full);
  DescribeOffers(from, full);
  full->state = static_cast<int32_t>(from.state);
  Put(from.handoff, &full->handoff, &full->handoff_size);
  Put(from.subject_id, &full->subject_id, &full->subject_id_size);
  Put(from.event_id, &full->event_id, &full->event_id_size);
  Put(from.owner, &full->owner, &full->owner_size);
  Put(from.giver, &full->giver, &full->giver_size);
  Put(from.receiver, &full->receiver, &full->receiver_size);
  Put(from.since, BANTAM_HAS_SINCE, &full->flags, &full->since_seconds,
      &full->since_nanos);
  full->repeated = from.repeated;
  full->other_subject_ids = from.left_out.other_subject_id;
  full->later = from.left_out.later;
  full->not_yet_known = from.left_out.not_yet_known;
  Put(from.undeclared, &full->undeclared, &full->undeclared_count);
  Put(from.breaches, &full->breaches, &full->breach_count);
  Put(from.rejections, &full->rejections, &full->rejection_count);
  Put(from.timeline, &full->timeline, &full->timeline_count);
  Put(from.faults, &full->faults, &full->fault_count);
}

void Describe(const HandoffBreach& from, bantam_breach* full) {
  full->duty = static_cast<int32_t>(from.duty);
  full->open = from.open ? 1 : 0;
  Put(from.receiver, &full->receiver, &full->receiver_size);
  Put(from.event_id, &full->event_id, &full->event_id_size);
  full->due_seconds = from.due.seconds;
  full->due_nanos = from.due.nanos;
  Put(from.met, BANTAM_HAS_DONE, &full->flags, &full->done_seconds,
      &full->done_nanos);
}

void Describe(const HandoffRejection& from, bantam_rejection* full) {
  full->flags = (from.never_again ? BANTAM_NEVER_AGAIN : 0) |
                (from.counts_against_giver ? BANTAM_COUNTS_AGAINST_GIVER : 0) |
                (from.overturned ? BANTAM_OVERTURNED : 0);
  full->step = static_cast<int32_t>(from.step);
  full->then = static_cast<int32_t>(from.then);
  Put(from.event_id, &full->event_id, &full->event_id_size);
  Put(from.reason, &full->reason, &full->reason_size);
  Put(from.giver, &full->giver, &full->giver_size);
  Put(from.receiver, &full->receiver, &full->receiver_size);
  full->at_seconds = from.at.seconds;
  full->at_nanos = from.at.nanos;
  Put(from.again_from, BANTAM_HAS_AGAIN, &full->flags, &full->again_seconds,
      &full->again_nanos);
}

void Describe(const HandoffStepTaken& from, bantam_taken_step* full) {
  full->flags =
      (from.overridden ? BANTAM_OVERRIDDEN : 0) | (from.late ? BANTAM_LATE : 0);
  full->step = static_cast<int32_t>(from.step);
  full->method = CodeOf(from.method);
  full->state = static_cast<int32_t>(from.state);
  Put(from.event_id, &full->event_id, &full->event_id_size);
  Put(from.actor, &full->actor, &full->actor_size);
  Put(from.on_behalf_of, &full->on_behalf_of, &full->on_behalf_of_size);
  Put(from.to, &full->to, &full->to_size);
  Put(from.reason, &full->reason, &full->reason_size);
  Put(from.evidence, &full->evidence, &full->evidence_size);
  Put(from.policy_hash, &full->policy_hash, &full->policy_hash_size);
  Put(from.owner, &full->owner, &full->owner_size);
  full->at_seconds = from.at.seconds;
  full->at_nanos = from.at.nanos;
  Put(from.booked_at, BANTAM_HAS_BOOKED_AT, &full->flags, &full->booked_seconds,
      &full->booked_nanos);
}

void Describe(const HandoffFault& from, bantam_handoff_fault* full) {
  full->problem = static_cast<int32_t>(from.problem);
  full->step = static_cast<int32_t>(from.step);
  full->state = static_cast<int32_t>(from.state);
  Put(from.event_id, &full->event_id, &full->event_id_size);
  Put(from.message, &full->message, &full->message_size);
}

}  // namespace
}  // namespace bantam::capi

using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::Describe;
using bantam::capi::GetItem;

int32_t bantam_replay_handoff(const bantam_lead* lead, const char* handoff,
                              int64_t handoff_size, int64_t at_seconds,
                              int32_t at_nanos,
                              const bantam_handoff_options* options,
                              bantam_handoff_history** history,
                              bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(lead, "lead");
    const std::string_view id = in.Text(handoff, handoff_size, "handoff");
    const bantam::HandoffReplayOptions how =
        bantam::capi::ToHandoffOptions(in, {at_seconds, at_nanos}, options);
    in.Out(history, "history");
    if (!in.ok()) return in.status();
    auto found = bantam::ReplayHandoff(lead->lead, id, how);
    if (!found.ok()) return found.status();
    *history = new bantam_handoff_history{*std::move(found)};
    return absl::OkStatus();
  });
}

int32_t bantam_handoff_history_get(const bantam_handoff_history* history,
                                   bantam_handoff_state* state,
                                   bantam_error** error) {
  return bantam::capi::GetWhole(
      history, "history", state, "state", error,
      [](const bantam_handoff_history& from, bantam_handoff_state* full) {
        Describe(from.history, full);
      });
}

void bantam_handoff_history_free(bantam_handoff_history* history) {
  delete history;
}

int32_t bantam_breach_get(const bantam_breach_list* list, int64_t index,
                          bantam_breach* breach, bantam_error** error) {
  return GetItem(list, index, breach, "breach", error,
                 [](const bantam::HandoffBreach& from, bantam_breach* full) {
                   Describe(from, full);
                 });
}

int32_t bantam_rejection_get(const bantam_rejection_list* list, int64_t index,
                             bantam_rejection* rejection,
                             bantam_error** error) {
  return GetItem(list, index, rejection, "rejection", error,
                 [](const bantam::HandoffRejection& from,
                    bantam_rejection* full) { Describe(from, full); });
}

int32_t bantam_taken_step_get(const bantam_taken_step_list* list, int64_t index,
                              bantam_taken_step* taken_step,
                              bantam_error** error) {
  return GetItem(list, index, taken_step, "taken_step", error,
                 [](const bantam::HandoffStepTaken& from,
                    bantam_taken_step* full) { Describe(from, full); });
}

int32_t bantam_handoff_fault_get(const bantam_handoff_fault_list* list,
                                 int64_t index,
                                 bantam_handoff_fault* handoff_fault,
                                 bantam_error** error) {
  return GetItem(list, index, handoff_fault, "handoff_fault", error,
                 [](const bantam::HandoffFault& from,
                    bantam_handoff_fault* full) { Describe(from, full); });
}
