// What the caller handed over, looked at before it is used.

#ifndef BANTAM_CAPI_ARGUMENTS_H_
#define BANTAM_CAPI_ARGUMENTS_H_

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "absl/status/status.h"
#include "bantam/bantam_c.h"
#include "bantam/value.h"

namespace bantam::capi {

// The arguments of one call. Each function gives what it was asked for, or an
// empty one; the first thing that is wrong is kept, and begins with the name of
// its parameter. Arrays do not stand in one another.
class Arguments {
 public:
  const absl::Status& status() const { return status_; }
  bool ok() const { return status_.ok(); }

  void Refuse(std::string_view name, std::string_view why);

  template <typename T>
  void Needed(const T* pointer, std::string_view name) {
    if (pointer == nullptr) Refuse(name, "expected a pointer, found NULL");
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

  // Calls `each(structure)` for those of an array, which all have the size of
  // the first. Within, names are members of the item, ".id": the place,
  // "claims[2].id", is made up for an error alone.
  template <typename T, typename Each>
  void Array(const T* first, int64_t count, std::string_view name, Each each) {
    if (!IsArray(first, count, name)) return;
    const char* at = reinterpret_cast<const char*>(first);
    list_ = name;
    for (item_ = 0; item_ < count; ++item_) {
      const T* one = reinterpret_cast<const T*>(at);
      SameSize(first, one, "");
      const T full = Struct(one, "");
      if (!ok()) break;
      each(full);
      at += first->struct_size;
    }
    list_ = {};
  }
  // Calls `each(handle)` for those of an array of pointers.
  template <typename T, typename Each>
  void Handles(const T* const* handles, int64_t count, std::string_view name,
               Each each) {
    if (!IsArray(handles, count, name)) return;
    for (int64_t i = 0; i < count && ok(); ++i) {
      if (handles[i] == nullptr) {
        Needed(handles[i], std::string(name) + '[' + std::to_string(i) + ']');
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
  template <typename T>
  T NeededStruct(const T* structure, std::string_view name) {
    Needed(structure, name);
    return Struct(structure, name);
  }

  // Bytes of whatever kind, for what looks at them itself.
  std::string_view Text(const char* data, int64_t size, std::string_view name);
  // UTF-8.
  std::string String(const char* data, int64_t size, std::string_view name);
  // nullopt where it does not `has`. Then its members must be 0, so that a
  // forgotten flag does not lose an instant.
  std::optional<Instant> OptionalInstant(bool has, int64_t seconds,
                                         int32_t nanos, std::string_view name);
  // Refuses bits in `flags` that are not in `known`.
  void Flags(uint32_t flags, uint32_t known, std::string_view name);
  void Reserved(uint32_t reserved, std::string_view name);
  // Refuses a code that is not in [least, most].
  void Code(int32_t code, int32_t least, int32_t most, std::string_view name);
  bool Bool(int32_t value, std::string_view name);
  // Refuses an index that is not below `count`.
  size_t Index(int64_t index, size_t count, std::string_view name);

  // nullopt for NULL.
  std::optional<Value> OptionalValue(const bantam_value* value,
                                     std::string_view name);
  Value NeededValue(const bantam_value* value, std::string_view name);
  std::vector<std::string> Strings(const bantam_text* items, int64_t count,
                                   std::string_view name);

 private:
  bool IsSize(uint32_t size, std::string_view name);
  template <typename T>
  void SameSize(const T* first, const T* one, std::string_view name) {
    if (one->struct_size == first->struct_size) return;
    Refuse(std::string(name) + ".struct_size",
           "expected " + std::to_string(first->struct_size) +
               ", the size of the first, found " +
               std::to_string(one->struct_size));
  }
  void Copy(const void* structure, size_t known, void* full,
            std::string_view name);

  absl::Status status_;
  // The array whose item is being looked at, if any.
  std::string_view list_;
  int64_t item_ = 0;
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
