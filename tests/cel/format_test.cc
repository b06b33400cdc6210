#include "src/cel/format.h"

#include <gtest/gtest.h>

#include "src/cel/text.h"
#include "tests/cel/testing.h"

namespace bantam::cel::format_test {
namespace {

// What Format prints of a value is an expression with that value.
TEST(Format, PrintsSourceOfTheSameValue) {
  for (const char* source : {"null",
                             "true",
                             "-5",
                             "7u",
                             "1.0",
                             "-0.0",
                             "1e+300",
                             "0.1",
                             "'it\\'s \\\\ \\n\\r\\t\\x01 \\x7f é'",
                             "b'\\x00\\xff\\''",
                             "[1, 'a']",
                             "{'k': [1u], 2: null}",
                             "[]",
                             "{}",
                             "timestamp('2023-01-01T00:00:00Z')",
                             "duration('-0.5s')",
                             "double('NaN')",
                             "double('-Infinity')",
                             "int",
                             "google.protobuf.Timestamp"}) {
    const std::string printed = Eval(source);
    EXPECT_EQ(Eval(printed), printed) << source;
    if (printed != "double('NaN')") {
      EXPECT_EQ(EvalUnchecked("(" + printed + ") == (" + source + ")"), "true")
          << source;
    }
  }
  EXPECT_EQ(Eval("'it\\'s'"), "'it\\'s'");
}

TEST(Format, SetsWhatIsNoValueInBrackets) {
  Arena arena;
  const uint32_t ids[] = {3, 9};
  const FakeStruct account("Account");
  const FakeMoney money(5, "EUR");
  EXPECT_EQ(Format(Value::Unknowns(ids), arena), "<unknown 3 9>");
  EXPECT_EQ(Format(Value::Error(ErrorCode::kNoSuchKey), arena),
            "<error: no such key>");
  EXPECT_EQ(Format(Value::Struct(&account), arena), "<struct Account>");
  EXPECT_EQ(Format(Value::Opaque(&money), arena), "5 EUR");
}

TEST(Format, StopsAtItsBound) {
  Arena arena;
  const std::string text(10'000, 'x');
  EXPECT_EQ(Format(Value::String(text), arena, 5), "'xxxx...'");
  const FakeList list(std::vector<Value>(1000, Value::Int(7)));
  EXPECT_EQ(Format(Value::List(&list), arena, 8), "[7, 7, 7...]");
  // Never between the bytes of a code point.
  std::string accents;
  for (int i = 0; i < 100; ++i) accents += "\u20ac";
  for (size_t bound = 1; bound < 20; ++bound) {
    const std::string cut = Format(Value::String(accents), arena, bound);
    EXPECT_EQ(ValidUtf8Prefix(cut), cut.size());
  }
}

}  // namespace
}  // namespace bantam::cel::format_test
