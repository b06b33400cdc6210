// A small policy with frameworks, and leads for it, that a reader can assess
// by hand.

#ifndef BANTAM_TESTS_CLI_BANT_SAMPLE_H_
#define BANTAM_TESTS_CLI_BANT_SAMPLE_H_

namespace bantam::testing {

// 60 points in all: 30 for the amount, 10 for its approval (-5 if denied), 20
// for the pain. It qualifies from 40 on.
inline constexpr char kBantPolicy[] = R"pb(
  id: "bant_sample"
  fields { path: "opportunity.kind" type: STRING }
  fields { path: "opportunity.won" type: BOOL }
  evidence_sources { id: "customer" }
  evidence_sources { id: "sales" }
  frameworks {
    id: "bant"
    subject: OPPORTUNITY
    labels { locale: "en" text: "BANT" }
    labels { locale: "zh-Hant-TW" text: "四項資格" }
    conflicts: ASK
    max_age: "90d"
    process: "pipeline"
    dimensions {
      id: "budget"
      criteria {
        id: "amount"
        answer: MONEY
        points: 30
        questions { locale: "en" text: "How much is set aside?" }
        questions { locale: "zh-Hant-TW" text: "編列了多少預算？" }
      }
      criteria {
        id: "approved"
        answer: YES_NO
        points: 10
        points_if_bad: -5
        questions { locale: "en" text: "Is it approved?" }
      }
    }
    dimensions {
      id: "need"
      criteria {
        id: "pain"
        answer: TEXT
        points: 20
        labels { locale: "en" text: "What hurts" }
      }
    }
    due { stage: "proposal" criteria: "need.pain" criteria: "budget.amount" }
  }
  frameworks {
    id: "channel"
    subject: OPPORTUNITY
    applies_when: "opportunity.kind == 'channel'"
    dimensions {
      id: "terms"
      criteria {
        id: "signed"
        answer: YES_NO
        points: 5
        questions { locale: "en" text: "Are the terms signed?" }
      }
    }
  }
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    stages { id: "proposal" kind: OPEN }
    stages { id: "won" kind: WON }
    transitions { id: "in" entry: true to: "proposal" }
    transitions { id: "win" from: "proposal" to: "won" }
  }
  red_flags {
    id: "too_small"
    subject: OPPORTUNITY
    severity: DEAL_BREAKER
    when: "answers.budget.amount < money('1000', 'USD')"
  }
  qualifications {
    id: "sql"
    subject: OPPORTUNITY
    requirements {
      id: "bant"
      points { of: "bant" at_least: 40 }
    }
  }
)pb";

// As of 2026-06-01. L-1: nothing known, in the stage proposal. L-2: the amount
// is known, the pain was 151 days ago, two sources disagree on the approval,
// and it is a channel deal. L-3: all of it is good, and the amount too small.
// L-4: there is no opportunity. L-5: a refusal, and a pain.
inline constexpr char kBantLeads[] =
    R"({"id":"L-1","opportunity":{},"stage_events":[{"id":"m1","subject":"opportunity","process":"pipeline","to":"proposal","at":"2026-05-01T00:00:00Z"}]}
{"id":"L-2","opportunity":{"kind":"channel"},"evidence":[{"criterion":"budget.amount","value":{"amount":"5000","currency":"USD"},"assessment":"confirmed","at":"2026-05-20T00:00:00Z"},{"criterion":"need.pain","assessment":"confirmed","at":"2026-01-01T00:00:00Z"},{"criterion":"budget.approved","value":true,"source":"Kim","at":"2026-05-20T00:00:00Z"},{"criterion":"budget.approved","value":false,"source":"Lee","at":"2026-05-21T00:00:00Z"}]}
{"id":"L-3","opportunity":{"kind":"direct"},"evidence":[{"criterion":"budget.amount","value":{"amount":"500","currency":"USD"},"assessment":"confirmed","at":"2026-05-20T00:00:00Z"},{"criterion":"budget.approved","value":true,"at":"2026-05-20T00:00:00Z"},{"criterion":"need.pain","assessment":"confirmed","at":"2026-05-20T00:00:00Z"}]}
{"id":"L-4","account":{}}
{"id":"L-5","opportunity":{},"evidence":[{"criterion":"budget.amount","assessment":"denied","at":"2026-05-20T00:00:00Z"},{"criterion":"budget.approved","value":false,"at":"2026-05-20T00:00:00Z"},{"criterion":"need.pain","assessment":"confirmed","at":"2026-05-20T00:00:00Z"}]}
)";

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_CLI_BANT_SAMPLE_H_
