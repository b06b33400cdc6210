// The condition language, construct by construct, without leads and scores: one
// condition over a struct of the host, whose values lie in an array.

#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/model/money.h"
#include "bantam/model/time.h"
#include "src/cel/program.h"
#include "src/policy/money.h"

namespace bantam::bench {
namespace {

using cel::Type;
using cel::Value;

class Texts final : public cel::ListView {
 public:
  size_t size() const override { return kTexts.size(); }
  Value At(size_t index, cel::Arena&) const override {
    return Value::String(kTexts[index]);
  }

 private:
  static constexpr std::array<std::string_view, 4> kTexts = {
      "slack", "zendesk", "hubspot", "looker"};
};

// Fields by their ids; kGone is unknown.
enum Field : uint32_t {
  kEmployees,
  kIndustry,
  kTitle,
  kGrowth,
  kStudent,
  kRevenue,
  kFounded,
  kTools,
  kGone,
  kFields
};

class Account final : public cel::StructView {
 public:
  Account() {
    values_[kEmployees] = Value::Int(250);
    values_[kIndustry] = Value::String("manufacturing");
    values_[kTitle] = Value::String("Head of Revenue Operations");
    values_[kGrowth] = Value::Double(0.25);
    values_[kStudent] = Value::Bool(false);
    values_[kRevenue] = Value::Opaque(&revenue_);
    values_[kFounded] =
        Value::Timestamp(*model::ParseInstant("2019-03-31T08:00:00Z"));
    values_[kTools] = Value::List(&tools_);
    values_[kGone] = Value::Unknown(kGone);
  }

  std::string_view type_name() const override { return "Account"; }
  Value Get(uint32_t id, cel::Arena&) const override { return values_[id]; }

 private:
  internal::MoneyView revenue_{*model::Money::Parse("12500000", "USD")};
  Texts tools_;
  std::array<Value, kFields> values_;
};

void Must(bool ok, std::string_view source) {
  if (ok) return;
  std::fprintf(stderr, "bench: wrong: %s\n", std::string(source).c_str());
  std::exit(1);
}

cel::Env MakeEnv() {
  cel::Env env;
  internal::DeclareMoney(env);
  Must(env.AddStruct("Account", {{"employees", Type::Int(), kEmployees},
                                 {"industry", Type::String(), kIndustry},
                                 {"title", Type::String(), kTitle},
                                 {"growth", Type::Double(), kGrowth},
                                 {"student", Type::Bool(), kStudent},
                                 {"revenue", Type::Opaque("money"), kRevenue},
                                 {"founded", Type::Timestamp(), kFounded},
                                 {"tools", Type::List(Type::String()), kTools},
                                 {"gone", Type::Int(), kGone}})
           .ok(),
       "struct");
  Must(env.AddVariable("account", Type::Struct("Account")).ok(), "account");
  Must(env.AddVariable("now", Type::Timestamp()).ok(), "now");
  return env;
}

cel::Program MustCompile(std::string_view source) {
  std::vector<cel::Issue> issues;
  std::optional<cel::Program> program =
      cel::Compile(MakeEnv(), source, Type::Bool(), &issues);
  for (const cel::Issue& issue : issues) {
    std::fprintf(stderr, "bench: %s\n", issue.message.c_str());
  }
  Must(program.has_value(), source);
  return *program;
}

enum class Expected { kTrue, kUnknown };

void Condition(benchmark::State& state, std::string_view source,
               Expected expected = Expected::kTrue) {
  const cel::Program program = MustCompile(source);
  const Account account;
  const std::array<Value, 2> variables = {
      Value::Struct(&account),
      Value::Timestamp(*model::ParseInstant("2026-06-01T00:00:00Z"))};
  cel::Arena arena;
  const Value once = cel::Evaluate(program, variables, arena);
  Must(expected == Expected::kTrue ? once.is_true() : once.is_unknown(),
       source);
  for (auto _ : state) {
    arena.Reset();
    benchmark::DoNotOptimize(cel::Evaluate(program, variables, arena));
  }
}

#define BANTAM_CONDITION(name, ...)         \
  void Cel##name(benchmark::State& state) { \
    Condition(state, __VA_ARGS__);          \
  }                                         \
  BENCHMARK(Cel##name)

// The least that an evaluation costs.
BANTAM_CONDITION(Literal, "true");
BANTAM_CONDITION(CompareInt, "account.employees >= 200");
BANTAM_CONDITION(CompareDouble, "account.growth >= 0.2");
BANTAM_CONDITION(CompareString, "account.industry == 'manufacturing'");
BANTAM_CONDITION(Range, "account.employees >= 200 && account.employees < 2000");
BANTAM_CONDITION(Or3,
                 "account.student || account.employees < 20 || "
                 "account.growth > 0.1");
BANTAM_CONDITION(Conditional,
                 "account.student ? false : account.employees > 20");
BANTAM_CONDITION(InList3,
                 "account.industry in ['ecommerce', 'professional_services', "
                 "'manufacturing']");
BANTAM_CONDITION(StartsWith, "account.title.startsWith('Head of')");
BANTAM_CONDITION(EndsWith, "account.title.endsWith('Operations')");
BANTAM_CONDITION(Contains, "account.title.contains('Revenue')");
BANTAM_CONDITION(Size, "account.title.size() == 26");
BANTAM_CONDITION(MatchesLiteral, "account.title.matches('Revenue')");
BANTAM_CONDITION(MatchesRegex,
                 "account.title.matches('(?i)(sales|revenue|marketing) op')");
BANTAM_CONDITION(ArithmeticInt, "account.employees * 12 + 100 > 3000");
BANTAM_CONDITION(ArithmeticDouble, "account.growth * 2.0 + 1.0 > 1.25");
BANTAM_CONDITION(Has, "has(account.employees)");
BANTAM_CONDITION(Unknown, "account.gone >= 200", Expected::kUnknown);
BANTAM_CONDITION(UnknownDecided, "account.gone >= 200 || account.growth > 0.1");
BANTAM_CONDITION(Exists4,
                 "account.tools.exists(t, t in ['salesforce', 'hubspot', "
                 "'dynamics'])");
BANTAM_CONDITION(All4, "account.tools.all(t, t.size() < 10)");
BANTAM_CONDITION(Filter4, "account.tools.filter(t, t > 'm').size() == 2");
BANTAM_CONDITION(InField, "'looker' in account.tools");
BANTAM_CONDITION(Money, "account.revenue >= money('10000000', 'USD')");
BANTAM_CONDITION(TimestampOrder,
                 "account.founded < timestamp('2020-01-01T00:00:00Z')");
BANTAM_CONDITION(TimestampAge, "now - account.founded > duration('43800h')");
BANTAM_CONDITION(TimestampYear, "account.founded.getFullYear() == 2019");
BANTAM_CONDITION(TimestampZone,
                 "account.founded.getHours('Europe/Amsterdam') == 10");

#undef BANTAM_CONDITION

// From source to a program that can be evaluated.
void CelCompile(benchmark::State& state) {
  const cel::Env env = MakeEnv();
  for (auto _ : state) {
    std::vector<cel::Issue> issues;
    benchmark::DoNotOptimize(
        cel::Compile(env, "account.employees >= 200 && account.student",
                     Type::Bool(), &issues));
  }
}
BENCHMARK(CelCompile);

}  // namespace
}  // namespace bantam::bench
