#include "capi/lead_text.h"

#include <algorithm>
#include <cstdint>

#include "src/base/fault.h"

namespace bantam::capi {

absl::StatusOr<std::vector<std::string_view>> LinesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      lines.push_back(line);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

absl::StatusOr<std::vector<std::string_view>> MessagesOf(
    std::string_view bytes) {
  std::vector<std::string_view> messages;
  size_t at = 0;
  while (at < bytes.size()) {
    const size_t begin = at;
    uint64_t size = 0;
    bool ended = false;
    for (int shift = 0; shift < 63 && at < bytes.size() && !ended; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes[at++]);
      size |= static_cast<uint64_t>(byte & 0x7f) << shift;
      ended = (byte & 0x80) == 0;
    }
    if (!ended || size > bytes.size() - at) {
      return base::Under(
          "leads", messages.size(),
          base::Wrong("",
                      {FaultCode::kSyntax,
                       "the length at byte {byte} goes past the end"},
                      {{"byte", begin}}));
    }
    messages.push_back(bytes.substr(at, size));
    at += size;
  }
  return messages;
}

}  // namespace bantam::capi
