// The compiler's parts and what they share. Each part reports all that is
// wrong and goes on; a Program is handed out only when nothing was.

#ifndef BANTAM_SRC_POLICY_COMPILER_H_
#define BANTAM_SRC_POLICY_COMPILER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bantam/v1/policy.pb.h"
#include "src/cel/env.h"
#include "src/policy/program.h"
#include "src/policy/source.h"

namespace bantam::internal {

struct Compiler {
  Compiler(const v1::Policy& policy_in, Program& program_in, Report& report);

  const v1::Policy& policy;
  Program& program;
  Place root;
  cel::Env env;
  std::unordered_map<std::string, size_t> score_by_id;
  std::unordered_map<std::string, size_t> grade_by_id;
  std::unordered_map<std::string, size_t> framework_by_id;
};

// questions.cc: the criteria of all frameworks, once a key. Before the fields,
// as conditions read their answers.
void CompileQuestions(Compiler& compiler);
void CompileEvidenceSources(Compiler& compiler);

// fields.cc: declared fields, and from them the environment of conditions.
void CompileFields(Compiler& compiler);
void CompileActivityKinds(Compiler& compiler);

// conditions.cc: one condition of a score. `field_number` is the string in
// `place`'s message that holds `source`. `where` conditions may read
// `activity`.
std::optional<cel::Program> CompileCondition(Compiler& compiler,
                                             const Place& place,
                                             int field_number,
                                             const std::string& source,
                                             Subject subject, bool where);

// frameworks.cc
void CompileFrameworks(Compiler& compiler);
// framework_parts.cc: due stages, date orders and win probability, when the
// criteria are there.
void CompileFrameworkParts(Compiler& compiler, const v1::Framework& framework,
                           const Place& place, FrameworkProgram& compiled);

// scores.cc
void CompileScores(Compiler& compiler);

// joint.cc: finds the group's rules that are simple over one field and bounds
// them jointly (docs/scoring.md).
void BoundJointly(const Compiler& compiler, GroupProgram& group);

// grades.cc
void CompileGrades(Compiler& compiler);

// profiles.cc: committees, personas and red flags.
void CompileProfiles(Compiler& compiler);

// qualifications.cc: roll-ups and qualifications.
void CompileQualifications(Compiler& compiler);

// calendars.cc
void CompileCalendars(Compiler& compiler);
// "09:30" as minutes of the day, "24:00" included; reports what is none.
int32_t CompileTimeOfDay(const std::string& text, const Place& place,
                         int field_number);
// processes.cc: roles; processes, when all that they may require is there.
void CompileRoles(Compiler& compiler);
void CompileProcesses(Compiler& compiler);

// What happens between people: a file each.
void CompileHandoffs(Compiler& compiler);
void CompileRoutings(Compiler& compiler);
void CompileDuplicates(Compiler& compiler);
void CompileRegistration(Compiler& compiler);
void CompileOutbound(Compiler& compiler);

// labels.cc: all labels and questions, under the paths of what they name.
void CompileLabels(Compiler& compiler);

// names.cc
// Whether the condition language keeps the word for itself: "in", "null".
bool IsReserved(std::string_view word);
// Lower-case letters, digits and '_', beginning with a letter.
bool IsIdentifier(std::string_view text);
// Reports a missing or malformed id, or one that is among `taken` already; else
// adds it.
void CheckId(const Place& place, int field_number, const std::string& id,
             std::unordered_map<std::string, size_t>& taken, size_t index);
// The points that a double of the policy stands for; reports what is not.
std::optional<model::Points> ReadPoints(const Place& place, int field_number,
                                        double value);
// base::Nearest among names that are held; the answer is one of `right`.
std::optional<std::string_view> Nearest(std::string_view wrong,
                                        const std::vector<std::string>& right);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_COMPILER_H_
