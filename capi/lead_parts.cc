// Activities, contacts and evidence.

#include <optional>
#include <string>
#include <utility>

#include "bantam/lead.h"
#include "capi/lead_input.h"

namespace bantam::capi {
namespace {

static_assert(static_cast<int>(BuyerRole::kInitiator) == BANTAM_INITIATOR &&
              static_cast<int>(BuyerRole::kDecisionMaker) ==
                  BANTAM_DECISION_MAKER &&
              static_cast<int>(BuyerRole::kUser) == BANTAM_USER);
static_assert(static_cast<int>(Attitude::kSupportive) == BANTAM_SUPPORTIVE &&
              static_cast<int>(Attitude::kOpposed) == BANTAM_OPPOSED);
static_assert(static_cast<int>(Influence::kLow) == BANTAM_LOW &&
              static_cast<int>(Influence::kHigh) == BANTAM_HIGH);
static_assert(static_cast<int>(model::Assessment::kUnknown) == BANTAM_UNKNOWN &&
              static_cast<int>(model::Assessment::kConfirmed) ==
                  BANTAM_CONFIRMED &&
              static_cast<int>(model::Assessment::kDenied) == BANTAM_DENIED);

Activity ToActivity(Arguments& in, const bantam_activity* activity) {
  const bantam_activity given = in.NeededStruct(activity, "activity");
  in.Flags(given.flags, BANTAM_HAS_RECORDED_AT, "activity.flags");
  return {.id = in.String(given.id, given.id_size, "activity.id"),
          .kind = in.String(given.kind, given.kind_size, "activity.kind"),
          .at = {given.at_seconds, given.at_nanos},
          .recorded_at =
              in.OptionalInstant((given.flags & BANTAM_HAS_RECORDED_AT) != 0,
                                 given.recorded_seconds, given.recorded_nanos,
                                 "activity.recorded_seconds")};
}

Contact ToContact(Arguments& in, const bantam_contact* contact) {
  const bantam_contact given = in.NeededStruct(contact, "contact");
  uint32_t known = 0;
  Contact result;
  for (uint32_t role = BANTAM_INITIATOR; role <= BANTAM_USER; ++role) {
    known |= uint32_t{1} << role;
    if ((given.roles >> role & 1) != 0) {
      result.roles.push_back(static_cast<BuyerRole>(role));
    }
  }
  in.Flags(given.roles, known, "contact.roles");
  in.Code(given.attitude, 0, BANTAM_OPPOSED, "contact.attitude");
  in.Code(given.influence, 0, BANTAM_HIGH, "contact.influence");
  in.Code(given.verified, BANTAM_UNKNOWN, BANTAM_NO, "contact.verified");
  in.Reserved(given.reserved, "contact.reserved");
  result.person_id =
      in.String(given.person_id, given.person_id_size, "contact.person_id");
  result.opportunity_id =
      in.String(given.opportunity_id, given.opportunity_id_size,
                "contact.opportunity_id");
  if (given.attitude != 0) {
    result.attitude = static_cast<Attitude>(given.attitude);
  }
  if (given.influence != 0) {
    result.influence = static_cast<Influence>(given.influence);
  }
  if (given.verified != BANTAM_UNKNOWN) {
    result.verified = given.verified == BANTAM_YES;
  }
  return result;
}

Evidence ToEvidence(Arguments& in, const bantam_evidence* evidence) {
  const bantam_evidence given = in.NeededStruct(evidence, "evidence");
  in.Flags(given.flags, BANTAM_HAS_AT | BANTAM_HAS_RECORDED_AT,
           "evidence.flags");
  in.Code(given.assessment, BANTAM_UNKNOWN, BANTAM_DENIED,
          "evidence.assessment");
  in.Reserved(given.reserved, "evidence.reserved");
  return {
      .id = in.String(given.id, given.id_size, "evidence.id"),
      .criterion = in.String(given.criterion, given.criterion_size,
                             "evidence.criterion"),
      .value = in.OptionalValue(given.value, "evidence.value"),
      .assessment = static_cast<model::Assessment>(given.assessment),
      .source = in.String(given.source, given.source_size, "evidence.source"),
      .at = in.OptionalInstant((given.flags & BANTAM_HAS_AT) != 0,
                               given.at_seconds, given.at_nanos,
                               "evidence.at_seconds"),
      .recorded_at = in.OptionalInstant(
          (given.flags & BANTAM_HAS_RECORDED_AT) != 0, given.recorded_seconds,
          given.recorded_nanos, "evidence.recorded_seconds"),
      .source_kind = in.String(given.source_kind, given.source_kind_size,
                               "evidence.source_kind"),
      .subject_id = in.String(given.subject_id, given.subject_id_size,
                              "evidence.subject_id")};
}

// An index past the end is the lead's to refuse, a negative one is ours.
size_t ToIndex(Arguments& in, int64_t index) {
  if (index < 0) {
    in.Refuse("index", std::to_string(index) + " is negative");
    return 0;
  }
  return static_cast<size_t>(index);
}

}  // namespace
}  // namespace bantam::capi

using bantam::Lead;
using bantam::Value;
using bantam::capi::Arguments;
using bantam::capi::ChangeLead;

int32_t bantam_lead_set_activities_known(bantam_lead* lead,
                                         bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments&, Lead& to) {
    to.SetActivitiesKnown();
    return absl::OkStatus();
  });
}

int32_t bantam_lead_add_activity(bantam_lead* lead,
                                 const bantam_activity* activity,
                                 int64_t* index, bantam_error** error) {
  if (index != nullptr) *index = 0;
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    bantam::Activity given = bantam::capi::ToActivity(in, activity);
    if (!in.ok()) return in.status();
    return bantam::capi::GiveIndex(to.AddActivity(std::move(given)), index);
  });
}

int32_t bantam_lead_set_activity_value(bantam_lead* lead, int64_t index,
                                       int32_t slot, const bantam_value* value,
                                       bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    const size_t at = bantam::capi::ToIndex(in, index);
    const bantam::FieldRef field = bantam::capi::FieldOf(in, *lead, slot);
    Value given = in.NeededValue(value, "value");
    return in.ok() ? to.SetActivity(at, field, std::move(given)) : in.status();
  });
}

int32_t bantam_lead_set_contacts_known(bantam_lead* lead,
                                       bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments&, Lead& to) {
    to.SetContactsKnown();
    return absl::OkStatus();
  });
}

int32_t bantam_lead_add_contact(bantam_lead* lead,
                                const bantam_contact* contact, int64_t* index,
                                bantam_error** error) {
  if (index != nullptr) *index = 0;
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    bantam::Contact given = bantam::capi::ToContact(in, contact);
    if (!in.ok()) return in.status();
    return bantam::capi::GiveIndex(to.AddContact(std::move(given)), index);
  });
}

int32_t bantam_lead_set_contact_value(bantam_lead* lead, int64_t index,
                                      int32_t slot, const bantam_value* value,
                                      bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    const size_t at = bantam::capi::ToIndex(in, index);
    const bantam::FieldRef field = bantam::capi::FieldOf(in, *lead, slot);
    Value given = in.NeededValue(value, "value");
    return in.ok() ? to.SetContact(at, field, std::move(given)) : in.status();
  });
}

int32_t bantam_lead_add_evidence(bantam_lead* lead,
                                 const bantam_evidence* evidence,
                                 int64_t* index, bantam_error** error) {
  if (index != nullptr) *index = 0;
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    bantam::Evidence given = bantam::capi::ToEvidence(in, evidence);
    if (!in.ok()) return in.status();
    return bantam::capi::GiveIndex(to.AddEvidence(std::move(given)), index);
  });
}
