// Any record in protobuf's binary form, by its description.
//
// What is written is what protobuf's own deterministic serializer writes for
// the same message; the tests hold one against the other.

#ifndef BANTAM_SRC_CODEC_RECORD_BINARY_H_
#define BANTAM_SRC_CODEC_RECORD_BINARY_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "bantam/value.h"
#include "src/records/record.h"
#include "src/wire/cursor.h"

namespace bantam::internal {

void AppendBinary(const RecordInfo& info, const void* record,
                  std::string* bytes);
template <typename T>
std::string RecordToBinary(const T& record) {
  std::string bytes;
  AppendBinary(RecordOf<T>(), &record, &bytes);
  return bytes;
}

// The pieces, for what is no record: a lead and its subjects.
void AppendTag(uint64_t number, uint32_t type, std::string* bytes);
void AppendVarint(uint64_t value, std::string* bytes);
// A field of text; left out where it is empty.
void AppendTextField(uint16_t number, std::string_view text,
                     std::string* bytes);
// A field whose content `append(bytes)` appends.
template <typename Append>
void AppendMessageField(uint16_t number, const Append& append,
                        std::string* bytes);
void AppendBinaryValue(const Value& value, std::string* bytes);

struct BinaryOptions {
  // Whether fields that the schema does not have are skipped.
  bool ignore_unknown = false;
  // Whether whoever takes the record checks its values, since the policy says
  // of what type they are.
  bool values_unchecked = false;
  // Where the record stands, for errors: "evidence" and 2, or "account".
  std::string_view place = {};
  std::optional<size_t> index = {};
  // A field that the record itself does not hold: the declared fields of an
  // activity or contact. Each one's content, in order.
  uint16_t open_number = 0;
  std::vector<WireCursor>* open = nullptr;
};

// Reads into a new record. The error says where: "byte 117: roles[2]: the
// string is not UTF-8"; "at: a stage event needs 'at'".
absl::Status ReadBinary(const RecordInfo& info, const WireCursor& bytes,
                        const BinaryOptions& options, void* record);
// What is wrong with the bytes: "byte 117: account: the message is cut off".
absl::Status WireStatus(const WireError& error, std::string_view path);
// What is wrong with a field that the message of this name does not have.
std::string UnknownField(WireTag tag, std::string_view message,
                         bool is_known_number);

// --- Implementation. ---

// Puts the size in front of what begins at `begin`.
void PutSize(size_t begin, std::string* bytes);

template <typename Append>
void AppendMessageField(uint16_t number, const Append& append,
                        std::string* bytes) {
  AppendTag(number, kBytes, bytes);
  const size_t begin = bytes->size();
  append(bytes);
  PutSize(begin, bytes);
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_RECORD_BINARY_H_
