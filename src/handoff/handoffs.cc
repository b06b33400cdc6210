#include "bantam/handoff.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/case/pipeline.h"
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
  return absl::InvalidArgumentError(
      "at and known must lie between 0001-01-01T00:00:00Z and "
      "9999-12-31T23:59:59.999999999Z");
}

absl::Status CheckRequest(const Policy& policy, const HandoffRequest& request) {
  if (request.actor.empty()) {
    return absl::InvalidArgumentError("actor: a step needs who takes it");
  }
  if (request.method && HandoffMethodName(*request.method).empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat("method: ", static_cast<int>(*request.method),
                     " is the number of no method"));
  }
  if (request.booked_at && !request.booked_at->IsValid()) {
    return absl::InvalidArgumentError("booked_at: this is no instant");
  }
  if (const auto unknown =
          internal::FindUnknownRole("request", request.roles, policy.roles())) {
    return absl::NotFoundError(*unknown);
  }
  return absl::OkStatus();
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

}  // namespace

class Handoffs::Impl {
 public:
  Impl(Policy policy, std::vector<Policy> earlier)
      : pipeline_(std::move(policy)), earlier_(std::move(earlier)) {}

  absl::StatusOr<HandoffAnswer> CanStep(const Lead& lead,
                                        const HandoffRequest& request,
                                        Instant now) {
    if (HandoffStepName(request.step).empty()) {
      return absl::InvalidArgumentError(
          absl::StrCat("step: ", static_cast<int>(request.step),
                       " is the number of no step"));
    }
    absl::StatusOr<Question> question = Prepare(lead, request, now);
    if (!question.ok()) return question.status();
    return Judge(lead, *question, request, request.step, now);
  }

  absl::StatusOr<std::vector<HandoffAnswer>> Options(
      const Lead& lead, const HandoffRequest& request, Instant now) {
    absl::StatusOr<Question> question = Prepare(lead, request, now);
    if (!question.ok()) return question.status();
    std::vector<HandoffAnswer> answers;
    for (const HandoffStep step : internal::LegalSteps(
             *question->fold.rules.handoff, question->fold.history.state)) {
      answers.push_back(Judge(lead, *question, request, step, now));
    }
    return answers;
  }

 private:
  // One handoff of one lead, ready to be asked about.
  struct Question {
    // Of the present policy.
    const HandoffProgram* handoff;
    HandoffFold fold;
    internal::RequirementChecker checker;
  };

  absl::StatusOr<Question> Prepare(const Lead& lead,
                                   const HandoffRequest& request, Instant now) {
    if (absl::Status status = CheckRequest(pipeline_.policy(), request);
        !status.ok()) {
      return status;
    }
    const auto handoff =
        internal::FindHandoff(pipeline_.policy().program(), request.handoff);
    if (!handoff.ok()) return handoff.status();
    if (absl::Status status =
            pipeline_.Run(lead, now, Detail::kFigures, &evaluation_);
        !status.ok()) {
      return status;
    }
    absl::StatusOr<HandoffFold> fold =
        internal::FoldHandoff(lead, **handoff, {.at = now}, earlier_);
    if (!fold.ok()) return fold.status();
    Question question{*handoff, *std::move(fold),
                      pipeline_.Checker(evaluation_)};
    // What came before the claim; an offer out of nowhere claims now.
    const auto& claim = question.fold.history.claim;
    question.checker.SetClaimed(claim ? claim->since : now);
    question.checker.SetHandoffs(internal::HandoffsOf(lead, now, earlier_), {});
    return question;
  }

  static HandoffAnswer Judge(const Lead& lead, Question& question,
                             const HandoffRequest& request, HandoffStep step,
                             Instant now) {
    const HandoffProgram& handoff = *question.handoff;
    const HandoffHistory& history = question.fold.history;
    HandoffAnswer answer;
    answer.handoff = handoff.id;
    answer.step = step;
    answer.from = history.state;
    answer.to = model::NextState(history.state, step).value_or(history.state);
    const ReplayOptions options{.at = now};
    internal::EvidenceBook evidence(lead, question.fold.rules, options);
    answer.obstacles = internal::FindObstacles(
        {handoff, question.fold, request, step, now}, evidence);
    Decision met = Decision::kYes;
    const auto* requirements = internal::RequirementsOf(handoff, step);
    if (requirements != nullptr && model::NextState(history.state, step)) {
      met = question.checker.CheckAll(*requirements, &answer.unmet);
    }
    if (!answer.obstacles.empty()) {
      answer.allowed = Decision::kNo;
    } else {
      answer.allowed = request.override_requirements ? Decision::kYes : met;
    }
    const auto best = question.fold.rules.handoff->methods.front().kind;
    if (step == HandoffStep::kOffer && request.method &&
        best != *request.method) {
      answer.preferred = best;
    }
    return answer;
  }

  internal::Pipeline pipeline_;
  std::vector<Policy> earlier_;
  Evaluation evaluation_;
};

Handoffs::Handoffs(Policy policy, std::vector<Policy> earlier)
    : impl_(std::make_unique<Impl>(std::move(policy), std::move(earlier))) {
}
Handoffs::~Handoffs() = default;
Handoffs::Handoffs(Handoffs&&) noexcept = default;
Handoffs& Handoffs::operator=(Handoffs&&) noexcept = default;

absl::StatusOr<HandoffAnswer> Handoffs::CanStep(const Lead& lead,
                                                const HandoffRequest& request,
                                                Instant now) {
  return impl_->CanStep(lead, request, now);
}

absl::StatusOr<std::vector<HandoffAnswer>> Handoffs::Options(
    const Lead& lead, const HandoffRequest& request, Instant now) {
  return impl_->Options(lead, request, now);
}

absl::StatusOr<HandoffHistory> ReplayHandoff(
    const Lead& lead, std::string_view handoff,
    const HandoffReplayOptions& options) {
  if (absl::Status status = CheckOptions(options); !status.ok()) return status;
  const auto found = internal::FindHandoff(lead.policy().program(), handoff);
  if (!found.ok()) return found.status();
  absl::StatusOr<HandoffFold> fold = internal::FoldHandoff(
      lead, **found, {.at = options.at, .known = options.known},
      options.earlier);
  if (!fold.ok()) return fold.status();
  NoteLeftOut(lead, options, &fold->history);
  return std::move(fold->history);
}

}  // namespace bantam
