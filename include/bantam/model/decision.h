// bantam/model/decision.h: yes, no, or unknown.
//
// Unknown is not no: no explicit budget does not disqualify, and a budget that
// is known to be too small does (domain: rethinking BANT). So a question about
// a lead has three answers, and they combine so that an unknown counts only
// while it could still decide (docs/assessment.md, "Qualifications",
// "Personas").
//
// Guarantees
//   Threads  every function is pure and total.
//   Units    millionths of a point. A threshold is reached at ≥ (domain:
//            conventions).
//
// Example
//
//   using namespace bantam::model;
//   assert(Both(Decision::kUnknown, Decision::kNo) == Decision::kNo);
//   assert(Both(Decision::kUnknown, Decision::kYes) == Decision::kUnknown);
//   // 40 points, which may become 70.
//   Figure score{{40'000'000}, {{30'000'000}, {70'000'000}}};
//   assert(Reaches(score, Points{40'000'000}) == Decision::kYes);
//   assert(Reaches(score, Points{60'000'000}) == Decision::kUnknown);
//   assert(StaysBelow(score.interval, Points{30'000'000}) == Decision::kNo);

#ifndef BANTAM_MODEL_DECISION_H_
#define BANTAM_MODEL_DECISION_H_

#include <cstddef>
#include <cstdint>

#include "bantam/model/figure.h"
#include "bantam/model/interval.h"
#include "bantam/model/points.h"

namespace bantam::model {

enum class Decision : uint8_t { kUnknown = 0, kYes = 1, kNo = 2 };

// No where one is no, else unknown where one is.
constexpr Decision Both(Decision a, Decision b) {
  if (a == Decision::kNo || b == Decision::kNo) return Decision::kNo;
  return a == Decision::kYes ? b : a;
}

// Yes becomes no and no yes.
constexpr Decision Not(Decision decision) {
  if (decision == Decision::kUnknown) return decision;
  return decision == Decision::kYes ? Decision::kNo : Decision::kYes;
}

// Whether what is known to count reaches `need`, whatever the unknowns may take
// away; unknown while they may still bring it there.
constexpr Decision Reaches(const Figure& figure, Points need) {
  if (figure.points >= need) return Decision::kYes;
  return figure.interval.high >= need ? Decision::kUnknown : Decision::kNo;
}

// Whether a number is below `limit`, whatever the unknowns are.
constexpr Decision StaysBelow(const Interval& interval, Points limit) {
  if (interval.high < limit) return Decision::kYes;
  return interval.low < limit ? Decision::kUnknown : Decision::kNo;
}

// Whether at least `needed` hold, of which `held` do and `open` may.
constexpr Decision AtLeast(size_t needed, size_t held, size_t open) {
  if (held >= needed) return Decision::kYes;
  return open >= needed - held ? Decision::kUnknown : Decision::kNo;
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_DECISION_H_
