#include "cli/score/breakdown.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "cli/exit_code.h"
#include "cli/input/lead_field.h"
#include "cli/output/format.h"
#include "cli/output/output_table.h"

namespace bantam::cli {
namespace {

absl::StatusOr<FieldRef> ByField(const Policy& policy, const std::string& by) {
  absl::StatusOr<FieldRef> field = LeadField(policy, "--by", by);
  if (!field.ok()) return field.status();
  const FieldInfo& info = policy.field(*field);
  if (info.type != FieldType::kBool && info.type != FieldType::kInt &&
      info.type != FieldType::kString) {
    return UsageError("--by takes a grade, or a BOOL, INT or STRING field; '" +
                      by + "' is " + std::string(FieldTypeName(info.type)));
  }
  if (info.personal) {
    return UsageError("'" + by +
                      "' is marked personal, so its values are not written");
  }
  return field;
}

std::string WithSign(const std::string& percent) {
  return percent.empty() ? "" : percent + " %";
}

}  // namespace

absl::StatusOr<std::unique_ptr<BreakdownReport>> BreakdownReport::Make(
    const Policy& policy, const std::string& by, const std::string& outcome) {
  std::optional<FieldRef> by_field;
  const std::vector<std::string>& grades = policy.grade_ids();
  const bool by_grade =
      std::find(grades.begin(), grades.end(), by) != grades.end();
  if (!by_grade) {
    const absl::StatusOr<FieldRef> field = ByField(policy, by);
    if (!field.ok()) return field.status();
    by_field = *field;
  }
  std::optional<FieldRef> outcome_field;
  if (!outcome.empty()) {
    const absl::StatusOr<FieldRef> field = OutcomeField(policy, outcome);
    if (!field.ok()) return field.status();
    outcome_field = *field;
  }
  absl::StatusOr<Breakdown> breakdown =
      by_grade ? Breakdown::ByGrade(policy, by, outcome_field)
               : Breakdown::ByField(policy, *by_field, outcome_field);
  if (!breakdown.ok()) return breakdown.status();
  return std::unique_ptr<BreakdownReport>(
      new BreakdownReport(policy, by, *std::move(breakdown)));
}

BreakdownReport::BreakdownReport(Policy policy, std::string by,
                                 Breakdown breakdown)
    : policy_(std::move(policy)),
      by_(std::move(by)),
      breakdown_(std::move(breakdown)),
      figure_ids_(FigureIds(policy_)) {
}

absl::Status BreakdownReport::Add(const Lead& lead,
                                  const Evaluation& evaluation) {
  absl::Status status = breakdown_.Add(lead, evaluation);
  if (status.code() != absl::StatusCode::kResourceExhausted) return status;
  return DataError("'" + by_ + "' has more than " +
                   WithCommas(Breakdown::kMostValues) +
                   " values; --by is for a field with few");
}

const std::string& BreakdownReport::OutcomePath() const {
  return policy_.field(*breakdown_.outcome()).path;
}

std::vector<std::pair<size_t, std::string>> BreakdownReport::Bands() const {
  std::vector<std::pair<size_t, std::string>> bands;
  for (size_t i = 0; i < breakdown_.all().tally.grades().size(); ++i) {
    // Of the grade that leads are told apart by, every lead has one band.
    if (policy_.grade_ids()[i] == by_) continue;
    for (const auto& [band, leads] : breakdown_.all().tally.grades()[i]) {
      bands.emplace_back(i, band);
    }
  }
  return bands;
}

// Words in parentheses are no values; a value that looks like one is quoted.
std::string BreakdownReport::Label(const BreakdownKey& key) {
  if (key.kind == BreakdownKey::Kind::kUnknown) return "(unknown)";
  if (key.kind == BreakdownKey::Kind::kNull) return "(null)";
  const bool plain = !key.text.empty() && key.text[0] != '(';
  return plain ? key.text : JsonString(key.text);
}

void BreakdownReport::Print(const std::string& format,
                            OutputFile* output) const {
  if (format == "csv") {
    PrintCsv(output);
  } else if (format == "jsonl") {
    PrintJson(output);
  } else {
    PrintTable(output);
  }
}

void BreakdownReport::PrintTable(OutputFile* output) const {
  const auto bands = Bands();
  std::vector<OutputTable::Column> columns = {
      {by_}, {"leads", true}, {"share", true}};
  for (const std::string& id : figure_ids_) {
    columns.push_back({"mean " + id, true});
  }
  for (const auto& [grade, band] : bands) {
    columns.push_back({policy_.grade_ids()[grade] + " " + band, true});
  }
  if (breakdown_.outcome()) {
    columns.push_back({OutcomePath(), true});
    columns.push_back({"rate", true});
    columns.push_back({"not known", true, true});
  }
  OutputTable table(std::move(columns), output);
  const auto add = [&](const std::string& label, const BreakdownRow& row) {
    const int64_t leads = row.tally.leads();
    std::vector<std::string> cells = {
        label, WithCommas(leads),
        WithSign(Percent(leads, breakdown_.all().tally.leads()))};
    for (const FigureTally& figure : row.tally.figures()) {
      cells.push_back(MeanPoints(figure.sum_micros, figure.leads));
    }
    for (const auto& [grade, band] : bands) {
      cells.push_back(
          WithSign(Percent(row.tally.LeadsInBand(grade, band), leads)));
    }
    if (breakdown_.outcome()) {
      const int64_t known = row.outcomes.yes + row.outcomes.no;
      cells.push_back(WithCommas(row.outcomes.yes));
      cells.push_back(WithSign(Percent(row.outcomes.yes, known)));
      cells.push_back(known == leads ? "" : WithCommas(leads - known));
    }
    table.Row(std::move(cells));
  };
  for (const BreakdownRow* row : breakdown_.rows()) add(Label(row->key), *row);
  if (breakdown_.all().tally.leads() > 0) add("(all)", breakdown_.all());
  table.Finish();
}

void BreakdownReport::PrintCsv(OutputFile* output) const {
  const auto bands = Bands();
  std::string header = by_ + ",leads";
  for (const std::string& id : figure_ids_) header += "," + id + ".mean";
  for (const auto& [grade, band] : bands) {
    header += "," + policy_.grade_ids()[grade] + "." + band;
  }
  if (breakdown_.outcome()) {
    const std::string path = OutcomePath();
    header += "," + path + ".true," + path + ".false," + path + ".unknown," +
              path + ".percent";
  }
  output->Write(header + "\n");
  for (const BreakdownRow* row : breakdown_.rows()) {
    const int64_t leads = row->tally.leads();
    std::string line = CsvCell(Label(row->key)) + "," + std::to_string(leads);
    for (const FigureTally& figure : row->tally.figures()) {
      line += "," + MeanPoints(figure.sum_micros, figure.leads);
    }
    for (const auto& [grade, band] : bands) {
      line += "," + std::to_string(row->tally.LeadsInBand(grade, band));
    }
    if (breakdown_.outcome()) {
      const int64_t known = row->outcomes.yes + row->outcomes.no;
      line += "," + std::to_string(row->outcomes.yes) + "," +
              std::to_string(row->outcomes.no) + "," +
              std::to_string(leads - known) + "," +
              Percent(row->outcomes.yes, known);
    }
    output->Write(line + "\n");
  }
}

void BreakdownReport::PrintJson(OutputFile* output) const {
  for (const BreakdownRow* row : breakdown_.rows()) {
    const int64_t leads = row->tally.leads();
    std::string line =
        "{\"field\":" + JsonString(by_) + ",\"known\":" +
        (row->key.kind == BreakdownKey::Kind::kUnknown ? "false" : "true") +
        ",\"value\":" +
        (row->key.kind == BreakdownKey::Kind::kValue ? JsonString(row->key.text)
                                                     : "null") +
        ",\"leads\":" + std::to_string(leads) + ",\"mean\":{";
    bool first = true;
    for (size_t i = 0; i < figure_ids_.size(); ++i) {
      const FigureTally& figure = row->tally.figures()[i];
      if (figure.leads == 0) continue;
      line += (first ? "" : ",") + JsonString(figure_ids_[i]) + ":" +
              MeanPoints(figure.sum_micros, figure.leads);
      first = false;
    }
    line += "},\"grades\":{";
    for (size_t i = 0; i < row->tally.grades().size(); ++i) {
      line += (i == 0 ? "" : ",") + JsonString(policy_.grade_ids()[i]) + ":{";
      first = true;
      for (const auto& [band, count] : row->tally.grades()[i]) {
        line +=
            (first ? "" : ",") + JsonString(band) + ":" + std::to_string(count);
        first = false;
      }
      line += "}";
    }
    line += "}";
    if (breakdown_.outcome()) {
      const int64_t known = row->outcomes.yes + row->outcomes.no;
      line += ",\"rate\":{\"field\":" + JsonString(OutcomePath()) +
              ",\"true\":" + std::to_string(row->outcomes.yes) +
              ",\"false\":" + std::to_string(row->outcomes.no) +
              ",\"unknown\":" + std::to_string(leads - known);
      if (known > 0)
        line += ",\"percent\":" + Percent(row->outcomes.yes, known);
      line += "}";
    }
    output->Write(line + "}\n");
  }
}

}  // namespace bantam::cli
