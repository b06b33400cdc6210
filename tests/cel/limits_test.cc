// Whatever the source is, the answer comes soon and names the limit.

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>

#include "src/cel/text.h"
#include "tests/cel/testing.h"

namespace bantam::cel::limits_test {
namespace {

std::string Repeat(std::string_view part, size_t times) {
  std::string text;
  for (size_t i = 0; i < times; ++i) text += part;
  return text;
}

bool Mentions(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

Env OneVariable(const Limits& limits = {}) {
  Env env(limits);
  EXPECT_TRUE(env.AddVariable("a", Type::Dyn()).ok());
  return env;
}

TEST(Limits, NestingIsCountedHoweverItIsWritten) {
  const Env env = OneVariable();
  for (const size_t times : {101u, 1000u, 10'000u}) {
    for (const char* open : {"(", "[", "!", "-", "{1:", "size(", "a[",
                             "a?a:", "[1].all(x,", "1<(", "!("}) {
      const std::string text = IssuesOf(env, Repeat(open, times) + "a");
      EXPECT_TRUE(Mentions(text, "(max_nesting)") ||
                  Mentions(text, "(max_source_bytes)"))
          << open << " " << text;
    }
    for (const char* more :
         {".b", "[0]", ".size()", " < a", " + a - a", ".map(x, x)"}) {
      const std::string text =
          IssuesOf(env, Concat({"a", Repeat(more, times)}));
      EXPECT_TRUE(Mentions(text, "(max_nesting)") ||
                  Mentions(text, "(max_source_bytes)"))
          << more << " " << text;
    }
  }
}

TEST(Limits, NestingBelowTheLimitIsFine) {
  const Env env = OneVariable();
  for (const size_t times : {90u}) {
    EXPECT_EQ(IssuesOf(env, Repeat("(", times) + "a" + Repeat(")", times)),
              "compiles");
    EXPECT_EQ(IssuesOf(env, Repeat("[", times) + "a" + Repeat("]", times)),
              "compiles");
    EXPECT_EQ(IssuesOf(env, Repeat("!", times) + "a"), "compiles");
    EXPECT_EQ(IssuesOf(env, Concat({"a", Repeat(".b", times)})), "compiles");
    EXPECT_EQ(IssuesOf(env, Repeat("a?a:", times) + "a"), "compiles");
  }
}

// The deepest that can be allowed at all does not exhaust the stack.
TEST(Limits, TheHardCapOnNestingIsSafe) {
  Limits limits;
  limits.max_nesting = 1'000'000;
  limits.max_source_bytes = 1 << 20;
  const Env env = OneVariable(limits);
  const auto run = [&](const std::string& source) {
    return Eval(env, source, {Value::Bool(true)});
  };
  EXPECT_EQ(run(Repeat("!", 498) + "a"), "true");
  EXPECT_EQ(run(Repeat("(", 498) + "a" + Repeat(")", 498)), "true");
  EXPECT_EQ(
      run(Concat({"size(", Repeat("[", 490), "a", Repeat("]", 490), ")"})),
      "1");
  EXPECT_EQ(run(Repeat("a ? a : ", 490) + "a"), "true");
  EXPECT_TRUE(Mentions(run(Repeat("!", 500) + "a"), "(max_nesting)"));
  EXPECT_TRUE(Mentions(run(Repeat("(", 100'000)), "(max_nesting)"));
}

TEST(Limits, SourcesAndTheirPartsAreCounted) {
  Limits limits;
  limits.max_source_bytes = 10;
  EXPECT_EQ(IssuesOf(Env(limits), "1 + 2 + 3 + 4"),
            "1:1: the condition has 13 bytes; at most 10 are allowed "
            "(max_source_bytes)");
  limits.max_source_bytes = 1000;
  limits.max_nodes = 5;
  EXPECT_EQ(IssuesOf(Env(limits), "[1, 2, 3, 4, 5, 6]"),
            "1:17: the condition has more than 5 parts (max_nodes)");
  limits.max_nodes = 1000;
  limits.max_comprehension_depth = 1;
  EXPECT_EQ(IssuesOf(Env(limits), "[1].all(x, [2].all(y, x < y))"),
            "1:16: macros are nested deeper than 1 levels "
            "(max_comprehension_depth)");
  EXPECT_EQ(IssuesOf(Env(limits), "[1].map(x, x).all(x, x > 0)"), "compiles");
}

TEST(Limits, ExponentialMacrosAreRefusedWhenCompiled) {
  Limits limits;
  limits.max_comprehension_depth = 16;
  std::string source = "true";
  for (int i = 0; i < 16; ++i) {
    const std::string x = Concat({"x", std::to_string(i)});
    source = Concat({"[1, 2, 3, 4, 5, 6, 7, 8].all(", x, ", ", source, ")"});
  }
  EXPECT_TRUE(Mentions(IssuesOf(Env(limits), source), "(max_cost)"));
  std::string chain = "['foo', 'bar']";
  for (int i = 0; i < 40; ++i) chain += ".map(x, [x + x, x + x][0])";
  EXPECT_TRUE(Mentions(IssuesOf(Env(limits), chain), "(max_cost)"));
}

// Without types nothing is refused ahead; the budget stops it all the same.
TEST(Limits, ExponentialMacrosAreStoppedWhenRun) {
  Limits limits;
  limits.max_comprehension_depth = 16;
  limits.max_cost = 100'000;
  std::string source = "false";
  for (int i = 0; i < 16; ++i) {
    const std::string x = Concat({"x", std::to_string(i)});
    source = Concat({"[1, 2, 3, 4, 5, 6, 7, 8].exists(", x, ", ", source, ")"});
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(Eval(Env(limits), source, {}, Checking::kUnchecked),
            "error cost_limit");
  // Even where an error would be absorbed.
  EXPECT_EQ(Eval(Env(limits), source + " || true", {}, Checking::kUnchecked),
            "error cost_limit");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(Limits, MemoryIsBounded) {
  const Env env = OneVariable();
  std::vector<Issue> issues;
  const std::optional<Program> program =
      Compile(env, "[a + a + a + a, a + a].map(x, x + x)[0].size()",
              std::nullopt, &issues, Checking::kUnchecked);
  ASSERT_TRUE(program);
  const std::string text(10'000, 'x');
  const Value variables[] = {Value::String(text)};
  Arena small(50'000);
  EXPECT_EQ(Evaluate(*program, variables, small).error_code(),
            ErrorCode::kMemoryLimit);
  Arena large;
  EXPECT_EQ(Evaluate(*program, variables, large).int_value(), 80'000);
  for (const char* source :
       {"[a]", "{1: a}", "[1].map(x, a)", "string(b'x') + 'abc'", "string(5)",
        "{1: a, 2: a, 3: a, 4: a, 5: a, 6: a, 7: a, 8: a, 9: a, 10: a}"}) {
    const std::optional<Program> other =
        Compile(env, source, std::nullopt, &issues, Checking::kUnchecked);
    ASSERT_TRUE(other) << source;
    Arena none(0);
    const Value value = Evaluate(*other, variables, none);
    // Constants are made when compiling; whatever is not is refused.
    if (!other->root().constant) {
      EXPECT_EQ(value.error_code(), ErrorCode::kMemoryLimit) << source;
    }
  }
}

TEST(Limits, WorkOnLargeValuesIsCounted) {
  Limits limits;
  limits.max_cost = 5000;
  const Env env = OneVariable(limits);
  const std::string text(1'000'000, 'x');
  const FakeList list(std::vector<Value>(100'000, Value::Int(1)));
  const FakeList lists({Value::List(&list)});
  for (const char* source :
       {"a.contains('xy')", "a + a == ''", "a == a + ''", "a.matches('x$')",
        "a.matches('x' + string(1))", "a.size()", "a <= a",
        "bytes(a) < bytes(a)", "[a].exists(x, x.startsWith(a))",
        "a.endsWith(a)", "double(a)", "duration(a)", "string(bytes(a))"}) {
    EXPECT_EQ(Eval(env, source, {Value::String(text)}, Checking::kUnchecked),
              "error cost_limit")
        << source;
  }
  for (const char* source :
       {"2 in a", "a == a", "a.all(x, x == 1)", "a + a == []", "[a] == [a]",
        "a.map(x, x)", "a.filter(x, x == 1)", "a.exists_one(x, x == 2)",
        "a.exists(x, x == 2)"}) {
    EXPECT_EQ(Eval(env, source, {Value::List(&list)}, Checking::kUnchecked),
              "error cost_limit")
        << source;
  }
  const FakeMap map(std::vector<std::pair<Value, Value>>(
      10'000, {Value::Int(1), Value::Int(1)}));
  for (const char* source : {"a[2]", "2 in a", "a.x", "has(a.x)"}) {
    EXPECT_EQ(Eval(env, source, {Value::Map(&map)}, Checking::kUnchecked),
              "error cost_limit")
        << source;
  }
}

TEST(Limits, TheHostsFunctionsHaveTheirCost) {
  Limits limits;
  limits.max_cost = 100;
  Env env(limits);
  ASSERT_TRUE(env.AddFunction({.name = "slow",
                               .parameters = {Type::Int()},
                               .result = Type::Bool(),
                               .call = [](std::span<const Value>,
                                          Arena&) { return Value::Bool(true); },
                               .cost = 60})
                  .ok());
  EXPECT_EQ(Eval(env, "slow(1)"), "true");
  EXPECT_TRUE(Mentions(IssuesOf(env, "slow(1) && slow(2)"), "(max_cost)"));
  EXPECT_EQ(Eval(env, "slow(1) && slow(2)", {}, Checking::kUnchecked),
            "error cost_limit");
}

// Any bytes and any tokens are answered, and quickly.
TEST(Limits, SurvivesNoise) {
  const Env env = AccountEnv();
  std::mt19937 random(42);
  const std::vector<std::string> tokens = {
      "a",    "account", ".employees", "1",    "2.5", "'x'",  "(",     ")",
      "[",    "]",       "{",          "}",    ":",   "?",    "&&",    "||",
      "!",    "-",       "+",          "==",   "<",   "in",   ",",     ".",
      "has(", "size(",   ".all(x, ",   "x",    "b''", "null", "1u",    "\n",
      "//",   "r'",      "\"\"\"",     "true", "`a`", "e",    ".map(", "if"};
  for (int round = 0; round < 20'000; ++round) {
    std::string source;
    const size_t size = random() % 40;
    for (size_t i = 0; i < size; ++i) {
      if (round % 2 == 0) {
        source += static_cast<char>(random() % 256);
      } else {
        source += tokens[random() % tokens.size()];
      }
    }
    std::vector<Issue> issues;
    for (const Checking checking : {Checking::kChecked, Checking::kUnchecked}) {
      const std::optional<Program> program =
          Compile(env, source, std::nullopt, &issues, checking);
      ASSERT_EQ(program.has_value(), issues.empty()) << source;
      for (const Issue& issue : issues) {
        EXPECT_LE(issue.offset, source.size());
        EXPECT_GE(issue.line, 1);
        EXPECT_GE(issue.column, 1);
      }
      issues.clear();
      if (program) {
        Arena arena;
        Format(Evaluate(*program, {}, arena), arena);
      }
    }
  }
}

// Twice the source takes about twice the time: no pass is quadratic.
TEST(Limits, CompilesInLinearTime) {
  Limits limits;
  limits.max_source_bytes = 4 << 20;
  limits.max_nodes = 2'000'000;
  limits.max_cost = UINT64_MAX;
  const Env env = OneVariable(limits);
  const auto seconds = [&](const std::string& source) {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(IssuesOf(env, source), "compiles");
    return std::chrono::duration<double>(std::chrono::steady_clock::now() -
                                         start)
        .count();
  };
  for (const char* term :
       {"a && ", "[] + ", "'x' == 'y' || ", "a.b.c.d < 5 && "}) {
    const std::string last = term[0] == '[' ? "[]" : "a";
    const double once = seconds(Repeat(term, 5'000) + last);
    const double more = seconds(Repeat(term, 40'000) + last);
    // Eight times as long; sixteen leaves room for a busy machine, and a
    // quadratic pass would take sixty-four.
    EXPECT_LT(more, 16 * once + 0.25) << term;
  }
  EXPECT_LT(seconds(Concat({"[", Repeat("[], ", 100'000), "[1]]"})), 5);
}

}  // namespace
}  // namespace bantam::cel::limits_test
