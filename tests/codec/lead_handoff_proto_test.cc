// Handoff events, consents and suppressions from messages and bytes.

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/unknown_field_set.h>
#include <gtest/gtest.h>

#include <string>

#include "bantam/codec.h"
#include "bantam/v1/lead.pb.h"
#include "tests/codec/answers_sample.h"
#include "tests/codec/message.h"

namespace bantam::lead_handoff_proto_test {
namespace {

using testing::AnswersPolicy;
using testing::Everything;

constexpr ReadOptions kIgnoring = {.ignore_undeclared = true};
constexpr char kRange[] =
    "expected an instant from 0001-01-01T00:00:00Z to "
    "9999-12-31T23:59:59.999999999Z, with nanoseconds from 0 to 999999999";

v1::Lead Message(const std::string& text) {
  v1::Lead message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &message))
      << text;
  return message;
}

class HandoffFromProto : public ::testing::Test {
 protected:
  // The same as a message and in binary; the lead is then empty.
  std::string Error(const v1::Lead& message, const ReadOptions& options = {}) {
    EXPECT_TRUE(LeadFromJson(testing::kAnswersLead, {}, &lead_).ok());
    const absl::Status status = LeadFromProto(message, options, &lead_);
    EXPECT_EQ(Everything(lead_), Everything(Lead(policy_)));
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

  Policy policy_ = AnswersPolicy();
  Lead lead_{policy_};
};

TEST_F(HandoffFromProto, ReadsEveryPart) {
  const absl::Status status = LeadFromProto(Message(R"pb(
                                              stage_events {
                                                subject: PERSON
                                                process: "p"
                                                to: "t"
                                                at { seconds: 1 }
                                                check_at { seconds: 2 nanos: 3 }
                                              }
                                              handoff_events {
                                                id: "h"
                                                handoff: "sdr_to_ae"
                                                subject_id: "O"
                                                step: REASSIGN
                                                actor: "U"
                                                on_behalf_of: "V"
                                                to: "W"
                                                method: INTRODUCTION
                                                booked_at { seconds: 4 }
                                                reason: "r"
                                                evidence: "a"
                                                policy_hash: "ab"
                                                at { seconds: -5 nanos: 6 }
                                                recorded_at { seconds: 7 }
                                                sequence: -8
                                                overridden: true
                                              }
                                              consents {
                                                channel: "c"
                                                purpose: "p"
                                                state: DENIED
                                                basis: "b"
                                                at { seconds: 9 }
                                                recorded_at { seconds: 10 }
                                              }
                                              suppressions {
                                                channel: "c"
                                                reason: "r"
                                                from { seconds: 11 }
                                                until { seconds: 12 }
                                              }
                                            )pb"),
                                            {}, &lead_);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(lead_.stage_event(0).check_at, (Instant{2, 3}));
  ASSERT_EQ(lead_.handoff_event_count(), 1U);
  EXPECT_EQ(lead_.handoff_event(0),
            (HandoffEvent{.id = "h",
                          .handoff = "sdr_to_ae",
                          .subject_id = "O",
                          .step = model::HandoffStep::kReassign,
                          .actor = "U",
                          .on_behalf_of = "V",
                          .to = "W",
                          .method = model::HandoffMethod::kIntroduction,
                          .booked_at = Instant{4, 0},
                          .reason = "r",
                          .evidence = "a",
                          .policy_hash = "ab",
                          .at = Instant{-5, 6},
                          .recorded_at = Instant{7, 0},
                          .sequence = -8,
                          .overridden = true}));
  ASSERT_EQ(lead_.consent_count(), 1U);
  EXPECT_EQ(lead_.consent(0), (Consent{.channel = "c",
                                       .purpose = "p",
                                       .state = ConsentState::kDenied,
                                       .basis = "b",
                                       .at = Instant{9, 0},
                                       .recorded_at = Instant{10, 0}}));
  ASSERT_EQ(lead_.suppression_count(), 1U);
  EXPECT_EQ(lead_.suppression(0), (Suppression{.channel = "c",
                                               .reason = "r",
                                               .from = Instant{11, 0},
                                               .until = Instant{12, 0}}));
}

TEST_F(HandoffFromProto, WhatIsAbsentIsUnknown) {
  const absl::Status status = LeadFromProto(
      Message("handoff_events { handoff: 'h' step: CLAIM actor: 'U' at {} }"
              "consents { channel: 'c' purpose: 'p' } suppressions {}"),
      {}, &lead_);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(
      lead_.handoff_event(0),
      (HandoffEvent{
          .handoff = "h", .step = model::HandoffStep::kClaim, .actor = "U"}));
  EXPECT_EQ(lead_.consent(0), (Consent{.channel = "c", .purpose = "p"}));
  EXPECT_EQ(lead_.suppression(0), Suppression{});
}

TEST_F(HandoffFromProto, RefusesWhatIsMissing) {
  EXPECT_EQ(Error("handoff_events {}"),
            "handoff_events[0].step: a handoff event needs 'step'");
  EXPECT_EQ(Error("handoff_events { step: OFFER }"),
            "handoff_events[0].at: a handoff event needs 'at'");
  EXPECT_EQ(Error("handoff_events { step: OFFER at {} actor: 'U' }"),
            "handoff_events[0].handoff: a handoff event needs the handoff, "
            "such as 'sdr_to_ae'");
  EXPECT_EQ(Error("handoff_events { step: OFFER at {} handoff: 'h' }"),
            "handoff_events[0].actor: a handoff event needs who did it");
  EXPECT_EQ(Error("consents {}"),
            "consents[0].channel: a consent needs the channel, such as "
            "'email'");
  EXPECT_EQ(Error("consents { channel: 'c' }", kIgnoring),
            "consents[0].purpose: a consent needs the purpose, such as "
            "'newsletter'");
  EXPECT_EQ(Error("suppressions {} suppressions { from {} until {} }"),
            "suppressions[1].until: it ends before it begins");
}

TEST_F(HandoffFromProto, RefusesTimesOutOfRange) {
  const std::string handoff =
      "handoff_events { step: OFFER actor: 'U' handoff: 'h' ";
  const std::string wrong = " { seconds: 253402300800 } ";
  EXPECT_EQ(Error(handoff + "at" + wrong + "}"),
            absl::StrCat("handoff_events[0].at: ", kRange));
  for (const std::string field : {"recorded_at", "booked_at"}) {
    EXPECT_EQ(Error(handoff + "at {} " + field + wrong + "}"),
              absl::StrCat("handoff_events[0].", field, ": ", kRange));
  }
  EXPECT_EQ(Error("stage_events { subject: ACCOUNT process: 'p' to: 't' at {} "
                  "check_at { nanos: -1 } }"),
            absl::StrCat("stage_events[0].check_at: ", kRange));
  for (const std::string field : {"at", "recorded_at"}) {
    EXPECT_EQ(
        Error("consents { channel: 'c' purpose: 'p' " + field + wrong + "}"),
        absl::StrCat("consents[0].", field, ": ", kRange));
  }
  for (const std::string field : {"from", "until"}) {
    EXPECT_EQ(Error("suppressions { " + field + wrong + "}"),
              absl::StrCat("suppressions[0].", field, ": ", kRange));
  }
}

TEST_F(HandoffFromProto, RefusesEnumNumbersThatItDoesNotKnow) {
  v1::Lead message =
      Message("handoff_events { step: OFFER handoff: 'h' actor: 'U' at {} }");
  v1::HandoffEvent* event = message.mutable_handoff_events(0);
  const auto unknown = [](const std::string& field, int number) {
    return absl::StrCat(field, ": number ", number,
                        " is not known to this version of Bantam");
  };
  // 261 is not to be taken for ACCEPT.
  for (const int number : {18, 261, -1}) {
    event->set_step(static_cast<v1::HandoffStep::Kind>(number));
    EXPECT_EQ(Error(message), unknown("handoff_events[0].step", number));
  }
  event->set_step(v1::HandoffStep::OFFER);
  for (const int number : {4, 257, -1}) {
    event->set_method(static_cast<v1::HandoffMethod::Kind>(number));
    EXPECT_EQ(Error(message, kIgnoring),
              unknown("handoff_events[0].method", number));
  }
  message = Message("consents { channel: 'c' purpose: 'p' }");
  for (const int number : {4, 257, -1}) {
    message.mutable_consents(0)->set_state(
        static_cast<v1::ConsentState::Kind>(number));
    EXPECT_EQ(Error(message), unknown("consents[0].state", number));
    EXPECT_EQ(LeadFromBinary(message.SerializeAsString(), {}, &lead_).message(),
              unknown("consents[0].state", number));
  }
}

TEST_F(HandoffFromProto, RefusesTextThatIsNotUtf8) {
  v1::Lead message =
      Message("handoff_events { step: OFFER handoff: 'h' actor: 'U' at {} }");
  message.mutable_handoff_events(0)->set_evidence("a\xFF");
  EXPECT_EQ(Error(message),
            "handoff_events[0].evidence: the string is not UTF-8");
  message.Clear();
  message.add_consents()->set_basis("\xC3");
  EXPECT_EQ(Error(message), "consents[0].basis: the string is not UTF-8");
  message.Clear();
  message.add_suppressions()->set_reason("ab\x80");
  EXPECT_EQ(Error(message), "suppressions[0].reason: the string is not UTF-8");
}

TEST_F(HandoffFromProto, RefusesFieldsThatTheSchemaDoesNotHave) {
  v1::Lead message = Message(R"pb(
    stage_events {
      subject: ACCOUNT
      process: "p"
      to: "t"
      at {}
      check_at {}
    }
    handoff_events {
      step: OFFER
      handoff: "h"
      actor: "U"
      at {}
      recorded_at {}
      booked_at {}
    }
    consents {
      channel: "c"
      purpose: "p"
      at {}
      recorded_at {}
    }
    suppressions {
      from {}
      until { seconds: 1 }
    }
  )pb");
  const auto expect = [&](google::protobuf::Message* part,
                          const std::string& where) {
    auto* unknown = part->GetReflection()->MutableUnknownFields(part);
    unknown->AddVarint(99, 1);
    EXPECT_EQ(Error(message), where + ": field number 99 of " +
                                  part->GetDescriptor()->full_name() +
                                  " is not known to this version of Bantam");
    EXPECT_TRUE(LeadFromProto(message, kIgnoring, &lead_).ok());
    EXPECT_EQ(lead_.handoff_event_count(), 1U);
    EXPECT_EQ(lead_.consent_count(), 1U);
    EXPECT_EQ(lead_.suppression_count(), 1U);
    unknown->Clear();
  };
  expect(message.mutable_stage_events(0)->mutable_check_at(),
         "stage_events[0].check_at");
  v1::HandoffEvent& event = *message.mutable_handoff_events(0);
  expect(&event, "handoff_events[0]");
  expect(event.mutable_at(), "handoff_events[0].at");
  expect(event.mutable_recorded_at(), "handoff_events[0].recorded_at");
  expect(event.mutable_booked_at(), "handoff_events[0].booked_at");
  v1::Consent& consent = *message.mutable_consents(0);
  expect(&consent, "consents[0]");
  expect(consent.mutable_at(), "consents[0].at");
  expect(consent.mutable_recorded_at(), "consents[0].recorded_at");
  v1::Suppression& suppression = *message.mutable_suppressions(0);
  expect(&suppression, "suppressions[0]");
  expect(suppression.mutable_from(), "suppressions[0].from");
  expect(suppression.mutable_until(), "suppressions[0].until");
}

}  // namespace
}  // namespace bantam::lead_handoff_proto_test
