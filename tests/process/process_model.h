// A naive second implementation of processes, word for word from
// docs/processes.md; and processes and histories made up from a seed.

#ifndef BANTAM_TESTS_PROCESS_PROCESS_MODEL_H_
#define BANTAM_TESTS_PROCESS_PROCESS_MODEL_H_

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/model/random.h"
#include "tests/process/lifecycles.h"

namespace bantam::testing {

struct ModelStage {
  std::string id;
  std::string former;
  StageKind kind = StageKind::kOpen;
  bool retired = false;
  std::optional<int> check_days;
};

struct ModelWay {
  // Empty: nowhere.
  std::string from;
  std::string to;
  bool recycles = false;
  // What `person.score` must reach; nullopt: nothing.
  std::optional<int64_t> need;
  // Only where something is needed.
  bool automatic = false;
};

// Reasons "wait", which waits 3 days, and "drop".
struct ModelProcess {
  std::vector<ModelStage> stages;
  std::vector<ModelWay> ways;

  // By id or former id; nullptr: none.
  const ModelStage* Find(const std::string& id) const {
    for (const ModelStage& stage : stages) {
      if (stage.id == id || (!stage.former.empty() && stage.former == id)) {
        return &stage;
      }
    }
    return nullptr;
  }
  const ModelWay* Way(const std::string& from, const std::string& to) const {
    for (const ModelWay& way : ways) {
      if (way.from == from && way.to == to) return &way;
    }
    return nullptr;
  }
  std::string Text() const;
};

inline std::string ModelProcess::Text() const {
  constexpr const char* kKinds[] = {"", "OPEN", "WON", "LOST", "PARKED"};
  std::string text =
      "id: \"model\" fields { path: \"person.score\" type: INT } "
      "processes { id: \"lifecycle\" subject: PERSON "
      "reasons { id: \"wait\" disposition: WAIT wait_for: \"3d\" } "
      "reasons { id: \"drop\" disposition: DROP }\n";
  for (const ModelStage& stage : stages) {
    text += "stages { id: \"" + stage.id +
            "\" kind: " + kKinds[static_cast<int>(stage.kind)];
    if (!stage.former.empty()) text += " formerly: \"" + stage.former + "\"";
    if (stage.retired) text += " retired: true";
    if (stage.check_days) {
      text += " check_every: \"" + std::to_string(*stage.check_days) + "d\"";
    }
    text += " }\n";
  }
  for (size_t i = 0; i < ways.size(); ++i) {
    const ModelWay& way = ways[i];
    text += "transitions { id: \"t" + std::to_string(i) + "\" ";
    text += way.from.empty() ? "entry: true" : "from: \"" + way.from + "\"";
    text += " to: \"" + way.to + "\"";
    if (way.recycles) text += " recycles: true";
    if (way.need) {
      text += " requirements { id: \"r\" when: \"person.score >= " +
              std::to_string(*way.need) + "\" }";
    }
    if (way.automatic) text += " automatic: true";
    text += " }\n";
  }
  return text + "}";
}

inline ModelProcess RandomProcess(model::Random& random) {
  ModelProcess process;
  const int64_t count = random.Between(2, 5);
  for (int64_t i = 0; i < count; ++i) {
    ModelStage stage;
    stage.id = "s" + std::to_string(i);
    if (random.Between(0, 2) == 0) stage.former = "old" + std::to_string(i);
    stage.kind = static_cast<StageKind>(random.Between(1, 4));
    stage.retired = i > 1 && random.Between(0, 5) == 0;
    if (random.Between(0, 2) == 0) {
      stage.check_days = static_cast<int>(random.Between(1, 3));
    }
    process.stages.push_back(stage);
  }
  const auto add = [&](const std::string& from, const std::string& to) {
    if (from == to || process.Way(from, to) != nullptr) return;
    ModelWay way{from, to, random.Between(0, 3) == 0, {}};
    if (random.Between(0, 1) == 0) {
      way.need = random.Between(0, 2);
      way.automatic = random.Between(0, 2) > 0;
    }
    process.ways.push_back(way);
  };
  // A way into each and out of each, and some more.
  const std::string& first = process.stages[0].id;
  add("", first);
  for (const ModelStage& stage : process.stages) {
    if (!stage.retired) add(stage.id == first ? "" : first, stage.id);
    if (stage.id != first) add(stage.id, first);
  }
  for (int64_t n = random.Between(0, 6); n > 0; --n) {
    const auto any = [&] {
      return process.stages[static_cast<size_t>(random.Between(0, count - 1))];
    };
    const ModelStage to = any();
    if (!to.retired) {
      add(random.Between(0, 3) == 0 ? "" : any().id, to.id);
    }
  }
  return process;
}

// What the process makes of `events`; of limits, nothing.
inline StageHistory ModelReplay(const ModelProcess& process,
                                const std::string& policy_hash,
                                const std::vector<StageEvent>& events,
                                const ReplayOptions& options) {
  StageHistory history;
  history.process = "lifecycle";
  // Those that count, each once.
  std::map<std::string, StageEvent> by_id;
  const auto known_at = [](const StageEvent& event) {
    return event.recorded_at ? *event.recorded_at : event.at;
  };
  std::set<std::string> undeclared;
  for (const StageEvent& event : events) {
    if (event.process != "lifecycle") {
      undeclared.insert(event.process);
      continue;
    }
    if (event.subject == Subject::kPerson && !event.subject_id.empty() &&
        event.subject_id != "P-1") {
      ++history.left_out.other_subject_id;
    } else if (event.at > options.at) {
      ++history.left_out.later;
    } else if (options.known && known_at(event) > *options.known) {
      ++history.left_out.not_yet_known;
    } else if (!by_id.emplace(event.id, event).second) {
      ++history.repeated;
    }
  }
  history.undeclared.assign(undeclared.begin(), undeclared.end());
  // In their order, by insertion.
  std::vector<StageEvent> sorted;
  for (const auto& [id, event] : by_id) {
    auto place = sorted.begin();
    while (place != sorted.end() &&
           (place->at < event.at ||
            (place->at == event.at && place->sequence <= event.sequence))) {
      ++place;
    }
    sorted.insert(place, event);
  }
  std::set<std::string> policies;
  std::optional<Instant> check_at;
  for (size_t i = 0; i < sorted.size(); ++i) {
    const StageEvent& event = sorted[i];
    if (!event.policy_hash.empty() && event.policy_hash != policy_hash) {
      policies.insert(event.policy_hash);
    }
    history.ties += i > 0 && sorted[i - 1].at == event.at &&
                    sorted[i - 1].sequence == event.sequence;
    const auto fault = [&](EventProblem problem) {
      history.faults.push_back(
          {event.id, problem, event.from, event.to, history.stage, ""});
    };
    if (event.subject != Subject::kPerson) {
      fault(EventProblem::kOtherSubject);
      continue;
    }
    const ModelStage* to = process.Find(event.to);
    const ModelStage* from = process.Find(event.from);
    if (to == nullptr || (!event.from.empty() && from == nullptr)) {
      fault(EventProblem::kUnknownStage);
      continue;
    }
    if (from != nullptr && from->id != event.from) {
      history.renamed.push_back({event.id, event.from, from->id});
    }
    if (to->id != event.to) {
      history.renamed.push_back({event.id, event.to, to->id});
    }
    if (from != nullptr && from->id != history.stage) {
      fault(EventProblem::kOtherStage);
      continue;
    }
    if (to->id == history.stage) {
      fault(EventProblem::kSameStage);
      continue;
    }
    const ModelWay* way = process.Way(history.stage, to->id);
    if (to->retired) {
      fault(EventProblem::kRetiredStage);
    } else if (way == nullptr) {
      fault(EventProblem::kNoTransition);
    }
    if (!event.reason.empty() && event.reason != "wait" &&
        event.reason != "drop") {
      fault(EventProblem::kUnknownReason);
    }
    StageVisit visit;
    visit.stage = to->id;
    visit.event_id = event.id;
    visit.actor = event.actor;
    visit.reason = event.reason;
    visit.automatic = event.automatic;
    visit.overridden = event.overridden;
    visit.on_behalf_of = event.on_behalf_of;
    visit.policy_hash = event.policy_hash;
    if (event.reason == "wait") visit.disposition = Disposition::kWait;
    if (event.reason == "drop") visit.disposition = Disposition::kDrop;
    visit.recycled = way != nullptr && way->recycles;
    for (size_t later = i + 1; later < sorted.size(); ++later) {
      visit.late |= known_at(sorted[later]) < known_at(event);
    }
    visit.entered = event.at;
    if (!history.visits.empty()) history.visits.back().left = event.at;
    if (visit.recycled) history.baseline = event.at;
    history.visits.push_back(visit);
    history.stage = to->id;
    history.since = event.at;
    check_at = event.check_at;
  }
  history.other_policies.assign(policies.begin(), policies.end());
  for (const ModelStage& stage : process.stages) {
    StageTotal total;
    total.stage = stage.id;
    for (const StageVisit& visit : history.visits) {
      if (visit.stage != stage.id) continue;
      if (total.entries == 0) total.first_entered = visit.entered;
      total.last_entered = visit.entered;
      ++total.entries;
      total.spent.seconds += (visit.left ? *visit.left : options.at).seconds -
                             visit.entered.seconds;
    }
    if (total.entries == 0) continue;
    history.totals.push_back(total);
    if (total.entries > 1) ++history.reentered_stages;
    history.reentries += total.entries - 1;
    if (stage.kind == StageKind::kOpen || stage.kind == StageKind::kWon) {
      history.highest = stage.id;
    }
  }
  if (history.visits.empty()) return history;
  const ModelStage* stage = process.Find(history.stage);
  if (check_at) {
    history.next_check = check_at;
  } else if (history.visits.back().reason == "wait") {
    history.next_check = *(*history.since + model::Days(3));
  } else if (stage->check_days) {
    Instant check = *history.since;
    do {
      check = *(check + model::Days(*stage->check_days));
    } while (check < options.at);
    history.next_check = check;
  }
  return history;
}

// What moves by itself, "from>to" each, and "circle stage" for each of a
// circle; by recording every move and looking again.
inline std::vector<std::string> ModelPropose(const ModelProcess& process,
                                             std::vector<StageEvent> events,
                                             int64_t score, Instant now) {
  const auto advances = [&](const std::string& stage) {
    const StageKind kind = process.Find(stage)->kind;
    return kind == StageKind::kOpen || kind == StageKind::kWon;
  };
  const auto is_before = [&](const std::string& a, const std::string& b) {
    return process.Find(a) < process.Find(b);
  };
  std::vector<std::string> said;
  std::vector<std::string> path;
  for (;;) {
    const StageHistory history = ModelReplay(process, "", events, {.at = now});
    if (!history.stage.empty()) path.push_back(history.stage);
    std::string accepted;
    for (const StageVisit& visit : history.visits) {
      if (!visit.automatic) accepted = visit.stage;
    }
    if (!accepted.empty() && !advances(accepted)) accepted.clear();
    const ModelWay* next = nullptr;
    for (const ModelWay& way : process.ways) {
      if (next != nullptr || !way.automatic || way.from != history.stage ||
          score < 0 || score < *way.need) {
        continue;
      }
      if (!accepted.empty() &&
          (is_before(way.to, accepted) || !advances(way.to))) {
        continue;
      }
      next = &way;
    }
    if (next == nullptr) return said;
    said.push_back(next->from + ">" + next->to);
    auto back = std::find(path.begin(), path.end(), next->to);
    if (back != path.end()) {
      for (; back != path.end(); ++back) said.push_back("circle " + *back);
      return said;
    }
    StageEvent event;
    event.id = "~" + std::to_string(path.size());
    event.subject = Subject::kPerson;
    event.process = "lifecycle";
    event.to = next->to;
    event.at = now;
    event.automatic = true;
    event.sequence = 1'000'000 + static_cast<int64_t>(path.size());
    events.push_back(event);
  }
}

// Up to 8 events in the first days of May, half of which make sense.
inline std::vector<StageEvent> RandomEvents(const ModelProcess& process,
                                            const std::string& policy_hash,
                                            model::Random& random) {
  const auto some_stage = [&] {
    const ModelStage& stage = process.stages[static_cast<size_t>(
        random.Between(0, static_cast<int64_t>(process.stages.size()) - 1))];
    const bool former = !stage.former.empty() && random.Between(0, 2) == 0;
    return former ? stage.former : stage.id;
  };
  const auto day = [&](int64_t first, int64_t last) {
    return May(static_cast<int>(random.Between(first, last)));
  };
  std::vector<StageEvent> events;
  std::string stage;
  const int64_t count = random.Between(0, 8);
  int64_t at = 1;
  for (int64_t i = 0; i < count; ++i) {
    StageEvent event;
    event.id = std::string(1, static_cast<char>('a' + random.Between(0, 20)));
    event.id += std::to_string(i);
    event.subject = Subject::kPerson;
    event.process = "lifecycle";
    std::vector<const ModelWay*> ways;
    for (const ModelWay& way : process.ways) {
      if (way.from == stage) ways.push_back(&way);
    }
    if (!ways.empty() && random.Between(0, 9) < 7) {
      event.to = ways[static_cast<size_t>(random.Between(
                          0, static_cast<int64_t>(ways.size()) - 1))]
                     ->to;
      if (random.Between(0, 1) == 0) event.from = stage;
      at += random.Between(0, 1);
      event.at = May(static_cast<int>(at));
      event.sequence = i;
      stage = event.to;
    } else {
      event.to = random.Between(0, 19) == 0 ? "wrong" : some_stage();
      const int64_t from = random.Between(0, 19);
      event.from = from == 0 ? "wrong" : from < 6 ? some_stage() : "";
      event.at = day(1, 6);
      event.sequence = random.Between(0, 2);
    }
    if (random.Between(0, 2) == 0) event.recorded_at = day(1, 9);
    if (random.Between(0, 9) == 0) event.check_at = day(1, 30);
    const int64_t reason = random.Between(0, 11);
    event.reason = reason < 2    ? "wait"
                   : reason < 4  ? "drop"
                   : reason == 4 ? "whim"
                                 : "";
    const int64_t policy = random.Between(0, 5);
    event.policy_hash = policy == 0   ? "older"
                        : policy == 1 ? "oldest"
                        : policy == 2 ? policy_hash
                                      : "";
    event.automatic = random.Between(0, 1) == 0;
    event.overridden = random.Between(0, 5) == 0;
    event.actor = random.Between(0, 1) == 0 ? "U-1" : "";
    const int64_t whose = random.Between(0, 19);
    if (whose == 0) event.subject_id = "P-2";
    if (whose == 1) event.subject_id = "P-1";
    if (whose == 2) event.process = "other";
    if (whose == 3) event.subject = Subject::kOpportunity;
    events.push_back(event);
    if (random.Between(0, 9) == 0) events.push_back(event);
  }
  return events;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_PROCESS_PROCESS_MODEL_H_
