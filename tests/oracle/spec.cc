#include "tests/oracle/spec.h"

namespace bantam::oracle {

void AddBuiltInFields(PolicySpec& policy) {
  const auto add = [&](const char* path, Subject subject, FieldType type,
                       std::vector<std::string> values = {}) {
    FieldSpec field;
    field.path = path;
    field.subject = subject;
    field.type = type;
    field.values = std::move(values);
    field.built_in = true;
    policy.fields.push_back(std::move(field));
  };
  add("account.id", Subject::kAccount, FieldType::kString);
  add("account.parent_id", Subject::kAccount, FieldType::kString);
  add("person.id", Subject::kPerson, FieldType::kString);
  add("opportunity.id", Subject::kOpportunity, FieldType::kString);
  add("activity.kind", Subject::kActivity, FieldType::kString, policy.kinds);
  add("activity.at", Subject::kActivity, FieldType::kTimestamp);
  add("contact.person_id", Subject::kContact, FieldType::kString);
  add("contact.roles", Subject::kContact, FieldType::kStrings,
      {"initiator", "influencer", "decision_maker", "approver", "buyer",
       "user"});
  add("contact.attitude", Subject::kContact, FieldType::kString,
      {"supportive", "neutral", "opposed"});
  add("contact.influence", Subject::kContact, FieldType::kString,
      {"low", "medium", "high"});
  add("contact.verified", Subject::kContact, FieldType::kBool);
  add("activities", Subject::kActivity, FieldType::kStrings);
  policy.fields.back().list = true;
  add("contacts", Subject::kContact, FieldType::kStrings);
  policy.fields.back().list = true;
}

}  // namespace bantam::oracle
