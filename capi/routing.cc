// Asking who gets a lead: what the host hands in.

#include "bantam/routing.h"

#include <string>
#include <utility>
#include <vector>

#include "capi/give.h"

namespace bantam::capi {
namespace {

Candidate ToCandidate(Arguments& in, const bantam_candidate& given) {
  in.Flags(given.flags, BANTAM_AWAY, ".flags");
  return {.id = in.String(given.id, given.id_size, ".id"),
          .roles = in.Strings(given.roles, given.role_count, ".roles"),
          .territories = in.Strings(given.territories, given.territory_count,
                                    ".territories"),
          .weight = given.weight == 0 ? 1 : given.weight,
          .away = (given.flags & BANTAM_AWAY) != 0};
}

OwnerClaim ToClaim(Arguments& in, const bantam_owner_claim& given) {
  in.Flags(given.flags, BANTAM_HAS_RENEWED, ".flags");
  return {.id = in.String(given.id, given.id_size, ".id"),
          .owner = in.String(given.owner, given.owner_size, ".owner"),
          .since = {given.since_seconds, given.since_nanos},
          .renewed = in.OptionalInstant(
              (given.flags & BANTAM_HAS_RENEWED) != 0, given.renewed_seconds,
              given.renewed_nanos, ".renewed_seconds"),
          .policy_hash = in.String(given.policy_hash, given.policy_hash_size,
                                   ".policy_hash")};
}

TurnCount ToTurn(Arguments& in, const bantam_turn_count& given) {
  in.Reserved(given.reserved, ".reserved");
  return {.rule = in.String(given.rule, given.rule_size, ".rule"),
          .candidate =
              in.String(given.candidate, given.candidate_size, ".candidate"),
          .given = given.given};
}

RoutingContext ToContext(Arguments& in, const bantam_routing_context* context) {
  const bantam_routing_context given = in.NeededStruct(context, "context");
  in.Reserved(given.reserved, "context.reserved");
  RoutingContext result;
  // Named as the router itself names them.
  in.Array(given.candidates, given.candidate_count, "candidates",
           [&](const bantam_candidate& one) {
             result.candidates.push_back(ToCandidate(in, one));
           });
  in.Array(given.claims, given.claim_count, "claims",
           [&](const bantam_owner_claim& one) {
             result.claims.push_back(ToClaim(in, one));
           });
  in.Array(given.cursor, given.cursor_count, "cursor",
           [&](const bantam_turn_count& one) {
             result.cursor.push_back(ToTurn(in, one));
           });
  result.account_owner =
      in.String(given.account_owner, given.account_owner_size, "account_owner");
  return result;
}

}  // namespace
}  // namespace bantam::capi

using bantam::capi::Arguments;
using bantam::capi::Call;

int32_t bantam_router_create(const bantam_policy* policy,
                             const bantam_policy* const* earlier,
                             int64_t earlier_count, bantam_router** router,
                             bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(router, "router");
    std::vector<bantam::Policy> policies;
    in.Handles(
        earlier, earlier_count, "earlier",
        [&](const bantam_policy& one) { policies.push_back(one.policy); });
    if (!in.ok()) return in.status();
    *router = new bantam_router{
        .router = bantam::Router(policy->policy, std::move(policies))};
    return absl::OkStatus();
  });
}

void bantam_router_free(bantam_router* router) {
  delete router;
}

int32_t bantam_route(bantam_router* router, const bantam_lead* lead,
                     const char* routing, int64_t routing_size,
                     const bantam_routing_context* context, int64_t now_seconds,
                     int32_t now_nanos, bantam_routing_answer** answer,
                     bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(router, "router");
    in.Needed(lead, "lead");
    const std::string_view id = in.Text(routing, routing_size, "routing");
    const bantam::RoutingContext given = bantam::capi::ToContext(in, context);
    in.Out(answer, "answer");
    if (!in.ok()) return in.status();
    auto found =
        router->router.Route(lead->lead, id, given, {now_seconds, now_nanos});
    if (!found.ok()) return found.status();
    *answer = new bantam_routing_answer{*std::move(found)};
    return absl::OkStatus();
  });
}
