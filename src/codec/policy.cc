#include <string>
#include <string_view>
#include <vector>

#include "bantam/codec.h"
#include "bantam/v1/policy.pb.h"
#include "src/policy/read.h"

namespace bantam {

absl::StatusOr<std::string> ConvertPolicy(std::string_view source,
                                          Encoding from, Encoding to,
                                          const CompileOptions& options) {
  v1::Policy policy;
  std::vector<Fault> faults;
  absl::Status status =
      internal::ReadPolicy(source, from, options, &policy, &faults);
  if (!status.ok()) return status;
  return internal::PrintPolicy(policy, to);
}

}  // namespace bantam
