// The words that make_leads puts its leads together from. All names are made
// up.

#ifndef BANTAM_EXAMPLES_INVENTED_WORDS_H_
#define BANTAM_EXAMPLES_INVENTED_WORDS_H_

#include <array>
#include <string_view>

namespace invented {

template <typename... T>
constexpr auto Words(T... words) {
  return std::array<std::string_view, sizeof...(T)>{words...};
}

inline constexpr auto kFirstNames =
    Words("Ada", "Bruno", "Chiara", "Dev", "Elif", "Femi", "Greta", "Hiro",
          "Ines", "Jonas", "Kavya", "Liang", "Mara", "Noor", "Otis", "Petra",
          "Quinn", "Rosa", "Sanjay", "Tomas", "Uma", "Viktor", "Wen", "Yara");
inline constexpr auto kLastNames = Words(
    "Abara", "Bellweather", "Castellan", "Dunmore", "Eskola", "Fairlamb",
    "Grauer", "Hallorand", "Ishimoto", "Jendrik", "Kowalke", "Lindqvast",
    "Marchetto", "Nakagome", "Okonjora", "Palmgren", "Quillon", "Rosenthorp",
    "Silvares", "Tanvir", "Umber", "Vossler", "Wexcombe", "Yamaguro");
inline constexpr auto kCompanyNames =
    Words("Alderbrook", "Brackwater", "Cobaltine", "Driftmoor", "Emberline",
          "Fennwick", "Gablestone", "Harrowgate", "Inkwell Row", "Juniper Arc",
          "Kestrelway", "Lanternfish", "Millrace", "Northquay", "Oxbow Lane",
          "Pinehollow", "Quartzmere", "Ridgeback", "Saltmarsh", "Thistledown",
          "Underhill", "Verdigris", "Wickerton", "Yarrowfield");
inline constexpr auto kCompanyKinds =
    Words("Systems", "Labs", "Works", "Group", "Partners", "Logistics",
          "Analytics", "Foods", "Health", "Capital");
inline constexpr auto kIndustries =
    Words("saas", "saas", "fintech", "ecommerce", "professional_services",
          "manufacturing", "healthcare", "education", "public_sector", "other");
inline constexpr auto kCountries =
    Words("US", "US", "US", "GB", "DE", "FR", "NL", "CA", "SG", "TW", "BR",
          "IN", "ES", "PL", "JP");
inline constexpr auto kTechnologies =
    Words("salesforce", "hubspot", "dynamics", "slack", "zendesk", "shopify",
          "sap", "jira");
inline constexpr auto kSeniorities =
    Words("c_level", "vp", "director", "director", "manager", "manager",
          "manager", "staff", "staff", "staff");

struct Department {
  std::string_view id;
  std::string_view title;
};
inline constexpr std::array<Department, 8> kDepartments = {{
    {"sales", "Head of Sales"},
    {"sales", "Account Executive"},
    {"marketing", "Head of Marketing"},
    {"operations", "Revenue Operations Lead"},
    {"customer_success", "Head of Customer Success"},
    {"finance", "Financial Controller"},
    {"it", "Systems Manager"},
    {"other", "Office Manager"},
}};

inline constexpr auto kPages =
    Words("/", "/product", "/customers", "/blog/forecasts", "/about");
inline constexpr auto kPricingPages =
    Words("/pricing", "/pricing", "/pricing/teams", "/pricing/enterprise");
inline constexpr auto kDocsPages =
    Words("/docs", "/docs/api", "/docs/import", "/docs/security");

}  // namespace invented

#endif  // BANTAM_EXAMPLES_INVENTED_WORDS_H_
