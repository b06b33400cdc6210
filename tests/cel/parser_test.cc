#include <gtest/gtest.h>

#include "tests/cel/testing.h"

namespace bantam::cel::parser_test {
namespace {

// The source that the tree of `source` prints as: what the parser understood.
std::string Shape(std::string_view source) {
  Env env;
  for (const char* name : {"a", "b", "c", "d", "e"}) {
    EXPECT_TRUE(env.AddVariable(name, Type::Dyn()).ok());
  }
  std::vector<Issue> issues;
  const std::optional<Program> program =
      Compile(env, source, std::nullopt, &issues, Checking::kUnchecked);
  if (!program) return Show(issues);
  // What is printed means the same again.
  const std::string printed = Unparse(program->root());
  const std::optional<Program> again =
      Compile(env, printed, std::nullopt, &issues, Checking::kUnchecked);
  EXPECT_TRUE(again.has_value()) << printed << "\n" << Show(issues);
  if (again) {
    EXPECT_EQ(Unparse(again->root()), printed);
  }
  return printed;
}

TEST(Parser, BindsAsTheGrammarSays) {
  EXPECT_EQ(Shape("a||b&&c==d+e*a"), "a || b && c == d + e * a");
  EXPECT_EQ(Shape("(a||b)&&c"), "(a || b) && c");
  EXPECT_EQ(Shape("a-(b-c)"), "a - (b - c)");
  EXPECT_EQ(Shape("(a-b)-c"), "(a - b) - c");
  EXPECT_EQ(Shape("a-b+c-d"), "a - b + c - d");
  EXPECT_EQ(Shape("a*b/c%d"), "a * b / c % d");
  EXPECT_EQ(Shape("a<b<c"), "a < b < c");
  EXPECT_EQ(Shape("a<(b<c)"), "a < (b < c)");
  EXPECT_EQ(Shape("a in b == c"), "a in b == c");
  EXPECT_EQ(Shape("a?b:c?d:e"), "a ? b : c ? d : e");
  EXPECT_EQ(Shape("(a?b:c)?d:e"), "(a ? b : c) ? d : e");
  EXPECT_EQ(Shape("a?(b?c:d):e"), "a ? (b ? c : d) : e");
  EXPECT_EQ(Shape("!a.b[c]"), "!a.b[c]");
  EXPECT_EQ(Shape("(!a).b"), "(!a).b");
  EXPECT_EQ(Shape("!!a"), "!!a");
  EXPECT_EQ(Shape("-a*b"), "-a * b");
  EXPECT_EQ(Shape("-(a*b)"), "-(a * b)");
  EXPECT_EQ(Shape("!(-a)"), "!(-a)");
}

TEST(Parser, AMinusBeforeANumberIsPartOfIt) {
  EXPECT_EQ(Shape("-5"), "-5");
  EXPECT_EQ(Shape("--5"), "--5");
  EXPECT_EQ(Shape("-(5)"), "-(5)");
  EXPECT_EQ(Shape("1 - -5"), "1 - -5");
  EXPECT_EQ(Shape("1-5"), "1 - 5");
  EXPECT_EQ(Shape("!-5"), "!-5");
  EXPECT_EQ(Shape("-(0.5)"), "-(0.5)");
  EXPECT_EQ(Shape("-9223372036854775808"), "-9223372036854775808");
}

TEST(Parser, ReadsCallsMacrosAndAggregates) {
  EXPECT_EQ(Shape("size(a)+a.size()"), "size(a) + a.size()");
  EXPECT_EQ(Shape("a.exists(x,x.b==1)"), "a.exists(x, x.b == 1)");
  EXPECT_EQ(Shape("a.map(x,x>1,x*2)"), "a.map(x, x > 1, x * 2)");
  EXPECT_EQ(Shape("a.filter(x,x)"), "a.filter(x, x)");
  EXPECT_EQ(Shape("a.all(x,a.exists_one(y,x==y))"),
            "a.all(x, a.exists_one(y, x == y))");
  EXPECT_EQ(Shape("has(a.b.c)"), "has(a.b.c)");
  EXPECT_EQ(Shape("[1,2,]"), "[1, 2]");
  EXPECT_EQ(Shape("[,]"), "[]");
  EXPECT_EQ(Shape("{'k':1,2:[],}"), "{'k': 1, 2: []}");
  EXPECT_EQ(Shape("{,}"), "{}");
  EXPECT_EQ(Shape(".a"), ".a");
  EXPECT_EQ(Shape(".size(a)"), ".size(a)");
  EXPECT_EQ(Shape("a.`content-type`"), "a.`content-type`");
  EXPECT_EQ(Shape("a.package"), "a.package");
  EXPECT_EQ(Shape("b'\\x01\\xff' + b\"'\""), "b'\\x01\\xff' + b'\\''");
  EXPECT_EQ(Shape("1.5e300 + 1e+0 + 3u"), "1.5e+300 + 1.0 + 3u");
}

TEST(Parser, ALongChainIsOneLevel) {
  for (const std::string_view sign : {" && ", " || ", " + ", " * ", " - "}) {
    const bool logic = sign == " && " || sign == " || ";
    std::string source = "a";
    for (int i = 0; i < 499; ++i) {
      source += sign;
      source += "a";
    }
    Env env;
    ASSERT_TRUE(env.AddVariable("a", logic ? Type::Bool() : Type::Int()).ok());
    const std::optional<Program> program = MustCompile(env, source);
    ASSERT_TRUE(program);
    EXPECT_EQ(program->root().args.size(), 500u);
    EXPECT_EQ(program->root().depth, 2u);
  }
}

TEST(Parser, KnowsWhereThingsStand) {
  Env env;
  ASSERT_TRUE(env.AddVariable("a", Type::Int()).ok());
  const std::optional<Program> program = MustCompile(env, " (a + 1) >= 2");
  ASSERT_TRUE(program);
  const Expr& root = program->root();
  EXPECT_EQ(root.name, "_>=_");
  EXPECT_EQ(root.offset, 2u);
  EXPECT_EQ(root.operator_offset, 9u);
  EXPECT_EQ(root.end, 13u);
  EXPECT_EQ(root.args[0]->end, 7u);
  EXPECT_EQ(root.args[1]->offset, 12u);
}

TEST(Parser, SaysWhatItExpected) {
  EXPECT_EQ(IssuesOf(""), "1:1: expected a value, found the end");
  EXPECT_EQ(IssuesOf("1 +"), "1:4: expected a value, found the end");
  EXPECT_EQ(IssuesOf("1 2"), "1:3: expected an operator or the end, found '2'");
  EXPECT_EQ(IssuesOf("(1"), "1:3: expected ')' to close '(', found the end");
  EXPECT_EQ(IssuesOf("[1 2]"),
            "1:4: expected ']' or ',' after an element, found '2'");
  EXPECT_EQ(IssuesOf("{1}"), "1:3: expected ':' after a map key, found '}'");
  EXPECT_EQ(IssuesOf("{1: 2"),
            "1:6: expected '}' or ',' after an entry, found the end");
  EXPECT_EQ(IssuesOf("size(1"),
            "1:7: expected ')' or ',' after an argument, found the end");
  EXPECT_EQ(IssuesOf("true ? 1"),
            "1:9: expected ':' of the conditional, found the end");
  EXPECT_EQ(IssuesOf("true ? false ? 1 : 2 : 3"),
            "1:14: a conditional between '?' and ':' needs parentheses");
  EXPECT_EQ(IssuesOf("[1][0"),
            "1:6: expected ']' after the index, found the end");
  EXPECT_EQ(IssuesOf("'a'.1"),
            "1:4: expected an operator or the end, found '.1'");
  EXPECT_EQ(IssuesOf("'a'. 1"),
            "1:6: expected a field or function name after '.', found '1'");
  EXPECT_EQ(IssuesOf("a.in"),
            "1:3: expected a field or function name after '.', found 'in'");
  EXPECT_EQ(IssuesOf(". 5"), "1:3: expected a name after '.', found '5'");
  EXPECT_EQ(IssuesOf("!-x"), "1:2: '!' cannot stand before '-'");
  EXPECT_EQ(IssuesOf("true &&\n  'abc"),
            "2:3: the string that starts here is not closed");
  EXPECT_EQ(IssuesOf("1 == 'a\xff'"), "1:8: this is not valid UTF-8");
}

TEST(Parser, RefusesReservedWordsAsNames) {
  EXPECT_EQ(IssuesOf("package == 1"),
            "1:1: 'package' is a reserved word, not a name");
  EXPECT_EQ(IssuesOf("1 + if(2)"), "1:5: 'if' is a reserved word, not a name");
}

TEST(Parser, RefusesMessagesAndExtensions) {
  EXPECT_EQ(IssuesOf("Foo{a: 1}"),
            "1:4: messages cannot be made here: there are no message types");
  EXPECT_EQ(IssuesOf("1 == a.b.Foo{}"),
            "1:13: messages cannot be made here: there are no message types");
  for (const char* source : {"a.?b", "a[?1]", "[?1]", "{?1: 2}"}) {
    EXPECT_NE(IssuesOf(source).find("optional values are an extension"),
              std::string::npos)
        << source;
  }
  EXPECT_EQ(IssuesOf("[1].all(i, x, i < x)"),
            "1:5: 'all' with two variables is an extension, not supported");
  EXPECT_EQ(IssuesOf("{1: 2}.transformMap(k, v, v)"),
            "1:8: 'transformMap' with two variables is an extension, not "
            "supported");
}

TEST(Parser, ChecksHowMacrosAreWritten) {
  EXPECT_EQ(IssuesOf("[1].all(1, true)"),
            "1:9: the first argument of all() names its variable, as in "
            "all(x, ...)");
  EXPECT_EQ(IssuesOf("[1].map(a.b, true)"),
            "1:9: the first argument of map() names its variable, as in "
            "map(x, ...)");
  EXPECT_EQ(IssuesOf("[1].map(.a, true)"),
            "1:9: the first argument of map() names its variable, as in "
            "map(x, ...)");
  EXPECT_EQ(IssuesOf("has(1)"), "1:5: has() takes a field, as in has(a.b)");
}

TEST(Parser, ReadsLiterals) {
  EXPECT_EQ(Eval(R"('\a\b\f\n\r\t\v\\\?\"\'\`' ==
                '\x07\x08\x0C\x0a\x0D\x09\x0b\x5c\x3f\x22\x27\x60')"),
            "true");
  EXPECT_EQ(Eval(R"('\u00e9\U0001F431\351' == 'é🐱é')"), "true");
  EXPECT_EQ(Eval(R"(b'\351\xe9' == b'\xE9\Xe9')"), "true");
  EXPECT_EQ(Eval(R"(size(b'é'))"), "2");
  EXPECT_EQ(Eval(R"(r'\n' == '\\n' && R"""a"b""" == 'a"b')"), "true");
  EXPECT_EQ(Eval("0xFF == 255 && 0xffu == 255u && -0x10 == -16"), "true");
  EXPECT_EQ(Eval("'''a\nb'''"), R"('a\nb')");
}

TEST(Parser, PointsIntoBadLiterals) {
  const std::string escapes =
      "invalid escape; valid ones are \\\\ \\' \\\" \\` \\? \\a \\b \\f \\n "
      "\\r \\t \\v \\xHH \\uHHHH \\UHHHHHHHH and \\ooo up to \\377";
  EXPECT_EQ(IssuesOf(R"('ab\s')"), "1:4: " + escapes);
  EXPECT_EQ(IssuesOf(R"('\400')"), "1:2: " + escapes);
  EXPECT_EQ(IssuesOf(R"('\08')"), "1:2: this escape takes 3 octal digits");
  EXPECT_EQ(IssuesOf(R"('\xg0')"),
            "1:2: this escape takes 2 hexadecimal digits");
  EXPECT_EQ(IssuesOf(R"('\u12')"),
            "1:2: this escape takes 4 hexadecimal digits");
  EXPECT_EQ(IssuesOf(R"('\ud83d\ude03')"),
            "1:2: this is no Unicode code point");
  EXPECT_EQ(IssuesOf(R"('\UFFFFFFFF')"), "1:2: this is no Unicode code point");
  EXPECT_EQ(IssuesOf(R"(b'\u0041')"),
            "1:3: '\\u' and '\\U' name code points; bytes take '\\x'");
  EXPECT_EQ(IssuesOf("9223372036854775808"),
            "1:1: an int literal is beyond 9223372036854775807, the largest");
  EXPECT_EQ(IssuesOf("-9223372036854775809"),
            "1:2: an int literal is beyond -9223372036854775808, the smallest");
  EXPECT_EQ(IssuesOf("18446744073709551616u"),
            "1:1: a uint literal is beyond 18446744073709551615, the largest");
  EXPECT_EQ(IssuesOf("1e999"), "1:1: a double literal is beyond 1.8e308");
}

}  // namespace
}  // namespace bantam::cel::parser_test
