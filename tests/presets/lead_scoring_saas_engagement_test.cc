// What the preset promises to a sales team: what a lead did. All figures
// are worked out by hand from the points in its file.

#include "tests/presets/lead_scoring_saas.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace bantam::saas::lead_scoring_saas_engagement_test {
namespace {

using ::testing::ElementsAre;

TEST(EngagementTest, FadesAsTheFileSays) {
  const struct {
    std::string activity;
    std::string_view rule;
    double points;
  } rows[] = {
      {Viewed("/pricing", 0), "engagement.website.pricing", 8},
      {Viewed("/pricing/teams", 14), "engagement.website.pricing", 4},
      {Viewed("/pricing", 28), "engagement.website.pricing", 2},
      {Viewed("/docs/api", 30), "engagement.website.docs", 1.5},
      {Viewed("/about", 29), "engagement.website.other_pages", 1},
      {Viewed("/about", 30), "engagement.website.other_pages", 0},
      {Did("download", 30), "engagement.content.download", 2.5},
      {Did("data_sheet_read", 60), "engagement.content.data_sheet", 1.5},
      {Did("demo_watched", 0), "engagement.content.demo", 12},
      {Did("demo_watched", 15), "engagement.content.demo", 9},
      {Did("demo_watched", 30), "engagement.content.demo", 6},
      {Did("demo_watched", 60), "engagement.content.demo", 0},
      {Did("webinar_attended", 60, R"("minutes": 30)"),
       "engagement.content.webinar", 7.5},
      {Did("form_submitted", 60), "engagement.answers.form", 10},
      {Did("email_reply", 30), "engagement.answers.reply", 5},
  };
  for (const auto& row : rows) {
    const Evaluation answer = Behaviour({row.activity});
    EXPECT_EQ(Sum(answer, row.rule), row.points) << row.activity;
    EXPECT_EQ(PointsOf(answer, "engagement"), row.points) << row.activity;
    EXPECT_TRUE(Score(answer, "engagement").interval.IsPoint());
  }
}

TEST(EngagementTest, NoHabitDrownsTheRest) {
  EXPECT_EQ(PointsOf(Behaviour(Times(40, Viewed("/pricing", 0))), "engagement"),
            24);
  const std::vector<std::string> website = Times(9, Viewed("/pricing", 0)) +
                                           Times(9, Viewed("/docs", 0)) +
                                           Times(9, Viewed("/", 0));
  EXPECT_EQ(PointsOf(Behaviour(website), "engagement"), 30);  // 24 + 9 + 5
  const std::vector<std::string> content =
      Times(9, Did("download", 0)) + Times(9, Did("data_sheet_read", 0)) +
      Times(9, Did("demo_watched", 0)) +
      Times(9, Did("webinar_attended", 0, R"("minutes": 60)"));
  EXPECT_EQ(PointsOf(Behaviour(content), "engagement"), 30);  // of 54
  const std::vector<std::string> answers =
      Times(9, Did("form_submitted", 0)) + Times(9, Did("email_reply", 0));
  EXPECT_EQ(PointsOf(Behaviour(answers), "engagement"), 40);  // of 50
  EXPECT_EQ(PointsOf(Behaviour(website + content + answers), "engagement"),
            100);
}

// Of several forms only the newest counts, and it fades from there.
TEST(EngagementTest, OneWishIsOneWish) {
  EXPECT_EQ(
      PointsOf(Behaviour(Times(4, Did("form_submitted", 0))), "engagement"),
      20);
  EXPECT_EQ(
      PointsOf(Behaviour(Times(4, Did("form_submitted", 60))), "engagement"),
      10);
  EXPECT_EQ(PointsOf(Behaviour({Did("form_submitted", 600),
                                Did("form_submitted", 0)}),
                     "engagement"),
            20);
}

TEST(EngagementTest, AWebinarCountsFromHalfAnHour) {
  EXPECT_EQ(
      PointsOf(Behaviour({Did("webinar_attended", 0, R"("minutes": 29)")}),
               "engagement"),
      0);
  const Evaluation unknown = Behaviour({Did("webinar_attended", 0)});
  EXPECT_EQ(PointsOf(unknown, "engagement"), 0);
  EXPECT_EQ(Score(unknown, "engagement").interval.high.ToDouble(), 15);
  EXPECT_THAT(Grade(unknown, "engagement_grade").possible,
              ElementsAre("3", "4"));
}

TEST(EngagementTest, NothingRecordedIsNotNothingDone) {
  const std::string known = R"({"account": {"kind": "prospect"},
                                "person": {"student": false})";
  const Evaluation nothing = Evaluate(known + R"(, "activities": []})");
  EXPECT_THAT(Grade(nothing, "engagement_grade").possible, ElementsAre("4"));
  const Evaluation unrecorded = Evaluate(known + "}");
  EXPECT_EQ(PointsOf(unrecorded, "engagement"), 0);
  EXPECT_EQ(Score(unrecorded, "engagement").interval.high.ToDouble(), 100);
  EXPECT_THAT(Grade(unrecorded, "engagement_grade").possible,
              ElementsAre("1", "2", "3", "4"));
}

TEST(PenaltyTest, TheGroupHasAFloor) {
  // Grade 1 otherwise: 30 from the website and 40 from answers.
  const std::vector<std::string> eager =
      Times(3, Viewed("/pricing", 0)) + Times(2, Viewed("/docs", 0)) +
      Times(3, Did("email_reply", 0)) + Times(1, Did("form_submitted", 0));
  EXPECT_EQ(PointsOf(Behaviour(eager), "engagement"), 70);
  const Evaluation answer =
      Evaluate(LeadOf(R"({"kind": "competitor"})", R"({"student": true})",
                      eager + Times(1, Did("unsubscribe", 0)) +
                          Times(4, Viewed("/careers", 0))));
  EXPECT_EQ(Sum(answer, "engagement.penalties.competitor"), -40);
  EXPECT_EQ(Sum(answer, "engagement.penalties.student"), -20);
  EXPECT_EQ(Sum(answer, "engagement.penalties.unsubscribed"), -25);
  EXPECT_EQ(Sum(answer, "engagement.penalties.careers"), -15);
  EXPECT_EQ(Sum(answer, "engagement.penalties"), 60);  // from -100 to -40
  EXPECT_EQ(PointsOf(answer, "engagement"), 30);
}

// The negative-score trap: a lead that once left must be able to return.
TEST(PenaltyTest, CanBeOutlived) {
  const auto visit = [](int days) {
    return std::vector<std::string>{
        Did("form_submitted", days), Did("email_reply", days),
        Did("webinar_attended", days, R"("minutes": 45)")};
  };
  const std::vector<std::string> left =
      visit(360) + Times(1, Did("unsubscribe", 360));
  const Instant then = *(kNow - model::Days(360));

  const Evaluation before = Behaviour(visit(360), then);
  EXPECT_EQ(PointsOf(before, "engagement"), 45);
  EXPECT_EQ(Grade(before, "engagement_grade").grade, "2");

  const Evaluation gone = Behaviour(left, then);
  EXPECT_EQ(PointsOf(gone, "engagement"), 20);
  EXPECT_EQ(Grade(gone, "engagement_grade").grade, "3");

  // Four half-lives later: 25 / 16 of the penalty is left, 10 / 4096 of the
  // old reply, nothing of the old form and webinar under their caps.
  const Evaluation back = Behaviour(left + visit(0));
  EXPECT_EQ(PointsOf(back, "engagement"), 43.439941);
  EXPECT_EQ(Grade(back, "engagement_grade").grade, "2");
}

TEST(PenaltyTest, TheCareersPageNeverHelps) {
  const std::vector<std::vector<std::string>> lives = {
      {},
      {Viewed("/pricing", 3)},
      {Did("form_submitted", 10), Did("email_reply", 2)},
      Times(9, Viewed("/pricing", 0)) + Times(9, Viewed("/docs", 0)),
  };
  for (const std::vector<std::string>& life : lives) {
    const double without = PointsOf(Behaviour(life), "engagement");
    for (const int days : {0, 1, 29, 30, 400}) {
      for (const int count : {1, 2, 10}) {
        const Evaluation answer = Behaviour(
            life + Times(count, Viewed("/careers/engineering", days)));
        EXPECT_LE(PointsOf(answer, "engagement"), without);
        EXPECT_EQ(Sum(answer, "engagement.website.other_pages"), 0);
      }
    }
  }
  // Half of 5 is left after a month.
  EXPECT_EQ(PointsOf(Behaviour({Viewed("/careers", 30), Did("email_reply", 0)}),
                     "engagement"),
            7.5);
}

}  // namespace
}  // namespace bantam::saas::lead_scoring_saas_engagement_test
