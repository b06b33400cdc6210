#include "src/codec/json_document.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "src/base/fault.h"
#include "src/codec/json_fault.h"
#include "src/codec/json_keys.h"

namespace bantam::internal {

absl::Status JsonDocument::Parse(std::string_view json, std::string_view what,
                                 int64_t max_depth) {
  max_depth_ = max_depth;
  // What simdjson calls depth 1 is a value outside of everything. A document
  // nests no deeper than it has bytes, which keeps a great limit from costing
  // memory.
  const auto depth = static_cast<size_t>(
      std::clamp<int64_t>(max_depth, 0, static_cast<int64_t>(json.size())));
  simdjson::error_code error = parser_.allocate(json.size() + 1, depth + 1);
  if (error == simdjson::SUCCESS) {
    error = parser_.parse(json.data(), json.size()).get(root_);
  }
  if (error == simdjson::SUCCESS) return absl::OkStatus();
  if (error == simdjson::MEMALLOC || error == simdjson::CAPACITY) {
    return base::WithStatusCode(
        absl::StatusCode::kResourceExhausted,
        base::Wrong(
            "",
            {FaultCode::kSyntax, "no memory to parse {found} bytes of JSON"},
            {{"found", json.size()}}));
  }
  const std::optional<JsonFault> fault = FindJsonFault(json, max_depth);
  const std::string message =
      fault ? fault->message : simdjson::error_message(error);
  if (fault && fault->too_deep) {
    return base::Wrong(
        "", {FaultCode::kLimitExceeded, "{problem}"},
        {{"problem", message}, {"limit", "max_depth"}, {"allowed", max_depth}});
  }
  return base::Wrong("", {FaultCode::kSyntax, "{of} is not JSON: {problem}"},
                     {{"of", what}, {"problem", message}});
}

absl::Status JsonDocument::CheckKeys() const {
  return internal::CheckKeys(root_, max_depth_);
}

}  // namespace bantam::internal
