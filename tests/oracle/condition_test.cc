// Conditions: their text, their logic and which of them are simple.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/oracle/evaluate.h"
#include "tests/oracle/simple.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle::condition_test {
namespace {

constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();
constexpr int64_t kGreatest = std::numeric_limits<int64_t>::max();

Expr Int(int64_t value) {
  return Literal(value);
}
Expr Text(const char* text) {
  return Literal(std::string(text));
}
Expr Amount(const char* amount, const char* currency) {
  return Literal(*Money::Parse(amount, currency));
}

// Two fields: account.b is unknown, account.n is null.
class ConditionTest : public testing::Test {
 protected:
  ConditionTest() {
    policy_.fields.resize(2);
    policy_.fields[0].path = "account.b";
    policy_.fields[1].path = "account.n";
    policy_.fields[1].type = FieldType::kInt;
    policy_.fields[1].nullable = true;
    AddBuiltInFields(policy_);
    lead_.values.resize(policy_.fields.size());
    lead_.values[1] = Null{};
  }

  // "true", "false", "unknown" or "error".
  std::string Of(const Expr& expr) const {
    const Result result = EvaluateCondition(expr, {policy_, lead_});
    if (result.kind == Result::Kind::kUnknown) return "unknown";
    if (result.kind == Result::Kind::kError) return "error";
    return std::get<bool>(result.value) ? "true" : "false";
  }
  std::string Cel(const Expr& expr) const {
    return ToCel(expr, policy_.fields);
  }

  Expr Error() const { return Call(Op::kLess, {N(), Int(0)}); }
  Expr B() const { return FieldExpr(0); }
  Expr N() const { return FieldExpr(1); }

  PolicySpec policy_;
  LeadSpec lead_;
};

TEST_F(ConditionTest, LogicSettlesWhereItCan) {
  const Expr yes = Literal(true);
  const Expr no = Literal(false);
  EXPECT_EQ(Of(Call(Op::kAnd, {B(), no})), "false");
  EXPECT_EQ(Of(Call(Op::kAnd, {no, Error()})), "false");
  EXPECT_EQ(Of(Call(Op::kAnd, {Error(), B()})), "unknown");
  EXPECT_EQ(Of(Call(Op::kAnd, {Error(), yes})), "error");
  EXPECT_EQ(Of(Call(Op::kOr, {yes, B()})), "true");
  EXPECT_EQ(Of(Call(Op::kOr, {Error(), yes})), "true");
  EXPECT_EQ(Of(Call(Op::kOr, {no, B()})), "unknown");
  EXPECT_EQ(Of(Call(Op::kOr, {B(), Error()})), "unknown");
  EXPECT_EQ(Of(Call(Op::kTernary, {no, Error(), yes})), "true");
  EXPECT_EQ(Of(Call(Op::kTernary, {B(), yes, yes})), "unknown");
  EXPECT_EQ(Of(Call(Op::kTernary, {Error(), yes, yes})), "error");
  EXPECT_EQ(Of(Call(Op::kNot, {B()})), "unknown");
}

TEST_F(ConditionTest, UnknownIsNeitherNullNorAbsent) {
  EXPECT_EQ(Of(Call(Op::kHas, {B()})), "unknown");
  EXPECT_EQ(Of(Call(Op::kHas, {N()})), "true");
  EXPECT_EQ(Of(Call(Op::kEqual, {N(), Literal(Null{})})), "true");
  EXPECT_EQ(Of(Call(Op::kEqual, {N(), Int(0)})), "false");
  EXPECT_EQ(Of(Call(Op::kIn, {N(), Call(Op::kList, {Int(0)})})), "false");
  EXPECT_EQ(Of(N()), "error");
}

TEST_F(ConditionTest, ArithmeticErrsRatherThanWraps) {
  const auto errs = [&](Op op, int64_t a, int64_t b) {
    return Of(Call(Op::kEqual, {Call(op, {Int(a), Int(b)}), Int(0)}));
  };
  EXPECT_EQ(errs(Op::kAdd, kGreatest, 1), "error");
  EXPECT_EQ(errs(Op::kSubtract, kLeast, 1), "error");
  EXPECT_EQ(errs(Op::kMultiply, kLeast, -1), "error");
  EXPECT_EQ(errs(Op::kDivide, kLeast, -1), "error");
  EXPECT_EQ(errs(Op::kDivide, 1, 0), "error");
  EXPECT_EQ(errs(Op::kModulo, 1, 0), "error");
  EXPECT_EQ(errs(Op::kModulo, -4, 2), "true");
}

TEST_F(ConditionTest, NumbersCompareByTheirMathematicalValue) {
  const double two_to_63 = 9223372036854775808.0;
  // But for this pair, which CEL's tests have equal.
  EXPECT_EQ(Order(kGreatest, two_to_63), 0);
  EXPECT_EQ(Order(kGreatest - 1, two_to_63), -1);
  EXPECT_EQ(Order(kLeast, -two_to_63), 0);
  EXPECT_EQ(Order(9007199254740992.0, int64_t{9007199254740993}), -1);
  EXPECT_EQ(Order(int64_t{-1}, -1.5), 1);
  EXPECT_EQ(Order(0.0, -0.0), 0);
  EXPECT_EQ(Order(std::nan(""), int64_t{0}), 2);
  EXPECT_EQ(AreEqual(int64_t{1}, 1.0), true);
}

TEST_F(ConditionTest, AmountsOfTwoCurrenciesAreAnError) {
  EXPECT_EQ(Of(Call(Op::kLess, {Amount("1", "USD"), Amount("2", "USD")})),
            "true");
  EXPECT_EQ(Of(Call(Op::kLess, {Amount("1", "USD"), Amount("2", "EUR")})),
            "error");
  EXPECT_EQ(Of(Call(Op::kEqual, {Amount("1", "USD"), Amount("1", "EUR")})),
            "error");
}

TEST_F(ConditionTest, PrintsTheParenthesesThatPrecedenceAsksFor) {
  const Expr sum = Call(Op::kAdd, {Int(1), Int(-2)});
  EXPECT_EQ(Cel(Call(Op::kMultiply, {sum, sum})), "(1 + -2) * (1 + -2)");
  EXPECT_EQ(Cel(Call(Op::kSubtract, {sum, sum})), "1 + -2 - (1 + -2)");
  EXPECT_EQ(Cel(Call(Op::kNot, {Call(Op::kOr, {B(), B()})})),
            "!(account.b || account.b)");
  EXPECT_EQ(Cel(Call(Op::kAnd, {Call(Op::kOr, {B(), B()}), B()})),
            "(account.b || account.b) && account.b");
  EXPECT_EQ(Cel(Call(Op::kIn, {Text("a'\\"), Call(Op::kList, {Text("")})})),
            "'a\\'\\\\' in ['']");
  EXPECT_EQ(Cel(Literal(1e300)), "1e+300");
  EXPECT_EQ(Cel(Literal(5.0)), "5.0");
  EXPECT_EQ(Cel(Call(Op::kExists,
                     {FieldExpr(policy_.Find("activities")),
                      Call(Op::kHas,
                           {FieldExpr(policy_.Find("activity.kind"), "a")})},
                     "a")),
            "activities.exists(a, has(a.kind))");
}

TEST_F(ConditionTest, SimpleConditionsSpeakOfOneFieldAndLiterals) {
  const auto simple = [&](const Expr& expr) {
    return SimpleField(expr, policy_).has_value();
  };
  EXPECT_TRUE(simple(B()));
  EXPECT_TRUE(simple(Call(Op::kLess, {Int(1), N()})));
  EXPECT_TRUE(simple(Call(Op::kTernary, {Literal(true), B(), B()})));
  EXPECT_TRUE(simple(Call(Op::kIn, {N(), Call(Op::kList, {Int(1)})})));
  EXPECT_TRUE(simple(Call(Op::kEqual, {Literal(Null{}), N()})));
  EXPECT_FALSE(simple(Literal(true)));
  EXPECT_FALSE(simple(Call(Op::kAnd, {B(), Call(Op::kHas, {N()})})));
  EXPECT_FALSE(simple(Call(Op::kLess, {N(), N()})));
  EXPECT_FALSE(
      simple(Call(Op::kLess, {N(), Call(Op::kAdd, {Int(1), Int(1)})})));
  EXPECT_FALSE(simple(Call(Op::kLess, {Call(Op::kNegate, {N()}), Int(1)})));
  EXPECT_FALSE(simple(Call(
      Op::kEqual, {FieldExpr(policy_.Find("activity.kind")), Text("visit")})));
}

TEST_F(ConditionTest, CandidatesSurroundEveryLiteral) {
  const Expr below = Call(Op::kLess, {N(), Literal(2.5)});
  const Expr equal = Call(Op::kEqual, {N(), Int(kGreatest)});
  EXPECT_THAT(
      Candidates(policy_.fields[1], {&below, &equal}),
      testing::IsSupersetOf(std::vector<Value>{
          Null{}, kLeast, int64_t{2}, int64_t{3}, kGreatest - 1, kGreatest}));
}

}  // namespace
}  // namespace bantam::oracle::condition_test
