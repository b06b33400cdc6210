// Replaying stage events, and reading what they say.

#include <utility>

#include "bantam/process.h"
#include "capi/give.h"
#include "capi/replay_input.h"

namespace bantam::capi {
namespace {

void Describe(const StageHistory& from, bantam_stage_state* full) {
  Put(from.process, &full->process, &full->process_size);
  Put(from.stage, &full->stage, &full->stage_size);
  Put(from.highest, &full->highest, &full->highest_size);
  Put(from.since, BANTAM_HAS_SINCE, &full->flags, &full->since_seconds,
      &full->since_nanos);
  Put(from.baseline, BANTAM_HAS_BASELINE, &full->flags, &full->baseline_seconds,
      &full->baseline_nanos);
  Put(from.next_check, BANTAM_HAS_CHECK_AT, &full->flags, &full->check_seconds,
      &full->check_nanos);
  Put(from.next_due, BANTAM_HAS_DUE, &full->flags, &full->due_seconds,
      &full->due_nanos);
  Put(from.next_limit, &full->next_limit, &full->next_limit_size);
  Put(from.visits, &full->visits, &full->visit_count);
  Put(from.totals, &full->totals, &full->total_count);
  Put(from.faults, &full->faults, &full->fault_count);
  Put(from.renamed, &full->renamed, &full->renamed_count);
  Put(from.other_policies, &full->other_policies, &full->other_policy_count);
  full->repeated = from.repeated;
  full->reentries = from.reentries;
  full->reentered_stages = from.reentered_stages;
  full->ties = from.ties;
  full->other_subject_ids = from.left_out.other_subject_id;
  full->later = from.left_out.later;
  full->not_yet_known = from.left_out.not_yet_known;
  Put(from.undeclared, &full->undeclared, &full->undeclared_count);
}

void Describe(const StageVisit& from, bantam_visit* full) {
  full->flags = (from.automatic ? BANTAM_AUTOMATIC : 0) |
                (from.overridden ? BANTAM_OVERRIDDEN : 0) |
                (from.recycled ? BANTAM_RECYCLED : 0) |
                (from.late ? BANTAM_LATE : 0);
  full->disposition = static_cast<int32_t>(from.disposition);
  Put(from.stage, &full->stage, &full->stage_size);
  Put(from.event_id, &full->event_id, &full->event_id_size);
  Put(from.actor, &full->actor, &full->actor_size);
  Put(from.on_behalf_of, &full->on_behalf_of, &full->on_behalf_of_size);
  Put(from.reason, &full->reason, &full->reason_size);
  Put(from.policy_hash, &full->policy_hash, &full->policy_hash_size);
  full->from_seconds = from.entered.seconds;
  full->from_nanos = from.entered.nanos;
  Put(from.left, BANTAM_HAS_UNTIL, &full->flags, &full->until_seconds,
      &full->until_nanos);
  Put(from.limits, &full->limits, &full->limit_count);
}

void Describe(const LimitState& from, bantam_time_limit* full) {
  full->standing = static_cast<int32_t>(from.standing);
  Put(from.id, &full->id, &full->id_size);
  Put(from.due, BANTAM_HAS_DUE, &full->flags, &full->due_seconds,
      &full->due_nanos);
  Put(from.done, BANTAM_HAS_DONE, &full->flags, &full->done_seconds,
      &full->done_nanos);
}

void Describe(const StageTotal& from, bantam_stage_total* full) {
  Put(from.stage, &full->stage, &full->stage_size);
  full->entries = from.entries;
  full->first_seconds = from.first_entered.seconds;
  full->first_nanos = from.first_entered.nanos;
  full->last_seconds = from.last_entered.seconds;
  full->last_nanos = from.last_entered.nanos;
  full->spent_seconds = from.spent.seconds;
  full->spent_nanos = from.spent.nanos;
}

void Describe(const EventFault& from, bantam_event_fault* full) {
  full->problem = static_cast<int32_t>(from.problem);
  Put(from.event_id, &full->event_id, &full->event_id_size);
  Put(from.from, &full->from, &full->from_size);
  Put(from.to, &full->to, &full->to_size);
  Put(from.stage, &full->stage, &full->stage_size);
  Put(from.message, &full->message, &full->message_size);
}

}  // namespace
}  // namespace bantam::capi

using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::Describe;
using bantam::capi::GetItem;
using bantam::capi::Put;

int32_t bantam_replay(const bantam_lead* lead, const char* process,
                      int64_t process_size, int64_t at_seconds,
                      int32_t at_nanos, const bantam_replay_options* options,
                      bantam_stage_history** history, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(lead, "lead");
    const std::string_view id = in.Text(process, process_size, "process");
    const bantam::ReplayOptions how =
        bantam::capi::ToReplayOptions(in, {at_seconds, at_nanos}, options);
    in.Out(history, "history");
    if (!in.ok()) return in.status();
    auto found = bantam::Replay(lead->lead, id, how);
    if (!found.ok()) return found.status();
    *history = new bantam_stage_history{*std::move(found)};
    return absl::OkStatus();
  });
}

int32_t bantam_stage_history_get(const bantam_stage_history* history,
                                 bantam_stage_state* state,
                                 bantam_error** error) {
  return bantam::capi::GetWhole(
      history, "history", state, "state", error,
      [](const bantam_stage_history& from, bantam_stage_state* full) {
        Describe(from.history, full);
      });
}

void bantam_stage_history_free(bantam_stage_history* history) {
  delete history;
}

int32_t bantam_visit_get(const bantam_visit_list* list, int64_t index,
                         bantam_visit* visit, bantam_error** error) {
  return GetItem(list, index, visit, "visit", error,
                 [](const bantam::StageVisit& from, bantam_visit* full) {
                   Describe(from, full);
                 });
}

int32_t bantam_time_limit_get(const bantam_time_limit_list* list, int64_t index,
                              bantam_time_limit* time_limit,
                              bantam_error** error) {
  return GetItem(list, index, time_limit, "time_limit", error,
                 [](const bantam::LimitState& from, bantam_time_limit* full) {
                   Describe(from, full);
                 });
}

int32_t bantam_stage_total_get(const bantam_stage_total_list* list,
                               int64_t index, bantam_stage_total* stage_total,
                               bantam_error** error) {
  return GetItem(list, index, stage_total, "stage_total", error,
                 [](const bantam::StageTotal& from, bantam_stage_total* full) {
                   Describe(from, full);
                 });
}

int32_t bantam_event_fault_get(const bantam_event_fault_list* list,
                               int64_t index, bantam_event_fault* event_fault,
                               bantam_error** error) {
  return GetItem(list, index, event_fault, "event_fault", error,
                 [](const bantam::EventFault& from, bantam_event_fault* full) {
                   Describe(from, full);
                 });
}

int32_t bantam_renamed_stage_get(const bantam_renamed_stage_list* list,
                                 int64_t index,
                                 bantam_renamed_stage* renamed_stage,
                                 bantam_error** error) {
  return GetItem(
      list, index, renamed_stage, "renamed_stage", error,
      [](const bantam::RenamedStage& from, bantam_renamed_stage* full) {
        Put(from.event_id, &full->event_id, &full->event_id_size);
        Put(from.from, &full->from, &full->from_size);
        Put(from.to, &full->to, &full->to_size);
      });
}
