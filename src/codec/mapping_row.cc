// What a mapping does with a row, whose columns mapping_bind.cc has found.

#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/quote.h"
#include "src/base/text.h"
#include "src/codec/mapping_cell.h"
#include "src/codec/mapping_event.h"
#include "src/codec/mapping_program.h"
#include "src/codec/mapping_row.h"
#include "src/lead/check.h"

namespace bantam {
namespace internal {

using base::Quoted;
using base::ToAbsl;

namespace {

// What stands in a cell. An error says what was expected and shows no value.
absl::StatusOr<CellMeaning> ReadWord(const MappingProgram& program,
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
    return base::Wrong("", {FaultCode::kNotListed,
                            "expected a word that is among the column's "
                            "`values`"});
  }
  std::string wrong;
  std::optional<CellMeaning> meaning =
      ReadMeaning(column, program.utc_offset, cell, &wrong);
  if (!meaning) {
    return base::Wrong("", {FaultCode::kMalformed, "{problem}"},
                       {{"problem", wrong}});
  }
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
  return base::Wrong("", {FaultCode::kInternal, "a column without a target"});
}

absl::Status Fill(const MappingProgram& program, const ColumnProgram& column,
                  std::string_view cell, Lead* lead) {
  absl::StatusOr<CellMeaning> meaning = Interpret(program, column, cell);
  if (!meaning.ok()) return meaning.status();
  if (meaning->unknown()) return absl::OkStatus();
  absl::Status status = Store(column, *std::move(meaning), lead);
  const bool lead_knows = column.info != nullptr && column.info->personal;
  if (status.ok() || !column.personal || lead_knows) return status;
  // The lead does not know that another field makes this cell personal.
  return base::Wrong(
      "", {FaultCode::kNotListed, "the value is not one that {of} may have"},
      {{"of", column.path}});
}

}  // namespace

void FillId(const BoundColumns& columns, std::span<const std::string_view> row,
            Lead* lead) {
  if (!lead->id().empty()) return;
  for (size_t i = 0; i < columns.columns.size(); ++i) {
    const ColumnProgram& column = *columns.columns[i];
    const size_t cell = columns.cells[i];
    if (column.target != Target::kLeadId || cell >= row.size()) continue;
    // What is wrong with it, if anything, has been said of the row.
    Fill(*columns.program, column, Trim(row[cell]), lead).IgnoreError();
  }
}

void RowErrors::Add(std::string_view column, const absl::Status& status) {
  // The place is the column; what it was to fill stays in the words.
  Fault fault = FaultOf(status).value_or(Fault{});
  fault.path = absl::StrCat("column ", Quoted(column));
  fault.message = std::string(status.message());
  Add(base::ToStatus(fault, status.code()));
}

void RowErrors::Add(const absl::Status& status) {
  if (++count_ > kMostErrors) return;
  if (status_.ok()) {
    status_ = status;
    return;
  }
  // The first one's data, and the words of them all.
  Fault fault = FaultOf(status_).value_or(Fault{});
  absl::StrAppend(&fault.message, "; ", std::string(status.message()));
  status_ = base::ToStatus(fault, status_.code());
}

absl::StatusOr<CellMeaning> Interpret(const MappingProgram& program,
                                      const ColumnProgram& column,
                                      std::string_view cell) {
  absl::StatusOr<CellMeaning> meaning = ReadWord(program, column, cell);
  if (meaning.ok() || column.personal) return meaning;
  Fault fault = FaultOf(meaning.status()).value_or(Fault{});
  fault.arguments.push_back({"value", std::string(cell)});
  absl::StrAppend(&fault.message, ", found ", Quoted(cell));
  return base::ToStatus(fault, meaning.status().code());
}

}  // namespace internal

const MappingInfo& Mapping::info() const {
  return program_->info;
}

size_t BoundMapping::join_count() const {
  return columns_->program->info.joins.size();
}

absl::Status Mapping::SetJoinFound(size_t join, bool found, Lead* lead) const {
  if (join >= program_->tables.size()) {
    return base::Wrong(
        "", {FaultCode::kNoSuchIndex, "the mapping has no join number {index}"},
        {{"index", join}});
  }
  if (!(lead->policy() == program_->policy)) {
    return base::Wrong(
        "", {FaultCode::kOtherPolicy, "the lead is one of another policy"});
  }
  const std::optional<FieldRef>& field = program_->found_fields[join];
  return field ? lead->Set(*field, found) : absl::OkStatus();
}

absl::Status BoundMapping::Read(std::span<const std::string_view> row,
                                Lead* lead) const {
  const internal::MappingProgram& program = *columns_->program;
  if (!(lead->policy() == program.policy)) {
    return base::Wrong(
        "", {FaultCode::kOtherPolicy, "the lead is one of another policy"});
  }
  if (row.size() != columns_->header_size) {
    // Where there are too many, nobody knows which are meant. Where there are
    // too few, the last one may have been cut off.
    if (!row.empty() && row.size() < columns_->header_size) {
      internal::FillId(*columns_, row.first(row.size() - 1), lead);
    }
    return base::Wrong(
        "",
        {FaultCode::kWrongForm,
         "the row has {found} cells, the header {expected}"},
        {{"found", row.size()}, {"expected", columns_->header_size}});
  }
  for (const Subject subject : columns_->subjects) lead->SetPresent(subject);
  internal::RowErrors errors;
  for (size_t i = 0; i < columns_->columns.size() && !errors.full(); ++i) {
    const internal::ColumnProgram& column = *columns_->columns[i];
    const absl::Status status = internal::Fill(
        program, column, internal::Trim(row[columns_->cells[i]]), lead);
    if (!status.ok()) errors.Add(column.column, status);
  }
  for (const internal::BoundEvent& event : columns_->events) {
    if (errors.full()) break;
    internal::ReadEvent(program, event, row, lead, &errors);
  }
  if (errors.full()) internal::FillId(*columns_, row, lead);
  return errors.status();
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
