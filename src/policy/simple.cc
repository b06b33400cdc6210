#include "src/policy/simple.h"

#include <algorithm>

#include "src/policy/walk.h"

namespace bantam::internal {
namespace {

using cel::Expr;
using cel::ExprKind;
using cel::Kind;

bool IsOrdering(std::string_view name) {
  return name == "_<_" || name == "_<=_" || name == "_>_" || name == "_>=_";
}

class Recogniser {
 public:
  explicit Recogniser(const Program& program) : program_(program) {}

  // The depth of a condition is limited, and so this recursion.
  bool Recognise(const Expr& expr) {
    switch (expr.kind) {
      case ExprKind::kLiteral:
        return expr.constant && expr.constant->is(Kind::kBool);
      case ExprKind::kField:
        return TakeField(expr) && type() == FieldType::kBool;
      case ExprKind::kHas:
        return TakeField(*expr.args[0]);
      case ExprKind::kAnd:
      case ExprKind::kOr:
      case ExprKind::kConditional:
        return std::all_of(expr.args.begin(), expr.args.end(),
                           [this](const Expr* e) { return Recognise(*e); });
      case ExprKind::kCall:
        return RecogniseCall(expr);
      default:
        return false;
    }
  }

  std::optional<SimpleCondition> Take() {
    if (!attribute_) return std::nullopt;
    return SimpleCondition{*attribute_, std::move(literals_)};
  }

 private:
  FieldType type() const { return program_.fields[*attribute_].type; }

  bool RecogniseCall(const Expr& expr) {
    if (expr.name == "!_") return Recognise(*expr.args[0]);
    if (expr.args.size() != 2) return false;
    const Expr& left = *expr.args[0];
    const Expr& right = *expr.args[1];
    if (expr.name == "_in_") {
      return right.kind == ExprKind::kList && TakeField(left) &&
             std::all_of(right.args.begin(), right.args.end(),
                         [this](const Expr* e) { return TakeLiteral(*e); });
    }
    const bool ordering = IsOrdering(expr.name);
    if (!ordering && expr.name != "_==_" && expr.name != "_!=_") return false;
    const bool field_first = left.kind == ExprKind::kField;
    if (!TakeField(field_first ? left : right) ||
        !TakeLiteral(field_first ? right : left)) {
      return false;
    }
    return !ordering || type() == FieldType::kInt ||
           type() == FieldType::kDouble;
  }

  bool TakeField(const Expr& expr) {
    const auto attribute = SelectedAttribute(expr);
    // A field of an activity or contact is not one unknown but many.
    if (!attribute || *attribute >= program_.fields.size() ||
        program_.fields[*attribute].subject == Subject::kActivity ||
        program_.fields[*attribute].subject == Subject::kContact ||
        (attribute_ && *attribute_ != *attribute)) {
      return false;
    }
    attribute_ = attribute;
    return type() == FieldType::kBool || type() == FieldType::kInt ||
           type() == FieldType::kDouble || type() == FieldType::kString;
  }

  bool TakeLiteral(const Expr& expr) {
    const bool negated = expr.kind == ExprKind::kCall && expr.name == "-_" &&
                         expr.args[0]->kind == ExprKind::kLiteral;
    if ((expr.kind != ExprKind::kLiteral && !negated) || !expr.constant) {
      return false;
    }
    if (!expr.constant->is(Kind::kNull)) literals_.push_back(*expr.constant);
    return true;
  }

  const Program& program_;
  std::optional<uint32_t> attribute_;
  std::vector<cel::Value> literals_;
};

}  // namespace

std::optional<SimpleCondition> AsSimple(const Program& program,
                                        const cel::Program& condition) {
  Recogniser recogniser(program);
  if (!recogniser.Recognise(condition.root())) return std::nullopt;
  return recogniser.Take();
}

}  // namespace bantam::internal
