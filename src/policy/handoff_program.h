// Compiled handoffs; parts of a Program. docs/handoff.md says what they mean.

#ifndef BANTAM_SRC_POLICY_HANDOFF_PROGRAM_H_
#define BANTAM_SRC_POLICY_HANDOFF_PROGRAM_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "bantam/model/handoff.h"
#include "bantam/model/time.h"
#include "bantam/policy.h"
#include "src/policy/process_program.h"

namespace bantam::internal {

// Time that somebody has.
struct WindowProgram {
  model::Span within;
  // Index into Program::calendars; nullopt: clock time.
  std::optional<size_t> calendar;
};

struct HandoffMethodProgram {
  model::HandoffMethod kind = model::HandoffMethod::kLiveCall;
  WindowProgram window;
  // Of kIntroduction: what it writes for; empty: it does not say.
  std::string consent_purpose;
};

struct RejectionProgram {
  std::string id;
  AfterRejection then = AfterRejection::kBackToGiver;
  bool counts_against_giver = false;
  // Of kNurture, and perhaps kRetry.
  std::optional<model::Span> wait_for;
  int64_t attempts = 0;
  // Of kRetry.
  int64_t max_retries = 0;
  model::Span nurture_for;
};

struct RequalificationProgram {
  // Indices of activity kinds.
  std::vector<uint32_t> evidence;
  std::vector<RequirementProgram> requirements;
  std::optional<WindowProgram> window;
};

struct CreditProgram {
  std::vector<RequirementProgram> requirements;
  model::Span claw_back;
};

struct HandoffProgram {
  std::string id;
  Subject subject = Subject::kOpportunity;
  std::vector<std::string> giving_roles;
  std::vector<std::string> receiving_roles;
  std::vector<std::string> auditing_roles;
  std::vector<std::string> managing_roles;
  std::vector<RequirementProgram> requirements;
  // Best first.
  std::vector<HandoffMethodProgram> methods;
  std::vector<RejectionProgram> reasons;
  std::optional<int64_t> max_offers;
  std::optional<model::Span> claim_for;
  std::optional<model::Span> dispute_within;
  std::optional<RequalificationProgram> requalification;
  std::optional<CreditProgram> credit;
  model::HandoffStep counts_at = model::HandoffStep::kAccept;

  model::HandoffParts parts() const {
    return {.requalification = requalification.has_value(),
            .credit = credit.has_value()};
  }
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_HANDOFF_PROGRAM_H_
