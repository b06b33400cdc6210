// From a mapping's text to its program, with everything that is wrong with it.

#include <iterator>
#include <utility>

#include "bantam/v1/mapping.pb.h"
#include "src/base/fault.h"
#include "src/base/utf8.h"
#include "src/codec/mapping_cell.h"
#include "src/codec/mapping_column.h"
#include "src/codec/mapping_event.h"
#include "src/codec/mapping_program.h"
#include "src/codec/mapping_target.h"
#include "src/policy/source.h"

namespace bantam {
namespace internal {
namespace {

using v1::Column;
using v1::Join;

// Each is a file that is held in memory.
constexpr int kMostJoins = 100;

// Why `text` cannot even be parsed.
std::optional<Fault> Unreadable(std::string_view text, const Limits& limits) {
  if (static_cast<int64_t>(text.size()) > limits.max_policy_bytes) {
    return base::MakeFault({FaultCode::kLimitExceeded,
                            "the mapping has {found} bytes; {limit} is "
                            "{allowed}"},
                           {{"found", text.size()},
                            {"limit", "max_policy_bytes"},
                            {"allowed", limits.max_policy_bytes}});
  }
  if (const std::optional<size_t> bad = base::FindInvalidUtf8(text)) {
    return base::MakeFault({FaultCode::kNotUtf8, "byte {byte} is not UTF-8"},
                           {{"byte", *bad}});
  }
  return std::nullopt;
}

class Compiler {
 public:
  Compiler(const v1::Mapping& message, const Policy& policy, Report& report)
      : message_(message),
        root_(message, report),
        program_(std::make_shared<MappingProgram>(policy)) {}

  std::shared_ptr<const MappingProgram> Compile() {
    ReadDelimiter(root_, v1::Mapping::kDelimiterFieldNumber,
                  message_.delimiter(), &program_->info.delimiter);
    ReadOffset();
    for (int i = 0; i < message_.unknown_words_size(); ++i) {
      const std::string& word = message_.unknown_words(i);
      CheckWord(root_, v1::Mapping::kUnknownWordsFieldNumber, i, word);
      program_->unknown_words.insert(word);
    }
    if (message_.columns().empty()) {
      root_.Error(
          {FaultCode::kMissing, "a mapping needs at least one of `columns`"});
    }
    // The lookups count as read columns of the first file.
    for (const Join& join : message_.joins()) {
      program_->first.keys.push_back(join.lookup());
    }
    ReadTable(root_, message_, &program_->first);
    if (message_.joins_size() > kMostJoins) {
      root_.Error({FaultCode::kLimitExceeded,
                   "{found} {what}; there may be at most {allowed}"},
                  {{"found", message_.joins_size()},
                   {"allowed", kMostJoins},
                   {"what", "joins"}});
    } else {
      for (int i = 0; i < message_.joins_size(); ++i) ReadJoin(i);
    }
    bool has_id = false;
    for (const ColumnProgram& column : program_->first.columns) {
      if (column.target != Target::kLeadId) continue;
      has_id = true;
      program_->info.id_is_personal |= column.personal;
    }
    CheckEventsHaveAnId(has_id);
    return program_;
  }

 private:
  // Events without one would be nobody's.
  void CheckEventsHaveAnId(bool has_id) {
    bool any = !program_->first.events.empty();
    for (const TableProgram& table : program_->tables) {
      any |= !table.events.empty();
    }
    if (any && !has_id) {
      root_.Error(
          {FaultCode::kMissing,
           "events need a column with `field: \"id\"`: whose they are"});
    }
  }

  static void ReadDelimiter(const Place& place, int field,
                            const std::string& text, std::string* delimiter) {
    if (text.empty()) return;
    *delimiter = text.substr(0, 1);
    const auto byte = static_cast<unsigned char>(text[0]);
    if (text.size() != 1 || byte == 0 || byte >= 0x80 || text == "\"" ||
        text == "\n" || text == "\r") {
      place.Error(field,
                  {FaultCode::kMalformed,
                   "a delimiter is one ASCII character, not a quote or a "
                   "line's end, found {'value'}"},
                  {{"value", text}});
    }
  }

  void ReadOffset() {
    const std::string& text = message_.utc_offset();
    if (text.empty()) return;
    size_t pos = 0;
    int32_t offset = 0;
    if (!model::internal::ReadOffset(text, &pos, &offset) ||
        pos != text.size()) {
      root_.Error(
          v1::Mapping::kUtcOffsetFieldNumber,
          {FaultCode::kMalformed,
           "expected \"Z\" or an offset such as \"+08:00\", found {'value'}"},
          {{"value", text}});
    }
    program_->utc_offset = offset;
  }

  // What Mapping and Join have in common.
  template <typename Message>
  void ReadTable(const Place& place, const Message& message,
                 TableProgram* table) {
    // Each fills something of its own, so more than these cannot be right.
    const Policy& policy = program_->policy;
    const int64_t most =
        policy.limits().max_fields +
        static_cast<int64_t>(std::size(kIds) + policy.criteria().size());
    if (message.columns_size() > most) {
      place.Error({FaultCode::kLimitExceeded,
                   "{found} {what}; {limit} allows {allowed}"},
                  {{"found", message.columns_size()},
                   {"allowed", most},
                   {"limit", "max_fields"},
                   {"what", "columns"}});
      return;
    }
    for (int i = 0; i < message.columns_size(); ++i) {
      ReadColumn(place.Child(Message::kColumnsFieldNumber, i),
                 message.columns(i), table);
    }
    absl::flat_hash_set<std::string> mapped;
    absl::flat_hash_set<std::string> personal;
    for (const ColumnProgram& column : table->columns) {
      mapped.insert(column.column);
      if (column.personal) personal.insert(column.column);
    }
    for (ColumnProgram& column : table->columns) {
      column.personal = personal.contains(column.column);
    }
    ReadEvents(place, message, personal, *program_, table);
    for (const EventProgram& event : table->events) {
      for (const EventSource& source : event.sources) {
        if (source.column) mapped.insert(source.column->column);
      }
      for (const IdPiece& piece : event.id) {
        if (piece.is_column) mapped.insert(piece.text);
      }
    }
    for (int i = 0; i < message.ignored_columns_size(); ++i) {
      const std::string& name = message.ignored_columns(i);
      if (mapped.contains(name)) {
        place.Error(
            Message::kIgnoredColumnsFieldNumber, i,
            {FaultCode::kContradiction, "column {'name'} is mapped, too"},
            {{"name", name}});
      }
      table->ignored.insert(name);
    }
    table->ignore_others = message.ignore_other_columns();
  }

  void ReadColumn(const Place& place, const Column& message,
                  TableProgram* table) {
    ColumnProgram column;
    ReadColumnName(place, message, &column);
    if (message.field().empty()) {
      place.Error(
          {FaultCode::kMissing, "a column needs its `field`, what it fills"});
      return;
    }
    if (std::optional<Fault> wrong =
            Resolve(program_->policy, message.field(), &column)) {
      place.Add(Column::kFieldFieldNumber, -1, *std::move(wrong));
      return;
    }
    Claim(place, Column::kFieldFieldNumber, message.field());
    ReadColumnMeaning(place, message, *program_, &column);
    table->columns.push_back(std::move(column));
  }

  // A field is filled from one place only.
  void Claim(const Place& place, int field, const std::string& path) {
    const auto [first, is_new] = filled_.try_emplace(path, place.path());
    if (is_new) return;
    place.Error(field,
                {FaultCode::kRepeated, "{'name'} is filled by {first} already"},
                {{"name", path}, {"first", first->second}});
  }

  void ReadJoin(int index) {
    const Join& message = message_.joins(index);
    const Place place = root_.Child(v1::Mapping::kJoinsFieldNumber, index);
    JoinInfo info{.name = message.name(),
                  .key = message.key(),
                  .lookup = message.lookup(),
                  .delimiter = program_->info.delimiter};
    if (info.name.empty())
      place.Error({FaultCode::kMissing, "a join needs its `name`"});
    if (info.key.empty()) {
      place.Error({FaultCode::kMissing,
                   "a join needs its `key`, a column of the second file"});
    }
    if (info.lookup.empty()) {
      place.Error({FaultCode::kMissing,
                   "a join needs its `lookup`, a column of the first file"});
    }
    for (const JoinInfo& other : program_->info.joins) {
      if (other.name != info.name || info.name.empty()) continue;
      place.Error(Join::kNameFieldNumber,
                  {FaultCode::kRepeated, "there is a join {'name'} already"},
                  {{"name", info.name}});
    }
    if (message.columns().empty() && message.events().empty() &&
        message.found_field().empty()) {
      place.Error({FaultCode::kMissing,
                   "a join needs `columns`, `events` or a `found_field`, else "
                   "it adds nothing"});
    }
    ReadDelimiter(place, Join::kDelimiterFieldNumber, message.delimiter(),
                  &info.delimiter);
    TableProgram table;
    table.keys.push_back(info.key);
    ReadTable(place, message, &table);
    for (int i = 0; i < message.columns_size(); ++i) {
      if (message.columns(i).field() == "id") {
        place.Child(Join::kColumnsFieldNumber, i)
            .Error(Column::kFieldFieldNumber,
                   {FaultCode::kMisplaced,
                    "the lead's id comes from the first file"});
      }
    }
    program_->found_fields.push_back(ReadFoundField(place, message));
    program_->info.joins.push_back(std::move(info));
    program_->tables.push_back(std::move(table));
  }

  std::optional<FieldRef> ReadFoundField(const Place& place,
                                         const Join& message) {
    if (message.found_field().empty()) return std::nullopt;
    ColumnProgram column;
    std::optional<Fault> wrong =
        Resolve(program_->policy, message.found_field(), &column);
    if (!wrong &&
        (column.target != Target::kField || column.type != FieldType::kBool)) {
      wrong = base::MakeFault(
          {FaultCode::kWrongType, "{'name'} is no {expected} field"},
          {{"name", message.found_field()}, {"expected", "BOOL"}});
    }
    if (wrong) {
      place.Add(Join::kFoundFieldFieldNumber, -1, *std::move(wrong));
      return std::nullopt;
    }
    Claim(place, Join::kFoundFieldFieldNumber, message.found_field());
    return column.field;
  }

  const v1::Mapping& message_;
  const Place root_;
  std::shared_ptr<MappingProgram> program_;
  // Path of each filled field, and of what fills it.
  absl::flat_hash_map<std::string, std::string> filled_;
};

}  // namespace
}  // namespace internal

absl::StatusOr<Mapping> Mapping::FromText(std::string_view text,
                                          const Policy& policy,
                                          const MappingOptions& options,
                                          std::vector<Fault>* faults) {
  std::vector<Fault> own;
  if (faults == nullptr) faults = &own;
  faults->clear();
  internal::Source source;
  source.file = options.file;
  internal::Report report(source, faults);
  if (std::optional<Fault> wrong =
          internal::Unreadable(text, policy.limits())) {
    report.Add(*std::move(wrong));
    return internal::FirstError(*faults);
  }
  source.text = text;
  v1::Mapping message;
  if (internal::ParseTextFormat(&source, &message, report)) {
    auto program = internal::Compiler(message, policy, report).Compile();
    if (faults->empty()) return Mapping(std::move(program));
  }
  return internal::FirstError(*faults);
}

}  // namespace bantam
