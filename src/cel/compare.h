// Equality and order of values.
//
// Numbers of all three types lie on one line and are compared exactly:
// 9007199254740993 is greater than 9007199254740992.0. NaN is equal to nothing
// and in no order with anything. Values of different kinds are not equal.

#ifndef BANTAM_SRC_CEL_COMPARE_H_
#define BANTAM_SRC_CEL_COMPARE_H_

#include <compare>
#include <cstdint>

#include "src/cel/arena.h"
#include "src/cel/value.h"

namespace bantam::cel {

// The order of two numbers; unordered with NaN. Exact but for one pair each:
// the largest int and 2^63, the largest uint and 2^64. The specification's tests
// have such an integer equal to the double that is nearest to it.
// Precondition: both are int, uint or double.
std::partial_ordering CompareNumbers(const Value& a, const Value& b);

// a == b: a bool; an unknown or error where elements that decide are. Values
// nested deeper than kMaxNesting are an error. Adds to `*cost` what was looked
// at; past `max_cost` the answer is kCostLimit. (A value can hold one list many
// times over, so that its size says little of the work.)
Value Equal(const Value& a, const Value& b, Arena& arena, uint64_t* cost,
            uint64_t max_cost = UINT64_MAX);

// Equality of two scalars other than structs and opaque values: what Equal()
// says of them, but no more than a bool.
bool ScalarEqual(const Value& a, const Value& b);

// Whether two values are one key of a map: as ScalarEqual, but exact throughout,
// so that no value is two keys at once.
bool SameKey(const Value& a, const Value& b);

// Whether `value` may be a key of a map.
bool IsKey(const Value& value);

// The same keys hash equally. Precondition: a number, string or bool.
uint64_t HashKey(const Value& key);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_COMPARE_H_
