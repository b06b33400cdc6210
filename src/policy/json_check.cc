#include "src/policy/json_check.h"

#include <simdjson.h>

#include <set>

#include "absl/strings/str_cat.h"

namespace bantam::internal {
namespace {

using simdjson::dom::element;

constexpr size_t kMaxDepth = 64;

std::string InSnakeCase(std::string_view key) {
  std::string snake;
  for (char c : key) {
    if (c >= 'A' && c <= 'Z') {
      snake.push_back('_');
      c = static_cast<char>(c - 'A' + 'a');
    }
    snake.push_back(c);
  }
  return snake;
}

// The parser bounds the depth, and so this recursion.
std::string FindRepeated(const element& value, const std::string& path) {
  simdjson::dom::array items;
  simdjson::dom::object fields;
  if (value.get(items) == simdjson::SUCCESS) {
    size_t index = 0;
    for (const element item : items) {
      std::string wrong =
          FindRepeated(item, absl::StrCat(path, "[", index, "]"));
      if (!wrong.empty()) return wrong;
      ++index;
    }
  } else if (value.get(fields) == simdjson::SUCCESS) {
    std::set<std::string> seen;
    for (const auto field : fields) {
      std::string key = InSnakeCase(field.key);
      const std::string inner =
          absl::StrCat(path, path.empty() ? "" : ".", key);
      if (!seen.insert(std::move(key)).second) {
        return absl::StrCat(inner, ": the key stands twice");
      }
      std::string wrong = FindRepeated(field.value, inner);
      if (!wrong.empty()) return wrong;
    }
  }
  return "";
}

}  // namespace

std::string CheckJson(std::string_view json) {
  simdjson::dom::parser parser;
  if (auto error = parser.allocate(json.size() + 1, kMaxDepth)) {
    return simdjson::error_message(error);
  }
  element root;
  if (auto error = parser.parse(json.data(), json.size()).get(root)) {
    return absl::StrCat("this is not JSON: ", simdjson::error_message(error));
  }
  return FindRepeated(root, "");
}

}  // namespace bantam::internal
