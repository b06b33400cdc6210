// What a lead holds, read one by one and as JSON and binary.

#include <string>

#include "bantam/codec.h"
#include "bantam/lead_parts.h"
#include "capi/buffer.h"
#include "capi/lead_codec.h"
#include "capi/lead_input.h"
#include "capi/owned.h"
#include "src/base/fault.h"

namespace bantam::capi {
namespace {

// Gives the value that `get(lead, field)` finds, which may be nullptr.
template <typename Get>
int32_t GetValue(const bantam_lead* lead, int32_t slot,
                 const bantam_value** value, bantam_error** error,
                 Get get) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(lead, "lead");
    in.Out(value, "value");
    if (!in.ok()) return in.status();
    const FieldRef field = FieldOf(in, *lead, slot);
    const Value* held = get(in, lead->held->lead, field);
    if (in.ok() && held != nullptr) HandOver(*held, value);
    return in.status();
  });
}

// Empty as well where the message would be too large; then the lead is not.
absl::StatusOr<std::string> Binary(const Lead& lead) {
  std::string bytes = LeadToBinary(lead);
  if (bytes.empty() && LeadToJson(lead) != "{}") {
    return base::Wrong(
        "", {FaultCode::kLimitExceeded, "the message is 2 GiB or more"});
  }
  return bytes;
}

}  // namespace

absl::Status ReadLead(int32_t encoding, std::string_view bytes,
                      bool ignore_undeclared, Lead* lead) {
  const ReadOptions options = {.ignore_undeclared = ignore_undeclared};
  return encoding == BANTAM_ENCODING_JSON
             ? LeadFromJson(bytes, options, lead)
             : LeadFromBinary(bytes, options, lead);
}

}  // namespace bantam::capi

using bantam::FieldRef;
using bantam::Lead;
using bantam::Value;
using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::GetValue;

int32_t bantam_lead_get_value(const bantam_lead* lead, int32_t slot,
                              const bantam_value** value,
                              bantam_error** error) {
  return GetValue(
      lead, slot, value, error,
      [](Arguments&, const Lead& of, FieldRef field) { return of.Get(field); });
}

int32_t bantam_lead_get_activity_value(const bantam_lead* lead, int64_t index,
                                       int32_t slot, const bantam_value** value,
                                       bantam_error** error) {
  return GetValue(lead, slot, value, error,
                  [&](Arguments& in, const Lead& of, FieldRef field) {
                    const size_t at =
                        in.Index(index, of.activity_count(), "index");
                    return of.GetActivity(at, field);
                  });
}

int32_t bantam_lead_get_contact_value(const bantam_lead* lead, int64_t index,
                                      int32_t slot, const bantam_value** value,
                                      bantam_error** error) {
  return GetValue(lead, slot, value, error,
                  [&](Arguments& in, const Lead& of, FieldRef field) {
                    const size_t at =
                        in.Index(index, of.contact_count(), "index");
                    return of.GetContact(at, field);
                  });
}

int32_t bantam_lead_get_parts(const bantam_lead* lead,
                              const bantam_lead_parts** parts,
                              bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(lead, "lead");
    in.Out(parts, "parts");
    if (!in.ok()) return in.status();
    bantam::capi::HandOver(bantam::PartsOf(lead->held->lead), parts);
    return absl::OkStatus();
  });
}

int32_t bantam_lead_read(bantam_lead* lead, int32_t encoding, const char* bytes,
                         int64_t size, const bantam_read_options* options,
                         bantam_error** error) {
  return bantam::capi::ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    to.Clear();
    in.Code(encoding, BANTAM_ENCODING_JSON, BANTAM_ENCODING_BINARY, "encoding");
    const std::string_view text = in.Text(bytes, size, "bytes");
    const bool ignore = bantam::capi::IgnoresUndeclared(in, options);
    if (!in.ok()) return in.status();
    return bantam::capi::ReadLead(encoding, text, ignore, &to);
  });
}

int32_t bantam_lead_write(const bantam_lead* lead, int32_t encoding,
                          char** bytes, int64_t* size, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(lead, "lead");
    in.Code(encoding, BANTAM_ENCODING_JSON, BANTAM_ENCODING_BINARY, "encoding");
    in.Out(bytes, "bytes");
    in.Out(size, "size");
    if (!in.ok()) return in.status();
    const Lead& held = lead->held->lead;
    const absl::StatusOr<std::string> written =
        encoding == BANTAM_ENCODING_JSON ? bantam::LeadToJson(held)
                                         : bantam::capi::Binary(held);
    if (!written.ok()) return written.status();
    bantam::capi::GiveBuffer(*written, bytes, size);
    return absl::OkStatus();
  });
}
