// Choosing the overloads of a call by the types of its arguments.

#ifndef BANTAM_SRC_CEL_OVERLOADS_H_
#define BANTAM_SRC_CEL_OVERLOADS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/cel/builtins.h"
#include "src/cel/env.h"
#include "src/cel/type.h"
#include "src/cel/unify.h"

namespace bantam::cel {

struct OverloadMatch {
  bool found = false;
  // Whether a standard signature fits, and which of the host's overloads do.
  bool builtin = false;
  std::vector<const Overload*> overloads;
  // dyn when several fit and differ in it.
  Type result;
};

// What fits arguments of `types`. `builtin` may be nullptr.
OverloadMatch MatchOverloads(const Builtin* builtin,
                             std::span<const Overload* const> overloads,
                             std::span<const Type> types, Unifier* unifier);

// Why nothing fits, and what would.
std::string NoMatchMessage(std::string_view name, bool member,
                           std::span<const Type> types, const Builtin* builtin,
                           std::span<const Overload* const> overloads);

// Whether a value may be passed for a parameter of type `type`, as far as the
// run time can tell.
bool Conforms(const Value& value, const Type& type);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_OVERLOADS_H_
