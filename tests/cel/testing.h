// What the tests of src/cel share: evaluating a source into text, and a host
// with structs, lists and an opaque type.

#ifndef BANTAM_TESTS_CEL_TESTING_H_
#define BANTAM_TESTS_CEL_TESTING_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/cel/env.h"
#include "src/cel/format.h"
#include "src/cel/program.h"

namespace bantam::cel {

// "1:5: message" for each issue, joined by newlines.
std::string Show(const std::vector<Issue>& issues);

// The value as Format prints it, "error division_by_zero" for an error, or the
// issues of a source that does not compile.
std::string Eval(const Env& env, std::string_view source,
                 std::vector<Value> variables = {},
                 Checking checking = Checking::kChecked);
// The same with nothing declared.
std::string Eval(std::string_view source);
// The same without type checking.
std::string EvalUnchecked(std::string_view source);

// The issues of a source that must not compile; "compiles" if it does.
std::string IssuesOf(const Env& env, std::string_view source,
                     std::optional<Type> expected = std::nullopt);
std::string IssuesOf(std::string_view source);

// The program; a test failure and an empty one if it does not compile.
std::optional<Program> MustCompile(const Env& env, std::string_view source,
                                   std::optional<Type> expected = std::nullopt);

// A struct whose fields are set by id; an id that is not set is unknown.
class FakeStruct final : public StructView {
 public:
  explicit FakeStruct(std::string name) : name_(std::move(name)) {}
  FakeStruct& Set(uint32_t id, Value value) {
    fields_[id] = value;
    return *this;
  }
  std::string_view type_name() const override { return name_; }
  Value Get(uint32_t id, Arena&) const override {
    const auto found = fields_.find(id);
    return found == fields_.end() ? Value::Unknown(id) : found->second;
  }

 private:
  std::string name_;
  std::map<uint32_t, Value> fields_;
};

// A list that is no array, so that nothing can take the short cut.
class FakeList final : public ListView {
 public:
  explicit FakeList(std::vector<Value> values) : values_(std::move(values)) {}
  size_t size() const override { return values_.size(); }
  Value At(size_t index, Arena&) const override { return values_[index]; }

 private:
  std::vector<Value> values_;
};

// A map that is no hash table.
class FakeMap final : public MapView {
 public:
  explicit FakeMap(std::vector<std::pair<Value, Value>> entries)
      : entries_(std::move(entries)) {}
  size_t size() const override { return entries_.size(); }
  Value KeyAt(size_t index, Arena&) const override {
    return entries_[index].first;
  }
  Value ValueAt(size_t index, Arena&) const override {
    return entries_[index].second;
  }

 private:
  std::vector<std::pair<Value, Value>> entries_;
};

// Money: an amount in a currency; amounts in two currencies do not compare.
class FakeMoney final : public OpaqueView {
 public:
  FakeMoney(int64_t amount, std::string currency)
      : amount_(amount), currency_(std::move(currency)) {}
  std::string_view type_name() const override { return "Money"; }
  Value Equals(const OpaqueView& other, Arena&) const override {
    const auto& money = static_cast<const FakeMoney&>(other);
    if (money.currency_ != currency_) {
      return Value::Error(ErrorCode::kHost, "two currencies");
    }
    return Value::Bool(money.amount_ == amount_);
  }
  std::string_view text(Arena& arena) const override {
    return *arena.Copy(std::to_string(amount_) + " " + currency_);
  }
  int64_t amount() const { return amount_; }
  const std::string& currency() const { return currency_; }

 private:
  int64_t amount_;
  std::string currency_;
};

// account: Account {employees 1, industry 2, address 3 (Address {country 10,
// city 11}), revenue 4, tags 5, budget 6, score 7, founded 8}, and now.
// "Money" has < and +.
Env AccountEnv(const Limits& limits = {});

}  // namespace bantam::cel

#endif  // BANTAM_TESTS_CEL_TESTING_H_
