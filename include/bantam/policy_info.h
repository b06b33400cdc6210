// bantam/policy_info.h: what a policy declares, for a host that shows it.
//
// Fields for a form, questions for a script, stages for a board, roles, reasons
// and methods for a menu: each with the policy's label in the language that you
// ask for. A PolicyInfo is a record (bantam/records.h), so it is also JSON.
//
// Guarantees
//   Threads    a pure function.
//   Ownership  the structs own what they hold.
//   Errors     none. Where there is no label in the locale, it is the English
//              one, else the first; where there is none at all, it is empty.
//
// Example
//
//   const bantam::PolicyInfo info = bantam::Describe(policy, "de");
//   for (const bantam::CriterionInfo& asked : info.criteria) {
//     std::cout << asked.key << ": " << asked.question << "\n";
//   }

#ifndef BANTAM_POLICY_INFO_H_
#define BANTAM_POLICY_INFO_H_

#include <string>
#include <string_view>
#include <vector>

#include "bantam/policy.h"
#include "bantam/stages.h"

namespace bantam {

struct PartInfo {
  std::string id;
  std::string label;

  friend bool operator==(const PartInfo&, const PartInfo&) = default;
};

struct DimensionInfo {
  std::string id;
  std::string label;
  // Keys: "budget.amount".
  std::vector<std::string> criteria;

  friend bool operator==(const DimensionInfo&, const DimensionInfo&) = default;
};

struct FrameworkInfo {
  std::string id;
  Subject subject = Subject::kOpportunity;
  std::string label;
  std::vector<DimensionInfo> dimensions;

  friend bool operator==(const FrameworkInfo&, const FrameworkInfo&) = default;
};

struct ProcessInfo {
  std::string id;
  Subject subject = Subject::kOpportunity;
  std::string label;
  // In the order in which a subject advances.
  std::vector<StageInfo> stages;
  // Empty: any text is a reason.
  std::vector<PartInfo> reasons;

  friend bool operator==(const ProcessInfo&, const ProcessInfo&) = default;
};

struct HandoffInfo {
  std::string id;
  Subject subject = Subject::kOpportunity;
  std::string label;
  // Best first: "live_call".
  std::vector<PartInfo> methods;
  std::vector<PartInfo> reasons;

  friend bool operator==(const HandoffInfo&, const HandoffInfo&) = default;
};

// Each list is in the policy's order.
struct PolicyInfo {
  std::string id;
  std::string version;
  std::string hash;
  std::string label;
  std::vector<FieldInfo> fields;
  std::vector<PartInfo> activity_kinds;
  std::vector<PartInfo> scores;
  std::vector<PartInfo> grades;
  std::vector<FrameworkInfo> frameworks;
  // Every question, once a key.
  std::vector<CriterionInfo> criteria;
  // Most credible first.
  std::vector<PartInfo> evidence_sources;
  std::vector<PartInfo> committees;
  std::vector<PartInfo> personas;
  std::vector<PartInfo> red_flags;
  std::vector<PartInfo> rollups;
  std::vector<PartInfo> qualifications;
  std::vector<PartInfo> roles;
  std::vector<ProcessInfo> processes;
  std::vector<HandoffInfo> handoffs;
  std::vector<PartInfo> routings;
  // Of duplicates.
  std::vector<PartInfo> match_keys;
  // Of outbound checks.
  std::vector<PartInfo> channels;
  std::vector<PartInfo> screens;
  bool registers_deals = false;
  // Empty: any text is a reason.
  std::vector<PartInfo> registration_reasons;

  friend bool operator==(const PolicyInfo&, const PolicyInfo&) = default;
};

PolicyInfo Describe(const Policy& policy, std::string_view locale = "en");

}  // namespace bantam

#endif  // BANTAM_POLICY_INFO_H_
