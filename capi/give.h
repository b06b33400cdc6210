// How C++ values become members of C structures, and lists are read.

#ifndef BANTAM_CAPI_GIVE_H_
#define BANTAM_CAPI_GIVE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "absl/status/status.h"
#include "bantam/bantam_c.h"
#include "bantam/model/interval.h"
#include "capi/arguments.h"
#include "capi/error.h"
#include "capi/handles.h"

namespace bantam::capi {

inline void Put(const std::string& text, const char** data, int64_t* size) {
  *data = text.c_str();
  *size = static_cast<int64_t>(text.size());
}

template <typename Item, typename Handle>
void Put(const std::vector<Item>& list, const Handle** handle, int64_t* count) {
  static_assert(
      std::is_same_v<std::vector<Item>, typename Behind<Handle>::type>);
  *handle = reinterpret_cast<const Handle*>(&list);
  *count = static_cast<int64_t>(list.size());
}

inline void Put(const Value& value, const bantam_held_value** handle) {
  *handle = reinterpret_cast<const bantam_held_value*>(&value);
}
inline void Put(const std::optional<Value>& value,
                const bantam_held_value** handle) {
  if (value) Put(*value, handle);
}

inline void Put(const model::Interval& interval, int64_t* low, int64_t* high) {
  *low = interval.low.micros;
  *high = interval.high.micros;
}

// Sets the bit that says that there is one.
inline void Put(const std::optional<Instant>& instant, uint32_t bit,
                uint32_t* flags, int64_t* seconds, int32_t* nanos) {
  if (!instant) return;
  *flags |= bit;
  *seconds = instant->seconds;
  *nanos = instant->nanos;
}

// The number of a name, 0 where there is none.
template <typename Enum>
int32_t CodeOf(const std::optional<Enum>& name) {
  return name ? static_cast<int32_t>(*name) : 0;
}

// Fills `out` by `describe(item, &full)` for the item at `index`.
template <typename Handle, typename Out, typename Describe>
int32_t GetItem(const Handle* list, int64_t index, Out* out, const char* name,
                bantam_error** error, Describe describe) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(list, "list");
    in.OutStruct(out, name);
    const auto* items = Held(list);
    const size_t at =
        in.Index(index, items == nullptr ? 0 : items->size(), "index");
    if (!in.ok()) return in.status();
    Out full = {};
    describe((*items)[at], &full);
    Write(full, out);
    return absl::OkStatus();
  });
}

// The same for a handle of the caller's that holds a `list`.
template <typename Handle>
int64_t CountOf(const Handle* handle) {
  return handle == nullptr ? 0 : static_cast<int64_t>(handle->list.size());
}
template <typename Handle, typename Out, typename Describe>
int32_t GetOwned(const Handle* handle, const char* handle_name, int64_t index,
                 Out* out, const char* name, bantam_error** error,
                 Describe describe) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(handle, handle_name);
    in.OutStruct(out, name);
    const size_t at =
        in.Index(index, handle == nullptr ? 0 : handle->list.size(), "index");
    if (!in.ok()) return in.status();
    Out full = {};
    describe(handle->list[at], &full);
    Write(full, out);
    return absl::OkStatus();
  });
}

// Fills `out` by `describe(handle, &full)`.
template <typename Handle, typename Out, typename Describe>
int32_t GetWhole(const Handle* handle, const char* handle_name, Out* out,
                 const char* name, bantam_error** error,
                 Describe describe) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(handle, handle_name);
    in.OutStruct(out, name);
    if (!in.ok()) return in.status();
    Out full = {};
    describe(*handle, &full);
    Write(full, out);
    return absl::OkStatus();
  });
}

// A copy of `text` that bantam_buffer_free frees. Throws std::bad_alloc.
char* NewBuffer(const std::string& text);

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_GIVE_H_
