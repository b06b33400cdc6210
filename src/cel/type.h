// Types of the condition language, as the checker knows them.
//
// A Type is a small value: copy it, compare it. Composite types share their
// parameters. Thread-safe as std::shared_ptr is.
//
// Example
//
//   Type t = Type::Map(Type::String(), Type::List(Type::Int()));
//   t.ToString();          // "map(string, list(int))"
//   t.value().element() == Type::Int();

#ifndef BANTAM_SRC_CEL_TYPE_H_
#define BANTAM_SRC_CEL_TYPE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "src/cel/kind.h"

namespace bantam::cel {

class Type {
 public:
  // dyn: any value, checked at run time.
  Type() : kind_(Kind::kDyn) {}

  static Type Dyn() { return Type(Kind::kDyn); }
  static Type Null() { return Type(Kind::kNull); }
  static Type Bool() { return Type(Kind::kBool); }
  static Type Int() { return Type(Kind::kInt); }
  static Type Uint() { return Type(Kind::kUint); }
  static Type Double() { return Type(Kind::kDouble); }
  static Type String() { return Type(Kind::kString); }
  static Type Bytes() { return Type(Kind::kBytes); }
  static Type Timestamp() { return Type(Kind::kTimestamp); }
  static Type Duration() { return Type(Kind::kDuration); }
  // The type of type values, such as `int` in `type(x) == int`.
  static Type TypeType() { return Type(Kind::kType); }
  static Type List(Type element);
  static Type Map(Type key, Type value);
  // A type with fields, declared by Env::AddStruct.
  static Type Struct(std::string_view name);
  // A type of the host without fields; only functions and == take it.
  static Type Opaque(std::string_view name);
  // `wrapped` or null.
  static Type Nullable(Type wrapped);
  // A type parameter of a function's signature: the same id stands for the same
  // type throughout one overload.
  static Type Param(uint32_t id);

  Kind kind() const { return kind_; }
  bool is(Kind kind) const { return kind_ == kind; }
  bool is_dyn() const { return kind_ == Kind::kDyn; }

  // Precondition: a list.
  const Type& element() const { return rep_->parameters[0]; }
  // Precondition: a map.
  const Type& key() const { return rep_->parameters[0]; }
  const Type& value() const { return rep_->parameters[1]; }
  // Precondition: nullable.
  const Type& wrapped() const { return rep_->parameters[0]; }
  // Precondition: a struct or an opaque type.
  std::string_view name() const { return rep_->name; }
  // Precondition: a parameter.
  uint32_t param() const { return rep_->id; }

  // CEL's spelling: "list(int)", "map(string, dyn)", "wrapper(int)" for a
  // nullable int, the name of a struct or opaque type.
  std::string ToString() const;

  friend bool operator==(const Type& a, const Type& b);

 private:
  struct Rep {
    std::string name;
    uint32_t id = 0;
    std::vector<Type> parameters;
  };

  explicit Type(Kind kind) : kind_(kind) {}
  Type(Kind kind, Rep rep);

  Kind kind_;
  std::shared_ptr<const Rep> rep_;
};

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_TYPE_H_
