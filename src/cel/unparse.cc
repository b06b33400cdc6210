// From an expression tree back to a source text.

#include <string>
#include <string_view>

#include "src/cel/builtins.h"
#include "src/cel/format.h"

namespace bantam::cel {

namespace {

// How tightly an expression binds.
enum Level {
  kConditional,
  kOr,
  kAnd,
  kRelation,
  kSum,
  kProduct,
  kUnary,
  kTight
};

Level LevelOf(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::kConditional:
      return kConditional;
    case ExprKind::kOr:
      return kOr;
    case ExprKind::kAnd:
      return kAnd;
    case ExprKind::kCall:
      break;
    default:
      return kTight;
  }
  const std::string_view name = expr.name;
  if (name == "!_" || name == "-_") return kUnary;
  if (name == "_[_]" || DisplayName(name) == name) return kTight;
  if (name == "_+_" || name == "_-_") return kSum;
  if (name == "_*_" || name == "_/_" || name == "_%_") return kProduct;
  return kRelation;
}

class Writer {
 public:
  explicit Writer(std::string* out) : out_(*out) {}

  // Recurses as deep as the tree is.
  void Write(const Expr& expr, Level at_least) {
    const Level level = LevelOf(expr);
    if (level < at_least) out_ += '(';
    WriteBare(expr, level);
    if (level < at_least) out_ += ')';
  }

 private:
  static Level Above(Level level) { return static_cast<Level>(level + 1); }

  void WriteBare(const Expr& expr, Level level) {
    switch (expr.kind) {
      case ExprKind::kLiteral:
        return WriteLiteral(*expr.constant);
      case ExprKind::kVariable:
      case ExprKind::kLocal:
      case ExprKind::kTypeName:
        if (expr.rooted) out_ += '.';
        out_ += expr.name;
        return;
      case ExprKind::kField:
      case ExprKind::kSelect:
        Write(*expr.args[0], kTight);
        out_ += expr.quoted ? ".`" : ".";
        out_ += expr.name;
        if (expr.quoted) out_ += '`';
        return;
      case ExprKind::kHas:
        out_ += "has";
        return WriteList('(', expr, 0, ')');
      case ExprKind::kCall:
        return WriteCall(expr, level);
      case ExprKind::kAnd:
      case ExprKind::kOr:
        return WriteOperands(expr, Above(level), Above(level));
      case ExprKind::kConditional:
        Write(*expr.args[0], kOr);
        out_ += " ? ";
        Write(*expr.args[1], kOr);
        out_ += " : ";
        return Write(*expr.args[2], kConditional);
      case ExprKind::kList:
        return WriteList('[', expr, 0, ']');
      case ExprKind::kMap:
        return WriteMap(expr);
      case ExprKind::kAll:
        return WriteMacro("all", expr);
      case ExprKind::kExists:
        return WriteMacro("exists", expr);
      case ExprKind::kExistsOne:
        return WriteMacro("exists_one", expr);
      case ExprKind::kMapMacro:
      case ExprKind::kMapFilter:
        return WriteMacro("map", expr);
      case ExprKind::kFilter:
        return WriteMacro("filter", expr);
      case ExprKind::kUnresolved:
        out_ += "<unresolved>";
    }
  }

  void WriteLiteral(const Value& value) {
    Arena arena;
    // A literal is one token of the source, so this does not cut it.
    out_ += Format(value, arena, SIZE_MAX);
  }

  void WriteCall(const Expr& expr, Level level) {
    if (level == kUnary) {
      const Expr& operand = *expr.args[0];
      out_ += expr.name[0];
      // "-" before a number would become part of it; "!" and "-" do not mix.
      const bool is_number = operand.kind == ExprKind::kLiteral &&
                             expr.name == "-_" &&
                             !(operand.constant->is(Kind::kInt) &&
                               operand.constant->int_value() < 0);
      const bool mixed =
          LevelOf(operand) == kUnary && operand.name != expr.name;
      if (is_number || mixed) {
        out_ += '(';
        Write(operand, kConditional);
        out_ += ')';
      } else {
        Write(operand, kUnary);
      }
      return;
    }
    if (expr.name == "_[_]") {
      Write(*expr.args[0], kTight);
      return WriteList('[', expr, 1, ']');
    }
    if (level != kTight) {
      // On the left, another operator of the same level needs no parentheses;
      // the same one would become part of this chain.
      const bool same = expr.args[0]->kind == ExprKind::kCall &&
                        expr.args[0]->name == expr.name;
      return WriteOperands(expr,
                           same && level != kRelation ? Above(level) : level,
                           Above(level));
    }
    if (expr.member) {
      Write(*expr.args[0], kTight);
      out_ += '.';
    } else if (expr.rooted) {
      out_ += '.';
    }
    out_ += expr.name;
    WriteList('(', expr, expr.member ? 1 : 0, ')');
  }

  void WriteOperands(const Expr& expr, Level first, Level others) {
    Write(*expr.args[0], first);
    const std::string sign = DisplayName(expr.name);
    for (size_t i = 1; i < expr.args.size(); ++i) {
      out_ += ' ';
      out_ += sign;
      out_ += ' ';
      Write(*expr.args[i], others);
    }
  }

  void WriteList(char open, const Expr& expr, size_t first, char close) {
    out_ += open;
    for (size_t i = first; i < expr.args.size(); ++i) {
      if (i > first) out_ += ", ";
      Write(*expr.args[i], kConditional);
    }
    out_ += close;
  }

  void WriteMap(const Expr& expr) {
    out_ += '{';
    for (size_t i = 0; i < expr.args.size(); ++i) {
      if (i > 0) out_ += i % 2 == 0 ? ", " : ": ";
      Write(*expr.args[i], kConditional);
    }
    out_ += '}';
  }

  void WriteMacro(std::string_view macro, const Expr& expr) {
    Write(*expr.args[0], kTight);
    out_ += '.';
    out_ += macro;
    out_ += '(';
    out_ += expr.name;
    for (size_t i = 1; i < expr.args.size(); ++i) {
      out_ += ", ";
      Write(*expr.args[i], kConditional);
    }
    out_ += ')';
  }

  std::string& out_;
};

}  // namespace

std::string Unparse(const Expr& expr) {
  std::string out;
  Writer(&out).Write(expr, kConditional);
  return out;
}

}  // namespace bantam::cel
