// Declared names, looked up without the cost of an error for those that are
// not there.

#ifndef BANTAM_SRC_CODEC_FIELD_NAMES_H_
#define BANTAM_SRC_CODEC_FIELD_NAMES_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/policy.h"

namespace bantam::internal {

// One reader's view of a policy, which outlives it.
class FieldNames {
 public:
  explicit FieldNames(const Policy& policy) : policy_(policy) {}

  std::optional<FieldRef> Find(const std::string& path) const;

  // Whether declared fields lie below `path`: "account.address".
  bool IsObject(std::string_view path);

  bool IsActivityKind(std::string_view kind) const;

  // "; did you mean 'country'?", or nothing: the nearest of what may stand in
  // the object "account.address", where `built_in` may stand as well.
  std::string NearestKey(std::string_view object, std::string_view key,
                         std::span<const std::string_view> built_in) const;
  // The same for a whole name without its subject: 'address.country'.
  std::string NearestName(Subject subject, std::string_view name) const;

 private:
  const Policy& policy_;
  // Sorted; made when first asked for.
  std::vector<std::string_view> objects_;
};

// What a lead has besides declared fields, by subject, as JSON spells it.
std::span<const std::string_view> BuiltInNames(Subject subject);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_FIELD_NAMES_H_
