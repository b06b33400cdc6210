#include "cli/handoff/summary.h"

#include <set>

#include "cli/output/format.h"
#include "cli/output/output_table.h"

namespace bantam::cli {
namespace {

using model::HandoffStep;

// "[a,b]" of what `write` makes of each entry of a map.
template <typename Map, typename Write>
std::string JsonEntries(const Map& map, const Write& write) {
  std::string json = "[";
  for (const auto& [key, value] : map) {
    if (json.size() > 1) json += ",";
    json += "{" + write(key, value) + "}";
  }
  return json + "]";
}

std::string JsonCount(const char* name, std::string_view key, int64_t count) {
  return std::string("\"") + name + "\":" + JsonString(key) +
         ",\"subjects\":" + std::to_string(count);
}

}  // namespace

void HandoffSummary::Add(const HandoffHistory& history) {
  ++subjects_;
  left_out_.Add(history);
  if (history.counted_at) ++counted_;
  ++states_[history.state];
  ++credits_[history.credit.standing];
  const HandoffStepTaken* first = nullptr;
  bool accepted = false;
  for (const HandoffStepTaken& step : history.timeline) {
    if (first == nullptr) first = &step;
    ++steps_[step.step];
    if (step.step == HandoffStep::kAccept && !accepted) {
      accepted = true;
      to_acceptance_.Add(step.at - first->at);
    }
  }
  for (const HandoffRejection& rejection : history.rejections) {
    ++reasons_[rejection.reason];
  }
  for (const HandoffBreach& breach : history.breaches) {
    OfBreach& of_breach = breaches_[breach.duty];
    ++(breach.met    ? of_breach.met_late
       : breach.open ? of_breach.open
                     : of_breach.dropped);
  }
  std::set<HandoffProblem> problems;
  for (const HandoffFault& fault : history.faults) {
    OfProblem& of_problem = faults_[fault.problem];
    ++of_problem.events;
    if (problems.insert(fault.problem).second) ++of_problem.subjects;
  }
}

void HandoffSummary::Text(const Policy& policy, OutputFile* output) const {
  OutputTable states({{"state"}, {"now there", true}, {"share", true}}, output);
  for (const auto& [state, count] : states_) {
    states.Row({Lower(HandoffStateName(state)), WithCommas(count),
                Percent(count, subjects_) + " %"});
  }
  states.Finish();
  output->Write("\nCounted as an SQL: " + WithCommas(counted_) + "\n");
  for (const auto& [standing, count] : credits_) {
    if (standing == CreditStanding::kNone) continue;
    output->Write("Credit " + Lower(CreditStandingName(standing)) + ": " +
                  WithCommas(count) + "\n");
  }
  if (to_acceptance_.count() > 0) {
    output->Write("Days from the first step to the first acceptance: mean " +
                  to_acceptance_.MeanDays() + ", median " +
                  to_acceptance_.MedianDays() + ", of " +
                  WithCommas(to_acceptance_.count()) + "\n");
  }
  WriteSteps(output);
  WriteRejections(output);
  WriteBreaches(output);
  WriteFaults(output);
  const std::string left_out =
      LeftOutText(policy, left_out_, /*count_subjects=*/true);
  if (!left_out.empty()) output->Write("\n" + left_out);
}

void HandoffSummary::WriteSteps(OutputFile* output) const {
  if (steps_.empty()) return;
  output->Write("\n");
  OutputTable table({{"step"}, {"taken", true}}, output);
  for (const auto& [step, count] : steps_) {
    table.Row({std::string(HandoffStepName(step)), WithCommas(count)});
  }
  table.Finish();
}

void HandoffSummary::WriteRejections(OutputFile* output) const {
  if (reasons_.empty()) return;
  output->Write("\n");
  OutputTable table({{"given back for"}, {"times", true}}, output);
  for (const auto& [reason, count] : reasons_) {
    table.Row({reason, WithCommas(count)});
  }
  table.Finish();
}

void HandoffSummary::WriteBreaches(OutputFile* output) const {
  if (breaches_.empty()) return;
  output->Write("\n");
  OutputTable table(
      {{"breach"}, {"met late", true}, {"still owed", true}, {"neither", true}},
      output);
  for (const auto& [duty, count] : breaches_) {
    table.Row({Lower(HandoffDutyName(duty)), WithCommas(count.met_late),
               WithCommas(count.open), WithCommas(count.dropped)});
  }
  table.Finish();
}

void HandoffSummary::WriteFaults(OutputFile* output) const {
  if (faults_.empty()) return;
  output->Write("\n");
  OutputTable table({{"fault"}, {"events", true}, {"subjects", true}}, output);
  for (const auto& [problem, count] : faults_) {
    table.Row({std::string(HandoffProblemName(problem)),
               WithCommas(count.events), WithCommas(count.subjects)});
  }
  table.Finish();
}

std::string HandoffSummary::Json(const Policy& policy) const {
  return "{\"subjects\":" + std::to_string(subjects_) +
         ",\"counted\":" + std::to_string(counted_) + ",\"states\":" +
         JsonEntries(states_,
                     [](model::HandoffState state, int64_t count) {
                       return JsonCount("state", HandoffStateName(state),
                                        count);
                     }) +
         ",\"credits\":" +
         JsonEntries(credits_,
                     [](CreditStanding standing, int64_t count) {
                       return JsonCount("standing",
                                        CreditStandingName(standing), count);
                     }) +
         ",\"steps\":" +
         JsonEntries(steps_,
                     [](HandoffStep step, int64_t count) {
                       return "\"step\":" + JsonString(HandoffStepName(step)) +
                              ",\"taken\":" + std::to_string(count);
                     }) +
         ",\"to_acceptance\":{\"accepted\":" +
         std::to_string(to_acceptance_.count()) + to_acceptance_.JsonMembers() +
         "},\"reasons\":" +
         JsonEntries(reasons_,
                     [](const std::string& reason, int64_t count) {
                       return "\"reason\":" + JsonString(reason) +
                              ",\"times\":" + std::to_string(count);
                     }) +
         ",\"breaches\":" +
         JsonEntries(
             breaches_,
             [](HandoffDuty duty, const OfBreach& count) {
               return "\"duty\":" + JsonString(HandoffDutyName(duty)) +
                      ",\"met_late\":" + std::to_string(count.met_late) +
                      ",\"open\":" + std::to_string(count.open) +
                      ",\"neither\":" + std::to_string(count.dropped);
             }) +
         ",\"faults\":" +
         JsonEntries(
             faults_,
             [](HandoffProblem problem, const OfProblem& count) {
               return "\"problem\":" + JsonString(HandoffProblemName(problem)) +
                      ",\"events\":" + std::to_string(count.events) +
                      ",\"subjects\":" + std::to_string(count.subjects);
             }) +
         ",\"repeated\":" + std::to_string(left_out_.repeated) +
         ",\"left_out\":" + LeftOutJson(left_out_.events) + ",\"undeclared\":" +
         UndeclaredJson(policy, left_out_, /*count_subjects=*/true) + "}";
}

}  // namespace bantam::cli
