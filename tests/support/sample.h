// A policy with a field of every kind, leads to go with it, and a way to look
// at all that a lead holds.

#ifndef BANTAM_TESTS_SUPPORT_SAMPLE_H_
#define BANTAM_TESTS_SUPPORT_SAMPLE_H_

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "tests/model/random.h"

namespace bantam::testing {

using model::Random;

// Nested names are not next to each other on purpose.
inline constexpr char kSamplePolicy[] = R"pb(
  id: "sample"
  fields { path: "account.address.country" type: STRING }
  fields { path: "account.employees" type: INT nullable: true }
  fields { path: "account.address.geo.lat" type: DOUBLE }
  fields { path: "account.revenue" type: DOUBLE nullable: true }
  fields { path: "account.address.geo.lon" type: DOUBLE }
  fields { path: "account.address.city" type: STRING }
  fields {
    path: "account.industry"
    type: STRING
    values: [ "saas", "bank" ]
  }
  fields { path: "account.partner" type: BOOL nullable: true }
  fields { path: "account.tags" type: STRINGS nullable: true }
  fields {
    path: "account.products"
    type: STRINGS
    values: [ "crm", "erp" ]
  }
  fields { path: "account.phone" type: STRING personal: true }
  fields { path: "person.born" type: TIMESTAMP nullable: true }
  fields { path: "person.title" type: STRING nullable: true }
  fields {
    path: "person.gender"
    type: STRING
    personal: true
    values: [ "female", "male" ]
  }
  fields { path: "person.age" type: INT personal: true }
  fields { path: "opportunity.budget" type: MONEY nullable: true }
  fields { path: "opportunity.open" type: DURATION nullable: true }
  fields { path: "activity.page" type: STRING }
  fields { path: "activity.utm.source" type: STRING }
  fields { path: "activity.seconds" type: INT }
  fields { path: "contact.seniority" type: STRING }
  fields { path: "contact.since" type: TIMESTAMP }
  activity_kinds { id: "page_view" }
  activity_kinds { id: "call" }
  scores {
    id: "fit"
    subject: ACCOUNT
    groups {
      id: "size"
      rules { id: "large" points: 10 when: "account.employees >= 200" }
    }
  }
)pb";

inline Policy SamplePolicy(const Limits& limits = {}) {
  absl::StatusOr<Policy> policy =
      Policy::FromText(kSamplePolicy, {.limits = limits});
  if (!policy.ok()) {
    ADD_FAILURE() << policy.status();
    std::abort();
  }
  return *std::move(policy);
}

// Every value with its type, doubles bit for bit.
inline std::string Show(const Value* value) {
  struct Shower {
    std::string operator()(Null) const { return "null"; }
    std::string operator()(bool v) const { return v ? "true" : "false"; }
    std::string operator()(int64_t v) const { return absl::StrCat("int ", v); }
    std::string operator()(double v) const {
      uint64_t bits;
      std::memcpy(&bits, &v, sizeof(bits));
      return absl::StrCat("double ", absl::Hex(bits));
    }
    std::string operator()(const std::string& v) const {
      return absl::StrCat("string ", ::testing::PrintToString(v));
    }
    std::string operator()(Instant v) const {
      return absl::StrCat("instant ", v.seconds, " ", v.nanos);
    }
    std::string operator()(Span v) const {
      return absl::StrCat("span ", v.seconds, " ", v.nanos);
    }
    std::string operator()(const Money& v) const {
      return absl::StrCat("money ", v.micros, " ", std::string(v.code()));
    }
    std::string operator()(const std::vector<std::string>& v) const {
      return absl::StrCat("strings ", ::testing::PrintToString(v));
    }
  };
  return value == nullptr ? "unknown" : std::visit(Shower(), *value);
}

// All that the public accessors tell about a lead; equal for equal leads.
inline std::vector<std::string> Contents(const Lead& lead) {
  std::vector<std::string> lines;
  const auto add = [&](auto&&... parts) {
    lines.push_back(absl::StrCat(parts...));
  };
  const Policy& policy = lead.policy();
  const auto fields = [&](Subject subject, const std::string& at, auto get) {
    for (uint32_t slot = 0; slot < policy.field_count(subject); ++slot) {
      const FieldRef field = {subject, slot};
      add(at, policy.field(field).path, " ", Show(get(field)));
    }
  };
  add("id ", lead.id(), " parent ", lead.account_parent_id());
  for (const Subject subject :
       {Subject::kAccount, Subject::kPerson, Subject::kOpportunity}) {
    add(std::string(SubjectName(subject)), " ", lead.present(subject), " ",
        lead.subject_id(subject));
    fields(subject, "", [&](FieldRef f) { return lead.Get(f); });
  }
  add("activities ", lead.activities_known(), " ", lead.activity_count());
  for (size_t i = 0; i < lead.activity_count(); ++i) {
    const Activity& a = lead.activity(i);
    add(i, " ", a.id, " ", a.kind, " ", a.at.seconds, " ", a.at.nanos, " ",
        a.recorded_at ? model::FormatInstant(*a.recorded_at) : "unknown");
    fields(Subject::kActivity, absl::StrCat(i, " "),
           [&](FieldRef f) { return lead.GetActivity(i, f); });
  }
  add("contacts ", lead.contacts_known(), " ", lead.contact_count());
  for (size_t i = 0; i < lead.contact_count(); ++i) {
    const Contact& c = lead.contact(i);
    add(i, " ", c.person_id, " ",
        c.attitude ? static_cast<int>(*c.attitude) : 0, " ",
        c.influence ? static_cast<int>(*c.influence) : 0, " ",
        c.verified ? static_cast<int>(*c.verified) : -1);
    for (const BuyerRole role : c.roles) add(static_cast<int>(role));
    fields(Subject::kContact, absl::StrCat(i, " "),
           [&](FieldRef f) { return lead.GetContact(i, f); });
  }
  return lines;
}

// Text with characters of every length, and those that JSON must escape.
inline std::string RandomText(Random& random) {
  constexpr std::string_view kPieces[] = {"a",
                                          "Z",
                                          " ",
                                          "\"",
                                          "\\",
                                          "/",
                                          "\n",
                                          "\x01",
                                          "\x7F",
                                          "\xC3\xAB",
                                          "\xE2\x82\xAC",
                                          "\xE2\x80\xA8",
                                          "\xF0\x9F\x98\x80",
                                          "\xEF\xBF\xBF"};
  std::string text;
  for (int64_t n = random.Between(0, 20); n > 0; --n) {
    const int64_t piece = random.Between(0, std::size(kPieces));
    if (piece == std::size(kPieces)) {
      text.push_back('\0');
    } else {
      text += kPieces[piece];
    }
  }
  return text;
}

inline Instant RandomInstant(Random& random) {
  const int64_t nanos[] = {0, 1, 999'999'999, random.Between(0, 999'999'999),
                           random.Between(0, 999) * 1'000'000};
  return {random.Between(model::kMinInstantSeconds, model::kMaxInstantSeconds),
          static_cast<int32_t>(nanos[random.Between(0, 4)])};
}

inline Span RandomSpan(Random& random) {
  return {random.AnySize(-model::kMaxSpanSeconds, model::kMaxSpanSeconds - 1),
          static_cast<int32_t>(random.AnySize(0, 999'999'999))};
}

// Any double but NaN.
inline double RandomDouble(Random& random) {
  switch (random.Between(0, 5)) {
    case 0:
      return -0.0;
    case 1:
      return std::numeric_limits<double>::infinity() *
             (random.Between(0, 1) == 0 ? 1 : -1);
    case 2:
      return static_cast<double>(random.AnySize(-1'000'000, 1'000'000));
    case 3:
      return static_cast<double>(random.Next());
    default: {
      const uint64_t bits = random.Next();
      double value;
      std::memcpy(&value, &bits, sizeof(value));
      return std::isnan(value) ? 0.5 : value;
    }
  }
}

inline Value RandomValue(const FieldInfo& field, Random& random) {
  if (field.nullable && random.Between(0, 4) == 0) return Null{};
  const auto any_of = [&](const std::vector<std::string>& values) {
    return values[static_cast<size_t>(
        random.Between(0, static_cast<int64_t>(values.size()) - 1))];
  };
  switch (field.type) {
    case FieldType::kBool:
      return random.Between(0, 1) == 1;
    case FieldType::kInt:
      return random.AnySize(std::numeric_limits<int64_t>::min(),
                            std::numeric_limits<int64_t>::max());
    case FieldType::kDouble:
      return RandomDouble(random);
    case FieldType::kString:
      return field.values.empty() ? RandomText(random) : any_of(field.values);
    case FieldType::kTimestamp:
      return RandomInstant(random);
    case FieldType::kDuration:
      return RandomSpan(random);
    case FieldType::kMoney:
      return Money{
          random.AnySize(-999'999'999'999'999'999, 999'999'999'999'999'999),
          {'E', 'U', 'R'}};
    case FieldType::kStrings: {
      std::vector<std::string> items;
      for (int64_t n = random.Between(0, 3); n > 0; --n) {
        items.push_back(field.values.empty() ? RandomText(random)
                                             : any_of(field.values));
      }
      return items;
    }
  }
  return Null{};
}

inline void FillRandomly(Random& random, Lead* lead) {
  const Policy& policy = lead->policy();
  const auto sometimes = [&] { return random.Between(0, 1) == 1; };
  const auto check = [](const absl::Status& status) {
    ASSERT_TRUE(status.ok()) << status;
  };
  const auto fields = [&](Subject subject, auto set) {
    for (uint32_t slot = 0; slot < policy.field_count(subject); ++slot) {
      const FieldRef field = {subject, slot};
      if (sometimes()) {
        check(set(field, RandomValue(policy.field(field), random)));
      }
    }
  };
  lead->Clear();
  if (sometimes()) check(lead->SetId(RandomText(random)));
  for (const Subject subject :
       {Subject::kAccount, Subject::kPerson, Subject::kOpportunity}) {
    if (sometimes()) continue;
    lead->SetPresent(subject);
    if (sometimes()) check(lead->SetSubjectId(subject, RandomText(random)));
    if (subject == Subject::kAccount && sometimes()) {
      check(lead->SetAccountParentId(RandomText(random)));
    }
    fields(subject, [&](FieldRef field, Value value) {
      return lead->Set(field, std::move(value));
    });
  }
  if (sometimes()) {
    lead->SetActivitiesKnown();
    for (int64_t n = random.Between(0, 3); n > 0; --n) {
      Activity activity;
      activity.id = RandomText(random);
      activity.kind = sometimes() ? "call" : "page_view";
      activity.at = RandomInstant(random);
      if (sometimes()) activity.recorded_at = RandomInstant(random);
      const auto index = lead->AddActivity(activity);
      check(index.status());
      fields(Subject::kActivity, [&](FieldRef field, Value value) {
        return lead->SetActivity(*index, field, std::move(value));
      });
    }
  }
  if (sometimes()) {
    lead->SetContactsKnown();
    for (int64_t n = random.Between(0, 3); n > 0; --n) {
      Contact contact;
      contact.person_id = RandomText(random);
      for (uint8_t role = 6; role >= 1; --role) {
        if (sometimes()) contact.roles.push_back(static_cast<BuyerRole>(role));
      }
      if (sometimes()) {
        contact.attitude = static_cast<Attitude>(random.Between(1, 3));
      }
      if (sometimes()) {
        contact.influence = static_cast<Influence>(random.Between(1, 3));
      }
      if (sometimes()) contact.verified = sometimes();
      const auto index = lead->AddContact(contact);
      check(index.status());
      fields(Subject::kContact, [&](FieldRef field, Value value) {
        return lead->SetContact(*index, field, std::move(value));
      });
    }
  }
}

// One lead that uses everything, as a host would write it.
inline constexpr char kSampleLead[] = R"({
  "id": "L-17",
  "account": {"id": "A-3", "parent_id": "A-1", "employees": 250,
              "address": {"country": "NL", "geo": {"lat": 52.1, "lon": 4}},
              "industry": "saas", "partner": null, "tags": ["new", "eu"],
              "phone": "+31 20"},
  "person": {"id": "P-9", "born": "1980-02-29T00:00:00+01:00",
             "title": "CFO", "gender": "female", "age": 45},
  "opportunity": {"id": "O-1", "open": "1.5s",
                  "budget": {"amount": "5000", "currency": "USD"}},
  "activities": [{"id": "a1", "kind": "page_view",
                  "at": "2026-05-01T09:30:00Z", "page": "/pricing",
                  "utm": {"source": "ads"}, "seconds": 31},
                 {"kind": "call", "at": "2026-05-02T09:30:00.000000001Z",
                  "recorded_at": "2026-05-03T00:00:00Z"}],
  "contacts": [{"person_id": "P-9", "roles": ["decision_maker", "user"],
                "attitude": "supportive", "influence": "high",
                "verified": false, "seniority": "c_level"}]
})";

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_SUPPORT_SAMPLE_H_
