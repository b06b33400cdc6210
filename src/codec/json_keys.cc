#include "src/codec/json_keys.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/base/fault.h"
#include "src/codec/json_path.h"

namespace bantam::internal {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

// Up to so many keys, comparing all pairs beats sorting.
constexpr size_t kPairwise = 16;

// An object or array that the walk is inside of.
struct OpenPart {
  bool is_object = false;
  object::iterator key;
  object::iterator keys_end;
  array::iterator item;
  array::iterator items_end;
  size_t index = 0;
};

class Walk {
 public:
  explicit Walk(int64_t max_depth) : max_depth_(max_depth) {}

  // An explicit stack, so that no document can exhaust the program's own.
  absl::Status Visit(const element& root) {
    absl::Status status = Enter(root);
    while (status.ok() && !frames_.empty()) {
      OpenPart& frame = frames_.back();
      if (frame.is_object) {
        if (frame.key == frame.keys_end) {
          Leave();
        } else {
          status = Enter(frame.key.value());
        }
      } else if (frame.item == frame.items_end) {
        Leave();
      } else {
        status = Enter(*frame.item);
      }
    }
    return status;
  }

 private:
  // Pushes an object or array; moves past anything else.
  absl::Status Enter(const element& value) {
    OpenPart inner;
    object fields;
    array items;
    if (value.get(fields) == simdjson::SUCCESS) {
      if (const auto key = FindRepeated(fields)) {
        std::string path = Path();
        AppendKey(*key, &path);
        return base::Wrong(path,
                           {FaultCode::kRepeated, "the key stands twice"});
      }
      inner.is_object = true;
      inner.key = fields.begin();
      inner.keys_end = fields.end();
    } else if (value.get(items) == simdjson::SUCCESS) {
      inner.item = items.begin();
      inner.items_end = items.end();
    } else {
      if (!frames_.empty()) Advance();
      return absl::OkStatus();
    }
    if (static_cast<int64_t>(frames_.size()) >= max_depth_) {
      return base::Wrong(Path(),
                         {FaultCode::kLimitExceeded,
                          "nested too deep; {limit} allows {allowed}"},
                         {{"limit", "max_depth"}, {"allowed", max_depth_}});
    }
    frames_.push_back(inner);
    return absl::OkStatus();
  }

  void Leave() {
    frames_.pop_back();
    if (!frames_.empty()) Advance();
  }

  void Advance() {
    OpenPart& frame = frames_.back();
    ++frame.index;
    if (frame.is_object) {
      ++frame.key;
    } else {
      ++frame.item;
    }
  }

  std::optional<std::string_view> FindRepeated(const object& fields) {
    keys_.clear();
    for (const auto field : fields) keys_.push_back(field.key);
    if (keys_.size() <= kPairwise) {
      for (auto key = keys_.begin(); key != keys_.end(); ++key) {
        if (std::find(keys_.begin(), key, *key) != key) return *key;
      }
      return std::nullopt;
    }
    std::sort(keys_.begin(), keys_.end());
    const auto twice = std::adjacent_find(keys_.begin(), keys_.end());
    if (twice == keys_.end()) return std::nullopt;
    return *twice;
  }

  std::string Path() const {
    std::string path;
    for (const OpenPart& frame : frames_) {
      if (frame.is_object) {
        AppendKey(frame.key.key(), &path);
      } else {
        AppendIndex(frame.index, &path);
      }
    }
    return path;
  }

  const int64_t max_depth_;
  std::vector<OpenPart> frames_;
  std::vector<std::string_view> keys_;
};

}  // namespace

absl::Status CheckKeys(const element& root, int64_t max_depth) {
  return Walk(max_depth).Visit(root);
}

}  // namespace bantam::internal
