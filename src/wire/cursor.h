// Reading protobuf's wire format, one message at a time.

#ifndef BANTAM_SRC_WIRE_CURSOR_H_
#define BANTAM_SRC_WIRE_CURSOR_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bantam::internal {

enum WireType : uint32_t {
  kVarint = 0,
  kFixed64 = 1,
  kBytes = 2,
  kStartGroup = 3,
  kEndGroup = 4,
  kFixed32 = 5,
};

// Where bytes stop being a message.
struct WireError {
  // The byte with which the bad field begins, or the bad byte of a string.
  size_t offset = 0;
  std::string message;
};

struct WireTag {
  uint64_t number;
  uint32_t type;
};

// The bytes [begin, end) of a whole. What fails says so in `error()`, once; the
// rest then reads as nothing.
class WireCursor {
 public:
  explicit WireCursor(std::string_view whole)
      : WireCursor(whole, 0, whole.size()) {}
  WireCursor(std::string_view whole, size_t begin, size_t end)
      : whole_(whole), at_(begin), end_(end), start_(begin) {}

  bool done() const { return at_ == end_ || error_.has_value(); }
  const std::optional<WireError>& error() const { return error_; }
  // Of the field that was begun last.
  size_t start() const { return start_; }
  size_t at() const { return at_; }

  // The tag of the next field, which begins here.
  std::optional<WireTag> Tag();
  std::optional<uint64_t> Varint();
  std::optional<uint64_t> Fixed64();
  // The content of a field of bytes, as a cursor of its own; where it begins is
  // its `at()`.
  std::optional<WireCursor> Bytes();
  std::string_view text() const { return whole_.substr(at_, end_ - at_); }
  // Moves past the value of a field; past a whole group where one begins.
  // Groups nest at most 32 deep.
  void Skip(WireTag tag);

  // Of the field that was begun last.
  void Fail(std::string message) { FailAt(start_, std::move(message)); }
  void FailAt(size_t offset, std::string message);

 private:
  void CutOff() { Fail("the message is cut off"); }
  void Advance(size_t size);

  std::string_view whole_;
  size_t at_;
  size_t end_;
  size_t start_;
  std::optional<WireError> error_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_WIRE_CURSOR_H_
