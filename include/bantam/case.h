// bantam/case.h: one lead at one instant, and every question about it.
//
// A Case takes a lead once; then you ask. Each question finds what it depends
// on and nothing else, and what one of them found the others use: a history is
// folded once, a score is summed once, whoever asks for it. Take the next lead
// with the same Case: its memory is used again.
//
//   how does it score?           GetFigures, Score, ...       here
//   and why?                     Evaluate                     here
//   where does it stand?         Replay(deal, "pipeline")     bantam/process.h
//   may it move?                 CanMove(deal, ...)           bantam/moves.h
//   may it be handed over?       CanStep(deal, ...)           bantam/handoff.h
//   who gets it?                 Route(deal, ...)             bantam/routing.h
//   may a partner register it?   CheckRegistration(deal, ...) bantam/registration.h
//   may we write to the person?  MaySend(deal, ...)           bantam/outbound.h
//   what would make it an A?     WhatWouldReach(deal, ...)    bantam/counterfactual.h
//   when will it cool down?      NextCrossing(deal, ...)      bantam/crossing.h
//
// Guarantees
//   Threads    one Case a thread: a question keeps what it found. Any number of
//              them share one Policy.
//   Ownership  a Case keeps its policies alive. It refers to the lead: between
//              Take and the last question the lead must neither change nor go.
//              Answers own what they hold; what a pointer refers to is good
//              until the next Take.
//   Errors     Take: INVALID_ARGUMENT for a lead of another policy and for an
//              instant out of range. Questions: FAILED_PRECONDITION where there
//              is no lead; INVALID_ARGUMENT for two parts of the lead with one
//              id and different content, and for a history that cannot have
//              been, where a figure depends on it; OUT_OF_RANGE for an index
//              that the policy does not have. Unknown fields and conditions that
//              err are no errors; the answer lists them.
//   Pure       the same policy, lead and instant give the same answers, on any
//              machine and in any order of questions; the clock is never read.
//   Limits     those of the policy. Figures of a lead like one before take no
//              memory.
//
// Example
//
//   bantam::Case deal(policy);
//   for (const bantam::Lead& lead : leads) {
//     absl::Status status = deal.Take(lead, now);
//     absl::StatusOr<bantam::ScoreFigure> fit = deal.Score(0);
//     if (!status.ok() || !fit.ok() || fit->points < threshold) continue;
//     absl::StatusOr<bantam::Evaluation> why = deal.Evaluate();
//     if (why.ok()) std::cout << bantam::ToJson(*why) << "\n";
//   }

#ifndef BANTAM_CASE_H_
#define BANTAM_CASE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/evaluation.h"
#include "bantam/figures.h"
#include "bantam/lead.h"
#include "bantam/policy.h"

namespace bantam {

namespace internal {
class State;
}

// How much of an Evaluation is wanted. Points, intervals, grades and notes are
// the same in both.
enum class Detail : uint8_t {
  // No lines, no criteria, no traits and no list of undecided rules.
  kFigures,
  kExplained,
};

class Case {
 public:
  // `earlier`: policies under which leads may have been claimed, assigned or
  // registered, whose rules keep holding for those.
  explicit Case(Policy policy, std::vector<Policy> earlier = {});
  ~Case();
  Case(Case&&) noexcept;
  Case& operator=(Case&&) noexcept;
  // Copying would share scratch memory between threads by accident.
  Case(const Case&) = delete;
  Case& operator=(const Case&) = delete;

  absl::Status Take(const Lead& lead, Instant now);

  const Policy& policy() const;
  const std::vector<Policy>& earlier() const;

  // Everything in numbers, by the policy's order.
  absl::StatusOr<const Figures*> GetFigures();

  // One figure, by its index in the policy, and only what it takes to find it.
  absl::StatusOr<ScoreFigure> Score(size_t index);
  absl::StatusOr<GradeFigure> Grade(size_t index);
  absl::StatusOr<FrameworkFigure> Framework(size_t index);
  absl::StatusOr<CommitteeFigure> Committee(size_t index);
  absl::StatusOr<DecisionFigure> Persona(size_t index);
  absl::StatusOr<DecisionFigure> RedFlag(size_t index);
  absl::StatusOr<DecisionFigure> Qualification(size_t index);

  // Everything with names, notes and explanations.
  absl::StatusOr<Evaluation> Evaluate(Detail detail = Detail::kExplained);
  // The same into an answer whose memory is used again. On failure
  // `*evaluation` is left empty.
  absl::Status EvaluateInto(Detail detail, Evaluation* evaluation);

  // For the rooms of the library.
  internal::State& state() { return *state_; }

 private:
  std::unique_ptr<internal::State> state_;
};

}  // namespace bantam

#endif  // BANTAM_CASE_H_
