// Writing messages in proto's own JSON mapping, with the field names of the
// .proto, by hand.

#ifndef BANTAM_SRC_CODEC_PROTO_JSON_H_
#define BANTAM_SRC_CODEC_PROTO_JSON_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bantam/model/interval.h"
#include "bantam/model/points.h"
#include "bantam/policy.h"
#include "bantam/value.h"

namespace bantam::internal {

// Writes one JSON text; puts commas where they belong.
class JsonWriter {
 public:
  void Name(std::string_view name);
  void Open(char bracket) {
    Separate();
    json_.push_back(bracket);
  }
  void Close(char bracket) { json_.push_back(bracket); }
  void String(std::string_view text);
  // A number, a word, or a string that needs no escape and has its quotes.
  void Raw(std::string_view text) {
    Separate();
    json_.append(text);
  }
  void Double(double value);

  // Members of the object that is open.
  void Text(std::string_view name, std::string_view text);
  void Texts(std::string_view name, const std::vector<std::string>& texts);
  void Bool(std::string_view name, bool value);
  // 64-bit integers are strings in proto's JSON, since readers have doubles.
  void Int(std::string_view name, int64_t value);
  void Points(std::string_view name, model::Points points);
  // "low" and "high".
  void Interval(const model::Interval& interval);
  void Time(std::string_view name, Instant instant);
  // A bantam.v1.Value; left out where there is none.
  void OptionalValue(std::string_view name, const std::optional<Value>& value);
  void OneValue(std::string_view name, const Value& value);

  // A member that is a list of objects, the members of each written by
  // `write`.
  template <typename Item, typename Write>
  void List(std::string_view name, const std::vector<Item>& items,
            const Write& write) {
    Name(name);
    Objects(items, write);
  }
  template <typename Item, typename Write>
  void Objects(const std::vector<Item>& items, const Write& write) {
    Open('[');
    for (const Item& item : items) {
      Open('{');
      write(item);
      Close('}');
    }
    Close(']');
  }

  std::string Take() { return std::move(json_); }

 private:
  void Separate() {
    if (json_.empty()) return;
    const char last = json_.back();
    if (last != '{' && last != '[' && last != ':') json_.push_back(',');
  }

  std::string json_;
};

// The name in common.proto: "ACCOUNT".
std::string_view SubjectInProto(Subject subject);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_PROTO_JSON_H_
