#include "tests/cel/case_file.h"

#include <simdjson.h>

#include <cmath>
#include <cstdint>

#include "src/cel/containers.h"
#include "src/cel/number.h"
#include "src/cel/times.h"

namespace bantam::cel {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

std::optional<std::string_view> AsText(element json) {
  std::string_view text;
  if (json.get_string().get(text) != simdjson::SUCCESS) return std::nullopt;
  return text;
}

std::optional<std::string> DecodeBase64(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  uint32_t bits = 0;
  int count = 0;
  while (text.ends_with('=')) text.remove_suffix(1);
  for (const char c : text) {
    const size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    bits = bits << 6 | static_cast<uint32_t>(digit);
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes.push_back(static_cast<char>(static_cast<uint8_t>(bits >> count)));
      bits &= (1u << count) - 1;
    }
  }
  return bytes;
}

// A whole number, as a JSON number or as text.
std::optional<int64_t> AsInt(element json) {
  int64_t number = 0;
  if (json.get_int64().get(number) == simdjson::SUCCESS) return number;
  const std::optional<std::string_view> text = AsText(json);
  return text ? ParseInt(*text) : std::nullopt;
}

// Seconds and nanos, as an object with these members or as a pair.
bool ReadSeconds(element json, int64_t* seconds, int64_t* nanos) {
  *seconds = 0;
  *nanos = 0;
  element first;
  element second;
  object members;
  array pair;
  bool has_first = false;
  bool has_second = false;
  if (json.get_object().get(members) == simdjson::SUCCESS) {
    has_first = members["seconds"].get(first) == simdjson::SUCCESS;
    has_second = members["nanos"].get(second) == simdjson::SUCCESS;
  } else if (json.get_array().get(pair) == simdjson::SUCCESS) {
    has_first = pair.at(0).get(first) == simdjson::SUCCESS;
    has_second = pair.at(1).get(second) == simdjson::SUCCESS;
  } else {
    return false;
  }
  const std::optional<int64_t> s = has_first ? AsInt(first) : 0;
  const std::optional<int64_t> n = has_second ? AsInt(second) : 0;
  if (!s || !n) return false;
  *seconds = *s;
  *nanos = *n;
  return true;
}

class Reader {
 public:
  explicit Reader(Case* out) : out_(*out) {}

  std::optional<Value> Read(element json) {
    object tagged;
    if (json.get_object().get(tagged) != simdjson::SUCCESS ||
        tagged.size() != 1) {
      return std::nullopt;
    }
    const auto member = *tagged.begin();
    return ReadTagged(member.key, member.value);
  }

 private:
  std::string_view Keep(std::string text) {
    return out_.texts.emplace_back(std::move(text));
  }

  std::optional<Value> ReadTagged(std::string_view tag, element json) {
    if (tag == "null") return Value::Null();
    if (tag == "bool") {
      bool value = false;
      if (json.get_bool().get(value) != simdjson::SUCCESS) return std::nullopt;
      return Value::Bool(value);
    }
    if (tag == "list") return ReadList(json);
    if (tag == "map") return ReadMap(json);
    if (tag == "timestamp" || tag == "duration") return ReadTime(tag, json);
    const std::optional<std::string_view> text = AsText(json);
    if (!text) return std::nullopt;
    if (tag == "string") return Value::String(Keep(std::string(*text)));
    if (tag == "type") return Value::TypeValue(Keep(std::string(*text)));
    if (tag == "int") {
      const std::optional<int64_t> number = ParseInt(*text);
      if (number) return Value::Int(*number);
    } else if (tag == "uint") {
      const std::optional<uint64_t> number = ParseUint(*text);
      if (number) return Value::Uint(*number);
    } else if (tag == "double") {
      const std::optional<double> number = ParseDouble(*text);
      if (number) return Value::Double(*number);
    } else if (tag == "bytes_b64") {
      std::optional<std::string> bytes = DecodeBase64(*text);
      if (bytes) return Value::Bytes(Keep(*std::move(bytes)));
    }
    return std::nullopt;
  }

  std::optional<Value> ReadTime(std::string_view tag, element json) {
    const std::optional<std::string_view> text = AsText(json);
    if (text && tag == "timestamp") {
      const std::optional<model::Instant> instant = model::ParseInstant(*text);
      if (!instant) return std::nullopt;
      return Value::Timestamp(*instant);
    }
    if (text) {
      const std::optional<model::Span> span = ParseDuration(*text);
      if (!span) return std::nullopt;
      return Value::Duration(*span);
    }
    int64_t seconds = 0;
    int64_t nanos = 0;
    if (!ReadSeconds(json, &seconds, &nanos)) return std::nullopt;
    const model::Int128 total =
        static_cast<model::Int128>(seconds) * model::kNanosPerSecond + nanos;
    if (tag == "timestamp") {
      const auto instant = model::Instant::FromNanos(total);
      if (!instant) return std::nullopt;
      return Value::Timestamp(*instant);
    }
    const auto span = model::Span::FromNanos(total);
    if (!span) return std::nullopt;
    return Value::Duration(*span);
  }

  std::optional<Value> ReadList(element json) {
    array elements;
    if (json.get_array().get(elements) != simdjson::SUCCESS) {
      return std::nullopt;
    }
    const std::span<Value> values = out_.arena.NewArray<Value>(elements.size());
    size_t count = 0;
    for (const element item : elements) {
      const std::optional<Value> value = Read(item);
      if (!value) return std::nullopt;
      values[count++] = *value;
    }
    return MakeList(values, out_.arena);
  }

  std::optional<Value> ReadMap(element json) {
    array entries;
    if (json.get_array().get(entries) != simdjson::SUCCESS) {
      return std::nullopt;
    }
    const std::span<Value> keys = out_.arena.NewArray<Value>(entries.size());
    const std::span<Value> values = out_.arena.NewArray<Value>(entries.size());
    size_t count = 0;
    for (const element entry : entries) {
      element key;
      element value;
      if (entry.at(0).get(key) != simdjson::SUCCESS ||
          entry.at(1).get(value) != simdjson::SUCCESS) {
        return std::nullopt;
      }
      const std::optional<Value> k = Read(key);
      const std::optional<Value> v = Read(value);
      if (!k || !v) return std::nullopt;
      keys[count] = *k;
      values[count++] = *v;
    }
    const Value map = MakeMap(keys, values, out_.arena);
    if (!map.has_value()) return std::nullopt;
    return map;
  }

  Case& out_;
};

std::optional<Type> TakeType(std::string_view* text);

bool TakeSign(std::string_view* text, char sign) {
  while (text->starts_with(' ')) text->remove_prefix(1);
  if (!text->starts_with(sign)) return false;
  text->remove_prefix(1);
  return true;
}

std::optional<std::vector<Type>> TakeParameters(std::string_view* text) {
  std::vector<Type> types;
  if (!TakeSign(text, '(')) return types;
  do {
    const std::optional<Type> type = TakeType(text);
    if (!type) return std::nullopt;
    types.push_back(*type);
  } while (TakeSign(text, ','));
  if (!TakeSign(text, ')')) return std::nullopt;
  return types;
}

std::optional<Type> TakeType(std::string_view* text) {
  while (text->starts_with(' ')) text->remove_prefix(1);
  const size_t end = std::min(text->find_first_of("(), "), text->size());
  const std::string_view name = text->substr(0, end);
  text->remove_prefix(end);
  const std::optional<std::vector<Type>> parameters = TakeParameters(text);
  if (!parameters) return std::nullopt;
  const size_t count = parameters->size();
  if (name == "list" && count == 1) return Type::List((*parameters)[0]);
  if (name == "map" && count == 2) {
    return Type::Map((*parameters)[0], (*parameters)[1]);
  }
  if (name == "wrapper" && count == 1) return Type::Nullable((*parameters)[0]);
  if (name == "type") return Type::TypeType();
  if (count > 0) return std::nullopt;
  if (name == "list") return Type::List(Type::Dyn());
  if (name == "map") return Type::Map(Type::Dyn(), Type::Dyn());
  if (name == "null" || name == "null_type") return Type::Null();
  if (name == "bool") return Type::Bool();
  if (name == "int") return Type::Int();
  if (name == "uint") return Type::Uint();
  if (name == "double") return Type::Double();
  if (name == "string") return Type::String();
  if (name == "bytes") return Type::Bytes();
  if (name == "dyn") return Type::Dyn();
  if (name == "timestamp" || name == "google.protobuf.Timestamp") {
    return Type::Timestamp();
  }
  if (name == "duration" || name == "google.protobuf.Duration") {
    return Type::Duration();
  }
  return std::nullopt;
}

std::string TextMember(object json, std::string_view key) {
  std::string_view text;
  if (json[key].get_string().get(text) != simdjson::SUCCESS) return {};
  return std::string(text);
}

}  // namespace

std::optional<Type> ParseType(std::string_view text) {
  const std::optional<Type> type = TakeType(&text);
  return text.empty() ? type : std::nullopt;
}

bool ReadCase(std::string_view line, Case* out, std::string* error) {
  simdjson::dom::parser parser;
  object json;
  if (parser.parse(line.data(), line.size()).get_object().get(json) !=
      simdjson::SUCCESS) {
    *error = "not a JSON object";
    return false;
  }
  out->label = TextMember(json, "file") + "/" + TextMember(json, "section") +
               "/" + TextMember(json, "name");
  element expr;
  if (json["expr"].get(expr) != simdjson::SUCCESS || !expr.is_string()) {
    *error = "a case without 'expr'";
    return false;
  }
  out->expr = TextMember(json, "expr");
  out->container = TextMember(json, "container");
  bool flag = false;
  out->disable_check =
      json["disable_check"].get_bool().get(flag) == simdjson::SUCCESS && flag;
  out->check_only =
      json["check_only"].get_bool().get(flag) == simdjson::SUCCESS && flag;
  object members;
  if (json["type_env"].get_object().get(members) == simdjson::SUCCESS) {
    for (const auto member : members) {
      const std::optional<std::string_view> text = AsText(member.value);
      const std::optional<Type> type = text ? ParseType(*text) : std::nullopt;
      if (!type) {
        *error = "bad type of '" + std::string(member.key) + "'";
        return false;
      }
      out->type_env.emplace_back(member.key, *type);
    }
  }
  Reader reader(out);
  if (json["bindings"].get_object().get(members) == simdjson::SUCCESS) {
    for (const auto member : members) {
      const std::optional<Value> value = reader.Read(member.value);
      if (!value) {
        *error = "bad value of '" + std::string(member.key) + "'";
        return false;
      }
      out->bindings.emplace_back(member.key, *value);
    }
  }
  element expected;
  out->is_error = json["error"].get(expected) == simdjson::SUCCESS;
  if (json["value"].get(expected) == simdjson::SUCCESS) {
    out->value = reader.Read(expected);
    if (!out->value) {
      *error = "bad 'value'";
      return false;
    }
  }
  if (out->is_error == out->value.has_value() && !out->check_only) {
    *error = "a case needs 'value' or 'error'";
    return false;
  }
  return true;
}

bool Same(const Value& a, const Value& b, Arena& arena) {
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case Kind::kNull:
      return true;
    case Kind::kBool:
      return a.bool_value() == b.bool_value();
    case Kind::kInt:
      return a.int_value() == b.int_value();
    case Kind::kUint:
      return a.uint_value() == b.uint_value();
    case Kind::kDouble:
      return a.double_value() == b.double_value() ||
             (std::isnan(a.double_value()) && std::isnan(b.double_value()));
    case Kind::kString:
    case Kind::kBytes:
    case Kind::kType:
      return a.string_value() == b.string_value();
    case Kind::kTimestamp:
      return a.timestamp_value() == b.timestamp_value();
    case Kind::kDuration:
      return a.duration_value() == b.duration_value();
    case Kind::kList: {
      const ListView& x = a.list_value();
      const ListView& y = b.list_value();
      if (x.size() != y.size()) return false;
      for (size_t i = 0; i < x.size(); ++i) {
        if (!Same(x.At(i, arena), y.At(i, arena), arena)) return false;
      }
      return true;
    }
    case Kind::kMap: {
      const MapView& x = a.map_value();
      const MapView& y = b.map_value();
      if (x.size() != y.size()) return false;
      for (size_t i = 0; i < x.size(); ++i) {
        const Value key = x.KeyAt(i, arena);
        const size_t j = y.Find(key, arena);
        if (j == y.size() || !Same(key, y.KeyAt(j, arena), arena) ||
            !Same(x.ValueAt(i, arena), y.ValueAt(j, arena), arena)) {
          return false;
        }
      }
      return true;
    }
    default:
      return false;
  }
}

}  // namespace bantam::cel
