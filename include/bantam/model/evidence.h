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
//   assert(!IsStale(told, /*limit=*/Days(90), now));

#ifndef BANTAM_MODEL_EVIDENCE_H_
#define BANTAM_MODEL_EVIDENCE_H_

#include <cstdint>

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

// Whether a fact that was true at `at` is older than `limit`. At exactly the
// limit it is not stale: a deadline is met at the very instant (domain:
// conventions).
constexpr bool IsStale(Instant at, Span limit, Instant now) {
  return now - at > limit;
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_EVIDENCE_H_
