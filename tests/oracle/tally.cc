#include "tests/oracle/tally.h"

#include <cstdio>
#include <iterator>
#include <utility>

namespace bantam::oracle {
namespace {

// At least so many in 10,000 pairs.
constexpr std::pair<const char*, int64_t> kLeast[] = {
    {"leads refused", 10},
    {"scores", 10'000},
    {"scores with points", 500},
    {"scores open", 500},
    {"scores open and exact", 200},
    {"rules that erred", 200},
    {"rules with an assessment", 200},
    {"rules with a baseline", 500},
    {"rules all before their baseline", 200},
    {"assessments", 5'000},
    {"assessments with points", 1'000},
    {"criteria open", 1'000},
    {"criteria good", 1'000},
    {"criteria bad", 1'000},
    {"criteria stale", 1'000},
    {"criteria conflicting", 500},
    {"conflicts decided", 500},
    {"conflicts over values alone", 100},
    {"claims", 500},
    {"answers of the committee", 100},
    {"assessments with a stage", 500},
    {"keys due", 500},
    {"win probabilities", 200},
    {"committees", 2'000},
    {"champions", 200},
    {"blockers", 500},
    {"vetoes", 100},
    {"roles covered", 500},
    {"roles assumed", 200},
    {"roles missing", 500},
    {"personas", 1'000},
    {"red flags", 1'000},
    {"qualified", 500},
    {"not qualified", 500},
    {"qualification unknown", 500},
    {"ACTIVITIES_IN_FUTURE", 100},
    {"ACTIVITIES_REPEATED", 100},
    {"SUBJECT_ABSENT", 100},
    {"EVIDENCE_IN_FUTURE", 500},
    {"EVIDENCE_REPEATED", 500},
    {"EVIDENCE_OF_OTHERS", 500},
    {"CONTACTS_OF_OTHERS", 500},
    {"CONTACTS_UNKNOWN", 500},
    {"FRAMEWORK_UNDECIDED", 200},
    {"DATES_OUT_OF_ORDER", 20},
};

const char* NoteName(Reason code) {
  constexpr const char* kNames[] = {
      "ACTIVITIES_IN_FUTURE", "ACTIVITIES_REPEATED", "SUBJECT_ABSENT",
      "EVIDENCE_IN_FUTURE",   "EVIDENCE_REPEATED",   "EVIDENCE_OF_OTHERS",
      "CONTACTS_OF_OTHERS",   "CONTACTS_UNKNOWN",    "FRAMEWORK_UNDECIDED",
      "DATES_OUT_OF_ORDER"};
  return kNames[static_cast<size_t>(code) -
                static_cast<size_t>(Reason::kActivitiesInFuture)];
}

}  // namespace

void Tally::Add(const std::optional<Evaluation>& evaluation) {
  ++pairs;
  if (!evaluation) {
    ++seen_["leads refused"];
    return;
  }
  for (const ScoreResult& score : evaluation->scores) AddScore(score);
  for (const AssessmentResult& assessment : evaluation->assessments) {
    AddAssessment(assessment);
  }
  for (const CommitteeResult& committee : evaluation->committees) {
    ++seen_["committees"];
    seen_["champions"] += std::ssize(committee.champions);
    seen_["blockers"] += std::ssize(committee.blockers);
    seen_["vetoes"] += std::ssize(committee.vetoes);
    for (const RoleCoverage& role : committee.roles) {
      seen_["roles covered"] += role.coverage == Coverage::kCovered;
      seen_["roles assumed"] += role.coverage == Coverage::kAssumed;
      seen_["roles missing"] += role.coverage == Coverage::kMissing;
    }
  }
  seen_["personas"] += std::ssize(evaluation->personas);
  seen_["red flags"] += std::ssize(evaluation->red_flags);
  for (const QualificationResult& result : evaluation->qualifications) {
    seen_["qualified"] += result.qualified == Decision::kYes;
    seen_["not qualified"] += result.qualified == Decision::kNo;
    seen_["qualification unknown"] += result.qualified == Decision::kUnknown;
  }
  for (const Note& note : evaluation->notes) ++seen_[NoteName(note.code)];
}

void Tally::AddScore(const ScoreResult& score) {
  ++seen_["scores"];
  seen_["scores with points"] += score.points.micros != 0;
  seen_["scores open"] += !score.interval.IsPoint();
  seen_["scores open and exact"] += !score.interval.IsPoint() && score.exact;
  for (const Undecided& rule : score.undecided) {
    seen_["rules that erred"] += !rule.error.empty();
  }
  for (const Line& line : score.lines) {
    seen_["rules with an assessment"] += line.code == Reason::kRuleAssessment;
    const bool baseline =
        line.code == Reason::kRuleOccurrences && line.arguments.size() == 2;
    seen_["rules with a baseline"] += baseline;
    seen_["rules all before their baseline"] +=
        baseline && line.points.micros == 0;
  }
}

void Tally::AddAssessment(const AssessmentResult& assessment) {
  ++seen_["assessments"];
  seen_["assessments with points"] += assessment.points.micros != 0;
  seen_["assessments with a stage"] += !assessment.stage.empty();
  seen_["keys due"] += std::ssize(assessment.due);
  seen_["win probabilities"] += assessment.win_probability.has_value();
  for (const DimensionResult& dimension : assessment.dimensions) {
    for (const CriterionResult& criterion : dimension.criteria) {
      AddCriterion(criterion);
    }
  }
}

void Tally::AddCriterion(const CriterionResult& criterion) {
  constexpr const char* kStandings[] = {"criteria open", "criteria good",
                                        "criteria bad", "criteria stale",
                                        "criteria conflicting"};
  ++seen_[kStandings[static_cast<size_t>(criterion.standing)]];
  const bool conflicting = criterion.standing == Standing::kConflicting;
  seen_["conflicts decided"] += !criterion.conflict.empty() && !conflicting;
  seen_["claims"] +=
      criterion.standing == Standing::kOpen && criterion.value.has_value();
  seen_["answers of the committee"] += criterion.from_committee;
  bool agree = !criterion.conflict.empty();
  for (const Statement& statement : criterion.conflict) {
    agree &= statement.assessment == criterion.conflict[0].assessment;
  }
  seen_["conflicts over values alone"] += agree;
}

bool Tally::IsTelling() const {
  bool telling = true;
  for (const auto& [what, least] : kLeast) {
    const auto found = seen_.find(what);
    const int64_t count = found == seen_.end() ? 0 : found->second;
    if (count * 10'000 >= least * pairs) continue;
    std::printf("too few: %s\n", what);
    telling = false;
  }
  return telling;
}

void Tally::Print() const {
  std::printf("%lld pairs", static_cast<long long>(pairs));
  for (const auto& [what, count] : seen_) {
    std::printf("; %lld %.*s", static_cast<long long>(count),
                static_cast<int>(what.size()), what.data());
  }
  std::printf("\n");
}

}  // namespace bantam::oracle
