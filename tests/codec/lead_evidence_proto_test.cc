// Evidence and stage events from messages and bytes.

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/unknown_field_set.h>
#include <gtest/gtest.h>

#include <string>

#include "bantam/codec.h"
#include "bantam/v1/lead.pb.h"
#include "tests/codec/answers_sample.h"
#include "tests/codec/message.h"

namespace bantam::lead_evidence_proto_test {
namespace {

using testing::AnswersPolicy;
using testing::Everything;

constexpr ReadOptions kIgnoring = {.ignore_undeclared = true};

v1::Lead Message(const std::string& text) {
  v1::Lead message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &message))
      << text;
  return message;
}

class EvidenceFromProto : public ::testing::Test {
 protected:
  std::string Error(const v1::Lead& message, const ReadOptions& options = {}) {
    EXPECT_TRUE(LeadFromJson(testing::kAnswersLead, {}, &lead_).ok());
    const absl::Status status = LeadFromProto(message, options, &lead_);
    EXPECT_EQ(Everything(lead_), Everything(Lead(policy_)));
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
    return WithoutByte(status);
  }
  // The same of text, also in binary.
  std::string Error(const std::string& text, const ReadOptions& options = {}) {
    const v1::Lead message = Message(text);
    const std::string error = Error(message, options);
    EXPECT_EQ(
        LeadFromBinary(message.SerializeAsString(), options, &lead_).message(),
        error);
    return error;
  }

  Policy policy_ = AnswersPolicy();
  Lead lead_{policy_};
};

TEST_F(EvidenceFromProto, ReadsEveryPart) {
  const absl::Status status =
      LeadFromProto(Message(R"pb(
                      contacts { contacts { opportunity_id: "O-2" } }
                      evidence {
                        id: "e1"
                        criterion: "budget.amount"
                        value { money_value { amount: "5000" currency: "USD" } }
                        assessment: CONFIRMED
                        source: "P-9"
                        at { seconds: 5 nanos: 6 }
                        recorded_at { seconds: 7 }
                        source_kind: "sales"
                        subject_id: "O-1"
                      }
                      evidence {
                        criterion: "fit.content"
                        value {}
                        assessment: DENIED
                      }
                      stage_events {
                        id: "s1"
                        subject: PERSON
                        subject_id: "P-9"
                        process: "lifecycle"
                        from: "a"
                        to: "b"
                        actor: "U"
                        reason: "r"
                        policy_hash: "ab"
                        at { seconds: -1 nanos: 1 }
                        recorded_at { seconds: 8 }
                        sequence: -2
                        automatic: true
                        overridden: true
                        on_behalf_of: "V"
                      }
                    )pb"),
                    {}, &lead_);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(lead_.contact(0).opportunity_id, "O-2");
  ASSERT_EQ(lead_.evidence_count(), 2U);
  EXPECT_EQ(lead_.evidence(0), (Evidence{.id = "e1",
                                         .criterion = "budget.amount",
                                         .value = *Money::Parse("5000", "USD"),
                                         .assessment = Assessment::kConfirmed,
                                         .source = "P-9",
                                         .at = Instant{5, 6},
                                         .recorded_at = Instant{7, 0},
                                         .source_kind = "sales",
                                         .subject_id = "O-1"}));
  EXPECT_EQ(lead_.evidence(1), (Evidence{.criterion = "fit.content",
                                         .assessment = Assessment::kDenied}));
  ASSERT_EQ(lead_.stage_event_count(), 1U);
  EXPECT_EQ(lead_.stage_event(0), (StageEvent{.id = "s1",
                                              .subject = Subject::kPerson,
                                              .subject_id = "P-9",
                                              .process = "lifecycle",
                                              .from = "a",
                                              .to = "b",
                                              .actor = "U",
                                              .reason = "r",
                                              .policy_hash = "ab",
                                              .at = Instant{-1, 1},
                                              .recorded_at = Instant{8, 0},
                                              .sequence = -2,
                                              .automatic = true,
                                              .overridden = true,
                                              .on_behalf_of = "V"}));
}

TEST_F(EvidenceFromProto, RefusesValuesOfAnotherType) {
  EXPECT_EQ(Error(R"pb(
              evidence { criterion: "need.pain" }
              evidence { criterion: "need.pain" }
              evidence { criterion: "need.pain" }
              evidence {
                criterion: "budget.amount"
                value { string_value: "5000" }
              }
            )pb"),
            "evidence[3].value: expected an amount of money, found a string");
  EXPECT_EQ(Error(R"pb(evidence {
                         criterion: "need.seats"
                         value { double_value: nan }
                       })pb"),
            "evidence[0].value: expected an integer, found a double");
  EXPECT_EQ(Error(R"pb(evidence {
                         criterion: "need.pain"
                         value { null_value: NULL_VALUE }
                       })pb"),
            "evidence[0].value: expected a string, found null; the field is "
            "not nullable");
  EXPECT_EQ(Error(R"pb(evidence {
                         criterion: "budget.amount"
                         value { money_value { amount: "5" } }
                       })pb"),
            "evidence[0].value.money_value: expected an amount such as "
            "\"1250.5\", with at most 12 digits before the point and 6 after "
            "it, and a currency such as \"USD\"");
  EXPECT_EQ(Error(R"pb(evidence {
                         criterion: "budget.unit"
                         value { string_value: "sals" }
                       })pb"),
            "evidence[0].value: 'sals' is not among the declared values; did "
            "you mean 'sales'?");
  EXPECT_EQ(Error(R"pb(evidence {
                         criterion: "budget.approved"
                         value { bool_value: true }
                         assessment: DENIED
                       })pb"),
            "evidence[0].value: the value is true and the assessment denied");
  EXPECT_EQ(Error(R"pb(evidence {
                         criterion: "timeline.start"
                         value { timestamp_value { nanos: -1 } }
                       })pb"),
            "evidence[0].value: expected an instant from 0001-01-01T00:00:00Z "
            "to 9999-12-31T23:59:59.999999999Z, with nanoseconds from 0 to "
            "999999999");
}

TEST_F(EvidenceFromProto, RefusesNamesThatAreMissingOrUndeclared) {
  EXPECT_EQ(Error("evidence {}"),
            "evidence[0].criterion: evidence needs the key of a criterion");
  EXPECT_EQ(Error(R"pb(evidence { criterion: "budget.amont" })pb"),
            "evidence[0].criterion: the criterion 'budget.amont' is not "
            "declared; did you mean 'budget.amount'?");
  EXPECT_EQ(Error(R"pb(evidence { criterion: "need.pain" source_kind: "x" })pb",
                  kIgnoring),
            "evidence[0].source_kind: the kind of source 'x' is not declared");
  EXPECT_EQ(Error("stage_events { subject: ACCOUNT }"),
            "stage_events[0].at: a stage event needs 'at'");
  EXPECT_EQ(Error(R"pb(stage_events {
                         process: "p"
                         to: "t"
                         at {}
                       })pb"),
            "stage_events[0].subject: a stage event needs 'subject'");
  EXPECT_EQ(Error("stage_events { subject: ACCOUNT at {} to: 't' }"),
            "stage_events[0].process: a stage event needs the process, such as "
            "'pipeline'");
}

TEST_F(EvidenceFromProto, RefusesTimesOutOfRange) {
  const std::string range =
      "expected an instant from 0001-01-01T00:00:00Z to "
      "9999-12-31T23:59:59.999999999Z, with nanoseconds from 0 to 999999999";
  for (const char* field : {"at", "recorded_at"}) {
    EXPECT_EQ(Error(absl::StrCat("evidence { criterion: 'need.pain' ", field,
                                 " { seconds: 253402300800 } }")),
              absl::StrCat("evidence[0].", field, ": ", range));
    EXPECT_EQ(Error(absl::StrCat(
                  "stage_events { subject: ACCOUNT process: 'p' to: 't' ",
                  field, " { nanos: 1000000000 } ",
                  std::string(field) == "at" ? "" : "at {}", " }")),
              absl::StrCat("stage_events[0].", field, ": ", range));
  }
}

TEST_F(EvidenceFromProto, RefusesEnumNumbersThatItDoesNotKnow) {
  v1::Lead message;
  v1::Evidence* evidence = message.add_evidence();
  evidence->set_criterion("need.pain");
  for (const int number : {3, 257, -1}) {
    evidence->set_assessment(static_cast<v1::Assessment::Kind>(number));
    EXPECT_EQ(Error(message),
              absl::StrCat("evidence[0].assessment: number ", number,
                           " is not known to this version of Bantam"));
  }
  message = Message("stage_events { process: 'p' to: 't' at {} }");
  // 257 is not to be taken for ACCOUNT, nor 4 for an activity.
  for (const int number : {4, 257, -1}) {
    message.mutable_stage_events(0)->set_subject(
        static_cast<v1::Subject::Kind>(number));
    EXPECT_EQ(Error(message),
              absl::StrCat("stage_events[0].subject: number ", number,
                           " is not known to this version of Bantam"));
  }
}

TEST_F(EvidenceFromProto, RefusesTextThatIsNotUtf8) {
  v1::Lead message;
  v1::Evidence* evidence = message.add_evidence();
  evidence->set_criterion("authority.buyer");
  evidence->mutable_value()->set_string_value("P\xFF");
  EXPECT_EQ(Error(message),
            "evidence[0].value.string_value: the string is not UTF-8");
  evidence->clear_value();
  evidence->set_source("\xC3");
  EXPECT_EQ(Error(message), "evidence[0].source: the string is not UTF-8");
  message = Message("stage_events { subject: ACCOUNT process: 'p' at {} }");
  message.mutable_stage_events(0)->set_to("t\xFF");
  EXPECT_EQ(Error(message), "stage_events[0].to: the string is not UTF-8");
  message = Message("contacts { contacts {} }");
  message.mutable_contacts()->mutable_contacts(0)->set_opportunity_id("\xFF");
  EXPECT_EQ(Error(message),
            "contacts[0].opportunity_id: the string is not UTF-8");
}

TEST_F(EvidenceFromProto, RefusesFieldsThatTheSchemaDoesNotHave) {
  const std::string text = R"pb(
    evidence {
      criterion: "timeline.start"
      value { timestamp_value {} }
      at {}
      recorded_at {}
    }
    stage_events {
      subject: ACCOUNT
      process: "p"
      to: "t"
      at {}
      recorded_at {}
    }
  )pb";
  v1::Lead message = Message(text);
  v1::Evidence& evidence = *message.mutable_evidence(0);
  v1::StageEvent& event = *message.mutable_stage_events(0);
  const auto expect = [&](google::protobuf::Message* part,
                          const std::string& where) {
    auto* unknown = part->GetReflection()->MutableUnknownFields(part);
    unknown->AddVarint(99, 1);
    EXPECT_EQ(Error(message), where + ": field number 99 of " +
                                  part->GetDescriptor()->full_name() +
                                  " is not known to this version of Bantam");
    EXPECT_TRUE(LeadFromProto(message, kIgnoring, &lead_).ok());
    EXPECT_EQ(lead_.evidence_count(), 1U);
    EXPECT_EQ(lead_.stage_event_count(), 1U);
    unknown->Clear();
  };
  expect(&evidence, "evidence[0]");
  expect(evidence.mutable_at(), "evidence[0].at");
  expect(evidence.mutable_recorded_at(), "evidence[0].recorded_at");
  expect(evidence.mutable_value(), "evidence[0].value");
  expect(evidence.mutable_value()->mutable_timestamp_value(),
         "evidence[0].value.timestamp_value");
  expect(&event, "stage_events[0]");
  expect(event.mutable_at(), "stage_events[0].at");
  expect(event.mutable_recorded_at(), "stage_events[0].recorded_at");
}

TEST_F(EvidenceFromProto, SkipsTheUndeclaredWhenAskedTo) {
  const std::string skipped = R"pb(
    evidence {
      criterion: "metrics.roi"
      value { money_value { amount: "x" } }
      source_kind: "nobody"
    }
  )pb";
  const std::string seats = "evidence { criterion: 'need.seats' value { ";
  const absl::Status status = LeadFromProto(
      Message(skipped + seats + "int_value: 3 } }"), kIgnoring, &lead_);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(LeadToJson(lead_),
            R"({"opportunity":{},)"
            R"("evidence":[{"criterion":"need.seats","value":3}]})");
  // The index of an error counts those that were skipped.
  EXPECT_EQ(Error(skipped + seats + "bool_value: true } }", kIgnoring),
            "evidence[1].value: expected an integer, found a bool");
  EXPECT_EQ(Error(skipped + "evidence {}", kIgnoring),
            "evidence[1].criterion: evidence needs the key of a criterion");
}

TEST_F(EvidenceFromProto, SaysWhereBytesAreCutOff) {
  EXPECT_EQ(LeadFromBinary("\x3A\x05\x0A\x02L", {}, &lead_).message(),
            "byte 0: evidence: the message is cut off");
  EXPECT_EQ(LeadFromBinary("\x3A\x03\x0A\x05L", {}, &lead_).message(),
            "byte 2: evidence[0].id: the message is cut off");
  EXPECT_EQ(LeadFromBinary("\x4A\x02\x10\x81", {}, &lead_).message(),
            "byte 2: stage_events[0].subject: the message is cut off");
}

}  // namespace
}  // namespace bantam::lead_evidence_proto_test
