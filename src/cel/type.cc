#include "src/cel/type.h"
#include "src/cel/text.h"

#include <utility>

namespace bantam::cel {

std::string_view KindName(Kind kind) {
  switch (kind) {
    case Kind::kNull:
      return "null";
    case Kind::kBool:
      return "bool";
    case Kind::kInt:
      return "int";
    case Kind::kUint:
      return "uint";
    case Kind::kDouble:
      return "double";
    case Kind::kString:
      return "string";
    case Kind::kBytes:
      return "bytes";
    case Kind::kTimestamp:
      return "timestamp";
    case Kind::kDuration:
      return "duration";
    case Kind::kType:
      return "type";
    case Kind::kList:
      return "list";
    case Kind::kMap:
      return "map";
    case Kind::kStruct:
      return "struct";
    case Kind::kOpaque:
      return "opaque";
    case Kind::kUnknown:
      return "unknown";
    case Kind::kError:
      return "error";
    case Kind::kDyn:
      return "dyn";
    case Kind::kNullable:
      return "wrapper";
    case Kind::kParam:
      break;
  }
  return "parameter";
}

Type::Type(Kind kind, Rep rep)
    : kind_(kind), rep_(std::make_shared<const Rep>(std::move(rep))) {
}

Type Type::List(Type element) {
  return Type(Kind::kList, {.name = {}, .parameters = {std::move(element)}});
}

Type Type::Map(Type key, Type value) {
  return Type(Kind::kMap,
              {.name = {}, .parameters = {std::move(key), std::move(value)}});
}

Type Type::Struct(std::string_view name) {
  return Type(Kind::kStruct, {.name = std::string(name), .parameters = {}});
}

Type Type::Opaque(std::string_view name) {
  return Type(Kind::kOpaque, {.name = std::string(name), .parameters = {}});
}

Type Type::Nullable(Type wrapped) {
  if (wrapped.is(Kind::kNullable) || wrapped.is(Kind::kNull) ||
      wrapped.is_dyn()) {
    return wrapped;
  }
  return Type(Kind::kNullable,
              {.name = {}, .parameters = {std::move(wrapped)}});
}

Type Type::Param(uint32_t id) {
  return Type(Kind::kParam, {.name = {}, .id = id, .parameters = {}});
}

std::string Type::ToString() const {
  switch (kind_) {
    case Kind::kList:
      return Concat({"list(", element().ToString(), ")"});
    case Kind::kMap:
      return Concat({"map(", key().ToString(), ", ", value().ToString(), ")"});
    case Kind::kNullable:
      return Concat({"wrapper(", wrapped().ToString(), ")"});
    case Kind::kStruct:
    case Kind::kOpaque:
      return rep_->name;
    case Kind::kParam:
      // A, B, ... as signatures are usually written.
      return std::string(1, static_cast<char>('A' + rep_->id % 26));
    default:
      return std::string(KindName(kind_));
  }
}

bool operator==(const Type& a, const Type& b) {
  if (a.kind_ != b.kind_) return false;
  if (a.rep_ == b.rep_) return true;
  if (a.rep_ == nullptr || b.rep_ == nullptr) return false;
  return a.rep_->name == b.rep_->name && a.rep_->id == b.rep_->id &&
         a.rep_->parameters == b.rep_->parameters;
}

}  // namespace bantam::cel
