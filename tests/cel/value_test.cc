#include "src/cel/value.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <vector>

#include "src/cel/containers.h"
#include "tests/cel/testing.h"

namespace bantam::cel::value_test {
namespace {

using ::testing::ElementsAre;

TEST(Value, KeepsWhatItIsGiven) {
  EXPECT_TRUE(Value().is(Kind::kNull));
  EXPECT_EQ(Value::Int(-5).int_value(), -5);
  EXPECT_EQ(Value::Uint(UINT64_MAX).uint_value(), UINT64_MAX);
  EXPECT_EQ(Value::Double(0.5).double_value(), 0.5);
  EXPECT_EQ(Value::String("saas").string_value(), "saas");
  const model::Instant instant{-1, 999'999'999};
  EXPECT_EQ(Value::Timestamp(instant).timestamp_value(), instant);
  const model::Span span{-1, 500'000'000};
  EXPECT_EQ(Value::Duration(span).duration_value(), span);
  EXPECT_TRUE(Value::Bool(true).is_true());
  EXPECT_FALSE(Value::Int(1).is_true());
  EXPECT_TRUE(Value::Bool(false).is_false());
  EXPECT_FALSE(Value().is_false());
}

TEST(Value, ErrorsHaveStableNamesAndMessages) {
  const Value error = Value::Error(ErrorCode::kDivisionByZero);
  EXPECT_TRUE(error.is_error());
  EXPECT_EQ(ErrorCodeName(error.error_code()), "division_by_zero");
  EXPECT_EQ(error.error_message(), "division by zero");
  EXPECT_EQ(ErrorCodeName(ErrorCode::kHost), "host");
  Arena arena;
  EXPECT_EQ(MakeError(ErrorCode::kHost, std::string("no rate"), arena)
                .error_message(),
            "no rate");
  Arena tiny(1);
  EXPECT_EQ(MakeError(ErrorCode::kHost, "no rate", tiny).error_code(),
            ErrorCode::kMemoryLimit);
}

TEST(Value, NamesItsTypeAtRunTime) {
  EXPECT_EQ(Value().runtime_type_name(), "null_type");
  EXPECT_EQ(Value::Uint(1).runtime_type_name(), "uint");
  EXPECT_EQ(Value::Duration({}).runtime_type_name(),
            "google.protobuf.Duration");
  const FakeStruct account("Account");
  EXPECT_EQ(Value::Struct(&account).runtime_type_name(), "Account");
  const FakeMoney money(1, "EUR");
  EXPECT_EQ(Value::Opaque(&money).runtime_type_name(), "Money");
}

TEST(Undecided, AnUnknownOutranksErrorsAndTheFirstErrorTheOthers) {
  Arena arena;
  Undecided undecided(arena);
  EXPECT_TRUE(undecided.empty());
  undecided.Add(Value::Int(1));
  EXPECT_TRUE(undecided.empty());
  undecided.Add(Value::Error(ErrorCode::kOverflow));
  undecided.Add(Value::Error(ErrorCode::kHost));
  EXPECT_EQ(undecided.Get().error_code(), ErrorCode::kOverflow);
  undecided.Add(Value::Unknown(7));
  const Value unknown = undecided.Get();
  ASSERT_TRUE(unknown.is_unknown());
  EXPECT_THAT(unknown.unknown_ids(), ElementsAre(7));
}

// The union of sets, whatever the order and overlap.
TEST(Undecided, MergesIdsSortedEachOnce) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    Arena arena;
    Undecided undecided(arena);
    std::set<uint32_t> expected;
    const size_t sets = 1 + random() % 6;
    for (size_t i = 0; i < sets; ++i) {
      std::set<uint32_t> ids;
      const size_t size = 1 + random() % 8;
      while (ids.size() < size)
        ids.insert(static_cast<uint32_t>(random() % 20));
      const std::vector<uint32_t> sorted(ids.begin(), ids.end());
      undecided.Add(Value::Unknowns(sorted));
      expected.insert(ids.begin(), ids.end());
    }
    const Value unknown = undecided.Get();
    const std::span<const uint32_t> ids = unknown.unknown_ids();
    EXPECT_EQ(std::vector<uint32_t>(ids.begin(), ids.end()),
              std::vector<uint32_t>(expected.begin(), expected.end()));
  }
}

TEST(Undecided, ManyIdsTakeLinearMemory) {
  Arena arena;
  Undecided undecided(arena);
  for (uint32_t id = 0; id < 5000; ++id) undecided.Add(Value::Unknown(id));
  const Value unknown = undecided.Get();
  EXPECT_EQ(unknown.unknown_ids().size(), 5000u);
  EXPECT_LT(arena.reserved(), size_t{200'000});
}

TEST(Containers, MapsFindTheirKeysAcrossNumberTypes) {
  for (const size_t size : {3u, 200u}) {  // a scan, and a hash table
    Arena arena;
    const std::span<Value> keys = arena.NewArray<Value>(size);
    const std::span<Value> values = arena.NewArray<Value>(size);
    for (size_t i = 0; i < size; ++i) {
      keys[i] = Value::Int(static_cast<int64_t>(i) - 1);
      values[i] = Value::Uint(i);
    }
    const Value map = MakeMap(keys, values, arena);
    ASSERT_TRUE(map.is(Kind::kMap));
    const MapView& view = map.map_value();
    for (size_t i = 0; i < size; ++i) EXPECT_EQ(view.Find(keys[i], arena), i);
    EXPECT_EQ(view.Find(Value::Uint(1), arena), 2u);
    EXPECT_EQ(view.Find(Value::Double(1.0), arena), 2u);
    EXPECT_EQ(view.Find(Value::Double(-0.0), arena), 1u);
    EXPECT_EQ(view.Find(Value::Double(0.5), arena), size);
    EXPECT_EQ(view.Find(Value::String("1"), arena), size);
    EXPECT_EQ(view.Find(Value::Bool(true), arena), size);
    EXPECT_EQ(view.Find(Value::Null(), arena), size);
  }
}

TEST(Containers, MapsRefuseEqualAndUnfitKeys) {
  for (const size_t size : {2u, 100u}) {
    Arena arena;
    const std::span<Value> keys = arena.NewArray<Value>(size);
    const std::span<Value> values = arena.NewArray<Value>(size);
    for (size_t i = 0; i < size; ++i) keys[i] = Value::Uint(i);
    EXPECT_TRUE(MakeMap(keys, values, arena).is(Kind::kMap));
    keys[size - 1] = Value::Int(0);
    EXPECT_EQ(MakeMap(keys, values, arena).error_code(),
              ErrorCode::kDuplicateKey);
    keys[size - 1] = Value::Double(0.5);
    EXPECT_EQ(MakeMap(keys, values, arena).error_code(),
              ErrorCode::kUnsupportedKey);
  }
}

}  // namespace
}  // namespace bantam::cel::value_test
