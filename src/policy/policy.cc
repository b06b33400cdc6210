#include "bantam/policy.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/policy/compiler.h"
#include "src/policy/labels.h"
#include "src/policy/read.h"
#include "src/policy/sha256.h"

namespace bantam {
namespace internal {
namespace {

// `value` as a T, at least 0.
template <typename T>
T AtLeastZero(int64_t value,
              int64_t most = std::numeric_limits<int64_t>::max()) {
  return static_cast<T>(std::clamp<int64_t>(value, 0, most));
}

cel::Limits ConditionLimits(const Limits& limits) {
  return {
      .max_source_bytes = AtLeastZero<size_t>(limits.max_condition_bytes),
      .max_nesting = AtLeastZero<int>(limits.max_depth, cel::kMaxNesting),
      .max_nodes = AtLeastZero<size_t>(limits.max_nodes),
      .max_comprehension_depth = AtLeastZero<int>(
          limits.max_comprehension_depth, cel::kMaxComprehensionDepth),
      .max_regex_bytes = AtLeastZero<size_t>(limits.max_regex_bytes),
      .max_regex_memory = limits.max_regex_memory,
      .max_cost = AtLeastZero<uint64_t>(limits.max_condition_cost),
  };
}

bool IsPolicyId(std::string_view id) {
  return !id.empty() && id[0] >= 'a' && id[0] <= 'z' &&
         std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                  c == '_' || c == '-' || c == '.';
         });
}

// The text under `path` in `locale`, else in "en", else the first.
std::optional<std::string_view> FindText(
    const Program& program,
    const std::unordered_map<std::string, std::vector<LabelProgram>>& texts,
    std::string_view path, std::string_view locale) {
  auto found = texts.find(std::string(path));
  if (found == texts.end()) {
    const std::optional<std::string> of_key = program.PathOfKey(path);
    if (of_key) found = texts.find(*of_key);
  }
  if (found == texts.end() || found->second.empty()) return std::nullopt;
  const LabelProgram* fallback = &found->second.front();
  for (const LabelProgram& label : found->second) {
    if (label.locale == locale) return label.text;
    if (label.locale == "en") fallback = &label;
  }
  return fallback->text;
}

void CompileAll(Compiler& compiler) {
  const v1::Policy& policy = compiler.policy;
  compiler.program.id = policy.id();
  compiler.program.version = policy.version();
  if (!IsPolicyId(policy.id())) {
    constexpr int kField = v1::Policy::kIdFieldNumber;
    if (policy.id().empty()) {
      compiler.root.Error(
          kField, {FaultCode::kMissing,
                   "a policy needs an id, such as 'acme.lead_scoring'"});
    } else {
      compiler.root.Error(
          kField,
          {FaultCode::kMalformed,
           "'{value}' is not a policy's id: use lower-case letters, digits, "
           "'_', '-' and '.', beginning with a letter"},
          {{"value", policy.id()}});
    }
  }
  CompileQuestions(compiler);
  CompileFields(compiler);
  CompileActivityKinds(compiler);
  CompileEvidenceSources(compiler);
  CompileFrameworks(compiler);
  CompileScores(compiler);
  CompileGrades(compiler);
  CompileProfiles(compiler);
  CompileQualifications(compiler);
  CompileCalendars(compiler);
  CompileRoles(compiler);
  CompileProcesses(compiler);
  CompileHandoffs(compiler);
  CompileRoutings(compiler);
  CompileDuplicates(compiler);
  CompileRegistration(compiler);
  CompileOutbound(compiler);
  CompileLabels(compiler);
}

}  // namespace

Compiler::Compiler(const v1::Policy& policy_in, Program& program_in,
                   Report& report)
    : policy(policy_in),
      program(program_in),
      root(policy_in, report),
      env(ConditionLimits(program_in.limits)) {
}

}  // namespace internal

absl::StatusOr<Policy> Policy::Parse(std::string_view source, Encoding encoding,
                                     const CompileOptions& options,
                                     std::vector<Fault>* faults) {
  std::vector<Fault> own;
  if (faults == nullptr) faults = &own;
  faults->clear();
  internal::Source from;
  from.file = options.file;
  internal::Report report(from, faults);
  v1::Policy message;
  auto program = std::make_shared<internal::Program>();
  program->limits = options.limits;
  if (internal::ReadMessage(source, encoding, options.limits, "the policy",
                            &from, &message, report)) {
    internal::MergeLabels(options, &message, report, faults);
    internal::Compiler compiler(message, *program, report);
    internal::CompileAll(compiler);
  }
  if (!faults->empty()) return internal::FirstError(*faults);
  absl::StatusOr<std::string> binary =
      internal::PrintPolicy(message, Encoding::kBinary);
  if (!binary.ok()) return binary.status();
  program->hash = internal::Sha256Hex(*binary);
  return Policy(std::move(program));
}

const std::string& Policy::id() const {
  return program_->id;
}
const std::string& Policy::version() const {
  return program_->version;
}
const std::string& Policy::hash() const {
  return program_->hash;
}
const Limits& Policy::limits() const {
  return program_->limits;
}
const std::vector<FieldInfo>& Policy::fields() const {
  return program_->fields;
}
const std::vector<std::string>& Policy::activity_kinds() const {
  return program_->activity_kinds;
}
const std::vector<std::string>& Policy::score_ids() const {
  return program_->score_ids;
}
const std::vector<std::string>& Policy::grade_ids() const {
  return program_->grade_ids;
}

const std::vector<std::string>& Policy::framework_ids() const {
  return program_->framework_ids;
}
const std::vector<std::string>& Policy::rollup_ids() const {
  return program_->rollup_ids;
}
const std::vector<std::string>& Policy::process_ids() const {
  return program_->process_ids;
}
const std::vector<std::string>& Policy::handoff_ids() const {
  return program_->handoff_ids;
}
const std::vector<std::string>& Policy::routing_ids() const {
  return program_->routing_ids;
}
const std::vector<std::string>& Policy::roles() const {
  return program_->roles;
}
const std::vector<CriterionInfo>& Policy::criteria() const {
  return program_->criteria;
}
const CriterionInfo* Policy::FindCriterion(std::string_view key) const {
  const auto found = program_->criterion_by_key.find(std::string(key));
  return found == program_->criterion_by_key.end()
             ? nullptr
             : &program_->criteria[found->second];
}
const std::vector<std::string>& Policy::evidence_sources() const {
  return program_->evidence_sources;
}

absl::StatusOr<FieldRef> Policy::FindField(std::string_view path) const {
  const std::string name(path);
  const auto found = program_->field_by_path.find(name);
  if (found != program_->field_by_path.end()) return found->second;
  std::vector<std::string_view> names;
  for (const FieldInfo& field : program_->fields) names.push_back(field.path);
  return base::Wrong(
      "", {FaultCode::kFieldNotDeclared, "field '{name}' is not declared"},
      {{"name", name}, {"nearest", base::Nearest(name, names)}});
}

const FieldInfo& Policy::field(FieldRef field) const {
  return program_
      ->fields[program_->slots[internal::IndexOf(field.subject)][field.slot]];
}

size_t Policy::field_count(Subject subject) const {
  const size_t index = internal::IndexOf(subject);
  return index < internal::kSubjects ? program_->slots[index].size() : 0;
}

std::optional<std::string_view> Policy::FindLabel(
    std::string_view path, std::string_view locale) const {
  return internal::FindText(*program_, program_->labels, path, locale);
}

std::optional<std::string_view> Policy::FindQuestion(
    std::string_view path, std::string_view locale) const {
  return internal::FindText(*program_, program_->questions, path, locale);
}

std::string_view SubjectName(Subject subject) {
  switch (subject) {
    case Subject::kAccount:
      return "account";
    case Subject::kPerson:
      return "person";
    case Subject::kOpportunity:
      return "opportunity";
    case Subject::kActivity:
      return "activity";
    case Subject::kContact:
      return "contact";
  }
  return "unknown";
}

}  // namespace bantam
