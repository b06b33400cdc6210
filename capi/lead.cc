// Leads: their life, and who they are about.

#include "bantam/lead.h"

#include <memory>

#include "capi/lead_input.h"

namespace {

using bantam::Lead;
using bantam::Subject;
using bantam::capi::Arguments;
using bantam::capi::ChangeLead;

Subject SubjectOf(Arguments& in, int32_t subject) {
  in.Code(subject, BANTAM_SUBJECT_ACCOUNT, BANTAM_SUBJECT_OPPORTUNITY,
          "subject");
  return static_cast<Subject>(subject);
}

}  // namespace

int32_t bantam_lead_create(const bantam_policy* policy, bantam_lead** lead,
                           bantam_error** error) {
  return bantam::capi::Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(lead, "lead");
    if (!in.ok()) return in.status();
    auto held = std::make_shared<bantam::capi::HeldLead>(
        bantam::capi::HeldLead{Lead(policy->policy), policy->slots});
    *lead = new bantam_lead{std::move(held)};
    return absl::OkStatus();
  });
}

void bantam_lead_free(bantam_lead* lead) {
  delete lead;
}

int32_t bantam_lead_clear(bantam_lead* lead, bantam_error** error) {
  return ChangeLead(lead, error, [](Arguments&, Lead& to) {
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
    const Subject of = SubjectOf(in, subject);
    const std::string_view text = in.Text(id, size, "id");
    return in.ok() ? to.SetSubjectId(of, text) : in.status();
  });
}

int32_t bantam_lead_set_account_parent_id(bantam_lead* lead, const char* id,
                                          int64_t size, bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    const std::string_view text = in.Text(id, size, "id");
    return in.ok() ? to.SetAccountParentId(text) : in.status();
  });
}

int32_t bantam_lead_set_present(bantam_lead* lead, int32_t subject,
                                bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    const Subject of = SubjectOf(in, subject);
    if (in.ok()) to.SetPresent(of);
    return in.status();
  });
}
