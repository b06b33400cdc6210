// The 24 rules written by hand, over the host's own struct: what a programmer
// gets who needs no policy, no unknowns and no explanation.

#include <string>
#include <string_view>
#include <vector>

#include "bench/compare/contender.h"
#include "bench/compare/rows.h"

namespace bantam::bench {
namespace {

bool Is(const std::optional<std::string>& field, std::string_view value) {
  return field && *field == value;
}

template <typename... Values>
bool IsIn(const std::optional<std::string>& field, Values... values) {
  return field && ((*field == std::string_view(values)) || ...);
}

bool StartsWith(const std::optional<std::string>& field,
                std::string_view start) {
  return field && field->starts_with(start);
}

bool Contains(const std::optional<std::string>& field, std::string_view part) {
  return field && field->find(part) != std::string::npos;
}

int64_t Score(const Row& row) {
  int64_t points = 0;
  if (IsIn(row.seniority, "c_level", "vp")) points += 20;
  if (Is(row.seniority, "director")) points += 15;
  if (Is(row.seniority, "manager")) points += 10;
  if (IsIn(row.department, "sales", "marketing", "operations")) points += 15;
  if (IsIn(row.department, "finance", "it", "customer_success")) points += 8;
  if (StartsWith(row.title, "Head of")) points += 5;
  if (Contains(row.title, "Operations")) points += 5;
  if (Contains(row.title, "Assistant")) points -= 5;
  if (row.student && *row.student) points -= 20;
  if (row.newsletter && *row.newsletter) points += 3;
  if (StartsWith(row.last_page, "/pricing")) points += 8;
  if (StartsWith(row.last_page, "/careers")) points -= 10;
  if (row.visits && *row.visits >= 5 && *row.visits < 100) points += 10;
  if (row.employees && *row.employees < 20) points -= 10;
  if (row.employees && *row.employees >= 20 && *row.employees < 200) {
    points += 10;
  }
  if (row.employees && *row.employees >= 200 && *row.employees < 2000) {
    points += 20;
  }
  if (row.employees && *row.employees >= 2000) points += 15;
  if (IsIn(row.industry, "saas", "fintech")) points += 15;
  if (IsIn(row.industry, "ecommerce", "professional_services",
           "manufacturing")) {
    points += 8;
  }
  if (IsIn(row.country, "US", "CA", "GB", "IE", "DE", "FR", "NL", "SG", "TW")) {
    points += 5;
  }
  if (Is(row.kind, "competitor")) points -= 40;
  if (row.annual_revenue && *row.annual_revenue >= 10000000.0) points += 10;
  if (row.growth && *row.growth >= 0.25 && row.employees &&
      *row.employees >= 50) {
    points += 8;
  }
  if (row.growth && *row.growth < -0.1) points -= 5;
  return points;
}

}  // namespace
}  // namespace bantam::bench

int main(int argc, char** argv) {
  using namespace bantam::bench;
  if (argc != 3) return 2;
  const auto rows = ReadRows(argv[1]);
  if (!rows) return 1;
  return Serve(rows->size(), argv[2], [&](std::vector<int64_t>& points) {
    for (size_t i = 0; i < rows->size(); ++i) points[i] = Score((*rows)[i]);
  });
}
