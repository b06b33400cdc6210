// A compiled policy: what the executors run. Immutable once built.

#ifndef BANTAM_SRC_POLICY_PROGRAM_H_
#define BANTAM_SRC_POLICY_PROGRAM_H_

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bantam/limits.h"
#include "bantam/model/clamp.h"
#include "bantam/model/interval.h"
#include "bantam/model/points.h"
#include "bantam/model/score.h"
#include "bantam/policy.h"
#include "src/cel/program.h"
#include "src/policy/framework_program.h"
#include "src/policy/process_program.h"

namespace bantam::internal {

inline constexpr size_t kSubjects = 5;

constexpr size_t IndexOf(Subject subject) {
  return static_cast<size_t>(subject) - 1;
}

// The variables of every condition, by their index in the CEL environment.
enum Variable : uint32_t {
  kAccountVariable,
  kPersonVariable,
  kOpportunityVariable,
  kActivitiesVariable,
  kContactsVariable,
  kNowVariable,
  kAnswersVariable,
  // Only in the `where` of a rule on activities.
  kActivityVariable,
  kVariables,
};

// What is built into every subject. Their attribute ids follow those of the
// declared fields, in this order; those of answers follow these.
enum class BuiltIn : uint32_t {
  kAccountId,
  kAccountParentId,
  kPersonId,
  kOpportunityId,
  kActivities,
  kActivityId,
  kActivityKind,
  kActivityAt,
  kContacts,
  kContactPersonId,
  kContactRoles,
  kContactAttitude,
  kContactInfluence,
  kContactVerified,
};
inline constexpr uint32_t kBuiltIns = 14;

// "account.id", "activities", ...
std::string_view BuiltInName(BuiltIn built_in);

// In conditions, a field id is an attribute id, or, with this bit, names a
// nested object: "account.address" is an index into Program::objects.
inline constexpr uint32_t kObjectBit = 0x8000'0000;

struct JointBound {
  // The unknown field's attribute id.
  uint32_t attribute = 0;
  // What the group's rules on it can add together.
  model::Interval interval;
  // Whether both ends are found at values on which no rule errs.
  bool exact = true;
};

struct RuleProgram {
  std::string path;
  // Of `when`: what it adds.
  model::Points points;
  // The condition of `when`, or `where`; none: always, or an assessment.
  std::optional<cel::Program> condition;
  // Points for each activity, rather than once.
  std::optional<model::OccurrenceRule> each;
  // The points of an assessment: of a framework, or of one of its dimensions.
  std::optional<size_t> framework;
  std::optional<size_t> dimension;
  // Of an assessment.
  model::Bounds bounds;
  // Indices of activity kinds.
  std::vector<uint32_t> kinds;
  // The decay as the policy spells it, for explanations.
  std::string decay_text;
  // Everything that the rule can ever add.
  model::Interval reach;
  // The joint bound that stands for this rule while its field is unknown: an
  // index into GroupProgram::joints, or -1.
  int joint = -1;
};

struct GroupProgram {
  std::string path;
  std::vector<RuleProgram> rules;
  std::vector<JointBound> joints;
  model::Bounds bounds;
};

struct ScoreProgram {
  std::string id;
  Subject subject = Subject::kPerson;
  // Index of the process whose recycling begins it anew.
  std::optional<size_t> baseline;
  std::vector<GroupProgram> groups;
  model::Bounds bounds;
};

struct GradeProgram {
  std::string id;
  // Bands: what the answer says, best first, and the thresholds between them.
  size_t score = 0;
  std::vector<std::string> bands;
  std::vector<model::Points> thresholds;
  // Matrix: cells[row * columns' bands + column].
  bool matrix = false;
  size_t rows = 0;
  size_t columns = 0;
  std::vector<std::string> cells;
};

// A condition's view of an object: "account", "account.address".
struct ObjectProgram {
  std::string name;
  Subject subject = Subject::kAccount;
};

struct LabelProgram {
  std::string locale;
  std::string text;
};

// Each in a header of its own: src/policy/handoff_program.h, ...
struct HandoffProgram;
struct RoutingProgram;
struct DuplicateProgram;
struct RegistrationProgram;
struct OutboundProgram;

struct Program {
  std::string id;
  std::string version;
  std::string hash;
  Limits limits;

  std::vector<FieldInfo> fields;
  // Indexed by subject: the slots' positions in `fields`.
  std::array<std::vector<uint32_t>, kSubjects> slots;
  // Indexed by attribute id: the slot of a declared field.
  std::vector<uint32_t> slot_of;
  std::unordered_map<std::string, FieldRef> field_by_path;
  std::vector<ObjectProgram> objects;

  std::vector<std::string> activity_kinds;
  std::unordered_map<std::string, uint32_t> kind_by_id;
  std::vector<ScoreProgram> scores;
  std::vector<GradeProgram> grades;
  std::vector<std::string> score_ids;
  std::vector<std::string> grade_ids;

  // Questions, once a key, in policy order; and the first framework of each.
  std::vector<CriterionInfo> criteria;
  std::vector<QuestionOwner> owners;
  std::unordered_map<std::string, size_t> criterion_by_key;
  std::vector<FrameworkProgram> frameworks;
  std::vector<std::string> framework_ids;
  std::vector<std::string> evidence_sources;
  std::vector<CommitteeProgram> committees;
  std::vector<PersonaProgram> personas;
  std::vector<RedFlagProgram> red_flags;
  std::vector<RollupProgram> rollups;
  std::vector<std::string> rollup_ids;
  std::vector<QualificationProgram> qualifications;
  std::vector<ProcessProgram> processes;
  std::vector<std::string> process_ids;
  std::vector<std::string> roles;
  std::vector<CalendarProgram> calendars;
  std::vector<std::shared_ptr<const HandoffProgram>> handoffs;
  std::vector<std::string> handoff_ids;
  std::vector<std::shared_ptr<const RoutingProgram>> routings;
  std::vector<std::string> routing_ids;
  // nullptr: the policy has none.
  std::shared_ptr<const DuplicateProgram> duplicates;
  std::shared_ptr<const RegistrationProgram> registration;
  std::shared_ptr<const OutboundProgram> outbound;

  std::unordered_map<std::string, std::vector<LabelProgram>> labels;
  // By the path of a framework's criterion.
  std::unordered_map<std::string, std::vector<LabelProgram>> questions;

  // Whether any condition reads the lists, which are costly to set up.
  bool uses_activities = false;
  bool uses_contacts = false;

  uint32_t AttributeOf(BuiltIn built_in) const {
    return static_cast<uint32_t>(fields.size()) +
           static_cast<uint32_t>(built_in);
  }
  uint32_t AttributeOfAnswer(size_t question) const {
    return static_cast<uint32_t>(fields.size() + kBuiltIns + question);
  }
  // "bant.budget.amount" for the key of a question, "budget.amount"; nullopt
  // for what is no key.
  std::optional<std::string> PathOfKey(std::string_view key) const {
    const auto found = criterion_by_key.find(std::string(key));
    if (found == criterion_by_key.end()) return std::nullopt;
    const QuestionOwner& owner = owners[found->second];
    return frameworks[owner.framework].criteria[owner.criterion].path;
  }
  // The question whose answer this attribute is.
  std::optional<size_t> QuestionOf(uint32_t attribute) const {
    const size_t first = fields.size() + kBuiltIns;
    if (attribute < first || attribute - first >= criteria.size()) {
      return std::nullopt;
    }
    return attribute - first;
  }
  std::string_view AttributeName(uint32_t attribute) const {
    if (attribute < fields.size()) return fields[attribute].path;
    if (const auto question = QuestionOf(attribute)) {
      return criteria[*question].answer.path;
    }
    return BuiltInName(static_cast<BuiltIn>(attribute - fields.size()));
  }
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_PROGRAM_H_
