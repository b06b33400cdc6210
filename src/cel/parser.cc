#include "src/cel/parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "src/cel/macros.h"
#include "src/cel/parser_base.h"
#include "src/cel/text.h"

namespace bantam::cel {

namespace {

// Binary operators by how tightly they bind.
enum Precedence {
  kOrLevel = 1,
  kAndLevel,
  kRelationLevel,
  kSumLevel,
  kProductLevel
};

struct BinaryOperator {
  std::string_view sign;
  int level;
  std::string_view name;
};

constexpr BinaryOperator kBinaryOperators[] = {
    {"||", kOrLevel, "_||_"},       {"&&", kAndLevel, "_&&_"},
    {"==", kRelationLevel, "_==_"}, {"!=", kRelationLevel, "_!=_"},
    {"<", kRelationLevel, "_<_"},   {"<=", kRelationLevel, "_<=_"},
    {">", kRelationLevel, "_>_"},   {">=", kRelationLevel, "_>=_"},
    {"in", kRelationLevel, "_in_"}, {"+", kSumLevel, "_+_"},
    {"-", kSumLevel, "_-_"},        {"*", kProductLevel, "_*_"},
    {"/", kProductLevel, "_/_"},    {"%", kProductLevel, "_%_"},
};

const BinaryOperator* FindOperator(const Token& token) {
  if (token.kind != TokenKind::kSign && token.kind != TokenKind::kIn) {
    return nullptr;
  }
  for (const BinaryOperator& op : kBinaryOperators) {
    if (op.sign == token.text) return &op;
  }
  return nullptr;
}

// The grammar, a function for each rule. Each returns nullptr (or false) once
// an Issue is reported.
class Parser : private ParserBase {
 public:
  Parser(const Limits& limits, Tree* tree, std::vector<Issue>* issues)
      : ParserBase(limits, tree, issues) {}

  bool Run() {
    Advance();
    Expr* root = Expression();
    if (root == nullptr) return false;
    if (token_.kind != TokenKind::kEnd) {
      return Fail(token_, "expected an operator or the end");
    }
    tree_.root = root;
    return true;
  }

 private:
  // ConditionalOr ["?" ConditionalOr ":" Expr], the last part as a loop.
  Expr* Expression() {
    Level level(this);
    if (level.TooDeep()) return nullptr;
    struct Arm {
      Expr* condition;
      Expr* then;
      size_t question;
    };
    std::vector<Arm> arms;
    Expr* last = Binary(kOrLevel);
    while (last != nullptr && token_.IsSign("?")) {
      if (arms.size() + level_ > max_nesting_) {
        TooDeep(token_.offset);
        return nullptr;
      }
      const size_t question = token_.offset;
      Advance();
      Expr* then = Binary(kOrLevel);
      if (then == nullptr) return nullptr;
      if (token_.IsSign("?")) {
        FailAt(token_.offset,
               {"a conditional between '?' and ':' needs parentheses"});
        return nullptr;
      }
      if (!Expect(":", "of the conditional")) return nullptr;
      arms.push_back({last, then, question});
      last = Binary(kOrLevel);
    }
    while (last != nullptr && !arms.empty()) {
      const Arm arm = arms.back();
      arms.pop_back();
      last = Make(ExprKind::kConditional, arm.condition->offset,
                  {arm.condition, arm.then, last});
      if (last != nullptr) {
        last->operator_offset = static_cast<uint32_t>(arm.question);
      }
    }
    return last;
  }

  // A run of one operator is one node, so that a long chain is not deep.
  Expr* Binary(int min_level) {
    Expr* left = Unary();
    const BinaryOperator* chain = nullptr;
    while (left != nullptr) {
      const BinaryOperator* op = FindOperator(token_);
      if (op == nullptr || op->level < min_level) return left;
      const size_t sign = token_.offset;
      Advance();
      Expr* right = Binary(op->level + 1);
      if (right == nullptr) return nullptr;
      if (op == chain && op->level != kRelationLevel) {
        if (!Extend(left, right)) return nullptr;
        continue;
      }
      if (op->level <= kAndLevel) {
        left = Make(op->level == kOrLevel ? ExprKind::kOr : ExprKind::kAnd,
                    left->offset, {left, right});
        if (left == nullptr) return nullptr;
        left->name = op->name;
        left->operator_offset = static_cast<uint32_t>(sign);
      } else {
        left = MakeCall(op->name, left->offset, sign, {left, right});
      }
      chain = op;
    }
    return nullptr;
  }

  Expr* Unary() {
    if (!token_.IsSign("!") && !token_.IsSign("-")) return Member();
    const std::string_view sign = token_.text;
    std::vector<size_t> offsets;
    while (token_.IsSign(sign)) {
      offsets.push_back(token_.offset);
      Advance();
    }
    // The last minus before a number is part of it: -9223372036854775808.
    Expr* operand = nullptr;
    if (sign == "-" && IsNumber(token_)) {
      operand = Member(offsets.back());
      offsets.pop_back();
    } else {
      if (sign == "!" && token_.IsSign("-")) {
        const size_t minus = token_.offset;
        Advance();
        if (!IsNumber(token_)) {
          FailAt(minus, {"'!' cannot stand before '-'"});
          return nullptr;
        }
        operand = Member(minus);
      } else {
        operand = Member();
      }
    }
    for (; operand != nullptr && !offsets.empty(); offsets.pop_back()) {
      operand = MakeCall(sign == "!" ? "!_" : "-_", offsets.back(),
                         offsets.back(), {operand});
    }
    return operand;
  }

  // What a minus belongs to; a uint has none.
  static bool IsNumber(const Token& token) {
    return token.kind == TokenKind::kInt || token.kind == TokenKind::kDouble;
  }

  // `minus` is where the sign of a negative number stood.
  Expr* Member(std::optional<size_t> minus = std::nullopt) {
    Expr* operand = minus ? Number(minus) : Primary();
    while (operand != nullptr) {
      if (token_.IsSign(".")) {
        operand = AfterDot(operand);
      } else if (token_.IsSign("[")) {
        const size_t sign = token_.offset;
        Advance();
        if (token_.IsSign("?")) return Optional();
        Expr* index = Expression();
        if (index == nullptr || !Expect("]", "after the index")) return nullptr;
        operand = MakeCall("_[_]", operand->offset, sign, {operand, index});
      } else if (token_.IsSign("{") && IsName(operand)) {
        FailAt(token_.offset,
               {"messages cannot be made here: there are no message types"});
        return nullptr;
      } else {
        return operand;
      }
    }
    return nullptr;
  }

  Expr* Optional() {
    FailAt(token_.offset, {"optional values are an extension, not supported"});
    return nullptr;
  }

  static bool IsName(const Expr* expr) {
    while (expr->kind == ExprKind::kSelect) expr = expr->args[0];
    return expr->kind == ExprKind::kVariable;
  }

  Expr* AfterDot(Expr* operand) {
    const size_t dot = token_.offset;
    Advance();
    if (token_.IsSign("?")) return Optional();
    const Token name = token_;
    const bool quoted = name.kind == TokenKind::kQuoted;
    if (name.kind != TokenKind::kIdentifier && !quoted) {
      Fail(name, "expected a field or function name after '.'");
      return nullptr;
    }
    Advance();
    if (token_.IsSign("(") && !quoted) {
      std::vector<Expr*> args = {operand};
      if (!Arguments(&args)) return nullptr;
      return Expand(name, operand->offset, /*member=*/true, std::move(args));
    }
    Expr* select = Make(ExprKind::kSelect, operand->offset, {operand});
    if (select == nullptr) return nullptr;
    select->name =
        quoted ? name.text.substr(1, name.text.size() - 2) : name.text;
    select->quoted = quoted;
    select->operator_offset = static_cast<uint32_t>(dot + 1);
    return select;
  }

  // A call, or the macro that it is.
  Expr* Expand(const Token& name, size_t offset, bool member,
               std::vector<Expr*> args) {
    const MacroResult macro = FindMacro(name.text, member, args);
    if (!macro.error.empty()) {
      FailAt(macro.error_at == nullptr ? name.offset : macro.error_at->offset,
             {macro.error});
      return nullptr;
    }
    if (macro.kind == ExprKind::kCall) {
      Expr* call = MakeCall(name.text, offset, name.offset, std::move(args));
      if (call != nullptr) call->member = member;
      return call;
    }
    std::string_view variable;
    if (macro.kind != ExprKind::kHas) {
      variable = args[1]->name;
      args.erase(args.begin() + 1);
    }
    Expr* expr = Make(macro.kind, offset, std::move(args));
    if (expr == nullptr) return nullptr;
    expr->operator_offset = static_cast<uint32_t>(name.offset);
    expr->name = variable;
    return expr;
  }

  // From "(" to ")".
  bool Arguments(std::vector<Expr*>* args) {
    Advance();
    if (token_.IsSign(")")) {
      Advance();
      return true;
    }
    while (true) {
      Expr* arg = Expression();
      if (arg == nullptr) return false;
      args->push_back(arg);
      if (!token_.IsSign(",")) return Expect(")", "or ',' after an argument");
      Advance();
    }
  }

  Expr* Primary() {
    switch (token_.kind) {
      case TokenKind::kInt:
      case TokenKind::kUint:
      case TokenKind::kDouble:
        return Number(std::nullopt);
      case TokenKind::kString:
      case TokenKind::kBytes:
        return TextLiteral();
      case TokenKind::kTrue:
        return Keyword(Value::Bool(true));
      case TokenKind::kFalse:
        return Keyword(Value::Bool(false));
      case TokenKind::kNull:
        return Keyword(Value::Null());
      case TokenKind::kIdentifier:
        return Name(token_.offset, /*rooted=*/false);
      default:
        break;
    }
    const size_t offset = token_.offset;
    if (token_.IsSign("(")) {
      Advance();
      Expr* inner = Expression();
      if (inner == nullptr || !Expect(")", "to close '('")) return nullptr;
      return inner;
    }
    if (token_.IsSign("[")) return List(offset);
    if (token_.IsSign("{")) return Map(offset);
    if (token_.IsSign(".")) {
      Advance();
      if (token_.kind == TokenKind::kIdentifier) return Name(offset, true);
      Fail(token_, "expected a name after '.'");
      return nullptr;
    }
    Fail(token_, "expected a value");
    return nullptr;
  }

  Expr* Name(size_t offset, bool rooted) {
    const Token name = token_;
    if (IsReservedWord(name.text)) {
      FailAt(name.offset, {"'", name.text, "' is a reserved word, not a name"});
      return nullptr;
    }
    Advance();
    if (token_.IsSign("(")) {
      std::vector<Expr*> args;
      if (!Arguments(&args)) return nullptr;
      Expr* call = Expand(name, offset, /*member=*/false, std::move(args));
      if (call != nullptr) call->rooted = rooted;
      return call;
    }
    Expr* variable = Make(ExprKind::kVariable, offset);
    if (variable == nullptr) return nullptr;
    variable->name = name.text;
    variable->rooted = rooted;
    return variable;
  }

  Expr* List(size_t offset) {
    Advance();
    std::vector<Expr*> elements;
    while (!token_.IsSign("]")) {
      if (token_.IsSign("?")) return Optional();
      if (elements.empty() && token_.IsSign(",")) {
        Advance();  // "[,]" is an empty list, as the grammar has it
        break;
      }
      Expr* element = Expression();
      if (element == nullptr) return nullptr;
      elements.push_back(element);
      if (!token_.IsSign(",")) break;
      Advance();
    }
    if (!Expect("]", "or ',' after an element")) return nullptr;
    return Make(ExprKind::kList, offset, std::move(elements));
  }

  Expr* Map(size_t offset) {
    Advance();
    std::vector<Expr*> entries;
    while (!token_.IsSign("}")) {
      if (token_.IsSign("?")) return Optional();
      if (entries.empty() && token_.IsSign(",")) {
        Advance();
        break;
      }
      Expr* key = Expression();
      if (key == nullptr || !Expect(":", "after a map key")) return nullptr;
      Expr* value = Expression();
      if (value == nullptr) return nullptr;
      entries.push_back(key);
      entries.push_back(value);
      if (!token_.IsSign(",")) break;
      Advance();
    }
    if (!Expect("}", "or ',' after an entry")) return nullptr;
    return Make(ExprKind::kMap, offset, std::move(entries));
  }
};

}  // namespace

Issue Located(std::string_view source, Issue issue) {
  const Position position = PositionOf(source, issue.offset);
  issue.line = position.line;
  issue.column = position.column;
  return issue;
}

bool Parse(const Limits& limits, Tree* tree, std::vector<Issue>* issues) {
  const std::string_view source = tree->source;
  const size_t max_bytes =
      std::min<size_t>(limits.max_source_bytes, UINT32_MAX);
  if (source.size() > max_bytes) {
    issues->push_back(MakeIssue(
        0,
        {FaultCode::kLimitExceeded,
         "the condition has {found} bytes; at most {allowed} are allowed "
         "({limit})"},
        {{"found", source.size()},
         {"allowed", max_bytes},
         {"limit", "max_source_bytes"}}));
    return false;
  }
  const size_t valid = ValidUtf8Prefix(source);
  if (valid < source.size()) {
    issues->push_back(Located(
        source,
        MakeIssue(valid, {FaultCode::kNotUtf8, "this is not valid UTF-8"},
                  {{"byte", valid}})));
    return false;
  }
  return Parser(limits, tree, issues).Run();
}

}  // namespace bantam::cel
