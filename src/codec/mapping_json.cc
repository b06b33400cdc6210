// A JSON object in the place of a row.

#include <simdjson.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/mapping.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/codec/json_fault.h"
#include "src/codec/json_keys.h"
#include "src/codec/json_path.h"
#include "src/codec/json_text.h"
#include "src/codec/json_value.h"
#include "src/codec/mapping_program.h"
#include "src/codec/mapping_row.h"

namespace bantam {
namespace internal {
namespace {

using base::ToAbsl;
using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

// More digits than these may not survive a double.
constexpr size_t kExactDigits = 15;

size_t Digits(std::string_view number) {
  size_t digits = 0;
  for (const char c : number.substr(0, number.find('e'))) {
    if (c >= '0' && c <= '9' && (digits > 0 || c != '0')) ++digits;
  }
  return digits;
}

// Spreads an object over cells.
class ObjectCells {
 public:
  explicit ObjectCells(const BoundColumns& columns)
      : columns_(columns),
        table_(columns.program->first),
        cells_(columns.header_size),
        given_(columns.header_size) {}

  // Those of the object, whose keys begin with `prefix`.
  void Add(const object& fields, const std::string& prefix) {
    for (const auto field : fields) {
      if (errors_.full()) return;
      const std::string name =
          absl::StrCat(prefix, prefix.empty() ? "" : ".", ToAbsl(field.key));
      const auto cell = columns_.json_cells.find(name);
      if (cell != columns_.json_cells.end()) {
        Fill(name, cell->second, field.value);
      } else if (!table_.ignored.contains(name)) {
        AddOther(name, field.value);
      }
    }
  }

  const absl::Status& status() const { return errors_.status(); }
  std::vector<std::string_view> cells() const {
    return {cells_.begin(), cells_.end()};
  }

 private:
  void Error(std::string_view name, base::Wording wording,
             base::Args arguments = {}) {
    errors_.Add(name, base::Wrong("", wording, arguments));
  }

  // A key that is no column: there may be columns inside it.
  void AddOther(const std::string& name, const element& value) {
    if (const auto fields = As<object>(value)) {
      Add(*fields, name);
    } else if (!table_.ignore_others) {
      std::vector<std::string_view> known;
      for (const auto& [column, cell] : columns_.json_cells) {
        known.push_back(column);
      }
      // Their order must not depend on a hash.
      std::sort(known.begin(), known.end());
      Error(name,
            {FaultCode::kUnknownName, "neither mapped nor in ignored_columns"},
            {{"name", name}, {"nearest", base::Nearest(name, known)}});
    }
  }

  void Fill(const std::string& name, size_t cell, const element& value) {
    if (given_[cell]) {
      // Which of them is meant, nobody knows.
      cells_[cell].clear();
      return Error(name, {FaultCode::kRepeated, "two keys have this name"});
    }
    given_[cell] = true;
    std::string& text = cells_[cell];
    switch (value.type()) {
      case element_type::STRING:
        text = value.get_string().value_unsafe();
        return;
      case element_type::BOOL:
        text = value.get_bool().value_unsafe() ? "true" : "false";
        return;
      case element_type::INT64:
        AppendJsonInt(value.get_int64().value_unsafe(), &text);
        return;
      case element_type::UINT64:
        text = std::to_string(value.get_uint64().value_unsafe());
        return;
      case element_type::DOUBLE:
        AppendJsonDouble(value.get_double().value_unsafe(), &text);
        if (Digits(text) > kExactDigits && !IsDouble(name)) {
          text.clear();
          Error(name, {FaultCode::kMalformed,
                       "a number of so many digits may have lost some; write "
                       "it as a string"});
        }
        return;
      case element_type::NULL_VALUE:
        return;
      default:
        Error(name,
              {FaultCode::kWrongType,
               "expected a string, a number, true, false or null, found "
               "{found}"},
              {{"found", TypeInWords(value.type())}});
    }
  }

  // Whether only DOUBLE fields read the column.
  bool IsDouble(std::string_view name) const {
    for (const ColumnProgram* column : columns_.columns) {
      if (column->column == name && column->type != FieldType::kDouble) {
        return false;
      }
    }
    return true;
  }

  const BoundColumns& columns_;
  const TableProgram& table_;
  std::vector<std::string> cells_;
  std::vector<bool> given_;
  RowErrors errors_;
};

absl::Status ParseFailed(std::string_view json, simdjson::error_code error,
                         const Limits& limits) {
  if (error == simdjson::MEMALLOC || error == simdjson::CAPACITY) {
    return base::WithStatusCode(
        absl::StatusCode::kResourceExhausted,
        base::Wrong("",
                    {FaultCode::kSyntax,
                     "no memory to parse {found} bytes of "
                     "JSON"},
                    {{"found", json.size()}}));
  }
  const std::optional<JsonFault> fault = FindJsonFault(json, limits.max_depth);
  const std::string message =
      fault ? fault->message : simdjson::error_message(error);
  if (fault && fault->too_deep) {
    return base::Wrong("", {FaultCode::kLimitExceeded, "{problem}"},
                       {{"problem", message},
                        {"limit", "max_depth"},
                        {"allowed", limits.max_depth}});
  }
  return base::Wrong("",
                     {FaultCode::kSyntax, "the record is not JSON: {problem}"},
                     {{"problem", message}});
}

}  // namespace
}  // namespace internal

absl::Status BoundMapping::ReadJson(std::string_view record, Lead* lead) const {
  const internal::BoundColumns& columns = *columns_;
  const Limits& limits = columns.program->policy.limits();
  if (columns.json_cells.empty()) {
    return base::Wrong("", {FaultCode::kWrongForm,
                            "the mapping is bound to a header row, not to keys "
                            "(BindKeys)"});
  }
  if (static_cast<int64_t>(record.size()) > limits.max_lead_bytes) {
    return base::Wrong(
        "",
        {FaultCode::kLimitExceeded,
         "the record has {found} bytes; {limit} allows {allowed}"},
        {{"found", record.size()},
         {"limit", "max_lead_bytes"},
         {"allowed", limits.max_lead_bytes}});
  }
  // As for leads: what simdjson calls depth 1 is a value outside of everything.
  const auto depth = static_cast<size_t>(std::clamp<int64_t>(
      limits.max_depth, 0, static_cast<int64_t>(record.size())));
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  simdjson::error_code error = parser.allocate(record.size() + 1, depth + 1);
  if (error == simdjson::SUCCESS) {
    error = parser.parse(record.data(), record.size()).get(root);
  }
  if (error != simdjson::SUCCESS) {
    return internal::ParseFailed(record, error, limits);
  }
  absl::Status status = internal::CheckKeys(root, limits.max_depth);
  const auto fields = internal::As<simdjson::dom::object>(root);
  if (status.ok() && !fields) {
    status = base::Wrong(
        "", {FaultCode::kWrongType, "expected {expected}, found {found}"},
        {{"expected", "an object"},
         {"found", internal::TypeInWords(root.type())}});
  }
  if (!fields) return status;
  internal::ObjectCells cells(columns);
  cells.Add(*fields, "");
  if (status.ok()) status = cells.status();
  if (status.ok()) return Read(cells.cells(), lead);
  if (lead->policy() == columns.program->policy) {
    internal::FillId(columns, cells.cells(), lead);
  }
  return status;
}

}  // namespace bantam
