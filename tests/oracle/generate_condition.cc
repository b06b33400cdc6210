// Conditions, built by type so that they compile.

#include <algorithm>

#include "tests/oracle/generate.h"

namespace bantam::oracle {
namespace {

constexpr Op kOrders[] = {Op::kLess, Op::kLessEqual, Op::kGreater,
                          Op::kGreaterEqual};
constexpr Op kComparisons[] = {Op::kEqual,   Op::kNotEqual,
                               Op::kLess,    Op::kLessEqual,
                               Op::kGreater, Op::kGreaterEqual};

// Whether the value depends on the lead or on `now`.
bool Varies(const Expr& expr) {
  return expr.op == Op::kField || expr.op == Op::kVariable ||
         expr.op == Op::kNow ||
         std::any_of(expr.args.begin(), expr.args.end(), Varies);
}

bool IsComparable(const FieldSpec& field) {
  return field.type == FieldType::kBool || field.type == FieldType::kInt ||
         field.type == FieldType::kDouble || field.type == FieldType::kString;
}

// There are so many of these that they would be all that rules talk about.
bool IsId(const FieldSpec& field) {
  return field.built_in && field.path.ends_with("id");
}

class ConditionGenerator {
 public:
  ConditionGenerator(const PolicySpec& policy, Scope scope, Random& random)
      : policy_(policy), scope_(std::move(scope)), random_(random) {}

  Expr Condition(int depth) {
    const size_t choice = random_.Below(100);
    if (choice < 38 || depth == 0) return Simple();
    if (scope_.focus && random_.Percent(60)) return Simple();
    if (choice < 56) {
      return Call(random_.Percent(50) ? Op::kAnd : Op::kOr,
                  {Condition(depth - 1), Condition(depth - 1)});
    }
    if (choice < 60) return Call(Op::kNot, {Condition(depth - 1)});
    if (choice < 64) {
      return Call(Op::kTernary, {Condition(depth - 1), Condition(depth - 1),
                                 Condition(depth - 1)});
    }
    if (choice < 80) return Compare(depth);
    if (choice < 88) return OfText(depth);
    if (choice < 99) return Macro(depth);
    // Errs whatever the lead.
    return Call(Op::kGreater,
                {Call(Op::kDivide, {Literal(int64_t{1}), Literal(int64_t{0})}),
                 Literal(int64_t{0})});
  }

 private:
  // Fields that can be read here and that `wanted` takes.
  template <typename Wanted>
  std::vector<Expr> Fields(Wanted wanted) const {
    std::vector<Expr> found;
    for (size_t i = 0; i < policy_.fields.size(); ++i) {
      const FieldSpec& field = policy_.fields[i];
      if (field.list || !wanted(field)) continue;
      if (std::find(scope_.subjects.begin(), scope_.subjects.end(),
                    field.subject) != scope_.subjects.end()) {
        found.push_back(FieldExpr(i));
      }
      for (const Scope::Variable& variable : scope_.variables) {
        if (variable.subject == field.subject) {
          found.push_back(FieldExpr(i, variable.name));
        }
      }
    }
    return found;
  }

  std::optional<Expr> FieldOf(FieldType type) {
    const std::vector<Expr> found = Fields([&](const FieldSpec& field) {
      return field.type == type && field.values.empty();
    });
    if (found.empty()) return std::nullopt;
    return random_.Pick(found);
  }

  // Comparisons of one field with literals, joined.
  Expr Simple() {
    if (scope_.focus && random_.Percent(80)) {
      return Simple(FieldExpr(*scope_.focus), 2);
    }
    std::vector<Expr> found = Fields(IsComparable);
    const bool any = random_.Percent(10);
    std::erase_if(found, [&](const Expr& expr) {
      return !any && expr.name.empty() && IsId(policy_.fields[expr.field]);
    });
    if (found.empty()) return Literal(random_.Percent(50));
    return Simple(random_.Pick(found), 2);
  }

  Expr Simple(const Expr& field, int depth) {
    const size_t choice = random_.Below(depth > 0 ? 20 : 14);
    Expr expr;
    if (choice < 13) {
      expr = Comparison(field);
    } else if (choice == 13) {
      expr = Literal(random_.Percent(50));
    } else if (choice < 16) {
      expr = Call(Op::kNot, {Simple(field, depth - 1)});
    } else if (choice == 19) {
      expr = Call(Op::kTernary,
                  {Simple(field, depth - 1), Simple(field, depth - 1),
                   Simple(field, depth - 1)});
    } else {
      expr = Call(choice == 16 ? Op::kAnd : Op::kOr,
                  {Simple(field, depth - 1), Simple(field, depth - 1)});
    }
    expr.parentheses = random_.Percent(5);
    return expr;
  }

  Expr Comparison(const Expr& expr) {
    const FieldSpec& field = policy_.fields[expr.field];
    const size_t choice = random_.Below(10);
    if (choice == 0) return Call(Op::kHas, {expr});
    if (choice == 1 && field.nullable) {
      return Sided(random_.Percent(70) ? Op::kEqual : Op::kNotEqual, expr,
                   Literal(Null{}));
    }
    if (choice == 2) {
      Expr list = Call(Op::kList, {});
      for (size_t n = 1 + random_.Below(3); n > 0; --n) {
        list.args.push_back(LiteralOf(field));
      }
      return Call(Op::kIn, {expr, std::move(list)});
    }
    if (field.type == FieldType::kBool) {
      if (choice < 7) return expr;
      return Sided(random_.Percent(50) ? Op::kEqual : Op::kNotEqual, expr,
                   LiteralOf(field));
    }
    if (field.type == FieldType::kString) {
      return Sided(random_.Percent(70) ? Op::kEqual : Op::kNotEqual, expr,
                   LiteralOf(field));
    }
    if (choice < 5) {
      // Across int and double.
      return Sided(random_.Pick(kOrders), expr,
                   field.type == FieldType::kInt
                       ? Literal(random_.Pick(DoublePool()))
                       : Literal(random_.Pick(IntPool())));
    }
    return Sided(random_.Pick(kComparisons), expr, LiteralOf(field));
  }

  Expr Sided(Op op, Expr a, Expr b) {
    if (random_.Percent(25)) std::swap(a, b);
    return Call(op, {std::move(a), std::move(b)});
  }

  Expr LiteralOf(const FieldSpec& field) {
    if (!field.values.empty()) return Literal(random_.Pick(field.values));
    return LiteralOf(field.type);
  }

  Expr LiteralOf(FieldType type) {
    switch (type) {
      case FieldType::kBool:
        return Literal(random_.Percent(50));
      case FieldType::kInt:
        return Literal(random_.Pick(IntPool()));
      case FieldType::kDouble:
        return Literal(random_.Pick(DoublePool()));
      case FieldType::kTimestamp:
        return random_.Percent(40) ? Call(Op::kNow, {})
                                   : Literal(random_.Pick(TimePool()));
      case FieldType::kDuration:
        return Literal(random_.Pick(SpanPool()));
      case FieldType::kMoney:
        return Literal(random_.Pick(MoneyPool()));
      default:
        return Literal(random_.Pick(StringPool()));
    }
  }

  // Any two expressions of one type, at least one of which varies.
  Expr Compare(int depth) {
    constexpr FieldType kTypes[] = {FieldType::kInt,      FieldType::kInt,
                                    FieldType::kDouble,   FieldType::kTimestamp,
                                    FieldType::kDuration, FieldType::kMoney,
                                    FieldType::kString};
    FieldType type = random_.Pick(kTypes);
    Expr a = Typed(type, depth - 1);
    Op op = random_.Pick(kComparisons);
    if (random_.Percent(15) &&
        (type == FieldType::kInt || type == FieldType::kDouble)) {
      type = type == FieldType::kInt ? FieldType::kDouble : FieldType::kInt;
      op = random_.Pick(kOrders);
    }
    Expr b = Typed(type, depth - 1);
    if (!Varies(a) && !Varies(b)) return Simple();
    return Call(op, {std::move(a), std::move(b)});
  }

  Expr Typed(FieldType type, int depth) {
    if (depth > 0 && random_.Percent(8)) {
      return Call(Op::kTernary, {Condition(depth - 1), Typed(type, depth - 1),
                                 Typed(type, depth - 1)});
    }
    if (depth > 0 && random_.Percent(45)) return Computed(type, depth - 1);
    if (random_.Percent(65)) {
      if (std::optional<Expr> field = FieldOf(type)) return *field;
    }
    return LiteralOf(type);
  }

  Expr Computed(FieldType type, int depth) {
    switch (type) {
      case FieldType::kInt:
        return ComputedInt(depth);
      case FieldType::kDouble: {
        if (random_.Percent(20)) {
          return Call(Op::kToDouble, {Typed(FieldType::kInt, depth)});
        }
        constexpr Op kOps[] = {Op::kAdd, Op::kSubtract, Op::kMultiply,
                               Op::kDivide};
        return Binary(random_.Pick(kOps), type, type, depth);
      }
      case FieldType::kTimestamp:
        return Binary(random_.Percent(50) ? Op::kAdd : Op::kSubtract, type,
                      FieldType::kDuration, depth);
      case FieldType::kDuration:
        if (random_.Percent(60)) {
          return Binary(Op::kSubtract, FieldType::kTimestamp,
                        FieldType::kTimestamp, depth);
        }
        return Binary(random_.Percent(50) ? Op::kAdd : Op::kSubtract, type,
                      type, depth);
      case FieldType::kString:
        return Binary(Op::kAdd, type, type, depth);
      default:
        return Typed(type, depth);
    }
  }

  Expr Binary(Op op, FieldType a, FieldType b, int depth) {
    return Call(op, {Typed(a, depth), Typed(b, depth)});
  }

  Expr ComputedInt(int depth) {
    const size_t choice = random_.Below(20);
    if (choice < 2) return Call(Op::kToInt, {Typed(FieldType::kDouble, depth)});
    if (choice < 4) return Call(Op::kSize, {Typed(FieldType::kString, depth)});
    if (choice < 6) {
      if (std::optional<Expr> field = FieldOf(FieldType::kStrings)) {
        return Call(Op::kSize, {*field});
      }
    }
    if (choice < 8) {
      if (std::optional<Expr> field = FieldOf(FieldType::kInt)) {
        return Call(Op::kNegate, {*field});
      }
    }
    if (choice < 11) {
      if (std::optional<Expr> list = ListOfLead()) {
        if (random_.Percent(30) || scope_.macros == 0) {
          return Call(Op::kSize, {*list});
        }
        return Quantified(Op::kFilterSize, *list, depth);
      }
    }
    constexpr Op kOps[] = {Op::kAdd, Op::kSubtract, Op::kMultiply, Op::kDivide,
                           Op::kModulo};
    return Binary(random_.Pick(kOps), FieldType::kInt, FieldType::kInt, depth);
  }

  // String functions and lists of strings.
  Expr OfText(int depth) {
    const std::vector<Expr> lists = Fields([](const FieldSpec& field) {
      return field.type == FieldType::kStrings;
    });
    if (!lists.empty() && random_.Percent(50)) {
      const Expr& list = random_.Pick(lists);
      const FieldSpec& field = policy_.fields[list.field];
      if (random_.Percent(70)) {
        return Call(Op::kIn, {LiteralOf(field), list});
      }
      return Call(Op::kEqual,
                  {Call(Op::kIndex, {list, Literal(random_.Between(-1, 2))}),
                   LiteralOf(field)});
    }
    constexpr Op kOps[] = {Op::kStartsWith, Op::kEndsWith, Op::kContains,
                           Op::kMatches};
    const Op op = random_.Pick(kOps);
    std::optional<Expr> field = FieldOf(FieldType::kString);
    if (!field) return Simple();
    if (op == Op::kMatches) {
      constexpr const char* kPatterns[] = {"a", "saas", "", "tech", "本"};
      return Call(op, {*field, Literal(std::string(random_.Pick(kPatterns)))});
    }
    Expr text = depth > 0 && random_.Percent(30)
                    ? Typed(FieldType::kString, depth - 1)
                    : *field;
    if (!Varies(text)) text = *field;
    return Call(op, {std::move(text), LiteralOf(FieldType::kString)});
  }

  std::optional<Expr> ListOfLead() {
    if (scope_.activities && (!scope_.contacts || random_.Percent(50))) {
      return FieldExpr(policy_.Find("activities"));
    }
    if (scope_.contacts) return FieldExpr(policy_.Find("contacts"));
    return std::nullopt;
  }

  Expr Macro(int depth) {
    if (scope_.macros == 0) return Simple();
    std::optional<Expr> list = ListOfLead();
    const Op op = random_.Pick({Op::kExists, Op::kAll, Op::kExistsOne});
    const std::vector<Expr> texts = Fields([](const FieldSpec& field) {
      return field.type == FieldType::kStrings;
    });
    if (!texts.empty() && (!list || random_.Percent(25))) {
      const Expr& text = random_.Pick(texts);
      Expr variable = Call(Op::kVariable, {}, "s");
      Expr equal = Call(random_.Percent(60) ? Op::kEqual : Op::kNotEqual,
                        {variable, LiteralOf(policy_.fields[text.field])});
      return Call(op, {text, std::move(equal)}, "s");
    }
    if (!list) return Simple();
    if (random_.Percent(20)) {
      return Call(random_.Pick(kComparisons),
                  {Quantified(Op::kFilterSize, *list, depth),
                   Literal(random_.Between(0, 3))});
    }
    return Quantified(op, *list, depth);
  }

  // list.op(variable, condition over the variable and all else)
  Expr Quantified(Op op, const Expr& list, int depth) {
    const Subject subject = policy_.fields[list.field].subject;
    const std::string name =
        std::string(subject == Subject::kActivity ? "a" : "c") +
        std::to_string(scope_.variables.size());
    Scope inner = scope_;
    inner.variables.push_back({name, subject});
    inner.focus.reset();
    // So that most predicates speak of the variable.
    if (random_.Percent(75)) inner.subjects.clear();
    --inner.macros;
    ConditionGenerator generator(policy_, std::move(inner), random_);
    return Call(op, {list, generator.Condition(std::min(depth, 2))}, name);
  }

  const PolicySpec& policy_;
  Scope scope_;
  Random& random_;
};

}  // namespace

Scope ScopeOf(Subject subject) {
  Scope scope;
  scope.subjects.push_back(Subject::kAccount);
  if (subject != Subject::kAccount) scope.subjects.push_back(subject);
  scope.activities = subject == Subject::kPerson;
  scope.contacts = subject == Subject::kOpportunity;
  return scope;
}

std::optional<size_t> SimpleFieldIn(const PolicySpec& policy,
                                    const Scope& scope, Random& random) {
  std::vector<size_t> found;
  for (size_t i = 0; i < policy.fields.size(); ++i) {
    const FieldSpec& field = policy.fields[i];
    if (field.built_in || !IsComparable(field)) continue;
    if (std::find(scope.subjects.begin(), scope.subjects.end(),
                  field.subject) != scope.subjects.end()) {
      found.push_back(i);
    }
  }
  if (found.empty()) return std::nullopt;
  return random.Pick(found);
}

Expr GenerateCondition(const PolicySpec& policy, const Scope& scope,
                       Random& random) {
  return ConditionGenerator(policy, scope, random)
      .Condition(static_cast<int>(1 + random.Below(3)));
}

}  // namespace bantam::oracle
