// compare_make_leads COUNT: leads for the contenders, one JSON object a line.

#include <charconv>
#include <cstring>
#include <iostream>
#include <system_error>

#include "bench/leads.h"

int main(int argc, char** argv) {
  size_t count = 0;
  const char* end = argc == 2 ? argv[1] + std::strlen(argv[1]) : nullptr;
  if (end == nullptr || std::from_chars(argv[1], end, count).ptr != end) {
    std::cerr << "usage: compare_make_leads COUNT\n";
    return 2;
  }
  for (const bantam::bench::Row& row : bantam::bench::MakeRows(count)) {
    std::cout << bantam::bench::RowToJson(row) << '\n';
  }
  return std::cout.flush() ? 0 : 1;
}
