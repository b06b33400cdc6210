#include "src/cel/compare.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "src/cel/limits.h"

namespace bantam::cel {

namespace {

constexpr double kTwoTo63 = 9223372036854775808.0;
constexpr double kTwoTo64 = 18446744073709551616.0;

std::partial_ordering IntWithDouble(int64_t a, double b) {
  if (std::isnan(b)) return std::partial_ordering::unordered;
  if (b >= kTwoTo63) return std::partial_ordering::less;
  if (b < -kTwoTo63) return std::partial_ordering::greater;
  // Here the integral part of b is an int64, exactly.
  const int64_t whole = static_cast<int64_t>(b);
  if (a != whole) return a <=> whole;
  return 0.0 <=> b - static_cast<double>(whole);
}

std::partial_ordering UintWithDouble(uint64_t a, double b) {
  if (std::isnan(b)) return std::partial_ordering::unordered;
  if (b >= kTwoTo64) return std::partial_ordering::less;
  if (b < 0) return std::partial_ordering::greater;
  const uint64_t whole = static_cast<uint64_t>(b);
  if (a != whole) return a <=> whole;
  return 0.0 <=> b - static_cast<double>(whole);
}

std::partial_ordering IntWithUint(int64_t a, uint64_t b) {
  if (a < 0) return std::partial_ordering::less;
  return static_cast<uint64_t>(a) <=> b;
}

std::partial_ordering Reverse(std::partial_ordering order) {
  return 0 <=> order;
}

bool IsNumber(const Value& value) {
  return value.is(Kind::kInt) || value.is(Kind::kUint) ||
         value.is(Kind::kDouble);
}

class Equality {
 public:
  Equality(Arena& arena, uint64_t* cost, uint64_t max_cost)
      : arena_(arena), cost_(cost), max_cost_(max_cost) {}

  Value Compare(const Value& a, const Value& b, int depth) {
    if (!a.has_value() || !b.has_value()) {
      Undecided undecided(arena_);
      undecided.Add(a);
      undecided.Add(b);
      return undecided.Get();
    }
    Spend(1);
    if (IsSpent()) return Value::Error(ErrorCode::kCostLimit);
    if (a.kind() != b.kind() || IsNumber(a)) {
      return Value::Bool(ScalarEqual(a, b));
    }
    if (depth > kMaxNesting) return Value::Error(ErrorCode::kNestingLimit);
    switch (a.kind()) {
      case Kind::kList:
        return Lists(a.list_value(), b.list_value(), depth);
      case Kind::kMap:
        return Maps(a.map_value(), b.map_value(), depth);
      case Kind::kStruct: {
        const StructView& left = a.struct_value();
        const StructView& right = b.struct_value();
        if (left.type_name() != right.type_name()) return Value::Bool(false);
        return left.Equals(right, arena_);
      }
      case Kind::kOpaque: {
        const OpaqueView& left = a.opaque_value();
        const OpaqueView& right = b.opaque_value();
        if (left.type_name() != right.type_name()) return Value::Bool(false);
        return left.Equals(right, arena_);
      }
      case Kind::kString:
      case Kind::kBytes:
        Spend(std::min(a.string_value().size(), b.string_value().size()) / 16);
        [[fallthrough]];
      default:
        return Value::Bool(ScalarEqual(a, b));
    }
  }

 private:
  void Spend(uint64_t units) {
    if (__builtin_add_overflow(*cost_, units, cost_)) *cost_ = UINT64_MAX;
  }
  bool IsSpent() const { return *cost_ > max_cost_; }

  // One unequal element decides; else what is undecided counts.
  Value Lists(const ListView& a, const ListView& b, int depth) {
    const size_t size = a.size();
    if (size != b.size()) return Value::Bool(false);
    Undecided undecided(arena_);
    for (size_t i = 0; i < size; ++i) {
      const Value equal = Compare(a.At(i, arena_), b.At(i, arena_), depth + 1);
      if (equal.is_false() || IsSpent()) return equal;
      if (!equal.is_true()) undecided.Add(equal);
    }
    return undecided.empty() ? Value::Bool(true) : undecided.Get();
  }

  Value Maps(const MapView& a, const MapView& b, int depth) {
    const size_t size = a.size();
    if (size != b.size()) return Value::Bool(false);
    Undecided undecided(arena_);
    for (size_t i = 0; i < size; ++i) {
      Spend(size);
      const size_t j = b.Find(a.KeyAt(i, arena_), arena_);
      if (j == size) return Value::Bool(false);
      const Value equal =
          Compare(a.ValueAt(i, arena_), b.ValueAt(j, arena_), depth + 1);
      if (equal.is_false() || IsSpent()) return equal;
      if (!equal.is_true()) undecided.Add(equal);
    }
    return undecided.empty() ? Value::Bool(true) : undecided.Get();
  }

  Arena& arena_;
  uint64_t* cost_;
  const uint64_t max_cost_;
};

uint64_t Mix(uint64_t x) {
  // The finaliser of a 64-bit multiplicative hash; constants are fixed so that
  // tables are the same everywhere.
  x ^= x >> 32;
  x *= 0x9E3779B97F4A7C15u;
  x ^= x >> 29;
  x *= 0xBF58476D1CE4E5B9u;
  x ^= x >> 32;
  return x;
}

std::partial_ordering CompareExactly(const Value& a, const Value& b) {
  switch (a.kind()) {
    case Kind::kInt:
      if (b.is(Kind::kInt)) return a.int_value() <=> b.int_value();
      if (b.is(Kind::kUint)) return IntWithUint(a.int_value(), b.uint_value());
      return IntWithDouble(a.int_value(), b.double_value());
    case Kind::kUint:
      if (b.is(Kind::kUint)) return a.uint_value() <=> b.uint_value();
      if (b.is(Kind::kInt)) {
        return Reverse(IntWithUint(b.int_value(), a.uint_value()));
      }
      return UintWithDouble(a.uint_value(), b.double_value());
    default:
      if (b.is(Kind::kDouble)) return a.double_value() <=> b.double_value();
      if (b.is(Kind::kInt)) {
        return Reverse(IntWithDouble(b.int_value(), a.double_value()));
      }
      return Reverse(UintWithDouble(b.uint_value(), a.double_value()));
  }
}

// Whether `a` is the largest int or uint and `b` the double nearest to it.
bool IsLargestAndNearest(const Value& a, const Value& b) {
  if (!b.is(Kind::kDouble)) return false;
  if (a.is(Kind::kInt)) {
    return a.int_value() == INT64_MAX && b.double_value() == kTwoTo63;
  }
  return a.is(Kind::kUint) && a.uint_value() == UINT64_MAX &&
         b.double_value() == kTwoTo64;
}

bool EqualButForNumbers(const Value& a, const Value& b) {
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case Kind::kNull:
      return true;
    case Kind::kBool:
      return a.bool_value() == b.bool_value();
    case Kind::kString:
    case Kind::kBytes:
    case Kind::kType:
      return a.string_value() == b.string_value();
    case Kind::kTimestamp:
      return a.timestamp_value() == b.timestamp_value();
    case Kind::kDuration:
      return a.duration_value() == b.duration_value();
    default:
      return false;
  }
}

}  // namespace

std::partial_ordering CompareNumbers(const Value& a, const Value& b) {
  if (IsLargestAndNearest(a, b) || IsLargestAndNearest(b, a)) {
    return std::partial_ordering::equivalent;
  }
  return CompareExactly(a, b);
}

bool ScalarEqual(const Value& a, const Value& b) {
  if (IsNumber(a) && IsNumber(b)) return CompareNumbers(a, b) == 0;
  return EqualButForNumbers(a, b);
}

bool SameKey(const Value& a, const Value& b) {
  if (IsNumber(a) && IsNumber(b)) return CompareExactly(a, b) == 0;
  return EqualButForNumbers(a, b);
}

bool IsKey(const Value& value) {
  return value.is(Kind::kBool) || value.is(Kind::kInt) ||
         value.is(Kind::kUint) || value.is(Kind::kString);
}

uint64_t HashKey(const Value& key) {
  switch (key.kind()) {
    case Kind::kString: {
      uint64_t hash = 0xCBF29CE484222325u;
      for (const char c : key.string_value()) {
        hash = (hash ^ static_cast<uint8_t>(c)) * 0x100000001B3u;
      }
      return Mix(hash);
    }
    case Kind::kBool:
      return Mix(key.bool_value() ? 0xB001u : 0xB000u);
    case Kind::kInt:
      return Mix(static_cast<uint64_t>(key.int_value()));
    case Kind::kUint:
      return Mix(key.uint_value());
    case Kind::kDouble: {
      // An integral double hashes as the int or uint that it equals.
      const double d = key.double_value();
      if (d >= -kTwoTo63 && d < kTwoTo63) {
        return Mix(static_cast<uint64_t>(static_cast<int64_t>(d)));
      }
      if (d >= kTwoTo63 && d < kTwoTo64) return Mix(static_cast<uint64_t>(d));
      return Mix(std::bit_cast<uint64_t>(d));
    }
    default:
      return 0;
  }
}

Value Equal(const Value& a, const Value& b, Arena& arena, uint64_t* cost,
            uint64_t max_cost) {
  return Equality(arena, cost, max_cost).Compare(a, b, 0);
}

}  // namespace bantam::cel
