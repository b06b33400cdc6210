#include "bantam/outbound.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/quote.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/facts/snapshot.h"
#include "src/outbound/all_of.h"
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
  return absl::NotFoundError(absl::StrCat("there is no ", base::ToAbsl(what),
                                          " ", base::Quoted(id),
                                          base::DidYouMean(id, right)));
}

absl::Status Check(const Lead& lead, const Policy& policy, Instant now) {
  if (!(lead.policy() == policy)) {
    return absl::InvalidArgumentError(
        "the lead was made for another policy than the checker");
  }
  if (!now.IsValid()) {
    return absl::InvalidArgumentError(
        "now must lie between 0001-01-01T00:00:00Z and "
        "9999-12-31T23:59:59.999999999Z");
  }
  return absl::OkStatus();
}

}  // namespace

class OutboundChecker::Impl {
 public:
  explicit Impl(Policy policy)
      : policy_(std::move(policy)), snapshot_(policy_.program()) {}

  absl::StatusOr<ScreenAnswer> Screen(const Lead& lead, std::string_view id,
                                      const ScreenContext& context,
                                      Instant now) {
    const auto screen = FindItem(policy_.program().outbound.get(),
                                 &OutboundProgram::screens, "screen", id);
    if (!screen.ok()) return screen.status();
    absl::Status status = Check(lead, policy_, now);
    if (status.ok()) status = snapshot_.Take(lead, now);
    if (!status.ok()) return status;
    ScreenAnswer answer;
    answer.screen = (*screen)->id;
    for (const DropProgram& drop : (*screen)->drops) {
      Tell(Ask(drop), &answer);
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
      answer.keep = internal::Both(answer.keep, internal::Not(reason.drops));
    }
    return answer;
  }

  absl::StatusOr<SendAnswer> MaySend(const Lead& lead, std::string_view id,
                                     const SendContext& context, Instant now) {
    const auto channel = FindItem(policy_.program().outbound.get(),
                                  &OutboundProgram::channels, "channel", id);
    if (!channel.ok()) return channel.status();
    if (absl::Status status = Check(lead, policy_, now); !status.ok()) {
      return status;
    }
    return internal::JudgeSend(lead, **channel, context, now);
  }

 private:
  ScreenReason Ask(const DropProgram& drop) {
    ScreenReason reason;
    reason.id = drop.id;
    const internal::Outcome outcome = snapshot_.Ask(drop.when);
    if (!outcome.undecided()) {
      reason.drops = outcome.holds() ? Decision::kYes : Decision::kNo;
    } else if (outcome.value.is_unknown()) {
      for (const uint32_t attribute : outcome.value.unknown_ids()) {
        reason.fields.emplace_back(policy_.program().AttributeName(attribute));
      }
    } else {
      reason.error = std::string(outcome.value.error_message());
    }
    return reason;
  }

  static void Tell(ScreenReason reason, ScreenAnswer* answer) {
    if (reason.drops == Decision::kNo) return;
    answer->reasons.push_back(std::move(reason));
  }

  Policy policy_;
  internal::Snapshot snapshot_;
};

OutboundChecker::OutboundChecker(Policy policy)
    : impl_(std::make_unique<Impl>(std::move(policy))) {
}
OutboundChecker::~OutboundChecker() = default;
OutboundChecker::OutboundChecker(OutboundChecker&&) noexcept = default;
OutboundChecker& OutboundChecker::operator=(OutboundChecker&&) noexcept =
    default;

absl::StatusOr<ScreenAnswer> OutboundChecker::Screen(
    const Lead& lead, std::string_view screen, const ScreenContext& context,
    Instant now) {
  return impl_->Screen(lead, screen, context, now);
}

absl::StatusOr<SendAnswer> OutboundChecker::MaySend(const Lead& lead,
                                                    std::string_view channel,
                                                    const SendContext& context,
                                                    Instant now) {
  return impl_->MaySend(lead, channel, context, now);
}

}  // namespace bantam
