#include "src/wire/cursor.h"

#include <array>
#include <utility>

namespace bantam::internal {
namespace {

constexpr size_t kMaxGroups = 32;
constexpr size_t kMaxTagBytes = 5;
constexpr uint64_t kMaxFieldNumber = (uint64_t{1} << 29) - 1;

}  // namespace

std::optional<WireTag> WireCursor::Tag() {
  start_ = at_;
  const std::optional<uint64_t> tag = Varint();
  if (!tag) return std::nullopt;
  const WireTag parts = {*tag >> 3, static_cast<uint32_t>(*tag & 7)};
  if (parts.number == 0 || parts.number > kMaxFieldNumber ||
      at_ - start_ > kMaxTagBytes) {
    Fail("this is no field of a message");
    return std::nullopt;
  }
  return parts;
}

std::optional<uint64_t> WireCursor::Varint() {
  uint64_t value = 0;
  for (uint32_t shift = 0; shift < 70; shift += 7) {
    if (at_ == end_) {
      CutOff();
      return std::nullopt;
    }
    const auto byte = static_cast<unsigned char>(whole_[at_++]);
    value |= static_cast<uint64_t>(byte & 0x7F) << (shift & 63);
    if (byte < 0x80) return value;
  }
  Fail("a number of more than ten bytes");
  return std::nullopt;
}

std::optional<uint64_t> WireCursor::Fixed64() {
  if (end_ - at_ < 8) {
    CutOff();
    return std::nullopt;
  }
  uint64_t value = 0;
  for (size_t i = 0; i < 8; ++i) {
    value |= static_cast<uint64_t>(static_cast<unsigned char>(whole_[at_ + i]))
             << (8 * i);
  }
  at_ += 8;
  return value;
}

std::optional<WireCursor> WireCursor::Bytes() {
  const std::optional<uint64_t> size = Varint();
  if (!size) return std::nullopt;
  if (*size > end_ - at_) {
    CutOff();
    return std::nullopt;
  }
  const size_t begin = at_;
  at_ += static_cast<size_t>(*size);
  return WireCursor(whole_, begin, at_);
}

void WireCursor::Skip(WireTag tag) {
  std::array<uint64_t, kMaxGroups> groups;
  size_t depth = 0;
  while (true) {
    switch (tag.type) {
      case kVarint:
        Varint();
        break;
      case kFixed64:
        Advance(8);
        break;
      case kFixed32:
        Advance(4);
        break;
      case kBytes:
        Bytes();
        break;
      case kStartGroup:
        if (depth == kMaxGroups) return Fail("groups nest too deep");
        groups[depth++] = tag.number;
        break;
      case kEndGroup:
        if (depth == 0 || groups[depth - 1] != tag.number) {
          return Fail("a group ends that did not begin");
        }
        --depth;
        break;
      default:
        return Fail("this is no field of a message");
    }
    if (error_ || depth == 0) return;
    // What goes wrong inside of a group is said of where the group begins.
    const size_t start = start_;
    const std::optional<WireTag> next = Tag();
    start_ = start;
    if (!next) {
      error_->offset = start;
      return;
    }
    tag = *next;
  }
}

void WireCursor::Advance(size_t size) {
  if (size > end_ - at_) return CutOff();
  at_ += size;
}

void WireCursor::FailAt(size_t offset, std::string message) {
  if (error_) return;
  error_ = WireError{offset, std::move(message)};
}

}  // namespace bantam::internal
