// How an absl::Status leaves the library, and nothing else does.

#ifndef BANTAM_CAPI_ERROR_H_
#define BANTAM_CAPI_ERROR_H_

#include <cstdint>
#include <exception>
#include <new>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "bantam/bantam_c.h"
#include "bantam/fault.h"
#include "capi/arguments.h"

namespace bantam::capi {

// Each gives the caller the error, where it wants one, and returns the code.

// Needs no memory.
int32_t OutOfMemory(bantam_error** error) noexcept;
int32_t Fail(bantam_error** error, int32_t code,
             std::string_view message) noexcept;
// With `faults`; where there are none, with the one that the status carries.
int32_t Fail(bantam_error** error, const absl::Status& status,
             std::vector<Fault> faults = {}) noexcept;

// Runs the body of a function that can fail: it returns a status, and may put
// more than the status can carry into `faults`. Whatever it throws ends here.
template <typename Body>
int32_t CallWithFaults(bantam_error** error, Body&& body) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    Arguments arguments;
    std::vector<Fault> faults;
    const absl::Status status = body(arguments, &faults);
    return status.ok() ? BANTAM_OK : Fail(error, status, std::move(faults));
  } catch (const std::bad_alloc&) {
    return OutOfMemory(error);
  } catch (const std::length_error&) {
    return OutOfMemory(error);
  } catch (const std::exception& thrown) {
    return Fail(error, BANTAM_INTERNAL, thrown.what());
  } catch (...) {
    return Fail(error, BANTAM_INTERNAL, "an unknown exception");
  }
}

template <typename Body>
int32_t Call(bantam_error** error, Body&& body) noexcept {
  return CallWithFaults(
      error, [&](Arguments& in, std::vector<Fault>*) { return body(in); });
}

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_ERROR_H_
