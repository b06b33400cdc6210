// Setting the fields of the account, person and opportunity.

#include <optional>
#include <string>
#include <utility>

#include "bantam/lead.h"
#include "bantam/value.h"
#include "capi/lead_input.h"

namespace {

using bantam::FieldRef;
using bantam::Instant;
using bantam::Lead;
using bantam::Money;
using bantam::Null;
using bantam::Span;
using bantam::Value;
using bantam::capi::Arguments;
using bantam::capi::ChangeLead;
using bantam::capi::FieldOf;

// Sets the field to what `make(in)` gives.
template <typename Make>
int32_t Set(bantam_lead* lead, int32_t slot, bantam_error** error,
            Make make) noexcept {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    const FieldRef field = FieldOf(in, *lead, slot);
    Value value = make(in);
    return in.ok() ? to.Set(field, std::move(value)) : in.status();
  });
}

template <typename Make>
int32_t Set(bantam_lead* lead, const char* path, int64_t path_size,
            bantam_error** error, Make make) noexcept {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    const std::string_view name = in.Text(path, path_size, "path");
    Value value = make(in);
    return in.ok() ? to.Set(name, std::move(value)) : in.status();
  });
}

// The amount itself, which may be personal, is left out of the error.
Value ToMoney(Arguments& in, const char* amount, int64_t amount_size,
              const char* currency, int64_t currency_size) {
  const std::string_view decimal = in.Text(amount, amount_size, "amount");
  const std::string_view code = in.Text(currency, currency_size, "currency");
  const std::optional<Money> money = Money::Parse(decimal, code);
  if (money) return *money;
  in.Refuse("amount",
            "expected a decimal with at most 12 digits before and 6 after the "
            "point, and a currency of three capital letters");
  return Null{};
}

}  // namespace

int32_t bantam_lead_set_bool(bantam_lead* lead, int32_t slot, int32_t value,
                             bantam_error** error) {
  return Set(lead, slot, error,
             [&](Arguments& in) -> Value { return in.Bool(value, "value"); });
}

int32_t bantam_lead_set_int64(bantam_lead* lead, int32_t slot, int64_t value,
                              bantam_error** error) {
  return Set(lead, slot, error, [&](Arguments&) -> Value { return value; });
}

int32_t bantam_lead_set_double(bantam_lead* lead, int32_t slot, double value,
                               bantam_error** error) {
  return Set(lead, slot, error, [&](Arguments&) -> Value { return value; });
}

int32_t bantam_lead_set_string(bantam_lead* lead, int32_t slot,
                               const char* text, int64_t size,
                               bantam_error** error) {
  return Set(lead, slot, error, [&](Arguments& in) -> Value {
    return std::string(in.Text(text, size, "text"));
  });
}

int32_t bantam_lead_set_timestamp(bantam_lead* lead, int32_t slot,
                                  int64_t seconds, int32_t nanos,
                                  bantam_error** error) {
  return Set(lead, slot, error, [&](Arguments&) -> Value {
    return Instant{seconds, nanos};
  });
}

int32_t bantam_lead_set_duration(bantam_lead* lead, int32_t slot,
                                 int64_t seconds, int32_t nanos,
                                 bantam_error** error) {
  return Set(lead, slot, error, [&](Arguments&) -> Value {
    return Span{seconds, nanos};
  });
}

int32_t bantam_lead_set_money(bantam_lead* lead, int32_t slot,
                              const char* amount, int64_t amount_size,
                              const char* currency, int64_t currency_size,
                              bantam_error** error) {
  return Set(lead, slot, error, [&](Arguments& in) -> Value {
    return ToMoney(in, amount, amount_size, currency, currency_size);
  });
}

int32_t bantam_lead_set_strings(bantam_lead* lead, int32_t slot,
                                const bantam_text* items, int64_t count,
                                bantam_error** error) {
  return Set(lead, slot, error, [&](Arguments& in) -> Value {
    return in.Strings(items, count, "items");
  });
}

int32_t bantam_lead_set_null(bantam_lead* lead, int32_t slot,
                             bantam_error** error) {
  return Set(lead, slot, error, [&](Arguments&) -> Value { return Null{}; });
}

int32_t bantam_lead_set_value(bantam_lead* lead, int32_t slot,
                              const bantam_value* value, bantam_error** error) {
  return Set(lead, slot, error, [&](Arguments& in) -> Value {
    return in.NeededValue(value, "value");
  });
}

int32_t bantam_lead_set_bool_by_path(bantam_lead* lead, const char* path,
                                     int64_t path_size, int32_t value,
                                     bantam_error** error) {
  return Set(lead, path, path_size, error,
             [&](Arguments& in) -> Value { return in.Bool(value, "value"); });
}

int32_t bantam_lead_set_int64_by_path(bantam_lead* lead, const char* path,
                                      int64_t path_size, int64_t value,
                                      bantam_error** error) {
  return Set(lead, path, path_size, error,
             [&](Arguments&) -> Value { return value; });
}

int32_t bantam_lead_set_double_by_path(bantam_lead* lead, const char* path,
                                       int64_t path_size, double value,
                                       bantam_error** error) {
  return Set(lead, path, path_size, error,
             [&](Arguments&) -> Value { return value; });
}

int32_t bantam_lead_set_string_by_path(bantam_lead* lead, const char* path,
                                       int64_t path_size, const char* text,
                                       int64_t size, bantam_error** error) {
  return Set(lead, path, path_size, error, [&](Arguments& in) -> Value {
    return std::string(in.Text(text, size, "text"));
  });
}

int32_t bantam_lead_set_timestamp_by_path(bantam_lead* lead, const char* path,
                                          int64_t path_size, int64_t seconds,
                                          int32_t nanos, bantam_error** error) {
  return Set(lead, path, path_size, error, [&](Arguments&) -> Value {
    return Instant{seconds, nanos};
  });
}

int32_t bantam_lead_set_duration_by_path(bantam_lead* lead, const char* path,
                                         int64_t path_size, int64_t seconds,
                                         int32_t nanos, bantam_error** error) {
  return Set(lead, path, path_size, error, [&](Arguments&) -> Value {
    return Span{seconds, nanos};
  });
}

int32_t bantam_lead_set_money_by_path(bantam_lead* lead, const char* path,
                                      int64_t path_size, const char* amount,
                                      int64_t amount_size, const char* currency,
                                      int64_t currency_size,
                                      bantam_error** error) {
  return Set(lead, path, path_size, error, [&](Arguments& in) -> Value {
    return ToMoney(in, amount, amount_size, currency, currency_size);
  });
}

int32_t bantam_lead_set_strings_by_path(bantam_lead* lead, const char* path,
                                        int64_t path_size,
                                        const bantam_text* items, int64_t count,
                                        bantam_error** error) {
  return Set(lead, path, path_size, error, [&](Arguments& in) -> Value {
    return in.Strings(items, count, "items");
  });
}

int32_t bantam_lead_set_null_by_path(bantam_lead* lead, const char* path,
                                     int64_t path_size, bantam_error** error) {
  return Set(lead, path, path_size, error,
             [&](Arguments&) -> Value { return Null{}; });
}

int32_t bantam_lead_unset(bantam_lead* lead, int32_t slot,
                          bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    const FieldRef field = FieldOf(in, *lead, slot);
    return in.ok() ? to.Unset(field) : in.status();
  });
}

int32_t bantam_lead_unset_by_path(bantam_lead* lead, const char* path,
                                  int64_t path_size, bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    const std::string_view name = in.Text(path, path_size, "path");
    if (!in.ok()) return in.status();
    const absl::StatusOr<FieldRef> field = to.policy().FindField(name);
    return field.ok() ? to.Unset(*field) : field.status();
  });
}
