#include <algorithm>
#include <utility>
#include <variant>

#include "bantam/analysis.h"
#include "src/analysis/outcome.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"

namespace bantam {
namespace {

absl::Status CheckField(const Policy& policy, FieldRef field) {
  if (!internal::IsOfLead(field)) {
    return base::Wrong("", {FaultCode::kWrongSubject,
                            "leads are told apart by a field of account, "
                            "person or opportunity"});
  }
  const FieldInfo& info = policy.field(field);
  if (info.type != FieldType::kBool && info.type != FieldType::kInt &&
      info.type != FieldType::kString) {
    return base::Wrong(
        "",
        {FaultCode::kWrongType,
         "leads are told apart by a BOOL, INT or STRING field; "
         "'{name}' is {found}"},
        {{"name", info.path}, {"found", FieldTypeName(info.type)}});
  }
  if (!info.personal) return absl::OkStatus();
  return base::Wrong("",
                     {FaultCode::kMisplaced,
                      "'{name}' is marked personal, so its values are not "
                      "written"},
                     {{"name", info.path}});
}

}  // namespace

absl::StatusOr<Breakdown> Breakdown::ByField(const Policy& policy,
                                             FieldRef field,
                                             std::optional<FieldRef> outcome) {
  absl::Status status = CheckField(policy, field);
  if (status.ok() && outcome) status = internal::CheckOutcome(policy, *outcome);
  if (!status.ok()) return status;
  return Breakdown(policy, field, "", outcome);
}

absl::StatusOr<Breakdown> Breakdown::ByGrade(const Policy& policy,
                                             std::string_view grade,
                                             std::optional<FieldRef> outcome) {
  const std::vector<std::string>& known = policy.grade_ids();
  if (std::find(known.begin(), known.end(), grade) == known.end()) {
    const std::vector<std::string_view> names(known.begin(), known.end());
    return base::Wrong("",
                       {FaultCode::kUnknownName, "there is no {what} '{name}'"},
                       {{"what", "grade"},
                        {"name", grade},
                        {"nearest", base::Nearest(grade, names)}});
  }
  if (outcome) {
    absl::Status status = internal::CheckOutcome(policy, *outcome);
    if (!status.ok()) return status;
  }
  return Breakdown(policy, std::nullopt, grade, outcome);
}

Breakdown::Breakdown(const Policy& policy, std::optional<FieldRef> field,
                     std::string_view grade, std::optional<FieldRef> outcome)
    : field_(field),
      grade_(grade),
      outcome_(outcome),
      all_{{}, Tally(policy), {}} {
}

BreakdownKey Breakdown::KeyOf(const Lead& lead,
                              const Evaluation& evaluation) const {
  using Kind = BreakdownKey::Kind;
  if (!field_) {
    for (const GradeResult& grade : evaluation.grades) {
      if (grade.id == grade_ && grade.is_there()) {
        return {Kind::kValue, grade.grade};
      }
    }
    return {Kind::kUnknown};
  }
  const Value* value = lead.Get(*field_);
  if (value == nullptr) return {Kind::kUnknown};
  if (const bool* flag = std::get_if<bool>(value)) {
    return {Kind::kValue, *flag ? "true" : "false"};
  }
  if (const int64_t* number = std::get_if<int64_t>(value)) {
    return {Kind::kValue, std::to_string(*number)};
  }
  if (const std::string* text = std::get_if<std::string>(value)) {
    return {Kind::kValue, *text};
  }
  return {Kind::kNull};
}

absl::Status Breakdown::Add(const Lead& lead, const Evaluation& evaluation) {
  BreakdownKey key = KeyOf(lead, evaluation);
  auto found = rows_.find(key);
  if (found == rows_.end()) {
    if (rows_.size() == kMostValues) {
      return base::Wrong("",
                         {FaultCode::kLimitExceeded,
                          "a breakdown has at most {allowed} values"},
                         {{"allowed", kMostValues}});
    }
    BreakdownRow row{key, Tally(all_.tally.policy()), {}};
    found = rows_.emplace(std::move(key), std::move(row)).first;
  }
  for (BreakdownRow* row : {&found->second, &all_}) {
    row->tally.Add(evaluation);
    if (!outcome_) continue;
    const std::optional<bool> outcome = OutcomeOf(lead, *outcome_);
    ++(!outcome   ? row->outcomes.unknown
       : *outcome ? row->outcomes.yes
                  : row->outcomes.no);
  }
  return absl::OkStatus();
}

std::vector<const BreakdownRow*> Breakdown::rows() const {
  std::vector<const BreakdownRow*> rows;
  rows.reserve(rows_.size());
  for (const auto& [key, row] : rows_) rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(),
                   [this](const BreakdownRow* a, const BreakdownRow* b) {
                     if (a->key.kind != b->key.kind) {
                       return a->key.kind < b->key.kind;
                     }
                     return field_ && a->tally.leads() > b->tally.leads();
                   });
  return rows;
}

}  // namespace bantam
