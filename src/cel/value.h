// Values of the condition language.
//
// A Value is 16 bytes, trivially copyable, and owns nothing: text, lists, maps,
// structs and messages live in an Arena, in a Program or in what the host hands
// over, and must outlive the Value. A host hands over its own data by
// implementing ListView, MapView, StructView or OpaqueView; nothing is copied.
//
// Two kinds are no CEL values but stand for the lack of one. An *unknown* says
// that some attributes of the subject are not known; it carries their ids,
// sorted, each once. An *error* carries a stable code and a message. Text is
// valid UTF-8: the host guarantees it for what it hands over.
//
// Example
//
//   Value v = Value::Int(250);
//   if (v.kind() == Kind::kInt) Use(v.int_value());

#ifndef BANTAM_SRC_CEL_VALUE_H_
#define BANTAM_SRC_CEL_VALUE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

#include "bantam/model/time.h"
#include "src/cel/arena.h"
#include "src/cel/kind.h"

namespace bantam::cel {

class Value;

// Why an evaluation has no value. The names (ErrorCodeName) are stable.
enum class ErrorCode : uint8_t {
  kNoMatchingOverload,  // no function of that name takes these kinds
  kUndeclared,          // a name that nothing declares (unchecked programs)
  kUnbound,             // a declared variable without a value
  kNoSuchField,
  kNoSuchKey,
  kIndexOutOfRange,
  kDivisionByZero,
  kModulusByZero,
  kOverflow,           // beyond int, uint, timestamp or duration
  kInvalidConversion,  // text or number that the target type cannot hold
  kInvalidArgument,    // a bad time zone, a bad regular expression
  kDuplicateKey,
  kUnsupportedKey,  // a map key that is no bool, int, uint or string
  kUnexpectedType,  // the program's result is not of the expected type
  kCostLimit,
  kMemoryLimit,
  kNestingLimit,
  kHost,  // made by a function or view of the host
};

// "division_by_zero", ...
std::string_view ErrorCodeName(ErrorCode code);

// A list of the host, or of an arena. Immutable while a Value refers to it.
class ListView {
 public:
  virtual size_t size() const = 0;
  // Precondition: index < size(). May be an unknown or an error.
  virtual Value At(size_t index, Arena& arena) const = 0;
  // The elements, where they lie in an array; else nullptr. A shortcut.
  virtual const Value* data() const { return nullptr; }

 protected:
  ~ListView() = default;
};

// A map from bool, int, uint and string keys; entries have a fixed order.
class MapView {
 public:
  virtual size_t size() const = 0;
  // The entries in order. Precondition: index < size().
  virtual Value KeyAt(size_t index, Arena& arena) const = 0;
  virtual Value ValueAt(size_t index, Arena& arena) const = 0;
  // The index of the entry whose key equals `key` (1 == 1u == 1.0), or size().
  // The default looks at every entry.
  virtual size_t Find(const Value& key, Arena& arena) const;

 protected:
  ~MapView() = default;
};

// Something with declared fields (Env::AddStruct).
class StructView {
 public:
  // The name the type was declared under.
  virtual std::string_view type_name() const = 0;
  // The value of the field with this id; an unknown where it is not known.
  virtual Value Get(uint32_t field_id, Arena& arena) const = 0;
  // Whether `other`, of the same type, is equal: a bool, unknown or error. The
  // default compares addresses.
  virtual Value Equals(const StructView& other, Arena& arena) const;

 protected:
  ~StructView() = default;
};

// A value of a type that only the host's functions can look into.
class OpaqueView {
 public:
  virtual std::string_view type_name() const = 0;
  // Whether `other`, of the same type, is equal: a bool, unknown or error.
  virtual Value Equals(const OpaqueView& other, Arena& arena) const = 0;
  // How Format() prints it, in CEL where there is such a spelling.
  virtual std::string_view text(Arena& arena) const = 0;

 protected:
  ~OpaqueView() = default;
};

class Value {
 public:
  // null.
  constexpr Value() : kind_(Kind::kNull), code_(0), aux_(0), int_(0) {}

  static constexpr Value Null() { return Value(); }
  static constexpr Value Bool(bool value) {
    Value v(Kind::kBool);
    v.int_ = value ? 1 : 0;
    return v;
  }
  static constexpr Value Int(int64_t value) {
    Value v(Kind::kInt);
    v.int_ = value;
    return v;
  }
  static constexpr Value Uint(uint64_t value) {
    Value v(Kind::kUint);
    v.uint_ = value;
    return v;
  }
  static constexpr Value Double(double value) {
    Value v(Kind::kDouble);
    v.double_ = value;
    return v;
  }
  // Borrowed. Text of 4 GiB or more becomes an error of kMemoryLimit.
  static constexpr Value String(std::string_view text) {
    return Text(Kind::kString, text);
  }
  static constexpr Value Bytes(std::string_view bytes) {
    return Text(Kind::kBytes, bytes);
  }
  static constexpr Value Timestamp(model::Instant instant) {
    Value v(Kind::kTimestamp);
    v.int_ = instant.seconds;
    v.aux_ = static_cast<uint32_t>(instant.nanos);
    return v;
  }
  static constexpr Value Duration(model::Span span) {
    Value v(Kind::kDuration);
    v.int_ = span.seconds;
    v.aux_ = static_cast<uint32_t>(span.nanos);
    return v;
  }
  // Never nullptr, all four.
  static constexpr Value List(const ListView* list) {
    Value v(Kind::kList);
    v.list_ = list;
    return v;
  }
  static constexpr Value Map(const MapView* map) {
    Value v(Kind::kMap);
    v.map_ = map;
    return v;
  }
  static constexpr Value Struct(const StructView* view) {
    Value v(Kind::kStruct);
    v.struct_ = view;
    return v;
  }
  static constexpr Value Opaque(const OpaqueView* view) {
    Value v(Kind::kOpaque);
    v.opaque_ = view;
    return v;
  }
  // A type as a value, by its run-time name: "int", "list", "null_type",
  // "google.protobuf.Timestamp", a struct's name. Borrowed.
  static constexpr Value TypeValue(std::string_view name) {
    return Text(Kind::kType, name);
  }
  static constexpr Value Unknown(uint32_t attribute_id) {
    Value v(Kind::kUnknown);
    v.ids_ = nullptr;
    v.aux_ = attribute_id;
    return v;
  }
  // Borrowed: sorted, each id once, not empty.
  static Value Unknowns(std::span<const uint32_t> ids);
  // Borrowed message; by default the code's own sentence.
  static Value Error(ErrorCode code);
  static constexpr Value Error(ErrorCode code, std::string_view message) {
    Value v = Text(Kind::kError, message);
    v.code_ = static_cast<uint8_t>(code);
    return v;
  }

  constexpr Kind kind() const { return kind_; }
  constexpr bool is(Kind kind) const { return kind_ == kind; }
  constexpr bool is_unknown() const { return kind_ == Kind::kUnknown; }
  constexpr bool is_error() const { return kind_ == Kind::kError; }
  // Neither unknown nor an error.
  constexpr bool has_value() const { return !is_unknown() && !is_error(); }
  constexpr bool is_true() const { return kind_ == Kind::kBool && int_ == 1; }
  constexpr bool is_false() const { return kind_ == Kind::kBool && int_ == 0; }

  // Each has the kind as its precondition.
  constexpr bool bool_value() const { return int_ != 0; }
  constexpr int64_t int_value() const { return int_; }
  constexpr uint64_t uint_value() const { return uint_; }
  constexpr double double_value() const { return double_; }
  constexpr std::string_view string_value() const { return {text_, aux_}; }
  constexpr std::string_view bytes_value() const { return {text_, aux_}; }
  constexpr std::string_view type_name() const { return {text_, aux_}; }
  constexpr model::Instant timestamp_value() const {
    return {int_, static_cast<int32_t>(aux_)};
  }
  constexpr model::Span duration_value() const {
    return {int_, static_cast<int32_t>(aux_)};
  }
  constexpr const ListView& list_value() const { return *list_; }
  constexpr const MapView& map_value() const { return *map_; }
  constexpr const StructView& struct_value() const { return *struct_; }
  constexpr const OpaqueView& opaque_value() const { return *opaque_; }
  constexpr ErrorCode error_code() const {
    return static_cast<ErrorCode>(code_);
  }
  constexpr std::string_view error_message() const { return {text_, aux_}; }
  // Valid as long as this Value and what it refers to.
  std::span<const uint32_t> unknown_ids() const& {
    return ids_ == nullptr ? std::span<const uint32_t>(&aux_, 1)
                           : std::span<const uint32_t>(ids_, aux_);
  }
  std::span<const uint32_t> unknown_ids() const&& = delete;

  // The name that type() yields for this value: "int", "null_type", ...
  std::string_view runtime_type_name() const;

 private:
  constexpr explicit Value(Kind kind)
      : kind_(kind), code_(0), aux_(0), int_(0) {}

  static constexpr Value Text(Kind kind, std::string_view text) {
    if (text.size() > UINT32_MAX) {
      Value v(Kind::kError);
      v.code_ = static_cast<uint8_t>(ErrorCode::kMemoryLimit);
      v.text_ = "text of 4 GiB or more";
      v.aux_ = 21;
      return v;
    }
    Value v(kind);
    v.text_ = text.data();
    v.aux_ = static_cast<uint32_t>(text.size());
    return v;
  }

  Kind kind_;
  uint8_t code_;
  // Length of text, nanoseconds, number of ids or the one id.
  uint32_t aux_;
  union {
    int64_t int_;
    uint64_t uint_;
    double double_;
    const char* text_;
    const ListView* list_;
    const MapView* map_;
    const StructView* struct_;
    const OpaqueView* opaque_;
    const uint32_t* ids_;
  };
};

static_assert(sizeof(Value) == 16 && std::is_trivially_copyable_v<Value>);

// An error whose message is copied into the arena.
Value MakeError(ErrorCode code, std::string_view message, Arena& arena);

// Gathers what undecided operands leave behind, by the rule that an unknown
// outranks an error and the first error outranks the others.
class Undecided {
 public:
  explicit Undecided(Arena& arena) : arena_(arena) {}
  Undecided(const Undecided&) = delete;
  Undecided& operator=(const Undecided&) = delete;

  // Takes an unknown or an error; anything else is not noted.
  void Add(const Value& value);
  bool empty() const { return count_ == 0 && !has_error_; }
  bool has_unknown() const { return count_ > 0; }
  // The unknown with all ids, or the first error. Precondition: !empty().
  Value Get() const;

 private:
  Arena& arena_;
  uint32_t* ids_ = nullptr;
  uint32_t inline_id_ = 0;
  size_t count_ = 0;
  size_t capacity_ = 0;
  bool has_error_ = false;
  Value error_;
};

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_VALUE_H_
