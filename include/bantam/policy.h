// bantam/policy.h: a tenant's rules, compiled.
//
// A policy is text that a person writes (docs/scoring.md, and the presets in
// policies/). Compile it once, keep it, share it by all threads, and hand it
// to an Evaluator for each of them.
//
// Guarantees
//   Threads    a compiled Policy never changes; share it freely.
//   Ownership  a Policy is a handle; copies are cheap and refer to the same
//              compiled rules, which live as long as the last of them. Leads
//              and evaluators hold one.
//   Errors     everything wrong with a policy is found here and not later: a
//              Policy that exists can evaluate. INVALID_ARGUMENT with position
//              and path.
//   Limits     bantam/limits.h.
//
// Example
//
//   constexpr std::string_view rules = R"pb(
//     id: "acme"
//     fields { path: "account.employees" type: INT }
//     scores {
//       id: "fit"
//       subject: ACCOUNT
//       groups {
//         id: "size"
//         rules { id: "large" points: 10 when: "account.employees >= 200" }
//       }
//     }
//   )pb";
//   absl::StatusOr<bantam::Policy> policy = bantam::Policy::FromText(rules);
//
//   // Its labels in a further language, from a file of their own.
//   bantam::CompileOptions options;
//   options.labels = {{.file = "acme.de.textproto", .text = R"pb(
//     locale: "de"
//     labels { path: "fit.size.large" text: "Ab 200 Beschäftigten" }
//   )pb"}};
//   policy = bantam::Policy::FromText(rules, options);

#ifndef BANTAM_POLICY_H_
#define BANTAM_POLICY_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/fault.h"
#include "bantam/limits.h"

namespace bantam {

namespace internal {
struct Program;
}

// Whom a fact, a score or a rule is about. The last two are parts of a lead
// that fields may describe, too.
enum class Subject : uint8_t {
  kAccount = 1,
  kPerson = 2,
  kOpportunity = 3,
  kActivity = 4,
  kContact = 5,
};

// "account", "person", "opportunity", "activity", "contact".
std::string_view SubjectName(Subject subject);

enum class FieldType : uint8_t {
  kBool = 1,
  kInt = 2,
  kDouble = 3,
  kString = 4,
  kTimestamp = 5,
  kDuration = 6,
  kMoney = 7,
  kStrings = 8,
};

// "BOOL", "INT", … as in policy.proto.
std::string_view FieldTypeName(FieldType type);

// A field of one policy, resolved: setting by this handle costs no search by
// name. Only of use with the policy it came from.
struct FieldRef {
  Subject subject = Subject::kAccount;
  // Position among the fields of the same subject.
  uint32_t slot = 0;

  friend bool operator==(const FieldRef&, const FieldRef&) = default;
};

// What a policy declares about a field.
struct FieldInfo {
  // "account.employees".
  std::string path;
  Subject subject = Subject::kAccount;
  FieldType type = FieldType::kString;
  std::string unit;
  bool nullable = false;
  bool personal = false;
  // The values that exist; empty: any.
  std::vector<std::string> values;
  // Set by Describe (bantam/policy_info.h) alone; empty: the policy has none.
  std::string label = {};

  friend bool operator==(const FieldInfo&, const FieldInfo&) = default;
};

enum class Encoding : uint8_t { kText, kJson, kBinary };

// What a policy declares about a question.
struct CriterionInfo {
  // "budget.amount".
  std::string key;
  // Of the frameworks that ask it.
  Subject subject = Subject::kOpportunity;
  // Path "answers.budget.amount", type and values of the answers. PERSON
  // answers are personal.
  FieldInfo answer;
  // Whether an answer is a DATE, which may be written as a day.
  bool is_date = false;
  // Set by Describe alone, likewise; `question` is how to ask it.
  std::string label = {};
  std::string question = {};

  friend bool operator==(const CriterionInfo&, const CriterionInfo&) = default;
};

// Labels and questions of a policy that are kept apart from its rules, one
// locale a source: bantam.v1.Labels, by the paths that FindLabel takes
// (docs/labels.md).
struct LabelSource {
  // Names the source in errors.
  std::string file = "labels";
  // Read while the policy is compiled, and not kept.
  std::string_view text;
  Encoding encoding = Encoding::kText;
};

struct CompileOptions {
  // Names the source in errors.
  std::string file = "policy";
  Limits limits = {};
  // Put where their paths say before anything is compiled: the policy, and its
  // hash, is the one that has them written there, in this order. A path that
  // names nothing, and a second label for one locale, are errors.
  std::vector<LabelSource> labels = {};
};

class Policy {
 public:
  // Parses and compiles. On failure the status carries the first error;
  // `faults`, where given, is filled with all of them.
  static absl::StatusOr<Policy> Parse(std::string_view source,
                                      Encoding encoding,
                                      const CompileOptions& options = {},
                                      std::vector<Fault>* faults = nullptr);

  // The same, by encoding: protobuf text format, JSON and binary of
  // bantam.v1.Policy.
  static absl::StatusOr<Policy> FromText(std::string_view text,
                                         const CompileOptions& options = {},
                                         std::vector<Fault>* faults = nullptr) {
    return Parse(text, Encoding::kText, options, faults);
  }
  static absl::StatusOr<Policy> FromJson(std::string_view json,
                                         const CompileOptions& options = {},
                                         std::vector<Fault>* faults = nullptr) {
    return Parse(json, Encoding::kJson, options, faults);
  }
  static absl::StatusOr<Policy> FromBinary(
      std::string_view bytes, const CompileOptions& options = {},
      std::vector<Fault>* faults = nullptr) {
    return Parse(bytes, Encoding::kBinary, options, faults);
  }

  const std::string& id() const;
  const std::string& version() const;
  // SHA-256 of the deterministic binary form, 64 hex digits; the same for the
  // three encodings of one policy.
  const std::string& hash() const;
  const Limits& limits() const;

  // Declared fields, in policy order; built-in ones are not among them.
  const std::vector<FieldInfo>& fields() const;
  // Declared kinds of activity, in policy order.
  const std::vector<std::string>& activity_kinds() const;
  // Ids of the scores and grades, in policy order.
  const std::vector<std::string>& score_ids() const;
  const std::vector<std::string>& grade_ids() const;
  // Of the frameworks and roll-ups, in policy order.
  const std::vector<std::string>& framework_ids() const;
  const std::vector<std::string>& rollup_ids() const;
  // Of the processes, handoffs and routings, and the roles that they know, in
  // policy order.
  const std::vector<std::string>& process_ids() const;
  const std::vector<std::string>& handoff_ids() const;
  const std::vector<std::string>& routing_ids() const;
  const std::vector<std::string>& roles() const;
  // Every question, once a key, in policy order.
  const std::vector<CriterionInfo>& criteria() const;
  // The question with this key; nullptr where there is none.
  const CriterionInfo* FindCriterion(std::string_view key) const;
  // Declared kinds of source of evidence, most credible first.
  const std::vector<std::string>& evidence_sources() const;

  // The declared field with this path. NOT_FOUND names the nearest one.
  absl::StatusOr<FieldRef> FindField(std::string_view path) const;
  // What is declared about it. Precondition: `field` came from this policy.
  const FieldInfo& field(FieldRef field) const;
  // How many fields of this subject are declared; slots run below it.
  size_t field_count(Subject subject) const;

  // The label of a score ("fit"), group ("fit.size"), rule ("fit.size.large"),
  // grade, field path, or of a grade's band ("grade.A") in `locale`, else in
  // "en", else the first; nullopt where there is none. Frameworks and what is
  // in them likewise: "bant", "bant.budget", "bant.budget.amount"; rollups by
  // their id; the others with their kind before it: "committees.buyers",
  // "personas.cto", "personas.cto.trait", "red_flags.late",
  // "qualifications.sql", "qualifications.sql.fit", "evidence_sources.sales",
  // "roles.ae", "calendars.office", "processes.pipeline",
  // "processes.pipeline.reasons.no_budget", "processes.pipeline.stages.offer"
  // with its limits below, "processes.pipeline.transitions.promote" with its
  // requirements below, "handoffs.sdr_to_ae" with its requirements below,
  // "handoffs.sdr_to_ae.reasons.timing", "handoffs.sdr_to_ae.methods.LIVE_CALL",
  // "routings.new_leads.sources.nets", "routings.new_leads.rules.owned",
  // "duplicates.keys.email", "registration.reasons.known_customer",
  // "outbound.channels.newsletter", "outbound.screens.cold_mail" with its drops
  // below.
  std::optional<std::string_view> FindLabel(std::string_view path,
                                            std::string_view locale) const;
  // How a framework's criterion ("bant.budget.amount") is asked, likewise. Both
  // also take the key of a question, "budget.amount", as the first framework
  // that asks it has it.
  std::optional<std::string_view> FindQuestion(std::string_view path,
                                               std::string_view locale) const;

  // Whether two handles mean the same compiled policy.
  friend bool operator==(const Policy& a, const Policy& b) {
    return a.program_ == b.program_;
  }

  // For Bantam's own executors.
  const internal::Program& program() const { return *program_; }

 private:
  explicit Policy(std::shared_ptr<const internal::Program> program)
      : program_(std::move(program)) {}

  std::shared_ptr<const internal::Program> program_;
};

}  // namespace bantam

#endif  // BANTAM_POLICY_H_
