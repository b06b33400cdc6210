// What the README shows is what there is.

#include <gtest/gtest.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/codec.h"
#include "bantam/evaluator.h"
#include "bantam/moves.h"
#include "bantam/policy.h"
#include "tests/examples/run.h"

namespace bantam::readme_test {
namespace {

std::string Contents(const std::string& path) {
  std::ifstream file(std::string(BANTAM_SOURCE_DIR) + "/" + path,
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The fenced blocks in `language`.
std::vector<std::string> Blocks(const std::string& text,
                                const std::string& language) {
  const std::string open = "\n```" + language + "\n";
  std::vector<std::string> blocks;
  for (size_t at = text.find(open); at != std::string::npos;
       at = text.find(open, at)) {
    at += open.size();
    const size_t end = text.find("```\n", at);
    if (end == std::string::npos) break;
    blocks.push_back(text.substr(at, end - at));
    at = end;
  }
  return blocks;
}

TEST(ReadmeTest, ItsProgramIsTheExample) {
  const std::vector<std::string> blocks = Blocks(Contents("README.md"), "cpp");
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_EQ(blocks[0], Contents("examples/readme_example.cc"));
}

TEST(ReadmeTest, ItsOutputIsTheExamplesOutput) {
  const std::vector<std::string> blocks = Blocks(Contents("README.md"), "text");
  ASSERT_EQ(blocks.size(), 1u);
  const RunResult run = RunCommand(BANTAM_README_EXAMPLE);
  EXPECT_EQ(run.code, 0);
  EXPECT_EQ(blocks[0], run.output);
}

TEST(ReadmeTest, ItsPolicyCompilesAndScores) {
  const std::vector<std::string> blocks =
      Blocks(Contents("README.md"), "textproto");
  // Each block goes on where the one before ends.
  ASSERT_EQ(blocks.size(), 3u);
  const absl::StatusOr<Policy> policy =
      Policy::FromText(blocks[0] + blocks[1] + blocks[2]);
  ASSERT_TRUE(policy.ok()) << policy.status();
  Lead lead(*policy);
  const absl::Status read = LeadFromJson(
      R"({"account": {"employees": 250, "industry": "saas"},
          "activities": [
            {"kind": "page_view", "page": "/pricing",
             "at": "2026-06-01T00:00:00Z"},
            {"kind": "unsubscribe", "at": "2026-03-17T00:00:00Z"}],
          "contacts": [
            {"person_id": "p1", "roles": ["decision_maker"],
             "verified": true}],
          "evidence": [
            {"criterion": "budget.amount", "assessment": "confirmed",
             "value": {"amount": "9000", "currency": "USD"},
             "at": "2026-06-01T00:00:00Z"}],
          "stage_events": [
            {"id": "e1", "subject": "opportunity", "process": "pipeline",
             "to": "meeting", "at": "2026-06-02T00:00:00Z"}]})",
      {}, &lead);
  ASSERT_TRUE(read.ok()) << read;
  // 14 days after the visit and 90 after the goodbye.
  const absl::StatusOr<Evaluation> answer = Evaluator(*policy).Evaluate(
      lead, *model::ParseInstant("2026-06-15T00:00:00Z"));
  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(answer->scores[0].points.ToDouble(), 20 + 15 + 4 - 10);
  EXPECT_EQ(answer->grades[0].grade, "B");
  EXPECT_EQ(answer->assessments[0].points.ToDouble(), 20 + 20);
  ASSERT_EQ(answer->red_flags.size(), 1u);
  EXPECT_EQ(answer->red_flags[0].raised, Decision::kYes);
  // The budget is of the day before the meeting.
  const absl::StatusOr<MoveAnswer> move = Mover(*policy).CanMove(
      lead, {.process = "pipeline", .to = "offer", .roles = {"ae"}},
      *model::ParseInstant("2026-06-15T00:00:00Z"));
  ASSERT_TRUE(move.ok()) << move.status();
  EXPECT_EQ(move->allowed, Decision::kUnknown);
  ASSERT_EQ(move->unmet.size(), 1u);
  EXPECT_EQ(move->unmet[0].id, "budget");
}

TEST(ReadmeTest, LinksLeadSomewhere) {
  const std::regex link(R"(\]\(([^)#]+)[^)]*\))");
  for (const std::string& page :
       {std::string("README.md"), std::string("CONTRIBUTING.md"),
        std::string("CHANGELOG.md")}) {
    const std::string text = Contents(page);
    ASSERT_NE(text, "") << page;
    for (std::sregex_iterator match(text.begin(), text.end(), link), end;
         match != end; ++match) {
      const std::string target = (*match)[1];
      if (target.rfind("https://", 0) == 0) continue;
      EXPECT_TRUE(std::filesystem::exists(std::string(BANTAM_SOURCE_DIR) + "/" +
                                          target))
          << page << ": " << target;
    }
  }
}

// Every folder at the top is named in the table, and every one that is named
// exists.
TEST(ReadmeTest, ItsTableOfFoldersIsComplete) {
  const std::string text = Contents("README.md");
  for (const auto& entry :
       std::filesystem::directory_iterator(BANTAM_SOURCE_DIR)) {
    const std::string name = entry.path().filename();
    if (!entry.is_directory() || name[0] == '.' || name == "build") continue;
    EXPECT_NE(text.find("`" + name + "/"), std::string::npos) << name;
  }
  const std::regex row(R"(\n\| ((`[a-z/]+`(, )?)+) \|)");
  const std::regex folder("`([a-z]+/[a-z/]*)`");
  size_t folders = 0;
  for (std::sregex_iterator match(text.begin(), text.end(), row), end;
       match != end; ++match) {
    const std::string cell = (*match)[1];
    for (std::sregex_iterator name(cell.begin(), cell.end(), folder);
         name != end; ++name) {
      ++folders;
      EXPECT_TRUE(std::filesystem::exists(std::string(BANTAM_SOURCE_DIR) + "/" +
                                          std::string((*name)[1])))
          << *name->begin();
    }
  }
  EXPECT_GE(folders, 10u);
}

}  // namespace
}  // namespace bantam::readme_test
