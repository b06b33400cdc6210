// Numbers for properties: the same in every run and on every machine.

#ifndef BANTAM_TESTS_MODEL_RANDOM_H_
#define BANTAM_TESTS_MODEL_RANDOM_H_

#include <cstdint>

namespace bantam::model {

class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}

  // Any 64 bits (splitmix64).
  uint64_t Next() {
    state_ += 0x9e3779b97f4a7c15;
    uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  // Between `low` and `high`, both included.
  int64_t Between(int64_t low, int64_t high) {
    const uint64_t width =
        static_cast<uint64_t>(high) - static_cast<uint64_t>(low) + 1;
    const uint64_t offset = width == 0 ? Next() : Next() % width;
    return static_cast<int64_t>(static_cast<uint64_t>(low) + offset);
  }

  // The same, but as often small as large: a random number of bits is kept.
  int64_t AnySize(int64_t low, int64_t high) {
    const int64_t value =
        Between(low, high) >> Between(0, 62);  // keeps the sign
    return value < low ? low : value > high ? high : value;
  }

 private:
  uint64_t state_;
};

}  // namespace bantam::model

#endif  // BANTAM_TESTS_MODEL_RANDOM_H_
