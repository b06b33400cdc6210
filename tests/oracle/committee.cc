#include "tests/oracle/committee.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace bantam::oracle {
namespace {

struct Human {
  std::string name;
  std::vector<Contact> entries;

  bool Holds(BuyerRole role) const {
    return std::any_of(entries.begin(), entries.end(), [&](const Contact& e) {
      return std::find(e.roles.begin(), e.roles.end(), role) != e.roles.end();
    });
  }
  bool IsVerifiedIn(BuyerRole role) const {
    return std::any_of(entries.begin(), entries.end(), [&](const Contact& e) {
      return e.verified == true &&
             std::find(e.roles.begin(), e.roles.end(), role) != e.roles.end();
    });
  }
  std::optional<Attitude> attitude() const {
    std::set<Attitude> said;
    for (const Contact& entry : entries) {
      if (entry.attitude) said.insert(*entry.attitude);
    }
    if (said.size() != 1) return std::nullopt;
    return *said.begin();
  }
  std::optional<Influence> influence() const {
    std::set<Influence> said;
    for (const Contact& entry : entries) {
      if (entry.influence) said.insert(*entry.influence);
    }
    if (said.size() != 1) return std::nullopt;
    return *said.begin();
  }
};

std::vector<Human> PeopleIn(const std::vector<CountedContact>& contacts) {
  std::vector<Human> people;
  for (const CountedContact& counted : contacts) {
    const Contact& contact = counted.contact;
    const auto known =
        std::find_if(people.begin(), people.end(), [&](const Human& human) {
          return !contact.person_id.empty() &&
                 human.entries[0].person_id == contact.person_id;
        });
    if (known != people.end()) {
      known->entries.push_back(contact);
      continue;
    }
    const std::string place = "contacts[" + std::to_string(counted.index) + "]";
    people.push_back(
        {contact.person_id.empty() ? place : contact.person_id, {contact}});
  }
  return people;
}

Benchmark Compare(int64_t size, const CommitteeSpec& committee) {
  if (!committee.usual_size) return Benchmark::kNone;
  if (size < committee.usual_size->first) return Benchmark::kBelow;
  if (size > committee.usual_size->second) return Benchmark::kAbove;
  return Benchmark::kWithin;
}

RoleCoverage CoverageOf(BuyerRole role, const CommitteeSpec& committee,
                        const std::vector<Human>& people) {
  RoleCoverage result;
  result.role = role;
  for (const Human& human : people) {
    result.people += human.Holds(role);
    result.verified += human.IsVerifiedIn(role);
  }
  for (const RequiredRoleSpec& required : committee.roles) {
    if (required.role != role) continue;
    result.required = required.at_least.value_or(1);
    if (result.people < result.required) {
      result.coverage = Coverage::kMissing;
    } else if (required.verified && result.verified < result.required) {
      result.coverage = Coverage::kAssumed;
    } else {
      result.coverage = Coverage::kCovered;
    }
  }
  return result;
}

}  // namespace

CommitteeResult EvaluateCommittee(const CommitteeSpec& committee,
                                  const std::vector<CountedContact>& contacts) {
  const std::vector<Human> people = PeopleIn(contacts);
  const Influence enough =
      committee.champion_influence.value_or(Influence::kMedium);
  CommitteeResult result;
  result.id = committee.id;
  result.size = static_cast<int64_t>(people.size());
  result.benchmark = Compare(result.size, committee);
  for (int role = 1; role <= 6; ++role) {
    result.roles.push_back(
        CoverageOf(static_cast<BuyerRole>(role), committee, people));
  }
  for (const Human& human : people) {
    const std::optional<Attitude> attitude = human.attitude();
    const std::optional<Influence> influence = human.influence();
    result.supportive += attitude == Attitude::kSupportive;
    result.neutral += attitude == Attitude::kNeutral;
    result.opposed += attitude == Attitude::kOpposed;
    result.attitude_unknown += !attitude;
    const bool influential = influence && *influence >= enough;
    const bool can_stop = human.Holds(BuyerRole::kDecisionMaker) ||
                          human.Holds(BuyerRole::kApprover) ||
                          human.Holds(BuyerRole::kBuyer);
    if (attitude == Attitude::kSupportive && influential) {
      result.champions.push_back(human.name);
    }
    if (attitude != Attitude::kOpposed) continue;
    if (influential || can_stop) result.blockers.push_back(human.name);
    if (human.Holds(BuyerRole::kApprover)) {
      result.vetoes.push_back(human.name);
    }
  }
  return result;
}

}  // namespace bantam::oracle
