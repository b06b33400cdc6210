#include "capi/limits.h"

#include <string>

#include "capi/error.h"

namespace bantam::capi {
namespace {

struct Pair {
  const char* name;
  int64_t bantam_limits::*c;
  int64_t Limits::*cc;
};

#define BANTAM_CAPI_LIMIT(name) \
  { #name, &bantam_limits::name, &Limits::name }
constexpr Pair kPairs[] = {
    BANTAM_CAPI_LIMIT(max_policy_bytes),
    BANTAM_CAPI_LIMIT(max_fields),
    BANTAM_CAPI_LIMIT(max_rules),
    BANTAM_CAPI_LIMIT(max_condition_bytes),
    BANTAM_CAPI_LIMIT(max_depth),
    BANTAM_CAPI_LIMIT(max_nodes),
    BANTAM_CAPI_LIMIT(max_comprehension_depth),
    BANTAM_CAPI_LIMIT(max_condition_cost),
    BANTAM_CAPI_LIMIT(max_regex_bytes),
    BANTAM_CAPI_LIMIT(max_regex_memory),
    BANTAM_CAPI_LIMIT(max_lead_bytes),
    BANTAM_CAPI_LIMIT(max_string_bytes),
    BANTAM_CAPI_LIMIT(max_list_items),
    BANTAM_CAPI_LIMIT(max_activities),
    BANTAM_CAPI_LIMIT(max_contacts),
    BANTAM_CAPI_LIMIT(max_evidence),
    BANTAM_CAPI_LIMIT(max_stage_events),
    BANTAM_CAPI_LIMIT(max_criteria),
    BANTAM_CAPI_LIMIT(max_stages),
    BANTAM_CAPI_LIMIT(max_transitions),
    BANTAM_CAPI_LIMIT(max_handoff_events),
    BANTAM_CAPI_LIMIT(max_consents),
};
#undef BANTAM_CAPI_LIMIT

// So that a limit that is added cannot be forgotten here.
static_assert(sizeof(Limits) == sizeof(kPairs) / sizeof(Pair) * 8);
static_assert(sizeof(bantam_limits) == sizeof(Limits) + 8);

}  // namespace

Limits ToLimits(const bantam_limits* limits, Arguments* in) {
  const bantam_limits given = in->Struct(limits, "limits");
  in->Reserved(given.reserved, "limits.reserved");
  Limits result;
  for (const Pair& pair : kPairs) {
    const int64_t limit = given.*pair.c;
    in->NotNegative(limit, std::string("limits.") + pair.name);
    if (limit > 0) result.*pair.cc = limit;
  }
  return result;
}

}  // namespace bantam::capi

int32_t bantam_limits_default(bantam_limits* limits, bantam_error** error) {
  using bantam::capi::Arguments;
  return bantam::capi::Call(error, [&](Arguments& in) -> absl::Status {
    in.OutStruct(limits, "limits");
    if (!in.ok()) return in.status();
    bantam_limits full = {};
    for (const bantam::capi::Pair& pair : bantam::capi::kPairs) {
      full.*pair.c = bantam::Limits().*pair.cc;
    }
    bantam::capi::Write(full, limits);
    return absl::OkStatus();
  });
}
