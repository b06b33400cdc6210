#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/lead.h"
#include "bantam/policy_info.h"
#include "src/base/text.h"
#include "src/policy/duplicate_program.h"
#include "src/policy/handoff_program.h"
#include "src/policy/outbound_program.h"
#include "src/policy/program.h"
#include "src/policy/registration_program.h"

namespace bantam {
namespace {

using base::ToAbsl;

// Gives everything its label in one language.
class Describer {
 public:
  Describer(const Policy& policy, std::string_view locale)
      : policy_(policy), locale_(locale) {}

  std::string Label(std::string_view path) const {
    return std::string(policy_.FindLabel(path, locale_).value_or(""));
  }
  std::string Label(std::string_view kind, std::string_view id) const {
    return Label(absl::StrCat(ToAbsl(kind), ToAbsl(id)));
  }

  // Of things whose labels stand below `kind`, "roles." or "".
  std::vector<PartInfo> Ids(std::string_view kind,
                            const std::vector<std::string>& ids) const {
    std::vector<PartInfo> parts;
    parts.reserve(ids.size());
    for (const std::string& id : ids) parts.push_back({id, Label(kind, id)});
    return parts;
  }
  template <typename Part>
  std::vector<PartInfo> Parts(std::string_view kind,
                              const std::vector<Part>& declared) const {
    std::vector<PartInfo> parts;
    parts.reserve(declared.size());
    for (const Part& part : declared) {
      parts.push_back({part.id, Label(kind, part.id)});
    }
    return parts;
  }

  std::vector<FieldInfo> Fields() const {
    std::vector<FieldInfo> fields = policy_.fields();
    for (FieldInfo& field : fields) field.label = Label(field.path);
    return fields;
  }

  std::vector<CriterionInfo> Criteria() const {
    std::vector<CriterionInfo> criteria = policy_.criteria();
    for (CriterionInfo& criterion : criteria) {
      criterion.label = Label(criterion.key);
      criterion.question = std::string(
          policy_.FindQuestion(criterion.key, locale_).value_or(""));
    }
    return criteria;
  }

  FrameworkInfo Framework(const internal::FrameworkProgram& framework) const {
    FrameworkInfo info = {
        framework.id, framework.subject, Label(framework.id), {}};
    for (const internal::DimensionProgram& dimension : framework.dimensions) {
      DimensionInfo of = {dimension.id, Label(dimension.path), {}};
      for (size_t i = dimension.begin; i < dimension.end; ++i) {
        of.criteria.push_back(
            policy_.criteria()[framework.criteria[i].question].key);
      }
      info.dimensions.push_back(std::move(of));
    }
    return info;
  }

  ProcessInfo Process(const internal::ProcessProgram& process) const {
    const std::string path = absl::StrCat("processes.", process.id);
    ProcessInfo info = {process.id, process.subject, Label(path), {}, {}};
    for (size_t i = 0; i < process.stages.size(); ++i) {
      const std::string& id = process.stages[i].id;
      const model::Stage& stage = process.graph.stage(i);
      info.stages.push_back({id, stage.kind, stage.retired,
                             Label(absl::StrCat(path, ".stages.", id))});
    }
    info.reasons = Parts(absl::StrCat(path, ".reasons."), process.reasons);
    return info;
  }

  HandoffInfo Handoff(const internal::HandoffProgram& handoff) const {
    const std::string path = absl::StrCat("handoffs.", handoff.id);
    HandoffInfo info = {handoff.id, handoff.subject, Label(path), {}, {}};
    for (const internal::HandoffMethodProgram& method : handoff.methods) {
      const std::string_view name = HandoffMethodName(method.kind);
      info.methods.push_back(
          {std::string(name),
           Label(absl::StrCat(path, ".methods.", Upper(name)))});
    }
    info.reasons = Parts(absl::StrCat(path, ".reasons."), handoff.reasons);
    return info;
  }

 private:
  static std::string Upper(std::string_view name) {
    std::string upper(name);
    for (char& c : upper) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return upper;
  }

  const Policy& policy_;
  std::string_view locale_;
};

// What the policy calls itself, and what it measures.
void DescribeFigures(const Policy& policy, const Describer& of,
                     PolicyInfo* info) {
  const internal::Program& program = policy.program();
  info->fields = of.Fields();
  info->activity_kinds = of.Ids("activity_kinds.", program.activity_kinds);
  info->scores = of.Parts("", program.scores);
  info->grades = of.Parts("", program.grades);
  for (const internal::FrameworkProgram& framework : program.frameworks) {
    info->frameworks.push_back(of.Framework(framework));
  }
  info->criteria = of.Criteria();
  info->evidence_sources =
      of.Ids("evidence_sources.", program.evidence_sources);
  info->committees = of.Parts("committees.", program.committees);
  info->personas = of.Parts("personas.", program.personas);
  info->red_flags = of.Parts("red_flags.", program.red_flags);
  info->rollups = of.Parts("", program.rollups);
  info->qualifications = of.Parts("qualifications.", program.qualifications);
}

// Who does what with leads.
void DescribeWork(const Policy& policy, const Describer& of, PolicyInfo* info) {
  const internal::Program& program = policy.program();
  info->roles = of.Ids("roles.", program.roles);
  for (const internal::ProcessProgram& process : program.processes) {
    info->processes.push_back(of.Process(process));
  }
  for (const auto& handoff : program.handoffs) {
    info->handoffs.push_back(of.Handoff(*handoff));
  }
  info->routings = of.Ids("routings.", program.routing_ids);
  if (program.duplicates != nullptr) {
    info->match_keys = of.Parts("duplicates.keys.", program.duplicates->keys);
  }
  if (program.outbound != nullptr) {
    info->channels = of.Parts("outbound.channels.", program.outbound->channels);
    info->screens = of.Parts("outbound.screens.", program.outbound->screens);
  }
  info->registers_deals = program.registration != nullptr;
  if (info->registers_deals) {
    info->registration_reasons =
        of.Ids("registration.reasons.", program.registration->reasons);
  }
}

}  // namespace

PolicyInfo Describe(const Policy& policy, std::string_view locale) {
  const Describer of(policy, locale);
  PolicyInfo info;
  info.id = policy.id();
  info.version = policy.version();
  info.hash = policy.hash();
  info.label = of.Label("");
  DescribeFigures(policy, of, &info);
  DescribeWork(policy, of, &info);
  return info;
}

}  // namespace bantam
