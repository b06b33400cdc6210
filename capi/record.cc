#include "capi/record.h"

#include <array>
#include <cstring>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/text.h"

namespace bantam::capi {
namespace {

using base::ToAbsl;

constexpr size_t kHead = 8;
// Longer than any structure; capi/records.cc asserts it.
constexpr size_t kMostBytes = 1024;
constexpr uintptr_t kSingle = 1;

struct Pair {
  const void* data;
  int64_t count;
};
static_assert(sizeof(Pair) == sizeof(bantam_text));

bool IsDecision(const RecordField& field) {
  return field.kind == FieldKind::kEnum &&
         field.names == &internal::kDecisionEnum;
}

size_t Width(const RecordField& field) {
  if (field.count == FieldCount::kMany) {
    return field.kind == FieldKind::kEnum ? 8 : sizeof(Pair);
  }
  switch (field.kind) {
    case FieldKind::kBool:
    case FieldKind::kInt:
    case FieldKind::kPoints:
    case FieldKind::kShare:
      return field.count == FieldCount::kOptional ? 16 : 8;
    case FieldKind::kEnum:
      return IsDecision(field) ? 16 : 8;
    case FieldKind::kValue:
      return 8;
    default:
      return 16;
  }
}

template <typename T>
const T& As(const void* item) {
  return *static_cast<const T*>(item);
}

template <typename T>
void Put(const T& member, char* at) {
  static_assert(sizeof(T) == 8 || sizeof(T) == 16);
  std::memcpy(at, &member, sizeof(T));
}
template <typename T>
T From(const char* at) {
  T member;
  std::memcpy(&member, at, sizeof(T));
  return member;
}

int64_t NumberOf(const RecordField& field, const void* item) {
  if (field.kind == FieldKind::kBool) return As<bool>(item) ? 1 : 0;
  return As<int64_t>(item);
}

void GiveItem(const RecordField& field, const void* item, char* at) {
  switch (field.kind) {
    case FieldKind::kText: {
      const std::string& text = As<std::string>(item);
      return Put(bantam_text{text.c_str(), static_cast<int64_t>(text.size())},
                 at);
    }
    case FieldKind::kBool:
    case FieldKind::kInt:
    case FieldKind::kPoints:
    case FieldKind::kShare:
      if (field.count == FieldCount::kOptional) {
        return Put(bantam_number{NumberOf(field, item), 1}, at);
      }
      return Put(NumberOf(field, item), at);
    case FieldKind::kEnum: {
      const int64_t code = As<uint8_t>(item);
      if (!IsDecision(field)) return Put(code, at);
      const int64_t yes = code == BANTAM_DECISION_YES ? 1 : 0;
      Put(yes, at);
      return Put(code, at + 8);
    }
    case FieldKind::kTime: {
      const Instant& time = As<Instant>(item);
      return Put(bantam_time{time.seconds, time.nanos, 1}, at);
    }
    case FieldKind::kSpan: {
      const Span& span = As<Span>(item);
      return Put(bantam_time{span.seconds, span.nanos, 1}, at);
    }
    case FieldKind::kMoney: {
      const Money& money = As<Money>(item);
      bantam_money given = {money.micros, {}, 1};
      std::memcpy(given.currency, money.currency.data(), money.currency.size());
      return Put(given, at);
    }
    case FieldKind::kValue:
      return Put(item, at);
    case FieldKind::kRecord:
      return Put(Pair{reinterpret_cast<const void*>(
                          reinterpret_cast<uintptr_t>(item) | kSingle),
                      1},
                 at);
  }
}

void GiveField(const RecordField& field, const void* record, char* at) {
  const size_t size = field.Size(record);
  if (field.count != FieldCount::kMany) {
    if (size > 0) GiveItem(field, field.Get(record, 0), at);
    return;
  }
  if (field.kind != FieldKind::kEnum) {
    return Put(Pair{field.Member(record), static_cast<int64_t>(size)}, at);
  }
  int64_t bits = 0;
  for (size_t i = 0; i < size; ++i) {
    bits |= int64_t{1} << As<uint8_t>(field.Get(record, i));
  }
  Put(bits, at);
}

// Reads one structure; `place_` is where it stands.
class Taker {
 public:
  Taker(Arguments& in, std::string_view name) : in_(in), place_(name) {}

  void Record(const RecordInfo& info, const void* structure, void* record) {
    std::array<char, kMostBytes> full = {};
    in_.CopyStruct(structure, SizeOf(info), full.data(), place_);
    if (!in_.ok()) return;
    if (From<int64_t>(full.data()) >> 32 != 0) {
      return Refuse("reserved", "expected 0");
    }
    const char* at = full.data() + kHead;
    for (const RecordField& field : info.fields) {
      Field(info, field, at, record);
      at += Width(field);
      if (!in_.ok()) return;
    }
  }

 private:
  void Refuse(std::string_view field, std::string_view why) {
    in_.Refuse(absl::StrCat(place_, ".", ToAbsl(field)), why);
  }
  void RefuseNeeded(const RecordInfo& info, const RecordField& field) {
    Refuse(field.name, absl::StrCat(ToAbsl(info.noun), " needs '",
                                    ToAbsl(field.name), "'"));
  }

  void Field(const RecordInfo& info, const RecordField& field, const char* at,
             void* record) {
    if (field.count == FieldCount::kMany) return List(field, at, record);
    const bool optional = field.count == FieldCount::kOptional;
    switch (field.kind) {
      case FieldKind::kText: {
        const auto text = From<bantam_text>(at);
        if (optional && text.data == nullptr && text.size == 0) return;
        *static_cast<std::string*>(field.Add(record)) =
            in_.String(text.data, text.size,
                       absl::StrCat(place_, ".", ToAbsl(field.name)));
        return;
      }
      case FieldKind::kBool:
      case FieldKind::kInt:
      case FieldKind::kPoints:
      case FieldKind::kShare:
        return Number(field, at, record);
      case FieldKind::kEnum:
        return Code(info, field,
                    From<int64_t>(at + (IsDecision(field) ? 8 : 0)), record);
      case FieldKind::kTime:
      case FieldKind::kSpan:
        return Time(info, field, From<bantam_time>(at), record);
      case FieldKind::kMoney:
        return TakeMoney(info, field, From<bantam_money>(at), record);
      case FieldKind::kValue: {
        const auto* value =
            static_cast<const bantam_value*>(From<const void*>(at));
        if (value == nullptr) {
          if (!optional) RefuseNeeded(info, field);
          return;
        }
        *static_cast<Value*>(field.Add(record)) = in_.NeededValue(
            value, absl::StrCat(place_, ".", ToAbsl(field.name)));
        return;
      }
      case FieldKind::kRecord: {
        const auto pair = From<Pair>(at);
        if (pair.count < 0 || pair.count > 1 ||
            (pair.count == 1) != (pair.data != nullptr)) {
          return Refuse(field.name, "expected one structure, or none");
        }
        if (pair.count == 0) return;
        return Items(field, pair, record);
      }
    }
  }

  bool IsBool(const RecordField& field, int64_t number) {
    if (number == 0 || number == 1) return true;
    Refuse(field.name, absl::StrCat("expected 0 or 1, found ", number));
    return false;
  }

  void Number(const RecordField& field, const char* at, void* record) {
    auto number = From<int64_t>(at);
    if (field.count == FieldCount::kOptional) {
      const auto has = From<int64_t>(at + 8);
      if (!IsBool(field, has)) return;
      if (has == 0) {
        if (number != 0) {
          Refuse(field.name, "there is a number, but 'has' is 0");
        }
        return;
      }
    }
    void* item = field.Add(record);
    if (field.kind != FieldKind::kBool) {
      *static_cast<int64_t*>(item) = number;
    } else if (IsBool(field, number)) {
      *static_cast<bool*>(item) = number == 1;
    }
  }

  void Code(const RecordInfo& info, const RecordField& field, int64_t code,
            void* record) {
    const bool unspecified =
        code == 0 && (field.count == FieldCount::kOptional ||
                      field.names->has_unspecified());
    if (unspecified) {
      if (field.count == FieldCount::kOne) RefuseNeeded(info, field);
      return;
    }
    if (code < 0 || code > 255 ||
        field.names->NameOf(static_cast<int32_t>(code)).empty()) {
      return Refuse(field.name,
                    absl::StrCat("there is no ", ToAbsl(field.names->name),
                                 " of number ", code));
    }
    *static_cast<uint8_t*>(field.Add(record)) = static_cast<uint8_t>(code);
  }

  void Time(const RecordInfo& info, const RecordField& field,
            const bantam_time& time, void* record) {
    if (!IsBool(field, time.has)) return;
    if (time.has == 0) {
      // So that a forgotten flag does not lose an instant.
      if (time.seconds != 0 || time.nanos != 0) {
        Refuse(field.name, "there is a time, but 'has' is 0");
      } else if (field.count == FieldCount::kOne) {
        RefuseNeeded(info, field);
      }
      return;
    }
    void* item = field.Add(record);
    if (field.kind == FieldKind::kTime) {
      *static_cast<Instant*>(item) = {time.seconds, time.nanos};
    } else {
      *static_cast<Span*>(item) = {time.seconds, time.nanos};
    }
  }

  void TakeMoney(const RecordInfo& info, const RecordField& field,
                 const bantam_money& money, void* record) {
    if (!IsBool(field, money.has)) return;
    if (money.has == 0) {
      if (money.micros != 0) {
        Refuse(field.name, "there is an amount, but 'has' is 0");
      } else if (field.count == FieldCount::kOne) {
        RefuseNeeded(info, field);
      }
      return;
    }
    if (money.currency[3] != '\0') {
      return Refuse(field.name, "expected a currency of three letters");
    }
    *static_cast<Money*>(field.Add(record)) = {
        money.micros,
        {money.currency[0], money.currency[1], money.currency[2]}};
  }

  void List(const RecordField& field, const char* at, void* record) {
    if (field.kind == FieldKind::kEnum)
      return Bits(field, From<int64_t>(at), record);
    const auto pair = From<Pair>(at);
    if (!in_.IsArray(pair.data, pair.count,
                     absl::StrCat(place_, ".", ToAbsl(field.name)))) {
      return;
    }
    Items(field, pair, record);
  }

  void Bits(const RecordField& field, int64_t bits, void* record) {
    for (int32_t number = 1; number < 63; ++number) {
      if ((bits >> number & 1) == 0) continue;
      if (field.names->NameOf(number).empty()) break;
      *static_cast<uint8_t*>(field.Add(record)) = static_cast<uint8_t>(number);
      bits &= ~(int64_t{1} << number);
    }
    if (bits != 0) Refuse(field.name, "there are unknown bits");
  }

  void Items(const RecordField& field, const Pair& pair, void* record) {
    const auto* at = static_cast<const char*>(pair.data);
    uint32_t stride = 0;
    for (int64_t i = 0; i < pair.count && in_.ok(); ++i) {
      const std::string item =
          field.count == FieldCount::kMany
              ? absl::StrCat(place_, ".", ToAbsl(field.name), "[", i, "]")
              : absl::StrCat(place_, ".", ToAbsl(field.name));
      switch (field.kind) {
        case FieldKind::kText: {
          const auto text = From<bantam_text>(at);
          *static_cast<std::string*>(field.Add(record)) =
              in_.String(text.data, text.size, item);
          at += sizeof(bantam_text);
          break;
        }
        case FieldKind::kTime: {
          const auto time = From<bantam_time>(at);
          *static_cast<Instant*>(field.Add(record)) = {time.seconds,
                                                       time.nanos};
          at += sizeof(bantam_time);
          break;
        }
        default: {
          uint32_t size = 0;
          std::memcpy(&size, at, sizeof(size));
          if (i == 0) stride = size;
          if (size != stride) {
            in_.Refuse(item, absl::StrCat("expected a struct_size of ", stride,
                                          ", that of the first, found ", size));
            return;
          }
          Taker(in_, item).Record(*field.record, at, field.Add(record));
          at += stride;
        }
      }
    }
  }

  Arguments& in_;
  const std::string place_;
};

// Writes as much of `full` as the caller's structure has room for; OutBytes has
// zeroed the rest.
void Write(const char* full, size_t known, void* structure) {
  uint32_t size = 0;
  std::memcpy(&size, structure, sizeof(size));
  std::memcpy(static_cast<char*>(structure) + sizeof(uint32_t),
              full + sizeof(uint32_t),
              (size < known ? size : known) - sizeof(uint32_t));
}

}  // namespace

size_t SizeOf(const RecordInfo& info) {
  size_t size = kHead;
  for (const RecordField& field : info.fields) size += Width(field);
  return size;
}

void Give(const RecordInfo& info, const void* record, void* full) {
  char* at = static_cast<char*>(full) + kHead;
  for (const RecordField& field : info.fields) {
    GiveField(field, record, at);
    at += Width(field);
  }
}

void Take(Arguments& in, const RecordInfo& info, const void* structure,
          std::string_view name, void* record) {
  in.Needed(structure, name);
  if (in.ok()) Taker(in, name).Record(info, structure, record);
}

const void* ItemOf(const void* handle, const ItemAccess& list, int64_t index,
                   Arguments& in) {
  const auto bits = reinterpret_cast<uintptr_t>(handle);
  const bool single = (bits & kSingle) != 0;
  const size_t size = handle == nullptr ? 0 : (single ? 1 : list.size(handle));
  const size_t at = in.Index(index, size, "index");
  if (!in.ok()) return nullptr;
  return single ? reinterpret_cast<const void*>(bits & ~kSingle)
                : list.get(handle, at);
}

int32_t GetRecord(const RecordInfo& info, const void* record,
                  const char* handle_name, void* structure, const char* name,
                  bantam_error** error) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(record, handle_name);
    in.OutBytes(structure, name);
    if (!in.ok()) return in.status();
    std::array<char, kMostBytes> full = {};
    Give(info, record, full.data());
    Write(full.data(), SizeOf(info), structure);
    return absl::OkStatus();
  });
}

int32_t GetItem(const RecordInfo& info, const ItemAccess& list,
                const void* handle, int64_t index, void* structure,
                const char* name, bantam_error** error) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(handle, "list");
    in.OutBytes(structure, name);
    const void* item = in.ok() ? ItemOf(handle, list, index, in) : nullptr;
    if (!in.ok()) return in.status();
    std::array<char, kMostBytes> full = {};
    Give(info, item, full.data());
    Write(full.data(), SizeOf(info), structure);
    return absl::OkStatus();
  });
}

}  // namespace bantam::capi
