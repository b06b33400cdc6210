#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/policy/bounds.h"
#include "src/policy/compiler.h"

namespace bantam::internal {
namespace {

using model::Interval;
using model::Points;

constexpr double kMaxRulePoints = 1'000'000;

class RuleCompiler {
 public:
  RuleCompiler(Compiler& compiler, Subject subject, const Place& place)
      : compiler_(compiler), subject_(subject), place_(place) {}

  RuleProgram Compile(const v1::Rule& rule) {
    if (rule.trigger_case() == v1::Rule::kAssessment) {
      CompileAssessment(rule);
      return std::move(rule_);
    }
    if (const auto points =
            ReadPoints(place_, v1::Rule::kPointsFieldNumber, rule.points())) {
      rule_.points = *points;
      if (rule.points() == 0) {
        place_.Error(
            v1::Rule::kPointsFieldNumber,
            {FaultCode::kOutOfRange, "a rule needs points other than 0"});
      } else if (rule.points() > kMaxRulePoints ||
                 rule.points() < -kMaxRulePoints) {
        place_.Error(v1::Rule::kPointsFieldNumber,
                     {FaultCode::kOutOfRange,
                      "the points of a rule are at most {max} either way"},
                     {{"max", 1000000}});
      }
    }
    rule_.bounds = ReadBounds(rule, place_);
    switch (rule.trigger_case()) {
      case v1::Rule::kWhen:
        CompileWhen(rule);
        break;
      case v1::Rule::kEach:
        CompileEach(rule.each());
        break;
      case v1::Rule::kAssessment:
        break;
      case v1::Rule::TRIGGER_NOT_SET:
        place_.Error(
            {FaultCode::kMissing,
             "a rule needs 'when' (a condition), 'each' (activities that "
             "count) or 'assessment' (the points of a framework)"});
    }
    return std::move(rule_);
  }

 private:
  void CompileWhen(const v1::Rule& rule) {
    rule_.condition =
        CompileCondition(compiler_, place_, v1::Rule::kWhenFieldNumber,
                         rule.when(), subject_, /*where=*/false);
    rule_.reach = Interval::Optional(rule_.points);
    if (rule.has_floor() || rule.has_cap()) {
      place_.Error(rule.has_cap() ? v1::Rule::kCapFieldNumber
                                  : v1::Rule::kFloorFieldNumber,
                   {FaultCode::kMisplaced,
                    "a rule with 'when' counts once; floor and cap belong "
                    "beside 'each'"});
    }
  }

  void CompileAssessment(const v1::Rule& rule) {
    constexpr int kField = v1::Rule::kAssessmentFieldNumber;
    if (rule.points() != 0) {
      place_.Error(v1::Rule::kPointsFieldNumber,
                   {FaultCode::kMisplaced,
                    "a rule with 'assessment' adds the points of the "
                    "assessment and has none of its own"});
    }
    rule_.bounds = ReadBounds(rule, place_);
    const std::string& name = rule.assessment();
    const std::string id = name.substr(0, name.find('.'));
    const Program& program = compiler_.program;
    const auto found = compiler_.framework_by_id.find(id);
    if (found == compiler_.framework_by_id.end()) {
      place_.Error(kField,
                   {FaultCode::kUnknownName, "there is no {what} '{name}'"},
                   {{"name", id},
                    {"nearest", Nearest(id, program.framework_ids)},
                    {"what", "framework"}});
      return;
    }
    const FrameworkProgram& framework = program.frameworks[found->second];
    rule_.framework = found->second;
    if (framework.subject != subject_ &&
        framework.subject != Subject::kAccount) {
      place_.Error(kField,
                   {FaultCode::kWrongSubject,
                    "'{name}' is about the {found}; a score of the {expected} "
                    "takes assessments of it or of the account"},
                   {{"name", id},
                    {"found", SubjectName(framework.subject)},
                    {"expected", SubjectName(subject_)}});
    }
    Interval reach = framework.reach;
    if (id.size() < name.size()) {
      const auto dimension = FindDimension(framework, name);
      if (!dimension) return;
      rule_.dimension = *dimension;
      reach = framework.dimensions[*dimension].reach;
    }
    // A framework that is left out adds nothing.
    rule_.reach = Hull(Clamp(reach, rule_.bounds), Interval{});
  }

  std::optional<size_t> FindDimension(const FrameworkProgram& framework,
                                      const std::string& path) {
    std::vector<std::string> paths;
    for (size_t i = 0; i < framework.dimensions.size(); ++i) {
      if (framework.dimensions[i].path == path) return i;
      paths.push_back(framework.dimensions[i].path);
    }
    place_.Error(v1::Rule::kAssessmentFieldNumber,
                 {FaultCode::kUnknownName, "there is no {what} '{name}'"},
                 {{"name", path},
                  {"nearest", Nearest(path, paths)},
                  {"what", "dimension"}});
    return std::nullopt;
  }

  void CompileEach(const v1::Occurrence& each) {
    const Place place = place_.Child(v1::Rule::kEachFieldNumber);
    rule_.each = {.points = rule_.points, .bounds = rule_.bounds};
    if (subject_ != Subject::kPerson) {
      place.Error({FaultCode::kWrongSubject,
                   "activities belong to a person; 'each' is for scores of the "
                   "{expected}"},
                  {{"expected", "PERSON"}});
    }
    CompileKinds(each, place);
    if (!each.where().empty()) {
      rule_.condition =
          CompileCondition(compiler_, place, v1::Occurrence::kWhereFieldNumber,
                           each.where(), subject_, /*where=*/true);
    }
    if (each.has_decay()) {
      CompileDecay(each.decay(),
                   place.Child(v1::Occurrence::kDecayFieldNumber));
    }
    rule_.each->bounds_before_decay = each.cap_before_decay();
    if (each.cap_before_decay() && !rule_.bounds.cap && !rule_.bounds.floor) {
      place.Error(
          v1::Occurrence::kCapBeforeDecayFieldNumber,
          {FaultCode::kNeedsOther,
           "the rule has no cap or floor that could come before decay"});
    }
    CheckBounds();
    BoundReach();
  }

  void CompileKinds(const v1::Occurrence& each, const Place& place) {
    if (each.kinds().empty()) {
      place.Error({FaultCode::kMissing,
                   "'each' needs the kinds of activity that count"});
    }
    for (int i = 0; i < each.kinds_size(); ++i) {
      const std::string& kind = each.kinds(i);
      const auto found = compiler_.program.kind_by_id.find(kind);
      if (found == compiler_.program.kind_by_id.end()) {
        place.Error(
            v1::Occurrence::kKindsFieldNumber, i,
            {FaultCode::kUnknownName,
             "the kind of activity '{name}' is not declared"},
            {{"name", kind},
             {"nearest", Nearest(kind, compiler_.program.activity_kinds)}});
      } else if (std::find(rule_.kinds.begin(), rule_.kinds.end(),
                           found->second) != rule_.kinds.end()) {
        place.Error(v1::Occurrence::kKindsFieldNumber, i,
                    {FaultCode::kRepeated, "the kind '{name}' stands twice"},
                    {{"name", kind}});
      } else {
        rule_.kinds.push_back(found->second);
      }
    }
  }

  void CompileDecay(const v1::Decay& decay, const Place& place) {
    model::Decay& compiled = rule_.each->decay;
    std::string& text = rule_.decay_text;
    if (!decay.window().empty()) {
      compiled.window =
          ReadSpan(place, v1::Decay::kWindowFieldNumber, decay.window());
    }
    if (decay.curve_case() == v1::Decay::kHalfLife) {
      const auto span =
          ReadSpan(place, v1::Decay::kHalfLifeFieldNumber, decay.half_life());
      if (!span) return;
      compiled.curve = model::Decay::Curve::kHalfLife;
      compiled.length = *span;
      text = decay.half_life();
    } else if (decay.curve_case() == v1::Decay::kLinear) {
      const v1::LinearDecay& linear = decay.linear();
      const Place at = place.Child(v1::Decay::kLinearFieldNumber);
      const auto span =
          ReadSpan(at, v1::LinearDecay::kPeriodFieldNumber, linear.period());
      const auto share = Points::FromDouble(linear.share());
      if (!share || share->micros <= 0 ||
          share->micros > model::kMicrosPerPoint) {
        at.Error(v1::LinearDecay::kShareFieldNumber,
                 {FaultCode::kOutOfRange,
                  "the share lost each period is more than 0 and at most 1, in "
                  "whole millionths: 0.5 is half"});
        return;
      }
      if (!span) return;
      compiled.curve = linear.step() ? model::Decay::Curve::kStep
                                     : model::Decay::Curve::kRamp;
      compiled.length = *span;
      compiled.share_micros = share->micros;
      text = linear.period();
    } else if (decay.window().empty()) {
      place.Error(
          {FaultCode::kMissing, "decay needs a window, a half_life or linear"});
    }
  }

  void CheckBounds() {
    if (rule_.bounds.cap && rule_.bounds.cap->micros < 0) {
      place_.Error(
          v1::Rule::kCapFieldNumber,
          {FaultCode::kOutOfRange, "the cap of a rule is at least {min}"},
          {{"min", 0}});
    }
    if (rule_.bounds.floor && rule_.bounds.floor->micros > 0) {
      place_.Error(
          v1::Rule::kFloorFieldNumber,
          {FaultCode::kOutOfRange, "the floor of a rule is at most {max}"},
          {{"max", 0}});
    }
  }

  void BoundReach() {
    const int64_t most = compiler_.program.limits.max_activities;
    if (const auto reach = ReachOf(*rule_.each, most)) {
      rule_.reach = *reach;
      return;
    }
    place_.Error(v1::Rule::kPointsFieldNumber,
                 {FaultCode::kPointsOverflow,
                  "with {limit} {allowed} the points of this rule could go "
                  "beyond +-8589934592; give fewer for each"},
                 {{"allowed", most}, {"limit", "max_activities"}});
  }

  Compiler& compiler_;
  Subject subject_;
  const Place& place_;
  RuleProgram rule_;
};

GroupProgram CompileGroup(Compiler& compiler, const v1::Group& group,
                          const Place& place, Subject subject,
                          const std::string& score, Interval* reach) {
  GroupProgram compiled;
  compiled.path = absl::StrCat(score, ".", group.id());
  compiled.bounds = ReadBounds(group, place);
  if (group.rules().empty())
    place.Error({FaultCode::kMissing, "a group needs a rule"});
  std::unordered_map<std::string, size_t> ids;
  model::Total sum;
  compiled.rules.reserve(static_cast<size_t>(group.rules_size()));
  for (int i = 0; i < group.rules_size(); ++i) {
    const v1::Rule& rule = group.rules(i);
    const Place at = place.Child(v1::Group::kRulesFieldNumber, i);
    CheckId(at, v1::Rule::kIdFieldNumber, rule.id(), ids,
            static_cast<size_t>(i));
    RuleProgram program = RuleCompiler(compiler, subject, at).Compile(rule);
    program.path = absl::StrCat(compiled.path, ".", rule.id());
    sum.Add(program.reach);
    compiled.rules.push_back(std::move(program));
  }
  *reach =
      Clamp(ReachOf(sum, place, absl::StrCat("the group '", group.id(), "'")),
            compiled.bounds);
  BoundJointly(compiler, compiled);
  return compiled;
}

bool IsSubjectName(std::string_view id) {
  for (uint8_t subject = 1; subject <= kSubjects; ++subject) {
    if (id == SubjectName(static_cast<Subject>(subject))) return true;
  }
  return false;
}

// The process whose recycling begins the score anew. Processes are compiled
// after scores, one for each of the policy's, in its order.
std::optional<size_t> CompileBaseline(const Compiler& compiler,
                                      const v1::Score& score, Subject subject,
                                      const Place& place) {
  constexpr int kField = v1::Score::kBaselineFieldNumber;
  if (subject != Subject::kPerson) {
    place.Error(kField,
                {FaultCode::kWrongSubject,
                 "activities belong to a person; 'baseline' is for scores of "
                 "the {expected}"},
                {{"expected", "PERSON"}});
    return std::nullopt;
  }
  std::vector<std::string> ids;
  for (const v1::Process& process : compiler.policy.processes()) {
    if (process.id() != score.baseline()) {
      ids.push_back(process.id());
      continue;
    }
    const auto recycles = [](const v1::Transition& transition) {
      return transition.recycles();
    };
    // A person has one account, so its process is theirs, too.
    if (process.subject() != v1::Subject::PERSON &&
        process.subject() != v1::Subject::ACCOUNT) {
      place.Error(kField,
                  {FaultCode::kWrongSubject,
                   "'{name}' is no process of the PERSON or the ACCOUNT"},
                  {{"name", process.id()}});
    } else if (std::none_of(process.transitions().begin(),
                            process.transitions().end(), recycles)) {
      place.Error(
          kField,
          {FaultCode::kNeedsOther, "no transition of '{name}' recycles"},
          {{"name", process.id()}});
    }
    return ids.size();
  }
  place.Error(kField, {FaultCode::kUnknownName, "there is no {what} '{name}'"},
              {{"name", score.baseline()},
               {"nearest", Nearest(score.baseline(), ids)},
               {"what", "process"}});
  return std::nullopt;
}

ScoreProgram CompileScore(Compiler& compiler, const v1::Score& score,
                          const Place& place) {
  ScoreProgram compiled;
  compiled.id = score.id();
  if (IsSubjectName(score.id())) {
    place.Error(v1::Score::kIdFieldNumber,
                {FaultCode::kReservedWord,
                 "'{name}' is what fields are about; name the score otherwise"},
                {{"name", score.id()}});
  }
  if (const auto subject = ReadSubject(place, v1::Score::kSubjectFieldNumber,
                                       score.subject(), "a score")) {
    compiled.subject = *subject;
  }
  if (!score.baseline().empty()) {
    compiled.baseline =
        CompileBaseline(compiler, score, compiled.subject, place);
  }
  compiled.bounds = ReadBounds(score, place);
  if (score.groups().empty())
    place.Error({FaultCode::kMissing, "a score needs a group of rules"});
  std::unordered_map<std::string, size_t> ids;
  model::Total sum;
  for (int i = 0; i < score.groups_size(); ++i) {
    const v1::Group& group = score.groups(i);
    const Place at = place.Child(v1::Score::kGroupsFieldNumber, i);
    CheckId(at, v1::Group::kIdFieldNumber, group.id(), ids,
            static_cast<size_t>(i));
    Interval reach;
    compiled.groups.push_back(CompileGroup(
        compiler, group, at, compiled.subject, score.id(), &reach));
    sum.Add(reach);
  }
  ReachOf(sum, place, absl::StrCat("the score '", score.id(), "'"));
  return compiled;
}

}  // namespace

void CompileScores(Compiler& compiler) {
  const auto& scores = compiler.policy.scores();
  int64_t rules = 0;
  for (const v1::Score& score : scores) {
    for (const v1::Group& group : score.groups()) rules += group.rules_size();
  }
  if (rules > compiler.program.limits.max_rules) {
    compiler.root.Error(v1::Policy::kScoresFieldNumber,
                        {FaultCode::kLimitExceeded,
                         "there are {found} rules; {limit} is {allowed}"},
                        {{"found", rules},
                         {"allowed", compiler.program.limits.max_rules},
                         {"limit", "max_rules"}});
    return;
  }
  for (int i = 0; i < scores.size(); ++i) {
    const Place place = compiler.root.Child(v1::Policy::kScoresFieldNumber, i);
    CheckId(place, v1::Score::kIdFieldNumber, scores[i].id(),
            compiler.score_by_id, static_cast<size_t>(i));
    if (compiler.framework_by_id.count(scores[i].id()) > 0) {
      place.Error(v1::Score::kIdFieldNumber,
                  {FaultCode::kNameTaken, "'{name}' is a {by} already"},
                  {{"name", scores[i].id()}, {"by", "framework"}});
    }
    compiler.program.scores.push_back(CompileScore(compiler, scores[i], place));
    compiler.program.score_ids.push_back(scores[i].id());
  }
}

}  // namespace bantam::internal
