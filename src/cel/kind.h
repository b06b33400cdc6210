// The kinds of types and values.

#ifndef BANTAM_SRC_CEL_KIND_H_
#define BANTAM_SRC_CEL_KIND_H_

#include <cstdint>
#include <string_view>

namespace bantam::cel {

enum class Kind : uint8_t {
  // Kinds that a value, and a type, may have.
  kNull,
  kBool,
  kInt,
  kUint,
  kDouble,
  kString,
  kBytes,
  kTimestamp,
  kDuration,
  kType,
  kList,
  kMap,
  kStruct,
  kOpaque,
  // Values only.
  kUnknown,
  kError,
  // Types only.
  kDyn,
  kNullable,
  kParam,
};

// "int", "list", "timestamp", ...: the name a message uses.
std::string_view KindName(Kind kind);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_KIND_H_
