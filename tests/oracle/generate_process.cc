// Processes, and moves through those of persons that begin their scores anew.

#include <algorithm>

#include "tests/oracle/generate.h"

namespace bantam::oracle {
namespace {

// The stages that `stage`, empty for nowhere, leads to.
std::vector<std::string> After(const ProcessSpec& process,
                               const std::string& stage) {
  std::vector<std::string> after;
  for (const TransitionSpec& transition : process.transitions) {
    if (stage.empty() ? transition.entry
                      : std::count(transition.from.begin(),
                                   transition.from.end(), stage) > 0) {
      after.push_back(transition.to);
    }
  }
  return after;
}

// At an activity or beside it, so that baselines meet them; or anywhere.
Instant TimeOfMove(const LeadSpec& lead, Random& random) {
  if (lead.activities && !lead.activities->empty() && random.Percent(70)) {
    return TimeAt(random.Pick(*lead.activities).at.TotalNanos() +
                  random.Between(-1, 1));
  }
  return TimeAt(lead.now.TotalNanos() +
                Int128{random.Between(-9'000'000, 500'000)} * 1'000'000'000);
}

// Mostly none; the lead's; or another's.
std::string PersonIdFor(const PolicySpec& policy, const LeadSpec& lead,
                        Random& random) {
  if (random.Percent(80)) return "";
  const auto& own = lead.values[policy.Find("person.id")];
  return own && random.Percent(60) ? std::get<std::string>(*own) : "another";
}

}  // namespace

void GenerateProcess(PolicySpec& policy, Random& random) {
  ProcessSpec process;
  process.id = "recycling";
  const size_t stages = 2 + random.Below(3);
  for (size_t i = 0; i < stages; ++i) {
    process.stages.push_back("l" + std::to_string(i));
  }
  process.transitions.push_back({{}, true, "l0", random.Percent(20)});
  for (size_t i = 1; i < stages; ++i) {
    process.transitions.push_back({{process.stages[i - 1]},
                                   random.Percent(20),
                                   process.stages[i],
                                   random.Percent(20)});
  }
  TransitionSpec& back = process.transitions.front();
  back.from.assign(process.stages.begin() + 1, process.stages.end());
  // At least one of them recycles, or it could be no baseline.
  back.recycles |= std::none_of(
      process.transitions.begin(), process.transitions.end(),
      [](const TransitionSpec& transition) { return transition.recycles; });
  policy.processes.push_back(std::move(process));
}

void GeneratePipeline(PolicySpec& policy, Subject subject) {
  ProcessSpec process;
  process.id = PipelineOf(subject);
  process.subject = subject;
  process.stages = {"s1", "s2", "s3"};
  process.formerly = {{"q2", "s2"}};
  process.transitions = {{{"s3"}, true, "s1", false},
                         {{"s1"}, false, "s2", false},
                         {{"s2"}, false, "s3", false}};
  policy.processes.push_back(std::move(process));
}

std::string PipelineOf(Subject subject) {
  return "pipeline" + std::to_string(static_cast<int>(subject));
}

void GenerateMoves(const PolicySpec& policy, LeadSpec& lead, Random& random) {
  for (const ProcessSpec& process : policy.processes) {
    if (process.id != "recycling") continue;
    std::vector<Instant> times;
    for (size_t n = random.Below(6); n > 0; --n) {
      times.push_back(TimeOfMove(lead, random));
    }
    std::sort(times.begin(), times.end());
    std::string stage;
    std::vector<StageEvent> moves;
    for (size_t i = 0; i < times.size(); ++i) {
      StageEvent event;
      event.id = "p" + std::to_string(i);
      event.subject = Subject::kPerson;
      event.subject_id = PersonIdFor(policy, lead, random);
      event.process = process.id;
      if (random.Percent(50)) event.from = stage;
      // A step that a newer policy does not know, now and then.
      event.to = random.Percent(10) ? random.Pick(process.stages)
                                    : random.Pick(After(process, stage));
      if (random.Percent(1)) event.to = "wrong";
      if (random.Percent(1)) event.id.clear();
      event.at = times[i];
      event.sequence = static_cast<int64_t>(i);
      if (event.subject_id != "another") stage = event.to;
      moves.push_back(event);
      if (random.Percent(10)) moves.push_back(event);
      if (event.to == "wrong") break;
    }
    for (StageEvent& event : moves) {
      const size_t place = random.Below(lead.stage_events.size() + 1);
      lead.stage_events.insert(
          lead.stage_events.begin() + static_cast<std::ptrdiff_t>(place),
          std::move(event));
    }
  }
}

}  // namespace bantam::oracle
