#include "src/cel/arena.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace bantam::cel::arena_test {
namespace {

TEST(Arena, GivesDistinctAlignedMemory) {
  Arena arena;
  char* a = static_cast<char*>(arena.Allocate(3, 1));
  char* b = static_cast<char*>(arena.Allocate(8, 8));
  ASSERT_NE(a, nullptr);
  ASSERT_NE(b, nullptr);
  EXPECT_GE(b, a + 3);
  EXPECT_EQ(reinterpret_cast<uintptr_t>(b) % 8, 0u);
}

TEST(Arena, TakesNoNewMemoryOnceWarm) {
  Arena arena;
  const auto use = [&arena] {
    for (int i = 0; i < 100; ++i) ASSERT_NE(arena.Allocate(1000), nullptr);
  };
  use();
  const size_t reserved = arena.reserved();
  for (int round = 0; round < 10; ++round) {
    arena.Reset();
    use();
  }
  EXPECT_EQ(arena.reserved(), reserved);
}

TEST(Arena, ReusesTheSameMemoryAfterReset) {
  Arena arena;
  void* first = arena.Allocate(16);
  arena.Reset();
  EXPECT_EQ(arena.Allocate(16), first);
}

TEST(Arena, RefusesPastItsBoundUntilReset) {
  Arena arena(10'000);
  EXPECT_NE(arena.Allocate(4000), nullptr);
  EXPECT_FALSE(arena.exhausted());
  EXPECT_EQ(arena.Allocate(8000), nullptr);
  EXPECT_TRUE(arena.exhausted());
  EXPECT_LE(arena.reserved(), 10'000u);
  arena.Reset();
  EXPECT_FALSE(arena.exhausted());
  EXPECT_NE(arena.Allocate(4000), nullptr);
}

// A kept block that is too small is passed over until Reset().
TEST(Arena, PassesOverKeptBlocksThatAreTooSmall) {
  Arena arena;
  ASSERT_NE(arena.Allocate(4000), nullptr);
  ASSERT_NE(arena.Allocate(4000), nullptr);
  ASSERT_NE(arena.Allocate(100'000), nullptr);
  const size_t reserved = arena.reserved();
  arena.Reset();
  ASSERT_NE(arena.Allocate(100'000), nullptr);
  EXPECT_EQ(arena.reserved(), reserved);
  ASSERT_NE(arena.Allocate(100'000), nullptr);
  EXPECT_GT(arena.reserved(), reserved);
}

// What the host has no memory for is refused like what is past the bound.
TEST(Arena, RefusesWhatTheHostCannotGive) {
  Arena arena(SIZE_MAX);
  EXPECT_EQ(arena.Allocate(SIZE_MAX / 4), nullptr);
  EXPECT_TRUE(arena.exhausted());
  EXPECT_EQ(arena.reserved(), 0u);
  arena.Reset();
  EXPECT_NE(arena.Allocate(16), nullptr);
}

TEST(Arena, RefusesArraysWhoseSizeOverflows) {
  Arena arena;
  EXPECT_TRUE(arena.NewArray<uint64_t>(SIZE_MAX / 2).empty());
  EXPECT_TRUE(arena.exhausted());
}

TEST(Arena, CopiesText) {
  Arena arena;
  std::string text = "lead";
  const std::optional<std::string_view> copy = arena.Copy(text);
  text[0] = 'x';
  EXPECT_EQ(copy, "lead");
  EXPECT_EQ(arena.Copy(""), "");
  Arena tiny(2);
  EXPECT_EQ(tiny.Copy("lead"), std::nullopt);
}

TEST(Arena, ValueInitialisesArrays) {
  Arena arena;
  const std::span<int> numbers = arena.NewArray<int>(64);
  ASSERT_EQ(numbers.size(), 64u);
  for (const int n : numbers) EXPECT_EQ(n, 0);
}

}  // namespace
}  // namespace bantam::cel::arena_test
