// A compiled mapping. Immutable once built.

#ifndef BANTAM_SRC_CODEC_MAPPING_PROGRAM_H_
#define BANTAM_SRC_CODEC_MAPPING_PROGRAM_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "bantam/mapping.h"
#include "bantam/model/evidence.h"
#include "bantam/policy.h"
#include "bantam/value.h"

namespace bantam::internal {

// What a column fills.
enum class Target : uint8_t {
  kField,
  kLeadId,
  kSubjectId,
  kAccountParentId,
  kAnswer,
};

// What a cell says. Neither a value nor an assessment: it is unknown.
struct CellMeaning {
  std::optional<Value> value;
  // Of answers alone.
  model::Assessment assessment = model::Assessment::kUnknown;

  bool unknown() const {
    return !value && assessment == model::Assessment::kUnknown;
  }
};

struct ColumnProgram {
  // Name in the header row.
  std::string column;
  // "account.employees", "person.id", "answers.budget.amount".
  std::string path;
  Target target = Target::kField;
  // Of a field, a subject's id or the question.
  Subject subject = Subject::kAccount;
  // Only for fields.
  FieldRef field;
  // What is declared of a field or an answer; null for ids. The program's
  // policy owns it.
  const FieldInfo* info = nullptr;
  // Only for answers: the criterion's key.
  std::string criterion;
  // Ids are strings.
  FieldType type = FieldType::kString;
  // Whether values of this column stay out of errors: it fills a personal
  // field or answer, here or in another entry.
  bool personal = false;

  // What whole cells stand for.
  absl::flat_hash_map<std::string, CellMeaning> words;
  // For STRINGS: what items stand for.
  absl::flat_hash_map<std::string, std::string> items;
  bool only_mapped_values = false;
  std::string separator = ";";
  std::string currency;
};

// Part of a stage event or a handoff event.
enum class EventPart : uint8_t {
  kSubjectId,
  kFrom,
  kTo,
  kStep,
  kActor,
  kOnBehalfOf,
  kMethod,
  kBookedAt,
  kReason,
  kEvidence,
  kPolicyHash,
  kAt,
  kRecordedAt,
  kCheckAt,
  kSequence,
  kAutomatic,
  kOverridden,
};
inline constexpr size_t kEventParts = 17;

// What fills a part: a column, or a field of the lead, or else the same value
// in every row.
struct EventSource {
  EventPart part = EventPart::kTo;
  std::optional<ColumnProgram> column;
  std::optional<FieldRef> field;
  // Path of the field.
  std::string path;
  std::optional<Value> value;
};

// A piece of an id: a text, or what is in a column.
struct IdPiece {
  bool is_column = false;
  std::string text;

  friend bool operator==(const IdPiece&, const IdPiece&) = default;
};

// bantam.v1.EventMap.
struct EventProgram {
  // "events[0]", "joins[1].events[0]".
  std::string path;
  bool is_handoff = false;
  // Of the process or the handoff.
  std::string owner;
  Subject subject = Subject::kOpportunity;
  std::vector<IdPiece> id;
  std::vector<EventSource> sources;
  // Index into `sources`.
  std::optional<size_t> when_known;
};

// One file: the first, or that of a join.
struct TableProgram {
  std::vector<ColumnProgram> columns;
  std::vector<EventProgram> events;
  absl::flat_hash_set<std::string> ignored;
  bool ignore_others = false;
  // Columns may be absent, and others are misspelled fields.
  bool by_name = false;
  // For the first file each join's lookup column; for a join's its key.
  std::vector<std::string> keys;
};

struct MappingProgram {
  explicit MappingProgram(Policy a_policy) : policy(std::move(a_policy)) {}

  Policy policy;
  // Its joins in the order of the tables below.
  MappingInfo info;
  // Seconds east of UTC for times without an offset.
  std::optional<int32_t> utc_offset;
  absl::flat_hash_set<std::string> unknown_words;
  TableProgram first;

  // One entry a join.
  std::vector<TableProgram> tables;
  std::vector<std::optional<FieldRef>> found_fields;
};

// An event whose columns have been found in a header.
struct BoundEvent {
  const EventProgram* event = nullptr;
  // Of the sources and of the id's pieces; 0 where they are no columns.
  std::vector<size_t> cells;
  std::vector<size_t> id_cells;
};

// A table whose columns have been found in a header.
struct BoundColumns {
  std::shared_ptr<const MappingProgram> program;
  // The columns that the header has, each with its cell's index.
  std::vector<const ColumnProgram*> columns;
  std::vector<size_t> cells;
  // Cells of the keys. For a join's file there is one, whichever the join.
  std::vector<size_t> keys;
  size_t header_size = 0;
  // Subjects that the columns fill.
  std::vector<Subject> subjects;
  std::vector<BoundEvent> events;
  // Where rows are JSON objects: the cell of each key, which the program owns.
  absl::flat_hash_map<std::string, size_t> json_cells;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_MAPPING_PROGRAM_H_
