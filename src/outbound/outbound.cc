#include "bantam/outbound.h"

#include <string>
#include <utility>

#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/case/requirements.h"
#include "src/case/state.h"
#include "src/outbound/send.h"
#include "src/policy/outbound_program.h"
#include "src/policy/program.h"

namespace bantam {
namespace {

using internal::DropProgram;
using internal::OutboundProgram;

// The item with this id, or NOT_FOUND with the nearest one.
template <typename Item>
absl::StatusOr<const Item*> FindItem(const OutboundProgram* program,
                                     std::vector<Item> OutboundProgram::*items,
                                     std::string_view what,
                                     std::string_view id) {
  std::vector<std::string_view> right;
  if (program != nullptr) {
    for (const Item& item : program->*items) {
      if (item.id == id) return &item;
      right.push_back(item.id);
    }
  }
  return base::Wrong(
      "", {FaultCode::kUnknownName, "there is no {what} {'name'}"},
      {{"what", what}, {"name", id}, {"nearest", base::Nearest(id, right)}});
}

ScreenReason Ask(internal::State& state, const DropProgram& drop) {
  ScreenReason reason;
  reason.id = drop.id;
  reason.drops = internal::RequirementChecker(state).Decide(
      drop.when, &reason.fields, &reason.error);
  return reason;
}

void Tell(ScreenReason reason, ScreenAnswer* answer) {
  if (reason.drops == Decision::kNo) return;
  answer->reasons.push_back(std::move(reason));
}

}  // namespace

absl::StatusOr<ScreenAnswer> Screen(Case& deal, std::string_view id,
                                    const ScreenContext& context) {
  internal::State& state = deal.state();
  const auto screen = FindItem(state.program().outbound.get(),
                               &OutboundProgram::screens, "screen", id);
  if (!screen.ok()) return screen.status();
  if (absl::Status status = state.TakeFacts(); !status.ok()) return status;
  ScreenAnswer answer;
  answer.screen = (*screen)->id;
  for (const DropProgram& drop : (*screen)->drops) {
    Tell(Ask(state, drop), &answer);
  }
  if ((*screen)->one_per_company) {
    ScreenReason reason;
    if (context.same_company_listed) {
      reason.drops =
          *context.same_company_listed ? Decision::kYes : Decision::kNo;
    }
    Tell(std::move(reason), &answer);
  }
  answer.keep = Decision::kYes;
  for (const ScreenReason& reason : answer.reasons) {
    answer.keep = Both(answer.keep, Not(reason.drops));
  }
  return answer;
}

absl::StatusOr<SendAnswer> MaySend(Case& deal, std::string_view id,
                                   const SendContext& context) {
  const internal::State& state = deal.state();
  const auto channel = FindItem(state.program().outbound.get(),
                                &OutboundProgram::channels, "channel", id);
  if (!channel.ok()) return channel.status();
  if (absl::Status status = state.CheckTaken(); !status.ok()) return status;
  return internal::JudgeSend(state.lead(), **channel, context, state.now());
}

}  // namespace bantam
