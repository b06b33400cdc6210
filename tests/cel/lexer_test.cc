#include "src/cel/lexer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bantam::cel::lexer_test {
namespace {

std::string Tokens(std::string_view source) {
  Lexer lexer(source);
  std::string text;
  for (Token token = lexer.Next(); token.kind != TokenKind::kEnd;
       token = lexer.Next()) {
    if (token.kind == TokenKind::kError) {
      return text + "!" + std::to_string(token.offset) + " " + token.error;
    }
    if (!text.empty()) text += " ";
    text += token.text;
  }
  return text;
}

TokenKind KindOf(std::string_view source) {
  return Lexer(source).Next().kind;
}

TEST(Lexer, CutsSignsNamesAndNumbers) {
  EXPECT_EQ(Tokens("a.b>=1&&!c||d!=2.5e-3?x:[y]"),
            "a . b >= 1 && ! c || d != 2.5e-3 ? x : [ y ]");
  EXPECT_EQ(Tokens("1.size()"), "1 . size ( )");
  EXPECT_EQ(Tokens("0x1Fu+.5+1e5+7U"), "0x1Fu + .5 + 1e5 + 7U");
  EXPECT_EQ(Tokens("a in b"), "a in b");
}

TEST(Lexer, SkipsBlanksAndComments) {
  EXPECT_EQ(Tokens(" \t\r\n\fa // b && c\n + // d"), "a +");
}

TEST(Lexer, TellsKindsApart) {
  EXPECT_EQ(KindOf("7"), TokenKind::kInt);
  EXPECT_EQ(KindOf("7u"), TokenKind::kUint);
  EXPECT_EQ(KindOf("7e1"), TokenKind::kDouble);
  EXPECT_EQ(KindOf(".7"), TokenKind::kDouble);
  EXPECT_EQ(KindOf("'a'"), TokenKind::kString);
  EXPECT_EQ(KindOf("r'a'"), TokenKind::kString);
  EXPECT_EQ(KindOf("bR\"a\""), TokenKind::kBytes);
  EXPECT_EQ(KindOf("rb"), TokenKind::kIdentifier);
  EXPECT_EQ(KindOf("true"), TokenKind::kTrue);
  EXPECT_EQ(KindOf("in"), TokenKind::kIn);
  EXPECT_EQ(KindOf("inside"), TokenKind::kIdentifier);
  EXPECT_EQ(KindOf("`a-b`"), TokenKind::kQuoted);
  EXPECT_EQ(KindOf(""), TokenKind::kEnd);
}

TEST(Lexer, KnowsWhereTextEnds) {
  EXPECT_EQ(Tokens(R"('a\'b' "c'd" '''e'f''g''' """h
i""" r'\' b'\'')"),
            R"('a\'b' "c'd" '''e'f''g''' """h
i""" r'\' b'\'')");
  EXPECT_EQ(Tokens("''''''"), "''''''");
}

TEST(Lexer, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(Tokens("a = b"), "a!2 unexpected '='; equality is '=='");
  EXPECT_EQ(Tokens("a & b"), "a!2 unexpected '&'; logical and is '&&'");
  EXPECT_EQ(Tokens("a | b"), "a!2 unexpected '|'; logical or is '||'");
  EXPECT_EQ(Tokens("a # b"), "a!2 unexpected character '#'");
  EXPECT_EQ(Tokens("a \u2265 b"), "a!2 unexpected character '\u2265'");
  EXPECT_EQ(Tokens("a \x01"), "a!2 unexpected control character 0x01");
  EXPECT_EQ(Tokens("x == 'abc"),
            "x ==!5 the string that starts here is not "
            "closed");
  EXPECT_EQ(Tokens("'ab\nc'"),
            "!3 a line ends inside a string; close it, or use triple quotes");
  EXPECT_EQ(Tokens("12px"), "!2 unexpected letter in a number");
  EXPECT_EQ(Tokens("1.5u"), "!3 unexpected letter in a number");
  EXPECT_EQ(Tokens("``"), "!0 a quoted field name is empty");
  EXPECT_EQ(Tokens("`a"),
            "!2 a quoted field name holds letters, digits and \"_.-/ \" and "
            "ends with '`'");
}

TEST(Lexer, ShortensLongTokensBetweenCodePoints) {
  const Token token{TokenKind::kString,
                    0,
                    "'\u00e9\u00e9\u00e9\u00e9\u00e9"
                    "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
                    "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9'",
                    {}};
  EXPECT_EQ(Describe(token),
            "''\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
            "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9...'");
  EXPECT_EQ(Describe(Token{}), "the end");
}

TEST(Lexer, NamesAreIdentifiersThatAreNotKeptForOthers) {
  EXPECT_TRUE(IsIdentifier("_a9"));
  for (const std::string_view word :
       {"", "9a", "a-b", "in", "true", "null", "while", "package"}) {
    EXPECT_FALSE(IsIdentifier(word)) << word;
  }
}

}  // namespace
}  // namespace bantam::cel::lexer_test
