#include "src/codec/lead_evidence.h"

#include <optional>
#include <string>
#include <utility>

#include "src/codec/lead_source.h"
#include "src/codec/lead_times.h"
#include "src/codec/value_proto.h"

namespace bantam::internal {
namespace {

absl::Status ReadAssessment(v1::Assessment::Kind number,
                            model::Assessment* assessment) {
  if (!v1::Assessment::Kind_IsValid(number)) {
    return WrongNumber("assessment", number);
  }
  *assessment = static_cast<model::Assessment>(number);
  return absl::OkStatus();
}

absl::Status ReadParts(const v1::Evidence& message, const ReadOptions& options,
                       Evidence* evidence) {
  absl::Status status =
      ReadAssessment(message.assessment(), &evidence->assessment);
  if (status.ok()) {
    status = Under("value",
                   ValueFromProto(message.value(), options.ignore_undeclared,
                                  &evidence->value));
  }
  if (!status.ok()) return status;
  evidence->id = message.id();
  evidence->criterion = message.criterion();
  evidence->source = message.source();
  evidence->source_kind = message.source_kind();
  evidence->subject_id = message.subject_id();
  if (message.has_at()) evidence->at = InstantFromProto(message.at());
  if (message.has_recorded_at()) {
    evidence->recorded_at = InstantFromProto(message.recorded_at());
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadEvidence(const v1::Evidence& message, size_t index,
                          const ReadOptions& options, Lead* lead) {
  if (options.ignore_undeclared) {
    // An empty key is no misspelling of a criterion: it is always refused.
    if (!message.criterion().empty() &&
        lead->policy().FindCriterion(message.criterion()) == nullptr) {
      return absl::OkStatus();
    }
  } else if (absl::Status status = CheckAllKnown(message); !status.ok()) {
    return Under("evidence", static_cast<int>(index), std::move(status));
  }
  Evidence evidence;
  absl::Status status = ReadParts(message, options, &evidence);
  if (!status.ok()) {
    return Under("evidence", static_cast<int>(index), std::move(status));
  }
  const size_t held = lead->evidence_count();
  return AboutSource("evidence", held, index,
                     lead->AddEvidence(std::move(evidence)).status());
}

void WriteEvidence(const Evidence& evidence, v1::Evidence* message) {
  message->set_id(evidence.id);
  message->set_criterion(evidence.criterion);
  if (evidence.value) ValueToProto(*evidence.value, message->mutable_value());
  message->set_assessment(
      static_cast<v1::Assessment::Kind>(evidence.assessment));
  message->set_source(evidence.source);
  message->set_source_kind(evidence.source_kind);
  message->set_subject_id(evidence.subject_id);
  if (evidence.at) InstantToProto(*evidence.at, message->mutable_at());
  if (evidence.recorded_at) {
    InstantToProto(*evidence.recorded_at, message->mutable_recorded_at());
  }
}

}  // namespace bantam::internal
