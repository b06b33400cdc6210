// What `outbound` can get wrong; and what its author reads then.

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "tests/policy/policies.h"

namespace bantam::outbound_errors_test {
namespace {

using ::bantam::testing::ErrorsOf;
using ::bantam::testing::MessagesOf;

constexpr char kStart[] = R"(id: "acme"
fields { path: "person.zone" type: STRING }
fields { path: "person.age" type: INT }
fields { path: "opportunity.zone" type: STRING }
outbound {
)";

std::string With(const std::string& parts) {
  return kStart + parts + "}";
}
std::string WithScreen(const std::string& parts) {
  return With("screens { id: \"s\" " + parts + " }");
}
std::string WithChannel(const std::string& parts) {
  return With("channels { id: \"c\" channel: \"email\" " + parts + " }");
}
std::string WithQuiet(const std::string& quiet) {
  return WithChannel("zone: \"person.zone\" quiet { " + quiet + " }");
}

struct Case {
  std::string name;
  std::string text;
  std::vector<std::string> errors;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.name;
}

class OutboundErrors : public ::testing::TestWithParam<Case> {};

TEST_P(OutboundErrors, AreNamed) {
  EXPECT_EQ(MessagesOf(GetParam().text), GetParam().errors)
      << ::testing::PrintToString(ErrorsOf(GetParam().text));
}

std::vector<Case> OfTheWhole() {
  return {
      {"Nothing",
       With(""),
       {"outbound needs 'conditions', 'screens' or 'channels'"}},
      {"GoodConditions",
       With("conditions { lifetime_value_above: \"10000\" currency: \"USD\" }"),
       {}},
      {"NoAmountAndNoCurrency",
       With("conditions { }"),
       {"a lifetime value is an amount such as \"10000\", with at most 12 "
        "digits before the point and 6 after it",
        "a lifetime value needs an ISO 4217 code such as \"USD\""}},
      {"BadAmount",
       With("conditions { lifetime_value_above: \"10,000\" currency: \"USD\" "
            "}"),
       {"a lifetime value is an amount such as \"10000\", with at most 12 "
        "digits before the point and 6 after it"}},
      {"BadCurrency",
       With("conditions { lifetime_value_above: \"1\" currency: \"usd\" }"),
       {"a lifetime value needs an ISO 4217 code such as \"USD\""}},
      {"GoodScreen",
       WithScreen("drops { id: \"d\" when: \"person.age < 20\" }"),
       {}},
      {"ScreenWithoutId", With("screens { }"), {"an id is required"}},
      {"ScreensOfOneId",
       With("screens { id: \"s\" } screens { id: \"s\" }"),
       {"the id 's' stands twice"}},
      {"DropsOfOneId",
       WithScreen("drops { id: \"d\" when: \"true\" } drops { id: \"d\" when: "
                  "\"true\" }"),
       {"the id 'd' stands twice"}},
      {"DropOfNoBool",
       WithScreen("drops { id: \"d\" when: \"person.age\" }"),
       {"the condition must be bool, not int"}},
      {"DropOutOfReach",
       WithScreen("drops { id: \"d\" when: \"opportunity.zone == 'x'\" }"),
       {"'opportunity' is out of reach here; a score of the person reads "
        "person, account, activities, now"}},
      {"ChannelWithoutId",
       With("channels { channel: \"email\" }"),
       {"an id is required"}},
      {"ChannelsOfOneId",
       With("channels { id: \"c\" channel: \"a\" } channels { id: \"c\" "
            "channel: \"b\" }"),
       {"the id 'c' stands twice"}},
      {"ChannelWithoutChannel",
       With("channels { id: \"c\" }"),
       {"a channel needs what consents and suppressions know it by, such as "
        "\"email\""}},
  };
}

std::vector<Case> OfQuietTimes() {
  return {
      {"Good", WithQuiet("days: MONDAY from: \"09:00\" to: \"17:00\""), {}},
      {"AllDay", WithQuiet("days: MONDAY"), {}},
      {"NoZone",
       WithChannel("quiet { days: MONDAY }"),
       {"quiet times need the field with the time zone of who receives it, "
        "such as \"person.zone\""}},
      {"ZoneForNothing",
       WithChannel("zone: \"person.zone\""),
       {"a zone is of use only with quiet times"}},
      {"NoSuchField",
       WithChannel("zone: \"person.zon\" quiet { days: MONDAY }"),
       {"field 'person.zon' is not declared; did you mean "
        "'person.zone'?"}},
      {"FieldOfAnotherType",
       WithChannel("zone: \"person.age\" quiet { days: MONDAY }"),
       {"'person.age' is no STRING field of the person or the account"}},
      {"FieldOfAnotherSubject",
       WithChannel("zone: \"opportunity.zone\" quiet { days: MONDAY }"),
       {"'opportunity.zone' is no STRING field of the person or the account"}},
      {"NoDay", WithQuiet(""), {"a quiet time needs days, such as MONDAY"}},
      {"UnspecifiedDay",
       WithQuiet("days: UNSPECIFIED"),
       {"a day is one of MONDAY to SUNDAY"}},
      {"DayTwice",
       WithQuiet("days: [ MONDAY, SUNDAY, MONDAY ]"),
       {"the day is named twice"}},
      {"FromAlone",
       WithQuiet("days: MONDAY from: \"09:00\""),
       {"'from' and 'to' go together; without both it is quiet all day"}},
      {"ToAlone",
       WithQuiet("days: MONDAY to: \"09:00\""),
       {"'from' and 'to' go together; without both it is quiet all day"}},
      {"NoTime",
       WithQuiet("days: MONDAY from: \"9:00\" to: \"24:01\""),
       {"'9:00' is no time of day from 00:00 to 24:00, such as 09:00",
        "'24:01' is no time of day from 00:00 to 24:00, such as 09:00"}},
      {"Backwards",
       WithQuiet("days: MONDAY from: \"17:00\" to: \"09:00\""),
       {"17:00 to 09:00 runs backwards or is empty; a time past midnight is "
        "two"}},
      {"Empty",
       WithQuiet("days: MONDAY from: \"09:00\" to: \"09:00\""),
       {"09:00 to 09:00 runs backwards or is empty; a time past midnight is "
        "two"}},
      {"AllWeek",
       WithQuiet("days: [ MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, "
                 "SATURDAY, SUNDAY ]"),
       {"it is quiet all week; nothing could ever go out"}},
      {"AllWeekInPieces",
       WithChannel("zone: \"person.zone\" quiet { days: [ MONDAY, TUESDAY, "
                   "WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY ] from: "
                   "\"00:00\" to: \"12:00\" } quiet { days: [ MONDAY, TUESDAY, "
                   "WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY ] from: "
                   "\"12:00\" to: \"24:00\" }"),
       {"it is quiet all week; nothing could ever go out"}},
      // Between 12:00, which is included, and 12:01 something may go out.
      {"AllWeekButSeconds",
       WithChannel("zone: \"person.zone\" quiet { days: [ MONDAY, TUESDAY, "
                   "WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY ] from: "
                   "\"00:00\" to: \"12:00\" } quiet { days: [ MONDAY, TUESDAY, "
                   "WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY ] from: "
                   "\"12:01\" to: \"24:00\" }"),
       {}},
  };
}

std::vector<Case> OfCounts() {
  const std::string together =
      "'at_most' and 'in_any' go together: 2 in \"7d\"";
  return {
      {"Good",
       WithChannel("daily_cap: 1 monthly_target: 1 at_most: 2 in_any: \"7d\" "
                   "at_least_every: \"30d\" max_active: 1 touches: 1"),
       {}},
      {"Zeroes",
       WithChannel("daily_cap: 0 monthly_target: 0 at_most: 0 in_any: \"7d\" "
                   "max_active: 0 touches: 0"),
       std::vector<std::string>(5, "it is at least 1")},
      {"AtMostAlone", WithChannel("at_most: 2"), {together}},
      {"InAnyAlone", WithChannel("in_any: \"7d\""), {together}},
      {"InNoTime",
       WithChannel("at_most: 2 in_any: \"0d\""),
       {"'0d' is not a span of time: write it as '30d', '12h' or '1d12h', more "
        "than zero"}},
      {"EveryNoTime",
       WithChannel("at_least_every: \"soon\""),
       {"'soon' is not a span of time: write it as '30d', '12h' or '1d12h', "
        "more than zero"}},
      // Two in seven days are one every three and a half.
      {"OftenEnough",
       WithChannel("at_most: 2 in_any: \"7d\" at_least_every: \"84h\""),
       {}},
      {"TooOften",
       WithChannel("at_most: 2 in_any: \"7d\" at_least_every: \"83h\""),
       {"once in every 3d11h is more than 2 in 7d"}},
  };
}

TEST(OutboundPlaces, AreTold) {
  EXPECT_EQ(ErrorsOf(WithQuiet("days: MONDAY from: \"9\" to: \"10:00\"")),
            std::vector<std::string>{
                "p:6:78: '9' is no time of day from 00:00 to 24:00, such as "
                "09:00"});
  EXPECT_EQ(ErrorsOf(WithChannel("nightly_cap: 3")),
            std::vector<std::string>{
                "p:6:37: there is no 'nightly_cap' in OutboundChannel"});
}

TEST(OutboundLimits, OfOneChannelAreAHundredQuietTimes) {
  std::string quiet = "zone: \"person.zone\" ";
  for (int i = 0; i < 100; ++i) quiet += "quiet { days: MONDAY } ";
  EXPECT_EQ(ErrorsOf(WithChannel(quiet)), std::vector<std::string>{});
  EXPECT_EQ(MessagesOf(WithChannel(quiet + "quiet { days: MONDAY }")),
            std::vector<std::string>{
                "a channel has at most 100 quiet times, found 101"});
}

std::string NameOf(const ::testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Whole, OutboundErrors,
                         ::testing::ValuesIn(OfTheWhole()), NameOf);
INSTANTIATE_TEST_SUITE_P(QuietTimes, OutboundErrors,
                         ::testing::ValuesIn(OfQuietTimes()), NameOf);
INSTANTIATE_TEST_SUITE_P(Counts, OutboundErrors,
                         ::testing::ValuesIn(OfCounts()), NameOf);

}  // namespace
}  // namespace bantam::outbound_errors_test
