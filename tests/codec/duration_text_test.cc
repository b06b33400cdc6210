#include "src/codec/duration_text.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "tests/model/random.h"

namespace bantam::internal::duration_text_test {
namespace {

using model::Span;

TEST(DurationText, WritesTheShortestSeconds) {
  const std::pair<Span, const char*> cases[] = {
      {{0, 0}, "0s"},
      {{3600, 0}, "3600s"},
      {{1, 500'000'000}, "1.5s"},
      {{0, 1}, "0.000000001s"},
      {{-1, 999'999'999}, "-0.000000001s"},
      {{-1, 0}, "-1s"},
      {{-2, 500'000'000}, "-1.5s"},
      {{model::kMaxSpanSeconds, 0}, "315576000000s"},
      {{-model::kMaxSpanSeconds, 0}, "-315576000000s"},
  };
  for (const auto& [span, text] : cases) {
    EXPECT_EQ(FormatSeconds(span), text);
    EXPECT_EQ(ParseSeconds(text), span) << text;
  }
}

TEST(DurationText, ReadsWhatItWrites) {
  model::Random random(1);
  for (int i = 0; i < 10'000; ++i) {
    const Span span = {
        random.AnySize(-model::kMaxSpanSeconds, model::kMaxSpanSeconds - 1),
        static_cast<int32_t>(random.AnySize(0, 999'999'999))};
    ASSERT_EQ(ParseSeconds(FormatSeconds(span)), span) << FormatSeconds(span);
  }
}

TEST(DurationText, ReadsOtherSpellingsOfTheSame) {
  EXPECT_EQ(ParseSeconds("1.500s"), (Span{1, 500'000'000}));
  EXPECT_EQ(ParseSeconds("007s"), (Span{7, 0}));
  EXPECT_EQ(ParseSeconds("-0s"), (Span{0, 0}));
}

TEST(DurationText, RefusesEverythingElse) {
  for (const char* bad : {"",
                          "s",
                          "-s",
                          "1",
                          "1.s",
                          ".5s",
                          "1.0000000001s",
                          "+1s",
                          "--1s",
                          "1 s",
                          " 1s",
                          "1s ",
                          "1m",
                          "1h30s",
                          "1,5s",
                          "1e3s",
                          "0x1s",
                          "NaNs",
                          "315576000001s",
                          "315576000000.000000001s",
                          "-315576000000.1s",
                          "9999999999999s",
                          "99999999999999999999999999s"}) {
    EXPECT_EQ(ParseSeconds(bad), std::nullopt) << bad;
  }
}

}  // namespace
}  // namespace bantam::internal::duration_text_test
