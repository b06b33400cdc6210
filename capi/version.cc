#include "bantam/version.h"

#include "bantam/bantam_c.h"

namespace {

// "0.1.0" as 1000.
constexpr int32_t Number(std::string_view version) {
  int32_t number = 0;
  int32_t part = 0;
  for (const char c : version) {
    if (c == '.') {
      number = (number + part) * 1000;
      part = 0;
    } else {
      part = part * 10 + (c - '0');
    }
  }
  return number + part;
}

static_assert(Number("1.2.3") == 1'002'003);

}  // namespace

const char* bantam_version() {
  return bantam::kVersion.data();
}

int32_t bantam_version_number() {
  return Number(bantam::kVersion);
}
