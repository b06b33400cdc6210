// What the readers of a lead's lists in JSON have in common: the members of an
// item by their keys.

#ifndef BANTAM_SRC_CODEC_LEAD_JSON_PARTS_H_
#define BANTAM_SRC_CODEC_LEAD_JSON_PARTS_H_

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "src/codec/json_value.h"

namespace bantam::internal {

// A member that is text: its place in a lead, and where it goes.
template <typename Part>
struct TextMember {
  std::string_view path;
  std::string Part::*text;

  std::string_view key() const { return path.substr(path.find('.') + 1); }
};

// Reads the member into `*part` if it is text; nullopt: it is none of these.
template <typename Part, size_t kCount>
std::optional<absl::Status> ReadText(const TextMember<Part> (&members)[kCount],
                                     std::string_view key,
                                     const simdjson::dom::element& json,
                                     size_t index, Part* part) {
  for (const TextMember<Part>& member : members) {
    if (member.key() != key) continue;
    std::string_view text;
    absl::Status status = ReadJsonString(json, {member.path, index}, &text);
    if (status.ok()) part->*member.text = text;
    return status;
  }
  return std::nullopt;
}

// Members that are true or false, an integer, or a time.
absl::Status ReadFlag(const simdjson::dom::element& json,
                      const LeadPlace& place, bool* flag);
absl::Status ReadSequence(const simdjson::dom::element& json,
                          const LeadPlace& place, int64_t* sequence);
absl::Status ReadTime(const simdjson::dom::element& json,
                      const LeadPlace& place, std::optional<Instant>* time);

// A member that is one of the words `right`; an error names the nearest, or all
// of them: "there is no step 'acept'; did you mean 'accept'?". The index of the
// word.
absl::Status ReadWordOf(const simdjson::dom::element& json,
                        const LeadPlace& place, std::string_view what,
                        std::span<const std::string_view> right, size_t* word);

// `key` is none of the parts `right` of the item of `list` at `index`, called
// `what`.
absl::Status NoSuchPart(std::string_view list, size_t index,
                        std::string_view what, std::string_view key,
                        std::span<const std::string_view> right);

// The same, the parts being these.
template <typename Part, size_t kTexts, size_t kOthers>
absl::Status NoSuchPart(std::string_view list, size_t index,
                        std::string_view what, std::string_view key,
                        const TextMember<Part> (&texts)[kTexts],
                        const std::string_view (&others)[kOthers]) {
  std::vector<std::string_view> right(others, others + kOthers);
  for (const TextMember<Part>& member : texts) right.push_back(member.key());
  return NoSuchPart(list, index, what, key, right);
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_LEAD_JSON_PARTS_H_
