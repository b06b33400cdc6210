// Leads as JSON and binary.

#include <string>

#include "bantam/codec.h"
#include "capi/give.h"
#include "capi/lead_input.h"

namespace bantam::capi {
namespace {

using Reader = absl::Status (*)(std::string_view, const ReadOptions&, Lead*);

int32_t Read(Reader reader, bantam_lead* lead, const char* data, int64_t size,
             const char* name, const bantam_read_options* options,
             bantam_error** error) noexcept {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    to.Clear();
    const std::string_view text = in.Text(data, size, name);
    const bantam_read_options given = in.Struct(options, "options");
    in.Flags(given.flags, BANTAM_IGNORE_UNDECLARED, "options.flags");
    if (!in.ok()) return in.status();
    const ReadOptions how = {.ignore_undeclared =
                                 (given.flags & BANTAM_IGNORE_UNDECLARED) != 0};
    return reader(text, how, &to);
  });
}

// Empty as well where the message would be too large; then the lead is not.
absl::StatusOr<std::string> Binary(const Lead& lead) {
  std::string bytes = LeadToBinary(lead);
  if (bytes.empty() && LeadToJson(lead) != "{}") {
    return absl::ResourceExhaustedError("the message is 2 GiB or more");
  }
  return bytes;
}

}  // namespace
}  // namespace bantam::capi

using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::NewBuffer;

int32_t bantam_lead_read_json(bantam_lead* lead, const char* json, int64_t size,
                              const bantam_read_options* options,
                              bantam_error** error) {
  return bantam::capi::Read(bantam::LeadFromJson, lead, json, size, "json",
                            options, error);
}

int32_t bantam_lead_read_binary(bantam_lead* lead, const char* bytes,
                                int64_t size,
                                const bantam_read_options* options,
                                bantam_error** error) {
  return bantam::capi::Read(bantam::LeadFromBinary, lead, bytes, size, "bytes",
                            options, error);
}

int32_t bantam_lead_write_json(const bantam_lead* lead, char** json,
                               int64_t* size, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(lead, "lead");
    in.Out(json, "json");
    in.Out(size, "size");
    if (!in.ok()) return in.status();
    const std::string text = bantam::LeadToJson(lead->lead);
    *json = NewBuffer(text);
    *size = static_cast<int64_t>(text.size());
    return absl::OkStatus();
  });
}

int32_t bantam_lead_write_binary(const bantam_lead* lead, char** bytes,
                                 int64_t* size, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(lead, "lead");
    in.Out(bytes, "bytes");
    in.Out(size, "size");
    if (!in.ok()) return in.status();
    const absl::StatusOr<std::string> binary = bantam::capi::Binary(lead->lead);
    if (!binary.ok()) return binary.status();
    *bytes = NewBuffer(*binary);
    *size = static_cast<int64_t>(binary->size());
    return absl::OkStatus();
  });
}
