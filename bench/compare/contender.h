// What every contender does, whatever its language.
//
//   contender LEADS POINTS ...
//
// reads the leads, scores each once, writes the points to the file POINTS, one
// integer a line, and says "ready COUNT". Then for each number N on standard
// input it scores all leads N times and says "WALL CPU SUM CHECK" of that: the
// nanoseconds that passed, those that all of its threads took together, and
// what the points must agree in.

#ifndef BANTAM_BENCH_COMPARE_CONTENDER_H_
#define BANTAM_BENCH_COMPARE_CONTENDER_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace bantam::bench {

// Writes the points of every lead, in whole points, into the vector, which has
// the size for it.
using ScoreAll = std::function<void(std::vector<int64_t>&)>;

// Serves until the end of the input; what main() returns.
int Serve(size_t leads, const std::string& points_path, const ScoreAll& score);

}  // namespace bantam::bench

#endif  // BANTAM_BENCH_COMPARE_CONTENDER_H_
