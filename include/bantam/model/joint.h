// bantam/model/joint.h: what rules on one unknown can add together.
//
// While a field is unknown, the rules on it do not vary freely: it has one
// value, and for each value they add up to some number of points. So their
// joint interval runs from the least of these sums to the greatest
// (docs/scoring.md, "What is unknown"; domain: unknown is not no). A rule that
// errs on a value adds an interval of its own there.
//
// Guarantees
//   Threads  a JointBound is a plain value.
//   Errors   without a value there is no interval: std::nullopt.
//   Units    millionths of a point.
//
// Example
//
//   using namespace bantam::model;
//   // -5 below 50 employees, 10 from 50 on: never 5, whatever is unknown.
//   JointBound employees;
//   employees.AddValue(Interval::Exactly(Points{-5'000'000}));
//   employees.AddValue(Interval::Exactly(Points{10'000'000}));
//   assert(employees.interval()->low == Points{-5'000'000});
//   assert(employees.interval()->high == Points{10'000'000});
//   assert(employees.IsExact());

#ifndef BANTAM_MODEL_JOINT_H_
#define BANTAM_MODEL_JOINT_H_

#include <optional>

#include "bantam/model/interval.h"

namespace bantam::model {

class JointBound {
 public:
  // What the rules add up to at one value of the unknown; `sure` unless one of
  // them errs there.
  constexpr void AddValue(Interval sum, bool sure = true) {
    all_ = all_ ? Hull(*all_, sum) : sum;
    if (sure) sure_ = sure_ ? Hull(*sure_, sum) : sum;
  }

  constexpr std::optional<Interval> interval() const { return all_; }

  // Whether both ends are reached: each is found at a value on which no rule
  // errs.
  constexpr bool IsExact() const { return all_ && all_ == sure_; }

 private:
  std::optional<Interval> all_;
  std::optional<Interval> sure_;
};

}  // namespace bantam::model

#endif  // BANTAM_MODEL_JOINT_H_
