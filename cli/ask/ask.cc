// bantam ask: what to ask one lead next.

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input/load.h"
#include "cli/input/one_lead.h"
#include "cli/output/console.h"
#include "cli/output/format.h"
#include "cli/output/output_file.h"
#include "cli/output/output_table.h"

namespace bantam::cli {
namespace {

struct AskCommand {
  OneLeadOptions lead;
  std::vector<std::string> frameworks;
  std::string locale = "en";
  std::optional<int64_t> limit;
  bool json = false;
};

// The frameworks to ask for, in policy order.
absl::StatusOr<std::vector<std::string>> FrameworksFor(
    const Policy& policy, const std::vector<std::string>& wanted) {
  const std::vector<std::string>& all = policy.framework_ids();
  if (all.empty()) {
    return UsageError("policy '" + policy.id() +
                      "' has no framework, so it asks no questions");
  }
  if (wanted.empty()) return all;
  for (const std::string& id : wanted) {
    if (std::find(all.begin(), all.end(), id) == all.end()) {
      return UsageError("there is no framework '" + id + "'; there are " +
                        Joined(all, ", "));
    }
  }
  std::vector<std::string> chosen;
  for (const std::string& id : all) {
    if (std::find(wanted.begin(), wanted.end(), id) != wanted.end()) {
      chosen.push_back(id);
    }
  }
  return chosen;
}

const AssessmentResult& AssessmentOf(const Evaluation& evaluation,
                                     const std::string& id) {
  return *std::find_if(evaluation.assessments.begin(),
                       evaluation.assessments.end(),
                       [&](const AssessmentResult& r) { return r.id == id; });
}

bool IsDue(const AssessmentResult& result, const std::string& key) {
  return std::find(result.due.begin(), result.due.end(), key) !=
         result.due.end();
}

// The questions of an evaluation as text and as JSON.
class Asker {
 public:
  Asker(const AskCommand& command, const Policy& policy,
        const Evaluation& evaluation)
      : command_(command), policy_(policy), evaluation_(evaluation) {}

  void PrintText(const std::vector<std::string>& frameworks,
                 OutputFile* output) const {
    const std::string& id = evaluation_.lead_id;
    output->Write("Lead " + (id.empty() ? "(no id)" : Printable(id)) + " at " +
                  model::FormatInstant(evaluation_.now) + "\n");
    for (const std::string& framework : frameworks) {
      output->Write("\n" + Title(framework) + ": ");
      const AssessmentResult& result = AssessmentOf(evaluation_, framework);
      if (result.is_there()) {
        PrintQuestions(result, output);
      } else {
        output->Write(InWords(result.absence) + "\n");
      }
    }
  }

  std::string Json(const std::vector<std::string>& frameworks) const {
    std::string json =
        "{\"lead_id\":" + JsonString(evaluation_.lead_id) +
        ",\"now\":" + JsonString(model::FormatInstant(evaluation_.now)) +
        ",\"frameworks\":[";
    for (size_t i = 0; i < frameworks.size(); ++i) {
      json += (i == 0 ? "{\"id\":" : ",{\"id\":") + JsonString(frameworks[i]);
      const AssessmentResult& result = AssessmentOf(evaluation_, frameworks[i]);
      json += result.is_there()
                  ? JsonQuestions(result)
                  : ",\"absence\":" + JsonString(AbsenceName(result.absence));
      json += "}";
    }
    return json + "]}\n";
  }

 private:
  // "BANT+C (bantc)".
  std::string Title(const std::string& framework) const {
    const auto label = policy_.FindLabel(framework, command_.locale);
    return label ? Printable(*label) + " (" + framework + ")" : framework;
  }

  static std::string InWords(Absence absence) {
    switch (absence) {
      case Absence::kDoesNotApply:
        return "does not apply";
      case Absence::kUndecided:
        return "not known whether it applies";
      default:
        return "what it asks about is absent";
    }
  }

  std::optional<std::string_view> QuestionText(const AssessmentResult& result,
                                               const Question& question) const {
    return policy_.FindQuestion(result.id + "." + question.key,
                                command_.locale);
  }

  size_t Shown(const AssessmentResult& result) const {
    const size_t all = result.questions.size();
    return command_.limit ? std::min(all, static_cast<size_t>(*command_.limit))
                          : all;
  }

  void PrintQuestions(const AssessmentResult& result,
                      OutputFile* output) const {
    std::string line = FormatPoints(result.points) + " points";
    if (!result.interval.IsPoint()) {
      line += "; once all is answered: " + FormatPoints(result.interval.low) +
              " to " + FormatPoints(result.interval.high);
    }
    line += "; " + ShareText(result.completeness) + " answered";
    if (!result.stage.empty()) line += "; stage " + Printable(result.stage);
    output->Write(line + "\n");
    if (result.questions.empty()) {
      output->Write("No question is open.\n");
      return;
    }
    OutputTable table({{"key"},
                       {"standing"},
                       {"worth", true},
                       {"due", false, true},
                       {"question"}},
                      output);
    const size_t shown = Shown(result);
    for (size_t i = 0; i < shown; ++i) {
      const Question& question = result.questions[i];
      auto text = QuestionText(result, question);
      // What is asked about says more than nothing.
      if (!text) {
        text =
            policy_.FindLabel(result.id + "." + question.key, command_.locale);
      }
      table.Row({question.key, Lower(StandingName(question.standing)),
                 FormatPoints(question.worth),
                 IsDue(result, question.key) ? "now" : "",
                 std::string(text.value_or(""))});
    }
    table.Finish();
    const size_t more = result.questions.size() - shown;
    if (more > 0) {
      output->Write("… and " + WithCommas(static_cast<int64_t>(more)) +
                    " more (--limit)\n");
    }
  }

  std::string JsonQuestions(const AssessmentResult& result) const {
    std::string json = ",\"points\":" + FormatPoints(result.points) +
                       ",\"low\":" + FormatPoints(result.interval.low) +
                       ",\"high\":" + FormatPoints(result.interval.high) +
                       ",\"completeness\":" +
                       FormatPoints(model::Points{result.completeness.micros});
    if (!result.stage.empty()) json += ",\"stage\":" + JsonString(result.stage);
    json += ",\"open\":" + std::to_string(result.questions.size()) +
            ",\"questions\":[";
    const size_t shown = Shown(result);
    for (size_t i = 0; i < shown; ++i) {
      const Question& question = result.questions[i];
      json += (i == 0 ? "{\"key\":" : ",{\"key\":") + JsonString(question.key) +
              ",\"standing\":" + JsonString(StandingName(question.standing)) +
              ",\"worth\":" + FormatPoints(question.worth) +
              ",\"due\":" + (IsDue(result, question.key) ? "true" : "false");
      if (const auto text = QuestionText(result, question)) {
        json += ",\"question\":" + JsonString(*text);
      }
      json += "}";
    }
    return json + "]";
  }

  const AskCommand& command_;
  const Policy& policy_;
  const Evaluation& evaluation_;
};

absl::Status AskAboutLead(const AskCommand& command) {
  absl::Status status = command.lead.Check();
  if (!status.ok()) return status;
  if (command.limit && *command.limit < 1) {
    return UsageError("--limit is a number of questions, 1 or more");
  }
  const absl::StatusOr<Policy> policy = LoadPolicy(command.lead.leads.policy);
  if (!policy.ok()) return policy.status();
  const auto frameworks = FrameworksFor(*policy, command.frameworks);
  if (!frameworks.ok()) return frameworks.status();
  Lead lead(*policy);
  const absl::StatusOr<Evaluation> answer =
      EvaluateOneLead(command.lead, &lead);
  if (!answer.ok()) return answer.status();
  const Asker asker(command, *policy, *answer);
  if (command.json) return WriteWholeFile("", asker.Json(*frameworks));
  auto output = OutputFile::Open("");
  if (!output.ok()) return output.status();
  asker.PrintText(*frameworks, output->get());
  return (*output)->Close();
}

}  // namespace

void AddAsk(Command app, Run* run) {
  const auto options = std::make_shared<AskCommand>();
  Command command = app.AddCommand(
      "ask",
      "Says which questions are open for one lead, the one that moves "
      "its points most first");
  AddOneLeadOptions(command, &options->lead);
  command
      .AddOption("--framework", options->frameworks,
                 "Only this framework's questions; once for each. Default: "
                 "those of all")
      .Named("ID")
      .OneAtATime();
  command
      .AddOption("--limit", options->limit,
                 "Show at most so many questions of each framework")
      .Named("N");
  command
      .AddOption("--locale", options->locale,
                 "Language of the questions, such as en or zh-Hant-TW; "
                 "default: en, which stands in for a language that the policy "
                 "does not have")
      .Named("TAG");
  command.AddFlag("--json", options->json, "One JSON object instead of tables");
  command.SetFooter(
      "A question is open (nobody knows), stale (known too long ago) or\n"
      "conflicting (sources disagree). Its worth is how far the points move\n"
      "between a good and a bad answer. It is due where the framework wants "
      "it\n"
      "known in the stage that the lead is in. A lead without open questions "
      "is\n"
      "no error.\n"
      "\n"
      "Examples:\n"
      "  bantam ask lead.json --policy policy.textproto --limit 3\n"
      "  bantam ask crm.csv -p policy.textproto -m mapping.textproto \\\n"
      "      --id L-17 --framework bant --locale zh-Hant-TW\n");
  command.OnChosen(
      [options, run] { *run = [options] { return AskAboutLead(*options); }; });
}

}  // namespace bantam::cli
