#include "bench/host.h"

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>

#include "bench/policy_text.h"

namespace bantam::bench {
namespace {

template <typename T>
void Put(FieldRef field, const std::optional<T>& value, Lead* lead) {
  if (value) MustBeOk(lead->Set(field, Value(*value)));
}

}  // namespace

Policy MakePolicy(int copies) {
  absl::StatusOr<Policy> policy = Policy::FromText(PolicyText(copies));
  MustBeOk(policy.status());
  return *std::move(policy);
}

Slots::Slots(const Policy& policy)
    : industry_(*policy.FindField("account.industry")),
      country_(*policy.FindField("account.country")),
      kind_(*policy.FindField("account.kind")),
      employees_(*policy.FindField("account.employees")),
      annual_revenue_(*policy.FindField("account.annual_revenue")),
      growth_(*policy.FindField("account.growth")),
      seniority_(*policy.FindField("person.seniority")),
      department_(*policy.FindField("person.department")),
      title_(*policy.FindField("person.title")),
      last_page_(*policy.FindField("person.last_page")),
      visits_(*policy.FindField("person.visits")),
      student_(*policy.FindField("person.student")),
      newsletter_(*policy.FindField("person.newsletter")) {
}

void Slots::Fill(const Row& row, Lead* lead) const {
  lead->Clear();
  lead->SetPresent(Subject::kAccount);
  lead->SetPresent(Subject::kPerson);
  Put(industry_, row.industry, lead);
  Put(country_, row.country, lead);
  Put(kind_, row.kind, lead);
  Put(employees_, row.employees, lead);
  Put(annual_revenue_, row.annual_revenue, lead);
  Put(growth_, row.growth, lead);
  Put(seniority_, row.seniority, lead);
  Put(department_, row.department, lead);
  Put(title_, row.title, lead);
  Put(last_page_, row.last_page, lead);
  Put(visits_, row.visits, lead);
  Put(student_, row.student, lead);
  Put(newsletter_, row.newsletter, lead);
}

std::vector<Lead> MakeLeads(const Policy& policy, size_t count) {
  const Slots slots(policy);
  std::vector<Lead> leads;
  leads.reserve(count);
  for (const Row& row : MakeRows(count)) {
    slots.Fill(row, &leads.emplace_back(policy));
  }
  return leads;
}

void MustBeOk(const absl::Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "bench: %s\n", status.ToString().c_str());
  std::exit(1);
}

}  // namespace bantam::bench
