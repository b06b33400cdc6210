// What versions of Protocol Buffers call by different names, from 3.21 to the
// current ones. Nothing else in Bantam asks which version it is built with.

#ifndef BANTAM_SRC_WIRE_PROTOBUF_H_
#define BANTAM_SRC_WIRE_PROTOBUF_H_

#include <google/protobuf/arena.h>
#include <google/protobuf/descriptor.h>
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/stubs/common.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/util/json_util.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/strings/string_view.h"

namespace bantam::internal {

// A message that lives as long as the arena, its parts on the arena, too.
template <typename Message>
Message* OnArena(google::protobuf::Arena* arena) {
#if GOOGLE_PROTOBUF_VERSION >= 5026000
  return google::protobuf::Arena::Create<Message>(arena);
#else
  return google::protobuf::Arena::CreateMessage<Message>(arena);
#endif
}

// The type of text that protobuf's own functions take.
#if GOOGLE_PROTOBUF_VERSION >= 4022000
using ProtobufText = absl::string_view;
#else
using ProtobufText = google::protobuf::StringPiece;
#endif

inline ProtobufText ToProtobufText(std::string_view text) {
  return ProtobufText(text.data(), text.size());
}

// What a parser of text format tells its errors to.
class TextErrors : public google::protobuf::io::ErrorCollector {
 public:
  // Both count from 0; -1 where the error has no position.
  virtual void Add(int line, int column, const std::string& message) = 0;

 private:
#if GOOGLE_PROTOBUF_VERSION >= 4022000
  void RecordError(int line, int column, absl::string_view message) final {
    Add(line, column, std::string(message));
  }
#else
  void AddError(int line, int column, const std::string& message) final {
    Add(line, column, message);
  }
#endif
};

// Where a field of a parsed text begins; at line -1 where it is not there.
// `index` is -1 for a field that is not repeated.
inline google::protobuf::TextFormat::ParseLocation LocationOf(
    const google::protobuf::TextFormat::ParseInfoTree& positions,
    const google::protobuf::FieldDescriptor* field, int index) {
#if GOOGLE_PROTOBUF_VERSION >= 7035000
  const auto found = index < 0 ? positions.GetFieldLocation(field)
                               : positions.GetFieldLocation(
                                     field, static_cast<uint32_t>(index));
  return found.ok() ? found->full.start
                    : google::protobuf::TextFormat::ParseLocation();
#else
  return positions.GetLocation(field, index);
#endif
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_WIRE_PROTOBUF_H_
