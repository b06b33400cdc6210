// `events` of a mapping: compiled, and read from rows.

#ifndef BANTAM_SRC_CODEC_MAPPING_EVENT_H_
#define BANTAM_SRC_CODEC_MAPPING_EVENT_H_

#include <span>
#include <string>
#include <string_view>

#include "absl/container/flat_hash_set.h"
#include "bantam/v1/mapping.pb.h"
#include "src/codec/mapping_program.h"
#include "src/codec/mapping_row.h"
#include "src/policy/source.h"

namespace bantam::internal {

// What is known of a part.
struct EventPartInfo {
  // As in mapping.proto.
  std::string_view name;
  EventPart part = EventPart::kTo;
  FieldType type = FieldType::kString;
  // Of which kinds of event it is, and which need it.
  bool of_stage = false;
  bool of_handoff = false;
  bool stage_needs = false;
  bool handoff_needs = false;
};
std::span<const EventPartInfo> EventPartInfos();
const EventPartInfo& InfoOf(EventPart part);

// Compiles the events of a table of which `personal` are the columns that fill
// something personal.
void ReadEvents(const Place& place, const v1::Mapping& message,
                const absl::flat_hash_set<std::string>& personal,
                const MappingProgram& program, TableProgram* table);
void ReadEvents(const Place& place, const v1::Join& message,
                const absl::flat_hash_set<std::string>& personal,
                const MappingProgram& program, TableProgram* table);

// Adds to `*lead` what `row` says of one event, or to `*errors` why not.
void ReadEvent(const MappingProgram& program, const BoundEvent& bound,
               std::span<const std::string_view> row, Lead* lead,
               RowErrors* errors);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_MAPPING_EVENT_H_
