// `events` of a mapping: read from a row.

#include <array>
#include <utility>

#include "src/base/fault.h"
#include "src/codec/mapping_cell.h"
#include "src/codec/mapping_event.h"

namespace bantam::internal {
namespace {

class EventReader {
 public:
  EventReader(const MappingProgram& program, const BoundEvent& bound,
              std::span<const std::string_view> row, Lead* lead,
              RowErrors* errors)
      : program_(program),
        bound_(bound),
        event_(*bound.event),
        row_(row),
        lead_(*lead),
        errors_(*errors) {}

  void Read() {
    if (event_.when_known) {
      ReadSource(*event_.when_known);
      if (failed_ || !Part(event_.sources[*event_.when_known].part)) return;
    }
    for (size_t i = 0; i < event_.sources.size(); ++i) {
      if (event_.when_known != i) ReadSource(i);
    }
    CheckNeeds();
    const std::string id = ReadId();
    if (failed_) return;
    const absl::Status status =
        event_.is_handoff ? lead_.AddHandoffEvent(MakeHandoffEvent(id)).status()
                          : lead_.AddStageEvent(MakeStageEvent(id)).status();
    if (!status.ok()) Fail(status);
  }

 private:
  std::optional<Value>& Part(EventPart part) {
    return parts_[static_cast<size_t>(part)];
  }

  void Fail(const absl::Status& status) {
    failed_ = true;
    errors_.Add(status);
  }
  void FailIn(std::string_view column, const absl::Status& status) {
    failed_ = true;
    errors_.Add(column, status);
  }

  std::string_view Cell(size_t index) const { return Trim(row_[index]); }

  void ReadSource(size_t index) {
    const EventSource& source = event_.sources[index];
    if (source.value) {
      Part(source.part) = source.value;
    } else if (source.field) {
      const Value* value = lead_.Get(*source.field);
      if (value != nullptr && !std::holds_alternative<Null>(*value)) {
        Part(source.part) = *value;
      }
    } else if (source.column) {
      absl::StatusOr<CellMeaning> meaning =
          Interpret(program_, *source.column, Cell(bound_.cells[index]));
      if (meaning.ok()) {
        Part(source.part) = std::move(meaning->value);
      } else {
        FailIn(source.column->column, meaning.status());
      }
    }
    CheckWord(source);
  }

  // Steps and methods are a few words.
  void CheckWord(const EventSource& source) {
    std::string_view expected;
    if (source.part == EventPart::kStep) {
      const std::optional<Value>& step = Part(EventPart::kStep);
      if (!step || FindHandoffStep(std::get<std::string>(*step))) return;
      expected = "expected a step of a handoff, such as offer or no_show";
    } else if (source.part == EventPart::kMethod) {
      const std::optional<Value>& method = Part(EventPart::kMethod);
      if (!method || FindHandoffMethod(std::get<std::string>(*method))) return;
      expected = "expected live_call, booked_call or introduction";
    } else {
      return;
    }
    const bool personal = source.column && source.column->personal;
    const std::string& found = std::get<std::string>(*Part(source.part));
    FailIn(source.column ? source.column->column : source.path,
           personal
               ? base::Wrong("", {FaultCode::kNotListed, "{expected}"},
                             {{"expected", expected}})
               : base::Wrong(
                     "", {FaultCode::kNotListed, "{expected}, found {'value'}"},
                     {{"expected", expected}, {"value", found}}));
  }

  // What the event is nothing without.
  void CheckNeeds() {
    if (failed_) return;
    for (const EventSource& source : event_.sources) {
      const EventPartInfo& info = InfoOf(source.part);
      const bool needed =
          event_.is_handoff ? info.handoff_needs : info.stage_needs;
      if (!needed || Part(source.part)) continue;
      const absl::Status status = base::Wrong(
          "",
          {FaultCode::kMissing,
           "unknown, and {path} of {what} {'of'} needs it as its {'name'}"},
          {{"path", event_.path},
           {"what", event_.is_handoff ? "handoff" : "process"},
           {"of", event_.owner},
           {"name", info.name}});
      if (source.column) {
        FailIn(source.column->column, status);
      } else {
        Fail(base::Under(source.path, status));
      }
    }
  }

  std::string ReadId() {
    std::string id;
    for (size_t i = 0; i < event_.id.size(); ++i) {
      const IdPiece& piece = event_.id[i];
      if (!piece.is_column) {
        id += piece.text;
        continue;
      }
      const std::string_view cell = Cell(bound_.id_cells[i]);
      if (cell.empty()) {
        FailIn(piece.text,
               base::Wrong("",
                           {FaultCode::kMissing,
                            "empty, and the id of {path} is made of it"},
                           {{"path", event_.path}}));
      }
      id += cell;
    }
    return id;
  }

  std::string Text(EventPart part) {
    return Part(part) ? std::get<std::string>(*Part(part)) : std::string();
  }
  std::optional<Instant> Time(EventPart part) {
    if (!Part(part)) return std::nullopt;
    return std::get<Instant>(*Part(part));
  }
  bool Flag(EventPart part) {
    return Part(part) && std::get<bool>(*Part(part));
  }

  // What both kinds of event have.
  template <typename Event>
  void Fill(const std::string& id, Event* event) {
    event->id = id;
    event->subject_id = Text(EventPart::kSubjectId);
    event->to = Text(EventPart::kTo);
    event->actor = Text(EventPart::kActor);
    event->on_behalf_of = Text(EventPart::kOnBehalfOf);
    event->reason = Text(EventPart::kReason);
    event->policy_hash = Text(EventPart::kPolicyHash);
    event->at = *Time(EventPart::kAt);
    event->recorded_at = Time(EventPart::kRecordedAt);
    event->overridden = Flag(EventPart::kOverridden);
    if (const auto& sequence = Part(EventPart::kSequence)) {
      event->sequence = std::get<int64_t>(*sequence);
    }
  }

  StageEvent MakeStageEvent(const std::string& id) {
    StageEvent event;
    Fill(id, &event);
    event.subject = event_.subject;
    event.process = event_.owner;
    event.from = Text(EventPart::kFrom);
    event.automatic = Flag(EventPart::kAutomatic);
    event.check_at = Time(EventPart::kCheckAt);
    return event;
  }

  HandoffEvent MakeHandoffEvent(const std::string& id) {
    HandoffEvent event;
    Fill(id, &event);
    event.handoff = event_.owner;
    event.step = *FindHandoffStep(Text(EventPart::kStep));
    if (Part(EventPart::kMethod)) {
      event.method = FindHandoffMethod(Text(EventPart::kMethod));
    }
    event.booked_at = Time(EventPart::kBookedAt);
    event.evidence = Text(EventPart::kEvidence);
    return event;
  }

  const MappingProgram& program_;
  const BoundEvent& bound_;
  const EventProgram& event_;
  const std::span<const std::string_view> row_;
  Lead& lead_;
  RowErrors& errors_;
  std::array<std::optional<Value>, kEventParts> parts_;
  bool failed_ = false;
};

}  // namespace

void ReadEvent(const MappingProgram& program, const BoundEvent& bound,
               std::span<const std::string_view> row, Lead* lead,
               RowErrors* errors) {
  EventReader(program, bound, row, lead, errors).Read();
}

}  // namespace bantam::internal
