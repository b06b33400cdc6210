#include "src/policy/money.h"

#include <compare>
#include <optional>
#include <string>

namespace bantam::internal {
namespace {

using cel::Arena;
using cel::ErrorCode;
using cel::Value;

// No amounts in the message: a field of money may be personal.
Value AcrossCurrencies() {
  return Value::Error(ErrorCode::kHost,
                      "two amounts of different currencies cannot be compared");
}

const model::Money& MoneyOf(const Value& value) {
  return static_cast<const MoneyView&>(value.opaque_value()).money();
}

Value MakeMoney(std::span<const Value> arguments, Arena& arena) {
  const auto money = model::Money::Parse(arguments[0].string_value(),
                                         arguments[1].string_value());
  if (!money) {
    return Value::Error(ErrorCode::kInvalidArgument,
                        "money() takes a decimal and a currency: "
                        "money('1250.50', 'USD')");
  }
  return MoneyValue(*money, arena);
}

template <typename Test>
Value CompareMoney(std::span<const Value> arguments, Test test) {
  const auto order = Compare(MoneyOf(arguments[0]), MoneyOf(arguments[1]));
  return order ? Value::Bool(test(*order)) : AcrossCurrencies();
}

Value Less(std::span<const Value> arguments, Arena&) {
  return CompareMoney(arguments, [](auto order) { return order < 0; });
}
Value LessOrEqual(std::span<const Value> arguments, Arena&) {
  return CompareMoney(arguments, [](auto order) { return order <= 0; });
}
Value Greater(std::span<const Value> arguments, Arena&) {
  return CompareMoney(arguments, [](auto order) { return order > 0; });
}
Value GreaterOrEqual(std::span<const Value> arguments, Arena&) {
  return CompareMoney(arguments, [](auto order) { return order >= 0; });
}

}  // namespace

Value MoneyView::Equals(const OpaqueView& other, Arena&) const {
  const auto order =
      Compare(money_, static_cast<const MoneyView&>(other).money_);
  return order ? Value::Bool(*order == 0) : AcrossCurrencies();
}

std::string_view MoneyView::text(Arena& arena) const {
  const std::string text = "money('" + FormatAmount(money_) + "', '" +
                           std::string(money_.code()) + "')";
  return arena.Copy(text).value_or("money");
}

Value MoneyValue(const model::Money& money, Arena& arena) {
  const MoneyView* view = arena.New<MoneyView>(money);
  return view == nullptr ? Value::Error(ErrorCode::kMemoryLimit)
                         : Value::Opaque(view);
}

void DeclareMoney(cel::Env& env) {
  const cel::Type money = cel::Type::Opaque("money");
  const cel::Type text = cel::Type::String();
  // The names are ours and declared once, so that no declaration can fail.
  env.AddFunction({.name = "money",
                   .parameters = {text, text},
                   .result = money,
                   .call = &MakeMoney,
                   .cost = 4})
      .IgnoreError();
  const auto compare = [&](const char* name, cel::Overload::Call call) {
    env.AddFunction({.name = name,
                     .parameters = {money, money},
                     .result = cel::Type::Bool(),
                     .call = call})
        .IgnoreError();
  };
  compare("_<_", &Less);
  compare("_<=_", &LessOrEqual);
  compare("_>_", &Greater);
  compare("_>=_", &GreaterOrEqual);
}

}  // namespace bantam::internal
