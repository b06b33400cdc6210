#include "tests/oracle/places.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace bantam::oracle {
namespace {

// The notes say why something is absent, but of grades, which go with their
// scores, and of red flags.
Absence WhyAbsent(const PolicySpec& spec, const Evaluation& answer,
                  const std::string& id) {
  for (const Note& note : answer.notes) {
    if (note.path != id) continue;
    if (note.code == Reason::kSubjectAbsent) return Absence::kSubjectAbsent;
    if (note.code == Reason::kFrameworkUndecided) return Absence::kUndecided;
    if (note.code == Reason::kContactsUnknown) {
      return Absence::kContactsUnknown;
    }
  }
  const bool is_framework =
      std::any_of(spec.frameworks.begin(), spec.frameworks.end(),
                  [&](const FrameworkSpec& f) { return f.id == id; });
  return is_framework ? Absence::kDoesNotApply : Absence::kSubjectAbsent;
}

// One result for each of `declared`: the one there is, or one that says why
// there is none, which `fill` completes.
template <typename Declared, typename Result, typename Fill>
void Keep(const PolicySpec& spec, const Evaluation& answer,
          const std::vector<Declared>& declared, std::vector<Result>* results,
          const Fill& fill) {
  std::vector<Result> all;
  for (const Declared& one : declared) {
    const auto found =
        std::find_if(results->begin(), results->end(),
                     [&](const Result& result) { return result.id == one.id; });
    if (found != results->end()) {
      all.push_back(*found);
      continue;
    }
    Result& absent = all.emplace_back();
    absent.id = one.id;
    absent.absence = WhyAbsent(spec, answer, one.id);
    fill(one, absent);
  }
  *results = std::move(all);
}

}  // namespace

void KeepPlaces(const PolicySpec& spec,
                const std::function<bool(Subject)>& is_present,
                Evaluation* answer) {
  const auto nothing = [](const auto&, auto&) {};
  const auto subject = [](const auto& declared, auto& result) {
    result.subject = declared.subject;
  };
  Keep(spec, *answer, spec.scores, &answer->scores, subject);
  Keep(spec, *answer, spec.grades, &answer->grades, nothing);
  Keep(spec, *answer, spec.frameworks, &answer->assessments, subject);
  Keep(spec, *answer, spec.committees, &answer->committees, nothing);
  Keep(spec, *answer, spec.personas, &answer->personas, nothing);
  Keep(spec, *answer, spec.red_flags, &answer->red_flags,
       [&](const RedFlagSpec& flag, RedFlagResult& result) {
         result.severity = flag.severity;
         if (!is_present(flag.subject)) return;
         result.absence = Absence::kNone;
         result.raised = Decision::kNo;
       });
  Keep(spec, *answer, spec.qualifications, &answer->qualifications, nothing);
}

}  // namespace bantam::oracle
