// What holds of any condition, tried on random ones.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "src/cel/text.h"
#include "tests/cel/case_file.h"
#include "tests/cel/testing.h"

namespace bantam::cel::properties_test {
namespace {

// Writes random conditions over b, c (bool), i, j (int), s, t (string) and
// l (list(int)), all of them well-typed. The parts of a braced list are made
// from left to right, so that every compiler writes the same ones.
class Generator {
 public:
  explicit Generator(uint32_t seed) : random_(seed) {}

  std::string Bool(int depth) {
    if (depth == 0) return Pick({"b", "c", "true", "false"});
    const int d = depth - 1;
    switch (random_() % 15) {
      case 0:
        return Concat({"(", Bool(d), " && ", Bool(d), ")"});
      case 1:
        return Concat({"(", Bool(d), " || ", Bool(d), " || ", Bool(d), ")"});
      case 2:
        return Concat({"!", Bool(d)});
      case 3:
        return Concat(
            {"(", Int(d), Pick({" < ", " <= ", " > ", " >= "}), Int(d), ")"});
      case 4:
        return Concat({"(", Int(d), Pick({" == ", " != "}), Int(d), ")"});
      case 5:
        return Concat(
            {"(", Text(d), Pick({" == ", " != ", " < "}), Text(d), ")"});
      case 6:
        return Concat({"(", Bool(d), " ? ", Bool(d), " : ", Bool(d), ")"});
      case 7:
        return Concat({"(", Int(d), " in ", List(d), ")"});
      case 8:
        return Concat({List(d), Pick({".all(", ".exists(", ".exists_one("}),
                       "x, x", Pick({" < ", " == "}), Int(d), ")"});
      case 9:
        return Concat({List(d), Pick({".all(", ".exists(", ".exists_one("}),
                       "x, ", Int(d), Pick({" / ", " % "}), "x > 0)"});
      case 10:
        return Concat({Text(d),
                       Pick({".contains(", ".startsWith(", ".matches("}),
                       Text(0), ")"});
      case 11:
        return Concat({"(", Text(d), " in ['a', 'ab', 'abc'])"});
      case 12:
        return Concat({"(", List(d), " == ", List(d), ")"});
      case 13:
        return Concat({"({'k': ", Bool(d), "}.k)"});
      default:
        return Concat({"(", Bool(d), " == ", Bool(d), ")"});
    }
  }

 private:
  std::string Int(int depth) {
    if (depth == 0) return Pick({"i", "j", "0", "1", "-2", "7"});
    const int d = depth - 1;
    switch (random_() % 5) {
      case 0:
        return Concat({"(", Int(d), Pick({" + ", " - ", " * ", " / ", " % "}),
                       Int(d), ")"});
      case 1:
        return Concat({"size(", Text(d), ")"});
      case 2:
        return Concat({"(", Bool(d), " ? ", Int(d), " : ", Int(d), ")"});
      case 3:
        return Concat({List(d), "[", Int(d), "]"});
      default:
        return Concat({"(", Int(d), " + ", Int(d), " + ", Int(d), ")"});
    }
  }

  std::string Text(int depth) {
    if (depth == 0) return Pick({"s", "t", "''", "'a'", "'ab'"});
    const int d = depth - 1;
    switch (random_() % 3) {
      case 0:
        return Concat({"(", Text(d), " + ", Text(d), ")"});
      case 1:
        return Concat({"string(", Int(d), ")"});
      default:
        return Concat({"(", Bool(d), " ? ", Text(d), " : ", Text(d), ")"});
    }
  }

  std::string List(int depth) {
    if (depth == 0) return Pick({"l", "[1, 2]", "[0]"});
    const int d = depth - 1;
    switch (random_() % 4) {
      case 0:
        return Concat({"[", Int(d), ", ", Int(d), "]"});
      case 1:
        return Concat({"(", List(d), " + ", List(d), ")"});
      case 2:
        return Concat({List(d), ".map(y, y + ", Int(d), ")"});
      default:
        return Concat({List(d), ".filter(z, z != ", Int(d), ")"});
    }
  }

  std::string Pick(const std::vector<std::string>& choices) {
    return choices[random_() % choices.size()];
  }

  std::mt19937 random_;
};

class Properties : public ::testing::Test {
 protected:
  Properties()
      : elements_{Value::Int(1), Value::Int(2), Value::Int(0)},
        list_(elements_),
        names_{"b", "c", "i", "j", "s", "t", "l"} {
    const Type types[] = {Type::Bool(),
                          Type::Bool(),
                          Type::Int(),
                          Type::Int(),
                          Type::String(),
                          Type::String(),
                          Type::List(Type::Int())};
    for (size_t i = 0; i < names_.size(); ++i) {
      EXPECT_TRUE(
          env_.AddVariable(names_[i], types[i], {.max_list = 3, .max_text = 4})
              .ok());
    }
  }

  std::vector<Value> RandomValues(std::mt19937& random) {
    const std::string_view texts[] = {"", "a", "ab", "abc"};
    return {Value::Bool(random() % 2 == 0),
            Value::Bool(random() % 2 == 0),
            Value::Int(static_cast<int64_t>(random() % 5) - 2),
            random() % 8 == 0 ? Value::Int(INT64_MAX)
                              : Value::Int(static_cast<int64_t>(random() % 3)),
            Value::String(texts[random() % 4]),
            Value::String(texts[random() % 4]),
            Value::List(&list_)};
  }

  // The next random condition that compiles.
  std::optional<Program> Next(Generator& generator, std::string* source) {
    while (true) {
      *source = generator.Bool(3);
      std::vector<Issue> issues;
      std::optional<Program> program =
          Compile(env_, *source, std::nullopt, &issues);
      if (program) return program;
    }
  }

  Env env_;
  std::vector<Value> elements_;
  FakeList list_;
  std::vector<std::string> names_;
};

// An unknown may hide the answer but never changes it.
TEST_F(Properties, UnknownsNeverChangeTheAnswer) {
  Generator generator(1);
  std::mt19937 random(2);
  int decided = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string source;
    const std::optional<Program> program = Next(generator, &source);
    const std::vector<Value> known = RandomValues(random);
    Arena arena;
    const Value answer = Evaluate(*program, known, arena);
    for (uint32_t mask = 1; mask < 128;
         mask += 1 + static_cast<uint32_t>(random() % 9)) {
      std::vector<Value> partly = known;
      for (uint32_t i = 0; i < partly.size(); ++i) {
        if (mask >> i & 1) partly[i] = Value::Unknown(i);
      }
      const Value open = Evaluate(*program, partly, arena);
      if (open.is_unknown()) {
        for (const uint32_t id : open.unknown_ids()) {
          EXPECT_TRUE(mask >> id & 1) << source;
        }
        continue;
      }
      ++decided;
      if (open.is_error()) {
        EXPECT_TRUE(answer.is_error()) << source;
      } else {
        EXPECT_TRUE(Same(open, answer, arena)) << source;
      }
    }
  }
  EXPECT_GT(decided, 10'000);
}

TEST_F(Properties, CheckingTypesDoesNotChangeTheAnswer) {
  Generator generator(3);
  std::mt19937 random(4);
  for (int round = 0; round < 3000; ++round) {
    std::string source;
    const std::optional<Program> checked = Next(generator, &source);
    std::vector<Issue> issues;
    const std::optional<Program> unchecked =
        Compile(env_, source, std::nullopt, &issues, Checking::kUnchecked);
    ASSERT_TRUE(unchecked) << source;
    const std::vector<Value> values = RandomValues(random);
    Arena arena;
    const Value a = Evaluate(*checked, values, arena);
    const Value b = Evaluate(*unchecked, values, arena);
    if (a.is_error()) {
      EXPECT_EQ(a.error_code(), b.error_code()) << source;
    } else {
      EXPECT_TRUE(Same(a, b, arena)) << source;
    }
  }
}

TEST_F(Properties, PrintedConditionsMeanTheSame) {
  Generator generator(5);
  std::mt19937 random(6);
  for (int round = 0; round < 3000; ++round) {
    std::string source;
    const std::optional<Program> program = Next(generator, &source);
    const std::string printed = Unparse(program->root());
    const std::optional<Program> again = MustCompile(env_, printed);
    ASSERT_TRUE(again) << source;
    EXPECT_EQ(Unparse(again->root()), printed);
    const std::vector<Value> values = RandomValues(random);
    Arena arena;
    EXPECT_EQ(Format(Evaluate(*program, values, arena), arena),
              Format(Evaluate(*again, values, arena), arena))
        << source;
  }
}

// Compile's bound holds for any values that keep to the hints.
TEST_F(Properties, NoEvaluationSpendsMoreThanItsBound) {
  Generator generator(7);
  std::mt19937 random(8);
  for (int round = 0; round < 5000; ++round) {
    std::string source;
    const std::optional<Program> program = Next(generator, &source);
    Arena arena;
    uint64_t spent = 0;
    Evaluate(*program, RandomValues(random), arena, &spent);
    EXPECT_LE(spent, program->cost()) << source;
  }
}

TEST_F(Properties, TheSameTwice) {
  Generator generator(9);
  std::mt19937 random(10);
  Arena arena;
  for (int round = 0; round < 1000; ++round) {
    std::string source;
    const std::optional<Program> program = Next(generator, &source);
    const std::vector<Value> values = RandomValues(random);
    arena.Reset();
    const std::string first = Format(Evaluate(*program, values, arena), arena);
    arena.Reset();
    EXPECT_EQ(Format(Evaluate(*program, values, arena), arena), first);
  }
}

}  // namespace
}  // namespace bantam::cel::properties_test
