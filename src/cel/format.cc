#include "src/cel/format.h"

#include <charconv>

#include "src/cel/limits.h"
#include "src/cel/number.h"
#include "src/cel/text.h"
#include "src/cel/times.h"

namespace bantam::cel {

namespace {

constexpr std::string_view kHex = "0123456789abcdef";

// A text literal in single quotes. Bytes that are no ASCII are escaped.
void AppendQuoted(std::string_view text, bool bytes, size_t max_bytes,
                  std::string* out) {
  if (bytes) out->push_back('b');
  out->push_back('\'');
  for (const char c : text) {
    // Only between code points, so that the output stays valid UTF-8.
    const auto byte = static_cast<uint8_t>(c);
    if (out->size() >= max_bytes && (bytes || (byte & 0xC0) != 0x80)) {
      *out += "...";
      break;
    }
    switch (c) {
      case '\\':
        *out += "\\\\";
        break;
      case '\'':
        *out += "\\'";
        break;
      case '\n':
        *out += "\\n";
        break;
      case '\r':
        *out += "\\r";
        break;
      case '\t':
        *out += "\\t";
        break;
      default:
        if (byte < 0x20 || byte == 0x7F || (bytes && byte > 0x7F)) {
          *out += "\\x";
          out->push_back(kHex[byte >> 4]);
          out->push_back(kHex[byte & 15]);
        } else {
          out->push_back(c);
        }
    }
  }
  out->push_back('\'');
}

void AppendDouble(double value, std::string* out) {
  const std::string text = FormatDouble(value);
  // NaN and the infinities have no literal.
  if (text.find_first_of("Nn") != std::string::npos) {
    *out += Concat({"double('", text, "')"});
    return;
  }
  *out += text;
  // A literal without point or exponent would be an int.
  if (text.find_first_of(".e") == std::string::npos) *out += ".0";
}

class Printer {
 public:
  Printer(Arena& arena, size_t max_bytes, std::string* out)
      : arena_(arena), max_bytes_(max_bytes), out_(*out) {}

  void Print(const Value& value, int depth) {
    if (Stop()) return;
    if (depth > kMaxNesting) {
      out_ += "...";
      return;
    }
    switch (value.kind()) {
      case Kind::kNull:
        out_ += "null";
        return;
      case Kind::kBool:
        out_ += value.bool_value() ? "true" : "false";
        return;
      case Kind::kInt:
        out_ += std::to_string(value.int_value());
        return;
      case Kind::kUint:
        out_ += std::to_string(value.uint_value());
        out_ += "u";
        return;
      case Kind::kDouble:
        return AppendDouble(value.double_value(), &out_);
      case Kind::kString:
        return AppendQuoted(value.string_value(), false, max_bytes_, &out_);
      case Kind::kBytes:
        return AppendQuoted(value.bytes_value(), true, max_bytes_, &out_);
      case Kind::kTimestamp:
        out_ += Concat({"timestamp('",
                        model::FormatInstant(value.timestamp_value()), "')"});
        return;
      case Kind::kDuration: {
        char buffer[kDurationTextSize];
        const size_t size = WriteDuration(value.duration_value(), buffer);
        out_ += Concat({"duration('", {buffer, size}, "')"});
        return;
      }
      case Kind::kType:
        out_ += value.type_name();
        return;
      case Kind::kList:
        return PrintList(value.list_value(), depth);
      case Kind::kMap:
        return PrintMap(value.map_value(), depth);
      case Kind::kStruct:
        out_ += Concat({"<struct ", value.struct_value().type_name(), ">"});
        return;
      case Kind::kOpaque:
        out_ += value.opaque_value().text(arena_);
        return;
      case Kind::kUnknown: {
        out_ += "<unknown";
        for (const uint32_t id : value.unknown_ids()) {
          out_ += " ";
          out_ += std::to_string(id);
        }
        out_ += ">";
        return;
      }
      default:
        out_ += Concat({"<error: ", value.error_message(), ">"});
        return;
    }
  }

 private:
  // Whether the output is full, which it then says.
  bool Stop() {
    if (out_.size() < max_bytes_) return false;
    out_ += "...";
    return true;
  }

  void PrintList(const ListView& list, int depth) {
    out_ += "[";
    for (size_t i = 0; i < list.size() && !Stop(); ++i) {
      if (i > 0) out_ += ", ";
      Print(list.At(i, arena_), depth + 1);
    }
    out_ += "]";
  }

  void PrintMap(const MapView& map, int depth) {
    out_ += "{";
    for (size_t i = 0; i < map.size() && !Stop(); ++i) {
      if (i > 0) out_ += ", ";
      Print(map.KeyAt(i, arena_), depth + 1);
      out_ += ": ";
      Print(map.ValueAt(i, arena_), depth + 1);
    }
    out_ += "}";
  }

  Arena& arena_;
  const size_t max_bytes_;
  std::string& out_;
};

}  // namespace

std::string FormatDouble(double value) {
  char buffer[kDoubleTextSize];
  return std::string(buffer, WriteDouble(value, buffer));
}

std::string Format(const Value& value, Arena& arena, size_t max_bytes) {
  std::string out;
  Printer(arena, max_bytes, &out).Print(value, 0);
  return out;
}

}  // namespace bantam::cel
