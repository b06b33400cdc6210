// bantam/model/stages.h: stages, the ways between them, and where events lead.
//
// A lifecycle, a pipeline and a status line are stages in an order, and ways
// from one to another or from nowhere (docs/processes.md). Only recorded events
// change where a subject stands. A way does not bind history: a move that the
// graph has no way for is applied and reported, since it was made under other
// rules. A move that cannot have been is impossible, and changes nothing.
//
// Guarantees
//   Threads  reading a graph is safe from several threads; the rest is pure.
//   Errors   there are none; an index that the graph does not have is a stage
//            that nobody knows.
//   Memory   a graph allocates while it is built, and Reached its answer;
//            nothing else does.
//
// Example
//
//   using namespace bantam::model;
//   StageGraph graph;
//   size_t lead = graph.AddStage({.kind = StageKind::kOpen});
//   size_t won = graph.AddStage({.kind = StageKind::kWon});
//   size_t lost = graph.AddStage({.kind = StageKind::kLost});
//   graph.AddWay(kNowhere, {.to = lead});
//   graph.AddWay(lead, {.to = won});
//   assert(graph.Reached() == (std::vector<bool>{true, true, false}));
//   StageState state;
//   state.Enter(graph, lead, nullptr, Instant{0, 0});
//   StageMove from_won{.from = won, .to = lost};
//   MoveVerdict wrong = JudgeMove(graph, state.stage, from_won);
//   assert(wrong.problem == EventProblem::kOtherStage && !wrong.applies());
//   MoveVerdict odd = JudgeMove(graph, state.stage, {.to = lost});
//   assert(odd.problem == EventProblem::kNoTransition && odd.applies());

#ifndef BANTAM_MODEL_STAGES_H_
#define BANTAM_MODEL_STAGES_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "bantam/model/time.h"

namespace bantam::model {

enum class StageKind : uint8_t { kOpen = 1, kWon = 2, kLost = 3, kParked = 4 };

// Whether being in such a stage is getting on.
constexpr bool IsAdvance(StageKind kind) {
  return kind == StageKind::kOpen || kind == StageKind::kWon;
}

// Index of a stage, or nowhere.
using StageIndex = std::optional<size_t>;
inline constexpr StageIndex kNowhere = std::nullopt;

// The stage of a name that no stage has.
inline constexpr size_t kNoStage = static_cast<size_t>(-1);

struct Stage {
  StageKind kind = StageKind::kOpen;
  // Whether nothing moves into it any more. History may hold it.
  bool retired = false;
};

struct Way {
  size_t to = 0;
  // Whether the subject begins anew.
  bool recycles = false;
  // Yours.
  size_t transition = 0;
};

// Stages in the order of advancing, and at most one way from one to another.
class StageGraph {
 public:
  // The index of the new stage.
  size_t AddStage(Stage stage) {
    stages_.push_back(stage);
    ways_.emplace_back();
    return stages_.size() - 1;
  }

  // Adds a way if there is none yet. Returns whether it did: not from or to a
  // stage that is not there, nor from a stage to itself.
  bool AddWay(StageIndex from, const Way& way) {
    if ((from && *from >= size()) || way.to >= size() || from == way.to ||
        FindWay(from, way.to) != nullptr) {
      return false;
    }
    (from ? ways_[*from] : entries_).push_back(way);
    return true;
  }

  size_t size() const { return stages_.size(); }
  bool Has(size_t stage) const { return stage < size(); }
  // Of a stage that the graph has.
  const Stage& stage(size_t index) const { return stages_[index]; }

  // In the order in which they were added.
  std::span<const Way> WaysFrom(StageIndex from) const {
    if (!from) return entries_;
    return Has(*from) ? std::span<const Way>(ways_[*from])
                      : std::span<const Way>();
  }
  // The way from one stage to another; nullptr: there is none.
  const Way* FindWay(StageIndex from, size_t to) const {
    for (const Way& way : WaysFrom(from)) {
      if (way.to == to) return &way;
    }
    return nullptr;
  }

  // Whether a way leads to the stage, from wherever.
  bool IsLedTo(size_t stage) const {
    if (FindWay(kNowhere, stage) != nullptr) return true;
    for (size_t from = 0; from < size(); ++from) {
      if (FindWay(from, stage) != nullptr) return true;
    }
    return false;
  }

  // Whether work goes on in the stage, and no way leads out of it.
  bool IsDeadEnd(size_t stage) const {
    if (!Has(stage) || !WaysFrom(stage).empty()) return false;
    const StageKind kind = stages_[stage].kind;
    return kind == StageKind::kOpen || kind == StageKind::kParked;
  }

  // Which stages a subject can come to: from nowhere, or from a stage that is
  // retired, in which history may have left it.
  std::vector<bool> Reached() const {
    std::vector<bool> reached(size(), false);
    std::vector<StageIndex> open = {kNowhere};
    for (size_t i = 0; i < size(); ++i) {
      if (!stages_[i].retired) continue;
      reached[i] = true;
      open.emplace_back(i);
    }
    while (!open.empty()) {
      const StageIndex from = open.back();
      open.pop_back();
      for (const Way& way : WaysFrom(from)) {
        if (reached[way.to]) continue;
        reached[way.to] = true;
        open.emplace_back(way.to);
      }
    }
    return reached;
  }

 private:
  std::vector<Stage> stages_;
  std::vector<Way> entries_;
  std::vector<std::vector<Way>> ways_;
};

// What is wrong with an event.
enum class EventProblem : uint8_t {
  kUnknownStage = 1,
  kOtherStage = 2,
  kSameStage = 3,
  // Applied, and reported.
  kNoTransition = 4,
  kRetiredStage = 5,
  kOtherSubject = 6,
  // Applied, and reported.
  kUnknownReason = 7,
};

// Whether the event cannot have been, and so is not applied.
constexpr bool IsImpossible(EventProblem problem) {
  return problem == EventProblem::kUnknownStage ||
         problem == EventProblem::kOtherStage ||
         problem == EventProblem::kSameStage ||
         problem == EventProblem::kOtherSubject;
}

// What an event says.
struct StageMove {
  // The stage that the subject left; nullopt: it does not say.
  std::optional<size_t> from = {};
  size_t to = kNoStage;
  // Whether it is about the kind of subject that the stages are for.
  bool of_subject = true;
};

struct MoveVerdict {
  // nullopt: it is as the graph has it.
  std::optional<EventProblem> problem = {};
  // Of an event that applies. nullptr: there is no way.
  const Way* way = nullptr;

  bool applies() const { return !problem || !IsImpossible(*problem); }
};

// What to make of a move by a subject that is in `stage`. Of several problems,
// the first.
inline MoveVerdict JudgeMove(const StageGraph& graph, StageIndex stage,
                             const StageMove& move) {
  if (!move.of_subject) return {EventProblem::kOtherSubject};
  if (!graph.Has(move.to) || (move.from && !graph.Has(*move.from))) {
    return {EventProblem::kUnknownStage};
  }
  if (move.from && move.from != stage) return {EventProblem::kOtherStage};
  if (move.to == stage) return {EventProblem::kSameStage};
  const Way* const way = graph.FindWay(stage, move.to);
  if (graph.stage(move.to).retired) return {EventProblem::kRetiredStage, way};
  if (way == nullptr) return {EventProblem::kNoTransition};
  return {std::nullopt, way};
}

// Where a subject stands.
struct StageState {
  StageIndex stage = kNowhere;
  // The last, in the order of the stages, of those entered that are open or
  // won.
  StageIndex highest = kNowhere;
  // When the stage was entered.
  std::optional<Instant> since = {};
  // When the subject last began anew; nullopt: never.
  std::optional<Instant> baseline = {};

  // Applies a move to a stage of the graph; nullptr: by no way.
  void Enter(const StageGraph& graph, size_t to, const Way* way, Instant at) {
    stage = to;
    since = at;
    if (way != nullptr && way->recycles) baseline = at;
    if (IsAdvance(graph.stage(to).kind) && (!highest || *highest < to)) {
      highest = to;
    }
  }
};

// Whether a subject in `stage` gets on, and has come as far as `goal` in the
// order of the stages.
inline bool HasReached(const StageGraph& graph, size_t stage, size_t goal) {
  return stage >= goal && IsAdvance(graph.stage(stage).kind);
}

// Whether a move would undo what a person accepted, who last put the subject
// into `accepted`: it leads back, or out of what is open or won. A subject that
// was put aside may come back by itself (domain: never auto-demote a stage that
// a person accepted).
inline bool Undoes(const StageGraph& graph, StageIndex accepted, size_t to) {
  return accepted && IsAdvance(graph.stage(*accepted).kind) &&
         !HasReached(graph, to, *accepted);
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_STAGES_H_
