// bantam.v1.Lead becomes a lead. Each item of a list is handed over before the
// next one is read, so that the lead's limits bound the memory.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/codec.h"
#include "src/base/fault.h"
#include "src/base/quote.h"
#include "src/base/text.h"
#include "src/base/utf8.h"
#include "src/codec/field_names.h"
#include "src/codec/lead_record.h"
#include "src/codec/lead_source.h"
#include "src/codec/record_binary.h"
#include "src/records/tables.h"

namespace bantam {
namespace {

using base::ToAbsl;
using base::Under;
using internal::AboutSource;
using internal::BinaryOptions;
using internal::LeadPart;
using internal::ReadBinary;
using internal::RecordOf;
using internal::WireCursor;
using internal::WireTag;

// The last text of this number in a message; empty where there is none. For
// what decides whether the message is looked at.
std::string_view PeekText(WireCursor cursor, uint64_t number) {
  std::string_view text;
  while (!cursor.done()) {
    const std::optional<WireTag> tag = cursor.Tag();
    if (!tag) break;
    if (tag->number != number || tag->type != internal::kBytes) {
      cursor.Skip(*tag);
    } else if (const std::optional<WireCursor> part = cursor.Bytes()) {
      text = part->text();
    }
  }
  return text;
}

class LeadReader {
 public:
  LeadReader(const ReadOptions& options, Lead* lead)
      : options_(options), lead_(*lead), names_(lead->policy()) {}

  absl::Status ReadLead(WireCursor cursor) {
    for (std::vector<bool>& seen : subject_seen_) seen.clear();
    while (!cursor.done()) {
      const std::optional<WireTag> tag = cursor.Tag();
      if (!tag) break;
      const bool known = tag->number <= internal::kLeadSuppressions;
      if (!known || tag->type != internal::kBytes) {
        if (options_.ignore_undeclared) {
          cursor.Skip(*tag);
        } else {
          cursor.Fail(internal::UnknownField(*tag, "Lead", known));
        }
        continue;
      }
      const std::optional<WireCursor> part = cursor.Bytes();
      if (!part) return WireStatus(*cursor.error(), kNames[tag->number]);
      absl::Status status = ReadPart(tag->number, *part);
      if (!status.ok()) return status;
    }
    return cursor.error() ? WireStatus(*cursor.error(), "") : absl::OkStatus();
  }

  // What could be read of it, where the lead may have it.
  const std::string& id() const { return id_; }

 private:
  // By number.
  static constexpr std::string_view kNames[] = {"",
                                                "id",
                                                "account",
                                                "person",
                                                "opportunity",
                                                "activities",
                                                "contacts",
                                                "evidence",
                                                "consents",
                                                "stage_events",
                                                "handoff_events",
                                                "suppressions"};

  absl::Status ReadPart(uint64_t number, const WireCursor& part) {
    switch (number) {
      case internal::kLeadId:
        return ReadId(part);
      case internal::kLeadAccount:
        return ReadSubject(Subject::kAccount, part);
      case internal::kLeadPerson:
        return ReadSubject(Subject::kPerson, part);
      case internal::kLeadOpportunity:
        return ReadSubject(Subject::kOpportunity, part);
      case internal::kLeadActivities:
        lead_.SetActivitiesKnown();
        return ReadList("activities", "ActivityList", part,
                        &LeadReader::ReadActivity, &activities_);
      case internal::kLeadContacts:
        lead_.SetContactsKnown();
        return ReadList("contacts", "ContactList", part,
                        &LeadReader::ReadContact, &contacts_);
      case internal::kLeadEvidence:
        return ReadEvidence(part, evidence_++);
      case internal::kLeadConsents:
        return ReadItem("consents", part, lead_.consent_count(),
                        &Lead::AddConsent);
      case internal::kLeadStageEvents:
        return ReadItem("stage_events", part, lead_.stage_event_count(),
                        &Lead::AddStageEvent);
      case internal::kLeadHandoffEvents:
        return ReadItem("handoff_events", part, lead_.handoff_event_count(),
                        &Lead::AddHandoffEvent);
      default:
        return ReadItem("suppressions", part, lead_.suppression_count(),
                        &Lead::AddSuppression);
    }
  }

  absl::Status ReadId(const WireCursor& part) {
    if (const auto bad = base::FindInvalidUtf8(part.text())) {
      return internal::WireStatus({part.at() + *bad, "the string is not UTF-8"},
                                  "id");
    }
    id_ = part.text();
    return lead_.SetId(part.text());
  }

  BinaryOptions Options(std::string_view place,
                        std::optional<size_t> index) const {
    return {.ignore_unknown = options_.ignore_undeclared,
            .values_unchecked = true,
            .place = place,
            .index = index};
  }

  absl::Status ReadSubject(Subject subject, const WireCursor& bytes) {
    const std::string_view name = SubjectName(subject);
    internal::SubjectPart part;
    BinaryOptions options = Options(name, std::nullopt);
    absl::Status status =
        ReadWithFields(internal::SubjectRecord(subject),
                       internal::kSubjectFields, bytes, options, &part);
    lead_.SetPresent(subject);
    if (status.ok() && !part.id.empty()) {
      status = lead_.SetSubjectId(subject, part.id);
    }
    if (status.ok() && !part.parent_id.empty()) {
      status = lead_.SetAccountParentId(part.parent_id);
    }
    if (!status.ok()) return status;
    return ReadFields({.subject = subject}, std::string(name),
                      &subject_seen_[static_cast<size_t>(subject) - 1]);
  }

  // Reads a record whose declared fields stand beside its own.
  absl::Status ReadWithFields(const internal::RecordInfo& info, uint16_t number,
                              const WireCursor& bytes, BinaryOptions options,
                              void* record) {
    fields_.clear();
    options.open_number = number;
    options.open = &fields_;
    return ReadBinary(info, bytes, options, record);
  }

  absl::Status ReadList(std::string_view name, std::string_view message,
                        WireCursor cursor,
                        absl::Status (LeadReader::*read)(const WireCursor&,
                                                         size_t),
                        size_t* count) {
    while (!cursor.done()) {
      const std::optional<WireTag> tag = cursor.Tag();
      if (!tag) break;
      const bool known = tag->number == internal::kListItems;
      if (!known || tag->type != internal::kBytes) {
        if (options_.ignore_undeclared) {
          cursor.Skip(*tag);
        } else {
          cursor.Fail(internal::UnknownField(*tag, message, known));
        }
        continue;
      }
      const std::optional<WireCursor> item = cursor.Bytes();
      if (!item) break;
      absl::Status status = (this->*read)(*item, (*count)++);
      if (!status.ok()) return status;
    }
    return cursor.error() ? WireStatus(*cursor.error(), name)
                          : absl::OkStatus();
  }

  absl::Status ReadActivity(const WireCursor& bytes, size_t index) {
    constexpr uint64_t kKind = 2;
    const std::string_view kind = PeekText(bytes, kKind);
    if (options_.ignore_undeclared && !kind.empty() &&
        !names_.IsActivityKind(kind)) {
      return absl::OkStatus();
    }
    Activity activity;
    absl::Status status =
        ReadWithFields(RecordOf<Activity>(), internal::kActivityFields, bytes,
                       Options("activities", index), &activity);
    if (status.ok() && activity.kind.empty()) {
      status = Under("activities", index,
                     base::Wrong("kind", {FaultCode::kMissing,
                                          "an activity needs a kind"}));
    }
    if (!status.ok()) return status;
    const LeadPart part = {Subject::kActivity, lead_.activity_count(), index};
    status = AboutSource(part, lead_.AddActivity(std::move(activity)).status());
    if (!status.ok()) return status;
    return ReadFields(part, absl::StrCat("activities[", index, "]"), &seen_);
  }

  absl::Status ReadContact(const WireCursor& bytes, size_t index) {
    Contact contact;
    absl::Status status =
        ReadWithFields(RecordOf<Contact>(), internal::kContactFields, bytes,
                       Options("contacts", index), &contact);
    if (!status.ok()) return status;
    const LeadPart part = {Subject::kContact, index, index};
    status = AboutSource(part, lead_.AddContact(std::move(contact)).status());
    if (!status.ok()) return status;
    return ReadFields(part, absl::StrCat("contacts[", index, "]"), &seen_);
  }

  absl::Status ReadEvidence(const WireCursor& bytes, size_t index) {
    constexpr uint64_t kCriterion = 2;
    const std::string_view criterion = PeekText(bytes, kCriterion);
    // An empty key is no misspelling of a criterion: it is always refused.
    if (options_.ignore_undeclared && !criterion.empty() &&
        lead_.policy().FindCriterion(criterion) == nullptr) {
      return absl::OkStatus();
    }
    Evidence evidence;
    absl::Status status = ReadBinary(RecordOf<Evidence>(), bytes,
                                     Options("evidence", index), &evidence);
    if (!status.ok()) return status;
    const size_t held = lead_.evidence_count();
    return AboutSource("evidence", held, index,
                       lead_.AddEvidence(std::move(evidence)).status());
  }

  template <typename Item>
  absl::Status ReadItem(std::string_view list, const WireCursor& bytes,
                        size_t index,
                        absl::StatusOr<size_t> (Lead::*add)(Item)) {
    Item item;
    absl::Status status =
        ReadBinary(RecordOf<Item>(), bytes, Options(list, index), &item);
    return status.ok() ? (lead_.*add)(std::move(item)).status() : status;
  }

  // The declared fields of the part that was read last.
  absl::Status ReadFields(const LeadPart& part, const std::string& place,
                          std::vector<bool>* seen) {
    if (seen == &seen_) seen->clear();
    seen->resize(lead_.policy().field_count(part.subject), false);
    if (fields_.empty()) return absl::OkStatus();
    const std::string list = absl::StrCat(place, ".fields");
    for (size_t i = 0; i < fields_.size(); ++i) {
      internal::FieldValue field;
      absl::Status status = ReadBinary(internal::FieldValueRecord(), fields_[i],
                                       Options(list, i), &field);
      if (status.ok()) {
        status = SetField(part, place, list, i, std::move(field), seen);
      }
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

  absl::Status SetField(const LeadPart& part, std::string_view place,
                        std::string_view list, size_t index,
                        internal::FieldValue given, std::vector<bool>* seen) {
    if (given.name.empty()) {
      return Under(
          list, index,
          base::Wrong("", {FaultCode::kMissing, "a field needs a name"}));
    }
    path_ = absl::StrCat(ToAbsl(SubjectName(part.subject)), ".", given.name);
    const std::optional<FieldRef> field = names_.Find(path_);
    if (!field) {
      if (options_.ignore_undeclared) return absl::OkStatus();
      return Under(
          list, index,
          base::ToStatus(
              {.code = FaultCode::kFieldNotDeclared,
               .arguments = {{"name", given.name}},
               .message = absl::StrCat(
                   "the field ", base::Quoted(given.name), " is not declared",
                   names_.NearestName(part.subject, given.name))},
              absl::StatusCode::kInvalidArgument));
    }
    if ((*seen)[field->slot]) {
      return Under(place, base::Wrong(given.name, {FaultCode::kRepeated,
                                                   "the field stands twice"}));
    }
    (*seen)[field->slot] = true;
    if (!given.value) return absl::OkStatus();
    return internal::SetField(part, *field, *std::move(given.value), &lead_);
  }

  const ReadOptions& options_;
  Lead& lead_;
  internal::FieldNames names_;
  std::string id_;
  std::string path_;
  // How many of these were given; those that are skipped count, too.
  size_t activities_ = 0;
  size_t contacts_ = 0;
  size_t evidence_ = 0;
  // Of the part being read, the declared fields, not yet looked at.
  std::vector<WireCursor> fields_;
  // The fields that have been given, by slot: of an activity or contact, and
  // of each subject, whose message may come in pieces.
  std::vector<bool> seen_;
  std::vector<bool> subject_seen_[3];
};

}  // namespace

absl::Status LeadFromBinary(std::string_view bytes, const ReadOptions& options,
                            Lead* lead) {
  lead->Clear();
  const Limits& limits = lead->policy().limits();
  if (static_cast<int64_t>(bytes.size()) > limits.max_lead_bytes) {
    return base::Wrong("",
                       {FaultCode::kLimitExceeded,
                        "the lead has {found} bytes; {limit} allows {allowed}"},
                       {{"found", bytes.size()},
                        {"limit", "max_lead_bytes"},
                        {"allowed", limits.max_lead_bytes}});
  }
  LeadReader reader(options, lead);
  absl::Status status = reader.ReadLead(WireCursor(bytes));
  if (status.ok()) return status;
  lead->Clear();
  // One that no lead may have is none.
  if (options.keep_id) lead->SetId(reader.id()).IgnoreError();
  return status;
}

}  // namespace bantam
