// bantam/ask.h: every question about a lead, in one call.
//
// A Query holds any number of questions; the Answer has, under the same names,
// what each of them is told. Both are records (bantam/records.h), so that with
// JSON in and JSON out this is all that a binding needs:
//
//   {"evaluate": {}, "move": {"process": "pipeline", "to": "offer"}}
//
// Guarantees
//   Threads    as the Case: one thread at a time.
//   Ownership  an Answer owns what it holds.
//   Errors     those of the questions, which begin with the name of the one
//              that failed: "move: there is no process 'pipelin'; did you mean
//              'pipeline'?". The first error ends the call. A Query without a
//              question has an empty answer.
//   Limits     those of the policy.
//
// Example
//
//   bantam::Query query;
//   query.evaluate.emplace().figures_only = true;
//   query.reach.emplace().target = {
//       .of = "fit", .at_least = bantam::model::Points{5'000'000}};
//   absl::StatusOr<bantam::Answer> answer = bantam::Ask(deal, query);
//   if (answer.ok()) std::cout << bantam::ToJson(*answer) << "\n";

#ifndef BANTAM_ASK_H_
#define BANTAM_ASK_H_

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/case.h"
#include "bantam/counterfactual.h"
#include "bantam/crossing.h"
#include "bantam/duplicates.h"
#include "bantam/evaluation.h"
#include "bantam/handoff.h"
#include "bantam/intent.h"
#include "bantam/moves.h"
#include "bantam/outbound.h"
#include "bantam/process.h"
#include "bantam/qualification.h"
#include "bantam/registration.h"
#include "bantam/routing.h"

namespace bantam {

struct EvaluateQuery {
  // Whether figures alone are wanted, without lines and other explanations.
  bool figures_only = false;
};

struct ProcessQuery {
  std::string process;
};

struct HandoffQuery {
  std::string handoff;
};

struct RouteQuery {
  std::string routing;
  RoutingContext context;
};

struct RegistrationQuery {
  RegistrationRequest request;
  // Those that there are under the deal's key.
  std::vector<ExistingRegistration> registrations;
};

struct ScreenQuery {
  std::string screen;
  ScreenContext context;
};

struct SendQuery {
  std::string channel;
  SendContext context;
};

struct ReachQuery {
  Target target;
  CounterfactualOptions options;
};

struct CrossingQuery {
  std::string score;
  model::Points threshold;
  CrossingOptions options;
};

// What the evaluation, moves and steps of the query say to people; the
// evaluation also where nothing else is asked.
struct ExplainQuery {
  // Empty: "en".
  std::string locale;
  bool show_personal = false;
};

struct RegistrationHistoryQuery {
  std::string registration;
  std::vector<RegistrationEvent> events;
  std::optional<Instant> known;
};

struct ReassignQuery {
  std::vector<std::string> items;
  std::string from;
  std::vector<Candidate> candidates;
  std::vector<TurnCount> cursor;
};

struct SurvivingClaimQuery {
  std::vector<MergeClaim> claims;
};

struct SurvivingRecordQuery {
  std::vector<MergeRecord> records;
};

struct Query {
  std::optional<EvaluateQuery> evaluate;
  std::optional<ProcessQuery> replay;
  std::optional<MoveRequest> move;
  // `to` is not looked at.
  std::optional<MoveRequest> move_options;
  std::optional<ProcessQuery> proposal;
  std::optional<HandoffQuery> handoff;
  std::optional<HandoffQuery> intents;
  std::optional<HandoffRequest> step;
  // `step` need only be a valid one.
  std::optional<HandoffRequest> step_options;
  std::optional<RouteQuery> route;
  std::optional<RegistrationQuery> registration;
  std::optional<ScreenQuery> screen;
  std::optional<SendQuery> send;
  std::optional<ReachQuery> reach;
  std::optional<CrossingQuery> crossing;
  std::optional<ExplainQuery> explain;
  bool match_keys = false;
  bool deal_key = false;
  // In these the lead plays no part, but the policy and the instant.
  std::optional<RegistrationHistoryQuery> registration_history;
  std::optional<ReassignQuery> reassign;
  std::optional<MethodFacts> method;
  std::optional<SurvivingClaimQuery> surviving_claim;
  std::optional<SurvivingRecordQuery> surviving_record;
};

struct Explanation {
  std::string evaluation;
  std::string move;
  std::vector<std::string> move_options;
  std::string step;
  std::vector<std::string> step_options;

  friend bool operator==(const Explanation&, const Explanation&) = default;
};

struct RecordMerge {
  // nullopt: no record's age is known, so somebody must choose.
  std::optional<std::string> survivor;

  friend bool operator==(const RecordMerge&, const RecordMerge&) = default;
};

// Each absent, or empty, where it was not asked.
struct Answer {
  std::optional<Evaluation> evaluate;
  std::optional<StageHistory> replay;
  std::optional<MoveAnswer> move;
  std::vector<MoveAnswer> move_options;
  std::optional<Proposal> proposal;
  std::optional<HandoffHistory> handoff;
  std::vector<Intent> intents;
  std::optional<HandoffAnswer> step;
  std::vector<HandoffAnswer> step_options;
  std::optional<RoutingAnswer> route;
  std::optional<RegistrationAnswer> registration;
  std::optional<ScreenAnswer> screen;
  std::optional<SendAnswer> send;
  std::optional<Counterfactual> reach;
  std::optional<Crossing> crossing;
  std::optional<Explanation> explain;
  std::optional<LeadMatchKeys> match_keys;
  std::optional<DealKey> deal_key;
  std::optional<RegistrationHistory> registration_history;
  std::optional<ReassignAnswer> reassign;
  std::optional<MethodAnswer> method;
  std::optional<ClaimMerge> surviving_claim;
  std::optional<RecordMerge> surviving_record;

  friend bool operator==(const Answer&, const Answer&) = default;
};

// What the case, which has taken a lead, says to each question of the query.
absl::StatusOr<Answer> Ask(Case& deal, const Query& query);

// Questions about several leads.
struct LeadsQuery {
  // Of the first two: CompareLeads.
  bool compare = false;
  // Of the first, among those after it: MatchAccount.
  bool match_account = false;
  // Of all: RollUp.
  bool roll_up = false;
};

struct LeadsAnswer {
  std::optional<DuplicateAnswer> compare;
  std::optional<AccountMatches> match_account;
  std::vector<RollupResult> roll_up;

  friend bool operator==(const LeadsAnswer&, const LeadsAnswer&) = default;
};

// The same of leads of the case's policy, which it takes one after the other;
// afterwards it has none. `compare` needs two leads and `match_account` one.
absl::StatusOr<LeadsAnswer> AskOfLeads(Case& deal,
                                       std::span<const Lead* const> leads,
                                       Instant now, const LeadsQuery& query);

}  // namespace bantam

#endif  // BANTAM_ASK_H_
