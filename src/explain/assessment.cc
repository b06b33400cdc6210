#include "src/explain/assessment.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/base/text.h"
#include "src/cel/format.h"
#include "src/explain/text.h"
#include "src/facts/views.h"

namespace bantam::internal {
namespace {

using base::ToAbsl;
using model::FormatPoints;

// How many questions are worth a line each.
constexpr size_t kQuestionsShown = 3;

std::string_view RoleInWords(BuyerRole role) {
  switch (role) {
    case BuyerRole::kInitiator:
      return "initiator";
    case BuyerRole::kInfluencer:
      return "influencer";
    case BuyerRole::kDecisionMaker:
      return "decision-maker";
    case BuyerRole::kApprover:
      return "approver";
    case BuyerRole::kBuyer:
      return "buyer";
    case BuyerRole::kUser:
      return "user";
  }
  return "";
}

std::string_view SeverityInWords(Severity severity) {
  switch (severity) {
    case Severity::kMinor:
      return "minor";
    case Severity::kMajor:
      return "major";
    case Severity::kDealBreaker:
      return "deal-breaker";
  }
  return "";
}

std::string Why(const std::vector<std::string>& fields,
                const std::string& error) {
  if (!error.empty()) return absl::StrCat("error: ", error);
  return absl::StrCat("unknown: ", absl::StrJoin(fields, ", "));
}

class Writer {
 public:
  Writer(const Lead& lead, const ExplainOptions& options)
      : lead_(lead), options_(options) {}

  std::string Take() { return std::move(text_); }

  void Write(const QualificationResult& result) {
    const std::string path = "qualifications." + result.id;
    const std::string_view verdict = result.qualified == Decision::kYes ? "yes"
                                     : result.qualified == Decision::kNo
                                         ? "no"
                                         : "not yet known";
    absl::StrAppend(&text_, LabelOf(path, result.id), ": ", ToAbsl(verdict),
                    "\n");
    for (const UnmetRequirement& unmet : result.unmet) {
      text_ += Indented(
          unmet.met == Decision::kNo ? "no" : "open",
          absl::StrCat(LabelOf(absl::StrCat(path, ".", unmet.id), unmet.id),
                       Reasons(unmet)));
    }
  }

  void Write(const RedFlagResult& result) {
    const std::string label = LabelOf("red_flags." + result.id, result.id);
    if (result.raised == Decision::kYes) {
      absl::StrAppend(&text_, "Red flag (",
                      ToAbsl(SeverityInWords(result.severity)), "): ", label,
                      "\n");
    } else {
      absl::StrAppend(&text_, "Perhaps a red flag (",
                      ToAbsl(SeverityInWords(result.severity)), "): ", label,
                      "  [", Why(result.fields, result.error), "]\n");
    }
  }

  void Write(const PersonaResult& result) {
    const std::string path = "personas." + result.id;
    absl::StrAppend(&text_, "Persona ", LabelOf(path, result.id), ": ",
                    result.fits == Decision::kYes  ? "fits"
                    : result.fits == Decision::kNo ? "does not fit"
                                                   : "cannot tell",
                    "\n");
    for (const TraitResult& trait : result.traits) {
      std::string line = LabelOf(absl::StrCat(path, ".", trait.id), trait.id);
      if (trait.holds == Decision::kUnknown) {
        absl::StrAppend(&line, "  [", Why(trait.fields, trait.error), "]");
      }
      text_ += Indented(trait.holds == Decision::kYes  ? "yes"
                        : trait.holds == Decision::kNo ? "no"
                                                       : "open",
                        line);
    }
  }

  void Write(const AssessmentResult& result) {
    absl::StrAppend(&text_, "\n", LabelOf(result.id, result.id), ": ",
                    FormatPoints(result.points), " points");
    if (!result.interval.IsPoint()) {
      absl::StrAppend(
          &text_, "; once all is answered: ", FormatPoints(result.interval.low),
          " to ", FormatPoints(result.interval.high));
    }
    absl::StrAppend(&text_, "; ", Percent(result.completeness), " answered\n");
    WriteStage(result);
    for (const DimensionResult& dimension : result.dimensions) {
      const std::string path = absl::StrCat(result.id, ".", dimension.id);
      absl::StrAppend(&text_, "  ", LabelOf(path, dimension.id), ": ",
                      FormatPoints(dimension.points), " points\n");
      for (const CriterionResult& criterion : dimension.criteria) {
        WriteCriterion(result.id, criterion);
      }
    }
    WriteQuestions(result);
  }

  void Write(const CommitteeResult& result) {
    absl::StrAppend(
        &text_, "\n", LabelOf("committees." + result.id, result.id), ": ",
        Count(result.size, "person", "people"),
        result.benchmark == Benchmark::kBelow   ? ", fewer than is usual"
        : result.benchmark == Benchmark::kAbove ? ", more than is usual"
                                                : "",
        "\n");
    for (const RoleCoverage& role : result.roles) WriteRole(role);
    absl::StrAppend(&text_, "  Attitudes: ", result.supportive, " supportive, ",
                    result.neutral, " neutral, ", result.opposed, " opposed, ",
                    result.attitude_unknown, " unknown\n");
    WritePeople("Champions", result.champions);
    WritePeople("Blockers", result.blockers);
    WritePeople("Approvers who may veto", result.vetoes);
  }

 private:
  std::string LabelOf(const std::string& path, const std::string& id) const {
    const auto label = lead_.policy().FindLabel(path, options_.locale);
    return label ? std::string(*label) : id;
  }

  std::string Reasons(const UnmetRequirement& unmet) const {
    std::string reasons;
    if (unmet.have && unmet.need) {
      absl::StrAppend(&reasons, ": ", FormatPoints(*unmet.have), ", needs ",
                      FormatPoints(*unmet.need));
      if (unmet.met == Decision::kNo && unmet.possible) {
        absl::StrAppend(&reasons, ", can only reach ",
                        FormatPoints(*unmet.possible));
      }
    }
    if (!unmet.need_grade.empty() && !unmet.have_grade.empty()) {
      absl::StrAppend(&reasons, ": ", unmet.have_grade, ", needs ",
                      unmet.need_grade);
    }
    if (!unmet.error.empty()) {
      absl::StrAppend(&reasons, "  [error: ", unmet.error, "]");
    } else if (!unmet.fields.empty()) {
      absl::StrAppend(&reasons, "  [", absl::StrJoin(unmet.fields, ", "), "]");
    }
    return reasons;
  }

  void WriteStage(const AssessmentResult& result) {
    if (!result.stage.empty()) {
      absl::StrAppend(&text_, "  In stage ", result.stage, "\n");
    }
    if (result.win_probability) {
      const WinProbability& win = *result.win_probability;
      absl::StrAppend(&text_, "  Chance to win: ", Percent(win.low));
      if (win.high != win.low) {
        absl::StrAppend(&text_, " to ", Percent(win.high));
      }
      text_ += "\n";
    }
  }

  std::string ValueText(const std::string& key, const Value& value) const {
    const CriterionInfo* info = lead_.policy().FindCriterion(key);
    if (info != nullptr && info->answer.personal && !options_.show_personal) {
      return "(personal)";
    }
    if (const bool* yes = std::get_if<bool>(&value)) return *yes ? "yes" : "no";
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* at = std::get_if<Instant>(&value)) return DateText(*at);
    if (const auto* money = std::get_if<Money>(&value)) {
      return absl::StrCat(model::FormatAmount(*money), " ",
                          ToAbsl(money->code()));
    }
    cel::Arena arena;
    return cel::Format(ToCondition(value, arena), arena);
  }

  // A day where it is one, else an instant.
  static std::string DateText(Instant at) {
    const std::string text = model::FormatInstant(at);
    constexpr std::string_view kMidnight = "T00:00:00Z";
    const size_t day = text.size() - std::min(text.size(), kMidnight.size());
    return text.substr(day) == kMidnight ? text.substr(0, day) : text;
  }

  void WriteCriterion(const std::string& framework,
                      const CriterionResult& criterion) {
    std::string line =
        LabelOf(absl::StrCat(framework, ".", criterion.key), criterion.key);
    if (criterion.value) {
      absl::StrAppend(&line, ": ", ValueText(criterion.key, *criterion.value));
    }
    if (criterion.assessment == Assessment::kUnknown) {
      if (criterion.value) line += " (claimed)";
    } else {
      absl::StrAppend(&line,
                      criterion.assessment == Assessment::kConfirmed
                          ? ", confirmed"
                          : ", denied",
                      criterion.from_committee ? " by a verified contact" : "");
    }
    if (!criterion.conflict.empty()) {
      absl::StrAppend(&line, "; sources disagree. ",
                      Statements(criterion.key, criterion.conflict));
    }
    text_ += Indented(FigureOf(criterion), line);
  }

  static std::string FigureOf(const CriterionResult& criterion) {
    switch (criterion.standing) {
      case Standing::kOpen:
        return "open";
      case Standing::kStale:
        return "stale";
      case Standing::kConflicting:
        return "unclear";
      default:
        return Signed(criterion.points);
    }
  }

  std::string Statements(const std::string& key,
                         const std::vector<Statement>& statements) const {
    std::vector<std::string> said;
    for (const Statement& statement : statements) {
      const std::string& kind = statement.source_kind;
      said.push_back(absl::StrCat(
          kind.empty() ? "somebody" : LabelOf("evidence_sources." + kind, kind),
          statement.assessment == Assessment::kDenied ? ": denied"
                                                      : ": confirmed",
          statement.value ? " " + ValueText(key, *statement.value) : ""));
    }
    return absl::StrJoin(said, "; ");
  }

  void WriteQuestions(const AssessmentResult& result) {
    for (const std::string& key : result.due) {
      absl::StrAppend(&text_, "  Due in this stage: ",
                      LabelOf(absl::StrCat(result.id, ".", key), key), "\n");
    }
    if (result.questions.empty()) return;
    text_ += "  Ask next:\n";
    const size_t shown = std::min(kQuestionsShown, result.questions.size());
    for (size_t i = 0; i < shown; ++i) {
      const Question& question = result.questions[i];
      const std::string path = absl::StrCat(result.id, ".", question.key);
      const auto asked = lead_.policy().FindQuestion(path, options_.locale);
      text_ +=
          Indented(FormatPoints(question.worth),
                   asked ? std::string(*asked) : LabelOf(path, question.key));
    }
  }

  void WriteRole(const RoleCoverage& role) {
    if (role.coverage == Coverage::kNotRequired && role.people == 0) return;
    std::string line(RoleInWords(role.role));
    if (role.people == 0) {
      line += ": nobody";
    } else {
      absl::StrAppend(&line, ": ", Count(role.people, "person", "people"), ", ",
                      role.verified, " verified");
    }
    text_ += Indented(role.coverage == Coverage::kMissing   ? "missing"
                      : role.coverage == Coverage::kAssumed ? "assumed"
                      : role.coverage == Coverage::kCovered ? "covered"
                                                            : "",
                      line);
  }

  // People are personal; how many there are is not.
  void WritePeople(std::string_view what,
                   const std::vector<std::string>& people) {
    if (people.empty()) return;
    absl::StrAppend(&text_, "  ", ToAbsl(what), ": ",
                    options_.show_personal ? absl::StrJoin(people, ", ")
                                           : absl::StrCat(people.size()),
                    "\n");
  }

  const Lead& lead_;
  const ExplainOptions& options_;
  std::string text_;
};

}  // namespace

std::string ExplainVerdicts(const Lead& lead, const Evaluation& evaluation,
                            const ExplainOptions& options) {
  Writer writer(lead, options);
  for (const auto& result : evaluation.qualifications) {
    if (result.is_there()) writer.Write(result);
  }
  for (const auto& result : evaluation.red_flags) {
    const bool matters = result.is_there() && result.raised != Decision::kNo;
    if (matters) writer.Write(result);
  }
  for (const auto& result : evaluation.personas) {
    if (result.is_there()) writer.Write(result);
  }
  return writer.Take();
}

std::string ExplainAssessments(const Lead& lead, const Evaluation& evaluation,
                               const ExplainOptions& options) {
  Writer writer(lead, options);
  for (const auto& result : evaluation.assessments) {
    if (result.is_there()) writer.Write(result);
  }
  for (const auto& result : evaluation.committees) {
    if (result.is_there()) writer.Write(result);
  }
  return writer.Take();
}

}  // namespace bantam::internal
