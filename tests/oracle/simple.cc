#include "tests/oracle/simple.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bantam::oracle {
namespace {

bool IsField(const Expr& expr, const PolicySpec& policy) {
  if (expr.op != Op::kField || !expr.name.empty()) return false;
  const FieldSpec& field = policy.fields[expr.field];
  return !field.built_in &&
         (field.subject == Subject::kAccount ||
          field.subject == Subject::kPerson ||
          field.subject == Subject::kOpportunity) &&
         (field.type == FieldType::kBool || field.type == FieldType::kInt ||
          field.type == FieldType::kDouble || field.type == FieldType::kString);
}

bool IsLiteral(const Expr& expr) {
  return expr.op == Op::kLiteral;
}

bool IsNumber(const FieldSpec& field) {
  return field.type == FieldType::kInt || field.type == FieldType::kDouble;
}

// Adds the fields of `expr` to `fields`; false if it holds anything that a
// simple condition does not.
bool Collect(const Expr& expr, const PolicySpec& policy,
             std::vector<size_t>& fields) {
  const auto collect_field = [&](const Expr& arg) {
    fields.push_back(arg.field);
    return true;
  };
  const std::vector<Expr>& args = expr.args;
  switch (expr.op) {
    case Op::kLiteral:
      return std::holds_alternative<bool>(expr.literal);
    case Op::kField:
      return IsField(expr, policy) &&
             policy.fields[expr.field].type == FieldType::kBool &&
             collect_field(expr);
    case Op::kNot:
    case Op::kAnd:
    case Op::kOr:
    case Op::kTernary:
      return std::all_of(args.begin(), args.end(), [&](const Expr& arg) {
        return Collect(arg, policy, fields);
      });
    case Op::kHas:
      return IsField(args[0], policy) && collect_field(args[0]);
    case Op::kIn:
      return IsField(args[0], policy) && args[1].op == Op::kList &&
             std::all_of(args[1].args.begin(), args[1].args.end(), IsLiteral) &&
             collect_field(args[0]);
    case Op::kEqual:
    case Op::kNotEqual:
    case Op::kLess:
    case Op::kLessEqual:
    case Op::kGreater:
    case Op::kGreaterEqual: {
      const bool field_first = IsField(args[0], policy);
      const Expr& field = args[field_first ? 0 : 1];
      const Expr& other = args[field_first ? 1 : 0];
      if (!IsField(field, policy) || !IsLiteral(other)) return false;
      const bool equality = expr.op == Op::kEqual || expr.op == Op::kNotEqual;
      if (!equality && !IsNumber(policy.fields[field.field])) return false;
      return collect_field(field);
    }
    default:
      return false;
  }
}

void CollectLiterals(const Expr& expr, std::vector<Value>& literals) {
  if (expr.op == Op::kLiteral) literals.push_back(expr.literal);
  for (const Expr& arg : expr.args) CollectLiterals(arg, literals);
}

std::vector<Value> IntCandidates(const std::vector<Value>& literals) {
  constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();
  constexpr int64_t kGreatest = std::numeric_limits<int64_t>::max();
  std::vector<Value> values = {int64_t{0}, kLeast, kGreatest};
  const auto add_around = [&](int64_t literal) {
    values.emplace_back(literal);
    if (literal > kLeast) values.emplace_back(literal - 1);
    if (literal < kGreatest) values.emplace_back(literal + 1);
  };
  for (const Value& literal : literals) {
    if (const auto* integer = std::get_if<int64_t>(&literal)) {
      add_around(*integer);
    }
    const auto* real = std::get_if<double>(&literal);
    if (real && std::abs(*real) < 9223372036854775807.0) {
      add_around(static_cast<int64_t>(*real));
    }
  }
  return values;
}

std::vector<Value> DoubleCandidates(const std::vector<Value>& literals) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  std::vector<Value> values = {0.0, -kInfinity, kInfinity,
                               std::numeric_limits<double>::lowest(),
                               std::numeric_limits<double>::max()};
  for (const Value& literal : literals) {
    double near = 0;
    if (const auto* integer = std::get_if<int64_t>(&literal)) {
      near = static_cast<double>(*integer);
    } else if (const auto* real = std::get_if<double>(&literal)) {
      near = *real;
    } else {
      continue;
    }
    values.emplace_back(near);
    values.emplace_back(std::nextafter(near, -kInfinity));
    values.emplace_back(std::nextafter(near, kInfinity));
  }
  return values;
}

std::vector<Value> StringCandidates(const FieldSpec& field,
                                    const std::vector<Value>& literals) {
  std::vector<Value> values;
  if (!field.values.empty()) {
    for (const std::string& value : field.values) values.emplace_back(value);
    return values;
  }
  std::string other = "another";
  for (const Value& literal : literals) {
    const auto* text = std::get_if<std::string>(&literal);
    if (!text) continue;
    values.emplace_back(*text);
    // Longer than each of them.
    other += *text;
  }
  values.emplace_back(other);
  return values;
}

}  // namespace

std::optional<size_t> SimpleField(const Expr& condition,
                                  const PolicySpec& policy) {
  std::vector<size_t> fields;
  if (!Collect(condition, policy, fields) || fields.empty()) {
    return std::nullopt;
  }
  for (const size_t field : fields) {
    if (field != fields[0]) return std::nullopt;
  }
  return fields[0];
}

std::vector<Value> Candidates(const FieldSpec& field,
                              const std::vector<const Expr*>& conditions) {
  std::vector<Value> literals;
  for (const Expr* condition : conditions) {
    CollectLiterals(*condition, literals);
  }
  std::vector<Value> values;
  switch (field.type) {
    case FieldType::kBool:
      values = {false, true};
      break;
    case FieldType::kInt:
      values = IntCandidates(literals);
      break;
    case FieldType::kDouble:
      values = DoubleCandidates(literals);
      break;
    default:
      values = StringCandidates(field, literals);
      break;
  }
  if (field.nullable) values.emplace_back(Null{});
  return values;
}

Bounds JointBounds(size_t field, const std::vector<const RuleSpec*>& rules,
                   const Environment& env) {
  std::vector<const Expr*> conditions;
  for (const RuleSpec* rule : rules) conditions.push_back(&*rule->when);
  Bounds bounds;
  bool first = true;
  for (const Value& value : Candidates(env.policy.fields[field], conditions)) {
    Environment with = env;
    with.instead = {field, value};
    int64_t low = 0;
    int64_t high = 0;
    bool errs = false;
    for (const RuleSpec* rule : rules) {
      const Result result = EvaluateCondition(*rule->when, with);
      if (result.Is(false)) continue;
      const bool holds = result.Is(true);
      errs |= !holds;
      low += holds ? rule->points : std::min<int64_t>(0, rule->points);
      high += holds ? rule->points : std::max<int64_t>(0, rule->points);
    }
    if (first || low < bounds.low) {
      bounds.low = low;
      bounds.low_reached = false;
    }
    if (first || high > bounds.high) {
      bounds.high = high;
      bounds.high_reached = false;
    }
    bounds.low_reached |= low == bounds.low && !errs;
    bounds.high_reached |= high == bounds.high && !errs;
    first = false;
  }
  return bounds;
}

}  // namespace bantam::oracle
