// The leads of the demonstration.

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/codec.h"
#include "bantam/evaluator.h"
#include "bantam/presets.h"
#include "tests/examples/run.h"

namespace bantam::make_leads_test {
namespace {

RunResult MakeLeads(const std::string& arguments) {
  return RunCommand(std::string(BANTAM_MAKE_LEADS) + " " + arguments +
                    " 2>/dev/null");
}

std::vector<Evaluation> EvaluateAll(const std::string& lines, Instant now) {
  const absl::StatusOr<Policy> policy =
      Policy::FromText(*FindPreset("lead_scoring_saas"));
  EXPECT_TRUE(policy.ok()) << policy.status();
  std::vector<Evaluation> answers;
  if (!policy.ok()) return answers;
  Evaluator evaluator(*policy);
  Lead lead(*policy);
  std::istringstream stream(lines);
  for (std::string line; std::getline(stream, line);) {
    const absl::Status read = LeadFromJson(line, {}, &lead);
    EXPECT_TRUE(read.ok()) << read << "\n" << line;
    absl::StatusOr<Evaluation> answer = evaluator.Evaluate(lead, now);
    EXPECT_TRUE(answer.ok()) << answer.status() << "\n" << line;
    if (answer.ok()) answers.push_back(*std::move(answer));
  }
  return answers;
}

const Instant kNow = *model::ParseInstant("2026-06-01T09:00:00Z");

TEST(MakeLeadsTest, EveryLeadFitsThePreset) {
  const RunResult made = MakeLeads("--count 500");
  ASSERT_EQ(made.code, 0);
  const std::vector<Evaluation> answers = EvaluateAll(made.output, kNow);
  ASSERT_EQ(answers.size(), 500u);
  std::set<std::string> ids;
  for (const Evaluation& answer : answers) ids.insert(answer.lead_id);
  EXPECT_EQ(ids.size(), 500u);
}

// Otherwise the table at the end of the demonstration shows nothing.
TEST(MakeLeadsTest, ThereIsOneOfEachKindAndSomeAreOpen) {
  std::set<std::string> grades;
  size_t open = 0;
  size_t certain = 0;
  for (const Evaluation& answer :
       EvaluateAll(MakeLeads("--count 500").output, kNow)) {
    ASSERT_EQ(answer.grades.size(), 3u);
    const GradeResult& lead = answer.grades[2];
    grades.insert(lead.grade);
    ++(lead.possible.size() > 1 ? open : certain);
  }
  for (const char* name : {"hot", "warm", "nurture", "outbound", "wait"}) {
    EXPECT_EQ(grades.count(name), 1u) << name;
  }
  EXPECT_GT(open, 50u);
  EXPECT_GT(certain, 50u);
}

// FNV-1a over the output, as gcc 12 and clang 14 made it: a generator that
// depends on the order in which a compiler evaluates arguments changes it.
TEST(MakeLeadsTest, TheSameBytesEverywhere) {
  uint64_t hash = 0xcbf29ce484222325;
  for (const char c : MakeLeads("--count 500").output) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  }
  EXPECT_EQ(hash, 0x528e665ea88fbad1u);
}

TEST(MakeLeadsTest, TimesAreRelativeToNow) {
  const std::vector<Evaluation> today =
      EvaluateAll(MakeLeads("--count 50").output, kNow);
  const std::vector<Evaluation> later =
      EvaluateAll(MakeLeads("--count 50 --now 2031-01-01T00:00:00Z").output,
                  *model::ParseInstant("2031-01-01T00:00:00Z"));
  ASSERT_EQ(today.size(), 50u);
  ASSERT_EQ(later.size(), 50u);
  for (size_t i = 0; i < today.size(); ++i) {
    EXPECT_EQ(today[i].scores, later[i].scores);
  }
}

TEST(MakeLeadsTest, AllAddressesAreReserved) {
  std::istringstream stream(MakeLeads("--count 500").output);
  size_t addresses = 0;
  for (std::string line; std::getline(stream, line); ++addresses) {
    const size_t at = line.find('@');
    ASSERT_NE(at, std::string::npos) << line;
    const size_t end = line.find('"', at);
    EXPECT_EQ(line.substr(end - 8, 8), ".example") << line;
  }
  EXPECT_EQ(addresses, 500u);
}

TEST(MakeLeadsTest, RefusesOtherArguments) {
  for (const char* arguments :
       {"--count", "--count 0", "--count 1000001", "--count 5x", "--count ''",
        "--now tomorrow", "--now 0001-06-01T00:00:00Z", "--seed 1", "50"}) {
    const RunResult run = MakeLeads(arguments);
    EXPECT_EQ(run.code, 2) << arguments;
    EXPECT_EQ(run.output, "") << arguments;
  }
}

TEST(MakeLeadsTest, SaysWhenItCannotWrite) {
  EXPECT_EQ(MakeLeads("> /dev/full").code, 1);
}

}  // namespace
}  // namespace bantam::make_leads_test
