#include <gtest/gtest.h>

#include <limits>

#include "src/cel/containers.h"
#include "src/cel/text.h"
#include "tests/cel/testing.h"

namespace bantam::cel::evaluate_test {
namespace {

class Evaluation : public ::testing::Test {
 protected:
  Evaluation() : env_(AccountEnv()), account_("Account"), address_("Address") {
    account_.Set(1, Value::Int(250))
        .Set(2, Value::String("saas"))
        .Set(3, Value::Struct(&address_));
    address_.Set(10, Value::String("DE"));
  }

  std::string Eval(std::string_view source) {
    return cel::Eval(env_, source,
                     {Value::Struct(&account_), Value::Timestamp({0, 0})});
  }

  Env env_;
  FakeStruct account_;
  FakeStruct address_;
};

TEST_F(Evaluation, ReadsFieldsOfTheHost) {
  EXPECT_EQ(Eval("account.employees >= 200 && "
                 "account.industry in ['saas', 'fintech']"),
            "true");
  EXPECT_EQ(Eval("account.address.country == 'DE'"), "true");
  EXPECT_EQ(Eval("account.employees + 1"), "251");
  EXPECT_EQ(Eval("has(account.industry) && has(account.address.country)"),
            "true");
}

TEST_F(Evaluation, WhatIsNotKnownIsUnknown) {
  EXPECT_EQ(Eval("account.revenue > 1.0"), "<unknown 4>");
  EXPECT_EQ(Eval("has(account.revenue)"), "<unknown 4>");
  EXPECT_EQ(Eval("account.address.city == 'Ulm'"), "<unknown 11>");
  EXPECT_EQ(Eval("account.revenue > 1.0 && account.address.city == 'Ulm'"),
            "<unknown 4 11>");
  EXPECT_EQ(Eval("account.tags.exists(t, t == 'x')"), "<unknown 5>");
  EXPECT_EQ(Eval("account.tags.map(t, t + '!')"), "<unknown 5>");
  EXPECT_EQ(Eval("[account.revenue, 1.0]"), "<unknown 4>");
  EXPECT_EQ(Eval("{'a': account.revenue}"), "<unknown 4>");
  EXPECT_EQ(Eval("account.revenue > 1.0 ? 1 : 2"), "<unknown 4>");
  EXPECT_EQ(Eval("!(account.revenue > 1.0)"), "<unknown 4>");
  EXPECT_EQ(Eval("account.tags.size()"), "<unknown 5>");
  EXPECT_EQ(Eval("account.tags[0] + account.address.city"), "<unknown 5 11>");
  EXPECT_EQ(Eval("account.revenue in [1.0]"), "<unknown 4>");
  EXPECT_EQ(Eval("account.address.city in ['Ulm', 'Bonn']"), "<unknown 11>");
  EXPECT_EQ(Eval("account.address.city.matches('U')"), "<unknown 11>");
  EXPECT_EQ(Eval("account.revenue == account.revenue"), "<unknown 4>");
}

TEST_F(Evaluation, AKnownNullIsThere) {
  account_.Set(2, Value::Null());
  EXPECT_EQ(Eval("account.industry == null"), "true");
  EXPECT_EQ(Eval("has(account.industry)"), "true");
  EXPECT_EQ(Eval("account.industry in ['saas']"), "false");
  EXPECT_EQ(Eval("account.industry == 'saas'"), "false");
  EXPECT_EQ(Eval("account.industry.startsWith('s')"),
            "error no_matching_overload");
  account_.Set(3, Value::Null());
  EXPECT_EQ(Eval("account.address.country"), "error no_such_field");
  account_.Set(7, Value::Null());
  EXPECT_EQ(Eval("account.score > 3"), "error no_matching_overload");
  EXPECT_EQ(Eval("account.score != 3"), "true");
}

// `false && x` is false on either side, whatever x is.
TEST_F(Evaluation, LogicNeedsOnlyWhatDecides) {
  for (const char* open : {"1 / 0 > 0", "account.revenue > 1.0"}) {
    const std::string x = std::string("(") + open + ")";
    EXPECT_EQ(Eval("false && " + x), "false");
    EXPECT_EQ(Eval(x + " && false"), "false");
    EXPECT_EQ(Eval("true && " + x + " && false"), "false");
    EXPECT_EQ(Eval("true || " + x), "true");
    EXPECT_EQ(Eval(x + " || true"), "true");
    EXPECT_EQ(Eval("[1, 2].all(e, e == 1 && " + x + ")"), "false");
    EXPECT_EQ(Eval("[1, 2].exists(e, e == 2 || " + x + ")"), "true");
    EXPECT_EQ(Eval("true ? 1 : " + x + " ? 2 : 3"), "1");
  }
  EXPECT_EQ(Eval("1 / 0 > 0 || false"), "error division_by_zero");
  EXPECT_EQ(Eval("true && 1 / 0 > 0"), "error division_by_zero");
}

TEST_F(Evaluation, UnknownOutranksErrors) {
  EXPECT_EQ(Eval("1 / 0 > 0 && account.revenue > 1.0"), "<unknown 4>");
  EXPECT_EQ(Eval("account.revenue > 1.0 || 1 / 0 > 0"), "<unknown 4>");
  EXPECT_EQ(Eval("1.0 + double('x') + account.revenue"), "<unknown 4>");
  EXPECT_EQ(Eval("[1 / 0 > 0, account.revenue > 1.0]"), "<unknown 4>");
  EXPECT_EQ(Eval("double('x') < account.revenue"), "<unknown 4>");
  EXPECT_EQ(Eval("double('x') == account.revenue"), "<unknown 4>");
  EXPECT_EQ(Eval("[1, 0].map(e, e == 0 ? account.revenue : 1.0 / double('x'))"),
            "<unknown 4>");
  EXPECT_EQ(Eval("[0, 1].exists_one(e, e == 0 ? 1 / 0 > 0 : "
                 "account.revenue > 0.0)"),
            "<unknown 4>");
}

TEST_F(Evaluation, AnUnknownElementIsUnknownWhereItIsLookedAt) {
  const FakeList tags({Value::String("a"), Value::Unknown(77)});
  account_.Set(5, Value::List(&tags));
  EXPECT_EQ(Eval("'a' in account.tags"), "true");
  EXPECT_EQ(Eval("'b' in account.tags"), "<unknown 77>");
  EXPECT_EQ(Eval("account.tags[0]"), "'a'");
  EXPECT_EQ(Eval("account.tags[1]"), "<unknown 77>");
  EXPECT_EQ(Eval("account.tags.exists(t, t == 'a')"), "true");
  EXPECT_EQ(Eval("account.tags.all(t, t == 'a')"), "<unknown 77>");
  EXPECT_EQ(Eval("account.tags.filter(t, t == 'a')"), "<unknown 77>");
  EXPECT_EQ(Eval("account.tags.map(t, t == 'a', t)"), "<unknown 77>");
  EXPECT_EQ(Eval("account.tags.exists_one(t, t == 'a')"), "<unknown 77>");
  EXPECT_EQ(Eval("size(account.tags + ['c'])"), "3");
  EXPECT_EQ(Eval("account.tags == ['b', 'c']"), "false");
  EXPECT_EQ(Eval("account.tags == ['a', 'c']"), "<unknown 77>");
}

TEST_F(Evaluation, CallsTheHostsOverloads) {
  const FakeMoney budget(500, "EUR");
  account_.Set(6, Value::Opaque(&budget));
  EXPECT_EQ(Eval("account.budget < euros(1000)"), "true");
  EXPECT_EQ(Eval("euros(2) < account.budget && 1 < 2"), "true");
  EXPECT_EQ(Eval("account.budget == euros(2)"), "false");
  EXPECT_EQ(Eval("account.budget"), "500 EUR");
  EXPECT_EQ(Eval("euros(1 / 0)"), "error division_by_zero");
  const FakeMoney dollars(500, "USD");
  account_.Set(6, Value::Opaque(&dollars));
  EXPECT_EQ(Eval("account.budget < euros(1000)"), "error host");
  EXPECT_EQ(Eval("account.budget == euros(2)"), "error host");
  account_.Set(6, Value::Null());
  EXPECT_EQ(Eval("account.budget < euros(1000)"), "error no_matching_overload");
  EXPECT_EQ(Eval("dyn(1) < dyn(euros(2))"), "error no_matching_overload");
}

Value Count(std::span<const Value> args, Arena&) {
  return Value::Int(static_cast<int64_t>(args.size()));
}

TEST(Calls, TakeAsManyArgumentsAsDeclared) {
  Env env;
  const auto add = [&](std::string name, bool member, size_t count) {
    ASSERT_TRUE(
        env.AddFunction({.name = std::move(name),
                         .member = member,
                         .parameters = std::vector<Type>(count, Type::Int()),
                         .result = Type::Int(),
                         .call = &Count})
            .ok());
  };
  add("f", false, 0);
  add("f", false, 3);
  add("f", true, 2);
  add("lib.f", false, 32);
  EXPECT_EQ(Eval(env, "f()"), "0");
  EXPECT_EQ(Eval(env, "f(1, 2, 3)"), "3");
  EXPECT_EQ(Eval(env, "f(1, 2, 1 / 0)"), "error division_by_zero");
  EXPECT_EQ(Eval(env, "1.f(2)"), "2");
  std::string many = "1";
  for (int i = 1; i < 32; ++i) many += ", 1";
  EXPECT_EQ(Eval(env, "lib.f(" + many + ")"), "32");
  EXPECT_EQ(Eval(env, ".lib.f(" + many + ")", {}, Checking::kUnchecked), "32");
  EXPECT_EQ(Eval(env, "[1].map(lib, lib.f(2))"), "[2]");
  env.SetContainer("lib");
  EXPECT_EQ(Eval(env, "f(" + many + ")"), "32");
}

// What a host's function is given conforms to what it declares, whatever a
// dynamic value turns out to be.
TEST(Calls, GetOnlyWhatTheirParametersAllow) {
  Env env;
  const auto add = [&](std::string name, Type type) {
    ASSERT_TRUE(env.AddFunction({.name = std::move(name),
                                 .parameters = {std::move(type)},
                                 .result = Type::Int(),
                                 .call = &Count})
                    .ok());
  };
  add("nullable", Type::Nullable(Type::Int()));
  add("account", Type::Struct("Account"));
  add("money", Type::Opaque("Money"));
  add("any", Type::Dyn());
  add("list", Type::List(Type::Param(0)));
  add("nullables", Type::List(Type::Nullable(Type::Param(0))));
  ASSERT_TRUE(env.AddVariable("x", Type::Dyn()).ok());
  const FakeStruct account("Account");
  const FakeStruct address("Address");
  const FakeMoney money(1, "EUR");
  const FakeList list({});
  const struct {
    Value value;
    std::string_view takers;
  } cases[] = {{Value::Int(1), "nullable any"},
               {Value::Null(), "nullable any"},
               {Value::Struct(&account), "account any"},
               {Value::Struct(&address), "any"},
               {Value::Opaque(&money), "money any"},
               {Value::List(&list), "any list nullables"}};
  for (const auto& c : cases) {
    std::string takers;
    for (const char* name :
         {"nullable", "account", "money", "any", "list", "nullables"}) {
      const std::string got = Eval(env, Concat({name, "(x)"}), {c.value});
      if (got == "1") {
        if (!takers.empty()) takers += " ";
        takers += name;
      }
      EXPECT_TRUE(got == "1" || got == "error no_matching_overload") << got;
    }
    EXPECT_EQ(takers, c.takers);
  }
  EXPECT_EQ(Eval(env, "nullables([1, 2])"), "1");
}

TEST(Macros, RunOverListsAndMaps) {
  EXPECT_EQ(Eval("[1, 2, 3].all(x, x > 0)"), "true");
  EXPECT_EQ(Eval("[].all(x, false)"), "true");
  EXPECT_EQ(Eval("[].exists(x, true)"), "false");
  EXPECT_EQ(Eval("[1, 2, 2].exists_one(x, x == 2)"), "false");
  EXPECT_EQ(Eval("[1, 2].exists_one(x, x == 2)"), "true");
  EXPECT_EQ(Eval("[1, 2, 3].filter(x, x % 2 == 1)"), "[1, 3]");
  EXPECT_EQ(Eval("[1, 2, 3].map(x, x > 1, x * x)"), "[4, 9]");
  EXPECT_EQ(Eval("{'a': 1, 'b': 2}.map(k, k + '!')"), "['a!', 'b!']");
  EXPECT_EQ(Eval("{'a': 1, 'b': 2}.filter(k, k > 'a')"), "['b']");
  EXPECT_EQ(Eval("[[1, 2], [3]].map(x, x.map(y, y + x[0]))"), "[[2, 3], [6]]");
  // A range is evaluated outside of the variable's scope.
  EXPECT_EQ(Eval("[[1], [2]].map(x, x.map(x, x + 1))"), "[[2], [3]]");
  EXPECT_EQ(Eval("[1, 0].map(x, 1 / x)"), "error division_by_zero");
  EXPECT_EQ(Eval("[1, 0].filter(x, 1 / x > 0)"), "error division_by_zero");
}

TEST(Aggregates, AreIndexedAcrossNumberTypes) {
  EXPECT_EQ(Eval("[7, 8, 9][dyn(1u)]"), "8");
  EXPECT_EQ(Eval("[7, 8, 9][dyn(2.0)]"), "9");
  EXPECT_EQ(Eval("[7, 8, 9][dyn(0.5)]"), "error invalid_argument");
  EXPECT_EQ(Eval("[7, 8, 9][dyn(-1.0)]"), "error invalid_argument");
  EXPECT_EQ(Eval("[7, 8, 9][3]"), "error index_out_of_range");
  EXPECT_EQ(Eval("[7, 8, 9][-1]"), "error index_out_of_range");
  EXPECT_EQ(Eval("[7][dyn('a')]"), "error no_matching_overload");
  EXPECT_EQ(Eval("{1: 'a', 2u: 'b'}[dyn(2)]"), "'b'");
  EXPECT_EQ(Eval("{1: 'a'}[dyn(1.0)]"), "'a'");
  EXPECT_EQ(Eval("{1: 'a'}[dyn(1.5)]"), "error no_such_key");
  EXPECT_EQ(Eval("{1: 'a'}[dyn(null)]"), "error no_matching_overload");
  EXPECT_EQ(Eval("{'a': 1}.b"), "error no_such_key");
  EXPECT_EQ(Eval("has({'a': null}.a)"), "true");
  EXPECT_EQ(Eval("has({'a': null}.b)"), "false");
  EXPECT_EQ(Eval("{'content-type': 5}.`content-type`"), "5");
  EXPECT_EQ(Eval("{1: 1, dyn(1u): 2}"), "error duplicate_key");
  EXPECT_EQ(Eval("{dyn(1.0): 1}"), "error unsupported_key");
  EXPECT_EQ(Eval("dyn(1.0) in {1: 2} && !('1' in {'2': 1})"), "true");
  EXPECT_EQ(Eval("1.0 in [1.0, double('NaN')]"), "true");
  EXPECT_EQ(Eval("double('NaN') in [double('NaN')]"), "false");
  EXPECT_EQ(Eval("dyn(2u) in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"), "true");
  EXPECT_EQ(Eval("dyn(null) in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"), "false");
  EXPECT_EQ(Eval("dyn('3') in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"), "false");
  EXPECT_EQ(Eval("dyn([1]) in [[1]]"), "true");
}

TEST(Comparisons, KnowNumbersAndNaN) {
  EXPECT_EQ(Eval("dyn(1) == 1u && dyn(1u) == 1.0 && dyn(1) != 1.5"), "true");
  EXPECT_EQ(Eval("1 < 1.5 && 2u > 1 && -1 < 0u"), "true");
  EXPECT_EQ(Eval("9007199254740993 > 9007199254740992.0"), "true");
  EXPECT_EQ(Eval("dyn(9007199254740993) == 9007199254740992.0"), "false");
  EXPECT_EQ(Eval("double('NaN') == double('NaN')"), "false");
  EXPECT_EQ(Eval("double('NaN') != double('NaN')"), "true");
  EXPECT_EQ(Eval("double('NaN') < 1.0 || double('NaN') >= 1.0"), "false");
  EXPECT_EQ(Eval("double('NaN') < 1 || 1 <= double('NaN')"), "false");
  EXPECT_EQ(Eval("-0.0 == 0.0"), "true");
  EXPECT_EQ(Eval("dyn('a') == 1 || dyn(null) == false"), "false");
  EXPECT_EQ(Eval("dyn([1, 2u]) == [1.0, 2.0]"), "true");
  EXPECT_EQ(Eval("dyn({1: 2u}) == {1u: 2.0}"), "true");
  // The same with the literal on either side and with none.
  for (const char* sign : {"<", "<=", ">", ">=", "==", "!="}) {
    for (const int64_t a : {-1, 0, 1}) {
      for (const char* type : {"int", "double"}) {
        const std::string x = std::to_string(a);
        const std::string x_typed = std::string(type) + "(" + x + ")";
        const std::string dynamic =
            Eval("dyn(" + x_typed + ") " + sign + " dyn(0)");
        Env env;
        ASSERT_TRUE(env.AddVariable("x", Type::Dyn()).ok());
        const std::vector<Value> value = {
            type == std::string("int") ? Value::Int(a)
                                       : Value::Double(static_cast<double>(a))};
        EXPECT_EQ(Eval(env, std::string("x ") + sign + " 0", value), dynamic);
        const std::string mirrored =
            std::string("0 ") +
            (sign[0] == '<'   ? ">"
             : sign[0] == '>' ? "<"
                              : sign) +
            ((sign[0] == '<' || sign[0] == '>') ? std::string(sign + 1) : "") +
            " x";
        EXPECT_EQ(Eval(env, mirrored, value), dynamic) << mirrored;
      }
    }
  }
}

TEST(Evaluate, AnswersForVariablesWithoutValue) {
  Env env;
  ASSERT_TRUE(env.AddVariable("a", Type::Bool()).ok());
  EXPECT_EQ(Eval(env, "a"), "error unbound");
  EXPECT_EQ(Eval(env, "a || true"), "true");
}

TEST(Evaluate, ChecksADynamicResult) {
  Env env;
  ASSERT_TRUE(env.AddVariable("a", Type::Dyn()).ok());
  const std::optional<Program> program = MustCompile(env, "a", Type::Bool());
  ASSERT_TRUE(program);
  Arena arena;
  const Value yes[] = {Value::Bool(true)};
  EXPECT_TRUE(Evaluate(*program, yes, arena).is_true());
  const Value one[] = {Value::Int(1)};
  EXPECT_EQ(Evaluate(*program, one, arena).error_code(),
            ErrorCode::kUnexpectedType);
  const Value unknown[] = {Value::Unknown(1)};
  EXPECT_TRUE(Evaluate(*program, unknown, arena).is_unknown());
}

TEST(Evaluate, TakesNoMemoryForPlainConditions) {
  const Env env = AccountEnv();
  const std::optional<Program> program = MustCompile(
      env,
      "account.employees >= 200 && account.industry in ['saas', 'fin'] "
      "&& (account.revenue > 1.0 || has(account.tags))");
  ASSERT_TRUE(program);
  FakeStruct account("Account");
  account.Set(1, Value::Int(250)).Set(2, Value::String("saas"));
  const Value variables[] = {Value::Struct(&account)};
  Arena arena;
  const Value value = Evaluate(*program, variables, arena);
  ASSERT_TRUE(value.is_unknown());
  EXPECT_EQ(value.unknown_ids().size(), 2u);
  const Value industry[] = {Value::Struct(&account)};
  account.Set(4, Value::Double(2.0));
  Arena fresh;
  EXPECT_TRUE(Evaluate(*program, industry, fresh).is_true());
  EXPECT_EQ(fresh.reserved(), 0u);
}

}  // namespace
}  // namespace bantam::cel::evaluate_test
