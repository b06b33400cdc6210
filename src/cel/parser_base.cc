#include "src/cel/parser_base.h"

#include <algorithm>
#include <string>
#include <utility>

#include "src/cel/literal.h"
#include "src/cel/parser.h"
#include "src/cel/text.h"

namespace bantam::cel {

ParserBase::ParserBase(const Limits& limits, Tree* tree,
                       std::vector<Issue>* issues)
    : limits_(limits),
      tree_(*tree),
      max_nesting_(static_cast<uint32_t>(
          std::clamp(limits.max_nesting, 1, kMaxNesting))),
      issues_(*issues),
      lexer_(tree->source) {
}

bool ParserBase::FailAt(size_t offset,
                        std::initializer_list<std::string_view> parts) {
  return FailWith({.offset = offset,
                   .message = Concat(parts),
                   .code = FaultCode::kConditionSyntax});
}

bool ParserBase::FailWith(Issue issue) {
  if (!failed_) issues_.push_back(Located(tree_.source, std::move(issue)));
  failed_ = true;
  return false;
}

bool ParserBase::Fail(const Token& token, std::string_view expected) {
  if (token.kind == TokenKind::kError) {
    return FailAt(token.offset, {token.error});
  }
  return FailAt(token.offset, {expected, ", found ", Describe(token)});
}

bool ParserBase::TooDeep(size_t offset) {
  return FailWith(MakeIssue(
      offset,
      {FaultCode::kLimitExceeded,
       "the condition is nested deeper than {allowed} levels ({limit})"},
      {{"allowed", max_nesting_}, {"limit", "max_nesting"}}));
}

bool ParserBase::Expect(std::string_view sign, std::string_view where) {
  if (token_.IsSign(sign)) {
    Advance();
    return true;
  }
  return Fail(token_, Concat({"expected '", sign, "' ", where}));
}

Expr* ParserBase::Make(ExprKind kind, size_t offset, std::vector<Expr*> args) {
  if (tree_.nodes.size() >= limits_.max_nodes) {
    FailWith(
        MakeIssue(offset,
                  {FaultCode::kLimitExceeded,
                   "the condition has more than {allowed} parts ({limit})"},
                  {{"allowed", limits_.max_nodes}, {"limit", "max_nodes"}}));
    return nullptr;
  }
  uint32_t depth = 0;
  for (const Expr* arg : args) depth = std::max(depth, arg->depth);
  if (depth + 1 > max_nesting_) {
    TooDeep(offset);
    return nullptr;
  }
  Expr& expr = tree_.nodes.emplace_back();
  expr.kind = kind;
  expr.depth = depth + 1;
  expr.offset = static_cast<uint32_t>(offset);
  expr.operator_offset = expr.offset;
  expr.end = static_cast<uint32_t>(last_end_);
  expr.args = std::move(args);
  return &expr;
}

Expr* ParserBase::MakeCall(std::string_view name, size_t offset,
                           size_t operator_offset, std::vector<Expr*> args) {
  Expr* call = Make(ExprKind::kCall, offset, std::move(args));
  if (call == nullptr) return nullptr;
  call->name = name;
  call->operator_offset = static_cast<uint32_t>(operator_offset);
  return call;
}

Expr* ParserBase::MakeLiteral(size_t offset, Value value) {
  Expr* literal = Make(ExprKind::kLiteral, offset);
  if (literal != nullptr) literal->constant = value;
  return literal;
}

Expr* ParserBase::Number(std::optional<size_t> minus) {
  LiteralError error;
  const std::optional<Value> value =
      DecodeNumber(token_, minus.has_value(), &error);
  if (!value) {
    FailAt(error.offset, {error.message});
    return nullptr;
  }
  const size_t offset = minus.value_or(token_.offset);
  Advance();
  return MakeLiteral(offset, *value);
}

Expr* ParserBase::TextLiteral() {
  LiteralError error;
  std::optional<std::string> text = DecodeText(token_, &error);
  if (!text) {
    FailAt(error.offset, {error.message});
    return nullptr;
  }
  const bool bytes = token_.kind == TokenKind::kBytes;
  const size_t offset = token_.offset;
  const std::string_view kept = tree_.Keep(*std::move(text));
  Advance();
  return MakeLiteral(offset, bytes ? Value::Bytes(kept) : Value::String(kept));
}

Expr* ParserBase::Keyword(Value value) {
  const size_t offset = token_.offset;
  Advance();
  return MakeLiteral(offset, value);
}

bool ParserBase::Extend(Expr* chain, Expr* operand) {
  if (operand->depth + 1 > max_nesting_) return TooDeep(operand->offset);
  chain->args.push_back(operand);
  chain->depth = std::max(chain->depth, operand->depth + 1);
  chain->end = static_cast<uint32_t>(last_end_);
  return true;
}

}  // namespace bantam::cel
