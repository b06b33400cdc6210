#include "cli/replay/report.h"

#include <optional>
#include <vector>

#include "cli/log/left_out.h"
#include "cli/options/process_option.h"
#include "cli/output/console.h"
#include "cli/output/format.h"
#include "cli/output/json_parts.h"
#include "cli/output/output_table.h"

namespace bantam::cli {
namespace {

// What is said of a visit beside its times.
std::string NotesOf(const StageVisit& visit) {
  std::vector<std::string> notes;
  if (visit.automatic) notes.emplace_back("automatic");
  if (visit.recycled) notes.emplace_back("began anew");
  if (visit.overridden) notes.emplace_back("overridden");
  if (visit.late) notes.emplace_back("recorded late");
  if (!visit.on_behalf_of.empty()) notes.push_back("for " + visit.on_behalf_of);
  return Joined(notes, ", ");
}

std::string JsonVisit(const StageVisit& visit) {
  std::string json = "{\"stage\":" + JsonString(visit.stage) +
                     ",\"event_id\":" + JsonString(visit.event_id);
  AddJsonTime("entered", visit.entered, &json);
  AddJsonTime("left", visit.left, &json);
  AddJsonText("actor", visit.actor, &json);
  AddJsonText("on_behalf_of", visit.on_behalf_of, &json);
  AddJsonText("reason", visit.reason, &json);
  if (visit.disposition != Disposition::kNone) {
    AddJsonText("disposition", DispositionName(visit.disposition), &json);
  }
  AddJsonText("policy_hash", visit.policy_hash, &json);
  if (visit.automatic) json += ",\"automatic\":true";
  if (visit.overridden) json += ",\"overridden\":true";
  if (visit.recycled) json += ",\"recycled\":true";
  if (visit.late) json += ",\"late\":true";
  json += ",\"limits\":[";
  for (size_t i = 0; i < visit.limits.size(); ++i) {
    const LimitState& limit = visit.limits[i];
    json += std::string(i == 0 ? "" : ",") + "{\"id\":" + JsonString(limit.id) +
            ",\"standing\":" + JsonString(LimitStandingName(limit.standing));
    AddJsonTime("due", limit.due, &json);
    AddJsonTime("done", limit.done, &json);
    json += "}";
  }
  return json + "]}";
}

}  // namespace

void ReplayReport::Text(OutputFile* output) const {
  output->Write("Lead " + (id_.empty() ? "(no id)" : Printable(id_)) + " at " +
                model::FormatInstant(options_.at));
  if (options_.known) {
    output->Write(", as known at " + model::FormatInstant(*options_.known));
  }
  output->Write("\n" + history_.process + ": " + Title(history_.stage));
  if (history_.since) {
    output->Write(" since " + model::FormatInstant(*history_.since));
  }
  if (!history_.highest.empty()) {
    output->Write("; highest: " + Title(history_.highest));
  }
  output->Write("\n");
  if (history_.next_due) {
    output->Write("Next limit: " + history_.next_limit + ", due " +
                  model::FormatInstant(*history_.next_due) + "\n");
  }
  if (history_.next_check) {
    output->Write("To be looked at again " +
                  model::FormatInstant(*history_.next_check) + "\n");
  }
  if (history_.baseline) {
    output->Write("Began anew " + model::FormatInstant(*history_.baseline) +
                  "\n");
  }
  if (history_.reentries > 0) {
    output->Write("Came back " + Counted(history_.reentries, "time") + ", to " +
                  Counted(history_.reentered_stages, "stage") + "\n");
  }
  LeftOut left_out;
  left_out.Add(history_);
  output->Write(LeftOutText(policy_, left_out, /*count_subjects=*/false));
  WriteVisits(output);
  WriteTotals(output);
  WriteLimits(output);
  WriteOtherPolicies(output);
  if (history_.faults.empty()) return;
  output->Write("\n" +
                Counted(static_cast<int64_t>(history_.faults.size()), "fault") +
                ":\n");
  for (const EventFault& fault : history_.faults) {
    output->Write("  " + Printable(fault.message) + " [" +
                  std::string(EventProblemName(fault.problem)) + "]\n");
  }
}

void ReplayReport::WriteOtherPolicies(OutputFile* output) const {
  if (history_.renamed.empty() && history_.other_policies.empty()) return;
  output->Write("\n");
  for (const RenamedStage& renamed : history_.renamed) {
    output->Write("Event " + Printable(renamed.event_id) + " knows " +
                  renamed.to + " as " + Printable(renamed.from) + "\n");
  }
  for (const std::string& hash : history_.other_policies) {
    output->Write("Decided under policy " + Printable(hash) + "\n");
  }
}

std::string ReplayReport::Json() const {
  std::string json = "{\"lead_id\":" + JsonString(id_) +
                     ",\"process\":" + JsonString(history_.process) +
                     ",\"at\":" + JsonString(model::FormatInstant(options_.at));
  AddJsonTime("known", options_.known, &json);
  json += ",\"stage\":" + JsonString(history_.stage);
  AddJsonTime("since", history_.since, &json);
  json += ",\"highest\":" + JsonString(history_.highest) + ",\"visits\":[";
  for (size_t i = 0; i < history_.visits.size(); ++i) {
    json += (i == 0 ? "" : ",") + JsonVisit(history_.visits[i]);
  }
  json += "],\"totals\":[";
  for (size_t i = 0; i < history_.totals.size(); ++i) {
    const StageTotal& total = history_.totals[i];
    json += std::string(i == 0 ? "" : ",") +
            "{\"stage\":" + JsonString(total.stage) +
            ",\"entries\":" + std::to_string(total.entries);
    AddJsonTime("first_entered", total.first_entered, &json);
    AddJsonTime("last_entered", total.last_entered, &json);
    json += ",\"spent\":" + JsonString(model::FormatSpan(total.spent)) + "}";
  }
  json += "],\"faults\":[";
  for (size_t i = 0; i < history_.faults.size(); ++i) {
    const EventFault& fault = history_.faults[i];
    json += std::string(i == 0 ? "" : ",") +
            "{\"event_id\":" + JsonString(fault.event_id) +
            ",\"problem\":" + JsonString(EventProblemName(fault.problem)) +
            ",\"message\":" + JsonString(fault.message) + "}";
  }
  json += "]";
  AddJsonTime("next_check", history_.next_check, &json);
  AddJsonTime("baseline", history_.baseline, &json);
  if (history_.reentries > 0) {
    json +=
        ",\"reentries\":" + std::to_string(history_.reentries) +
        ",\"reentered_stages\":" + std::to_string(history_.reentered_stages);
  }
  if (history_.repeated > 0) {
    json += ",\"repeated\":" + std::to_string(history_.repeated);
  }
  if (history_.ties > 0) json += ",\"ties\":" + std::to_string(history_.ties);
  LeftOut left_out;
  left_out.Add(history_);
  AddLeftOut(policy_, left_out, &json);
  if (!history_.renamed.empty()) json += ",\"renamed\":" + JsonRenamed();
  if (!history_.other_policies.empty()) {
    json += ",\"other_policies\":" + JsonStrings(history_.other_policies);
  }
  if (history_.next_due) {
    json += ",\"next_limit\":" + JsonString(history_.next_limit);
    AddJsonTime("next_due", history_.next_due, &json);
  }
  return json + "}";
}

std::string ReplayReport::JsonRenamed() const {
  std::string json = "[";
  for (const RenamedStage& renamed : history_.renamed) {
    json += json.size() > 1 ? ",{" : "{";
    json += "\"event_id\":" + JsonString(renamed.event_id) +
            ",\"from\":" + JsonString(renamed.from) +
            ",\"to\":" + JsonString(renamed.to) + "}";
  }
  return json + "]";
}

std::string ReplayReport::Title(const std::string& stage) const {
  return StageTitle(policy_, history_.process, stage, locale_);
}

void ReplayReport::WriteVisits(OutputFile* output) const {
  if (history_.visits.empty()) return;
  output->Write("\n");
  OutputTable table({{"stage"},
                     {"entered"},
                     {"left", false, true},
                     {"by", false, true},
                     {"reason", false, true},
                     {"", false, true}},
                    output);
  for (const StageVisit& visit : history_.visits) {
    table.Row({visit.stage, TimeText(visit.entered), TimeText(visit.left),
               visit.actor, visit.reason, NotesOf(visit)});
  }
  table.Finish();
}

void ReplayReport::WriteTotals(OutputFile* output) const {
  if (history_.totals.empty()) return;
  output->Write("\n");
  OutputTable table({{"stage"}, {"entries", true}, {"time there", true}},
                    output);
  for (const StageTotal& total : history_.totals) {
    table.Row({total.stage, std::to_string(total.entries),
               model::FormatSpan(total.spent)});
  }
  table.Finish();
}

void ReplayReport::WriteLimits(OutputFile* output) const {
  OutputTable table(
      {{"stage"}, {"limit"}, {"standing"}, {"due"}, {"done", false, true}},
      output);
  bool any = false;
  for (const StageVisit& visit : history_.visits) {
    for (const LimitState& limit : visit.limits) {
      if (!any) output->Write("\n");
      any = true;
      table.Row({visit.stage, limit.id,
                 Lower(LimitStandingName(limit.standing)), TimeText(limit.due),
                 TimeText(limit.done)});
    }
  }
  table.Finish();
}

}  // namespace bantam::cli
