#include "bantam/explain.h"

#include <algorithm>
#include <unordered_map>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/explain/assessment.h"
#include "src/explain/facts.h"
#include "src/explain/text.h"
#include "src/policy/program.h"

namespace bantam {
namespace {

using internal::Count;
using internal::Indented;
using internal::RuleProgram;
using internal::Signed;
using model::FormatPoints;
using model::Points;

const Value* FindArgument(const std::vector<Argument>& arguments,
                          std::string_view name) {
  for (const Argument& argument : arguments) {
    if (argument.name == name) return &argument.value;
  }
  return nullptr;
}

template <typename T>
T Get(const std::vector<Argument>& arguments, std::string_view name) {
  const Value* value = FindArgument(arguments, name);
  const T* held = value == nullptr ? nullptr : std::get_if<T>(value);
  return held == nullptr ? T() : *held;
}

class Explainer {
 public:
  Explainer(const Lead& lead, const Evaluation& evaluation,
            const ExplainOptions& options)
      : lead_(lead),
        evaluation_(evaluation),
        options_(options),
        program_(lead.policy().program()) {
    for (const internal::ScoreProgram& score : program_.scores) {
      for (const internal::GroupProgram& group : score.groups) {
        for (const RuleProgram& rule : group.rules) rules_[rule.path] = &rule;
      }
    }
  }

  std::string Explain() {
    absl::StrAppend(&text_, "Lead ",
                    lead_.id().empty() ? "(no id)" : lead_.id(), " at ",
                    model::FormatInstant(evaluation_.now), "\n");
    text_ += internal::ExplainVerdicts(lead_, evaluation_, options_);
    for (const GradeResult& grade : evaluation_.grades) {
      if (grade.is_there()) ExplainGrade(grade);
    }
    text_ += internal::ExplainAssessments(lead_, evaluation_, options_);
    for (const ScoreResult& score : evaluation_.scores) {
      if (score.is_there()) ExplainScore(score);
    }
    for (const Note& note : evaluation_.notes) ExplainNote(note);
    const Provenance& provenance = evaluation_.provenance;
    absl::StrAppend(&text_, "\nPolicy ", provenance.policy_id);
    if (!provenance.policy_version.empty()) {
      absl::StrAppend(&text_, " version ", provenance.policy_version);
    }
    absl::StrAppend(&text_, " (", provenance.policy_hash.substr(0, 12),
                    "), Bantam ", provenance.library_version, "\n");
    return std::move(text_);
  }

 private:
  std::string LabelOf(const std::string& path) const {
    const auto label = lead_.policy().FindLabel(path, options_.locale);
    return label ? std::string(*label) : path;
  }

  // The label of a score or framework, or of another part of the policy.
  std::string LabelOfAny(const std::string& id) const {
    for (const char* kind :
         {"", "committees.", "personas.", "qualifications."}) {
      const auto label =
          lead_.policy().FindLabel(absl::StrCat(kind, id), options_.locale);
      if (label) return std::string(*label);
    }
    return id;
  }

  // "A (Excellent fit)" where the band has a label.
  std::string GradeText(const std::string& id, const std::string& grade) const {
    const auto label =
        lead_.policy().FindLabel(absl::StrCat(id, ".", grade), options_.locale);
    return label ? absl::StrCat(grade, " (", std::string(*label), ")") : grade;
  }

  void ExplainGrade(const GradeResult& grade) {
    absl::StrAppend(&text_, LabelOf(grade.id), ": ",
                    GradeText(grade.id, grade.grade));
    if (grade.possible.size() > 1 ||
        (grade.possible.size() == 1 && grade.possible[0] != grade.grade)) {
      absl::StrAppend(
          &text_, "; once all is known: ", absl::StrJoin(grade.possible, ", "));
    }
    text_ += "\n";
  }

  void ExplainScore(const ScoreResult& score) {
    absl::StrAppend(&text_, "\n", LabelOf(score.id), ": ",
                    FormatPoints(score.points), " points");
    if (!score.interval.IsPoint()) {
      absl::StrAppend(&text_,
                      "; once all is known: ", score.exact ? "" : "within ",
                      FormatPoints(score.interval.low), " to ",
                      FormatPoints(score.interval.high));
    }
    text_ += "\n";
    if (score.lines.empty()) text_ += Indented("0", "No rule holds.");
    for (const Line& line : score.lines) {
      text_ += Indented(Signed(line.points), Sentence(line));
    }
    if (score.undecided.empty()) return;
    text_ += "  Not decided:\n";
    for (const Undecided& undecided : score.undecided) {
      ExplainUndecided(undecided);
    }
  }

  std::string Sentence(const Line& line) const {
    switch (line.code) {
      case Reason::kRuleHolds:
        return WithFacts(line.path);
      case Reason::kRuleOccurrences:
        return absl::StrCat(
            LabelOf(line.path), ": ",
            Count(Get<int64_t>(line.arguments, "count"), "time", "times"),
            BaselineText(Get<int64_t>(line.arguments, "before_baseline")));
      case Reason::kRuleAssessment:
        return absl::StrCat(LabelOf(line.path), ": the answers so far");
      case Reason::kRuleDecay:
        return absl::StrCat(LabelOf(line.path), ": faded with age (",
                            DecayText(line.arguments), ")");
      case Reason::kRuleFloor:
      case Reason::kRuleCap:
        return absl::StrCat(LabelOf(line.path), ": ", BoundText(line),
                            Get<bool>(line.arguments, "before_decay")
                                ? ", before it fades"
                                : "");
      default:
        return absl::StrCat(LabelOf(line.path), ": ", BoundText(line));
    }
  }

  std::string WithFacts(const std::string& path) const {
    const auto rule = rules_.find(path);
    std::string sentence = LabelOf(path);
    if (rule == rules_.end()) return sentence;
    const std::string facts = internal::DescribeFacts(
        program_, *rule->second, lead_, evaluation_, options_.show_personal);
    if (!facts.empty()) absl::StrAppend(&sentence, "  [", facts, "]");
    return sentence;
  }

  static std::string BaselineText(int64_t left_out) {
    if (left_out == 0) return "";
    return absl::StrCat(", and ", Count(left_out, "time", "times"),
                        " before it began anew, which do not count");
  }

  static std::string DecayText(const std::vector<Argument>& arguments) {
    const auto half_life = Get<std::string>(arguments, "half_life");
    if (!half_life.empty()) return absl::StrCat("half in ", half_life);
    const auto share =
        Points::FromDouble(Get<double>(arguments, "share") * 100);
    return absl::StrCat(
        share ? FormatPoints(*share) : "a share of", " % ",
        Get<bool>(arguments, "step") ? "at the end of each " : "every ",
        Get<std::string>(arguments, "period"));
  }

  static std::string BoundText(const Line& line) {
    const bool floor = line.points.micros > 0;
    const auto bound = Points::FromDouble(Get<double>(line.arguments, "bound"));
    return absl::StrCat(floor ? "never less than " : "never more than ",
                        bound ? FormatPoints(*bound) : "the bound");
  }

  void ExplainUndecided(const Undecided& undecided) {
    const Points& low = undecided.interval.low;
    const Points& high = undecided.interval.high;
    const std::string figure =
        low.micros == 0    ? Signed(high)
        : high.micros == 0 ? Signed(low)
                           : absl::StrCat(Signed(low), "..", Signed(high));
    const std::string why = undecided.error.empty()
                                ? UnknownText(undecided)
                                : absl::StrCat("error: ", undecided.error);
    text_ += Indented(absl::StrCat("(", figure, ")"),
                      absl::StrCat(LabelOf(undecided.path), "  [", why, "]"));
  }

  // The questions of an assessment stand with the assessment itself.
  std::string UnknownText(const Undecided& undecided) const {
    const auto rule = rules_.find(undecided.path);
    if (rule != rules_.end() && rule->second->framework) {
      return Count(static_cast<int64_t>(undecided.fields.size()),
                   "open question", "open questions");
    }
    return absl::StrCat("unknown: ", absl::StrJoin(undecided.fields, ", "));
  }

  void ExplainNote(const Note& note) {
    absl::StrAppend(&text_, "\n", NoteText(note), "\n");
  }

  std::string NoteText(const Note& note) const {
    const int64_t count = Get<int64_t>(note.arguments, "count");
    switch (note.code) {
      case Reason::kActivitiesInFuture:
        return absl::StrCat(Count(count, "activity lies", "activities lie"),
                            " after this instant and did not count.");
      case Reason::kActivitiesRepeated:
        return absl::StrCat(Count(count, "activity was", "activities were"),
                            " given more than once and counted once.");
      case Reason::kEvidenceInFuture:
        return absl::StrCat(Count(count, "answer lies", "answers lie"),
                            " after this instant and did not count.");
      case Reason::kEvidenceRepeated:
        return absl::StrCat(Count(count, "answer was", "answers were"),
                            " given more than once and counted once.");
      case Reason::kEvidenceOfOthers:
        return absl::StrCat(
            Count(count, "answer is", "answers are"),
            " about another account, person or opportunity and did not "
            "count.");
      case Reason::kContactsOfOthers:
        return absl::StrCat(Count(count, "contact belongs", "contacts belong"),
                            " to another opportunity and did not count.");
      case Reason::kContactsUnknown:
        return absl::StrCat(LabelOf("committees." + note.path),
                            ": left out, nobody knows who takes part.");
      case Reason::kFrameworkUndecided:
        return absl::StrCat(LabelOf(note.path),
                            ": left out, it cannot be decided whether it "
                            "applies (",
                            UndecidedText(note), ").");
      case Reason::kDatesOutOfOrder:
        return absl::StrCat(
            "Check the dates: ",
            LabelOf(absl::StrCat(note.path, ".",
                                 Get<std::string>(note.arguments, "later"))),
            " (",
            model::FormatInstant(Get<Instant>(note.arguments, "later_at")),
            ") comes before ",
            LabelOf(absl::StrCat(note.path, ".",
                                 Get<std::string>(note.arguments, "earlier"))),
            " (",
            model::FormatInstant(Get<Instant>(note.arguments, "earlier_at")),
            ").");
      default:
        return absl::StrCat(LabelOfAny(note.path), ": left out, there is no ",
                            Get<std::string>(note.arguments, "subject"), ".");
    }
  }

  static std::string UndecidedText(const Note& note) {
    const auto error = Get<std::string>(note.arguments, "error");
    if (!error.empty()) return absl::StrCat("error: ", error);
    return absl::StrCat(
        "unknown: ",
        absl::StrJoin(Get<std::vector<std::string>>(note.arguments, "fields"),
                      ", "));
  }

  const Lead& lead_;
  const Evaluation& evaluation_;
  const ExplainOptions& options_;
  const internal::Program& program_;
  std::unordered_map<std::string, const RuleProgram*> rules_;
  std::string text_;
};

}  // namespace

std::string Explain(const Lead& lead, const Evaluation& evaluation,
                    const ExplainOptions& options) {
  return Explainer(lead, evaluation, options).Explain();
}

}  // namespace bantam
