// Ways in which bytes go bad on their way here.

#ifndef BANTAM_TESTS_SUPPORT_DAMAGE_H_
#define BANTAM_TESTS_SUPPORT_DAMAGE_H_

#include <string>
#include <string_view>

#include "tests/model/random.h"

namespace bantam::testing {

// `good` with one to four bytes changed, put in, taken out or doubled; those
// put in are taken from `alphabet` half of the time.
inline std::string Damaged(std::string_view good, std::string_view alphabet,
                           model::Random& random) {
  std::string bad(good);
  for (int64_t n = random.Between(1, 4); n > 0 && !bad.empty(); --n) {
    const auto at = static_cast<size_t>(
        random.Between(0, static_cast<int64_t>(bad.size()) - 1));
    const char byte = random.Between(0, 1) == 0
                          ? static_cast<char>(random.Between(0, 255))
                          : alphabet[static_cast<size_t>(random.Between(
                                0, static_cast<int64_t>(alphabet.size()) - 1))];
    switch (random.Between(0, 3)) {
      case 0:
        bad[at] = byte;
        break;
      case 1:
        bad.insert(at, 1, byte);
        break;
      case 2:
        bad.erase(at, static_cast<size_t>(random.Between(1, 8)));
        break;
      default:
        bad.insert(at,
                   bad.substr(at, static_cast<size_t>(random.Between(1, 8))));
    }
  }
  return bad;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_SUPPORT_DAMAGE_H_
