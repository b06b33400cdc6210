// The expression tree of a compiled program, for the evaluator and for a host
// that wants to look into conditions.
//
// Everything is resolved: names are variable indices, fields are ids, calls
// know their function. `a && b && c` is one node with three arguments, and so
// is `a + b + c` (meaning (a + b) + c, as for any arithmetic operator), so that
// a walk never recurses deeper than Limits::max_nesting.
//
// Example: is this a comparison of one field with a literal?
//
//   if (e.kind == ExprKind::kCall && e.name == "_>=_" &&
//       e.args[0]->kind == ExprKind::kField && e.args[1]->constant) ...

#ifndef BANTAM_SRC_CEL_AST_H_
#define BANTAM_SRC_CEL_AST_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "src/cel/type.h"
#include "src/cel/value.h"

namespace bantam::cel {

struct Overload;
struct Builtin;

enum class ExprKind : uint8_t {
  kLiteral,      // `constant` is the value
  kVariable,     // name, index (of the variable)
  kLocal,        // name, index (of the comprehension variable's slot)
  kTypeName,     // `int`, `list`, ...; `constant` is the type value
  kField,        // args[0].name of a struct: index is the field id
  kSelect,       // args[0].name of a map or of something dynamic
  kHas,          // has(args[0]), where args[0] is a kField or kSelect
  kCall,         // name(args): functions and operators; a receiver is args[0]
  kAnd,          // args[0] && args[1] && ...
  kOr,           // args[0] || args[1] || ...
  kConditional,  // args[0] ? args[1] : args[2]
  kList,         // [args...]
  kMap,          // {args[0]: args[1], args[2]: args[3], ...}
  kAll,          // args[0].all(name, args[1]); index is the variable's slot
  kExists,       // args[0].exists(name, args[1])
  kExistsOne,    // args[0].exists_one(name, args[1])
  kMapMacro,     // args[0].map(name, args[1])
  kMapFilter,    // args[0].map(name, args[1], args[2])
  kFilter,       // args[0].filter(name, args[1])
  kUnresolved,   // unchecked programs: evaluates to the error `constant`
};

struct Expr {
  ExprKind kind = ExprKind::kLiteral;
  // A call written `a.f(b)`.
  bool member = false;
  // A name written with a leading dot, `.a`, or a field in backquotes.
  bool rooted = false;
  bool quoted = false;
  // Where it stands in the source: bytes [offset, end). For an operator,
  // `operator_offset` is where its sign stands.
  uint32_t offset = 0;
  uint32_t end = 0;
  uint32_t operator_offset = 0;
  // 1 for a leaf; one more than the deepest argument.
  uint32_t depth = 1;
  uint32_t index = 0;
  // Identifier, field or function; operators have names such as "_+_".
  std::string_view name;
  std::vector<Expr*> args;
  Type type;
  // The value, where it does not depend on any variable and is no error: a
  // literal, `[1, 2]`, `duration('1h')`. Valid as long as the program.
  std::optional<Value> constant;

  // Calls: what carries it out. `builtin` takes the standard kinds, `overloads`
  // are the host's candidates, tried in order. One of both at least.
  const Builtin* builtin = nullptr;
  std::vector<const Overload*> overloads;
};

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_AST_H_
