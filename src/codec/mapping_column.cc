#include "src/codec/mapping_column.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/codec/mapping_cell.h"
#include "src/lead/check.h"

namespace bantam::internal {
namespace {

using v1::Column;
using v1::ValueMap;

// Whether a cell, whose spaces are removed, could ever be `word`.
bool CanMatch(std::string_view word) {
  return !word.empty() && Trim(word) == word;
}

void ReadTypeOptions(const Place& place, const Column& message,
                     ColumnProgram* column) {
  if (!message.separator().empty()) {
    column->separator = message.separator();
    if (column->type != FieldType::kStrings) {
      place.Error(Column::kSeparatorFieldNumber,
                  {FaultCode::kMisplaced, "only a STRINGS field has a {name}"},
                  {{"name", "separator"}});
    }
  }
  if (!message.currency().empty()) {
    column->currency = message.currency();
    if (column->type != FieldType::kMoney) {
      place.Error(Column::kCurrencyFieldNumber,
                  {FaultCode::kMisplaced, "only a MONEY field has a {name}"},
                  {{"name", "currency"}});
    } else if (!Money::Parse("0", message.currency())) {
      place.Error(
          Column::kCurrencyFieldNumber,
          {FaultCode::kMalformed,
           "expected three capital letters such as \"USD\", found {'value'}"},
          {{"value", message.currency()}});
    }
  }
}

void AddWord(const Place& place, int field, int index, const std::string& word,
             const CellMeaning& meaning, ColumnProgram* column) {
  CheckWord(place, field, index, word);
  if (!column->words.try_emplace(word, meaning).second ||
      column->items.contains(word)) {
    place.Error(field, index,
                {FaultCode::kRepeated, "{'name'} has a meaning already"},
                {{"name", word}});
  }
}

// What a whole cell stands for, which must be something that the field or the
// answer may be.
bool AddMeaning(const Place& place, const ValueMap& message,
                const MappingProgram& program, ColumnProgram* column) {
  std::string wrong;
  std::optional<CellMeaning> meaning;
  if (column->type == FieldType::kStrings && message.to().empty()) {
    meaning = {.value = std::vector<std::string>()};
  } else {
    meaning = ReadMeaning(*column, program.utc_offset, message.to(), &wrong);
  }
  if (!meaning) {
    place.Error(ValueMap::kToFieldNumber,
                {FaultCode::kMalformed, "{problem}, found {'value'}"},
                {{"problem", wrong}, {"value", message.to()}});
    return true;
  }
  if (column->info != nullptr && meaning->value) {
    const absl::Status status =
        CheckValue({column->path, std::nullopt}, *column->info, *meaning->value,
                   program.policy.limits());
    if (!status.ok()) {
      // The place is the mapping's; what the value is for stays in the words.
      Fault fault = FaultOf(status).value_or(Fault{});
      fault.message = std::string(status.message());
      place.Add(ValueMap::kToFieldNumber, -1, std::move(fault));
    }
  }
  return column->words.try_emplace(message.from(), *std::move(meaning)).second;
}

void ReadValue(const Place& place, const ValueMap& message,
               const MappingProgram& program, ColumnProgram* column) {
  if (!message.has_from() || !message.has_to()) {
    place.Error(
        {FaultCode::kMissing, "a value map needs both `from` and `to`"});
    return;
  }
  const std::string& from = message.from();
  if (!from.empty() && !CanMatch(from)) {
    CheckWord(place, ValueMap::kFromFieldNumber, -1, from);
  }
  const bool is_new = column->type == FieldType::kStrings && !from.empty()
                          ? column->items.try_emplace(from, message.to()).second
                          : AddMeaning(place, message, program, column);
  if (!is_new) {
    place.Error(ValueMap::kFromFieldNumber,
                {FaultCode::kRepeated, "{'name'} has a meaning already"},
                {{"name", from}});
  }
}

}  // namespace

void CheckWord(const Place& place, int field, int index,
               std::string_view word) {
  if (CanMatch(word)) return;
  if (word.empty()) {
    place.Error(field, index,
                {FaultCode::kMalformed, "an empty cell is unknown anyway"});
    return;
  }
  place.Error(
      field, index,
      {FaultCode::kMalformed,
       "{'value'} can never match, as spaces around a cell are removed"},
      {{"value", word}});
}

void ReadColumnName(const Place& place, const Column& message,
                    ColumnProgram* column) {
  column->column = message.column();
  if (message.column().empty()) {
    place.Error({FaultCode::kMissing,
                 "a column needs its `column`, the name in the header row"});
  } else if (Trim(message.column()) != message.column()) {
    place.Error(
        Column::kColumnFieldNumber,
        {FaultCode::kMalformed,
         "{'value'} can never match, as spaces around names are removed"},
        {{"value", message.column()}});
  }
}

void ReadColumnMeaning(const Place& place, const Column& message,
                       const MappingProgram& program, ColumnProgram* column) {
  ReadTypeOptions(place, message, column);
  for (int i = 0; i < message.values_size(); ++i) {
    ReadValue(place.Child(Column::kValuesFieldNumber, i), message.values(i),
              program, column);
  }
  if (message.only_mapped_values() && message.values().empty()) {
    place.Error(Column::kOnlyMappedValuesFieldNumber,
                {FaultCode::kMissing, "there are no `values` to choose from"});
  }
  column->only_mapped_values = message.only_mapped_values();
  for (int i = 0; i < message.unknown_words_size(); ++i) {
    AddWord(place, Column::kUnknownWordsFieldNumber, i,
            message.unknown_words(i), {}, column);
  }
  for (int i = 0; i < message.null_words_size(); ++i) {
    if (column->info == nullptr || !column->info->nullable) {
      place.Error(Column::kNullWordsFieldNumber, i,
                  {FaultCode::kWrongType,
                   "{'name'} is not nullable; did you mean `unknown_words`?"},
                  {{"name", column->path}});
      break;
    }
    AddWord(place, Column::kNullWordsFieldNumber, i, message.null_words(i),
            {.value = Null{}}, column);
  }
}

}  // namespace bantam::internal
