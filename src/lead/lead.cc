#include "bantam/lead.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/lead/check.h"

namespace bantam {
namespace {

using base::ToAbsl;
using base::Wrong;
using internal::CheckCount;
using internal::CheckRecord;
using internal::CheckText;
using internal::CheckValue;
using internal::LeadPlace;
using internal::WrongAt;

// Whether it is one of the three that a lead has at most one of.
constexpr bool IsSingle(Subject subject) {
  return subject == Subject::kAccount || subject == Subject::kPerson ||
         subject == Subject::kOpportunity;
}

constexpr size_t IndexOf(Subject subject) {
  return static_cast<size_t>(subject) - 1;
}

void Forget(std::vector<std::optional<Value>>& slots) {
  for (std::optional<Value>& slot : slots) slot.reset();
}

absl::Status CheckIndex(size_t index, size_t count, std::string_view list) {
  if (index < count) return absl::OkStatus();
  return Wrong(absl::StrCat(ToAbsl(list), "[", index, "]"),
               {FaultCode::kNoSuchIndex, "there are only {count}"},
               {{"count", count}});
}

absl::Status CheckKind(const std::vector<std::string>& declared,
                       const std::string& kind, size_t index) {
  if (std::find(declared.begin(), declared.end(), kind) != declared.end()) {
    return absl::OkStatus();
  }
  const LeadPlace place = {"activity.kind", index};
  if (kind.empty()) {
    return WrongAt(place, {FaultCode::kMissing, "an activity needs a kind"});
  }
  const std::vector<std::string_view> right(declared.begin(), declared.end());
  return WrongAt(
      place, {FaultCode::kUnknownName, "the {what} {'name'} is not declared"},
      {{"what", "kind"},
       {"name", kind},
       {"nearest", base::Nearest(kind, right)}});
}

absl::Status CheckActivity(const Activity& activity, size_t index,
                           const Policy& policy) {
  absl::Status status =
      CheckRecord("activity", activity, index, policy.limits());
  if (!status.ok()) return status;
  return CheckKind(policy.activity_kinds(), activity.kind, index);
}

absl::Status CheckContact(const Contact& contact, size_t index,
                          const Limits& limits) {
  absl::Status status = CheckRecord("contact", contact, index, limits);
  if (!status.ok()) return status;
  for (auto role = contact.roles.begin(); role != contact.roles.end(); ++role) {
    if (std::find(contact.roles.begin(), role, *role) != role) {
      return WrongAt({"contact.roles", index},
                     {FaultCode::kRepeated, "'{name}' stands twice"},
                     {{"name", BuyerRoleName(*role)}});
    }
  }
  return absl::OkStatus();
}

absl::Status WrongSubject(const FieldInfo& field, std::string_view expected) {
  return Wrong(field.path, {FaultCode::kWrongSubject, "no field of {expected}"},
               {{"expected", expected}});
}

}  // namespace

Lead::Lead(Policy policy) : policy_(std::move(policy)) {
  for (const Subject subject :
       {Subject::kAccount, Subject::kPerson, Subject::kOpportunity}) {
    slots_[IndexOf(subject)].resize(policy_.field_count(subject));
  }
}

void Lead::Clear() {
  id_.clear();
  parent_id_.clear();
  for (size_t i = 0; i < 3; ++i) {
    subject_ids_[i].clear();
    if (present_[i]) Forget(slots_[i]);
    present_[i] = false;
  }
  for (size_t i = 0; i < activity_count_; ++i) Forget(activities_[i].slots);
  for (size_t i = 0; i < contact_count_; ++i) Forget(contacts_[i].slots);
  activity_count_ = 0;
  contact_count_ = 0;
  evidence_count_ = 0;
  stage_event_count_ = 0;
  handoff_event_count_ = 0;
  consent_count_ = 0;
  suppression_count_ = 0;
  activities_known_ = false;
  contacts_known_ = false;
}

absl::Status Lead::SetId(std::string_view id) {
  absl::Status status = CheckText({"id", std::nullopt}, id, policy_.limits());
  if (status.ok()) id_ = id;
  return status;
}

absl::Status Lead::SetSubjectId(Subject subject, std::string_view id) {
  if (!IsSingle(subject)) {
    return Wrong("", {FaultCode::kWrongSubject,
                      "only the account, the person and the opportunity have "
                      "an id of their own"});
  }
  const std::string path = absl::StrCat(ToAbsl(SubjectName(subject)), ".id");
  absl::Status status = CheckText({path, std::nullopt}, id, policy_.limits());
  if (!status.ok()) return status;
  subject_ids_[IndexOf(subject)] = id;
  present_[IndexOf(subject)] = true;
  return absl::OkStatus();
}

absl::Status Lead::SetAccountParentId(std::string_view id) {
  absl::Status status =
      CheckText({"account.parent_id", std::nullopt}, id, policy_.limits());
  if (!status.ok()) return status;
  parent_id_ = id;
  SetPresent(Subject::kAccount);
  return absl::OkStatus();
}

const std::string& Lead::subject_id(Subject subject) const {
  static const std::string none;
  return IsSingle(subject) ? subject_ids_[IndexOf(subject)] : none;
}

void Lead::SetPresent(Subject subject) {
  if (IsSingle(subject)) present_[IndexOf(subject)] = true;
}

bool Lead::present(Subject subject) const {
  return IsSingle(subject) && present_[IndexOf(subject)];
}

absl::Status Lead::CheckField(FieldRef field) const {
  const auto subject = static_cast<uint8_t>(field.subject);
  if (subject >= static_cast<uint8_t>(Subject::kAccount) &&
      subject <= static_cast<uint8_t>(Subject::kContact) &&
      field.slot < policy_.field_count(field.subject)) {
    return absl::OkStatus();
  }
  return Wrong("",
               {FaultCode::kOtherPolicy,
                "subject {subject}, slot {slot} is no field of the lead's "
                "policy; ask that policy's FindField"},
               {{"subject", subject}, {"slot", field.slot}});
}

absl::Status Lead::Set(FieldRef field, Value value) {
  if (absl::Status status = CheckField(field); !status.ok()) return status;
  const FieldInfo& info = policy_.field(field);
  if (!IsSingle(field.subject)) {
    return WrongSubject(info, "the account, the person or the opportunity");
  }
  absl::Status status =
      CheckValue({info.path, std::nullopt}, info, value, policy_.limits());
  if (!status.ok()) return status;
  slots_[IndexOf(field.subject)][field.slot] = std::move(value);
  present_[IndexOf(field.subject)] = true;
  return absl::OkStatus();
}

absl::Status Lead::Set(std::string_view path, Value value) {
  const absl::StatusOr<FieldRef> field = policy_.FindField(path);
  return field.ok() ? Set(*field, std::move(value)) : field.status();
}

absl::Status Lead::Unset(FieldRef field) {
  if (absl::Status status = CheckField(field); !status.ok()) return status;
  if (!IsSingle(field.subject)) {
    return WrongSubject(policy_.field(field),
                        "the account, the person or the opportunity");
  }
  slots_[IndexOf(field.subject)][field.slot].reset();
  return absl::OkStatus();
}

const Value* Lead::Get(FieldRef field) const {
  if (!IsSingle(field.subject)) return nullptr;
  const Slots& slots = slots_[IndexOf(field.subject)];
  if (field.slot >= slots.size() || !slots[field.slot]) return nullptr;
  return &*slots[field.slot];
}

absl::StatusOr<size_t> Lead::AddActivity(Activity activity) {
  const size_t index = activity_count_;
  absl::Status status = CheckCount(index, policy_.limits().max_activities,
                                   "activities", "max_activities");
  if (status.ok()) status = CheckActivity(activity, index, policy_);
  if (!status.ok()) return status;
  if (index == activities_.size()) {
    // Whole before it is added: there may be no memory for its slots.
    StoredActivity stored;
    stored.slots.resize(policy_.field_count(Subject::kActivity));
    activities_.push_back(std::move(stored));
  }
  activities_[index].activity = std::move(activity);
  ++activity_count_;
  activities_known_ = true;
  return index;
}

absl::Status Lead::SetActivity(size_t index, FieldRef field, Value value) {
  absl::Status status = CheckIndex(index, activity_count_, "activities");
  if (status.ok()) status = CheckField(field);
  if (!status.ok()) return status;
  const FieldInfo& info = policy_.field(field);
  if (field.subject != Subject::kActivity) {
    return WrongSubject(info, "an activity");
  }
  status = CheckValue({info.path, index}, info, value, policy_.limits());
  if (status.ok()) activities_[index].slots[field.slot] = std::move(value);
  return status;
}

absl::Status Lead::SetActivity(size_t index, std::string_view path,
                               Value value) {
  const absl::StatusOr<FieldRef> field = policy_.FindField(path);
  return field.ok() ? SetActivity(index, *field, std::move(value))
                    : field.status();
}

const Activity& Lead::activity(size_t index) const {
  static const Activity none;
  return index < activity_count_ ? activities_[index].activity : none;
}

const Value* Lead::GetActivity(size_t index, FieldRef field) const {
  if (index >= activity_count_ || field.subject != Subject::kActivity) {
    return nullptr;
  }
  const Slots& slots = activities_[index].slots;
  if (field.slot >= slots.size() || !slots[field.slot]) return nullptr;
  return &*slots[field.slot];
}

absl::StatusOr<size_t> Lead::AddContact(Contact contact) {
  const size_t index = contact_count_;
  absl::Status status = CheckCount(index, policy_.limits().max_contacts,
                                   "contacts", "max_contacts");
  if (status.ok()) status = CheckContact(contact, index, policy_.limits());
  if (!status.ok()) return status;
  if (index == contacts_.size()) {
    StoredContact stored;
    stored.slots.resize(policy_.field_count(Subject::kContact));
    contacts_.push_back(std::move(stored));
  }
  contacts_[index].contact = std::move(contact);
  ++contact_count_;
  contacts_known_ = true;
  return index;
}

absl::Status Lead::SetContact(size_t index, FieldRef field, Value value) {
  absl::Status status = CheckIndex(index, contact_count_, "contacts");
  if (status.ok()) status = CheckField(field);
  if (!status.ok()) return status;
  const FieldInfo& info = policy_.field(field);
  if (field.subject != Subject::kContact) {
    return WrongSubject(info, "a contact");
  }
  status = CheckValue({info.path, index}, info, value, policy_.limits());
  if (status.ok()) contacts_[index].slots[field.slot] = std::move(value);
  return status;
}

absl::Status Lead::SetContact(size_t index, std::string_view path,
                              Value value) {
  const absl::StatusOr<FieldRef> field = policy_.FindField(path);
  return field.ok() ? SetContact(index, *field, std::move(value))
                    : field.status();
}

const Contact& Lead::contact(size_t index) const {
  static const Contact none;
  return index < contact_count_ ? contacts_[index].contact : none;
}

const Value* Lead::GetContact(size_t index, FieldRef field) const {
  if (index >= contact_count_ || field.subject != Subject::kContact) {
    return nullptr;
  }
  const Slots& slots = contacts_[index].slots;
  if (field.slot >= slots.size() || !slots[field.slot]) return nullptr;
  return &*slots[field.slot];
}

}  // namespace bantam
