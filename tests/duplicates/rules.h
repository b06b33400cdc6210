// A policy with rules for duplicates, and leads for it, in one line each.

#ifndef BANTAM_TESTS_DUPLICATES_RULES_H_
#define BANTAM_TESTS_DUPLICATES_RULES_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bantam/duplicates.h"
#include "tests/score/policies.h"

namespace bantam::testing {

inline constexpr char kFields[] = R"pb(
  id: "d"
  fields { path: "account.name" type: STRING nullable: true }
  fields { path: "account.site" type: STRING }
  fields { path: "account.phone" type: STRING }
  fields { path: "account.vat" type: STRING }
  fields { path: "account.employees" type: INT }
  fields { path: "person.email" type: STRING personal: true }
  fields { path: "person.email2" type: STRING personal: true }
  fields { path: "person.phone" type: STRING personal: true }
  fields { path: "person.badge" type: STRING }
  fields { path: "opportunity.title" type: STRING }
)pb";

inline constexpr char kKeys[] = R"pb(
  keys { id: "email" kind: EMAIL field: "person.email" }
  keys { id: "email2" kind: EMAIL field: "person.email2" }
  keys { id: "domain" kind: DOMAIN field: "person.email" }
  keys { id: "site" kind: DOMAIN field: "account.site" }
  keys { id: "name" kind: COMPANY_NAME field: "account.name" }
  keys { id: "phone" kind: PHONE field: "person.phone" }
  keys { id: "switchboard" kind: PHONE field: "account.phone" }
  keys { id: "vat" kind: EXACT field: "account.vat" }
  keys { id: "badge" kind: EXACT field: "person.badge" }
  free_mail_domains: "gmail.com"
  free_mail_domains: "gmx.de"
  company_suffixes: "GmbH"
  company_suffixes: "Inc."
  company_suffixes: "股份有限公司"
  calling_code: "49"
)pb";

// The policy with more rules.
inline Policy WithRules(const std::string& more = "") {
  return Compile(std::string(kFields) + "duplicates {" + kKeys + more + "}");
}

// What stands in a lead: a path and its text. "id", "person.id", "account.id"
// and "account.parent_id" are its keys.
using Facts = std::vector<std::pair<std::string, std::string>>;

inline Lead LeadOf(const Policy& policy, const Facts& facts) {
  Lead lead(policy);
  for (const auto& [path, text] : facts) {
    absl::Status status;
    if (path == "id") {
      status = lead.SetId(text);
    } else if (path == "person.id") {
      status = lead.SetSubjectId(Subject::kPerson, text);
    } else if (path == "account.id") {
      status = lead.SetSubjectId(Subject::kAccount, text);
    } else if (path == "account.parent_id") {
      status = lead.SetAccountParentId(text);
    } else {
      status = lead.Set(path, text);
    }
    EXPECT_TRUE(status.ok()) << path << ": " << status;
  }
  return lead;
}

inline DuplicateAnswer Compare(const Lead& a, const Lead& b) {
  absl::StatusOr<DuplicateAnswer> answer = CompareLeads(a, b);
  EXPECT_TRUE(answer.ok()) << answer.status();
  return answer.ok() ? *std::move(answer) : DuplicateAnswer();
}

// The reason with this key; one without a key where there is none.
inline MatchReason ReasonOf(const std::vector<MatchReason>& reasons,
                            std::string_view key) {
  for (const MatchReason& reason : reasons) {
    if (reason.key == key) return reason;
  }
  return {};
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_DUPLICATES_RULES_H_
