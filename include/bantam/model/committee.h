// bantam/model/committee.h: how the people who buy stand.
//
// Authority is a committee of 7 to 20 people, and so is the power to stop a
// purchase (domain: rethinking BANT; buyer roles). One person may hold several
// roles and one role several people; each is known from one or more entries of
// a contact list (docs/assessment.md, "Committees"). A policy says which roles
// must be covered and by how many. An unknown attitude is not neutral.
//
// Guarantees
//   Threads  every function is pure; a Buyer is a plain value.
//   Errors   there are none; a role that is no BuyerRole is held by nobody.
//   Memory   nothing is allocated.
//
// Example
//
//   using namespace bantam::model;
//   Buyer ann;
//   ann.Join({.roles = {BuyerRole::kApprover, BuyerRole::kUser},
//             .verified = true,
//             .attitude = Attitude::kOpposed});
//   Buyer bob;
//   bob.Join({.roles = {BuyerRole::kDecisionMaker},
//             .attitude = Attitude::kSupportive,
//             .influence = Influence::kHigh});
//   CommitteeRules rules;
//   rules.need(BuyerRole::kDecisionMaker) = {.people = 1, .verified = true};
//   Buyer buyers[] = {ann, bob};
//   CommitteeStanding committee = JudgeCommittee(buyers, rules);
//   assert(committee.champions == 1 && committee.vetoes == 1);
//   // Bob says that he decides, and nobody has verified it.
//   assert(committee.role(BuyerRole::kDecisionMaker).coverage ==
//          Coverage::kAssumed);

#ifndef BANTAM_MODEL_COMMITTEE_H_
#define BANTAM_MODEL_COMMITTEE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>

namespace bantam::model {

// Roles of a person in buying (domain: buyer roles).
enum class BuyerRole : uint8_t {
  kInitiator = 1,
  kInfluencer = 2,
  kDecisionMaker = 3,
  kApprover = 4,
  kBuyer = 5,
  kUser = 6,
};
inline constexpr size_t kBuyerRoles = 6;

enum class Attitude : uint8_t { kSupportive = 1, kNeutral = 2, kOpposed = 3 };
enum class Influence : uint8_t { kLow = 1, kMedium = 2, kHigh = 3 };

// A set of roles.
class BuyerRoles {
 public:
  constexpr BuyerRoles() = default;
  constexpr BuyerRoles(std::initializer_list<BuyerRole> roles) {
    for (const BuyerRole role : roles) Add(role);
  }

  constexpr void Add(BuyerRole role) { bits_ |= BitOf(role); }
  constexpr void Add(BuyerRoles roles) { bits_ |= roles.bits_; }
  constexpr bool Has(BuyerRole role) const {
    return (bits_ & BitOf(role)) != 0;
  }

  friend constexpr bool operator==(const BuyerRoles&,
                                   const BuyerRoles&) = default;

 private:
  static constexpr uint8_t BitOf(BuyerRole role) {
    const auto number = static_cast<unsigned>(role);
    return number - 1 < kBuyerRoles ? static_cast<uint8_t>(1U << number) : 0;
  }

  uint8_t bits_ = 0;
};

// What several entries say of one thing: a value once one says so, nothing once
// two differ.
template <typename T>
class Agreed {
 public:
  constexpr void Add(const std::optional<T>& said) {
    if (!said) return;
    if (value_ && *value_ != *said) differ_ = true;
    value_ = said;
  }
  constexpr std::optional<T> Get() const {
    return differ_ ? std::nullopt : value_;
  }

 private:
  std::optional<T> value_;
  bool differ_ = false;
};

// What one entry of a contact list says of a person. Absent is unknown.
struct BuyerEntry {
  BuyerRoles roles = {};
  // Whether somebody made sure of the roles.
  bool verified = false;
  std::optional<Attitude> attitude = {};
  std::optional<Influence> influence = {};
};

// One person, by all of their entries.
class Buyer {
 public:
  constexpr void Join(const BuyerEntry& entry) {
    roles_.Add(entry.roles);
    if (entry.verified) verified_.Add(entry.roles);
    attitude_.Add(entry.attitude);
    influence_.Add(entry.influence);
  }

  constexpr bool Has(BuyerRole role) const { return roles_.Has(role); }
  constexpr bool IsVerifiedIn(BuyerRole role) const {
    return verified_.Has(role);
  }
  // nullopt: unknown, or entries differ.
  constexpr std::optional<Attitude> attitude() const { return attitude_.Get(); }
  constexpr std::optional<Influence> influence() const {
    return influence_.Get();
  }

 private:
  BuyerRoles roles_;
  BuyerRoles verified_;
  Agreed<Attitude> attitude_;
  Agreed<Influence> influence_;
};

// Has at least this influence; unknown influence has not.
constexpr bool IsWeighty(const Buyer& buyer, Influence least) {
  const std::optional<Influence> influence = buyer.influence();
  return influence && *influence >= least;
}

constexpr bool IsChampion(const Buyer& buyer, Influence least) {
  return buyer.attitude() == Attitude::kSupportive && IsWeighty(buyer, least);
}

// Opposed, and either weighty or in a role that can stop a purchase.
constexpr bool IsBlocker(const Buyer& buyer, Influence least) {
  return buyer.attitude() == Attitude::kOpposed &&
         (IsWeighty(buyer, least) || buyer.Has(BuyerRole::kDecisionMaker) ||
          buyer.Has(BuyerRole::kApprover) || buyer.Has(BuyerRole::kBuyer));
}

// An approver who is opposed.
constexpr bool HasVeto(const Buyer& buyer) {
  return buyer.attitude() == Attitude::kOpposed &&
         buyer.Has(BuyerRole::kApprover);
}

// How many people a role needs.
struct RoleNeed {
  int64_t people = 0;  // 0: not required
  bool verified = false;
};

struct CommitteeRules {
  // By BuyerRole - 1.
  std::array<RoleNeed, kBuyerRoles> roles = {};
  // The usual size, both ends included; 0: there is none.
  int64_t usual_low = 0;
  int64_t usual_high = 0;
  Influence champion_influence = Influence::kMedium;

  constexpr RoleNeed& need(BuyerRole role) {
    return roles[static_cast<size_t>(role) - 1];
  }
};

// How a committee's size compares with the usual one. Information, no gate.
enum class Benchmark : uint8_t {
  kNone = 0,
  kBelow = 1,
  kWithin = 2,
  kAbove = 3,
};

constexpr Benchmark CompareSize(int64_t size, const CommitteeRules& rules) {
  if (rules.usual_low == 0) return Benchmark::kNone;
  if (size < rules.usual_low) return Benchmark::kBelow;
  return size > rules.usual_high ? Benchmark::kAbove : Benchmark::kWithin;
}

enum class Coverage : uint8_t {
  kNotRequired = 0,
  kCovered = 1,
  // Enough people, too few of them verified.
  kAssumed = 2,
  kMissing = 3,
};

constexpr Coverage CoverageOf(int64_t people, int64_t verified,
                              const RoleNeed& need) {
  if (need.people == 0) return Coverage::kNotRequired;
  if (people < need.people) return Coverage::kMissing;
  return need.verified && verified < need.people ? Coverage::kAssumed
                                                 : Coverage::kCovered;
}

// How one role is filled.
struct RoleStanding {
  BuyerRole role = BuyerRole::kInitiator;
  Coverage coverage = Coverage::kNotRequired;
  int64_t people = 0;
  int64_t verified = 0;
  int64_t required = 0;

  friend constexpr bool operator==(const RoleStanding&,
                                   const RoleStanding&) = default;
};

struct CommitteeStanding {
  int64_t size = 0;
  Benchmark benchmark = Benchmark::kNone;
  // In the order of BuyerRole.
  std::array<RoleStanding, kBuyerRoles> roles = {};
  int64_t supportive = 0;
  int64_t neutral = 0;
  int64_t opposed = 0;
  int64_t attitude_unknown = 0;
  int64_t champions = 0;
  int64_t blockers = 0;
  // Approvers who are opposed.
  int64_t vetoes = 0;

  constexpr const RoleStanding& role(BuyerRole role) const {
    return roles[static_cast<size_t>(role) - 1];
  }

  friend constexpr bool operator==(const CommitteeStanding&,
                                   const CommitteeStanding&) = default;
};

constexpr CommitteeStanding JudgeCommittee(std::span<const Buyer> buyers,
                                           const CommitteeRules& rules) {
  CommitteeStanding standing;
  standing.size = static_cast<int64_t>(buyers.size());
  standing.benchmark = CompareSize(standing.size, rules);
  for (size_t i = 0; i < kBuyerRoles; ++i) {
    RoleStanding& role = standing.roles[i];
    role.role = static_cast<BuyerRole>(i + 1);
    role.required = rules.roles[i].people;
    for (const Buyer& buyer : buyers) {
      role.people += buyer.Has(role.role) ? 1 : 0;
      role.verified += buyer.IsVerifiedIn(role.role) ? 1 : 0;
    }
    role.coverage = CoverageOf(role.people, role.verified, rules.roles[i]);
  }
  const Influence least = rules.champion_influence;
  for (const Buyer& buyer : buyers) {
    const std::optional<Attitude> attitude = buyer.attitude();
    standing.attitude_unknown += attitude ? 0 : 1;
    standing.supportive += attitude == Attitude::kSupportive ? 1 : 0;
    standing.neutral += attitude == Attitude::kNeutral ? 1 : 0;
    standing.opposed += attitude == Attitude::kOpposed ? 1 : 0;
    standing.champions += IsChampion(buyer, least) ? 1 : 0;
    standing.blockers += IsBlocker(buyer, least) ? 1 : 0;
    standing.vetoes += HasVeto(buyer) ? 1 : 0;
  }
  return standing;
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_COMMITTEE_H_
