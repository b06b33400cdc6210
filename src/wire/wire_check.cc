#include "src/wire/wire_check.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/utf8.h"

namespace bantam::internal {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

constexpr size_t kMaxGroups = 32;
constexpr uint32_t kMaxFieldNumber = (1U << 29) - 1;

enum WireType : uint32_t {
  kVarint = 0,
  kFixed64 = 1,
  kBytes = 2,
  kStartGroup = 3,
  kEndGroup = 4,
  kFixed32 = 5,
};

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

// A message that the walk is inside of.
struct Frame {
  const Descriptor* type;
  // Its field in the message around it, and where that begins; null for the
  // outermost.
  const FieldDescriptor* field;
  size_t start;
  // Its own bytes.
  size_t begin;
  size_t end;
};

class Walk {
 public:
  Walk(std::string_view bytes, bool ignore_unknown)
      : bytes_(bytes), ignore_unknown_(ignore_unknown) {}

  std::optional<WireFault> Run(const Descriptor& type) {
    frames_.push_back({&type, nullptr, 0, 0, bytes_.size()});
    while (!frames_.empty() && !fault_) {
      if (at_ == frames_.back().end) {
        frames_.pop_back();
      } else {
        ReadField();
      }
    }
    if (fault_) fault_->path = Path();
    return std::move(fault_);
  }

 private:
  // Of the field being read.
  std::string Path() const {
    std::string path;
    const Frame* around = nullptr;
    for (const Frame& frame : frames_) {
      if (frame.field != nullptr) {
        AppendStep(*around, *frame.field, frame.start, &path);
      }
      around = &frame;
    }
    if (field_ != nullptr) AppendStep(*around, *field_, start_, &path);
    return path;
  }

  void AppendStep(const Frame& around, const FieldDescriptor& field,
                  size_t start, std::string* path) const {
    absl::StrAppend(path, path->empty() ? "" : ".", field.name());
    if (field.is_repeated() && !field.is_packable()) {
      absl::StrAppend(path, "[", CountBefore(around, field, start), "]");
    }
  }

  // How many times `field` stands in `around` before `end`. Counted for the
  // sake of a fault only, so that good bytes pay nothing for it.
  size_t CountBefore(const Frame& around, const FieldDescriptor& field,
                     size_t end) const {
    Walk walk(bytes_, true);
    walk.at_ = around.begin;
    walk.frames_.push_back({around.type, nullptr, 0, around.begin, end});
    size_t count = 0;
    while (walk.at_ < end) {
      const std::optional<uint64_t> tag = walk.ReadVarint();
      if (!tag) break;
      const auto wire_type = static_cast<uint32_t>(*tag & 7);
      const uint64_t number = *tag >> 3;
      if (wire_type == kBytes &&
          number == static_cast<uint64_t>(field.number())) {
        ++count;
      }
      walk.Skip(wire_type, number);
      if (walk.fault_) break;
    }
    return count;
  }

  void ReadField() {
    start_ = at_;
    field_ = nullptr;
    const std::optional<uint64_t> tag = ReadVarint();
    if (!tag) return;
    const auto wire_type = static_cast<uint32_t>(*tag & 7);
    const uint64_t number = *tag >> 3;
    if (number == 0 || number > kMaxFieldNumber) {
      return Fail("this is no field of a message");
    }
    const FieldDescriptor* field =
        frames_.back().type->FindFieldByNumber(static_cast<int>(number));
    const bool packed =
        field != nullptr && field->is_packable() && wire_type == kBytes;
    if (field == nullptr || (wire_type != WireTypeOf(*field) && !packed)) {
      if (ignore_unknown_) return Skip(wire_type, number);
      return Fail(absl::StrCat(
          "field number ", number, " of ", frames_.back().type->full_name(),
          field == nullptr ? " is not known to this version of Bantam"
                           : " has the wrong wire type"));
    }
    field_ = field;
    if (wire_type != kBytes) return Skip(wire_type, number);
    const std::optional<size_t> size = ReadSize();
    if (!size) return;
    if (packed) return ReadPacked(*field, at_ + *size);
    if (field->message_type() != nullptr) {
      frames_.push_back(
          {field->message_type(), field, start_, at_, at_ + *size});
      field_ = nullptr;
      return;
    }
    if (field->type() == FieldDescriptor::TYPE_STRING) {
      if (const auto bad = base::FindInvalidUtf8(bytes_.substr(at_, *size))) {
        return FailAt(at_ + *bad, "the string is not UTF-8");
      }
    }
    at_ += *size;
  }

  void ReadPacked(const FieldDescriptor& field, size_t end) {
    // The items end where the field does, and not only where the message does.
    frames_.push_back({frames_.back().type, &field, start_, at_, end});
    field_ = nullptr;
    while (at_ < end && !fault_) Skip(WireTypeOf(field), 0);
    if (!fault_) frames_.pop_back();
  }

  // Moves past one value; past a whole group where one begins.
  void Skip(uint32_t wire_type, uint64_t number) {
    std::vector<uint64_t> groups;
    while (true) {
      switch (wire_type) {
        case kVarint:
          ReadVarint();
          break;
        case kFixed64:
          Advance(8);
          break;
        case kFixed32:
          Advance(4);
          break;
        case kBytes:
          if (const std::optional<size_t> size = ReadSize()) Advance(*size);
          break;
        case kStartGroup:
          if (groups.size() == kMaxGroups) return Fail("groups nest too deep");
          groups.push_back(number);
          break;
        case kEndGroup:
          if (groups.empty() || groups.back() != number) {
            return Fail("a group ends that did not begin");
          }
          groups.pop_back();
          break;
        default:
          return Fail("this is no field of a message");
      }
      if (fault_ || groups.empty()) return;
      const std::optional<uint64_t> tag = ReadVarint();
      if (!tag) return;
      wire_type = static_cast<uint32_t>(*tag & 7);
      number = *tag >> 3;
      if (number == 0 || number > kMaxFieldNumber) {
        return Fail("this is no field of a message");
      }
    }
  }

  std::optional<uint64_t> ReadVarint() {
    uint64_t value = 0;
    for (uint32_t shift = 0; shift < 70; shift += 7) {
      if (at_ == frames_.back().end) {
        CutOff();
        return std::nullopt;
      }
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= static_cast<uint64_t>(byte & 0x7F) << (shift & 63);
      if (byte < 0x80) return value;
    }
    Fail("a number of more than ten bytes");
    return std::nullopt;
  }

  std::optional<size_t> ReadSize() {
    const std::optional<uint64_t> size = ReadVarint();
    if (!size) return std::nullopt;
    if (*size > frames_.back().end - at_) {
      CutOff();
      return std::nullopt;
    }
    return static_cast<size_t>(*size);
  }

  void Advance(size_t size) {
    if (size > frames_.back().end - at_) return CutOff();
    at_ += size;
  }

  void CutOff() { Fail("the message is cut off"); }

  // Of the field that begins at `start_`.
  void Fail(std::string message) { FailAt(start_, std::move(message)); }
  void FailAt(size_t offset, std::string message) {
    fault_ = WireFault{offset, "", std::move(message)};
  }

  const std::string_view bytes_;
  const bool ignore_unknown_;
  size_t at_ = 0;
  std::vector<Frame> frames_;
  // The field being read: where it begins, and what it is, if it is known.
  size_t start_ = 0;
  const FieldDescriptor* field_ = nullptr;
  std::optional<WireFault> fault_;
};

}  // namespace

std::optional<WireFault> FindWireFault(std::string_view bytes,
                                       const Descriptor& type,
                                       bool ignore_unknown) {
  return Walk(bytes, ignore_unknown).Run(type);
}

absl::Status CheckWire(std::string_view bytes, const Descriptor& type,
                       bool ignore_unknown) {
  const std::optional<WireFault> fault =
      FindWireFault(bytes, type, ignore_unknown);
  if (!fault) return absl::OkStatus();
  return absl::InvalidArgumentError(
      absl::StrCat("byte ", fault->offset, ": ", fault->path,
                   fault->path.empty() ? "" : ": ", fault->message));
}

}  // namespace bantam::internal
