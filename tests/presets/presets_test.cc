#include "bantam/presets.h"

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/codec.h"
#include "bantam/evaluator.h"
#include "bantam/policy.h"
#include "bantam/v1/labels.pb.h"
#include "bantam/v1/policy.pb.h"

namespace bantam::presets_test {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

std::string Contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string RulesOf(const Preset& preset) {
  return Contents(std::string(BANTAM_SOURCE_DIR) + "/policies/" +
                  std::string(preset.name) + ".textproto");
}

std::string LabelsOf(const Preset& preset, const std::string& locale) {
  return Contents(std::string(BANTAM_SOURCE_DIR) + "/policies/labels/" +
                  std::string(preset.name) + "." + locale + ".textproto");
}

struct Labelled {
  std::string name;
  std::vector<v1::Label> labels;
};

// With every label where it belongs.
v1::Policy Parse(const Preset& preset) {
  v1::Policy policy;
  const absl::StatusOr<std::string> merged =
      ConvertPolicy(preset.text, Encoding::kText, Encoding::kBinary);
  EXPECT_TRUE(merged.ok()) << preset.name << ' ' << merged.status();
  EXPECT_TRUE(policy.ParseFromString(*merged));
  return policy;
}

// Everything in a preset that people are shown the name of, and every question.
class Collector {
 public:
  explicit Collector(const v1::Policy& policy) {
    Take(policy.id(), policy);
    for (const v1::Field& field : policy.fields()) Take(field.path(), field);
    TakeAll(policy.activity_kinds());
    for (const v1::Score& score : policy.scores()) {
      Take(score.id(), score);
      for (const v1::Group& group : score.groups()) {
        Take(group.id(), group);
        TakeAll(group.rules());
      }
    }
    TakeAll(policy.grades());
    for (const v1::Framework& framework : policy.frameworks()) {
      Take(framework);
    }
    TakeAll(policy.evidence_sources());
    TakeAll(policy.committees());
    for (const v1::Persona& persona : policy.personas()) {
      Take(persona.id(), persona);
      TakeAll(persona.traits());
    }
    TakeAll(policy.red_flags());
    TakeAll(policy.rollups());
    for (const v1::Qualification& each : policy.qualifications()) {
      Take(each.id(), each);
      TakeAll(each.requirements());
    }
    TakeAll(policy.roles());
    TakeAll(policy.calendars());
    for (const v1::Process& process : policy.processes()) Take(process);
    for (const v1::Handoff& handoff : policy.handoffs()) Take(handoff);
    for (const v1::Routing& routing : policy.routings()) {
      Take(routing.id(), routing);
      TakeAll(routing.sources());
      TakeAll(routing.rules());
    }
    TakeAll(policy.duplicates().keys());
    TakeAll(policy.outbound().channels());
    for (const v1::ListScreen& screen : policy.outbound().screens()) {
      Take(screen.id(), screen);
      TakeAll(screen.drops());
    }
  }

  std::vector<Labelled> things;

 private:
  template <typename Message>
  void Take(const std::string& name, const Message& message) {
    things.push_back(
        {name, {message.labels().begin(), message.labels().end()}});
  }
  template <typename Messages>
  void TakeAll(const Messages& messages) {
    for (const auto& message : messages) Take(message.id(), message);
  }
  void Take(const v1::Process& process) {
    Take(process.id(), process);
    TakeAll(process.reasons());
    for (const v1::Stage& stage : process.stages()) {
      Take(stage.id(), stage);
      TakeAll(stage.limits());
    }
    for (const v1::Transition& transition : process.transitions()) {
      Take(transition.id(), transition);
      TakeAll(transition.requirements());
    }
  }
  void Take(const v1::Handoff& handoff) {
    Take(handoff.id(), handoff);
    TakeAll(handoff.requirements());
    TakeAll(handoff.reasons());
    TakeAll(handoff.requalification().requirements());
    TakeAll(handoff.credit().requirements());
    for (const v1::HandoffWay& method : handoff.methods()) {
      Take(handoff.id() + " method", method);
    }
  }
  void Take(const v1::Framework& framework) {
    Take(framework.id(), framework);
    for (const v1::Dimension& dimension : framework.dimensions()) {
      Take(dimension.id(), dimension);
      for (const v1::Criterion& criterion : dimension.criteria()) {
        Take(criterion.id(), criterion);
        things.push_back(
            {criterion.id() + "?",
             {criterion.questions().begin(), criterion.questions().end()}});
      }
    }
  }
};

std::vector<Labelled> EverythingLabelled(const Preset& preset) {
  return Collector(Parse(preset)).things;
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

TEST(PresetsTest, BeginWithTheTextOfTheirFiles) {
  for (const Preset& preset : Presets()) {
    EXPECT_TRUE(preset.text.starts_with(RulesOf(preset))) << preset.name;
    EXPECT_EQ(preset.text.substr(0, preset.text.find('\n')),
              "# " + std::string(preset.summary));
  }
}

// The files beside the rules are what a tenant copies; the text of the preset
// has them all in it.
TEST(PresetsTest, AreTheirRulesWithTheLabelsOfTheirFiles) {
  for (const Preset& preset : Presets()) {
    std::vector<std::string> texts;
    CompileOptions options;
    for (const char* locale : {"zh-Hant-TW", "zh-Hans-CN"}) {
      texts.push_back(LabelsOf(preset, locale));
      EXPECT_THAT(texts.back(),
                  HasSubstr("\nlocale: \"" + std::string(locale) + "\"\n"));
    }
    for (const std::string& text : texts)
      options.labels.push_back({.text = text});
    const absl::StatusOr<Policy> apart =
        Policy::FromText(RulesOf(preset), options);
    ASSERT_TRUE(apart.ok()) << apart.status();
    const absl::StatusOr<Policy> whole = Policy::FromText(preset.text);
    ASSERT_TRUE(whole.ok()) << whole.status();
    EXPECT_EQ(apart->hash(), whole->hash());
    const absl::StatusOr<Policy> rules = Policy::FromText(RulesOf(preset));
    ASSERT_TRUE(rules.ok()) << rules.status();
    EXPECT_NE(rules->hash(), whole->hash());
    EXPECT_EQ(rules->FindLabel("", "zh-Hant-TW"), rules->FindLabel("", "en"));
    EXPECT_NE(whole->FindLabel("", "zh-Hant-TW"), whole->FindLabel("", "en"));
  }
}

// Whatever a file of labels names is found by that path, in its words.
TEST(PresetsTest, HaveEveryLabelUnderItsPath) {
  for (const Preset& preset : Presets()) {
    const absl::StatusOr<Policy> policy = Policy::FromText(preset.text);
    ASSERT_TRUE(policy.ok()) << policy.status();
    for (const char* locale : {"zh-Hant-TW", "zh-Hans-CN"}) {
      v1::Labels labels;
      ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
          LabelsOf(preset, locale), &labels));
      EXPECT_EQ(policy->FindLabel("", locale), labels.name());
      EXPECT_GT(labels.labels_size(), 10);
      for (const v1::TextAt& label : labels.labels()) {
        EXPECT_EQ(policy->FindLabel(label.path(), locale), label.text());
      }
      for (const v1::TextAt& question : labels.questions()) {
        EXPECT_EQ(policy->FindQuestion(question.path(), locale),
                  question.text());
      }
    }
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
    std::vector<Fault> faults;
    const absl::StatusOr<Policy> policy =
        Policy::FromText(preset.text, {}, &faults);
    ASSERT_TRUE(policy.ok()) << policy.status();
    EXPECT_TRUE(faults.empty());
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

// And an opportunity is 機會 in Taiwan.
TEST(PresetsTest, UseTheFieldsOwnWordForAnOpportunity) {
  for (const char* preset :
       {"bant_direct", "bantc", "meddicc", "pipeline", "predictable_revenue"}) {
    const absl::StatusOr<Policy> policy = Policy::FromText(*FindPreset(preset));
    ASSERT_TRUE(policy.ok()) << policy.status();
    EXPECT_EQ(policy->FindLabel("opportunity.name", "zh-Hant-TW"), "機會");
    EXPECT_EQ(policy->FindLabel("opportunity.name", "zh-Hans-CN"), "商机");
  }
}

// One key is one question in all of them, so that a tenant can put their
// frameworks into one policy and have them share the evidence.
TEST(PresetsTest, AskOneQuestionUnderOneKey) {
  v1::Policy all;
  all.set_id("all");
  std::set<std::string> sources;
  for (const Preset& preset : Presets()) {
    const v1::Policy policy = Parse(preset);
    all.mutable_frameworks()->MergeFrom(policy.frameworks());
    if (policy.id() == "bantc") *all.mutable_processes() = policy.processes();
    for (const v1::EvidenceSource& source : policy.evidence_sources()) {
      if (sources.insert(source.id()).second) {
        *all.add_evidence_sources() = source;
      }
    }
    for (const v1::Field& field : policy.fields()) {
      if (field.path() == "opportunity.kind" && all.fields().empty()) {
        *all.add_fields() = field;
      }
    }
  }
  const absl::StatusOr<Policy> policy =
      Policy::Parse(all.SerializeAsString(), Encoding::kBinary);
  ASSERT_TRUE(policy.ok()) << policy.status();
  EXPECT_THAT(policy->framework_ids(),
              ElementsAre("bant_channel", "bant_direct", "bantc", "meddicc",
                          "deal_core"));
}

// Where there are weights, the questions share out the total exactly.
TEST(PresetsTest, WeightsAddUpToTheTotal) {
  for (const Preset& preset : Presets()) {
    const absl::StatusOr<Policy> policy = Policy::FromText(preset.text);
    ASSERT_TRUE(policy.ok()) << policy.status();
    const v1::Policy written = Parse(preset);
    for (const v1::Framework& framework : written.frameworks()) {
      if (!framework.has_total()) continue;
      Lead lead(*policy);
      for (const v1::Field& field : written.fields()) {
        if (field.path() != "opportunity.kind") continue;
        const std::string kind =
            framework.id() == "bant_channel" ? "channel" : "direct";
        ASSERT_TRUE(lead.Set(field.path(), kind).ok());
      }
      lead.SetPresent(Subject::kOpportunity);
      const absl::StatusOr<Evaluation> answer =
          Evaluator(*policy).Evaluate(lead, Instant{});
      ASSERT_TRUE(answer.ok()) << answer.status();
      ASSERT_EQ(answer->assessments.size(), 1) << preset.name;
      model::Points sum;
      for (const DimensionResult& dimension :
           answer->assessments[0].dimensions) {
        for (const CriterionResult& criterion : dimension.criteria) {
          sum = *Add(sum, criterion.interval.high);
        }
      }
      EXPECT_EQ(sum.ToDouble(), framework.total()) << preset.name;
    }
  }
}

// No label is left in English, and no two questions are asked alike.
TEST(PresetsTest, AreTranslated) {
  for (const Preset& preset : Presets()) {
    std::map<std::string, std::string> asked;
    for (const auto& [name, labels] : EverythingLabelled(preset)) {
      ASSERT_EQ(labels.size(), 3) << preset.name << ' ' << name;
      EXPECT_NE(labels[0].text(), labels[1].text()) << preset.name;
      EXPECT_NE(labels[0].text(), labels[2].text()) << preset.name;
      if (name.back() != '?') continue;
      for (const v1::Label& question : labels) {
        const std::string mark = question.locale() == "en" ? "?" : "？";
        EXPECT_THAT(question.text(), EndsWith(mark)) << name;
        const auto [first, is_new] = asked.emplace(question.text(), name);
        // Both ways of Chinese may agree on one question.
        EXPECT_TRUE(is_new || first->second == name) << question.text();
      }
    }
  }
}

// For characters that differ, of those that policies use.
TEST(PresetsTest, KeepTheTwoScriptsApart) {
  const std::vector<std::string> simplified = {
      "线", "业", "员", "户", "网", "页", "邮", "联", "浏", "览", "阅", "读",
      "预", "谁", "决", "权", "责", "应", "验", "评", "购", "销", "单", "实",
      "际", "过", "这", "们", "么", "时", "间", "项", "标", "满", "对", "与",
      "争", "赢", "紧", "问", "题", "财", "务", "总", "计", "训", "质", "规",
      "产", "会", "钱", "编", "从", "现", "话", "点", "机", "额", "资", "价",
      "认", "经", "条", "须", "让", "关", "发"};
  const std::vector<std::string> traditional = {
      "線", "業", "員", "戶", "網", "頁", "郵", "聯", "瀏", "覽", "閱", "讀",
      "預", "誰", "決", "權", "責", "應", "驗", "評", "購", "銷", "單", "實",
      "際", "過", "這", "們", "麼", "時", "間", "項", "標", "滿", "對", "與",
      "爭", "贏", "緊", "問", "題", "財", "務", "總", "計", "訓", "質", "規",
      "產", "會", "錢", "編", "從", "現", "話", "點", "機", "額", "資", "價",
      "認", "經", "條", "須", "讓", "關", "發"};
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
}  // namespace bantam::presets_test
