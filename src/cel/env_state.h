// The inside of an Env, shared with its programs.

#ifndef BANTAM_SRC_CEL_ENV_STATE_H_
#define BANTAM_SRC_CEL_ENV_STATE_H_

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "src/cel/env.h"

namespace bantam::cel {

// A call may have this many arguments, with its receiver.
inline constexpr size_t kMaxArguments = 32;

struct Env::State {
  const StructType* FindStruct(std::string_view name) const;
  std::span<const Overload* const> FindOverloads(std::string_view name,
                                                 bool member) const;

  Limits limits;
  std::string container;
  std::vector<Variable> variables;
  std::map<std::string, uint32_t, std::less<>> variable_index;
  std::map<std::string, StructType, std::less<>> structs;
  // Overloads are shared, so that copies of the state agree on addresses.
  std::vector<std::shared_ptr<const Overload>> functions;
  std::map<std::pair<std::string, bool>, std::vector<const Overload*>>
      function_index;
};

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_ENV_STATE_H_
