// What may be wrong with the events of a mapping.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/codec/event_sample.h"

namespace bantam::testing::mapping_event_errors_test {
namespace {

using ::testing::HasSubstr;

TEST(MappingEventErrorsTest, ReportsEveryErrorWithItsLineAndColumn) {
  EXPECT_EQ(EventErrorsOf("columns { column: 'key' field: 'id' }\n"
                          "events {\n"
                          "  process: 'pipelin'\n"
                          "  id: '{key'\n"
                          "  columns { column: 'a' field: 'too' }\n"
                          "}\n"
                          "events {\n"
                          "  process: 'pipeline'\n"
                          "  id: '{key}'\n"
                          "  columns { column: 'a' field: 'at' }\n"
                          "  values { field: 'to' value: 'wonn' }\n"
                          "}\n"),
            "m.textproto:3:3: the policy has no process 'pipelin'; did you "
            "mean 'pipeline'?\n"
            "m.textproto:4:3: a '{' that is not closed; '{{' is a brace\n"
            "m.textproto:5:25: a stage event has no 'too'; did you mean 'to'?\n"
            "m.textproto:11:24: there is no stage 'wonn'; did you mean "
            "'won'?\n");
}

struct BadEvent {
  const char* event;
  const char* message;
};

constexpr BadEvent kBadEvents[] = {
    {"id: '{key}'", "an event needs its `process` or its `handoff`"},
    {"process: 'pipeline' handoff: 'sdr_to_ae' id: '{key}'",
     "an event needs its `process` or its `handoff`"},
    {"handoff: 'sdr_to_a' id: '{key}'",
     "the policy has no handoff 'sdr_to_a'; did you mean 'sdr_to_ae'?"},
    {"process: 'pipeline'", "an event needs its `id`"},
    {"process: 'pipeline' id: 'e'",
     "every row would have this id; name a column in braces, such as "
     "\"{key}/won\""},
    {"process: 'pipeline' id: '{{key}}'", "every row would have this id"},
    {"process: 'pipeline' id: '{a}{b}'",
     "nothing stands between {a} and {b}, so that '1' and '11' make the same "
     "id as '11' and '1'; write {a}/{b}"},
    {"process: 'pipeline' id: 'a}'", "a '}' that closes nothing"},
    {"process: 'pipeline' id: '{}'", "between braces stands the name"},
    {"process: 'pipeline' id: '{ key }'", "between braces stands the name"},
    {"process: 'pipeline' id: '{mail}'",
     "column 'mail' fills something personal, and ids are shown in errors"},
    {"process: 'pipeline' id: '{key}' values { field: 'to' value: 'won' }",
     "a stage event needs 'at', from `columns` or `values`"},
    {"handoff: 'sdr_to_ae' id: '{key}'", "a handoff event needs 'step'"},
    {"handoff: 'sdr_to_ae' id: '{key}'", "a handoff event needs 'actor'"},
    {"process: 'pipeline' id: '{key}' columns { column: 'a' }",
     "it needs its `field`, the part of the event that it fills"},
    {"process: 'pipeline' id: '{key}' columns { field: 'to' }",
     "a column needs its `column`"},
    {"process: 'pipeline' id: '{key}' columns { column: 'a' field: 'step' }",
     "a stage event has no 'step'"},
    {"handoff: 'sdr_to_ae' id: '{key}' columns { column: 'a' field: 'from' }",
     "a handoff event has no 'from'"},
    {"process: 'pipeline' id: '{key}' columns { column: 'a' field: 'to' } "
     "values { field: 'to' value: 'won' }",
     "'to' is filled already"},
    {"process: 'pipeline' id: '{key}' values { field: 'to' }",
     "needs its `value` or its `from_field`, one of both"},
    {"process: 'pipeline' id: '{key}' values { field: 'at' value: '2026-01-05' "
     "from_field: 'person.first_contact' }",
     "needs its `value` or its `from_field`, one of both"},
    {"process: 'pipeline' id: '{key}' values { field: 'at' value: 'now' }",
     "expected a time such as"},
    {"process: 'pipeline' id: '{key}' values { field: 'sequence' value: '1.5' "
     "}",
     "expected a whole number, found '1.5'"},
    {"process: 'pipeline' id: '{key}' values { field: 'at' "
     "from_field: 'person.first_contac' }",
     "did you mean 'person.first_contact'?"},
    {"process: 'pipeline' id: '{key}' values { field: 'at' "
     "from_field: 'account.employees' }",
     "'account.employees' is INT, and 'at' is TIMESTAMP"},
    {"process: 'pipeline' id: '{key}' columns { column: 'a' field: 'to' "
     "values { from: 'W' to: 'wonn' } }",
     "there is no stage 'wonn'; did you mean 'won'?"},
    {"handoff: 'sdr_to_ae' id: '{key}' values { field: 'step' value: 'offr' }",
     "there is no step 'offr'; did you mean 'offer'?"},
    {"handoff: 'sdr_to_ae' id: '{key}' values { field: 'method' value: 'call' "
     "}",
     "there is no method 'call'"},
    {"process: 'pipeline' id: '{key}' columns { column: 'a' field: 'to' "
     "null_words: 'none' }",
     "'to' is not nullable; did you mean `unknown_words`?"},
    {"process: 'pipeline' id: '{key}' values { field: 'to' value: 'won' } "
     "when_known: 'to'",
     "'to' is known in every row"},
    {"process: 'pipeline' id: '{key}' columns { column: 'a' field: 'to' } "
     "when_known: 'too'",
     "nothing fills 'too'; did you mean 'to'?"},
};

TEST(MappingEventErrorsTest, SaysWhatWouldBeRight) {
  for (const BadEvent& bad : kBadEvents) {
    EXPECT_THAT(EventErrorsOf(EventMapping(
                    "columns { column: 'mail' field: 'person.email' } events "
                    "{ " +
                    std::string(bad.event) + " }")),
                HasSubstr(bad.message))
        << bad.event;
  }
}

// What an entry needs besides its id.
constexpr char kRest[] =
    "columns { column: 'a' field: 'at' } values { field: 'to' value: 'won' } }";
constexpr char kStep[] =
    "columns { column: 'a' field: 'at' } columns { column: 'b' field: 'actor' "
    "} values { field: 'step' value: 'claim' } }";

std::string Entry(const std::string& owner_and_id, const char* rest) {
  return " events { " + owner_and_id + " " + rest;
}

TEST(MappingEventErrorsTest, TwoEntriesMakeDifferentIds) {
  const std::string first = Entry("process: 'pipeline' id: '{key}/x'", kRest);
  EXPECT_EQ(EventErrorsOf(EventMapping(
                first + Entry("process: 'pipeline' id: '{key}/y'", kRest))),
            "");
  EXPECT_THAT(EventErrorsOf(EventMapping(first + "\n" + first)),
              HasSubstr("m.textproto:4:31: the ids of events[0] are made in "
                        "the same way; add what tells them apart, such as "
                        "\"{key}/won\""));
  // Steps are another list of the lead, with ids of their own.
  EXPECT_EQ(EventErrorsOf(EventMapping(
                first + Entry("handoff: 'sdr_to_ae' id: '{key}/x'", kStep))),
            "");
  // A joined row has the same key.
  const std::string join =
      "joins { name: 'more' key: 'key' lookup: 'key' " + first + " }";
  EXPECT_THAT(EventErrorsOf(EventMapping(first + join)),
              HasSubstr("the ids of events[0] are made in the same way"));
  const std::string second =
      "joins { name: 'most' key: 'key' lookup: 'key' " + first + " }";
  EXPECT_THAT(
      EventErrorsOf(EventMapping(join + second)),
      HasSubstr("the ids of joins[0].events[0] are made in the same way"));
}

TEST(MappingEventErrorsTest, FormerStagesAreStagesToo) {
  EXPECT_EQ(
      EventErrorsOf(EventMapping("events { process: 'pipeline' id: '{key}' "
                                 "columns { column: 'a' field: 'at' } "
                                 "values { field: 'to' value: 'visit' } }")),
      "");
}

TEST(MappingEventErrorsTest, EventsAreSomebodys) {
  EXPECT_EQ(EventErrorsOf("columns { column: 'n' field: 'account.employees' }\n"
                          "events { process: 'pipeline' id: '{key}' "
                          "columns { column: 'a' field: 'at' } "
                          "values { field: 'to' value: 'won' } }"),
            "m.textproto: events need a column with `field: \"id\"`: whose "
            "they are\n");
}

TEST(MappingEventErrorsTest, AtMostAHundredEvents) {
  std::string events;
  for (int i = 0; i < 101; ++i) {
    events +=
        "events { process: 'pipeline' id: '{key}' "
        "columns { column: 'a' field: 'at' } "
        "values { field: 'to' value: 'won' } }\n";
  }
  EXPECT_THAT(EventErrorsOf(EventMapping(events)),
              HasSubstr("101 events; there may be at most 100"));
}

TEST(MappingEventErrorsTest, AColumnOfAnEventIsNotIgnored) {
  EXPECT_THAT(
      EventErrorsOf(EventMapping("ignored_columns: [ 'a', 'b' ]\n"
                                 "events { process: 'pipeline' id: '{b}' "
                                 "columns { column: 'a' field: 'at' } "
                                 "values { field: 'to' value: 'won' } }")),
      ::testing::AllOf(HasSubstr("column 'a' is mapped, too"),
                       HasSubstr("column 'b' is mapped, too")));
}

}  // namespace
}  // namespace bantam::testing::mapping_event_errors_test
