#include <array>
#include <bit>
#include <cstdint>
#include <variant>

#include "src/codec/record_binary.h"

namespace bantam::internal {
namespace {

using model::kNanosPerSecond;

// A field of a number; left out where it is 0 and need not be there.
void AppendNumber(uint16_t number, uint64_t value, bool always,
                  std::string* bytes) {
  if (value == 0 && !always) return;
  AppendTag(number, kVarint, bytes);
  AppendVarint(value, bytes);
}
void AppendSigned(uint16_t number, int64_t value, std::string* bytes) {
  AppendNumber(number, static_cast<uint64_t>(value), false, bytes);
}

void AppendDouble(uint16_t number, double value, bool always,
                  std::string* bytes) {
  auto bits = std::bit_cast<uint64_t>(value);
  if (bits == 0 && !always) return;
  AppendTag(number, kFixed64, bytes);
  for (int i = 0; i < 8; ++i) {
    bytes->push_back(static_cast<char>(bits & 0xFF));
    bits >>= 8;
  }
}

void AppendTime(Instant time, std::string* bytes) {
  AppendSigned(1, time.seconds, bytes);
  AppendSigned(2, time.nanos, bytes);
}

// Both members of a protobuf duration have the sign of the whole, those of a
// Span count forward.
void AppendSpan(Span span, std::string* bytes) {
  const bool borrow = span.seconds < 0 && span.nanos > 0;
  AppendSigned(1, span.seconds + (borrow ? 1 : 0), bytes);
  AppendSigned(
      2, span.nanos - (borrow ? static_cast<int32_t>(kNanosPerSecond) : 0),
      bytes);
}

void AppendMoney(const Money& money, std::string* bytes) {
  AppendTextField(1, model::FormatAmount(money), bytes);
  AppendTextField(2, money.code(), bytes);
}

// Present even if empty, as what is `optional` and what is repeated.
void AppendPresentText(uint16_t number, std::string_view text,
                       std::string* bytes) {
  AppendTag(number, kBytes, bytes);
  AppendVarint(text.size(), bytes);
  bytes->append(text);
}

struct ValueAppender {
  std::string* bytes;

  void operator()(Null) const { AppendNumber(1, 0, true, bytes); }
  void operator()(bool value) const {
    AppendNumber(2, value ? 1 : 0, true, bytes);
  }
  void operator()(int64_t value) const {
    AppendNumber(3, static_cast<uint64_t>(value), true, bytes);
  }
  void operator()(double value) const { AppendDouble(4, value, true, bytes); }
  void operator()(const std::string& value) const {
    AppendPresentText(5, value, bytes);
  }
  void operator()(Instant value) const {
    AppendMessageField(
        6, [&](std::string* out) { AppendTime(value, out); }, bytes);
  }
  void operator()(Span value) const {
    AppendMessageField(
        7, [&](std::string* out) { AppendSpan(value, out); }, bytes);
  }
  void operator()(const Money& value) const {
    AppendMessageField(
        8, [&](std::string* out) { AppendMoney(value, out); }, bytes);
  }
  void operator()(const std::vector<std::string>& value) const {
    AppendMessageField(
        9,
        [&](std::string* out) {
          for (const std::string& item : value) AppendPresentText(1, item, out);
        },
        bytes);
  }
};

template <typename T>
const T& Held(const void* item) {
  return *static_cast<const T*>(item);
}

// One item; `always`: even if it is empty or 0.
void AppendItem(const RecordField& field, const void* item, bool always,
                std::string* bytes) {
  const uint16_t number = field.number;
  const auto message = [&](const auto& append) {
    AppendMessageField(number, append, bytes);
  };
  switch (field.kind) {
    case FieldKind::kText:
      if (always || !Held<std::string>(item).empty()) {
        AppendPresentText(number, Held<std::string>(item), bytes);
      }
      return;
    case FieldKind::kBool:
      return AppendNumber(number, Held<bool>(item) ? 1 : 0, always, bytes);
    case FieldKind::kInt:
      return AppendNumber(number, static_cast<uint64_t>(Held<int64_t>(item)),
                          always, bytes);
    case FieldKind::kPoints:
    case FieldKind::kShare:
      return AppendDouble(number, model::Points{Held<int64_t>(item)}.ToDouble(),
                          always, bytes);
    case FieldKind::kEnum:
      return AppendNumber(number, Held<uint8_t>(item), false, bytes);
    case FieldKind::kTime:
      return message(
          [&](std::string* out) { AppendTime(Held<Instant>(item), out); });
    case FieldKind::kSpan:
      return message(
          [&](std::string* out) { AppendSpan(Held<Span>(item), out); });
    case FieldKind::kMoney:
      return message(
          [&](std::string* out) { AppendMoney(Held<Money>(item), out); });
    case FieldKind::kValue:
      return message(
          [&](std::string* out) { AppendBinaryValue(Held<Value>(item), out); });
    case FieldKind::kRecord:
      return message(
          [&](std::string* out) { AppendBinary(*field.record, item, out); });
  }
}

// Lists of numbers are packed.
void AppendPacked(const RecordField& field, const void* record, size_t size,
                  std::string* bytes) {
  AppendMessageField(
      field.number,
      [&](std::string* out) {
        for (size_t i = 0; i < size; ++i) {
          AppendVarint(Held<uint8_t>(field.Get(record, i)), out);
        }
      },
      bytes);
}

}  // namespace

void AppendBinary(const RecordInfo& info, const void* record,
                  std::string* bytes) {
  for (const RecordField& field : info.fields) {
    const size_t size = field.Size(record);
    if (size > 0 && field.count == FieldCount::kMany &&
        field.kind == FieldKind::kEnum) {
      AppendPacked(field, record, size, bytes);
      continue;
    }
    for (size_t i = 0; i < size; ++i) {
      AppendItem(field, field.Get(record, i), field.count != FieldCount::kOne,
                 bytes);
    }
  }
}

void AppendBinaryValue(const Value& value, std::string* bytes) {
  std::visit(ValueAppender{bytes}, value);
}

void AppendTag(uint64_t number, uint32_t type, std::string* bytes) {
  AppendVarint(number << 3 | type, bytes);
}

void AppendVarint(uint64_t value, std::string* bytes) {
  while (value >= 0x80) {
    bytes->push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  bytes->push_back(static_cast<char>(value));
}

void AppendTextField(uint16_t number, std::string_view text,
                     std::string* bytes) {
  if (!text.empty()) AppendPresentText(number, text, bytes);
}

void PutSize(size_t begin, std::string* bytes) {
  uint64_t size = bytes->size() - begin;
  std::array<char, 10> digits;
  size_t count = 0;
  while (size >= 0x80) {
    digits[count++] = static_cast<char>(size | 0x80);
    size >>= 7;
  }
  digits[count++] = static_cast<char>(size);
  bytes->insert(begin, digits.data(), count);
}

}  // namespace bantam::internal
