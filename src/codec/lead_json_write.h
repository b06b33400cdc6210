// Writing a lead's parts in JSON: compact, what is unknown left out.

#ifndef BANTAM_SRC_CODEC_LEAD_JSON_WRITE_H_
#define BANTAM_SRC_CODEC_LEAD_JSON_WRITE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/lead.h"
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

// Members that are left out where there is none.
void AppendId(std::string_view name, const std::string& id, std::string* json);
void AppendTime(std::string_view name, const std::optional<Instant>& time,
                std::string* json);

// The lists whose items have no declared fields: evidence, consents, stage and
// handoff events, suppressions.
void AppendItemLists(const Lead& lead, std::string* json);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_LEAD_JSON_WRITE_H_
