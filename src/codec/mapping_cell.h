// How each type is written in a cell (proto/bantam/v1/mapping.proto).
//
// A reader takes a cell that is neither empty nor a mapped word. On failure
// `*wrong` says what was expected and shows no value.

#ifndef BANTAM_SRC_CODEC_MAPPING_CELL_H_
#define BANTAM_SRC_CODEC_MAPPING_CELL_H_

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/model/money.h"
#include "bantam/model/time.h"
#include "bantam/value.h"
#include "src/base/text.h"
#include "src/codec/duration_text.h"
#include "src/codec/mapping_program.h"

namespace bantam::internal {

// `text` without the ASCII spaces around it.
inline std::string_view Trim(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n\f\v";
  const size_t start = text.find_first_not_of(kSpaces);
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(kSpaces) - start + 1);
}

inline std::optional<Value> ReadBool(std::string_view cell,
                                     std::string* wrong) {
  if (cell == "true") return true;
  if (cell == "false") return false;
  *wrong = "expected true or false";
  return std::nullopt;
}

inline std::optional<Value> ReadInt(std::string_view cell, std::string* wrong) {
  int64_t value = 0;
  const auto [end, error] =
      std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error == std::errc::result_out_of_range) {
    *wrong = "expected a whole number within 64 bits";
    return std::nullopt;
  }
  if (error != std::errc() || end != cell.data() + cell.size()) {
    *wrong = "expected a whole number";
    return std::nullopt;
  }
  return value;
}

inline std::optional<Value> ReadDouble(std::string_view cell,
                                       std::string* wrong) {
  double value = 0;
  const auto [end, error] =
      std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error == std::errc::result_out_of_range) {
    *wrong = "expected a number that a double can hold";
    return std::nullopt;
  }
  // from_chars takes "nan" and "inf", too; no column of numbers means them.
  if (error != std::errc() || end != cell.data() + cell.size() ||
      !std::isfinite(value)) {
    *wrong = "expected a number, with a point before decimals";
    return std::nullopt;
  }
  return value;
}

inline std::optional<Value> ReadTimestamp(std::string_view cell,
                                          std::optional<int32_t> utc_offset,
                                          std::string* wrong) {
  namespace parse = model::internal;
  *wrong =
      "expected a time such as 2026-01-31T09:30:00Z, '2026-01-31 09:30' or "
      "2026-01-31";
  model::Civil civil;
  size_t pos = 0;
  if (!parse::ReadDigits(cell, &pos, 4, &civil.year) ||
      !parse::ReadChar(cell, &pos, '-') ||
      !parse::ReadDigits(cell, &pos, 2, &civil.month) ||
      !parse::ReadChar(cell, &pos, '-') ||
      !parse::ReadDigits(cell, &pos, 2, &civil.day)) {
    return std::nullopt;
  }
  if (pos < cell.size()) {
    if (!parse::ReadChar(cell, &pos, 'T') &&
        !parse::ReadChar(cell, &pos, 't') &&
        !parse::ReadChar(cell, &pos, ' ')) {
      return std::nullopt;
    }
    if (!parse::ReadDigits(cell, &pos, 2, &civil.hour) ||
        !parse::ReadChar(cell, &pos, ':') ||
        !parse::ReadDigits(cell, &pos, 2, &civil.minute)) {
      return std::nullopt;
    }
    if (parse::ReadChar(cell, &pos, ':') &&
        (!parse::ReadDigits(cell, &pos, 2, &civil.second) ||
         !parse::ReadFraction(cell, &pos, &civil.nanos))) {
      return std::nullopt;
    }
  }
  int32_t offset = 0;
  if (pos < cell.size()) {
    if (!parse::ReadOffset(cell, &pos, &offset) || pos != cell.size()) {
      return std::nullopt;
    }
  } else if (utc_offset) {
    offset = *utc_offset;
  } else {
    *wrong =
        "expected a time with its offset from UTC, as the mapping has no "
        "utc_offset";
    return std::nullopt;
  }
  const std::optional<Instant> local = model::FromCivil(civil);
  if (!local) {
    *wrong = "expected a date and time of day that exist";
    return std::nullopt;
  }
  const std::optional<Instant> instant = *local - Span{offset, 0};
  if (!instant) {
    *wrong = "expected a time in the years 1 to 9999, in UTC";
    return std::nullopt;
  }
  return *instant;
}

inline std::optional<Value> ReadDuration(std::string_view cell,
                                         std::string* wrong) {
  if (const std::optional<Span> span = model::ParseSpan(cell)) return *span;
  if (const std::optional<Span> span = ParseSeconds(cell)) return *span;
  *wrong = "expected a length of time such as 1d12h or 1.5s";
  return std::nullopt;
}

inline std::optional<Value> ReadMoney(std::string_view cell,
                                      std::string_view currency,
                                      std::string* wrong) {
  std::string_view amount = cell;
  std::string_view code = currency;
  if (currency.empty()) {
    const size_t space = cell.rfind(' ');
    if (space == std::string_view::npos) {
      *wrong = "expected an amount and its currency, such as 1250.50 USD";
      return std::nullopt;
    }
    amount = Trim(cell.substr(0, space));
    code = cell.substr(space + 1);
  }
  if (const std::optional<Money> money = Money::Parse(amount, code)) {
    return *money;
  }
  *wrong = currency.empty()
               ? "expected an amount and its currency, such as 1250.50 USD"
               : "expected an amount such as 1250.50, at most 12 digits before "
                 "the point and 6 after it";
  return std::nullopt;
}

inline std::optional<Value> ReadStrings(const ColumnProgram& column,
                                        std::string_view cell,
                                        std::string* wrong) {
  std::vector<std::string> items;
  for (size_t start = 0;;) {
    const size_t end = cell.find(column.separator, start);
    const std::string_view item = Trim(
        cell.substr(start, end == std::string_view::npos ? end : end - start));
    const auto word = column.items.find(base::ToAbsl(item));
    if (word != column.items.end()) {
      items.push_back(word->second);
    } else if (column.only_mapped_values) {
      *wrong = "expected items that are among the column's `values`";
      return std::nullopt;
    } else if (item.empty()) {
      *wrong =
          absl::StrCat("expected an item between two '", column.separator, "'");
      return std::nullopt;
    } else {
      items.emplace_back(item);
    }
    if (end == std::string_view::npos) break;
    start = end + column.separator.size();
  }
  return items;
}

inline std::optional<Value> ReadCell(const ColumnProgram& column,
                                     std::optional<int32_t> utc_offset,
                                     std::string_view cell,
                                     std::string* wrong) {
  switch (column.type) {
    case FieldType::kBool:
      return ReadBool(cell, wrong);
    case FieldType::kInt:
      return ReadInt(cell, wrong);
    case FieldType::kDouble:
      return ReadDouble(cell, wrong);
    case FieldType::kString:
      return std::string(cell);
    case FieldType::kTimestamp:
      return ReadTimestamp(cell, utc_offset, wrong);
    case FieldType::kDuration:
      return ReadDuration(cell, wrong);
    case FieldType::kMoney:
      return ReadMoney(cell, column.currency, wrong);
    case FieldType::kStrings:
      return ReadStrings(column, cell, wrong);
  }
  *wrong = "expected a type that this version knows";
  return std::nullopt;
}

// What a cell says in a column of answers: a word that assesses, or a value
// that is thereby confirmed; of a YES_NO question the value is the assessment.
inline std::optional<CellMeaning> ReadAnswer(const ColumnProgram& column,
                                             std::optional<int32_t> utc_offset,
                                             std::string_view cell,
                                             std::string* wrong) {
  using model::Assessment;
  if (cell == "confirmed") return CellMeaning{{}, Assessment::kConfirmed};
  if (cell == "denied") return CellMeaning{{}, Assessment::kDenied};
  std::optional<Value> value = ReadCell(column, utc_offset, cell, wrong);
  if (!value) {
    absl::StrAppend(wrong, "; or confirmed or denied");
    return std::nullopt;
  }
  const bool no = *value == Value(false);
  return CellMeaning{std::move(value),
                     no ? Assessment::kDenied : Assessment::kConfirmed};
}

inline std::optional<CellMeaning> ReadMeaning(const ColumnProgram& column,
                                              std::optional<int32_t> utc_offset,
                                              std::string_view cell,
                                              std::string* wrong) {
  if (column.target == Target::kAnswer) {
    return ReadAnswer(column, utc_offset, cell, wrong);
  }
  std::optional<Value> value = ReadCell(column, utc_offset, cell, wrong);
  if (!value) return std::nullopt;
  return CellMeaning{std::move(value)};
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_MAPPING_CELL_H_
