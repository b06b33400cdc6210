// Stage events, handoff events, consent and suppression.

#include <string>
#include <utility>

#include "bantam/lead.h"
#include "capi/lead_input.h"

namespace bantam::capi {
namespace {

using model::HandoffMethod;
using model::HandoffStep;

static_assert(
    static_cast<int>(ConsentState::kUnknown) == BANTAM_CONSENT_UNKNOWN &&
    static_cast<int>(ConsentState::kGranted) == BANTAM_CONSENT_GRANTED &&
    static_cast<int>(ConsentState::kDenied) == BANTAM_CONSENT_DENIED &&
    static_cast<int>(ConsentState::kWithdrawn) == BANTAM_CONSENT_WITHDRAWN);

// Adds what `convert(in, given)` makes of the caller's structure, by a member
// function of the lead.
template <typename Given, typename Convert, typename Added>
int32_t Add(bantam_lead* lead, const Given* given, Convert convert,
            absl::StatusOr<size_t> (Lead::*add)(Added), int64_t* index,
            bantam_error** error) noexcept {
  if (index != nullptr) *index = 0;
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    Added added = convert(in, given);
    if (!in.ok()) return in.status();
    return GiveIndex((to.*add)(std::move(added)), index);
  });
}

StageEvent ToStageEvent(Arguments& in, const bantam_stage_event* event) {
  const bantam_stage_event given = in.NeededStruct(event, "event");
  in.Flags(given.flags,
           BANTAM_HAS_RECORDED_AT | BANTAM_HAS_CHECK_AT | BANTAM_AUTOMATIC |
               BANTAM_OVERRIDDEN,
           "event.flags");
  // Zeros may be those of a structure that was refused.
  if (in.ok()) {
    in.Code(given.subject, BANTAM_ACCOUNT, BANTAM_OPPORTUNITY, "event.subject");
  }
  in.Reserved(given.reserved, "event.reserved");
  in.Reserved(given.reserved_too, "event.reserved_too");
  return {
      .id = in.String(given.id, given.id_size, "event.id"),
      .subject = static_cast<Subject>(given.subject),
      .subject_id = in.String(given.subject_id, given.subject_id_size,
                              "event.subject_id"),
      .process = in.String(given.process, given.process_size, "event.process"),
      .from = in.String(given.from, given.from_size, "event.from"),
      .to = in.String(given.to, given.to_size, "event.to"),
      .actor = in.String(given.actor, given.actor_size, "event.actor"),
      .reason = in.String(given.reason, given.reason_size, "event.reason"),
      .policy_hash = in.String(given.policy_hash, given.policy_hash_size,
                               "event.policy_hash"),
      .at = {given.at_seconds, given.at_nanos},
      .recorded_at = in.OptionalInstant(
          (given.flags & BANTAM_HAS_RECORDED_AT) != 0, given.recorded_seconds,
          given.recorded_nanos, "event.recorded_seconds"),
      .sequence = given.sequence,
      .automatic = (given.flags & BANTAM_AUTOMATIC) != 0,
      .overridden = (given.flags & BANTAM_OVERRIDDEN) != 0,
      .on_behalf_of = in.String(given.on_behalf_of, given.on_behalf_of_size,
                                "event.on_behalf_of"),
      .check_at = in.OptionalInstant((given.flags & BANTAM_HAS_CHECK_AT) != 0,
                                     given.check_seconds, given.check_nanos,
                                     "event.check_seconds")};
}

HandoffEvent ToHandoffEvent(Arguments& in, const bantam_handoff_event* event) {
  const bantam_handoff_event given = in.NeededStruct(event, "event");
  in.Flags(given.flags,
           BANTAM_HAS_RECORDED_AT | BANTAM_HAS_BOOKED_AT | BANTAM_OVERRIDDEN,
           "event.flags");
  if (in.ok()) {
    in.Code(given.step, BANTAM_STEP_CLAIM, BANTAM_STEP_OVERTURN, "event.step");
  }
  in.Code(given.method, 0, BANTAM_METHOD_INTRODUCTION, "event.method");
  in.Reserved(given.reserved, "event.reserved");
  HandoffEvent event_given = {
      .id = in.String(given.id, given.id_size, "event.id"),
      .handoff = in.String(given.handoff, given.handoff_size, "event.handoff"),
      .subject_id = in.String(given.subject_id, given.subject_id_size,
                              "event.subject_id"),
      .step = static_cast<HandoffStep>(given.step),
      .actor = in.String(given.actor, given.actor_size, "event.actor"),
      .on_behalf_of = in.String(given.on_behalf_of, given.on_behalf_of_size,
                                "event.on_behalf_of"),
      .to = in.String(given.to, given.to_size, "event.to"),
      .booked_at = in.OptionalInstant((given.flags & BANTAM_HAS_BOOKED_AT) != 0,
                                      given.booked_seconds, given.booked_nanos,
                                      "event.booked_seconds"),
      .reason = in.String(given.reason, given.reason_size, "event.reason"),
      .evidence =
          in.String(given.evidence, given.evidence_size, "event.evidence"),
      .policy_hash = in.String(given.policy_hash, given.policy_hash_size,
                               "event.policy_hash"),
      .at = {given.at_seconds, given.at_nanos},
      .recorded_at = in.OptionalInstant(
          (given.flags & BANTAM_HAS_RECORDED_AT) != 0, given.recorded_seconds,
          given.recorded_nanos, "event.recorded_seconds"),
      .sequence = given.sequence,
      .overridden = (given.flags & BANTAM_OVERRIDDEN) != 0};
  if (given.method != 0) {
    event_given.method = static_cast<HandoffMethod>(given.method);
  }
  return event_given;
}

Consent ToConsent(Arguments& in, const bantam_consent* consent) {
  const bantam_consent given = in.NeededStruct(consent, "consent");
  in.Flags(given.flags, BANTAM_HAS_AT | BANTAM_HAS_RECORDED_AT,
           "consent.flags");
  in.Code(given.state, BANTAM_CONSENT_UNKNOWN, BANTAM_CONSENT_WITHDRAWN,
          "consent.state");
  in.Reserved(given.reserved, "consent.reserved");
  return {.channel =
              in.String(given.channel, given.channel_size, "consent.channel"),
          .purpose =
              in.String(given.purpose, given.purpose_size, "consent.purpose"),
          .state = static_cast<ConsentState>(given.state),
          .basis = in.String(given.basis, given.basis_size, "consent.basis"),
          .at = in.OptionalInstant((given.flags & BANTAM_HAS_AT) != 0,
                                   given.at_seconds, given.at_nanos,
                                   "consent.at_seconds"),
          .recorded_at =
              in.OptionalInstant((given.flags & BANTAM_HAS_RECORDED_AT) != 0,
                                 given.recorded_seconds, given.recorded_nanos,
                                 "consent.recorded_seconds")};
}

Suppression ToSuppression(Arguments& in,
                          const bantam_suppression* suppression) {
  const bantam_suppression given = in.NeededStruct(suppression, "suppression");
  in.Flags(given.flags, BANTAM_HAS_FROM | BANTAM_HAS_UNTIL,
           "suppression.flags");
  return {.channel = in.String(given.channel, given.channel_size,
                               "suppression.channel"),
          .reason =
              in.String(given.reason, given.reason_size, "suppression.reason"),
          .from = in.OptionalInstant((given.flags & BANTAM_HAS_FROM) != 0,
                                     given.from_seconds, given.from_nanos,
                                     "suppression.from_seconds"),
          .until = in.OptionalInstant((given.flags & BANTAM_HAS_UNTIL) != 0,
                                      given.until_seconds, given.until_nanos,
                                      "suppression.until_seconds")};
}

}  // namespace
}  // namespace bantam::capi

using bantam::Lead;
using bantam::capi::Add;

int32_t bantam_lead_add_stage_event(bantam_lead* lead,
                                    const bantam_stage_event* event,
                                    int64_t* index, bantam_error** error) {
  return Add(lead, event, bantam::capi::ToStageEvent, &Lead::AddStageEvent,
             index, error);
}

int32_t bantam_lead_add_handoff_event(bantam_lead* lead,
                                      const bantam_handoff_event* event,
                                      int64_t* index, bantam_error** error) {
  return Add(lead, event, bantam::capi::ToHandoffEvent, &Lead::AddHandoffEvent,
             index, error);
}

int32_t bantam_lead_add_consent(bantam_lead* lead,
                                const bantam_consent* consent, int64_t* index,
                                bantam_error** error) {
  return Add(lead, consent, bantam::capi::ToConsent, &Lead::AddConsent, index,
             error);
}

int32_t bantam_lead_add_suppression(bantam_lead* lead,
                                    const bantam_suppression* suppression,
                                    int64_t* index, bantam_error** error) {
  return Add(lead, suppression, bantam::capi::ToSuppression,
             &Lead::AddSuppression, index, error);
}
