// bantam score: the answer for every lead of a file.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bantam/evaluator.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input/lead_source.h"
#include "cli/input/load.h"
#include "cli/output/console.h"
#include "cli/output/format.h"
#include "cli/output/output_file.h"
#include "cli/output/rejects.h"
#include "cli/score/breakdown.h"
#include "cli/score/output.h"
#include "cli/score/roc.h"
#include "cli/score/tally.h"

namespace bantam::cli {
namespace {

constexpr int64_t kTableRows = 20;

struct ScoreOptions {
  LeadOptions leads;
  std::string output;
  std::string format = "table";
  std::string now;
  std::string reject;
  bool keep_going = false;
  std::string limit;
  std::string by;
  std::string outcome;
  std::vector<std::string> roc;
};

absl::StatusOr<int64_t> LimitOf(const ScoreOptions& options) {
  return LimitOption(options.limit, "leads",
                     options.format == "table" ? kTableRows : kAllRows);
}

// One run over a file.
class Scoring {
 public:
  explicit Scoring(const ScoreOptions& options) : options_(options) {}

  absl::Status Run() {
    absl::Status status = Open();
    if (!status.ok()) return status;
    const absl::Status read = ScoreAll();
    progress_.Clear();
    // What was scored before a file broke off is still an answer.
    if (read.ok() || tally_->leads() > 0) Finish();
    status = output_->Close();
    if (!status.ok()) return status;
    const absl::Status rejected =
        rejects_->Finish(source_->row(), options_.keep_going);
    return read.ok() ? rejected : read;
  }

 private:
  absl::Status Open() {
    const absl::StatusOr<int64_t> limit = LimitOf(options_);
    if (!limit.ok()) return limit.status();
    limit_ = *limit;
    if (!options_.outcome.empty() && options_.by.empty() &&
        options_.roc.empty()) {
      return UsageError("--outcome goes with --by or --roc");
    }
    absl::Status status = options_.leads.Check();
    if (!status.ok()) return status;
    const absl::StatusOr<Policy> policy = LoadPolicy(options_.leads.policy);
    if (!policy.ok()) return policy.status();
    policy_ = *policy;
    status = OpenSummary();
    if (!status.ok()) return status;
    auto source = OpenLeads(options_.leads, *policy_);
    if (!source.ok()) return source.status();
    source_ = *std::move(source);
    status = CheckApart(options_.output, options_.reject);
    if (!status.ok()) return status;
    const absl::StatusOr<Instant> now = NowOf(options_.now);
    if (!now.ok()) return now.status();
    now_ = *now;
    const std::vector<std::string> inputs = options_.leads.InputFiles();
    auto output = OutputFile::Open(options_.output, inputs);
    if (!output.ok()) return output.status();
    output_ = *std::move(output);
    auto rejects = Rejects::Open(options_.reject, inputs);
    if (!rejects.ok()) return rejects.status();
    rejects_ = *std::move(rejects);
    if (!IsSummary()) {
      scores_ = MakeScoreOutput(options_.format, *policy_, output_.get());
    }
    tally_ = std::make_unique<Tally>(*policy_);
    return absl::OkStatus();
  }

  // What is written instead of leads, if it is asked for.
  absl::Status OpenSummary() {
    if (!options_.by.empty()) {
      auto breakdown =
          BreakdownReport::Make(*policy_, options_.by, options_.outcome);
      if (!breakdown.ok()) return breakdown.status();
      breakdown_ = *std::move(breakdown);
    }
    if (!options_.roc.empty()) {
      auto roc = RocReport::Make(*policy_, options_.outcome, options_.roc);
      if (!roc.ok()) return roc.status();
      roc_ = *std::move(roc);
    }
    return absl::OkStatus();
  }

  bool IsSummary() const { return breakdown_ != nullptr || roc_ != nullptr; }

  absl::Status ScoreAll() {
    Lead lead(*policy_);
    Evaluator evaluator(*policy_);
    Evaluation evaluation;
    // Only ToJson shows more than figures.
    const Detail detail = options_.format == "jsonl" && !IsSummary()
                              ? Detail::kExplained
                              : Detail::kFigures;
    while (output_->status().ok()) {
      const absl::StatusOr<LeadSource::Next> next = source_->Read(&lead);
      if (!next.ok()) return next.status();
      if (*next == LeadSource::Next::kEnd) break;
      progress_.Show(source_->row());
      if (*next == LeadSource::Next::kBad) {
        Reject(lead, source_->problem());
        continue;
      }
      absl::Status status =
          evaluator.EvaluateInto(lead, now_, detail, &evaluation);
      if (!status.ok()) {
        Reject(lead, MessageOf(status));
        continue;
      }
      tally_->Add(evaluation);
      if (breakdown_ != nullptr) {
        status = breakdown_->Add(lead, evaluation);
        if (!status.ok()) return status;
      } else if (roc_ != nullptr) {
        roc_->Add(lead, evaluation);
      } else if (written_ < limit_) {
        scores_->Add(source_->row(), evaluation);
        ++written_;
      }
    }
    return absl::OkStatus();
  }

  void Reject(const Lead& lead, const std::string& reason) {
    progress_.Clear();
    rejects_->Add(*source_, lead, reason);
  }

  void Finish() {
    const std::string what =
        Counted(tally_->leads(), "lead") + " scored with " + policy_->id() +
        (policy_->version().empty() ? "" : " " + policy_->version()) +
        " as of " + model::FormatInstant(now_);
    if (breakdown_ != nullptr) {
      breakdown_->Print(options_.format, output_.get());
    } else if (roc_ != nullptr) {
      roc_->Print(options_.format, output_.get());
    } else {
      scores_->Finish();
    }
    if (options_.format != "table") {
      if (roc_ != nullptr) PrintNote(RocReport::Caution());
      PrintNote(what + ".");
      return;
    }
    const int64_t more = tally_->leads() - written_;
    if (!IsSummary() && more > 0) {
      output_->Write("… and " + WithCommas(more) +
                     " more (--limit all shows them)\n");
    }
    if (!IsSummary()) PrintTally(*tally_, output_.get());
    output_->Write((IsSummary() ? "\n" : "") + what + ".\n");
  }

  const ScoreOptions& options_;
  int64_t limit_ = 0;
  int64_t written_ = 0;
  std::optional<Policy> policy_;
  Instant now_;
  std::unique_ptr<LeadSource> source_;
  std::unique_ptr<OutputFile> output_;
  std::unique_ptr<Rejects> rejects_;
  std::unique_ptr<ScoreOutput> scores_;
  std::unique_ptr<BreakdownReport> breakdown_;
  std::unique_ptr<RocReport> roc_;
  std::unique_ptr<Tally> tally_;
  Progress progress_;
};

}  // namespace

void AddScore(Command app, Run* run) {
  const auto options = std::make_shared<ScoreOptions>();
  Command command =
      app.AddCommand("score", "Scores and grades every lead of a file");
  AddLeadOptions(command, &options->leads);
  command
      .AddOption("--now", options->now,
                 "The time for which scores hold, RFC 3339; default: the "
                 "present")
      .Named("TIME");
  command
      .AddOption("-o,--output", options->output,
                 "Where answers go; default: standard output")
      .Named("FILE");
  command
      .AddOption("-f,--format", options->format,
                 "How answers are written; default: table")
      .Named("FORMAT")
      .OneOf({"table", "csv", "jsonl"});
  const Option limit =
      command
          .AddOption("--limit", options->limit,
                     "Leads to write, or 'all'; every lead is scored and "
                     "summed up all the same. Default: 20 in a table, "
                     "else all")
          .Named("N");
  command
      .AddOption("--reject", options->reject,
                 "CSV file for leads that cannot be scored: row, line, "
                 "id, reason; default: the first ten on standard error")
      .Named("FILE");
  command.AddFlag("--keep-going", options->keep_going,
                  "Exit with 0 although leads were rejected");
  const Option by =
      command
          .AddOption("--by", options->by,
                     "Summary for each value of a field, instead of "
                     "leads")
          .Named("FIELD")
          .Excludes(limit);
  const Option outcome =
      command
          .AddOption("--outcome", options->outcome,
                     "What came of a lead, a BOOL field. With --by: how many "
                     "leads have it true")
          .Named("FIELD");
  command
      .AddOption("--roc", options->roc,
                 "How well the points of this score or framework tell the "
                 "--outcome of the same leads, instead of leads: area under "
                 "the ROC curve with its 95 % interval (DeLong); once for each")
      .Named("ID")
      .OneAtATime()
      .Needs(outcome)
      .Excludes(by)
      .Excludes(limit);
  command.SetFooter(
      "Examples:\n"
      "  bantam score leads.jsonl --policy preset:lead_scoring_saas\n"
      "  bantam score crm.csv -p policy.textproto -m mapping.textproto \\\n"
      "      --now 2026-06-01T00:00:00Z -f csv -o scores.csv "
      "--reject bad.csv\n"
      "  bantam score mqls.csv -p policy.textproto -m mapping.textproto \\\n"
      "      --join deals=deals.csv --by person.origin "
      "--outcome opportunity.closed\n"
      "  bantam score deals.csv -p policy.textproto -m mapping.textproto \\\n"
      "      --outcome opportunity.won --roc bantc\n");
  command.OnChosen(
      [options, run] { *run = [options] { return Scoring(*options).Run(); }; });
}

}  // namespace bantam::cli
