// Leads: their life, keys and subjects.

#include "bantam/lead.h"

#include "capi/lead_input.h"

using bantam::Lead;
using bantam::Subject;
using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::ChangeLead;

int32_t bantam_lead_create(const bantam_policy* policy, bantam_lead** lead,
                           bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(lead, "lead");
    if (!in.ok()) return in.status();
    *lead = new bantam_lead{Lead(policy->policy), policy->slots};
    return absl::OkStatus();
  });
}

void bantam_lead_free(bantam_lead* lead) {
  delete lead;
}

int32_t bantam_lead_clear(bantam_lead* lead, bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments&, Lead& to) {
    to.Clear();
    return absl::OkStatus();
  });
}

int32_t bantam_lead_set_id(bantam_lead* lead, const char* id, int64_t size,
                           bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    const std::string_view text = in.Text(id, size, "id");
    return in.ok() ? to.SetId(text) : in.status();
  });
}

int32_t bantam_lead_set_subject_id(bantam_lead* lead, int32_t subject,
                                   const char* id, int64_t size,
                                   bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    in.Code(subject, BANTAM_ACCOUNT, BANTAM_OPPORTUNITY, "subject");
    const std::string_view text = in.Text(id, size, "id");
    return in.ok() ? to.SetSubjectId(static_cast<Subject>(subject), text)
                   : in.status();
  });
}

int32_t bantam_lead_set_parent_id(bantam_lead* lead, const char* id,
                                  int64_t size, bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    const std::string_view text = in.Text(id, size, "id");
    return in.ok() ? to.SetAccountParentId(text) : in.status();
  });
}

int32_t bantam_lead_set_present(bantam_lead* lead, int32_t subject,
                                bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    in.Code(subject, BANTAM_ACCOUNT, BANTAM_OPPORTUNITY, "subject");
    if (in.ok()) to.SetPresent(static_cast<Subject>(subject));
    return in.status();
  });
}
