#include "capi/arguments.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/text.h"
#include "src/base/utf8.h"

namespace bantam::capi {
namespace {

using base::ToAbsl;

constexpr uint32_t kMaxStructSize = 4096;

}  // namespace

void Arguments::Refuse(std::string_view place, std::string_view why) {
  if (!status_.ok()) return;
  status_ = base::ToStatus(
      {.path = std::string(place), .message = std::string(why)},
      absl::StatusCode::kInvalidArgument);
}

std::string Arguments::Item(std::string_view name, int64_t index) {
  return absl::StrCat(ToAbsl(name), "[", index, "]");
}

bool Arguments::IsSize(uint32_t size, std::string_view name) {
  if (size >= 8 && size <= kMaxStructSize && size % 8 == 0) return true;
  Refuse(absl::StrCat(ToAbsl(name), ".struct_size"),
         absl::StrCat("expected the structure's size, a multiple of 8 from 8 "
                      "to 4096, found ",
                      size));
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
    Refuse(name, absl::StrCat("byte ", i,
                              " is not zero; this version knows only ", known));
    return;
  }
}

bool Arguments::IsArray(const void* first, int64_t count,
                        std::string_view name) {
  if (count < 0) {
    Refuse(name, absl::StrCat("a count of ", count, " is negative"));
  } else if (count > 0 && first == nullptr) {
    Refuse(name, absl::StrCat("expected ", count, " items, found NULL"));
  } else {
    return true;
  }
  return false;
}

std::string_view Arguments::Text(const char* data, int64_t size,
                                 std::string_view name) {
  if (size < 0) {
    Refuse(name, absl::StrCat("a length of ", size, " is negative"));
    return "";
  }
  if (size > 0 && data == nullptr) {
    Refuse(name, absl::StrCat("expected ", size, " bytes, found NULL"));
    return "";
  }
  return size == 0 ? std::string_view("")
                   : std::string_view(data, static_cast<size_t>(size));
}

std::string Arguments::String(const char* data, int64_t size,
                              std::string_view name) {
  const std::string_view text = Text(data, size, name);
  if (const auto wrong = base::FindInvalidUtf8(text)) {
    Refuse(name, absl::StrCat("byte ", *wrong, " is not UTF-8"));
    return "";
  }
  return std::string(text);
}

void Arguments::Reserved(int64_t reserved, std::string_view name) {
  if (reserved != 0) Refuse(name, absl::StrCat("expected 0, found ", reserved));
}

void Arguments::Code(int64_t code, int64_t least, int64_t most,
                     std::string_view name) {
  if (code >= least && code <= most) return;
  Refuse(name, absl::StrCat("expected a number from ", least, " to ", most,
                            ", found ", code));
}

bool Arguments::Bool(int64_t value, std::string_view name) {
  Code(value, 0, 1, name);
  return value == 1;
}

size_t Arguments::Index(int64_t index, size_t count, std::string_view name) {
  if (index >= 0 && static_cast<uint64_t>(index) < count) {
    return static_cast<size_t>(index);
  }
  Refuse(name, absl::StrCat("expected an index below ", count, ", found ",
                            index));
  return 0;
}

}  // namespace bantam::capi
