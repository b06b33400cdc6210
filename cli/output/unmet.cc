#include "cli/output/unmet.h"

#include "cli/output/console.h"
#include "cli/output/format.h"

namespace bantam::cli {
namespace {

// "30 of 60 points", "C, needed B", "account.employees".
std::string Missing(const UnmetRequirement& unmet) {
  std::vector<std::string> parts;
  if (unmet.need) {
    std::string part = "needs " + FormatPoints(*unmet.need);
    if (unmet.have) part += ", has " + FormatPoints(*unmet.have);
    parts.push_back(part);
  }
  if (!unmet.need_grade.empty()) {
    std::string part = "needs grade " + unmet.need_grade;
    if (!unmet.have_grade.empty()) part += ", has " + unmet.have_grade;
    parts.push_back(part);
  }
  if (!unmet.fields.empty()) parts.push_back(Joined(unmet.fields, ", "));
  if (!unmet.error.empty()) parts.push_back(unmet.error);
  return Joined(parts, "; ");
}

}  // namespace

std::string AllowedInWords(Decision decision) {
  return decision == Decision::kYes  ? "allowed"
         : decision == Decision::kNo ? "denied"
                                     : "unknown";
}

std::string UnmetLines(const Policy& policy, const std::string& owner,
                       const std::string& locale,
                       const std::vector<UnmetRequirement>& unmet) {
  std::string text;
  for (const UnmetRequirement& requirement : unmet) {
    const auto label = policy.FindLabel(owner + "." + requirement.id, locale);
    const std::string missing = Missing(requirement);
    text += requirement.met == Decision::kNo ? "  unmet: " : "  open: ";
    text += label ? Printable(*label) : requirement.id;
    if (!missing.empty()) text += " [" + Printable(missing) + "]";
    text += "\n";
  }
  return text;
}

}  // namespace bantam::cli
