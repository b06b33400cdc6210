#include "src/base/suggest.h"

#include <algorithm>
#include <array>

namespace bantam::base {

namespace {

constexpr size_t kLongest = 100;

size_t Allowed(std::string_view a, std::string_view b) {
  const size_t shorter = std::min(a.size(), b.size());
  return shorter < 2 ? 0 : std::max<size_t>(1, shorter / 3);
}

// The number of slips between a and b (the optimal string alignment distance).
size_t Slips(std::string_view a, std::string_view b) {
  std::array<std::array<size_t, kLongest + 1>, 3> rows;
  size_t* before = rows[0].data();
  size_t* above = rows[1].data();
  size_t* row = rows[2].data();
  for (size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    size_t* spare = before;
    before = above;
    above = row;
    row = spare;
  }
  return above[b.size()];
}

}  // namespace

std::optional<std::string_view> Nearest(
    std::string_view wrong, std::span<const std::string_view> right) {
  if (wrong.size() > kLongest) return std::nullopt;
  std::optional<std::string_view> nearest;
  size_t fewest = kLongest + 1;
  for (const std::string_view name : right) {
    if (name.size() > kLongest) continue;
    const size_t allowed = Allowed(wrong, name);
    const size_t apart = wrong.size() > name.size()
                             ? wrong.size() - name.size()
                             : name.size() - wrong.size();
    if (apart > allowed || apart >= fewest) continue;
    const size_t slips = Slips(wrong, name);
    if (slips <= allowed && slips < fewest) {
      fewest = slips;
      nearest = name;
    }
  }
  return nearest;
}

std::string DidYouMean(std::string_view wrong,
                       std::span<const std::string_view> right) {
  const std::optional<std::string_view> nearest = Nearest(wrong, right);
  if (!nearest) return {};
  std::string text = "; did you mean '";
  text += *nearest;
  text += "'?";
  return text;
}

}  // namespace bantam::base
