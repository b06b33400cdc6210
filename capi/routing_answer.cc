// Reading who gets a lead, and why.

#include "bantam/routing.h"
#include "capi/give.h"

namespace bantam::capi {
namespace {

void Describe(const RoutingAnswer& from, bantam_routing_summary* full) {
  full->outcome = static_cast<int32_t>(from.outcome);
  full->source_kind = static_cast<int32_t>(from.source_kind);
  Put(from.routing, &full->routing, &full->routing_size);
  Put(from.owner, &full->owner, &full->owner_size);
  Put(from.queue, &full->queue, &full->queue_size);
  Put(from.rule, &full->rule, &full->rule_size);
  Put(from.claim, &full->claim, &full->claim_size);
  Put(from.source, &full->source, &full->source_size);
  Put(from.policy_hash, &full->policy_hash, &full->policy_hash_size);
  Put(from.protected_until, BANTAM_HAS_UNTIL, &full->flags,
      &full->until_seconds, &full->until_nanos);
  Put(from.fields, &full->fields, &full->field_count);
  Put(from.claims, &full->claims, &full->claim_count);
  Put(from.skipped, &full->skipped, &full->skipped_count);
  Put(from.steps, &full->steps, &full->step_count);
  Put(from.cursor, &full->cursor, &full->cursor_count);
}

void Describe(const ClaimResult& from, bantam_claim_result* full) {
  full->standing = static_cast<int32_t>(from.standing);
  Put(from.until, BANTAM_HAS_UNTIL, &full->flags, &full->until_seconds,
      &full->until_nanos);
  Put(from.id, &full->id, &full->id_size);
  Put(from.owner, &full->owner, &full->owner_size);
  Put(from.policy_hash, &full->policy_hash, &full->policy_hash_size);
}

}  // namespace
}  // namespace bantam::capi

using bantam::capi::Describe;
using bantam::capi::GetItem;
using bantam::capi::Put;

int32_t bantam_routing_answer_get(const bantam_routing_answer* answer,
                                  bantam_routing_summary* summary,
                                  bantam_error** error) {
  return bantam::capi::GetWhole(
      answer, "answer", summary, "summary", error,
      [](const bantam_routing_answer& from, bantam_routing_summary* full) {
        Describe(from.answer, full);
      });
}

void bantam_routing_answer_free(bantam_routing_answer* answer) {
  delete answer;
}

int32_t bantam_claim_result_get(const bantam_claim_result_list* list,
                                int64_t index,
                                bantam_claim_result* claim_result,
                                bantam_error** error) {
  return GetItem(list, index, claim_result, "claim_result", error,
                 [](const bantam::ClaimResult& from,
                    bantam_claim_result* full) { Describe(from, full); });
}

int32_t bantam_skipped_candidate_get(
    const bantam_skipped_candidate_list* list, int64_t index,
    bantam_skipped_candidate* skipped_candidate, bantam_error** error) {
  return GetItem(
      list, index, skipped_candidate, "skipped_candidate", error,
      [](const bantam::SkippedCandidate& from, bantam_skipped_candidate* full) {
        full->reason = static_cast<int32_t>(from.reason);
        Put(from.rule, &full->rule, &full->rule_size);
        Put(from.candidate, &full->candidate, &full->candidate_size);
      });
}

int32_t bantam_routing_step_get(const bantam_routing_step_list* list,
                                int64_t index,
                                bantam_routing_step* routing_step,
                                bantam_error** error) {
  return GetItem(
      list, index, routing_step, "routing_step", error,
      [](const bantam::RoutingStep& from, bantam_routing_step* full) {
        full->reason = static_cast<int32_t>(from.reason);
        Put(from.id, &full->id, &full->id_size);
        Put(from.fields, &full->fields, &full->field_count);
        Put(from.error, &full->error, &full->error_size);
      });
}

int32_t bantam_turn_count_get(const bantam_turn_count_list* list, int64_t index,
                              bantam_turn_count* turn_count,
                              bantam_error** error) {
  return GetItem(list, index, turn_count, "turn_count", error,
                 [](const bantam::TurnCount& from, bantam_turn_count* full) {
                   Put(from.rule, &full->rule, &full->rule_size);
                   Put(from.candidate, &full->candidate, &full->candidate_size);
                   full->given = from.given;
                 });
}
