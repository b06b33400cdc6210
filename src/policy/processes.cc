// Roles, processes, their stages and the transitions between them.

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/policy/bounds.h"
#include "src/policy/compiler.h"
#include "src/policy/process_ways.h"
#include "src/policy/references.h"
#include "src/policy/requirements.h"

namespace bantam::internal {
namespace {

// So that judging a history of many visits takes bounded time.
constexpr int kMaxTimeLimits = 100;

// Whether there are as many `what` as the limit `name` allows.
bool CheckCount(int count, int64_t limit, std::string_view what,
                std::string_view name, const Place& place, int field_number) {
  if (count <= limit) return true;
  place.Error(
      field_number,
      {FaultCode::kLimitExceeded,
       "there are {found} {what}; {limit} is {allowed}"},
      {{"found", count}, {"what", what}, {"limit", name}, {"allowed", limit}});
  return false;
}

class ProcessCompiler {
 public:
  ProcessCompiler(Compiler& compiler, const v1::Process& process,
                  const Place& place)
      : compiler_(compiler),
        process_(process),
        place_(place),
        path_(absl::StrCat("processes.", process.id())) {}

  ProcessProgram Compile() {
    compiled_.id = process_.id();
    const auto subject = ReadSubject(place_, v1::Process::kSubjectFieldNumber,
                                     process_.subject(), "a process");
    if (subject) compiled_.subject = *subject;
    const Limits& limits = compiler_.program.limits;
    if (!CheckCount(process_.stages_size(), limits.max_stages, "stages",
                    "max_stages", place_, v1::Process::kStagesFieldNumber) ||
        !CheckCount(process_.transitions_size(), limits.max_transitions,
                    "transitions", "max_transitions", place_,
                    v1::Process::kTransitionsFieldNumber)) {
      return std::move(compiled_);
    }
    compiled_.override_roles =
        ReadNames(process_.override_roles(), compiler_.program.roles, "role",
                  place_, v1::Process::kOverrideRolesFieldNumber);
    CompileReasons();
    CompileStages();
    std::unordered_map<std::string, size_t> ids;
    for (int i = 0; i < process_.transitions_size(); ++i) {
      const Place at = place_.Child(v1::Process::kTransitionsFieldNumber, i);
      CheckId(at, v1::Transition::kIdFieldNumber, process_.transitions(i).id(),
              ids, static_cast<size_t>(i));
      CompileTransition(process_.transitions(i), at);
    }
    CheckWays(process_, compiled_, place_);
    return std::move(compiled_);
  }

 private:
  void CompileReasons() {
    std::unordered_map<std::string, size_t> ids;
    for (int i = 0; i < process_.reasons_size(); ++i) {
      const v1::MoveReason& reason = process_.reasons(i);
      const Place at = place_.Child(v1::Process::kReasonsFieldNumber, i);
      CheckId(at, v1::MoveReason::kIdFieldNumber, reason.id(), ids,
              static_cast<size_t>(i));
      reasons_.push_back(reason.id());
      compiled_.reasons.push_back(CompileDisposition(reason, at));
    }
  }

  static MoveReasonProgram CompileDisposition(const v1::MoveReason& reason,
                                              const Place& place) {
    MoveReasonProgram compiled;
    compiled.id = reason.id();
    if (v1::Disposition::Kind_IsValid(reason.disposition())) {
      compiled.disposition = static_cast<Disposition>(reason.disposition());
    } else {
      place.Error(
          v1::MoveReason::kDispositionFieldNumber,
          {FaultCode::kNotAChoice,
           "the disposition must be PERSIST, WAIT or DROP, or be left out"});
      return compiled;
    }
    constexpr int kWaitFor = v1::MoveReason::kWaitForFieldNumber;
    const bool waits = compiled.disposition == Disposition::kWait;
    if (waits && reason.wait_for().empty()) {
      place.Error(
          v1::MoveReason::kDispositionFieldNumber,
          {FaultCode::kNeedsOther, "WAIT needs '{name}', such as '90d'"},
          {{"name", "wait_for"}});
    } else if (!waits && !reason.wait_for().empty()) {
      place.Error(
          kWaitFor,
          {FaultCode::kMisplaced, "only the disposition WAIT has '{name}'"},
          {{"name", "wait_for"}});
    } else if (waits) {
      compiled.wait_for =
          ReadSpan(place, kWaitFor, reason.wait_for()).value_or(model::Span{});
    }
    return compiled;
  }

  void CompileStages() {
    for (int i = 0; i < process_.stages_size(); ++i) {
      const v1::Stage& stage = process_.stages(i);
      const Place at = place_.Child(v1::Process::kStagesFieldNumber, i);
      StageProgram compiled;
      compiled.id = stage.id();
      model::Stage in_graph{.retired = stage.retired()};
      CheckId(at, v1::Stage::kIdFieldNumber, stage.id(), compiled_.stage_by_id,
              static_cast<size_t>(i));
      if (stage.kind() == v1::StageKind::UNSPECIFIED ||
          !v1::StageKind::Kind_IsValid(stage.kind())) {
        at.Error(v1::Stage::kKindFieldNumber,
                 {FaultCode::kNotAChoice,
                  "the kind of a stage must be OPEN, WON, LOST or PARKED"});
      } else {
        in_graph.kind = static_cast<StageKind>(stage.kind());
      }
      if (!stage.check_every().empty()) {
        compiled.check_every = ReadSpan(at, v1::Stage::kCheckEveryFieldNumber,
                                        stage.check_every());
      }
      CompileLimits(stage, at, compiled);
      compiled_.graph.AddStage(in_graph);
      compiled_.stages.push_back(std::move(compiled));
      stage_ids_.push_back(stage.id());
    }
    // After all ids, so that a former id never takes the place of one.
    for (int i = 0; i < process_.stages_size(); ++i) {
      const Place at = place_.Child(v1::Process::kStagesFieldNumber, i);
      const auto& formerly = process_.stages(i).formerly();
      for (int k = 0; k < formerly.size(); ++k) {
        if (!IsIdentifier(formerly[k])) {
          at.Error(v1::Stage::kFormerlyFieldNumber, k,
                   {FaultCode::kMalformed,
                    "'{value}' cannot have been an id: use lower-case letters, "
                    "digits and '_', beginning with a letter"},
                   {{"value", formerly[k]}});
        } else if (!compiled_.stage_by_id
                        .emplace(formerly[k], static_cast<size_t>(i))
                        .second) {
          at.Error(v1::Stage::kFormerlyFieldNumber, k,
                   {FaultCode::kNameTaken,
                    "'{name}' is another stage's, or named twice"},
                   {{"name", formerly[k]}});
        }
      }
    }
    if (std::all_of(process_.stages().begin(), process_.stages().end(),
                    [](const v1::Stage& stage) { return stage.retired(); })) {
      place_.Error(
          {FaultCode::kMissing, "a process needs a stage that is not retired"});
    }
  }

  void CompileLimits(const v1::Stage& stage, const Place& place,
                     StageProgram& compiled) {
    if (stage.limits_size() > kMaxTimeLimits) {
      place.Error(
          v1::Stage::kLimitsFieldNumber,
          {FaultCode::kLimitExceeded,
           "a stage has at most {allowed} limits of time, found {found}"},
          {{"allowed", kMaxTimeLimits}, {"found", stage.limits_size()}});
      return;
    }
    std::unordered_map<std::string, size_t> ids;
    for (int i = 0; i < stage.limits_size(); ++i) {
      const v1::TimeLimit& limit = stage.limits(i);
      const Place at = place.Child(v1::Stage::kLimitsFieldNumber, i);
      LimitProgram program;
      program.id = limit.id();
      CheckId(at, v1::TimeLimit::kIdFieldNumber, limit.id(), ids,
              static_cast<size_t>(i));
      program.within =
          ReadSpan(at, v1::TimeLimit::kWithinFieldNumber, limit.within())
              .value_or(model::Span{});
      program.calendar = FindCalendar(compiler_, limit.calendar(), at,
                                      v1::TimeLimit::kCalendarFieldNumber);
      program.until = ReadKinds(compiler_, limit.until(), at,
                                v1::TimeLimit::kUntilFieldNumber);
      compiled.limits.push_back(std::move(program));
    }
  }

  // The current id of a stage that a transition names.
  std::optional<size_t> StageOf(const std::string& id, const Place& place,
                                int field_number, int index = -1) const {
    return FindName(stage_ids_, id, "stage", place, field_number, index);
  }

  void CompileTransition(const v1::Transition& transition, const Place& place) {
    TransitionProgram compiled;
    compiled.id = transition.id();
    compiled.path = absl::StrCat(path_, ".transitions.", transition.id());
    const auto to =
        StageOf(transition.to(), place, v1::Transition::kToFieldNumber);
    if (to && compiled_.graph.stage(*to).retired) {
      place.Error(v1::Transition::kToFieldNumber,
                  {FaultCode::kUnreachable,
                   "'{name}' is retired; nothing moves into it"},
                  {{"name", transition.to()}});
    }
    compiled.roles =
        ReadNames(transition.roles(), compiler_.program.roles, "role", place,
                  v1::Transition::kRolesFieldNumber);
    compiled.reason_required = transition.reason_required();
    compiled.reasons =
        transition.reasons().empty()
            ? reasons_
            : ReadNames(transition.reasons(), reasons_, "reason", place,
                        v1::Transition::kReasonsFieldNumber);
    compiled.requirements =
        CompileRequirements(compiler_, transition.requirements(),
                            {.subject = compiled_.subject,
                             .path = compiled.path,
                             .has_stages = true,
                             .is_act = true},
                            place, v1::Transition::kRequirementsFieldNumber);
    if (transition.entry()) CheckEntry(transition, place);
    compiled.automatic = transition.automatic();
    if (compiled.automatic && compiled.requirements.empty()) {
      place.Error(v1::Transition::kAutomaticFieldNumber,
                  {FaultCode::kMissing,
                   "what is proposed by itself needs a requirement, or it "
                   "would be proposed always"});
    }
    if (to) AddWays(transition, place, *to);
    compiled_.transitions.push_back(std::move(compiled));
  }

  // Who comes from nowhere has entered no stage that an answer could be newer
  // than.
  static void CheckEntry(const v1::Transition& transition, const Place& place) {
    for (int i = 0; i < transition.requirements_size(); ++i) {
      if (!transition.requirements(i).has_reconfirmed()) continue;
      place.Child(v1::Transition::kRequirementsFieldNumber, i)
          .Error(v1::Requirement::kReconfirmedFieldNumber,
                 {FaultCode::kMisplaced,
                  "an entry has no current stage in which something could be "
                  "reconfirmed; use 'answered'"});
    }
  }

  void AddWays(const v1::Transition& transition, const Place& place,
               size_t to) {
    if (transition.from().empty() && !transition.entry()) {
      place.Error(
          {FaultCode::kMissing, "a transition needs 'from', or 'entry'"});
    }
    for (int i = 0; i < transition.from_size(); ++i) {
      const auto from = StageOf(transition.from(i), place,
                                v1::Transition::kFromFieldNumber, i);
      if (!from) continue;
      if (*from == to) {
        place.Error(
            v1::Transition::kFromFieldNumber, i,
            {FaultCode::kContradiction, "a transition leads to another stage"});
      } else {
        AddWay(*from, WayOf(transition, to), place,
               v1::Transition::kFromFieldNumber, i);
      }
    }
    if (transition.entry()) {
      AddWay(model::kNowhere, WayOf(transition, to), place,
             v1::Transition::kEntryFieldNumber, -1);
    }
  }

  // The transition itself is added after its ways.
  model::Way WayOf(const v1::Transition& transition, size_t to) const {
    return {.to = to,
            .recycles = transition.recycles(),
            .transition = compiled_.transitions.size()};
  }

  void AddWay(StageIndex from, const model::Way& way, const Place& place,
              int field_number, int index) {
    const model::Way* const other = compiled_.graph.FindWay(from, way.to);
    if (other == nullptr) {
      compiled_.graph.AddWay(from, way);
      return;
    }
    const bool same = other->transition == way.transition;
    place.Error(
        field_number, index,
        {FaultCode::kRepeated, "{first} leads from there to '{name}' already"},
        {{"first", same ? "it" : compiled_.transitions[other->transition].path},
         {"name", compiled_.stages[way.to].id}});
  }

  Compiler& compiler_;
  const v1::Process& process_;
  const Place& place_;
  std::string path_;
  std::vector<std::string> stage_ids_;
  std::vector<std::string> reasons_;
  ProcessProgram compiled_;
};

}  // namespace

void CompileRoles(Compiler& compiler) {
  std::unordered_map<std::string, size_t> ids;
  for (int i = 0; i < compiler.policy.roles_size(); ++i) {
    const v1::Role& role = compiler.policy.roles(i);
    const Place place = compiler.root.Child(v1::Policy::kRolesFieldNumber, i);
    CheckId(place, v1::Role::kIdFieldNumber, role.id(), ids,
            static_cast<size_t>(i));
    compiler.program.roles.push_back(role.id());
  }
}

void CompileProcesses(Compiler& compiler) {
  std::unordered_map<std::string, size_t> ids;
  for (int i = 0; i < compiler.policy.processes_size(); ++i) {
    const v1::Process& process = compiler.policy.processes(i);
    const Place place =
        compiler.root.Child(v1::Policy::kProcessesFieldNumber, i);
    CheckId(place, v1::Process::kIdFieldNumber, process.id(), ids,
            static_cast<size_t>(i));
    compiler.program.processes.push_back(
        ProcessCompiler(compiler, process, place).Compile());
    compiler.program.process_ids.push_back(process.id());
  }
}

}  // namespace bantam::internal
