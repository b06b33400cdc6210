#include "src/codec/json_append.h"
#include "src/codec/duration_text.h"
#include "src/codec/json_text.h"

namespace bantam::internal {

void Append(Null, std::string* json) {
  json->append("null");
}
void Append(bool value, std::string* json) {
  json->append(value ? "true" : "false");
}
void Append(int64_t value, std::string* json) {
  AppendJsonInt(value, json);
}
void Append(double value, std::string* json) {
  AppendJsonDouble(value, json);
}
void Append(const std::string& value, std::string* json) {
  AppendJsonString(value, json);
}
void Append(Instant value, std::string* json) {
  AppendJsonString(model::FormatInstant(value), json);
}
void Append(Span value, std::string* json) {
  AppendJsonString(FormatSeconds(value), json);
}
void Append(const Money& value, std::string* json) {
  json->append("{\"amount\":");
  AppendJsonString(model::FormatAmount(value), json);
  json->append(",\"currency\":");
  AppendJsonString(value.code(), json);
  json->push_back('}');
}
void Append(const std::vector<std::string>& value, std::string* json) {
  json->push_back('[');
  for (const std::string& item : value) {
    if (&item != &value.front()) json->push_back(',');
    AppendJsonString(item, json);
  }
  json->push_back(']');
}

void AppendName(std::string_view name, std::string* json) {
  if (json->back() != '{') json->push_back(',');
  AppendJsonString(name, json);
  json->push_back(':');
}

void AppendId(std::string_view name, const std::string& id, std::string* json) {
  if (!id.empty()) AppendMember(name, id, json);
}

}  // namespace bantam::internal
