#include "src/base/utf8.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>

namespace bantam::base::utf8_test {
namespace {

// The encoding of a code point by the bit pattern of the standard, whether or
// not it is a legal one.
std::string Encode(uint32_t code_point) {
  std::string text;
  const auto push = [&](uint32_t byte) {
    text.push_back(static_cast<char>(byte));
  };
  if (code_point < 0x80) {
    push(code_point);
  } else if (code_point < 0x800) {
    push(0xC0 | code_point >> 6);
    push(0x80 | (code_point & 63));
  } else if (code_point < 0x10000) {
    push(0xE0 | code_point >> 12);
    push(0x80 | (code_point >> 6 & 63));
    push(0x80 | (code_point & 63));
  } else {
    push(0xF0 | code_point >> 18);
    push(0x80 | (code_point >> 12 & 63));
    push(0x80 | (code_point >> 6 & 63));
    push(0x80 | (code_point & 63));
  }
  return text;
}

TEST(Utf8, AcceptsEveryCodePointButSurrogates) {
  for (uint32_t c = 0; c < 0x120000; ++c) {
    const bool legal = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    ASSERT_EQ(!FindInvalidUtf8(Encode(c)).has_value(), legal) << c;
  }
}

// All strings of up to three bytes: a string is UTF-8 if it is made of the
// encodings of legal code points, each in its only form.
TEST(Utf8, AgreesWithADecoderOnAllShortStrings) {
  const auto decodes = [](const std::string& text) {
    for (size_t at = 0; at < text.size();) {
      bool found = false;
      for (size_t size = 1; size <= 3 && at + size <= text.size(); ++size) {
        const auto byte = [&](size_t i) {
          return static_cast<uint32_t>(
              static_cast<unsigned char>(text[at + i]));
        };
        const uint32_t c =
            size == 1 ? byte(0)
            : size == 2
                ? (byte(0) & 31) << 6 | (byte(1) & 63)
                : (byte(0) & 15) << 12 | (byte(1) & 63) << 6 | (byte(2) & 63);
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        if (Encode(c) == text.substr(at, size)) {
          at += size;
          found = true;
          break;
        }
      }
      if (!found) return false;
    }
    return true;
  };
  // One byte of each kind that the standard's table tells apart.
  const std::string bytes =
      "a\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xED\xEE\xEF\xF0"
      "\xF4\xF5\xFF";
  for (const char a : bytes) {
    for (const char b : bytes) {
      for (const char c : bytes) {
        const std::string text = {a, b, c};
        ASSERT_EQ(!FindInvalidUtf8(text).has_value(), decodes(text))
            << ::testing::PrintToString(text);
      }
    }
  }
}

TEST(Utf8, SaysWhereTheFirstFaultIs) {
  EXPECT_EQ(FindInvalidUtf8("\xFF"), 0U);
  EXPECT_EQ(FindInvalidUtf8("abc\x80"), 3U);
  // A sequence that is cut off, or broken, is at fault from its first byte.
  EXPECT_EQ(FindInvalidUtf8("ab\xE2\x82"), 2U);
  EXPECT_EQ(FindInvalidUtf8("ab\xE2\x82z"), 2U);
  EXPECT_EQ(FindInvalidUtf8("\xC0\x80"), 0U);
  EXPECT_EQ(FindInvalidUtf8("\xF0\x8F\xBF\xBF"), 0U);
  EXPECT_EQ(FindInvalidUtf8("\xF4\x90\x80\x80"), 0U);
}

TEST(Utf8, FindsAFaultAtEveryPlaceOfALongText) {
  EXPECT_EQ(FindInvalidUtf8(""), std::nullopt);
  for (size_t size = 1; size < 40; ++size) {
    std::string text(size, 'x');
    EXPECT_EQ(FindInvalidUtf8(text), std::nullopt);
    for (size_t at = 0; at < size; ++at) {
      text[at] = '\xFF';
      EXPECT_EQ(FindInvalidUtf8(text), at);
      text[at] = 'x';
    }
  }
}

}  // namespace
}  // namespace bantam::base::utf8_test
