// Leads as bytes, for every function that takes them so.

#ifndef BANTAM_CAPI_LEAD_CODEC_H_
#define BANTAM_CAPI_LEAD_CODEC_H_

#include <cstdint>
#include <string_view>

#include "absl/status/status.h"
#include "bantam/lead.h"
#include "capi/arguments.h"

namespace bantam::capi {

// `encoding`: BANTAM_ENCODING_JSON or _BINARY.
absl::Status ReadLead(int32_t encoding, std::string_view bytes,
                      bool ignore_undeclared, Lead* lead);

inline bool IgnoresUndeclared(Arguments& in,
                              const bantam_read_options* options) {
  const bantam_read_options given = in.Struct(options, "options");
  in.Reserved(given.reserved, "options.reserved");
  return in.Bool(given.ignore_undeclared, "options.ignore_undeclared");
}

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_LEAD_CODEC_H_
