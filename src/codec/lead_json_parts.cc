#include "src/codec/lead_json_parts.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/base/quote.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/codec/json_path.h"

namespace bantam::internal {

using base::ToAbsl;
using simdjson::dom::element;

absl::Status ReadFlag(const element& json, const LeadPlace& place, bool* flag) {
  const auto value = As<bool>(json);
  if (!value) return ExpectedAt(place, "expected true or false", json);
  *flag = *value;
  return absl::OkStatus();
}

absl::Status ReadSequence(const element& json, const LeadPlace& place,
                          int64_t* sequence) {
  Value value;
  absl::Status status = ReadJsonInt(json, place, &value);
  if (status.ok()) *sequence = std::get<int64_t>(value);
  return status;
}

absl::Status ReadTime(const element& json, const LeadPlace& place,
                      std::optional<Instant>* time) {
  return ReadJsonInstant(json, place, &time->emplace());
}

absl::Status ReadWordOf(const element& json, const LeadPlace& place,
                        std::string_view what,
                        std::span<const std::string_view> right, size_t* word) {
  // "expected 'low', 'medium' or 'high'".
  const auto expected = [&] {
    std::string text = "expected ";
    for (size_t i = 0; i < right.size(); ++i) {
      if (i > 0) text += i + 1 == right.size() ? " or " : ", ";
      absl::StrAppend(&text, "'", ToAbsl(right[i]), "'");
    }
    return text;
  };
  const auto text = As<std::string_view>(json);
  if (!text) return ExpectedAt(place, expected(), json);
  const auto found = std::find(right.begin(), right.end(), *text);
  if (found != right.end()) {
    *word = static_cast<size_t>(found - right.begin());
    return absl::OkStatus();
  }
  const std::string nearest = base::DidYouMean(*text, right);
  return InvalidAt(
      place,
      absl::StrCat("there is no ", ToAbsl(what), " ", base::Quoted(*text),
                   nearest.empty() ? "; " + expected() : nearest));
}

absl::Status NoSuchPart(std::string_view list, size_t index,
                        std::string_view what, std::string_view key,
                        std::span<const std::string_view> right) {
  std::string path(list);
  AppendIndex(index, &path);
  AppendKey(key, &path);
  return InvalidAt({path, std::nullopt},
                   absl::StrCat(ToAbsl(what), " has no such part",
                                base::DidYouMean(key, right)));
}

}  // namespace bantam::internal
