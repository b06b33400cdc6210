// Cases: every question about a lead.

#include "bantam/case.h"

#include <memory>
#include <utility>
#include <vector>

#include "bantam/ask.h"
#include "capi/case_input.h"
#include "capi/owned.h"

using bantam::Policy;
using bantam::capi::Arguments;
using bantam::capi::Call;

int32_t bantam_case_create(const bantam_policy* policy,
                           const bantam_policy* const* earlier,
                           int64_t earlier_count, bantam_case** deal,
                           bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(deal, "deal");
    std::vector<Policy> before;
    in.Handles(earlier, earlier_count, "earlier",
               [&](const bantam_policy& one) { before.push_back(one.policy); });
    if (!in.ok()) return in.status();
    auto scratch = std::make_shared<bantam::capi::HeldLead>(
        bantam::capi::HeldLead{bantam::Lead(policy->policy), policy->slots});
    *deal = new bantam_case{bantam::Case(policy->policy, std::move(before)),
                            nullptr, 0, std::move(scratch)};
    return absl::OkStatus();
  });
}

void bantam_case_free(bantam_case* deal) {
  delete deal;
}

int32_t bantam_case_take(bantam_case* deal, const bantam_lead* lead,
                         int64_t now_seconds, int32_t now_nanos,
                         bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(deal, "deal");
    in.Needed(lead, "lead");
    if (!in.ok()) return in.status();
    return bantam::capi::TakeLead(*deal, lead->held, {now_seconds, now_nanos});
  });
}

int32_t bantam_ask(bantam_case* deal, const bantam_query* query,
                   const bantam_answer** answer, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(deal, "deal");
    in.Out(answer, "answer");
    const auto asked =
        bantam::capi::TakeRecord<bantam::Query>(in, query, "query");
    if (!in.ok()) return in.status();
    absl::Status taken = bantam::capi::CheckTaken(*deal);
    if (!taken.ok()) return taken;
    absl::StatusOr<bantam::Answer> told = bantam::Ask(deal->deal, asked);
    if (!told.ok()) return told.status();
    bantam::capi::HandOver(*std::move(told), answer);
    return absl::OkStatus();
  });
}

int32_t bantam_ask_of_leads(bantam_case* deal, const bantam_lead* const* leads,
                            int64_t count, int64_t now_seconds,
                            int32_t now_nanos, const bantam_leads_query* query,
                            const bantam_leads_answer** answer,
                            bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(deal, "deal");
    in.Out(answer, "answer");
    std::vector<const bantam::Lead*> given;
    in.Handles(leads, count, "leads", [&](const bantam_lead& lead) {
      given.push_back(&lead.held->lead);
    });
    const auto asked =
        bantam::capi::TakeRecord<bantam::LeadsQuery>(in, query, "query");
    if (!in.ok()) return in.status();
    bantam::capi::DropLead(*deal);
    absl::StatusOr<bantam::LeadsAnswer> told =
        bantam::AskOfLeads(deal->deal, given, {now_seconds, now_nanos}, asked);
    if (!told.ok()) return told.status();
    bantam::capi::HandOver(*std::move(told), answer);
    return absl::OkStatus();
  });
}
