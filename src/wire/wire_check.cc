#include "src/wire/wire_check.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/utf8.h"
#include "src/wire/cursor.h"

namespace bantam::internal {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

uint32_t WireTypeOf(const FieldDescriptor& field) {
  switch (field.type()) {
    case FieldDescriptor::TYPE_DOUBLE:
    case FieldDescriptor::TYPE_FIXED64:
    case FieldDescriptor::TYPE_SFIXED64:
      return kFixed64;
    case FieldDescriptor::TYPE_FLOAT:
    case FieldDescriptor::TYPE_FIXED32:
    case FieldDescriptor::TYPE_SFIXED32:
      return kFixed32;
    case FieldDescriptor::TYPE_STRING:
    case FieldDescriptor::TYPE_BYTES:
    case FieldDescriptor::TYPE_MESSAGE:
      return kBytes;
    default:
      return kVarint;
  }
}

// Goes over a message and what is inside of it, as deep as the schema is. False
// once there is a fault, whose path grows as the calls return.
class Walk {
 public:
  explicit Walk(bool ignore_unknown) : ignore_unknown_(ignore_unknown) {}

  std::optional<WireFault> Run(const WireCursor& bytes,
                               const Descriptor& type) {
    if (Message(bytes, type)) return std::nullopt;
    return std::move(fault_);
  }

 private:
  bool Broken(const WireCursor& cursor) {
    fault_ = {cursor.error()->offset, "", cursor.error()->message};
    return false;
  }
  bool Under(const FieldDescriptor& field, size_t index) {
    std::string step(field.name());
    if (field.is_repeated() && !field.is_packable()) {
      absl::StrAppend(&step, "[", index, "]");
    }
    fault_.path = fault_.path.empty() ? step : step + "." + fault_.path;
    return false;
  }

  bool Message(WireCursor cursor, const Descriptor& type) {
    // How often each field was there. Few of a message's fields repeat.
    std::unordered_map<int, size_t> counts;
    while (!cursor.done()) {
      const std::optional<WireTag> tag = cursor.Tag();
      if (!tag) return Broken(cursor);
      const FieldDescriptor* field =
          type.FindFieldByNumber(static_cast<int>(tag->number));
      const bool packed =
          field != nullptr && field->is_packable() && tag->type == kBytes;
      if (field == nullptr || (tag->type != WireTypeOf(*field) && !packed)) {
        if (!ignore_unknown_) {
          cursor.Fail(absl::StrCat(
              "field number ", tag->number, " of ", type.full_name(),
              field == nullptr ? " is not known to this version of Bantam"
                               : " has the wrong wire type"));
        } else {
          cursor.Skip(*tag);
        }
        continue;
      }
      const size_t index = field->is_repeated() ? counts[field->number()]++ : 0;
      if (!Field(*field, *tag, cursor)) return Under(*field, index);
    }
    return !cursor.error() || Broken(cursor);
  }

  bool Field(const FieldDescriptor& field, WireTag tag, WireCursor& cursor) {
    if (tag.type != kBytes) {
      cursor.Skip(tag);
      return !cursor.error() || Broken(cursor);
    }
    std::optional<WireCursor> part = cursor.Bytes();
    if (!part) return Broken(cursor);
    if (field.is_packable()) {
      const WireTag item = {tag.number, WireTypeOf(field)};
      while (!part->done()) part->Skip(item);
      return !part->error() || Broken(*part);
    }
    if (field.message_type() != nullptr) {
      return Message(*part, *field.message_type());
    }
    if (field.type() != FieldDescriptor::TYPE_STRING) return true;
    if (const auto bad = base::FindInvalidUtf8(part->text())) {
      fault_ = {part->at() + *bad, "", "the string is not UTF-8"};
      return false;
    }
    return true;
  }

  const bool ignore_unknown_;
  WireFault fault_;
};

}  // namespace

std::optional<WireFault> FindWireFault(std::string_view bytes,
                                       const Descriptor& type,
                                       bool ignore_unknown) {
  return Walk(ignore_unknown).Run(WireCursor(bytes), type);
}

absl::Status CheckWire(std::string_view bytes, const Descriptor& type,
                       bool ignore_unknown) {
  const std::optional<WireFault> fault =
      FindWireFault(bytes, type, ignore_unknown);
  if (!fault) return absl::OkStatus();
  if (fault->path.empty()) {
    return base::Wrong("", {FaultCode::kSyntax, "byte {byte}: {problem}"},
                       {{"byte", fault->offset}, {"problem", fault->message}});
  }
  return base::Wrong("", {FaultCode::kSyntax, "byte {byte}: {path}: {problem}"},
                     {{"byte", fault->offset},
                      {"path", fault->path},
                      {"problem", fault->message}});
}

}  // namespace bantam::internal
