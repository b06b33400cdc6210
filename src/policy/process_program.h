// Compiled requirements, qualifications and processes; parts of a Program.

#ifndef BANTAM_SRC_POLICY_PROCESS_PROGRAM_H_
#define BANTAM_SRC_POLICY_PROCESS_PROGRAM_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "bantam/model/points.h"
#include "bantam/model/stages.h"
#include "bantam/model/time.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "bantam/qualification.h"
#include "bantam/working_time.h"
#include "src/cel/program.h"

namespace bantam::internal {

struct RequirementProgram {
  std::string id;
  enum class Kind : uint8_t {
    kWhen,
    kPoints,
    kPointsBelow,
    kGrade,
    kCompleteness,
    kNoRedFlag,
    kFields,
    kAnswered,
    kReconfirmed,
    kConsent,
    kNotInbound,
    kHandedOver,
    kInStage,
    kNotInStage,
  };
  Kind kind = Kind::kWhen;
  std::optional<cel::Program> when;
  // Of points: whether `index` is a framework's or a score's. Else of the
  // framework or grade.
  bool of_framework = false;
  size_t index = 0;
  // Points, or millionths of completeness.
  model::Points threshold;
  // The worst band that will do.
  size_t band = 0;
  Severity severity = Severity::kMinor;
  std::vector<FieldRef> fields;
  std::vector<size_t> questions;
  // Of consent.
  std::string channel;
  std::string purpose;
  // Of what is not inbound: indices of activity kinds, and how far before the
  // claim; nullopt: from the beginning.
  std::vector<uint32_t> kinds;
  std::optional<model::Span> look_back;
  // Ids of handoffs, one of which was taken over; or of stages of `process`.
  std::vector<std::string> names;
  bool requalified = false;
  std::string process;
};

struct QualificationProgram {
  std::string id;
  Subject subject = Subject::kAccount;
  std::vector<RequirementProgram> requirements;
};

struct LimitProgram {
  std::string id;
  model::Span within;
  // Index into Program::calendars; nullopt: clock time.
  std::optional<size_t> calendar;
  // Indices of activity kinds; empty: leaving the stage.
  std::vector<uint32_t> until;
};

struct StageProgram {
  std::string id;
  std::vector<LimitProgram> limits;
  std::optional<model::Span> check_every;
};

struct MoveReasonProgram {
  std::string id;
  Disposition disposition = Disposition::kNone;
  // Of kWait.
  model::Span wait_for;
};

struct TransitionProgram {
  std::string id;
  // "processes.pipeline.transitions.promote".
  std::string path;
  std::vector<std::string> roles;
  bool reason_required = false;
  // Those that may be given; empty: free text.
  std::vector<std::string> reasons;
  std::vector<RequirementProgram> requirements;
  bool automatic = false;
};

using model::StageIndex;

struct ProcessProgram {
  std::string id;
  Subject subject = Subject::kAccount;
  // By index: what the stages are, and the ways between them. A way's
  // `transition` is an index into `transitions`.
  model::StageGraph graph;
  std::vector<StageProgram> stages;
  // Former ids included.
  std::unordered_map<std::string, size_t> stage_by_id;
  std::vector<TransitionProgram> transitions;
  std::vector<std::string> override_roles;
  std::vector<MoveReasonProgram> reasons;

  // Empty: nowhere.
  std::string NameOf(StageIndex stage) const {
    return stage ? stages[*stage].id : std::string();
  }
};

struct CalendarProgram {
  std::string id;
  WorkingTime time;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_PROCESS_PROGRAM_H_
