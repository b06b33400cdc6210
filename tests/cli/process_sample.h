// A pipeline, and leads in it, that a reader can judge by hand.

#ifndef BANTAM_TESTS_CLI_PROCESS_SAMPLE_H_
#define BANTAM_TESTS_CLI_PROCESS_SAMPLE_H_

namespace bantam::testing {

inline constexpr char kProcessPolicy[] = R"pb(
  id: "process_sample"
  fields { path: "account.employees" type: INT }
  fields { path: "account.industry" type: STRING }
  activity_kinds { id: "call" }
  roles { id: "sdr" }
  roles { id: "ae" }
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    reasons { id: "no_budget" }
    stages {
      id: "meeting"
      kind: OPEN
      labels { locale: "en" text: "Meeting" }
      labels { locale: "de" text: "Termin" }
      limits { id: "stay" within: "14d" }
    }
    stages { id: "offer" kind: OPEN }
    stages { id: "won" kind: WON }
    stages { id: "lost" kind: LOST }
    transitions { id: "begin" entry: true to: "meeting" }
    transitions {
      id: "propose"
      from: "meeting"
      to: "offer"
      roles: "ae"
      requirements {
        id: "size"
        labels { locale: "en" text: "Large enough" }
        when: "account.employees >= 20"
      }
      requirements {
        id: "known"
        fields { names: "account.industry" }
      }
    }
    transitions { id: "win" from: "offer" to: "won" }
    transitions {
      id: "lose"
      from: [ "meeting", "offer" ]
      to: "lost"
      reason_required: true
    }
  }
)pb";

// L-1 met on the 1st of May, and the company is small. L-2 was offered to on
// the 10th, which was recorded on the 20th only, and has an event that cannot
// be.
inline constexpr char kProcessLeads[] =
    R"({"id":"L-1","account":{"employees":19},"stage_events":[{"id":"e1","subject":"opportunity","process":"pipeline","to":"meeting","actor":"Kim","at":"2026-05-01T00:00:00Z"}]}
{"id":"L-2","stage_events":[{"id":"e1","subject":"opportunity","process":"pipeline","to":"meeting","at":"2026-05-01T00:00:00Z"},{"id":"e2","subject":"opportunity","process":"pipeline","from":"meeting","to":"offer","at":"2026-05-10T00:00:00Z","recorded_at":"2026-05-20T00:00:00Z"},{"id":"e3","subject":"opportunity","process":"pipeline","from":"meeting","to":"lost","at":"2026-05-12T00:00:00Z"}]}
)";

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_CLI_PROCESS_SAMPLE_H_
