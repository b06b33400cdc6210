// A host's natural JSON object becomes a lead, typed by the policy's fields.
//
// The document is parsed whole, its keys are checked for repeats, and then it
// is walked with the policy beside it.

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/codec.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/codec/field_names.h"
#include "src/codec/json_document.h"
#include "src/codec/json_path.h"
#include "src/codec/json_value.h"
#include "src/codec/lead_json_evidence.h"
#include "src/codec/lead_source.h"
#include "src/codec/record_json.h"
#include "src/records/tables.h"

namespace bantam {
namespace {

using base::ToAbsl;
using internal::As;
using internal::ExpectedAt;
using internal::LeadPart;
using internal::LeadPlace;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::string_view kTopNames[] = {
    "id",           "account",        "person",      "opportunity",
    "activities",   "contacts",       "evidence",    "consents",
    "stage_events", "handoff_events", "suppressions"};

template <typename Range, typename Item>
bool Contains(const Range& range, const Item& item) {
  return std::find(std::begin(range), std::end(range), item) != std::end(range);
}

class JsonReader {
 public:
  JsonReader(const ReadOptions& options, Lead* lead)
      : options_(options), lead_(*lead), names_(lead->policy()) {}

  absl::Status ReadLead(const element& root) {
    const auto parts = As<object>(root);
    if (!parts) {
      return ExpectedAt({"the lead", std::nullopt}, "expected an object", root);
    }
    for (const auto part : *parts) {
      if (absl::Status status = ReadTop(part.key, part.value); !status.ok()) {
        return status;
      }
    }
    return absl::OkStatus();
  }

 private:
  absl::Status ReadTop(std::string_view key, const element& value) {
    if (key == "id") {
      std::string_view id;
      absl::Status status =
          internal::ReadJsonString(value, {key, std::nullopt}, &id);
      return status.ok() ? lead_.SetId(id) : status;
    }
    if (key == "account") return ReadSubject(Subject::kAccount, value);
    if (key == "person") return ReadSubject(Subject::kPerson, value);
    if (key == "opportunity") return ReadSubject(Subject::kOpportunity, value);
    if (key == "activities") {
      lead_.SetActivitiesKnown();
      return ReadList(key, value, [&](size_t index, const object& fields) {
        return ReadActivity(index, fields);
      });
    }
    if (key == "contacts") {
      lead_.SetContactsKnown();
      return ReadList(key, value, [&](size_t index, const object& fields) {
        return ReadContact(index, fields);
      });
    }
    if (key == "evidence") {
      return ReadList(key, value, [&](size_t index, const object& members) {
        return internal::ReadJsonEvidence(members, index, options_, &lead_);
      });
    }
    if (key == "consents") return ReadItems(key, value, &Lead::AddConsent);
    if (key == "stage_events") {
      return ReadItems(key, value, &Lead::AddStageEvent);
    }
    if (key == "handoff_events") {
      return ReadItems(key, value, &Lead::AddHandoffEvent);
    }
    if (key == "suppressions") {
      return ReadItems(key, value, &Lead::AddSuppression);
    }
    if (options_.ignore_undeclared) return absl::OkStatus();
    std::string path;
    internal::AppendKey(key, &path);
    return base::WithStatusCode(
        absl::StatusCode::kInvalidArgument,
        base::Wrong(path, {FaultCode::kUnknownName, "{of} has no such part"},
                    {{"of", "a lead"},
                     {"name", key},
                     {"nearest", base::Nearest(key, kTopNames)}}));
  }

  absl::Status ReadSubject(Subject subject, const element& value) {
    const std::string_view name = SubjectName(subject);
    const auto fields = As<object>(value);
    if (!fields) {
      return ExpectedAt({name, std::nullopt}, "expected an object", value);
    }
    lead_.SetPresent(subject);
    for (const auto part : *fields) {
      const bool is_id = part.key == "id";
      if (!is_id &&
          !(subject == Subject::kAccount && part.key == "parent_id")) {
        continue;
      }
      const std::string path =
          absl::StrCat(ToAbsl(name), ".", ToAbsl(part.key));
      std::string_view text;
      absl::Status status =
          internal::ReadJsonString(part.value, {path, std::nullopt}, &text);
      if (status.ok()) {
        status = is_id ? lead_.SetSubjectId(subject, text)
                       : lead_.SetAccountParentId(text);
      }
      if (!status.ok()) return status;
    }
    return ReadFields({.subject = subject}, std::nullopt, *fields);
  }

  template <typename Read>
  absl::Status ReadList(std::string_view name, const element& value,
                        const Read& read) {
    const auto items = As<array>(value);
    if (!items) {
      return ExpectedAt({name, std::nullopt}, "expected an array", value);
    }
    size_t index = 0;
    for (const element item : *items) {
      const auto fields = As<object>(item);
      if (!fields) {
        std::string path(name);
        internal::AppendIndex(index, &path);
        return ExpectedAt({path, std::nullopt}, "expected an object", item);
      }
      if (absl::Status status = read(index, *fields); !status.ok()) {
        return status;
      }
      ++index;
    }
    return absl::OkStatus();
  }

  absl::Status ReadActivity(size_t index, const object& fields) {
    // The kind first: what is skipped is not looked at.
    std::string_view kind;
    element named;
    if (fields.at_key("kind").get(named) == simdjson::SUCCESS) {
      absl::Status status =
          internal::ReadJsonString(named, {"activity.kind", index}, &kind);
      if (!status.ok()) return status;
    }
    if (kind.empty()) {
      return internal::WrongAt(
          {"activity.kind", index},
          {FaultCode::kMissing, "an activity needs a kind"});
    }
    if (options_.ignore_undeclared && !names_.IsActivityKind(kind)) {
      return absl::OkStatus();
    }
    Activity activity;
    absl::Status status =
        ReadRecord("activities", index, fields, WithFields(), &activity);
    if (!status.ok()) return status;
    const LeadPart part = {Subject::kActivity, lead_.activity_count(), index};
    status = internal::AboutSource(
        part, lead_.AddActivity(std::move(activity)).status());
    return status.ok() ? ReadFields(part, index, fields) : status;
  }

  absl::Status ReadContact(size_t index, const object& fields) {
    Contact contact;
    absl::Status status =
        ReadRecord("contacts", index, fields, WithFields(), &contact);
    if (!status.ok()) return status;
    const LeadPart part = {Subject::kContact, index, index};
    status = internal::AboutSource(
        part, lead_.AddContact(std::move(contact)).status());
    return status.ok() ? ReadFields(part, index, fields) : status;
  }

  // The items of a list that have no declared fields.
  template <typename Item>
  absl::Status ReadItems(std::string_view list, const element& value,
                         absl::StatusOr<size_t> (Lead::*add)(Item)) {
    return ReadList(list, value, [&](size_t index, const object& members) {
      Item item;
      absl::Status status = ReadRecord(list, index, members, Options(), &item);
      return status.ok() ? (lead_.*add)(std::move(item)).status() : status;
    });
  }

  template <typename Record>
  static absl::Status ReadRecord(std::string_view list, size_t index,
                                 const object& members,
                                 const internal::JsonOptions& options,
                                 Record* record) {
    return base::Under(list, index,
                       internal::ReadJson(internal::RecordOf<Record>(), members,
                                          options, record));
  }

  internal::JsonOptions Options() const {
    return {.dialect = internal::JsonDialect::kHost,
            .ignore_unknown = options_.ignore_undeclared};
  }
  // Of an item whose other members are declared fields, which are read after.
  internal::JsonOptions WithFields() const {
    internal::JsonOptions options = Options();
    options.ignore_unknown = true;
    return options;
  }

  // The declared fields of a part, nested objects among them. How deep they
  // nest is bounded by the policy's longest path.
  absl::Status ReadFields(const LeadPart& part, std::optional<size_t> index,
                          const object& fields) {
    path_ = SubjectName(part.subject);
    index_ = index;
    return ReadObject(part, fields, internal::BuiltInNames(part.subject));
  }

  absl::Status ReadObject(const LeadPart& part, const object& fields,
                          std::span<const std::string_view> built_in) {
    const size_t size = path_.size();
    for (const auto [key, value] : fields) {
      if (Contains(built_in, key)) continue;
      // A dot in a key does not lead into an object.
      if (!internal::IsPlainKey(key)) {
        if (options_.ignore_undeclared) continue;
        return Undeclared(key, built_in);
      }
      path_ += '.';
      path_ += key;
      absl::Status status;
      if (const std::optional<FieldRef> field = names_.Find(path_)) {
        status = ReadField(part, *field, value);
      } else if (names_.IsObject(path_)) {
        const auto inner = As<object>(value);
        status = inner
                     ? ReadObject(part, *inner, {})
                     : ExpectedAt({path_, index_}, "expected an object", value);
      } else if (!options_.ignore_undeclared) {
        path_.resize(size);
        return Undeclared(key, built_in);
      }
      if (!status.ok()) return status;
      path_.resize(size);
    }
    return absl::OkStatus();
  }

  absl::Status ReadField(const LeadPart& part, FieldRef field,
                         const element& json) {
    Value value;
    absl::Status status = internal::ReadJsonValue(
        json, lead_.policy().field(field), {path_, index_},
        lead_.policy().limits(), options_.ignore_undeclared, &value);
    if (!status.ok()) return status;
    return internal::SetField(part, field, std::move(value), &lead_);
  }

  // `key`, in the object at `path_`, is no declared name.
  absl::Status Undeclared(std::string_view key,
                          std::span<const std::string_view> built_in) {
    // Spelled out first: the key may have dots of its own.
    std::string path = LeadPlace{path_, index_}.ToString();
    internal::AppendKey(key, &path);
    if (names_.Find(absl::StrCat(path_, ".", ToAbsl(key)))) {
      return base::Wrong(path, {FaultCode::kWrongForm,
                                "the parts of a name nest as objects, each "
                                "with a key of its own"});
    }
    return base::ToStatus(
        {.code = FaultCode::kFieldNotDeclared,
         .path = path,
         .arguments = {{"name", path}},
         .message = absl::StrCat("the field is not declared",
                                 names_.NearestKey(path_, key, built_in))},
        absl::StatusCode::kInvalidArgument);
  }

  const ReadOptions& options_;
  Lead& lead_;
  internal::FieldNames names_;
  // Of the field being read, as the policy has it; and which activity or
  // contact it is in.
  std::string path_;
  std::optional<size_t> index_;
};

// Its only id; empty where there is none.
std::string IdOf(const element& root) {
  const auto parts = As<object>(root);
  if (!parts) return "";
  std::optional<std::string> id;
  for (const auto part : *parts) {
    if (part.key != "id") continue;
    const auto text = As<std::string_view>(part.value);
    if (id || !text) return "";
    id = *text;
  }
  return id.value_or("");
}

// `*id`: of a lead that is JSON, whether it can be read or not.
absl::Status Read(std::string_view json, const ReadOptions& options, Lead* lead,
                  std::string* id) {
  const Limits& limits = lead->policy().limits();
  if (static_cast<int64_t>(json.size()) > limits.max_lead_bytes) {
    return base::Wrong("",
                       {FaultCode::kLimitExceeded,
                        "the lead has {found} bytes; {limit} allows {allowed}"},
                       {{"found", json.size()},
                        {"limit", "max_lead_bytes"},
                        {"allowed", limits.max_lead_bytes}});
  }
  internal::JsonDocument document;
  absl::Status status = document.Parse(json, "the lead", limits.max_depth);
  if (!status.ok()) return status;
  if (options.keep_id) *id = IdOf(document.root());
  status = document.CheckKeys();
  return status.ok() ? JsonReader(options, lead).ReadLead(document.root())
                     : status;
}

}  // namespace

absl::Status LeadFromJson(std::string_view json, const ReadOptions& options,
                          Lead* lead) {
  lead->Clear();
  std::string id;
  absl::Status status = Read(json, options, lead, &id);
  if (status.ok()) return status;
  lead->Clear();
  // One that no lead may have is none.
  lead->SetId(id).IgnoreError();
  return status;
}

}  // namespace bantam
