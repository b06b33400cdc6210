#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cel/testing.h"

namespace bantam::cel::checker_test {
namespace {

using ::testing::ElementsAre;

std::string TypeOf(const Env& env, std::string_view source) {
  const std::optional<Program> program = MustCompile(env, source);
  return program ? program->type().ToString() : "";
}
std::string TypeOf(std::string_view source) {
  return TypeOf(Env(), source);
}

TEST(Checker, DeducesTypes) {
  EXPECT_EQ(TypeOf("1 + 2"), "int");
  EXPECT_EQ(TypeOf("1u"), "uint");
  EXPECT_EQ(TypeOf("null"), "null");
  EXPECT_EQ(TypeOf("[1, 2]"), "list(int)");
  EXPECT_EQ(TypeOf("[1, 'a']"), "list(dyn)");
  EXPECT_EQ(TypeOf("[]"), "list(dyn)");
  EXPECT_EQ(TypeOf("[[], [1]]"), "list(list(int))");
  EXPECT_EQ(TypeOf("[] + [1]"), "list(int)");
  EXPECT_EQ(TypeOf("{}"), "map(dyn, dyn)");
  EXPECT_EQ(TypeOf("{'a': 1}"), "map(string, int)");
  EXPECT_EQ(TypeOf("{'a': [1]}.a[0]"), "int");
  EXPECT_EQ(TypeOf("{'a': 1, 2: 'b'}"), "map(dyn, dyn)");
  EXPECT_EQ(TypeOf("true ? [1] : []"), "list(int)");
  EXPECT_EQ(TypeOf("[1].map(x, string(x))"), "list(string)");
  EXPECT_EQ(TypeOf("[1].map(x, x > 0, [x])"), "list(list(int))");
  EXPECT_EQ(TypeOf("{'a': 1}.filter(k, k != '')"), "list(string)");
  EXPECT_EQ(TypeOf("[].exists(x, x.anything)"), "bool");
  EXPECT_EQ(TypeOf("timestamp(0) - timestamp(0)"), "duration");
  EXPECT_EQ(TypeOf("timestamp(0) + duration('1s') + duration('1s')"),
            "timestamp");
  EXPECT_EQ(TypeOf("dyn(1) + 2"), "int");
  EXPECT_EQ(TypeOf("dyn(1) + dyn(2)"), "dyn");
  EXPECT_EQ(TypeOf("type(1)"), "type");
  EXPECT_EQ(TypeOf("1 < 2.5 && 1u >= -1"), "bool");
  const Env env = AccountEnv();
  EXPECT_EQ(TypeOf(env, "account"), "Account");
  EXPECT_EQ(TypeOf(env, "account.industry"), "wrapper(string)");
  EXPECT_EQ(TypeOf(env, "[account.industry, 'saas']"), "list(wrapper(string))");
  EXPECT_EQ(TypeOf(env, "account.budget < euros(5)"), "bool");
  EXPECT_EQ(TypeOf(env, "now - account.founded"), "duration");
}

TEST(Checker, NullFitsWhereItMeansSomething) {
  const Env env = AccountEnv();
  EXPECT_EQ(TypeOf(env, "account.industry == null"), "bool");
  EXPECT_EQ(TypeOf(env, "account.industry == 'saas'"), "bool");
  EXPECT_EQ(TypeOf(env, "account.industry in ['saas']"), "bool");
  EXPECT_EQ(TypeOf(env, "account.score + 1 > 2"), "bool");
  EXPECT_EQ(IssuesOf(env, "account.employees == null"),
            "1:19: cannot compare int with null; both sides of '==' must be "
            "of one type");
}

TEST(Checker, SuggestsTheNameThatWasMeant) {
  const Env env = AccountEnv();
  EXPECT_EQ(IssuesOf(env, "account.employes >= 200"),
            "1:9: field 'Account.employes' is not declared; did you mean "
            "'Account.employees'?");
  EXPECT_EQ(IssuesOf(env, "acount.employees >= 200"),
            "1:1: 'acount' is not declared; did you mean 'account'?");
  EXPECT_EQ(IssuesOf(env, "account.address.contry == 'DE'"),
            "1:17: field 'Address.contry' is not declared; did you mean "
            "'Address.country'?");
  EXPECT_EQ(IssuesOf(env, "account.industry.startWith('s')"),
            "1:18: function 'startWith' is not declared; did you mean "
            "'startsWith'?");
  EXPECT_EQ(IssuesOf(env, "account.tags.exist(t, t == 'x')"),
            "1:14: function 'exist' is not declared; did you mean 'exists'?\n"
            "1:20: 't' is not declared\n"
            "1:23: 't' is not declared");
  EXPECT_EQ(IssuesOf(env, "hass(account.tags)"),
            "1:1: function 'hass' is not declared; did you mean 'has'?");
  EXPECT_EQ(IssuesOf(env, "xyz123"), "1:1: 'xyz123' is not declared");
  EXPECT_EQ(IssuesOf("[1].all(item, itme > 0)"),
            "1:15: 'itme' is not declared; did you mean 'item'?");
  Env qualified;
  ASSERT_TRUE(qualified.AddVariable("deal.stage", Type::String()).ok());
  EXPECT_EQ(IssuesOf(qualified, "deal.stge == 'won'"),
            "1:1: 'deal.stge' is not declared; did you mean 'deal.stage'?");
}

TEST(Checker, SaysWhatAFunctionTakes) {
  const Env env = AccountEnv();
  EXPECT_EQ(IssuesOf(env, "account.employees >= '200'"),
            "1:19: operator '>=' does not take (int, string); it takes (int, "
            "int), (string, string), (int, uint) or (int, double)");
  EXPECT_EQ(IssuesOf(env, "account.employees == 200.0"),
            "1:19: cannot compare int with double; both sides of '==' must be "
            "of one type");
  EXPECT_EQ(IssuesOf("'a'.contains(1)"),
            "1:5: function 'contains' does not take string.contains(int); it "
            "takes string.contains(string)");
  EXPECT_EQ(IssuesOf("size(1)"),
            "1:1: function 'size' does not take size(int); it takes "
            "size(string), size(bytes), size(list(A)) or size(map(A, B))");
  EXPECT_EQ(IssuesOf("!1"),
            "1:1: operator '!' does not take (int); it takes (bool)");
  EXPECT_EQ(IssuesOf("contains('a', 'b')"),
            "1:1: function 'contains' is called as a.contains(...)");
  EXPECT_EQ(IssuesOf("1.int()"),
            "1:3: function 'int' is called as int(a, ...)");
  EXPECT_EQ(IssuesOf(env, "account.budget + account.budget == account.budget"),
            "1:16: operator '+' does not take (Money, Money); it takes (int, "
            "int), (uint, uint), (double, double), (string, string), ...");
  EXPECT_EQ(IssuesOf("1 + 2 + 'a'"),
            "1:9: operator '+' does not take (int, string); it takes (int, "
            "int) or (string, string)");
}

TEST(Checker, SaysWhatIsNoBoolNoListNoStruct) {
  const Env env = AccountEnv();
  EXPECT_EQ(IssuesOf(env, "account.employees && true"),
            "1:1: an operand of '&&' must be bool, not int");
  EXPECT_EQ(IssuesOf(env, "false || account.tags"),
            "1:10: an operand of '||' must be bool, not list(string)");
  EXPECT_EQ(IssuesOf("1 ? 2 : 3"),
            "1:1: the condition of '?:' must be bool, not int");
  EXPECT_EQ(IssuesOf("true ? 2 : 'a'"),
            "1:6: both results of '?:' must be of one type, not int and "
            "string");
  EXPECT_EQ(IssuesOf(env, "account.employees.all(e, true)"),
            "1:1: a macro runs over a list or a map, not int");
  EXPECT_EQ(IssuesOf("[1].filter(x, x)"),
            "1:15: the condition of a macro must be bool, not int");
  EXPECT_EQ(IssuesOf(env, "account.employees.count"),
            "1:19: int has no fields, so no 'count'");
  EXPECT_EQ(IssuesOf("{1: 2}.a"),
            "1:8: a map with int keys has no fields; write the key in "
            "brackets");
  EXPECT_EQ(IssuesOf("{1.5: 2}"),
            "1:2: a map key must be bool, int, uint or string, not double");
  EXPECT_EQ(IssuesOf(env, "has(account.nme)"),
            "1:13: field 'Account.nme' is not declared");
  EXPECT_EQ(IssuesOf(env, "account.employees", Type::Bool()),
            "1:1: the condition must be bool, not int");
}

TEST(Checker, FindsEverythingInOneGo) {
  const Env env = AccountEnv();
  EXPECT_EQ(IssuesOf(env,
                     "account.employes > 1 &&\n"
                     "  account.industry == 2 ||\n"
                     "  foo(bar) || account.tags.matches('(')\n"
                     "  || 'x'.matches('[a')"),
            "1:9: field 'Account.employes' is not declared; did you mean "
            "'Account.employees'?\n"
            "2:20: cannot compare wrapper(string) with int; both sides of "
            "'==' must be of one type\n"
            "3:3: function 'foo' is not declared\n"
            "3:7: 'bar' is not declared\n"
            "3:28: function 'matches' does not take "
            "list(string).matches(string); it takes string.matches(string)\n"
            "4:18: invalid regular expression: missing ]: [a");
}

TEST(Checker, ChecksConstantPatternsAndZones) {
  EXPECT_EQ(IssuesOf("'a'.matches('(' + 'b')"),
            "1:13: invalid regular expression: missing ): (b");
  EXPECT_EQ(IssuesOf("matches('a', '*')"),
            "1:14: invalid regular expression: no argument for repetition "
            "operator: *");
  EXPECT_EQ(IssuesOf("timestamp(0).getHours('Nowhere')"),
            "1:23: time zone 'Nowhere' is not known; write a name such as "
            "'Europe/Berlin' or an offset such as '+02:00'");
  EXPECT_EQ(IssuesOf("timestamp(0).getHours('Asia/Tapei')"),
            "1:23: time zone 'Asia/Tapei' is not known; did you mean "
            "'Asia/Taipei'?");
  EXPECT_EQ(IssuesOf("timestamp(0).getHours('europe/' + 'berlin')"),
            "1:23: time zone 'europe/berlin' is not known; did you mean "
            "'Europe/Berlin'?");
  EXPECT_EQ(IssuesOf("timestamp(0).getHours('a\\nb')").substr(0, 25),
            "1:23: time zone 'a\\nb' is");
  EXPECT_EQ(IssuesOf("timestamp(0).getHours('Asia/Taipei')"), "compiles");
  Limits limits;
  limits.max_regex_bytes = 3;
  EXPECT_EQ(IssuesOf(Env(limits), "'a'.matches('abcd')"),
            "1:13: the regular expression has more than 3 bytes "
            "(max_regex_bytes)");
  limits.max_regex_bytes = 100;
  limits.max_regex_memory = 1000;
  EXPECT_EQ(IssuesOf(Env(limits), "'a'.matches('(x{100}){9}')"),
            "1:13: the regular expression needs more memory than 1000 bytes "
            "(max_regex_memory)");
}

TEST(Checker, ResolvesNamesInTheContainerFirst) {
  Env env;
  ASSERT_TRUE(env.AddVariable("x", Type::Int()).ok());
  ASSERT_TRUE(env.AddVariable("a.x", Type::Int()).ok());
  ASSERT_TRUE(env.AddVariable("a.b.x", Type::Int()).ok());
  ASSERT_TRUE(env.AddVariable("a.y", Type::Int()).ok());
  env.SetContainer("a.b");
  const std::vector<Value> values = {Value::Int(1), Value::Int(2),
                                     Value::Int(3), Value::Int(4)};
  EXPECT_EQ(Eval(env, "[x, .x, a.x, .a.x, b.x, y]", values),
            "[3, 1, 2, 2, 3, 4]");
  // Macro variables come before all of them, except after a leading dot.
  EXPECT_EQ(Eval(env, "[7].map(x, [x, .x])", values), "[[7, 1]]");
}

TEST(Checker, TheLongestDeclaredPrefixCounts) {
  Env env;
  const Type map = Type::Map(Type::String(), Type::Int());
  ASSERT_TRUE(env.AddVariable("a", Type::Map(Type::String(), map)).ok());
  ASSERT_TRUE(env.AddVariable("a.b", map).ok());
  Arena arena;
  const FakeMap inner({{Value::String("c"), Value::Int(2)}});
  EXPECT_EQ(Eval(env, "a.b.c", {Value::Null(), Value::Map(&inner)}), "2");
  EXPECT_EQ(Eval(env, "[{'b': {'c': 5}}].map(a, a.b.c)"), "[5]");
  // has() asks for the field, not for the variable of that name.
  const FakeMap outer({{Value::String("d"), Value::Map(&inner)}});
  EXPECT_EQ(Eval(env, "has(a.b)", {Value::Map(&outer), Value::Null()}),
            "false");
}

TEST(Checker, TypesAreNamesToo) {
  EXPECT_EQ(Eval("type(1) == int && type('') == string && type([]) == list && "
                 "type({}) == map && type(null) == null_type && "
                 "type(int) == type && type(type(1)) == type"),
            "true");
  EXPECT_EQ(Eval("type(timestamp(0)) == google.protobuf.Timestamp && "
                 "type(duration('0')) == google.protobuf.Duration"),
            "true");
  EXPECT_EQ(Eval("[int, google.protobuf.Duration]"),
            "[int, google.protobuf.Duration]");
  const Env env = AccountEnv();
  const FakeStruct account("Account");
  EXPECT_EQ(Eval(env, "type(account) == Account", {Value::Struct(&account)}),
            "true");
}

TEST(Checker, LeavesAResolvedTreeForTheHost) {
  const Env env = AccountEnv();
  const std::optional<Program> program =
      MustCompile(env,
                  "200 <= account.employees && account.founded < "
                  "timestamp('2020-01-01T00:00:00Z')");
  ASSERT_TRUE(program);
  const Expr& root = program->root();
  ASSERT_EQ(root.kind, ExprKind::kAnd);
  const Expr& first = *root.args[0];
  EXPECT_EQ(first.kind, ExprKind::kCall);
  EXPECT_EQ(first.name, "_<=_");
  EXPECT_EQ(first.args[0]->constant->int_value(), 200);
  EXPECT_EQ(first.args[1]->kind, ExprKind::kField);
  EXPECT_EQ(first.args[1]->name, "employees");
  EXPECT_EQ(first.args[1]->index, 1u);
  EXPECT_EQ(first.args[1]->type, Type::Int());
  EXPECT_EQ(first.args[1]->args[0]->kind, ExprKind::kVariable);
  // A call of constants is one, too.
  ASSERT_TRUE(root.args[1]->args[1]->constant);
  EXPECT_TRUE(root.args[1]->args[1]->constant->is(Kind::kTimestamp));
  EXPECT_THAT(program->variables(), ElementsAre(0));
}

TEST(Checker, WhatWouldErrIsNoConstant) {
  const std::optional<Program> program = MustCompile(Env(), "[1 / 0, 1 / 1]");
  ASSERT_TRUE(program);
  EXPECT_FALSE(program->root().constant);
  EXPECT_FALSE(program->root().args[0]->constant);
  EXPECT_EQ(program->root().args[1]->constant->int_value(), 1);
}

TEST(Unchecked, LeavesToRunTimeWhatItCannotResolve) {
  EXPECT_EQ(EvalUnchecked("nothing"), "error undeclared");
  EXPECT_EQ(EvalUnchecked("nothing.at.all"), "error undeclared");
  EXPECT_EQ(EvalUnchecked("foo(1)"), "error undeclared");
  EXPECT_EQ(EvalUnchecked("true || foo(1)"), "true");
  EXPECT_EQ(EvalUnchecked("false && nothing"), "false");
  EXPECT_EQ(EvalUnchecked("size(1, 2, 3)"), "error no_matching_overload");
  EXPECT_EQ(EvalUnchecked("1 + 'a'"), "error no_matching_overload");
  EXPECT_EQ(EvalUnchecked("1 && true"), "error no_matching_overload");
  EXPECT_EQ(EvalUnchecked("'a' || true"), "true");
  EXPECT_EQ(EvalUnchecked("1 ? 2 : 3"), "error no_matching_overload");
  EXPECT_EQ(EvalUnchecked("1.all(x, x)"), "error no_matching_overload");
  EXPECT_EQ(EvalUnchecked("[1].filter(x, x)"), "error no_matching_overload");
  EXPECT_EQ(EvalUnchecked("[1].all(x, x)"), "error no_matching_overload");
  EXPECT_EQ(EvalUnchecked("[1].exists_one(x, x)"),
            "error no_matching_overload");
  EXPECT_EQ(EvalUnchecked("'a'.matches('(')"), "error invalid_argument");
  EXPECT_EQ(EvalUnchecked("!'a'"), "error no_matching_overload");
  EXPECT_EQ(EvalUnchecked("'a' < 1"), "error no_matching_overload");
  EXPECT_EQ(EvalUnchecked("{1.5: 1}"), "error unsupported_key");
  EXPECT_EQ(EvalUnchecked("1 == 'a'"), "false");
  EXPECT_EQ(EvalUnchecked("1 == 1.0"), "true");
  EXPECT_EQ(EvalUnchecked("(5).x"), "error no_matching_overload");
  EXPECT_EQ(EvalUnchecked("has((5).x)"), "error no_matching_overload");
}

TEST(Unchecked, FindsFieldsAtRunTime) {
  const Env env = AccountEnv();
  FakeStruct account("Account");
  account.Set(1, Value::Int(250));
  const std::vector<Value> values = {Value::Struct(&account)};
  const auto run = [&](std::string_view source) {
    return Eval(env, source, values, Checking::kUnchecked);
  };
  EXPECT_EQ(run("account.employees > 200"), "true");
  EXPECT_EQ(run("account.employes"), "error no_such_field");
  EXPECT_EQ(run("has(account.employees)"), "true");
  EXPECT_EQ(run("account.tags"), "<unknown 5>");
  EXPECT_EQ(run("has(account.tags)"), "<unknown 5>");
  // A struct that nothing declares.
  const FakeStruct stray("Stray");
  EXPECT_EQ(
      Eval(env, "account.x", {Value::Struct(&stray)}, Checking::kUnchecked),
      "error no_such_field");
}

}  // namespace
}  // namespace bantam::cel::checker_test
