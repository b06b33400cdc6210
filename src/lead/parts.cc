#include <cstddef>

#include "bantam/lead_parts.h"

namespace bantam {

LeadParts PartsOf(const Lead& lead) {
  LeadParts parts;
  parts.id = lead.id();
  parts.has_account = lead.present(Subject::kAccount);
  parts.account_id = lead.subject_id(Subject::kAccount);
  parts.account_parent_id = lead.account_parent_id();
  parts.has_person = lead.present(Subject::kPerson);
  parts.person_id = lead.subject_id(Subject::kPerson);
  parts.has_opportunity = lead.present(Subject::kOpportunity);
  parts.opportunity_id = lead.subject_id(Subject::kOpportunity);
  parts.activities_known = lead.activities_known();
  for (size_t i = 0; i < lead.activity_count(); ++i) {
    parts.activities.push_back(lead.activity(i));
  }
  parts.contacts_known = lead.contacts_known();
  for (size_t i = 0; i < lead.contact_count(); ++i) {
    parts.contacts.push_back(lead.contact(i));
  }
  for (size_t i = 0; i < lead.evidence_count(); ++i) {
    parts.evidence.push_back(lead.evidence(i));
  }
  for (size_t i = 0; i < lead.consent_count(); ++i) {
    parts.consents.push_back(lead.consent(i));
  }
  for (size_t i = 0; i < lead.suppression_count(); ++i) {
    parts.suppressions.push_back(lead.suppression(i));
  }
  for (size_t i = 0; i < lead.stage_event_count(); ++i) {
    parts.stage_events.push_back(lead.stage_event(i));
  }
  for (size_t i = 0; i < lead.handoff_event_count(); ++i) {
    parts.handoff_events.push_back(lead.handoff_event(i));
  }
  return parts;
}

}  // namespace bantam
