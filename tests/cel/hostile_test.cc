// Sources that somebody wrote to do harm: each is refused by a limit that the
// answer names, or evaluated within the budget. A test that hangs has failed.

#include <gtest/gtest.h>

#include <string>

#include "src/cel/text.h"
#include "tests/cel/testing.h"

namespace bantam::cel::hostile_test {
namespace {

constexpr size_t kMany = 100'000;

std::string Repeat(std::string_view part, size_t times) {
  if (times == 0) return {};
  // By doubling, since some builds are slow at a million small steps.
  std::string text = Repeat(part, times / 2);
  text += text;
  if (times % 2 == 1) text += part;
  return text;
}

// As far as anybody can open the limits, but for the cost.
Limits Open() {
  Limits limits;
  limits.max_source_bytes = 16 << 20;
  limits.max_nodes = 4'000'000;
  limits.max_nesting = 1'000'000;
  limits.max_comprehension_depth = 1000;
  return limits;
}

Env OneVariable(const Limits& limits) {
  Env env(limits);
  EXPECT_TRUE(env.AddVariable("a", Type::Dyn()).ok());
  return env;
}

// What compiling or else evaluating says, with `a` true.
std::string Answer(const Limits& limits, std::string_view source,
                   Checking checking) {
  return Eval(OneVariable(limits), source, {Value::Bool(true)}, checking);
}

bool Names(const std::string& answer, std::string_view limit) {
  return answer.find(limit) != std::string::npos;
}

TEST(Hostile, NestingIsRefusedWithOpenLimitsToo) {
  for (const char* open : {"(", "[", "!", "-", "- -", "{1:", "{a:", "size(",
                           "a.b(", "a[", "a?a:", "1<(", "has(a.", "[1].all(x,",
                           "[a].map(a,a.map(a,", "a&&(a||"}) {
    EXPECT_TRUE(
        Names(Answer(Open(), Repeat(open, kMany) + "a", Checking::kChecked),
              "(max_nesting)"))
        << open;
  }
  for (const char* more :
       {".b", ".`b`", "[0]", "['x']", ".size()", ".b(a)", " < a", " == a",
        " in a", " - a + a", " * a % a", " ? a : a", ".map(x, x)"}) {
    EXPECT_TRUE(Names(
        Answer(Open(), Concat({"a", Repeat(more, kMany)}), Checking::kChecked),
        "(max_nesting)"))
        << more;
  }
}

// One operator makes a chain, which nothing recurses into.
TEST(Hostile, LongChainsAreOneLevel) {
  const std::string all = "a" + Repeat(" && a", kMany);
  EXPECT_EQ(Answer({}, all, Checking::kChecked),
            "1:1: the condition has 500001 bytes; at most 32768 are allowed "
            "(max_source_bytes)");
  EXPECT_EQ(Answer(Open(), all, Checking::kChecked), "true");
  EXPECT_EQ(
      Answer(Open(), "a" + Repeat(" && a || a", 30'000), Checking::kChecked),
      "true");
  // A sum copies what it has at each step, so a long one costs too much.
  EXPECT_TRUE(Names(Answer({}, "a" + Repeat("+a", 500'000), Checking::kChecked),
                    "(max_source_bytes)"));
  const std::string sum = "a" + Repeat("+a", 30'000);
  EXPECT_TRUE(Names(Answer(Open(), sum, Checking::kChecked), "(max_cost)"));
  EXPECT_EQ(Answer(Open(), sum, Checking::kUnchecked),
            "error no_matching_overload");
}

// The work of twice the source is twice the work, counted in units of cost.
TEST(Hostile, WorkGrowsWithTheSource) {
  const Env env = OneVariable(Open());
  for (const char* term :
       {"a && ", "a == true && ", "size([a, a]) == 2 && ", "[a].all(x, x) && ",
        "'b' + 'c' == 'bc' && ", "size('b') in [1] && "}) {
    uint64_t spent[2] = {};
    uint64_t bound[2] = {};
    for (size_t i = 0; i < 2; ++i) {
      const std::optional<Program> program =
          MustCompile(env, Concat({Repeat(term, 1000 * (i + 1)), "true"}));
      ASSERT_TRUE(program) << term;
      Arena arena;
      const Value variables[] = {Value::Bool(true)};
      EXPECT_TRUE(Evaluate(*program, variables, arena, &spent[i]).is_true());
      bound[i] = program->cost();
      EXPECT_LE(spent[i], bound[i]) << term;
    }
    EXPECT_LE(spent[1], 2 * spent[0] + 10) << term;
    EXPECT_LE(bound[1], 2 * bound[0] + 10) << term;
  }
}

TEST(Hostile, LongLiteralsAreRead) {
  constexpr size_t kMillion = 1'000'000;
  const auto answer = [](const std::string& source,
                         Checking checking = Checking::kUnchecked) {
    return Answer(Open(), source, checking);
  };
  for (const Checking checking : {Checking::kChecked, Checking::kUnchecked}) {
    EXPECT_EQ(answer(Concat({"size([", Repeat("1,", 30'000), "])"}), checking),
              "30000");
    EXPECT_EQ(answer(Concat({"{", Repeat("1: a,", 30'000), "}"}), checking),
              "error duplicate_key");
  }
  EXPECT_EQ(answer(Concat({"size('", Repeat("\\x41", kMillion), "')"})),
            "1000000");
  EXPECT_EQ(answer(Concat({"size(b'", Repeat("\\377", kMillion), "')"})),
            "1000000");
  EXPECT_EQ(answer(Concat({"size('", Repeat("\\U0001F43B", kMillion), "')"})),
            "1000000");
  EXPECT_EQ(answer(Concat({"0.", Repeat("0", kMillion), "1 == 0.0"})), "true");
  EXPECT_EQ(answer(Concat({"1e", Repeat("0", kMillion), "1 == 10.0"})), "true");
  EXPECT_TRUE(Names(answer(Repeat("9", kMillion)), "int literal"));
  EXPECT_TRUE(Names(answer("1e" + Repeat("9", kMillion)), "double literal"));
  EXPECT_EQ(answer(Repeat(" \n", kMillion) + "1"), "1");
  EXPECT_EQ(answer("//" + Repeat("x", kMillion) + "\n1"), "1");
  EXPECT_TRUE(Names(answer("'" + Repeat("\\x41", kMillion)), "is not closed"));
}

// Equal text doubles with each step.
TEST(Hostile, DoublingTextMeetsALimit) {
  for (const char* step : {".map(x, x + x)", ".map(x, [x + x, x + x][0])",
                           ".map(x, bytes(string(x) + string(x)))"}) {
    std::string source = "['foo']";
    if (step[8] == 'b') source = "[b'foo']";
    for (int i = 0; i < 60; ++i) source += step;
    EXPECT_TRUE(Names(Answer(Open(), source, Checking::kChecked), "(max_cost)"))
        << step;
    const std::string answer = Answer(Open(), source, Checking::kUnchecked);
    EXPECT_TRUE(answer == "error memory_limit" || answer == "error cost_limit")
        << step << " " << answer;
  }
}

// A list that holds the list before it twice is small, yet to look at all of it
// takes two to the number of steps.
TEST(Hostile, DoublingSharedListsMeetTheBudget) {
  Limits limits = Open();
  limits.max_cost = 100'000;
  for (const char* step : {".map(x, [x, x])", ".map(x, {1: x, 2: x})"}) {
    std::string source = "[[0]]";
    for (int i = 0; i < 60; ++i) source += step;
    const std::string twice = Concat({"[", source, "].all(y, y == y)"});
    const std::string inside = Concat({"[", source, "].all(y, y in [y])"});
    const std::string unequal = Concat({source, " != ", source, " || true"});
    for (const std::string& question : {twice, inside, unequal}) {
      EXPECT_TRUE(
          Names(Answer(limits, question, Checking::kChecked), "(max_cost)"))
          << question.substr(0, 20);
      EXPECT_EQ(Answer(limits, question, Checking::kUnchecked),
                "error cost_limit")
          << question.substr(0, 20);
    }
    // The type no longer tells how deep the lists are.
    const std::string hidden = Concat({"[dyn(", source, ")].all(y, y == y)"});
    const std::string answer = Answer(limits, hidden, Checking::kChecked);
    EXPECT_TRUE(answer == "error cost_limit" || Names(answer, "(max_cost)"))
        << answer;
  }
}

TEST(Hostile, MacrosInMacrosMeetALimit) {
  std::string source = "a";
  for (int i = 0; i < 14; ++i) {
    source = Concat({"[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map(v", std::to_string(i),
                     ", ", source, ")"});
  }
  EXPECT_TRUE(Names(Answer({}, source, Checking::kUnchecked),
                    "(max_comprehension_depth)"));
  EXPECT_TRUE(Names(Answer(Open(), source, Checking::kChecked), "(max_cost)"));
  const std::string answer = Answer(Open(), source, Checking::kUnchecked);
  EXPECT_TRUE(answer == "error memory_limit" || answer == "error cost_limit")
      << answer;
}

TEST(Hostile, RegularExpressionsAreBounded) {
  const auto matches = [](std::string_view text, const std::string& pattern,
                          Checking checking) {
    return Answer({}, Concat({"'", text, "'.matches('", pattern, "')"}),
                  checking);
  };
  const std::string text = Repeat("x", 10'000);
  for (const std::string& pattern :
       {std::string("((a{100}){100}){100}"), std::string("a{1001}"),
        Repeat("(", 1000), Repeat("(", 400) + Repeat(")", 400) + "{999}",
        Repeat("(a|b)*", 100) + "{500}"}) {
    const std::string answer = matches("x", pattern, Checking::kChecked);
    EXPECT_EQ(answer.find("1:13: "), 0u) << answer;
    EXPECT_EQ(matches("x", pattern, Checking::kUnchecked),
              "error invalid_argument")
        << pattern;
  }
  // What backtracks elsewhere takes time by the length of the text here.
  for (const std::string& pattern :
       {std::string("(x+x+)+y"), std::string("(x*)*y"),
        std::string("^(x|x|x)*y$"), Repeat(".*", 400) + "y"}) {
    EXPECT_EQ(matches(text, pattern, Checking::kChecked), "false") << pattern;
    EXPECT_EQ(matches(text, pattern, Checking::kUnchecked), "false") << pattern;
  }
}

TEST(Hostile, RegularExpressionsAreCounted) {
  Limits limits;
  limits.max_regexes = 2;
  const std::string two = "'x'.matches('x') && 'y'.matches('y')";
  const std::string four = Concat({two, " &&\n", two});
  for (const Checking checking : {Checking::kChecked, Checking::kUnchecked}) {
    EXPECT_EQ(Answer(limits, two, checking), "true");
    EXPECT_EQ(Answer(limits, four, checking),
              "2:13: the condition has more than 2 regular expressions "
              "(max_regexes)");
  }
}

// However many issues there are, each is where it says, and the search for what
// was meant ends.
TEST(Hostile, ManyIssuesAreAllListed) {
  Env env(Open());
  ASSERT_TRUE(env.AddVariable("abcdef", Type::Int()).ok());
  std::string source = "[";
  constexpr size_t kIssues = 20'000;
  for (size_t i = 0; i < kIssues; ++i)
    source += i % 2 == 0 ? "abcdeg," : "q,\n";
  source += "]";
  std::vector<Issue> issues;
  EXPECT_FALSE(Compile(env, source, std::nullopt, &issues));
  ASSERT_EQ(issues.size(), kIssues);
  size_t suggestions = 0;
  for (size_t i = 0; i < kIssues; ++i) {
    const int line = static_cast<int>(i / 2) + 1;
    const int column = i % 2 == 1 ? (line == 1 ? 9 : 8) : (line == 1 ? 2 : 1);
    ASSERT_EQ(issues[i].line, line);
    ASSERT_EQ(issues[i].column, column);
    if (Names(issues[i].message, "did you mean 'abcdef'?")) ++suggestions;
  }
  EXPECT_EQ(suggestions, static_cast<size_t>(kMaxSuggestions) / 2);
  // Nor do fields, functions and time zones have more.
  issues.clear();
  EXPECT_FALSE(Compile(OneVariable(Open()),
                       Concat({"[", Repeat("siz(a), ", 300), "]"}),
                       std::nullopt, &issues));
  ASSERT_EQ(issues.size(), 300u);
  EXPECT_TRUE(Names(issues[99].message, "did you mean 'size'?"));
  EXPECT_FALSE(Names(issues[100].message, "did you mean"));
  issues.clear();
  EXPECT_FALSE(
      Compile(OneVariable(Open()),
              Concat({"[", Repeat("timestamp(0).getHours('Utc'),", 300), "]"}),
              std::nullopt, &issues));
  ASSERT_EQ(issues.size(), 300u);
  issues.clear();
  EXPECT_FALSE(Compile(AccountEnv(Open()),
                       Concat({"[", Repeat("account.employes, ", 300), "]"}),
                       std::nullopt, &issues));
  ASSERT_EQ(issues.size(), 300u);
  EXPECT_TRUE(Names(issues[99].message, "'Account.employees'?"));
  EXPECT_FALSE(Names(issues[100].message, "did you mean"));
}

}  // namespace
}  // namespace bantam::cel::hostile_test
