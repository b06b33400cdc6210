// How an absl::Status leaves the library, and nothing else does.

#ifndef BANTAM_CAPI_ERROR_H_
#define BANTAM_CAPI_ERROR_H_

#include <cstdint>
#include <exception>
#include <new>
#include <stdexcept>
#include <string_view>

#include "absl/status/status.h"
#include "bantam/bantam_c.h"
#include "bantam/fault.h"
#include "capi/arguments.h"

namespace bantam::capi {

// Gives the caller the error, where it wants one, and returns the code. Needs
// no memory to say that there is none.
int32_t Fail(bantam_error** error, int32_t code, std::string_view message,
             std::string_view path) noexcept;
// With the fault that the status carries, and its path.
int32_t Fail(bantam_error** error, const absl::Status& status) noexcept;

// What is wrong, as data: code, position and arguments. nullptr where there is
// none: for NULL, and where the library did not say what is wrong.
const Fault* FaultIn(const bantam_error* error);

// Runs the body of a function that can fail. Whatever it throws ends here.
template <typename Body>
int32_t Call(bantam_error** error, Body&& body) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    Arguments arguments;
    const absl::Status status = body(arguments);
    return status.ok() ? BANTAM_OK : Fail(error, status);
  } catch (const std::bad_alloc&) {
    return Fail(error, BANTAM_RESOURCE_EXHAUSTED, "out of memory", "");
  } catch (const std::length_error&) {
    return Fail(error, BANTAM_RESOURCE_EXHAUSTED, "out of memory", "");
  } catch (const std::exception& thrown) {
    return Fail(error, BANTAM_INTERNAL, thrown.what(), "");
  } catch (...) {
    return Fail(error, BANTAM_INTERNAL, "an unknown exception", "");
  }
}

// A string for a plain getter, whose `size` may be NULL.
inline const char* Give(std::string_view text, int64_t* size) {
  if (size != nullptr) *size = static_cast<int64_t>(text.size());
  return text.data();
}

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_ERROR_H_
