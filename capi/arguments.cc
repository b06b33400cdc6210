#include "capi/arguments.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "src/base/text.h"
#include "src/base/utf8.h"

namespace bantam::capi {
namespace {

using base::ToAbsl;

constexpr uint32_t kMaxStructSize = 4096;

}  // namespace

void Arguments::RefuseAs(std::string_view place, Fault fault) {
  if (!status_.ok()) return;
  fault.path = place;
  // Whatever kind of mistake it is, it is one of the call.
  status_ = base::ToStatus(fault, absl::StatusCode::kInvalidArgument);
}

std::string Arguments::Item(std::string_view name, int64_t index) {
  return absl::StrCat(ToAbsl(name), "[", index, "]");
}

bool Arguments::IsSize(uint32_t size, std::string_view name) {
  if (size >= 8 && size <= kMaxStructSize && size % 8 == 0) return true;
  Refuse(absl::StrCat(ToAbsl(name), ".struct_size"),
         {FaultCode::kOutOfRange,
          "expected the structure's size, a multiple of 8 from {min} to {max}, "
          "found {found}"},
         {{"min", 8}, {"max", kMaxStructSize}, {"found", size}});
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
    Refuse(name,
           {FaultCode::kOutOfRange,
            "{what} is not zero; this version knows only {max} bytes"},
           {{"what", absl::StrCat("byte ", i)}, {"max", known}});
    return;
  }
}

bool Arguments::IsArray(const void* first, int64_t count,
                        std::string_view name) {
  if (count < 0) {
    Refuse(name, {FaultCode::kOutOfRange, "a count of {found} is negative"},
           {{"found", count}});
  } else if (count > 0 && first == nullptr) {
    Refuse(name, {FaultCode::kMissing, "expected {what} items, found NULL"},
           {{"what", absl::StrCat(count)}});
  } else {
    return true;
  }
  return false;
}

std::string_view Arguments::Text(const char* data, int64_t size,
                                 std::string_view name) {
  if (size < 0) {
    Refuse(name, {FaultCode::kOutOfRange, "a length of {found} is negative"},
           {{"found", size}});
    return "";
  }
  if (size > 0 && data == nullptr) {
    Refuse(name, {FaultCode::kMissing, "expected {what} bytes, found NULL"},
           {{"what", absl::StrCat(size)}});
    return "";
  }
  return size == 0 ? std::string_view("")
                   : std::string_view(data, static_cast<size_t>(size));
}

std::string Arguments::String(const char* data, int64_t size,
                              std::string_view name) {
  const std::string_view text = Text(data, size, name);
  if (const auto wrong = base::FindInvalidUtf8(text)) {
    Refuse(name, {FaultCode::kNotUtf8, "byte {byte} is not UTF-8"},
           {{"byte", *wrong}});
    return "";
  }
  return std::string(text);
}

void Arguments::Reserved(int64_t reserved, std::string_view name) {
  if (reserved == 0) return;
  Refuse(name, {FaultCode::kOutOfRange, "expected 0, found {found}"},
         {{"found", reserved}});
}

void Arguments::Code(int64_t code, int64_t least, int64_t most,
                     std::string_view name) {
  if (code >= least && code <= most) return;
  Refuse(name,
         {FaultCode::kOutOfRange,
          "expected a number from {min} to {max}, found {found}"},
         {{"min", least}, {"max", most}, {"found", code}});
}

bool Arguments::Bool(int64_t value, std::string_view name) {
  Code(value, 0, 1, name);
  return value == 1;
}

void Arguments::NotNegative(int64_t number, std::string_view name) {
  if (number >= 0) return;
  Refuse(name, {FaultCode::kOutOfRange, "{found} is negative"},
         {{"found", number}});
}

size_t Arguments::Index(int64_t index, size_t count, std::string_view name) {
  if (index >= 0 && static_cast<uint64_t>(index) < count) {
    return static_cast<size_t>(index);
  }
  Refuse(name,
         {FaultCode::kNoSuchIndex,
          "expected an index below {count}, found {found}"},
         {{"count", count}, {"found", index}});
  return 0;
}

}  // namespace bantam::capi
