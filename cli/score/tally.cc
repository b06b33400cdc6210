#include "cli/score/tally.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/output/format.h"
#include "cli/output/output_table.h"

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

void PrintScores(const Tally& tally, OutputFile* output) {
  if (tally.policy().score_ids().empty()) return;
  output->Write("\n");
  OutputTable table({{"score"},
                     {"leads", true},
                     {"mean", true},
                     {"lowest", true},
                     {"highest", true},
                     {"open", true}},
                    output);
  const std::vector<std::string> ids = FigureIds(tally.policy());
  for (size_t i = 0; i < tally.policy().score_ids().size(); ++i) {
    table.Row(Cells(ids[i], tally.figures()[i]));
  }
  table.Finish();
}

void PrintFrameworks(const Tally& tally, OutputFile* output) {
  if (tally.policy().framework_ids().empty()) return;
  output->Write("\n");
  OutputTable table({{"framework"},
                     {"leads", true},
                     {"mean", true},
                     {"lowest", true},
                     {"highest", true},
                     {"open", true},
                     {"answered", true}},
                    output);
  const std::vector<std::string> ids = FigureIds(tally.policy());
  for (size_t i = tally.policy().score_ids().size(); i < tally.figures().size();
       ++i) {
    const FigureTally& figure = tally.figures()[i];
    std::vector<std::string> cells = Cells(ids[i], figure);
    // Hundredths of a share are percent.
    const std::string answered =
        MeanPoints(figure.completeness_micros * 100, figure.leads);
    cells.push_back(answered.empty() ? "" : answered + " %");
    table.Row(std::move(cells));
  }
  table.Finish();
}

void PrintGrades(const Tally& tally, OutputFile* output) {
  const bool any_grade =
      std::any_of(tally.grades().begin(), tally.grades().end(),
                  [](const auto& bands) { return !bands.empty(); });
  if (!any_grade) return;
  output->Write("\n");
  OutputTable table({{"grade"}, {"band"}, {"leads", true}, {"share", true}},
                    output);
  for (size_t i = 0; i < tally.grades().size(); ++i) {
    for (const auto& [grade, leads] : tally.grades()[i]) {
      table.Row({tally.policy().grade_ids()[i], grade, WithCommas(leads),
                 Percent(leads, tally.leads()) + " %"});
    }
  }
  table.Finish();
}

void PrintQualifications(const Tally& tally, OutputFile* output) {
  if (tally.qualifications().empty()) return;
  output->Write("\n");
  OutputTable table(
      {{"qualification"}, {"yes", true}, {"no", true}, {"unknown", true}},
      output);
  for (const auto& [id, one] : tally.qualifications()) {
    table.Row(
        {id, WithCommas(one.yes), WithCommas(one.no), WithCommas(one.unknown)});
  }
  table.Finish();
}

void PrintRedFlags(const Tally& tally, OutputFile* output) {
  if (tally.red_flags().empty()) return;
  output->Write("\n");
  OutputTable table(
      {{"red flag"}, {"severity"}, {"raised", true}, {"not known", true}},
      output);
  for (const auto& [id, one] : tally.red_flags()) {
    table.Row({id, Lower(SeverityName(one.severity)), WithCommas(one.raised),
               WithCommas(one.undecided)});
  }
  table.Finish();
}

// Notes that read alike are one line.
void PrintNotes(const Tally& tally, OutputFile* output) {
  std::map<std::string, int64_t> leads;
  for (const NoteTally& note : tally.notes()) {
    leads[Sentence(note.note)] += note.leads;
  }
  for (const auto& [sentence, count] : leads) {
    output->Write(sentence + ": " + Counted(count, "lead") + ".\n");
  }
}

}  // namespace

void PrintTally(const Tally& tally, OutputFile* output) {
  if (tally.leads() == 0) return;
  PrintScores(tally, output);
  PrintFrameworks(tally, output);
  PrintGrades(tally, output);
  PrintQualifications(tally, output);
  PrintRedFlags(tally, output);
  output->Write("\n");
  PrintNotes(tally, output);
}

}  // namespace bantam::cli
