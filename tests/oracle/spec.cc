#include "tests/oracle/spec.h"

#include <algorithm>

namespace bantam::oracle {
namespace {

FieldType TypeOf(AnswerKind answer) {
  switch (answer) {
    case AnswerKind::kMoney:
      return FieldType::kMoney;
    case AnswerKind::kDate:
      return FieldType::kTimestamp;
    case AnswerKind::kYesNo:
      return FieldType::kBool;
    case AnswerKind::kNumber:
      return FieldType::kInt;
    default:
      return FieldType::kString;
  }
}

}  // namespace

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

void AddAnswerFields(PolicySpec& policy) {
  for (const FrameworkSpec& framework : policy.frameworks) {
    for (const DimensionSpec& dimension : framework.dimensions) {
      for (const CriterionSpec& criterion : dimension.criteria) {
        FieldSpec field;
        field.path = "answers." + KeyOf(dimension, criterion);
        field.subject = framework.subject;
        field.type = TypeOf(criterion.answer);
        field.values = criterion.values;
        field.built_in = true;
        field.answer = true;
        const bool known = std::any_of(
            policy.fields.begin(), policy.fields.end(),
            [&](const FieldSpec& other) { return other.path == field.path; });
        if (!known) policy.fields.push_back(std::move(field));
      }
    }
  }
}

}  // namespace bantam::oracle
