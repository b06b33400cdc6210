// bantam convert, and leads in JSON and binary.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/cli/run.h"
#include "tests/cli/sample.h"

namespace bantam::testing::convert_test {
namespace {

using ::testing::HasSubstr;

class ConvertTest : public ::testing::Test {
 protected:
  RunResult Leads(const std::string& path, const std::string& to,
                  const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"convert", "leads", path, "-p",
                                          policy_,   "--to",  to};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kPolicy);
};

// One lead, {"id": "A"}: field 1 of bantam.v1.Lead, length 1, "A", behind its
// length of 3.
const std::string kLeadA(
    "\x03\x0A\x01"
    "A",
    4);

TEST_F(ConvertTest, BinaryLeadsStandBehindTheirLengths) {
  const std::string jsonl = folder_.Write("l.jsonl", "{\"id\":\"A\"}\n");
  EXPECT_EQ(Leads(jsonl, "binary").out, kLeadA);
  EXPECT_EQ(Leads(folder_.Write("l.binpb", kLeadA + kLeadA), "jsonl").out,
            "{\"id\":\"A\"}\n{\"id\":\"A\"}\n");
}

TEST_F(ConvertTest, LeadsSurviveTheRoundTrip) {
  std::string jsonl =
      "{\"id\":\"A\",\"account\":{\"employees\":250,\"industry\":\"saas\"},"
      "\"person\":{\"since\":\"2026-01-31T01:30:00Z\"},\"activities\":[{"
      "\"id\":\"a1\",\"kind\":\"visit\",\"at\":\"2026-05-01T09:30:00Z\","
      "\"page\":\"/pricing\"}]}\n";
  // A length of two bytes, and of three.
  jsonl += "{\"id\":\"" + std::string(300, 'x') + "\"}\n";
  jsonl += "{\"account\":{\"industry\":\"" + std::string(8000, 'y') + "\"}}\n";
  const std::string from = folder_.Write("l.jsonl", jsonl);
  ASSERT_EQ(Leads(from, "binary", {"-o", folder_.Path("l.binpb")}).exit_code,
            0);
  EXPECT_EQ(Leads(folder_.Path("l.binpb"), "jsonl").out, jsonl);
}

TEST_F(ConvertTest, BrokenBinaryStopsWhereItBreaks) {
  const std::pair<std::string, const char*> kFiles[] = {
      {kLeadA + "\x03\x0A\x01", "lead number 2: the file is cut off inside it"},
      {kLeadA + "\x83", "lead number 2: the file is cut off inside its length"},
      {kLeadA + "\xFF\xFF\xFF\xFF\x7F", "more than max_lead_bytes allows"},
      {kLeadA + "\xFF\xFF\xFF\xFF\xFF\xFF", "its length is no varint"},
  };
  for (const auto& [bytes, message] : kFiles) {
    const RunResult result = Leads(folder_.Write("l.binpb", bytes), "jsonl");
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.out, "{\"id\":\"A\"}\n");
    EXPECT_THAT(result.err, HasSubstr(message));
    EXPECT_THAT(result.err, HasSubstr("the rest of the file was not read"));
  }
}

TEST_F(ConvertTest, ABadBinaryLeadIsOneReject) {
  // Field 1 with a string longer than the message.
  const RunResult result =
      Leads(folder_.Write("l.binpb", std::string("\x02\x0A\x05", 3) + kLeadA),
            "jsonl", {"--reject", folder_.Path("bad.csv")});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "{\"id\":\"A\"}\n");
  EXPECT_THAT(folder_.Read("bad.csv"),
              ::testing::StartsWith("row,line,id,reason\n1,,,"));
}

TEST_F(ConvertTest, JsonLinesMayBeEmptyMarkedAndWithoutAnEnd) {
  EXPECT_EQ(Leads(folder_.Write("l.ndjson",
                                "\xEF\xBB\xBF{\"id\":\"A\"}\r\n"
                                "  \n{\"id\":\"B\"}"),
                  "jsonl")
                .out,
            "{\"id\":\"A\"}\n{\"id\":\"B\"}\n");
}

TEST_F(ConvertTest, BadJsonLinesAreRejectedWithTheirLine) {
  const RunResult result =
      Leads(folder_.Write("l.jsonl",
                          "{\"id\":\"A\"}\n\n{\"id\":\n"
                          "{\"account\":{\"employes\":1}}\n"
                          "{\"account\":{\"employees\":\"1\"}}\n"
                          "{\"person\":{\"age\":\"fifty\"}}\n[]\n{}\n"),
            "jsonl");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "{\"id\":\"A\"}\n{}\n");
  EXPECT_THAT(result.err, HasSubstr("row 2 (line 3): "));
  EXPECT_THAT(result.err, HasSubstr("row 3 (line 4): "));
  EXPECT_THAT(result.err, HasSubstr("did you mean 'employees'?"));
  EXPECT_THAT(result.err, HasSubstr("row 4 (line 5): account.employees"));
  EXPECT_THAT(result.err, ::testing::Not(HasSubstr("fifty")));
  EXPECT_THAT(result.err, HasSubstr("5 of 7 leads were rejected"));
}

TEST_F(ConvertTest, UndeclaredFieldsMayBeSkippedDeliberately) {
  const std::string leads =
      folder_.Write("l.jsonl", "{\"id\":\"A\",\"account\":{\"x\":1}}\n");
  EXPECT_EQ(Leads(leads, "jsonl").exit_code, 1);
  const RunResult skipped = Leads(leads, "jsonl", {"--ignore-undeclared"});
  EXPECT_EQ(skipped.exit_code, 0) << skipped.err;
  EXPECT_THAT(skipped.out, HasSubstr("\"id\":\"A\""));
  const std::string csv = folder_.Write("l.csv", "id,x\nA,1\n");
  EXPECT_EQ(Leads(csv, "jsonl").exit_code, 1);
  EXPECT_EQ(Leads(csv, "jsonl", {"--ignore-undeclared"}).out,
            "{\"id\":\"A\"}\n");
}

TEST_F(ConvertTest, ALineThatIsTooLongIsOneReject) {
  const RunResult result =
      Leads(folder_.Write("l.jsonl", "{\"id\":\"" + std::string(17 << 20, 'x') +
                                         "\"}\n{\"id\":\"B\"}\n"),
            "jsonl");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "{\"id\":\"B\"}\n");
  EXPECT_THAT(result.err, HasSubstr("row 1 (line 1): longer than 16777216"));
}

TEST_F(ConvertTest, OneJsonObjectIsOneLead) {
  const std::string pretty =
      folder_.Write("l.json", "\xEF\xBB\xBF{\n  \"id\": \"A\"\n}\n");
  EXPECT_EQ(Leads(pretty, "jsonl").out, "{\"id\":\"A\"}\n");
  EXPECT_EQ(Leads(folder_.Write("bad.json", "{"), "jsonl").exit_code, 1);
  const RunResult huge =
      Leads(folder_.Write("huge.json", std::string(17 << 20, ' ')), "jsonl");
  EXPECT_EQ(huge.exit_code, 1);
  EXPECT_THAT(huge.err, HasSubstr("longer than 16777216 bytes"));
}

TEST_F(ConvertTest, PoliciesChangeTheirEncodingAndKeepTheirHash) {
  const std::string hash = RunBantam({"check", policy_}).out;
  std::string path = policy_;
  for (const auto& [to, name] :
       {std::pair{"json", "a.json"}, std::pair{"binary", "b.binpb"},
        std::pair{"text", "c.textproto"}}) {
    const RunResult result = RunBantam({"convert", "policy", path, "--to", to,
                                        "--output", folder_.Path(name)});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    path = folder_.Path(name);
    const std::string checked = RunBantam({"check", path}).out;
    EXPECT_EQ(checked.substr(checked.find("\nhash ")),
              hash.substr(hash.find("\nhash ")));
  }
}

TEST_F(ConvertTest, AnEncodingCanBeSaidWhereTheNameDoesNot) {
  ASSERT_EQ(RunBantam({"convert", "policy", policy_, "--to", "json", "-o",
                       folder_.Path("policy")})
                .exit_code,
            0);
  EXPECT_EQ(
      RunBantam({"convert", "policy", folder_.Path("policy"), "--to", "text"})
          .exit_code,
      1);
  EXPECT_EQ(RunBantam({"convert", "policy", folder_.Path("policy"), "--from",
                       "json", "--to", "text"})
                .exit_code,
            0);
}

TEST_F(ConvertTest, APresetIsAPolicyToo) {
  const RunResult result = RunBantam(
      {"convert", "policy", "preset:lead_scoring_saas", "--to", "json"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, HasSubstr("\"lead_scoring_saas\""));
}

}  // namespace
}  // namespace bantam::testing::convert_test
