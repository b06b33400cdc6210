// Structures of the caller's, read into records.

#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "capi/layout.h"
#include "capi/structure.h"
#include "src/base/text.h"
#include "src/codec/record_parts.h"

namespace bantam::capi {
namespace {

using base::ToAbsl;
using internal::FieldCount;
using internal::FieldKind;
using internal::RecordField;

// Longer than any structure; SizeOf is at most this, which a test asserts.
constexpr size_t kMostBytes = 1024;

template <typename T>
T From(const char* at) {
  T member;
  std::memcpy(&member, at, sizeof(T));
  return member;
}

bool IsCurrency(const bantam_money& money) {
  for (size_t i = 3; i < sizeof(money.currency); ++i) {
    if (money.currency[i] != '\0') return false;
  }
  return true;
}

Money MoneyFrom(const bantam_money& money) {
  return {money.micros,
          {money.currency[0], money.currency[1], money.currency[2]}};
}

// Reads one structure; `place_` is where it stands.
class Taker {
 public:
  Taker(Arguments& in, std::string_view place) : in_(in), place_(place) {}

  void Record(const RecordInfo& info, const void* structure, void* record) {
    std::array<char, kMostBytes> full = {};
    in_.Copy(structure, SizeOf(info), full.data(), place_);
    in_.Reserved(From<uint32_t>(full.data() + 4),
                 absl::StrCat(ToAbsl(place_), ".reserved"));
    internal::Zero(info, record);
    const char* at = full.data() + kHeadBytes;
    uint64_t seen = 0;
    for (size_t i = 0; i < info.fields.size() && in_.ok(); ++i) {
      const RecordField& field = info.fields[i];
      if (Field(field, at, record)) seen |= uint64_t{1} << i;
      at += WidthOf(field);
    }
    if (!in_.ok()) return;
    const internal::FieldFault fault = internal::CheckWhole(info, seen, record);
    if (fault.field != nullptr)
      in_.RefuseAs(PlaceOf(*fault.field), fault.fault);
  }

 private:
  std::string PlaceOf(const RecordField& field) const {
    return absl::StrCat(ToAbsl(place_), ".", ToAbsl(field.name));
  }
  void RefuseIf(std::optional<Fault> fault, const std::string& place) {
    if (fault) in_.RefuseAs(place, *std::move(fault));
  }

  // Whether the member says something.
  bool Field(const RecordField& field, const char* at, void* record) {
    if (field.count == FieldCount::kMany) {
      Items(field, From<List>(at), record);
      return true;
    }
    if (IsDecision(field)) return Decide(field, From<Fact>(at), record);
    if (!IsGiven(field, at)) return false;
    Item(field, at, PlaceOf(field), record);
    return true;
  }

  bool IsGiven(const RecordField& field, const char* at) {
    const bool optional = field.count == FieldCount::kOptional;
    switch (field.kind) {
      case FieldKind::kText:
        return !optional || From<bantam_text>(at).data != nullptr;
      case FieldKind::kBool:
        return true;
      case FieldKind::kInt:
      case FieldKind::kPoints:
      case FieldKind::kShare:
        return !optional ||
               Has(field, From<int64_t>(at + 8), From<int64_t>(at) == 0);
      case FieldKind::kTime:
      case FieldKind::kSpan: {
        const auto time = From<bantam_time>(at);
        return Has(field, time.has, time.seconds == 0 && time.nanos == 0);
      }
      case FieldKind::kMoney: {
        const auto money = From<bantam_money>(at);
        return Has(field, money.currency[0] != '\0' ? 1 : 0, money.micros == 0);
      }
      case FieldKind::kValue:
      case FieldKind::kRecord:
        return From<const void*>(at) != nullptr;
      case FieldKind::kEnum:
        return From<int64_t>(at) != 0 ||
               !(optional || field.names->has_unspecified());
    }
    return false;
  }

  // What stands where there is nothing is refused, so that a forgotten `has`
  // loses nothing.
  bool Has(const RecordField& field, int64_t has, bool is_zero) {
    if (has == 1) return true;
    if (has != 0) {
      in_.Refuse(
          PlaceOf(field),
          {FaultCode::kOutOfRange, "expected 0 or 1 in 'has', found {found}"},
          {{"found", has}});
    } else if (!is_zero) {
      in_.Refuse(PlaceOf(field),
                 {FaultCode::kContradiction,
                  "something is given, but 'has' says that it is absent"});
    }
    return false;
  }

  bool IsBool(const RecordField& field, int64_t number) {
    in_.Bool(number, PlaceOf(field));
    return in_.ok();
  }

  // A yes need not repeat that it is known.
  bool Decide(const RecordField& field, const Fact& fact, void* record) {
    if (!IsBool(field, fact.yes) || !IsBool(field, fact.known)) return false;
    if (field.kind == FieldKind::kEnum) {
      *static_cast<uint8_t*>(field.Add(record)) =
          fact.yes == 1     ? BANTAM_DECISION_YES
          : fact.known == 1 ? BANTAM_DECISION_NO
                            : BANTAM_DECISION_UNKNOWN;
    } else if (fact.yes == 1 || fact.known == 1) {
      *static_cast<bool*>(field.Add(record)) = fact.yes == 1;
    }
    return true;
  }

  void Items(const RecordField& field, const List& list, void* record) {
    if (!in_.IsArray(list.items, list.count, PlaceOf(field))) return;
    const auto* at = static_cast<const char*>(list.items);
    for (int64_t i = 0; i < list.count && in_.ok(); ++i) {
      Item(field, at, Arguments::Item(PlaceOf(field), i), record);
      at += ItemWidthOf(field);
    }
  }

  void Item(const RecordField& field, const char* at, const std::string& place,
            void* record) {
    switch (field.kind) {
      case FieldKind::kText: {
        const auto text = From<bantam_text>(at);
        *static_cast<std::string*>(field.Add(record)) =
            in_.String(text.data, text.size, place);
        return;
      }
      case FieldKind::kBool:
        if (!IsBool(field, From<int64_t>(at))) return;
        *static_cast<bool*>(field.Add(record)) = From<int64_t>(at) == 1;
        return;
      case FieldKind::kInt:
        *static_cast<int64_t*>(field.Add(record)) = From<int64_t>(at);
        return;
      case FieldKind::kPoints:
      case FieldKind::kShare:
        return RefuseIf(
            internal::SetFigure(field, From<int64_t>(at), field.Add(record)),
            place);
      case FieldKind::kTime: {
        const auto time = From<bantam_time>(at);
        return Set(Instant{time.seconds, time.nanos}, field, place, record);
      }
      case FieldKind::kSpan: {
        const auto span = From<bantam_span>(at);
        return Set(Span{span.seconds, span.nanos}, field, place, record);
      }
      case FieldKind::kMoney:
        return SetMoney(From<bantam_money>(at), field, place, record);
      case FieldKind::kValue:
        return SetValue(TakeValue(in_, From<const bantam_value*>(at), place),
                        field, place, record);
      case FieldKind::kEnum:
        return Code(field, From<int64_t>(at), place, record);
      case FieldKind::kRecord: {
        const auto* structure = From<const void*>(at);
        in_.Needed(structure, place);
        if (!in_.ok()) return;
        return Taker(in_, place)
            .Record(*field.record, structure, field.Add(record));
      }
    }
  }

  template <typename T>
  void Set(const T& item, const RecordField& field, const std::string& place,
           void* record) {
    RefuseIf(internal::CheckAnyValue(Value(item)), place);
    *static_cast<T*>(field.Add(record)) = item;
  }

  void SetMoney(const bantam_money& money, const RecordField& field,
                const std::string& place, void* record) {
    if (!IsCurrency(money)) {
      return in_.Refuse(place, {FaultCode::kMalformed,
                                "expected a currency of three letters"});
    }
    Set(MoneyFrom(money), field, place, record);
  }

  void SetValue(Value value, const RecordField& field, const std::string& place,
                void* record) {
    RefuseIf(internal::CheckAnyValue(value), place);
    *static_cast<Value*>(field.Add(record)) = std::move(value);
  }

  void Code(const RecordField& field, int64_t code, const std::string& place,
            void* record) {
    const bool known =
        code >= 0 && code <= UINT8_MAX &&
        !field.names->NameOf(static_cast<int32_t>(code)).empty() &&
        !(code == 0 && field.names->has_unspecified());
    if (!known) {
      return in_.Refuse(
          place,
          {FaultCode::kUnknownNumber, "there is no {what} of number {number}"},
          {{"what", field.names->noun}, {"number", code}});
    }
    *static_cast<uint8_t*>(field.Add(record)) = static_cast<uint8_t>(code);
  }

  Arguments& in_;
  const std::string place_;
};

}  // namespace

void Take(Arguments& in, const RecordInfo& info, const void* structure,
          std::string_view place, void* record) {
  Taker(in, place).Record(info, structure, record);
}

std::vector<std::string> TakeTexts(Arguments& in, const bantam_text* items,
                                   int64_t count, std::string_view place) {
  std::vector<std::string> texts;
  if (!in.IsArray(items, count, place)) return texts;
  for (int64_t i = 0; i < count && in.ok(); ++i) {
    texts.push_back(
        in.String(items[i].data, items[i].size, Arguments::Item(place, i)));
  }
  return texts;
}

Value TakeValue(Arguments& in, const bantam_value* value,
                std::string_view place) {
  in.Needed(value, place);
  const bantam_value full = in.Struct(value, place);
  if (!in.ok()) return Null{};
  switch (full.type) {
    case BANTAM_VALUE_NULL:
      return Null{};
    case BANTAM_FIELD_TYPE_BOOL:
      return in.Bool(full.integer, place);
    case BANTAM_FIELD_TYPE_INT:
      return full.integer;
    case BANTAM_FIELD_TYPE_DOUBLE:
      return full.number;
    case BANTAM_FIELD_TYPE_STRING:
      return in.String(full.text.data, full.text.size, place);
    case BANTAM_FIELD_TYPE_TIMESTAMP:
      return Instant{full.time.seconds, full.time.nanos};
    case BANTAM_FIELD_TYPE_DURATION:
      return Span{full.span.seconds, full.span.nanos};
    case BANTAM_FIELD_TYPE_MONEY:
      if (!IsCurrency(full.money)) {
        in.Refuse(place, {FaultCode::kMalformed,
                          "expected a currency of three letters"});
      }
      return MoneyFrom(full.money);
    case BANTAM_FIELD_TYPE_STRINGS:
      return TakeTexts(in, full.strings, full.strings_count, place);
    default:
      in.Refuse(place, {FaultCode::kUnknownNumber, "there is no type {number}"},
                {{"number", full.type}});
      return Null{};
  }
}

}  // namespace bantam::capi
