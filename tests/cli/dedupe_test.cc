// bantam dedupe: groups of duplicates and of accounts.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bantam/codec.h"
#include "bantam/duplicates.h"
#include "tests/cli/run.h"
#include "tests/model/random.h"

namespace bantam::testing {
namespace {

using ::bantam::model::Random;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kPolicy[] = R"pb(
  id: "dedupe_sample"
  version: "2"
  fields { path: "account.name" type: STRING }
  fields { path: "account.site" type: STRING }
  fields { path: "person.email" type: STRING personal: true }
  fields { path: "person.phone" type: STRING }
  fields { path: "person.badge" type: STRING }
  duplicates {
    keys { id: "email" kind: EMAIL field: "person.email" }
    keys { id: "badge" kind: EXACT field: "person.badge" }
    keys { id: "domain" kind: DOMAIN field: "person.email" }
    keys { id: "site" kind: DOMAIN field: "account.site" }
    keys { id: "name" kind: COMPANY_NAME field: "account.name" }
    keys { id: "phone" kind: PHONE field: "person.phone" }
    free_mail_domains: "gmail.com"
    company_suffixes: "gmbh"
    calling_code: "49"
  }
)pb";

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
  std::string policy_ = folder_.Write("p.textproto", kPolicy);
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
  std::string same(kPolicy);
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
  policy_ = folder_.Write("p2.textproto", kPolicy);
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

// Random leads, and what comparing every pair of them says.
class RandomLeads {
 public:
  explicit RandomLeads(Random& random) {
    const int64_t count = random.Between(2, 12);
    for (int64_t i = 0; i < count; ++i) lines_.push_back(Line(random, i));
  }

  const std::vector<std::string>& lines() const { return lines_; }

  // The ids of the leads of each group: connected by these verdicts.
  std::set<std::set<std::string>> Groups(
      const Policy& policy, const std::set<MatchVerdict>& verdicts) const {
    std::vector<Lead> leads;
    for (const std::string& line : lines_) {
      leads.emplace_back(policy);
      const absl::Status read = LeadFromJson(line, {}, &leads.back());
      EXPECT_TRUE(read.ok()) << read;
    }
    std::vector<size_t> group(leads.size());
    std::iota(group.begin(), group.end(), 0U);
    for (size_t a = 0; a < leads.size(); ++a) {
      for (size_t b = 0; b < a; ++b) {
        if (verdicts.count(CompareLeads(leads[a], leads[b])->verdict) == 0) {
          continue;
        }
        const size_t from = group[a];
        const size_t to = group[b];
        std::replace(group.begin(), group.end(), from, to);
      }
    }
    std::map<size_t, std::set<std::string>> ids;
    for (size_t i = 0; i < leads.size(); ++i) {
      ids[group[i]].insert(leads[i].id());
    }
    std::set<std::set<std::string>> groups;
    for (const auto& [root, of_one] : ids) {
      if (of_one.size() > 1) groups.insert(of_one);
    }
    return groups;
  }

 private:
  static std::string Line(Random& random, int64_t number) {
    const auto maybe = [&](const std::string& name,
                           const std::vector<std::string>& values) {
      if (random.Between(0, 2) != 0) return std::string();
      return ",\"" + name + "\":\"" +
             values[static_cast<size_t>(
                 random.Between(0, static_cast<int64_t>(values.size()) - 1))] +
             "\"";
    };
    std::string account = maybe("id", {"1", "2", "3", "4"}) +
                          maybe("parent_id", {"1", "2", "9"}) +
                          maybe("site", {"acme.com", "b.org", "c.net"}) +
                          maybe("name", {"Acme", "ACME GmbH", "B"});
    std::string person;
    if (random.Between(0, 1) == 0) {
      person = maybe("id", {"1", "2", "3", "4", "5"}) +
               maybe("email", {"k@acme.com", "l@acme.com", "m@b.org",
                               "n@gmail.com", "o@gmail.com"}) +
               maybe("badge", {"1", "2", "3", "4", "5"});
    }
    std::string line = "{\"id\":\"" + std::to_string(100 + number) + "\"";
    if (!account.empty()) line += ",\"account\":{" + account.substr(1) + "}";
    if (!person.empty()) line += ",\"person\":{" + person.substr(1) + "}";
    return line + "}";
  }

  std::vector<std::string> lines_;
};

// The ids in each group of one list of the JSON.
std::set<std::set<std::string>> GroupsIn(const std::string& json,
                                         const std::string& list,
                                         const std::string& next) {
  const size_t begin = json.find("\"" + list + "\":");
  const std::string part =
      json.substr(begin, json.find("\"" + next + "\":") - begin);
  std::set<std::set<std::string>> groups;
  const std::regex leads("\"leads\":\\[([^\\]]*)\\]");
  const std::regex id("\"id\":\"(\\d+)\"");
  for (std::sregex_iterator group(part.begin(), part.end(), leads), end;
       group != end; ++group) {
    const std::string text = (*group)[1];
    std::set<std::string> ids;
    for (std::sregex_iterator one(text.begin(), text.end(), id); one != end;
         ++one) {
      ids.insert((*one)[1]);
    }
    groups.insert(ids);
  }
  return groups;
}

// Without rows, which are the file's.
std::string WithoutRows(const std::string& json) {
  return std::regex_replace(
      std::regex_replace(json, std::regex("\"row\":\\d+"), "\"row\":0"),
      std::regex("\"rows\":\\[[^\\]]*\\]"), "\"rows\":[]");
}

// The groups are those that comparing every pair makes, in every order of the
// file; whether or not parents are the same account.
TEST_F(DedupeTest, GroupsAreThoseOfEveryPairInAnyOrder) {
  Random random(11);
  const std::set<MatchVerdict> one = {MatchVerdict::kDuplicate};
  const std::set<MatchVerdict> account = {MatchVerdict::kDuplicate,
                                          MatchVerdict::kSameAccount};
  size_t duplicates = 0;
  size_t accounts = 0;
  for (int i = 0; i < 100; ++i) {
    std::string text(kPolicy);
    if (i % 2 == 0) {
      text.replace(text.find("calling_code"), 0,
                   "parent_is_same_account: true ");
    }
    policy_ = folder_.Write("p.textproto", text);
    const Policy policy = *Policy::FromText(text);
    const RandomLeads leads(random);
    std::vector<std::string> lines = leads.lines();
    std::string first;
    for (int order = 0; order < 2; ++order) {
      std::string file;
      for (const std::string& line : lines) file += line + "\n";
      folder_.Write("l.jsonl", file);
      const RunResult result = Dedupe({"--json"});
      ASSERT_EQ(result.exit_code, 0) << result.err;
      if (order == 0) {
        first = result.out;
      } else {
        ASSERT_EQ(WithoutRows(result.out), WithoutRows(first)) << file;
      }
      ASSERT_EQ(GroupsIn(result.out, "duplicates", "accounts"),
                leads.Groups(policy, one))
          << file << result.out;
      // Listed where there is more than one person or account in it.
      std::set<std::set<std::string>> expected = leads.Groups(policy, account);
      for (const auto& group : leads.Groups(policy, one)) {
        expected.erase(group);
      }
      ASSERT_EQ(GroupsIn(result.out, "accounts", "related"), expected)
          << file << result.out;
      duplicates += leads.Groups(policy, one).size();
      accounts += expected.size();
      for (size_t k = lines.size() - 1; k > 0; --k) {
        std::swap(lines[k], lines[static_cast<size_t>(
                                random.Between(0, static_cast<int64_t>(k)))]);
      }
    }
  }
  EXPECT_GT(duplicates, 50u);
  EXPECT_GT(accounts, 50u);
}

}  // namespace
}  // namespace bantam::testing
