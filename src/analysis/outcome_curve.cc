#include <algorithm>
#include <variant>

#include "bantam/analysis.h"
#include "src/analysis/outcome.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"

namespace bantam {

std::optional<bool> OutcomeOf(const Lead& lead, FieldRef field) {
  const Value* value = lead.Get(field);
  const bool* flag = value == nullptr ? nullptr : std::get_if<bool>(value);
  return flag == nullptr ? std::nullopt : std::optional<bool>(*flag);
}

std::optional<double> OutcomeTally::Rate() const {
  if (yes + no == 0) return std::nullopt;
  return static_cast<double>(yes) / static_cast<double>(yes + no);
}

namespace internal {

bool IsOfLead(FieldRef field) {
  return field.subject == Subject::kAccount ||
         field.subject == Subject::kPerson ||
         field.subject == Subject::kOpportunity;
}

absl::Status CheckOutcome(const Policy& policy, FieldRef outcome) {
  if (!IsOfLead(outcome)) {
    return base::Wrong("", {FaultCode::kWrongSubject,
                            "an outcome is a field of account, person or "
                            "opportunity"});
  }
  const FieldInfo& info = policy.field(outcome);
  if (info.type == FieldType::kBool) return absl::OkStatus();
  return base::Wrong("",
                     {FaultCode::kWrongType,
                      "an outcome is a {expected} field; '{name}' is {found}"},
                     {{"expected", "BOOL"},
                      {"name", info.path},
                      {"found", FieldTypeName(info.type)}});
}

}  // namespace internal

absl::StatusOr<OutcomeCurve> OutcomeCurve::Make(const Policy& policy,
                                                std::string_view figure,
                                                FieldRef outcome) {
  const std::vector<std::string> known = FigureIds(policy);
  if (std::find(known.begin(), known.end(), figure) == known.end()) {
    const std::vector<std::string_view> names(known.begin(), known.end());
    return base::Wrong("",
                       {FaultCode::kUnknownName, "there is no {what} '{name}'"},
                       {{"what", "score or framework"},
                        {"name", figure},
                        {"nearest", base::Nearest(figure, names)}});
  }
  absl::Status status = internal::CheckOutcome(policy, outcome);
  if (!status.ok()) return status;
  return OutcomeCurve(figure, outcome);
}

void OutcomeCurve::Add(const Lead& lead, const Evaluation& evaluation) {
  const std::optional<bool> outcome = OutcomeOf(lead, outcome_);
  const model::Points* points = FindPoints(evaluation, figure_);
  if (points == nullptr || !outcome) {
    ++left_out_;
  } else {
    (*outcome ? positives_ : negatives_).push_back(points->micros);
  }
}

model::RocArea OutcomeCurve::Area() const {
  return model::AreaUnderRoc(positives_, negatives_);
}

}  // namespace bantam
