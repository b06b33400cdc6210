// Leads from messages and bytes: what has no place in a lead is refused.

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/unknown_field_set.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "bantam/codec.h"
#include "bantam/v1/lead.pb.h"
#include "tests/codec/message.h"
#include "tests/support/sample.h"

namespace bantam::lead_proto_test {
namespace {

using testing::Contents;
using testing::SamplePolicy;

v1::Lead Message(const std::string& text) {
  v1::Lead message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &message))
      << text;
  return message;
}

class LeadFromProtoTest : public ::testing::Test {
 protected:
  // What is wrong with a message, as such and in binary; the lead is left
  // empty.
  std::string Error(const v1::Lead& message, const ReadOptions& options = {}) {
    EXPECT_TRUE(lead_.SetId("before").ok());
    const absl::Status status = LeadFromProto(message, options, &lead_);
    EXPECT_EQ(Contents(lead_), Contents(Lead(policy_)));
    EXPECT_NE(status.code(), absl::StatusCode::kOk);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
    return WithoutByte(status);
  }
  std::string Error(const std::string& text, const ReadOptions& options = {}) {
    const v1::Lead message = Message(text);
    const std::string error = Error(message, options);
    EXPECT_EQ(
        LeadFromBinary(message.SerializeAsString(), options, &lead_).message(),
        error);
    return error;
  }

  Policy policy_ = SamplePolicy();
  Lead lead_{policy_};
};

TEST_F(LeadFromProtoTest, ReadsEveryPart) {
  const absl::Status status = LeadFromProto(
      Message(R"pb(
        id: "L"
        account {
          id: "A"
          parent_id: "B"
          fields {
            name: "address.country"
            value { string_value: "NL" }
          }
          fields { name: "employees" }
          fields {
            name: "partner"
            value { null_value: NULL_VALUE }
          }
          fields {
            name: "tags"
            value { strings_value {} }
          }
          fields {
            name: "revenue"
            value {}
          }
        }
        opportunity {
          fields {
            name: "open"
            value { duration_value { seconds: -1 nanos: -500000000 } }
          }
        }
        activities {
          activities {
            kind: "call"
            at { seconds: 5 nanos: 6 }
            recorded_at { seconds: 7 }
            fields {
              name: "utm.source"
              value { string_value: "ads" }
            }
          }
        }
        contacts { contacts { roles: USER attitude: OPPOSED verified: false } }
      )pb"),
      {}, &lead_);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(LeadToJson(lead_),
            R"({"id":"L","account":{"id":"A","parent_id":"B",)"
            R"("address":{"country":"NL"},"partner":null,"tags":[]},)"
            R"("opportunity":{"open":"-1.5s"},)"
            R"("activities":[{"kind":"call",)"
            R"("at":"1970-01-01T00:00:05.000000006Z",)"
            R"("recorded_at":"1970-01-01T00:00:07Z",)"
            R"("utm":{"source":"ads"}}],)"
            R"("contacts":[{"roles":["user"],"attitude":"opposed",)"
            R"("verified":false}]})");
}

TEST_F(LeadFromProtoTest, RefusesNamesThatAreMissingUndeclaredOrRepeated) {
  EXPECT_EQ(Error("account { fields {} }"),
            "account.fields[0]: a field needs a name");
  EXPECT_EQ(
      Error(R"pb(account {
                   fields { name: "employees" }
                   fields { name: "address.contry" }
                 })pb"),
      "account.fields[1]: the field 'address.contry' is not declared; did you "
      "mean 'address.country'?");
  EXPECT_EQ(Error(R"pb(person { fields { name: "account.employees" } })pb"),
            "person.fields[0]: the field 'account.employees' is not declared");
  // Even where the value is unknown.
  EXPECT_EQ(Error(R"pb(account {
                         fields { name: "employees" }
                         fields {
                           name: "employees"
                           value { int_value: 1 }
                         }
                       })pb"),
            "account.employees: the field stands twice");
  EXPECT_EQ(Error(R"pb(activities { activities { kind: "dance" } })pb"),
            "activities[0].at: an activity needs 'at'");
  EXPECT_EQ(Error(R"pb(activities {
                         activities {
                           kind: "cal"
                           at {}
                         }
                       })pb"),
            "activities[0].kind: the kind 'cal' is not declared; did you mean "
            "'call'?");
  EXPECT_EQ(Error("activities { activities { at {} } }"),
            "activities[0].kind: an activity needs a kind");
}

TEST_F(LeadFromProtoTest, RefusesValuesOfAnotherType) {
  EXPECT_EQ(Error(R"pb(account {
                         fields {
                           name: "employees"
                           value { double_value: 250 }
                         }
                       })pb"),
            "account.employees: expected an integer, found a double");
  EXPECT_EQ(Error(R"pb(contacts {
                         contacts {}
                         contacts {
                           fields {
                             name: "seniority"
                             value { bool_value: true }
                           }
                         }
                       })pb"),
            "contacts[1].seniority: expected a string, found a bool");
}

TEST_F(LeadFromProtoTest, RefusesDurationsAndAmountsThatAreNone) {
  const std::string duration =
      "opportunity.fields[0].value.duration_value: expected seconds and nanos "
      "of "
      "one sign, within 315576000000 seconds and 999999999 nanos";
  for (const char* bad :
       {"seconds: 1 nanos: -1", "seconds: -1 nanos: 1", "nanos: 1000000000",
        "nanos: -1000000000", "seconds: 315576000001",
        "seconds: 315576000000 nanos: 1", "seconds: -315576000000 nanos: -1",
        "seconds: 9223372036854775807 nanos: 999999999"}) {
    EXPECT_EQ(Error(absl::StrCat(
                  "opportunity { fields { name: 'open' value { duration_value ",
                  "{ ", bad, " } } } }")),
              duration)
        << bad;
  }
  for (const char* bad :
       {"", "amount: '1'", "amount: '1' currency: 'eur'",
        "amount: '1e3' currency: 'EUR'", "amount: '' currency: 'EUR'"}) {
    EXPECT_EQ(
        Error(absl::StrCat(
            "opportunity { fields { name: 'budget' value { money_value ", "{ ",
            bad, " } } } }")),
        "opportunity.fields[0].value.money_value: expected an amount such "
        "as \"1250.5\", with at most 12 digits before the point and 6 "
        "after it, and a currency such as \"USD\"");
  }
}

TEST_F(LeadFromProtoTest, RefusesTimesOutOfRange) {
  const std::string range =
      "expected an instant from 0001-01-01T00:00:00Z to "
      "9999-12-31T23:59:59.999999999Z, with nanoseconds from 0 to 999999999";
  for (const char* bad : {"seconds: 253402300800", "nanos: 1000000000",
                          "nanos: -1", "seconds: -62135596801"}) {
    EXPECT_EQ(Error(absl::StrCat("activities { activities { kind: 'call' at { ",
                                 bad, " } } }")),
              "activities[0].at: " + range);
    EXPECT_EQ(Error(absl::StrCat("person { fields { name: 'born' value { "
                                 "timestamp_value { ",
                                 bad, " } } } }")),
              "person.born: " + range);
  }
}

TEST_F(LeadFromProtoTest, RefusesNaN) {
  v1::Lead message = Message(
      "account { fields { name: 'revenue' value { double_value: nan } } }");
  EXPECT_EQ(Error(message),
            "account.revenue: NaN is no value; leave the field unset where the "
            "value is unknown");
}

TEST_F(LeadFromProtoTest, RefusesEnumNumbersThatItDoesNotKnow) {
  const auto with = [](auto set) {
    v1::Lead message;
    set(message.mutable_contacts()->add_contacts());
    return message;
  };
  EXPECT_EQ(Error(with([](v1::Contact* contact) {
              contact->add_roles(v1::BuyerRole::USER);
              contact->add_roles(static_cast<v1::BuyerRole::Kind>(7));
            })),
            "contacts[0].roles[1]: number 7 is not known to this version of "
            "Bantam");
  // 257 is not to be taken for 1.
  EXPECT_EQ(Error(with([](v1::Contact* contact) {
              contact->set_attitude(static_cast<v1::Attitude::Kind>(257));
            })),
            "contacts[0].attitude: number 257 is not known to this version of "
            "Bantam");
  EXPECT_EQ(Error(with([](v1::Contact* contact) {
              contact->set_influence(static_cast<v1::Influence::Kind>(-1));
            })),
            "contacts[0].influence: number -1 is not known to this version of "
            "Bantam");
  EXPECT_EQ(Error(with([](v1::Contact* contact) {
              contact->add_roles(v1::BuyerRole::UNSPECIFIED);
            })),
            "contacts[0].roles: 0 is the number of no role");
  v1::Lead message;
  auto* field = message.mutable_account()->add_fields();
  field->set_name("partner");
  field->mutable_value()->set_null_value(static_cast<v1::Null::Kind>(1));
  EXPECT_EQ(Error(message),
            "account.fields[0].value.null_value: expected NULL_VALUE, found "
            "number 1");
}

TEST_F(LeadFromProtoTest, RefusesTextThatIsNotUtf8) {
  v1::Lead message;
  message.set_id("L\xFF");
  EXPECT_EQ(Error(message), "id: the string is not UTF-8");
  message.clear_id();
  auto* field = message.mutable_person()->add_fields();
  field->set_name("title");
  field->mutable_value()->set_string_value("\xC3");
  EXPECT_EQ(Error(message),
            "person.fields[0].value.string_value: the string is not UTF-8");
  field->set_name("t\xC3");
  EXPECT_EQ(Error(message), "person.fields[0].name: the string is not UTF-8");

  // In binary the place is that of the byte.
  const absl::Status status = LeadFromBinary("\x0A\x02L\xFF", {}, &lead_);
  EXPECT_EQ(status.message(), "byte 3: id: the string is not UTF-8");
}

TEST_F(LeadFromProtoTest, RefusesFieldsThatTheSchemaDoesNotHave) {
  const auto plant = [](google::protobuf::Message* message) {
    message->GetReflection()->MutableUnknownFields(message)->AddVarint(99, 1);
  };
  const auto expect = [&](const v1::Lead& message, const std::string& where,
                          const std::string& type) {
    EXPECT_EQ(Error(message), where + (where.empty() ? "" : ": ") +
                                  "field number 99 of " + type +
                                  " is not known to this version of Bantam");
    const absl::Status binary =
        LeadFromBinary(message.SerializeAsString(), {}, &lead_);
    EXPECT_EQ(binary.code(), absl::StatusCode::kInvalidArgument);
    EXPECT_THAT(std::string(binary.message()),
                ::testing::EndsWith("field number 99 of " + type +
                                    " is not known to this version of Bantam"));
    EXPECT_TRUE(
        LeadFromProto(message, {.ignore_undeclared = true}, &lead_).ok());
    EXPECT_TRUE(LeadFromBinary(message.SerializeAsString(),
                               {.ignore_undeclared = true}, &lead_)
                    .ok());
  };
  v1::Lead lead;
  plant(&lead);
  expect(lead, "", "bantam.v1.Lead");
  lead.Clear();
  plant(lead.mutable_account());
  expect(lead, "account", "bantam.v1.Account");
  lead.Clear();
  plant(lead.mutable_person());
  expect(lead, "person", "bantam.v1.Person");
  lead.Clear();
  plant(lead.mutable_opportunity());
  expect(lead, "opportunity", "bantam.v1.Opportunity");
  lead.Clear();
  plant(lead.mutable_activities());
  expect(lead, "activities", "bantam.v1.ActivityList");
  lead.Clear();
  plant(lead.mutable_contacts());
  expect(lead, "contacts", "bantam.v1.ContactList");
  lead.Clear();
  plant(lead.mutable_contacts()->add_contacts());
  expect(lead, "contacts[0]", "bantam.v1.Contact");

  const std::string call =
      "activities { activities { kind: 'call' at {} recorded_at {} } }";
  lead = Message(call);
  plant(lead.mutable_activities()->mutable_activities(0));
  expect(lead, "activities[0]", "bantam.v1.Activity");
  lead = Message(call);
  plant(lead.mutable_activities()->mutable_activities(0)->mutable_at());
  expect(lead, "activities[0].at", "google.protobuf.Timestamp");
  lead = Message(call);
  plant(
      lead.mutable_activities()->mutable_activities(0)->mutable_recorded_at());
  expect(lead, "activities[0].recorded_at", "google.protobuf.Timestamp");

  const auto field = [](const std::string& subject, const std::string& name,
                        const std::string& value) {
    return Message(subject + " { fields { name: '" + name + "' value { " +
                   value + " } } }");
  };
  lead = field("account", "employees", "int_value: 1");
  plant(lead.mutable_account()->mutable_fields(0));
  expect(lead, "account.fields[0]", "bantam.v1.FieldValue");
  lead = field("account", "employees", "int_value: 1");
  plant(lead.mutable_account()->mutable_fields(0)->mutable_value());
  expect(lead, "account.fields[0].value", "bantam.v1.Value");
  lead = field("account", "tags", "strings_value {}");
  plant(lead.mutable_account()
            ->mutable_fields(0)
            ->mutable_value()
            ->mutable_strings_value());
  expect(lead, "account.fields[0].value.strings_value", "bantam.v1.StringList");
  lead = field("person", "born", "timestamp_value {}");
  plant(lead.mutable_person()
            ->mutable_fields(0)
            ->mutable_value()
            ->mutable_timestamp_value());
  expect(lead, "person.fields[0].value.timestamp_value",
         "google.protobuf.Timestamp");
  lead = field("opportunity", "open", "duration_value {}");
  plant(lead.mutable_opportunity()
            ->mutable_fields(0)
            ->mutable_value()
            ->mutable_duration_value());
  expect(lead, "opportunity.fields[0].value.duration_value",
         "google.protobuf.Duration");
  lead = field("opportunity", "budget",
               "money_value { amount: '1' currency: 'EUR' }");
  plant(lead.mutable_opportunity()
            ->mutable_fields(0)
            ->mutable_value()
            ->mutable_money_value());
  expect(lead, "opportunity.fields[0].value.money_value", "bantam.v1.Money");
}

TEST_F(LeadFromProtoTest, SkipsTheUndeclaredWhenAskedTo) {
  const v1::Lead message = Message(R"pb(
    account {
      fields { name: "shoe_size" }
      fields {
        name: "employees"
        value { int_value: 3 }
      }
    }
    activities {
      activities { kind: "dance" }
      activities {
        kind: "call"
        at { seconds: 1 }
        fields { name: "mood" }
      }
    }
  )pb");
  ASSERT_TRUE(LeadFromProto(message, {.ignore_undeclared = true}, &lead_).ok());
  EXPECT_EQ(LeadToJson(lead_),
            R"({"account":{"employees":3},)"
            R"("activities":[{"kind":"call","at":"1970-01-01T00:00:01Z"}]})");

  // The index of an error counts those that were skipped.
  EXPECT_EQ(Error(R"pb(
                    activities {
                      activities { kind: "dance" }
                      activities {
                        kind: "call"
                        at { nanos: -1 }
                      }
                    }
                  )pb",
                  {.ignore_undeclared = true}),
            "activities[1].at: expected an instant from 0001-01-01T00:00:00Z "
            "to 9999-12-31T23:59:59.999999999Z, with nanoseconds from 0 to "
            "999999999");
}

}  // namespace
}  // namespace bantam::lead_proto_test
