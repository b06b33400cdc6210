// Words to the person at the terminal; all of them go to standard error.

#ifndef BANTAM_CLI_OUTPUT_CONSOLE_H_
#define BANTAM_CLI_OUTPUT_CONSOLE_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace bantam::cli {

// "bantam: error: …", in colour on a terminal unless NO_COLOR is set. Control
// characters other than line ends are shown as \x1b, so that no file can talk
// to the terminal.
void PrintError(std::string_view message);
// "bantam: …".
void PrintNote(std::string_view message);

// `text` on one line, with control characters as \x1b.
std::string Printable(std::string_view text);
// The same, but its line ends stay.
std::string PrintableLines(std::string_view text);

// Whether what goes to this file descriptor is read by a person.
bool IsTerminal(int descriptor);

// A count that is rewritten in place, on a terminal only.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void Show(int64_t leads) {
    // Cheap enough to be asked for each lead.
    if (enabled_ && leads % 8192 == 0) Print(leads);
  }
  // Removes the count, before other words.
  void Clear();

 private:
  void Print(int64_t leads);

  bool enabled_;
  bool shown_ = false;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_OUTPUT_CONSOLE_H_
