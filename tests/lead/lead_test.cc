// What bantam/lead.h promises: a lead holds what its policy declares, refuses
// the rest with a reason, and changes nothing when it does.

#include "bantam/lead.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "tests/lead/lead_fixture.h"

namespace bantam::lead_test {
namespace {

using ::testing::HasSubstr;

TEST_F(LeadTest, BeginsWithEverythingUnknown) {
  EXPECT_EQ(lead_.policy(), policy_);
  EXPECT_EQ(lead_.id(), "");
  EXPECT_FALSE(lead_.activities_known());
  EXPECT_FALSE(lead_.contacts_known());
  for (const Subject subject :
       {Subject::kAccount, Subject::kPerson, Subject::kOpportunity}) {
    EXPECT_FALSE(lead_.present(subject));
    EXPECT_EQ(lead_.subject_id(subject), "");
    for (uint32_t i = 0; i < policy_.field_count(subject); ++i) {
      EXPECT_EQ(lead_.Get({subject, i}), nullptr);
    }
  }
}

TEST_F(LeadTest, HoldsAValueOfEveryType) {
  const std::pair<std::string_view, Value> values[] = {
      {"account.partner", true},
      {"account.employees", std::numeric_limits<int64_t>::min()},
      {"account.address.geo.lat", -std::numeric_limits<double>::infinity()},
      {"account.industry", "saas"},
      {"account.products", std::vector<std::string>{"erp", "crm"}},
      {"account.tags", std::vector<std::string>{}},
      {"person.born", Instant::Min()},
      {"person.title", "Zo\xC3\xAB"},
      {"opportunity.open", Span{-1, 500'000'000}},
      {"opportunity.budget", *Money::Parse("999999999999.999999", "EUR")},
  };
  for (const auto& [path, value] : values) {
    EXPECT_TRUE(lead_.Set(path, value).ok()) << path;
  }
  for (const auto& [path, value] : values) {
    const Value* held = lead_.Get(Field(path));
    ASSERT_NE(held, nullptr) << path;
    EXPECT_EQ(*held, value) << path;
  }
}

TEST_F(LeadTest, SettingAFieldOrAnIdMakesTheSubjectPresent) {
  ASSERT_TRUE(lead_.Set("account.employees", int64_t{1}).ok());
  EXPECT_TRUE(lead_.present(Subject::kAccount));
  EXPECT_FALSE(lead_.present(Subject::kPerson));
  ASSERT_TRUE(lead_.SetSubjectId(Subject::kPerson, "P-9").ok());
  EXPECT_TRUE(lead_.present(Subject::kPerson));
  EXPECT_EQ(lead_.subject_id(Subject::kPerson), "P-9");
  lead_.SetPresent(Subject::kOpportunity);
  EXPECT_TRUE(lead_.present(Subject::kOpportunity));

  Lead other(policy_);
  ASSERT_TRUE(other.SetAccountParentId("A-1").ok());
  EXPECT_TRUE(other.present(Subject::kAccount));
  EXPECT_EQ(other.account_parent_id(), "A-1");
}

TEST_F(LeadTest, UnsetMakesUnknownAndKeepsTheSubject) {
  ASSERT_TRUE(lead_.Set("account.employees", int64_t{1}).ok());
  EXPECT_TRUE(lead_.Unset(Field("account.employees")).ok());
  EXPECT_EQ(lead_.Get(Field("account.employees")), nullptr);
  EXPECT_TRUE(lead_.present(Subject::kAccount));
}

TEST_F(LeadTest, NullIsAValueOnlyWhereTheFieldIsNullable) {
  ASSERT_TRUE(lead_.Set("account.employees", Null{}).ok());
  EXPECT_EQ(*lead_.Get(Field("account.employees")), Value(Null{}));
  ExpectInvalid(
      "account.address.geo.lat", Null{},
      "account.address.geo.lat: expected a double, found null; the field is "
      "not nullable");
}

TEST_F(LeadTest, ConvertsNoTypeIntoAnother) {
  ExpectInvalid("account.partner", int64_t{1},
                "account.partner: expected a bool, found an integer");
  ExpectInvalid("account.employees", 250.0,
                "account.employees: expected an integer, found a double");
  ExpectInvalid("account.address.geo.lat", int64_t{250},
                "account.address.geo.lat: expected a double, found an integer");
  ExpectInvalid("account.industry", true,
                "account.industry: expected a string, found a bool");
  ExpectInvalid("account.tags", "new",
                "account.tags: expected a list of strings, found a string");
  ExpectInvalid("person.born", Span{},
                "person.born: expected a timestamp, found a duration");
  ExpectInvalid("opportunity.open", Instant{},
                "opportunity.open: expected a duration, found a timestamp");
  ExpectInvalid("opportunity.budget", std::vector<std::string>{"5", "USD"},
                "opportunity.budget: expected an amount of money, found a list "
                "of strings");
  ExpectInvalid("person.title", Money{},
                "person.title: expected a string, found an amount of money");
}

TEST_F(LeadTest, AFailedCallKeepsTheOldValue) {
  ASSERT_TRUE(lead_.Set("account.employees", int64_t{7}).ok());
  ExpectInvalid("account.employees", "8",
                "account.employees: expected an integer, found a string");
  EXPECT_EQ(*lead_.Get(Field("account.employees")), Value(int64_t{7}));
}

TEST_F(LeadTest, AFailedCallDoesNotMakeTheSubjectPresent) {
  EXPECT_FALSE(lead_.Set("person.title", "\xFF").ok());
  EXPECT_FALSE(lead_.SetSubjectId(Subject::kPerson, "\xFF").ok());
  EXPECT_FALSE(lead_.present(Subject::kPerson));
  EXPECT_FALSE(lead_.SetAccountParentId("\xFF").ok());
  EXPECT_FALSE(lead_.present(Subject::kAccount));
}

TEST_F(LeadTest, RefusesNaNInstantsSpansAndMoneyOutOfRange) {
  ExpectInvalid(
      "account.address.geo.lat", std::nan(""),
      "account.address.geo.lat: NaN is no value; leave the field unset where "
      "the value is unknown");
  for (const Instant bad : {Instant{model::kMaxInstantSeconds + 1, 0},
                            Instant{model::kMinInstantSeconds - 1, 999'999'999},
                            Instant{0, -1}, Instant{0, 1'000'000'000}}) {
    ExpectInvalid("person.born", bad,
                  "person.born: expected an instant from 0001-01-01T00:00:00Z "
                  "to 9999-12-31T23:59:59.999999999Z, with nanoseconds from 0 "
                  "to 999999999");
  }
  for (const Span bad :
       {Span{model::kMaxSpanSeconds, 1}, Span{-model::kMaxSpanSeconds - 1, 0},
        Span{0, -1}, Span{0, 1'000'000'000},
        Span{std::numeric_limits<int64_t>::max(), 0}}) {
    ExpectInvalid(
        "opportunity.open", bad,
        "opportunity.open: expected a span within 315576000000 seconds "
        "either way, with nanoseconds from 0 to 999999999");
  }
  for (const Money& bad :
       {Money{1'000'000'000'000'000'000, {'U', 'S', 'D'}},
        Money{-1'000'000'000'000'000'000, {'U', 'S', 'D'}},
        Money{1, {'u', 's', 'd'}}, Money{1, {'U', 'S', '\0'}}}) {
    ExpectInvalid("opportunity.budget", bad,
                  "opportunity.budget: expected an amount of at most 12 digits "
                  "before the point and a currency of three capital letters");
  }
}

TEST_F(LeadTest, RefusesTextThatIsNotUtf8) {
  ExpectInvalid("person.title", "Zo\xEB", "person.title: byte 2 is not UTF-8");
  ExpectInvalid("account.tags", std::vector<std::string>{"en", "\xC3"},
                "account.tags[1]: byte 0 is not UTF-8");
  EXPECT_EQ(Message(lead_.SetId("\x80")), "id: byte 0 is not UTF-8");
  EXPECT_EQ(Message(lead_.SetSubjectId(Subject::kOpportunity, "O\x80")),
            "opportunity.id: byte 1 is not UTF-8");
  EXPECT_EQ(Message(lead_.SetAccountParentId("\x80")),
            "account.parent_id: byte 0 is not UTF-8");
  EXPECT_EQ(lead_.id(), "");
}

TEST_F(LeadTest, ANulIsACharacterAsAnyOther) {
  const std::string name("a\0b", 3);
  ASSERT_TRUE(lead_.Set("person.title", name).ok());
  EXPECT_EQ(*lead_.Get(Field("person.title")), Value(name));
}

TEST_F(LeadTest, RefusesValuesThatAreNotDeclared) {
  ExpectInvalid("account.industry", "sass",
                "account.industry: 'sass' is not among the declared values; "
                "did you mean 'saas'?");
  ExpectInvalid("account.industry", "",
                "account.industry: '' is not among the declared values");
  ExpectInvalid(
      "account.products", std::vector<std::string>{"crm", "epr"},
      "account.products[1]: 'epr' is not among the declared values; did "
      "you mean 'erp'?");
}

TEST_F(LeadTest, PersonalValuesDoNotAppearInErrors) {
  // Not even through the nearest declared one.
  ExpectInvalid("person.gender", "femal",
                "person.gender: the value is not among the declared ones");
}

TEST_F(LeadTest, NamesTheNearestDeclaredField) {
  const absl::Status status = lead_.Set("account.employes", int64_t{1});
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(Message(status), HasSubstr("'account.employees'"));
  ASSERT_TRUE(lead_.AddActivity({.kind = "call", .at = kNoon}).ok());
  EXPECT_EQ(lead_.SetActivity(0, "activity.pag", "/").code(),
            absl::StatusCode::kNotFound);
  ASSERT_TRUE(lead_.AddContact({}).ok());
  EXPECT_EQ(lead_.SetContact(0, "contact.senority", "vp").code(),
            absl::StatusCode::kNotFound);
}

TEST_F(LeadTest, FieldsOfOtherSubjectsAreRefused) {
  EXPECT_EQ(Message(lead_.Set("activity.page", "/")),
            "activity.page: no field of the account, the person or the "
            "opportunity");
  EXPECT_EQ(Message(lead_.Unset(Field("contact.seniority"))),
            "contact.seniority: no field of the account, the person or the "
            "opportunity");
  ASSERT_TRUE(lead_.AddActivity({.kind = "call", .at = kNoon}).ok());
  EXPECT_EQ(Message(lead_.SetActivity(0, "contact.seniority", "vp")),
            "contact.seniority: no field of an activity");
  ASSERT_TRUE(lead_.AddContact({}).ok());
  EXPECT_EQ(Message(lead_.SetContact(0, "person.title", "Ann")),
            "person.title: no field of a contact");
}

TEST_F(LeadTest, AReferenceThatIsNoFieldIsAnErrorAndReadsAsUnknown) {
  ASSERT_TRUE(lead_.AddActivity({.kind = "call", .at = kNoon}).ok());
  ASSERT_TRUE(lead_.AddContact({}).ok());
  const auto past_the_end = [this](Subject subject) {
    return FieldRef{subject,
                    static_cast<uint32_t>(policy_.field_count(subject))};
  };
  for (const FieldRef bad :
       {past_the_end(Subject::kAccount), past_the_end(Subject::kActivity),
        past_the_end(Subject::kContact),
        FieldRef{Subject::kPerson, std::numeric_limits<uint32_t>::max()},
        FieldRef{static_cast<Subject>(0), 0},
        FieldRef{static_cast<Subject>(6), 0},
        FieldRef{static_cast<Subject>(255), 0}}) {
    EXPECT_THAT(Message(lead_.Set(bad, int64_t{1})),
                HasSubstr("is no field of the lead's policy"));
    EXPECT_FALSE(lead_.Unset(bad).ok());
    EXPECT_FALSE(lead_.SetActivity(0, bad, "x").ok());
    EXPECT_FALSE(lead_.SetContact(0, bad, "x").ok());
    EXPECT_EQ(lead_.Get(bad), nullptr);
    EXPECT_EQ(lead_.GetActivity(0, bad), nullptr);
    EXPECT_EQ(lead_.GetContact(0, bad), nullptr);
  }
  EXPECT_EQ(lead_.Get(Field("activity.page")), nullptr);
  EXPECT_EQ(lead_.GetActivity(0, Field("contact.seniority")), nullptr);
  EXPECT_EQ(lead_.GetContact(0, Field("activity.page")), nullptr);
}

TEST_F(LeadTest, ASubjectThatIsNoneIsAnErrorOrAbsent) {
  for (const Subject bad : {Subject::kActivity, Subject::kContact,
                            static_cast<Subject>(0), static_cast<Subject>(9)}) {
    EXPECT_EQ(lead_.SetSubjectId(bad, "x").code(),
              absl::StatusCode::kInvalidArgument);
    lead_.SetPresent(bad);
    EXPECT_FALSE(lead_.present(bad));
    EXPECT_EQ(lead_.subject_id(bad), "");
  }
}

TEST_F(LeadTest, ClearMakesEverythingUnknownAgain) {
  ASSERT_TRUE(lead_.SetId("L-1").ok());
  ASSERT_TRUE(lead_.SetSubjectId(Subject::kOpportunity, "O-1").ok());
  ASSERT_TRUE(lead_.SetAccountParentId("A-0").ok());
  ASSERT_TRUE(lead_.Set("account.employees", int64_t{1}).ok());
  ASSERT_TRUE(lead_.Set("person.title", "Ann").ok());
  ASSERT_TRUE(
      lead_.AddActivity({"a", "call", kNoon, std::optional(kNoon)}).ok());
  ASSERT_TRUE(lead_.SetActivity(0, "activity.page", "/").ok());
  ASSERT_TRUE(lead_.AddContact({.person_id = "P", .verified = true}).ok());
  ASSERT_TRUE(lead_.SetContact(0, "contact.seniority", "vp").ok());

  lead_.Clear();

  EXPECT_EQ(lead_.id(), "");
  EXPECT_EQ(lead_.account_parent_id(), "");
  for (const Subject subject :
       {Subject::kAccount, Subject::kPerson, Subject::kOpportunity}) {
    EXPECT_FALSE(lead_.present(subject));
    EXPECT_EQ(lead_.subject_id(subject), "");
  }
  EXPECT_EQ(lead_.Get(Field("account.employees")), nullptr);
  EXPECT_EQ(lead_.Get(Field("person.title")), nullptr);
  EXPECT_FALSE(lead_.activities_known());
  EXPECT_EQ(lead_.activity_count(), 0U);
  EXPECT_FALSE(lead_.contacts_known());
  EXPECT_EQ(lead_.contact_count(), 0U);

  // What comes next finds nothing of what was.
  ASSERT_TRUE(lead_.AddActivity({.kind = "call", .at = kNoon}).ok());
  EXPECT_EQ(lead_.activity(0), (Activity{"", "call", kNoon, std::nullopt}));
  EXPECT_EQ(lead_.GetActivity(0, Field("activity.page")), nullptr);
  ASSERT_TRUE(lead_.AddContact({}).ok());
  EXPECT_EQ(lead_.contact(0), Contact());
  EXPECT_EQ(lead_.GetContact(0, Field("contact.seniority")), nullptr);
}

TEST_F(LeadTest, ACopyIsALeadOfItsOwn) {
  ASSERT_TRUE(lead_.Set("account.employees", int64_t{1}).ok());
  Lead copy = lead_;
  ASSERT_TRUE(copy.Set("account.employees", int64_t{2}).ok());
  EXPECT_EQ(*lead_.Get(Field("account.employees")), Value(int64_t{1}));
  EXPECT_EQ(*copy.Get(Field("account.employees")), Value(int64_t{2}));
}

TEST(LeadLimits, AreThoseOfThePolicyAndNamedWhenPassed) {
  Limits limits;
  limits.max_string_bytes = 4;
  limits.max_list_items = 2;
  limits.max_activities = 2;
  limits.max_contacts = 1;
  Lead lead(testing::SamplePolicy(limits));
  const auto expect_exhausted = [](const absl::Status& status,
                                   const std::string& message) {
    EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
    EXPECT_EQ(Message(status), message);
  };

  EXPECT_TRUE(lead.Set("person.title", "Anne").ok());
  expect_exhausted(lead.Set("person.title", "Annes"),
                   "person.title: 5 bytes; max_string_bytes allows 4");
  expect_exhausted(lead.SetId("12345"),
                   "id: 5 bytes; max_string_bytes allows 4");
  expect_exhausted(
      lead.Set("account.tags", std::vector<std::string>{"en", "dutch"}),
      "account.tags[1]: 5 bytes; max_string_bytes allows 4");

  EXPECT_TRUE(
      lead.Set("account.tags", std::vector<std::string>{"a", "b"}).ok());
  expect_exhausted(
      lead.Set("account.tags", std::vector<std::string>{"a", "b", "c"}),
      "account.tags: 3 items; max_list_items allows 2");

  EXPECT_TRUE(lead.AddActivity({.kind = "call", .at = kNoon}).ok());
  EXPECT_TRUE(lead.AddActivity({.kind = "call", .at = kNoon}).ok());
  expect_exhausted(lead.AddActivity({.kind = "call", .at = kNoon}).status(),
                   "activities: more than 2; max_activities allows 2");
  EXPECT_EQ(lead.activity_count(), 2U);

  EXPECT_TRUE(lead.AddContact({}).ok());
  expect_exhausted(lead.AddContact({}).status(),
                   "contacts: more than 1; max_contacts allows 1");
}

}  // namespace
}  // namespace bantam::lead_test
