#include "bench/compare/contender.h"

#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>

namespace bantam::bench {
namespace {

// Depends on every lead's points and on their order.
int64_t CheckOf(const std::vector<int64_t>& points) {
  int64_t check = 0;
  for (const int64_t p : points) check = (check * 31 + p + 1000) % 1'000'003;
  return check;
}

int64_t CpuNanos() {
  timespec time = {};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

}  // namespace

int Serve(size_t leads, const std::string& points_path, const ScoreAll& score) {
  std::vector<int64_t> points(leads);
  score(points);
  std::ofstream file(points_path);
  for (const int64_t p : points) file << p << '\n';
  file.close();
  if (!file) {
    std::cerr << points_path << ": cannot be written\n";
    return 1;
  }
  std::cout << "ready " << leads << std::endl;

  for (int64_t times = 0; std::cin >> times;) {
    const int64_t cpu_begin = CpuNanos();
    const auto begin = std::chrono::steady_clock::now();
    for (int64_t i = 0; i < times; ++i) score(points);
    const std::chrono::nanoseconds taken =
        std::chrono::steady_clock::now() - begin;
    const int64_t cpu = CpuNanos() - cpu_begin;
    int64_t sum = 0;
    for (const int64_t p : points) sum += p;
    std::cout << taken.count() << ' ' << cpu << ' ' << sum << ' '
              << CheckOf(points) << std::endl;
  }
  return 0;
}

}  // namespace bantam::bench
