// What a lead has many of.

#include <utility>

#include "bantam/lead.h"
#include "capi/lead_input.h"
#include "capi/structure.h"

namespace {

using bantam::Lead;
using bantam::capi::Arguments;
using bantam::capi::ChangeLead;

// Adds the record that `structure` shows by `add`.
template <typename Record>
int32_t Add(absl::StatusOr<size_t> (Lead::*add)(Record), bantam_lead* lead,
            const void* structure, std::string_view name, int64_t* index,
            bantam_error** error) noexcept {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    if (index != nullptr) *index = 0;
    auto record = bantam::capi::TakeRecord<Record>(in, structure, name);
    if (!in.ok()) return in.status();
    return bantam::capi::GiveIndex((to.*add)(std::move(record)), index);
  });
}

}  // namespace

int32_t bantam_lead_set_activities_known(bantam_lead* lead,
                                         bantam_error** error) {
  return ChangeLead(lead, error, [](Arguments&, Lead& to) {
    to.SetActivitiesKnown();
    return absl::OkStatus();
  });
}

int32_t bantam_lead_add_activity(bantam_lead* lead,
                                 const bantam_activity* activity,
                                 int64_t* index, bantam_error** error) {
  return Add(&Lead::AddActivity, lead, activity, "activity", index, error);
}

int32_t bantam_lead_set_contacts_known(bantam_lead* lead,
                                       bantam_error** error) {
  return ChangeLead(lead, error, [](Arguments&, Lead& to) {
    to.SetContactsKnown();
    return absl::OkStatus();
  });
}

int32_t bantam_lead_add_contact(bantam_lead* lead,
                                const bantam_contact* contact, int64_t* index,
                                bantam_error** error) {
  return Add(&Lead::AddContact, lead, contact, "contact", index, error);
}

int32_t bantam_lead_add_evidence(bantam_lead* lead,
                                 const bantam_evidence* evidence,
                                 int64_t* index, bantam_error** error) {
  return Add(&Lead::AddEvidence, lead, evidence, "evidence", index, error);
}

int32_t bantam_lead_clear_evidence(bantam_lead* lead, bantam_error** error) {
  return ChangeLead(lead, error, [](Arguments&, Lead& to) {
    to.ClearEvidence();
    return absl::OkStatus();
  });
}

int32_t bantam_lead_add_stage_event(bantam_lead* lead,
                                    const bantam_stage_event* event,
                                    int64_t* index, bantam_error** error) {
  return Add(&Lead::AddStageEvent, lead, event, "event", index, error);
}

int32_t bantam_lead_add_handoff_event(bantam_lead* lead,
                                      const bantam_handoff_event* event,
                                      int64_t* index, bantam_error** error) {
  return Add(&Lead::AddHandoffEvent, lead, event, "event", index, error);
}

int32_t bantam_lead_add_consent(bantam_lead* lead,
                                const bantam_consent* consent, int64_t* index,
                                bantam_error** error) {
  return Add(&Lead::AddConsent, lead, consent, "consent", index, error);
}

int32_t bantam_lead_add_suppression(bantam_lead* lead,
                                    const bantam_suppression* suppression,
                                    int64_t* index, bantam_error** error) {
  return Add(&Lead::AddSuppression, lead, suppression, "suppression", index,
             error);
}
