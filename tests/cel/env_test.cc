#include "src/cel/env.h"

#include <gtest/gtest.h>

#include "tests/cel/testing.h"

namespace bantam::cel::env_test {
namespace {

Value Nothing(std::span<const Value>, Arena&) {
  return Value::Null();
}

std::string MessageOf(const absl::Status& status) {
  return std::string(status.message());
}

TEST(Env, CountsVariablesInOrder) {
  Env env;
  ASSERT_TRUE(env.AddVariable("b", Type::Int()).ok());
  ASSERT_TRUE(env.AddVariable("a", Type::String(), {.max_list = 5}).ok());
  ASSERT_EQ(env.variables().size(), 2u);
  EXPECT_EQ(env.variables()[0].name, "b");
  EXPECT_EQ(env.variables()[1].hint.max_list, 5u);
  EXPECT_EQ(Eval(env, "[b]", {Value::Int(1)}), "[1]");
}

TEST(Env, RefusesNamesThatAreNoneOrTaken) {
  Env env;
  ASSERT_TRUE(env.AddVariable("a", Type::Int()).ok());
  EXPECT_EQ(MessageOf(env.AddVariable("a", Type::Int())),
            "variable 'a' is declared twice");
  for (const char* name :
       {"", "in", "true", "while", "a.", ".a", "a..b", "9", "a-b", "a.if"}) {
    EXPECT_EQ(MessageOf(env.AddVariable(name, Type::Int())),
              std::string("variable '") + name + "' is not a name or reserved");
  }
  ASSERT_TRUE(env.AddStruct("S", {{"x", Type::Int(), 1}}).ok());
  EXPECT_EQ(MessageOf(env.AddStruct("S", {})), "struct 'S' is declared twice");
  EXPECT_EQ(MessageOf(env.AddStruct("", {})),
            "struct '' is not a name or reserved");
  EXPECT_EQ(MessageOf(env.AddStruct("T", {{"x", Type::Int(), 1},
                                          {"y", Type::Int(), 2},
                                          {"x", Type::Int(), 3}})),
            "field 'x' of struct 'T' is declared twice");
}

TEST(Env, RefusesFunctionsThatCannotBeTold) {
  Env env;
  const auto add = [&](std::string name, bool member, std::vector<Type> types,
                       Overload::Call call = &Nothing) {
    return MessageOf(env.AddFunction({.name = std::move(name),
                                      .member = member,
                                      .parameters = std::move(types),
                                      .result = Type::Null(),
                                      .call = call}));
  };
  EXPECT_EQ(add("size", false, {Type::List(Type::Int())}),
            "function 'size' overlaps with a standard overload");
  EXPECT_EQ(add("_+_", false, {Type::Int(), Type::Nullable(Type::Int())}),
            "function '+' overlaps with a standard overload");
  EXPECT_EQ(add("f", false, {Type::Int(), Type::Opaque("M")}), "");
  EXPECT_EQ(add("f", false, {Type::Int(), Type::Opaque("N")}), "");
  EXPECT_EQ(add("f", true, {Type::Int(), Type::Opaque("M")}), "");
  EXPECT_EQ(add("f", false, {Type::Dyn(), Type::Opaque("N")}),
            "function 'f' overlaps with an overload added before");
  EXPECT_EQ(add("g", true, {}), "function 'g' has no receiver");
  EXPECT_EQ(add("g", false, {}, nullptr), "function 'g' has nothing to call");
  EXPECT_EQ(add("g", false, std::vector<Type>(33, Type::Int())),
            "function 'g' has more than 32 parameters");
  EXPECT_EQ(add("_-_", false, {Type::Opaque("M")}),
            "function '-' takes 2 operands");
  EXPECT_EQ(add("-_", false, {Type::Opaque("M"), Type::Opaque("M")}),
            "function '-' takes 1 operand");
  for (const char* name : {"_==_", "_&&_", "_?_:_", "a b", "for"}) {
    EXPECT_NE(add(name, false, {Type::Opaque("M"), Type::Opaque("M")})
                  .find("is not a name, reserved, or an operator"),
              std::string::npos)
        << name;
  }
}

TEST(Env, ProgramsKeepWhatTheyWereCompiledWith) {
  std::optional<Program> program;
  {
    Env env = AccountEnv();
    program = MustCompile(env, "account.budget < euros(5)");
    // Declaring more does not reach programs that exist.
    ASSERT_TRUE(env.AddVariable("later", Type::Int()).ok());
    ASSERT_TRUE(MustCompile(env, "later > 1"));
  }
  ASSERT_TRUE(program);
  FakeStruct account("Account");
  const FakeMoney money(5, "EUR");
  account.Set(6, Value::Opaque(&money));
  const Value variables[] = {Value::Struct(&account)};
  Arena arena;
  EXPECT_TRUE(Evaluate(*program, variables, arena).is_true());
}

TEST(Types, AreComparedAndSpelled) {
  EXPECT_EQ(Type::Map(Type::String(), Type::List(Type::Uint())).ToString(),
            "map(string, list(uint))");
  EXPECT_EQ(Type::List(Type::Int()), Type::List(Type::Int()));
  EXPECT_FALSE(Type::List(Type::Int()) == Type::List(Type::Uint()));
  EXPECT_FALSE(Type::Struct("A") == Type::Struct("B"));
  EXPECT_FALSE(Type::Struct("A") == Type::Opaque("A"));
  EXPECT_EQ(Type::Nullable(Type::Nullable(Type::Int())).ToString(),
            "wrapper(int)");
  EXPECT_EQ(Type::Nullable(Type::Dyn()), Type::Dyn());
  EXPECT_EQ(Type::Param(1).ToString(), "B");
  EXPECT_EQ(Type().ToString(), "dyn");
  EXPECT_EQ(Type::TypeType().ToString(), "type");
  EXPECT_EQ(KindName(Kind::kUnknown), "unknown");
  EXPECT_EQ(KindName(Kind::kError), "error");
  EXPECT_EQ(KindName(Kind::kOpaque), "opaque");
  EXPECT_EQ(KindName(Kind::kStruct), "struct");
  EXPECT_EQ(KindName(Kind::kNullable), "wrapper");
  EXPECT_EQ(KindName(Kind::kParam), "parameter");
}

}  // namespace
}  // namespace bantam::cel::env_test
