// A policy that says what a duplicate is.

#ifndef BANTAM_TESTS_DUPLICATES_DEDUPE_SAMPLE_H_
#define BANTAM_TESTS_DUPLICATES_DEDUPE_SAMPLE_H_

namespace bantam::testing {

inline constexpr char kDedupePolicy[] = R"pb(
  id: "dedupe_sample"
  version: "2"
  fields { path: "account.name" type: STRING }
  fields { path: "account.site" type: STRING }
  fields { path: "person.email" type: STRING personal: true }
  fields { path: "person.phone" type: STRING }
  fields { path: "person.badge" type: STRING }
  duplicates {
    keys { id: "email" kind: EMAIL field: "person.email" }
    keys { id: "badge" kind: EXACT field: "person.badge" }
    keys { id: "domain" kind: DOMAIN field: "person.email" }
    keys { id: "site" kind: DOMAIN field: "account.site" }
    keys { id: "name" kind: COMPANY_NAME field: "account.name" }
    keys { id: "phone" kind: PHONE field: "person.phone" }
    free_mail_domains: "gmail.com"
    company_suffixes: "gmbh"
    calling_code: "49"
  }
)pb";

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_DUPLICATES_DEDUPE_SAMPLE_H_
