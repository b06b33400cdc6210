// What the handles are.

#ifndef BANTAM_CAPI_HANDLES_H_
#define BANTAM_CAPI_HANDLES_H_

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "bantam/bantam_c.h"
#include "bantam/case.h"
#include "bantam/lead.h"
#include "bantam/mapping.h"
#include "bantam/policy.h"

namespace bantam::capi {

// By slot, the fields of a policy. A slot is a position among all of them.
using Slots = std::vector<FieldRef>;

// A lead, which a case that took it keeps alive.
struct HeldLead {
  Lead lead;
  std::shared_ptr<const Slots> slots;
  // How often it may have changed: what was asked of a case is void since.
  uint64_t changes = 0;
};

}  // namespace bantam::capi

struct bantam_policy {
  bantam::Policy policy;
  std::shared_ptr<const bantam::capi::Slots> slots;
};

struct bantam_mapping {
  bantam::Mapping mapping;
};

struct bantam_columns {
  bantam::BoundMapping columns;
};

struct bantam_lead {
  std::shared_ptr<bantam::capi::HeldLead> held;
};

struct bantam_case {
  bantam::Case deal;
  // What it has taken, as of which change; nullptr: nothing.
  std::shared_ptr<const bantam::capi::HeldLead> lead;
  uint64_t changes = 0;
  // Of questions that begin with bytes, used again.
  std::shared_ptr<bantam::capi::HeldLead> scratch;
};

#endif  // BANTAM_CAPI_HANDLES_H_
