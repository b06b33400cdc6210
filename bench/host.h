// A host in C++: a policy, its fields resolved once, and leads made from rows.

#ifndef BANTAM_BENCH_HOST_H_
#define BANTAM_BENCH_HOST_H_

#include <cstddef>
#include <vector>

#include "absl/status/status.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "bench/leads.h"

namespace bantam::bench {

// PolicyText(copies), compiled. Ends the program with a message where it does not
// compile, as everything else here would measure nothing.
Policy MakePolicy(int copies);

// The fields of the policy, resolved once.
class Slots {
 public:
  explicit Slots(const Policy& policy);

  // Makes `lead` say what `row` says. As in MakePolicy, no error is expected.
  void Fill(const Row& row, Lead* lead) const;

 private:
  FieldRef industry_;
  FieldRef country_;
  FieldRef kind_;
  FieldRef employees_;
  FieldRef annual_revenue_;
  FieldRef growth_;
  FieldRef seniority_;
  FieldRef department_;
  FieldRef title_;
  FieldRef last_page_;
  FieldRef visits_;
  FieldRef student_;
  FieldRef newsletter_;
};

// The instant that all evaluations here are for: 2026-06-01T00:00:00Z.
inline constexpr Instant kNow = {1780272000, 0};

// `count` leads of MakeRows, bound to `policy`.
std::vector<Lead> MakeLeads(const Policy& policy, size_t count);

// Ends the program where `status` is an error.
void MustBeOk(const absl::Status& status);

}  // namespace bantam::bench

#endif  // BANTAM_BENCH_HOST_H_
