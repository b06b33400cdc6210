// What the text of the public headers must keep to.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace headers_test {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

struct File {
  std::string name;  // "bantam/model/time.h"
  std::string text;
};

std::string Contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<File> PublicHeaders() {
  const std::filesystem::path root =
      std::string(BANTAM_SOURCE_DIR) + "/include";
  std::vector<File> headers;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".h") continue;
    headers.push_back({std::filesystem::relative(entry.path(), root).string(),
                       Contents(entry.path())});
  }
  return headers;
}

// The lines of the comment that opens a header, without their slashes.
std::vector<std::string> Banner(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    if (line.rfind("//", 0) != 0) break;
    lines.push_back(line.substr(2));
  }
  return lines;
}

// What stands under "Example" in the banner.
std::string Example(const std::string& text) {
  std::string example;
  bool inside = false;
  for (const std::string& line : Banner(text)) {
    if (inside) example += line + "\n";
    if (line == " Example") inside = true;
  }
  return example;
}

// Layout is the formatter's, and it differs between a comment and code.
std::string WithoutSpace(const std::string& text) {
  std::string dense;
  for (const char c : text) {
    if (c != ' ' && c != '\n') dense += c;
  }
  return dense;
}

TEST(HeadersTest, OpenWithTheirNameAndAnExample) {
  const std::vector<File> headers = PublicHeaders();
  ASSERT_GT(headers.size(), 15u);
  for (const File& header : headers) {
    EXPECT_THAT(header.text, StartsWith("// " + header.name + ": "));
    if (header.name == "bantam/model/decay_table.h") continue;  // generated
    EXPECT_NE(Example(header.text), "") << header.name;
    EXPECT_THAT(header.text, HasSubstr("\n// Guarantees\n")) << header.name;
  }
}

// What stands in this folder's *examples_test.cc.
std::string ExampleTests() {
  const std::filesystem::path folder =
      std::string(BANTAM_SOURCE_DIR) + "/tests/headers";
  std::string tests;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.find("examples_test.cc") == std::string::npos) continue;
    tests += Contents(entry.path());
  }
  return tests;
}

// The examples are run from there, and so cannot go stale.
TEST(HeadersTest, EveryExampleStandsInATest) {
  const std::string tests = WithoutSpace(ExampleTests());
  ASSERT_NE(tests, "");
  for (const File& header : PublicHeaders()) {
    EXPECT_NE(tests.find(WithoutSpace(Example(header.text))), std::string::npos)
        << header.name << ": copy its example into the test:\n"
        << Example(header.text);
  }
}

TEST(HeadersTest, AreGuardedByTheirName) {
  for (const File& header : PublicHeaders()) {
    std::string guard;
    for (const char c : header.name) {
      guard += c == '/' || c == '.'   ? '_'
               : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A')
                                      : c;
    }
    guard += "_";
    EXPECT_THAT(header.text,
                HasSubstr("#ifndef " + guard + "\n#define " + guard + "\n"))
        << header.name;
  }
}

std::vector<std::string> Includes(const std::string& text) {
  static const std::regex* const include =
      new std::regex("#include ([<\"][^>\"]+)");
  std::vector<std::string> names;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    std::smatch match;
    if (std::regex_search(line, match, *include)) names.push_back(match[1]);
  }
  return names;
}

// The arithmetic needs the standard library and nothing else: those names have
// no folder.
TEST(HeadersTest, TheModelStandsOnTheStandardLibraryAlone) {
  size_t seen = 0;
  for (const File& header : PublicHeaders()) {
    if (header.name.rfind("bantam/model/", 0) != 0) continue;
    for (const std::string& name : Includes(header.text)) {
      ++seen;
      const bool own = name.rfind("\"bantam/model/", 0) == 0;
      const bool standard =
          name[0] == '<' && name.find_first_of("/.") == std::string::npos;
      EXPECT_TRUE(own || standard) << header.name << " includes " << name;
    }
  }
  EXPECT_GT(seen, 20u);
}

// Who looks for one header of the model finds it in the list.
TEST(HeadersTest, TheListOfTheModelIsComplete) {
  const std::string page =
      Contents(std::string(BANTAM_SOURCE_DIR) + "/docs/architecture.md");
  const std::string folder = "bantam/model/";
  for (const File& header : PublicHeaders()) {
    if (header.name.rfind(folder, 0) != 0) continue;
    EXPECT_THAT(page, HasSubstr("`" + header.name.substr(folder.size()) + "`"));
  }
}

// Others may not be forced on a host: of Abseil only the status, of protobuf
// nothing.
TEST(HeadersTest, ThePublicHeadersShowOnlyStatusOfTheirDependencies) {
  for (const File& header : PublicHeaders()) {
    for (const std::string& name : Includes(header.text)) {
      const bool standard =
          name[0] == '<' && name.find_first_of("/.") == std::string::npos;
      EXPECT_TRUE(standard || name.rfind("\"bantam/", 0) == 0 ||
                  name == "\"absl/status/status.h" ||
                  name == "\"absl/status/statusor.h")
          << header.name << " includes " << name;
    }
  }
}

}  // namespace
}  // namespace headers_test
