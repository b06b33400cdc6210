// bantam/absence.h: why something cannot be said of a lead.
//
// A policy's scores, grades, frameworks, committees, personas, red flags and
// qualifications all have a place in every answer, in Figures and in an
// Evaluation. Where one cannot be said of a lead, it keeps its place and says
// why, so that the columns of a batch never come and go.
//
// Guarantees
//   Threads    a plain enumeration.
//   Errors     none.
//
// Example
//
//   for (const bantam::ScoreResult& score : evaluation.scores) {
//     std::cout << score.id << ": ";
//     if (score.is_there()) {
//       std::cout << score.points.ToDouble() << "\n";
//     } else {
//       std::cout << bantam::AbsenceName(score.absence) << "\n";
//     }
//   }

#ifndef BANTAM_ABSENCE_H_
#define BANTAM_ABSENCE_H_

#include <cstdint>
#include <string_view>

namespace bantam {

enum class Absence : uint8_t {
  // It is there.
  kNone = 0,
  // The lead has no such account, person or opportunity.
  kSubjectAbsent = 1,
  // The framework's `applies_when` does not hold.
  kDoesNotApply = 2,
  // Whether the framework applies is not known.
  kUndecided = 3,
  // Nothing is known of the opportunity's contacts.
  kContactsUnknown = 4,
};

// "NONE", "SUBJECT_ABSENT", ... Empty for a number that names none.
std::string_view AbsenceName(Absence absence);

}  // namespace bantam

#endif  // BANTAM_ABSENCE_H_
