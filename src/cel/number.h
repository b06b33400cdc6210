// Numbers and text, without a locale.

#ifndef BANTAM_SRC_CEL_NUMBER_H_
#define BANTAM_SRC_CEL_NUMBER_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace bantam::cel {

// Digits with an optional sign: "-12", "+5"; nullopt for anything else, and
// for what an int64 cannot hold.
std::optional<int64_t> ParseInt(std::string_view text);
// Digits alone.
std::optional<uint64_t> ParseUint(std::string_view text);
// Hexadecimal digits alone, without "0x".
std::optional<uint64_t> ParseHex(std::string_view text);

// Decimal text, with an optional sign, fraction and exponent, or "NaN", "Inf",
// "Infinity" in any case, to the nearest double; nullopt for anything else and
// for a finite number that no finite double is near to ("1e999").
std::optional<double> ParseDouble(std::string_view text);

// Room for any text that WriteDouble makes.
inline constexpr size_t kDoubleTextSize = 32;

// The shortest digits that read back as `value`, as "0.1", "100", "-2.5e-07",
// "1e+21": with an exponent below 1e-4 and from 1e21. "NaN", "Infinity",
// "-Infinity". Returns the length.
size_t WriteDouble(double value, char (&buffer)[kDoubleTextSize]);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_NUMBER_H_
