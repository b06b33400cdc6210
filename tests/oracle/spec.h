// A policy and a lead in the oracle's own terms: plain structs.
//
// Points, floors and caps are millionths; spans are whole seconds. A field is
// named by its index in PolicySpec::fields everywhere.

#ifndef BANTAM_TESTS_ORACLE_SPEC_H_
#define BANTAM_TESTS_ORACLE_SPEC_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bantam/lead.h"
#include "bantam/policy.h"
#include "bantam/value.h"
#include "tests/oracle/expr.h"
#include "tests/oracle/framework_spec.h"

namespace bantam::oracle {

struct FieldSpec {
  std::string path;
  Subject subject = Subject::kAccount;
  FieldType type = FieldType::kBool;
  bool nullable = false;
  std::vector<std::string> values;
  // Not declared by the policy: "account.id", "activity.at".
  bool built_in = false;
  // `activities` or `contacts` as a whole.
  bool list = false;
  // "answers.budget.amount"; also `built_in`. A lead has no value for it: the
  // oracle sets the slot to what the framework says.
  bool answer = false;
};

enum class Curve { kNone, kHalfLife, kRamp, kStep };

struct EachSpec {
  std::vector<std::string> kinds;
  std::optional<Expr> where;
  std::optional<int64_t> window;
  Curve curve = Curve::kNone;
  // Half-life or period.
  int64_t length = 0;
  // Millionths of the points lost each period.
  int64_t share = 0;
  bool cap_before_decay = false;
};

// Which assessment a rule takes: a framework's, or one dimension's.
struct AssessmentRef {
  std::string framework;
  std::string dimension;
};

// Has one of `when`, `each` and `assessment`.
struct RuleSpec {
  std::string id;
  int64_t points = 0;
  std::optional<Expr> when;
  std::optional<EachSpec> each;
  std::optional<AssessmentRef> assessment;
  BoundsSpec bounds;
};

struct GroupSpec {
  std::string id;
  std::vector<RuleSpec> rules;
  BoundsSpec bounds;
};

struct ScoreSpec {
  std::string id;
  Subject subject = Subject::kAccount;
  std::vector<GroupSpec> groups;
  BoundsSpec bounds;
  // Id of a process; empty: everything counts.
  std::string baseline;
};

struct TransitionSpec {
  std::vector<std::string> from;
  bool entry = false;
  std::string to;
  bool recycles = false;
};

// All stages are open.
struct ProcessSpec {
  std::string id;
  Subject subject = Subject::kPerson;
  std::vector<std::string> stages;
  // By a former id of a stage, what it is called now.
  std::map<std::string, std::string> formerly;
  std::vector<TransitionSpec> transitions;
};

struct BandSpec {
  std::string id;
  std::optional<int64_t> at_least;
};

struct CellSpec {
  std::string row;
  std::string column;
  std::string id;
};

// Either bands over `score`, or a matrix of `rows` and `columns`.
struct GradeSpec {
  std::string id;
  std::string score;
  std::vector<BandSpec> bands;
  std::string rows;
  std::string columns;
  std::vector<CellSpec> cells;
};

struct PolicySpec {
  // The declared ones, in policy order, then those built in, then the answers
  // in policy order.
  std::vector<FieldSpec> fields;
  std::vector<std::string> kinds;
  std::vector<ScoreSpec> scores;
  std::vector<GradeSpec> grades;
  std::vector<FrameworkSpec> frameworks;
  // Kinds of source, most credible first.
  std::vector<std::string> evidence_sources;
  std::vector<CommitteeSpec> committees;
  std::vector<PersonaSpec> personas;
  std::vector<RedFlagSpec> red_flags;
  std::vector<RollupSpec> rollups;
  std::vector<QualificationSpec> qualifications;
  std::vector<ProcessSpec> processes;
  int64_t max_activities = 10'000;

  // The index of the field with this path. Precondition: there is one.
  size_t Find(const std::string& path) const {
    size_t i = 0;
    while (fields[i].path != path) ++i;
    return i;
  }
};

// Appends what conditions may read without a declaration.
void AddBuiltInFields(PolicySpec& policy);

// Appends the answers of the frameworks, once a key.
void AddAnswerFields(PolicySpec& policy);

// "budget.amount".
inline std::string KeyOf(const DimensionSpec& dimension,
                         const CriterionSpec& criterion) {
  return dimension.id + "." + criterion.id;
}

// One value a field; nullopt: unknown.
using Slots = std::vector<std::optional<Value>>;

struct ActivitySpec {
  std::string id;
  std::string kind;
  Instant at;
  std::optional<Instant> recorded_at;
  Slots values;

  friend bool operator==(const ActivitySpec&, const ActivitySpec&) = default;
};

struct ContactSpec {
  Contact contact;
  Slots values;
};

struct LeadSpec {
  // By subject - 1: account, person, opportunity.
  bool present[3] = {false, false, false};
  // Declared fields, `id` and `parent_id`.
  Slots values;
  std::optional<std::vector<ActivitySpec>> activities;
  std::optional<std::vector<ContactSpec>> contacts;
  std::vector<Evidence> evidence;
  std::vector<StageEvent> stage_events;
  Instant now;
};

// What is compared: one policy and one lead.
struct Case {
  PolicySpec policy;
  LeadSpec lead;
};

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_SPEC_H_
