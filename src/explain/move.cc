// Whether a move may be made, and what is in the way.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "bantam/explain.h"
#include "src/base/text.h"
#include "src/explain/unmet.h"

namespace bantam {
namespace {

std::string InWords(const MoveObstacle& obstacle) {
  const std::vector<std::string>& instead = obstacle.instead;
  const std::string names = absl::StrJoin(instead, ", ");
  switch (obstacle.obstacle) {
    case Obstacle::kNoSuchStage:
      return absl::StrCat(
          "there is no such stage",
          names.empty() ? "" : absl::StrCat("; did you mean ", names, "?"));
    case Obstacle::kStageRetired:
      return "the stage is retired";
    case Obstacle::kAlreadyThere:
      return "it is there already";
    case Obstacle::kNoWay:
      return absl::StrCat("no transition leads there",
                          names.empty() ? "" : ", only to ", names);
    case Obstacle::kRole:
      return instead.empty()
                 ? "nobody may override: the process has no override_roles"
                 : internal::With("needs one of the roles", instead);
    case Obstacle::kReasonMissing:
      return internal::With("needs a reason", instead);
    case Obstacle::kNoSuchReason:
      return internal::With("the reason is none of", instead);
  }
  return "";
}

// "Offer (offer)", so that a reader knows it and a request can name it.
std::string StageTitle(const Policy& policy, const std::string& process,
                       const std::string& stage, const std::string& locale) {
  const auto label = policy.FindLabel(
      absl::StrCat("processes.", process, ".stages.", stage), locale);
  return label ? absl::StrCat(base::ToAbsl(*label), " (", stage, ")") : stage;
}

}  // namespace

std::string Explain(const Policy& policy, const MoveAnswer& answer,
                    const ExplainOptions& options) {
  std::string text = internal::Verdict(
      StageTitle(policy, answer.process, answer.to, options.locale),
      answer.allowed);
  for (const MoveObstacle& obstacle : answer.obstacles) {
    text += internal::Sentence(InWords(obstacle));
  }
  const std::string owner = absl::StrCat("processes.", answer.process,
                                         ".transitions.", answer.transition);
  return text +
         internal::UnmetLines(policy, owner, options.locale, answer.unmet);
}

}  // namespace bantam
