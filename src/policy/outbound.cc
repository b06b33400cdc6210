// Outbound: the method's conditions, the screening of lists, and the rules of
// each channel.

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "src/policy/bounds.h"
#include "src/policy/compiler.h"
#include "src/policy/outbound_program.h"
#include "src/policy/references.h"

namespace bantam::internal {
namespace {

// So that finding the end of a quiet time takes bounded time.
constexpr int kMaxQuietTimes = 100;

constexpr int64_t kNanosPerMinute = 60 * model::kNanosPerSecond;

class OutboundCompiler {
 public:
  OutboundCompiler(Compiler& compiler, const v1::Outbound& outbound,
                   Place place)
      : compiler_(compiler), outbound_(outbound), place_(std::move(place)) {}

  OutboundProgram Compile() {
    if (!outbound_.has_conditions() && outbound_.screens().empty() &&
        outbound_.channels().empty()) {
      place_.Error({FaultCode::kMissing,
                    "outbound needs 'conditions', 'screens' or 'channels'"});
    }
    if (outbound_.has_conditions()) CompileConditions();
    std::unordered_map<std::string, size_t> screens;
    for (int i = 0; i < outbound_.screens_size(); ++i) {
      const Place at = place_.Child(v1::Outbound::kScreensFieldNumber, i);
      CheckId(at, v1::ListScreen::kIdFieldNumber, outbound_.screens(i).id(),
              screens, static_cast<size_t>(i));
      CompileScreen(outbound_.screens(i), at);
    }
    std::unordered_map<std::string, size_t> channels;
    for (int i = 0; i < outbound_.channels_size(); ++i) {
      const Place at = place_.Child(v1::Outbound::kChannelsFieldNumber, i);
      CheckId(at, v1::OutboundChannel::kIdFieldNumber,
              outbound_.channels(i).id(), channels, static_cast<size_t>(i));
      CompileChannel(outbound_.channels(i), at);
    }
    return std::move(compiled_);
  }

 private:
  void CompileConditions() {
    const v1::MethodConditions& conditions = outbound_.conditions();
    const Place at = place_.Child(v1::Outbound::kConditionsFieldNumber);
    compiled_.lifetime_value_above = model::Money::Parse(
        conditions.lifetime_value_above(), conditions.currency());
    if (compiled_.lifetime_value_above) return;
    const bool amount =
        model::Money::Parse(conditions.lifetime_value_above(), "USD")
            .has_value();
    if (!amount) {
      at.Error(v1::MethodConditions::kLifetimeValueAboveFieldNumber,
               {FaultCode::kMalformed,
                "a lifetime value is an amount such as \"10000\", with at most "
                "12 digits before the point and 6 after it"});
    }
    if (!model::Money::Parse("0", conditions.currency())) {
      at.Error(v1::MethodConditions::kCurrencyFieldNumber,
               {FaultCode::kMalformed,
                "a lifetime value needs an ISO 4217 code such as \"USD\""});
    }
  }

  void CompileScreen(const v1::ListScreen& screen, const Place& place) {
    ScreenProgram compiled;
    compiled.id = screen.id();
    compiled.one_per_company = screen.one_per_company();
    std::unordered_map<std::string, size_t> ids;
    for (int i = 0; i < screen.drops_size(); ++i) {
      const v1::Drop& drop = screen.drops(i);
      const Place at = place.Child(v1::ListScreen::kDropsFieldNumber, i);
      CheckId(at, v1::Drop::kIdFieldNumber, drop.id(), ids,
              static_cast<size_t>(i));
      auto when =
          CompileCondition(compiler_, at, v1::Drop::kWhenFieldNumber,
                           drop.when(), Subject::kPerson, /*where=*/false);
      if (when) compiled.drops.push_back({drop.id(), *std::move(when)});
    }
    compiled_.screens.push_back(std::move(compiled));
  }

  void CompileChannel(const v1::OutboundChannel& channel, const Place& place) {
    using Channel = v1::OutboundChannel;
    ChannelProgram compiled;
    compiled.id = channel.id();
    compiled.channel = channel.channel();
    if (channel.channel().empty()) {
      place.Error(Channel::kChannelFieldNumber,
                  {FaultCode::kMissing,
                   "a channel needs what consents and suppressions know it by, "
                   "such as \"email\""});
    }
    compiled.needs_consent = !channel.consent_purpose().empty();
    compiled.purpose =
        compiled.needs_consent ? channel.consent_purpose() : channel.id();
    CompileQuiet(channel, place, compiled);
    const auto count = [&](bool has, uint32_t value, int field) {
      if (has && value == 0)
        place.Error(field, {FaultCode::kOutOfRange, "it is at least {min}"},
                    {{"min", 1}});
      return has ? std::optional<int64_t>(value) : std::nullopt;
    };
    compiled.daily_cap = count(channel.has_daily_cap(), channel.daily_cap(),
                               Channel::kDailyCapFieldNumber);
    compiled.monthly_target =
        count(channel.has_monthly_target(), channel.monthly_target(),
              Channel::kMonthlyTargetFieldNumber);
    compiled.max_active = count(channel.has_max_active(), channel.max_active(),
                                Channel::kMaxActiveFieldNumber);
    compiled.touches = count(channel.has_touches(), channel.touches(),
                             Channel::kTouchesFieldNumber);
    compiled.at_most = count(channel.has_at_most(), channel.at_most(),
                             Channel::kAtMostFieldNumber)
                           .value_or(0);
    CompileFrequency(channel, place, compiled);
    compiled_.channels.push_back(std::move(compiled));
  }

  static void CompileFrequency(const v1::OutboundChannel& channel,
                               const Place& place, ChannelProgram& compiled) {
    using Channel = v1::OutboundChannel;
    if (channel.has_at_most() != !channel.in_any().empty()) {
      place.Error(channel.has_at_most() ? Channel::kAtMostFieldNumber
                                        : Channel::kInAnyFieldNumber,
                  {FaultCode::kNeedsOther,
                   "'at_most' and 'in_any' go together: 2 in \"7d\""});
    } else if (channel.has_at_most()) {
      compiled.in_any =
          ReadSpan(place, Channel::kInAnyFieldNumber, channel.in_any())
              .value_or(model::Span{});
    }
    if (channel.at_least_every().empty()) return;
    compiled.at_least_every = ReadSpan(place, Channel::kAtLeastEveryFieldNumber,
                                       channel.at_least_every());
    if (!compiled.at_least_every) return;
    // Sends so far apart fill any time with one for each part begun.
    if (compiled.at_least_every->TotalNanos() * compiled.at_most <
        compiled.in_any.TotalNanos()) {
      place.Error(Channel::kAtLeastEveryFieldNumber,
                  {FaultCode::kContradiction,
                   "once in every {every} is more than {found} in {within}"},
                  {{"every", model::FormatSpan(*compiled.at_least_every)},
                   {"found", compiled.at_most},
                   {"within", model::FormatSpan(compiled.in_any)}});
    }
  }

  void CompileQuiet(const v1::OutboundChannel& channel, const Place& place,
                    ChannelProgram& compiled) {
    using Channel = v1::OutboundChannel;
    if (channel.quiet_size() > kMaxQuietTimes) {
      place.Error(Channel::kQuietFieldNumber,
                  {FaultCode::kLimitExceeded,
                   "a channel has at most {allowed} {what}, found {found}"},
                  {{"allowed", kMaxQuietTimes},
                   {"found", channel.quiet_size()},
                   {"what", "quiet times"}});
      return;
    }
    CompileZone(channel, place, compiled);
    std::vector<QuietSpan> spans;
    for (int i = 0; i < channel.quiet_size(); ++i) {
      AddQuiet(channel.quiet(i), place.Child(Channel::kQuietFieldNumber, i),
               spans);
    }
    std::sort(spans.begin(), spans.end(),
              [](const QuietSpan& a, const QuietSpan& b) {
                return a.begin < b.begin;
              });
    for (const QuietSpan& span : spans) {
      if (!compiled.quiet.empty() && span.begin <= compiled.quiet.back().end) {
        compiled.quiet.back().end =
            std::max(compiled.quiet.back().end, span.end);
      } else {
        compiled.quiet.push_back(span);
      }
    }
    if (!compiled.quiet.empty() && compiled.quiet.front().begin == 0 &&
        compiled.quiet.front().end >= kNanosPerWeek) {
      place.Error(Channel::kQuietFieldNumber,
                  {FaultCode::kContradiction,
                   "it is quiet all week; nothing could ever go out"});
    }
  }

  static void AddQuiet(const v1::QuietTime& quiet, const Place& place,
                       std::vector<QuietSpan>& spans) {
    QuietSpan day = {0, kNanosPerDay};
    const size_t errors = place.report().size();
    if (quiet.from().empty() != quiet.to().empty()) {
      place.Error(
          quiet.from().empty() ? v1::QuietTime::kToFieldNumber
                               : v1::QuietTime::kFromFieldNumber,
          {FaultCode::kNeedsOther,
           "'from' and 'to' go together; without both it is quiet all day"});
    } else if (!quiet.from().empty()) {
      const int32_t from = CompileTimeOfDay(quiet.from(), place,
                                            v1::QuietTime::kFromFieldNumber);
      const int32_t to =
          CompileTimeOfDay(quiet.to(), place, v1::QuietTime::kToFieldNumber);
      if (place.report().size() == errors && from >= to) {
        place.Error(v1::QuietTime::kToFieldNumber,
                    {FaultCode::kOutOfOrder,
                     "{from} to {to} runs backwards or is empty; a time past "
                     "midnight is two"},
                    {{"from", quiet.from()}, {"to", quiet.to()}});
      }
      day.begin = from * kNanosPerMinute;
      // The end is included, but midnight is the next day's.
      day.end = std::min(to * kNanosPerMinute + 1, kNanosPerDay);
    }
    if (quiet.days().empty()) {
      place.Error(
          {FaultCode::kMissing, "a quiet time needs days, such as MONDAY"});
    }
    for (int i = 0; i < quiet.days_size(); ++i) {
      const int weekday = quiet.days(i);
      if (weekday < v1::Weekday::MONDAY || weekday > v1::Weekday::SUNDAY) {
        place.Error(
            v1::QuietTime::kDaysFieldNumber, i,
            {FaultCode::kNotAChoice, "a day is one of MONDAY to SUNDAY"});
      } else if (std::find(quiet.days().begin(), quiet.days().begin() + i,
                           weekday) != quiet.days().begin() + i) {
        place.Error(v1::QuietTime::kDaysFieldNumber, i,
                    {FaultCode::kRepeated, "the day is named twice"});
      } else {
        const int64_t start = (weekday - v1::Weekday::MONDAY) * kNanosPerDay;
        spans.push_back({start + day.begin, start + day.end});
      }
    }
  }

  void CompileZone(const v1::OutboundChannel& channel, const Place& place,
                   ChannelProgram& compiled) {
    constexpr int kField = v1::OutboundChannel::kZoneFieldNumber;
    if (channel.zone().empty()) {
      if (!channel.quiet().empty()) {
        place.Error(kField, {FaultCode::kNeedsOther,
                             "quiet times need the field with the time zone of "
                             "who receives it, such as \"person.zone\""});
      }
      return;
    }
    if (channel.quiet().empty()) {
      place.Error(kField, {FaultCode::kMisplaced,
                           "a zone is of use only with quiet times"});
    }
    const auto field =
        FindFieldReference(compiler_, channel.zone(), place, kField);
    if (!field) return;
    const bool of_the_recipient = field->subject == Subject::kPerson ||
                                  field->subject == Subject::kAccount;
    if (!of_the_recipient ||
        InfoOf(compiler_.program, *field).type != FieldType::kString) {
      place.Error(
          kField,
          {FaultCode::kWrongType,
           "'{name}' is no {expected} field of the person or the account"},
          {{"name", channel.zone()}, {"expected", "STRING"}});
      return;
    }
    compiled.zone = *field;
  }

  Compiler& compiler_;
  const v1::Outbound& outbound_;
  const Place place_;
  OutboundProgram compiled_;
};

}  // namespace

void CompileOutbound(Compiler& compiler) {
  if (!compiler.policy.has_outbound()) return;
  compiler.program.outbound = std::make_shared<const OutboundProgram>(
      OutboundCompiler(compiler, compiler.policy.outbound(),
                       compiler.root.Child(v1::Policy::kOutboundFieldNumber))
          .Compile());
}

}  // namespace bantam::internal
