// What a process, a calendar and their parts can get wrong; and what their
// author reads then.

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "tests/policy/policies.h"

namespace bantam::process_errors_test {
namespace {

using ::bantam::testing::ErrorsOf;
using ::bantam::testing::MessagesOf;

constexpr char kStart[] = R"(id: "acme"
fields { path: "account.employees" type: INT }
fields { path: "person.title" type: STRING }
activity_kinds { id: "call" }
roles { id: "sdr" }
scores { id: "fit" subject: ACCOUNT groups { id: "g" rules { id: "r" points: 1 when: "true" } } }
frameworks { id: "bant" subject: OPPORTUNITY dimensions { id: "budget" criteria { id: "amount" answer: MONEY points: 1 } } }
)";

// A process of two stages, with more in it, in its first stage and in its last
// transition.
std::string With(const std::string& process, const std::string& stage = "",
                 const std::string& transition = "") {
  return std::string(kStart) + R"(processes {
    id: "p" subject: OPPORTUNITY reasons { id: "price" } )" +
         process + R"(
    stages { id: "open" kind: OPEN )" +
         stage + R"( } stages { id: "won" kind: WON }
    transitions { id: "in" entry: true to: "open" }
    transitions { id: "win" from: "open" to: "won" )" +
         transition + " } }";
}

std::string Requiring(const std::string& requirement) {
  return With("", "", "requirements { id: \"r\" " + requirement + " }");
}

std::string WithCalendar(const std::string& calendar) {
  return std::string(kStart) + "calendars { id: \"c\" " + calendar + " }";
}

constexpr char kMonday[] =
    "zone: \"UTC\" hours { days: MONDAY from: \"09:00\" to: \"17:00\" } ";

struct Case {
  std::string name;
  std::string text;
  std::vector<std::string> errors;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.name;
}

class ProcessErrors : public ::testing::TestWithParam<Case> {};

TEST_P(ProcessErrors, AreNamed) {
  EXPECT_EQ(MessagesOf(GetParam().text), GetParam().errors)
      << ::testing::PrintToString(ErrorsOf(GetParam().text));
}

std::vector<Case> OfProcesses() {
  return {
      {"Good", With(""), {}},
      {"NoStage",
       std::string(kStart) + "processes { id: \"p\" subject: ACCOUNT }",
       {"a process needs a stage that is not retired"}},
      {"NoSubject",
       std::string(kStart) +
           "processes { id: \"p\" stages { id: \"s\" kind: WON } transitions "
           "{ id: \"t\" entry: true to: \"s\" } }",
       {"the subject of a process must be ACCOUNT, PERSON or OPPORTUNITY"}},
      {"NoKind",
       With("stages { id: \"s\" } transitions { id: \"t\" from: \"won\" to: "
            "\"s\" }"),
       {"the kind of a stage must be OPEN, WON, LOST or PARKED",
        "no transition leads out of 's'; add one, or make it WON or LOST"}},
      {"NoWayIn",
       With("stages { id: \"lost\" kind: LOST }"),
       {"no transition leads to 'lost'; add one, or retire the stage"}},
      {"NoEntry",
       std::string(kStart) +
           "processes { id: \"p\" subject: OPPORTUNITY stages { id: \"a\" "
           "kind: OPEN } stages { id: \"b\" kind: OPEN } transitions { id: "
           "\"ab\" from: \"a\" to: \"b\" } transitions { id: \"ba\" from: "
           "\"b\" to: \"a\" } }",
       {"a process needs a transition with 'entry', or nobody ever comes into "
        "it"}},
      {"AnIsland",
       With("stages { id: \"a\" kind: OPEN } stages { id: \"b\" kind: OPEN } "
            "transitions { id: \"ab\" from: \"a\" to: \"b\" } transitions { "
            "id: \"ba\" from: \"b\" to: \"a\" } transitions { id: \"aw\" "
            "from: \"a\" to: \"won\" }"),
       {"no way leads to 'a' from where a subject enters; add a transition, or "
        "retire the stage",
        "no way leads to 'b' from where a subject enters; add a transition, or "
        "retire the stage"}},
      // History may have left somebody in a stage that is retired.
      {"OutOfARetiredStage",
       With("stages { id: \"old\" kind: OPEN retired: true } stages { id: "
            "\"a\" kind: OPEN } transitions { id: \"oa\" from: \"old\" to: "
            "\"a\" } transitions { id: \"aw\" from: \"a\" to: \"won\" }"),
       {}},
      {"ReconfirmedOnEntry",
       With("stages { id: \"a\" kind: WON } transitions { id: \"ea\" entry: "
            "true from: \"open\" to: \"a\" requirements { id: \"r\" "
            "reconfirmed { names: \"budget.amount\" } } }"),
       {"an entry has no current stage in which something could be "
        "reconfirmed; use 'answered'"}},
      {"FormerIdIsNone",
       With("", "formerly: \"Closed Won\" formerly: \"\""),
       {"'Closed Won' cannot have been an id: use lower-case letters, digits "
        "and '_', beginning with a letter",
        "'' cannot have been an id: use lower-case letters, digits and '_', "
        "beginning with a letter"}},
      {"NoWayOut",
       With("stages { id: \"later\" kind: PARKED } transitions { id: \"wait\" "
            "from: \"open\" to: \"later\" }"),
       {"no transition leads out of 'later'; add one, or make it WON or "
        "LOST"}},
      {"FormerIdTaken",
       With("", "formerly: \"won\""),
       {"'won' is another stage's, or named twice"}},
      {"IntoRetired",
       With("stages { id: \"old\" kind: LOST retired: true } transitions { "
            "id: \"back\" from: \"open\" to: \"old\" }"),
       {"'old' is retired; nothing moves into it"}},
      {"UnknownRole",
       With("override_roles: \"sdrs\"", "", "roles: \"ae\""),
       {"there is no role 'sdrs'; did you mean 'sdr'?",
        "there is no role 'ae'"}},
      {"RoleTwice",
       With("", "", "roles: \"sdr\" roles: \"sdr\""),
       {"'sdr' is named twice"}},
      {"UnknownReason",
       With("", "", "reasons: \"prize\""),
       {"there is no reason 'prize'; did you mean 'price'?"}},
      {"UnknownStage",
       With("transitions { id: \"x\" from: \"opne\" to: \"wun\" }"),
       {"there is no stage 'wun'; did you mean 'won'?"}},
      {"UnknownFrom",
       With("transitions { id: \"x\" from: \"opne\" to: \"won\" }"),
       {"there is no stage 'opne'; did you mean 'open'?"}},
      {"FromNowhere",
       With("transitions { id: \"x\" to: \"won\" }"),
       {"a transition needs 'from', or 'entry'"}},
      {"ToItself",
       With("transitions { id: \"x\" from: \"won\" to: \"won\" }"),
       {"a transition leads to another stage"}},
      {"TwoWays",
       With("transitions { id: \"x\" from: \"open\" to: \"won\" }"),
       {"processes.p.transitions.x leads from there to 'won' already"}},
      {"FromTwice",
       With("stages { id: \"s\" kind: LOST } transitions { id: \"x\" from: "
            "\"open\" from: \"open\" to: \"s\" }"),
       {"it leads from there to 's' already"}},
      {"AlwaysAutomatic",
       With("", "", "automatic: true"),
       {"what is proposed by itself needs a requirement, or it would be "
        "proposed always"}},
      {"LimitWithoutSpan",
       With("", "limits { id: \"l\" within: \"soon\" }"),
       {"'soon' is not a span of time: write it as '30d', '12h' or '1d12h', "
        "more than zero"}},
      {"WaitWithoutSpan",
       With("reasons { id: \"timing\" disposition: WAIT }"),
       {"WAIT needs 'wait_for', such as '90d'"}},
      {"SpanWithoutWait",
       With("reasons { id: \"misfit\" disposition: DROP wait_for: \"3d\" } "
            "reasons { id: \"other\" wait_for: \"3d\" }"),
       {"only the disposition WAIT has 'wait_for'",
        "only the disposition WAIT has 'wait_for'"}},
      {"WaitForNoSpan",
       With("reasons { id: \"timing\" disposition: WAIT wait_for: \"3\" }"),
       {"'3' is not a span of time: write it as '30d', '12h' or '1d12h', more "
        "than zero"}},
      {"UnknownDisposition",
       With("reasons { id: \"timing\" disposition: 9 }"),
       {"the disposition must be PERSIST, WAIT or DROP, or be left out"}},
      {"CheckEveryNoSpan",
       With("", "check_every: \"0d\""),
       {"'0d' is not a span of time: write it as '30d', '12h' or '1d12h', more "
        "than zero"}},
      {"LimitOfUnknownCalendar",
       With("", "limits { id: \"l\" within: \"1d\" calendar: \"office\" }"),
       {"there is no calendar 'office'"}},
      {"LimitOfUnknownActivity",
       With("", "limits { id: \"l\" within: \"1d\" until: \"cal\" }"),
       {"there is no activity kind 'cal'; did you mean 'call'?"}},
  };
}

std::vector<Case> OfRequirements() {
  return {
      {"None",
       Requiring(""),
       {"a requirement needs 'when', 'points', 'points_below', 'grade', "
        "'completeness', 'no_red_flag', 'fields', 'answered', "
        "'reconfirmed', 'consent', 'not_inbound', 'handed_over', "
        "'in_stage' or 'not_in_stage'"}},
      {"Fields", Requiring("fields { names: \"account.employees\" }"), {}},
      {"UnknownField",
       Requiring("fields { names: \"account.employes\" }"),
       {"field 'account.employes' is not declared; did you mean "
        "'account.employees'?"}},
      {"FieldOfAnother",
       Requiring("fields { names: \"person.title\" }"),
       {"'person.title' is no field of the account or the opportunity"}},
      {"NoName", Requiring("fields { }"), {"name at least one"}},
      {"NameTwice",
       Requiring("answered { names: \"budget.amount\" names: "
                 "\"budget.amount\" }"),
       {"'budget.amount' is named twice"}},
      {"UnknownCriterion",
       Requiring("reconfirmed { names: \"budget.amuont\" }"),
       {"there is no criterion 'budget.amuont'; did you mean "
        "'budget.amount'?"}},
      {"UnknownScoreBelow",
       Requiring("points_below { of: \"fti\" below: 3 }"),
       {"there is no score or framework 'fti'; did you mean 'fit'?"}},
      {"HandedOverByNobody",
       Requiring("handed_over { handoffs: \"sdr_to_ae\" }"),
       {"there is no handoff 'sdr_to_ae'"}},
      {"HandedOverOfNothing",
       Requiring("handed_over { }"),
       {"name at least one handoff"}},
      {"NotInStage",
       Requiring("not_in_stage { process: \"p\" stages: \"open\" }"),
       {}},
      {"InNoStage",
       Requiring("in_stage { process: \"p\" }"),
       {"name at least one stage"}},
      {"InAnUnknownStage",
       Requiring("in_stage { process: \"p\" stages: \"opne\" }"),
       {"there is no stage 'opne'; did you mean 'open'?"}},
      {"InAStageOfNothing",
       Requiring("in_stage { process: \"q\" stages: \"open\" }"),
       {"there is no process 'q'"}},
      {"StageOfAQualification",
       With("") +
           "qualifications { id: \"q\" subject: OPPORTUNITY requirements { "
           "id: \"r\" in_stage { process: \"p\" stages: \"open\" } } }",
       {"only a transition or a handoff may ask what else was done"}},
      {"NoStageToSpeakOf",
       std::string(kStart) +
           "qualifications { id: \"q\" subject: OPPORTUNITY requirements { "
           "id: \"r\" reconfirmed { names: \"budget.amount\" } } }",
       {"only a transition has a current stage; elsewhere use 'answered'"}},
  };
}

// A score of `subject` with `baseline` in a policy of two processes of persons
// and one of opportunities; nothing recycles in "still".
std::string WithBaseline(const std::string& subject,
                         const std::string& baseline) {
  std::string text = With("") + "scores { id: \"s\" subject: " + subject +
                     " baseline: \"" + baseline +
                     "\" groups { id: \"g\" rules { id: \"r\" points: 1 when: "
                     "\"true\" } } }";
  for (const std::string id : {"still", "moving"}) {
    text += " processes { id: \"" + id +
            "\" subject: PERSON stages { id: \"s\" kind: WON } transitions { "
            "id: \"t\" entry: true to: \"s\"" +
            (id == "moving" ? " recycles: true" : "") + " } }";
  }
  return text;
}

std::vector<Case> OfBaselines() {
  return {
      {"Good", WithBaseline("PERSON", "moving"), {}},
      {"OfAnAccount",
       WithBaseline("ACCOUNT", "moving"),
       {"activities belong to a person; 'baseline' is for scores of the "
        "PERSON"}},
      {"OfAnUnknownProcess",
       WithBaseline("PERSON", "movin"),
       {"there is no process 'movin'; did you mean 'moving'?"}},
      {"OfAProcessOfOthers",
       WithBaseline("PERSON", "p"),
       {"'p' is no process of the PERSON or the ACCOUNT"}},
      {"ThatNeverComes",
       WithBaseline("PERSON", "still"),
       {"no transition of 'still' recycles"}},
  };
}

TEST(BaselineErrors, HaveTheirPlace) {
  EXPECT_EQ(ErrorsOf("id: \"p\"\nscores { id: \"s\" subject: PERSON\n  "
                     "baseline: \"q\" groups { id: \"g\" rules { id: \"r\" "
                     "points: 1 when: \"true\" } } }"),
            std::vector<std::string>{"p:3:3: there is no process 'q'"});
}

std::vector<Case> OfCalendars() {
  return {
      {"Good", WithCalendar(kMonday), {}},
      {"NoHours",
       WithCalendar("zone: \"UTC\""),
       {"hours: no day of the week has working hours; give at least one day an "
        "interval"}},
      {"UnknownZone",
       WithCalendar("zone: \"Europe/Berln\" hours { days: MONDAY from: "
                    "\"09:00\" to: \"17:00\" }"),
       {"hours.zone: 'Europe/Berln' is not a time zone; did you mean "
        "'Europe/Berlin'?"}},
      {"NoTime",
       WithCalendar("zone: \"UTC\" hours { days: MONDAY from: \"9:00\" to: "
                    "\"24:01\" }"),
       {"'9:00' is no time of day from 00:00 to 24:00, such as 09:00",
        "'24:01' is no time of day from 00:00 to 24:00, such as 09:00"}},
      {"NoDay",
       WithCalendar("zone: \"UTC\" hours { from: \"09:00\" to: \"17:00\" }"),
       {"working hours need days, such as MONDAY"}},
      {"UnspecifiedDay",
       WithCalendar("zone: \"UTC\" hours { days: UNSPECIFIED from: \"09:00\" "
                    "to: \"17:00\" }"),
       {"a day is one of MONDAY to SUNDAY"}},
      {"NoDate",
       WithCalendar(std::string(kMonday) + "holidays: \"25.12.2026\""),
       {"'25.12.2026' is no date such as 2026-12-25"}},
  };
}

TEST(ProcessErrorPlaces, AreThoseOfTheStageAndTheRequirement) {
  EXPECT_EQ(ErrorsOf("id: \"p\"\nprocesses {\n  id: \"q\" subject: PERSON\n"
                     "  stages { id: \"a\" kind: WON formerly: \"A\" }\n"
                     "  stages { id: \"b\" kind: WON }\n"
                     "  stages { id: \"c\" kind: WON }\n"
                     "  transitions { id: \"e\" entry: true to: \"a\" }\n"
                     "  transitions { id: \"f\" from: \"c\" to: \"b\" }\n"
                     "  transitions { id: \"g\" from: \"b\" to: \"c\" }\n"
                     "}\n"
                     "processes { id: \"r\" subject: PERSON stages { id: "
                     "\"a\" kind: WON } }"),
            (std::vector<std::string>{
                "p:4:30: 'A' cannot have been an id: use lower-case letters, "
                "digits and '_', beginning with a letter",
                "p:5:12: no way leads to 'b' from where a subject enters; add "
                "a transition, or retire the stage",
                "p:6:12: no way leads to 'c' from where a subject enters; add "
                "a transition, or retire the stage",
                "p:11:1: a process needs a transition with 'entry', or nobody "
                "ever comes into it",
                "p:11:46: no transition leads to 'a'; add one, or retire the "
                "stage"}));
}

TEST(ProcessLimits, OfOneStageAreAHundred) {
  std::string limits;
  for (int i = 0; i < 100; ++i) {
    limits += "limits { id: \"l" + std::to_string(i) + "\" within: \"1d\" } ";
  }
  EXPECT_EQ(ErrorsOf(With("", limits)), std::vector<std::string>{});
  limits += "limits { id: \"more\" within: \"1d\" }";
  EXPECT_EQ(MessagesOf(With("", limits)),
            std::vector<std::string>{
                "a stage has at most 100 limits of time, found 101"});
}

TEST(ProcessLimits, AreNamed) {
  Limits limits;
  limits.max_stages = 2;
  limits.max_transitions = 2;
  EXPECT_EQ(ErrorsOf(With(""), Encoding::kText, limits),
            std::vector<std::string>{});
  limits.max_stages = 1;
  EXPECT_EQ(
      ErrorsOf(With(""), Encoding::kText, limits),
      std::vector<std::string>{"p:10:5: there are 2 stages; max_stages is 1"});
  limits = {};
  limits.max_transitions = 1;
  EXPECT_EQ(ErrorsOf(With(""), Encoding::kText, limits),
            std::vector<std::string>{
                "p:11:5: there are 2 transitions; max_transitions is 1"});
}

std::string NameOf(const ::testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Processes, ProcessErrors,
                         ::testing::ValuesIn(OfProcesses()), NameOf);
INSTANTIATE_TEST_SUITE_P(Requirements, ProcessErrors,
                         ::testing::ValuesIn(OfRequirements()), NameOf);
INSTANTIATE_TEST_SUITE_P(Baselines, ProcessErrors,
                         ::testing::ValuesIn(OfBaselines()), NameOf);
INSTANTIATE_TEST_SUITE_P(Calendars, ProcessErrors,
                         ::testing::ValuesIn(OfCalendars()), NameOf);

}  // namespace
}  // namespace bantam::process_errors_test
