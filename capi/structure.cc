#include "capi/structure.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "capi/layout.h"

namespace bantam::capi {

using internal::FieldCount;
using internal::FieldKind;
using internal::RecordField;

char* Arena::Take(size_t size) {
  constexpr size_t kChunk = 4096;
  size = (size + 15) / 16 * 16;
  if (size > left_) {
    left_ = std::max(size, kChunk);
    // Zeroed; operator new aligns it for 16 bytes.
    chunks_.push_back(std::make_unique<char[]>(left_));
    at_ = chunks_.back().get();
  }
  char* const taken = at_;
  at_ += size;
  left_ -= size;
  return taken;
}

size_t WidthOf(const RecordField& field) {
  if (field.count == FieldCount::kMany || IsDecision(field)) return 16;
  switch (field.kind) {
    case FieldKind::kBool:
    case FieldKind::kInt:
    case FieldKind::kPoints:
    case FieldKind::kShare:
      return field.count == FieldCount::kOptional ? 16 : 8;
    case FieldKind::kEnum:
    case FieldKind::kValue:
    case FieldKind::kRecord:
      return 8;
    case FieldKind::kText:
    case FieldKind::kTime:
    case FieldKind::kSpan:
    case FieldKind::kMoney:
      return 16;
  }
  return 8;
}

size_t SizeOf(const RecordInfo& info) {
  size_t size = kHeadBytes;
  for (const RecordField& field : info.fields) size += WidthOf(field);
  return size;
}

namespace {

template <typename T>
const T& As(const void* item) {
  return *static_cast<const T*>(item);
}

template <typename T>
void Put(const T& member, char* at) {
  static_assert(sizeof(T) % 8 == 0);
  std::memcpy(at, &member, sizeof(T));
}

bantam_text TextOf(const std::string& text) {
  return {text.c_str(), static_cast<int64_t>(text.size())};
}

bantam_time TimeOf(const Instant& time) {
  return {time.seconds, time.nanos, 1};
}

bantam_span SpanOf(const Span& span) {
  return {span.seconds, span.nanos, 1};
}

bantam_money MoneyOf(const Money& money) {
  bantam_money shown = {money.micros, {}};
  std::memcpy(shown.currency, money.currency.data(), money.currency.size());
  return shown;
}

// What a value is, by its type in the schema.
struct ValueShower {
  bantam_value* shown;
  Arena* arena;

  void operator()(Null) const { shown->type = BANTAM_VALUE_NULL; }
  void operator()(bool value) const {
    shown->type = BANTAM_FIELD_TYPE_BOOL;
    shown->integer = value ? 1 : 0;
  }
  void operator()(int64_t value) const {
    shown->type = BANTAM_FIELD_TYPE_INT;
    shown->integer = value;
  }
  void operator()(double value) const {
    shown->type = BANTAM_FIELD_TYPE_DOUBLE;
    shown->number = value;
  }
  void operator()(const std::string& value) const {
    shown->type = BANTAM_FIELD_TYPE_STRING;
    shown->text = TextOf(value);
  }
  void operator()(const Instant& value) const {
    shown->type = BANTAM_FIELD_TYPE_TIMESTAMP;
    shown->time = TimeOf(value);
  }
  void operator()(const Span& value) const {
    shown->type = BANTAM_FIELD_TYPE_DURATION;
    shown->span = SpanOf(value);
  }
  void operator()(const Money& value) const {
    shown->type = BANTAM_FIELD_TYPE_MONEY;
    shown->money = MoneyOf(value);
  }
  void operator()(const std::vector<std::string>& value) const {
    shown->type = BANTAM_FIELD_TYPE_STRINGS;
    shown->strings_count = static_cast<int64_t>(value.size());
    auto* items = reinterpret_cast<bantam_text*>(
        arena->Take(value.size() * sizeof(bantam_text)));
    for (size_t i = 0; i < value.size(); ++i) items[i] = TextOf(value[i]);
    shown->strings = items;
  }
};

class Shower {
 public:
  explicit Shower(Arena& arena) : arena_(arena) {}

  const void* Record(const RecordInfo& info, const void* record) {
    const size_t size = SizeOf(info);
    char* const shown = arena_.Take(size);
    const auto struct_size = static_cast<uint32_t>(size);
    std::memcpy(shown, &struct_size, sizeof(struct_size));
    char* at = shown + kHeadBytes;
    for (const RecordField& field : info.fields) {
      Field(field, record, at);
      at += WidthOf(field);
    }
    return shown;
  }

 private:
  void Field(const RecordField& field, const void* record, char* at) {
    const size_t size = field.Size(record);
    if (field.count == FieldCount::kMany) {
      const List list = {Items(field, record, size),
                         static_cast<int64_t>(size)};
      Put(list, at);
    } else if (size > 0) {
      One(field, field.Get(record, 0), at);
    }
  }

  // An item, and what follows it in its member.
  void One(const RecordField& field, const void* item, char* at) {
    if (IsDecision(field)) {
      const Fact fact = field.kind == FieldKind::kBool
                            ? Fact{As<bool>(item) ? 1 : 0, 1}
                            : FactOf(As<uint8_t>(item));
      return Put(fact, at);
    }
    Item(field, item, at);
    const bool is_number = field.kind == FieldKind::kInt ||
                           field.kind == FieldKind::kPoints ||
                           field.kind == FieldKind::kShare;
    if (is_number && field.count == FieldCount::kOptional) {
      Put(int64_t{1}, at + 8);
    }
  }

  void Item(const RecordField& field, const void* item, char* at) {
    switch (field.kind) {
      case FieldKind::kText:
        return Put(TextOf(As<std::string>(item)), at);
      case FieldKind::kBool:
        return Put(int64_t{As<bool>(item) ? 1 : 0}, at);
      case FieldKind::kInt:
      case FieldKind::kPoints:
      case FieldKind::kShare:
        return Put(As<int64_t>(item), at);
      case FieldKind::kTime:
        return Put(TimeOf(As<Instant>(item)), at);
      case FieldKind::kSpan:
        return Put(SpanOf(As<Span>(item)), at);
      case FieldKind::kMoney:
        return Put(MoneyOf(As<Money>(item)), at);
      case FieldKind::kValue:
        return Put(ShowValue(As<Value>(item), arena_), at);
      case FieldKind::kEnum:
        return Put(int64_t{As<uint8_t>(item)}, at);
      case FieldKind::kRecord:
        return Put(Record(*field.record, item), at);
    }
  }

  const void* Items(const RecordField& field, const void* record, size_t size) {
    const size_t width = ItemWidthOf(field);
    char* const items = arena_.Take(size * width);
    for (size_t i = 0; i < size; ++i) {
      Item(field, field.Get(record, i), items + i * width);
    }
    return items;
  }

  Arena& arena_;
};

}  // namespace

const void* Show(const RecordInfo& info, const void* record, Arena& arena) {
  return Shower(arena).Record(info, record);
}

const bantam_value* ShowValue(const Value& value, Arena& arena) {
  auto* shown =
      reinterpret_cast<bantam_value*>(arena.Take(sizeof(bantam_value)));
  shown->struct_size = sizeof(bantam_value);
  shown->text.data = "";
  std::visit(ValueShower{shown, &arena}, value);
  return shown;
}

}  // namespace bantam::capi
