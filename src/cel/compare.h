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

// The exact order of two numbers; unordered with NaN.
// Precondition: both are int, uint or double.
std::partial_ordering CompareNumbers(const Value& a, const Value& b);

// a == b: a bool; an unknown or error where elements that decide are. Values
// nested deeper than kMaxNesting are an error. Adds to `*cost` what was
// looked at.
Value Equal(const Value& a, const Value& b, Arena& arena, uint64_t* cost);

// Equality of two map keys or two scalars other than structs and opaque values:
// what Equal() says of them, but no more than a bool.
bool ScalarEqual(const Value& a, const Value& b);

// Whether `value` may be a key of a map.
bool IsKey(const Value& value);

// Equal keys hash equally. Precondition: a number, string or bool.
uint64_t HashKey(const Value& key);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_COMPARE_H_
