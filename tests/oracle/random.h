// The generator's source of chance: small, seeded, the same everywhere.
//
// std:: distributions differ between libraries, and a failing pair must come
// back from its seed on any machine.

#ifndef BANTAM_TESTS_ORACLE_RANDOM_H_
#define BANTAM_TESTS_ORACLE_RANDOM_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bantam::oracle {

// SplitMix64: a counter, scrambled.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}

  uint64_t Next() {
    state_ += 0x9e3779b97f4a7c15;
    uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  // 0 .. n - 1, for n > 0; the bias of the remainder does not matter here.
  size_t Below(size_t n) { return static_cast<size_t>(Next() % n); }
  int64_t Between(int64_t low, int64_t high) {
    return low + static_cast<int64_t>(Next() %
                                      (static_cast<uint64_t>(high - low) + 1));
  }
  bool Percent(unsigned chance) { return Next() % 100 < chance; }

  template <typename T>
  const T& Pick(const std::vector<T>& items) {
    return items[Below(items.size())];
  }
  template <typename T, size_t kSize>
  const T& Pick(const T (&items)[kSize]) {
    return items[Below(kSize)];
  }

 private:
  uint64_t state_;
};

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_RANDOM_H_
