// What bantam/records.h offers, for any record by its description.

#ifndef BANTAM_SRC_CODEC_RECORDS_H_
#define BANTAM_SRC_CODEC_RECORDS_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/records.h"
#include "src/records/tables.h"

namespace bantam {
namespace internal {

std::string JsonOf(const RecordInfo& info, const void* record);
std::string BinaryOf(const RecordInfo& info, const void* record);
// Into a new record.
absl::Status RecordFromJson(const RecordInfo& info, std::string_view json,
                            void* record);
absl::Status RecordFromBinary(const RecordInfo& info, std::string_view bytes,
                              void* record);

}  // namespace internal

template <typename Record>
std::string ToJson(const Record& record) {
  return internal::JsonOf(internal::RecordOf<Record>(), &record);
}

template <typename Record>
std::string ToBinary(const Record& record) {
  return internal::BinaryOf(internal::RecordOf<Record>(), &record);
}

template <typename Record>
absl::StatusOr<Record> FromJson(std::string_view json) {
  Record record;
  absl::Status status =
      internal::RecordFromJson(internal::RecordOf<Record>(), json, &record);
  if (!status.ok()) return status;
  return record;
}

template <typename Record>
absl::StatusOr<Record> FromBinary(std::string_view bytes) {
  Record record;
  absl::Status status =
      internal::RecordFromBinary(internal::RecordOf<Record>(), bytes, &record);
  if (!status.ok()) return status;
  return record;
}

}  // namespace bantam

#endif  // BANTAM_SRC_CODEC_RECORDS_H_
