// The parts of a lead's binary form that are no records of their own: subjects,
// and the declared fields of a part.

#ifndef BANTAM_SRC_CODEC_LEAD_RECORD_H_
#define BANTAM_SRC_CODEC_LEAD_RECORD_H_

#include <cstdint>
#include <optional>
#include <string>

#include "bantam/policy.h"
#include "bantam/value.h"
#include "src/records/record.h"

namespace bantam::internal {

// The numbers of bantam.v1.Lead.
enum LeadNumber : uint16_t {
  kLeadId = 1,
  kLeadAccount = 2,
  kLeadPerson = 3,
  kLeadOpportunity = 4,
  kLeadActivities = 5,
  kLeadContacts = 6,
  kLeadEvidence = 7,
  kLeadConsents = 8,
  kLeadStageEvents = 9,
  kLeadHandoffEvents = 10,
  kLeadSuppressions = 11,
};

// Of the declared fields, in a subject, an activity and a contact; and of the
// items of an ActivityList and a ContactList.
inline constexpr uint16_t kSubjectFields = 3;
inline constexpr uint16_t kActivityFields = 5;
inline constexpr uint16_t kContactFields = 7;
inline constexpr uint16_t kListItems = 1;

// bantam.v1.Account, and Person and Opportunity, which have no parent.
struct SubjectPart {
  std::string id;
  std::string parent_id;
};
const RecordInfo& SubjectRecord(Subject subject);

// bantam.v1.FieldValue.
struct FieldValue {
  std::string name;
  std::optional<Value> value;
};
const RecordInfo& FieldValueRecord();

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_LEAD_RECORD_H_
