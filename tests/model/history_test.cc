// Which events count, and which come late (docs/processes.md, "The current
// stage").

#include "bantam/model/history.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "tests/model/random.h"

namespace bantam::model::history_test {
namespace {

constexpr Instant kAt{100, 0};
constexpr Instant kAfter{100, 1};

TEST(AsOfTest, WhatHappenedLaterDoesNotCount) {
  const AsOf as_of{.at = kAt};
  EXPECT_TRUE(as_of.Has(kAt, std::nullopt));
  EXPECT_FALSE(as_of.Has(kAfter, std::nullopt));
  // Whenever it was recorded.
  EXPECT_TRUE(as_of.Has(kAt, Instant{999, 0}));
  EXPECT_FALSE(as_of.Has(kAfter, Instant{0, 0}));
}

TEST(AsOfTest, WhatWasRecordedLaterWasNotKnown) {
  const AsOf as_of{.at = Instant{500, 0}, .known = kAt};
  EXPECT_TRUE(as_of.Has(Instant{0, 0}, kAt));
  EXPECT_FALSE(as_of.Has(Instant{0, 0}, kAfter));
  // Without a recorded time it was known when it happened.
  EXPECT_TRUE(as_of.Has(kAt, std::nullopt));
  EXPECT_FALSE(as_of.Has(kAfter, std::nullopt));
}

// An event is late if an event that comes after it was recorded before it.
TEST(LateEventsTest, RestateWhatWasThoughtToBeKnown) {
  Random random(3);
  for (int n = 0; n < 500; ++n) {
    std::vector<Instant> recorded;
    for (int64_t i = random.Between(0, 8); i > 0; --i) {
      recorded.push_back({random.Between(0, 5), 0});
    }
    LateEvents late;
    for (size_t i = recorded.size(); i-- > 0;) {
      const bool expected = std::any_of(
          recorded.begin() + static_cast<ptrdiff_t>(i), recorded.end(),
          [&](Instant other) { return other < recorded[i]; });
      EXPECT_EQ(late.Next(recorded[i]), expected);
    }
  }
}

}  // namespace
}  // namespace bantam::model::history_test
