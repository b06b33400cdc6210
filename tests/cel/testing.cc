#include "tests/cel/testing.h"

#include <gtest/gtest.h>

namespace bantam::cel {

std::string Show(const std::vector<Issue>& issues) {
  std::string text;
  for (const Issue& issue : issues) {
    if (!text.empty()) text += "\n";
    text += std::to_string(issue.line);
    text += ":";
    text += std::to_string(issue.column);
    text += ": ";
    text += issue.message;
  }
  return text;
}

std::string Eval(const Env& env, std::string_view source,
                 std::vector<Value> variables, Checking checking) {
  std::vector<Issue> issues;
  const std::optional<Program> program =
      Compile(env, source, std::nullopt, &issues, checking);
  if (!program) return Show(issues);
  Arena arena;
  const Value value = Evaluate(*program, variables, arena);
  if (value.is_error()) {
    std::string text = "error ";
    text += ErrorCodeName(value.error_code());
    return text;
  }
  return Format(value, arena);
}

std::string Eval(std::string_view source) {
  return Eval(Env(), source);
}

std::string EvalUnchecked(std::string_view source) {
  return Eval(Env(), source, {}, Checking::kUnchecked);
}

std::string IssuesOf(const Env& env, std::string_view source,
                     std::optional<Type> expected) {
  std::vector<Issue> issues;
  if (Compile(env, source, expected, &issues)) return "compiles";
  return Show(issues);
}

std::string IssuesOf(std::string_view source) {
  return IssuesOf(Env(), source);
}

std::optional<Program> MustCompile(const Env& env, std::string_view source,
                                   std::optional<Type> expected) {
  std::vector<Issue> issues;
  std::optional<Program> program = Compile(env, source, expected, &issues);
  EXPECT_TRUE(program.has_value()) << source << "\n" << Show(issues);
  return program;
}

namespace {

const FakeMoney& MoneyOf(const Value& value) {
  return static_cast<const FakeMoney&>(value.opaque_value());
}

Value MoneyLess(std::span<const Value> args, Arena&) {
  if (MoneyOf(args[0]).currency() != MoneyOf(args[1]).currency()) {
    return Value::Error(ErrorCode::kHost, "two currencies");
  }
  return Value::Bool(MoneyOf(args[0]).amount() < MoneyOf(args[1]).amount());
}

Value Euros(std::span<const Value> args, Arena&) {
  static const FakeMoney& two = *new FakeMoney(2, "EUR");
  static const FakeMoney& many = *new FakeMoney(1000, "EUR");
  return Value::Opaque(args[0].int_value() == 2 ? &two : &many);
}

}  // namespace

Env AccountEnv(const Limits& limits) {
  Env env(limits);
  const Type money = Type::Opaque("Money");
  EXPECT_TRUE(env.AddStruct("Address", {{"country", Type::String(), 10},
                                        {"city", Type::String(), 11}})
                  .ok());
  EXPECT_TRUE(
      env.AddStruct("Account", {{"employees", Type::Int(), 1},
                                {"industry", Type::Nullable(Type::String()), 2},
                                {"address", Type::Struct("Address"), 3},
                                {"revenue", Type::Double(), 4},
                                {"tags", Type::List(Type::String()), 5},
                                {"budget", money, 6},
                                {"score", Type::Nullable(Type::Int()), 7},
                                {"founded", Type::Timestamp(), 8}})
          .ok());
  EXPECT_TRUE(env.AddVariable("account", Type::Struct("Account")).ok());
  EXPECT_TRUE(env.AddVariable("now", Type::Timestamp()).ok());
  EXPECT_TRUE(env.AddFunction({.name = "_<_",
                               .parameters = {money, money},
                               .result = Type::Bool(),
                               .call = &MoneyLess,
                               .cost = 5})
                  .ok());
  EXPECT_TRUE(env.AddFunction({.name = "euros",
                               .parameters = {Type::Int()},
                               .result = money,
                               .call = &Euros})
                  .ok());
  return env;
}

}  // namespace bantam::cel
