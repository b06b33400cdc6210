#include "src/codec/json_path.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/base/quote.h"

namespace bantam::internal {
namespace {

// A key is read, not searched for, in a message: this much is enough.
constexpr size_t kMaxPlainBytes = 60;

bool IsPlain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '_' || c == '-';
}

}  // namespace

bool IsPlainKey(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), IsPlain);
}

void AppendKey(std::string_view key, std::string* path) {
  if (!IsPlainKey(key) || key.size() > kMaxPlainBytes) {
    absl::StrAppend(path, "[", base::Quoted(key), "]");
    return;
  }
  if (!path->empty()) path->push_back('.');
  path->append(key);
}

void AppendIndex(size_t index, std::string* path) {
  absl::StrAppend(path, "[", index, "]");
}

std::string_view TypeInWords(simdjson::dom::element_type type) {
  using simdjson::dom::element_type;
  switch (type) {
    case element_type::ARRAY:
      return "an array";
    case element_type::OBJECT:
      return "an object";
    case element_type::INT64:
    case element_type::UINT64:
      return "an integer";
    case element_type::DOUBLE:
      return "a number with a fraction or an exponent";
    case element_type::STRING:
      return "a string";
    case element_type::BOOL:
      return "a bool";
    case element_type::NULL_VALUE:
      return "null";
  }
  return "nothing";
}

}  // namespace bantam::internal
