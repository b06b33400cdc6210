#include "cli/log/left_out.h"

#include "bantam/lead.h"
#include "bantam/stages.h"
#include "cli/exit_code.h"
#include "cli/output/console.h"
#include "cli/output/format.h"

namespace bantam::cli {
namespace {

// That there is no such process or handoff, and which is nearest.
std::string WhyUndeclared(const Policy& policy, const std::string& what,
                          const std::string& id) {
  return MessageOf(what == "handoff"
                       ? ReplayHandoff(Lead(policy), id, {.at = {}}).status()
                       : StagesOf(policy, id).status());
}

}  // namespace

std::string DoNotCount(const std::string& what, const std::string& id,
                       const std::string& why, int64_t subjects) {
  return "Events of " + what + " '" + Printable(id) + "' do not count" +
         (subjects > 0 ? " (" + Counted(subjects, "subject") + ")" : "") +
         ": " + Printable(why) + "\n";
}

void LeftOut::Add(const StageHistory& history) {
  repeated += history.repeated;
  ties += history.ties;
  Add(history.left_out, history.undeclared);
}

void LeftOut::Add(const HandoffHistory& history) {
  repeated += history.repeated;
  Add(history.left_out, history.undeclared);
}

void LeftOut::Add(const EventsLeftOut& of_one,
                  const std::vector<std::string>& names) {
  events.other_subject_id += of_one.other_subject_id;
  events.later += of_one.later;
  events.not_yet_known += of_one.not_yet_known;
  for (const std::string& name : names) ++undeclared[name];
}

LeftOut LeftOutOf(const HandoffHistory& history) {
  LeftOut left_out{.what = "handoff"};
  left_out.Add(history);
  return left_out;
}

std::string LeftOutText(const Policy& policy, const LeftOut& left_out,
                        bool count_subjects) {
  std::vector<std::string> parts;
  const auto add = [&](int64_t count, const char* what) {
    if (count == 0) return;
    parts.push_back(
        (parts.empty() ? Counted(count, "event") : WithCommas(count)) + what);
  };
  add(left_out.repeated, " given before");
  add(left_out.events.other_subject_id, " of another subject id");
  add(left_out.events.later, " that happened later");
  add(left_out.events.not_yet_known, " not known by then");
  std::string text;
  if (!parts.empty()) text += "Left out: " + Joined(parts, ", ") + "\n";
  if (left_out.ties > 0) {
    text += Counted(left_out.ties, "event") +
            " of one instant and sequence: only the id says which was first\n";
  }
  for (const auto& [id, subjects] : left_out.undeclared) {
    text +=
        DoNotCount(left_out.what, id, WhyUndeclared(policy, left_out.what, id),
                   count_subjects ? subjects : 0);
  }
  return text;
}

std::string LeftOutJson(const EventsLeftOut& events) {
  return "{\"other_subject_id\":" + std::to_string(events.other_subject_id) +
         ",\"later\":" + std::to_string(events.later) +
         ",\"not_yet_known\":" + std::to_string(events.not_yet_known) + "}";
}

std::string UndeclaredJson(const Policy& policy, const LeftOut& left_out,
                           bool count_subjects) {
  std::string json = "[";
  for (const auto& [id, subjects] : left_out.undeclared) {
    if (json.size() > 1) json += ",";
    json += "{\"" + left_out.what + "\":" + JsonString(id);
    if (count_subjects) json += ",\"subjects\":" + std::to_string(subjects);
    json +=
        ",\"message\":" + JsonString(WhyUndeclared(policy, left_out.what, id)) +
        "}";
  }
  return json + "]";
}

void AddLeftOut(const Policy& policy, const LeftOut& left_out,
                std::string* json) {
  if (!(left_out.events == EventsLeftOut())) {
    *json += ",\"left_out\":" + LeftOutJson(left_out.events);
  }
  if (!left_out.undeclared.empty()) {
    *json += ",\"undeclared\":" +
             UndeclaredJson(policy, left_out, /*count_subjects=*/false);
  }
}

}  // namespace bantam::cli
