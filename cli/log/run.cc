#include "cli/log/run.h"

#include <memory>
#include <utility>

#include "bantam/event_log.h"
#include "cli/exit_code.h"
#include "cli/input/load.h"
#include "cli/output/console.h"
#include "cli/output/format.h"
#include "cli/output/rejects.h"

namespace bantam::cli {
namespace {

constexpr int64_t kSubjectsShown = 20;
// Faults are what one looks for; a report shows as many whatever --limit says.
constexpr size_t kFaultsShown = 20;

class LogRun {
 public:
  LogRun(const LeadOptions& leads, const LogOptions& log, const Policy& policy,
         const SubjectReport& one, LogReport* all)
      : leads_(leads),
        log_(log),
        policy_(policy),
        one_(one),
        all_(all),
        json_(all != nullptr && all->json()) {}

  absl::Status Run() {
    absl::Status status = Open();
    if (!status.ok()) return status;
    absl::Status read = Read();
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
        rejects_->Finish(source_->row(), log_.keep_going, "record");
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
        LimitOption(log_.limit, "subjects", json_ ? kAllRows : kSubjectsShown);
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

  absl::Status Read() {
    Progress progress;
    Lead record(policy_);
    for (;;) {
      const absl::StatusOr<LeadSource::Next> next = source_->Read(&record);
      if (!next.ok()) return next.status();
      if (*next == LeadSource::Next::kEnd) break;
      progress.Show(source_->row());
      const std::string id = record.id();
      std::string problem = source_->problem();
      if (*next == LeadSource::Next::kBad) {
        events_.LeaveOut(id);
      } else {
        const absl::Status added = events_.Add(source_->place(), &record);
        if (added.ok()) continue;
        problem = MessageOf(added);
      }
      progress.Clear();
      rejects_->Add(source_->place(), source_->Shown(id), problem);
    }
    progress.Clear();
    events_.Finish();
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
    return one_(entry->lead, output_.get());
  }

  std::string NamelessInWords() const {
    return Counted(events_.nameless(), "rejected record") + " name" +
           (events_.nameless() == 1 ? "s" : "") +
           " nobody: any subject may lack events";
  }

  void ReportAll() {
    all_->Begin(output_.get());
    int64_t added = 0;
    for (const EventLog::Entry& entry : events_.entries()) {
      const absl::Status status =
          all_->Add(entry.lead, added < limit_, output_.get());
      if (status.ok()) {
        ++added;
      } else {
        rejects_->Add(entry.place, source_->Shown(entry.lead.id()),
                      MessageOf(status));
      }
    }
    all_->Finish({events_.left_out(), events_.nameless()},
                 added > limit_ ? added - limit_ : 0, output_.get());
  }

  const LeadOptions& leads_;
  const LogOptions& log_;
  const Policy& policy_;
  const SubjectReport& one_;
  LogReport* const all_;
  const bool json_;
  int64_t limit_ = 0;
  std::unique_ptr<LeadSource> source_;
  std::unique_ptr<OutputFile> output_;
  std::unique_ptr<Rejects> rejects_;
  EventLog events_;
};

// "… and 980 more (--limit all shows them)", where there are more.
void WriteHidden(int64_t hidden, OutputFile* output) {
  if (hidden == 0) return;
  output->Write("… and " + WithCommas(hidden) +
                " more (--limit all shows them)\n");
}

// ,"gaps":{"subjects_left_out":1,"nameless_records":0}, or nothing.
std::string JsonGaps(const LogGaps& gaps) {
  if (gaps.left_out == 0 && gaps.nameless == 0) return "";
  return ",\"gaps\":{\"subjects_left_out\":" + std::to_string(gaps.left_out) +
         ",\"nameless_records\":" + std::to_string(gaps.nameless) + "}";
}

}  // namespace

absl::Status RunLog(const LeadOptions& leads, const LogOptions& log,
                    const Policy& policy, const SubjectReport& one,
                    LogReport* all) {
  return LogRun(leads, log, policy, one, all).Run();
}

void LogReport::Begin(OutputFile* output) {
  table_.emplace(columns_, output);
  if (!question_.json) return;
  output->Write("{\"" + std::string(question_.kind) +
                "\":" + JsonString(question_.id) +
                ",\"at\":" + JsonString(model::FormatInstant(question_.at)));
  if (question_.known) {
    output->Write(",\"known\":" +
                  JsonString(model::FormatInstant(*question_.known)));
  }
  output->Write(",\"subjects\":[");
}

absl::Status LogReport::Add(const Lead& lead, bool show, OutputFile* output) {
  std::vector<std::string> shown;
  const auto fault = [&](const std::string& message, std::string_view problem) {
    faults_.Add(lead.id(), message, problem, show);
  };
  absl::Status status = Count(lead, fault, show ? &shown : nullptr);
  if (!status.ok()) return status;
  if (show && question_.json) {
    output->Write((subjects_ == 0 ? "" : ",") + shown.front());
  } else if (show) {
    table_->Row(std::move(shown));
  }
  ++subjects_;
  return absl::OkStatus();
}

void LogReport::Finish(const LogGaps& gaps, int64_t hidden,
                       OutputFile* output) {
  if (question_.json) {
    output->Write("],\"summary\":" + JsonSummary() + JsonGaps(gaps) + "}\n");
    return;
  }
  table_->Finish();
  WriteHidden(hidden, output);
  output->Write("\n");
  WriteSummary(output);
  faults_.Write(output);
  output->Write(
      "\n" + Counted(subjects_, "subject") + " replayed with " +
      question_.policy.id() + (question_.policy.version().empty() ? "" : " ") +
      question_.policy.version() + " at " + model::FormatInstant(question_.at));
  if (question_.known) {
    output->Write(", as known at " + model::FormatInstant(*question_.known));
  }
  output->Write(".\n");
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

}  // namespace bantam::cli
