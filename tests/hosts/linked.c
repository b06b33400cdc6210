// Linked with two vendors' libraries, each with a Bantam inside, and with
// libbantam.so: three in one program from its start.

#include "score.h"

int64_t vendor_one_score(int32_t size);
void* vendor_one_home(void);
int64_t vendor_two_score(int32_t size);
void* vendor_two_home(void);

int main(void) {
  static const api bantam = {
#define X(name) .name = bantam_##name,
      HOSTS_FUNCTIONS(X)
#undef X
  };
  void* own = (void*)bantam.policy_compile;
  if (vendor_one_home() == vendor_two_home() || vendor_one_home() == own ||
      vendor_two_home() == own) {
    fputs("two libraries call the same Bantam\n", stderr);
    return 1;
  }
  for (int round = 0; round < 3; ++round) {
    if (!is_right("vendor one", vendor_one_score(20), 20) ||
        !is_right("vendor two", vendor_two_score(25), 25) ||
        !is_right("libbantam.so", score(&bantam, 30), 30)) {
      return 1;
    }
  }
  return 0;
}
