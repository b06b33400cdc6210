// Leads as a host holds them: one struct a lead, from a fixed generator.
//
// Every field may be missing, as in any CRM; the same seed gives the same leads
// on every machine.
//
// Example
//
//   for (const Row& row : MakeRows(1000)) Send(RowToJson(row));

#ifndef BANTAM_BENCH_LEADS_H_
#define BANTAM_BENCH_LEADS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bantam::bench {

// The fields that the rules of policies.h look at. nullopt: not known.
struct Row {
  std::optional<std::string> industry;
  std::optional<std::string> country;
  std::optional<std::string> kind;
  std::optional<int64_t> employees;
  std::optional<double> annual_revenue;
  std::optional<double> growth;
  std::optional<std::string> seniority;
  std::optional<std::string> department;
  std::optional<std::string> title;
  std::optional<std::string> last_page;
  std::optional<int64_t> visits;
  std::optional<bool> student;
  std::optional<bool> newsletter;

  friend bool operator==(const Row&, const Row&) = default;
};

std::vector<Row> MakeRows(size_t count, uint64_t seed = 1);

// {"account": {...}, "person": {...}}; what is not known is left out.
std::string RowToJson(const Row& row);

}  // namespace bantam::bench

#endif  // BANTAM_BENCH_LEADS_H_
