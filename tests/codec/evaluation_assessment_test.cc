// Assessments, committees, personas, red flags, qualifications and roll-ups go
// out and come in again the same.

#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include <map>
#include <set>
#include <string>

#include "bantam/codec.h"
#include "bantam/records.h"
#include "bantam/v1/evaluation.pb.h"
#include "tests/codec/evaluation_sample.h"
#include "tests/codec/full_evaluation.h"
#include "tests/codec/message.h"

namespace bantam::evaluation_assessment_test {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::util::MessageDifferencer;
using testing::FullEvaluation;
using testing::FullRollup;
using testing::Random;

// The fields that are set anywhere in a message: "bantam.v1.Line.path".
void CollectFields(const Message& message, std::set<std::string>* names) {
  std::vector<const FieldDescriptor*> fields;
  const auto* reflection = message.GetReflection();
  reflection->ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    names->insert(field->full_name());
    if (field->message_type() == nullptr) continue;
    if (!field->is_repeated()) {
      CollectFields(reflection->GetMessage(message, field), names);
      continue;
    }
    for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
      CollectFields(reflection->GetRepeatedMessage(message, field, i), names);
    }
  }
}

// All that the schema has, but what a Value may be.
void CollectSchema(const Descriptor& type, std::set<std::string>* names) {
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor& field = *type.field(i);
    names->insert(field.full_name());
    const Descriptor* inner = field.message_type();
    if (inner != nullptr && inner->file() == type.file()) {
      CollectSchema(*inner, names);
    }
  }
}

TEST(FullEvaluation, SetsEveryFieldOfTheSchema) {
  v1::Evaluation message;
  EvaluationToProto(FullEvaluation(), &message);
  std::set<std::string> set;
  CollectFields(message, &set);
  std::set<std::string> schema;
  CollectSchema(*v1::Evaluation::descriptor(), &schema);
  for (const std::string& name : schema) EXPECT_TRUE(set.count(name)) << name;

  v1::RollupResult rollup;
  RollupToProto(FullRollup(), &rollup);
  set.clear();
  CollectFields(rollup, &set);
  schema.clear();
  CollectSchema(*v1::RollupResult::descriptor(), &schema);
  for (const std::string& name : schema) EXPECT_TRUE(set.count(name)) << name;
}

TEST(FullEvaluation, ComesBackTheSame) {
  const Evaluation evaluation = FullEvaluation();
  const auto read = FromBinary<Evaluation>(ToBinary(evaluation));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(*read, evaluation);

  v1::RollupResult message;
  message.set_id("what was there before");
  message.add_members();
  RollupToProto(FullRollup(), &message);
  const auto rollup = RollupFromProto(message);
  ASSERT_TRUE(rollup.ok()) << rollup.status();
  EXPECT_EQ(*rollup, FullRollup());
}

// Each field where the schema has it, spelled by hand.
TEST(FullEvaluation, SaysInJsonWhatTheSchemaSays) {
  const std::string json = ToJson(FullEvaluation());
  EXPECT_EQ(
      json.substr(json.find("\"assessments\"")),
      R"("assessments":[{"id":"bant","subject":"OPPORTUNITY","points":1.5,)"
      R"("low":-0.5,"high":100,"completeness":0.333333,"stage":"proposal",)"
      R"("dimensions":[{"id":"budget","points":1,"low":-0.25,"high":4,)"
      R"("completeness":1,"criteria":[{"key":"budget.amount",)"
      R"("standing":"CONFLICTING","assessment":"CONFIRMED",)"
      R"("value":{"money_value":{"amount":"5000","currency":"USD"}},)"
      R"("points":2.5,"low":-1,"high":10,"at":"1970-01-01T00:01:00Z",)"
      R"("from_committee":true,"conflict":[{"evidence_id":"e1",)"
      R"("source":"P-9","source_kind":"customer","assessment":"DENIED",)"
      R"("value":{"string_value":"no"},)"
      R"("at":"1970-01-01T00:01:01.000000005Z"}],"due":false}]}],)"
      R"("questions":[{"key":"need.pain","standing":"STALE","worth":12}],)"
      R"("due":["need.pain","budget.amount"],)"
      R"("win_probability":{"low":0.25,"high":0.75},"absence":"UNDECIDED"}],)"
      R"("committees":[{"id":"buyers","size":"7","benchmark":"WITHIN",)"
      R"("roles":[{"role":"DECISION_MAKER","coverage":"ASSUMED","people":"3",)"
      R"("verified":"1","required":"2"}],"supportive":"1","neutral":"2",)"
      R"("opposed":"3","attitude_unknown":"4","champions":["P-1"],)"
      R"("blockers":["P-2","contacts[3]"],"vetoes":["P-3"],)"
      R"("absence":"CONTACTS_UNKNOWN"}],)"
      R"("personas":[{"id":"cto","fits":"YES","traits":[{"id":"title",)"
      R"("holds":"NO","fields":["person.t"],"error":"e"}],)"
      R"("absence":"DOES_NOT_APPLY"}],)"
      R"("red_flags":[{"id":"late","severity":"DEAL_BREAKER",)"
      R"("raised":"YES","fields":["account.x"],"error":"e",)"
      R"("absence":"DOES_NOT_APPLY"}],)"
      R"("qualifications":[{"id":"sql","qualified":"NO","unmet":[)"
      R"({"id":"fit","met":"NO","have":1,"need":60,"possible":2,)"
      R"("have_grade":"B","need_grade":"A","fields":["late"],)"
      R"("error":"e"}],"absence":"SUBJECT_ABSENT"}]})");
  EXPECT_EQ(ToJson(FullRollup()),
            R"({"id":"people","points":1,"low":-1,"high":2,)"
            R"("members":[{"person_id":"P-1","points":0.5,"low":0.25,)"
            R"("high":0.75,"counted":true}]})");
  EXPECT_EQ(ToJson(RollupResult()),
            R"({"id":"","points":0,"low":0,"high":0,"members":[]})");
}

// JSON with the members of each object in the order of their names.
std::string Sorted(const simdjson::dom::element& json) {
  if (json.is_array()) {
    std::string text = "[";
    for (const auto item : json.get_array()) text += Sorted(item) + ",";
    return text + "]";
  }
  if (!json.is_object()) return simdjson::minify(json);
  std::map<std::string, std::string> members;
  for (const auto [key, value] : json.get_object()) {
    members[std::string(key)] = Sorted(value);
  }
  std::string text = "{";
  for (const auto& [key, value] : members) text += key + ":" + value + ",";
  return text + "}";
}

std::string Sorted(const std::string& json) {
  simdjson::dom::parser parser;
  return Sorted(parser.parse(json).value());
}

// Protobuf's own printer writes the same members, those that may be absent
// after the others.
TEST(FullEvaluation, SaysInJsonWhatProtobufSays) {
  google::protobuf::util::JsonPrintOptions options;
  options.always_print_primitive_fields = true;
  options.preserve_proto_field_names = true;
  Evaluation sparse;
  sparse.assessments = {{}};
  sparse.assessments[0].dimensions = {{}};
  sparse.assessments[0].dimensions[0].criteria = {{}};
  sparse.assessments[0].dimensions[0].criteria[0].conflict = {{}};
  sparse.committees = {{}};
  sparse.qualifications = {{}};
  sparse.qualifications[0].unmet = {{}};
  for (const Evaluation& evaluation : {FullEvaluation(), sparse}) {
    v1::Evaluation message;
    EvaluationToProto(evaluation, &message);
    std::string json;
    ASSERT_TRUE(
        google::protobuf::util::MessageToJsonString(message, &json, options)
            .ok());
    EXPECT_EQ(Sorted(ToJson(evaluation)), Sorted(json));
  }
}

TEST(EvaluationJson, LeavesOutWhatIsAbsent) {
  Evaluation evaluation;
  evaluation.assessments = {{}};
  evaluation.assessments[0].dimensions = {{}};
  evaluation.assessments[0].dimensions[0].criteria = {{}};
  evaluation.qualifications = {{}};
  evaluation.qualifications[0].unmet = {{}};
  const std::string json = ToJson(evaluation);
  for (const char* name :
       {"value", "at", "win_probability", "have", "need", "possible"}) {
    EXPECT_EQ(json.find("\"" + std::string(name) + "\""), std::string::npos)
        << name;
  }
  const auto read = FromBinary<Evaluation>(ToBinary(evaluation));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(*read, evaluation);
  // A value that says nothing is none.
  v1::Evaluation message;
  EvaluationToProto(evaluation, &message);
  message.mutable_assessments(0)
      ->mutable_dimensions(0)
      ->mutable_criteria(0)
      ->mutable_value();
  EXPECT_EQ(EvaluationFromProto(message).value(), evaluation);
}

TEST(RollupRoundTrip, OfRandomRollupsIsExact) {
  Random random(9);
  for (int i = 0; i < 1'000; ++i) {
    const std::vector<RollupResult> rollups =
        testing::Several(random, [&] { return testing::RandomRollup(random); });
    for (const RollupResult& rollup : rollups) {
      v1::RollupResult message;
      RollupToProto(rollup, &message);
      const auto read = RollupFromProto(message);
      ASSERT_TRUE(read.ok()) << read.status();
      ASSERT_EQ(*read, rollup);
      v1::RollupResult from_json;
      ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(ToJson(rollup),
                                                              &from_json)
                      .ok())
          << ToJson(rollup);
      ASSERT_TRUE(MessageDifferencer::Equals(from_json, message))
          << ToJson(rollup);
    }
  }
}

}  // namespace
}  // namespace bantam::evaluation_assessment_test
