#include "bench/leads.h"

#include <array>
#include <string_view>

namespace bantam::bench {
namespace {

constexpr std::array<std::string_view, 9> kIndustries = {
    "saas",          "fintech",    "ecommerce", "professional_services",
    "manufacturing", "healthcare", "education", "public_sector",
    "other"};
constexpr std::array<std::string_view, 14> kCountries = {
    "US", "CA", "GB", "IE", "DE", "FR", "NL",
    "SG", "TW", "BR", "IN", "JP", "PL", "ES"};
constexpr std::array<std::string_view, 8> kKinds = {
    "prospect", "prospect", "prospect", "prospect",
    "customer", "dealer",   "partner",  "competitor"};
constexpr std::array<std::string_view, 5> kSeniorities = {
    "c_level", "vp", "director", "manager", "staff"};
constexpr std::array<std::string_view, 7> kDepartments = {
    "sales", "marketing",        "operations", "finance",
    "it",    "customer_success", "other"};
constexpr std::array<std::string_view, 10> kTitles = {
    "Head of Sales",
    "Head of Revenue Operations",
    "Chief Operating Officer",
    "Sales Operations Analyst",
    "Marketing Operations Manager",
    "Executive Assistant to the Board",
    "Assistant Buyer",
    "Account Executive",
    "Director of Engineering",
    "CFO"};
constexpr std::array<std::string_view, 8> kPages = {
    "/",
    "/pricing",
    "/pricing/teams",
    "/careers/engineering",
    "/blog/how-to-qualify-leads",
    "/docs/getting-started",
    "/customers",
    "/webinars/2026-spring"};

// splitmix64: small, and the same everywhere, unlike the distributions of the
// standard library.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}

  // From 0 to `count` - 1.
  uint64_t Below(uint64_t count) { return Next() % count; }
  bool Chance(uint64_t percent) { return Below(100) < percent; }

  template <size_t N>
  std::string Pick(const std::array<std::string_view, N>& choices) {
    return std::string(choices[Below(N)]);
  }

 private:
  uint64_t Next() {
    state_ += 0x9e3779b97f4a7c15;
    uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  uint64_t state_;
};

// Most companies are small: as many from 1 to 9 as from 1,000 to 9,999.
int64_t MakeEmployees(Random& random) {
  int64_t scale = 1;
  for (uint64_t i = random.Below(5); i > 0; --i) scale *= 10;
  return scale * static_cast<int64_t>(1 + random.Below(9)) +
         static_cast<int64_t>(random.Below(static_cast<uint64_t>(scale)));
}

Row MakeRow(Random& random) {
  Row row;
  if (random.Chance(90)) row.industry = random.Pick(kIndustries);
  if (random.Chance(95)) row.country = random.Pick(kCountries);
  if (random.Chance(80)) row.kind = random.Pick(kKinds);
  if (random.Chance(75)) row.employees = MakeEmployees(random);
  // Both are written with few digits, so that every reader gets the same
  // double.
  if (random.Chance(40)) {
    row.annual_revenue = static_cast<double>(random.Below(4000)) * 10000.0;
  }
  if (random.Chance(30)) {
    row.growth = (static_cast<double>(random.Below(96)) - 32.0) / 64.0;
  }
  if (random.Chance(85)) row.seniority = random.Pick(kSeniorities);
  if (random.Chance(85)) row.department = random.Pick(kDepartments);
  if (random.Chance(70)) row.title = random.Pick(kTitles);
  if (random.Chance(60)) row.last_page = random.Pick(kPages);
  if (random.Chance(60)) row.visits = static_cast<int64_t>(random.Below(120));
  if (random.Chance(50)) row.student = random.Chance(5);
  if (random.Chance(70)) row.newsletter = random.Chance(40);
  return row;
}

// One JSON object under construction. No value of ours needs escaping.
class Object {
 public:
  void Add(std::string_view key, const std::optional<std::string>& value) {
    if (value) Raw(key, "\"" + *value + "\"");
  }
  void Add(std::string_view key, const std::optional<int64_t>& value) {
    if (value) Raw(key, std::to_string(*value));
  }
  void Add(std::string_view key, const std::optional<bool>& value) {
    if (value) Raw(key, *value ? "true" : "false");
  }
  // For the multiples of 1/64 that rows hold: six decimals are exact.
  void Add(std::string_view key, const std::optional<double>& value) {
    if (!value) return;
    const auto micros = static_cast<int64_t>(*value * 1'000'000.0);
    const uint64_t size = static_cast<uint64_t>(micros < 0 ? -micros : micros);
    std::string digits = std::to_string(size % 1'000'000);
    digits.insert(0, 6 - digits.size(), '0');
    Raw(key, (micros < 0 ? "-" : "") + std::to_string(size / 1'000'000) + "." +
                 digits);
  }
  std::string Done() const { return "{" + body_ + "}"; }

  void Raw(std::string_view key, std::string_view json) {
    body_ += body_.empty() ? "\"" : ",\"";
    body_.append(key).append("\":").append(json);
  }

 private:
  std::string body_;
};

}  // namespace

std::vector<Row> MakeRows(size_t count, uint64_t seed) {
  Random random(seed);
  std::vector<Row> rows;
  rows.reserve(count);
  for (size_t i = 0; i < count; ++i) rows.push_back(MakeRow(random));
  return rows;
}

std::string RowToJson(const Row& row) {
  Object account;
  account.Add("industry", row.industry);
  account.Add("country", row.country);
  account.Add("kind", row.kind);
  account.Add("employees", row.employees);
  account.Add("annual_revenue", row.annual_revenue);
  account.Add("growth", row.growth);
  Object person;
  person.Add("seniority", row.seniority);
  person.Add("department", row.department);
  person.Add("title", row.title);
  person.Add("last_page", row.last_page);
  person.Add("visits", row.visits);
  person.Add("student", row.student);
  person.Add("newsletter", row.newsletter);
  Object lead;
  lead.Raw("account", account.Done());
  lead.Raw("person", person.Done());
  return lead.Done();
}

}  // namespace bantam::bench
