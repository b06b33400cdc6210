// A small policy, and leads for it, that a reader can score by hand.

#ifndef BANTAM_TESTS_CLI_SAMPLE_H_
#define BANTAM_TESTS_CLI_SAMPLE_H_

namespace bantam::testing {

// 10 points from 200 employees on, 5 for SaaS: A from 15, B from 10, else C.
inline constexpr char kPolicy[] = R"pb(
  id: "acme"
  version: "7"
  fields { path: "account.employees" type: INT }
  fields { path: "account.industry" type: STRING }
  fields { path: "account.partner" type: BOOL }
  fields { path: "person.email" type: STRING personal: true }
  fields { path: "person.age" type: INT personal: true }
  fields { path: "person.since" type: TIMESTAMP }
  fields { path: "opportunity.closed" type: BOOL }
  fields { path: "opportunity.reason" type: STRING }
  fields { path: "opportunity.value" type: INT }
  fields { path: "activity.page" type: STRING }
  activity_kinds { id: "visit" }
  scores {
    id: "fit"
    subject: ACCOUNT
    labels { locale: "en" text: "Fit" }
    labels { locale: "zh-Hant-TW" text: "合適度" }
    groups {
      id: "company"
      rules {
        id: "large"
        points: 10
        when: "account.employees >= 200"
        labels { locale: "en" text: "200 employees or more" }
        labels { locale: "zh-Hant-TW" text: "兩百名以上員工" }
      }
      rules { id: "saas" points: 5 when: "account.industry == 'saas'" }
    }
  }
  grades {
    id: "priority"
    bands {
      score: "fit"
      bands { id: "A" at_least: 15 }
      bands { id: "B" at_least: 10 }
      bands { id: "C" }
    }
  }
)pb";

inline constexpr char kMapping[] = R"pb(
  columns { column: "Key" field: "id" }
  columns { column: "Size" field: "account.employees" }
  columns { column: "Industry" field: "account.industry" }
  columns { column: "Mail" field: "person.email" }
  columns { column: "Age" field: "person.age" }
)pb";

inline constexpr char kNow[] = "2026-06-01T00:00:00Z";

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_CLI_SAMPLE_H_
