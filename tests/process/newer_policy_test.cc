// docs/processes.md: lifecycles as firms write them, and a newer policy laid
// over the history of an older one.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "tests/process/lifecycles.h"

namespace bantam::newer_policy_test {
namespace {

using testing::Compile;
using ::testing::ElementsAre;
using testing::FaultsOf;
using testing::HistoryOf;
using ::testing::IsEmpty;
using testing::May;
using testing::NewPerson;
using testing::Record;
using testing::StagesOf;
using testing::Step;

// A lifecycle in which each stage leads to the next and the last one is won,
// with `more` in it.
std::string Chain(const std::vector<std::string>& stages,
                  const std::string& more = "") {
  std::string text =
      "id: \"acme\" processes { id: \"lifecycle\" "
      "subject: PERSON ";
  for (const std::string& stage : stages) {
    const char* kind = stage == stages.back() ? "WON" : "OPEN";
    text += "stages { id: \"" + stage + "\" kind: " + kind + " } ";
  }
  for (size_t i = 0; i < stages.size(); ++i) {
    text +=
        "transitions { id: \"to_" + stages[i] + "\" to: \"" + stages[i] + "\" ";
    text += i == 0 ? "entry: true" : "from: \"" + stages[i - 1] + "\"";
    text += " } ";
  }
  return text + more + "}";
}

std::string Renamed(std::string text, const std::string& from,
                    const std::string& to) {
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::vector<std::string> WaysOut(const Lead& lead, Instant now) {
  Mover mover(lead.policy());
  const auto options =
      mover.Options(lead, {.process = "lifecycle", .to = ""}, now);
  EXPECT_TRUE(options.ok()) << options.status();
  std::vector<std::string> ways;
  if (!options.ok()) return ways;
  for (const MoveAnswer& answer : *options) {
    EXPECT_EQ(answer.allowed, Decision::kYes);
    ways.push_back(answer.to);
  }
  return ways;
}

// Domain, section 1: Lead precedes Prospect in [0], Prospect precedes Lead in
// [1]. Which one is further is the policy's.
TEST(Lifecycle, HasLeadAndProspectInEitherOrder) {
  Lead channel = NewPerson(Compile(Chain({"lead", "prospect", "customer"})));
  Record(channel, Step("1", "lead", May(1)));
  EXPECT_THAT(WaysOut(channel, May(2)), ElementsAre("prospect"));
  Record(channel, Step("2", "prospect", May(3)));
  EXPECT_EQ(HistoryOf(channel, May(4)).highest, "prospect");
  EXPECT_THAT(HistoryOf(channel, May(4)).faults, IsEmpty());

  Lead outbound = NewPerson(Compile(Chain({"prospect", "lead", "customer"})));
  Record(outbound, Step("1", "prospect", May(1)));
  EXPECT_THAT(WaysOut(outbound, May(2)), ElementsAre("lead"));
  Record(outbound, Step("2", "lead", May(3)));
  EXPECT_EQ(HistoryOf(outbound, May(4)).highest, "lead");
  EXPECT_THAT(HistoryOf(outbound, May(4)).faults, IsEmpty());

  // The same history in the other order is one that the policy would not have
  // allowed, and says so.
  Lead mixed = NewPerson(Compile(Chain({"prospect", "lead", "customer"})));
  Record(mixed, Step("1", "lead", May(1)));
  Record(mixed, Step("2", "prospect", May(3)));
  EXPECT_EQ(HistoryOf(mixed, May(4)).highest, "lead");
  EXPECT_THAT(FaultsOf(HistoryOf(mixed, May(4))),
              ElementsAre("1 NO_TRANSITION", "2 NO_TRANSITION"));
}

// Domain, section 1: SAL is optional between MQL and SQL.
TEST(Lifecycle, MayPassAnOptionalStage) {
  const Policy policy = Compile(
      Chain({"lead", "mql", "sal", "sql", "customer"},
            R"pb(transitions { id: "skip_sal" from: "mql" to: "sql" })pb"));
  Lead accepted = NewPerson(policy);
  Record(accepted, Step("1", "lead", May(1)));
  Record(accepted, Step("2", "mql", May(2)));
  EXPECT_THAT(WaysOut(accepted, May(3)), ElementsAre("sal", "sql"));
  Lead direct = accepted;
  Record(accepted, Step("3", "sal", May(4)));
  EXPECT_THAT(WaysOut(accepted, May(5)), ElementsAre("sql"));
  Record(accepted, Step("4", "sql", May(6)));
  Record(direct, Step("3", "sql", May(4)));
  for (const Lead& lead : {accepted, direct}) {
    const StageHistory history = HistoryOf(lead, May(7));
    EXPECT_EQ(history.stage, "sql");
    EXPECT_EQ(history.highest, "sql");
    EXPECT_THAT(history.faults, IsEmpty());
  }
  EXPECT_THAT(StagesOf(HistoryOf(direct, May(7))),
              ElementsAre("lead", "mql", "sql"));
}

// The history of the policy of three stages that the next tests change.
void RecordOld(Lead& lead, const std::string& hash) {
  for (const auto& [id, to, day] :
       {std::tuple("1", "lead", 1), std::tuple("2", "mql", 2),
        std::tuple("3", "lead", 3), std::tuple("4", "mql", 4)}) {
    StageEvent event = Step(id, to, May(day));
    event.policy_hash = hash;
    Record(lead, event);
  }
}

const char* const kBack =
    R"pb(transitions { id: "back" from: "mql" to: "lead" })pb";

TEST(NewerPolicy, KnowsARenamedStageAndSaysSo) {
  const std::string old_text = Chain({"lead", "mql", "customer"}, kBack);
  const Policy old_policy = Compile(old_text);
  std::string text = Chain({"lead", "engaged", "customer"},
                           Renamed(kBack, "\"mql\"", "\"engaged\""));
  text = Renamed(text, "\"engaged\" kind: OPEN",
                 "\"engaged\" kind: OPEN formerly: \"mql\"");
  Lead lead = NewPerson(Compile(text));
  RecordOld(lead, old_policy.hash());
  StageEvent back = Step("5", "lead", May(5));
  back.from = "mql";
  Record(lead, back);
  StageEvent own = Step("6", "engaged", May(6));
  own.policy_hash = lead.policy().hash();
  Record(lead, own);
  const StageHistory history = HistoryOf(lead, May(7));
  EXPECT_THAT(StagesOf(history), ElementsAre("lead", "engaged", "lead",
                                             "engaged", "lead", "engaged"));
  EXPECT_THAT(history.faults, IsEmpty());
  EXPECT_THAT(history.renamed,
              ElementsAre(RenamedStage{"2", "mql", "engaged"},
                          RenamedStage{"4", "mql", "engaged"},
                          RenamedStage{"5", "mql", "engaged"}));
  // Its own policy is no other.
  EXPECT_THAT(history.other_policies, ElementsAre(old_policy.hash()));
  // What was not so at that time is not said of it.
  EXPECT_THAT(HistoryOf(lead, May(1)).renamed, IsEmpty());
  EXPECT_THAT(HistoryOf(lead, May(1)).other_policies,
              ElementsAre(old_policy.hash()));
}

TEST(NewerPolicy, NamesEveryOtherPolicyOnce) {
  Lead lead = NewPerson(Compile(Chain({"lead", "mql", "customer"}, kBack)));
  RecordOld(lead, "b");
  StageEvent event = Step("5", "lead", May(5));
  event.policy_hash = "a";
  Record(lead, event);
  Record(lead, Step("6", "mql", May(6)));
  EXPECT_THAT(HistoryOf(lead, May(7)).other_policies, ElementsAre("a", "b"));
  EXPECT_THAT(HistoryOf(lead, May(4)).other_policies, ElementsAre("b"));
}

TEST(NewerPolicy, HasAStageMoreThatHistoryDoesNot) {
  Lead lead =
      NewPerson(Compile(Chain({"lead", "nurture", "mql", "customer"}, kBack)));
  RecordOld(lead, "old");
  const StageHistory history = HistoryOf(lead, May(5));
  EXPECT_EQ(history.stage, "mql");
  // The step over the new stage is none that this policy has.
  EXPECT_THAT(FaultsOf(history),
              ElementsAre("2 NO_TRANSITION", "4 NO_TRANSITION"));
  ASSERT_EQ(history.totals.size(), 2u);
  EXPECT_THAT(WaysOut(lead, May(5)), ElementsAre("customer", "lead"));
}

TEST(NewerPolicy, HasRetiredAStageThatHistoryIsIn) {
  std::string text =
      Chain({"lead", "sql", "customer"},
            R"pb(stages { id: "mql" kind: OPEN retired: true }
                 transitions { id: "leave" from: "mql" to: "lead" })pb");
  Lead lead = NewPerson(Compile(text));
  RecordOld(lead, "old");
  const StageHistory history = HistoryOf(lead, May(5));
  EXPECT_EQ(history.stage, "mql");
  EXPECT_THAT(FaultsOf(history),
              ElementsAre("2 RETIRED_STAGE", "4 RETIRED_STAGE"));
  // It may be left, and not be entered any more.
  EXPECT_THAT(WaysOut(lead, May(5)), ElementsAre("lead"));
  Record(lead, Step("5", "lead", May(6)));
  Mover mover(lead.policy());
  const auto answer =
      mover.CanMove(lead, {.process = "lifecycle", .to = "mql"}, May(7));
  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(answer->allowed, Decision::kNo);
  EXPECT_EQ(answer->obstacles.at(0).obstacle, Obstacle::kStageRetired);
}

// A stage that was simply taken out cannot be mapped, nor can what follows
// from it; nothing is guessed.
TEST(NewerPolicy, SaysWhatItCannotMap) {
  Lead lead = NewPerson(Compile(Chain({"lead", "sql", "customer"})));
  RecordOld(lead, "old");
  const StageHistory history = HistoryOf(lead, May(5));
  EXPECT_EQ(history.stage, "lead");
  EXPECT_EQ(history.since, May(1));
  EXPECT_THAT(FaultsOf(history), ElementsAre("2 UNKNOWN_STAGE", "3 SAME_STAGE",
                                             "4 UNKNOWN_STAGE"));
  EXPECT_THAT(history.other_policies, ElementsAre("old"));
}

}  // namespace
}  // namespace bantam::newer_policy_test
