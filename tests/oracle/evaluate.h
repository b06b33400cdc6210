// What a condition says of a lead: a value, unknown, or an error.
//
// Three rules decide everything (docs/scoring.md, and CEL's own for unknowns):
// a function of several arguments is unknown if one of them is, else errs if
// one of them errs, else computes; `&&`, `||`, `exists` and `all` settle on a
// value that decides them, whatever stands beside it; `?:` looks at the branch
// that its condition chooses, and nowhere else.

#ifndef BANTAM_TESTS_ORACLE_EVALUATE_H_
#define BANTAM_TESTS_ORACLE_EVALUATE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/oracle/spec.h"

namespace bantam::oracle {

// A set of fields, by index; policies here have fewer than 64.
using FieldSet = uint64_t;

struct Result {
  enum class Kind { kValue, kUnknown, kError };

  Kind kind = Kind::kValue;
  Value value;
  // The unknowns it rests on.
  FieldSet unknown = 0;
  std::string error;

  static Result Of(Value value) {
    return {Kind::kValue, std::move(value), 0, {}};
  }
  static Result Unknown(FieldSet fields) {
    return {Kind::kUnknown, {}, fields, {}};
  }
  static Result Error(std::string why) {
    return {Kind::kError, {}, 0, std::move(why)};
  }

  bool Is(bool expected) const {
    return kind == Kind::kValue && std::holds_alternative<bool>(value) &&
           std::get<bool>(value) == expected;
  }
};

struct FrameworkOutcome;

// What a macro's variable stands for: one of the three.
struct Binding {
  std::string name;
  const ActivitySpec* activity = nullptr;
  const ContactSpec* contact = nullptr;
  const std::string* text = nullptr;
};

// What a condition can look at.
struct Environment {
  const PolicySpec& policy;
  // With the contacts that count, and the answers in their slots.
  const LeadSpec& lead;
  // Those that count (docs/scoring.md, "Activities"); null: unknown.
  const std::vector<const ActivitySpec*>* activities = nullptr;
  // Of a score: those that would, but for its baseline.
  std::vector<const ActivitySpec*> before_baseline = {};
  // `activity`, in a rule's `where`.
  const ActivitySpec* activity = nullptr;
  // A value that this field is taken to have, instead of the lead's.
  std::optional<std::pair<size_t, Value>> instead = std::nullopt;
  // Innermost last.
  std::vector<Binding> variables = {};
  // In policy order; for rules with `assessment`.
  const std::vector<FrameworkOutcome>* frameworks = nullptr;
};

Result Evaluate(const Expr& expr, const Environment& env);

// The same, of a whole condition: what is neither true nor false has erred.
Result EvaluateCondition(const Expr& expr, const Environment& env);

// Whether two known values are equal, as CEL says it: int and double by their
// mathematical value, other types never; nullopt: an error, since amounts in
// two currencies are neither equal nor unequal.
std::optional<bool> AreEqual(const Value& a, const Value& b);

// Less than zero, zero or more, as a is less than b, equal or greater;
// 2: neither (NaN); nullopt: there is no order between such values.
std::optional<int> Order(const Value& a, const Value& b);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_EVALUATE_H_
