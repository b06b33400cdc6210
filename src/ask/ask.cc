#include "bantam/ask.h"

#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/text.h"

namespace bantam {
namespace {

// Asks the questions one after the other, up to the first that fails.
class Asker {
 public:
  // Has `ask(*question)` answer the question, if it was asked.
  template <typename Question, typename To, typename How>
  void Ask(std::string_view name, const std::optional<Question>& question,
           To* to, const How& ask) {
    if (!question || !status_.ok()) return;
    auto answer = ask(*question);
    if (answer.ok()) {
      *to = *std::move(answer);
    } else {
      status_ = absl::Status(
          answer.status().code(),
          absl::StrCat(base::ToAbsl(name), ": ", answer.status().message()));
    }
  }

  const absl::Status& status() const { return status_; }

 private:
  absl::Status status_;
};

void AskOfPeople(Case& deal, const Query& query, Asker* asker, Answer* answer) {
  asker->Ask(
      "handoff", query.handoff, &answer->handoff,
      [&](const HandoffQuery& of) { return ReplayHandoff(deal, of.handoff); });
  asker->Ask(
      "intents", query.intents, &answer->intents,
      [&](const HandoffQuery& of) { return HandoffIntents(deal, of.handoff); });
  asker->Ask(
      "step", query.step, &answer->step,
      [&](const HandoffRequest& request) { return CanStep(deal, request); });
  asker->Ask("step_options", query.step_options, &answer->step_options,
             [&](const HandoffRequest& request) {
               return StepOptions(deal, request);
             });
  asker->Ask("route", query.route, &answer->route, [&](const RouteQuery& of) {
    return Route(deal, of.routing, of.context);
  });
  asker->Ask("registration", query.registration, &answer->registration,
             [&](const RegistrationQuery& of) {
               return CheckRegistration(deal, of.request, of.registrations);
             });
  asker->Ask("screen", query.screen, &answer->screen,
             [&](const ScreenQuery& of) {
               return Screen(deal, of.screen, of.context);
             });
  asker->Ask("send", query.send, &answer->send, [&](const SendQuery& of) {
    return MaySend(deal, of.channel, of.context);
  });
}

}  // namespace

absl::StatusOr<Answer> Ask(Case& deal, const Query& query) {
  Asker asker;
  Answer answer;
  asker.Ask("evaluate", query.evaluate, &answer.evaluate,
            [&](const EvaluateQuery& how) {
              return deal.Evaluate(how.figures_only ? Detail::kFigures
                                                    : Detail::kExplained);
            });
  asker.Ask("replay", query.replay, &answer.replay,
            [&](const ProcessQuery& of) { return Replay(deal, of.process); });
  asker.Ask("move", query.move, &answer.move,
            [&](const MoveRequest& request) { return CanMove(deal, request); });
  asker.Ask(
      "move_options", query.move_options, &answer.move_options,
      [&](const MoveRequest& request) { return MoveOptions(deal, request); });
  asker.Ask(
      "proposal", query.proposal, &answer.proposal,
      [&](const ProcessQuery& of) { return ProposeMoves(deal, of.process); });
  AskOfPeople(deal, query, &asker, &answer);
  asker.Ask("reach", query.reach, &answer.reach, [&](const ReachQuery& of) {
    return WhatWouldReach(deal, of.target, of.options);
  });
  asker.Ask("crossing", query.crossing, &answer.crossing,
            [&](const CrossingQuery& of) {
              return NextCrossing(deal, of.score, of.threshold, of.options);
            });
  if (!asker.status().ok()) return asker.status();
  return answer;
}

}  // namespace bantam
