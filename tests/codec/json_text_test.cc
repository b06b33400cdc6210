#include "src/codec/json_text.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <cstring>
#include <limits>
#include <string>

#include "tests/support/sample.h"

namespace bantam::internal::json_text_test {
namespace {

std::string String(std::string_view text) {
  std::string json;
  AppendJsonString(text, &json);
  return json;
}

std::string Double(double value) {
  std::string json;
  AppendJsonDouble(value, &json);
  return json;
}

TEST(JsonString, EscapesWhatItMust) {
  EXPECT_EQ(String(""), R"("")");
  EXPECT_EQ(String("a\"b\\c/d"), R"("a\"b\\c/d")");
  EXPECT_EQ(String("\b\f\n\r\t"), R"("\b\f\n\r\t")");
  EXPECT_EQ(String(std::string("\0\x1F\x7F", 3)), "\"\\u0000\\u001f\x7F\"");
  EXPECT_EQ(String("Zo\xC3\xAB \xF0\x9F\x98\x80"),
            "\"Zo\xC3\xAB \xF0\x9F\x98\x80\"");
}

TEST(JsonString, IsReadAsTheSameText) {
  bantam::testing::Random random(1);
  simdjson::dom::parser parser;
  for (int i = 0; i < 5'000; ++i) {
    const std::string text = bantam::testing::RandomText(random);
    const std::string json = String(text);
    std::string_view read;
    ASSERT_EQ(parser.parse(json).get(read), simdjson::SUCCESS) << json;
    ASSERT_EQ(read, text);
  }
}

TEST(JsonDouble, NeverLooksLikeAnInteger) {
  EXPECT_EQ(Double(0), "0.0");
  EXPECT_EQ(Double(-0.0), "-0.0");
  EXPECT_EQ(Double(250), "250.0");
  EXPECT_EQ(Double(0.1), "0.1");
  EXPECT_EQ(Double(-2.5), "-2.5");
  EXPECT_EQ(Double(1e22), "1e+22");
  EXPECT_EQ(Double(18446744073709551616.0), "18446744073709551616.0");
  EXPECT_EQ(Double(5e-324), "5e-324");
  EXPECT_EQ(Double(std::numeric_limits<double>::infinity()), "\"Infinity\"");
  EXPECT_EQ(Double(-std::numeric_limits<double>::infinity()), "\"-Infinity\"");
}

TEST(JsonDouble, IsReadAsTheSameBits) {
  bantam::testing::Random random(2);
  simdjson::dom::parser parser;
  for (int i = 0; i < 50'000; ++i) {
    const uint64_t bits = random.Next();
    double value;
    std::memcpy(&value, &bits, sizeof(value));
    if (!std::isfinite(value)) continue;
    const std::string json = Double(value);
    simdjson::dom::element read;
    ASSERT_EQ(parser.parse(json).get(read), simdjson::SUCCESS) << json;
    ASSERT_EQ(read.type(), simdjson::dom::element_type::DOUBLE) << json;
    const double back = read.get_double().value_unsafe();
    ASSERT_EQ(std::memcmp(&back, &value, sizeof(value)), 0) << json;
  }
}

}  // namespace
}  // namespace bantam::internal::json_text_test
