#include "bench/policy_text.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <string_view>

namespace bantam::bench {
namespace {

// In a condition, "#20" is the number 20, and one more in each further copy;
// "%" is nothing, and "_7" in the seventh.
struct Rule {
  std::string_view id;
  int points;
  std::string_view when;
};

constexpr std::array<Rule, 10> kPersonRules = {{
    {"executive", 20, "person.seniority in ['c_level%', 'vp%']"},
    {"director", 15, "person.seniority == 'director%'"},
    {"manager", 10, "person.seniority == 'manager%'"},
    {"using_department", 15,
     "person.department in ['sales%', 'marketing%', 'operations%']"},
    {"deciding_department", 8,
     "person.department in ['finance%', 'it%', 'customer_success%']"},
    {"head", 5, "person.title.startsWith('Head of%')"},
    {"operations_title", 5, "person.title.contains('Operations%')"},
    {"assistant", -5, "person.title.contains('Assistant%')"},
    {"student", -20, "person.student"},
    {"newsletter", 3, "person.newsletter"},
}};
constexpr std::array<Rule, 3> kVisitRules = {{
    {"pricing", 8, "person.last_page.startsWith('/pricing%')"},
    {"careers", -10, "person.last_page.startsWith('/careers%')"},
    {"frequent", 10, "person.visits >= #5 && person.visits < #100"},
}};
constexpr std::array<Rule, 11> kCompanyRules = {{
    {"too_small", -10, "account.employees < #20"},
    {"small", 10, "account.employees >= #20 && account.employees < #200"},
    {"medium", 20, "account.employees >= #200 && account.employees < #2000"},
    {"large", 15, "account.employees >= #2000"},
    {"core_industry", 15, "account.industry in ['saas%', 'fintech%']"},
    {"near_industry", 8,
     "account.industry in ['ecommerce%', 'professional_services%', "
     "'manufacturing%']"},
    {"served_country", 5,
     "account.country in ['US%', 'CA%', 'GB%', 'IE%', 'DE%', 'FR%', 'NL%', "
     "'SG%', 'TW%']"},
    {"competitor", -40, "account.kind == 'competitor%'"},
    {"revenue", 10, "account.annual_revenue >= #10000000.0"},
    {"growing", 8, "account.growth >= 0.#250 && account.employees >= #50"},
    {"shrinking", -5, "account.growth < -0.#100"},
}};
static_assert(kPersonRules.size() + kVisitRules.size() + kCompanyRules.size() ==
              kRules);

constexpr std::string_view kHead = R"(id: "bench"
version: "1"
fields { path: "account.industry" type: STRING }
fields { path: "account.country" type: STRING }
fields { path: "account.kind" type: STRING }
fields { path: "account.employees" type: INT }
fields { path: "account.annual_revenue" type: DOUBLE }
fields { path: "account.growth" type: DOUBLE }
fields { path: "person.seniority" type: STRING }
fields { path: "person.department" type: STRING }
fields { path: "person.title" type: STRING }
fields { path: "person.last_page" type: STRING }
fields { path: "person.visits" type: INT }
fields { path: "person.student" type: BOOL }
fields { path: "person.newsletter" type: BOOL }
scores {
  id: "fit"
  subject: PERSON
)";

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

std::string ForCopy(std::string_view when, int copy) {
  std::string text;
  for (size_t i = 0; i < when.size(); ++i) {
    if (when[i] == '%') {
      if (copy > 0) text += "_" + std::to_string(copy);
    } else if (when[i] == '#') {
      size_t end = i + 1;
      while (end < when.size() && IsDigit(when[end])) ++end;
      int number = 0;
      std::from_chars(when.data() + i + 1, when.data() + end, number);
      text += std::to_string(number + copy);
      i = end - 1;
    } else {
      text += when[i];
    }
  }
  return text;
}

template <size_t N>
void AddGroup(std::string_view id, const std::array<Rule, N>& rules, int copies,
              std::string* text) {
  *text += "  groups {\n    id: \"" + std::string(id) + "\"\n";
  for (int copy = 0; copy < copies; ++copy) {
    for (const Rule& rule : rules) {
      *text += "    rules { id: \"" + std::string(rule.id);
      if (copy > 0) *text += "_" + std::to_string(copy);
      *text += "\" points: " + std::to_string(rule.points) + " when: \"" +
               ForCopy(rule.when, copy) + "\" }\n";
    }
  }
  *text += "  }\n";
}

}  // namespace

std::string PolicyText(int copies) {
  std::string text(kHead);
  AddGroup("person", kPersonRules, copies, &text);
  AddGroup("visits", kVisitRules, copies, &text);
  AddGroup("company", kCompanyRules, copies, &text);
  text += "}\n";
  return text;
}

}  // namespace bantam::bench
