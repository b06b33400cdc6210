#include "bench/capi_host.h"

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

namespace bantam::bench {
namespace {

constexpr int64_t kNow = 1780272000;  // 2026-06-01T00:00:00Z

void Must(int32_t code, bantam_error* error) {
  if (code == BANTAM_OK) return;
  std::fprintf(stderr, "bench: %s\n", bantam_error_message(error, nullptr));
  std::exit(1);
}

int64_t SizeOf(std::string_view text) {
  return static_cast<int64_t>(text.size());
}

void Put(int32_t slot, const std::optional<std::string>& value,
         bantam_lead* lead) {
  if (!value) return;
  bantam_error* error = nullptr;
  Must(
      bantam_lead_set_string(lead, slot, value->data(), SizeOf(*value), &error),
      error);
}

void Put(int32_t slot, const std::optional<int64_t>& value, bantam_lead* lead) {
  if (!value) return;
  bantam_error* error = nullptr;
  Must(bantam_lead_set_int64(lead, slot, *value, &error), error);
}

void Put(int32_t slot, const std::optional<double>& value, bantam_lead* lead) {
  if (!value) return;
  bantam_error* error = nullptr;
  Must(bantam_lead_set_double(lead, slot, *value, &error), error);
}

void Put(int32_t slot, const std::optional<bool>& value, bantam_lead* lead) {
  if (!value) return;
  bantam_error* error = nullptr;
  Must(bantam_lead_set_bool(lead, slot, *value ? 1 : 0, &error), error);
}

}  // namespace

CapiHost::CapiHost(std::string_view policy) {
  bantam_error* error = nullptr;
  Must(bantam_policy_compile(policy.data(), SizeOf(policy),
                             BANTAM_ENCODING_TEXT, nullptr, &policy_, &error),
       error);
  Must(bantam_case_create(policy_, nullptr, 0, &deal_, &error), error);
  lead_ = NewLead();
  slots_ = {Find("account.industry"),       Find("account.country"),
            Find("account.kind"),           Find("account.employees"),
            Find("account.annual_revenue"), Find("account.growth"),
            Find("person.seniority"),       Find("person.department"),
            Find("person.title"),           Find("person.last_page"),
            Find("person.visits"),          Find("person.student"),
            Find("person.newsletter")};
}

CapiHost::~CapiHost() {
  bantam_case_free(deal_);
  bantam_lead_free(lead_);
  bantam_policy_free(policy_);
}

bantam_lead* CapiHost::NewLead() const {
  bantam_error* error = nullptr;
  bantam_lead* lead = nullptr;
  Must(bantam_lead_create(policy_, &lead, &error), error);
  return lead;
}

void CapiHost::Fill(const Row& row, bantam_lead* lead) const {
  bantam_error* error = nullptr;
  Must(bantam_lead_clear(lead, &error), error);
  Must(bantam_lead_set_present(lead, BANTAM_SUBJECT_ACCOUNT, &error), error);
  Must(bantam_lead_set_present(lead, BANTAM_SUBJECT_PERSON, &error), error);
  Put(slots_.industry, row.industry, lead);
  Put(slots_.country, row.country, lead);
  Put(slots_.kind, row.kind, lead);
  Put(slots_.employees, row.employees, lead);
  Put(slots_.annual_revenue, row.annual_revenue, lead);
  Put(slots_.growth, row.growth, lead);
  Put(slots_.seniority, row.seniority, lead);
  Put(slots_.department, row.department, lead);
  Put(slots_.title, row.title, lead);
  Put(slots_.last_page, row.last_page, lead);
  Put(slots_.visits, row.visits, lead);
  Put(slots_.student, row.student, lead);
  Put(slots_.newsletter, row.newsletter, lead);
}

void CapiHost::Read(std::string_view json, bantam_lead* lead) const {
  bantam_error* error = nullptr;
  Must(bantam_lead_read(lead, BANTAM_ENCODING_JSON, json.data(), SizeOf(json),
                        nullptr, &error),
       error);
}

int64_t CapiHost::Points(const bantam_lead* lead) {
  bantam_error* error = nullptr;
  bantam_score_figure score = {};
  score.struct_size = sizeof score;
  Must(bantam_case_take(deal_, lead, kNow, 0, &error), error);
  Must(bantam_case_score(deal_, 0, &score, &error), error);
  return score.points;
}

int64_t CapiHost::ExplainedPoints(const bantam_lead* lead) {
  bantam_error* error = nullptr;
  bantam_evaluate_query everything = {};
  everything.struct_size = sizeof everything;
  bantam_query query = {};
  query.struct_size = sizeof query;
  query.evaluate = &everything;
  const bantam_answer* answer = nullptr;
  Must(bantam_case_take(deal_, lead, kNow, 0, &error), error);
  Must(bantam_ask(deal_, &query, &answer, &error), error);
  const int64_t points = answer->evaluate->scores[0]->points;
  bantam_record_free(answer);
  return points;
}

int32_t CapiHost::Find(std::string_view path) const {
  bantam_error* error = nullptr;
  int32_t slot = 0;
  Must(bantam_policy_find_field(policy_, path.data(), SizeOf(path), &slot,
                                &error),
       error);
  return slot;
}

}  // namespace bantam::bench
