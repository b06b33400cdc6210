#include "src/outbound/send.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "absl/strings/str_cat.h"
#include "bantam/model/deadline.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/facts/consent.h"
#include "src/outbound/quiet.h"
#include "src/zones/zones.h"

namespace bantam::internal {
namespace {

using enum SendObstacleKind;

absl::Status CheckContext(const SendContext& context, Instant now) {
  const std::initializer_list<
      std::pair<const char*, const std::optional<int64_t>*>>
      counts = {{"sent_today", &context.sent_today},
                {"sent_this_month", &context.sent_this_month},
                {"active", &context.active},
                {"touches", &context.touches}};
  for (const auto& [name, count] : counts) {
    if (*count && **count < 0) {
      return base::Wrong(
          name,
          {FaultCode::kOutOfRange, "expected {min} or more, found {found}"},
          {{"min", 0}, {"found", **count}});
    }
  }
  if (!context.past_sends) return absl::OkStatus();
  for (size_t i = 0; i < context.past_sends->at.size(); ++i) {
    const Instant sent = context.past_sends->at[i];
    if (!sent.IsValid()) {
      return base::Wrong(absl::StrCat("past_sends.at[", i, "]"),
                         {FaultCode::kInstantOutOfRange,
                          "expected an instant from 0001-01-01T00:00:00Z to "
                          "9999-12-31T23:59:59.999999999Z"});
    }
    if (sent > now) {
      return base::Wrong(absl::StrCat("past_sends.at[", i, "]"),
                         {FaultCode::kOutOfOrder, "{from} is after now, {to}"},
                         {{"from", model::FormatInstant(sent)},
                          {"to", model::FormatInstant(now)}});
    }
  }
  return absl::OkStatus();
}

class SendJudge {
 public:
  SendJudge(const Lead& lead, const ChannelProgram& channel,
            const SendContext& context, Instant now)
      : lead_(lead), channel_(channel), context_(context), now_(now) {}

  SendAnswer Judge() {
    answer_.channel = channel_.id;
    JudgePerson();
    JudgeClock();
    // A cap is reached at its very number.
    JudgeCount(kDailyCap, channel_.daily_cap, context_.sent_today);
    JudgeFrequency();
    JudgeCount(kTooManyActive, channel_.max_active, context_.active);
    JudgeCount(kTouchesSpent, channel_.touches, context_.touches);
    answer_.allowed = Decision::kYes;
    for (const SendObstacle& obstacle : answer_.obstacles) {
      answer_.allowed = Both(answer_.allowed, Not(obstacle.stands));
    }
    answer_.next = Next();
    TellMonth();
    TellDue();
    return std::move(answer_);
  }

 private:
  void Add(SendObstacleKind kind, Decision stands) {
    answer_.obstacles.push_back({.kind = kind, .stands = stands});
  }
  bool Has(std::initializer_list<SendObstacleKind> kinds) const {
    return std::any_of(answer_.obstacles.begin(), answer_.obstacles.end(),
                       [&](const SendObstacle& obstacle) {
                         return std::find(kinds.begin(), kinds.end(),
                                          obstacle.kind) != kinds.end();
                       });
  }

  // What the person wants, and whether they can be reached.
  void JudgePerson() {
    if (const Suppression* entry =
            SuppressionAt(lead_, channel_.channel, now_)) {
      Add(kSuppressed, Decision::kYes);
      answer_.obstacles.back().detail = entry->reason;
    }
    consent_ = ConsentEntryAt(lead_, channel_.channel, channel_.purpose, now_);
    switch (consent_ == nullptr ? ConsentState::kUnknown : consent_->state) {
      case ConsentState::kGranted:
        break;
      case ConsentState::kDenied:
        Add(kConsentDenied, Decision::kYes);
        break;
      case ConsentState::kWithdrawn:
        Add(kConsentWithdrawn, Decision::kYes);
        break;
      case ConsentState::kUnknown:
        if (channel_.needs_consent) Add(kConsentMissing, Decision::kUnknown);
        break;
    }
    if (!context_.bounced) {
      Add(kBounced, Decision::kUnknown);
    } else if (*context_.bounced) {
      Add(kBounced, Decision::kYes);
    }
  }

  void JudgeClock() {
    if (!channel_.zone) return;
    const FieldInfo& field = lead_.policy().field(*channel_.zone);
    const Value* value = lead_.Get(*channel_.zone);
    const std::string* name =
        value == nullptr ? nullptr : std::get_if<std::string>(value);
    if (name != nullptr) zone_ = zones::FindZone(*name);
    if (zone_ == nullptr) {
      Add(kZoneUnknown, Decision::kUnknown);
      if (name != nullptr && !field.personal) {
        answer_.obstacles.back().detail = *name;
        if (const auto near = base::Nearest(*name, zones::ZoneNames())) {
          answer_.obstacles.back().suggestion = *near;
        }
      }
    } else if (IsQuiet(channel_.quiet, *zone_, now_)) {
      Add(kQuietTime, Decision::kYes);
    }
  }

  void JudgeCount(SendObstacleKind kind, const std::optional<int64_t>& limit,
                  const std::optional<int64_t>& count) {
    if (!limit) return;
    if (!count) {
      Add(kind, Decision::kUnknown);
    } else if (*count >= *limit) {
      Add(kind, Decision::kYes);
    }
  }

  void JudgeFrequency() {
    if (channel_.at_most == 0) return;
    if (!context_.past_sends) {
      Add(kTooOften, Decision::kUnknown);
      return;
    }
    const auto most = static_cast<size_t>(channel_.at_most);
    std::vector<Instant> sends = context_.past_sends->at;
    if (sends.size() < most) return;
    // One more is too many until the `at_most`-th latest has left the time.
    const auto nth = sends.begin() + static_cast<ptrdiff_t>(most) - 1;
    std::nth_element(sends.begin(), nth, sends.end(), std::greater<>());
    rare_from_ = *nth + channel_.in_any;
    if (!rare_from_ || now_ < *rare_from_) Add(kTooOften, Decision::kYes);
  }

  // When time has removed what it can.
  std::optional<Instant> Next() const {
    const bool waits = Has({kSuppressed, kQuietTime}) ||
                       (Has({kTooOften}) && context_.past_sends);
    const bool lasts = Has({kConsentDenied, kConsentWithdrawn, kConsentMissing,
                            kBounced, kZoneUnknown, kTouchesSpent}) ||
                       (Has({kTooOften}) && !rare_from_);
    if (!waits || lasts) return std::nullopt;
    Instant at = now_;
    if (Has({kTooOften})) at = std::max(at, *rare_from_);
    // Each round passes the end of a suppression, or is the last.
    while (true) {
      if (zone_ != nullptr) {
        const auto free = NextNotQuiet(channel_.quiet, *zone_, at);
        if (!free) return std::nullopt;
        at = *free;
      }
      const Suppression* entry = SuppressionAt(lead_, channel_.channel, at);
      if (entry == nullptr) return at;
      if (!entry->until) return std::nullopt;
      at = *entry->until;
    }
  }

  void TellMonth() {
    if (!channel_.monthly_target || !context_.sent_this_month) return;
    answer_.month = {*context_.sent_this_month, *channel_.monthly_target};
  }

  // From the last send on; where there was none, from the consent on.
  void TellDue() {
    if (!channel_.at_least_every || !context_.past_sends ||
        Has({kSuppressed, kConsentDenied, kConsentWithdrawn, kConsentMissing,
             kBounced})) {
      return;
    }
    std::optional<Instant> last;
    if (const auto& sends = context_.past_sends->at; !sends.empty()) {
      last = *std::max_element(sends.begin(), sends.end());
    } else if (consent_ != nullptr) {
      last = consent_->at;
    }
    if (!last) return;
    answer_.due = *last + *channel_.at_least_every;
    answer_.overdue = model::IsOverdue(answer_.due, now_);
  }

  const Lead& lead_;
  const ChannelProgram& channel_;
  const SendContext& context_;
  const Instant now_;
  SendAnswer answer_;
  const Consent* consent_ = nullptr;
  const zones::Zone* zone_ = nullptr;
  // When one more is no longer too many; nullopt: never, or always.
  std::optional<Instant> rare_from_;
};

}  // namespace

absl::StatusOr<SendAnswer> JudgeSend(const Lead& lead,
                                     const ChannelProgram& channel,
                                     const SendContext& context, Instant now) {
  if (absl::Status status = CheckContext(context, now); !status.ok()) {
    return status;
  }
  return SendJudge(lead, channel, context, now).Judge();
}

}  // namespace bantam::internal
