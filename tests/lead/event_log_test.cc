// Records of a log, gathered by the lead that they tell of.

#include "bantam/event_log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/codec.h"

namespace bantam::event_log_test {
namespace {

using ::testing::HasSubstr;

constexpr char kPolicy[] = R"pb(
  id: "log"
  fields { path: "account.name" type: STRING }
  fields { path: "activity.page" type: STRING }
  activity_kinds { id: "visit" }
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    stages { id: "open" kind: OPEN }
    stages { id: "won" kind: WON }
    transitions { id: "begin" entry: true to: "open" }
    transitions { id: "win" from: "open" to: "won" }
  }
)pb";

class EventLogTest : public ::testing::Test {
 protected:
  absl::Status Add(const std::string& json) {
    ++row_;
    const absl::Status read = LeadFromJson(json, {}, &record_);
    EXPECT_TRUE(read.ok()) << read;
    return log_.Add({row_, 10 * row_}, &record_);
  }

  std::vector<std::string> Ids() const {
    std::vector<std::string> ids;
    for (const EventLog::Entry& entry : log_.entries()) {
      ids.push_back(entry.lead.id());
    }
    return ids;
  }

  static std::string Move(const std::string& lead, const std::string& event,
                          const std::string& to) {
    return R"({"id":")" + lead + R"(","opportunity":{"id":"O"},)" +
           R"("stage_events":[{"id":")" + event +
           R"(","subject":"opportunity","process":"pipeline","to":")" + to +
           R"(","at":"2026-05-01T00:00:00Z"}]})";
  }

  Policy policy_ = *Policy::FromText(kPolicy);
  Lead record_ = Lead(policy_);
  EventLog log_;
  int64_t row_ = 0;
};

TEST_F(EventLogTest, BringsTheRecordsOfALeadTogether) {
  ASSERT_TRUE(Add(Move("B", "1", "open")).ok());
  ASSERT_TRUE(Add(Move("A", "2", "open")).ok());
  ASSERT_TRUE(Add(Move("B", "3", "won")).ok());
  ASSERT_TRUE(Add(R"({"id":"B","account":{"id":"X","name":"Late"},
      "activities":[{"kind":"visit","at":"2026-05-02T00:00:00Z",
                     "page":"/pricing"}]})")
                  .ok());
  log_.Finish();
  EXPECT_THAT(Ids(), ::testing::ElementsAre("B", "A"));
  const EventLog::Entry* b = log_.Find("B");
  ASSERT_NE(b, nullptr);
  EXPECT_EQ(b->place.row, 1);
  EXPECT_EQ(b->place.line, 10);
  ASSERT_EQ(b->lead.stage_event_count(), 2u);
  EXPECT_EQ(b->lead.stage_event(0).id, "1");
  EXPECT_EQ(b->lead.stage_event(1).to, "won");
  ASSERT_EQ(b->lead.activity_count(), 1u);
  EXPECT_EQ(*b->lead.GetActivity(0, *policy_.FindField("activity.page")),
            Value("/pricing"));
  // A further record adds ids, and no other facts.
  EXPECT_EQ(b->lead.subject_id(Subject::kAccount), "X");
  EXPECT_EQ(b->lead.Get(*policy_.FindField("account.name")), nullptr);
  EXPECT_EQ(log_.Find("C"), nullptr);
  EXPECT_EQ(log_.left_out(), 0);
}

TEST_F(EventLogTest, TakesWhatTheFirstRecordSays) {
  ASSERT_TRUE(Add(R"({"id":"A","account":{"name":"Acme"}})").ok());
  EXPECT_EQ(record_.id(), "");
  log_.Finish();
  EXPECT_EQ(*log_.Find("A")->lead.Get(*policy_.FindField("account.name")),
            Value("Acme"));
}

// What is left of a history would tell another story.
TEST_F(EventLogTest, LeavesALeadOutWholeWhereARecordIsWrong) {
  ASSERT_TRUE(Add(Move("A", "1", "open")).ok());
  ASSERT_TRUE(Add(Move("B", "2", "open")).ok());
  log_.LeaveOut("A");
  ASSERT_TRUE(Add(Move("A", "3", "won")).ok());
  log_.LeaveOut("Z");
  log_.Finish();
  EXPECT_THAT(Ids(), ::testing::ElementsAre("B"));
  EXPECT_EQ(log_.Find("A"), nullptr);
  ASSERT_NE(log_.Find("B"), nullptr);
  EXPECT_EQ(log_.Find("B")->lead.stage_event(0).id, "2");
  EXPECT_TRUE(log_.IsLeftOut("A"));
  EXPECT_TRUE(log_.IsLeftOut("Z"));
  EXPECT_FALSE(log_.IsLeftOut("B"));
  EXPECT_EQ(log_.left_out(), 2);
  EXPECT_EQ(log_.nameless(), 0);
}

TEST_F(EventLogTest, CountsRecordsThatNameNobody) {
  const absl::Status status = Add(R"({"account":{"name":"Acme"}})");
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(status.message()), HasSubstr("has no id"));
  log_.LeaveOut("");
  log_.Finish();
  EXPECT_EQ(log_.nameless(), 2);
  EXPECT_EQ(log_.left_out(), 0);
}

TEST_F(EventLogTest, RefusesAnotherAccountForTheSameLead) {
  ASSERT_TRUE(Add(R"({"id":"A","account":{"id":"X"}})").ok());
  const absl::Status status = Add(R"({"id":"A","account":{"id":"Y"}})");
  EXPECT_EQ(status.message(),
            "its account.id is not that of the records before it, of which row "
            "1 is the first; one lead has one account");
  EXPECT_TRUE(log_.IsLeftOut("A"));
}

// One id with other content is an error of the lead, and so of the log.
TEST_F(EventLogTest, KeepsToTheLimitsOfALead) {
  CompileOptions options;
  options.limits.max_stage_events = 1;
  policy_ = *Policy::FromText(kPolicy, options);
  record_ = Lead(policy_);
  ASSERT_TRUE(Add(Move("A", "1", "open")).ok());
  EXPECT_EQ(Add(Move("A", "2", "won")).code(),
            absl::StatusCode::kResourceExhausted);
  EXPECT_TRUE(log_.IsLeftOut("A"));
}

TEST_F(EventLogTest, RefusesRecordsOfAnotherPolicy) {
  ASSERT_TRUE(Add(Move("A", "1", "open")).ok());
  Lead other(*Policy::FromText(kPolicy));
  ASSERT_TRUE(LeadFromJson(Move("A", "2", "won"), {}, &other).ok());
  EXPECT_EQ(log_.Add({2, 0}, &other).code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_TRUE(log_.IsLeftOut("A"));
}

}  // namespace
}  // namespace bantam::event_log_test
