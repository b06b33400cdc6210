// bantam/limits.h: how much a policy or a lead may ask for.
//
// Policies come from tenants and leads from the internet, so everything that
// can grow has a limit. If one is passed, the answer is an error that names the
// limit; nothing is truncated. The defaults suit a CRM; set your own before you
// compile a policy.
//
// Guarantees
//   Threads  a plain struct; compiling a policy copies it.
//   Errors   an error names the limit, as spelled here: INVALID_ARGUMENT for a
//            policy, RESOURCE_EXHAUSTED for a lead.
//
// Example
//
//   bantam::Limits limits;
//   limits.max_activities = 1'000;
//   absl::StatusOr<bantam::Policy> policy =
//       bantam::Policy::FromText(text, {.limits = limits});

#ifndef BANTAM_LIMITS_H_
#define BANTAM_LIMITS_H_

#include <cstdint>

namespace bantam {

struct Limits {
  // A policy's source, in bytes, in any encoding.
  int64_t max_policy_bytes = 16 << 20;
  // Fields that a policy may declare.
  int64_t max_fields = 10'000;
  // Rules in all scores together.
  int64_t max_rules = 100'000;
  // One condition's source, in bytes.
  int64_t max_condition_bytes = 16 << 10;
  // Nesting of one condition, and of JSON in a lead. At most 500.
  int64_t max_depth = 100;
  // Nodes of one condition's expression tree.
  int64_t max_nodes = 10'000;
  // Macros inside each other: `a.all(x, b.exists(y, ...))` is 2. At most 16.
  int64_t max_comprehension_depth = 4;
  // The worst case of one condition, in steps of its evaluation. For conditions
  // over activities, the worst case has `max_activities` of them.
  int64_t max_condition_cost = 20'000'000;
  // One regular expression's source, in bytes.
  int64_t max_regex_bytes = 1024;
  // Memory of one regular expression, compiled, in bytes.
  int64_t max_regex_memory = 1 << 20;
  // One lead's source, in bytes.
  int64_t max_lead_bytes = 16 << 20;
  // One string in a lead, in bytes.
  int64_t max_string_bytes = 8 << 10;
  // Items of one STRINGS field.
  int64_t max_list_items = 1'000;
  // Activities of one lead. This limit decides the most that a rule on
  // activities could ever add; a policy whose scores could leave the range of
  // `model::Points` is refused.
  int64_t max_activities = 10'000;
  // Contacts of one lead.
  int64_t max_contacts = 1'000;
  // Pieces of evidence of one lead.
  int64_t max_evidence = 10'000;
  // Stage events of one lead.
  int64_t max_stage_events = 10'000;
  // Handoff events of one lead.
  int64_t max_handoff_events = 10'000;
  // Consents of one lead, and suppressions of one lead.
  int64_t max_consents = 1'000;
  // Criteria of all frameworks together.
  int64_t max_criteria = 10'000;
  // Stages of one process, and transitions of one process.
  int64_t max_stages = 1'000;
  int64_t max_transitions = 10'000;
};

}  // namespace bantam

#endif  // BANTAM_LIMITS_H_
