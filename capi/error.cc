#include "capi/error.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "src/base/text.h"

// In one block with the two strings behind it; the fault has its own.
struct bantam_error {
  int32_t code;
  const char* message;
  int64_t message_size;
  const char* path;
  int64_t path_size;
  const bantam::Fault* fault;
};

namespace bantam::capi {
namespace {

// Given where there is no memory for another one; never freed.
constinit bantam_error out_of_memory = {
    BANTAM_RESOURCE_EXHAUSTED, "out of memory", 13, "", 0, nullptr};

char* Append(char* to, std::string_view text) {
  if (!text.empty()) std::memcpy(to, text.data(), text.size());
  to[text.size()] = '\0';
  return to + text.size() + 1;
}

int32_t OutOfMemory(bantam_error** error) {
  *error = &out_of_memory;
  return BANTAM_RESOURCE_EXHAUSTED;
}

}  // namespace

int32_t Fail(bantam_error** error, int32_t code, std::string_view message,
             std::string_view path) noexcept {
  if (error == nullptr) return code;
  void* block =
      std::malloc(sizeof(bantam_error) + message.size() + path.size() + 2);
  if (block == nullptr) return OutOfMemory(error);
  char* text = static_cast<char*>(block) + sizeof(bantam_error);
  char* const path_text = Append(text, message);
  Append(path_text, path);
  *error = new (block) bantam_error{code,
                                    text,
                                    static_cast<int64_t>(message.size()),
                                    path_text,
                                    static_cast<int64_t>(path.size()),
                                    nullptr};
  return code;
}

int32_t Fail(bantam_error** error, const absl::Status& status) noexcept {
  const auto code = static_cast<int32_t>(status.code());
  if (error == nullptr) return code;
  try {
    std::unique_ptr<Fault> fault;
    if (std::optional<Fault> found = FaultOf(status)) {
      fault = std::make_unique<Fault>(*std::move(found));
    }
    const int32_t given =
        Fail(error, code, base::FromAbsl(status.message()),
             fault == nullptr ? std::string_view() : fault->path);
    if (*error != &out_of_memory) (*error)->fault = fault.release();
    return given;
  } catch (...) {
    return OutOfMemory(error);
  }
}

const Fault* FaultIn(const bantam_error* error) {
  return error == nullptr ? nullptr : error->fault;
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
  if (error == nullptr || error == &bantam::capi::out_of_memory) return;
  delete error->fault;
  std::free(error);
}
