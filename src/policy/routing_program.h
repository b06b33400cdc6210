// A compiled routing; part of a Program.

#ifndef BANTAM_SRC_POLICY_ROUTING_PROGRAM_H_
#define BANTAM_SRC_POLICY_ROUTING_PROGRAM_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bantam/model/time.h"
#include "bantam/policy.h"
#include "bantam/routing.h"
#include "src/cel/program.h"

namespace bantam::internal {

struct SourceClassProgram {
  std::string id;
  SourceKind kind = SourceKind::kNone;
  // Set in every policy that compiled.
  std::optional<cel::Program> when;
};

struct RoutingRuleProgram {
  std::string id;
  // nullopt: always.
  std::optional<cel::Program> when;
  // Indices of classes of source; empty: any, and none.
  std::vector<size_t> sources;
  enum class To : uint8_t { kAccountOwner, kTurn, kQueue };
  To to = To::kQueue;
  std::string queue;
  // Of a turn.
  std::vector<std::string> roles;
  std::optional<FieldRef> territory;
  bool weighted = false;
};

// From which stage on the owner keeps it.
struct OwnershipProgram {
  // Index of the process, and of its stage.
  size_t process = 0;
  size_t stage = 0;
};

struct RoutingProgram {
  std::string id;
  std::vector<SourceClassProgram> sources;
  std::vector<RoutingRuleProgram> rules;
  bool ask_when_open = true;
  // nullopt: for ever.
  std::optional<model::Span> claim_for;
  std::optional<OwnershipProgram> ownership;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_ROUTING_PROGRAM_H_
