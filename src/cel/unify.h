// Which types fit together, and what type parameters come to mean.

#ifndef BANTAM_SRC_CEL_UNIFY_H_
#define BANTAM_SRC_CEL_UNIFY_H_

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "src/cel/type.h"

namespace bantam::cel {

class Unifier {
 public:
  // A parameter that stands for a type not yet known: the element of `[]`.
  Type Fresh();
  // `type` with its own parameters 0, 1, ... replaced by fresh ones, the same
  // for all types of one call.
  std::vector<Type> Instantiate(std::span<const Type> types);

  // Whether values of one type may stand where the other is wanted; dyn goes
  // with anything. Parameters are bound so that it holds; on false nothing is.
  bool Fit(const Type& a, const Type& b);
  bool Fit(std::span<const Type> a, std::span<const Type> b);

  // `type` with bound parameters replaced.
  Type Resolve(const Type& type) const { return Substitute(type, false); }
  // Free ones become dyn as well.
  Type Close(const Type& type) const { return Substitute(type, true); }

  // The more general of two types that fit.
  static const Type& MoreGeneral(const Type& a, const Type& b);

 private:
  bool Unify(const Type& a, const Type& b);
  bool Bind(const Type& type, const Type& parameter, bool* was_bound);
  bool Mentions(const Type& type, uint32_t parameter) const;
  Type Substitute(const Type& type, bool free_to_dyn) const;
  void Undo(size_t mark);

  std::vector<std::optional<Type>> bound_;
  // What was bound and to what before, to take failed attempts back.
  std::vector<std::pair<uint32_t, std::optional<Type>>> trail_;
};

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_UNIFY_H_
