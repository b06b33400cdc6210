#include "cli/breakdown.h"

#include <algorithm>
#include <variant>

#include "cli/exit_code.h"
#include "cli/figures.h"
#include "cli/format.h"
#include "cli/lead_field.h"
#include "cli/output_table.h"

namespace bantam::cli {
namespace {

// More values than these are no summary.
constexpr size_t kMostValues = 10'000;

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

int64_t LeadsInBand(const Tally& tally, size_t grade, const std::string& band) {
  const auto found = tally.grades()[grade].find(band);
  return found == tally.grades()[grade].end() ? 0 : found->second;
}

std::string WithSign(const std::string& percent) {
  return percent.empty() ? "" : percent + " %";
}

}  // namespace

absl::StatusOr<std::unique_ptr<Breakdown>> Breakdown::Make(
    const Policy& policy, const std::string& by, const std::string& outcome) {
  std::optional<FieldRef> by_field;
  const std::vector<std::string>& grades = policy.grade_ids();
  if (std::find(grades.begin(), grades.end(), by) == grades.end()) {
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
  return std::unique_ptr<Breakdown>(
      new Breakdown(policy, by, by_field, outcome_field));
}

Breakdown::Breakdown(Policy policy, std::string by,
                     std::optional<FieldRef> by_field,
                     std::optional<FieldRef> outcome)
    : policy_(std::move(policy)),
      by_(std::move(by)),
      by_field_(by_field),
      outcome_(outcome),
      figure_ids_(FigureIds(policy_)),
      all_{Tally(policy_), 0, 0} {
}

Breakdown::Key Breakdown::KeyOf(const Lead& lead,
                                const Evaluation& evaluation) const {
  if (!by_field_) {
    for (const GradeResult& grade : evaluation.grades) {
      if (grade.id == by_) return {Key::kValue, grade.grade};
    }
    // Left out, as the subject of its score is absent.
    return {Key::kUnknown, ""};
  }
  const Value* value = lead.Get(*by_field_);
  if (value == nullptr) return {Key::kUnknown, ""};
  if (const bool* flag = std::get_if<bool>(value)) {
    return {Key::kValue, *flag ? "true" : "false"};
  }
  if (const int64_t* number = std::get_if<int64_t>(value)) {
    return {Key::kValue, std::to_string(*number)};
  }
  if (const std::string* text = std::get_if<std::string>(value)) {
    return {Key::kValue, *text};
  }
  return {Key::kNull, ""};
}

absl::Status Breakdown::Add(const Lead& lead, const Evaluation& evaluation) {
  const auto [entry, is_new] =
      groups_.try_emplace(KeyOf(lead, evaluation), Group{Tally(policy_), 0, 0});
  if (is_new && groups_.size() > kMostValues) {
    return DataError("'" + by_ + "' has more than " + WithCommas(kMostValues) +
                     " values; --by is for a field with few");
  }
  const std::optional<bool> outcome =
      outcome_ ? OutcomeOf(lead, *outcome_) : std::nullopt;
  for (Group* group : {&entry->second, &all_}) {
    group->tally.Add(evaluation);
    if (outcome) ++(*outcome ? group->yes : group->no);
  }
  return absl::OkStatus();
}

std::vector<Breakdown::Entry> Breakdown::Sorted() const {
  std::vector<Entry> entries;
  for (const auto& [key, group] : groups_) entries.emplace_back(key, &group);
  std::stable_sort(
      entries.begin(), entries.end(), [this](const Entry& a, const Entry& b) {
        if (a.first.kind != b.first.kind) {
          return a.first.kind < b.first.kind;
        }
        // Grades stay in the order of their names.
        return by_field_ && a.second->tally.leads() > b.second->tally.leads();
      });
  return entries;
}

std::vector<std::pair<size_t, std::string>> Breakdown::Bands() const {
  std::vector<std::pair<size_t, std::string>> bands;
  for (size_t i = 0; i < all_.tally.grades().size(); ++i) {
    // Of the grade that leads are told apart by, every lead has one band.
    if (policy_.grade_ids()[i] == by_) continue;
    for (const auto& [band, leads] : all_.tally.grades()[i]) {
      bands.emplace_back(i, band);
    }
  }
  return bands;
}

// Words in parentheses are no values; a value that looks like one is quoted.
std::string Breakdown::Label(const Key& key) {
  if (key.kind == Key::kUnknown) return "(unknown)";
  if (key.kind == Key::kNull) return "(null)";
  const bool plain = !key.text.empty() && key.text[0] != '(';
  return plain ? key.text : JsonString(key.text);
}

void Breakdown::Print(const std::string& format, OutputFile* output) const {
  if (format == "csv") {
    PrintCsv(output);
  } else if (format == "jsonl") {
    PrintJson(output);
  } else {
    PrintTable(output);
  }
}

void Breakdown::PrintTable(OutputFile* output) const {
  const auto bands = Bands();
  std::vector<OutputTable::Column> columns = {
      {by_}, {"leads", true}, {"share", true}};
  for (const std::string& id : figure_ids_) {
    columns.push_back({"mean " + id, true});
  }
  for (const auto& [grade, band] : bands) {
    columns.push_back({policy_.grade_ids()[grade] + " " + band, true});
  }
  if (outcome_) {
    columns.push_back({policy_.field(*outcome_).path, true});
    columns.push_back({"rate", true});
    columns.push_back({"not known", true, true});
  }
  OutputTable table(std::move(columns), output);
  const auto add = [&](const std::string& label, const Group& group) {
    const int64_t leads = group.tally.leads();
    std::vector<std::string> cells = {
        label, WithCommas(leads), WithSign(Percent(leads, all_.tally.leads()))};
    for (const FigureTally& figure : group.tally.figures()) {
      cells.push_back(MeanPoints(figure.sum_micros, figure.leads));
    }
    for (const auto& [grade, band] : bands) {
      cells.push_back(
          WithSign(Percent(LeadsInBand(group.tally, grade, band), leads)));
    }
    if (outcome_) {
      const int64_t known = group.yes + group.no;
      cells.push_back(WithCommas(group.yes));
      cells.push_back(WithSign(Percent(group.yes, known)));
      cells.push_back(known == leads ? "" : WithCommas(leads - known));
    }
    table.Row(std::move(cells));
  };
  for (const auto& [key, group] : Sorted()) add(Label(key), *group);
  if (all_.tally.leads() > 0) add("(all)", all_);
  table.Finish();
}

void Breakdown::PrintCsv(OutputFile* output) const {
  const auto bands = Bands();
  std::string header = by_ + ",leads";
  for (const std::string& id : figure_ids_) header += "," + id + ".mean";
  for (const auto& [grade, band] : bands) {
    header += "," + policy_.grade_ids()[grade] + "." + band;
  }
  if (outcome_) {
    const std::string path = policy_.field(*outcome_).path;
    header += "," + path + ".true," + path + ".false," + path + ".unknown," +
              path + ".percent";
  }
  output->Write(header + "\n");
  for (const auto& [key, group] : Sorted()) {
    const int64_t leads = group->tally.leads();
    std::string line = CsvCell(Label(key)) + "," + std::to_string(leads);
    for (const FigureTally& figure : group->tally.figures()) {
      line += "," + MeanPoints(figure.sum_micros, figure.leads);
    }
    for (const auto& [grade, band] : bands) {
      line += "," + std::to_string(LeadsInBand(group->tally, grade, band));
    }
    if (outcome_) {
      const int64_t known = group->yes + group->no;
      line += "," + std::to_string(group->yes) + "," +
              std::to_string(group->no) + "," + std::to_string(leads - known) +
              "," + Percent(group->yes, known);
    }
    output->Write(line + "\n");
  }
}

void Breakdown::PrintJson(OutputFile* output) const {
  for (const auto& [key, group] : Sorted()) {
    const int64_t leads = group->tally.leads();
    std::string line =
        "{\"field\":" + JsonString(by_) +
        ",\"known\":" + (key.kind == Key::kUnknown ? "false" : "true") +
        ",\"value\":" +
        (key.kind == Key::kValue ? JsonString(key.text) : "null") +
        ",\"leads\":" + std::to_string(leads) + ",\"mean\":{";
    bool first = true;
    for (size_t i = 0; i < figure_ids_.size(); ++i) {
      const FigureTally& figure = group->tally.figures()[i];
      if (figure.leads == 0) continue;
      line += (first ? "" : ",") + JsonString(figure_ids_[i]) + ":" +
              MeanPoints(figure.sum_micros, figure.leads);
      first = false;
    }
    line += "},\"grades\":{";
    for (size_t i = 0; i < group->tally.grades().size(); ++i) {
      line += (i == 0 ? "" : ",") + JsonString(policy_.grade_ids()[i]) + ":{";
      first = true;
      for (const auto& [band, count] : group->tally.grades()[i]) {
        line +=
            (first ? "" : ",") + JsonString(band) + ":" + std::to_string(count);
        first = false;
      }
      line += "}";
    }
    line += "}";
    if (outcome_) {
      const int64_t known = group->yes + group->no;
      line +=
          ",\"rate\":{\"field\":" + JsonString(policy_.field(*outcome_).path) +
          ",\"true\":" + std::to_string(group->yes) +
          ",\"false\":" + std::to_string(group->no) +
          ",\"unknown\":" + std::to_string(leads - known);
      if (known > 0) line += ",\"percent\":" + Percent(group->yes, known);
      line += "}";
    }
    output->Write(line + "}\n");
  }
}

}  // namespace bantam::cli
