#include "cli/tally.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "cli/format.h"
#include "cli/output_table.h"

namespace bantam::cli {
namespace {

std::string ArgumentText(const Note& note, const std::string& name) {
  for (const Argument& argument : note.arguments) {
    const auto* text = std::get_if<std::string>(&argument.value);
    if (argument.name == name && text != nullptr) return *text;
  }
  return "";
}

// What a note says of one lead, before the number of leads.
std::string Sentence(const Note& note) {
  switch (note.code) {
    case Reason::kActivitiesInFuture:
      return "activities later than now, not counted";
    case Reason::kActivitiesRepeated:
      return "activities given more than once, counted once";
    case Reason::kSubjectAbsent:
      return note.path + " left out, as there is no " +
             ArgumentText(note, "subject");
    default:
      return std::string(ReasonName(note.code)) + " " + note.path;
  }
}

}  // namespace

Tally::Tally(Policy policy)
    : policy_(std::move(policy)),
      scores_(policy_.score_ids().size()),
      grades_(policy_.grade_ids().size()) {
}

void Tally::Add(const Evaluation& evaluation) {
  ++leads_;
  // Results stand in policy order, without those of absent subjects, so one
  // walk pairs them with their ids.
  size_t i = 0;
  for (const ScoreResult& result : evaluation.scores) {
    while (i < scores_.size() && policy_.score_ids()[i] != result.id) ++i;
    if (i == scores_.size()) break;
    ScoreTally& tally = scores_[i];
    tally.lowest = tally.leads == 0 ? result.points
                                    : std::min(tally.lowest, result.points);
    tally.highest = tally.leads == 0 ? result.points
                                     : std::max(tally.highest, result.points);
    ++tally.leads;
    tally.sum_micros += result.points.micros;
    if (!result.interval.IsPoint()) ++tally.open;
  }
  i = 0;
  for (const GradeResult& result : evaluation.grades) {
    while (i < grades_.size() && policy_.grade_ids()[i] != result.id) ++i;
    if (i == grades_.size()) break;
    ++grades_[i][result.grade];
  }
  for (const Note& note : evaluation.notes) ++notes_[Sentence(note)];
}

void Tally::Print(OutputFile* output) const {
  if (leads_ == 0) return;
  output->Write("\n");
  OutputTable scores({{"score"},
                      {"leads", true},
                      {"mean", true},
                      {"lowest", true},
                      {"highest", true},
                      {"open", true}},
                     output);
  for (size_t i = 0; i < scores_.size(); ++i) {
    const ScoreTally& tally = scores_[i];
    const bool any = tally.leads > 0;
    scores.Row({policy_.score_ids()[i], WithCommas(tally.leads),
                MeanPoints(tally.sum_micros, tally.leads),
                any ? FormatPoints(tally.lowest) : "",
                any ? FormatPoints(tally.highest) : "",
                WithCommas(tally.open)});
  }
  scores.Finish();
  const bool any_grade =
      std::any_of(grades_.begin(), grades_.end(),
                  [](const auto& bands) { return !bands.empty(); });
  if (any_grade) output->Write("\n");
  OutputTable grades({{"grade"}, {"band"}, {"leads", true}, {"share", true}},
                     output);
  for (size_t i = 0; i < grades_.size(); ++i) {
    for (const auto& [grade, leads] : grades_[i]) {
      grades.Row({policy_.grade_ids()[i], grade, WithCommas(leads),
                  Percent(leads, leads_) + " %"});
    }
  }
  grades.Finish();
  output->Write("\n");
  for (const auto& [sentence, leads] : notes_) {
    output->Write(sentence + ": " + Counted(leads, "lead") + ".\n");
  }
}

}  // namespace bantam::cli
