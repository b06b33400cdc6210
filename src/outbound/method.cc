// When the method pays at all (domain: Predictable Revenue, when it applies).

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "bantam/outbound.h"
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
    return absl::NotFoundError(
        "the policy has no 'outbound.conditions' of the method");
  }
  Decision value = Decision::kUnknown;
  if (facts.lifetime_value) {
    const Money& least = *program->lifetime_value_above;
    const auto order = Compare(*facts.lifetime_value, least);
    if (!order) {
      return absl::InvalidArgumentError(absl::StrCat(
          "lifetime_value: the policy compares it with an amount of ",
          std::string(least.code()), "; convert it first"));
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
