#include "src/records/record.h"

namespace bantam::internal {

std::string_view EnumInfo::NameOf(int32_t number) const {
  for (const EnumValue& value : values) {
    if (value.number == number) return value.name;
  }
  return "";
}

std::string_view EnumInfo::SmallNameOf(int32_t number) const {
  for (const EnumValue& value : values) {
    if (value.number == number) return value.small_name;
  }
  return "";
}

std::optional<int32_t> EnumInfo::FindSmall(std::string_view small_name) const {
  for (const EnumValue& value : values) {
    if (value.small_name == small_name) return value.number;
  }
  return std::nullopt;
}

const RecordField* RecordInfo::FindNumber(uint64_t number) const {
  // Most records number their fields from 1 without gaps.
  if (number > 0 && number <= fields.size() &&
      fields[number - 1].number == number) {
    return &fields[number - 1];
  }
  for (const RecordField& field : fields) {
    if (field.number == number) return &field;
  }
  return nullptr;
}

const RecordField* RecordInfo::FindName(std::string_view field_name) const {
  for (const RecordField& field : fields) {
    if (field.name == field_name) return &field;
  }
  return nullptr;
}

}  // namespace bantam::internal
