#include "src/cel/compare.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "src/cel/containers.h"
#include "tests/cel/testing.h"

namespace bantam::cel::compare_test {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

// An exact comparison of its own: x87 and quad have the 64 bits of mantissa
// that an int64 or uint64 needs.
std::partial_ordering Oracle(const Value& a, const Value& b) {
  const auto widen = [](const Value& v) -> long double {
    if (v.is(Kind::kInt)) return static_cast<long double>(v.int_value());
    if (v.is(Kind::kUint)) return static_cast<long double>(v.uint_value());
    return v.double_value();
  };
  static_assert(std::numeric_limits<long double>::digits >= 64);
  return widen(a) <=> widen(b);
}

// The two pairs that the specification's tests have for equal although they are
// not.
bool IsLargestAndNearest(const Value& a, const Value& b) {
  return b.is(Kind::kDouble) &&
         ((a.is(Kind::kInt) && a.int_value() == INT64_MAX &&
           b.double_value() == 0x1p63) ||
          (a.is(Kind::kUint) && a.uint_value() == UINT64_MAX &&
           b.double_value() == 0x1p64));
}

TEST(CompareNumbers, IsExactAcrossTypes) {
  std::vector<Value> numbers;
  for (const int64_t n :
       {INT64_MIN, INT64_MIN + 1, int64_t{-9007199254740993},
        int64_t{-9007199254740992}, int64_t{-1}, int64_t{0}, int64_t{1},
        int64_t{9007199254740992}, int64_t{9007199254740993}, INT64_MAX - 1,
        INT64_MAX}) {
    numbers.push_back(Value::Int(n));
    numbers.push_back(Value::Uint(static_cast<uint64_t>(n)));
    numbers.push_back(Value::Double(static_cast<double>(n)));
  }
  for (const double d :
       {-kInfinity, -1e300, -9223372036854775809.0, -1.5, -0.5, -0.0, 0.5, 1.5,
        9007199254740993.0, 9223372036854775808.0, 18446744073709551615.0,
        18446744073709549568.0, 0x1p64, 1e300, kInfinity}) {
    numbers.push_back(Value::Double(d));
  }
  numbers.push_back(Value::Uint(UINT64_MAX));
  for (const Value& a : numbers) {
    for (const Value& b : numbers) {
      EXPECT_EQ(SameKey(a, b), Oracle(a, b) == 0);
      if (SameKey(a, b)) {
        EXPECT_EQ(HashKey(a), HashKey(b));
      }
      if (IsLargestAndNearest(a, b) || IsLargestAndNearest(b, a)) {
        EXPECT_EQ(CompareNumbers(a, b), std::partial_ordering::equivalent);
        EXPECT_TRUE(ScalarEqual(a, b));
        continue;
      }
      EXPECT_EQ(CompareNumbers(a, b), Oracle(a, b));
      EXPECT_EQ(ScalarEqual(a, b), Oracle(a, b) == 0);
    }
    EXPECT_EQ(CompareNumbers(a, Value::Double(kNaN)),
              std::partial_ordering::unordered);
    EXPECT_EQ(CompareNumbers(Value::Double(kNaN), a),
              std::partial_ordering::unordered);
  }
}

TEST(Equal, DifferentKindsAreNotEqual) {
  Arena arena;
  uint64_t cost = 0;
  const FakeStruct account("Account");
  const FakeMoney money(1, "EUR");
  const Value values[] = {
      Value::Null(),          Value::Bool(false),      Value::Int(0),
      Value::String(""),      Value::Bytes(""),        Value::Timestamp({}),
      Value::Duration({}),    Value::TypeValue("int"), MakeList({}, arena),
      MakeMap({}, {}, arena), Value::Struct(&account), Value::Opaque(&money)};
  for (const Value& a : values) {
    for (const Value& b : values) {
      EXPECT_EQ(Equal(a, b, arena, &cost).is_true(), &a == &b)
          << Format(a, arena) << " " << Format(b, arena);
    }
  }
}

TEST(Equal, OneUnequalElementDecidesDespiteUnknowns) {
  Arena arena;
  uint64_t cost = 0;
  const FakeList unknown_one({Value::Unknown(4), Value::Int(1)});
  const FakeList two_one({Value::Int(2), Value::Int(1)});
  const FakeList two_two({Value::Int(2), Value::Int(2)});
  const auto equal = [&](const ListView& a, const ListView& b) {
    return Format(Equal(Value::List(&a), Value::List(&b), arena, &cost), arena);
  };
  EXPECT_EQ(equal(unknown_one, two_one), "<unknown 4>");
  EXPECT_EQ(equal(unknown_one, two_two), "false");
  EXPECT_EQ(equal(two_one, two_one), "true");
  const FakeMap left({{Value::Int(1), Value::Unknown(9)}});
  const FakeMap right({{Value::Uint(1), Value::Null()}});
  const FakeMap other({{Value::Int(2), Value::Unknown(9)}});
  EXPECT_EQ(
      Format(Equal(Value::Map(&left), Value::Map(&right), arena, &cost), arena),
      "<unknown 9>");
  EXPECT_EQ(
      Format(Equal(Value::Map(&left), Value::Map(&other), arena, &cost), arena),
      "false");
}

TEST(Equal, OpaqueValuesAnswerForThemselves) {
  Arena arena;
  uint64_t cost = 0;
  const FakeMoney a(5, "EUR");
  const FakeMoney b(5, "EUR");
  const FakeMoney c(5, "USD");
  EXPECT_TRUE(
      Equal(Value::Opaque(&a), Value::Opaque(&b), arena, &cost).is_true());
  EXPECT_EQ(
      Equal(Value::Opaque(&a), Value::Opaque(&c), arena, &cost).error_message(),
      "two currencies");
}

// A list inside a list inside a list ...: the stack is safe.
TEST(Equal, StopsAtValuesThatAreTooDeep) {
  Arena arena;
  uint64_t cost = 0;
  Value deep = Value::Int(1);
  for (int i = 0; i < 100'000; ++i) {
    Value* element = arena.New<Value>(deep);
    deep = MakeList({element, 1}, arena);
  }
  EXPECT_EQ(Equal(deep, deep, arena, &cost).error_code(),
            ErrorCode::kNestingLimit);
  EXPECT_LT(Format(deep, arena).size(), 5000u);
}

TEST(Equal, CountsWhatItLooksAt) {
  Arena arena;
  uint64_t cost = 0;
  const std::string text(160, 'a');
  Equal(Value::String(text), Value::String(text), arena, &cost);
  EXPECT_EQ(cost, 11u);  // one value, ten times 16 bytes
}

}  // namespace
}  // namespace bantam::cel::compare_test
