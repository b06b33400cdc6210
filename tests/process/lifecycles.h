// A lifecycle of persons with recycling and nurture, for tests.

#ifndef BANTAM_TESTS_PROCESS_LIFECYCLES_H_
#define BANTAM_TESTS_PROCESS_LIFECYCLES_H_

#include <string>

#include "tests/process/processes.h"

namespace bantam::testing {

// Lead, MQL and SQL; customer; nurture, looked at each quarter; lost. From
// nurture a lead begins anew. Engagement is 10 points a visit, of which those
// before that do not count; interest counts whenever it was.
inline constexpr char kLifecycle[] = R"pb(
  id: "acme"
  roles { id: "sdr" }
  fields { path: "person.title" type: STRING }
  fields { path: "activity.page" type: STRING }
  activity_kinds { id: "visit" }
  activity_kinds { id: "demo" }
  scores {
    id: "engagement"
    subject: PERSON
    baseline: "lifecycle"
    groups {
      id: "g"
      rules {
        id: "visit"
        points: 10
        each { kinds: "visit" }
      }
      rules {
        id: "demo"
        points: 5
        when: "activities.exists(a, a.kind == 'demo')"
      }
      rules { id: "title" points: 1 when: "person.title == 'CFO'" }
    }
  }
  scores {
    id: "interest"
    subject: PERSON
    groups {
      id: "g"
      rules {
        id: "visit"
        points: 10
        each { kinds: "visit" }
      }
      rules {
        id: "demo"
        points: 5
        when: "activities.exists(a, a.kind == 'demo')"
      }
    }
  }
  processes {
    id: "lifecycle"
    subject: PERSON
    reasons { id: "timing" disposition: WAIT wait_for: "30d" }
    reasons { id: "gatekeeper" disposition: PERSIST }
    reasons { id: "misfit" disposition: DROP }
    reasons { id: "other" }
    stages { id: "lead" kind: OPEN }
    stages { id: "mql" kind: OPEN }
    stages { id: "sql" kind: OPEN }
    stages { id: "customer" kind: WON check_every: "180d" }
    stages { id: "nurture" kind: PARKED check_every: "90d" }
    stages { id: "lost" kind: LOST }
    transitions { id: "enter" entry: true to: "lead" }
    transitions {
      id: "up"
      from: [ "lead", "nurture" ]
      to: "mql"
      automatic: true
      requirements {
        id: "points"
        points { of: "engagement" at_least: 30 }
      }
    }
    transitions {
      id: "down"
      from: [ "mql", "sql" ]
      to: "lead"
      automatic: true
      requirements {
        id: "points"
        points_below { of: "engagement" below: 20 }
      }
    }
    transitions { id: "accept" from: "mql" to: "sql" }
    transitions { id: "win" from: "sql" to: "customer" }
    transitions {
      id: "recycle"
      from: [ "mql", "sql", "lost" ]
      to: "nurture"
      reason_required: true
      recycles: true
    }
    transitions { id: "again" from: "nurture" to: "lead" recycles: true }
    transitions {
      id: "lose"
      from: [ "lead", "mql", "sql" ]
      to: "lost"
      reason_required: true
    }
  }
)pb";

inline StageEvent Step(const std::string& id, const std::string& to, Instant at,
                       const std::string& reason = "") {
  StageEvent event = Move(id, "", to, at);
  event.subject = Subject::kPerson;
  event.process = "lifecycle";
  event.reason = reason;
  return event;
}

inline StageEvent Automatic(StageEvent event) {
  event.automatic = true;
  return event;
}

inline Lead NewPerson(const Policy& policy) {
  Lead lead(policy);
  EXPECT_TRUE(lead.SetSubjectId(Subject::kPerson, "P-1").ok());
  lead.SetActivitiesKnown();
  return lead;
}

inline void Visit(Lead& lead, Instant at, const std::string& kind = "visit") {
  Activity activity;
  activity.kind = kind;
  activity.at = at;
  EXPECT_TRUE(lead.AddActivity(activity).ok());
}

inline StageHistory HistoryOf(const Lead& lead, Instant at,
                              const std::string& process = "lifecycle") {
  absl::StatusOr<StageHistory> history = Replay(lead, process, {.at = at});
  EXPECT_TRUE(history.ok()) << history.status();
  return history.ok() ? *std::move(history) : StageHistory();
}

// The stages of the visits, in their order.
inline std::vector<std::string> StagesOf(const StageHistory& history) {
  std::vector<std::string> stages;
  for (const StageVisit& visit : history.visits) stages.push_back(visit.stage);
  return stages;
}

// "from>to" of what moves by itself, and "circle stage" of a circle.
inline std::vector<std::string> Proposed(const Lead& lead, Instant now,
                                         const std::string& process) {
  Mover mover(lead.policy());
  const auto proposal = mover.Propose(lead, process, now);
  EXPECT_TRUE(proposal.ok()) << proposal.status();
  std::vector<std::string> moves;
  if (!proposal.ok()) return moves;
  for (const ProposedMove& move : proposal->moves) {
    moves.push_back(move.from + ">" + move.to);
  }
  for (const std::string& stage : proposal->circle) {
    moves.push_back("circle " + stage);
  }
  return moves;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_PROCESS_LIFECYCLES_H_
