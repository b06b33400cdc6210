// Evidence of a lead.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bantam/lead.h"
#include "src/base/suggest.h"
#include "src/lead/check.h"

namespace bantam {
namespace {

using internal::CheckCount;
using internal::CheckRecord;
using internal::CheckValue;
using internal::LeadPlace;
using internal::WrongAt;
using model::Assessment;

absl::Status UnknownName(const LeadPlace& place, std::string_view what,
                         const std::string& name,
                         const std::vector<std::string_view>& right) {
  return WrongAt(
      place, {FaultCode::kUnknownName, "the {what} {'name'} is not declared"},
      {{"what", what},
       {"name", name},
       {"nearest", base::Nearest(name, right)}});
}

absl::Status UnknownCriterion(const Policy& policy, const std::string& key,
                              size_t index) {
  const LeadPlace place = {"evidence.criterion", index};
  if (key.empty()) {
    return WrongAt(
        place, {FaultCode::kMissing, "evidence needs the key of a criterion"});
  }
  std::vector<std::string_view> right;
  for (const CriterionInfo& info : policy.criteria()) right.push_back(info.key);
  return UnknownName(place, "criterion", key, right);
}

absl::Status CheckSourceKind(const Policy& policy, const std::string& kind,
                             size_t index) {
  const std::vector<std::string>& declared = policy.evidence_sources();
  if (kind.empty() ||
      std::find(declared.begin(), declared.end(), kind) != declared.end()) {
    return absl::OkStatus();
  }
  return UnknownName({"evidence.source_kind", index}, "kind of source", kind,
                     {declared.begin(), declared.end()});
}

absl::Status CheckAnswer(const Evidence& evidence, const CriterionInfo& info,
                         size_t index, const Limits& limits) {
  const LeadPlace place = {"evidence.value", index};
  absl::Status status = CheckValue(place, info.answer, *evidence.value, limits);
  if (!status.ok() || info.answer.type != FieldType::kBool) return status;
  const bool yes = std::get<bool>(*evidence.value);
  if (evidence.assessment ==
      (yes ? Assessment::kDenied : Assessment::kConfirmed)) {
    return yes ? WrongAt(place, {FaultCode::kContradiction,
                                 "the value is true and the assessment denied"})
               : WrongAt(place,
                         {FaultCode::kContradiction,
                          "the value is false and the assessment confirmed"});
  }
  return absl::OkStatus();
}

absl::Status CheckEvidence(const Evidence& evidence, size_t index,
                           const Policy& policy) {
  const Limits& limits = policy.limits();
  absl::Status status = CheckRecord("evidence", evidence, index, limits);
  if (!status.ok()) return status;
  const CriterionInfo* info = policy.FindCriterion(evidence.criterion);
  if (info == nullptr) {
    return UnknownCriterion(policy, evidence.criterion, index);
  }
  status = CheckSourceKind(policy, evidence.source_kind, index);
  if (status.ok() && evidence.value) {
    status = CheckAnswer(evidence, *info, index, limits);
  }
  return status;
}

}  // namespace

absl::StatusOr<size_t> Lead::AddEvidence(Evidence evidence) {
  const size_t index = evidence_count_;
  absl::Status status = CheckCount(index, policy_.limits().max_evidence,
                                   "evidence", "max_evidence");
  if (status.ok()) status = CheckEvidence(evidence, index, policy_);
  if (!status.ok()) return status;
  if (evidence.subject_id.empty()) {
    SetPresent(policy_.FindCriterion(evidence.criterion)->subject);
  }
  if (index == evidence_.size()) evidence_.emplace_back();
  evidence_[index] = std::move(evidence);
  ++evidence_count_;
  return index;
}

const Evidence& Lead::evidence(size_t index) const {
  static const Evidence none;
  return index < evidence_count_ ? evidence_[index] : none;
}

}  // namespace bantam
