// Values and strings of an answer, and buffers.

#include <cstdlib>
#include <cstring>
#include <new>
#include <variant>

#include "capi/give.h"

namespace bantam::capi {
namespace {

// Alternatives of Value stand in the order of the types.
static_assert(std::variant_size_v<Value> == BANTAM_STRINGS + 1);

struct Filler {
  void operator()(const Null&) const {}
  void operator()(bool value) const { out->integer = value ? 1 : 0; }
  void operator()(int64_t value) const { out->integer = value; }
  void operator()(double value) const { out->number = value; }
  void operator()(const std::string& value) const {
    Put(value, &out->text, &out->text_size);
  }
  void operator()(const Instant& value) const {
    out->integer = value.seconds;
    out->nanos = value.nanos;
  }
  void operator()(const Span& value) const {
    out->integer = value.seconds;
    out->nanos = value.nanos;
  }
  void operator()(const Money& value) const {
    out->integer = value.micros;
    std::memcpy(out->currency, value.currency.data(), value.currency.size());
  }
  void operator()(const std::vector<std::string>& value) const {
    Put(value, &out->list, &out->item_count);
  }

  bantam_value* out;
};

}  // namespace

char* NewBuffer(const std::string& text) {
  char* buffer = static_cast<char*>(std::malloc(text.size() + 1));
  if (buffer == nullptr) throw std::bad_alloc();
  std::memcpy(buffer, text.c_str(), text.size() + 1);
  return buffer;
}

}  // namespace bantam::capi

using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::Held;
using bantam::capi::Write;

int32_t bantam_value_get(const bantam_held_value* held, bantam_value* value,
                         bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(held, "held");
    in.OutStruct(value, "value");
    if (!in.ok()) return in.status();
    bantam_value full = {};
    full.type = static_cast<int32_t>(Held(held)->index());
    std::visit(bantam::capi::Filler{&full}, *Held(held));
    Write(full, value);
    return absl::OkStatus();
  });
}

int32_t bantam_string_get(const bantam_string_list* list, int64_t index,
                          const char** text, int64_t* size,
                          bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    if (size != nullptr) *size = 0;
    in.Needed(list, "list");
    in.Out(text, "text");
    const size_t at =
        in.Index(index, list == nullptr ? 0 : Held(list)->size(), "index");
    if (!in.ok()) return in.status();
    const std::string& item = (*Held(list))[at];
    *text = bantam::capi::Give(item, size);
    return absl::OkStatus();
  });
}

void bantam_buffer_free(char* buffer) {
  std::free(buffer);
}
