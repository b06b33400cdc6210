#include "src/base/suggest.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bantam::base::suggest_test {
namespace {

std::optional<std::string_view> Near(
    std::string_view wrong, const std::vector<std::string_view>& right) {
  return Nearest(wrong, right);
}

TEST(Nearest, FindsNamesOneSlipAway) {
  const std::vector<std::string_view> names = {"industry", "employees", "city"};
  EXPECT_EQ(Near("employes", names), "employees");    // dropped
  EXPECT_EQ(Near("employeees", names), "employees");  // inserted
  EXPECT_EQ(Near("emplayees", names), "employees");   // replaced
  EXPECT_EQ(Near("emlpoyees", names), "employees");   // swapped
  EXPECT_EQ(Near("ctiy", names), "city");
  EXPECT_EQ(Near("employees", names), "employees");
}

TEST(Nearest, AllowsOneSlipForEachThreeBytes) {
  EXPECT_EQ(Near("abcdef", {"abXXef"}), "abXXef");
  EXPECT_EQ(Near("abcde", {"abXXe"}), std::nullopt);
  EXPECT_EQ(Near("ab", {"ax"}), "ax");
  EXPECT_EQ(Near("a", {"b"}), std::nullopt);
  EXPECT_EQ(Near("", {"b"}), std::nullopt);
  EXPECT_EQ(Near("abc", {}), std::nullopt);
}

TEST(Nearest, TakesTheNearestAndOfEqualsTheFirst) {
  EXPECT_EQ(Near("abcdefg", {"abXXefg", "abXdefg"}), "abXdefg");
  EXPECT_EQ(Near("stage", {"stake", "state"}), "stake");
}

TEST(Nearest, LeavesOutWhatIsTooLong) {
  const std::string long_name(101, 'a');
  EXPECT_EQ(Near(long_name, {long_name}), std::nullopt);
  EXPECT_EQ(Near(std::string(100, 'a'), {long_name}), std::nullopt);
  const std::string longest(100, 'a');
  EXPECT_EQ(Near(longest, {longest}), longest);
}

TEST(DidYouMean, EndsAMessage) {
  const std::vector<std::string_view> names = {"account"};
  EXPECT_EQ(DidYouMean("acount", names), "; did you mean 'account'?");
  EXPECT_EQ(DidYouMean("zebra", names), "");
}

}  // namespace
}  // namespace bantam::base::suggest_test
