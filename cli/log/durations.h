// Many lengths of time: how many, their sum, their mean and their median.

#ifndef BANTAM_CLI_LOG_DURATIONS_H_
#define BANTAM_CLI_LOG_DURATIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bantam/model/time.h"

namespace bantam::cli {

class Durations {
 public:
  void Add(model::Span span);

  int64_t count() const { return static_cast<int64_t>(spans_.size()); }
  // The middle one, or half-way between the middle two, a half nanosecond
  // dropped. nullopt: there are none.
  std::optional<model::Span> Median() const;
  // In days with two decimals: "47.99". Empty: there are none.
  std::string MeanDays() const;
  std::string MedianDays() const;
  // ,"spent":"3d","mean_days":1.50,"median":"1d12h", or nothing where there are
  // none. `spent` is the exact sum, left out where it is past what a span can
  // say.
  std::string JsonMembers() const;

 private:
  std::vector<model::Span> spans_;
  model::Int128 sum_ = 0;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_LOG_DURATIONS_H_
