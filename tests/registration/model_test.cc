// Random registrations of one deal by three partners, who do whatever they are
// allowed to.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/model/random.h"
#include "tests/registration/registrations.h"
#include "tests/support/ask.h"

namespace bantam::model_test {
namespace {

using ::bantam::model::Random;
using ::bantam::testing::Day;
using ::bantam::testing::Deal;
using ::bantam::testing::Deals;
using ::bantam::testing::KeyOf;

using Step = RegistrationStep;
using State = RegistrationState;

// A host that records what it was allowed.
class Host {
 public:
  Host() : policy_(Deals("protect_for: \"9d\" max_extensions: 1")) {}

  const std::vector<ExistingRegistration>& all() const { return all_; }

  RegistrationHistory HistoryOf(const ExistingRegistration& one, Instant at) {
    const auto history =
        ReplayRegistration(policy_, one.id, one.events, {.at = at});
    EXPECT_TRUE(history.ok()) << history.status();
    return history.ok() ? *history : RegistrationHistory();
  }

  RegistrationAnswer Ask(const RegistrationRequest& request, Instant now) {
    const auto answer = registrar_.Check(lead_, request, all_, now);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? *answer : RegistrationAnswer();
  }

  // Tries one step at random.
  RegistrationAnswer Try(Random& random, Instant now) {
    RegistrationRequest request;
    request.step = static_cast<Step>(
        all_.empty() ? 1 : std::max<int64_t>(1, random.Between(-2, 6)));
    request.roles = {"dealer", "manager"};
    request.reason = "too_small";
    if (request.step == Step::kSubmit) {
      request.registration = "R-" + std::to_string(all_.size());
      request.partner = "p" + std::to_string(random.Between(1, 3));
    } else {
      request.registration =
          all_[static_cast<size_t>(
                   random.Between(0, static_cast<int64_t>(all_.size()) - 1))]
              .id;
    }
    const RegistrationAnswer answer = Ask(request, now);
    if (answer.allowed == Decision::kYes) Record(request, now);
    return answer;
  }

 private:
  void Record(const RegistrationRequest& request, Instant now) {
    RegistrationEvent event;
    event.id = "e" + std::to_string(++events_);
    event.registration = request.registration;
    event.step = request.step;
    event.partner = request.partner;
    if (request.step == Step::kReassign) event.manager = "kim";
    event.actor = "kim";
    event.at = now;
    event.sequence = events_;
    if (request.step == Step::kSubmit) {
      all_.push_back({.id = request.registration, .key = KeyOf(lead_)});
    }
    for (ExistingRegistration& one : all_) {
      if (one.id == request.registration) one.events.push_back(event);
    }
  }

  Policy policy_;
  Lead lead_ = Deal(policy_);
  testing::Registrar registrar_{policy_};
  std::vector<ExistingRegistration> all_;
  int64_t events_ = 0;
};

// Never two of them protected at one instant; what was allowed is never
// impossible; a deal that is said to be free from an instant is free at it, if
// nothing happens until then.
TEST(Model, NeverProtectsTwoPartners) {
  int taken = 0;
  int approved = 0;
  for (uint64_t seed = 0; seed < 100; ++seed) {
    Random random(seed);
    Host host;
    for (int day = 1; day <= 60; ++day) {
      const RegistrationAnswer answer = host.Try(random, Day(day));
      if (answer.free_from) {
        ++taken;
        EXPECT_LT(Day(day), *answer.free_from);
      }
      int in_force = 0;
      for (const ExistingRegistration& one : host.all()) {
        const RegistrationHistory history = host.HistoryOf(one, Day(day));
        EXPECT_TRUE(history.faults.empty());
        EXPECT_LE(history.extensions, 1);
        in_force += history.state == State::kApproved ? 1 : 0;
      }
      EXPECT_LE(in_force, 1);
      approved += in_force;
      if (answer.free_from && answer.step == Step::kSubmit) {
        const RegistrationRequest again = {.step = Step::kSubmit,
                                           .registration = "again",
                                           .partner = "p4",
                                           .roles = {"dealer"}};
        EXPECT_EQ(host.Ask(again, *answer.free_from).allowed, Decision::kYes);
        EXPECT_EQ(
            host.Ask(again, *(*answer.free_from - model::Span{0, 1})).allowed,
            Decision::kNo);
      }
    }
  }
  // The walks go where it matters.
  EXPECT_GT(taken, 100);
  EXPECT_GT(approved, 500);
}

}  // namespace
}  // namespace bantam::model_test
