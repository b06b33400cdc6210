#include "bantam/handoff.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "src/base/fault.h"
#include "src/case/requirements.h"
#include "src/case/state.h"
#include "src/handoff/find.h"
#include "src/handoff/fold.h"
#include "src/handoff/obstacles.h"
#include "src/handoff/taken_over.h"
#include "src/policy/roles.h"
#include "src/process/left_out.h"

namespace bantam {
namespace {

using internal::HandoffFold;
using internal::HandoffProgram;
using model::HandoffStep;

absl::Status CheckOptions(const HandoffReplayOptions& options) {
  if (options.at.IsValid() && (!options.known || options.known->IsValid())) {
    return absl::OkStatus();
  }
  return base::Wrong("", {FaultCode::kInstantOutOfRange,
                          "at and known must lie between 0001-01-01T00:00:00Z "
                          "and 9999-12-31T23:59:59.999999999Z"});
}

absl::Status CheckRequest(const Policy& policy, const HandoffRequest& request) {
  if (request.actor.empty()) {
    return base::Wrong("actor",
                       {FaultCode::kMissing, "a step needs who takes it"});
  }
  if (request.method && HandoffMethodName(*request.method).empty()) {
    return base::Wrong(
        "method",
        {FaultCode::kUnknownNumber, "{number} is the number of no {what}"},
        {{"number", static_cast<int>(*request.method)}, {"what", "method"}});
  }
  if (request.booked_at && !request.booked_at->IsValid()) {
    return base::Wrong("booked_at",
                       {FaultCode::kInstantOutOfRange, "this is no instant"});
  }
  return internal::CheckRoles("request", request.roles, policy.roles());
}

// Which of the lead's handoff events did not count, and why.
void NoteLeftOut(const Lead& lead, const HandoffReplayOptions& options,
                 HandoffHistory* history) {
  using internal::Belongs;
  const std::vector<std::string>& declared = lead.policy().handoff_ids();
  internal::NoteLeftOut(
      lead.handoff_event_count(),
      [&](size_t i) -> const HandoffEvent& { return lead.handoff_event(i); },
      [&](const HandoffEvent& event) {
        if (event.handoff == history->handoff) {
          return event.subject_id.empty() ||
                         event.subject_id == history->subject_id
                     ? Belongs::kHere
                     : Belongs::kToOtherSubject;
        }
        return std::find(declared.begin(), declared.end(), event.handoff) ==
                       declared.end()
                   ? Belongs::kNowhere
                   : Belongs::kElsewhere;
      },
      [](const HandoffEvent& event) { return event.handoff; },
      {.at = options.at, .known = options.known}, &history->left_out,
      &history->undeclared);
}

// One handoff of one lead, ready to be asked about.
struct Asked {
  const internal::State& state;
  // Of the present policy.
  const HandoffProgram& handoff;
  const HandoffFold& fold;
  internal::RequirementChecker checker;
};

absl::StatusOr<Asked> Prepare(Case& deal, const HandoffRequest& request) {
  if (absl::Status status = CheckRequest(deal.policy(), request);
      !status.ok()) {
    return status;
  }
  internal::State& state = deal.state();
  const auto index = internal::FindHandoff(state.program(), request.handoff);
  if (!index.ok()) return index.status();
  if (absl::Status status = state.TakeFacts(); !status.ok()) return status;
  const auto fold = internal::KeptFold(state, *index);
  if (!fold.ok()) return fold.status();
  Asked asked{state, *state.program().handoffs[*index], **fold,
              internal::RequirementChecker(state)};
  // What came before the claim; an offer out of nowhere claims now.
  const auto& claim = (*fold)->history.claim;
  asked.checker.SetClaimed(claim ? claim->since : state.now());
  asked.checker.SetHandoffs(internal::HandoffsOf(deal), {});
  return asked;
}

HandoffAnswer Judge(Asked& asked, const HandoffRequest& request,
                    HandoffStep step) {
  const HandoffProgram& handoff = asked.handoff;
  const HandoffHistory& history = asked.fold.history;
  const Instant now = asked.state.now();
  HandoffAnswer answer;
  answer.handoff = handoff.id;
  answer.step = step;
  answer.from = history.state;
  answer.to = model::NextState(history.state, step).value_or(history.state);
  const ReplayOptions options{.at = now};
  internal::EvidenceBook evidence(asked.state.lead(), asked.fold.rules,
                                  options);
  answer.obstacles = internal::FindObstacles(
      {handoff, asked.fold, request, step, now}, evidence);
  Decision met = Decision::kYes;
  const auto* requirements = internal::RequirementsOf(handoff, step);
  if (requirements != nullptr && model::NextState(history.state, step)) {
    met = asked.checker.CheckAll(*requirements, &answer.unmet);
  }
  if (!answer.obstacles.empty()) {
    answer.allowed = Decision::kNo;
  } else {
    answer.allowed = request.override_requirements ? Decision::kYes : met;
  }
  const auto best = asked.fold.rules.handoff->methods.front().kind;
  if (step == HandoffStep::kOffer && request.method &&
      best != *request.method) {
    answer.preferred = best;
  }
  return answer;
}

}  // namespace

absl::StatusOr<HandoffAnswer> CanStep(Case& deal,
                                      const HandoffRequest& request) {
  if (HandoffStepName(request.step).empty()) {
    return base::Wrong(
        "step",
        {FaultCode::kUnknownNumber, "{number} is the number of no {what}"},
        {{"number", static_cast<int>(request.step)}, {"what", "step"}});
  }
  absl::StatusOr<Asked> asked = Prepare(deal, request);
  if (!asked.ok()) return asked.status();
  return Judge(*asked, request, request.step);
}

absl::StatusOr<std::vector<HandoffAnswer>> StepOptions(
    Case& deal, const HandoffRequest& request) {
  absl::StatusOr<Asked> asked = Prepare(deal, request);
  if (!asked.ok()) return asked.status();
  std::vector<HandoffAnswer> answers;
  for (const HandoffStep step : model::LegalSteps(
           asked->fold.history.state, asked->fold.rules.handoff->parts())) {
    answers.push_back(Judge(*asked, request, step));
  }
  return answers;
}

absl::StatusOr<HandoffHistory> ReplayHandoff(Case& deal,
                                             std::string_view handoff) {
  internal::State& state = deal.state();
  if (absl::Status status = state.CheckTaken(); !status.ok()) return status;
  const auto index = internal::FindHandoff(state.program(), handoff);
  if (!index.ok()) return index.status();
  const auto fold = internal::KeptFold(state, *index);
  if (!fold.ok()) return fold.status();
  HandoffHistory history = (*fold)->history;
  NoteLeftOut(state.lead(), {.at = state.now()}, &history);
  return history;
}

absl::StatusOr<HandoffHistory> ReplayHandoff(
    const Lead& lead, std::string_view handoff,
    const HandoffReplayOptions& options) {
  if (absl::Status status = CheckOptions(options); !status.ok()) return status;
  const auto found = internal::FindHandoff(lead.policy().program(), handoff);
  if (!found.ok()) return found.status();
  absl::StatusOr<HandoffFold> fold = internal::FoldHandoff(
      lead, *lead.policy().program().handoffs[*found],
      {.at = options.at, .known = options.known}, options.earlier);
  if (!fold.ok()) return fold.status();
  NoteLeftOut(lead, options, &fold->history);
  return std::move(fold->history);
}

}  // namespace bantam
