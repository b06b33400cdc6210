#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bantam/codec.h"
#include "src/codec/json_append.h"
#include "src/codec/record_json.h"
#include "src/records/tables.h"

namespace bantam {
namespace {

using internal::Append;
using internal::AppendId;
using internal::AppendName;

// A known field: its path without the subject, "address.country".
struct Item {
  std::string_view path;
  const Value* value;
};

// Brings fields of one object together, at the place of the first of them, so
// that each object is written once.
void GroupByObject(std::vector<Item>* items) {
  const auto nested = [](const Item& item) {
    return item.path.find('.') != std::string_view::npos;
  };
  if (std::none_of(items->begin(), items->end(), nested)) return;
  // Of every object and field: the first item that it holds.
  std::unordered_map<std::string_view, size_t> first;
  for (size_t i = 0; i < items->size(); ++i) {
    const std::string_view path = (*items)[i].path;
    for (size_t dot = path.find('.'); dot != std::string_view::npos;
         dot = path.find('.', dot + 1)) {
      first.emplace(path.substr(0, dot), i);
    }
    first.emplace(path, i);
  }
  std::stable_sort(
      items->begin(), items->end(), [&](const Item& a, const Item& b) {
        // The outermost object that tells them apart decides.
        size_t end_a = 0;
        size_t end_b = 0;
        do {
          end_a = a.path.find('.', end_a + 1);
          end_b = b.path.find('.', end_b + 1);
          const size_t rank_a = first.find(a.path.substr(0, end_a))->second;
          const size_t rank_b = first.find(b.path.substr(0, end_b))->second;
          if (rank_a != rank_b) return rank_a < rank_b;
        } while (end_a != std::string_view::npos &&
                 end_b != std::string_view::npos);
        return false;
      });
}

void AppendItems(std::vector<Item>* items, std::string* json) {
  GroupByObject(items);
  // The objects that are open, outermost first.
  std::vector<std::string_view> open;
  for (const Item& item : *items) {
    std::string_view rest = item.path;
    size_t depth = 0;
    size_t dot = rest.find('.');
    while (depth < open.size() && dot != std::string_view::npos &&
           open[depth] == rest.substr(0, dot)) {
      ++depth;
      rest.remove_prefix(dot + 1);
      dot = rest.find('.');
    }
    json->append(open.size() - depth, '}');
    open.resize(depth);
    for (; dot != std::string_view::npos; dot = rest.find('.')) {
      AppendName(rest.substr(0, dot), json);
      json->push_back('{');
      open.push_back(rest.substr(0, dot));
      rest.remove_prefix(dot + 1);
    }
    AppendName(rest, json);
    std::visit([&](const auto& value) { Append(value, json); }, *item.value);
  }
  json->append(open.size(), '}');
}

// The known fields of one part; `get` looks one up.
template <typename Get>
void AppendFields(const Policy& policy, Subject subject, const Get& get,
                  std::string* json) {
  const size_t prefix = SubjectName(subject).size() + 1;
  std::vector<Item> items;
  for (uint32_t slot = 0; slot < policy.field_count(subject); ++slot) {
    const FieldRef field = {subject, slot};
    if (const Value* value = get(field)) {
      const std::string_view path = policy.field(field).path;
      items.push_back({path.substr(prefix), value});
    }
  }
  AppendItems(&items, json);
}

void AppendSubject(const Lead& lead, Subject subject, std::string* json) {
  if (!lead.present(subject)) return;
  AppendName(SubjectName(subject), json);
  json->push_back('{');
  AppendId("id", lead.subject_id(subject), json);
  if (subject == Subject::kAccount) {
    AppendId("parent_id", lead.account_parent_id(), json);
  }
  AppendFields(
      lead.policy(), subject, [&](FieldRef field) { return lead.Get(field); },
      json);
  json->push_back('}');
}

// An activity or contact, and its declared fields.
template <typename T, typename Get>
void AppendPart(const Lead& lead, Subject subject, const T& part,
                const Get& get, std::string* json) {
  json->append(json->back() == '[' ? "{" : ",{");
  internal::AppendJsonMembers(internal::RecordOf<T>(), &part,
                              internal::JsonDialect::kHost, json);
  AppendFields(lead.policy(), subject, get, json);
  json->push_back('}');
}

// A list whose items have no declared fields. Unlike activities, none at all
// are the same as an unknown number.
template <typename Get>
void AppendList(std::string_view name, size_t count, const Get& get,
                std::string* json) {
  if (count == 0) return;
  AppendName(name, json);
  json->push_back('[');
  for (size_t i = 0; i < count; ++i) {
    if (i > 0) json->push_back(',');
    internal::AppendJsonRecord(get(i), internal::JsonDialect::kHost, json);
  }
  json->push_back(']');
}

void AppendLists(const Lead& lead, std::string* json) {
  const auto evidence = [&](size_t i) -> auto& {
    return lead.evidence(i);
  };
  const auto consent = [&](size_t i) -> auto& {
    return lead.consent(i);
  };
  const auto moved = [&](size_t i) -> auto& {
    return lead.stage_event(i);
  };
  const auto handed = [&](size_t i) -> auto& {
    return lead.handoff_event(i);
  };
  const auto stopped = [&](size_t i) -> auto& {
    return lead.suppression(i);
  };
  AppendList("evidence", lead.evidence_count(), evidence, json);
  AppendList("consents", lead.consent_count(), consent, json);
  AppendList("stage_events", lead.stage_event_count(), moved, json);
  AppendList("handoff_events", lead.handoff_event_count(), handed, json);
  AppendList("suppressions", lead.suppression_count(), stopped, json);
}

}  // namespace

std::string LeadToJson(const Lead& lead) {
  std::string json = "{";
  AppendId("id", lead.id(), &json);
  for (const Subject subject :
       {Subject::kAccount, Subject::kPerson, Subject::kOpportunity}) {
    AppendSubject(lead, subject, &json);
  }
  if (lead.activities_known()) {
    AppendName("activities", &json);
    json.push_back('[');
    for (size_t i = 0; i < lead.activity_count(); ++i) {
      AppendPart(
          lead, Subject::kActivity, lead.activity(i),
          [&](FieldRef field) { return lead.GetActivity(i, field); }, &json);
    }
    json.push_back(']');
  }
  if (lead.contacts_known()) {
    AppendName("contacts", &json);
    json.push_back('[');
    for (size_t i = 0; i < lead.contact_count(); ++i) {
      AppendPart(
          lead, Subject::kContact, lead.contact(i),
          [&](FieldRef field) { return lead.GetContact(i, field); }, &json);
    }
    json.push_back(']');
  }
  AppendLists(lead, &json);
  json.push_back('}');
  return json;
}

}  // namespace bantam
