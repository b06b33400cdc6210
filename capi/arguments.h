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
// its parameter.
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

  std::string_view Text(const char* data, int64_t size, std::string_view name);
  std::string String(const char* data, int64_t size, std::string_view name) {
    return std::string(Text(data, size, name));
  }
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
  void Copy(const void* structure, size_t known, void* full,
            std::string_view name);

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
