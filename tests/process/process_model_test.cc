// 100,000 random histories of random processes, against a naive model.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/process/process_model.h"
#include "tests/support/slow_build.h"

namespace bantam::process_model_test {
namespace {

using ::testing::HasSubstr;
using testing::May;
using testing::ModelProcess;
using testing::ModelPropose;
using testing::ModelReplay;
using testing::ModelStage;
using testing::ModelWay;
using testing::RandomEvents;
using testing::RandomProcess;

constexpr int kProcesses = 100;
constexpr int kHistories = testing::kSlowBuild ? 200 : 1'000;

void Fill(const std::vector<StageEvent>& events, Lead* lead) {
  lead->Clear();
  ASSERT_TRUE(lead->SetSubjectId(Subject::kPerson, "P-1").ok());
  for (const StageEvent& event : events) {
    ASSERT_TRUE(lead->AddStageEvent(event).ok());
  }
}

// The words of faults and limits are not the model's.
StageHistory Engine(const Lead& lead, const ReplayOptions& options) {
  absl::StatusOr<StageHistory> history = Replay(lead, "lifecycle", options);
  EXPECT_TRUE(history.ok()) << history.status();
  if (!history.ok()) return {};
  for (EventFault& fault : history->faults) {
    if (fault.message.find("'" + fault.event_id + "'") == std::string::npos) {
      ADD_FAILURE() << fault.message;
    }
    fault.message.clear();
  }
  return *std::move(history);
}

bool IsImpossible(const EventFault& fault) {
  return fault.problem == EventProblem::kUnknownStage ||
         fault.problem == EventProblem::kOtherStage ||
         fault.problem == EventProblem::kSameStage ||
         fault.problem == EventProblem::kOtherSubject;
}

// How many events counted.
size_t Counted(const StageHistory& history) {
  return history.visits.size() +
         static_cast<size_t>(std::count_if(history.faults.begin(),
                                           history.faults.end(), IsImpossible));
}

std::string Describe(const std::vector<StageEvent>& events) {
  std::string text;
  for (const StageEvent& event : events) {
    text += event.id + ": " + event.from + " > " + event.to + " at " +
            model::FormatInstant(event.at) + " #" +
            std::to_string(event.sequence) + "\n";
  }
  return text;
}

// Whatever came later, what was before is the beginning of it.
void ExpectBeginning(const StageHistory& earlier, const StageHistory& later) {
  ASSERT_LE(earlier.visits.size(), later.visits.size());
  for (size_t i = 0; i < earlier.visits.size(); ++i) {
    ASSERT_EQ(earlier.visits[i].event_id, later.visits[i].event_id);
    ASSERT_EQ(earlier.visits[i].stage, later.visits[i].stage);
  }
  ASSERT_LE(earlier.faults.size(), later.faults.size());
  ASSERT_TRUE(std::equal(earlier.faults.begin(), earlier.faults.end(),
                         later.faults.begin()));
  ASSERT_LE(earlier.reentries, later.reentries);
}

class Trial {
 public:
  explicit Trial(model::Random& random)
      : random_(random),
        process_(RandomProcess(random)),
        policy_(testing::Compile(process_.Text())),
        lead_(policy_),
        other_(policy_),
        mover_(policy_) {}

  void Run(bool ask) {
    std::vector<StageEvent> events =
        RandomEvents(process_, policy_.hash(), random_);
    events_ = events;
    ReplayOptions options = {.at = SomeDay()};
    if (random_.Between(0, 1) == 0) options.known = SomeDay();
    Fill(events, &lead_);
    const StageHistory history = Engine(lead_, options);
    ASSERT_EQ(history, ModelReplay(process_, policy_.hash(), events, options));
    histories_with_visits += !history.visits.empty();
    histories_with_faults += !history.faults.empty();
    CheckMonotone(history, options);
    if (ask) AskForMoves(options.at);
    CheckArrival(std::move(events), history, options);
  }

  // What it was about, for who reads a failure.
  std::string Text() const {
    return process_.Text() + "\n" + Describe(events_);
  }

  static inline int histories_with_visits = 0;
  static inline int histories_with_faults = 0;
  static inline int allowed = 0;
  static inline int unknown = 0;
  static inline int denied = 0;
  static inline int in_doubt = 0;
  static inline int proposed = 0;
  static inline int circles = 0;

 private:
  Instant SomeDay() { return May(static_cast<int>(random_.Between(1, 10))); }

  void CheckMonotone(const StageHistory& history, ReplayOptions options) {
    ReplayOptions later = options;
    later.at = *(options.at + model::Days(1));
    ExpectBeginning(history, Engine(lead_, later));
    if (!options.known) {
      // All was recorded by then.
      options.known = May(31);
      ASSERT_EQ(Engine(lead_, options), history);
      return;
    }
    options.known = *(*options.known + model::Days(1));
    ASSERT_LE(Counted(history), Counted(Engine(lead_, options)));
  }

  // Any order of arrival, and every event applied twice.
  void CheckArrival(std::vector<StageEvent> events, const StageHistory& history,
                    const ReplayOptions& options) {
    const size_t once = events.size();
    for (size_t i = 0; i < once; ++i) events.push_back(events[i]);
    for (size_t i = events.size(); i > 1; --i) {
      std::swap(events[i - 1], events[static_cast<size_t>(random_.Between(
                                   0, static_cast<int64_t>(i) - 1))]);
    }
    Fill(events, &other_);
    StageHistory twice = Engine(other_, options);
    ASSERT_GE(twice.repeated, history.repeated);
    twice.repeated = history.repeated;
    ASSERT_EQ(twice.left_out.later, 2 * history.left_out.later);
    twice.left_out = history.left_out;
    ASSERT_EQ(twice, history);
  }

  void AskForMoves(Instant now) {
    const int64_t score = random_.Between(-1, 3);
    if (score >= 0) {
      ASSERT_TRUE(lead_.Set("person.score", score).ok());
    }
    const StageHistory history = Engine(lead_, {.at = now});
    CheckProposal(history, score, now);
    for (const ModelStage& stage : process_.stages) {
      const MoveRequest request = {.process = "lifecycle", .to = stage.id};
      const auto answer = mover_.CanMove(lead_, request, now);
      const auto impossible = std::find_if(history.faults.begin(),
                                           history.faults.end(), IsImpossible);
      if (impossible != history.faults.end()) {
        ++in_doubt;
        ASSERT_EQ(answer.status().code(), absl::StatusCode::kInvalidArgument);
        ASSERT_THAT(std::string(answer.status().message()),
                    HasSubstr("'" + impossible->event_id + "'"));
        continue;
      }
      ASSERT_TRUE(answer.ok()) << answer.status();
      ASSERT_EQ(answer->from, history.stage);
      CheckAnswer(*answer, stage, score, now);
    }
  }

  void CheckProposal(const StageHistory& history, int64_t score, Instant now) {
    const auto proposal = mover_.Propose(lead_, "lifecycle", now);
    if (std::any_of(history.faults.begin(), history.faults.end(),
                    IsImpossible)) {
      ASSERT_EQ(proposal.status().code(), absl::StatusCode::kInvalidArgument);
      return;
    }
    ASSERT_TRUE(proposal.ok()) << proposal.status();
    std::vector<std::string> said;
    for (const ProposedMove& move : proposal->moves) {
      said.push_back(move.from + ">" + move.to);
      const ModelWay* way = process_.Way(move.from, move.to);
      const auto number = static_cast<size_t>(way - process_.ways.data());
      ASSERT_EQ(move.transition, "t" + std::to_string(number));
    }
    for (const std::string& stage : proposal->circle) {
      said.push_back("circle " + stage);
    }
    ASSERT_EQ(said, ModelPropose(process_, events_, score, now));
    proposed += !said.empty();
    circles += !proposal->circle.empty();
  }

  void CheckAnswer(const MoveAnswer& answer, const ModelStage& stage,
                   int64_t score, Instant now) {
    const ModelWay* way = process_.Way(answer.from, stage.id);
    Decision expected = Decision::kNo;
    if (way != nullptr && !stage.retired) {
      expected = !way->need            ? Decision::kYes
                 : score < 0           ? Decision::kUnknown
                 : score >= *way->need ? Decision::kYes
                                       : Decision::kNo;
    }
    ASSERT_EQ(answer.allowed, expected);
    // Every refusal says what is in the way.
    ASSERT_EQ(answer.allowed == Decision::kYes,
              answer.obstacles.empty() && answer.unmet.empty());
    allowed += answer.allowed == Decision::kYes;
    unknown += answer.allowed == Decision::kUnknown;
    denied += answer.allowed == Decision::kNo;
    if (answer.allowed != Decision::kYes) return;
    // What is allowed and recorded has happened, without fault.
    Lead moved = lead_;
    StageEvent event = testing::Step("zz", stage.id, now);
    event.sequence = 1'000;
    testing::Record(moved, event);
    const StageHistory after = Engine(moved, {.at = now});
    ASSERT_EQ(after.stage, stage.id);
    ASSERT_EQ(after.visits.back().event_id, "zz");
    ASSERT_EQ(after.visits.back().recycled, way->recycles);
    ASSERT_TRUE(after.faults.empty() || after.faults.back().event_id != "zz");
  }

  model::Random& random_;
  ModelProcess process_;
  Policy policy_;
  Lead lead_;
  Lead other_;
  Mover mover_;
  std::vector<StageEvent> events_;
};

TEST(ProcessModel, AgreesOnRandomHistories) {
  model::Random random(20'261'122);
  for (int i = 0; i < kProcesses; ++i) {
    Trial trial(random);
    for (int k = 0; k < kHistories; ++k) {
      trial.Run(/*ask=*/k % 20 == 0);
      ASSERT_FALSE(::testing::Test::HasFailure()) << trial.Text();
    }
  }
  // So that nobody takes empty ones for a proof.
  constexpr int kAll = kProcesses * kHistories;
  EXPECT_GT(Trial::histories_with_visits, kAll / 10 * 7);
  EXPECT_GT(Trial::histories_with_faults, kAll / 10 * 3);
  EXPECT_GT(Trial::allowed, kAll / 200);
  EXPECT_GT(Trial::unknown, kAll / 400);
  EXPECT_GT(Trial::denied, kAll / 50);
  EXPECT_GT(Trial::in_doubt, kAll / 50);
  EXPECT_GT(Trial::proposed, kAll / 500);
  EXPECT_GT(Trial::circles, kAll / 5'000);
}

}  // namespace
}  // namespace bantam::process_model_test
