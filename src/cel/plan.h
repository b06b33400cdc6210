// The executable form of a program: a tree of small nodes that the evaluator
// walks. Built once from the checked expression tree; immutable afterwards.

#ifndef BANTAM_SRC_CEL_PLAN_H_
#define BANTAM_SRC_CEL_PLAN_H_

#include <re2/re2.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "src/cel/builtins.h"
#include "src/cel/containers.h"
#include "src/cel/env_state.h"
#include "src/cel/program.h"
#include "src/cel/tree.h"

namespace bantam::cel {

enum class Op : uint8_t {
  kConstant,       // `constant`
  kVariable,       // variable `index`
  kLocal,          // slot `index`
  kField,          // args[0], a struct; field `index`
  kVariableField,  // field `index` of the struct in variable `variable`
  kSelect,         // args[0], a map or struct; field named `constant`
  kHas,            // args[0] is a kField, kVariableField or kSelect
  kAnd,
  kOr,
  kConditional,
  kList,
  kMap,
  kAll,  // args[0] the range, args[1] the condition; slot `index`
  kExists,
  kExistsOne,
  kMapMacro,
  kMapFilter,
  kFilter,
  kNot,
  kCompare,      // args[0] `relation` args[1], any values
  kCompareInt,   // args[0] `relation` the int `constant`
  kEqualScalar,  // args[0] == or != `constant`, a string or bool
  kInSet,        // args[0] in `set`, the keys of `constant`
  kMatches,      // args[0].matches(`regex`)
  kCall,         // `builtin`, else `overloads`
  kChain,        // the same, from left to right
};

enum class Relation : uint8_t {
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kEqual,
  kNotEqual
};

struct Node {
  Op op = Op::kConstant;
  Relation relation = Relation::kEqual;
  uint32_t arg_count = 0;
  const Node* args = nullptr;
  uint32_t index = 0;
  uint32_t variable = 0;
  Value constant;
  // What one round of a macro spends: the nodes of its body.
  uint32_t body_cost = 0;
  union {
    const void* nothing = nullptr;
    const Builtin* builtin;
    const KeyIndex* set;
    const re2::RE2* regex;
  };
  std::span<const Overload* const> overloads;
};

// A compiled program.
struct Program::Data {
  Tree tree;
  std::shared_ptr<const Env::State> env;
  Type type;
  std::optional<Type> expected;
  uint64_t cost = 0;
  std::vector<uint32_t> variables;

  const Node* plan = nullptr;
  bool has_macros = false;
  std::deque<std::vector<Node>> nodes;
  std::vector<std::unique_ptr<re2::RE2>> regexes;
};

// Builds data->plan from data->tree, which is free of Issues.
void MakePlan(Program::Data* data);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_PLAN_H_
