// Fields of leads, and of their activities and contacts.

#include <optional>
#include <string>
#include <utility>

#include "bantam/lead.h"
#include "bantam/value.h"
#include "capi/lead_input.h"
#include "capi/structure.h"

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

// Sets a field of the item at `index` by `set`.
int32_t SetItem(absl::Status (Lead::*set)(size_t, FieldRef, Value),
                bantam_lead* lead, int64_t index, int32_t slot,
                const bantam_value* value, bantam_error** error) noexcept {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    const FieldRef field = FieldOf(in, *lead, slot);
    in.NotNegative(index, "index");
    Value given = bantam::capi::TakeValue(in, value, "value");
    if (!in.ok()) return in.status();
    return (to.*set)(static_cast<size_t>(index), field, std::move(given));
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
            {bantam::FaultCode::kMalformed,
             "expected a decimal with at most 12 digits before and 6 after the "
             "point, and a currency of three capital letters"});
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
    return bantam::capi::TakeTexts(in, items, count, "items");
  });
}

int32_t bantam_lead_set_null(bantam_lead* lead, int32_t slot,
                             bantam_error** error) {
  return Set(lead, slot, error, [&](Arguments&) -> Value { return Null{}; });
}

int32_t bantam_lead_set_value(bantam_lead* lead, int32_t slot,
                              const bantam_value* value, bantam_error** error) {
  return Set(lead, slot, error, [&](Arguments& in) -> Value {
    return bantam::capi::TakeValue(in, value, "value");
  });
}

int32_t bantam_lead_unset(bantam_lead* lead, int32_t slot,
                          bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    const FieldRef field = FieldOf(in, *lead, slot);
    return in.ok() ? to.Unset(field) : in.status();
  });
}

int32_t bantam_lead_set_activity_value(bantam_lead* lead, int64_t index,
                                       int32_t slot, const bantam_value* value,
                                       bantam_error** error) {
  return SetItem(&Lead::SetActivity, lead, index, slot, value, error);
}

int32_t bantam_lead_set_contact_value(bantam_lead* lead, int64_t index,
                                      int32_t slot, const bantam_value* value,
                                      bantam_error** error) {
  return SetItem(&Lead::SetContact, lead, index, slot, value, error);
}
