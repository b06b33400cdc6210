// Evidence and stage events in a host's JSON: what each type of answer takes,
// and what is refused with which words.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "bantam/codec.h"
#include "tests/codec/answers_sample.h"

namespace bantam::lead_evidence_json_test {
namespace {

using testing::AnswersPolicy;
using testing::Everything;

constexpr ReadOptions kIgnoring = {.ignore_undeclared = true};

Instant At(std::string_view text) {
  return *model::ParseInstant(text);
}

class EvidenceFromJson : public ::testing::Test {
 protected:
  // What is wrong with a lead, which is then empty.
  std::string Error(const std::string& json, const ReadOptions& options = {}) {
    EXPECT_TRUE(LeadFromJson(testing::kAnswersLead, {}, &lead_).ok());
    const absl::Status status = LeadFromJson(json, options, &lead_);
    EXPECT_EQ(Everything(lead_), Everything(Lead(policy_))) << json;
    if (status.ok()) return "";
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
    return std::string(status.message());
  }
  // The same of the only piece of evidence, or stage event, of a lead.
  std::string EvidenceError(const std::string& members,
                            const ReadOptions& options = {}) {
    return Error("{\"evidence\": [{" + members + "}]}", options);
  }
  std::string EventError(const std::string& members,
                         const ReadOptions& options = {}) {
    return Error("{\"stage_events\": [{" + members + "}]}", options);
  }
  // The value of an answer.
  Value Read(const std::string& criterion, const std::string& value) {
    const absl::Status status =
        LeadFromJson("{\"evidence\": [{\"criterion\": \"" + criterion +
                         "\", \"value\": " + value + "}]}",
                     {}, &lead_);
    EXPECT_TRUE(status.ok()) << status;
    return lead_.evidence(0).value.value_or(Null{});
  }

  Policy policy_ = AnswersPolicy();
  Lead lead_{policy_};
};

TEST_F(EvidenceFromJson, ReadsEveryPartAndType) {
  const absl::Status status = LeadFromJson(testing::kAnswersLead, {}, &lead_);
  ASSERT_TRUE(status.ok()) << status;
  ASSERT_EQ(lead_.evidence_count(), 8U);
  EXPECT_EQ(lead_.evidence(0),
            (Evidence{.id = "e1",
                      .criterion = "budget.amount",
                      .value = *Money::Parse("5000", "USD"),
                      .assessment = Assessment::kConfirmed,
                      .source = "P-9",
                      .at = At("2026-05-01T09:30:00Z"),
                      .recorded_at = At("2026-05-02T00:00:00Z"),
                      .source_kind = "customer",
                      .subject_id = "O-1"}));
  EXPECT_EQ(lead_.evidence(1), (Evidence{.criterion = "budget.approved",
                                         .value = false,
                                         .assessment = Assessment::kDenied}));
  EXPECT_EQ(lead_.evidence(2),
            (Evidence{.criterion = "budget.unit", .value = "it"}));
  EXPECT_EQ(lead_.evidence(3),
            (Evidence{.criterion = "authority.buyer", .value = "P-9"}));
  EXPECT_EQ(lead_.evidence(4), (Evidence{.criterion = "need.pain",
                                         .assessment = Assessment::kDenied}));
  EXPECT_EQ(lead_.evidence(5),
            (Evidence{.criterion = "need.seats", .value = int64_t{-40}}));
  EXPECT_EQ(lead_.evidence(6), (Evidence{.criterion = "timeline.start",
                                         .value = At("2026-12-01T00:00:00Z")}));
  EXPECT_EQ(lead_.evidence(7), Evidence{.criterion = "fit.content"});
  // It is about the lead's account, which therefore exists.
  EXPECT_TRUE(lead_.present(Subject::kAccount));
  // So does the person whose consents it holds.
  EXPECT_TRUE(lead_.present(Subject::kPerson));

  ASSERT_EQ(lead_.stage_event_count(), 2U);
  EXPECT_EQ(lead_.stage_event(0),
            (StageEvent{.id = "s1",
                        .subject = Subject::kOpportunity,
                        .subject_id = "O-1",
                        .process = "pipeline",
                        .from = "open",
                        .to = "proposal",
                        .actor = "U-1",
                        .reason = "asked for a price",
                        .policy_hash = "ab12",
                        .at = At("2026-05-03T00:00:00Z"),
                        .recorded_at = At("2026-05-04T00:00:00Z"),
                        .sequence = 7,
                        .automatic = true,
                        .overridden = true,
                        .on_behalf_of = "U-2",
                        .check_at = At("2026-08-01T00:00:00Z")}));
  EXPECT_EQ(lead_.stage_event(1), (StageEvent{.subject = Subject::kAccount,
                                              .process = "lifecycle",
                                              .to = "customer",
                                              .at = Instant{-1, 0}}));
  EXPECT_EQ(lead_.contact(0).opportunity_id, "O-2");
}

TEST_F(EvidenceFromJson, EmptyListsSayNothing) {
  ASSERT_TRUE(
      LeadFromJson(R"({"evidence": [], "stage_events": []})", {}, &lead_).ok());
  EXPECT_EQ(Everything(lead_), Everything(Lead(policy_)));
}

TEST_F(EvidenceFromJson, ADateIsADayOrAnInstant) {
  EXPECT_EQ(Read("timeline.start", R"("2026-12-01")"),
            Value(At("2026-12-01T00:00:00Z")));
  EXPECT_EQ(Read("timeline.start", R"("2024-02-29")"),
            Value(At("2024-02-29T00:00:00Z")));
  EXPECT_EQ(Read("timeline.start", R"("0001-01-01")"), Value(Instant::Min()));
  EXPECT_EQ(Read("timeline.start", R"("2026-12-01T08:00:00+08:00")"),
            Value(At("2026-12-01T00:00:00Z")));
  const std::string wanted =
      "evidence[0].value: expected a day such as \"2026-12-01\" or an RFC 3339 "
      "time such as \"2026-05-01T09:30:00Z\"";
  for (const char* bad :
       {"2026-02-30", "2026-13-01", "2026-12-1", "2026-12-01T", "2026-12-01Z",
        "01.12.2026", "", "          ", "0000-12-31", "2026-12-01 ", "20261201",
        "12026-12-1"}) {
    EXPECT_EQ(EvidenceError(R"("criterion": "timeline.start", "value": ")" +
                            std::string(bad) + "\""),
              wanted)
        << bad;
  }
  EXPECT_EQ(
      EvidenceError(R"("criterion": "timeline.start", "value": 20261201)"),
      wanted + ", found an integer");
  // Fields that are instants stay instants.
  EXPECT_EQ(Error(R"({"person": {"born": "2026-12-01"}})"),
            "person.born: expected an RFC 3339 time such as "
            "\"2026-05-01T09:30:00Z\"");
}

TEST_F(EvidenceFromJson, RefusesWhatIsNoEvidence) {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"evidence": {}})", "evidence: expected an array, found an object"},
      {R"({"evidence": null})", "evidence: expected an array, found null"},
      {R"({"evidence": [7]})",
       "evidence[0]: expected an object, found an integer"},
      {R"({"evidence": [{"criterion": "need.pain"}, null]})",
       "evidence[1]: expected an object, found null"},
      {R"({"evidnce": []})",
       "evidnce: a lead has no such part; did you mean 'evidence'?"},
      {R"({"stage_event": []})",
       "stage_event: a lead has no such part; did you mean 'stage_events'?"},
  };
  for (const auto& [json, message] : cases) EXPECT_EQ(Error(json), message);
}

TEST_F(EvidenceFromJson, RefusesMembersThatAreWrong) {
  const std::pair<const char*, const char*> cases[] = {
      {"", "criterion: evidence needs the key of a criterion"},
      {R"("criterion": "")",
       "criterion: evidence needs the key of a criterion"},
      {R"("criterion": null)", "criterion: expected a string, found null"},
      {R"("criterion": "budget.amont")",
       "criterion: the criterion 'budget.amont' is not declared; did you mean "
       "'budget.amount'?"},
      {R"("criterion": "amount", "value": 1)",
       "criterion: the criterion 'amount' is not declared"},
      {R"("criterion": "need.pain", "id": 1)",
       "id: expected a string, found an integer"},
      {R"("criterion": "need.pain", "source": null)",
       "source: expected a string, found null"},
      {R"("criterion": "need.pain", "subject_id": ["x"])",
       "subject_id: expected a string, found an array"},
      {R"("criterion": "need.pain", "source_kind": "custmer")",
       "source_kind: the kind of source 'custmer' is not declared; did you "
       "mean 'customer'?"},
      {R"("criterion": "need.pain", "assessment": "yes")",
       "assessment: there is no assessment 'yes'; expected 'unknown', "
       "'confirmed' or 'denied'"},
      {R"("criterion": "need.pain", "assessment": "CONFIRMED")",
       "assessment: there is no assessment 'CONFIRMED'; expected 'unknown', "
       "'confirmed' or 'denied'"},
      {R"("criterion": "need.pain", "assessment": null)",
       "assessment: expected 'unknown', 'confirmed' or 'denied', found null"},
      {R"("criterion": "need.pain", "at": "2026-05-01")",
       "at: expected an RFC 3339 time such as \"2026-05-01T09:30:00Z\""},
      {R"("criterion": "need.pain", "at": null)",
       "at: expected an RFC 3339 time such as \"2026-05-01T09:30:00Z\", found "
       "null"},
      {R"("criterion": "need.pain", "recorded_at": 1)",
       "recorded_at: expected an RFC 3339 time such as "
       "\"2026-05-01T09:30:00Z\", found an integer"},
      {R"("criterion": "need.pain", "asessment": "denied")",
       "asessment: evidence has no such part; did you mean 'assessment'?"},
      {R"("criterion": "need.pain", "kind": "customer")",
       "kind: evidence has no such part"},
      {R"("criterion": "need.pain", "id": "a", "\u0069d": "b")",
       "id: the key stands twice"},
  };
  for (const auto& [members, message] : cases) {
    EXPECT_EQ(EvidenceError(members), std::string("evidence[0].") + message);
  }
  EXPECT_EQ(EvidenceError(R"("criterion": "need.pain", "a.b c": 1)"),
            "evidence[0]['a.b c']: evidence has no such part");
}

TEST_F(EvidenceFromJson, AValueIsOneOfItsCriterion) {
  const std::pair<const char*, const char*> cases[] = {
      {R"("budget.amount", "value": 5000)",
       "expected an amount such as {\"amount\": \"5000\", \"currency\": "
       "\"USD\"}, found an integer"},
      {R"("budget.amount", "value": null)",
       "expected an amount of money, found null; the field is not nullable"},
      {R"("timeline.start", "value": null)",
       "expected a timestamp, found null; the field is not nullable"},
      {R"("budget.approved", "value": "yes")",
       "expected true or false, found a string"},
      {R"("need.seats", "value": 40.0)",
       "expected an integer, found a number with a fraction or an exponent"},
      {R"("need.pain", "value": true)", "expected a string, found a bool"},
      {R"("budget.unit", "value": "sals")",
       "'sals' is not among the declared values; did you mean 'sales'?"},
      {R"("budget.approved", "value": true, "assessment": "denied")",
       "the value is true and the assessment denied"},
      {R"("budget.approved", "assessment": "confirmed", "value": false)",
       "the value is false and the assessment confirmed"},
  };
  for (const auto& [members, message] : cases) {
    EXPECT_EQ(EvidenceError(std::string(R"("criterion": )") + members),
              std::string("evidence[0].value: ") + message);
  }
  EXPECT_EQ(EvidenceError(R"("criterion": "budget.amount",
                             "value": {"amount": "5", "currency": "usd"})"),
            "evidence[0].value.currency: expected an ISO 4217 code such as "
            "\"USD\"");
  EXPECT_EQ(EvidenceError(R"("criterion": "budget.amount", "value":
                             {"amount": "1", "amount": "2"})"),
            "evidence[0].value.amount: the key stands twice");
}

TEST_F(EvidenceFromJson, PersonalAnswersDoNotAppearInErrors) {
  EXPECT_EQ(EvidenceError(R"("criterion": "authority.buyer",
                             "value": ["SECRET"])"),
            "evidence[0].value: expected a string, found an array");
  Limits limits;
  limits.max_string_bytes = 15;
  const Policy policy = AnswersPolicy(limits);
  Lead lead(policy);
  EXPECT_EQ(LeadFromJson(R"({"evidence": [{"criterion": "authority.buyer",
                                           "value": "SECRET, and longer"}]})",
                         {}, &lead)
                .message(),
            "evidence[0].value: 18 bytes; max_string_bytes allows 15");
}

TEST_F(EvidenceFromJson, RefusesStageEventsThatAreNone) {
  const std::string good =
      R"("subject": "person", "process": "p", "to": "t",
         "at": "2026-05-01T09:30:00Z")";
  ASSERT_TRUE(
      LeadFromJson("{\"stage_events\": [{" + good + "}]}", {}, &lead_).ok());
  const std::pair<std::string, const char*> cases[] = {
      {"", "subject: a stage event needs 'subject'"},
      {R"("subject": "contact")",
       "subject: there is no subject 'contact'; expected 'account', 'person' "
       "or 'opportunity'"},
      {R"("subject": 3)",
       "subject: expected 'account', 'person' or 'opportunity', found an "
       "integer"},
      {R"("subject": "person", "process": "p", "to": "t")",
       "at: a stage event needs 'at'"},
      {R"("subject": "person", "at": "2026-05-01")",
       "at: expected an RFC 3339 time such as \"2026-05-01T09:30:00Z\""},
      {R"("subject": "person", "to": "t", "at": "2026-05-01T09:30:00Z")",
       "process: a stage event needs the process, such as 'pipeline'"},
      {R"("subject": "person", "process": "p", "at": "2026-05-01T09:30:00Z")",
       "to: a stage event needs the stage that was entered"},
      {good + R"(, "recorded_at": null)",
       "recorded_at: expected an RFC 3339 time such as "
       "\"2026-05-01T09:30:00Z\", found null"},
      {good + R"(, "actor": 1)", "actor: expected a string, found an integer"},
      {good + R"(, "sequence": 1.5)",
       "sequence: expected an integer, found a number with a fraction or an "
       "exponent"},
      {good + R"(, "sequence": 9223372036854775808)",
       "sequence: expected an integer from -9223372036854775808 to "
       "9223372036854775807"},
      {good + R"(, "check_at": "2016-12-31T23:59:60Z")",
       "check_at: expected an RFC 3339 time such as "
       "\"2026-05-01T09:30:00Z\" (years 1 to 9999, no leap seconds)"},
      {good + R"(, "automatic": 1)",
       "automatic: expected true or false, found an integer"},
      {good + R"(, "overridden": null)",
       "overridden: expected true or false, found null"},
      {good + R"(, "check_at": "tomorrow")",
       "check_at: expected an RFC 3339 time such as "
       "\"2026-05-01T09:30:00Z\""},
      {good + R"(, "form": "x")",
       "form: a stage event has no such part; did you mean 'from'?"},
      {good + R"(, "to": "u")", "to: the key stands twice"},
  };
  for (const auto& [members, message] : cases) {
    EXPECT_EQ(EventError(members), std::string("stage_events[0].") + message);
  }
  EXPECT_EQ(EventError(good + "}, {" + good + ", \"id\": null"),
            "stage_events[1].id: expected a string, found null");
}

TEST_F(EvidenceFromJson, RefusesAnOpportunityIdThatIsNone) {
  EXPECT_EQ(Error(R"({"contacts": [{"opportunity_id": 7}]})"),
            "contacts[0].opportunity_id: expected a string, found an integer");
  EXPECT_EQ(Error(R"({"contacts": [{"oportunity_id": "O"}]})"),
            "contacts[0].oportunity_id: the field is not declared; did you "
            "mean 'opportunity_id'?");
  // A key that cannot stand in a path is quoted behind the index.
  EXPECT_EQ(Error(R"({"contacts": [{"a.b c": 1}]})"),
            "contacts[0]['a.b c']: the field is not declared");
}

TEST_F(EvidenceFromJson, SkipsTheUndeclaredWhenAskedTo) {
  const std::string json = R"({
    "evidence": [
      {"criterion": "metrics.roi", "value": {"x": 1}, "source_kind": "nobody",
       "assessment": 7, "at": null},
      {"criterion": "need.seats", "value": 3, "mood": "good"},
      {"criterion": "budget.amount", "value":
        {"amount": "1", "currency": "EUR", "text": "x"}}],
    "stage_events": [
      {"subject": "account", "process": "p", "to": "t", "mood": {},
       "at": "2026-05-01T09:30:00Z"}]})";
  EXPECT_NE(Error(json), "");
  const absl::Status status = LeadFromJson(json, kIgnoring, &lead_);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(LeadToJson(lead_),
            R"({"opportunity":{},)"
            R"("evidence":[{"criterion":"need.seats","value":3},)"
            R"({"criterion":"budget.amount",)"
            R"("value":{"amount":"1","currency":"EUR"}}],)"
            R"("stage_events":[{"subject":"account","process":"p","to":"t",)"
            R"("at":"2026-05-01T09:30:00Z"}]})");
}

TEST_F(EvidenceFromJson, WhatIsDeclaredIsCheckedEvenWhenTheRestIsSkipped) {
  EXPECT_EQ(EvidenceError(R"("criterion": "need.pain", "source_kind": "x")",
                          kIgnoring),
            "evidence[0].source_kind: the kind of source 'x' is not declared");
  EXPECT_EQ(EvidenceError("", kIgnoring),
            "evidence[0].criterion: evidence needs the key of a criterion");
  // The index is that of the document, skipped evidence included.
  const std::string skipped = R"("criterion": "x.y"}, {)";
  EXPECT_EQ(EvidenceError(skipped + R"("criterion": "need.seats",
                                       "value": "3")",
                          kIgnoring),
            "evidence[1].value: expected an integer, found a string");
  EXPECT_EQ(EvidenceError(skipped + R"("criterion": "need.seats",
                                       "value": null)",
                          kIgnoring),
            "evidence[1].value: expected an integer, found null; the field is "
            "not nullable");
}

TEST_F(EvidenceFromJson, LimitsTheirNumber) {
  Limits limits;
  limits.max_evidence = 1;
  limits.max_stage_events = 1;
  const Policy policy = AnswersPolicy(limits);
  Lead lead(policy);
  const auto read = [&](const std::string& list, const std::string& members,
                        const ReadOptions& options) {
    return LeadFromJson("{\"" + list + "\": [{" + members + "}]}", options,
                        &lead);
  };
  const std::string pain = R"("criterion": "need.pain")";
  absl::Status status = read("evidence", pain + "}, {" + pain, {});
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(status.message(), "evidence: more than 1; max_evidence allows 1");
  EXPECT_EQ(lead.evidence_count(), 0U);
  // Those that are skipped do not count.
  EXPECT_TRUE(
      read("evidence", R"("criterion": "x.y"}, {)" + pain, kIgnoring).ok());
  const std::string move =
      R"("subject": "account", "process": "p", "to": "t",
         "at": "2026-05-01T09:30:00Z")";
  status = read("stage_events", move + "}, {" + move, {});
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(status.message(),
            "stage_events: more than 1; max_stage_events allows 1");
}

TEST_F(EvidenceFromJson, IsWrittenInTheOrderOfTheSchemaWithoutTheUnknown) {
  ASSERT_TRUE(LeadFromJson(testing::kAnswersLead, {}, &lead_).ok());
  EXPECT_EQ(
      LeadToJson(lead_),
      R"({"account":{},"person":{},"opportunity":{"id":"O-1"},)"
      R"("contacts":[{"person_id":"P-9","opportunity_id":"O-2"}],)"
      R"("evidence":[{"id":"e1","criterion":"budget.amount",)"
      R"("value":{"amount":"5000","currency":"USD"},)"
      R"("assessment":"confirmed","source":"P-9","at":"2026-05-01T09:30:00Z",)"
      R"("recorded_at":"2026-05-02T00:00:00Z","source_kind":"customer",)"
      R"("subject_id":"O-1"},)"
      R"({"criterion":"budget.approved","value":false,)"
      R"("assessment":"denied"},)"
      R"({"criterion":"budget.unit","value":"it"},)"
      R"({"criterion":"authority.buyer","value":"P-9"},)"
      R"({"criterion":"need.pain","assessment":"denied"},)"
      R"({"criterion":"need.seats","value":-40},)"
      R"({"criterion":"timeline.start","value":"2026-12-01T00:00:00Z"},)"
      R"({"criterion":"fit.content"}],)"
      R"("consents":[{"channel":"email","purpose":"newsletter",)"
      R"("state":"withdrawn","basis":"consent",)"
      R"("at":"2026-05-01T00:00:00Z","recorded_at":"2026-05-02T00:00:00Z"},)"
      R"({"channel":"phone","purpose":"sales"}],)"
      R"("stage_events":[{"id":"s1","subject":"opportunity",)"
      R"("subject_id":"O-1","process":"pipeline","from":"open",)"
      R"("to":"proposal","actor":"U-1","reason":"asked for a price",)"
      R"("policy_hash":"ab12","at":"2026-05-03T00:00:00Z",)"
      R"("recorded_at":"2026-05-04T00:00:00Z","sequence":7,)"
      R"("automatic":true,"overridden":true,"on_behalf_of":"U-2",)"
      R"("check_at":"2026-08-01T00:00:00Z"},)"
      R"({"subject":"account","process":"lifecycle","to":"customer",)"
      R"("at":"1969-12-31T23:59:59Z"}],)"
      R"("handoff_events":[{"id":"h1","handoff":"sdr_to_ae",)"
      R"("subject_id":"O-1","step":"offer","actor":"U-1",)"
      R"("on_behalf_of":"U-2","to":"U-3","method":"booked_call",)"
      R"("booked_at":"2026-05-06T09:00:00Z","reason":"met",)"
      R"("evidence":"a1","policy_hash":"ab12",)"
      R"("at":"2026-05-05T00:00:00Z","recorded_at":"2026-05-05T01:00:00Z",)"
      R"("sequence":-3,"overridden":true},)"
      R"({"handoff":"sdr_to_ae","step":"no_show","actor":"U-3",)"
      R"("at":"2026-05-06T09:00:00Z"}],)"
      R"("suppressions":[{"channel":"email","reason":"bounced",)"
      R"("from":"2026-05-01T00:00:00Z","until":"2026-06-01T00:00:00Z"},)"
      R"({}]})");
}

}  // namespace
}  // namespace bantam::lead_evidence_json_test
