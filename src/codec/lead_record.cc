#include "src/codec/lead_record.h"

#include <cstddef>

namespace bantam::internal {
namespace {

constexpr RecordField kAccountFields[] = {
    FieldAt<std::string, FieldKind::kText>("id", 1, offsetof(SubjectPart, id)),
    FieldAt<std::string, FieldKind::kText>("parent_id", 2,
                                           offsetof(SubjectPart, parent_id)),
};
constexpr std::span<const RecordField> kOtherFields(kAccountFields, 1);
constexpr RecordInfo kAccount = {"Account", "an account", kAccountFields};
constexpr RecordInfo kPerson = {"Person", "a person", kOtherFields};
constexpr RecordInfo kOpportunity = {"Opportunity", "an opportunity",
                                     kOtherFields};

constexpr RecordField kFieldValueFields[] = {
    FieldAt<std::string, FieldKind::kText>("name", 1,
                                           offsetof(FieldValue, name)),
    FieldAt<std::optional<Value>, FieldKind::kValue>(
        "value", 2, offsetof(FieldValue, value)),
};
constexpr RecordInfo kFieldValue = {"FieldValue", "a field", kFieldValueFields};

}  // namespace

const RecordInfo& SubjectRecord(Subject subject) {
  if (subject == Subject::kAccount) return kAccount;
  return subject == Subject::kPerson ? kPerson : kOpportunity;
}

const RecordInfo& FieldValueRecord() {
  return kFieldValue;
}

}  // namespace bantam::internal
