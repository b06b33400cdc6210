// Reading a host's JSON: what each type takes, and what is refused with which
// words. The corpus of bad leads stands in bad_leads.txt.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "bantam/codec.h"
#include "tests/support/sample.h"

namespace bantam::lead_json_read_test {
namespace {

using testing::Contents;
using testing::SamplePolicy;

class LeadFromJsonTest : public ::testing::Test {
 protected:
  // The value that a field has after reading; fails where reading does.
  const Value* Read(const std::string& json, std::string_view path) {
    const absl::Status status = LeadFromJson(json, {}, &lead_);
    EXPECT_TRUE(status.ok()) << status << "\n" << json;
    return lead_.Get(*policy_.FindField(path));
  }
  std::string Error(const std::string& json, const ReadOptions& options = {}) {
    // There is something to be cleared.
    EXPECT_TRUE(LeadFromJson(testing::kSampleLead, {}, &lead_).ok());
    const absl::Status status = LeadFromJson(json, options, &lead_);
    EXPECT_EQ(Contents(lead_), Contents(Lead(policy_))) << json;
    if (status.ok()) return "";
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
    return std::string(status.message());
  }

  Policy policy_ = SamplePolicy();
  Lead lead_{policy_};
};

TEST_F(LeadFromJsonTest, ReadsTheExampleOfTheHeader) {
  ASSERT_TRUE(LeadFromJson(testing::kSampleLead, {}, &lead_).ok());
  EXPECT_EQ(lead_.id(), "L-17");
  EXPECT_EQ(lead_.subject_id(Subject::kAccount), "A-3");
  EXPECT_EQ(lead_.account_parent_id(), "A-1");
  EXPECT_EQ(lead_.subject_id(Subject::kPerson), "P-9");
  EXPECT_EQ(lead_.subject_id(Subject::kOpportunity), "O-1");
  const auto get = [&](std::string_view path) {
    return *lead_.Get(*policy_.FindField(path));
  };
  EXPECT_EQ(get("account.employees"), Value(int64_t{250}));
  EXPECT_EQ(get("account.address.country"), Value("NL"));
  EXPECT_EQ(get("account.address.geo.lat"), Value(52.1));
  EXPECT_EQ(get("account.address.geo.lon"), Value(4.0));
  EXPECT_EQ(get("account.partner"), Value(Null{}));
  EXPECT_EQ(get("account.tags"), Value(std::vector<std::string>{"new", "eu"}));
  EXPECT_EQ(get("person.born"),
            Value(*model::ParseInstant("1980-02-28T23:00:00Z")));
  EXPECT_EQ(get("opportunity.open"), Value(Span{1, 500'000'000}));
  EXPECT_EQ(get("opportunity.budget"), Value(*Money::Parse("5000", "USD")));
  ASSERT_EQ(lead_.activity_count(), 2U);
  EXPECT_EQ(
      lead_.activity(0),
      (Activity{"a1", "page_view", *model::ParseInstant("2026-05-01T09:30:00Z"),
                std::nullopt}));
  EXPECT_EQ(lead_.activity(1),
            (Activity{"", "call",
                      *model::ParseInstant("2026-05-02T09:30:00.000000001Z"),
                      *model::ParseInstant("2026-05-03T00:00:00Z")}));
  EXPECT_EQ(*lead_.GetActivity(0, *policy_.FindField("activity.utm.source")),
            Value("ads"));
  EXPECT_EQ(*lead_.GetActivity(0, *policy_.FindField("activity.seconds")),
            Value(int64_t{31}));
  ASSERT_EQ(lead_.contact_count(), 1U);
  EXPECT_EQ(lead_.contact(0),
            (Contact{"P-9",
                     {BuyerRole::kDecisionMaker, BuyerRole::kUser},
                     Attitude::kSupportive,
                     Influence::kHigh,
                     false}));
  EXPECT_EQ(*lead_.GetContact(0, *policy_.FindField("contact.seniority")),
            Value("c_level"));
}

TEST_F(LeadFromJsonTest, DoesNotDependOnTheOrderOfKeys) {
  const auto contents = [&](const std::string& json) {
    const absl::Status status = LeadFromJson(json, {}, &lead_);
    EXPECT_TRUE(status.ok()) << status;
    return Contents(lead_);
  };
  EXPECT_EQ(
      contents(R"({"activities": [{"page": "/", "seconds": 1, "kind": "call",
                   "id": "a", "at": "2026-05-01T09:30:00Z"}],
                   "account": {"employees": 3, "id": "A"}, "id": "L"})"),
      contents(R"({"id": "L", "account": {"id": "A", "employees": 3},
                   "activities": [{"id": "a", "kind": "call",
                   "at": "2026-05-01T09:30:00Z", "seconds": 1,
                   "page": "/"}]})"));
}

TEST_F(LeadFromJsonTest, WhatIsAbsentIsUnknown) {
  ASSERT_TRUE(LeadFromJson(" {} ", {}, &lead_).ok());
  EXPECT_EQ(Contents(lead_), Contents(Lead(policy_)));
  EXPECT_EQ(Read(R"({"account": {}})", "account.employees"), nullptr);
  EXPECT_TRUE(lead_.present(Subject::kAccount));
  EXPECT_FALSE(lead_.present(Subject::kPerson));
  // An object of fields is no fact by itself.
  EXPECT_EQ(Read(R"({"account": {"address": {"geo": {}}}})",
                 "account.address.country"),
            nullptr);
}

TEST_F(LeadFromJsonTest, AnIntegerIsAJsonInteger) {
  const auto read = [&](const std::string& number) {
    return *Read(R"({"account": {"employees": )" + number + "}}",
                 "account.employees");
  };
  EXPECT_EQ(read("-9223372036854775808"),
            Value(std::numeric_limits<int64_t>::min()));
  EXPECT_EQ(read("9223372036854775807"),
            Value(std::numeric_limits<int64_t>::max()));
  EXPECT_EQ(read("-0"), Value(int64_t{0}));
  EXPECT_EQ(read("null"), Value(Null{}));
}

TEST_F(LeadFromJsonTest, ADoubleTakesAnyNumberThatItCanHold) {
  const auto read = [&](const std::string& number) {
    return testing::Show(
        Read(R"({"account": {"revenue": )" + number + "}}", "account.revenue"));
  };
  const auto show = [](double value) {
    const Value shown = value;
    return testing::Show(&shown);
  };
  EXPECT_EQ(read("0.1"), show(0.1));
  EXPECT_EQ(read("-0.0"), show(-0.0));
  EXPECT_EQ(read("2.2250738585072014e-308"), show(2.2250738585072014e-308));
  EXPECT_EQ(read("5e-324"), show(5e-324));
  EXPECT_EQ(read("1.7976931348623157e308"), show(1.7976931348623157e308));
  EXPECT_EQ(read("250"), show(250));
  EXPECT_EQ(read("9007199254740992"), show(9007199254740992.0));
  EXPECT_EQ(read("-9223372036854775808"), show(-9223372036854775808.0));
  EXPECT_EQ(read("18446744073709549568"), show(18446744073709549568.0));
  EXPECT_EQ(read("\"Infinity\""),
            show(std::numeric_limits<double>::infinity()));
  EXPECT_EQ(read("\"-Infinity\""),
            show(-std::numeric_limits<double>::infinity()));

  const std::string inexact =
      "account.revenue: no double has the value of this integer; write it with "
      "a point to have the nearest";
  for (const char* number : {"9007199254740993", "-9007199254740993",
                             "9223372036854775807", "18446744073709551615"}) {
    EXPECT_EQ(Error(std::string(R"({"account": {"revenue": )") + number + "}}"),
              inexact);
  }
  EXPECT_EQ(read("9007199254740993.0"), show(9007199254740992.0));
}

TEST_F(LeadFromJsonTest, ReadsEscapesAndEveryCharacter) {
  const auto read = [&](const std::string& text) {
    return *Read(R"({"person": {"title": ")" + text + "\"}}", "person.title");
  };
  EXPECT_EQ(read(R"(\"\\\/\b\f\n\r\t)"), Value("\"\\/\b\f\n\r\t"));
  EXPECT_EQ(read(R"(\u0041\u00eb\u20AC\ud83d\ude00)"),
            Value("A\xC3\xAB\xE2\x82\xAC\xF0\x9F\x98\x80"));
  EXPECT_EQ(read(R"(a\u0000b)"), Value(std::string("a\0b", 3)));
  EXPECT_EQ(read("\xF4\x8F\xBF\xBF"), Value("\xF4\x8F\xBF\xBF"));
  // In keys, too.
  EXPECT_EQ(*Read(R"({"\u0070erson": {"t\u0069tle": "x"}})", "person.title"),
            Value("x"));
}

// Pairs of lines: a lead, and after "=> " why it is refused.
TEST_F(LeadFromJsonTest, RefusesTheCorpusOfBadLeads) {
  std::ifstream file(BANTAM_SOURCE_DIR "/tests/codec/bad_leads.txt");
  ASSERT_TRUE(file.is_open());
  std::string line;
  std::string json;
  int count = 0;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    if (line.rfind("=> ", 0) != 0) {
      EXPECT_EQ(json, "") << "no reason given";
      json = line;
      continue;
    }
    ++count;
    EXPECT_EQ(Error(json), line.substr(3)) << json;
    json.clear();
  }
  EXPECT_EQ(json, "");
  EXPECT_GE(count, 100);
}

TEST_F(LeadFromJsonTest, RefusesBytesThatNoTextFileShows) {
  EXPECT_EQ(Error(""),
            "the lead is not JSON: 1:1: expected a value, found the end of the "
            "text");
  EXPECT_EQ(Error("\xEF\xBB\xBF{}"),
            "the lead is not JSON: 1:1: a byte order mark; begin with the "
            "value itself");
  EXPECT_EQ(Error("{\"id\": \"L\xFF\"}"),
            "the lead is not JSON: 1:10: id: a byte that is not UTF-8");
  EXPECT_EQ(Error("{\"i\xC0\xAF\": 1}"),
            "the lead is not JSON: 1:4: a byte that is not UTF-8");
  EXPECT_EQ(Error("{}\xFF"),
            "the lead is not JSON: 1:3: expected the end of the text after its "
            "one value");
  EXPECT_EQ(Error("{\n \"id\": \"a\nb\"}"),
            "the lead is not JSON: 2:10: id: a control character in a string; "
            "write it as \\u and four digits");
  EXPECT_EQ(Error(std::string("{}\0", 3)),
            "the lead is not JSON: 1:3: expected the end of the text after its "
            "one value");
  EXPECT_EQ(Error(std::string("{\0}", 3)),
            "the lead is not JSON: 1:2: expected a key in double quotes");
}

TEST_F(LeadFromJsonTest, PersonalValuesDoNotAppearInErrors) {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"person": {"gender": "SECRET"}})",
       "person.gender: the value is not among the declared ones"},
      {R"({"person": {"age": "SECRET"}})",
       "person.age: expected an integer, found a string"},
      {R"({"account": {"phone": ["SECRET"]}})",
       "account.phone: expected a string, found an array"},
      {R"({"account": {"phone": "SECRET}})",
       "the lead is not JSON: 1:32: account.phone: expected '\"' to close the "
       "string, found the end of the text"},
      {R"({"person": {"age": 99999999999999999999}})",
       "the lead is not JSON: 1:20: person.age: the number is out of range"},
  };
  for (const auto& [json, message] : cases) EXPECT_EQ(Error(json), message);
}

TEST_F(LeadFromJsonTest, SkipsTheUndeclaredWhenAskedTo) {
  const std::string json = R"({
    "owner": {"employees": "x"}, "id": "L",
    "account": {"employees": 3, "employes": [1], "a.b": 1, "": 2,
                "address": {"country": "NL", "zip": {"x": null}}, "id.x": 1},
    "opportunity": {"budget": {"amount": "1", "currency": "EUR", "text": "x"}},
    "activities": [
      {"kind": "dance", "at": 7, "page": 8},
      {"kind": "call", "at": "2026-05-01T09:30:00Z", "mood": "good"}],
    "contacts": [{"shoe_size": 44}]})";
  EXPECT_NE(Error(json), "");
  const absl::Status status =
      LeadFromJson(json, {.ignore_undeclared = true}, &lead_);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(LeadToJson(lead_),
            R"({"id":"L","account":{"address":{"country":"NL"},)"
            R"("employees":3},)"
            R"("opportunity":{"budget":{"amount":"1","currency":"EUR"}},)"
            R"("activities":[{"kind":"call","at":"2026-05-01T09:30:00Z"}],)"
            R"("contacts":[{}]})");
}

TEST_F(LeadFromJsonTest, WhatIsDeclaredIsCheckedEvenWhenTheRestIsSkipped) {
  const ReadOptions ignoring = {.ignore_undeclared = true};
  EXPECT_EQ(Error(R"({"account": {"employees": "3"}})", ignoring),
            "account.employees: expected an integer, found a string");
  EXPECT_EQ(Error(R"({"x": {"a": 1, "a": 2}})", ignoring),
            "x.a: the key stands twice");
  // The index is that of the document, skipped activities included.
  EXPECT_EQ(Error(R"({"activities": [{"kind": "dance"}, {"kind": "call",
                      "at": "2026-05-01T09:30:00Z", "page": "\u0000",
                      "seconds": 1.5}]})",
                  ignoring),
            "activities[1].seconds: expected an integer, found a number with a "
            "fraction or an exponent");
  EXPECT_EQ(Error(R"({"activities": [{"kind": "dance"}, {"kind": "call",
                      "at": "2026-05-01T09:30:00Z", "seconds": null}]})",
                  ignoring),
            "activities[1].seconds: expected an integer, found null; the field "
            "is not nullable");
}

class LeadFromJsonLimits : public ::testing::Test {
 protected:
  absl::Status Read(const Limits& limits, const std::string& json,
                    const ReadOptions& options = {}) {
    const Policy policy = SamplePolicy(limits);
    Lead lead(policy);
    absl::Status status = LeadFromJson(json, options, &lead);
    if (!status.ok()) {
      EXPECT_EQ(Contents(lead), Contents(Lead(policy)));
    }
    return status;
  }
  void ExpectExhausted(const absl::Status& status, const std::string& message) {
    EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
    EXPECT_EQ(status.message(), message);
  }
};

TEST_F(LeadFromJsonLimits, Bytes) {
  Limits limits;
  limits.max_lead_bytes = 11;
  EXPECT_TRUE(Read(limits, R"({"id": "L"})").ok());
  ExpectExhausted(Read(limits, R"({"id": "L"} )"),
                  "the lead has 12 bytes; max_lead_bytes allows 11");
}

TEST_F(LeadFromJsonLimits, Depth) {
  const ReadOptions ignoring = {.ignore_undeclared = true};
  const auto nested = [](int depth, const std::string& inside) {
    return R"({"x": )" + std::string(static_cast<size_t>(depth - 1), '[') +
           inside + std::string(static_cast<size_t>(depth - 1), ']') + "}";
  };
  for (const int max : {3, 4, 100}) {
    Limits limits;
    limits.max_depth = max;
    for (const char* inside : {"", "1"}) {
      EXPECT_TRUE(Read(limits, nested(max, inside), ignoring).ok())
          << max << inside;
      const absl::Status status =
          Read(limits, nested(max + 1, inside), ignoring);
      EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted)
          << max << inside << status;
      EXPECT_THAT(std::string(status.message()),
                  ::testing::EndsWith(
                      absl::StrCat("nested too deep; max_depth allows ", max)));
    }
  }
}

TEST_F(LeadFromJsonLimits, DepthOfAHostileText) {
  const std::string deep(1'000'000, '[');
  ExpectExhausted(
      Read({}, deep), "1:101: " + [] {
        std::string path;
        for (int i = 0; i < 100; ++i) path += "[0]";
        return path;
      }() + ": nested too deep; max_depth allows 100");
  // Deep and good as far as the parser sees, up to the greatest limit.
  Limits limits;
  limits.max_depth = 500;
  const std::string arrays(499, '[');
  EXPECT_TRUE(Read(limits, R"({"x": )" + arrays + std::string(499, ']') + "}",
                   {.ignore_undeclared = true})
                  .ok());
  EXPECT_EQ(Read(limits, R"({"x": )" + deep, {}).code(),
            absl::StatusCode::kResourceExhausted);
}

TEST_F(LeadFromJsonLimits, Strings) {
  Limits limits;
  limits.max_string_bytes = 4;
  EXPECT_TRUE(Read(limits, R"({"person": {"title": "four"}})").ok());
  ExpectExhausted(Read(limits, R"({"person": {"title": "fives"}})"),
                  "person.title: 5 bytes; max_string_bytes allows 4");
  ExpectExhausted(Read(limits,
                       R"({"activities": [{"id": "fives", "kind": "call",
               "at": "2026-05-01T09:30:00Z"}]})"),
                  "activities[0].id: 5 bytes; max_string_bytes allows 4");
}

TEST_F(LeadFromJsonLimits, Lists) {
  Limits limits;
  limits.max_list_items = 2;
  limits.max_activities = 1;
  limits.max_contacts = 1;
  EXPECT_TRUE(Read(limits, R"({"account": {"tags": ["a", "b"]}})").ok());
  ExpectExhausted(Read(limits, R"({"account": {"tags": ["a", "b", "c"]}})"),
                  "account.tags: more than 2 items, which is what "
                  "max_list_items allows");
  const std::string call = R"({"kind": "call", "at": "2026-05-01T09:30:00Z"})";
  EXPECT_TRUE(Read(limits, R"({"activities": [)" + call + "]}").ok());
  ExpectExhausted(
      Read(limits, R"({"activities": [)" + call + "," + call + "]}"),
      "activities: more than 1; max_activities allows 1");
  // Those that are skipped do not count.
  EXPECT_TRUE(Read(limits, R"({"activities": [{"kind": "x"}, )" + call + "]}",
                   {.ignore_undeclared = true})
                  .ok());
  ExpectExhausted(Read(limits, R"({"contacts": [{}, {}]})"),
                  "contacts: more than 1; max_contacts allows 1");
}

}  // namespace
}  // namespace bantam::lead_json_read_test
