// Pieces of an explanation's text.

#ifndef BANTAM_SRC_EXPLAIN_TEXT_H_
#define BANTAM_SRC_EXPLAIN_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "bantam/model/points.h"
#include "bantam/model/share.h"

namespace bantam::internal {

// "+15", "-5", "0".
std::string Signed(model::Points points);

// One line: the figure ends in a column of its own, the text follows.
std::string Indented(std::string_view figure, const std::string& text);

// "1 time", "3 times".
std::string Count(int64_t count, std::string_view one, std::string_view many);

// "42.5 %" for 425,000 millionths.
std::string Percent(model::Share share);

// `text` with control characters, line ends among them, as \x0a.
std::string OnOneLine(std::string_view text);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_EXPLAIN_TEXT_H_
