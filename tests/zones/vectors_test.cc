// Every answer of another implementation (see generate_vectors) is ours.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "src/zones/zones.h"

namespace bantam::zones::vectors_test {
namespace {

struct Line {
  std::string kind;
  std::string zone;  // of the last line `zone`
  std::string rest;
};

std::vector<Line> ReadVectors() {
  std::vector<Line> lines;
  std::ifstream in(BANTAM_SOURCE_DIR "/tests/zones/vectors.txt");
  std::string text;
  std::string zone;
  while (std::getline(in, text)) {
    const size_t space = text.find(' ');
    Line line{text.substr(0, space), "", text.substr(space + 1)};
    if (line.kind == "zone") zone = line.rest;
    line.zone = zone;
    lines.push_back(line);
  }
  return lines;
}

std::vector<Line> LinesOf(const std::string& kind) {
  std::vector<Line> lines = ReadVectors();
  std::erase_if(lines, [&](const Line& line) { return line.kind != kind; });
  return lines;
}

TEST(Vectors, AreOfTheSameDatabase) {
  const std::vector<Line> lines = LinesOf("version");
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(ZoneDataVersion(), lines[0].rest);
}

TEST(Vectors, HaveTheSameNames) {
  std::vector<std::string> names;
  for (const Line& line : LinesOf("name")) {
    names.push_back(line.rest.substr(0, line.rest.find(' ')));
  }
  EXPECT_GT(names.size(), 590u);
  EXPECT_EQ(names,
            std::vector<std::string>(ZoneNames().begin(), ZoneNames().end()));
}

TEST(Vectors, AgreeOnEveryZoneInEveryAge) {
  std::vector<int64_t> instants;
  std::istringstream at(LinesOf("at").at(0).rest);
  for (int64_t instant = 0; at >> instant;) instants.push_back(instant);
  ASSERT_EQ(instants.size(), 10u);
  for (const Line& line : LinesOf("name")) {
    std::istringstream in(line.rest);
    std::string name;
    in >> name;
    const Zone* zone = FindZone(name);
    ASSERT_NE(zone, nullptr) << name;
    for (const int64_t instant : instants) {
      int32_t offset = 0;
      ASSERT_TRUE(in >> offset) << name;
      EXPECT_EQ(OffsetAt(*zone, {instant, 0}), offset)
          << name << " at " << instant;
    }
  }
}

TEST(Vectors, AgreeOnBothSidesOfEveryChange) {
  size_t count = 0;
  for (const Line& line : LinesOf("change")) {
    const Zone* zone = FindZone(line.zone);
    ASSERT_NE(zone, nullptr) << line.zone;
    std::istringstream in(line.rest);
    int64_t instant = 0;
    LocalType before;
    LocalType after;
    std::string name_before;
    std::string name_after;
    ASSERT_TRUE(in >> instant >> before.offset >> name_before >> after.offset >>
                name_after);
    const LocalType was = TypeAt(*zone, {instant - 1, 999'999'999});
    const LocalType is = TypeAt(*zone, {instant, 0});
    EXPECT_EQ(was.offset, before.offset) << line.zone << " before " << instant;
    EXPECT_EQ(was.abbreviation, name_before) << line.zone << " " << instant;
    EXPECT_EQ(is.offset, after.offset) << line.zone << " at " << instant;
    EXPECT_EQ(is.abbreviation, name_after) << line.zone << " " << instant;
    EXPECT_EQ(OffsetPeriodAt(*zone, {instant - 1, 0}).end,
              (model::Instant{instant, 0}))
        << line.zone << " " << instant;
    ++count;
  }
  EXPECT_GT(count, 2500u);
}

TEST(Vectors, AgreeOnLocalTimes) {
  std::map<std::string, size_t> counts;
  for (const Line& line : LinesOf("local")) {
    const Zone* zone = FindZone(line.zone);
    ASSERT_NE(zone, nullptr) << line.zone;
    std::istringstream in(line.rest);
    int64_t reading = 0;
    std::string kind;
    int64_t first = 0;
    int64_t second = 0;
    ASSERT_TRUE(in >> reading >> kind >> first >> second);
    const auto instants = FromLocal(*zone, model::ToCivil({reading, 0}));
    ASSERT_TRUE(instants) << line.zone << " " << reading;
    EXPECT_EQ(instants->kind, kind == "u"   ? LocalKind::kUnique
                              : kind == "g" ? LocalKind::kGap
                                            : LocalKind::kOverlap)
        << line.zone << " " << reading;
    EXPECT_EQ(instants->first.seconds, first) << line.zone << " " << reading;
    EXPECT_EQ(instants->second.seconds, second) << line.zone << " " << reading;
    EXPECT_LE(instants->first, instants->change);
    EXPECT_LE(instants->change, instants->second);
    ++counts[kind];
  }
  EXPECT_GT(counts["u"], 100u);
  EXPECT_GT(counts["g"], 50u);
  EXPECT_GT(counts["o"], 50u);
}

}  // namespace
}  // namespace bantam::zones::vectors_test
