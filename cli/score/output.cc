#include "cli/score/output.h"

#include <utility>
#include <vector>

#include "bantam/codec.h"
#include "bantam/records.h"
#include "cli/output/format.h"
#include "cli/output/output_table.h"
#include "cli/score/verdicts.h"

namespace bantam::cli {
namespace {

// "10 to 15", or "" where nothing is open.
std::string CouldBe(const model::Interval& interval) {
  if (interval.IsPoint()) return "";
  return FormatPoints(interval.low) + " to " + FormatPoints(interval.high);
}

// "yes", "no" or "unknown".
std::string Answer(const QualificationResult& result) {
  return Lower(DecisionName(result.qualified));
}

class CsvScores : public ScoreOutput {
 public:
  CsvScores(Policy policy, Verdicts verdicts, OutputFile* output)
      : policy_(std::move(policy)),
        verdicts_(std::move(verdicts)),
        output_(output) {
    std::string header = "row,id";
    for (const std::string& id : policy_.score_ids()) {
      for (const char* part : {".points", ".low", ".high", ".exact"}) {
        header.append(",").append(id).append(part);
      }
    }
    for (const std::string& id : policy_.grade_ids()) {
      header.append(",").append(id).append(".grade,").append(id).append(
          ".possible");
    }
    for (const std::string& id : policy_.framework_ids()) {
      for (const char* part : {".points", ".low", ".high", ".completeness"}) {
        header.append(",").append(id).append(part);
      }
    }
    for (const std::string& id : verdicts_.qualifications) {
      header.append(",").append(id).append(".qualified");
    }
    if (verdicts_.red_flags) header.append(",red_flags");
    output_->Write(header + "\n");
  }

  void Add(int64_t row, const Evaluation& evaluation) override {
    line_ = std::to_string(row) + "," + CsvCell(evaluation.lead_id);
    for (const ScoreResult& score : evaluation.scores) {
      if (score.is_there()) {
        line_ += "," + FormatPoints(score.points) + "," +
                 FormatPoints(score.interval.low) + "," +
                 FormatPoints(score.interval.high) +
                 (score.exact ? ",true" : ",false");
      } else {
        line_ += ",,,,";
      }
    }
    for (const GradeResult& grade : evaluation.grades) {
      line_ += "," + grade.grade + "," + Joined(grade.possible, ";");
    }
    for (const AssessmentResult& result : evaluation.assessments) {
      if (result.is_there()) {
        line_ += "," + FormatPoints(result.points) + "," +
                 FormatPoints(result.interval.low) + "," +
                 FormatPoints(result.interval.high) + "," +
                 FormatPoints(model::Points{result.completeness.micros});
      } else {
        line_ += ",,,,";
      }
    }
    for (const QualificationResult& result : evaluation.qualifications) {
      line_ += "," + (result.is_there() ? Answer(result) : "");
    }
    if (verdicts_.red_flags)
      line_ += "," + Joined(RaisedFlags(evaluation), ";");
    line_ += "\n";
    output_->Write(line_);
  }

 private:
  Policy policy_;
  Verdicts verdicts_;
  OutputFile* output_;
  std::string line_;
};

class JsonScores : public ScoreOutput {
 public:
  explicit JsonScores(OutputFile* output) : output_(output) {}

  void Add(int64_t, const Evaluation& evaluation) override {
    output_->Write(ToJson(evaluation));
    output_->Write("\n");
  }

 private:
  OutputFile* output_;
};

std::vector<OutputTable::Column> TableColumns(const Policy& policy,
                                              const Verdicts& verdicts) {
  std::vector<OutputTable::Column> columns = {{"id"}};
  for (const std::string& id : policy.score_ids()) {
    columns.push_back({id, true});
    columns.push_back({"could be", false, true});
  }
  for (const std::string& id : policy.grade_ids()) {
    columns.push_back({id});
    columns.push_back({"could be", false, true});
  }
  for (const std::string& id : policy.framework_ids()) {
    columns.push_back({id, true});
    columns.push_back({"could be", false, true});
    columns.push_back({"answered", true});
  }
  for (const std::string& id : verdicts.qualifications) columns.push_back({id});
  if (verdicts.red_flags) columns.push_back({"red flags", false, true});
  return columns;
}

class TableScores : public ScoreOutput {
 public:
  TableScores(Policy policy, Verdicts verdicts, OutputFile* output)
      : policy_(std::move(policy)),
        verdicts_(std::move(verdicts)),
        table_(TableColumns(policy_, verdicts_), output) {}

  void Add(int64_t row, const Evaluation& evaluation) override {
    std::vector<std::string> cells;
    cells.push_back(evaluation.lead_id.empty()
                        ? "(row " + std::to_string(row) + ")"
                        : evaluation.lead_id);
    for (const ScoreResult& score : evaluation.scores) {
      const bool there = score.is_there();
      cells.push_back(there ? FormatPoints(score.points) : "-");
      cells.push_back(there ? CouldBe(score.interval) : "");
    }
    for (const GradeResult& grade : evaluation.grades) {
      cells.push_back(grade.is_there() ? grade.grade : "-");
      const bool open = grade.possible.size() > 1;
      cells.push_back(open ? Joined(grade.possible, ", ") : "");
    }
    for (const AssessmentResult& result : evaluation.assessments) {
      const bool there = result.is_there();
      cells.push_back(there ? FormatPoints(result.points) : "-");
      cells.push_back(there ? CouldBe(result.interval) : "");
      cells.push_back(there ? ShareText(result.completeness) : "");
    }
    for (const QualificationResult& result : evaluation.qualifications) {
      cells.push_back(result.is_there() ? Answer(result) : "-");
    }
    if (verdicts_.red_flags) {
      cells.push_back(Joined(RaisedFlags(evaluation), ", "));
    }
    table_.Row(std::move(cells));
  }

  void Finish() override { table_.Finish(); }

 private:
  Policy policy_;
  Verdicts verdicts_;
  OutputTable table_;
};

}  // namespace

std::unique_ptr<ScoreOutput> MakeScoreOutput(const std::string& format,
                                             const Policy& policy,
                                             OutputFile* output) {
  if (format == "jsonl") return std::make_unique<JsonScores>(output);
  Verdicts verdicts = VerdictsOf(policy);
  if (format == "csv") {
    return std::make_unique<CsvScores>(policy, std::move(verdicts), output);
  }
  return std::make_unique<TableScores>(policy, std::move(verdicts), output);
}

}  // namespace bantam::cli
