#include <bit>
#include <cstdint>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/text.h"
#include "src/base/utf8.h"
#include "src/codec/record_binary.h"
#include "src/codec/record_parts.h"

namespace bantam::internal {
namespace {

using base::ToAbsl;
using model::kNanosPerSecond;

uint32_t WireTypeOf(FieldKind kind) {
  switch (kind) {
    case FieldKind::kBool:
    case FieldKind::kInt:
    case FieldKind::kEnum:
      return kVarint;
    case FieldKind::kPoints:
    case FieldKind::kShare:
      return kFixed64;
    default:
      return kBytes;
  }
}

// One message, down to its innermost parts. Each function is false once
// something was wrong, and the path grows as the calls return.
class BinaryReader {
 public:
  explicit BinaryReader(const BinaryOptions& options) : options_(options) {}

  absl::Status Run(const RecordInfo& info, WireCursor& cursor, void* record) {
    if (Record(info, cursor, record, true, true)) return absl::OkStatus();
    return status();
  }

 private:
  absl::Status status() {
    if (!options_.place.empty()) Under(options_.place, options_.index);
    if (wire_) return WireStatus(*wire_, path_);
    return base::Under(path_, base::ToStatus(fault_));
  }

  // The value of a field is wrong, though its bytes are well formed.
  bool Wrong(base::Wording wording, base::Args arguments = {}) {
    return Keep(base::MakeFault(wording, arguments));
  }
  bool Keep(Fault fault) {
    fault_ = std::move(fault);
    return false;
  }
  bool Broken(const WireCursor& cursor) {
    wire_ = cursor.error();
    return false;
  }
  bool Under(std::string_view name, std::optional<size_t> index) {
    std::string step(name);
    if (index) absl::StrAppend(&step, "[", *index, "]");
    path_ = path_.empty() ? step : absl::StrCat(step, ".", path_);
    return false;
  }

  // Calls `read(tag)` for each field of the message `name`; where it does not
  // know the field it answers nullopt.
  template <typename Read>
  bool Fields(std::string_view name, WireCursor& cursor, const Read& read) {
    while (!cursor.done()) {
      const std::optional<WireTag> tag = cursor.Tag();
      if (!tag) return Broken(cursor);
      const size_t start = cursor.start();
      const std::optional<bool> done = read(*tag);
      if (done) {
        if (!*done) return false;
      } else if (options_.ignore_unknown) {
        cursor.Skip(*tag);
      } else {
        cursor.FailAt(start, UnknownField(*tag, name, known_number_));
      }
      known_number_ = false;
    }
    return !cursor.error() || Broken(cursor);
  }

  bool Record(const RecordInfo& info, WireCursor& cursor, void* record,
              bool outermost, bool is_new) {
    // One that comes in pieces is put together.
    if (is_new) Zero(info, record);
    uint64_t seen = 0;
    const bool read =
        Fields(info.name, cursor, [&](WireTag tag) -> std::optional<bool> {
          if (outermost && options_.open != nullptr &&
              tag.number == options_.open_number && tag.type == kBytes) {
            const std::optional<WireCursor> part = cursor.Bytes();
            if (!part) return Broken(cursor);
            options_.open->push_back(*part);
            return true;
          }
          const RecordField* field = info.FindNumber(tag.number);
          if (field == nullptr) return std::nullopt;
          const bool packed = tag.type == kBytes &&
                              field->kind == FieldKind::kEnum &&
                              field->count == FieldCount::kMany;
          if (tag.type != WireTypeOf(field->kind) && !packed) {
            known_number_ = true;
            return std::nullopt;
          }
          seen |= uint64_t{1} << (field - info.fields.data());
          return packed ? Packed(*field, cursor, record)
                        : Field(*field, cursor, record);
        });
    if (!read) return false;
    FieldFault fault = CheckWhole(info, seen, record);
    if (fault.field == nullptr) return true;
    Keep(std::move(fault.fault));
    return Under(fault.field->name, std::nullopt);
  }

  bool Packed(const RecordField& field, WireCursor& cursor, void* record) {
    std::optional<WireCursor> part = cursor.Bytes();
    if (!part) return Broken(cursor);
    while (!part->done()) {
      const size_t index = field.Size(record);
      if (!Item(field, *part, record)) return Under(field.name, index);
    }
    return !part->error() || Broken(*part);
  }

  bool Field(const RecordField& field, WireCursor& cursor, void* record) {
    const bool many = field.count == FieldCount::kMany;
    const size_t index = many ? field.Size(record) : 0;
    if (Item(field, cursor, record)) return true;
    return Under(field.name, many ? std::optional(index) : std::nullopt);
  }

  bool Item(const RecordField& field, WireCursor& cursor, void* record) {
    switch (WireTypeOf(field.kind)) {
      case kVarint: {
        const std::optional<uint64_t> number = cursor.Varint();
        return number ? Number(field, *number, record) : Broken(cursor);
      }
      case kFixed64: {
        const std::optional<uint64_t> bits = cursor.Fixed64();
        if (!bits) return Broken(cursor);
        std::optional<Fault> wrong =
            SetFigure(field, std::bit_cast<double>(*bits), field.Add(record));
        return !wrong || Keep(*std::move(wrong));
      }
      default: {
        std::optional<WireCursor> part = cursor.Bytes();
        return part ? Message(field, *part, record) : Broken(cursor);
      }
    }
  }

  bool Number(const RecordField& field, uint64_t number, void* record) {
    if (field.kind == FieldKind::kBool) {
      *static_cast<bool*>(field.Add(record)) = number != 0;
      return true;
    }
    if (field.kind == FieldKind::kInt) {
      *static_cast<int64_t*>(field.Add(record)) = static_cast<int64_t>(number);
      return true;
    }
    const auto code = static_cast<int32_t>(number);
    if (field.names->NameOf(code).empty()) return Keep(UnknownNumber(code));
    // That nothing was said is what an absent one says.
    if (code == 0 && field.count == FieldCount::kOptional) return true;
    *static_cast<uint8_t*>(field.Add(record)) = static_cast<uint8_t>(code);
    return true;
  }

  bool Message(const RecordField& field, WireCursor& part, void* record) {
    if (field.kind == FieldKind::kValue) return AnyValue(field, part, record);
    const bool is_new =
        field.count == FieldCount::kMany ||
        (field.count == FieldCount::kOptional && field.Size(record) == 0);
    void* item = field.Add(record);
    switch (field.kind) {
      case FieldKind::kText:
        return Text(part, static_cast<std::string*>(item));
      case FieldKind::kTime: {
        auto* time = static_cast<Instant*>(item);
        if (!Pair("google.protobuf.Timestamp", part, &time->seconds,
                  &time->nanos)) {
          return false;
        }
        return time->IsValid() ||
               Wrong({FaultCode::kInstantOutOfRange, kTimeRange});
      }
      case FieldKind::kSpan:
        return ReadSpan(part, static_cast<Span*>(item)) ||
               (wire_ ? false
                      : Wrong({FaultCode::kSpanOutOfRange, kSpanWanted}));
      case FieldKind::kMoney:
        return ReadMoney(part, static_cast<Money*>(item));
      default:
        return Record(*field.record, part, item, false, is_new);
    }
  }

  bool AnyValue(const RecordField& field, WireCursor& part, void* record) {
    std::optional<Value> value;
    if (!ReadValue(part, &value)) return false;
    // One that says none is none.
    if (!value) {
      return field.count == FieldCount::kOptional ||
             Wrong({FaultCode::kMissing, "expected a value"});
    }
    if (!options_.values_unchecked) {
      std::optional<Fault> wrong = CheckAnyValue(*value);
      if (wrong) return Keep(*std::move(wrong));
    }
    *static_cast<Value*>(field.Add(record)) = *std::move(value);
    return true;
  }

  bool Text(const WireCursor& part, std::string* text) {
    if (const auto bad = base::FindInvalidUtf8(part.text())) {
      wire_ = WireError{part.at() + *bad, "the string is not UTF-8"};
      return false;
    }
    *text = part.text();
    return true;
  }

  // Seconds and nanoseconds.
  bool Pair(std::string_view name, WireCursor& cursor, int64_t* seconds,
            int32_t* nanos) {
    *seconds = 0;
    *nanos = 0;
    return Fields(name, cursor, [&](WireTag tag) -> std::optional<bool> {
      if (tag.number > 2) return std::nullopt;
      if (tag.type != kVarint) {
        known_number_ = true;
        return std::nullopt;
      }
      const std::optional<uint64_t> number = cursor.Varint();
      if (!number) return Broken(cursor);
      if (tag.number == 1) *seconds = static_cast<int64_t>(*number);
      if (tag.number == 2) *nanos = static_cast<int32_t>(*number);
      return true;
    });
  }

  bool ReadSpan(WireCursor& part, Span* span) {
    int64_t seconds = 0;
    int32_t nanos = 0;
    if (!Pair("google.protobuf.Duration", part, &seconds, &nanos)) return false;
    constexpr auto kEnd = static_cast<int32_t>(kNanosPerSecond);
    const bool signs_differ =
        (seconds > 0 && nanos < 0) || (seconds < 0 && nanos > 0);
    const auto read = Span::FromNanos(
        static_cast<model::Int128>(seconds) * kNanosPerSecond + nanos);
    if (signs_differ || nanos <= -kEnd || nanos >= kEnd || !read) return false;
    *span = *read;
    return true;
  }

  // Fields of text, by number from 1.
  bool Texts(std::string_view name, WireCursor& cursor,
             std::span<std::string* const> texts) {
    return Fields(name, cursor, [&](WireTag tag) -> std::optional<bool> {
      if (tag.number > texts.size()) return std::nullopt;
      if (tag.type != kBytes) {
        known_number_ = true;
        return std::nullopt;
      }
      const std::optional<WireCursor> part = cursor.Bytes();
      if (!part) return Broken(cursor);
      return Text(*part, texts[tag.number - 1]);
    });
  }

  bool ReadMoney(WireCursor& part, Money* money) {
    std::string amount;
    std::string currency;
    std::string* const texts[] = {&amount, &currency};
    if (!Texts("bantam.v1.Money", part, texts)) return false;
    const auto parsed = Money::Parse(amount, currency);
    if (!parsed) {
      return Wrong(
          {FaultCode::kMalformed,
           "expected an amount such as \"1250.5\", with at most 12 digits "
           "before the point and 6 after it, and a currency such as \"USD\""});
    }
    *money = *parsed;
    return true;
  }

  bool ReadValue(WireCursor& cursor, std::optional<Value>* value) {
    value->reset();
    return Fields(
        "bantam.v1.Value", cursor, [&](WireTag tag) -> std::optional<bool> {
          static constexpr std::string_view kNames[] = {
              "null_value",     "bool_value",   "int_value",
              "double_value",   "string_value", "timestamp_value",
              "duration_value", "money_value",  "strings_value"};
          if (tag.number > std::size(kNames)) return std::nullopt;
          const uint32_t type = tag.number <= 3   ? uint32_t{kVarint}
                                : tag.number == 4 ? uint32_t{kFixed64}
                                                  : uint32_t{kBytes};
          if (tag.type != type) {
            known_number_ = true;
            return std::nullopt;
          }
          const bool read = type == kBytes ? MessageValue(tag, cursor, value)
                                           : NumberValue(tag, cursor, value);
          return read || Under(kNames[tag.number - 1], std::nullopt);
        });
  }

  bool NumberValue(WireTag tag, WireCursor& cursor,
                   std::optional<Value>* value) {
    const std::optional<uint64_t> number =
        tag.type == kFixed64 ? cursor.Fixed64() : cursor.Varint();
    if (!number) return Broken(cursor);
    switch (tag.number) {
      case 1:
        if (const auto code = static_cast<int32_t>(*number); code != 0) {
          return Wrong({FaultCode::kUnknownNumber,
                        "expected NULL_VALUE, found number {number}"},
                       {{"number", code}});
        }
        *value = Null{};
        return true;
      case 2:
        *value = *number != 0;
        return true;
      case 3:
        *value = static_cast<int64_t>(*number);
        return true;
      default:
        *value = std::bit_cast<double>(*number);
        return true;
    }
  }

  bool MessageValue(WireTag tag, WireCursor& cursor,
                    std::optional<Value>* value) {
    std::optional<WireCursor> part = cursor.Bytes();
    if (!part) return Broken(cursor);
    switch (tag.number) {
      case 5:
        return Text(*part, &value->emplace().emplace<std::string>());
      case 6: {
        Instant& time = value->emplace().emplace<Instant>();
        return Pair("google.protobuf.Timestamp", *part, &time.seconds,
                    &time.nanos);
      }
      case 7:
        return ReadSpan(*part, &value->emplace().emplace<Span>()) ||
               (wire_ ? false
                      : Wrong({FaultCode::kSpanOutOfRange, kSpanWanted}));
      case 8:
        return ReadMoney(*part, &value->emplace().emplace<Money>());
      default:
        return Strings(*part,
                       &value->emplace().emplace<std::vector<std::string>>());
    }
  }

  bool Strings(WireCursor& cursor, std::vector<std::string>* items) {
    return Fields("bantam.v1.StringList", cursor,
                  [&](WireTag tag) -> std::optional<bool> {
                    if (tag.number != 1) return std::nullopt;
                    if (tag.type != kBytes) {
                      known_number_ = true;
                      return std::nullopt;
                    }
                    const std::optional<WireCursor> part = cursor.Bytes();
                    if (!part) return Broken(cursor);
                    if (Text(*part, &items->emplace_back())) return true;
                    return Under("values", items->size() - 1);
                  });
  }

  static constexpr char kSpanWanted[] =
      "expected seconds and nanos of one sign, within 315576000000 seconds and "
      "999999999 nanos";

  const BinaryOptions& options_;
  // Whether the field that nobody knew has a number of the schema.
  bool known_number_ = false;
  std::optional<WireError> wire_;
  Fault fault_;
  std::string path_;
};

}  // namespace

absl::Status ReadBinary(const RecordInfo& info, const WireCursor& bytes,
                        const BinaryOptions& options, void* record) {
  WireCursor cursor = bytes;
  return BinaryReader(options).Run(info, cursor, record);
}

absl::Status WireStatus(const WireError& error, std::string_view path) {
  if (path.empty()) {
    return base::Wrong("", {FaultCode::kSyntax, "byte {byte}: {problem}"},
                       {{"byte", error.offset}, {"problem", error.message}});
  }
  return base::Wrong(
      "", {FaultCode::kSyntax, "byte {byte}: {path}: {problem}"},
      {{"byte", error.offset}, {"path", path}, {"problem", error.message}});
}

std::string UnknownField(WireTag tag, std::string_view message,
                         bool is_known_number) {
  const bool ours = message.find('.') == std::string_view::npos;
  return absl::StrCat("field number ", tag.number, " of ",
                      ours ? "bantam.v1." : "", ToAbsl(message),
                      is_known_number
                          ? " has the wrong wire type"
                          : " is not known to this version of Bantam");
}

}  // namespace bantam::internal
