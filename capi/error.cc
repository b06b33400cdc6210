#include "capi/error.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "capi/structure.h"
#include "src/base/text.h"

namespace bantam::capi {

// What an error says, and the structures that show its faults.
struct Told {
  std::string message;
  std::string path;
  std::vector<Fault> faults;
  std::vector<const bantam_fault*> shown;
  Arena arena;
};

}  // namespace bantam::capi

struct bantam_error {
  int32_t code;
  const char* message;
  int64_t message_size;
  // nullptr: there is no memory for more.
  bantam::capi::Told* told;
};

namespace bantam::capi {
namespace {

// Given where there is no memory for another one; never freed.
constinit bantam_error out_of_memory = {BANTAM_RESOURCE_EXHAUSTED,
                                        "out of memory", 13, nullptr};

int32_t Give(bantam_error** error, int32_t code, std::string_view message,
             std::vector<Fault> faults) noexcept {
  if (error == nullptr) return code;
  try {
    auto told = std::make_unique<Told>();
    told->message = message;
    told->faults = std::move(faults);
    for (const Fault& fault : told->faults) {
      told->shown.push_back(static_cast<const bantam_fault*>(
          Show(RecordOf<Fault>(), &fault, told->arena)));
    }
    if (!told->faults.empty()) told->path = told->faults.front().path;
    *error = new bantam_error{code, told->message.c_str(),
                              static_cast<int64_t>(message.size()), told.get()};
    told.release();
    return code;
  } catch (...) {
    *error = &out_of_memory;
    return BANTAM_RESOURCE_EXHAUSTED;
  }
}

}  // namespace

int32_t OutOfMemory(bantam_error** error) noexcept {
  if (error != nullptr) *error = &out_of_memory;
  return BANTAM_RESOURCE_EXHAUSTED;
}

int32_t Fail(bantam_error** error, int32_t code,
             std::string_view message) noexcept {
  return Give(error, code, message, {});
}

int32_t Fail(bantam_error** error, const absl::Status& status,
             std::vector<Fault> faults) noexcept {
  const auto code = static_cast<int32_t>(status.code());
  if (error == nullptr) return code;
  try {
    if (faults.empty()) {
      if (std::optional<Fault> fault = FaultOf(status)) {
        faults.push_back(*std::move(fault));
      }
    }
    return Give(error, code, base::FromAbsl(status.message()),
                std::move(faults));
  } catch (...) {
    return OutOfMemory(error);
  }
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
  const bool none = error == nullptr || error->told == nullptr;
  if (size != nullptr) {
    *size = none ? 0 : static_cast<int64_t>(error->told->path.size());
  }
  return none ? "" : error->told->path.c_str();
}

const bantam_fault* const* bantam_error_faults(const bantam_error* error,
                                               int64_t* count) {
  const bool none = error == nullptr || error->told == nullptr;
  if (count != nullptr) {
    *count = none ? 0 : static_cast<int64_t>(error->told->shown.size());
  }
  return none || error->told->shown.empty() ? nullptr
                                            : error->told->shown.data();
}

void bantam_error_free(bantam_error* error) {
  if (error == nullptr || error == &bantam::capi::out_of_memory) return;
  delete error->told;
  delete error;
}
