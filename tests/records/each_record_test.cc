// Every field of every record, carried through JSON and binary, with protobuf's
// own parser and reflection on the other side.

#include <google/protobuf/descriptor.h>
#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "bantam/fault.h"
#include "bantam/records.h"
#include "bantam/v1/ask.pb.h"
#include "bantam/v1/duplicates_answer.pb.h"
#include "bantam/v1/evaluation.pb.h"
#include "bantam/v1/fault.pb.h"
#include "bantam/v1/handoff_answer.pb.h"
#include "bantam/v1/handoff_history.pb.h"
#include "bantam/v1/intent.pb.h"
#include "bantam/v1/lead.pb.h"
#include "bantam/v1/moves.pb.h"
#include "bantam/v1/outbound_answer.pb.h"
#include "bantam/v1/policy_info.pb.h"
#include "bantam/v1/registration_answer.pb.h"
#include "bantam/v1/routing_answer.pb.h"
#include "bantam/v1/stage_history.pb.h"
#include "bantam/v1/whatif.pb.h"
#include "src/records/each.h"
#include "src/records/tables.h"
#include "tests/support/filler.h"

namespace bantam::each_record_test {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using internal::FieldCount;
using internal::FieldKind;
using internal::RecordField;
using internal::RecordInfo;
using internal::RecordOf;
using testing::Filler;

// The files that describe records; lead.proto also has what is no struct.
std::vector<const google::protobuf::FileDescriptor*> RecordFiles() {
  return {v1::Lead::descriptor()->file(),
          v1::AssessmentResult::descriptor()->file(),
          v1::QualificationResult::descriptor()->file(),
          v1::Evaluation::descriptor()->file(),
          v1::MoveAnswer::descriptor()->file(),
          v1::StageHistory::descriptor()->file(),
          v1::HandoffHistory::descriptor()->file(),
          v1::HandoffAnswer::descriptor()->file(),
          v1::Intent::descriptor()->file(),
          v1::RoutingAnswer::descriptor()->file(),
          v1::DuplicateAnswer::descriptor()->file(),
          v1::RegistrationAnswer::descriptor()->file(),
          v1::SendAnswer::descriptor()->file(),
          v1::Crossing::descriptor()->file(),
          v1::Query::descriptor()->file(),
          v1::PolicyInfo::descriptor()->file(),
          v1::Fault::descriptor()->file()};
}

const Descriptor* MessageOf(const RecordInfo& info) {
  return DescriptorPool::generated_pool()->FindMessageTypeByName(
      "bantam.v1." + std::string(info.name));
}

bool IsOpen(const FieldDescriptor& field) {
  return field.message_type() != nullptr &&
         field.message_type()->name() == "FieldValue";
}

// Whether every field of the message, and of those in it, says something.
void ExpectFull(const Message& message, const std::string& place) {
  const Descriptor& type = *message.GetDescriptor();
  if (type.file()->package() != "bantam.v1" || type.name() == "Value") return;
  const auto* reflection = message.GetReflection();
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor& field = *type.field(i);
    if (IsOpen(field)) continue;
    const std::string at = place + "." + field.name();
    if (field.is_repeated()) {
      EXPECT_EQ(reflection->FieldSize(message, &field), 2) << at;
      if (field.message_type() != nullptr) {
        ExpectFull(reflection->GetRepeatedMessage(message, &field, 1), at);
      }
      continue;
    }
    EXPECT_TRUE(reflection->HasField(message, &field)) << at;
    if (field.message_type() != nullptr) {
      ExpectFull(reflection->GetMessage(message, &field), at);
    }
  }
}

template <typename Record>
void Carry() {
  const RecordInfo& info = RecordOf<Record>();
  const Descriptor* type = MessageOf(info);
  ASSERT_NE(type, nullptr) << info.name;
  Record record;
  Filler().Fill(info, &record);

  const std::string bytes = ToBinary(record);
  google::protobuf::DynamicMessageFactory factory;
  const std::unique_ptr<Message> message(factory.GetPrototype(type)->New());
  ASSERT_TRUE(message->ParseFromString(bytes)) << info.name;
  ExpectFull(*message, std::string(info.name));
  EXPECT_EQ(message->SerializeAsString(), bytes) << info.name;

  const std::string json = ToJson(record);
  const std::unique_ptr<Message> from_json(factory.GetPrototype(type)->New());
  ASSERT_TRUE(
      google::protobuf::util::JsonStringToMessage(json, from_json.get()).ok())
      << json;
  EXPECT_TRUE(
      google::protobuf::util::MessageDifferencer::Equals(*from_json, *message))
      << json;

  const absl::StatusOr<Record> read = FromBinary<Record>(bytes);
  ASSERT_TRUE(read.ok()) << info.name << ": " << read.status();
  EXPECT_EQ(ToBinary(*read), bytes) << info.name;
  EXPECT_EQ(ToJson(*read), json) << info.name;
  const absl::StatusOr<Record> again = FromJson<Record>(json);
  ASSERT_TRUE(again.ok()) << info.name << ": " << again.status();
  EXPECT_EQ(ToBinary(*again), bytes) << info.name;
}

TEST(EachRecord, CarriesEveryFieldThroughJsonAndBinary) {
#define BANTAM_CARRY(Record) Carry<Record>();
  BANTAM_EACH_RECORD(BANTAM_CARRY)
#undef BANTAM_CARRY
}

// The codes stand in a table of their own, below the records.
TEST(EachRecord, FaultCodesAreThoseOfTheSchema) {
  const auto* codes = v1::FaultCode::Kind_descriptor();
  ASSERT_EQ(static_cast<size_t>(codes->value_count()), FaultCodes().size());
  for (const FaultInfo& info : FaultCodes()) {
    const auto* code = codes->FindValueByNumber(static_cast<int>(info.code));
    ASSERT_NE(code, nullptr) << info.name;
    EXPECT_EQ(internal::kFaultCodeEnum.SmallNameOf(code->number()), info.name);
  }
}

// The table that the library walks has what protobuf's descriptors have.
TEST(EachRecord, HasTheFieldsOfItsMessage) {
  std::set<std::string> described;
  for (const RecordInfo* info : internal::AllRecords()) {
    described.insert(std::string(info->name));
    const Descriptor* type = MessageOf(*info);
    ASSERT_NE(type, nullptr) << info->name;
    size_t fields = 0;
    for (int i = 0; i < type->field_count(); ++i) {
      const FieldDescriptor& field = *type->field(i);
      if (IsOpen(field)) continue;
      ++fields;
      const RecordField* held = info->FindName(field.name());
      ASSERT_NE(held, nullptr) << info->name << "." << field.name();
      EXPECT_EQ(held->number, field.number()) << info->name << held->name;
      EXPECT_EQ(info->FindNumber(held->number), held);
      if (const auto* names = field.enum_type()) {
        ASSERT_EQ(held->names->values.size(),
                  static_cast<size_t>(names->value_count()));
        for (int v = 0; v < names->value_count(); ++v) {
          EXPECT_EQ(held->names->NameOf(names->value(v)->number()),
                    names->value(v)->name());
        }
      }
    }
    EXPECT_EQ(info->fields.size(), fields) << info->name;
  }
  const std::set<std::string> open = {
      "Lead",         "Account",     "Person",    "Opportunity",
      "ActivityList", "ContactList", "FieldValue"};
  for (const auto* file : RecordFiles()) {
    for (int i = 0; i < file->message_type_count(); ++i) {
      const Descriptor& type = *file->message_type(i);
      if (type.field_count() == 0 || open.count(type.name()) != 0) continue;
      EXPECT_EQ(described.count(type.name()), 1U) << type.name();
    }
  }
}

// What a struct begins with is not what an absent field says.
TEST(EachRecord, ReadsWhatIsNotGivenAsZero) {
  const absl::StatusOr<ScoreResult> score =
      FromJson<ScoreResult>(R"({"subject": "PERSON"})");
  ASSERT_TRUE(score.ok()) << score.status();
  EXPECT_TRUE(ScoreResult().exact);
  EXPECT_FALSE(score->exact);
}

}  // namespace
}  // namespace bantam::each_record_test
