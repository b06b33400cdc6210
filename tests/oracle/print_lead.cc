#include "tests/oracle/print.h"
#include "tests/oracle/text.h"

namespace bantam::oracle {
namespace {

std::string SlotsText(const PolicySpec& policy, const Slots& values,
                      const std::string& indent) {
  std::string text;
  for (size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    text +=
        indent + policy.fields[i].path + " = " + ValueText(*values[i]) + "\n";
  }
  return text;
}

std::string EvidenceText(const Evidence& evidence) {
  constexpr const char* kAssessments[] = {"", " confirmed", " denied"};
  return "evidence '" + evidence.id + "' " + evidence.criterion + " = " +
         ValueText(evidence.value) +
         kAssessments[static_cast<size_t>(evidence.assessment)] + " by '" +
         evidence.source_kind + "' '" + evidence.source + "' of '" +
         evidence.subject_id + "' at " + TimeText(evidence.at) + " recorded " +
         TimeText(evidence.recorded_at) + "\n";
}

}  // namespace

std::string LeadText(const PolicySpec& policy, const LeadSpec& lead) {
  std::string text = "now " + FormatInstant(lead.now) + "\npresent:";
  constexpr const char* kNames[] = {" account", " person", " opportunity"};
  for (size_t i = 0; i < 3; ++i) {
    if (lead.present[i]) text += kNames[i];
  }
  text += "\n" + SlotsText(policy, lead.values, "");
  text += lead.activities ? "activities:\n" : "activities unknown\n";
  if (lead.activities) {
    for (const ActivitySpec& activity : *lead.activities) {
      text += "  " + activity.kind + " '" + activity.id + "' at " +
              FormatInstant(activity.at) +
              (activity.recorded_at ? " recorded" : "") + "\n" +
              SlotsText(policy, activity.values, "    ");
    }
  }
  text += lead.contacts ? "contacts:\n" : "contacts unknown\n";
  if (lead.contacts) {
    for (const ContactSpec& contact : *lead.contacts) {
      const Contact& known = contact.contact;
      text += "  " + known.person_id + " roles";
      for (const BuyerRole role : known.roles) {
        text += " " + std::to_string(static_cast<int>(role));
      }
      if (known.attitude) {
        text +=
            " attitude " + std::to_string(static_cast<int>(*known.attitude));
      }
      if (known.influence) {
        text +=
            " influence " + std::to_string(static_cast<int>(*known.influence));
      }
      if (known.verified) text += *known.verified ? " verified" : " unverified";
      if (!known.opportunity_id.empty()) {
        text += " of '" + known.opportunity_id + "'";
      }
      text += "\n" + SlotsText(policy, contact.values, "    ");
    }
  }
  for (const Evidence& evidence : lead.evidence) text += EvidenceText(evidence);
  for (const StageEvent& event : lead.stage_events) {
    text += "moved '" + event.id + "' " + SubjectText(event.subject) + " '" +
            event.subject_id + "' in " + event.process + " from '" +
            event.from + "' to " + event.to + " #" +
            std::to_string(event.sequence) + " at " + FormatInstant(event.at) +
            "\n";
  }
  return text;
}

}  // namespace bantam::oracle
