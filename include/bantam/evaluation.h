// bantam/evaluation.h: the answer for one lead.
//
// Mirrors bantam.v1.Evaluation. docs/scoring.md and docs/assessment.md define
// every figure.
//
// Guarantees
//   Threads    plain structs.
//   Ownership  they own what they hold, and do not refer to policy or lead.
//   Errors     none; an Evaluation is complete or there is none.
//
// Example
//
//   for (const bantam::ScoreResult& score : evaluation.scores) {
//     model::Points sum;
//     for (const bantam::Line& line : score.lines) {
//       sum = *Add(sum, line.points);
//     }
//     assert(sum == score.points);
//   }

#ifndef BANTAM_EVALUATION_H_
#define BANTAM_EVALUATION_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/absence.h"
#include "bantam/assessment.h"
#include "bantam/model/interval.h"
#include "bantam/model/points.h"
#include "bantam/policy.h"
#include "bantam/qualification.h"
#include "bantam/value.h"

namespace bantam {

// What made the answer.
struct Provenance {
  std::string policy_id;
  std::string policy_version;
  std::string policy_hash;
  std::string library_version;
  // Of the compiled-in time-zone data: "2025b".
  std::string zone_data_version;

  friend bool operator==(const Provenance&, const Provenance&) = default;
};

// Stable codes, numbered as in bantam.v1.Reason.
enum class Reason : uint8_t {
  kRuleHolds = 1,
  kRuleOccurrences = 2,
  kRuleDecay = 3,
  kRuleFloor = 4,
  kRuleCap = 5,
  kGroupFloor = 6,
  kGroupCap = 7,
  kScoreFloor = 8,
  kScoreCap = 9,
  kRuleAssessment = 10,
  kActivitiesInFuture = 20,
  kActivitiesRepeated = 21,
  kSubjectAbsent = 22,
  kEvidenceInFuture = 23,
  kEvidenceRepeated = 24,
  kEvidenceOfOthers = 25,
  kContactsOfOthers = 26,
  kContactsUnknown = 27,
  kFrameworkUndecided = 28,
  kDatesOutOfOrder = 29,
};

// The name in evaluation.proto: "RULE_HOLDS".
std::string_view ReasonName(Reason reason);

// A named detail of a reason: {"count", 3}.
struct Argument {
  std::string name;
  Value value;

  friend bool operator==(const Argument&, const Argument&) = default;
};

// One step of a sum.
struct Line {
  Reason code = Reason::kRuleHolds;
  // "fit.size.large".
  std::string path;
  // What the step adds.
  model::Points points;
  std::vector<Argument> arguments;

  friend bool operator==(const Line&, const Line&) = default;
};

// A rule that the unknowns, or an error, leave open.
struct Undecided {
  std::string path;
  // What it can add.
  model::Interval interval;
  // The unknowns it asked for, in policy order: "account.employees",
  // "activities", "activity.page".
  std::vector<std::string> fields;
  // Why it erred; empty: it did not.
  std::string error;

  friend bool operator==(const Undecided&, const Undecided&) = default;
};

struct ScoreResult {
  std::string id;
  Subject subject = Subject::kPerson;
  // Of the rules known to hold.
  model::Points points;
  // What the score can be once all is known.
  model::Interval interval;
  // Whether both ends of the interval are reached.
  bool exact = true;
  // Empty unless asked for (Detail::kExplained).
  std::vector<Line> lines;
  std::vector<Undecided> undecided;
  // Why it cannot be said of the lead.
  Absence absence = Absence::kNone;

  bool is_there() const { return absence == Absence::kNone; }

  friend bool operator==(const ScoreResult&, const ScoreResult&) = default;
};

struct GradeResult {
  std::string id;
  std::string grade;
  // Those that the unknowns leave open, in policy order.
  std::vector<std::string> possible;
  // Why it cannot be said of the lead.
  Absence absence = Absence::kNone;

  bool is_there() const { return absence == Absence::kNone; }

  friend bool operator==(const GradeResult&, const GradeResult&) = default;
};

struct Note {
  Reason code = Reason::kSubjectAbsent;
  // The id of a score, framework, committee, persona or qualification; or
  // "activities", "evidence", "contacts".
  std::string path;
  std::vector<Argument> arguments;

  friend bool operator==(const Note&, const Note&) = default;
};

struct Evaluation {
  std::string lead_id;
  Provenance provenance;
  Instant now;
  std::vector<ScoreResult> scores;
  std::vector<GradeResult> grades;
  std::vector<Note> notes;
  std::vector<AssessmentResult> assessments;
  std::vector<CommitteeResult> committees;
  std::vector<PersonaResult> personas;
  std::vector<RedFlagResult> red_flags;
  std::vector<QualificationResult> qualifications;

  friend bool operator==(const Evaluation&, const Evaluation&) = default;
};

}  // namespace bantam

#endif  // BANTAM_EVALUATION_H_
