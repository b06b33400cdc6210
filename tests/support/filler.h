// A record with something in every field.

#ifndef BANTAM_TESTS_SUPPORT_FILLER_H_
#define BANTAM_TESTS_SUPPORT_FILLER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "bantam/value.h"
#include "src/records/record.h"

namespace bantam::testing {

using internal::FieldCount;
using internal::FieldKind;
using internal::RecordField;
using internal::RecordInfo;

// Puts something into every field that a default is not, each time another.
class Filler {
 public:
  void Fill(const RecordInfo& info, void* record) {
    for (const RecordField& field : info.fields) {
      Item(field, record);
      if (field.count == FieldCount::kMany) Item(field, record);
    }
  }

 private:
  void Item(const RecordField& field, void* record) {
    const int64_t n = ++count_;
    void* item = field.Add(record);
    switch (field.kind) {
      case FieldKind::kText:
        *static_cast<std::string*>(item) = "text " + std::to_string(n) + " é";
        return;
      case FieldKind::kBool:
        *static_cast<bool*>(item) = true;
        return;
      case FieldKind::kInt:
        *static_cast<int64_t*>(item) = n % 2 == 0 ? n << 40 : -n;
        return;
      case FieldKind::kPoints:
        *static_cast<int64_t*>(item) = n * 1'000'001;
        return;
      case FieldKind::kShare:
        *static_cast<int64_t*>(item) = n;
        return;
      case FieldKind::kTime:
        *static_cast<Instant*>(item) = {n * 86'400, static_cast<int32_t>(n)};
        return;
      case FieldKind::kSpan:
        *static_cast<Span*>(item) = {-n, static_cast<int32_t>(n)};
        return;
      case FieldKind::kMoney:
        *static_cast<Money*>(item) = *Money::Parse(std::to_string(n), "EUR");
        return;
      case FieldKind::kValue:
        *static_cast<Value*>(item) = AnyValue(n);
        return;
      case FieldKind::kEnum:
        *static_cast<uint8_t*>(item) =
            static_cast<uint8_t>(field.names->values.back().number);
        return;
      case FieldKind::kRecord:
        return Fill(*field.record, item);
    }
  }

  // Of each type in turn.
  static Value AnyValue(int64_t n) {
    switch (n % 9) {
      case 0:
        return Null{};
      case 1:
        return true;
      case 2:
        return static_cast<double>(n) / 4;
      case 3:
        return "value " + std::to_string(n);
      case 4:
        return Instant{n, 1};
      case 5:
        return Span{n, 0};
      case 6:
        return *Money::Parse(std::to_string(n), "USD");
      case 7:
        return std::vector<std::string>{"a", std::to_string(n)};
      default:
        return n;
    }
  }

  int64_t count_ = 0;
};

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_SUPPORT_FILLER_H_
