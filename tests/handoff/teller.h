// Histories of handoffs that nobody would think of, for properties.

#ifndef BANTAM_TESTS_HANDOFF_TELLER_H_
#define BANTAM_TESTS_HANDOFF_TELLER_H_

#include <algorithm>
#include <string>
#include <vector>

#include "bantam/lead.h"
#include "tests/handoff/naive.h"
#include "tests/model/random.h"

namespace bantam::testing {

using model::HandoffMethod;
using model::HandoffState;
using model::HandoffStep;
using model::Random;

inline std::string Pick(Random& random, const std::vector<std::string>& from) {
  return from[static_cast<size_t>(
      random.Between(0, static_cast<int64_t>(from.size()) - 1))];
}

inline bool Chance(Random& random, int64_t percent) {
  return random.Between(1, 100) <= percent;
}

struct Story {
  std::vector<HandoffEvent> events;
  // Activities of the kinds "call" and "mail".
  std::vector<Activity> activities;
};

// Tells stories: mostly of what may happen next, so that they come far, and
// sometimes of what may not.
class Teller {
 public:
  explicit Teller(uint64_t seed) : random_(seed) {}

  Story Tell() {
    Story story;
    state_ = HandoffState::kNone;
    giver_ = Pick(random_, {"sam", "tom"});
    receiver_ = "eva";
    now_ = 0;
    const int64_t length = random_.Between(1, 12);
    for (int64_t i = 0; i < length; ++i) {
      story.events.push_back(Next(i, &story.activities));
    }
    return story;
  }

  HandoffEvent Next(int64_t number, std::vector<Activity>* activities) {
    now_ += Pause();
    HandoffEvent event;
    event.id = "e" + std::to_string(number);
    event.handoff = "sdr_to_ae";
    event.at = Instant{now_, 0};
    event.sequence = number;
    event.step = NextStep();
    event.actor = ActorOf(event.step);
    if (Chance(random_, 8)) {
      event.on_behalf_of = event.actor;
      event.actor = Pick(random_, {"sam", "eva", "adam", "olga", "del"});
    }
    if (event.step == HandoffStep::kOffer ||
        event.step == HandoffStep::kReassign) {
      event.to = Pick(random_, {"eva", "eva", "adam", "adam", "sam", ""});
      if (Chance(random_, 80) && (event.to.empty() || event.to == giver_)) {
        event.to = "eva";
      }
    }
    if (event.step == HandoffStep::kOffer && !Chance(random_, 5)) {
      event.method = static_cast<HandoffMethod>(random_.Between(1, 3));
    }
    if (Chance(random_, 60)) {
      event.booked_at = Instant{now_ + random_.Between(-1, 3) * kDay, 0};
    }
    event.reason = Pick(
        random_, {"no_notes", "not_now", "wrong_contact", "no_fit", "known",
                  "unreachable", "unreachable", "unreachable", "other", ""});
    if (event.step == HandoffStep::kRequalify) {
      event.evidence = Evidence(activities);
    }
    Follow(event);
    return event;
  }

 private:
  int64_t Pause() {
    const std::vector<int64_t> pauses = {
        0,    0,        kHour,         kHour,     2 * kHour, 8 * kHour,
        kDay, 5 * kDay, 30 * kDay - 1, 30 * kDay, 60 * kDay, 90 * kDay};
    return pauses[static_cast<size_t>(random_.Between(
        0, Chance(random_, 70) ? 6 : static_cast<int64_t>(pauses.size()) - 1))];
  }

  HandoffStep NextStep() {
    std::vector<HandoffStep> legal;
    for (int i = 1; i <= model::kHandoffSteps; ++i) {
      const auto step = static_cast<HandoffStep>(i);
      if (model::NextState(state_, step)) legal.push_back(step);
    }
    if (legal.empty() || Chance(random_, 15)) {
      return static_cast<HandoffStep>(random_.Between(1, model::kHandoffSteps));
    }
    // What leads on, more often than not.
    for (const HandoffStep step :
         {HandoffStep::kAccept, HandoffStep::kRequalify, HandoffStep::kCredit,
          HandoffStep::kOffer, HandoffStep::kReverse, HandoffStep::kDispute}) {
      if (std::count(legal.begin(), legal.end(), step) > 0 &&
          Chance(random_, 40)) {
        return step;
      }
    }
    return legal[static_cast<size_t>(
        random_.Between(0, static_cast<int64_t>(legal.size()) - 1))];
  }

  std::string ActorOf(HandoffStep step) {
    if (Chance(random_, 6)) {
      return Pick(random_, {"sam", "tom", "eva", "adam", "mia", "olga"});
    }
    switch (step) {
      case HandoffStep::kClaim:
      case HandoffStep::kRelease:
      case HandoffStep::kOffer:
      case HandoffStep::kWithdraw:
      case HandoffStep::kDispute:
        return giver_;
      case HandoffStep::kCredit:
      case HandoffStep::kReverse:
        return "olga";
      case HandoffStep::kReassign:
      case HandoffStep::kUphold:
      case HandoffStep::kOverturn:
        return "mia";
      default:
        return receiver_;
    }
  }

  std::string Evidence(std::vector<Activity>* activities) {
    if (Chance(random_, 10)) return Pick(random_, {"", "nothing", "a0"});
    const std::string id = "a" + std::to_string(activities->size());
    activities->push_back(
        {.id = id,
         .kind = Chance(random_, 90) ? "call" : "mail",
         .at = Instant{
             now_ - (Chance(random_, 80) ? 0 : random_.Between(-1, 3) * kHour),
             0}});
    return id;
  }

  // Where it would lead, were everything else right.
  void Follow(const HandoffEvent& event) {
    const auto next = model::NextState(state_, event.step);
    if (!next) return;
    state_ = *next;
    if (!event.to.empty()) receiver_ = event.to;
  }

  Random random_;
  HandoffState state_ = HandoffState::kNone;
  std::string giver_;
  std::string receiver_;
  int64_t now_ = 0;
};

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_HANDOFF_TELLER_H_
