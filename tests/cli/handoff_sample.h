// A handoff, and leads in it, that a reader can judge by hand.

#ifndef BANTAM_TESTS_CLI_HANDOFF_SAMPLE_H_
#define BANTAM_TESTS_CLI_HANDOFF_SAMPLE_H_

namespace bantam::testing {

inline constexpr char kHandoffPolicy[] = R"pb(
  id: "handoff_sample"
  fields { path: "opportunity.users" type: INT }
  activity_kinds { id: "call" }
  roles { id: "sdr" }
  roles { id: "ae" }
  roles { id: "manager" }
  roles { id: "operations" }
  handoffs {
    id: "sdr_to_ae"
    subject: OPPORTUNITY
    giving_roles: "sdr"
    receiving_roles: "ae"
    auditing_roles: "operations"
    managing_roles: "manager"
    requirements {
      id: "users"
      labels { locale: "en" text: "20 users" }
      when: "opportunity.users >= 20"
    }
    methods { kind: LIVE_CALL within: "1d" }
    methods { kind: INTRODUCTION within: "2d" }
    reasons { id: "no_notes" then: BACK_TO_GIVER counts_against_giver: true }
    reasons { id: "not_now" then: NURTURE wait_for: "90d" }
    requalification { evidence: "call" within: "7d" }
    credit { claw_back: "90d" }
    counts_at: REQUALIFY
  }
)pb";

// L-1 is Sam's, and nothing is known of its users. L-2 was offered to Eva on
// the 1st, answered on the 4th, which is a day late, given back for want of
// notes, offered anew on the 10th and accepted at once. L-3 was accepted twice.
inline constexpr char kHandoffLeads[] =
    R"({"id":"L-1","handoff_events":[{"id":"h1","handoff":"sdr_to_ae","step":"claim","actor":"sam","at":"2026-05-01T00:00:00Z"}]}
{"id":"L-2","opportunity":{"id":"O-2","users":30},"handoff_events":[{"id":"h1","handoff":"sdr_to_ae","step":"offer","actor":"sam","to":"eva","method":"introduction","at":"2026-05-01T00:00:00Z"},{"id":"h2","handoff":"sdr_to_ae","step":"reject","actor":"eva","reason":"no_notes","at":"2026-05-04T00:00:00Z"},{"id":"h3","handoff":"sdr_to_ae","step":"offer","actor":"sam","to":"eva","method":"live_call","at":"2026-05-10T00:00:00Z"},{"id":"h4","handoff":"sdr_to_ae","step":"accept","actor":"eva","at":"2026-05-10T01:00:00Z"}]}
{"id":"L-3","handoff_events":[{"id":"h1","handoff":"sdr_to_ae","step":"offer","actor":"sam","to":"eva","method":"live_call","at":"2026-05-01T00:00:00Z"},{"id":"h2","handoff":"sdr_to_ae","step":"accept","actor":"eva","at":"2026-05-01T01:00:00Z"},{"id":"h3","handoff":"sdr_to_ae","step":"accept","actor":"eva","at":"2026-05-01T02:00:00Z"}]}
)";

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_CLI_HANDOFF_SAMPLE_H_
