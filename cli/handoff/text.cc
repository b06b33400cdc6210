// What a handoff's history says, for people.

#include "cli/handoff/report.h"
#include "cli/log/left_out.h"
#include "cli/output/console.h"
#include "cli/output/format.h"
#include "cli/output/output_table.h"

namespace bantam::cli {
namespace {

// " until …", or nothing where it is without limit.
std::string Until(const std::optional<Instant>& time) {
  return time ? " until " + model::FormatInstant(*time) : "";
}

std::string WhereItStands(const HandoffHistory& history) {
  std::string text =
      history.handoff + ": " + Lower(HandoffStateName(history.state));
  if (history.since) text += " since " + model::FormatInstant(*history.since);
  text += "; owner: " +
          (history.owner.empty() ? "nobody" : Printable(history.owner)) + "\n";
  if (!history.giver.empty()) {
    text += "Giver: " + Printable(history.giver);
    if (!history.receiver.empty()) {
      text += "; receiver: " + Printable(history.receiver);
    }
    text += "\n";
  }
  if (history.claim && history.claim->until) {
    text += "Claimed" + Until(history.claim->until) + "\n";
  }
  return text;
}

std::string WhatIsOwed(const HandoffView& view) {
  const HandoffHistory& history = view.history;
  std::string text = "Owed: ";
  if (history.duty == HandoffDuty::kNone) {
    text += "nothing\n";
  } else {
    const bool overdue = history.due && *history.due < view.options.at;
    text += Lower(HandoffDutyName(history.duty)) + " by " +
            Printable(history.due_by) + Until(history.due) +
            (history.expired ? ", expired"
             : overdue       ? ", overdue"
                             : "") +
            "\n";
  }
  if (history.booked_at) {
    text +=
        "Call booked for " + model::FormatInstant(*history.booked_at) + "\n";
  }
  if (history.never_again) {
    text += "May not be offered again\n";
  } else if (history.again_from) {
    text += "May be offered again from " +
            model::FormatInstant(*history.again_from) + "\n";
  }
  return text;
}

std::string WhatItCountsFor(const HandoffHistory& history) {
  std::string text =
      "Credit: " + Lower(CreditStandingName(history.credit.standing));
  if (history.credit.since) {
    text += " since " + model::FormatInstant(*history.credit.since);
  }
  if (history.credit.final_from) {
    text += ", final from " + model::FormatInstant(*history.credit.final_from);
  }
  text += "\n";
  if (history.counted_at) {
    text += "Counts as an SQL since " +
            model::FormatInstant(*history.counted_at) + "\n";
  }
  if (history.dispute.over) {
    text += "Dispute over the " +
            std::string(HandoffStepName(*history.dispute.over)) + ": " +
            Lower(DisputeStandingName(history.dispute.standing)) + "\n";
  }
  return text;
}

std::string NotesOf(const HandoffStepTaken& step) {
  std::vector<std::string> notes;
  if (step.method) notes.emplace_back(HandoffMethodName(*step.method));
  if (!step.reason.empty()) notes.push_back(step.reason);
  if (!step.evidence.empty()) notes.push_back("evidence " + step.evidence);
  if (!step.on_behalf_of.empty()) notes.push_back("for " + step.on_behalf_of);
  if (step.overridden) notes.emplace_back("overridden");
  if (step.late) notes.emplace_back("recorded late");
  return Joined(notes, ", ");
}

void WriteTimeline(const HandoffHistory& history, OutputFile* output) {
  if (history.timeline.empty()) return;
  output->Write("\n");
  OutputTable table({{"step"},
                     {"at"},
                     {"by"},
                     {"to", false, true},
                     {"then"},
                     {"owner", false, true},
                     {"", false, true}},
                    output);
  for (const HandoffStepTaken& step : history.timeline) {
    table.Row({std::string(HandoffStepName(step.step)),
               model::FormatInstant(step.at), step.actor, step.to,
               Lower(HandoffStateName(step.state)), step.owner, NotesOf(step)});
  }
  table.Finish();
}

void WriteBreaches(const HandoffHistory& history, OutputFile* output) {
  if (history.breaches.empty()) return;
  output->Write("\n");
  OutputTable table(
      {{"breach"}, {"of"}, {"due"}, {"done", false, true}, {"", false, true}},
      output);
  for (const HandoffBreach& breach : history.breaches) {
    table.Row({Lower(HandoffDutyName(breach.duty)), breach.receiver,
               model::FormatInstant(breach.due), TimeText(breach.met),
               breach.open ? "still owed" : ""});
  }
  table.Finish();
}

void WriteRejections(const HandoffHistory& history, OutputFile* output) {
  if (history.rejections.empty()) return;
  output->Write("\n");
  OutputTable table({{"given back"},
                     {"at"},
                     {"by"},
                     {"reason"},
                     {"then"},
                     {"again from", false, true},
                     {"", false, true}},
                    output);
  for (const HandoffRejection& rejection : history.rejections) {
    std::vector<std::string> notes;
    if (rejection.overturned) {
      // Then it counts for nothing.
      notes.emplace_back("overturned");
    } else {
      if (rejection.counts_against_giver) {
        notes.push_back("counts against " + rejection.giver);
      }
      if (rejection.never_again) notes.emplace_back("never again");
    }
    table.Row({std::string(HandoffStepName(rejection.step)),
               model::FormatInstant(rejection.at), rejection.receiver,
               rejection.reason, Lower(AfterRejectionName(rejection.then)),
               TimeText(rejection.again_from), Joined(notes, ", ")});
  }
  table.Finish();
}

void WriteIntents(const std::vector<Intent>& intents, OutputFile* output) {
  if (intents.empty()) return;
  output->Write("\n");
  OutputTable table({{"to do"},
                     {"about"},
                     {"whose"},
                     {"at", false, true},
                     {"due", false, true},
                     {"id"}},
                    output);
  for (const Intent& intent : intents) {
    table.Row({Lower(IntentKindName(intent.kind)),
               Lower(IntentPurposeName(intent.purpose)),
               intent.person.empty() ? "any " + Joined(intent.roles, ", ")
                                     : intent.person,
               TimeText(intent.at), TimeText(intent.due), intent.id});
  }
  table.Finish();
}

void WriteFaults(const HandoffHistory& history, OutputFile* output) {
  if (history.faults.empty()) return;
  output->Write("\n" +
                Counted(static_cast<int64_t>(history.faults.size()), "fault") +
                ":\n");
  for (const HandoffFault& fault : history.faults) {
    output->Write("  " + Printable(fault.message) + " [" +
                  std::string(HandoffProblemName(fault.problem)) + "]\n");
  }
}

}  // namespace

void WriteHandoff(const HandoffView& view, OutputFile* output) {
  output->Write(
      "Lead " +
      (view.lead.id().empty() ? "(no id)" : Printable(view.lead.id())) +
      " at " + model::FormatInstant(view.options.at));
  if (view.options.known) {
    output->Write(", as known at " + model::FormatInstant(*view.options.known));
  }
  output->Write("\n" + WhereItStands(view.history) + WhatIsOwed(view) +
                WhatItCountsFor(view.history) +
                LeftOutText(view.lead.policy(), LeftOutOf(view.history),
                            /*count_subjects=*/false));
  WriteTimeline(view.history, output);
  WriteRejections(view.history, output);
  WriteBreaches(view.history, output);
  WriteIntents(view.intents, output);
  WriteFaults(view.history, output);
}

}  // namespace bantam::cli
