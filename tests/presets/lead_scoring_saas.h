// Leads for the preset lead_scoring_saas, and what comes of them.

#ifndef BANTAM_TESTS_PRESETS_LEAD_SCORING_SAAS_H_
#define BANTAM_TESTS_PRESETS_LEAD_SCORING_SAAS_H_

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/codec.h"
#include "bantam/evaluator.h"
#include "bantam/presets.h"

namespace bantam::saas {

inline constexpr Instant kNow{1'780'000'000, 0};

inline const Policy& SaasPolicy() {
  static const Policy* const policy =
      new Policy(*Policy::FromText(*FindPreset("lead_scoring_saas")));
  return *policy;
}

// An activity, `days` before `kNow`; `more` is further JSON.
inline std::string Did(std::string_view kind, int days,
                       std::string_view more = "") {
  std::string json = R"({"kind": ")" + std::string(kind) + R"(", "at": ")" +
                     FormatInstant(*(kNow - model::Days(days))) + '"';
  if (!more.empty()) json += ", " + std::string(more);
  return json + "}";
}

inline std::string Viewed(std::string_view page, int days) {
  return Did("page_view", days, R"("page": ")" + std::string(page) + '"');
}

inline std::vector<std::string> Times(int count, const std::string& activity) {
  return std::vector<std::string>(static_cast<size_t>(count), activity);
}

inline std::vector<std::string> operator+(std::vector<std::string> a,
                                          const std::vector<std::string>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

inline std::string List(const std::vector<std::string>& activities) {
  std::string json = "[";
  for (const std::string& activity : activities) {
    if (json.size() > 1) json += ", ";
    json += activity;
  }
  return json + "]";
}

inline Evaluation Evaluate(const std::string& json, Instant now = kNow) {
  Lead lead(SaasPolicy());
  const absl::Status read = LeadFromJson(json, {}, &lead);
  EXPECT_TRUE(read.ok()) << read << "\n" << json;
  absl::StatusOr<Evaluation> answer =
      Evaluator(SaasPolicy()).Evaluate(lead, now);
  EXPECT_TRUE(answer.ok()) << answer.status();
  return answer.ok() ? *std::move(answer) : Evaluation();
}

// Of a lead of whom nothing counts but what they did.
inline Evaluation Behaviour(const std::vector<std::string>& activities,
                            Instant now = kNow) {
  return Evaluate(R"({"account": {"kind": "prospect"},
                      "person": {"student": false}, "activities": )" +
                      List(activities) + "}",
                  now);
}

inline const ScoreResult& Score(const Evaluation& answer, std::string_view id) {
  for (const ScoreResult& score : answer.scores) {
    if (score.id == id) return score;
  }
  ADD_FAILURE() << "no score " << id;
  static const ScoreResult* const none = new ScoreResult();
  return *none;
}

inline double PointsOf(const Evaluation& answer, std::string_view score) {
  return Score(answer, score).points.ToDouble();
}

inline const GradeResult& Grade(const Evaluation& answer, std::string_view id) {
  for (const GradeResult& grade : answer.grades) {
    if (grade.id == id) return grade;
  }
  ADD_FAILURE() << "no grade " << id;
  static const GradeResult* const none = new GradeResult();
  return *none;
}

// What the lines of one rule, or of one group's bounds, add up to.
inline double Sum(const Evaluation& answer, std::string_view path) {
  model::Points sum;
  for (const ScoreResult& score : answer.scores) {
    for (const Line& line : score.lines) {
      if (line.path == path) sum = *Add(sum, line.points);
    }
  }
  return sum.ToDouble();
}

inline constexpr std::string_view kBestAccount =
    R"({"kind": "prospect", "employees": 500, "industry": "saas",
        "annual_revenue": {"amount": "20000000", "currency": "USD"},
        "technologies": ["slack", "salesforce"], "country": "NL"})";
inline constexpr std::string_view kBestPerson =
    R"({"seniority": "vp", "department": "sales",
        "title": "VP Sales Operations", "student": false})";
// All known, and nothing of it earns a point.
inline constexpr std::string_view kPlainAccount =
    R"({"kind": "prospect", "employees": 500, "industry": "other",
        "annual_revenue": {"amount": "9999999.99", "currency": "USD"},
        "technologies": ["slack"], "country": "BR"})";

inline std::string LeadOf(std::string_view account, std::string_view person,
                          const std::vector<std::string>& activities = {}) {
  return R"({"account": )" + std::string(account) + R"(, "person": )" +
         std::string(person) + R"(, "activities": )" + List(activities) + "}";
}

}  // namespace bantam::saas

#endif  // BANTAM_TESTS_PRESETS_LEAD_SCORING_SAAS_H_
