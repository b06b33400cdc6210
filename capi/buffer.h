// Bytes that the caller owns.

#ifndef BANTAM_CAPI_BUFFER_H_
#define BANTAM_CAPI_BUFFER_H_

#include <cstdint>
#include <cstring>
#include <string_view>

namespace bantam::capi {

// A copy with a NUL behind it, for bantam_buffer_free.
inline void GiveBuffer(std::string_view text, char** buffer, int64_t* size) {
  char* copy = new char[text.size() + 1];
  if (!text.empty()) std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  *buffer = copy;
  *size = static_cast<int64_t>(text.size());
}

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_BUFFER_H_
