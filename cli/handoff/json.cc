// What a handoff's history says, for programs.

#include "cli/handoff/report.h"
#include "cli/log/left_out.h"
#include "cli/output/format.h"
#include "cli/output/json_parts.h"

namespace bantam::cli {
namespace {

// "[a,b]" of what `write` makes of each.
template <typename Items, typename Write>
std::string JsonList(const Items& items, const Write& write) {
  std::string json = "[";
  for (const auto& item : items) {
    if (json.size() > 1) json += ",";
    json += write(item);
  }
  return json + "]";
}

std::string JsonStep(const HandoffStepTaken& step) {
  std::string json = "{\"event_id\":" + JsonString(step.event_id);
  AddJsonText("step", HandoffStepName(step.step), &json);
  AddJsonTime("at", step.at, &json);
  AddJsonText("actor", step.actor, &json);
  AddJsonText("on_behalf_of", step.on_behalf_of, &json);
  AddJsonText("to", step.to, &json);
  if (step.method) {
    AddJsonText("method", HandoffMethodName(*step.method), &json);
  }
  AddJsonTime("booked_at", step.booked_at, &json);
  AddJsonText("reason", step.reason, &json);
  AddJsonText("evidence", step.evidence, &json);
  AddJsonText("policy_hash", step.policy_hash, &json);
  if (step.overridden) json += ",\"overridden\":true";
  if (step.late) json += ",\"late\":true";
  AddJsonText("state", HandoffStateName(step.state), &json);
  AddJsonText("owner", step.owner, &json);
  return json + "}";
}

std::string JsonRejection(const HandoffRejection& rejection) {
  std::string json = "{\"event_id\":" + JsonString(rejection.event_id);
  AddJsonText("step", HandoffStepName(rejection.step), &json);
  AddJsonTime("at", rejection.at, &json);
  AddJsonText("reason", rejection.reason, &json);
  AddJsonText("giver", rejection.giver, &json);
  AddJsonText("receiver", rejection.receiver, &json);
  AddJsonText("then", AfterRejectionName(rejection.then), &json);
  AddJsonTime("again_from", rejection.again_from, &json);
  if (rejection.counts_against_giver) json += ",\"counts_against_giver\":true";
  if (rejection.never_again) json += ",\"never_again\":true";
  if (rejection.overturned) json += ",\"overturned\":true";
  return json + "}";
}

std::string JsonBreach(const HandoffBreach& breach) {
  std::string json = "{\"duty\":" + JsonString(HandoffDutyName(breach.duty));
  AddJsonText("receiver", breach.receiver, &json);
  AddJsonText("event_id", breach.event_id, &json);
  AddJsonTime("due", breach.due, &json);
  AddJsonTime("met", breach.met, &json);
  if (breach.open) json += ",\"open\":true";
  return json + "}";
}

std::string JsonFault(const HandoffFault& fault) {
  std::string json = "{\"event_id\":" + JsonString(fault.event_id);
  AddJsonText("problem", HandoffProblemName(fault.problem), &json);
  AddJsonText("message", fault.message, &json);
  return json + "}";
}

std::string JsonIntent(const Intent& intent) {
  std::string json = "{\"id\":" + JsonString(intent.id);
  AddJsonText("kind", IntentKindName(intent.kind), &json);
  AddJsonText("purpose", IntentPurposeName(intent.purpose), &json);
  AddJsonText("event_id", intent.event_id, &json);
  AddJsonText("person", intent.person, &json);
  if (!intent.roles.empty()) json += ",\"roles\":" + JsonStrings(intent.roles);
  AddJsonText("other", intent.other, &json);
  AddJsonTime("at", intent.at, &json);
  AddJsonTime("due", intent.due, &json);
  AddJsonText("reason", intent.reason, &json);
  return json + "}";
}

void AddDuty(const HandoffHistory& history, std::string* json) {
  AddJsonText("duty", HandoffDutyName(history.duty), json);
  AddJsonText("due_by", history.due_by, json);
  AddJsonTime("due", history.due, json);
  if (history.expired) *json += ",\"expired\":true";
  AddJsonTime("booked_at", history.booked_at, json);
  AddJsonTime("again_from", history.again_from, json);
  if (history.never_again) *json += ",\"never_again\":true";
}

void AddCredit(const HandoffHistory& history, std::string* json) {
  *json += ",\"credit\":{\"standing\":" +
           JsonString(CreditStandingName(history.credit.standing));
  AddJsonText("event_id", history.credit.event_id, json);
  AddJsonTime("since", history.credit.since, json);
  AddJsonTime("final_from", history.credit.final_from, json);
  *json += "}";
  AddJsonTime("counted_at", history.counted_at, json);
  if (!history.dispute.over) return;
  *json += ",\"dispute\":{\"standing\":" +
           JsonString(DisputeStandingName(history.dispute.standing));
  AddJsonText("over", HandoffStepName(*history.dispute.over), json);
  AddJsonText("event_id", history.dispute.event_id, json);
  AddJsonText("settled_by", history.dispute.settled_by, json);
  *json += "}";
}

}  // namespace

std::string HandoffJson(const HandoffView& view) {
  const HandoffHistory& history = view.history;
  std::string json = "{\"lead_id\":" + JsonString(view.lead.id());
  AddJsonText("handoff", history.handoff, &json);
  AddJsonTime("at", view.options.at, &json);
  AddJsonTime("known", view.options.known, &json);
  AddJsonText("state", HandoffStateName(history.state), &json);
  AddJsonTime("since", history.since, &json);
  AddJsonText("owner", history.owner, &json);
  AddJsonText("giver", history.giver, &json);
  AddJsonText("receiver", history.receiver, &json);
  if (history.claim) AddJsonTime("claimed_until", history.claim->until, &json);
  json += ",\"offers\":" + std::to_string(history.offers) +
          ",\"sent_back\":" + std::to_string(history.sent_back) +
          ",\"attempts\":" + std::to_string(history.attempts) +
          ",\"no_shows\":" + std::to_string(history.no_shows) +
          ",\"counted_against_giver\":" +
          std::to_string(history.counted_against_giver);
  AddDuty(history, &json);
  AddCredit(history, &json);
  if (history.repeated > 0) {
    json += ",\"repeated\":" + std::to_string(history.repeated);
  }
  AddLeftOut(view.lead.policy(), LeftOutOf(history), &json);
  return json + ",\"timeline\":" + JsonList(history.timeline, JsonStep) +
         ",\"rejections\":" + JsonList(history.rejections, JsonRejection) +
         ",\"breaches\":" + JsonList(history.breaches, JsonBreach) +
         ",\"faults\":" + JsonList(history.faults, JsonFault) +
         ",\"intents\":" + JsonList(view.intents, JsonIntent) + "}";
}

std::string HandoffAnswerJson(const HandoffAnswer& answer) {
  std::string json = "{\"step\":" + JsonString(HandoffStepName(answer.step));
  AddJsonText("allowed", DecisionName(answer.allowed), &json);
  AddJsonText("from", HandoffStateName(answer.from), &json);
  AddJsonText("to", HandoffStateName(answer.to), &json);
  json += ",\"obstacles\":" +
          JsonList(answer.obstacles, [](const HandoffObstacle& obstacle) {
            std::string one = "{\"obstacle\":" +
                              JsonString(StepObstacleName(obstacle.obstacle)) +
                              ",\"instead\":" + JsonStrings(obstacle.instead);
            AddJsonTime("when", obstacle.when, &one);
            if (obstacle.count) {
              one += ",\"count\":" + std::to_string(*obstacle.count);
            }
            return one + "}";
          });
  json += ",\"unmet\":" + JsonList(answer.unmet, JsonUnmet);
  if (answer.preferred) {
    AddJsonText("preferred", HandoffMethodName(*answer.preferred), &json);
  }
  return json + "}";
}

}  // namespace bantam::cli
