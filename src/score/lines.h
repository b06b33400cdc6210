// The words of a score: a line for each step of its sum, and the rules that are
// left open. Only who asks for an explanation has it made.

#ifndef BANTAM_SRC_SCORE_LINES_H_
#define BANTAM_SRC_SCORE_LINES_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/evaluation.h"
#include "src/policy/program.h"
#include "src/score/occurrences.h"

namespace bantam::internal {

// Fills lists that outlive it.
class ScoreLines {
 public:
  ScoreLines(const Program& program, std::vector<Line>* lines,
             std::vector<Undecided>* undecided);

  void AddHeld(const RuleProgram& rule);
  void AddOccurrences(const RuleProgram& rule, const Occurrences& occurrences);
  // An assessment that came to `points`, of which `counted` count.
  void AddAssessment(const RuleProgram& rule, model::Points points,
                     model::Points counted);
  // Of the bounds of a group or score, that made `after` of `before`.
  void AddGroupBound(const GroupProgram& group, model::Points before,
                     model::Points after);
  void AddScoreBound(const ScoreProgram& score, model::Points before,
                     model::Points after);
  // `unknowns` are attributes.
  void AddUndecided(const RuleProgram& rule, const model::Interval& interval,
                    std::span<const uint32_t> unknowns, std::string_view error);

 private:
  void Add(Reason code, const std::string& path, model::Points points,
           std::vector<Argument> arguments = {});
  // What a floor adds or a cap takes away.
  void AddBound(Reason floor, Reason cap, const std::string& path,
                const model::Bounds& bounds,
                const std::optional<model::ScoreLine>& line,
                std::vector<Argument> arguments = {});
  void AddRuleBound(const RuleProgram& rule, const model::Bounds& bounds,
                    const std::optional<model::ScoreLine>& line);

  const Program& program_;
  std::vector<Line>& lines_;
  std::vector<Undecided>& undecided_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_SCORE_LINES_H_
