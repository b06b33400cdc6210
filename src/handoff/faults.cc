#include "src/handoff/faults.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/quote.h"
#include "src/base/suggest.h"
#include "src/handoff/persons.h"

namespace bantam::internal {
namespace {

using base::Quoted;

std::string StepOf(const HandoffEvent& event) {
  return Quoted(HandoffStepName(event.step));
}

// A slip is looked for this often, so that a history of nothing but slips is
// read in good time.
constexpr size_t kMostSuggestions = 100;

std::string ReasonFault(const HandoffEvent& event,
                        const HandoffHistory& history,
                        const HandoffProgram& handoff) {
  if (event.reason.empty()) {
    return "it gives no reason, so it went back to the giver";
  }
  std::vector<std::string_view> names;
  if (history.faults.size() < kMostSuggestions) {
    for (const RejectionProgram& reason : handoff.reasons) {
      names.push_back(reason.id);
    }
  }
  return absl::StrCat(Quoted(event.reason), " is no reason of ",
                      Quoted(handoff.id), ", so it went back to the giver",
                      base::DidYouMean(event.reason, names));
}

std::string MethodFault(const HandoffEvent& event,
                        const HandoffProgram& handoff) {
  if (!event.method) return "it names no method; no time runs for the answer";
  return absl::StrCat(Quoted(HandoffMethodName(*event.method)),
                      " is no method of ", Quoted(handoff.id),
                      "; no time runs for the answer");
}

std::string EvidenceFault(const HandoffEvent& event) {
  if (event.evidence.empty()) return "it names no activity that shows it";
  return absl::StrCat("there is no activity ", Quoted(event.evidence),
                      " of a kind that shows it between the offer and it");
}

std::string WhatIsWrong(const HandoffEvent& event, HandoffProblem problem,
                        const HandoffHistory& history,
                        const HandoffProgram& handoff) {
  const Act act = ActOf(event);
  switch (problem) {
    case HandoffProblem::kIllegalStep:
      return absl::StrCat(StepOf(event), " cannot follow on ",
                          std::string(HandoffStateName(history.state)));
    case HandoffProblem::kOtherGiver:
      return absl::StrCat(StepOf(event), " is for the giver ",
                          Quoted(history.giver), ", not for ",
                          Quoted(act.principal));
    case HandoffProblem::kNotReceiver:
      return absl::StrCat(StepOf(event), " is for the receiver ",
                          Quoted(history.receiver), ", not for ",
                          Quoted(act.principal));
    case HandoffProblem::kNotThirdParty:
      return absl::StrCat(StepOf(event), " is for a third party, and ",
                          Quoted(act.actor), " or ", Quoted(act.principal),
                          " had a part in the handoff");
    case HandoffProblem::kSamePerson:
      return "nobody can both give and receive";
    case HandoffProblem::kNoReceiver:
      return "it names no receiver";
    case HandoffProblem::kSameReceiver:
      return absl::StrCat(Quoted(event.to), " is the receiver already");
    case HandoffProblem::kNoEvidence:
      return EvidenceFault(event);
    case HandoffProblem::kClawBackOver:
      return absl::StrCat(
          "the credit is final since ",
          model::FormatInstant(history.credit.final_from.value_or(event.at)));
    case HandoffProblem::kNotDisputed:
      return "nothing is disputed";
    case HandoffProblem::kAlreadyDisputed:
      return "it was disputed before";
    case HandoffProblem::kNoBooking:
      return "it does not say for when the call is booked";
    case HandoffProblem::kNotInPolicy:
      return absl::StrCat(Quoted(handoff.id), " knows no step ", StepOf(event));
    case HandoffProblem::kUnknownReason:
      return ReasonFault(event, history, handoff);
    case HandoffProblem::kUnknownMethod:
      return MethodFault(event, handoff);
    case HandoffProblem::kUnknownBooking:
      return "it does not say for when the call is booked; the time for the "
             "answer runs from the offer";
    case HandoffProblem::kUnknownPolicy:
      return absl::StrCat("the policy ", Quoted(event.policy_hash),
                          " under which it was claimed was not handed in, or "
                          "has no ",
                          Quoted(handoff.id), "; the present one holds");
  }
  return "";
}

}  // namespace

HandoffFault FaultOf(const HandoffEvent& event, HandoffProblem problem,
                     const HandoffHistory& history,
                     const HandoffProgram& handoff) {
  return {
      .event_id = event.id,
      .problem = problem,
      .step = event.step,
      .state = history.state,
      .message = absl::StrCat("handoff event ", Quoted(event.id), ": ",
                              WhatIsWrong(event, problem, history, handoff))};
}

}  // namespace bantam::internal
