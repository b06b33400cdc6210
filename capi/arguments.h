// What comes in from C, looked at before it is used.

#ifndef BANTAM_CAPI_ARGUMENTS_H_
#define BANTAM_CAPI_ARGUMENTS_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include "absl/status/status.h"
#include "bantam/bantam_c.h"
#include "bantam/fault.h"
#include "src/base/fault.h"

namespace bantam::capi {

// The arguments of one call. Each function gives what it was asked for, or an
// empty one; the first thing that is wrong is kept, with its place: the name of
// the parameter and of what is in it.
class Arguments {
 public:
  const absl::Status& status() const { return status_; }
  bool ok() const { return status_.ok(); }

  void RefuseAs(std::string_view place, Fault fault);
  void Refuse(std::string_view place, base::Wording wording,
              base::Args arguments = {}) {
    if (ok()) RefuseAs(place, base::MakeFault(wording, arguments));
  }

  template <typename T>
  void Needed(const T* pointer, std::string_view name) {
    if (pointer != nullptr) return;
    Refuse(name, {FaultCode::kMissing, "expected a pointer, found NULL"});
  }

  // An out pointer; what it points to becomes NULL or 0.
  template <typename T>
  void Out(T* pointer, std::string_view name) {
    Needed(pointer, name);
    if (pointer != nullptr) *pointer = T{};
  }

  // An out structure; its members become 0.
  template <typename T>
  void OutStruct(T* structure, std::string_view name) {
    Needed(structure, name);
    if (structure == nullptr || !IsSize(structure->struct_size, name)) return;
    std::memset(reinterpret_cast<char*>(structure) + sizeof(uint32_t), 0,
                structure->struct_size - sizeof(uint32_t));
  }

  // Calls `each(handle)` for those of an array of pointers.
  template <typename T, typename Each>
  void Handles(const T* const* handles, int64_t count, std::string_view name,
               Each each) {
    if (!IsArray(handles, count, name)) return;
    for (int64_t i = 0; i < count && ok(); ++i) {
      if (handles[i] == nullptr) {
        Needed(handles[i], Item(name, i));
      } else {
        each(*handles[i]);
      }
    }
  }
  // Refuses a negative count, and NULL where there is one.
  bool IsArray(const void* first, int64_t count, std::string_view name);

  // A structure; zeros for NULL and for what a shorter one lacks.
  template <typename T>
  T Struct(const T* structure, std::string_view name) {
    static_assert(std::is_trivially_copyable_v<T> && sizeof(T) % 8 == 0);
    T full = {};
    if (structure != nullptr) Copy(structure, sizeof(T), &full, name);
    return full;
  }
  // The same of the `known` bytes of a structure that is there.
  void Copy(const void* structure, size_t known, void* full,
            std::string_view name);

  // Bytes of whatever kind, for what looks at them itself.
  std::string_view Text(const char* data, int64_t size, std::string_view name);
  std::string_view Text(const bantam_text& text, std::string_view name) {
    return Text(text.data, text.size, name);
  }
  // UTF-8.
  std::string String(const char* data, int64_t size, std::string_view name);

  void Reserved(int64_t reserved, std::string_view name);
  // Refuses a number that is not in [least, most].
  void Code(int64_t code, int64_t least, int64_t most, std::string_view name);
  bool Bool(int64_t value, std::string_view name);
  void NotNegative(int64_t number, std::string_view name);
  // Refuses an index that is not below `count`.
  size_t Index(int64_t index, size_t count, std::string_view name);

  // "leads[2]".
  static std::string Item(std::string_view name, int64_t index);

 private:
  bool IsSize(uint32_t size, std::string_view name);

  absl::Status status_;
};

// Writes as much of `full` as the caller's structure has room for; OutStruct
// has zeroed the rest.
template <typename T>
void Write(const T& full, T* structure) {
  static_assert(std::is_trivially_copyable_v<T> && sizeof(T) % 8 == 0);
  const size_t size =
      structure->struct_size < sizeof(T) ? structure->struct_size : sizeof(T);
  std::memcpy(reinterpret_cast<char*>(structure) + sizeof(uint32_t),
              reinterpret_cast<const char*>(&full) + sizeof(uint32_t),
              size - sizeof(uint32_t));
}

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_ARGUMENTS_H_
