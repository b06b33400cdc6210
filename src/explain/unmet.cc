#include "src/explain/unmet.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "src/base/text.h"
#include "src/explain/text.h"

namespace bantam::internal {
namespace {

using base::ToAbsl;
using model::FormatPoints;

std::string_view AllowedInWords(Decision decision) {
  return decision == Decision::kYes  ? "allowed"
         : decision == Decision::kNo ? "denied"
                                     : "unknown";
}

// "needs 60, has 30", "needs grade B, has C", "account.employees".
std::string Missing(const UnmetRequirement& unmet) {
  std::vector<std::string> parts;
  if (unmet.need) {
    std::string part = absl::StrCat("needs ", FormatPoints(*unmet.need));
    if (unmet.have) {
      absl::StrAppend(&part, ", has ", FormatPoints(*unmet.have));
    }
    parts.push_back(std::move(part));
  }
  if (!unmet.need_grade.empty()) {
    std::string part = absl::StrCat("needs grade ", unmet.need_grade);
    if (!unmet.have_grade.empty()) {
      absl::StrAppend(&part, ", has ", unmet.have_grade);
    }
    parts.push_back(std::move(part));
  }
  if (!unmet.fields.empty()) {
    parts.push_back(absl::StrJoin(unmet.fields, ", "));
  }
  if (!unmet.error.empty()) parts.push_back(unmet.error);
  return absl::StrJoin(parts, "; ");
}

}  // namespace

std::string Verdict(std::string_view to, Decision allowed) {
  return absl::StrCat("To ", OnOneLine(to), ": ",
                      ToAbsl(AllowedInWords(allowed)), "\n");
}

std::string Sentence(std::string_view text) {
  return absl::StrCat("  ", OnOneLine(text), "\n");
}

std::string With(std::string_view words,
                 const std::vector<std::string>& names) {
  return names.empty()
             ? std::string(words)
             : absl::StrCat(ToAbsl(words), ": ", absl::StrJoin(names, ", "));
}

std::string UnmetLines(const Policy& policy, const std::string& owner,
                       const std::string& locale,
                       const std::vector<UnmetRequirement>& unmet) {
  std::string text;
  for (const UnmetRequirement& requirement : unmet) {
    const auto label =
        policy.FindLabel(absl::StrCat(owner, ".", requirement.id), locale);
    std::string line =
        absl::StrCat(requirement.met == Decision::kNo ? "unmet: " : "open: ",
                     label ? ToAbsl(*label) : ToAbsl(requirement.id));
    const std::string missing = Missing(requirement);
    if (!missing.empty()) absl::StrAppend(&line, " [", missing, "]");
    text += Sentence(line);
  }
  return text;
}

}  // namespace bantam::internal
