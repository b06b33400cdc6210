// What the handles are.

#ifndef BANTAM_CAPI_HANDLES_H_
#define BANTAM_CAPI_HANDLES_H_

#include <memory>
#include <string>
#include <vector>

#include "bantam/bantam_c.h"
#include "bantam/diagnostic.h"
#include "bantam/duplicates.h"
#include "bantam/evaluation.h"
#include "bantam/evaluator.h"
#include "bantam/handoff.h"
#include "bantam/intent.h"
#include "bantam/lead.h"
#include "bantam/moves.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "bantam/routing.h"
#include "bantam/stages.h"

namespace bantam::capi {

// What the policy says of one of its processes.
struct ProcessInfo {
  std::string id;
  Subject subject = Subject::kAccount;
  std::vector<StageInfo> stages;
};

// By slot, the fields of a policy. A slot is a position among all of them.
using Slots = std::vector<FieldRef>;

// The C++ type behind a borrowed handle, which is a pointer to one and never
// followed as anything else.
template <typename Handle>
struct Behind;

#define BANTAM_CAPI_BEHIND(handle, held) \
  template <>                            \
  struct Behind<handle> {                \
    using type = held;                   \
  }
BANTAM_CAPI_BEHIND(bantam_held_value, Value);
BANTAM_CAPI_BEHIND(bantam_string_list, std::vector<std::string>);
BANTAM_CAPI_BEHIND(bantam_score_list, std::vector<ScoreResult>);
BANTAM_CAPI_BEHIND(bantam_line_list, std::vector<Line>);
BANTAM_CAPI_BEHIND(bantam_argument_list, std::vector<Argument>);
BANTAM_CAPI_BEHIND(bantam_undecided_list, std::vector<Undecided>);
BANTAM_CAPI_BEHIND(bantam_grade_list, std::vector<GradeResult>);
BANTAM_CAPI_BEHIND(bantam_note_list, std::vector<Note>);
BANTAM_CAPI_BEHIND(bantam_assessment_list, std::vector<AssessmentResult>);
BANTAM_CAPI_BEHIND(bantam_dimension_list, std::vector<DimensionResult>);
BANTAM_CAPI_BEHIND(bantam_criterion_list, std::vector<CriterionResult>);
BANTAM_CAPI_BEHIND(bantam_statement_list, std::vector<Statement>);
BANTAM_CAPI_BEHIND(bantam_question_list, std::vector<Question>);
BANTAM_CAPI_BEHIND(bantam_committee_list, std::vector<CommitteeResult>);
BANTAM_CAPI_BEHIND(bantam_role_list, std::vector<RoleCoverage>);
BANTAM_CAPI_BEHIND(bantam_persona_list, std::vector<PersonaResult>);
BANTAM_CAPI_BEHIND(bantam_trait_list, std::vector<TraitResult>);
BANTAM_CAPI_BEHIND(bantam_red_flag_list, std::vector<RedFlagResult>);
BANTAM_CAPI_BEHIND(bantam_qualification_list, std::vector<QualificationResult>);
BANTAM_CAPI_BEHIND(bantam_unmet_list, std::vector<UnmetRequirement>);
BANTAM_CAPI_BEHIND(bantam_obstacle_list, std::vector<MoveObstacle>);
BANTAM_CAPI_BEHIND(bantam_proposed_move_list, std::vector<ProposedMove>);
BANTAM_CAPI_BEHIND(bantam_visit_list, std::vector<StageVisit>);
BANTAM_CAPI_BEHIND(bantam_time_limit_list, std::vector<LimitState>);
BANTAM_CAPI_BEHIND(bantam_stage_total_list, std::vector<StageTotal>);
BANTAM_CAPI_BEHIND(bantam_event_fault_list, std::vector<EventFault>);
BANTAM_CAPI_BEHIND(bantam_renamed_stage_list, std::vector<RenamedStage>);
BANTAM_CAPI_BEHIND(bantam_step_obstacle_list, std::vector<HandoffObstacle>);
BANTAM_CAPI_BEHIND(bantam_breach_list, std::vector<HandoffBreach>);
BANTAM_CAPI_BEHIND(bantam_rejection_list, std::vector<HandoffRejection>);
BANTAM_CAPI_BEHIND(bantam_taken_step_list, std::vector<HandoffStepTaken>);
BANTAM_CAPI_BEHIND(bantam_handoff_fault_list, std::vector<HandoffFault>);
BANTAM_CAPI_BEHIND(bantam_claim_result_list, std::vector<ClaimResult>);
BANTAM_CAPI_BEHIND(bantam_skipped_candidate_list,
                   std::vector<SkippedCandidate>);
BANTAM_CAPI_BEHIND(bantam_routing_step_list, std::vector<RoutingStep>);
BANTAM_CAPI_BEHIND(bantam_turn_count_list, std::vector<TurnCount>);
BANTAM_CAPI_BEHIND(bantam_match_key_list, std::vector<MatchKeyValue>);
BANTAM_CAPI_BEHIND(bantam_unusable_key_list, std::vector<UnusableKey>);
BANTAM_CAPI_BEHIND(bantam_match_reason_list, std::vector<MatchReason>);
BANTAM_CAPI_BEHIND(bantam_account_match_list, std::vector<AccountMatch>);
BANTAM_CAPI_BEHIND(bantam_merged_claim_list, std::vector<MergeClaimResult>);
#undef BANTAM_CAPI_BEHIND

template <typename Handle>
const typename Behind<Handle>::type* Held(const Handle* handle) {
  return reinterpret_cast<const typename Behind<Handle>::type*>(handle);
}

}  // namespace bantam::capi

struct bantam_policy {
  bantam::Policy policy;
  std::shared_ptr<const bantam::capi::Slots> slots;
  std::vector<bantam::capi::ProcessInfo> processes;
};

struct bantam_diagnostics {
  std::vector<bantam::Diagnostic> list;
};

struct bantam_lead {
  bantam::Lead lead;
  std::shared_ptr<const bantam::capi::Slots> slots;
};

struct bantam_evaluator {
  bantam::Evaluator evaluator;
  // Of bantam_evaluate_json and bantam_evaluate_binary, used again.
  bantam::Lead lead;
  bantam::Evaluation evaluation;
};

struct bantam_evaluation {
  bantam::Evaluation evaluation;
};

struct bantam_mover {
  bantam::Mover mover;
};

struct bantam_moves {
  std::vector<bantam::MoveAnswer> list;
};

struct bantam_proposal {
  bantam::Proposal proposal;
};

struct bantam_stage_history {
  bantam::StageHistory history;
};

struct bantam_handoffs {
  bantam::Handoffs handoffs;
};

struct bantam_steps {
  std::vector<bantam::HandoffAnswer> list;
};

struct bantam_handoff_history {
  bantam::HandoffHistory history;
};

struct bantam_intents {
  std::vector<bantam::Intent> list;
};

struct bantam_router {
  bantam::Router router;
};

struct bantam_routing_answer {
  bantam::RoutingAnswer answer;
};

struct bantam_match_keys {
  bantam::LeadMatchKeys keys;
};

struct bantam_comparison {
  bantam::DuplicateAnswer answer;
};

struct bantam_account_matches {
  bantam::AccountMatches answer;
};

struct bantam_claim_merge {
  bantam::ClaimMerge merge;
};

#endif  // BANTAM_CAPI_HANDLES_H_
