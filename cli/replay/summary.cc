#include "cli/replay/summary.h"

#include <algorithm>
#include <set>

#include "cli/options/process_option.h"
#include "cli/output/format.h"
#include "cli/output/output_table.h"

namespace bantam::cli {
namespace {

constexpr LimitStanding kStandings[] = {
    LimitStanding::kMet, LimitStanding::kBreached, LimitStanding::kRunning,
    LimitStanding::kEnded, LimitStanding::kUnknown};

int64_t CountOf(const std::map<LimitStanding, int64_t>& counts,
                LimitStanding standing) {
  const auto found = counts.find(standing);
  return found == counts.end() ? 0 : found->second;
}

}  // namespace

ReplaySummary::ReplaySummary(const Policy& policy, std::string process,
                             std::vector<StageInfo> stages, std::string locale)
    : policy_(policy),
      process_(std::move(process)),
      stages_(std::move(stages)),
      locale_(std::move(locale)),
      of_stage_(stages_.size() + 1) {
}

size_t ReplaySummary::PositionOf(const std::string& stage) const {
  for (size_t i = 0; i < stages_.size(); ++i) {
    if (stages_[i].id == stage) return i + 1;
  }
  return 0;
}

std::string ReplaySummary::NameAt(size_t position) const {
  return position == 0 ? "" : stages_[position - 1].id;
}

void ReplaySummary::Add(const StageHistory& history) {
  ++subjects_;
  left_out_.Add(history);
  reentries_ += history.reentries;
  ++of_stage_[PositionOf(history.stage)].now;
  size_t before = 0;
  const StageVisit* last = nullptr;
  for (const StageVisit& visit : history.visits) {
    const size_t position = PositionOf(visit.stage);
    OfStage& of_stage = of_stage_[position];
    ++of_stage.visits;
    if (visit.left) of_stage.ended.Add(*visit.left - visit.entered);
    Durations& move = moves_[{before, position}];
    move.Add(last == nullptr ? Span{} : visit.entered - last->entered);
    AddLimits(visit);
    before = position;
    last = &visit;
  }
  std::set<EventProblem> problems;
  for (const EventFault& fault : history.faults) {
    OfProblem& of_problem = faults_[fault.problem];
    ++of_problem.events;
    if (problems.insert(fault.problem).second) ++of_problem.subjects;
  }
}

void ReplaySummary::AddLimits(const StageVisit& visit) {
  for (const LimitState& limit : visit.limits) {
    ++limits_[{PositionOf(visit.stage), limit.id}][limit.standing];
  }
}

int64_t ReplaySummary::InStagesOf(StageKind kind) const {
  int64_t count = 0;
  for (size_t i = 0; i < stages_.size(); ++i) {
    if (stages_[i].kind == kind) count += of_stage_[i + 1].now;
  }
  return count;
}

void ReplaySummary::Text(OutputFile* output) const {
  WriteStages(output);
  const int64_t won = InStagesOf(StageKind::kWon);
  const int64_t closed = won + InStagesOf(StageKind::kLost);
  // Where nothing can be lost, a rate would say nothing.
  const bool can_lose = std::any_of(
      stages_.begin(), stages_.end(),
      [](const StageInfo& stage) { return stage.kind == StageKind::kLost; });
  if (closed > 0 && can_lose) {
    output->Write("\nWin rate: " + Percent(won, closed) + " %, " +
                  WithCommas(won) + " of " + WithCommas(closed) +
                  " that were won or lost\n");
  }
  WriteMoves(output);
  WriteLimits(output);
  WriteFaults(output);
  const std::string left_out =
      LeftOutText(policy_, left_out_, /*count_subjects=*/true);
  if (!left_out.empty()) output->Write("\n" + left_out);
}

void ReplaySummary::WriteStages(OutputFile* output) const {
  OutputTable table({{"stage"},
                     {"kind"},
                     {"now there", true},
                     {"share", true},
                     {"visits", true},
                     {"ended", true},
                     {"mean days", true, true},
                     {"median days", true, true}},
                    output);
  for (size_t i = 0; i < of_stage_.size(); ++i) {
    const OfStage& of_stage = of_stage_[i];
    if (i == 0 && of_stage.now == 0) continue;
    table.Row({StageTitle(policy_, process_, NameAt(i), locale_),
               i == 0 ? "" : Lower(StageKindName(stages_[i - 1].kind)),
               WithCommas(of_stage.now),
               subjects_ == 0 ? "" : Percent(of_stage.now, subjects_) + " %",
               i == 0 ? "" : WithCommas(of_stage.visits),
               i == 0 ? "" : WithCommas(of_stage.ended.count()),
               of_stage.ended.MeanDays(), of_stage.ended.MedianDays()});
  }
  table.Finish();
}

void ReplaySummary::WriteMoves(OutputFile* output) const {
  if (moves_.empty()) return;
  output->Write("\n");
  OutputTable table({{"from"},
                     {"to"},
                     {"moves", true},
                     {"mean days", true, true},
                     {"median days", true, true}},
                    output);
  for (const auto& [way, times] : moves_) {
    const bool entry = way.first == 0;
    table.Row({StageTitle(policy_, process_, NameAt(way.first), locale_),
               StageTitle(policy_, process_, NameAt(way.second), locale_),
               WithCommas(times.count()), entry ? "" : times.MeanDays(),
               entry ? "" : times.MedianDays()});
  }
  table.Finish();
}

void ReplaySummary::WriteLimits(OutputFile* output) const {
  if (limits_.empty()) return;
  output->Write("\n");
  std::vector<OutputTable::Column> columns = {{"stage"}, {"limit"}};
  for (const LimitStanding standing : kStandings) {
    columns.push_back({Lower(LimitStandingName(standing)), true});
  }
  OutputTable table(columns, output);
  for (const auto& [limit, counts] : limits_) {
    std::vector<std::string> row = {
        StageTitle(policy_, process_, NameAt(limit.first), locale_),
        limit.second};
    for (const LimitStanding standing : kStandings) {
      row.push_back(WithCommas(CountOf(counts, standing)));
    }
    table.Row(row);
  }
  table.Finish();
}

void ReplaySummary::WriteFaults(OutputFile* output) const {
  if (faults_.empty()) return;
  output->Write("\n");
  OutputTable table({{"fault"}, {"events", true}, {"subjects", true}}, output);
  for (const auto& [problem, count] : faults_) {
    table.Row({std::string(EventProblemName(problem)), WithCommas(count.events),
               WithCommas(count.subjects)});
  }
  table.Finish();
}

std::string ReplaySummary::Json() const {
  return "{\"subjects\":" + std::to_string(subjects_) +
         ",\"won\":" + std::to_string(InStagesOf(StageKind::kWon)) +
         ",\"lost\":" + std::to_string(InStagesOf(StageKind::kLost)) +
         ",\"repeated\":" + std::to_string(left_out_.repeated) +
         ",\"reentries\":" + std::to_string(reentries_) +
         ",\"stages\":" + JsonStages() + ",\"moves\":" + JsonMoves() +
         ",\"limits\":" + JsonLimits() + ",\"faults\":" + JsonFaults() +
         ",\"ties\":" + std::to_string(left_out_.ties) +
         ",\"left_out\":" + LeftOutJson(left_out_.events) + ",\"undeclared\":" +
         UndeclaredJson(policy_, left_out_, /*count_subjects=*/true) + "}";
}

std::string ReplaySummary::JsonStages() const {
  std::string json = "[";
  for (size_t i = 0; i < of_stage_.size(); ++i) {
    const OfStage& of_stage = of_stage_[i];
    if (i > 0) json += ",";
    json += "{\"stage\":" + JsonString(NameAt(i));
    if (i > 0) {
      json += ",\"kind\":" + JsonString(StageKindName(stages_[i - 1].kind));
    }
    json += ",\"now\":" + std::to_string(of_stage.now);
    if (i > 0) {
      json += ",\"visits\":" + std::to_string(of_stage.visits) +
              ",\"ended\":" + std::to_string(of_stage.ended.count()) +
              of_stage.ended.JsonMembers();
    }
    json += "}";
  }
  return json + "]";
}

std::string ReplaySummary::JsonMoves() const {
  std::string json = "[";
  for (const auto& [way, times] : moves_) {
    if (json.size() > 1) json += ",";
    json += "{\"from\":" + JsonString(NameAt(way.first)) +
            ",\"to\":" + JsonString(NameAt(way.second)) +
            ",\"moves\":" + std::to_string(times.count()) +
            (way.first == 0 ? "" : times.JsonMembers()) + "}";
  }
  return json + "]";
}

std::string ReplaySummary::JsonLimits() const {
  std::string json = "[";
  for (const auto& [limit, counts] : limits_) {
    if (json.size() > 1) json += ",";
    json += "{\"stage\":" + JsonString(NameAt(limit.first)) +
            ",\"limit\":" + JsonString(limit.second);
    for (const LimitStanding standing : kStandings) {
      json += "," + JsonString(Lower(LimitStandingName(standing))) + ":" +
              std::to_string(CountOf(counts, standing));
    }
    json += "}";
  }
  return json + "]";
}

std::string ReplaySummary::JsonFaults() const {
  std::string json = "[";
  for (const auto& [problem, count] : faults_) {
    if (json.size() > 1) json += ",";
    json += "{\"problem\":" + JsonString(EventProblemName(problem)) +
            ",\"events\":" + std::to_string(count.events) +
            ",\"subjects\":" + std::to_string(count.subjects) + "}";
  }
  return json + "]";
}

}  // namespace bantam::cli
