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

// One file: the first, or that of a join.
struct TableProgram {
  std::vector<ColumnProgram> columns;
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
  char delimiter = ',';
  // Seconds east of UTC for times without an offset.
  std::optional<int32_t> utc_offset;
  absl::flat_hash_set<std::string> unknown_words;
  bool id_is_personal = false;
  TableProgram first;

  // One entry a join.
  std::vector<JoinInfo> joins;
  std::vector<TableProgram> tables;
  std::vector<std::optional<FieldRef>> found_fields;
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
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_MAPPING_PROGRAM_H_
