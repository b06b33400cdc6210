#include "cli/output/console.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "cli/output/format.h"

namespace bantam::cli {
namespace {

// Nobody is left to tell when standard error itself fails.
void Write(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

bool UseColour() {
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  const char* terminal = std::getenv("TERM");
  if (terminal != nullptr && std::string_view(terminal) == "dumb") return false;
  return IsTerminal(STDERR_FILENO);
}

std::string Escaped(std::string_view text, bool keep_line_ends) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    // U+0080 to U+009F are control characters, too.
    const bool is_c1 = byte == 0xC2 && i + 1 < text.size() &&
                       static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if ((byte >= 0x20 && byte != 0x7F && !is_c1) ||
        (keep_line_ends && byte == '\n')) {
      out += text[i];
    } else {
      out += "\\x";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

}  // namespace

bool IsTerminal(int descriptor) {
  return isatty(descriptor) == 1;
}

std::string Printable(std::string_view text) {
  return Escaped(text, false);
}

std::string PrintableLines(std::string_view text) {
  return Escaped(text, true);
}

void PrintError(std::string_view message) {
  const bool colour = UseColour();
  Write(std::string("bantam: ") +
        (colour ? "\x1b[1;31merror:\x1b[0m " : "error: ") +
        Escaped(message, true) + "\n");
}

void PrintNote(std::string_view message) {
  Write("bantam: " + Escaped(message, true) + "\n");
}

Progress::Progress() : enabled_(IsTerminal(STDERR_FILENO)) {
}

Progress::~Progress() {
  Clear();
}

void Progress::Clear() {
  if (shown_) Write("\r\x1b[K");
  shown_ = false;
}

void Progress::Print(int64_t leads) {
  Write("\r" + WithCommas(leads) + " leads");
  shown_ = true;
}

}  // namespace bantam::cli
