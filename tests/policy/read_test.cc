// Three encodings of one policy, and what none of them may smuggle in.

#include "src/policy/read.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/policy/policies.h"

namespace bantam::read_test {
namespace {

using ::bantam::testing::ErrorsOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr char kPolicy[] = R"(
id: "acme" version: "2026-03"
labels { locale: "zh-Hant-TW" text: "商機評分" }
fields { path: "account.employees" type: INT labels { locale: "en" text: "Employees" } }
activity_kinds { id: "reply" }
scores {
  id: "fit" subject: PERSON cap: 50
  groups {
    id: "size" floor: -2.5
    rules { id: "large" points: 10 when: "account.employees >= 200" }
    rules { id: "reply" points: 0.5 each { kinds: "reply" decay { half_life: "30d" } } }
  }
}
grades { id: "grade" bands { score: "fit" bands { id: "A" at_least: 5 } bands { id: "B" } } }
)";

std::string Converted(Encoding to) {
  v1::Policy message;
  std::vector<Fault> faults;
  EXPECT_TRUE(
      internal::ReadPolicy(kPolicy, Encoding::kText, {}, &message, &faults)
          .ok());
  return internal::PrintPolicy(message, to).value();
}

TEST(ReadPolicy, EncodingsOfOnePolicyHaveOneHash) {
  const auto text = Policy::FromText(kPolicy);
  const auto json = Policy::FromJson(Converted(Encoding::kJson));
  const auto binary = Policy::FromBinary(Converted(Encoding::kBinary));
  ASSERT_TRUE(text.ok()) << text.status();
  ASSERT_TRUE(json.ok()) << json.status();
  ASSERT_TRUE(binary.ok()) << binary.status();
  EXPECT_EQ(text->hash().size(), 64u);
  EXPECT_EQ(text->hash(), json->hash());
  EXPECT_EQ(text->hash(), binary->hash());
  EXPECT_NE(text->hash(), Policy::FromText("id: \"acme\"")->hash());
}

TEST(ReadPolicy, TellsWhatItDeclares) {
  const auto policy = Policy::FromText(kPolicy);
  ASSERT_TRUE(policy.ok()) << policy.status();
  EXPECT_EQ(policy->id(), "acme");
  EXPECT_EQ(policy->version(), "2026-03");
  ASSERT_EQ(policy->fields().size(), 1u);
  EXPECT_EQ(policy->fields()[0].path, "account.employees");
  EXPECT_EQ(policy->fields()[0].type, FieldType::kInt);
  EXPECT_THAT(policy->activity_kinds(), ElementsAre("reply"));
  EXPECT_THAT(policy->score_ids(), ElementsAre("fit"));
  EXPECT_THAT(policy->grade_ids(), ElementsAre("grade"));
  EXPECT_EQ(policy->field_count(Subject::kAccount), 1u);
  EXPECT_EQ(policy->field_count(Subject::kPerson), 0u);
  const auto field = policy->FindField("account.employees");
  ASSERT_TRUE(field.ok());
  EXPECT_EQ(policy->field(*field).path, "account.employees");
  EXPECT_EQ(policy->FindField("account.employes").status().message(),
            "field 'account.employes' is not declared; did you mean "
            "'account.employees'?");
  EXPECT_EQ(policy->FindLabel("account.employees", "de"), "Employees");
  EXPECT_EQ(policy->FindLabel("", "zh-Hans-CN"), "商機評分");
  EXPECT_EQ(policy->FindLabel("fit", "en"), std::nullopt);
}

TEST(ReadPolicy, RefusesWhatIsNoPolicy) {
  EXPECT_THAT(ErrorsOf("id: \"a\" {"), ElementsAre(HasSubstr("p:1:9: ")));
  EXPECT_THAT(ErrorsOf("id: \"\xff\""), ElementsAre("p: byte 5 is not UTF-8"));
  EXPECT_THAT(ErrorsOf("id: \"a\" description: \"\\xff\""),
              ElementsAre("p: description: byte 0 is not UTF-8"));
  EXPECT_THAT(ErrorsOf("{\"id\": \"a\"", Encoding::kJson),
              ElementsAre(HasSubstr("p: this is not JSON: ")));
  EXPECT_THAT(ErrorsOf("{\"id\": \"a\", \"nope\": 1}", Encoding::kJson),
              ElementsAre(HasSubstr("nope")));
  EXPECT_THAT(ErrorsOf("\x0a\x7f", Encoding::kBinary),
              ElementsAre("p: id: byte 0: the message is cut off"));
}

// protobuf by itself writes a line to the host's standard error.
TEST(ReadPolicy, RefusesTextThatIsNotUtf8InSilence) {
  std::string binary = Converted(Encoding::kBinary);
  const size_t at = binary.find("reply");
  ASSERT_NE(at, std::string::npos);
  binary[at + 1] = '\xFF';
  ::testing::internal::CaptureStderr();
  const std::vector<std::string> errors[] = {
      ErrorsOf(binary, Encoding::kBinary),
      ErrorsOf("id: \"a\" description: \"\\xff\""),
      ErrorsOf(R"({"id": "\ud800"})", Encoding::kJson),
      ErrorsOf("{\"id\": \"\xff\"}", Encoding::kJson)};
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
  EXPECT_THAT(errors[0], ElementsAre("p: activity_kinds[0].id: byte " +
                                     std::to_string(at + 1) +
                                     ": the string is not UTF-8"));
  EXPECT_THAT(errors[1], ElementsAre("p: description: byte 0 is not UTF-8"));
  EXPECT_THAT(errors[2], ElementsAre(HasSubstr("p: this is not JSON: ")));
  EXPECT_THAT(errors[3], ElementsAre("p: byte 8 is not UTF-8"));
}

TEST(ReadPolicy, RefusesKeysThatStandTwice) {
  EXPECT_THAT(ErrorsOf(R"({"id": "a", "id": "b"})", Encoding::kJson),
              ElementsAre("p: id: the key stands twice"));
  EXPECT_THAT(
      ErrorsOf(R"({"id": "a", "grades": [{"bands": {"bands": [{"at_least": 1,
                   "atLeast": 2}]}}]})",
               Encoding::kJson),
      ElementsAre("p: grades[0].bands.bands[0].at_least: the key stands "
                  "twice"));
}

// Field 100 with varint 1: as a policy of a later version might have.
TEST(ReadPolicy, RefusesRulesOfALaterVersion) {
  std::string later = "\x0a\x01";
  later += "a\xa0\x06\x01";
  EXPECT_THAT(ErrorsOf(later, Encoding::kBinary),
              ElementsAre("p: byte 3: field number 100 of bantam.v1.Policy is "
                          "not known to this version of Bantam"));
}

TEST(ReadPolicy, KeepsToItsLimits) {
  EXPECT_THAT(ErrorsOf(kPolicy, Encoding::kText, {.max_policy_bytes = 100}),
              ElementsAre(HasSubstr("max_policy_bytes is 100")));
  EXPECT_THAT(ErrorsOf(kPolicy, Encoding::kText, {.max_fields = 0}),
              ::testing::Contains(HasSubstr("max_fields is 0")));
  EXPECT_THAT(ErrorsOf(kPolicy, Encoding::kText, {.max_rules = 1}),
              ::testing::Contains(HasSubstr("max_rules is 1")));
  EXPECT_THAT(ErrorsOf(kPolicy, Encoding::kText, {.max_condition_bytes = 10}),
              ElementsAre(HasSubstr("max_condition_bytes")));
  const std::string deep(200, '[');
  EXPECT_THAT(ErrorsOf(deep, Encoding::kJson), ElementsAre(HasSubstr("p: ")));
}

// A policy that is cut off anywhere is an error or, cut between two fields, a
// smaller policy; it is never a crash.
TEST(ReadPolicy, SurvivesTruncation) {
  for (const Encoding encoding :
       {Encoding::kText, Encoding::kJson, Encoding::kBinary}) {
    const std::string whole =
        encoding == Encoding::kText ? kPolicy : Converted(encoding);
    int refused = 0;
    for (size_t size = 0; size < whole.size(); ++size) {
      const auto policy = Policy::Parse(whole.substr(0, size), encoding);
      if (!policy.ok()) {
        ++refused;
        EXPECT_FALSE(policy.status().message().empty());
      }
    }
    EXPECT_GT(refused, static_cast<int>(whole.size()) / 2);
  }
}

}  // namespace
}  // namespace bantam::read_test
