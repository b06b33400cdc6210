#include "cli/score_output.h"

#include <utility>
#include <vector>

#include "bantam/codec.h"
#include "cli/format.h"
#include "cli/output_table.h"

namespace bantam::cli {
namespace {

// Pairs results, which leave out absent subjects, with all ids of the policy.
template <typename Result>
class Finder {
 public:
  explicit Finder(const std::vector<Result>& results) : results_(results) {}

  // The result with this id, asked for in policy order; null: there is none.
  const Result* Next(const std::string& id) {
    if (next_ == results_.size() || results_[next_].id != id) return nullptr;
    return &results_[next_++];
  }

 private:
  const std::vector<Result>& results_;
  size_t next_ = 0;
};

std::string Joined(const std::vector<std::string>& names,
                   std::string_view separator) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += separator;
    text += name;
  }
  return text;
}

class CsvScores : public ScoreOutput {
 public:
  CsvScores(Policy policy, OutputFile* output)
      : policy_(std::move(policy)), output_(output) {
    std::string header = "row,id";
    for (const std::string& id : policy_.score_ids()) {
      for (const char* part : {".points", ".low", ".high", ".exact"}) {
        header += "," + id + part;
      }
    }
    for (const std::string& id : policy_.grade_ids()) {
      header += "," + id + ".grade," + id + ".possible";
    }
    output_->Write(header + "\n");
  }

  void Add(int64_t row, const Evaluation& evaluation) override {
    line_ = std::to_string(row) + "," + CsvCell(evaluation.lead_id);
    Finder<ScoreResult> scores(evaluation.scores);
    for (const std::string& id : policy_.score_ids()) {
      if (const ScoreResult* score = scores.Next(id)) {
        line_ += "," + FormatPoints(score->points) + "," +
                 FormatPoints(score->interval.low) + "," +
                 FormatPoints(score->interval.high) +
                 (score->exact ? ",true" : ",false");
      } else {
        line_ += ",,,,";
      }
    }
    Finder<GradeResult> grades(evaluation.grades);
    for (const std::string& id : policy_.grade_ids()) {
      if (const GradeResult* grade = grades.Next(id)) {
        line_ += "," + grade->grade + "," + Joined(grade->possible, ";");
      } else {
        line_ += ",,";
      }
    }
    line_ += "\n";
    output_->Write(line_);
  }

 private:
  Policy policy_;
  OutputFile* output_;
  std::string line_;
};

class JsonScores : public ScoreOutput {
 public:
  explicit JsonScores(OutputFile* output) : output_(output) {}

  void Add(int64_t, const Evaluation& evaluation) override {
    output_->Write(EvaluationToJson(evaluation));
    output_->Write("\n");
  }

 private:
  OutputFile* output_;
};

std::vector<OutputTable::Column> TableColumns(const Policy& policy) {
  std::vector<OutputTable::Column> columns = {{"id"}};
  for (const std::string& id : policy.score_ids()) {
    columns.push_back({id, true});
    columns.push_back({"could be", false, true});
  }
  for (const std::string& id : policy.grade_ids()) {
    columns.push_back({id});
    columns.push_back({"could be", false, true});
  }
  return columns;
}

class TableScores : public ScoreOutput {
 public:
  TableScores(Policy policy, OutputFile* output)
      : policy_(std::move(policy)), table_(TableColumns(policy_), output) {}

  void Add(int64_t row, const Evaluation& evaluation) override {
    std::vector<std::string> cells;
    cells.push_back(evaluation.lead_id.empty()
                        ? "(row " + std::to_string(row) + ")"
                        : evaluation.lead_id);
    Finder<ScoreResult> scores(evaluation.scores);
    for (const std::string& id : policy_.score_ids()) {
      const ScoreResult* score = scores.Next(id);
      cells.push_back(score == nullptr ? "-" : FormatPoints(score->points));
      const bool open = score != nullptr && !score->interval.IsPoint();
      cells.push_back(open ? FormatPoints(score->interval.low) + " to " +
                                 FormatPoints(score->interval.high)
                           : "");
    }
    Finder<GradeResult> grades(evaluation.grades);
    for (const std::string& id : policy_.grade_ids()) {
      const GradeResult* grade = grades.Next(id);
      cells.push_back(grade == nullptr ? "-" : grade->grade);
      const bool open = grade != nullptr && grade->possible.size() > 1;
      cells.push_back(open ? Joined(grade->possible, ", ") : "");
    }
    table_.Row(std::move(cells));
  }

  void Finish() override { table_.Finish(); }

 private:
  Policy policy_;
  OutputTable table_;
};

}  // namespace

std::unique_ptr<ScoreOutput> MakeScoreOutput(const std::string& format,
                                             const Policy& policy,
                                             OutputFile* output) {
  if (format == "csv") return std::make_unique<CsvScores>(policy, output);
  if (format == "jsonl") return std::make_unique<JsonScores>(output);
  return std::make_unique<TableScores>(policy, output);
}

}  // namespace bantam::cli
