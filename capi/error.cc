#include "capi/error.h"

#include <cstdlib>
#include <cstring>
#include <string>

#include "src/base/text.h"

// In one block with the two strings behind it.
struct bantam_error {
  int32_t code;
  const char* message;
  int64_t message_size;
  const char* path;
  int64_t path_size;
};

namespace bantam::capi {
namespace {

// Given where there is no memory for another one; never freed.
constinit bantam_error out_of_memory = {BANTAM_RESOURCE_EXHAUSTED,
                                        "out of memory", 13, "", 0};

char* Append(char* to, std::string_view text) {
  if (!text.empty()) std::memcpy(to, text.data(), text.size());
  to[text.size()] = '\0';
  return to + text.size() + 1;
}

bool IsOfPath(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '[' || c == ']';
}

}  // namespace

int32_t Fail(bantam_error** error, int32_t code, std::string_view message,
             std::string_view path) noexcept {
  if (error == nullptr) return code;
  void* block =
      std::malloc(sizeof(bantam_error) + message.size() + path.size() + 2);
  if (block == nullptr) {
    *error = &out_of_memory;
    return BANTAM_RESOURCE_EXHAUSTED;
  }
  char* text = static_cast<char*>(block) + sizeof(bantam_error);
  char* const path_text = Append(text, message);
  Append(path_text, path);
  *error =
      new (block) bantam_error{code, text, static_cast<int64_t>(message.size()),
                               path_text, static_cast<int64_t>(path.size())};
  return code;
}

int32_t Fail(bantam_error** error, const absl::Status& status) noexcept {
  const std::string_view message = base::FromAbsl(status.message());
  return Fail(error, static_cast<int32_t>(status.code()), message,
              PathOf(message));
}

std::string_view PathOf(std::string_view message) {
  const size_t end = message.find(": ");
  if (end == std::string_view::npos) return "";
  const std::string_view path = message.substr(0, end);
  for (const char c : path) {
    if (!IsOfPath(c)) return "";
  }
  return path;
}

}  // namespace bantam::capi

int32_t bantam_error_code(const bantam_error* error) {
  return error == nullptr ? BANTAM_OK : error->code;
}

const char* bantam_error_message(const bantam_error* error, int64_t* size) {
  if (size != nullptr) *size = error == nullptr ? 0 : error->message_size;
  return error == nullptr ? "" : error->message;
}

const char* bantam_error_path(const bantam_error* error, int64_t* size) {
  if (size != nullptr) *size = error == nullptr ? 0 : error->path_size;
  return error == nullptr ? "" : error->path;
}

void bantam_error_free(bantam_error* error) {
  if (error != &bantam::capi::out_of_memory) std::free(error);
}
