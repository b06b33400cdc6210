// Compiling and evaluating conditions: the front door of src/cel.
//
// Meaning: the message-free core of the Common Expression Language. `&&`, `||`,
// `?:`, all() and exists() need only what decides them; a strict function of an
// unknown is unknown, of an error an error, and an unknown outranks an error.
// Messages `Foo{...}`, two-variable macros and all extensions are refused.
//
//   Threads    Compile is pure; a Program is immutable: evaluate it from any
//              number of threads, each with its own Arena.
//   Ownership  A Program owns all it needs, a result borrows from the program,
//              the variables and the arena.
//   Errors     Compile lists every semantic error and the first syntactic one;
//              Evaluate answers with an error Value. Neither throws or aborts.
//   Limits     limits.h; the answer names the limit that was passed.
//
// Example
//
//   std::vector<Issue> issues;
//   std::optional<Program> program = Compile(
//       env, "account.employees >= 200", Type::Bool(), &issues);
//   if (!program) return Report(issues);
//   Arena arena;
//   Value v = Evaluate(*program, {&account, 1}, arena);
//   if (v.is_true()) ...

#ifndef BANTAM_SRC_CEL_PROGRAM_H_
#define BANTAM_SRC_CEL_PROGRAM_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/cel/arena.h"
#include "src/cel/ast.h"
#include "src/cel/env.h"
#include "src/cel/issue.h"
#include "src/cel/type.h"
#include "src/cel/value.h"

namespace bantam::cel {

enum class Checking : uint8_t {
  // Types are deduced and every mismatch is an Issue.
  kChecked,
  // Names are resolved where they can be; all else is left to run time.
  kUnchecked,
};

class Program {
 public:
  struct Data;

  explicit Program(std::shared_ptr<const Data> data);

  const Expr& root() const;
  // The deduced type; dyn for an unchecked program.
  const Type& type() const;
  // An upper bound of what one evaluation spends, in units of
  // Limits::max_cost; UINT64_MAX stands for no bound.
  uint64_t cost() const;
  std::string_view source() const;
  // The variables that the program mentions, sorted, each once.
  std::span<const uint32_t> variables() const;

  const Data& data() const { return *data_; }

 private:
  std::shared_ptr<const Data> data_;
};

// Compiles `source`. With `expected`, the deduced type must be assignable to
// it, and a dynamic result of another kind is an error at run time. Issues are
// appended to `*issues` in source order; on nullopt there is at least one.
std::optional<Program> Compile(const Env& env, std::string_view source,
                               const std::optional<Type>& expected,
                               std::vector<Issue>* issues,
                               Checking checking = Checking::kChecked);

// Evaluates with the value of variable i in `variables[i]`; a variable past the
// end is an error (kUnbound) where it is needed. Each value must conform to the
// declared type or be null (nullable types), an unknown or an error. With
// `spent`, says how many units of Limits::max_cost it took.
Value Evaluate(const Program& program, std::span<const Value> variables,
               Arena& arena, uint64_t* spent = nullptr);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_PROGRAM_H_
