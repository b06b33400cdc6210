#include "cli/output/json_parts.h"

#include "cli/output/format.h"

namespace bantam::cli {

std::string JsonStrings(const std::vector<std::string>& strings) {
  std::string json = "[";
  for (const std::string& string : strings) {
    if (json.size() > 1) json += ",";
    json += JsonString(string);
  }
  return json + "]";
}

std::string JsonUnmet(const UnmetRequirement& unmet) {
  std::string json = "{\"id\":" + JsonString(unmet.id) +
                     ",\"met\":" + JsonString(DecisionName(unmet.met));
  const auto points = [&](const char* name,
                          const std::optional<model::Points>& value) {
    if (value) json += std::string(",\"") + name + "\":" + FormatPoints(*value);
  };
  points("have", unmet.have);
  points("need", unmet.need);
  points("possible", unmet.possible);
  AddJsonText("have_grade", unmet.have_grade, &json);
  AddJsonText("need_grade", unmet.need_grade, &json);
  if (!unmet.fields.empty()) json += ",\"fields\":" + JsonStrings(unmet.fields);
  AddJsonText("error", unmet.error, &json);
  return json + "}";
}

void AddJsonTime(std::string_view name,
                 const std::optional<model::Instant>& time, std::string* json) {
  if (time) AddJsonText(name, model::FormatInstant(*time), json);
}

void AddJsonText(std::string_view name, std::string_view text,
                 std::string* json) {
  if (text.empty()) return;
  *json += ",\"" + std::string(name) + "\":" + JsonString(text);
}

}  // namespace bantam::cli
