// A policy with a field of every type, and short ways to map a row of it.

#ifndef BANTAM_TESTS_CODEC_MAPPING_SAMPLE_H_
#define BANTAM_TESTS_CODEC_MAPPING_SAMPLE_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "bantam/lead.h"
#include "bantam/mapping.h"
#include "bantam/policy.h"

namespace bantam::testing {

inline constexpr char kMappingPolicy[] = R"pb(
  id: "mapping"
  fields { path: "account.partner" type: BOOL }
  fields { path: "account.employees" type: INT }
  fields { path: "account.revenue" type: DOUBLE }
  fields {
    path: "account.industry"
    type: STRING
    values: [ "saas", "bank" ]
  }
  fields { path: "account.parent_name" type: STRING nullable: true }
  fields { path: "person.since" type: TIMESTAMP }
  fields { path: "person.tags" type: STRINGS }
  fields { path: "person.email" type: STRING personal: true }
  fields { path: "person.born" type: INT personal: true }
  fields {
    path: "person.nickname"
    type: STRING
    values: [ "joe" ]
  }
  fields { path: "opportunity.open" type: DURATION }
  fields { path: "opportunity.budget" type: MONEY }
  fields { path: "opportunity.closed" type: BOOL }
  fields { path: "opportunity.reason" type: STRING }
  fields { path: "activity.page" type: STRING }
  activity_kinds { id: "page_view" }
  scores {
    id: "fit"
    subject: ACCOUNT
    groups {
      id: "size"
      rules { id: "large" points: 10 when: "account.employees >= 200" }
    }
  }
)pb";

inline Policy MappingPolicy() {
  return Policy::FromText(kMappingPolicy).value();
}

// What is wrong with a mapping, one diagnostic a line.
inline std::string ErrorsOf(std::string_view text) {
  std::vector<Fault> faults;
  const absl::StatusOr<Mapping> mapping = Mapping::FromText(
      text, MappingPolicy(), {.file = "m.textproto"}, &faults);
  EXPECT_EQ(mapping.ok(), faults.empty());
  std::string errors;
  for (const Fault& diagnostic : faults) {
    errors += Render(diagnostic) + "\n";
  }
  if (!faults.empty()) {
    EXPECT_EQ(mapping.status().message(), Render(faults[0]));
  }
  return errors;
}

// A lead and what became of the row that was to fill it.
struct RowResult {
  absl::Status status;
  Lead lead;

  const Value* Get(std::string_view path) const {
    return lead.Get(lead.policy().FindField(path).value());
  }
};

// Reads one cell in a column "c" that `column` describes further.
inline RowResult ReadOne(std::string_view column, std::string_view cell,
                         std::string_view mapping_options = "") {
  const Policy policy = MappingPolicy();
  RowResult result{absl::OkStatus(), Lead(policy)};
  const std::string text = std::string(mapping_options) +
                           " columns { column: 'c' " + std::string(column) +
                           " }";
  const absl::StatusOr<Mapping> mapping = Mapping::FromText(text, policy);
  if (!mapping.ok()) {
    ADD_FAILURE() << mapping.status();
    return result;
  }
  const std::vector<std::string_view> header = {"c"};
  const std::vector<std::string_view> row = {cell};
  result.status = mapping->Bind(header).value().Read(row, &result.lead);
  return result;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_CODEC_MAPPING_SAMPLE_H_
