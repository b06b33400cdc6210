// What names mean: containers, types and suggestions.

#ifndef BANTAM_SRC_CEL_NAMES_H_
#define BANTAM_SRC_CEL_NAMES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/cel/ast.h"
#include "src/cel/env_state.h"

namespace bantam::cel {

// The full names that `name` may stand for in `container`, in the order in
// which they are tried: with container "a.b", x is a.b.x, else a.x, else x. A
// rooted name is itself alone.
std::vector<std::string> Candidates(std::string_view container,
                                    std::string_view name, bool rooted);

// The run-time name of the type that a full name denotes: "int" for "int".
// Valid as long as `env`.
std::optional<std::string_view> FindTypeName(const Env::State& env,
                                             std::string_view name);

// The parts of `a.b.c` when `expr` is a chain of plain selections on a name;
// empty otherwise.
std::vector<std::string_view> NameParts(const Expr& expr);

// What may have been meant, among what a name or function could be.
std::optional<std::string> SuggestName(
    const Env::State& env, std::string_view name,
    const std::vector<std::string_view>& locals);
std::optional<std::string> SuggestFunction(const Env::State& env,
                                           std::string_view name, bool member);
std::optional<std::string> SuggestField(const StructType& type,
                                        std::string_view name);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_NAMES_H_
