// Routings: classes of source, and the rules by which leads are given out.

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "src/policy/bounds.h"
#include "src/policy/compiler.h"
#include "src/policy/references.h"
#include "src/policy/routing_program.h"

namespace bantam::internal {
namespace {

// So that looking up names takes bounded time, and an answer stays readable.
constexpr int kMaxSources = 1'000;
constexpr int kMaxRules = 10'000;

class RoutingCompiler {
 public:
  RoutingCompiler(Compiler& compiler, const v1::Routing& routing,
                  const Place& place)
      : compiler_(compiler), routing_(routing), place_(place) {}

  RoutingProgram Compile() {
    compiled_.id = routing_.id();
    subject_ = ReadSubject(place_, v1::Routing::kSubjectFieldNumber,
                           routing_.subject(), "a routing")
                   .value_or(Subject::kAccount);
    if (routing_.sources_size() > kMaxSources) {
      place_.Error(
          v1::Routing::kSourcesFieldNumber,
          {FaultCode::kLimitExceeded,
           "a routing has at most {allowed} classes of source, found {found}"},
          {{"allowed", kMaxSources}, {"found", routing_.sources_size()}});
      return std::move(compiled_);
    }
    if (routing_.rules_size() > kMaxRules) {
      place_.Error(v1::Routing::kRulesFieldNumber,
                   {FaultCode::kLimitExceeded,
                    "a routing has at most {allowed} {what}, found {found}"},
                   {{"allowed", kMaxRules},
                    {"found", routing_.rules_size()},
                    {"what", "rules"}});
      return std::move(compiled_);
    }
    CompileSources();
    CompileRules();
    CompileOpen();
    CompileClaims();
    return std::move(compiled_);
  }

 private:
  void CompileSources() {
    std::unordered_map<std::string, size_t> ids;
    for (int i = 0; i < routing_.sources_size(); ++i) {
      const v1::SourceClass& source = routing_.sources(i);
      const Place at = place_.Child(v1::Routing::kSourcesFieldNumber, i);
      SourceClassProgram compiled;
      compiled.id = source.id();
      CheckId(at, v1::SourceClass::kIdFieldNumber, source.id(), ids,
              static_cast<size_t>(i));
      if (source.kind() == v1::SourceKind::NONE ||
          !v1::SourceKind::Kind_IsValid(source.kind())) {
        at.Error(v1::SourceClass::kKindFieldNumber,
                 {FaultCode::kNotAChoice,
                  "the kind of a source must be SEED, NET or SPEAR"});
      } else {
        compiled.kind = static_cast<SourceKind>(source.kind());
      }
      if (source.when().empty()) {
        at.Error(v1::SourceClass::kWhenFieldNumber,
                 {FaultCode::kMissing, "a class of source needs 'when'"});
      } else {
        compiled.when =
            CompileCondition(compiler_, at, v1::SourceClass::kWhenFieldNumber,
                             source.when(), subject_, false);
      }
      compiled_.sources.push_back(std::move(compiled));
      source_ids_.push_back(source.id());
    }
  }

  void CompileRules() {
    if (routing_.rules().empty())
      place_.Error({FaultCode::kMissing, "a routing needs a rule"});
    std::unordered_map<std::string, size_t> ids;
    for (int i = 0; i < routing_.rules_size(); ++i) {
      const v1::RoutingRule& rule = routing_.rules(i);
      const Place at = place_.Child(v1::Routing::kRulesFieldNumber, i);
      CheckId(at, v1::RoutingRule::kIdFieldNumber, rule.id(), ids,
              static_cast<size_t>(i));
      compiled_.rules.push_back(CompileRule(rule, at));
    }
  }

  RoutingRuleProgram CompileRule(const v1::RoutingRule& rule,
                                 const Place& place) {
    RoutingRuleProgram compiled;
    compiled.id = rule.id();
    if (!rule.when().empty()) {
      compiled.when =
          CompileCondition(compiler_, place, v1::RoutingRule::kWhenFieldNumber,
                           rule.when(), subject_, false);
    }
    for (const std::string& source :
         ReadNames(rule.sources(), source_ids_, "class of source", place,
                   v1::RoutingRule::kSourcesFieldNumber)) {
      compiled.sources.push_back(static_cast<size_t>(
          std::find(source_ids_.begin(), source_ids_.end(), source) -
          source_ids_.begin()));
    }
    switch (rule.to_case()) {
      case v1::RoutingRule::kAccountOwner:
        compiled.to = RoutingRuleProgram::To::kAccountOwner;
        break;
      case v1::RoutingRule::kTurn:
        compiled.to = RoutingRuleProgram::To::kTurn;
        CompileTurn(rule.turn(), place.Child(v1::RoutingRule::kTurnFieldNumber),
                    compiled);
        break;
      case v1::RoutingRule::kQueue:
        compiled.to = RoutingRuleProgram::To::kQueue;
        compiled.queue = rule.queue();
        if (rule.queue().empty()) {
          place.Error(v1::RoutingRule::kQueueFieldNumber,
                      {FaultCode::kMissing, "a queue needs a name"});
        }
        break;
      case v1::RoutingRule::TO_NOT_SET:
        place.Error({FaultCode::kMissing,
                     "a rule needs 'account_owner', 'turn' or 'queue'"});
    }
    return compiled;
  }

  void CompileTurn(const v1::Turn& turn, const Place& place,
                   RoutingRuleProgram& compiled) {
    compiled.weighted = turn.weighted();
    compiled.roles =
        ReadRoles(compiler_, turn.roles(), place, v1::Turn::kRolesFieldNumber);
    if (turn.roles().empty()) {
      place.Error(
          v1::Turn::kRolesFieldNumber,
          {FaultCode::kMissing, "a turn needs the roles of those who take it"});
    }
    if (turn.territory().empty()) return;
    constexpr int kField = v1::Turn::kTerritoryFieldNumber;
    compiled.territory =
        FindFieldReference(compiler_, turn.territory(), place, kField);
    if (!compiled.territory) return;
    const FieldInfo& info = InfoOf(compiler_.program, *compiled.territory);
    if (info.subject != Subject::kAccount && info.subject != subject_) {
      place.Error(kField,
                  {FaultCode::kWrongSubject,
                   "'{name}' is no field of the account or the {expected}"},
                  {{"name", info.path}, {"expected", SubjectName(subject_)}});
    } else if (info.type != FieldType::kString) {
      place.Error(kField,
                  {FaultCode::kWrongType,
                   "a territory is a {expected}; '{name}' is {found}"},
                  {{"name", info.path},
                   {"found", FieldTypeName(info.type)},
                   {"expected", "STRING"}});
    }
  }

  void CompileOpen() {
    if (!v1::WhenOpen::Kind_IsValid(routing_.when_open())) {
      place_.Error(
          v1::Routing::kWhenOpenFieldNumber,
          {FaultCode::kNotAChoice, "'when_open' must be ASK or GO_ON"});
    }
    compiled_.ask_when_open = routing_.when_open() != v1::WhenOpen::GO_ON;
  }

  void CompileClaims() {
    if (!routing_.claim_for().empty()) {
      compiled_.claim_for = ReadSpan(place_, v1::Routing::kClaimForFieldNumber,
                                     routing_.claim_for());
    }
    const std::string& process = routing_.ownership_process();
    const std::string& stage = routing_.ownership_stage();
    if (process.empty() && stage.empty()) return;
    constexpr int kProcess = v1::Routing::kOwnershipProcessFieldNumber;
    constexpr int kStage = v1::Routing::kOwnershipStageFieldNumber;
    if (process.empty() || stage.empty()) {
      place_.Error(
          process.empty() ? kStage : kProcess,
          {FaultCode::kNeedsOther,
           "'ownership_process' and 'ownership_stage' stand together"});
      return;
    }
    if (routing_.claim_for().empty()) {
      place_.Error(kStage,
                   {FaultCode::kNeedsOther,
                    "without '{name}' a claim is for ever from the start"},
                   {{"name", "claim_for"}});
    }
    const auto index = FindName(compiler_.program.process_ids, process,
                                "process", place_, kProcess);
    if (!index) return;
    const ProcessProgram& program = compiler_.program.processes[*index];
    std::vector<std::string> stages;
    for (const StageProgram& one : program.stages) stages.push_back(one.id);
    const auto found = FindName(stages, stage, "stage", place_, kStage);
    if (!found) return;
    if (!model::IsAdvance(program.graph.stage(*found).kind)) {
      place_.Error(kStage, {FaultCode::kMisplaced,
                            "ownership begins in a stage that is OPEN or WON"});
    }
    compiled_.ownership = OwnershipProgram{*index, *found};
  }

  Compiler& compiler_;
  const v1::Routing& routing_;
  const Place& place_;
  Subject subject_ = Subject::kAccount;
  std::vector<std::string> source_ids_;
  RoutingProgram compiled_;
};

}  // namespace

void CompileRoutings(Compiler& compiler) {
  std::unordered_map<std::string, size_t> ids;
  for (int i = 0; i < compiler.policy.routings_size(); ++i) {
    const v1::Routing& routing = compiler.policy.routings(i);
    const Place place =
        compiler.root.Child(v1::Policy::kRoutingsFieldNumber, i);
    CheckId(place, v1::Routing::kIdFieldNumber, routing.id(), ids,
            static_cast<size_t>(i));
    compiler.program.routings.push_back(std::make_shared<const RoutingProgram>(
        RoutingCompiler(compiler, routing, place).Compile()));
    compiler.program.routing_ids.push_back(routing.id());
  }
}

}  // namespace bantam::internal
