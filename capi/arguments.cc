#include "capi/arguments.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "src/base/text.h"
#include "src/base/utf8.h"

namespace bantam::capi {
namespace {

using base::ToAbsl;

constexpr uint32_t kMaxStructSize = 4096;

}  // namespace

void Arguments::Refuse(std::string_view name, std::string_view why) {
  if (!status_.ok()) return;
  std::string place(list_);
  if (!list_.empty()) absl::StrAppend(&place, "[", item_, "]");
  status_ = absl::InvalidArgumentError(
      absl::StrCat(place, ToAbsl(name), ": ", ToAbsl(why)));
}

bool Arguments::IsSize(uint32_t size, std::string_view name) {
  if (size >= 8 && size <= kMaxStructSize && size % 8 == 0) return true;
  Refuse(std::string(name) + ".struct_size",
         "expected the structure's size, a multiple of 8 from 8 to 4096, "
         "found " +
             std::to_string(size));
  return false;
}

void Arguments::Copy(const void* structure, size_t known, void* full,
                     std::string_view name) {
  uint32_t size = 0;
  std::memcpy(&size, structure, sizeof(size));
  if (!IsSize(size, name)) return;
  std::memcpy(full, structure, std::min<size_t>(size, known));
  const char* bytes = static_cast<const char*>(structure);
  for (size_t i = known; i < size; ++i) {
    if (bytes[i] == 0) continue;
    Refuse(name, "byte " + std::to_string(i) +
                     " is not zero; this version knows only " +
                     std::to_string(known));
    return;
  }
}

std::string_view Arguments::Text(const char* data, int64_t size,
                                 std::string_view name) {
  if (size < 0) {
    Refuse(name, "a length of " + std::to_string(size) + " is negative");
    return "";
  }
  if (size > 0 && data == nullptr) {
    Refuse(name, "expected " + std::to_string(size) + " bytes, found NULL");
    return "";
  }
  return size == 0 ? std::string_view("")
                   : std::string_view(data, static_cast<size_t>(size));
}

std::string Arguments::String(const char* data, int64_t size,
                              std::string_view name) {
  const std::string_view text = Text(data, size, name);
  if (const auto wrong = base::FindInvalidUtf8(text)) {
    Refuse(name, "byte " + std::to_string(*wrong) + " is not UTF-8");
    return "";
  }
  return std::string(text);
}

std::optional<Instant> Arguments::OptionalInstant(bool has, int64_t seconds,
                                                  int32_t nanos,
                                                  std::string_view name) {
  if (has) return Instant{seconds, nanos};
  if (seconds != 0 || nanos != 0) {
    Refuse(name, "there is an instant, but its bit in flags is not set");
  }
  return std::nullopt;
}

void Arguments::Flags(uint32_t flags, uint32_t known, std::string_view name) {
  if ((flags & ~known) == 0) return;
  Refuse(name, "unknown bits in " + std::to_string(flags));
}

void Arguments::Reserved(uint32_t reserved, std::string_view name) {
  if (reserved != 0) {
    Refuse(name, "expected 0, found " + std::to_string(reserved));
  }
}

void Arguments::Code(int32_t code, int32_t least, int32_t most,
                     std::string_view name) {
  if (code >= least && code <= most) return;
  Refuse(name, "expected a number from " + std::to_string(least) + " to " +
                   std::to_string(most) + ", found " + std::to_string(code));
}

bool Arguments::Bool(int32_t value, std::string_view name) {
  Code(value, 0, 1, name);
  return value == 1;
}

size_t Arguments::Index(int64_t index, size_t count, std::string_view name) {
  if (index >= 0 && static_cast<uint64_t>(index) < count) {
    return static_cast<size_t>(index);
  }
  Refuse(name, "expected an index below " + std::to_string(count) + ", found " +
                   std::to_string(index));
  return 0;
}

std::optional<Value> Arguments::OptionalValue(const bantam_value* value,
                                              std::string_view name) {
  if (value == nullptr) return std::nullopt;
  return NeededValue(value, name);
}

Value Arguments::NeededValue(const bantam_value* value, std::string_view name) {
  const bantam_value full = NeededStruct(value, name);
  if (!ok()) return Null{};
  switch (full.type) {
    case BANTAM_NULL:
      return Null{};
    case BANTAM_BOOL:
      if (full.integer == 0 || full.integer == 1) return full.integer == 1;
      Refuse(name, "expected 0 or 1, found another number");
      return Null{};
    case BANTAM_INT:
      return full.integer;
    case BANTAM_DOUBLE:
      return full.number;
    case BANTAM_STRING:
      return std::string(Text(full.text, full.text_size, name));
    case BANTAM_TIMESTAMP:
      return Instant{full.integer, full.nanos};
    case BANTAM_DURATION:
      return Span{full.integer, full.nanos};
    case BANTAM_MONEY: {
      if (full.currency[3] != '\0') {
        Refuse(name, "expected a currency of three letters");
      }
      return Money{full.integer,
                   {full.currency[0], full.currency[1], full.currency[2]}};
    }
    case BANTAM_STRINGS:
      return Strings(full.items, full.item_count, name);
    default:
      Refuse(name, "there is no type " + std::to_string(full.type));
      return Null{};
  }
}

bool Arguments::IsArray(const void* first, int64_t count,
                        std::string_view name) {
  if (count < 0) {
    Refuse(name, "a count of " + std::to_string(count) + " is negative");
  } else if (count > 0 && first == nullptr) {
    Refuse(name, "expected " + std::to_string(count) + " items, found NULL");
  } else {
    return true;
  }
  return false;
}

std::vector<std::string> Arguments::Strings(const bantam_text* items,
                                            int64_t count,
                                            std::string_view name) {
  std::vector<std::string> strings;
  if (!IsArray(items, count, name)) return strings;
  for (int64_t i = 0; i < count && ok(); ++i) {
    strings.emplace_back(Text(items[i].data, items[i].size, name));
  }
  return strings;
}

}  // namespace bantam::capi
