// Leads for the presets that assess, and what comes of them.

#ifndef BANTAM_TESTS_PRESETS_PRESET_LEAD_H_
#define BANTAM_TESTS_PRESETS_PRESET_LEAD_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/codec.h"
#include "bantam/evaluator.h"
#include "bantam/presets.h"

namespace bantam::presets {

// 2026-05-28T20:26:40Z.
inline constexpr Instant kNow{1'780'000'000, 0};

inline Policy Compile(std::string_view preset) {
  return *Policy::FromText(*FindPreset(preset));
}

inline Evaluation Evaluate(const Policy& policy, const std::string& json,
                           Instant now = kNow) {
  Lead lead(policy);
  const absl::Status read = LeadFromJson(json, {}, &lead);
  EXPECT_TRUE(read.ok()) << read << "\n" << json;
  absl::StatusOr<Evaluation> answer = Evaluator(policy).Evaluate(lead, now);
  EXPECT_TRUE(answer.ok()) << answer.status();
  return answer.ok() ? *std::move(answer) : Evaluation();
}

// One piece of evidence; `more` is further JSON.
inline std::string Said(std::string_view key, std::string_view assessment,
                        std::string_view more = "") {
  std::string json = R"({"criterion": ")" + std::string(key) +
                     R"(", "assessment": ")" + std::string(assessment) + '"';
  if (!more.empty()) json += ", " + std::string(more);
  return json + "}";
}

inline std::string Yes(std::string_view key, std::string_view more = "") {
  return Said(key, "confirmed", more);
}
inline std::string No(std::string_view key, std::string_view more = "") {
  return Said(key, "denied", more);
}
// `text` confirmed as the answer.
inline std::string Text(std::string_view key, std::string_view text) {
  return Yes(key, R"("value": ")" + std::string(text) + '"');
}
inline std::string At(Instant at) {
  return R"("at": ")" + FormatInstant(at) + '"';
}

inline std::string Joined(const std::vector<std::string>& items) {
  std::string json;
  for (const std::string& item : items) {
    if (!json.empty()) json += ", ";
    json += item;
  }
  return json;
}

inline std::vector<std::string> operator+(std::vector<std::string> a,
                                          const std::vector<std::string>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

// Good answers to everything that a framework of the policy asks under
// `prefix`: "need.", or "" for all.
inline std::vector<std::string> AllGood(const Policy& policy,
                                        std::string_view prefix,
                                        std::string_view more = "") {
  std::vector<std::string> evidence;
  for (const CriterionInfo& criterion : policy.criteria()) {
    const std::string_view key = criterion.key;
    if (key.substr(0, prefix.size()) != prefix) continue;
    const bool denial_is_good =
        key.find("_satisfaction") != std::string_view::npos ||
        key == "competition.present";
    evidence.push_back(denial_is_good ? No(key, more) : Yes(key, more));
  }
  return evidence;
}

// A lead with these members of its opportunity and this evidence; `more` is
// further JSON.
inline std::string Deal(std::string_view opportunity,
                        const std::vector<std::string>& evidence,
                        std::string_view more = "") {
  std::string json = R"({"opportunity": {)" + std::string(opportunity) +
                     R"(}, "evidence": [)" + Joined(evidence) + "]";
  if (!more.empty()) json += ", " + std::string(more);
  return json + "}";
}

// The result with this id.
template <typename Result>
const Result& Find(const std::vector<Result>& results, std::string_view id) {
  for (const Result& result : results) {
    if (result.id == id) return result;
  }
  ADD_FAILURE() << "there is no " << id;
  static const Result* const none = new Result();
  return *none;
}

inline const CriterionResult& FindKey(const AssessmentResult& assessment,
                                      std::string_view key) {
  for (const DimensionResult& dimension : assessment.dimensions) {
    for (const CriterionResult& criterion : dimension.criteria) {
      if (criterion.key == key) return criterion;
    }
  }
  ADD_FAILURE() << "there is no " << key;
  static const CriterionResult* const none = new CriterionResult();
  return *none;
}

// How many questions each dimension asks.
inline std::vector<size_t> Counts(const AssessmentResult& assessment) {
  std::vector<size_t> counts;
  for (const DimensionResult& dimension : assessment.dimensions) {
    counts.push_back(dimension.criteria.size());
  }
  return counts;
}

// The most points of each question, in policy order.
inline std::vector<double> Worths(const AssessmentResult& assessment) {
  std::vector<double> worths;
  for (const DimensionResult& dimension : assessment.dimensions) {
    for (const CriterionResult& criterion : dimension.criteria) {
      worths.push_back(criterion.interval.high.ToDouble());
    }
  }
  return worths;
}

inline Decision Raised(const Evaluation& answer, std::string_view flag) {
  for (const RedFlagResult& result : answer.red_flags) {
    if (result.id == flag) return result.raised;
  }
  return Decision::kNo;
}

inline Decision Met(const QualificationResult& qualification,
                    std::string_view requirement) {
  for (const UnmetRequirement& unmet : qualification.unmet) {
    if (unmet.id == requirement) return unmet.met;
  }
  return Decision::kYes;
}

inline std::vector<Note> NotesWith(const Evaluation& answer, Reason code) {
  std::vector<Note> notes;
  for (const Note& note : answer.notes) {
    if (note.code == code) notes.push_back(note);
  }
  return notes;
}

// "<earlier> <later>" of each pair of dates out of order.
inline std::vector<std::string> OutOfOrder(const Evaluation& answer) {
  std::vector<std::string> pairs;
  for (const Note& note : NotesWith(answer, Reason::kDatesOutOfOrder)) {
    std::string pair;
    for (const Argument& argument : note.arguments) {
      if (argument.name != "earlier" && argument.name != "later") continue;
      if (!pair.empty()) pair += ' ';
      pair += std::get<std::string>(argument.value);
    }
    pairs.push_back(pair);
  }
  return pairs;
}

// A DATE, confirmed.
inline std::string Day(std::string_view key, std::string_view day) {
  return Yes(key, R"("value": ")" + std::string(day) + '"');
}

}  // namespace bantam::presets

#endif  // BANTAM_TESTS_PRESETS_PRESET_LEAD_H_
