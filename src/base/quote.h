// Text from outside, as an error message shows it.

#ifndef BANTAM_SRC_BASE_QUOTE_H_
#define BANTAM_SRC_BASE_QUOTE_H_

#include <string>
#include <string_view>

namespace bantam::base {

// `text` in single quotes on one line: control characters, quotes, backslashes
// and bytes that are not UTF-8 as \n, \' or \x1b. After about 60 bytes it ends
// in "...", outside the quotes, so that a message stays readable whatever it
// quotes.
std::string Quoted(std::string_view text);

}  // namespace bantam::base

#endif  // BANTAM_SRC_BASE_QUOTE_H_
