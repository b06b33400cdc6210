// Money in conditions: an opaque type of the condition language with
// `money('5000', 'USD')`, ==, !=, <, <=, >, >=.

#ifndef BANTAM_SRC_POLICY_MONEY_H_
#define BANTAM_SRC_POLICY_MONEY_H_

#include <string_view>

#include "bantam/model/money.h"
#include "src/cel/env.h"
#include "src/cel/value.h"

namespace bantam::internal {

class MoneyView final : public cel::OpaqueView {
 public:
  explicit MoneyView(model::Money money) : money_(money) {}

  const model::Money& money() const { return money_; }

  std::string_view type_name() const override { return "money"; }
  // An error across currencies: two such amounts are neither equal nor
  // unequal.
  cel::Value Equals(const OpaqueView& other, cel::Arena& arena) const override;
  std::string_view text(cel::Arena& arena) const override;

 private:
  model::Money money_;
};

cel::Value MoneyValue(const model::Money& money, cel::Arena& arena);

// Declares the type's functions.
void DeclareMoney(cel::Env& env);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_MONEY_H_
