#include "bench/compare/rows.h"

#include <simdjson.h>

#include <iostream>
#include <string_view>

namespace bantam::bench {
namespace {

using simdjson::dom::element;

// Absent is unknown; a value of another type ends the read by an exception,
// which ReadRows turns into its message.
template <typename T, typename Json = T>
std::optional<T> Find(element object, std::string_view key) {
  element value;
  if (object[key].get(value) != simdjson::SUCCESS) return std::nullopt;
  return T(Json(value));
}

std::optional<std::string> FindText(element object, std::string_view key) {
  return Find<std::string, std::string_view>(object, key);
}

Row ReadRow(element lead) {
  const element account = lead["account"];
  const element person = lead["person"];
  Row row;
  row.industry = FindText(account, "industry");
  row.country = FindText(account, "country");
  row.kind = FindText(account, "kind");
  row.employees = Find<int64_t>(account, "employees");
  row.annual_revenue = Find<double>(account, "annual_revenue");
  row.growth = Find<double>(account, "growth");
  row.seniority = FindText(person, "seniority");
  row.department = FindText(person, "department");
  row.title = FindText(person, "title");
  row.last_page = FindText(person, "last_page");
  row.visits = Find<int64_t>(person, "visits");
  row.student = Find<bool>(person, "student");
  row.newsletter = Find<bool>(person, "newsletter");
  return row;
}

}  // namespace

std::optional<std::vector<Row>> ReadRows(const std::string& path) {
  std::vector<Row> rows;
  try {
    simdjson::dom::parser parser;
    const simdjson::padded_string json = simdjson::padded_string::load(path);
    simdjson::dom::document_stream leads = parser.parse_many(json);
    for (const element lead : leads) rows.push_back(ReadRow(lead));
  } catch (const simdjson::simdjson_error& error) {
    std::cerr << path << ": " << error.what() << "\n";
    return std::nullopt;
  }
  return rows;
}

}  // namespace bantam::bench
