#include "src/base/utf8.h"

#include <cstdint>
#include <cstring>

namespace bantam::base {
namespace {

constexpr uint64_t kHighBits = 0x8080'8080'8080'8080;

// What a lead byte asks of the bytes that follow it: how many there are, and
// the range of the first. All others lie in 80..BF.
struct Sequence {
  size_t continuation;
  unsigned char low;
  unsigned char high;
};

std::optional<Sequence> SequenceOf(unsigned char lead) {
  if (lead < 0x80) return Sequence{0, 0, 0};
  if (lead < 0xC2) return std::nullopt;
  if (lead < 0xE0) return Sequence{1, 0x80, 0xBF};
  if (lead == 0xE0) return Sequence{2, 0xA0, 0xBF};
  if (lead == 0xED) return Sequence{2, 0x80, 0x9F};
  if (lead < 0xF0) return Sequence{2, 0x80, 0xBF};
  if (lead == 0xF0) return Sequence{3, 0x90, 0xBF};
  if (lead < 0xF4) return Sequence{3, 0x80, 0xBF};
  if (lead == 0xF4) return Sequence{3, 0x80, 0x8F};
  return std::nullopt;
}

}  // namespace

std::optional<size_t> FindInvalidUtf8(std::string_view text) {
  size_t at = 0;
  while (at < text.size()) {
    // Most text is ASCII: eight bytes at a time.
    while (text.size() - at >= sizeof(uint64_t)) {
      uint64_t block;
      std::memcpy(&block, text.data() + at, sizeof(block));
      if ((block & kHighBits) != 0) break;
      at += sizeof(block);
    }
    if (at == text.size()) break;
    const auto byte = [&](size_t i) {
      return static_cast<unsigned char>(text[i]);
    };
    const std::optional<Sequence> sequence = SequenceOf(byte(at));
    if (!sequence || text.size() - at <= sequence->continuation) return at;
    for (size_t i = 1; i <= sequence->continuation; ++i) {
      const unsigned char low = i == 1 ? sequence->low : 0x80;
      const unsigned char high = i == 1 ? sequence->high : 0xBF;
      if (byte(at + i) < low || byte(at + i) > high) return at;
    }
    at += 1 + sequence->continuation;
  }
  return std::nullopt;
}

}  // namespace bantam::base
