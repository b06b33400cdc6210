// What a condition may mention: variables, struct types, functions, limits.
//
// An Env is built once and then compiled against by any number of threads; a
// Program keeps what it needs, so the Env may go first. Building errors
// (a name declared twice, a name that is no identifier) are a Status.
//
// Example
//
//   Env env;
//   env.AddStruct("Account", {{"employees", Type::Int(), 7},
//                             {"industry", Type::Nullable(Type::String()),
//                             8}});
//   env.AddVariable("account", Type::Struct("Account"));       // variable 0
//   env.AddVariable("now", Type::Timestamp());                 // variable 1
//   env.AddFunction({.name = "_<_", .parameters = {money, money},
//                    .result = Type::Bool(), .call = &MoneyLess});

#ifndef BANTAM_SRC_CEL_ENV_H_
#define BANTAM_SRC_CEL_ENV_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "src/cel/arena.h"
#include "src/cel/limits.h"
#include "src/cel/type.h"
#include "src/cel/value.h"

namespace bantam::cel {

// The worst that a variable can hold, for the static cost bound: any list or
// map in it has at most `max_list` entries, any text at most `max_text` bytes.
struct SizeHint {
  uint64_t max_list = 1000;
  uint64_t max_text = 1000;
};

// An overload of a function or operator that the host adds. Operators have the
// names "_+_", "_-_", "_*_", "_/_", "_%_", "_<_", "_<=_", "_>_", "_>=_", "-_",
// "_[_]"; the logical ones, "_==_", "_!=_", "_in_" and "_?_:_" cannot be added
// (equality is OpaqueView::Equals).
struct Overload {
  // Called with arguments of the declared kinds, none unknown or an error.
  // Returns a value of `result`, an unknown or an error; must not throw.
  using Call = Value (*)(std::span<const Value> arguments, Arena& arena);

  std::string name;
  // Called as `a.name(b)`; the first parameter is the receiver.
  bool member = false;
  std::vector<Type> parameters;
  Type result;
  Call call = nullptr;
  // Units of Limits::max_cost that one call spends.
  uint64_t cost = 1;
};

struct Field {
  std::string name;
  Type type;
  uint32_t id = 0;
};

struct Variable {
  std::string name;
  Type type;
  SizeHint hint;
};

struct StructType {
  std::string name;
  std::vector<Field> fields;  // sorted by name

  // nullptr when there is none.
  const Field* Find(std::string_view field) const;
};

class Env {
 public:
  struct State;

  explicit Env(const Limits& limits = {});

  // Declares the variable with the next index (0, 1, 2, ... in declaration
  // order). `name` may be qualified: "a.b.c".
  absl::Status AddVariable(std::string_view name, Type type,
                           SizeHint hint = {});
  // Declares a struct type; its fields may mention structs declared later.
  absl::Status AddStruct(std::string_view name, std::vector<Field> fields);
  // Adds an overload; one whose parameters overlap with an existing overload of
  // the same name and call style is refused.
  absl::Status AddFunction(Overload overload);
  // The scope in which names are resolved: in "a.b", the name `x` means a.b.x,
  // else a.x, else x. Empty by default.
  void SetContainer(std::string_view container);

  const Limits& limits() const;
  std::span<const Variable> variables() const;
  // nullptr when there is none.
  const StructType* FindStruct(std::string_view name) const;

  // What programs share with the Env that compiled them.
  std::shared_ptr<const State> state() const { return state_; }

 private:
  State& Mutable();

  std::shared_ptr<State> state_;
};

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_ENV_H_
