#include "src/cel/cost.h"

#include <algorithm>
#include <vector>

#include "src/cel/builtins.h"
#include "src/cel/regex.h"

namespace bantam::cel {

namespace {

uint64_t Sum(uint64_t a, uint64_t b) {
  uint64_t sum = 0;
  return __builtin_add_overflow(a, b, &sum) ? UINT64_MAX : sum;
}

uint64_t Product(uint64_t a, uint64_t b) {
  uint64_t product = 0;
  return __builtin_mul_overflow(a, b, &product) ? UINT64_MAX : product;
}

// How large a value can be: its own length (of text or a list), and the longest
// list and text anywhere in it.
struct Size {
  uint64_t length = 1;
  uint64_t max_list = 0;
  uint64_t max_text = 0;
};

struct Estimate {
  uint64_t cost = 0;
  Size size;
};

Size Larger(const Size& a, const Size& b) {
  return {std::max(a.length, b.length), std::max(a.max_list, b.max_list),
          std::max(a.max_text, b.max_text)};
}

// A part, of type `type`, of something with these bounds.
Size PartOf(const Size& whole, const Type& type) {
  Size part = whole;
  switch (type.kind()) {
    case Kind::kNullable:
      return PartOf(whole, type.wrapped());
    case Kind::kList:
    case Kind::kMap:
      part.length = whole.max_list;
      break;
    case Kind::kString:
    case Kind::kBytes:
      part.length = whole.max_text;
      break;
    case Kind::kDyn:
      part.length = std::max(whole.max_list, whole.max_text);
      break;
    default:
      part.length = 1;
  }
  return part;
}

// What comparing such a value with another spends.
uint64_t CompareCost(const Size& size, const Type& type) {
  switch (type.kind()) {
    case Kind::kNullable:
      return CompareCost(size, type.wrapped());
    case Kind::kString:
    case Kind::kBytes:
      return Sum(1, TextCost(size.length));
    case Kind::kList:
      return Sum(1,
                 Product(size.length, CompareCost(PartOf(size, type.element()),
                                                  type.element())));
    case Kind::kMap:
      return Sum(
          1, Product(size.length,
                     Sum(size.length, CompareCost(PartOf(size, type.value()),
                                                  type.value()))));
    case Kind::kDyn:
      return Sum(1, Product(std::max<uint64_t>(1, size.length),
                            Sum(1, TextCost(size.max_text))));
    default:
      return 1;
  }
}

class Estimator {
 public:
  explicit Estimator(const Env::State& env) : env_(env) {}

  Estimate Visit(const Expr& expr) {
    if (expr.constant) return {1, SizeOf(*expr.constant)};
    switch (expr.kind) {
      case ExprKind::kVariable: {
        const SizeHint& hint = env_.variables[expr.index].hint;
        return {1, PartOf({1, hint.max_list, hint.max_text}, expr.type)};
      }
      case ExprKind::kLocal:
        return {1, locals_[expr.index]};
      case ExprKind::kField:
      case ExprKind::kSelect: {
        const Estimate operand = Visit(*expr.args[0]);
        const uint64_t lookup =
            expr.kind == ExprKind::kSelect ? operand.size.length : 0;
        return {Sum(operand.cost, Sum(1, lookup)),
                PartOf(operand.size, expr.type)};
      }
      case ExprKind::kHas:
        return {Sum(1, Visit(*expr.args[0]).cost), {}};
      case ExprKind::kConditional: {
        const Estimate condition = Visit(*expr.args[0]);
        const Estimate a = Visit(*expr.args[1]);
        const Estimate b = Visit(*expr.args[2]);
        // Both, since a macro pays for all the nodes of its body.
        return {Sum(Sum(1, condition.cost), Sum(a.cost, b.cost)),
                Larger(a.size, b.size)};
      }
      case ExprKind::kList:
      case ExprKind::kMap:
        return VisitLiteral(expr);
      case ExprKind::kCall:
        return VisitCall(expr);
      case ExprKind::kAll:
      case ExprKind::kExists:
      case ExprKind::kExistsOne:
      case ExprKind::kMapMacro:
      case ExprKind::kMapFilter:
      case ExprKind::kFilter:
        return VisitMacro(expr);
      default: {
        uint64_t cost = 1;
        for (const Expr* arg : expr.args) cost = Sum(cost, Visit(*arg).cost);
        return {cost, {}};
      }
    }
  }

 private:
  Size SizeOf(const Value& value) {
    switch (value.kind()) {
      case Kind::kString:
      case Kind::kBytes:
        return {value.string_value().size(), 0, value.string_value().size()};
      case Kind::kList: {
        const ListView& list = value.list_value();
        Size size{1, list.size(), 0};
        for (size_t i = 0; i < list.size(); ++i) {
          size = Larger(size, SizeOf(list.At(i, scratch_)));
        }
        size.length = list.size();
        return size;
      }
      case Kind::kMap: {
        const MapView& map = value.map_value();
        Size size{1, map.size(), 0};
        for (size_t i = 0; i < map.size(); ++i) {
          size = Larger(size, SizeOf(map.KeyAt(i, scratch_)));
          size = Larger(size, SizeOf(map.ValueAt(i, scratch_)));
        }
        size.length = map.size();
        return size;
      }
      default:
        return {};
    }
  }

  Estimate VisitLiteral(const Expr& expr) {
    Estimate result{1, {}};
    for (const Expr* arg : expr.args) {
      const Estimate element = Visit(*arg);
      result.cost = Sum(result.cost, element.cost);
      result.size = Larger(result.size, element.size);
    }
    result.size.length =
        expr.kind == ExprKind::kMap ? expr.args.size() / 2 : expr.args.size();
    result.cost = Sum(result.cost, result.size.length);
    result.size.max_list = std::max(result.size.max_list, result.size.length);
    return result;
  }

  Estimate VisitMacro(const Expr& expr) {
    const Estimate range = Visit(*expr.args[0]);
    const Type& range_type = expr.args[0]->type;
    Type element;
    if (range_type.is(Kind::kList)) element = range_type.element();
    if (range_type.is(Kind::kMap)) element = range_type.key();
    locals_.resize(std::max<size_t>(locals_.size(), expr.index + 1));
    locals_[expr.index] = PartOf(range.size, element);
    uint64_t round = 1;
    Size body;
    for (size_t i = 1; i < expr.args.size(); ++i) {
      const Estimate part = Visit(*expr.args[i]);
      round = Sum(round, part.cost);
      body = part.size;
    }
    Estimate result;
    result.cost = Sum(Sum(1, range.cost), Product(range.size.length, round));
    if (expr.kind == ExprKind::kFilter) {
      result.size = range.size;
    } else if (expr.kind == ExprKind::kMapMacro ||
               expr.kind == ExprKind::kMapFilter) {
      result.size = body;
      result.size.length = range.size.length;
    }
    result.size.max_list = std::max(result.size.max_list, result.size.length);
    return result;
  }

  Estimate VisitCall(const Expr& expr) {
    std::vector<Estimate> args;
    Estimate result{1, {}};
    for (const Expr* arg : expr.args) {
      args.push_back(Visit(*arg));
      result.cost = Sum(result.cost, args.back().cost);
    }
    uint64_t host = 0;
    for (const Overload* overload : expr.overloads) {
      host = std::max(host, overload->cost);
      constexpr SizeHint kHint;
      result.size =
          Larger(result.size,
                 PartOf({1, kHint.max_list, kHint.max_text}, overload->result));
    }
    const uint64_t steps = args.size() > 2 ? args.size() - 1 : 1;
    result.cost = Sum(result.cost, Product(host, steps));
    if (expr.builtin != nullptr) AddBuiltin(expr, args, &result);
    return result;
  }

  void AddBuiltin(const Expr& expr, const std::vector<Estimate>& args,
                  Estimate* result) {
    const Size& a = args[0].size;
    const Size b = args.size() > 1 ? args[1].size : Size{};
    uint64_t cost = 1;
    switch (expr.builtin->id) {
      case BuiltinId::kAdd: {
        // Each step copies what has been gathered so far.
        Size whole = a;
        for (size_t i = 1; i < args.size(); ++i) {
          const uint64_t length = Sum(whole.length, args[i].size.length);
          whole = Larger(whole, args[i].size);
          whole.length = length;
          cost = Sum(cost, Sum(1, CopyCost(length, expr.type)));
        }
        whole.max_list = std::max(whole.max_list, whole.length);
        whole.max_text = std::max(whole.max_text, whole.length);
        result->size = Larger(result->size, whole);
        break;
      }
      case BuiltinId::kEqual:
      case BuiltinId::kNotEqual:
        cost = std::min(CompareCost(a, expr.args[0]->type),
                        CompareCost(b, expr.args[1]->type));
        break;
      case BuiltinId::kLess:
      case BuiltinId::kLessEqual:
      case BuiltinId::kGreater:
      case BuiltinId::kGreaterEqual:
        cost = TextCost(std::min(a.length, b.length));
        break;
      case BuiltinId::kIn:
        cost = Product(b.length, Sum(2, CompareCost(a, expr.args[0]->type)));
        break;
      case BuiltinId::kIndex:
        cost = a.length;
        result->size = Larger(result->size, PartOf(a, expr.type));
        break;
      case BuiltinId::kSize:
      case BuiltinId::kConvert:
      case BuiltinId::kTime:
        cost = TextCost(a.length);
        break;
      case BuiltinId::kTextSearch:
        cost = TextCost(Sum(a.length, b.length));
        break;
      case BuiltinId::kMatches:
        cost = RegexCost(a.length, b.length);
        if (!expr.args[1]->constant) {
          cost = Sum(cost, Product(kRegexCompileCost, b.length));
        }
        break;
      case BuiltinId::kToText: {
        cost = TextCost(a.length);
        constexpr uint64_t kLongestNumber = 32;
        const uint64_t length = std::max(a.length, kLongestNumber);
        result->size = Larger(result->size, {length, 0, length});
        break;
      }
      case BuiltinId::kDyn:
        result->size = Larger(result->size, a);
        break;
      default:
        break;
    }
    result->cost = Sum(result->cost, cost);
  }

  // What making a sum of `length` elements or bytes spends.
  static uint64_t CopyCost(uint64_t length, const Type& type) {
    switch (type.kind()) {
      case Kind::kString:
      case Kind::kBytes:
        return TextCost(length);
      case Kind::kList:
      case Kind::kDyn:
        return length;
      default:
        return 0;
    }
  }

  const Env::State& env_;
  std::vector<Size> locals_;
  Arena scratch_;
};

}  // namespace

uint64_t CostBound(const Env::State& env, const Tree& tree) {
  return Estimator(env).Visit(*tree.root).cost;
}

}  // namespace bantam::cel
