#include "src/base/quote.h"

#include <gtest/gtest.h>

#include <string>

#include "src/base/utf8.h"

namespace bantam::base::quote_test {
namespace {

TEST(Quoted, ShowsTextOnOneLine) {
  EXPECT_EQ(Quoted(""), "''");
  EXPECT_EQ(Quoted("saas"), "'saas'");
  EXPECT_EQ(Quoted("Zo\xC3\xAB \xE2\x82\xAC \xF0\x9F\x98\x80"),
            "'Zo\xC3\xAB \xE2\x82\xAC \xF0\x9F\x98\x80'");
  EXPECT_EQ(Quoted("it's a \\"), "'it\\'s a \\\\'");
  EXPECT_EQ(Quoted(std::string("a\n\t\r\0\x7F", 6)),
            "'a\\n\\t\\x0d\\x00\\x7f'");
}

TEST(Quoted, ShowsBytesThatAreNotUtf8) {
  EXPECT_EQ(Quoted("a\xFFz\xC3"), "'a\\xffz\\xc3'");
}

TEST(Quoted, StopsWhereAMessageWouldBeTooLongToRead) {
  EXPECT_EQ(Quoted(std::string(60, 'x')), "'" + std::string(60, 'x') + "'");
  EXPECT_EQ(Quoted(std::string(1'000'000, 'x')),
            "'" + std::string(60, 'x') + "'...");
  // Never in the middle of a character.
  std::string euros;
  for (int i = 0; i < 30; ++i) euros += "\xE2\x82\xAC";
  for (const char* start : {"", "a", "ab"}) {
    const std::string quoted = Quoted(start + euros);
    EXPECT_EQ(FindInvalidUtf8(quoted), std::nullopt);
    EXPECT_LT(quoted.size(), 70U);
  }
}

}  // namespace
}  // namespace bantam::base::quote_test
