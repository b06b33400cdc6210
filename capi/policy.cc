// Policies: compiling and describing them.

#include "bantam/policy.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bantam/policy_info.h"
#include "capi/error.h"
#include "capi/handles.h"
#include "capi/limits.h"
#include "capi/owned.h"
#include "src/base/fault.h"

namespace bantam::capi {
namespace {

static_assert(static_cast<int>(Encoding::kText) == BANTAM_ENCODING_TEXT &&
              static_cast<int>(Encoding::kJson) == BANTAM_ENCODING_JSON &&
              static_cast<int>(Encoding::kBinary) == BANTAM_ENCODING_BINARY);

// The fields of each subject are numbered in policy order, as all of them are.
Slots SlotsOf(const Policy& policy) {
  Slots slots;
  slots.reserve(policy.fields().size());
  uint32_t next[BANTAM_FIELD_OWNER_CONTACT + 1] = {};
  for (const FieldInfo& field : policy.fields()) {
    slots.push_back(
        {field.subject, next[static_cast<size_t>(field.subject)]++});
  }
  return slots;
}

Encoding EncodingOf(Arguments& in, int32_t encoding, std::string_view name) {
  in.Code(encoding, BANTAM_ENCODING_TEXT, BANTAM_ENCODING_BINARY, name);
  return in.ok() ? static_cast<Encoding>(encoding) : Encoding::kText;
}

CompileOptions OptionsOf(Arguments& in, const bantam_compile_options* options) {
  const bantam_compile_options given = in.Struct(options, "options");
  in.Reserved(given.reserved, "options.reserved");
  CompileOptions result;
  const std::string_view file = in.Text(given.file, "options.file");
  if (!file.empty()) result.file = file;
  result.limits = ToLimits(given.limits, &in);
  in.Handles(
      given.labels, given.labels_count, "options.labels",
      [&](const bantam_label_source& source) {
        const bantam_label_source full = in.Struct(&source, "options.labels");
        LabelSource& labels = result.labels.emplace_back();
        const std::string_view name = in.Text(full.file, "options.labels.file");
        if (!name.empty()) labels.file = name;
        labels.text = in.Text(full.text, "options.labels.text");
        labels.encoding =
            EncodingOf(in, full.encoding, "options.labels.encoding");
      });
  return result;
}

using Texts = std::optional<std::string_view> (Policy::*)(
    std::string_view, std::string_view) const;

// A label or a question.
int32_t FindText(Texts texts, const bantam_policy* policy,
                 std::string_view what, const bantam_text& path,
                 const bantam_text& locale, const char** text, int64_t* size,
                 bantam_error** error) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(text, "text");
    if (size != nullptr) *size = 0;
    const std::string of = in.String(path.data, path.size, what);
    const std::string language = in.String(locale.data, locale.size, "locale");
    if (!in.ok()) return in.status();
    const auto found = (policy->policy.*texts)(of, language);
    if (!found) {
      return base::Wrong(
          "",
          {FaultCode::kUnknownName, "there is no text for {'of'} in {'name'}"},
          {{"of", of}, {"name", language}});
    }
    *text = found->data();
    if (size != nullptr) *size = static_cast<int64_t>(found->size());
    return absl::OkStatus();
  });
}

}  // namespace
}  // namespace bantam::capi

using bantam::Policy;
using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::CallWithFaults;

int32_t bantam_policy_compile(const char* source, int64_t size,
                              int32_t encoding,
                              const bantam_compile_options* options,
                              bantam_policy** policy, bantam_error** error) {
  return CallWithFaults(
      error,
      [&](Arguments& in, std::vector<bantam::Fault>* faults) -> absl::Status {
        in.Out(policy, "policy");
        const std::string_view text = in.Text(source, size, "source");
        const bantam::Encoding how =
            bantam::capi::EncodingOf(in, encoding, "encoding");
        const bantam::CompileOptions given =
            bantam::capi::OptionsOf(in, options);
        if (!in.ok()) return in.status();
        absl::StatusOr<Policy> compiled =
            Policy::Parse(text, how, given, faults);
        if (!compiled.ok()) return compiled.status();
        auto slots = std::make_shared<const bantam::capi::Slots>(
            bantam::capi::SlotsOf(*compiled));
        *policy = new bantam_policy{*std::move(compiled), std::move(slots)};
        return absl::OkStatus();
      });
}

void bantam_policy_free(bantam_policy* policy) {
  delete policy;
}

int32_t bantam_policy_describe(const bantam_policy* policy, const char* locale,
                               int64_t locale_size,
                               const bantam_policy_info** info,
                               bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(info, "info");
    const std::string language = in.String(locale, locale_size, "locale");
    if (!in.ok()) return in.status();
    bantam::capi::HandOver(bantam::Describe(policy->policy, language), info);
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
    const bantam::capi::Slots& slots = *policy->slots;
    for (size_t i = 0; i < slots.size(); ++i) {
      if (slots[i] == *field) *slot = static_cast<int32_t>(i);
    }
    return absl::OkStatus();
  });
}

int32_t bantam_policy_label(const bantam_policy* policy, const char* path,
                            int64_t path_size, const char* locale,
                            int64_t locale_size, const char** text,
                            int64_t* size, bantam_error** error) {
  return bantam::capi::FindText(&Policy::FindLabel, policy, "path",
                                {path, path_size}, {locale, locale_size}, text,
                                size, error);
}

int32_t bantam_policy_question(const bantam_policy* policy, const char* key,
                               int64_t key_size, const char* locale,
                               int64_t locale_size, const char** text,
                               int64_t* size, bantam_error** error) {
  return bantam::capi::FindText(&Policy::FindQuestion, policy, "key",
                                {key, key_size}, {locale, locale_size}, text,
                                size, error);
}
