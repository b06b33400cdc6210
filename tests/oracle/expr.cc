#include "tests/oracle/expr.h"

#include <charconv>

#include "tests/oracle/spec.h"

namespace bantam::oracle {
namespace {

// How tightly CEL's grammar binds.
enum Level {
  kTernaryLevel,
  kOrLevel,
  kAndLevel,
  kRelationLevel,
  kSumLevel,
  kProductLevel,
  kUnaryLevel,
  kMemberLevel,
};

struct Operator {
  Op op;
  const char* text;
  Level level;
};

constexpr Operator kOperators[] = {
    {Op::kOr, "||", kOrLevel},
    {Op::kAnd, "&&", kAndLevel},
    {Op::kEqual, "==", kRelationLevel},
    {Op::kNotEqual, "!=", kRelationLevel},
    {Op::kLess, "<", kRelationLevel},
    {Op::kLessEqual, "<=", kRelationLevel},
    {Op::kGreater, ">", kRelationLevel},
    {Op::kGreaterEqual, ">=", kRelationLevel},
    {Op::kIn, "in", kRelationLevel},
    {Op::kAdd, "+", kSumLevel},
    {Op::kSubtract, "-", kSumLevel},
    {Op::kMultiply, "*", kProductLevel},
    {Op::kDivide, "/", kProductLevel},
    {Op::kModulo, "%", kProductLevel},
};

const Operator* FindOperator(Op op) {
  for (const Operator& entry : kOperators) {
    if (entry.op == op) return &entry;
  }
  return nullptr;
}

const char* FunctionName(Op op) {
  switch (op) {
    case Op::kHas:
      return "has";
    case Op::kSize:
      return "size";
    case Op::kToInt:
      return "int";
    case Op::kToDouble:
      return "double";
    case Op::kStartsWith:
      return "startsWith";
    case Op::kEndsWith:
      return "endsWith";
    case Op::kContains:
      return "contains";
    case Op::kMatches:
      return "matches";
    case Op::kExists:
      return "exists";
    case Op::kAll:
      return "all";
    case Op::kExistsOne:
      return "exists_one";
    default:
      return "filter";
  }
}

std::string LiteralText(const Value& value) {
  struct Printer {
    std::string operator()(Null) const { return "null"; }
    std::string operator()(bool b) const { return b ? "true" : "false"; }
    std::string operator()(int64_t i) const { return std::to_string(i); }
    std::string operator()(double d) const { return FormatDouble(d); }
    std::string operator()(const std::string& s) const { return CelString(s); }
    std::string operator()(Instant t) const {
      return "timestamp(" + CelString(FormatInstant(t)) + ")";
    }
    // Whole seconds are all that the generator makes.
    std::string operator()(Span d) const {
      return "duration(" + CelString(std::to_string(d.seconds) + "s") + ")";
    }
    std::string operator()(const Money& m) const {
      return "money(" + CelString(FormatAmount(m)) + ", " +
             CelString(std::string(m.code())) + ")";
    }
    std::string operator()(const std::vector<std::string>& list) const {
      std::string text;
      for (const std::string& s : list) {
        text += (text.empty() ? "" : ", ") + CelString(s);
      }
      return "[" + text + "]";
    }
  };
  return std::visit(Printer{}, value);
}

bool IsNegativeNumber(const Value& value) {
  const int64_t* integer = std::get_if<int64_t>(&value);
  const double* real = std::get_if<double>(&value);
  return (integer && *integer < 0) || (real && FormatDouble(*real)[0] == '-');
}

Level LevelOf(const Expr& expr) {
  if (const Operator* entry = FindOperator(expr.op)) return entry->level;
  if (expr.op == Op::kTernary) return kTernaryLevel;
  if (expr.op == Op::kNot || expr.op == Op::kNegate ||
      (expr.op == Op::kLiteral && IsNegativeNumber(expr.literal))) {
    return kUnaryLevel;
  }
  return kMemberLevel;
}

class Printer {
 public:
  explicit Printer(const std::vector<FieldSpec>& fields) : fields_(fields) {}

  // In parentheses if it binds less tightly than `least`.
  std::string Print(const Expr& expr, Level least) const {
    const std::string text = Text(expr);
    return expr.parentheses || LevelOf(expr) < least ? "(" + text + ")" : text;
  }

 private:
  std::string Text(const Expr& expr) const {
    if (const Operator* entry = FindOperator(expr.op)) {
      // Operators associate to the left.
      const auto tighter = static_cast<Level>(entry->level + 1);
      return Print(expr.args[0], entry->level) + " " + entry->text + " " +
             Print(expr.args[1], tighter);
    }
    switch (expr.op) {
      case Op::kLiteral:
        return LiteralText(expr.literal);
      case Op::kVariable:
        return expr.name;
      case Op::kNow:
        return "now";
      case Op::kField:
        return FieldText(expr);
      case Op::kNot:
        return "!" + Print(expr.args[0], kMemberLevel);
      case Op::kNegate:
        return "-" + Print(expr.args[0], kMemberLevel);
      case Op::kTernary:
        return Print(expr.args[0], kOrLevel) + " ? " +
               Print(expr.args[1], kOrLevel) + " : " +
               Print(expr.args[2], kTernaryLevel);
      case Op::kList:
        return "[" + Arguments(expr, 0) + "]";
      case Op::kIndex:
        return Print(expr.args[0], kMemberLevel) + "[" + Arguments(expr, 1) +
               "]";
      case Op::kHas:
      case Op::kSize:
      case Op::kToInt:
      case Op::kToDouble:
        return std::string(FunctionName(expr.op)) + "(" + Arguments(expr, 0) +
               ")";
      default:
        return MethodText(expr);
    }
  }

  std::string MethodText(const Expr& expr) const {
    std::string text =
        Print(expr.args[0], kMemberLevel) + "." + FunctionName(expr.op) + "(";
    if (!expr.name.empty()) text += expr.name + ", ";
    text += Arguments(expr, 1) + ")";
    return expr.op == Op::kFilterSize ? text + ".size()" : text;
  }

  std::string FieldText(const Expr& expr) const {
    const std::string& path = fields_[expr.field].path;
    if (expr.name.empty()) return path;
    return expr.name + path.substr(path.find('.'));
  }

  // Those from `first` on, with commas.
  std::string Arguments(const Expr& expr, size_t first) const {
    std::string text;
    for (size_t i = first; i < expr.args.size(); ++i) {
      text += (i == first ? "" : ", ") + Print(expr.args[i], kTernaryLevel);
    }
    return text;
  }

  const std::vector<FieldSpec>& fields_;
};

}  // namespace

std::string ToCel(const Expr& expr, const std::vector<FieldSpec>& fields) {
  return Printer(fields).Print(expr, kTernaryLevel);
}

std::string CelString(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\n') {
      quoted += "\\n";
      continue;
    }
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "'";
}

std::string FormatDouble(double value) {
  char buffer[40];
  const std::to_chars_result end =
      std::to_chars(buffer, buffer + sizeof(buffer), value);
  std::string text(buffer, end.ptr);
  if (text.find_first_of(".en") == std::string::npos) text += ".0";
  return text;
}

}  // namespace bantam::oracle
