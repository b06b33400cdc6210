#include "cli/log_run.h"

#include <memory>
#include <utility>

#include "cli/console.h"
#include "cli/event_log.h"
#include "cli/exit_code.h"
#include "cli/format.h"
#include "cli/load.h"
#include "cli/rejects.h"

namespace bantam::cli {
namespace {

constexpr int64_t kShown = 20;
// Faults are what one looks for; a report shows as many whatever --limit says.
constexpr size_t kFaultsShown = 20;

class LogRun {
 public:
  LogRun(const LeadOptions& leads, const LogOptions& log, const Policy& policy,
         bool json, LogReport* report)
      : leads_(leads),
        log_(log),
        policy_(policy),
        json_(json),
        report_(*report) {}

  absl::Status Run() {
    absl::Status status = Open();
    if (!status.ok()) return status;
    absl::Status read = events_.Read(source_.get(), policy_, rejects_.get());
    // A file that breaks off may lack events of any subject.
    if (read.ok()) {
      if (log_.subject) {
        status = ReportOne();
      } else {
        ReportAll();
      }
    }
    if (read.ok() && !log_.subject && !json_ && events_.nameless() > 0) {
      output_->Write(NamelessInWords() + "\n");
    }
    const absl::Status written = output_->Close();
    const absl::Status rejected =
        rejects_->Finish(events_.records(), log_.keep_going, "record");
    if (events_.left_out() > 0 && !log_.subject && read.ok()) {
      PrintNote(Counted(events_.left_out(), "subject") +
                (events_.left_out() == 1 ? " is" : " are") +
                " left out, as records were rejected");
    }
    if (events_.nameless() > 0 && read.ok()) PrintNote(NamelessInWords());
    if (!read.ok()) return read;
    if (!status.ok()) return status;
    return written.ok() ? rejected : written;
  }

 private:
  absl::Status Open() {
    const absl::StatusOr<int64_t> limit =
        LimitOption(log_.limit, "subjects", json_ ? kAllRows : kShown);
    if (!limit.ok()) return limit.status();
    limit_ = *limit;
    absl::Status status = leads_.Check();
    if (!status.ok()) return status;
    auto source = OpenLeads(leads_, policy_);
    if (!source.ok()) return source.status();
    source_ = *std::move(source);
    auto output = OutputFile::Open("");
    if (!output.ok()) return output.status();
    output_ = *std::move(output);
    status = CheckApart("", log_.reject);
    if (!status.ok()) return status;
    auto rejects = Rejects::Open(log_.reject, leads_.InputFiles());
    if (!rejects.ok()) return rejects.status();
    rejects_ = *std::move(rejects);
    return absl::OkStatus();
  }

  absl::Status ReportOne() {
    const std::string& id = *log_.subject;
    if (events_.IsLeftOut(id)) {
      return DataError("a record of '" + id +
                       "' was rejected, so that its history is not known");
    }
    if (events_.nameless() > 0) {
      return DataError(NamelessInWords() + ", so that the history of '" + id +
                       "' is not known");
    }
    const EventLog::Entry* entry = events_.Find(id);
    if (entry == nullptr) return DataError("no record has the id '" + id + "'");
    return report_.One(entry->lead, output_.get());
  }

  std::string NamelessInWords() const {
    return Counted(events_.nameless(), "rejected record") + " name" +
           (events_.nameless() == 1 ? "s" : "") +
           " nobody: any subject may lack events";
  }

  void ReportAll() {
    report_.SetGaps({events_.left_out(), events_.nameless()});
    report_.Begin(output_.get());
    int64_t added = 0;
    for (const EventLog::Entry& entry : events_.entries()) {
      const absl::Status status =
          report_.Add(entry.lead, added < limit_, output_.get());
      if (status.ok()) {
        ++added;
      } else {
        rejects_->Add(entry.place, entry.lead.id(), MessageOf(status));
      }
    }
    report_.Finish(added > limit_ ? added - limit_ : 0, output_.get());
  }

  const LeadOptions& leads_;
  const LogOptions& log_;
  const Policy& policy_;
  const bool json_;
  LogReport& report_;
  int64_t limit_ = 0;
  std::unique_ptr<LeadSource> source_;
  std::unique_ptr<OutputFile> output_;
  std::unique_ptr<Rejects> rejects_;
  EventLog events_;
};

}  // namespace

absl::Status RunLog(const LeadOptions& leads, const LogOptions& log,
                    const Policy& policy, bool json, LogReport* report) {
  return LogRun(leads, log, policy, json, report).Run();
}

std::string LogReport::JsonGaps() const {
  if (gaps_.left_out == 0 && gaps_.nameless == 0) return "";
  return ",\"gaps\":{\"subjects_left_out\":" + std::to_string(gaps_.left_out) +
         ",\"nameless_records\":" + std::to_string(gaps_.nameless) + "}";
}

void FaultLines::Add(const std::string& id, const std::string& message,
                     std::string_view problem, bool show) {
  ++count_;
  if (!show && lines_.size() >= kFaultsShown) return;
  lines_.push_back(Printable(id) + ": " + Printable(message) + " [" +
                   std::string(problem) + "]");
}

void FaultLines::Write(OutputFile* output) const {
  if (count_ == 0) return;
  output->Write("\n" + Counted(count_, "fault") + ":\n");
  for (const std::string& line : lines_) output->Write("  " + line + "\n");
  const int64_t hidden = count_ - static_cast<int64_t>(lines_.size());
  if (hidden == 0) return;
  output->Write("  ");
  WriteHidden(hidden, output);
}

void WriteHidden(int64_t hidden, OutputFile* output) {
  if (hidden == 0) return;
  output->Write("… and " + WithCommas(hidden) +
                " more (--limit all shows them)\n");
}

void WriteReplayed(int64_t subjects, const Policy& policy,
                   const ReplayOptions& options, OutputFile* output) {
  output->Write("\n" + Counted(subjects, "subject") + " replayed with " +
                policy.id() + (policy.version().empty() ? "" : " ") +
                policy.version() + " at " + model::FormatInstant(options.at));
  if (options.known) {
    output->Write(", as known at " + model::FormatInstant(*options.known));
  }
  output->Write(".\n");
}

}  // namespace bantam::cli
