// bantam/fault.h: faults as data, and the page that lists their codes.

#include "bantam/fault.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/text.h"

namespace bantam::base {
namespace fault_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

absl::Status TooHeavy() {
  return Wrong("candidates[2].weight",
               {FaultCode::kOutOfRange,
                "a weight is from {min} to {max}, found {found}"},
               {{"min", 1}, {"max", 1000}, {"found", int64_t{5000}}});
}

TEST(FaultTest, AStatusCarriesItsFaultAsData) {
  const absl::Status status = TooHeavy();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(status.message(),
            "candidates[2].weight: a weight is from 1 to 1000, found 5000");
  const std::optional<Fault> fault = FaultOf(status);
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->code, FaultCode::kOutOfRange);
  EXPECT_EQ(fault->path, "candidates[2].weight");
  EXPECT_THAT(fault->arguments, ElementsAre(FaultArgument{"min", "1"},
                                            FaultArgument{"max", "1000"},
                                            FaultArgument{"found", "5000"}));
  EXPECT_EQ(fault->Find("found"), "5000");
  EXPECT_EQ(fault->Find("limit"), std::nullopt);
  EXPECT_EQ(Render(*fault), status.message());
}

TEST(FaultTest, ACopyOfTheStatusKeepsIt) {
  absl::Status copy;
  {
    const absl::Status status = TooHeavy();
    copy = status;
  }
  copy.SetPayload("host/trace", absl::Cord("17"));
  EXPECT_EQ(FaultOf(copy), FaultOf(TooHeavy()));
}

TEST(FaultTest, WhateverTextIsInItComesBack) {
  const Fault fault = {
      .code = FaultCode::kRepeated,
      .file = "a b:7",
      .line = 3,
      .column = 14,
      .path = "x[1]",
      .arguments = {{"name", std::string("5 \0{}\n\xFF", 7)}, {"what", ""}},
      .message = "12 3"};
  EXPECT_EQ(FaultOf(ToStatus(fault)), fault);
  const Fault least = {.message = "x"};
  EXPECT_EQ(FaultOf(ToStatus(least)), least);
}

TEST(FaultTest, WhatTheLibraryDidNotMakeHasNone) {
  EXPECT_EQ(FaultOf(absl::OkStatus()), std::nullopt);
  EXPECT_EQ(FaultOf(absl::InvalidArgumentError("a: b")), std::nullopt);
}

// A payload is the host's to damage.
TEST(FaultTest, DamagedPayloadsAreNoFaults) {
  std::string url;
  std::string good;
  TooHeavy().ForEachPayload([&](auto name, const absl::Cord& payload) {
    url = std::string(name);
    good = std::string(payload);
  });
  const auto decoded = [&](const std::string& bytes) {
    absl::Status status(TooHeavy().code(), TooHeavy().message());
    status.SetPayload(url, absl::Cord(bytes));
    return FaultOf(status);
  };
  EXPECT_EQ(decoded(good), FaultOf(TooHeavy()));
  for (size_t i = 0; i < good.size(); ++i) {
    decoded(good.substr(0, i));
    std::string damaged = good;
    damaged[i] = '9';
    decoded(damaged);
  }
  EXPECT_EQ(decoded(""), std::nullopt);
  EXPECT_EQ(decoded("99999999999999999999 x"), std::nullopt);
  EXPECT_EQ(decoded("9 no_such_c" + good.substr(good.find(' ') + 13)),
            std::nullopt);
}

TEST(FaultTest, TheNearestNameEndsTheSentence) {
  const auto unknown = [](std::optional<std::string_view> nearest) {
    return MakeFault(
        {FaultCode::kUnknownName, "there is no {what} {'name'}"},
        {{"what", "role"}, {"name", "sd'r"}, {"nearest", nearest}});
  };
  EXPECT_EQ(unknown("sdr").message,
            "there is no role 'sd\\'r'; did you mean 'sdr'?");
  EXPECT_EQ(unknown(std::nullopt).message, "there is no role 'sd\\'r'");
  EXPECT_EQ(unknown(std::nullopt).Find("nearest"), std::nullopt);
}

TEST(FaultTest, PlacesAreRenderedBeforeTheSentence) {
  Fault fault = {.path = "scores[0].id", .message = "an id is required"};
  EXPECT_EQ(Render(fault), "scores[0].id: an id is required");
  fault.file = "p.json";
  EXPECT_EQ(Render(fault), "p.json: scores[0].id: an id is required");
  fault.column = 7;  // Inside the string at the path.
  EXPECT_EQ(Render(fault), "p.json: scores[0].id:7: an id is required");
  fault.line = 3;
  EXPECT_EQ(Render(fault), "p.json:3:7: an id is required");
  EXPECT_EQ(Render({.message = "x"}), "x");
}

TEST(FaultTest, AHostFillsItsOwnSentence) {
  const Fault fault = *FaultOf(TooHeavy());
  EXPECT_EQ(Fill("{max} ist mehr als {'found'}", fault),
            "1000 ist mehr als '5000'");
  EXPECT_EQ(Fill("{} {none} {'none'} {'} } {", fault),
            "{} {none} {'none'} {'} } {");
  EXPECT_EQ(Fill("{{max} {{{max} {{", fault), "{max} {1000 {");
  EXPECT_EQ(Fill("", fault), "");
}

TEST(FaultTest, UnderPutsAPartBeforeThePath) {
  EXPECT_EQ(FaultOf(Under("context", TooHeavy()))->path,
            "context.candidates[2].weight");
  EXPECT_EQ(FaultOf(Under("items", 4, TooHeavy()))->path,
            "items[4].candidates[2].weight");
  EXPECT_EQ(FaultOf(Under("a", Wrong("[3]", {FaultCode::kMissing, "x"})))->path,
            "a[3]");
  EXPECT_EQ(Under("a", Wrong("", {FaultCode::kMissing, "x"})).message(),
            "a: x");
  EXPECT_TRUE(Under("a", absl::OkStatus()).ok());
}

TEST(FaultTest, AnItemIsNamedByItsIndexInTheSource) {
  const auto at = [](size_t held, size_t given) {
    const absl::Status status = AtIndex("candidates", held, given, TooHeavy());
    EXPECT_EQ(status.message(), Render(*FaultOf(status)));
    return FaultOf(status)->path;
  };
  EXPECT_EQ(at(2, 31), "candidates[31].weight");
  EXPECT_EQ(at(3, 31), "candidates[2].weight");
  EXPECT_EQ(FaultOf(AtIndex("claims", 2, 31, TooHeavy())), FaultOf(TooHeavy()));
}

TEST(FaultTest, AnotherStatusCodeKeepsTheFault) {
  const absl::Status status =
      WithStatusCode(absl::StatusCode::kNotFound, TooHeavy());
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(FaultOf(status), FaultOf(TooHeavy()));
}

TEST(FaultCodesTest, HaveANameOfTheirOwnAndAMeaning) {
  std::set<std::string_view> names;
  for (const FaultInfo& info : FaultCodes()) {
    EXPECT_TRUE(names.insert(info.name).second) << info.name;
    EXPECT_EQ(FaultCodeName(info.code), info.name);
    EXPECT_EQ(FindFaultCode(info.name), info.code);
    EXPECT_FALSE(info.meaning.empty()) << info.name;
    EXPECT_FALSE(info.example.empty()) << info.name;
  }
  EXPECT_EQ(FaultCodeName(static_cast<FaultCode>(255)), "unspecified");
  EXPECT_EQ(FindFaultCode("field_not_declared"), FaultCode::kFieldNotDeclared);
  EXPECT_EQ(FindFaultCode("no_such_code"), std::nullopt);
}

// docs/errors.md: a code without its line there cannot exist.
TEST(FaultCodesTest, ThePageListsThemAll) {
  std::string table =
      "| Code | Status | Arguments | Meaning | Example |\n"
      "| --- | --- | --- | --- | --- |\n";
  for (const FaultRow& row : kFaultTable) {
    absl::StrAppend(&table, "| `", ToAbsl(row.info.name), "` | ",
                    absl::StatusCodeToString(row.status), " | ",
                    ToAbsl(row.info.arguments), " | ", ToAbsl(row.info.meaning),
                    " | `", ToAbsl(row.info.example), "` |\n");
  }
  std::ifstream file(std::string(BANTAM_SOURCE_DIR) + "/docs/errors.md");
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  EXPECT_THAT(page, HasSubstr(table));
}

// A sentence is for people: whoever needs the place takes it from the fault.
TEST(FaultTest, NobodyTakesAMessageApart) {
  namespace fs = std::filesystem;
  size_t files = 0;
  for (const char* folder : {"/src", "/capi"}) {
    for (const auto& entry : fs::recursive_directory_iterator(
             std::string(BANTAM_SOURCE_DIR) + folder)) {
      if (!entry.is_regular_file()) continue;
      ++files;
      std::ifstream file(entry.path());
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      EXPECT_EQ(text.find("find(\": \")"), std::string::npos) << entry.path();
    }
  }
  EXPECT_GT(files, 200u);
}

}  // namespace
}  // namespace fault_test
}  // namespace bantam::base
