// An evaluation and a roll-up in which every part has something to say.

#ifndef BANTAM_TESTS_CODEC_FULL_EVALUATION_H_
#define BANTAM_TESTS_CODEC_FULL_EVALUATION_H_

#include "bantam/evaluation.h"

namespace bantam::testing {

// Every field of every message that this version has, none of them at its
// default.
inline Evaluation FullEvaluation() {
  Evaluation evaluation;
  evaluation.lead_id = "L";
  evaluation.provenance = {"p", "1", "h", "0.2.0", "2025b"};
  evaluation.now = {7, 0};
  evaluation.scores = {
      {"fit",
       Subject::kAccount,
       model::Points{1},
       {model::Points{-1}, model::Points{2}},
       true,
       {{Reason::kRuleAssessment,
         "fit.a",
         model::Points{1},
         {{"framework", "bant"}}}},
       {{"fit.b", {model::Points{-2}, model::Points{3}}, {"account.x"}, "e"}},
       Absence::kSubjectAbsent}};
  evaluation.grades = {{"g", "A", {"A", "B"}, Absence::kSubjectAbsent}};
  evaluation.notes = {
      {Reason::kEvidenceOfOthers, "evidence", {{"count", int64_t{2}}}}};
  CriterionResult amount;
  amount.key = "budget.amount";
  amount.standing = Standing::kConflicting;
  amount.assessment = Assessment::kConfirmed;
  amount.value = *Money::Parse("5000", "USD");
  amount.points = model::Points{2'500'000};
  amount.interval = {model::Points{-1'000'000}, model::Points{10'000'000}};
  amount.at = Instant{60, 0};
  amount.from_committee = true;
  amount.conflict = {
      {"e1", "P-9", "customer", Assessment::kDenied, "no", Instant{61, 5}}};
  evaluation.assessments = {
      {"bant",
       Subject::kOpportunity,
       model::Points{1'500'000},
       {model::Points{-500'000}, model::Points{100'000'000}},
       model::Share{333'333},
       "proposal",
       {{"budget",
         model::Points{1'000'000},
         {model::Points{-250'000}, model::Points{4'000'000}},
         model::Share::All(),
         {amount}}},
       {{"need.pain", Standing::kStale, model::Points{12'000'000}}},
       {"need.pain", "budget.amount"},
       WinProbability{{250'000}, {750'000}},
       Absence::kUndecided}};
  evaluation.committees = {
      {"buyers",
       7,
       Benchmark::kWithin,
       {{BuyerRole::kDecisionMaker, Coverage::kAssumed, 3, 1, 2}},
       1,
       2,
       3,
       4,
       {"P-1"},
       {"P-2", "contacts[3]"},
       {"P-3"},
       Absence::kContactsUnknown}};
  evaluation.personas = {{"cto",
                          Decision::kYes,
                          {{"title", Decision::kNo, {"person.t"}, "e"}},
                          Absence::kDoesNotApply}};
  evaluation.red_flags = {{"late",
                           Severity::kDealBreaker,
                           Decision::kYes,
                           {"account.x"},
                           "e",
                           Absence::kDoesNotApply}};
  evaluation.qualifications = {{"sql",
                                Decision::kNo,
                                {{"fit",
                                  Decision::kNo,
                                  model::Points{1'000'000},
                                  model::Points{60'000'000},
                                  model::Points{2'000'000},
                                  "B",
                                  "A",
                                  {"late"},
                                  "e"}},
                                Absence::kSubjectAbsent}};
  return evaluation;
}

inline RollupResult FullRollup() {
  return {"people",
          model::Points{1'000'000},
          {model::Points{-1'000'000}, model::Points{2'000'000}},
          {{"P-1",
            model::Points{500'000},
            {model::Points{250'000}, model::Points{750'000}},
            true}}};
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_CODEC_FULL_EVALUATION_H_
