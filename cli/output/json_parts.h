// Parts of answers in JSON that several commands write.

#ifndef BANTAM_CLI_OUTPUT_JSON_PARTS_H_
#define BANTAM_CLI_OUTPUT_JSON_PARTS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/model/time.h"
#include "bantam/qualification.h"

namespace bantam::cli {

// ["a","b"].
std::string JsonStrings(const std::vector<std::string>& strings);

// A requirement that is not met, as an object.
std::string JsonUnmet(const UnmetRequirement& unmet);

// ,"name":"value", or nothing where there is none.
void AddJsonTime(std::string_view name,
                 const std::optional<model::Instant>& time, std::string* json);
void AddJsonText(std::string_view name, std::string_view text,
                 std::string* json);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_OUTPUT_JSON_PARTS_H_
