// `events` of a mapping: compiled, with everything that is wrong with them.

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "src/base/suggest.h"
#include "src/codec/mapping_cell.h"
#include "src/codec/mapping_column.h"
#include "src/codec/mapping_event.h"
#include "src/policy/handoff_program.h"
#include "src/policy/program.h"

namespace bantam::internal {
namespace {

using v1::Column;
using v1::EventMap;
using v1::EventValue;
using v1::ValueMap;

constexpr int kMostEvents = 100;

constexpr EventPartInfo kParts[] = {
    {"subject_id", EventPart::kSubjectId, FieldType::kString, true, true, false,
     false},
    {"from", EventPart::kFrom, FieldType::kString, true, false, false, false},
    {"to", EventPart::kTo, FieldType::kString, true, true, true, false},
    {"step", EventPart::kStep, FieldType::kString, false, true, false, true},
    {"actor", EventPart::kActor, FieldType::kString, true, true, false, true},
    {"on_behalf_of", EventPart::kOnBehalfOf, FieldType::kString, true, true,
     false, false},
    {"method", EventPart::kMethod, FieldType::kString, false, true, false,
     false},
    {"booked_at", EventPart::kBookedAt, FieldType::kTimestamp, false, true,
     false, false},
    {"reason", EventPart::kReason, FieldType::kString, true, true, false,
     false},
    {"evidence", EventPart::kEvidence, FieldType::kString, false, true, false,
     false},
    {"policy_hash", EventPart::kPolicyHash, FieldType::kString, true, true,
     false, false},
    {"at", EventPart::kAt, FieldType::kTimestamp, true, true, true, true},
    {"recorded_at", EventPart::kRecordedAt, FieldType::kTimestamp, true, true,
     false, false},
    {"check_at", EventPart::kCheckAt, FieldType::kTimestamp, true, false, false,
     false},
    {"sequence", EventPart::kSequence, FieldType::kInt, true, true, false,
     false},
    {"automatic", EventPart::kAutomatic, FieldType::kBool, true, false, false,
     false},
    {"overridden", EventPart::kOverridden, FieldType::kBool, true, true, false,
     false},
};
static_assert(std::size(kParts) == kEventParts);

class EventCompiler {
 public:
  EventCompiler(const Place& place, const EventMap& message,
                const absl::flat_hash_set<std::string>& personal,
                const MappingProgram& program)
      : place_(place),
        message_(message),
        personal_(personal),
        program_(program),
        rules_(program.policy.program()) {}

  EventProgram Compile() {
    event_.path = place_.path();
    ReadOwner();
    ReadId();
    for (int i = 0; i < message_.columns_size(); ++i) {
      ReadColumn(place_.Child(EventMap::kColumnsFieldNumber, i),
                 message_.columns(i));
    }
    for (int i = 0; i < message_.values_size(); ++i) {
      ReadValue(place_.Child(EventMap::kValuesFieldNumber, i),
                message_.values(i));
    }
    ReadWhenKnown();
    CheckNeeds();
    return std::move(event_);
  }

 private:
  void ReadOwner() {
    if (message_.process().empty() == message_.handoff().empty()) {
      place_.Error(
          {FaultCode::kMissing,
           "an event needs its `process` or its `handoff`, one of both"});
      has_owner_ = false;
      return;
    }
    event_.is_handoff = !message_.handoff().empty();
    event_.owner = event_.is_handoff ? message_.handoff() : message_.process();
    std::vector<std::string_view> known;
    if (event_.is_handoff) {
      for (const auto& handoff : rules_.handoffs) {
        known.push_back(handoff->id);
        if (handoff->id == event_.owner) event_.subject = handoff->subject;
      }
    } else {
      for (const ProcessProgram& process : rules_.processes) {
        known.push_back(process.id);
        if (process.id != event_.owner) continue;
        process_ = &process;
        event_.subject = process.subject;
      }
    }
    if (std::find(known.begin(), known.end(), event_.owner) != known.end()) {
      return;
    }
    place_.Error(event_.is_handoff ? EventMap::kHandoffFieldNumber
                                   : EventMap::kProcessFieldNumber,
                 {FaultCode::kUnknownName, "the policy has no {what} {'name'}"},
                 {{"what", event_.is_handoff ? "handoff" : "process"},
                  {"name", event_.owner},
                  {"nearest", base::Nearest(event_.owner, known)}});
  }

  void IdError(base::Wording wording, base::Args arguments = {}) {
    place_.Error(EventMap::kIdFieldNumber, wording, arguments);
  }

  // Splits "{opportunity_id}/won".
  void ReadId() {
    const std::string& text = message_.id();
    if (text.empty()) {
      place_.Error({FaultCode::kMissing,
                    "an event needs its `id`, such as \"{{key}/won\""});
      return;
    }
    std::string piece;
    const auto flush = [&](bool is_column) {
      if (!piece.empty()) event_.id.push_back({is_column, piece});
      piece.clear();
    };
    for (size_t i = 0; i < text.size(); ++i) {
      const bool doubled = i + 1 < text.size() && text[i + 1] == text[i];
      if (text[i] != '{' && text[i] != '}') {
        piece += text[i];
      } else if (doubled) {
        piece += text[i++];
      } else if (text[i] == '}') {
        return IdError({FaultCode::kMalformed,
                        "a '}' that closes nothing; '}}' is a brace"});
      } else {
        flush(false);
        const size_t end = text.find('}', i);
        if (end == std::string::npos) {
          return IdError({FaultCode::kMalformed,
                          "a '{{' that is not closed; '{{{{' is a brace"});
        }
        piece = text.substr(i + 1, end - i - 1);
        if (piece.empty() || Trim(piece) != piece ||
            piece.find('{') != std::string::npos) {
          return IdError({FaultCode::kMalformed,
                          "between braces stands the name of a column"});
        }
        if (personal_.contains(piece)) {
          return IdError({FaultCode::kContradiction,
                          "column {'name'} fills something personal, and ids "
                          "are shown in errors"},
                         {{"name", piece}});
        }
        flush(true);
        i = end;
      }
    }
    flush(false);
    CheckId();
  }

  // Ids must differ from row to row, and say what they are made of.
  void CheckId() {
    const auto is_column = [](const IdPiece& piece) { return piece.is_column; };
    if (std::none_of(event_.id.begin(), event_.id.end(), is_column)) {
      return IdError({FaultCode::kMalformed,
                      "every row would have this id; name a column in braces, "
                      "such as \"{{key}/won\""});
    }
    for (size_t i = 1; i < event_.id.size(); ++i) {
      const IdPiece& before = event_.id[i - 1];
      const IdPiece& piece = event_.id[i];
      if (!before.is_column || !piece.is_column) continue;
      IdError({FaultCode::kMalformed,
               "nothing stands between {{{first}} and {{{next}}, so that '1' "
               "and '11' make the same id as '11' and '1'; write "
               "{{{first}}/{{{next}}"},
              {{"first", before.text}, {"next", piece.text}});
    }
  }

  // The part that `name` is, where this kind of event has it and nothing else
  // fills it.
  const EventPartInfo* Claim(const Place& place, int field,
                             const std::string& name) {
    if (name.empty()) {
      place.Error(
          {FaultCode::kMissing,
           "it needs its `field`, the part of the event that it fills"});
      return nullptr;
    }
    std::vector<std::string_view> known;
    const EventPartInfo* found = nullptr;
    for (const EventPartInfo& info : kParts) {
      if (!(event_.is_handoff ? info.of_handoff : info.of_stage)) continue;
      known.push_back(info.name);
      if (info.name == name) found = &info;
    }
    if (found == nullptr) {
      // Without an owner nobody knows which kind of event it is.
      if (has_owner_) {
        place.Error(field,
                    {FaultCode::kUnknownName, "{of} event has no {'name'}"},
                    {{"of", event_.is_handoff ? "a handoff" : "a stage"},
                     {"name", name},
                     {"nearest", base::Nearest(name, known)}});
      }
      return nullptr;
    }
    if (Find(found->part)) {
      place.Error(field, {FaultCode::kRepeated, "{'name'} is filled already"},
                  {{"name", name}});
      return nullptr;
    }
    return found;
  }

  std::optional<size_t> Find(EventPart part) const {
    for (size_t i = 0; i < event_.sources.size(); ++i) {
      if (event_.sources[i].part == part) return i;
    }
    return std::nullopt;
  }

  void ReadColumn(const Place& place, const Column& message) {
    ColumnProgram column;
    ReadColumnName(place, message, &column);
    const EventPartInfo* info =
        Claim(place, Column::kFieldFieldNumber, message.field());
    if (info == nullptr) return;
    column.path = message.field();
    column.type = info->type;
    column.personal = personal_.contains(column.column);
    ReadColumnMeaning(place, message, program_, &column);
    for (int i = 0; i < message.values_size(); ++i) {
      CheckWordOf(place.Child(Column::kValuesFieldNumber, i),
                  ValueMap::kToFieldNumber, info->part, message.values(i).to());
    }
    EventSource source;
    source.part = info->part;
    source.column = std::move(column);
    event_.sources.push_back(std::move(source));
  }

  // What the mapping itself says must be something that exists.
  void CheckWordOf(const Place& place, int field, EventPart part,
                   const std::string& word) {
    std::vector<std::string_view> known;
    std::string_view what;
    if ((part == EventPart::kTo || part == EventPart::kFrom) &&
        process_ != nullptr) {
      if (process_->stage_by_id.count(word) > 0) return;
      what = "stage";
      for (const StageProgram& stage : process_->stages) {
        known.push_back(stage.id);
      }
    } else if (part == EventPart::kStep && !FindHandoffStep(word)) {
      what = "step";
      for (int step = 1; step <= model::kHandoffSteps; ++step) {
        known.push_back(HandoffStepName(static_cast<model::HandoffStep>(step)));
      }
    } else if (part == EventPart::kMethod && !FindHandoffMethod(word)) {
      what = "method";
      known = {"live_call", "booked_call", "introduction"};
    } else {
      return;
    }
    place.Error(field, {FaultCode::kUnknownName, "there is no {what} {'name'}"},
                {{"what", what},
                 {"name", word},
                 {"nearest", base::Nearest(word, known)}});
  }

  void ReadValue(const Place& place, const EventValue& message) {
    const EventPartInfo* info =
        Claim(place, EventValue::kFieldFieldNumber, message.field());
    if (info == nullptr) return;
    EventSource source;
    source.part = info->part;
    if (message.has_value() == !message.from_field().empty()) {
      place.Error({FaultCode::kMissing,
                   "an event's value needs its `value` or its `from_field`, "
                   "one of both"});
    } else if (message.has_value()) {
      ReadConstant(place, message.value(), *info, &source);
    } else {
      ReadFromField(place, message.from_field(), *info, &source);
    }
    event_.sources.push_back(std::move(source));
  }

  void ReadConstant(const Place& place, const std::string& text,
                    const EventPartInfo& info, EventSource* source) {
    ColumnProgram column;
    column.type = info.type;
    std::string wrong;
    source->value = ReadCell(column, program_.utc_offset, text, &wrong);
    if (!source->value) {
      place.Error(EventValue::kValueFieldNumber,
                  {FaultCode::kMalformed, "{problem}, found {'value'}"},
                  {{"problem", wrong}, {"value", text}});
    }
    CheckWordOf(place, EventValue::kValueFieldNumber, info.part, text);
  }

  void ReadFromField(const Place& place, const std::string& path,
                     const EventPartInfo& info, EventSource* source) {
    const absl::StatusOr<FieldRef> field = program_.policy.FindField(path);
    if (!field.ok()) {
      place.Add(EventValue::kFromFieldFieldNumber, -1,
                FaultOf(field.status()).value_or(Fault{}));
      return;
    }
    const FieldType type = program_.policy.field(*field).type;
    if (type != info.type) {
      place.Error(EventValue::kFromFieldFieldNumber,
                  {FaultCode::kWrongType,
                   "{'name'} is {found}, and {'of'} is {expected}"},
                  {{"name", path},
                   {"found", FieldTypeName(type)},
                   {"of", info.name},
                   {"expected", FieldTypeName(info.type)}});
    }
    source->field = *field;
    source->path = path;
  }

  void ReadWhenKnown() {
    const std::string& name = message_.when_known();
    if (name.empty()) return;
    std::vector<std::string_view> filled;
    for (size_t i = 0; i < event_.sources.size(); ++i) {
      const EventSource& source = event_.sources[i];
      filled.push_back(InfoOf(source.part).name);
      if (filled.back() != name) continue;
      event_.when_known = i;
      if (source.value) {
        place_.Error(EventMap::kWhenKnownFieldNumber,
                     {FaultCode::kMisplaced, "{'name'} is known in every row"},
                     {{"name", name}});
      }
    }
    if (!event_.when_known) {
      place_.Error(EventMap::kWhenKnownFieldNumber,
                   {FaultCode::kUnknownName, "nothing fills {'name'}"},
                   {{"name", name}, {"nearest", base::Nearest(name, filled)}});
    }
  }

  void CheckNeeds() {
    // A part that could not be read has been reported.
    const int given = message_.columns_size() + message_.values_size();
    if (static_cast<size_t>(given) > event_.sources.size()) return;
    for (const EventPartInfo& info : kParts) {
      const bool needed =
          event_.is_handoff ? info.handoff_needs : info.stage_needs;
      if (!needed || !has_owner_ || Find(info.part)) continue;
      place_.Error({FaultCode::kMissing,
                    "{what} event needs {'name'}, from `columns` or `values`"},
                   {{"what", event_.is_handoff ? "a handoff" : "a stage"},
                    {"name", info.name}});
    }
  }

  const Place& place_;
  const EventMap& message_;
  const absl::flat_hash_set<std::string>& personal_;
  const MappingProgram& program_;
  const Program& rules_;
  bool has_owner_ = true;
  const ProcessProgram* process_ = nullptr;
  EventProgram event_;
};

// The event before this one, in this table or another, that has the same ids in
// the same list of a lead; nullptr: none. Joined rows have the same keys.
const EventProgram* FindSameId(const EventProgram& event,
                               const MappingProgram& program,
                               const TableProgram& table) {
  const auto find = [&](const TableProgram& other) -> const EventProgram* {
    for (const EventProgram& before : other.events) {
      if (before.is_handoff == event.is_handoff && before.id == event.id) {
        return &before;
      }
    }
    return nullptr;
  };
  if (event.id.empty()) return nullptr;
  if (const EventProgram* same = find(table)) return same;
  if (const EventProgram* same = find(program.first)) return same;
  for (const TableProgram& other : program.tables) {
    if (const EventProgram* same = find(other)) return same;
  }
  return nullptr;
}

template <typename Message>
void ReadAll(const Place& place, const Message& message,
             const absl::flat_hash_set<std::string>& personal,
             const MappingProgram& program, TableProgram* table) {
  if (message.events_size() > kMostEvents) {
    place.Error({FaultCode::kLimitExceeded,
                 "{found} events; there may be at most {allowed}"},
                {{"found", message.events_size()}, {"allowed", kMostEvents}});
    return;
  }
  for (int i = 0; i < message.events_size(); ++i) {
    const Place at = place.Child(Message::kEventsFieldNumber, i);
    EventProgram event =
        EventCompiler(at, message.events(i), personal, program).Compile();
    if (const EventProgram* same = FindSameId(event, program, *table)) {
      at.Error(EventMap::kIdFieldNumber,
               {FaultCode::kRepeated,
                "the ids of {first} are made in the same way; add what tells "
                "them apart, such as \"{{key}/won\""},
               {{"first", same->path}});
    }
    table->events.push_back(std::move(event));
  }
}

}  // namespace

std::span<const EventPartInfo> EventPartInfos() {
  return kParts;
}

const EventPartInfo& InfoOf(EventPart part) {
  return kParts[static_cast<size_t>(part)];
}

void ReadEvents(const Place& place, const v1::Mapping& message,
                const absl::flat_hash_set<std::string>& personal,
                const MappingProgram& program, TableProgram* table) {
  ReadAll(place, message, personal, program, table);
}

void ReadEvents(const Place& place, const v1::Join& message,
                const absl::flat_hash_set<std::string>& personal,
                const MappingProgram& program, TableProgram* table) {
  ReadAll(place, message, personal, program, table);
}

}  // namespace bantam::internal
