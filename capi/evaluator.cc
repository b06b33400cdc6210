// Evaluating, and what is done with an answer as a whole.

#include "bantam/evaluator.h"

#include <memory>
#include <string>

#include "bantam/codec.h"
#include "bantam/explain.h"
#include "bantam/records.h"
#include "capi/give.h"

namespace bantam::capi {
namespace {

static_assert(static_cast<int>(Detail::kFigures) == BANTAM_FIGURES &&
              static_cast<int>(Detail::kExplained) == BANTAM_EXPLAINED);

using Reader = absl::Status (*)(std::string_view, const ReadOptions&, Lead*);
using Writer = std::string (*)(const Evaluation&);

// An evaluation is never empty in either form.
absl::Status WriteTo(Writer writer, const Evaluation& evaluation, char** buffer,
                     int64_t* size) {
  const std::string text = writer(evaluation);
  if (text.empty()) {
    return absl::ResourceExhaustedError("the message is 2 GiB or more");
  }
  *buffer = NewBuffer(text);
  *size = static_cast<int64_t>(text.size());
  return absl::OkStatus();
}

int32_t WriteAnswer(Writer writer, const bantam_evaluation* evaluation,
                    char** buffer, int64_t* size, const char* name,
                    bantam_error** error) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(evaluation, "evaluation");
    in.Out(buffer, name);
    in.Out(size, "size");
    if (!in.ok()) return in.status();
    return WriteTo(writer, evaluation->evaluation, buffer, size);
  });
}

// From an encoded lead to an encoded answer.
struct Encoding {
  Reader reader;
  Writer writer;
  const char* buffer_name;
};

int32_t EvaluateEncoded(const Encoding& encoding, bantam_evaluator* evaluator,
                        const char* lead, int64_t lead_size,
                        const bantam_evaluate_options* options, char** buffer,
                        int64_t* size, bantam_error** error) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(evaluator, "evaluator");
    const std::string_view source = in.Text(lead, lead_size, "lead");
    const bantam_evaluate_options given = in.NeededStruct(options, "options");
    in.Flags(given.flags, BANTAM_IGNORE_UNDECLARED, "options.flags");
    in.Code(given.detail, BANTAM_FIGURES, BANTAM_EXPLAINED, "options.detail");
    in.Out(buffer, encoding.buffer_name);
    in.Out(size, "size");
    if (!in.ok()) return in.status();
    const ReadOptions how = {.ignore_undeclared =
                                 (given.flags & BANTAM_IGNORE_UNDECLARED) != 0};
    evaluator->lead.Clear();
    absl::Status status = encoding.reader(source, how, &evaluator->lead);
    if (status.ok()) {
      status = evaluator->evaluator.EvaluateInto(
          evaluator->lead, Instant{given.now_seconds, given.now_nanos},
          static_cast<Detail>(given.detail), &evaluator->evaluation);
    }
    if (!status.ok()) return status;
    return WriteTo(encoding.writer, evaluator->evaluation, buffer, size);
  });
}

absl::Status CheckMatch(const Lead& lead, const Evaluation& evaluation) {
  if (evaluation.provenance.policy_hash == lead.policy().hash() &&
      evaluation.lead_id == lead.id()) {
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError(
      "evaluation: expected an answer for this lead, found one of another lead "
      "or policy");
}

}  // namespace
}  // namespace bantam::capi

using bantam::Detail;
using bantam::Instant;
using bantam::capi::Arguments;
using bantam::capi::Call;

int32_t bantam_evaluator_create(const bantam_policy* policy,
                                bantam_evaluator** evaluator,
                                bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(evaluator, "evaluator");
    if (!in.ok()) return in.status();
    *evaluator =
        new bantam_evaluator{.evaluator = bantam::Evaluator(policy->policy),
                             .lead = bantam::Lead(policy->policy),
                             .evaluation = {}};
    return absl::OkStatus();
  });
}

void bantam_evaluator_free(bantam_evaluator* evaluator) {
  delete evaluator;
}

int32_t bantam_evaluate(bantam_evaluator* evaluator, const bantam_lead* lead,
                        int64_t now_seconds, int32_t now_nanos, int32_t detail,
                        bantam_evaluation** evaluation, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(evaluator, "evaluator");
    in.Needed(lead, "lead");
    in.Out(evaluation, "evaluation");
    in.Code(detail, BANTAM_FIGURES, BANTAM_EXPLAINED, "detail");
    if (!in.ok()) return in.status();
    auto answer = std::make_unique<bantam_evaluation>();
    absl::Status status = evaluator->evaluator.EvaluateInto(
        lead->lead, Instant{now_seconds, now_nanos},
        static_cast<Detail>(detail), &answer->evaluation);
    if (status.ok()) *evaluation = answer.release();
    return status;
  });
}

int32_t bantam_evaluate_into(bantam_evaluator* evaluator,
                             const bantam_lead* lead, int64_t now_seconds,
                             int32_t now_nanos, int32_t detail,
                             bantam_evaluation* evaluation,
                             bantam_error** error) {
  const int32_t code = Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(evaluator, "evaluator");
    in.Needed(lead, "lead");
    in.Needed(evaluation, "evaluation");
    in.Code(detail, BANTAM_FIGURES, BANTAM_EXPLAINED, "detail");
    if (!in.ok()) return in.status();
    return evaluator->evaluator.EvaluateInto(
        lead->lead, Instant{now_seconds, now_nanos},
        static_cast<Detail>(detail), &evaluation->evaluation);
  });
  if (code != BANTAM_OK && evaluation != nullptr) {
    evaluation->evaluation = bantam::Evaluation();
  }
  return code;
}

int32_t bantam_evaluate_json(bantam_evaluator* evaluator, const char* lead,
                             int64_t lead_size,
                             const bantam_evaluate_options* options,
                             char** json, int64_t* size, bantam_error** error) {
  return bantam::capi::EvaluateEncoded(
      {bantam::LeadFromJson, bantam::ToJson<bantam::Evaluation>, "json"},
      evaluator, lead, lead_size, options, json, size, error);
}

int32_t bantam_evaluate_binary(bantam_evaluator* evaluator, const char* lead,
                               int64_t lead_size,
                               const bantam_evaluate_options* options,
                               char** bytes, int64_t* size,
                               bantam_error** error) {
  return bantam::capi::EvaluateEncoded(
      {bantam::LeadFromBinary, bantam::ToBinary<bantam::Evaluation>, "bytes"},
      evaluator, lead, lead_size, options, bytes, size, error);
}

void bantam_evaluation_free(bantam_evaluation* evaluation) {
  delete evaluation;
}

int32_t bantam_evaluation_write_json(const bantam_evaluation* evaluation,
                                     char** json, int64_t* size,
                                     bantam_error** error) {
  return bantam::capi::WriteAnswer(bantam::ToJson<bantam::Evaluation>,
                                   evaluation, json, size, "json", error);
}

int32_t bantam_evaluation_write_binary(const bantam_evaluation* evaluation,
                                       char** bytes, int64_t* size,
                                       bantam_error** error) {
  return bantam::capi::WriteAnswer(bantam::ToBinary<bantam::Evaluation>,
                                   evaluation, bytes, size, "bytes", error);
}

int32_t bantam_explain(const bantam_lead* lead,
                       const bantam_evaluation* evaluation,
                       const bantam_explain_options* options, char** text,
                       int64_t* size, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    if (size != nullptr) *size = 0;
    in.Needed(lead, "lead");
    in.Needed(evaluation, "evaluation");
    in.Out(text, "text");
    const bantam_explain_options given = in.Struct(options, "options");
    in.Flags(given.flags, BANTAM_SHOW_PERSONAL, "options.flags");
    const std::string_view locale =
        in.Text(given.locale, given.locale_size, "options.locale");
    if (!in.ok()) return in.status();
    absl::Status match =
        bantam::capi::CheckMatch(lead->lead, evaluation->evaluation);
    if (!match.ok()) return match;
    bantam::ExplainOptions how;
    how.show_personal = (given.flags & BANTAM_SHOW_PERSONAL) != 0;
    if (!locale.empty()) how.locale = locale;
    const std::string rendered =
        bantam::Explain(lead->lead, evaluation->evaluation, how);
    *text = bantam::capi::NewBuffer(rendered);
    if (size != nullptr) *size = static_cast<int64_t>(rendered.size());
    return absl::OkStatus();
  });
}
