// Policies in one encoding become the same policy in another.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "bantam/codec.h"
#include "bantam/policy.h"
#include "tests/support/sample.h"

namespace bantam::policy_test {
namespace {

constexpr Encoding kEncodings[] = {Encoding::kText, Encoding::kJson,
                                   Encoding::kBinary};

TEST(ConvertPolicy, KeepsTheHashInEveryEncoding) {
  const std::string hash = testing::SamplePolicy().hash();
  for (const Encoding first : kEncodings) {
    const auto once =
        ConvertPolicy(testing::kSamplePolicy, Encoding::kText, first);
    ASSERT_TRUE(once.ok()) << once.status();
    for (const Encoding second : kEncodings) {
      const auto twice = ConvertPolicy(*once, first, second);
      ASSERT_TRUE(twice.ok()) << twice.status();
      const auto policy = Policy::Parse(*twice, second);
      ASSERT_TRUE(policy.ok()) << policy.status();
      EXPECT_EQ(policy->hash(), hash);
    }
  }
}

TEST(ConvertPolicy, LosesCommentsAndNothingElse) {
  const auto printed = ConvertPolicy(
      "# why\nid: 'a'  scores { id: 'fit' groups { rules { points: -0.5 } } }",
      Encoding::kText, Encoding::kText);
  ASSERT_TRUE(printed.ok()) << printed.status();
  EXPECT_EQ(*printed,
            "id: \"a\"\nscores {\n  id: \"fit\"\n  groups {\n    rules {\n"
            "      points: -0.5\n    }\n  }\n}\n");
}

TEST(ConvertPolicy, SaysWhatIsWrongWithTheSource) {
  const auto text = ConvertPolicy("id: 'a'\nscore {}", Encoding::kText,
                                  Encoding::kJson, {.file = "p.textproto"});
  EXPECT_EQ(text.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(text.status().message()),
              ::testing::StartsWith("p.textproto:2:1: "));
  EXPECT_FALSE(ConvertPolicy("{", Encoding::kJson, Encoding::kText).ok());
  EXPECT_FALSE(
      ConvertPolicy("\x0A\x05", Encoding::kBinary, Encoding::kText).ok());
  CompileOptions options;
  options.limits.max_policy_bytes = 6;
  EXPECT_THAT(std::string(ConvertPolicy("id: 'a'", Encoding::kText,
                                        Encoding::kText, options)
                              .status()
                              .message()),
              ::testing::HasSubstr("max_policy_bytes"));
}

}  // namespace
}  // namespace bantam::policy_test
