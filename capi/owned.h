// Records that the caller owns: the C++ record, and the structures that show it.

#ifndef BANTAM_CAPI_OWNED_H_
#define BANTAM_CAPI_OWNED_H_

#include <memory>
#include <utility>

#include "bantam/bantam_c.h"
#include "capi/structure.h"

namespace bantam::capi {

// One of the two, freed together.
class Owned {
 public:
  virtual ~Owned() = default;

  Arena& arena() { return arena_; }

 private:
  Arena arena_;
};

template <typename T>
class OwnedRecord : public Owned {
 public:
  explicit OwnedRecord(T record) : record_(std::move(record)) {}

  const T& record() const { return record_; }

 private:
  T record_;
};

// Gives the structure, which from now on owns `owned`, to the caller.
const void* HandOver(std::unique_ptr<Owned> owned, const RecordInfo& info,
                     const void* record);

// The same of a record of a type that is known.
template <typename T, typename Structure>
void HandOver(T record, const Structure** to) {
  auto owned = std::make_unique<OwnedRecord<T>>(std::move(record));
  const T* const held = &owned->record();
  *to = static_cast<const Structure*>(
      HandOver(std::move(owned), RecordOf<T>(), held));
}
void HandOver(Value value, const bantam_value** to);

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_OWNED_H_
