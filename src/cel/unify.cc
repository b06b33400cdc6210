#include "src/cel/unify.h"

#include <algorithm>

namespace bantam::cel {

namespace {

// Types whose values may be absent, which null then stands for.
bool TakesNull(const Type& type) {
  switch (type.kind()) {
    case Kind::kNull:
    case Kind::kNullable:
    case Kind::kStruct:
    case Kind::kOpaque:
    case Kind::kTimestamp:
    case Kind::kDuration:
      return true;
    default:
      return false;
  }
}

bool IsAtLeastAsGeneral(const Type& a, const Type& b) {
  if (a.is_dyn() || a.is(Kind::kParam)) return true;
  if (b.is_dyn() || b.is(Kind::kParam)) return false;
  if (a.is(Kind::kNullable)) {
    return IsAtLeastAsGeneral(a.wrapped(),
                              b.is(Kind::kNullable) ? b.wrapped() : b);
  }
  if (a.kind() != b.kind()) return false;
  if (a.is(Kind::kList)) return IsAtLeastAsGeneral(a.element(), b.element());
  if (a.is(Kind::kMap)) {
    return IsAtLeastAsGeneral(a.key(), b.key()) &&
           IsAtLeastAsGeneral(a.value(), b.value());
  }
  return a == b;
}

uint32_t CountParameters(const Type& type) {
  switch (type.kind()) {
    case Kind::kParam:
      return type.param() + 1;
    case Kind::kList:
      return CountParameters(type.element());
    case Kind::kMap:
      return std::max(CountParameters(type.key()),
                      CountParameters(type.value()));
    case Kind::kNullable:
      return CountParameters(type.wrapped());
    default:
      return 0;
  }
}

Type Shift(const Type& type, uint32_t by) {
  switch (type.kind()) {
    case Kind::kParam:
      return Type::Param(type.param() + by);
    case Kind::kList:
      return Type::List(Shift(type.element(), by));
    case Kind::kMap:
      return Type::Map(Shift(type.key(), by), Shift(type.value(), by));
    case Kind::kNullable:
      return Type::Nullable(Shift(type.wrapped(), by));
    default:
      return type;
  }
}

}  // namespace

const Type& Unifier::MoreGeneral(const Type& a, const Type& b) {
  return IsAtLeastAsGeneral(a, b) ? a : b;
}

Type Unifier::Fresh() {
  bound_.emplace_back();
  return Type::Param(static_cast<uint32_t>(bound_.size() - 1));
}

std::vector<Type> Unifier::Instantiate(std::span<const Type> types) {
  uint32_t count = 0;
  for (const Type& type : types) count = std::max(count, CountParameters(type));
  const auto base = static_cast<uint32_t>(bound_.size());
  bound_.resize(bound_.size() + count);
  std::vector<Type> fresh;
  fresh.reserve(types.size());
  for (const Type& type : types) fresh.push_back(Shift(type, base));
  return fresh;
}

bool Unifier::Fit(const Type& a, const Type& b) {
  const size_t mark = trail_.size();
  if (Unify(a, b)) return true;
  Undo(mark);
  return false;
}

bool Unifier::Fit(std::span<const Type> a, std::span<const Type> b) {
  if (a.size() != b.size()) return false;
  const size_t mark = trail_.size();
  for (size_t i = 0; i < a.size(); ++i) {
    if (!Unify(a[i], b[i])) {
      Undo(mark);
      return false;
    }
  }
  return true;
}

void Unifier::Undo(size_t mark) {
  while (trail_.size() > mark) {
    bound_[trail_.back().first] = std::move(trail_.back().second);
    trail_.pop_back();
  }
}

bool Unifier::Unify(const Type& a, const Type& b) {
  if (b.is(Kind::kParam)) {
    bool was_bound = false;
    if (Bind(a, b, &was_bound)) return true;
    if (was_bound) return false;
  }
  if (a.is(Kind::kParam)) {
    bool was_bound = false;
    return Bind(b, a, &was_bound);
  }
  if (a.is_dyn() || b.is_dyn()) return true;
  if (a.is(Kind::kNull)) return TakesNull(b);
  if (b.is(Kind::kNull)) return TakesNull(a);
  if (a.is(Kind::kNullable)) {
    return Unify(a.wrapped(), b.is(Kind::kNullable) ? b.wrapped() : b);
  }
  if (b.is(Kind::kNullable)) return Unify(a, b.wrapped());
  if (a.kind() != b.kind()) return false;
  if (a.is(Kind::kList)) return Unify(a.element(), b.element());
  if (a.is(Kind::kMap)) {
    return Unify(a.key(), b.key()) && Unify(a.value(), b.value());
  }
  return a == b;
}

// Makes `parameter` stand for `type`, or for the more general of `type` and
// what it stands for already.
bool Unifier::Bind(const Type& type, const Type& parameter, bool* was_bound) {
  if (type == parameter) return true;
  const uint32_t id = parameter.param();
  if (!bound_[id]) {
    // Of two free parameters the later one is bound, so that a long expression
    // makes no long chain of them.
    if (type.is(Kind::kParam) && type.param() > id && !bound_[type.param()]) {
      trail_.emplace_back(type.param(), std::nullopt);
      bound_[type.param()] = parameter;
      return true;
    }
    if (Mentions(type, id)) return false;
    trail_.emplace_back(id, std::nullopt);
    bound_[id] = type;
    return true;
  }
  *was_bound = true;
  const Type before = *bound_[id];
  if (type == before) return true;
  if (!Unify(type, before)) return false;
  const Type& general = MoreGeneral(type, before);
  if (general != before && !Mentions(general, id)) {
    trail_.emplace_back(id, before);
    bound_[id] = general;
  }
  return true;
}

bool Unifier::Mentions(const Type& type, uint32_t parameter) const {
  switch (type.kind()) {
    case Kind::kParam:
      if (type.param() == parameter) return true;
      return bound_[type.param()] && Mentions(*bound_[type.param()], parameter);
    case Kind::kList:
      return Mentions(type.element(), parameter);
    case Kind::kMap:
      return Mentions(type.key(), parameter) ||
             Mentions(type.value(), parameter);
    case Kind::kNullable:
      return Mentions(type.wrapped(), parameter);
    default:
      return false;
  }
}

Type Unifier::Substitute(const Type& type, bool free_to_dyn) const {
  switch (type.kind()) {
    case Kind::kParam:
      if (bound_[type.param()]) {
        return Substitute(*bound_[type.param()], free_to_dyn);
      }
      return free_to_dyn ? Type::Dyn() : type;
    case Kind::kList:
      return Type::List(Substitute(type.element(), free_to_dyn));
    case Kind::kMap:
      return Type::Map(Substitute(type.key(), free_to_dyn),
                       Substitute(type.value(), free_to_dyn));
    case Kind::kNullable:
      return Type::Nullable(Substitute(type.wrapped(), free_to_dyn));
    default:
      return type;
  }
}

}  // namespace bantam::cel
