#include "tests/oracle/compare.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace bantam::oracle {
namespace {

// The paths whose order is defined: those declared, and the answers.
std::vector<std::string> Declared(const PolicySpec& spec) {
  std::vector<std::string> paths;
  for (const FieldSpec& field : spec.fields) {
    if (!field.built_in) paths.push_back(field.path);
  }
  return paths;
}

// Those of `framework`, or of all if it is empty.
std::vector<std::string> Answers(const PolicySpec& spec,
                                 const std::string& only) {
  std::vector<std::string> paths;
  for (const FrameworkSpec& framework : spec.frameworks) {
    if (!only.empty() && framework.id != only) continue;
    for (const DimensionSpec& dimension : framework.dimensions) {
      for (const CriterionSpec& criterion : dimension.criteria) {
        paths.push_back("answers." + KeyOf(dimension, criterion));
      }
    }
  }
  return paths;
}

// The framework whose points the rule with this path takes; empty: it takes
// none.
std::string FrameworkOf(const PolicySpec& spec, const std::string& path) {
  for (const ScoreSpec& score : spec.scores) {
    for (const GroupSpec& group : score.groups) {
      for (const RuleSpec& rule : group.rules) {
        if (score.id + "." + group.id + "." + rule.id == path) {
          return rule.assessment ? rule.assessment->framework : "";
        }
      }
    }
  }
  return "";
}

// Whether those of `paths` that are among `order` come in its order.
bool InOrderOf(const std::vector<std::string>& order,
               const std::vector<std::string>& paths) {
  auto last = order.begin();
  for (const std::string& path : paths) {
    const auto place = std::find(order.begin(), order.end(), path);
    if (place == order.end()) continue;
    if (place < last) return false;
    last = place;
  }
  return true;
}

// Whether `a` and `b` hold the same, and in `b` the declared fields, and the
// answers, stand in policy order each; answers perhaps in that of `framework`,
// if there is one. Where those built in stand is not defined.
bool SameFields(const PolicySpec& spec, const std::string& framework,
                const std::vector<std::string>& a,
                const std::vector<std::string>& b) {
  if (a.size() < 2) return a == b;
  std::vector<std::string> sorted_a = a;
  std::vector<std::string> sorted_b = b;
  std::sort(sorted_a.begin(), sorted_a.end());
  std::sort(sorted_b.begin(), sorted_b.end());
  return sorted_a == sorted_b && InOrderOf(Declared(spec), b) &&
         (InOrderOf(Answers(spec, ""), b) ||
          (!framework.empty() && InOrderOf(Answers(spec, framework), b)));
}

template <typename T, typename Same>
bool SameList(const std::vector<T>& a, const std::vector<T>& b, Same same) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

// The oracle's lines do not have all arguments.
bool SameLine(const Line& a, const Line& b) {
  return a.code == b.code && a.path == b.path && a.points == b.points &&
         std::all_of(a.arguments.begin(), a.arguments.end(),
                     [&](const Argument& argument) {
                       return std::find(b.arguments.begin(), b.arguments.end(),
                                        argument) != b.arguments.end();
                     });
}

class Comparer {
 public:
  explicit Comparer(const PolicySpec& spec) : spec_(spec) {}

  std::string Score(const ScoreResult& a, const ScoreResult& b) const {
    if (a.id != b.id || a.subject != b.subject) return "score";
    if (a.absence != b.absence) return a.id + ": absence";
    if (a.points != b.points) return a.id + ": points";
    if (a.interval != b.interval) return a.id + ": interval";
    if (a.exact != b.exact) return a.id + ": exact";
    if (!SameList(a.lines, b.lines, SameLine)) return a.id + ": lines";
    const bool same = SameList(
        a.undecided, b.undecided, [&](const Undecided& x, const Undecided& y) {
          return x.path == y.path && x.interval == y.interval &&
                 SameOpen(x, y, FrameworkOf(spec_, x.path));
        });
    return same ? "" : a.id + ": undecided";
  }

  std::string Assessment(const AssessmentResult& a,
                         const AssessmentResult& b) const {
    if (a.id != b.id || a.subject != b.subject) return "assessment";
    if (a.absence != b.absence) return a.id + ": absence";
    if (a.stage != b.stage) return a.id + ": stage";
    if (a.dimensions.size() != b.dimensions.size())
      return a.id + ": dimensions";
    for (size_t i = 0; i < a.dimensions.size(); ++i) {
      const DimensionResult& x = a.dimensions[i];
      const DimensionResult& y = b.dimensions[i];
      if (x.criteria.size() != y.criteria.size()) return a.id + ": criteria";
      for (size_t c = 0; c < x.criteria.size(); ++c) {
        if (x.criteria[c] == y.criteria[c]) continue;
        return a.id + ": " + x.criteria[c].key;
      }
      if (x != y) return a.id + ": dimension " + x.id;
    }
    if (a.questions != b.questions) return a.id + ": questions";
    if (a.due != b.due) return a.id + ": due";
    return a == b ? "" : a.id + ": figures";
  }

  bool SamePersona(const PersonaResult& a, const PersonaResult& b) const {
    return a.id == b.id && a.absence == b.absence && a.fits == b.fits &&
           SameList(a.traits, b.traits,
                    [&](const TraitResult& x, const TraitResult& y) {
                      return x.id == y.id && x.holds == y.holds &&
                             SameOpen(x, y);
                    });
  }

  bool SameRedFlag(const RedFlagResult& a, const RedFlagResult& b) const {
    return a.id == b.id && a.absence == b.absence && a.severity == b.severity &&
           a.raised == b.raised && SameOpen(a, b);
  }

  bool SameQualification(const QualificationResult& a,
                         const QualificationResult& b) const {
    return a.id == b.id && a.absence == b.absence &&
           a.qualified == b.qualified &&
           SameList(a.unmet, b.unmet,
                    [&](UnmetRequirement x, UnmetRequirement y) {
                      if (!SameOpen(x, y)) return false;
                      // Red flags come in policy order.
                      if (NamesRedFlags(x) && x.fields != y.fields) {
                        return false;
                      }
                      x.fields = y.fields;
                      x.error = y.error;
                      return x == y;
                    });
  }

 private:
  bool NamesRedFlags(const UnmetRequirement& unmet) const {
    return !unmet.fields.empty() &&
           std::any_of(spec_.red_flags.begin(), spec_.red_flags.end(),
                       [&](const RedFlagSpec& flag) {
                         return flag.id == unmet.fields[0];
                       });
  }

  // Whether the same left both open.
  template <typename T>
  bool SameOpen(const T& a, const T& b,
                const std::string& framework = "") const {
    return a.error.empty() == b.error.empty() &&
           SameFields(spec_, framework, a.fields, b.fields);
  }

  const PolicySpec& spec_;
};

// In one order, without the words of errors.
std::vector<Note> InOrder(std::vector<Note> notes) {
  for (Note& note : notes) {
    for (Argument& argument : note.arguments) {
      if (argument.name == "error") argument.value = true;
      if (auto* list = std::get_if<std::vector<std::string>>(&argument.value)) {
        std::sort(list->begin(), list->end());
      }
    }
    std::sort(
        note.arguments.begin(), note.arguments.end(),
        [](const Argument& a, const Argument& b) { return a.name < b.name; });
  }
  const auto key = [](const Note& note) {
    std::string arguments;
    for (const Argument& argument : note.arguments) {
      const auto* text = std::get_if<std::string>(&argument.value);
      arguments += argument.name + (text ? *text : "") + "\n";
    }
    return std::tuple(note.code, note.path, arguments);
  };
  std::sort(notes.begin(), notes.end(),
            [&](const Note& a, const Note& b) { return key(a) < key(b); });
  return notes;
}

}  // namespace

std::string Difference(const PolicySpec& spec, const Evaluation& expected,
                       const Evaluation& actual) {
  const Comparer comparer(spec);
  if (expected.now != actual.now) return "now";
  if (expected.assessments.size() != actual.assessments.size()) {
    return "assessments";
  }
  for (size_t i = 0; i < expected.assessments.size(); ++i) {
    std::string difference =
        comparer.Assessment(expected.assessments[i], actual.assessments[i]);
    if (!difference.empty()) return difference;
  }
  if (expected.scores.size() != actual.scores.size()) return "scores";
  for (size_t i = 0; i < expected.scores.size(); ++i) {
    std::string difference =
        comparer.Score(expected.scores[i], actual.scores[i]);
    if (!difference.empty()) return difference;
  }
  if (expected.grades != actual.grades) return "grades";
  if (expected.committees != actual.committees) return "committees";
  const auto same = [&](auto member) {
    return [&, member](const auto& a, const auto& b) {
      return (comparer.*member)(a, b);
    };
  };
  if (!SameList(expected.personas, actual.personas,
                same(&Comparer::SamePersona))) {
    return "personas";
  }
  if (!SameList(expected.red_flags, actual.red_flags,
                same(&Comparer::SameRedFlag))) {
    return "red flags";
  }
  if (!SameList(expected.qualifications, actual.qualifications,
                same(&Comparer::SameQualification))) {
    return "qualifications";
  }
  if (InOrder(expected.notes) != InOrder(actual.notes)) return "notes";
  return "";
}

Evaluation WithoutExplanation(Evaluation evaluation) {
  for (ScoreResult& score : evaluation.scores) {
    score.lines.clear();
    score.undecided.clear();
  }
  for (AssessmentResult& assessment : evaluation.assessments) {
    for (DimensionResult& dimension : assessment.dimensions) {
      dimension.criteria.clear();
    }
  }
  for (PersonaResult& persona : evaluation.personas) persona.traits.clear();
  return evaluation;
}

}  // namespace bantam::oracle
