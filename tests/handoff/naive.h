// A second telling of docs/handoff.md, for one policy, as plainly as can be: no
// code and no table of the library's, names for states, whole seconds. It does
// not look at calendars, at what was known, or at delegates' roles.

#ifndef BANTAM_TESTS_HANDOFF_NAIVE_H_
#define BANTAM_TESTS_HANDOFF_NAIVE_H_

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "bantam/lead.h"

namespace bantam::testing {

inline constexpr int64_t kHour = 3600;
inline constexpr int64_t kDay = 24 * kHour;

class Naive {
 public:
  struct Breach {
    std::string receiver;
    int64_t due;
    std::string met;  // "open", "never", or the second at which it was met
    friend auto operator<=>(const Breach&, const Breach&) = default;
  };

  struct Facts {
    std::string state = "NONE";
    std::string giver;
    std::string receiver;
    std::string credit = "NONE";
    int64_t offers = 0;
    int64_t sent_back = 0;
    int64_t retries = 0;
    int64_t attempts = 0;
    int64_t no_shows = 0;
    int64_t against = 0;
    int64_t again_from = 0;
    bool never_again = false;
    std::optional<int64_t> due;
    std::optional<int64_t> counted_at;
    std::string booked_by;
    std::vector<Breach> breaches;
    // Ids of the events that could not be.
    std::vector<std::string> impossible;

    friend bool operator==(const Facts&, const Facts&) = default;

    std::string Text() const {
      std::string text = state + " giver " + giver + " receiver " + receiver +
                         " credit " + credit + " booked by " + booked_by +
                         " numbers";
      for (const int64_t number :
           {offers, sent_back, retries, attempts, no_shows, against, again_from,
            int64_t{never_again}, due.value_or(-1), counted_at.value_or(-1)}) {
        text += " " + std::to_string(number);
      }
      for (const Breach& breach : breaches) {
        text += " breach " + breach.receiver + " " +
                std::to_string(breach.due) + " " + breach.met;
      }
      for (const std::string& id : impossible) text += " impossible " + id;
      return text + "\n";
    }
  };

  Facts facts;
  // What must never be more than one, and never come without the other.
  int credits = 0;
  int shown = 0;

  std::string Owner() const {
    const bool taken = facts.state == "ACCEPTED" ||
                       facts.state == "REQUALIFIED" ||
                       facts.state == "CREDITED" || facts.state == "REVERSED";
    return taken ? facts.receiver : facts.giver;
  }

  // `calls` is when the activities of kind "call" happened.
  void Take(const HandoffEvent& event,
            const std::map<std::string, int64_t>& calls) {
    const int64_t at = event.at.seconds;
    Wait(at);
    const std::string step(HandoffStepName(event.step));
    const std::string who =
        event.on_behalf_of.empty() ? event.actor : event.on_behalf_of;
    const std::string next = Allowed(event, step, who, calls);
    if (next.empty()) {
      facts.impossible.push_back(event.id);
      return;
    }
    if (step == "claim" || step == "offer" || step == "release" ||
        step == "withdraw" || step == "dispute" ||
        (step == "reschedule" && who == facts.giver)) {
      gave_.insert({who, event.actor});
    } else if (step != "reassign" && step != "credit" && step != "reverse" &&
               step != "uphold" && step != "overturn") {
      took_.insert({who, event.actor});
      ever_took_.insert({who, event.actor});
    }
    Do(event, step, who, at);
    facts.state = next;
    if (step == "accept" && !facts.counted_at) facts.counted_at = at;
    const std::set<std::string> quiet = {"attempt", "no_show", "reschedule",
                                         "dispute", "uphold",  "overturn"};
    if (!quiet.contains(step)) disputed_ = "";
  }

  void Wait(int64_t at) {
    if (lapses_ && *lapses_ <= at) Free();
    if (facts.due && *facts.due < at && !noted_) {
      facts.breaches.push_back({facts.receiver, *facts.due, "open"});
      noted_ = true;
    }
  }

 private:
  // The next state, or nothing.
  std::string Allowed(const HandoffEvent& event, const std::string& step,
                      const std::string& who,
                      const std::map<std::string, int64_t>& calls) const {
    static const std::map<std::string, std::map<std::string, std::string>>
        kSteps = {
            {"NONE", {{"claim", "CLAIMED"}, {"offer", "OFFERED"}}},
            {"CLAIMED", {{"release", "NONE"}, {"offer", "OFFERED"}}},
            {"OFFERED",
             {{"withdraw", "WITHDRAWN"},
              {"accept", "ACCEPTED"},
              {"reject", "REJECTED"},
              {"reassign", "OFFERED"},
              {"attempt", "OFFERED"},
              {"no_show", "OFFERED"},
              {"reschedule", "OFFERED"}}},
            {"WITHDRAWN", {{"release", "NONE"}, {"offer", "OFFERED"}}},
            {"REJECTED",
             {{"release", "NONE"},
              {"offer", "OFFERED"},
              {"dispute", "REJECTED"},
              {"uphold", "REJECTED"},
              {"overturn", "OFFERED"}}},
            {"ACCEPTED",
             {{"reassign", "OFFERED"},
              {"attempt", "ACCEPTED"},
              {"no_show", "ACCEPTED"},
              {"reschedule", "ACCEPTED"},
              {"requalify", "REQUALIFIED"},
              {"return", "RETURNED"}}},
            {"RETURNED",
             {{"release", "NONE"},
              {"offer", "OFFERED"},
              {"dispute", "RETURNED"},
              {"uphold", "RETURNED"},
              {"overturn", "ACCEPTED"}}},
            {"REQUALIFIED", {{"return", "RETURNED"}, {"credit", "CREDITED"}}},
            {"CREDITED", {{"reverse", "REVERSED"}}},
            {"REVERSED",
             {{"dispute", "REVERSED"},
              {"uphold", "REVERSED"},
              {"overturn", "CREDITED"}}},
        };
    const auto& ways = kSteps.at(facts.state);
    if (!ways.contains(step)) return "";
    const std::string next = ways.at(step);
    const bool gives = gave_.contains(event.actor) || gave_.contains(who);
    const bool takes = took_.contains(event.actor) || took_.contains(who);
    if (step == "claim" || step == "release" || step == "offer" ||
        step == "withdraw" || step == "dispute") {
      if ((!facts.giver.empty() && who != facts.giver) || takes) return "";
    } else if (step == "accept" || step == "reject" || step == "attempt" ||
               step == "no_show" || step == "requalify" || step == "return") {
      if (who != facts.receiver || gives) return "";
    } else if (step == "reschedule") {
      if ((who != facts.giver && who != facts.receiver) || (gives && takes))
        return "";
      if (!event.booked_at) return "";
    } else if (step != "reassign") {
      if (gives || ever_took_.contains(who) ||
          ever_took_.contains(event.actor)) {
        return "";
      }
      if (facts.state == "REVERSED" &&
          (reversed_.contains(who) || reversed_.contains(event.actor))) {
        return "";
      }
    }
    if (step == "offer" || step == "reassign") {
      if (event.to.empty() || gave_.contains(event.to)) return "";
      if (step == "offer" && (event.to == who || event.to == event.actor)) {
        return "";
      }
      if (step == "reassign" && event.to == facts.receiver) return "";
    }
    if (step == "requalify") {
      const auto call = calls.find(event.evidence);
      if (call == calls.end() || call->second < asked_ ||
          call->second > event.at.seconds) {
        return "";
      }
    }
    if (step == "reverse" && event.at.seconds >= credited_ + 90 * kDay) {
      return "";
    }
    if (step == "dispute" && !disputed_.empty()) return "";
    if ((step == "uphold" || step == "overturn") && disputed_ != "open") {
      return "";
    }
    return next;
  }

  void Do(const HandoffEvent& event, const std::string& step,
          const std::string& who, int64_t at) {
    if (step == "claim" || (step == "offer" && facts.giver.empty())) {
      facts.giver = who;
      lapses_ = at + 30 * kDay;
    }
    if (step == "release") Free();
    if (step == "offer") {
      ++facts.offers;
      lapses_.reset();
      method_ = event.method;
      booked_.reset();
      facts.booked_by = "";
    }
    if (step == "reassign") End("never");
    if (step == "offer" || step == "reassign") {
      facts.receiver = event.to;
      took_ = {facts.receiver};
      ever_took_.insert(facts.receiver);
      facts.attempts = facts.no_shows = 0;
      asked_ = at;
      if (event.booked_at) booked_ = event.booked_at->seconds;
      if (booked_) facts.booked_by = event.id;
      began_ = at;
      OweAnswer(at);
    }
    if (step == "withdraw") {
      End("never");
      lapses_ = at + 30 * kDay;
    }
    if (step == "accept") {
      End(std::to_string(at));
      facts.due = at + 5 * kDay;
      noted_ = false;
    }
    if (step == "attempt") ++facts.attempts;
    if (step == "no_show") ++facts.no_shows;
    if (step == "reschedule") {
      booked_ = event.booked_at->seconds;
      facts.booked_by = event.id;
      if (facts.state == "OFFERED" &&
          method_ == model::HandoffMethod::kBookedCall) {
        OweAnswer(began_);
      }
    }
    if (step == "requalify") {
      End(std::to_string(at));
      facts.credit = "PENDING";
      ++shown;
    }
    if (step == "reject" || step == "return") {
      End(std::to_string(at));
      facts.credit = "NONE";
      Reject(event.reason, at);
    }
    if (step == "credit") {
      facts.credit = "EARNED";
      credited_ = at;
      ++credits;
    }
    if (step == "reverse") {
      facts.credit = "REVERSED";
      reversed_ = {who, event.actor};
    }
    if (step == "dispute") disputed_ = "open";
    if (step == "uphold") disputed_ = "upheld";
    if (step == "overturn") {
      disputed_ = "overturned";
      if (facts.state == "REVERSED") {
        facts.credit = "EARNED";
      } else {
        std::tie(facts.sent_back, facts.retries, facts.against,
                 facts.again_from, facts.never_again) = before_;
        if (booked_) facts.booked_by = event.id;
        if (facts.state == "REJECTED") {
          began_ = at;
          OweAnswer(at);
        } else {
          facts.due = at + 5 * kDay;
          noted_ = false;
        }
      }
    }
  }

  void Reject(const std::string& reason, int64_t at) {
    before_ = {facts.sent_back, facts.retries, facts.against, facts.again_from,
               facts.never_again};
    facts.again_from = 0;
    facts.never_again = reason == "no_fit" || reason == "known";
    if (reason == "no_notes" || reason == "no_fit") ++facts.against;
    if (reason == "no_notes" || reason == "wrong_contact") ++facts.sent_back;
    if (reason == "not_now") facts.again_from = at + 90 * kDay;
    if (reason == "unreachable") {
      if (++facts.retries == 3) {
        facts.retries = 0;
        facts.again_from = at + 60 * kDay;
      } else {
        facts.again_from = at + 2 * kDay;
      }
    }
  }

  void OweAnswer(int64_t from) {
    noted_ = false;
    if (method_ == model::HandoffMethod::kLiveCall) {
      facts.due = from + kHour;
    } else if (method_ == model::HandoffMethod::kBookedCall) {
      facts.due = std::max(from, booked_.value_or(from)) + 2 * kHour;
    } else if (method_ == model::HandoffMethod::kIntroduction) {
      facts.due = from + 8 * kHour;
    } else {
      facts.due.reset();
    }
  }

  void End(const std::string& how) {
    facts.due.reset();
    for (Breach& breach : facts.breaches) {
      if (breach.met == "open") breach.met = how;
    }
  }

  void Free() {
    facts.state = "NONE";
    facts.giver = facts.receiver = "";
    gave_.clear();
    took_.clear();
    ever_took_.clear();
    booked_.reset();
    facts.booked_by = "";
    facts.attempts = facts.no_shows = 0;
    lapses_.reset();
  }

  std::set<std::string> gave_;
  std::set<std::string> took_;
  std::set<std::string> ever_took_;
  std::set<std::string> reversed_;
  std::optional<model::HandoffMethod> method_;
  std::optional<int64_t> booked_;
  std::optional<int64_t> lapses_;
  int64_t asked_ = 0;
  int64_t began_ = 0;
  int64_t credited_ = 0;
  bool noted_ = false;
  std::string disputed_;
  std::tuple<int64_t, int64_t, int64_t, int64_t, bool> before_ = {0, 0, 0, 0,
                                                                  false};
};

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_HANDOFF_NAIVE_H_
