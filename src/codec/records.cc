#include "src/codec/records.h"

#include <optional>

#include "absl/strings/str_cat.h"
#include "src/base/text.h"
#include "src/codec/json_document.h"
#include "src/codec/json_value.h"
#include "src/codec/record_binary.h"
#include "src/codec/record_json.h"

namespace bantam::internal {

std::string JsonOf(const RecordInfo& info, const void* record) {
  std::string json = "{";
  AppendJsonMembers(info, record, JsonDialect::kSchema, &json);
  json.push_back('}');
  return json;
}

std::string BinaryOf(const RecordInfo& info, const void* record) {
  std::string bytes;
  AppendBinary(info, record, &bytes);
  return bytes;
}

absl::Status RecordFromJson(const RecordInfo& info, std::string_view json,
                            void* record) {
  // Records nest as deep as the schema does, which is less.
  constexpr int64_t kMaxDepth = 100;
  JsonDocument document;
  absl::Status status = document.Parse(json, info.noun, kMaxDepth);
  if (status.ok()) status = document.CheckKeys();
  if (!status.ok()) return status;
  const auto members = As<simdjson::dom::object>(document.root());
  if (!members) {
    return ExpectedAt({info.noun, std::nullopt}, "expected an object",
                      document.root());
  }
  return ReadJson(info, *members, {}, record);
}

absl::Status RecordFromBinary(const RecordInfo& info, std::string_view bytes,
                              void* record) {
  return ReadBinary(info, WireCursor(bytes), {}, record);
}

}  // namespace bantam::internal
