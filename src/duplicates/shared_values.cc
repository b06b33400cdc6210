#include "src/duplicates/shared_values.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "bantam/duplicates.h"
#include "src/base/fault.h"

namespace bantam::internal {
namespace {

constexpr char kPersonId[] = "person.id";
constexpr char kParentId[] = "account.parent_id";

}  // namespace

SharedValues::SharedValues(Policy policy, const DuplicateProgram& program)
    : parent_is_same_account(program.parent_is_same_account),
      policy_(std::move(policy)) {
  for (const char* id : {kPersonId, kIdOfAccount, kParentId}) AddKey(id);
  for (const MatchKeyProgram& key : program.keys) AddKey(key.id);
}

uint32_t SharedValues::Intern(const std::string& account_id) {
  if (account_id.empty()) return 0;
  return account_index_
      .emplace(account_id, static_cast<uint32_t>(account_index_.size() + 1))
      .first->second;
}

void SharedValues::AddKey(const std::string& key) {
  key_index_.emplace(key, static_cast<uint32_t>(keys.size()));
  keys.push_back(key);
}

SharedValues::Value& SharedValues::AddValue(const std::string& space,
                                            const std::string& text,
                                            const std::string& key,
                                            MatchMeaning meaning,
                                            bool personal) {
  const auto [found, added] = value_of.emplace(
      space + "\n" + text, static_cast<uint32_t>(values.size()));
  if (added) {
    values.emplace_back();
    values.back().meaning = meaning;
  }
  Value& value = values[found->second];
  value.personal |= personal;
  const uint32_t index = key_index_.at(key);
  if (std::find(value.keys.begin(), value.keys.end(), index) ==
      value.keys.end()) {
    value.keys.push_back(index);
  }
  const auto record = static_cast<uint32_t>(records.size());
  // Two keys of one lead may have one value.
  if (value.records.empty() || value.records.back() != record) {
    value.records.push_back(record);
  }
  return value;
}

void SharedValues::AddSubjectId(const Lead& lead, Subject subject,
                                const std::string& key, MatchMeaning meaning) {
  const std::string& id = lead.subject_id(subject);
  // Ids may be personal as well as any field; the key says enough.
  if (!id.empty()) AddValue(key, id, key, meaning, true);
}

absl::Status SharedValues::Add(const Lead& lead, GroupedLead name) {
  if (!(lead.policy() == policy_)) {
    return base::Wrong(
        "", {FaultCode::kOtherPolicy, "the lead is of another policy"});
  }
  if (records.size() == std::numeric_limits<uint32_t>::max()) {
    return base::Wrong("", {FaultCode::kLimitExceeded,
                            "these are more leads than can be grouped"});
  }
  const absl::StatusOr<LeadMatchKeys> lead_keys = MatchKeys(lead);
  if (!lead_keys.ok()) return lead_keys.status();
  AddSubjectId(lead, Subject::kPerson, kPersonId, MatchMeaning::kSamePerson);
  AddSubjectId(lead, Subject::kAccount, kIdOfAccount,
               MatchMeaning::kSameAccount);
  const std::string& account = lead.subject_id(Subject::kAccount);
  const std::string& parent = lead.account_parent_id();
  // An account is of the family that it heads, and of its parent's.
  if (!account.empty()) {
    AddValue(kParentId, account, kParentId, MatchMeaning::kRelatedAccount,
             true);
  }
  if (!parent.empty()) {
    AddValue(kParentId, parent, kParentId, MatchMeaning::kRelatedAccount, true)
        .has_child = true;
  }
  for (const MatchKeyValue& key : lead_keys->values) {
    std::string space(MatchKindName(key.kind));
    space += " ";
    space +=
        key.kind == MatchKind::kExact ? key.key : MatchMeaningName(key.meaning);
    AddValue(space, key.value, key.key, key.meaning, key.personal);
  }
  records.push_back(std::move(name));
  accounts.push_back({Intern(account), Intern(parent)});
  persons.push_back(lead.present(Subject::kPerson));
  return absl::OkStatus();
}

}  // namespace bantam::internal
