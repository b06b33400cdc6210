// bantam/lead_parts.h: everything in a lead but the values of its fields.
//
// Ids and lists as one record (bantam/records.h), to look at or to pass on.
// Values of declared fields are read one by one: Lead::Get, GetActivity and
// GetContact.
//
// Guarantees
//   Threads    a pure function.
//   Ownership  the struct owns what it holds.
//   Errors     none.
//
// Example
//
//   const bantam::LeadParts parts = bantam::PartsOf(lead);
//   for (const bantam::StageEvent& event : parts.stage_events) {
//     std::cout << event.process << ": " << event.to << "\n";
//   }

#ifndef BANTAM_LEAD_PARTS_H_
#define BANTAM_LEAD_PARTS_H_

#include <string>
#include <vector>

#include "bantam/lead.h"

namespace bantam {

struct LeadParts {
  std::string id;
  bool has_account = false;
  std::string account_id;
  std::string account_parent_id;
  bool has_person = false;
  std::string person_id;
  bool has_opportunity = false;
  std::string opportunity_id;
  // Empty and known: the person did nothing.
  bool activities_known = false;
  std::vector<Activity> activities;
  bool contacts_known = false;
  std::vector<Contact> contacts;
  std::vector<Evidence> evidence;
  std::vector<Consent> consents;
  std::vector<Suppression> suppressions;
  std::vector<StageEvent> stage_events;
  std::vector<HandoffEvent> handoff_events;

  friend bool operator==(const LeadParts&, const LeadParts&) = default;
};

LeadParts PartsOf(const Lead& lead);

}  // namespace bantam

#endif  // BANTAM_LEAD_PARTS_H_
