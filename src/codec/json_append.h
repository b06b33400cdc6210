// Writing values and members in JSON.

#ifndef BANTAM_SRC_CODEC_JSON_APPEND_H_
#define BANTAM_SRC_CODEC_JSON_APPEND_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/value.h"

namespace bantam::internal {

// A value, as LeadFromJson reads it.
void Append(Null, std::string* json);
void Append(bool value, std::string* json);
void Append(int64_t value, std::string* json);
void Append(double value, std::string* json);
void Append(const std::string& value, std::string* json);
void Append(Instant value, std::string* json);
void Append(Span value, std::string* json);
void Append(const Money& value, std::string* json);
void Append(const std::vector<std::string>& value, std::string* json);

// Begins a member of the object that is open at the end of `*json`.
void AppendName(std::string_view name, std::string* json);

template <typename Value>
void AppendMember(std::string_view name, const Value& value,
                  std::string* json) {
  AppendName(name, json);
  Append(value, json);
}

// A member that is left out where it is empty.
void AppendId(std::string_view name, const std::string& id, std::string* json);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_JSON_APPEND_H_
