// Assessments and what belongs to them that could be none are refused, each
// with its place.

#include <gmock/gmock.h>
#include <google/protobuf/unknown_field_set.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <string>

#include "bantam/codec.h"
#include "bantam/records.h"
#include "bantam/v1/evaluation.pb.h"
#include "tests/codec/full_evaluation.h"
#include "tests/codec/message.h"

namespace bantam::bad_assessment_test {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using testing::FullEvaluation;
using testing::FullRollup;

class BadAssessment : public ::testing::Test {
 protected:
  void SetUp() override {
    EvaluationToProto(FullEvaluation(), &message_);
    ASSERT_TRUE(EvaluationFromProto(message_).ok());
  }

  std::string Error() {
    const auto evaluation = EvaluationFromProto(message_);
    EXPECT_EQ(evaluation.status().code(), absl::StatusCode::kInvalidArgument);
    return WithoutByte(evaluation.status());
  }
  // What is wrong after `spoil`; the message is whole again afterwards.
  template <typename Spoil>
  std::string ErrorAfter(const Spoil& spoil) {
    const v1::Evaluation whole = message_;
    spoil();
    std::string error = Error();
    message_ = whole;
    return error;
  }

  v1::AssessmentResult& assessment() {
    return *message_.mutable_assessments(0);
  }
  v1::WinProbability& win_probability() {
    return *assessment().mutable_win_probability();
  }
  v1::DimensionResult& dimension() {
    return *assessment().mutable_dimensions(0);
  }
  v1::CriterionResult& criterion() { return *dimension().mutable_criteria(0); }
  v1::Statement& statement() { return *criterion().mutable_conflict(0); }
  v1::CommitteeResult& committee() { return *message_.mutable_committees(0); }
  v1::UnmetRequirement& unmet() {
    return *message_.mutable_qualifications(0)->mutable_unmet(0);
  }

  v1::Evaluation message_;
};

constexpr char kDimension[] = "assessments[0].dimensions[0]";
constexpr char kCriterion[] = "assessments[0].dimensions[0].criteria[0]";
constexpr char kStatement[] =
    "assessments[0].dimensions[0].criteria[0].conflict[0]";
constexpr char kUnmet[] = "qualifications[0].unmet[0]";

TEST_F(BadAssessment, PointsThatAreNoWholeMillionths) {
  const std::string wanted =
      ": expected a whole number of millionths, within 8589934592 points";
  const auto expect = [&](const std::string& where, auto set) {
    for (const double bad : {0.0000001, std::nan(""), 1e10, -1e300}) {
      EXPECT_EQ(ErrorAfter([&] { set(bad); }), where + wanted) << bad;
    }
  };
  const std::string dimension_at = kDimension;
  const std::string criterion_at = kCriterion;
  expect("assessments[0].points",
         [&](double d) { assessment().set_points(d); });
  expect("assessments[0].low", [&](double d) { assessment().set_low(d); });
  expect("assessments[0].high", [&](double d) { assessment().set_high(d); });
  expect(dimension_at + ".points",
         [&](double d) { dimension().set_points(d); });
  expect(dimension_at + ".low", [&](double d) { dimension().set_low(d); });
  expect(dimension_at + ".high", [&](double d) { dimension().set_high(d); });
  expect(criterion_at + ".points",
         [&](double d) { criterion().set_points(d); });
  expect(criterion_at + ".low", [&](double d) { criterion().set_low(d); });
  expect(criterion_at + ".high", [&](double d) { criterion().set_high(d); });
  expect("assessments[0].questions[0].worth",
         [&](double d) { assessment().mutable_questions(0)->set_worth(d); });
  expect(std::string(kUnmet) + ".have", [&](double d) { unmet().set_have(d); });
  expect(std::string(kUnmet) + ".need", [&](double d) { unmet().set_need(d); });
  expect(std::string(kUnmet) + ".possible",
         [&](double d) { unmet().set_possible(d); });
}

TEST_F(BadAssessment, SharesThatAreNoWholeMillionthsOfOne) {
  const std::string wanted =
      ": expected a share of 0 to 1, in whole millionths";
  const auto expect = [&](const std::string& where, auto set) {
    for (const double bad :
         {1.000001, -0.000001, 0.0000005, std::nan(""), 2e300}) {
      EXPECT_EQ(ErrorAfter([&] { set(bad); }), where + wanted) << bad;
    }
  };
  expect("assessments[0].completeness",
         [&](double d) { assessment().set_completeness(d); });
  expect(std::string(kDimension) + ".completeness",
         [&](double d) { dimension().set_completeness(d); });
  expect("assessments[0].win_probability.low",
         [&](double d) { win_probability().set_low(d); });
  expect("assessments[0].win_probability.high",
         [&](double d) { win_probability().set_high(d); });
}

TEST_F(BadAssessment, IntervalsUpsideDown) {
  EXPECT_EQ(ErrorAfter([&] { assessment().set_low(101); }),
            "assessments[0].high: less than low");
  EXPECT_EQ(ErrorAfter([&] { win_probability().set_low(0.8); }),
            "assessments[0].win_probability.high: less than low");
  assessment().clear_win_probability();
  EXPECT_EQ(EvaluationFromProto(message_)->assessments[0].win_probability,
            std::nullopt);
}

TEST_F(BadAssessment, NumbersThatNameNothing) {
  // Each enum's first number past its last, one that a byte cannot hold, and
  // 0 where that is UNSPECIFIED.
  const auto expect = [&](const std::string& where, const std::string& what,
                          std::initializer_list<int> numbers, auto set) {
    for (const int number : numbers) {
      EXPECT_THAT(
          ErrorAfter([&] { set(number); }),
          number == 0
              ? ::testing::HasSubstr(absl::StrCat(" needs '", what, "'"))
              : ::testing::HasSubstr(
                    absl::StrCat(where, ": number ", number, " is not known")));
    }
  };
  expect("assessments[0].subject", "subject", {0, 4, 257}, [&](int n) {
    assessment().set_subject(static_cast<v1::Subject::Kind>(n));
  });
  expect(std::string(kCriterion) + ".standing", "standing", {5, 256, -1},
         [&](int n) {
           criterion().set_standing(static_cast<v1::Standing::Kind>(n));
         });
  expect("assessments[0].questions[0].standing", "standing", {5, 256},
         [&](int n) {
           assessment().mutable_questions(0)->set_standing(
               static_cast<v1::Standing::Kind>(n));
         });
  expect(std::string(kCriterion) + ".assessment", "assessment", {3, 256},
         [&](int n) {
           criterion().set_assessment(static_cast<v1::Assessment::Kind>(n));
         });
  expect(std::string(kStatement) + ".assessment", "assessment", {3, 256},
         [&](int n) {
           statement().set_assessment(static_cast<v1::Assessment::Kind>(n));
         });
  expect("committees[0].benchmark", "benchmark", {4, 256}, [&](int n) {
    committee().set_benchmark(static_cast<v1::Benchmark::Kind>(n));
  });
  expect("committees[0].roles[0].role", "role", {0, 7, 257}, [&](int n) {
    committee().mutable_roles(0)->set_role(static_cast<v1::BuyerRole::Kind>(n));
  });
  expect("committees[0].roles[0].coverage", "coverage", {4, 256}, [&](int n) {
    committee().mutable_roles(0)->set_coverage(
        static_cast<v1::Coverage::Kind>(n));
  });
  const auto decision = [](int n) {
    return static_cast<v1::Decision::Kind>(n);
  };
  expect("personas[0].fits", "decision", {3, 256},
         [&](int n) { message_.mutable_personas(0)->set_fits(decision(n)); });
  expect("personas[0].traits[0].holds", "decision", {3, 256}, [&](int n) {
    message_.mutable_personas(0)->mutable_traits(0)->set_holds(decision(n));
  });
  expect("red_flags[0].raised", "decision", {3, 256}, [&](int n) {
    message_.mutable_red_flags(0)->set_raised(decision(n));
  });
  expect("red_flags[0].severity", "severity", {0, 4, 257}, [&](int n) {
    message_.mutable_red_flags(0)->set_severity(
        static_cast<v1::Severity::Kind>(n));
  });
  expect("qualifications[0].qualified", "decision", {3, 256}, [&](int n) {
    message_.mutable_qualifications(0)->set_qualified(decision(n));
  });
  expect(std::string(kUnmet) + ".met", "decision", {3, 256},
         [&](int n) { unmet().set_met(decision(n)); });
  expect("notes[0].code", "code", {0, 11, 30, 276}, [&](int n) {
    message_.mutable_notes(0)->set_code(static_cast<v1::Reason::Kind>(n));
  });
}

TEST_F(BadAssessment, ValuesAndTimesThatAreNone) {
  using ::testing::StartsWith;
  EXPECT_THAT(ErrorAfter([&] { criterion().mutable_at()->set_nanos(-1); }),
              StartsWith(std::string(kCriterion) + ".at: expected an instant"));
  EXPECT_THAT(ErrorAfter([&] {
                statement().mutable_at()->set_seconds(253'402'300'800);
              }),
              StartsWith(std::string(kStatement) + ".at: expected an instant"));
  EXPECT_THAT(ErrorAfter([&] {
                criterion().mutable_value()->set_double_value(std::nan(""));
              }),
              StartsWith(std::string(kCriterion) + ".value: NaN is no value"));
  EXPECT_THAT(
      ErrorAfter([&] {
        statement().mutable_value()->mutable_money_value()->set_amount("1");
      }),
      StartsWith(std::string(kStatement) + ".value.money_value: "));
}

// Every string of the new messages, found by reflection.
void SpoilTexts(Message* message, const std::string& path,
                const std::function<void(const std::string&)>& check) {
  const auto* reflection = message->GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(*message, &fields);
  for (const FieldDescriptor* field : fields) {
    const std::string at =
        path.empty() ? field->name() : path + "." + field->name();
    const int size =
        field->is_repeated() ? reflection->FieldSize(*message, field) : 1;
    for (int i = 0; i < size; ++i) {
      const std::string place =
          field->is_repeated() ? absl::StrCat(at, "[", i, "]") : at;
      if (const Descriptor* inner = field->message_type()) {
        // Values have names of their own.
        if (inner->full_name() == "bantam.v1.Value" ||
            inner->file()->package() != "bantam.v1") {
          continue;
        }
        SpoilTexts(field->is_repeated()
                       ? reflection->MutableRepeatedMessage(message, field, i)
                       : reflection->MutableMessage(message, field),
                   place, check);
      } else if (field->type() == FieldDescriptor::TYPE_STRING) {
        const std::string kept =
            field->is_repeated()
                ? reflection->GetRepeatedString(*message, field, i)
                : reflection->GetString(*message, field);
        const auto set = [&](const std::string& text) {
          if (field->is_repeated()) {
            reflection->SetRepeatedString(message, field, i, text);
          } else {
            reflection->SetString(message, field, text);
          }
        };
        set("a\xFF");
        check(place);
        set(kept);
      }
    }
  }
}

TEST_F(BadAssessment, TextThatIsNotUtf8) {
  int count = 0;
  SpoilTexts(&message_, "", [&](const std::string& place) {
    ++count;
    EXPECT_EQ(Error(), place + ": the string is not UTF-8");
  });
  EXPECT_GT(count, 40);
  criterion().mutable_value()->set_string_value("\xFF");
  EXPECT_EQ(Error(), std::string(kCriterion) +
                         ".value.string_value: the string is not UTF-8");
}

TEST_F(BadAssessment, FieldsThatTheSchemaDoesNotHave) {
  const auto expect = [&](Message* part, const std::string& where) {
    auto* unknown = part->GetReflection()->MutableUnknownFields(part);
    unknown->AddVarint(99, 1);
    EXPECT_EQ(Error(), where + ": field number 99 of " +
                           part->GetDescriptor()->full_name() +
                           " is not known to this version of Bantam");
    EXPECT_EQ(
        FromBinary<Evaluation>(message_.SerializeAsString()).status().code(),
        absl::StatusCode::kInvalidArgument);
    unknown->Clear();
  };
  expect(&assessment(), "assessments[0]");
  expect(&dimension(), kDimension);
  expect(&criterion(), kCriterion);
  expect(criterion().mutable_value(), std::string(kCriterion) + ".value");
  expect(criterion().mutable_value()->mutable_money_value(),
         std::string(kCriterion) + ".value.money_value");
  expect(criterion().mutable_at(), std::string(kCriterion) + ".at");
  expect(&statement(), kStatement);
  expect(statement().mutable_at(), std::string(kStatement) + ".at");
  expect(assessment().mutable_questions(0), "assessments[0].questions[0]");
  expect(&committee(), "committees[0]");
  expect(committee().mutable_roles(0), "committees[0].roles[0]");
  expect(message_.mutable_personas(0), "personas[0]");
  expect(message_.mutable_personas(0)->mutable_traits(0),
         "personas[0].traits[0]");
  expect(message_.mutable_red_flags(0), "red_flags[0]");
  expect(message_.mutable_qualifications(0), "qualifications[0]");
  expect(&unmet(), kUnmet);
}

TEST(BadRollup, IsRefused) {
  v1::RollupResult message;
  const auto error = [&](auto spoil) {
    RollupToProto(FullRollup(), &message);
    spoil();
    const auto rollup = RollupFromProto(message);
    EXPECT_EQ(rollup.status().code(), absl::StatusCode::kInvalidArgument);
    return WithoutByte(rollup.status());
  };
  const std::string wanted =
      ": expected a whole number of millionths, within 8589934592 points";
  EXPECT_EQ(error([&] { message.set_points(std::nan("")); }),
            "points" + wanted);
  EXPECT_EQ(error([&] { message.set_low(3); }), "high: less than low");
  EXPECT_EQ(error([&] { message.set_id("\xFF"); }),
            "id: the string is not UTF-8");
  EXPECT_EQ(error([&] { message.mutable_members(0)->set_points(1e-7); }),
            "members[0].points" + wanted);
  EXPECT_EQ(error([&] { message.mutable_members(0)->set_person_id("\xFF"); }),
            "members[0].person_id: the string is not UTF-8");
  const auto plant = [](Message* part) {
    part->GetReflection()->MutableUnknownFields(part)->AddVarint(99, 1);
  };
  EXPECT_EQ(error([&] { plant(&message); }),
            "field number 99 of bantam.v1.RollupResult is not "
            "known to this version of Bantam");
  EXPECT_EQ(error([&] { plant(message.mutable_members(0)); }),
            "members[0]: field number 99 of bantam.v1.RollupMember is not "
            "known to this version of Bantam");
}

}  // namespace
}  // namespace bantam::bad_assessment_test
