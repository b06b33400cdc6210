// A bump allocator for the values that one evaluation makes.
//
// Reset() forgets everything and keeps the blocks, so that a warm arena serves
// the next evaluation without an allocation. Bounded: past `max_bytes` every
// request is refused with nullptr and exhausted() stays true until Reset().
// Not thread-safe: one arena per thread. Nothing is destroyed, so only
// trivially destructible objects live here.
//
// Example
//
//   Arena arena;
//   for (const Lead& lead : leads) {
//     arena.Reset();
//     Use(Evaluate(program, Bind(lead), arena));   // valid until Reset()
//   }

#ifndef BANTAM_SRC_CEL_ARENA_H_
#define BANTAM_SRC_CEL_ARENA_H_

#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace bantam::cel {

class Arena {
 public:
  static constexpr size_t kDefaultMaxBytes = size_t{16} << 20;

  explicit Arena(size_t max_bytes = kDefaultMaxBytes) : max_bytes_(max_bytes) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // `bytes` bytes at an address that is a multiple of `alignment` (a power of
  // two, at most alignof(std::max_align_t)); nullptr when the bound is reached.
  // Precondition: bytes > 0.
  void* Allocate(size_t bytes, size_t alignment = alignof(std::max_align_t)) {
    const size_t start = (position_ + alignment - 1) & ~(alignment - 1);
    if (bytes <= capacity_ && start <= capacity_ - bytes) {
      position_ = start + bytes;
      return block_ + start;
    }
    return AllocateSlow(bytes);
  }

  // A T made of `args`, or nullptr.
  template <typename T, typename... Args>
  T* New(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>);
    void* memory = Allocate(sizeof(T), alignof(T));
    return memory == nullptr ? nullptr
                             : new (memory) T(std::forward<Args>(args)...);
  }

  // `count` value-initialised elements; empty with exhausted() set on refusal.
  template <typename T>
  std::span<T> NewArray(size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count == 0) return {};
    if (count > max_bytes_ / sizeof(T)) {
      exhausted_ = true;
      return {};
    }
    void* memory = Allocate(count * sizeof(T), alignof(T));
    if (memory == nullptr) return {};
    T* first = static_cast<T*>(memory);
    for (size_t i = 0; i < count; ++i) new (first + i) T();
    return {first, count};
  }

  // A copy of `text`; nullopt on refusal.
  std::optional<std::string_view> Copy(std::string_view text) {
    if (text.empty()) return std::string_view();
    void* memory = Allocate(text.size(), 1);
    if (memory == nullptr) return std::nullopt;
    std::memcpy(memory, text.data(), text.size());
    return std::string_view(static_cast<const char*>(memory), text.size());
  }

  void Reset();

  // Whether a request was refused since the last Reset().
  bool exhausted() const { return exhausted_; }
  // Bytes in the blocks taken so far, used or not.
  size_t reserved() const { return reserved_; }

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    size_t size;
  };

  void* AllocateSlow(size_t bytes);

  std::byte* block_ = nullptr;
  size_t position_ = 0;
  size_t capacity_ = 0;
  size_t current_ = 0;
  size_t reserved_ = 0;
  size_t max_bytes_;
  bool exhausted_ = false;
  std::vector<Block> blocks_;
};

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_ARENA_H_
