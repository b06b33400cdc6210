// What the readers of records, binary and JSON, have in common: whether a field
// may hold what was said. nullopt: it may; else what is wrong, without a place.

#ifndef BANTAM_SRC_CODEC_RECORD_PARTS_H_
#define BANTAM_SRC_CODEC_RECORD_PARTS_H_

#include <cstdint>
#include <optional>

#include "bantam/fault.h"
#include "bantam/value.h"
#include "src/records/record.h"

namespace bantam::internal {

inline constexpr char kTimeRange[] =
    "expected an instant from 0001-01-01T00:00:00Z to "
    "9999-12-31T23:59:59.999999999Z, with nanoseconds from 0 to 999999999";

// Sets points or a share, which are whole millionths.
std::optional<Fault> SetFigure(const RecordField& field, double number,
                               void* item);
std::optional<Fault> SetFigure(const RecordField& field, int64_t micros,
                               void* item);

Fault UnknownNumber(int32_t number);

// Whether the value is one that any field could have.
std::optional<Fault> CheckAnyValue(const Value& value);

// Zeroes numbers and enumerations, whatever their structs begin with: that is
// what a field which is not given says. In a record inside of it, too.
void Zero(const RecordInfo& info, void* record);

// What is wrong with a record whose fields `seen`, by their index, were given;
// `field` is nullptr where nothing is.
struct FieldFault {
  const RecordField* field = nullptr;
  Fault fault = {};
};
FieldFault CheckWhole(const RecordInfo& info, uint64_t seen,
                      const void* record);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_RECORD_PARTS_H_
