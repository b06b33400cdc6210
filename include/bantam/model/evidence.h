// bantam/model/evidence.h: what somebody said, and what it is worth.
//
// An answer to a qualification question is confirmed, denied or unknown, and
// unknown is never a no. The question decides which of the two known answers is
// good: if a dealer is dissatisfied with the present portfolio, that is good
// for a seller who offers another one (domain: BANT, channel playbook).
//
// Guarantees
//   Threads  every function is pure and total.
//
// Example
//
//   using namespace bantam::model;
//   constexpr Polarity kDissatisfied = Polarity::kDenialIsGood;
//   assert(Judge(Assessment::kDenied, kDissatisfied) == Standing::kGood);
//   assert(Judge(Assessment::kUnknown, kDissatisfied) == Standing::kOpen);
//   Instant told{0, 0};
//   Instant now{90 * 86'400, 0};
//   assert(!IsStale(told, {.max_age = Days(90)}, now));
//   assert(IsStale(told, {.each_stage = true}, now, /*entered=*/now));

#ifndef BANTAM_MODEL_EVIDENCE_H_
#define BANTAM_MODEL_EVIDENCE_H_

#include <cstdint>
#include <optional>

#include "bantam/model/time.h"

namespace bantam::model {

enum class Assessment : uint8_t { kUnknown = 0, kConfirmed = 1, kDenied = 2 };

enum class Polarity : uint8_t { kConfirmationIsGood, kDenialIsGood };

// How an answer stands for the seller.
enum class Standing : uint8_t {
  // Nobody knows.
  kOpen = 0,
  kGood = 1,
  kBad = 2,
  // It was known, but too long ago.
  kStale = 3,
  // Sources disagree, and no rule decides.
  kConflicting = 4,
};

// Whether there is an answer that counts.
constexpr bool IsKnown(Standing standing) {
  return standing == Standing::kGood || standing == Standing::kBad;
}

// What an assessment that is neither stale nor in conflict means.
constexpr Standing Judge(Assessment assessment, Polarity polarity) {
  if (assessment == Assessment::kUnknown) return Standing::kOpen;
  const bool confirmed = assessment == Assessment::kConfirmed;
  const bool wanted = polarity == Polarity::kConfirmationIsGood;
  return confirmed == wanted ? Standing::kGood : Standing::kBad;
}

// How fresh an answer must be.
struct Freshness {
  std::optional<Span> max_age = {};
  // Whether it is to be confirmed anew in each stage.
  bool each_stage = false;
};

// Whether an answer that was last so at `at` is not fresh any more; `entered`
// is when the current stage was, where there is one. An answer without a time
// is not fresh, if anything is asked of it. At exactly the limit it is: a
// deadline is met at the very instant (domain: conventions).
constexpr bool IsStale(const std::optional<Instant>& at, const Freshness& fresh,
                       Instant now,
                       const std::optional<Instant>& entered = {}) {
  if (fresh.max_age && (!at || now - *at > *fresh.max_age)) return true;
  return fresh.each_stage && entered && (!at || *at < *entered);
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_EVIDENCE_H_
