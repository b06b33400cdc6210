// Finds a mapping's columns in a header.

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/quote.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/codec/mapping_cell.h"
#include "src/codec/mapping_program.h"
#include "src/codec/mapping_row.h"
#include "src/codec/mapping_target.h"

namespace bantam {
namespace internal {
namespace {

using base::Quoted;
using base::ToAbsl;

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
    for (const EventProgram& event : table_.events) AddEvent(event);
    if (!table_.ignore_others) AccountForOthers();
    if (errors_.empty()) {
      return std::make_shared<const BoundColumns>(std::move(bound_));
    }
    if (error_count_ > kMostErrors) {
      absl::StrAppend(&errors_, "; and ", error_count_ - kMostErrors, " more");
    }
    return base::Wrong("", {FaultCode::kWrongForm, "{problem}"},
                       {{"problem", errors_}});
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

  void AddEvent(const EventProgram& event) {
    BoundEvent bound{&event, {}, {}};
    for (const EventSource& source : event.sources) {
      bound.cells.push_back(
          source.column ? Find(source.column->column, true).value_or(0) : 0);
    }
    for (const IdPiece& piece : event.id) {
      bound.id_cells.push_back(
          piece.is_column ? Find(piece.text, true).value_or(0) : 0);
    }
    bound_.events.push_back(std::move(bound));
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

// Every column that a table reads, once a name.
std::vector<std::string_view> ColumnsOf(const TableProgram& table) {
  std::vector<std::string_view> names(table.keys.begin(), table.keys.end());
  for (const ColumnProgram& column : table.columns) {
    names.push_back(column.column);
  }
  for (const EventProgram& event : table.events) {
    for (const EventSource& source : event.sources) {
      if (source.column) names.push_back(source.column->column);
    }
    for (const IdPiece& piece : event.id) {
      if (piece.is_column) names.push_back(piece.text);
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

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

absl::StatusOr<BoundMapping> Mapping::Bind(
    std::span<const std::string_view> header) const {
  auto bound = internal::Binder(program_, program_->first, header).Bind();
  if (!bound.ok()) return bound.status();
  return BoundMapping(*std::move(bound));
}

absl::StatusOr<BoundMapping> Mapping::BindKeys() const {
  const std::vector<std::string_view> names =
      internal::ColumnsOf(program_->first);
  auto found = internal::Binder(program_, program_->first, names).Bind();
  if (!found.ok()) return found.status();
  internal::BoundColumns bound = **found;
  for (size_t i = 0; i < names.size(); ++i) {
    bound.json_cells.emplace(base::ToAbsl(names[i]), i);
  }
  return BoundMapping(
      std::make_shared<const internal::BoundColumns>(std::move(bound)));
}

absl::StatusOr<BoundMapping> Mapping::BindJoin(
    size_t join, std::span<const std::string_view> header) const {
  if (join >= program_->tables.size()) {
    return base::Wrong(
        "", {FaultCode::kNoSuchIndex, "the mapping has no join number {index}"},
        {{"index", join}});
  }
  auto bound =
      internal::Binder(program_, program_->tables[join], header).Bind();
  if (!bound.ok()) return bound.status();
  return BoundMapping(*std::move(bound));
}

}  // namespace bantam
