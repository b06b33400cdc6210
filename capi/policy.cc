// Policies: compiling and describing them.

#include "bantam/policy.h"

#include <memory>
#include <utility>

#include "capi/give.h"
#include "capi/limits.h"

namespace bantam::capi {
namespace {

static_assert(static_cast<int>(Encoding::kText) == BANTAM_TEXT &&
              static_cast<int>(Encoding::kJson) == BANTAM_JSON &&
              static_cast<int>(Encoding::kBinary) == BANTAM_BINARY);
static_assert(static_cast<int>(Subject::kAccount) == BANTAM_ACCOUNT &&
              static_cast<int>(Subject::kContact) == BANTAM_CONTACT);
static_assert(static_cast<int>(FieldType::kBool) == BANTAM_BOOL &&
              static_cast<int>(FieldType::kMoney) == BANTAM_MONEY &&
              static_cast<int>(FieldType::kStrings) == BANTAM_STRINGS);

// The fields of each subject are numbered in policy order, as all of them are.
Slots SlotsOf(const Policy& policy) {
  Slots slots;
  slots.reserve(policy.fields().size());
  uint32_t next[BANTAM_CONTACT + 1] = {};
  for (const FieldInfo& field : policy.fields()) {
    slots.push_back(
        {field.subject, next[static_cast<size_t>(field.subject)]++});
  }
  return slots;
}

std::vector<ProcessInfo> ProcessesOf(const Policy& policy) {
  std::vector<ProcessInfo> processes;
  for (const std::string& id : policy.process_ids()) {
    processes.push_back({.id = id,
                         .subject = *SubjectOf(policy, id),
                         .stages = *StagesOf(policy, id)});
  }
  return processes;
}

uint32_t FlagsOf(const FieldInfo& field) {
  return (field.nullable ? BANTAM_FIELD_NULLABLE : 0) |
         (field.personal ? BANTAM_FIELD_PERSONAL : 0);
}

CompileOptions ToOptions(const bantam_compile_options* options, Arguments& in) {
  const bantam_compile_options given = in.Struct(options, "options");
  in.Reserved(given.reserved, "options.reserved");
  CompileOptions result;
  const std::string_view file =
      in.Text(given.file, given.file_size, "options.file");
  if (!file.empty()) result.file = file;
  result.limits = ToLimits(given.limits, &in);
  return result;
}

int32_t Compile(std::string_view source, Encoding encoding,
                const CompileOptions& options, bantam_policy** policy,
                bantam_diagnostics** diagnostics, bantam_error** error) {
  auto wrong = std::make_unique<bantam_diagnostics>();
  absl::StatusOr<Policy> compiled =
      Policy::Parse(source, encoding, options, &wrong->list);
  int32_t code = BANTAM_OK;
  if (compiled.ok()) {
    auto slots = std::make_shared<const Slots>(SlotsOf(*compiled));
    auto processes = ProcessesOf(*compiled);
    *policy = new bantam_policy{*std::move(compiled), std::move(slots),
                                std::move(processes)};
  } else {
    const std::string message(compiled.status().message());
    code = Fail(error, static_cast<int32_t>(compiled.status().code()), message,
                wrong->list.empty() ? "" : wrong->list.front().path);
  }
  if (diagnostics != nullptr) *diagnostics = wrong.release();
  return code;
}

}  // namespace
}  // namespace bantam::capi

using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::Put;
using bantam::capi::Write;

int32_t bantam_policy_compile(const char* source, int64_t size,
                              int32_t encoding,
                              const bantam_compile_options* options,
                              bantam_policy** policy,
                              bantam_diagnostics** diagnostics,
                              bantam_error** error) {
  if (diagnostics != nullptr) *diagnostics = nullptr;
  // A policy that does not compile has said so itself, with its path.
  int32_t code = BANTAM_OK;
  const int32_t called = Call(error, [&](Arguments& in) -> absl::Status {
    in.Out(policy, "policy");
    const std::string_view text = in.Text(source, size, "source");
    in.Code(encoding, BANTAM_TEXT, BANTAM_BINARY, "encoding");
    const bantam::CompileOptions given = bantam::capi::ToOptions(options, in);
    if (!in.ok()) return in.status();
    code = bantam::capi::Compile(text, static_cast<bantam::Encoding>(encoding),
                                 given, policy, diagnostics, error);
    return absl::OkStatus();
  });
  return called != BANTAM_OK ? called : code;
}

void bantam_policy_free(bantam_policy* policy) {
  delete policy;
}

int64_t bantam_diagnostics_count(const bantam_diagnostics* diagnostics) {
  return diagnostics == nullptr
             ? 0
             : static_cast<int64_t>(diagnostics->list.size());
}

int32_t bantam_diagnostics_get(const bantam_diagnostics* diagnostics,
                               int64_t index, bantam_diagnostic* diagnostic,
                               bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(diagnostics, "diagnostics");
    in.OutStruct(diagnostic, "diagnostic");
    const size_t at = in.Index(
        index, diagnostics == nullptr ? 0 : diagnostics->list.size(), "index");
    if (!in.ok()) return in.status();
    const bantam::Diagnostic& wrong = diagnostics->list[at];
    bantam_diagnostic full = {};
    full.line = wrong.line;
    full.column = wrong.column;
    Put(wrong.file, &full.file, &full.file_size);
    Put(wrong.path, &full.path, &full.path_size);
    Put(wrong.message, &full.message, &full.message_size);
    Write(full, diagnostic);
    return absl::OkStatus();
  });
}

void bantam_diagnostics_free(bantam_diagnostics* diagnostics) {
  delete diagnostics;
}

int32_t bantam_policy_get(const bantam_policy* policy,
                          bantam_policy_summary* summary,
                          bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.OutStruct(summary, "summary");
    if (!in.ok()) return in.status();
    const bantam::Policy& of = policy->policy;
    bantam_policy_summary full = {};
    Put(of.id(), &full.id, &full.id_size);
    Put(of.version(), &full.version, &full.version_size);
    Put(of.hash(), &full.hash, &full.hash_size);
    full.field_count = static_cast<int64_t>(of.fields().size());
    full.criterion_count = static_cast<int64_t>(of.criteria().size());
    Put(of.activity_kinds(), &full.activity_kinds, &full.activity_kind_count);
    Put(of.score_ids(), &full.scores, &full.score_count);
    Put(of.grade_ids(), &full.grades, &full.grade_count);
    Put(of.framework_ids(), &full.frameworks, &full.framework_count);
    Put(of.evidence_sources(), &full.evidence_sources,
        &full.evidence_source_count);
    Put(of.roles(), &full.roles, &full.role_count);
    Put(of.process_ids(), &full.processes, &full.process_count);
    Put(of.handoff_ids(), &full.handoffs, &full.handoff_count);
    Put(of.routing_ids(), &full.routings, &full.routing_count);
    Write(full, summary);
    return absl::OkStatus();
  });
}

int32_t bantam_policy_field(const bantam_policy* policy, int32_t slot,
                            bantam_field* field, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.OutStruct(field, "field");
    const size_t at =
        in.Index(slot, policy == nullptr ? 0 : policy->slots->size(), "slot");
    if (!in.ok()) return in.status();
    const bantam::FieldInfo& info = policy->policy.fields()[at];
    bantam_field full = {};
    full.flags = bantam::capi::FlagsOf(info);
    full.subject = static_cast<int32_t>(info.subject);
    full.type = static_cast<int32_t>(info.type);
    Put(info.path, &full.path, &full.path_size);
    Put(info.unit, &full.unit, &full.unit_size);
    Put(info.values, &full.values, &full.value_count);
    Write(full, field);
    return absl::OkStatus();
  });
}

int32_t bantam_policy_criterion(const bantam_policy* policy, int64_t index,
                                bantam_criterion_info* criterion,
                                bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.OutStruct(criterion, "criterion");
    const size_t at = in.Index(
        index, policy == nullptr ? 0 : policy->policy.criteria().size(),
        "index");
    if (!in.ok()) return in.status();
    const bantam::CriterionInfo& info = policy->policy.criteria()[at];
    bantam_criterion_info full = {};
    full.flags = bantam::capi::FlagsOf(info.answer) |
                 (info.is_date ? BANTAM_FIELD_DATE : 0);
    full.subject = static_cast<int32_t>(info.subject);
    full.type = static_cast<int32_t>(info.answer.type);
    Put(info.key, &full.key, &full.key_size);
    Put(info.answer.values, &full.values, &full.value_count);
    Write(full, criterion);
    return absl::OkStatus();
  });
}

int32_t bantam_policy_find_field(const bantam_policy* policy, const char* path,
                                 int64_t path_size, int32_t* slot,
                                 bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(slot, "slot");
    const std::string_view name = in.Text(path, path_size, "path");
    if (!in.ok()) return in.status();
    const absl::StatusOr<bantam::FieldRef> field =
        policy->policy.FindField(name);
    if (!field.ok()) return field.status();
    const bantam::FieldInfo& info = policy->policy.field(*field);
    *slot = static_cast<int32_t>(&info - policy->policy.fields().data());
    return absl::OkStatus();
  });
}

int32_t bantam_policy_process(const bantam_policy* policy, int64_t index,
                              bantam_process_info* process,
                              bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.OutStruct(process, "process");
    const size_t at = in.Index(
        index, policy == nullptr ? 0 : policy->processes.size(), "index");
    if (!in.ok()) return in.status();
    const bantam::capi::ProcessInfo& info = policy->processes[at];
    bantam_process_info full = {};
    full.subject = static_cast<int32_t>(info.subject);
    Put(info.id, &full.id, &full.id_size);
    full.stage_count = static_cast<int64_t>(info.stages.size());
    Write(full, process);
    return absl::OkStatus();
  });
}

int32_t bantam_policy_stage(const bantam_policy* policy, int64_t process,
                            int64_t stage, bantam_stage_info* info,
                            bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.OutStruct(info, "info");
    const size_t of = in.Index(
        process, policy == nullptr ? 0 : policy->processes.size(), "process");
    if (!in.ok()) return in.status();
    const auto& stages = policy->processes[of].stages;
    const size_t at = in.Index(stage, stages.size(), "stage");
    if (!in.ok()) return in.status();
    bantam_stage_info full = {};
    full.flags = stages[at].retired ? BANTAM_STAGE_RETIRED : 0;
    full.kind = static_cast<int32_t>(stages[at].kind);
    Put(stages[at].id, &full.id, &full.id_size);
    Write(full, info);
    return absl::OkStatus();
  });
}

int32_t bantam_policy_label(const bantam_policy* policy, const char* path,
                            int64_t path_size, const char* locale,
                            int64_t locale_size, const char** text,
                            int64_t* size, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(text, "text");
    if (size != nullptr) *size = 0;
    const std::string of = in.String(path, path_size, "path");
    const std::string language = in.String(locale, locale_size, "locale");
    if (!in.ok()) return in.status();
    const auto label = policy->policy.FindLabel(of, language);
    if (!label) {
      return absl::NotFoundError("there is no label of '" + of + "' in '" +
                                 language + "'");
    }
    *text = label->data();
    if (size != nullptr) *size = static_cast<int64_t>(label->size());
    return absl::OkStatus();
  });
}
