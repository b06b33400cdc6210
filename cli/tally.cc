#include "cli/tally.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "cli/figures.h"
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
    case Reason::kEvidenceInFuture:
      return "evidence later than now, not counted";
    case Reason::kEvidenceRepeated:
      return "evidence given more than once, counted once";
    case Reason::kEvidenceOfOthers:
      return "evidence about others than the lead's own, not counted";
    case Reason::kContactsOfOthers:
      return "contacts of other opportunities, not counted";
    case Reason::kContactsUnknown:
      return note.path + " left out, as the contacts are not known";
    case Reason::kFrameworkUndecided:
      return note.path + " left out, as it is not known whether it applies";
    case Reason::kDatesOutOfOrder:
      return note.path + ", " + ArgumentText(note, "order") + ": " +
             ArgumentText(note, "later") + " is before " +
             ArgumentText(note, "earlier");
    default:
      return std::string(ReasonName(note.code)) + " " + note.path;
  }
}

// Counts a figure of one lead.
void Count(model::Points points, const model::Interval& interval,
           FigureTally* tally) {
  tally->lowest = tally->leads == 0 ? points : std::min(tally->lowest, points);
  tally->highest =
      tally->leads == 0 ? points : std::max(tally->highest, points);
  ++tally->leads;
  tally->sum_micros += points.micros;
  if (!interval.IsPoint()) ++tally->open;
}

// Leads, mean, lowest, highest and open.
std::vector<std::string> Cells(const std::string& id,
                               const FigureTally& tally) {
  const bool any = tally.leads > 0;
  return {id,
          WithCommas(tally.leads),
          MeanPoints(tally.sum_micros, tally.leads),
          any ? FormatPoints(tally.lowest) : "",
          any ? FormatPoints(tally.highest) : "",
          WithCommas(tally.open)};
}

}  // namespace

Tally::Tally(Policy policy)
    : policy_(std::move(policy)),
      figure_ids_(FigureIds(policy_)),
      figures_(figure_ids_.size()),
      grades_(policy_.grade_ids().size()) {
}

void Tally::Add(const Evaluation& evaluation) {
  ++leads_;
  // Results stand in policy order, without those that were left out, so one
  // walk pairs them with their ids.
  size_t i = 0;
  for (const ScoreResult& result : evaluation.scores) {
    while (i < figures_.size() && figure_ids_[i] != result.id) ++i;
    if (i == figures_.size()) break;
    Count(result.points, result.interval, &figures_[i]);
  }
  i = policy_.score_ids().size();
  for (const AssessmentResult& result : evaluation.assessments) {
    while (i < figures_.size() && figure_ids_[i] != result.id) ++i;
    if (i == figures_.size()) break;
    Count(result.points, result.interval, &figures_[i]);
    figures_[i].completeness_micros += result.completeness_micros;
  }
  i = 0;
  for (const GradeResult& result : evaluation.grades) {
    while (i < grades_.size() && policy_.grade_ids()[i] != result.id) ++i;
    if (i == grades_.size()) break;
    ++grades_[i][result.grade];
  }
  for (const QualificationResult& result : evaluation.qualifications) {
    QualificationTally& tally = qualifications_[result.id];
    ++(result.qualified == Decision::kYes  ? tally.yes
       : result.qualified == Decision::kNo ? tally.no
                                           : tally.unknown);
  }
  for (const RedFlagResult& result : evaluation.red_flags) {
    RedFlagTally& tally = red_flags_[result.id];
    tally.severity = result.severity;
    ++(result.raised == Decision::kYes ? tally.raised : tally.undecided);
  }
  for (const Note& note : evaluation.notes) ++notes_[Sentence(note)];
}

void Tally::Print(OutputFile* output) const {
  if (leads_ == 0) return;
  PrintScores(output);
  PrintFrameworks(output);
  PrintGrades(output);
  PrintQualifications(output);
  PrintRedFlags(output);
  output->Write("\n");
  for (const auto& [sentence, leads] : notes_) {
    output->Write(sentence + ": " + Counted(leads, "lead") + ".\n");
  }
}

void Tally::PrintScores(OutputFile* output) const {
  if (policy_.score_ids().empty()) return;
  output->Write("\n");
  OutputTable table({{"score"},
                     {"leads", true},
                     {"mean", true},
                     {"lowest", true},
                     {"highest", true},
                     {"open", true}},
                    output);
  for (size_t i = 0; i < policy_.score_ids().size(); ++i) {
    table.Row(Cells(figure_ids_[i], figures_[i]));
  }
  table.Finish();
}

void Tally::PrintFrameworks(OutputFile* output) const {
  if (policy_.framework_ids().empty()) return;
  output->Write("\n");
  OutputTable table({{"framework"},
                     {"leads", true},
                     {"mean", true},
                     {"lowest", true},
                     {"highest", true},
                     {"open", true},
                     {"answered", true}},
                    output);
  for (size_t i = policy_.score_ids().size(); i < figures_.size(); ++i) {
    const FigureTally& tally = figures_[i];
    std::vector<std::string> cells = Cells(figure_ids_[i], tally);
    // Hundredths of a share are percent.
    const std::string answered =
        MeanPoints(tally.completeness_micros * 100, tally.leads);
    cells.push_back(answered.empty() ? "" : answered + " %");
    table.Row(std::move(cells));
  }
  table.Finish();
}

void Tally::PrintGrades(OutputFile* output) const {
  const bool any_grade =
      std::any_of(grades_.begin(), grades_.end(),
                  [](const auto& bands) { return !bands.empty(); });
  if (!any_grade) return;
  output->Write("\n");
  OutputTable table({{"grade"}, {"band"}, {"leads", true}, {"share", true}},
                    output);
  for (size_t i = 0; i < grades_.size(); ++i) {
    for (const auto& [grade, leads] : grades_[i]) {
      table.Row({policy_.grade_ids()[i], grade, WithCommas(leads),
                 Percent(leads, leads_) + " %"});
    }
  }
  table.Finish();
}

void Tally::PrintQualifications(OutputFile* output) const {
  if (qualifications_.empty()) return;
  output->Write("\n");
  OutputTable table(
      {{"qualification"}, {"yes", true}, {"no", true}, {"unknown", true}},
      output);
  for (const auto& [id, tally] : qualifications_) {
    table.Row({id, WithCommas(tally.yes), WithCommas(tally.no),
               WithCommas(tally.unknown)});
  }
  table.Finish();
}

void Tally::PrintRedFlags(OutputFile* output) const {
  if (red_flags_.empty()) return;
  output->Write("\n");
  OutputTable table(
      {{"red flag"}, {"severity"}, {"raised", true}, {"not known", true}},
      output);
  for (const auto& [id, tally] : red_flags_) {
    table.Row({id, Lower(SeverityName(tally.severity)),
               WithCommas(tally.raised), WithCommas(tally.undecided)});
  }
  table.Finish();
}

}  // namespace bantam::cli
