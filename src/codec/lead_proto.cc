#include <google/protobuf/arena.h>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/codec.h"
#include "bantam/v1/lead.pb.h"
#include "src/base/quote.h"
#include "src/base/text.h"
#include "src/codec/field_names.h"
#include "src/codec/lead_consent.h"
#include "src/codec/lead_events.h"
#include "src/codec/lead_evidence.h"
#include "src/codec/lead_source.h"
#include "src/codec/value_proto.h"
#include "src/wire/wire_check.h"

namespace bantam {
namespace {

using base::ToAbsl;
using google::protobuf::RepeatedPtrField;
using internal::AboutSource;
using internal::Invalid;
using internal::LeadPart;
using internal::Under;
using internal::WrongNumber;

using FieldValues = RepeatedPtrField<v1::FieldValue>;

class Reader {
 public:
  Reader(const ReadOptions& options, Lead* lead)
      : options_(options), lead_(*lead), names_(lead->policy()) {}

  absl::Status ReadLead(const v1::Lead& message) {
    absl::Status status = Under("the lead", CheckKnown(message));
    if (status.ok()) status = lead_.SetId(message.id());
    if (status.ok() && message.has_account()) {
      status = ReadSubject(Subject::kAccount, message.account());
      if (status.ok()) {
        status = lead_.SetAccountParentId(message.account().parent_id());
      }
    }
    if (status.ok() && message.has_person()) {
      status = ReadSubject(Subject::kPerson, message.person());
    }
    if (status.ok() && message.has_opportunity()) {
      status = ReadSubject(Subject::kOpportunity, message.opportunity());
    }
    if (status.ok() && message.has_activities()) {
      status = ReadActivities(message.activities());
    }
    if (status.ok() && message.has_contacts()) {
      status = ReadContacts(message.contacts());
    }
    if (status.ok()) {
      status = ReadEach(message.evidence(), internal::ReadEvidence);
    }
    if (status.ok()) {
      status = ReadEach(message.consents(), internal::ReadConsent);
    }
    if (status.ok()) {
      status = ReadEach(message.stage_events(), internal::ReadStageEvent);
    }
    if (status.ok()) {
      status = ReadEach(message.handoff_events(), internal::ReadHandoffEvent);
    }
    if (status.ok()) {
      status = ReadEach(message.suppressions(), internal::ReadSuppression);
    }
    return status;
  }

 private:
  absl::Status CheckKnown(const google::protobuf::Message& message) const {
    if (options_.ignore_undeclared) return absl::OkStatus();
    return internal::CheckKnown(message);
  }

  template <typename Message>
  absl::Status ReadEach(const RepeatedPtrField<Message>& list,
                        absl::Status (*read)(const Message&, size_t,
                                             const ReadOptions&, Lead*)) {
    absl::Status status;
    for (int i = 0; status.ok() && i < list.size(); ++i) {
      status = read(list[i], static_cast<size_t>(i), options_, &lead_);
    }
    return status;
  }

  template <typename Message>
  absl::Status ReadSubject(Subject subject, const Message& message) {
    const std::string_view name = SubjectName(subject);
    absl::Status status = Under(name, CheckKnown(message));
    if (status.ok()) status = lead_.SetSubjectId(subject, message.id());
    if (!status.ok()) return status;
    return ReadFields({.subject = subject}, std::string(name),
                      message.fields());
  }

  absl::Status ReadActivities(const v1::ActivityList& list) {
    lead_.SetActivitiesKnown();
    absl::Status status = Under("activities", CheckKnown(list));
    for (int i = 0; status.ok() && i < list.activities_size(); ++i) {
      status = ReadActivity(static_cast<size_t>(i), list.activities(i));
    }
    return status;
  }

  absl::Status ReadActivity(size_t index, const v1::Activity& message) {
    const auto at = [index] { return absl::StrCat("activities[", index, "]"); };
    absl::Status status = CheckKnown(message);
    if (status.ok()) status = Under("at", CheckKnown(message.at()));
    if (status.ok()) {
      status = Under("recorded_at", CheckKnown(message.recorded_at()));
    }
    if (status.ok() && message.kind().empty()) {
      status = Invalid("kind", "an activity needs a kind");
    }
    if (!status.ok()) return Under(at(), std::move(status));
    if (options_.ignore_undeclared && !names_.IsActivityKind(message.kind())) {
      return absl::OkStatus();
    }
    if (!message.has_at()) {
      return Under(at(), Invalid("at",
                                 "an activity needs the time at which it "
                                 "happened"));
    }
    Activity activity;
    activity.id = message.id();
    activity.kind = message.kind();
    activity.at = internal::InstantFromProto(message.at());
    if (message.has_recorded_at()) {
      activity.recorded_at = internal::InstantFromProto(message.recorded_at());
    }
    const LeadPart part = {Subject::kActivity, lead_.activity_count(), index};
    status = AboutSource(part, lead_.AddActivity(std::move(activity)).status());
    return status.ok() ? ReadFields(part, at(), message.fields()) : status;
  }

  absl::Status ReadContacts(const v1::ContactList& list) {
    lead_.SetContactsKnown();
    absl::Status status = Under("contacts", CheckKnown(list));
    for (int i = 0; status.ok() && i < list.contacts_size(); ++i) {
      status = ReadContact(static_cast<size_t>(i), list.contacts(i));
    }
    return status;
  }

  absl::Status ReadContact(size_t index, const v1::Contact& message) {
    const std::string at = absl::StrCat("contacts[", index, "]");
    if (absl::Status status = CheckKnown(message); !status.ok()) {
      return Under(at, std::move(status));
    }
    Contact contact;
    contact.person_id = message.person_id();
    for (const int number : message.roles()) {
      // Numbers that name nothing are for the lead to refuse, but not those
      // that its enum cannot hold.
      if (!v1::BuyerRole::Kind_IsValid(number)) {
        return Under(at, WrongNumber("roles", number));
      }
      contact.roles.push_back(static_cast<BuyerRole>(number));
    }
    if (!v1::Attitude::Kind_IsValid(message.attitude())) {
      return Under(at, WrongNumber("attitude", message.attitude()));
    }
    if (message.attitude() != v1::Attitude::UNKNOWN) {
      contact.attitude = static_cast<Attitude>(message.attitude());
    }
    if (!v1::Influence::Kind_IsValid(message.influence())) {
      return Under(at, WrongNumber("influence", message.influence()));
    }
    if (message.influence() != v1::Influence::UNKNOWN) {
      contact.influence = static_cast<Influence>(message.influence());
    }
    if (message.has_verified()) contact.verified = message.verified();
    contact.opportunity_id = message.opportunity_id();
    const LeadPart part = {Subject::kContact, index, index};
    absl::Status status =
        AboutSource(part, lead_.AddContact(std::move(contact)).status());
    return status.ok() ? ReadFields(part, at, message.fields()) : status;
  }

  absl::Status ReadFields(const LeadPart& part, const std::string& at,
                          const FieldValues& fields) {
    seen_.assign(lead_.policy().field_count(part.subject), false);
    for (int i = 0; i < fields.size(); ++i) {
      absl::Status status = ReadField(part, at, fields[i]);
      if (status.code() == absl::StatusCode::kNotFound) {
        return absl::InvalidArgumentError(absl::StrCat(
            at, ".fields[", i, "]: ", std::string(status.message())));
      }
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

  // NOT_FOUND for a name that is none; the caller knows where it stands.
  absl::Status ReadField(const LeadPart& part, const std::string& at,
                         const v1::FieldValue& message) {
    if (message.name().empty()) {
      return absl::NotFoundError("a field needs a name");
    }
    path_ =
        absl::StrCat(ToAbsl(SubjectName(part.subject)), ".", message.name());
    const std::optional<FieldRef> field = names_.Find(path_);
    if (!field && options_.ignore_undeclared) return absl::OkStatus();
    if (!field) {
      return absl::NotFoundError(absl::StrCat(
          "the field ", base::Quoted(message.name()), " is not declared",
          names_.NearestName(part.subject, message.name())));
    }
    const auto place = [&] { return absl::StrCat(at, ".", message.name()); };
    if (seen_[field->slot]) {
      return absl::InvalidArgumentError(
          absl::StrCat(place(), ": the field stands twice"));
    }
    seen_[field->slot] = true;
    std::optional<Value> value;
    absl::Status status = CheckKnown(message);
    if (status.ok()) {
      status = Under("value",
                     internal::ValueFromProto(
                         message.value(), options_.ignore_undeclared, &value));
    }
    if (!status.ok()) return Under(place(), std::move(status));
    if (!value) return absl::OkStatus();
    return internal::SetField(part, *field, *std::move(value), &lead_);
  }

  const ReadOptions& options_;
  Lead& lead_;
  internal::FieldNames names_;
  std::string path_;
  // Of the part being read, by slot: the fields that have been given.
  std::vector<bool> seen_;
};

absl::Status ParseBinary(std::string_view bytes, const ReadOptions& options,
                         const Limits& limits, v1::Lead* message) {
  if (static_cast<int64_t>(bytes.size()) > limits.max_lead_bytes ||
      bytes.size() > std::numeric_limits<int>::max()) {
    return absl::ResourceExhaustedError(
        absl::StrCat("the lead has ", bytes.size(),
                     " bytes; max_lead_bytes allows ", limits.max_lead_bytes));
  }
  absl::Status status = internal::CheckWire(bytes, *v1::Lead::descriptor(),
                                            options.ignore_undeclared);
  if (!status.ok()) return status;
  google::protobuf::io::CodedInputStream stream(
      reinterpret_cast<const uint8_t*>(bytes.data()),
      static_cast<int>(bytes.size()));
  if (!message->ParseFromCodedStream(&stream) ||
      !stream.ConsumedEntireMessage()) {
    return absl::InvalidArgumentError("these bytes are no bantam.v1.Lead");
  }
  return absl::OkStatus();
}

// The known fields of one part; `get` looks one up.
template <typename Get>
void WriteFields(const Policy& policy, Subject subject, const Get& get,
                 FieldValues* fields) {
  const size_t prefix = SubjectName(subject).size() + 1;
  for (uint32_t slot = 0; slot < policy.field_count(subject); ++slot) {
    const FieldRef field = {subject, slot};
    const Value* value = get(field);
    if (value == nullptr) continue;
    v1::FieldValue* message = fields->Add();
    message->set_name(policy.field(field).path.substr(prefix));
    internal::ValueToProto(*value, message->mutable_value());
  }
}

template <typename Message>
void WriteSubject(const Lead& lead, Subject subject, Message* message) {
  message->set_id(lead.subject_id(subject));
  WriteFields(
      lead.policy(), subject, [&](FieldRef field) { return lead.Get(field); },
      message->mutable_fields());
}

void WriteActivity(const Lead& lead, size_t index, v1::Activity* message) {
  const Activity& activity = lead.activity(index);
  message->set_id(activity.id);
  message->set_kind(activity.kind);
  internal::InstantToProto(activity.at, message->mutable_at());
  if (activity.recorded_at) {
    internal::InstantToProto(*activity.recorded_at,
                             message->mutable_recorded_at());
  }
  WriteFields(
      lead.policy(), Subject::kActivity,
      [&](FieldRef field) { return lead.GetActivity(index, field); },
      message->mutable_fields());
}

void WriteContact(const Lead& lead, size_t index, v1::Contact* message) {
  const Contact& contact = lead.contact(index);
  message->set_person_id(contact.person_id);
  for (const BuyerRole role : contact.roles) {
    message->add_roles(static_cast<v1::BuyerRole::Kind>(role));
  }
  if (contact.attitude) {
    message->set_attitude(static_cast<v1::Attitude::Kind>(*contact.attitude));
  }
  if (contact.influence) {
    message->set_influence(
        static_cast<v1::Influence::Kind>(*contact.influence));
  }
  if (contact.verified) message->set_verified(*contact.verified);
  message->set_opportunity_id(contact.opportunity_id);
  WriteFields(
      lead.policy(), Subject::kContact,
      [&](FieldRef field) { return lead.GetContact(index, field); },
      message->mutable_fields());
}

}  // namespace

absl::Status LeadFromProto(const v1::Lead& message, const ReadOptions& options,
                           Lead* lead) {
  lead->Clear();
  absl::Status status = Reader(options, lead).ReadLead(message);
  if (status.ok()) return status;
  lead->Clear();
  // One that no lead may have is none.
  if (options.keep_id) lead->SetId(message.id()).IgnoreError();
  return status;
}

absl::Status LeadFromBinary(std::string_view bytes, const ReadOptions& options,
                            Lead* lead) {
  lead->Clear();
  google::protobuf::Arena arena;
  auto* message = google::protobuf::Arena::CreateMessage<v1::Lead>(&arena);
  absl::Status status =
      ParseBinary(bytes, options, lead->policy().limits(), message);
  return status.ok() ? LeadFromProto(*message, options, lead) : status;
}

void LeadToProto(const Lead& lead, v1::Lead* message) {
  message->Clear();
  message->set_id(lead.id());
  if (lead.present(Subject::kAccount)) {
    message->mutable_account()->set_parent_id(lead.account_parent_id());
    WriteSubject(lead, Subject::kAccount, message->mutable_account());
  }
  if (lead.present(Subject::kPerson)) {
    WriteSubject(lead, Subject::kPerson, message->mutable_person());
  }
  if (lead.present(Subject::kOpportunity)) {
    WriteSubject(lead, Subject::kOpportunity, message->mutable_opportunity());
  }
  if (lead.activities_known()) {
    auto* list = message->mutable_activities();
    for (size_t i = 0; i < lead.activity_count(); ++i) {
      WriteActivity(lead, i, list->add_activities());
    }
  }
  if (lead.contacts_known()) {
    auto* list = message->mutable_contacts();
    for (size_t i = 0; i < lead.contact_count(); ++i) {
      WriteContact(lead, i, list->add_contacts());
    }
  }
  for (size_t i = 0; i < lead.evidence_count(); ++i) {
    internal::WriteEvidence(lead.evidence(i), message->add_evidence());
  }
  for (size_t i = 0; i < lead.consent_count(); ++i) {
    internal::WriteConsent(lead.consent(i), message->add_consents());
  }
  for (size_t i = 0; i < lead.stage_event_count(); ++i) {
    internal::WriteStageEvent(lead.stage_event(i), message->add_stage_events());
  }
  for (size_t i = 0; i < lead.handoff_event_count(); ++i) {
    internal::WriteHandoffEvent(lead.handoff_event(i),
                                message->add_handoff_events());
  }
  for (size_t i = 0; i < lead.suppression_count(); ++i) {
    internal::WriteSuppression(lead.suppression(i),
                               message->add_suppressions());
  }
}

std::string LeadToBinary(const Lead& lead) {
  google::protobuf::Arena arena;
  auto* message = google::protobuf::Arena::CreateMessage<v1::Lead>(&arena);
  LeadToProto(lead, message);
  return internal::ToBinary(*message);
}

}  // namespace bantam
