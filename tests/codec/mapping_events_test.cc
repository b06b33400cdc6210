// Events that rows tell of (proto/bantam/v1/mapping.proto, EventMap).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/codec/event_sample.h"

namespace bantam::testing::mapping_events_test {
namespace {

using ::testing::HasSubstr;

// A deal a row: when the meeting was, and how and when it was closed.
constexpr char kDeals[] = R"(
  events {
    process: 'pipeline' id: '{key}/meeting'
    columns { column: 'met' field: 'at' }
    columns { column: 'rep' field: 'actor' }
    values { field: 'to' value: 'meeting' }
    when_known: 'at'
  }
  events {
    process: 'pipeline' id: '{key}/closed'
    columns {
      column: 'state' field: 'to'
      values { from: 'Won' to: 'won' }
      unknown_words: 'Open' only_mapped_values: true
    }
    columns { column: 'closed' field: 'at' }
    values { field: 'from' value: 'meeting' }
    when_known: 'to'
  })";
const Cells kDealHeader = {"key", "rep", "state", "met", "closed"};

TEST(MappingEventsTest, ARowTellsOfSeveralEvents) {
  const EventsResult result =
      ReadEventRow(EventMapping(kDeals), kDealHeader,
                   {"D-1", " Kim ", "Won", "2026-01-05", "2026-02-01"});
  ASSERT_TRUE(result.status.ok()) << result.status;
  ASSERT_EQ(result.lead.stage_event_count(), 2u);
  StageEvent meeting;
  meeting.id = "D-1/meeting";
  meeting.subject = Subject::kOpportunity;
  meeting.process = "pipeline";
  meeting.to = "meeting";
  meeting.actor = "Kim";
  meeting.at = At("2026-01-05T00:00:00Z");
  EXPECT_EQ(result.stage(0), meeting);
  StageEvent closed;
  closed.id = "D-1/closed";
  closed.subject = Subject::kOpportunity;
  closed.process = "pipeline";
  closed.from = "meeting";
  closed.to = "won";
  closed.at = At("2026-02-01T00:00:00Z");
  EXPECT_EQ(result.stage(1), closed);
}

TEST(MappingEventsTest, WhereThePartThatDecidesIsUnknownThereIsNoEvent) {
  const EventsResult open = ReadEventRow(EventMapping(kDeals), kDealHeader,
                                         {"D-1", "", "Open", "2026-01-05", ""});
  ASSERT_TRUE(open.status.ok()) << open.status;
  ASSERT_EQ(open.lead.stage_event_count(), 1u);
  EXPECT_EQ(open.stage(0).id, "D-1/meeting");
  EXPECT_EQ(open.stage(0).actor, "");
  // Nothing else of the event is read, so a bad date does not matter there.
  const EventsResult sought = ReadEventRow(EventMapping(kDeals), kDealHeader,
                                           {"D-1", "", "Open", "", "soon"});
  ASSERT_TRUE(sought.status.ok()) << sought.status;
  EXPECT_EQ(sought.lead.stage_event_count(), 0u);
}

TEST(MappingEventsTest, AnEventThatIsToldOfNeedsItsTime) {
  const EventsResult result = ReadEventRow(
      EventMapping(kDeals), kDealHeader, {"D-1", "", "Won", "2026-01-05", ""});
  EXPECT_EQ(result.status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(result.status.message(),
            "column 'closed': unknown, and events[1] of process 'pipeline' "
            "needs it as its 'at'");
}

TEST(MappingEventsTest, EveryCellThatIsWrongIsNamed) {
  const EventsResult result =
      ReadEventRow(EventMapping(kDeals), kDealHeader,
                   {"D-1", "", "Wonn", "5.1.2026", "2026-02-01"});
  EXPECT_THAT(
      std::string(result.status.message()),
      ::testing::AllOf(
          HasSubstr("column 'met': expected a time such as"),
          HasSubstr(", found '5.1.2026'; column 'state': expected a word that "
                    "is among the column's `values`, found 'Wonn'")));
}

TEST(MappingEventsTest, TheIdNeedsItsCells) {
  const char* const kLog =
      "events { process: 'pipeline' id: '{{{event}}}-{key}' "
      "columns { column: 'at' field: 'at' } "
      "columns { column: 'to' field: 'to' } }";
  const EventsResult good =
      ReadEventRow(EventMapping(kLog), {"key", "event", "at", "to"},
                   {"D-1", "e7", "2026-01-05", "won"});
  ASSERT_TRUE(good.status.ok()) << good.status;
  EXPECT_EQ(good.stage(0).id, "{e7}-D-1");
  const EventsResult bad =
      ReadEventRow(EventMapping(kLog), {"key", "event", "at", "to"},
                   {"D-1", " ", "2026-01-05", "won"});
  EXPECT_EQ(bad.status.message(),
            "column 'event': empty, and the id of events[0] is made of it");
}

TEST(MappingEventsTest, ReadsEveryPartOfAStageEvent) {
  const EventsResult result = ReadEventRow(
      EventMapping("events { process: 'pipeline' id: '{key}' "
                   "columns { column: 'a' field: 'subject_id' } "
                   "columns { column: 'b' field: 'from' } "
                   "columns { column: 'c' field: 'to' } "
                   "columns { column: 'd' field: 'actor' } "
                   "columns { column: 'e' field: 'on_behalf_of' } "
                   "columns { column: 'f' field: 'reason' } "
                   "columns { column: 'g' field: 'policy_hash' } "
                   "columns { column: 'h' field: 'at' } "
                   "columns { column: 'i' field: 'recorded_at' } "
                   "columns { column: 'j' field: 'check_at' } "
                   "columns { column: 'k' field: 'sequence' } "
                   "columns { column: 'l' field: 'automatic' } "
                   "columns { column: 'm' field: 'overridden' } }"),
      {"key", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"},
      {"D-1", "O-1", "meeting", "won", "Kim", "Lee", "fit", "abc",
       "2026-01-01T09:00:00+08:00", "2026-01-02", "2026-01-03", "-7", "true",
       "true"});
  ASSERT_TRUE(result.status.ok()) << result.status;
  StageEvent expected;
  expected.id = "D-1";
  expected.subject = Subject::kOpportunity;
  expected.subject_id = "O-1";
  expected.process = "pipeline";
  expected.from = "meeting";
  expected.to = "won";
  expected.actor = "Kim";
  expected.on_behalf_of = "Lee";
  expected.reason = "fit";
  expected.policy_hash = "abc";
  expected.at = At("2026-01-01T01:00:00Z");
  expected.recorded_at = At("2026-01-02T00:00:00Z");
  expected.check_at = At("2026-01-03T00:00:00Z");
  expected.sequence = -7;
  expected.automatic = true;
  expected.overridden = true;
  EXPECT_EQ(result.stage(0), expected);
}

constexpr char kHandoffLog[] =
    "events { handoff: 'sdr_to_ae' id: '{event}' "
    "columns { column: 'step' field: 'step' "
    "  values { from: 'passed' to: 'offer' } } "
    "columns { column: 'who' field: 'actor' } "
    "columns { column: 'to' field: 'to' } "
    "columns { column: 'how' field: 'method' } "
    "columns { column: 'booked' field: 'booked_at' } "
    "columns { column: 'why' field: 'reason' } "
    "columns { column: 'call' field: 'evidence' } "
    "columns { column: 'when' field: 'at' } "
    "values { field: 'sequence' value: '3' } }";
const Cells kHandoffHeader = {"key", "event",  "step", "who",  "to",
                              "how", "booked", "why",  "call", "when"};

TEST(MappingEventsTest, ReadsEveryPartOfAHandoffEvent) {
  const EventsResult result =
      ReadEventRow(EventMapping(kHandoffLog), kHandoffHeader,
                   {"D-1", "h1", "passed", "sam", "eva", "booked_call",
                    "2026-01-07T10:00:00Z", "early", "a1", "2026-01-05"});
  ASSERT_TRUE(result.status.ok()) << result.status;
  ASSERT_EQ(result.lead.handoff_event_count(), 1u);
  EXPECT_EQ(result.lead.stage_event_count(), 0u);
  HandoffEvent expected;
  expected.id = "h1";
  expected.handoff = "sdr_to_ae";
  expected.step = model::HandoffStep::kOffer;
  expected.actor = "sam";
  expected.to = "eva";
  expected.method = model::HandoffMethod::kBookedCall;
  expected.booked_at = At("2026-01-07T10:00:00Z");
  expected.reason = "early";
  expected.evidence = "a1";
  expected.at = At("2026-01-05T00:00:00Z");
  expected.sequence = 3;
  EXPECT_EQ(result.handoff(0), expected);
}

TEST(MappingEventsTest, StepsAndMethodsAreAFewWords) {
  const EventsResult result =
      ReadEventRow(EventMapping(kHandoffLog), kHandoffHeader,
                   {"D-1", "h1", "Offer", "", "", "fax", "", "", "", ""});
  EXPECT_EQ(result.status.message(),
            "column 'step': expected a step of a handoff, such as offer or "
            "no_show, found 'Offer'; column 'how': expected live_call, "
            "booked_call or introduction, found 'fax'");
}

TEST(MappingEventsTest, AHandoffEventNeedsWhoDidIt) {
  const EventsResult result = ReadEventRow(
      EventMapping(kHandoffLog), kHandoffHeader,
      {"D-1", "h1", "accept", "", "", "", "", "", "", "2026-01-05"});
  EXPECT_EQ(result.status.message(),
            "column 'who': unknown, and events[0] of handoff 'sdr_to_ae' needs "
            "it as its 'actor'");
}

// The second file knows who, the first when.
constexpr char kJoined[] = R"(
  utc_offset: 'Z'
  columns { column: 'key' field: 'id' }
  columns { column: 'first' field: 'person.first_contact' null_words: 'none' }
  joins {
    name: 'deals' key: 'key' lookup: 'key'
    events {
      handoff: 'sdr_to_ae' id: '{key}/claim'
      columns { column: 'sdr' field: 'actor' }
      values { field: 'step' value: 'claim' }
      values { field: 'at' from_field: 'person.first_contact' }
    }
  })";

TEST(MappingEventsTest, AJoinedRowMayTakeAPartFromTheFirst) {
  const Policy policy = EventPolicy();
  const Mapping mapping = Mapping::FromText(kJoined, policy).value();
  const BoundMapping first = mapping.Bind(Cells{"key", "first"}).value();
  const BoundMapping deals = mapping.BindJoin(0, Cells{"key", "sdr"}).value();
  Lead lead(policy);
  ASSERT_TRUE(first.Read(Cells{"L-1", "2026-01-05"}, &lead).ok());
  EXPECT_EQ(lead.handoff_event_count(), 0u);
  ASSERT_TRUE(deals.Read(Cells{"L-1", "sam"}, &lead).ok());
  ASSERT_EQ(lead.handoff_event_count(), 1u);
  EXPECT_EQ(lead.handoff_event(0).actor, "sam");
  EXPECT_EQ(lead.handoff_event(0).at, At("2026-01-05T00:00:00Z"));
  // Neither a blank cell nor a null is a time.
  for (const char* const blank : {"", "none"}) {
    Lead other(policy);
    ASSERT_TRUE(first.Read(Cells{"L-2", blank}, &other).ok());
    const absl::Status status = deals.Read(Cells{"L-2", "sam"}, &other);
    EXPECT_EQ(status.message(),
              "person.first_contact: unknown, and joins[0].events[0] of "
              "handoff 'sdr_to_ae' needs it as its 'at'");
  }
}

TEST(MappingEventsTest, ColumnsOfEventsMustBeInTheHeader) {
  const EventsResult result = ReadEventRow(
      EventMapping(kDeals), {"key", "rep", "state", "meet", "closed"}, {});
  EXPECT_THAT(std::string(result.status.message()),
              ::testing::AllOf(
                  HasSubstr("column 'met' is not in the file; did you mean "
                            "'meet'?"),
                  HasSubstr("column 'meet' is neither mapped nor in")));
}

TEST(MappingEventsTest, WhatAPersonalColumnHoldsStaysOutOfErrors) {
  const EventsResult result = ReadEventRow(
      EventMapping("columns { column: 'mail' field: 'person.email' } "
                   "events { handoff: 'sdr_to_ae' id: '{key}' "
                   "columns { column: 'mail' field: 'step' } "
                   "columns { column: 'key' field: 'actor' } "
                   "columns { column: 'when' field: 'at' } }"),
      {"key", "mail", "when"}, {"L-1", "kim@example.com", "2026-01-05"});
  EXPECT_FALSE(result.status.ok());
  EXPECT_THAT(std::string(result.status.message()),
              ::testing::Not(HasSubstr("kim@")));
}

}  // namespace
}  // namespace bantam::testing::mapping_events_test
