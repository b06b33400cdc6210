#include "src/codec/record_parts.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "bantam/limits.h"
#include "src/base/fault.h"
#include "src/lead/check.h"

namespace bantam::internal {
namespace {

// Whether the field has to be given: 0 is no answer to it, or to a field of the
// record that it holds.
bool IsNeeded(const RecordField& field) {
  if (field.count != FieldCount::kOne) return false;
  switch (field.kind) {
    case FieldKind::kTime:
    case FieldKind::kSpan:
    case FieldKind::kMoney:
    case FieldKind::kValue:
      return true;
    case FieldKind::kEnum:
      return field.names->has_unspecified();
    case FieldKind::kRecord:
      return std::any_of(field.record->fields.begin(),
                         field.record->fields.end(), IsNeeded);
    default:
      return false;
  }
}

int64_t MicrosOf(const RecordField& field, const void* record) {
  return *static_cast<const int64_t*>(field.Get(record, 0));
}

Fault WrongFigure(const RecordField& field) {
  if (field.kind == FieldKind::kShare) {
    return base::MakeFault({FaultCode::kOutOfRange,
                            "expected a share of 0 to 1, in whole millionths"});
  }
  return base::MakeFault(
      {FaultCode::kOutOfRange,
       "expected a whole number of millionths, within 8589934592 points"});
}

}  // namespace

std::optional<Fault> SetFigure(const RecordField& field, double number,
                               void* item) {
  const std::optional<model::Points> exact = model::Points::FromDouble(number);
  if (!exact) return WrongFigure(field);
  return SetFigure(field, exact->micros, item);
}

std::optional<Fault> SetFigure(const RecordField& field, int64_t micros,
                               void* item) {
  const bool is_share = field.kind == FieldKind::kShare;
  const int64_t least = is_share ? 0 : -model::kMaxPointsMicros;
  const int64_t most =
      is_share ? model::kMicrosPerPoint : model::kMaxPointsMicros;
  if (micros < least || micros > most) return WrongFigure(field);
  *static_cast<int64_t*>(item) = micros;
  return std::nullopt;
}

Fault UnknownNumber(int32_t number) {
  return base::MakeFault(
      {FaultCode::kUnknownNumber,
       "number {number} is not known to this version of Bantam"},
      {{"number", number}});
}

std::optional<Fault> CheckAnyValue(const Value& value) {
  FieldInfo any;
  any.nullable = true;
  if (value.index() != 0) any.type = static_cast<FieldType>(value.index());
  Limits limits;
  limits.max_string_bytes = std::numeric_limits<int64_t>::max();
  limits.max_list_items = std::numeric_limits<int64_t>::max();
  return FaultOf(CheckValue({"", std::nullopt}, any, value, limits));
}

void Zero(const RecordInfo& info, void* record) {
  for (const RecordField& field : info.fields) {
    if (field.count != FieldCount::kOne) continue;
    switch (field.kind) {
      case FieldKind::kBool:
        *static_cast<bool*>(field.Add(record)) = false;
        break;
      case FieldKind::kInt:
      case FieldKind::kPoints:
      case FieldKind::kShare:
        *static_cast<int64_t*>(field.Add(record)) = 0;
        break;
      case FieldKind::kEnum:
        *static_cast<uint8_t*>(field.Add(record)) = 0;
        break;
      case FieldKind::kRecord:
        Zero(*field.record, field.Add(record));
        break;
      default:
        break;
    }
  }
}

FieldFault CheckWhole(const RecordInfo& info, uint64_t seen,
                      const void* record) {
  for (size_t i = 0; i < info.fields.size(); ++i) {
    const RecordField& field = info.fields[i];
    if (!IsNeeded(field)) continue;
    const bool unspecified =
        field.kind == FieldKind::kEnum &&
        *static_cast<const uint8_t*>(field.Get(record, 0)) == 0;
    if ((seen >> i & 1) != 0 && !unspecified) continue;
    return {&field,
            base::MakeFault({FaultCode::kMissing, "{of} needs '{name}'"},
                            {{"of", info.noun}, {"name", field.name}})};
  }
  if (info.has_range) {
    const RecordField* high = info.FindName("high");
    if (MicrosOf(*high, record) < MicrosOf(high[-1], record)) {
      return {high, base::MakeFault({FaultCode::kOutOfRange, "less than low"})};
    }
  }
  return {};
}

}  // namespace bantam::internal
