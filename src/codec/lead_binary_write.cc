// A lead becomes bantam.v1.Lead.

#include <string>
#include <string_view>

#include "bantam/codec.h"
#include "src/codec/lead_record.h"
#include "src/codec/record_binary.h"
#include "src/records/tables.h"

namespace bantam {
namespace {

using internal::AppendMessageField;
using internal::AppendTextField;

// The known fields of one part; `get` looks one up.
template <typename Get>
void AppendFields(const Policy& policy, Subject subject, uint16_t number,
                  const Get& get, std::string* bytes) {
  const size_t prefix = SubjectName(subject).size() + 1;
  for (uint32_t slot = 0; slot < policy.field_count(subject); ++slot) {
    const FieldRef field = {subject, slot};
    const Value* value = get(field);
    if (value == nullptr) continue;
    const std::string_view path = policy.field(field).path;
    AppendMessageField(
        number,
        [&](std::string* out) {
          AppendTextField(1, path.substr(prefix), out);
          AppendMessageField(
              2,
              [&](std::string* into) {
                internal::AppendBinaryValue(*value, into);
              },
              out);
        },
        bytes);
  }
}

void AppendSubject(const Lead& lead, Subject subject, uint16_t number,
                   std::string* bytes) {
  if (!lead.present(subject)) return;
  AppendMessageField(
      number,
      [&](std::string* out) {
        AppendTextField(1, lead.subject_id(subject), out);
        if (subject == Subject::kAccount) {
          AppendTextField(2, lead.account_parent_id(), out);
        }
        AppendFields(
            lead.policy(), subject, internal::kSubjectFields,
            [&](FieldRef field) { return lead.Get(field); }, out);
      },
      bytes);
}

// A record as a field of its own; its declared fields, if any, by
// `append_fields`, which have higher numbers or stand before higher ones.
template <typename T, typename AppendFieldsOf>
void AppendItem(uint16_t number, const T& item,
                const AppendFieldsOf& append_fields, std::string* bytes) {
  AppendMessageField(
      number,
      [&](std::string* out) {
        internal::AppendBinary(internal::RecordOf<T>(), &item, out);
        append_fields(out);
      },
      bytes);
}

template <typename Get>
void AppendList(uint16_t number, size_t count, const Get& get,
                std::string* bytes) {
  for (size_t i = 0; i < count; ++i) {
    AppendItem(
        number, get(i), [](std::string*) {}, bytes);
  }
}

void AppendActivities(const Lead& lead, std::string* bytes) {
  if (!lead.activities_known()) return;
  AppendMessageField(
      internal::kLeadActivities,
      [&](std::string* list) {
        for (size_t i = 0; i < lead.activity_count(); ++i) {
          AppendItem(
              internal::kListItems, lead.activity(i),
              [&](std::string* out) {
                AppendFields(
                    lead.policy(), Subject::kActivity,
                    internal::kActivityFields,
                    [&](FieldRef field) { return lead.GetActivity(i, field); },
                    out);
              },
              list);
        }
      },
      bytes);
}

void AppendContacts(const Lead& lead, std::string* bytes) {
  if (!lead.contacts_known()) return;
  AppendMessageField(
      internal::kLeadContacts,
      [&](std::string* list) {
        for (size_t i = 0; i < lead.contact_count(); ++i) {
          AppendItem(
              internal::kListItems, lead.contact(i),
              [&](std::string* out) {
                AppendFields(
                    lead.policy(), Subject::kContact, internal::kContactFields,
                    [&](FieldRef field) { return lead.GetContact(i, field); },
                    out);
              },
              list);
        }
      },
      bytes);
}

}  // namespace

std::string LeadToBinary(const Lead& lead) {
  std::string bytes;
  AppendTextField(internal::kLeadId, lead.id(), &bytes);
  AppendSubject(lead, Subject::kAccount, internal::kLeadAccount, &bytes);
  AppendSubject(lead, Subject::kPerson, internal::kLeadPerson, &bytes);
  AppendSubject(lead, Subject::kOpportunity, internal::kLeadOpportunity,
                &bytes);
  AppendActivities(lead, &bytes);
  AppendContacts(lead, &bytes);
  AppendList(
      internal::kLeadEvidence, lead.evidence_count(),
      [&](size_t i) -> auto& { return lead.evidence(i); }, &bytes);
  AppendList(
      internal::kLeadConsents,
      lead.consent_count(), [&](size_t i) -> auto& { return lead.consent(i); },
      &bytes);
  AppendList(
      internal::kLeadStageEvents, lead.stage_event_count(),
      [&](size_t i) -> auto& { return lead.stage_event(i); }, &bytes);
  AppendList(
      internal::kLeadHandoffEvents, lead.handoff_event_count(),
      [&](size_t i) -> auto& { return lead.handoff_event(i); }, &bytes);
  AppendList(
      internal::kLeadSuppressions, lead.suppression_count(),
      [&](size_t i) -> auto& { return lead.suppression(i); }, &bytes);
  return bytes;
}

}  // namespace bantam
