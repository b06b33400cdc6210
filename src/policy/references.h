// What one part of a policy says about another by name.

#ifndef BANTAM_SRC_POLICY_REFERENCES_H_
#define BANTAM_SRC_POLICY_REFERENCES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/policy/compiler.h"

namespace bantam::internal {

// The place of `name` in `names`, or an error about what there is none of. In
// a repeated field `index` says where.
std::optional<size_t> FindName(const std::vector<std::string>& names,
                               const std::string& name, std::string_view what,
                               const Place& place, int field_number,
                               int index = -1);

// Names of a repeated field, each one of `known` and named once.
std::vector<std::string> ReadNames(
    const google::protobuf::RepeatedPtrField<std::string>& names,
    const std::vector<std::string>& known, std::string_view what,
    const Place& place, int field_number);

// The roles that a repeated field names.
std::vector<std::string> ReadRoles(
    const Compiler& compiler,
    const google::protobuf::RepeatedPtrField<std::string>& names,
    const Place& place, int field_number);

// The declared field with this path; reports what is none. In a repeated field
// `index` says where.
std::optional<FieldRef> FindFieldReference(const Compiler& compiler,
                                           const std::string& path,
                                           const Place& place, int field_number,
                                           int index = -1);

// What is declared about a field of this program.
const FieldInfo& InfoOf(const Program& program, FieldRef field);

// Indices of declared kinds of activity.
std::vector<uint32_t> ReadKinds(
    const Compiler& compiler,
    const google::protobuf::RepeatedPtrField<std::string>& kinds,
    const Place& place, int field_number);

// Index of a calendar; none where no name is given.
std::optional<size_t> FindCalendar(const Compiler& compiler,
                                   const std::string& name, const Place& place,
                                   int field_number);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_REFERENCES_H_
