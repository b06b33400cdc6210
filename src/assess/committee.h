// The people who buy, of one lead (docs/assessment.md).

#ifndef BANTAM_SRC_ASSESS_COMMITTEE_H_
#define BANTAM_SRC_ASSESS_COMMITTEE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "bantam/evaluation.h"
#include "bantam/figures.h"
#include "bantam/model/committee.h"
#include "src/facts/snapshot.h"
#include "src/lead/repeats.h"
#include "src/policy/program.h"

namespace bantam::internal {

// Gathers the entries of each person. Keeps its memory from one lead to the
// next.
class Buyers {
 public:
  // Why there are none to be judged; kNone: there are.
  Absence Take(const Snapshot& snapshot);

  // After a Take that found some.
  CommitteeFigure Assess(const CommitteeProgram& committee) const {
    return {JudgeCommittee(buyers_, committee.rules), Absence::kNone};
  }
  // The figure with names.
  CommitteeResult Describe(const CommitteeProgram& committee,
                           const CommitteeFigure& figure) const;

 private:
  std::string NameOf(size_t buyer) const;

  const Lead* lead_ = nullptr;
  std::vector<model::Buyer> buyers_;
  // By buyer, the first contact that is an entry of theirs.
  std::vector<size_t> contacts_;
  IdTable by_id_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ASSESS_COMMITTEE_H_
