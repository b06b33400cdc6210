// When the method pays at all (domain: Predictable Revenue, when it applies).

#include <algorithm>
#include <string>

#include "bantam/outbound.h"
#include "src/base/fault.h"
#include "src/policy/outbound_program.h"
#include "src/policy/program.h"

namespace bantam {
namespace {

Decision Known(const std::optional<bool>& fact) {
  if (!fact) return Decision::kUnknown;
  return *fact ? Decision::kYes : Decision::kNo;
}

}  // namespace

absl::StatusOr<MethodAnswer> JudgeMethod(const Policy& policy,
                                         const MethodFacts& facts) {
  const internal::OutboundProgram* program = policy.program().outbound.get();
  if (program == nullptr || !program->lifetime_value_above) {
    return base::Wrong(
        "",
        {FaultCode::kNotInPolicy, "the policy has no '{name}' of the method"},
        {{"name", "outbound.conditions"}});
  }
  Decision value = Decision::kUnknown;
  if (facts.lifetime_value) {
    const Money& least = *program->lifetime_value_above;
    const auto order = Compare(*facts.lifetime_value, least);
    if (!order) {
      return base::Wrong(
          "lifetime_value",
          {FaultCode::kWrongType,
           "the policy compares it with an amount of {expected}; "
           "convert it first"},
          {{"expected", least.code()}});
    }
    value = *order > 0 ? Decision::kYes : Decision::kNo;
  }
  using enum MethodCondition;
  MethodAnswer answer;
  answer.conditions = {
      {kProspectsUseEmail, Known(facts.prospects_use_email)},
      {kProvenRevenue, Known(facts.proven_revenue)},
      {kSharedSystem, Known(facts.shared_system)},
      {kLifetimeValue, value},
      {kFullTimeProspector, Known(facts.full_time_prospector)}};
  answer.applies = Decision::kYes;
  for (const ConditionResult& condition : answer.conditions) {
    answer.applies = Both(answer.applies, condition.met);
  }
  return answer;
}

}  // namespace bantam
