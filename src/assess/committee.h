// How the people who buy stand (docs/assessment.md).

#ifndef BANTAM_SRC_ASSESS_COMMITTEE_H_
#define BANTAM_SRC_ASSESS_COMMITTEE_H_

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "bantam/evaluation.h"
#include "bantam/figures.h"
#include "src/facts/snapshot.h"
#include "src/lead/repeats.h"
#include "src/policy/program.h"

namespace bantam::internal {

// The buyers of one lead. Keeps its memory from one lead to the next.
class Buyers {
 public:
  // Why there are none to be judged; kNone: there are.
  Absence Take(const Snapshot& snapshot);

  // After a Take that found some.
  CommitteeFigure Assess(const CommitteeProgram& committee) const;
  // The figure with names.
  CommitteeResult Describe(const CommitteeProgram& committee,
                           const CommitteeFigure& figure) const;

 private:
  // What several entries say of one thing: a value once one says so, nothing
  // once two differ.
  template <typename T>
  class Agreed {
   public:
    void Add(const std::optional<T>& said) {
      if (!said) return;
      if (value_ && *value_ != *said) differ_ = true;
      value_ = said;
    }
    std::optional<T> Get() const { return differ_ ? std::nullopt : value_; }

   private:
    std::optional<T> value_;
    bool differ_ = false;
  };

  struct Buyer {
    // The first entry of this person.
    size_t contact = 0;
    std::array<bool, kBuyerRoles> roles{};
    std::array<bool, kBuyerRoles> verified{};
    Agreed<Attitude> attitude;
    Agreed<Influence> influence;

    bool Has(BuyerRole role) const {
      return roles[static_cast<size_t>(role) - 1];
    }
  };

  // What a buyer is besides a role.
  static bool IsWeighty(const Buyer& buyer, const CommitteeProgram& committee);
  static bool IsChampion(const Buyer& buyer, const CommitteeProgram& committee);
  static bool IsBlocker(const Buyer& buyer, const CommitteeProgram& committee);
  static bool HasVeto(const Buyer& buyer);

  std::string NameOf(const Buyer& buyer) const;

  const Lead* lead_ = nullptr;
  std::vector<Buyer> buyers_;
  IdTable by_id_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ASSESS_COMMITTEE_H_
