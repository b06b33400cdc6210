// The standard functions and operators: their signatures and what carries them
// out. One entry per name and call style; it takes any arguments and answers
// with no_matching_overload when none of its signatures fits, so that checked
// and unchecked programs run the same code.

#ifndef BANTAM_SRC_CEL_BUILTINS_H_
#define BANTAM_SRC_CEL_BUILTINS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/cel/arena.h"
#include "src/cel/env.h"
#include "src/cel/limits.h"
#include "src/cel/type.h"
#include "src/cel/value.h"

namespace bantam::cel {

// What one evaluation has spent, and where its values go.
struct EvalContext {
  Arena& arena;
  const Limits& limits;
  std::span<const Value> variables;
  // For the fields of structs whose type is known at run time only.
  const Env::State* env = nullptr;
  // The variables of macros by slot.
  Value* locals = nullptr;
  uint64_t spent = 0;
  // Set once the budget is gone; the evaluation then only unwinds.
  bool over_budget = false;

  // Spends `units`; false when there are not that many left.
  bool Spend(uint64_t units) {
    spent += units;
    if (spent <= limits.max_cost && !over_budget) return true;
    over_budget = true;
    return false;
  }
  // What is left to spend.
  uint64_t Left() const {
    return spent < limits.max_cost ? limits.max_cost - spent : 0;
  }
};

// What the evaluation and the cost bound need to know of an entry.
enum class BuiltinId : uint8_t {
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kModulo,
  kNegate,
  kNot,
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kIn,
  kIndex,
  kSize,
  kTextSearch,  // contains, startsWith, endsWith
  kMatches,
  kToText,   // string(), bytes()
  kConvert,  // the other conversions
  kTime,     // accessors of timestamps and durations
  kDyn,
};

struct Signature {
  std::vector<Type> parameters;
  Type result;
};

struct Builtin {
  // At most this many arguments.
  static constexpr size_t kMaxArguments = 2;
  // `arguments` are no unknowns and no errors.
  using Call = Value (*)(std::span<const Value> arguments,
                         EvalContext& context);

  std::string_view name;
  bool member = false;
  BuiltinId id = BuiltinId::kConvert;
  Call call = nullptr;
  std::vector<Signature> signatures;
};

// nullptr when there is none.
const Builtin* FindBuiltin(std::string_view name, bool member);

// All entries, in a fixed order.
std::span<const Builtin> Builtins();

// The name a user knows: ">=" for "_>=_", "size" for "size".
std::string DisplayName(std::string_view name);

// What operations answer that have no value.
inline Value NoOverload() {
  return Value::Error(ErrorCode::kNoMatchingOverload);
}
inline Value Overflow() {
  return Value::Error(ErrorCode::kOverflow);
}

// The units of work that so many bytes of text stand for.
inline uint64_t TextCost(uint64_t bytes) {
  return bytes / 16;
}

// The implementations, by file.
namespace builtin {
// arithmetic.cc
Value Add(std::span<const Value> args, EvalContext& context);
Value Subtract(std::span<const Value> args, EvalContext& context);
Value Multiply(std::span<const Value> args, EvalContext& context);
Value Divide(std::span<const Value> args, EvalContext& context);
Value Modulo(std::span<const Value> args, EvalContext& context);
Value Negate(std::span<const Value> args, EvalContext& context);
Value Not(std::span<const Value> args, EvalContext& context);
// relations.cc
Value IsEqual(std::span<const Value> args, EvalContext& context);
Value IsNotEqual(std::span<const Value> args, EvalContext& context);
Value Less(std::span<const Value> args, EvalContext& context);
Value LessEqual(std::span<const Value> args, EvalContext& context);
Value Greater(std::span<const Value> args, EvalContext& context);
Value GreaterEqual(std::span<const Value> args, EvalContext& context);
Value In(std::span<const Value> args, EvalContext& context);
Value Index(std::span<const Value> args, EvalContext& context);
Value Size(std::span<const Value> args, EvalContext& context);
// strings.cc
Value Contains(std::span<const Value> args, EvalContext& context);
Value StartsWith(std::span<const Value> args, EvalContext& context);
Value EndsWith(std::span<const Value> args, EvalContext& context);
Value Matches(std::span<const Value> args, EvalContext& context);
// conversions.cc
Value ToBool(std::span<const Value> args, EvalContext& context);
Value ToInt(std::span<const Value> args, EvalContext& context);
Value ToUint(std::span<const Value> args, EvalContext& context);
Value ToDouble(std::span<const Value> args, EvalContext& context);
Value ToString(std::span<const Value> args, EvalContext& context);
Value ToBytes(std::span<const Value> args, EvalContext& context);
Value ToTimestamp(std::span<const Value> args, EvalContext& context);
Value ToDuration(std::span<const Value> args, EvalContext& context);
Value ToType(std::span<const Value> args, EvalContext& context);
Value ToDyn(std::span<const Value> args, EvalContext& context);
// times.cc
Value GetFullYear(std::span<const Value> args, EvalContext& context);
Value GetMonth(std::span<const Value> args, EvalContext& context);
Value GetDayOfYear(std::span<const Value> args, EvalContext& context);
Value GetDayOfMonth(std::span<const Value> args, EvalContext& context);
Value GetDate(std::span<const Value> args, EvalContext& context);
Value GetDayOfWeek(std::span<const Value> args, EvalContext& context);
Value GetHours(std::span<const Value> args, EvalContext& context);
Value GetMinutes(std::span<const Value> args, EvalContext& context);
Value GetSeconds(std::span<const Value> args, EvalContext& context);
Value GetMilliseconds(std::span<const Value> args, EvalContext& context);
}  // namespace builtin

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_BUILTINS_H_
