// How numbers and words are written for people and for files.

#ifndef BANTAM_CLI_OUTPUT_FORMAT_H_
#define BANTAM_CLI_OUTPUT_FORMAT_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/model/share.h"
#include "bantam/model/time.h"

namespace bantam::cli {

// "8,000".
std::string WithCommas(int64_t number);

// "8,000 leads", "1 lead".
std::string Counted(int64_t number, std::string_view noun);

// `part` of `whole` in percent with two decimals, rounded half away from zero:
// "10.53". Empty where `whole` is 0: there is no such share.
std::string Percent(int64_t part, int64_t whole);

// Mean points with two decimals, from a sum of millionths; likewise.
std::string MeanPoints(model::Int128 sum_micros, int64_t count);

// Mean days with two decimals, from a sum of nanoseconds; likewise.
std::string MeanDays(model::Int128 sum_nanos, int64_t count);

// A share as percent: "62.50 %".
std::string ShareText(model::Share share);

// An instant, or nothing where it is absent.
std::string TimeText(const std::optional<model::Instant>& time);

// The names with the separator between them.
std::string Joined(const std::vector<std::string>& names,
                   std::string_view separator);

// ASCII letters as small ones: names of enums, as people read them.
std::string Lower(std::string_view text);

// A statistic with four decimals: "0.7123". It lies within +-1,000.
std::string FormatFigure(double value);

// A cell of a CSV file (RFC 4180), in quotes where it needs them.
std::string CsvCell(std::string_view text);

// A JSON string with its quotes; bytes that are not UTF-8 stay as they are.
std::string JsonString(std::string_view text);

// Columns that a terminal takes for UTF-8 text without control characters:
// two for East Asian wide characters, none for combining marks.
size_t DisplayWidth(std::string_view text);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_OUTPUT_FORMAT_H_
