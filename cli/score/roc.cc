#include "cli/score/roc.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/exit_code.h"
#include "cli/input/lead_field.h"
#include "cli/output/format.h"
#include "cli/output/output_table.h"

namespace bantam::cli {
namespace {

// Why there is no figure; "": there is one.
std::string WhyUndefined(const model::RocArea& roc,
                         const std::string& outcome) {
  if (!roc.area) {
    const bool both = roc.positives == 0 && roc.negatives == 0;
    const std::string value = roc.positives == 0 ? "true" : "false";
    return both ? "no area: there is no lead with points and a known " + outcome
                : "no area: there is no lead with points and " + outcome + " " +
                      value;
  }
  if (roc.standard_error) return "";
  return roc.positives < 2 || roc.negatives < 2
             ? "no interval: it takes two leads with " + outcome +
                   " true and two with it false"
             : "no interval: the placements of the leads do not vary, from "
               "which it would be computed";
}

bool IsBeyond(const std::optional<model::RocInterval>& interval) {
  return interval && (interval->low < 0 || interval->high > 1);
}

}  // namespace

absl::StatusOr<std::unique_ptr<RocReport>> RocReport::Make(
    const Policy& policy, const std::string& outcome,
    const std::vector<std::string>& ids) {
  const absl::StatusOr<FieldRef> field = OutcomeField(policy, outcome);
  if (!field.ok()) return field.status();
  auto report = std::unique_ptr<RocReport>(new RocReport(outcome));
  const std::vector<std::string> known = FigureIds(policy);
  for (const std::string& id : ids) {
    if (std::find(known.begin(), known.end(), id) == known.end()) {
      return UsageError("--roc takes a score or a framework, and '" + id +
                        "' is none; there are " + Joined(known, ", "));
    }
    absl::StatusOr<OutcomeCurve> curve = OutcomeCurve::Make(policy, id, *field);
    if (!curve.ok()) return curve.status();
    report->curves_.push_back(*std::move(curve));
  }
  return report;
}

void RocReport::Add(const Lead& lead, const Evaluation& evaluation) {
  for (OutcomeCurve& curve : curves_) curve.Add(lead, evaluation);
}

void RocReport::Print(const std::string& format, OutputFile* output) const {
  if (format == "csv") {
    PrintCsv(output);
  } else if (format == "jsonl") {
    PrintJson(output);
  } else {
    PrintTable(output);
  }
}

std::string RocReport::Caution() {
  return "The figures are retrospective: computed on the same leads that they "
         "describe, so they are no forecast.";
}

void RocReport::PrintTable(OutputFile* output) const {
  OutputTable table({{"points"},
                     {"area", true},
                     {"95 % interval"},
                     {outcome_, true},
                     {"not", true},
                     {"left out", true}},
                    output);
  std::string remarks;
  for (const OutcomeCurve& curve : curves_) {
    const model::RocArea roc = curve.Area();
    const std::optional<model::RocInterval> interval = roc.Interval95();
    table.Row({curve.figure(), roc.area ? FormatFigure(*roc.area) : "-",
               interval ? FormatFigure(interval->low) + " to " +
                              FormatFigure(interval->high)
                        : "-",
               WithCommas(roc.positives), WithCommas(roc.negatives),
               WithCommas(curve.left_out())});
    if (const std::string why = WhyUndefined(roc, outcome_); !why.empty()) {
      remarks += curve.figure() + ": " + why + ".\n";
    }
    if (IsBeyond(interval)) {
      remarks += curve.figure() +
                 ": an end of the interval lies beyond 0 or 1, where no area "
                 "can be; there are too few leads for its approximation.\n";
    }
  }
  table.Finish();
  output->Write(
      "\n" + remarks +
      "area: under the ROC curve, which is the chance that a lead with " +
      outcome_ +
      " true has more points than one with it false; ties count half.\n"
      "95 % interval: area ± 1.96 standard errors after DeLong (1988), not "
      "cut off at 0 and 1.\n"
      "left out: " +
      outcome_ + " not known, or no points.\n" + Caution() + "\n");
}

void RocReport::PrintCsv(OutputFile* output) const {
  output->Write("points,outcome,area,low,high,true,false,left_out\n");
  for (const OutcomeCurve& curve : curves_) {
    const model::RocArea roc = curve.Area();
    const std::optional<model::RocInterval> interval = roc.Interval95();
    output->Write(curve.figure() + "," + outcome_ + "," +
                  (roc.area ? FormatFigure(*roc.area) : "") + "," +
                  (interval ? FormatFigure(interval->low) : "") + "," +
                  (interval ? FormatFigure(interval->high) : "") + "," +
                  std::to_string(roc.positives) + "," +
                  std::to_string(roc.negatives) + "," +
                  std::to_string(curve.left_out()) + "\n");
  }
}

void RocReport::PrintJson(OutputFile* output) const {
  for (const OutcomeCurve& curve : curves_) {
    const model::RocArea roc = curve.Area();
    const std::optional<model::RocInterval> interval = roc.Interval95();
    std::string line = "{\"points\":" + JsonString(curve.figure()) +
                       ",\"outcome\":" + JsonString(outcome_);
    if (roc.area) line += ",\"area\":" + FormatFigure(*roc.area);
    if (interval) {
      line += ",\"low\":" + FormatFigure(interval->low) +
              ",\"high\":" + FormatFigure(interval->high);
    }
    line += ",\"true\":" + std::to_string(roc.positives) +
            ",\"false\":" + std::to_string(roc.negatives) +
            ",\"left_out\":" + std::to_string(curve.left_out()) + "}\n";
    output->Write(line);
  }
}

}  // namespace bantam::cli
