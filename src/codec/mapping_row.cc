// What a mapping does: finds its columns in a header and reads rows.

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/quote.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/codec/mapping_cell.h"
#include "src/codec/mapping_program.h"
#include "src/codec/mapping_target.h"
#include "src/engine/lead_check.h"

namespace bantam {
namespace internal {
namespace {

using base::Quoted;
using base::ToAbsl;

// More wrong cells or columns than these tell the same story again.
constexpr size_t kMostErrors = 10;

// What stands in a cell. An error says what was expected and shows no value.
absl::StatusOr<CellMeaning> Interpret(const MappingProgram& program,
                                      const ColumnProgram& column,
                                      std::string_view cell) {
  if (!column.words.empty()) {
    const auto word = column.words.find(ToAbsl(cell));
    if (word != column.words.end()) return word->second;
  }
  if (cell.empty() || (!program.unknown_words.empty() &&
                       program.unknown_words.contains(ToAbsl(cell)))) {
    return CellMeaning();
  }
  if (column.only_mapped_values && column.type != FieldType::kStrings) {
    return absl::InvalidArgumentError(
        "expected a word that is among the column's `values`");
  }
  std::string wrong;
  std::optional<CellMeaning> meaning =
      ReadMeaning(column, program.utc_offset, cell, &wrong);
  if (!meaning) return absl::InvalidArgumentError(wrong);
  return *std::move(meaning);
}

// Adds an answer. Values are checked here first, where they have the column's
// path rather than an index among the lead's evidence.
absl::Status StoreAnswer(const ColumnProgram& column, CellMeaning meaning,
                         Lead* lead) {
  if (meaning.value) {
    absl::Status status = CheckValue({column.path, std::nullopt}, *column.info,
                                     *meaning.value, lead->policy().limits());
    if (!status.ok()) return status;
  }
  Evidence evidence;
  evidence.criterion = column.criterion;
  evidence.value = std::move(meaning.value);
  evidence.assessment = meaning.assessment;
  return lead->AddEvidence(std::move(evidence)).status();
}

// Gives the lead what a column says, which is not unknown.
absl::Status Store(const ColumnProgram& column, CellMeaning meaning,
                   Lead* lead) {
  if (column.target == Target::kAnswer) {
    return StoreAnswer(column, std::move(meaning), lead);
  }
  Value& value = *meaning.value;
  if (column.target == Target::kField) {
    return lead->Set(column.field, std::move(value));
  }
  const std::string& id = std::get<std::string>(value);
  switch (column.target) {
    case Target::kLeadId:
      return lead->SetId(id);
    case Target::kSubjectId:
      return lead->SetSubjectId(column.subject, id);
    case Target::kAccountParentId:
      return lead->SetAccountParentId(id);
    default:
      break;
  }
  return absl::InternalError("a column without a target");
}

absl::Status Fill(const MappingProgram& program, const ColumnProgram& column,
                  std::string_view cell, Lead* lead) {
  absl::StatusOr<CellMeaning> meaning = Interpret(program, column, cell);
  if (!meaning.ok()) {
    if (column.personal) return meaning.status();
    return absl::InvalidArgumentError(
        absl::StrCat(meaning.status().message(), ", found ", Quoted(cell)));
  }
  if (meaning->unknown()) return absl::OkStatus();
  absl::Status status = Store(column, *std::move(meaning), lead);
  const bool lead_knows = column.info != nullptr && column.info->personal;
  if (status.ok() || !column.personal || lead_knows) return status;
  // The lead does not know that another field makes this cell personal.
  return absl::Status(status.code(), absl::StrCat("the value is not one that ",
                                                  column.path, " may have"));
}

// "'a', 'b' and 'c'"; of many names the first ten.
std::string Listed(const std::vector<std::string_view>& names) {
  const size_t shown = std::min(names.size(), kMostErrors);
  std::string text;
  for (size_t i = 0; i < shown; ++i) {
    if (i > 0) absl::StrAppend(&text, i + 1 == names.size() ? " and " : ", ");
    absl::StrAppend(&text, Quoted(names[i]));
  }
  if (shown < names.size()) {
    absl::StrAppend(&text, " and ", names.size() - shown, " more");
  }
  return text;
}

// Finds columns in one header and collects what is wrong with it.
class Binder {
 public:
  Binder(std::shared_ptr<const MappingProgram> program,
         const TableProgram& table, std::span<const std::string_view> header)
      : table_(table) {
    bound_.program = std::move(program);
    bound_.header_size = header.size();
    for (const std::string_view name : header) {
      const size_t index = names_.size();
      names_.push_back(Trim(name));
      Position& position = positions_[names_.back()];
      (position.count++ == 0 ? position.first : position.last) = index;
    }
  }

  absl::StatusOr<std::shared_ptr<const BoundColumns>> Bind() {
    for (const std::string& key : table_.keys) {
      bound_.keys.push_back(Find(key, true).value_or(0));
    }
    for (const ColumnProgram& column : table_.columns) {
      const std::optional<size_t> cell = Find(column.column, !table_.by_name);
      if (!cell) continue;
      bound_.columns.push_back(&column);
      bound_.cells.push_back(*cell);
      AddSubject(column);
    }
    if (!table_.ignore_others) AccountForOthers();
    if (errors_.empty()) {
      return std::make_shared<const BoundColumns>(std::move(bound_));
    }
    if (error_count_ > kMostErrors) {
      absl::StrAppend(&errors_, "; and ", error_count_ - kMostErrors, " more");
    }
    return absl::InvalidArgumentError(errors_);
  }

 private:
  // Where a name stands, the first time and the last.
  struct Position {
    size_t count = 0;
    size_t first = 0;
    size_t last = 0;
    bool used = false;
  };

  void Error(std::string_view message) {
    // Several entries may read one column; one error is enough.
    if (errors_.find(message) != std::string::npos) return;
    if (++error_count_ > kMostErrors) return;
    absl::StrAppend(&errors_, errors_.empty() ? "" : "; ", ToAbsl(message));
  }

  std::optional<size_t> Find(std::string_view name, bool required) {
    const auto found = positions_.find(name);
    if (found == positions_.end()) {
      if (required && error_count_ <= kMostErrors) {
        Error(absl::StrCat("column ", Quoted(name), " is not in the file",
                           base::DidYouMean(name, names_)));
      } else if (required) {
        ++error_count_;
      }
      return std::nullopt;
    }
    Position& position = found->second;
    position.used = true;
    if (position.count > 1) {
      Error(absl::StrCat("column ", Quoted(name),
                         " stands in the header twice, as number ",
                         position.first + 1, " and ", position.last + 1));
    }
    return position.first;
  }

  void AddSubject(const ColumnProgram& column) {
    if (column.target == Target::kLeadId) return;
    for (const Subject subject : bound_.subjects) {
      if (subject == column.subject) return;
    }
    bound_.subjects.push_back(column.subject);
  }

  // Every other column of the file must have been left out on purpose.
  void AccountForOthers() {
    std::vector<std::string_view> others;
    for (const std::string_view name : names_) {
      if (!positions_[name].used && !table_.ignored.contains(ToAbsl(name))) {
        others.push_back(name);
      }
    }
    if (others.empty()) return;
    const bool one = others.size() == 1;
    if (table_.by_name) {
      NameNoField(others);
    } else {
      Error(absl::StrCat(one ? "column " : "columns ", Listed(others),
                         one ? " is" : " are",
                         " neither mapped nor in ignored_columns "
                         "(ignore_other_columns leaves out all such columns)"));
    }
  }

  // Those that a slip made first, each with what it could be.
  void NameNoField(const std::vector<std::string_view>& others) {
    std::vector<std::string_view> fields;
    for (const ColumnProgram& column : table_.columns) {
      fields.push_back(column.column);
    }
    std::vector<std::string_view> foreign;
    for (const std::string_view name : others) {
      // Looking for near names takes time, and few errors are read.
      const bool look = error_count_ < kMostErrors && foreign.size() < 100;
      const std::string hint =
          look ? base::DidYouMean(name, fields) : std::string();
      if (hint.empty()) {
        foreign.push_back(name);
      } else {
        Error(absl::StrCat("column ", Quoted(name), " names no field", hint));
      }
    }
    if (foreign.empty()) return;
    Error(absl::StrCat(foreign.size() == 1 ? "column " : "columns ",
                       Listed(foreign),
                       foreign.size() == 1 ? " names" : " name", " no field"));
  }

  const TableProgram& table_;
  BoundColumns bound_;
  std::vector<std::string_view> names_;
  std::unordered_map<std::string_view, Position> positions_;
  std::string errors_;
  size_t error_count_ = 0;
};

}  // namespace
}  // namespace internal

Mapping Mapping::ByName(const Policy& policy, bool ignore_undeclared) {
  auto program = std::make_shared<internal::MappingProgram>(policy);
  program->first.by_name = true;
  program->first.ignore_others = ignore_undeclared;
  for (const std::string_view path : internal::Fillable(policy)) {
    internal::ColumnProgram column;
    column.column = path;
    if (!internal::Resolve(policy, path, &column)) {
      program->first.columns.push_back(std::move(column));
    }
  }
  return Mapping(std::move(program));
}

char Mapping::delimiter() const {
  return program_->delimiter;
}

const std::vector<JoinInfo>& Mapping::joins() const {
  return program_->joins;
}

bool Mapping::id_is_personal() const {
  return program_->id_is_personal;
}

absl::StatusOr<BoundMapping> Mapping::Bind(
    std::span<const std::string_view> header) const {
  auto bound = internal::Binder(program_, program_->first, header).Bind();
  if (!bound.ok()) return bound.status();
  return BoundMapping(*std::move(bound));
}

absl::StatusOr<BoundMapping> Mapping::BindJoin(
    size_t join, std::span<const std::string_view> header) const {
  if (join >= program_->tables.size()) {
    return absl::InvalidArgumentError(
        absl::StrCat("the mapping has no join number ", join));
  }
  auto bound =
      internal::Binder(program_, program_->tables[join], header).Bind();
  if (!bound.ok()) return bound.status();
  return BoundMapping(*std::move(bound));
}

absl::Status Mapping::SetJoinFound(size_t join, bool found, Lead* lead) const {
  if (join >= program_->tables.size()) {
    return absl::InvalidArgumentError(
        absl::StrCat("the mapping has no join number ", join));
  }
  if (!(lead->policy() == program_->policy)) {
    return absl::InvalidArgumentError("the lead is one of another policy");
  }
  const std::optional<FieldRef>& field = program_->found_fields[join];
  return field ? lead->Set(*field, found) : absl::OkStatus();
}

absl::Status BoundMapping::Read(std::span<const std::string_view> row,
                                Lead* lead) const {
  const internal::MappingProgram& program = *columns_->program;
  if (!(lead->policy() == program.policy)) {
    return absl::InvalidArgumentError("the lead is one of another policy");
  }
  if (row.size() != columns_->header_size) {
    return absl::InvalidArgumentError(absl::StrCat("the row has ", row.size(),
                                                   " cells, the header ",
                                                   columns_->header_size));
  }
  for (const Subject subject : columns_->subjects) lead->SetPresent(subject);
  absl::Status first;
  size_t count = 0;
  for (size_t i = 0; i < columns_->columns.size(); ++i) {
    const internal::ColumnProgram& column = *columns_->columns[i];
    const absl::Status status = internal::Fill(
        program, column, internal::Trim(row[columns_->cells[i]]), lead);
    if (status.ok()) continue;
    if (++count > internal::kMostErrors) break;
    first = absl::Status(
        first.ok() ? status.code() : first.code(),
        absl::StrCat(first.message(), first.ok() ? "" : "; ", "column ",
                     base::Quoted(column.column), ": ", status.message()));
  }
  return first;
}

std::optional<std::string_view> BoundMapping::Key(
    size_t join, std::span<const std::string_view> row) const {
  if (columns_->keys.empty()) return std::nullopt;
  const size_t at = join < columns_->keys.size() ? join : 0;
  if (columns_->keys[at] >= row.size()) return std::nullopt;
  const std::string_view key = internal::Trim(row[columns_->keys[at]]);
  if (key.empty() ||
      columns_->program->unknown_words.contains(base::ToAbsl(key))) {
    return std::nullopt;
  }
  return key;
}

}  // namespace bantam
