// Answers go out and come in again the same; an answer that could not be one
// is refused.

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/unknown_field_set.h>
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include <string>

#include "bantam/codec.h"
#include "bantam/evaluator.h"
#include "bantam/records.h"
#include "bantam/v1/evaluation.pb.h"
#include "tests/codec/evaluation_sample.h"
#include "tests/codec/message.h"
#include "tests/support/damage.h"
#include "tests/support/sample.h"

namespace bantam::evaluation_test {
namespace {

using google::protobuf::util::MessageDifferencer;
using model::Points;
using testing::Random;
using testing::RandomEvaluation;

TEST(EvaluationRoundTrip, OfRandomEvaluationsIsExact) {
  Random random(7);
  for (int i = 0; i < 2'000; ++i) {
    const Evaluation evaluation = RandomEvaluation(random);

    const std::string bytes = ToBinary(evaluation);
    const auto from_binary = FromBinary<Evaluation>(bytes);
    ASSERT_TRUE(from_binary.ok()) << from_binary.status();
    ASSERT_EQ(*from_binary, evaluation);
    ASSERT_EQ(ToBinary(*from_binary), bytes);

    v1::Evaluation message;
    message.set_lead_id("what was there before");
    EvaluationToProto(evaluation, &message);
    const auto from_proto = EvaluationFromProto(message);
    ASSERT_TRUE(from_proto.ok()) << from_proto.status();
    ASSERT_EQ(*from_proto, evaluation);

    // JSON is proto's own mapping, so that proto's own reader takes it.
    const std::string json = ToJson(evaluation);
    v1::Evaluation from_json;
    const auto status =
        google::protobuf::util::JsonStringToMessage(json, &from_json);
    ASSERT_TRUE(status.ok()) << status.ToString() << json;
    ASSERT_TRUE(MessageDifferencer::Equals(from_json, message)) << json;
    ASSERT_EQ(json.find('\n'), std::string::npos);
  }
}

TEST(EvaluationRoundTrip, OfARealAnswerIsExact) {
  const Policy policy = testing::SamplePolicy();
  Lead lead(policy);
  ASSERT_TRUE(LeadFromJson(testing::kSampleLead, {}, &lead).ok());
  Evaluator evaluator(policy);
  const auto answer =
      evaluator.Evaluate(lead, *model::ParseInstant("2026-06-01T00:00:00Z"));
  ASSERT_TRUE(answer.ok()) << answer.status();
  const auto read = FromBinary<Evaluation>(ToBinary(*answer));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(*read, *answer);
}

TEST(EvaluationJson, UsesTheSchemasNamesAndTellsZeros) {
  Evaluation evaluation;
  evaluation.lead_id = "L";
  evaluation.provenance = {"p", "", "h", "0.1.0", "2025b"};
  ScoreResult score;
  score.id = "fit";
  score.subject = Subject::kAccount;
  score.exact = false;
  score.interval = {Points{-500'000}, Points{10'000'000}};
  Line line;
  line.code = Reason::kRuleOccurrences;
  line.path = "fit.a.b";
  line.arguments = {{"count", int64_t{3}}};
  score.lines = {line};
  evaluation.scores = {score};
  EXPECT_EQ(
      ToJson(evaluation),
      R"({"lead_id":"L","provenance":{"policy_id":"p","policy_version":"",)"
      R"("policy_hash":"h","library_version":"0.1.0",)"
      R"("zone_data_version":"2025b"},)"
      R"("now":"1970-01-01T00:00:00Z",)"
      R"("scores":[{"id":"fit","subject":"ACCOUNT","points":0,"low":-0.5,)"
      R"("high":10,"exact":false,"lines":[{"code":"RULE_OCCURRENCES",)"
      R"("path":"fit.a.b","points":0,"arguments":[{"name":"count",)"
      R"("value":{"int_value":"3"}}]}],"undecided":[],"absence":"NONE"}],)"
      R"("grades":[],"notes":[],"assessments":[],"committees":[],)"
      R"("personas":[],"red_flags":[],"qualifications":[]})");
}

class BadEvaluation : public ::testing::Test {
 protected:
  void SetUp() override {
    Evaluation evaluation;
    evaluation.lead_id = "L";
    ScoreResult score;
    score.lines = {{Reason::kRuleHolds, "p", Points{1}, {{"n", true}}}};
    score.undecided = {{"p", {Points{1}, Points{2}}, {"f"}, "e"}};
    evaluation.scores = {score};
    evaluation.grades = {{"g", "A", {"A", "B"}}};
    evaluation.notes = {{Reason::kSubjectAbsent, "p", {{"n", "v"}}}};
    EvaluationToProto(evaluation, &message_);
    ASSERT_TRUE(EvaluationFromProto(message_).ok());
  }

  std::string Error() {
    const auto evaluation = EvaluationFromProto(message_);
    EXPECT_EQ(evaluation.status().code(), absl::StatusCode::kInvalidArgument);
    return WithoutByte(evaluation.status());
  }
  v1::ScoreResult& score() { return *message_.mutable_scores(0); }
  v1::Line& line() { return *score().mutable_lines(0); }

  v1::Evaluation message_;
};

TEST_F(BadEvaluation, PointsThatAreNoWholeMillionths) {
  const std::string wanted =
      ": expected a whole number of millionths, within 8589934592 points";
  score().set_points(0.0000001);
  EXPECT_EQ(Error(), "scores[0].points" + wanted);
  score().set_points(std::nan(""));
  EXPECT_EQ(Error(), "scores[0].points" + wanted);
  score().set_points(1e10);
  EXPECT_EQ(Error(), "scores[0].points" + wanted);
  score().set_points(0);
  line().set_points(1e-300);
  EXPECT_EQ(Error(), "scores[0].lines[0].points" + wanted);
  line().set_points(0);
  score().mutable_undecided(0)->set_low(0.3333333);
  EXPECT_EQ(Error(), "scores[0].undecided[0].low" + wanted);
  score().mutable_undecided(0)->set_low(0);
  score().set_high(std::numeric_limits<double>::infinity());
  EXPECT_EQ(Error(), "scores[0].high" + wanted);
}

TEST_F(BadEvaluation, AnIntervalUpsideDown) {
  score().set_low(1);
  EXPECT_EQ(Error(), "scores[0].high: less than low");
}

TEST_F(BadEvaluation, NumbersThatNameNothing) {
  line().set_code(static_cast<v1::Reason::Kind>(11));
  EXPECT_EQ(Error(),
            "scores[0].lines[0].code: number 11 is not known to this version "
            "of Bantam");
  line().set_code(v1::Reason::UNSPECIFIED);
  EXPECT_EQ(Error(), "scores[0].lines[0].code: a line needs 'code'");
  line().set_code(v1::Reason::RULE_HOLDS);
  message_.mutable_notes(0)->set_code(static_cast<v1::Reason::Kind>(258));
  EXPECT_EQ(Error(),
            "notes[0].code: number 258 is not known to this version of Bantam");
  message_.clear_notes();
  score().set_subject(v1::Subject::UNSPECIFIED);
  EXPECT_EQ(Error(), "scores[0].subject: a score result needs 'subject'");
  score().set_subject(static_cast<v1::Subject::Kind>(257));
  EXPECT_EQ(
      Error(),
      "scores[0].subject: number 257 is not known to this version of Bantam");
}

TEST_F(BadEvaluation, ArgumentsWithoutAValueOrWithNone) {
  line().mutable_arguments(0)->clear_value();
  EXPECT_EQ(Error(),
            "scores[0].lines[0].arguments[0].value: an argument needs 'value'");
  line().mutable_arguments(0)->mutable_value()->set_double_value(std::nan(""));
  EXPECT_THAT(Error(),
              ::testing::StartsWith(
                  "scores[0].lines[0].arguments[0].value: NaN is no value"));
  line()
      .mutable_arguments(0)
      ->mutable_value()
      ->mutable_timestamp_value()
      ->set_nanos(-1);
  EXPECT_THAT(Error(), ::testing::StartsWith(
                           "scores[0].lines[0].arguments[0].value: expected "
                           "an instant"));
  line()
      .mutable_arguments(0)
      ->mutable_value()
      ->mutable_duration_value()
      ->set_nanos(-1'000'000'000);
  EXPECT_THAT(
      Error(),
      ::testing::StartsWith(
          "scores[0].lines[0].arguments[0].value.duration_value: expected"));
}

TEST_F(BadEvaluation, NoInstant) {
  message_.clear_now();
  EXPECT_EQ(Error(), "now: an evaluation needs 'now'");
  message_.mutable_now()->set_nanos(1'000'000'000);
  EXPECT_THAT(Error(), ::testing::StartsWith("now: expected an instant"));
}

TEST_F(BadEvaluation, TextThatIsNotUtf8) {
  const auto expect = [&](std::string* text, const std::string& where) {
    const std::string kept = *text;
    *text = "a\xFF";
    EXPECT_EQ(Error(), where + ": the string is not UTF-8");
    *text = kept;
  };
  auto& provenance = *message_.mutable_provenance();
  expect(message_.mutable_lead_id(), "lead_id");
  expect(provenance.mutable_policy_id(), "provenance.policy_id");
  expect(provenance.mutable_policy_version(), "provenance.policy_version");
  expect(provenance.mutable_policy_hash(), "provenance.policy_hash");
  expect(provenance.mutable_library_version(), "provenance.library_version");
  expect(provenance.mutable_zone_data_version(),
         "provenance.zone_data_version");
  expect(score().mutable_id(), "scores[0].id");
  expect(line().mutable_path(), "scores[0].lines[0].path");
  expect(line().mutable_arguments(0)->mutable_name(),
         "scores[0].lines[0].arguments[0].name");
  auto& undecided = *score().mutable_undecided(0);
  expect(undecided.mutable_path(), "scores[0].undecided[0].path");
  expect(undecided.mutable_fields(0), "scores[0].undecided[0].fields[0]");
  expect(undecided.mutable_error(), "scores[0].undecided[0].error");
  auto& grade = *message_.mutable_grades(0);
  expect(grade.mutable_id(), "grades[0].id");
  expect(grade.mutable_grade(), "grades[0].grade");
  expect(grade.mutable_possible(1), "grades[0].possible[1]");
  auto& note = *message_.mutable_notes(0);
  expect(note.mutable_path(), "notes[0].path");
  expect(note.mutable_arguments(0)->mutable_value()->mutable_string_value(),
         "notes[0].arguments[0].value.string_value");
}

TEST_F(BadEvaluation, FieldsThatTheSchemaDoesNotHave) {
  const auto expect = [&](google::protobuf::Message* message,
                          const std::string& where) {
    auto* unknown = message->GetReflection()->MutableUnknownFields(message);
    unknown->AddVarint(99, 1);
    EXPECT_EQ(Error(), where + (where.empty() ? "" : ": ") +
                           "field number 99 of " +
                           message->GetDescriptor()->full_name() +
                           " is not known to this version of Bantam");
    const auto binary = FromBinary<Evaluation>(message_.SerializeAsString());
    EXPECT_EQ(binary.status().code(), absl::StatusCode::kInvalidArgument);
    unknown->Clear();
  };
  expect(&message_, "");
  expect(message_.mutable_provenance(), "provenance");
  expect(message_.mutable_now(), "now");
  expect(&score(), "scores[0]");
  expect(&line(), "scores[0].lines[0]");
  expect(line().mutable_arguments(0), "scores[0].lines[0].arguments[0]");
  expect(line().mutable_arguments(0)->mutable_value(),
         "scores[0].lines[0].arguments[0].value");
  expect(score().mutable_undecided(0), "scores[0].undecided[0]");
  expect(message_.mutable_grades(0), "grades[0]");
  expect(message_.mutable_notes(0), "notes[0]");
}

TEST_F(BadEvaluation, BytesCutOffOrDamaged) {
  const std::string whole = message_.SerializeAsString();
  for (size_t size = 0; size < whole.size(); ++size) {
    const auto read = FromBinary<Evaluation>(whole.substr(0, size));
    if (read.ok()) {
      EXPECT_EQ(ToBinary(*read), whole.substr(0, size));
    }
  }
  EXPECT_EQ(FromBinary<Evaluation>("\x1A").status().message(),
            "byte 0: now: the message is cut off");
  Random random(8);
  for (int i = 0; i < 20'000; ++i) {
    const auto read = FromBinary<Evaluation>(testing::Damaged(
        whole, std::string_view("\0\1\2\x0A\x12\x80\xFF", 7), random));
    if (!read.ok()) continue;
    const auto again = FromBinary<Evaluation>(ToBinary(*read));
    ASSERT_TRUE(again.ok()) << again.status();
    ASSERT_EQ(*again, *read);
  }
}

}  // namespace
}  // namespace bantam::evaluation_test
