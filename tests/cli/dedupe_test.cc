// bantam dedupe: groups of duplicates and of accounts.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/cli/run.h"
#include "tests/duplicates/dedupe_sample.h"

namespace bantam::testing::dedupe_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// L-1, L-2 and L-3 are one person, though L-1 and L-3 share nothing; L-4 is of
// their company; L-5 and the last perhaps of one other; L-6 is nobody's.
constexpr char kLeads[] =
    R"({"id":"L-4","account":{"site":"https://www.acme.com/"}}
{"id":"L-3","person":{"badge":"B7"}}
{"id":"L-1","person":{"email":"Kim@acme.com"}}
{"id":"L-2","person":{"email":"kim@acme.com","badge":"B7"}}
{"id":"L-6","person":{"email":"lee@gmail.com"}}
{"id":"L-5","account":{"name":"Other GmbH"},"person":{"email":"sam@gmail.com"}}
{"account":{"name":"OTHER"}}
)";

class DedupeTest : public ::testing::Test {
 protected:
  RunResult Dedupe(const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"dedupe", leads_, "-p", policy_};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kDedupePolicy);
  std::string leads_ = folder_.Write("l.jsonl", kLeads);
};

TEST_F(DedupeTest, TablesShowGroupsAndWhatTheyShare) {
  const RunResult result = Dedupe();
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.out,
            "Duplicates:\n"
            "group  lead  row  shares\n"
            "-----  ----  ---  -----------------\n"
            "    1  L-1     3  email\n"
            "    1  L-2     4  email, badge = B7\n"
            "    1  L-3     2  badge = B7\n"
            "\n"
            "Of one account:\n"
            "group  lead  row  shares\n"
            "-----  ----  ---  -----------\n"
            "    1  L-1     3  domain/site\n"
            "    1  L-2     4  domain/site\n"
            "    1  L-3     2\n"
            "    1  L-4     1  domain/site\n"
            "\n"
            "Possible, by what proves nothing:\n"
            "group  lead  row  shares\n"
            "-----  ----  ---  ------------\n"
            "    1  L-5     6  name = other\n"
            "    1          7  name = other\n"
            "\n"
            "7 leads compared with dedupe_sample 2; groups of duplicates: 1, "
            "of one account: 1, of related accounts: 0, possible: 1.\n");
}

TEST_F(DedupeTest, Json) {
  const RunResult result = Dedupe({"--json"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(
      result.out,
      R"({"leads":7,"duplicates":[{"leads":[{"row":3,"id":"L-1"},)"
      R"({"row":4,"id":"L-2"},{"row":2,"id":"L-3"}],)"
      R"("shared":[{"keys":["email"],"rows":[3,4]},)"
      R"({"keys":["badge"],"value":"B7","rows":[4,2]}]}],)"
      R"("accounts":[{"leads":[{"row":3,"id":"L-1"},{"row":4,"id":"L-2"},)"
      R"({"row":2,"id":"L-3"},{"row":1,"id":"L-4"}],)"
      R"("shared":[{"keys":["domain","site"],"rows":[3,4,1]}]}],)"
      R"("related":[],)"
      R"("possible":[{"leads":[{"row":6,"id":"L-5"},{"row":7}],)"
      R"("shared":[{"keys":["name"],"value":"other","rows":[6,7]}]}]})"
      "\n");
}

TEST_F(DedupeTest, PersonalValuesAndIdsOfSubjectsAreNotShown) {
  leads_ = folder_.Write(
      "i.jsonl",
      "{\"person\":{\"id\":\"p-1\",\"email\":\"kim@acme.com\"},\"account\":{"
      "\"id\":\"a-1\"}}\n"
      "{\"person\":{\"id\":\"p-1\",\"email\":\"kim@acme.com\"},\"account\":{"
      "\"id\":\"a-1\"}}\n");
  for (const char* flag : {"--json", "--keep-going"}) {
    const RunResult result = Dedupe({flag});
    EXPECT_THAT(result.out, HasSubstr("person.id"));
    for (const char* hidden : {"kim", "acme", "p-1", "a-1"}) {
      EXPECT_THAT(result.out + result.err, Not(HasSubstr(hidden)));
    }
  }
}

TEST_F(DedupeTest, FamiliesOfAccountsStandApart) {
  leads_ = folder_.Write(
      "f.jsonl",
      "{\"id\":\"1\",\"account\":{\"id\":\"p\",\"site\":\"acme.com\"}}\n"
      "{\"id\":\"2\",\"account\":{\"id\":\"c\",\"parent_id\":\"p\",\"site\":"
      "\"acme.com\"}}\n"
      "{\"id\":\"3\",\"account\":{\"id\":\"d\",\"parent_id\":\"p\",\"site\":"
      "\"acme.com\"}}\n");
  const RunResult apart = Dedupe({"--json"});
  EXPECT_EQ(apart.out,
            R"({"leads":3,"duplicates":[],"accounts":[],"related":[{"leads":[)"
            R"({"row":1,"id":"1"},{"row":2,"id":"2"},{"row":3,"id":"3"}],)"
            R"("shared":[{"keys":["account.parent_id"],"rows":[1,2,3]}]}],)"
            R"("possible":[]})"
            "\n");
  std::string same(kDedupePolicy);
  same.replace(same.find("calling_code"), 0, "parent_is_same_account: true ");
  policy_ = folder_.Write("same.textproto", same);
  const RunResult one = Dedupe({"--json"});
  EXPECT_THAT(one.out, HasSubstr("\"duplicates\":[],\"accounts\":[{\"leads\":"
                                 "[{\"row\":1,\"id\":\"1\"}"));
  EXPECT_THAT(one.out, HasSubstr("\"related\":[]"));
}

TEST_F(DedupeTest, CsvThroughAMapping) {
  const std::string mapping =
      folder_.Write("m.textproto",
                    "columns { column: \"Key\" field: \"id\" } "
                    "columns { column: \"Mail\" field: \"person.email\" }");
  leads_ =
      folder_.Write("l.csv", "Key,Mail\nA,kim@acme.com\nB,KIM@ACME.COM\nC,\n");
  const RunResult result = Dedupe({"-m", mapping, "--json"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr(R"("duplicates":[{"leads":[{"row":1,"id":"A"},)"
                        R"({"row":2,"id":"B"}])"));
}

TEST_F(DedupeTest, APersonalIdIsNotShown) {
  const std::string mapping =
      folder_.Write("m.textproto",
                    "columns { column: \"Mail\" field: \"id\" } "
                    "columns { column: \"Mail\" field: \"person.email\" }");
  leads_ = folder_.Write("l.csv", "Mail\nkim@acme.com\nkim@acme.com\n");
  const RunResult result = Dedupe({"-m", mapping});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("Duplicates:"));
  EXPECT_THAT(result.out, Not(HasSubstr("kim")));
}

TEST_F(DedupeTest, BadLeadsAreRejects) {
  leads_ = folder_.Write(
      "b.jsonl", std::string("{\"id\":\"L-1\"}\n{\"id\":\n") +
                     "{\"person\":{\"email\":\"" + std::string(1 << 20, 'k') +
                     "@acme.com\"}}\n" +
                     "{\"person\":{\"email\":\"k\xFF@acme.com\"}}\n");
  const std::string reject = folder_.Path("bad.csv");
  const RunResult result = Dedupe({"--reject", reject});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("3 of 4 leads were rejected"));
  EXPECT_THAT(result.out, HasSubstr("1 lead compared with dedupe_sample 2"));
  const std::string rejects = folder_.Read("bad.csv");
  EXPECT_EQ(std::count(rejects.begin(), rejects.end(), '\n'), 4);
  EXPECT_THAT(rejects, HasSubstr("max_string_bytes"));
  EXPECT_EQ(Dedupe({"--keep-going"}).exit_code, 0);
}

TEST_F(DedupeTest, MistakesSayWhatWouldBeRight) {
  policy_ = folder_.Write("none.textproto", "id: \"none\"");
  const RunResult none = Dedupe();
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("policy 'none' does not say what a duplicate "
                                  "is: it has no 'duplicates'"));
  policy_ = folder_.Path("missing.textproto");
  EXPECT_EQ(Dedupe().exit_code, 3);
  policy_ = folder_.Write("p2.textproto", kDedupePolicy);
  EXPECT_EQ(Dedupe({"-o", leads_}).exit_code, 2);
  EXPECT_EQ(Dedupe({"-o", folder_.Path("x"), "--reject", folder_.Path("x")})
                .exit_code,
            2);
  leads_ = folder_.Path("missing.jsonl");
  EXPECT_EQ(Dedupe().exit_code, 3);
}

TEST_F(DedupeTest, AFileWithoutLeadsHasNoGroups) {
  leads_ = folder_.Write("e.jsonl", "");
  const RunResult result = Dedupe({"--json"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out,
            "{\"leads\":0,\"duplicates\":[],\"accounts\":[],\"related\":[],"
            "\"possible\":[]}\n");
}

// '3' has the site of two accounts of one family: of which it is, nobody knows.
TEST_F(DedupeTest, ARecordWithoutIdsJoinsNoTwoAccounts) {
  leads_ = folder_.Write(
      "j.jsonl",
      "{\"id\":\"1\",\"account\":{\"id\":\"c\",\"parent_id\":\"p\",\"site\":"
      "\"acme.com\"}}\n"
      "{\"id\":\"2\",\"account\":{\"id\":\"d\",\"parent_id\":\"p\",\"site\":"
      "\"acme.com\"}}\n"
      "{\"id\":\"3\",\"account\":{\"site\":\"acme.com\"}}\n");
  EXPECT_EQ(Dedupe({"--json"}).out,
            R"({"leads":3,"duplicates":[],"accounts":[],"related":[{"leads":[)"
            R"({"row":1,"id":"1"},{"row":2,"id":"2"}],)"
            R"("shared":[{"keys":["account.parent_id"],"rows":[1,2]}]}],)"
            R"("possible":[{"leads":[{"row":1,"id":"1"},{"row":2,"id":"2"},)"
            R"({"row":3,"id":"3"}],"shared":[{"keys":["site"],)"
            R"("value":"acme.com","rows":[1,2,3]}]}]})"
            "\n");
}

// A head that has a parent of its own, and children enough that looking at every
// pair of them (7 billion) would run into the test's limit of time.
TEST_F(DedupeTest, ALargeFamilyOfTwoLevelsTakesNoPairs) {
  constexpr int kChildren = 120'000;
  std::string file =
      "{\"account\":{\"id\":\"head\",\"parent_id\":\"zenith\",\"site\":"
      "\"acme.com\"}}\n";
  for (int i = 0; i < kChildren; ++i) {
    file += "{\"account\":{\"id\":\"c" + std::to_string(i) +
            "\",\"parent_id\":\"head\",\"site\":\"acme.com\"}}\n";
  }
  leads_ = folder_.Write("large.jsonl", file);
  const RunResult result = Dedupe();
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr("groups of duplicates: 0, of one account: 0, of "
                        "related accounts: 1, possible: 0."));
}

}  // namespace
}  // namespace bantam::testing::dedupe_test
