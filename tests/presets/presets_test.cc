#include "bantam/presets.h"

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/policy.h"
#include "bantam/v1/policy.pb.h"

namespace bantam {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::HasSubstr;
using ::testing::Not;

std::string Contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Labelled {
  std::string name;
  std::vector<v1::Label> labels;
};

// Everything in a preset that people are shown the name of.
std::vector<Labelled> EverythingLabelled(const Preset& preset) {
  v1::Policy policy;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
      std::string(preset.text), &policy));
  std::vector<Labelled> things;
  const auto take = [&things](const std::string& name, const auto& message) {
    things.push_back(
        {name, {message.labels().begin(), message.labels().end()}});
  };
  take(policy.id(), policy);
  for (const v1::Field& field : policy.fields()) take(field.path(), field);
  for (const auto& kind : policy.activity_kinds()) take(kind.id(), kind);
  for (const v1::Score& score : policy.scores()) {
    take(score.id(), score);
    for (const v1::Group& group : score.groups()) {
      take(group.id(), group);
      for (const v1::Rule& rule : group.rules()) take(rule.id(), rule);
    }
  }
  for (const v1::Grade& grade : policy.grades()) take(grade.id(), grade);
  return things;
}

TEST(PresetsTest, AreTheFilesOfTheFolderInAlphabeticalOrder) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::string(BANTAM_SOURCE_DIR) + "/policies")) {
    if (entry.path().extension() == ".textproto") {
      files.push_back(entry.path().stem());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> names;
  for (const Preset& preset : Presets()) names.emplace_back(preset.name);
  EXPECT_THAT(names, ElementsAreArray(files));
}

TEST(PresetsTest, HoldTheTextOfTheirFiles) {
  for (const Preset& preset : Presets()) {
    const std::string file =
        Contents(std::string(BANTAM_SOURCE_DIR) + "/policies/" +
                 std::string(preset.name) + ".textproto");
    EXPECT_TRUE(preset.text == file) << preset.name;
    EXPECT_EQ(preset.text.substr(0, preset.text.find('\n')),
              "# " + std::string(preset.summary));
  }
}

TEST(PresetsTest, AreFoundByName) {
  for (const Preset& preset : Presets()) {
    EXPECT_EQ(FindPreset(preset.name), preset.text);
  }
  EXPECT_EQ(FindPreset(""), std::nullopt);
  EXPECT_EQ(FindPreset("lead_scoring"), std::nullopt);
  EXPECT_EQ(FindPreset("LEAD_SCORING_SAAS"), std::nullopt);
  EXPECT_EQ(FindPreset("../policies/lead_scoring_saas"), std::nullopt);
}

TEST(PresetsTest, CompileAndCarryTheNameOfTheirFile) {
  for (const Preset& preset : Presets()) {
    std::vector<Diagnostic> diagnostics;
    const absl::StatusOr<Policy> policy =
        Policy::FromText(preset.text, {}, &diagnostics);
    ASSERT_TRUE(policy.ok()) << policy.status();
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_EQ(policy->id(), preset.name);
  }
}

TEST(PresetsTest, SayWhatTheyAreInThreeLanguages) {
  for (const Preset& preset : Presets()) {
    for (const auto& [name, labels] : EverythingLabelled(preset)) {
      std::vector<std::string> locales;
      for (const v1::Label& label : labels) {
        EXPECT_FALSE(label.text().empty()) << name;
        locales.push_back(label.locale());
      }
      EXPECT_THAT(locales, ElementsAre("en", "zh-Hant-TW", "zh-Hans-CN"))
          << name;
    }
  }
}

// Domain reference, section 1: in Taiwan a lead is 商機, which on the mainland
// names an opportunity; there a lead is 线索.
TEST(PresetsTest, UseTheFieldsOwnWordForALead) {
  const absl::StatusOr<Policy> policy =
      Policy::FromText(*FindPreset("lead_scoring_saas"));
  ASSERT_TRUE(policy.ok()) << policy.status();
  EXPECT_EQ(policy->FindLabel("lead", "en"), "Lead");
  EXPECT_EQ(policy->FindLabel("lead", "zh-Hant-TW"), "商機");
  EXPECT_EQ(policy->FindLabel("lead", "zh-Hans-CN"), "线索");
}

// For the characters that differ in the words that policies use.
TEST(PresetsTest, KeepTheTwoScriptsApart) {
  const std::vector<std::string> simplified = {
      "线", "业", "员", "户", "网", "页", "邮", "联", "浏", "览", "阅", "读"};
  const std::vector<std::string> traditional = {
      "線", "業", "員", "戶", "網", "頁", "郵", "聯", "瀏", "覽", "閱", "讀"};
  for (const Preset& preset : Presets()) {
    for (const auto& [name, labels] : EverythingLabelled(preset)) {
      for (const v1::Label& label : labels) {
        if (label.locale() == "en") continue;
        for (const std::string& character :
             label.locale() == "zh-Hant-TW" ? simplified : traditional) {
          EXPECT_THAT(label.text(), Not(HasSubstr(character))) << name;
        }
      }
    }
  }
}

}  // namespace
}  // namespace bantam
