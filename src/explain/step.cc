// Whether a step of a handoff may be taken, and what is in the way.

#include <string>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "bantam/explain.h"
#include "src/base/text.h"
#include "src/explain/text.h"
#include "src/explain/unmet.h"

namespace bantam {
namespace {

// "words: a, b", or the words alone.
std::string With(std::string_view words, const HandoffObstacle& obstacle) {
  return internal::With(words, obstacle.instead);
}

// "words; more: a, b", or the words alone.
std::string With(std::string_view words, std::string_view more,
                 const HandoffObstacle& obstacle) {
  if (obstacle.instead.empty()) return std::string(words);
  return absl::StrCat(base::ToAbsl(words), "; ", With(more, obstacle));
}

// "words 2026-01-31T00:00:00Z", or the words alone.
std::string Since(std::string_view words, const HandoffObstacle& obstacle) {
  return obstacle.when ? absl::StrCat(base::ToAbsl(words), " ",
                                      model::FormatInstant(*obstacle.when))
                       : std::string(words);
}

std::string InWords(const HandoffObstacle& obstacle) {
  switch (obstacle.obstacle) {
    case StepObstacle::kIllegalStep:
      return With("it cannot follow here", "what can", obstacle);
    case StepObstacle::kNotInPolicy:
      return With("the policy has no such step", "what can follow", obstacle);
    case StepObstacle::kRole:
      return With("needs one of the roles", obstacle);
    case StepObstacle::kNotGiver:
      return With("only the giver may", obstacle);
    case StepObstacle::kNotReceiver:
      return With("only the receiver may", obstacle);
    case StepObstacle::kNotThirdParty:
      return "only somebody who had no part in it may";
    case StepObstacle::kSamePerson:
      return With("giver and receiver are one person", obstacle);
    case StepObstacle::kReceiverMissing:
      return "needs a receiver (`to`)";
    case StepObstacle::kSameReceiver:
      return With("it is with them already", obstacle);
    case StepObstacle::kReasonMissing:
      return With("needs a reason", obstacle);
    case StepObstacle::kNoSuchReason:
      return With("the reason is none of", obstacle);
    case StepObstacle::kMethodMissing:
      return With("needs a method", obstacle);
    case StepObstacle::kNoSuchMethod:
      return With("the method is none of", obstacle);
    case StepObstacle::kBookingMissing:
      return "needs the time for which the call is booked (`booked_at`)";
    case StepObstacle::kBookingPast:
      return Since("the call is booked for a time that is past; it is",
                   obstacle);
    case StepObstacle::kTooManyOffers:
      return absl::StrCat(
          "it was offered as often as it may be",
          obstacle.count
              ? ": " + internal::Count(*obstacle.count, "time", "times")
              : "");
    case StepObstacle::kTooEarly:
      return Since("may not be offered again before", obstacle);
    case StepObstacle::kNeverAgain:
      return "may not be offered again";
    case StepObstacle::kTooFewAttempts:
      return absl::StrCat(
          "needs more attempts or no-shows first",
          obstacle.count ? absl::StrCat(": ", *obstacle.count) : "");
    case StepObstacle::kEvidenceMissing:
      return With("needs the call that shows it (`evidence`)", obstacle);
    case StepObstacle::kNoSuchEvidence:
      return With("the evidence is none of", obstacle);
    case StepObstacle::kClawBackOver:
      return Since("the credit has been final since", obstacle);
    case StepObstacle::kDisputeOver:
      return Since("could be disputed until", obstacle);
    case StepObstacle::kNotDisputed:
      return "nothing is disputed";
    case StepObstacle::kAlreadyDisputed:
      return "it is disputed already";
  }
  return "";
}

// Where the step's requirements have their labels.
std::string OwnerOf(const HandoffAnswer& answer) {
  const std::string owner = absl::StrCat("handoffs.", answer.handoff);
  if (answer.step == model::HandoffStep::kRequalify) {
    return owner + ".requalification";
  }
  return answer.step == model::HandoffStep::kCredit ? owner + ".credit" : owner;
}

}  // namespace

std::string Explain(const Policy& policy, const HandoffAnswer& answer,
                    const ExplainOptions& options) {
  std::string text =
      internal::Verdict(HandoffStepName(answer.step), answer.allowed);
  for (const HandoffObstacle& obstacle : answer.obstacles) {
    text += internal::Sentence(InWords(obstacle));
  }
  text += internal::UnmetLines(policy, OwnerOf(answer), options.locale,
                               answer.unmet);
  if (answer.preferred) {
    text += internal::Sentence(
        absl::StrCat("a better method: ",
                     base::ToAbsl(HandoffMethodName(*answer.preferred))));
  }
  return text;
}

}  // namespace bantam
