#include "src/duplicates/keys.h"

#include <string>
#include <utility>
#include <variant>

#include "src/base/fault.h"
#include "src/match/letters.h"
#include "src/policy/program.h"

namespace bantam {
namespace internal {
namespace {

MatchText MatchExact(const std::string& text) {
  if (TrimBlanks(text).empty()) return Unusable(KeyProblem::kEmpty);
  return {text, std::nullopt};
}

MatchText TextOf(const Lead& lead, const MatchKeyProgram& key,
                 const DuplicateProgram& program) {
  const Value* value = lead.Get(key.field);
  if (value == nullptr) return Unusable(KeyProblem::kUnknown);
  const auto* text = std::get_if<std::string>(value);
  if (text == nullptr) return Unusable(KeyProblem::kAbsent);
  switch (key.kind) {
    case MatchKind::kEmail:
      return MatchEmail(*text);
    case MatchKind::kDomain:
      return MatchDomain(*text, program.free_mail);
    case MatchKind::kCompanyName:
      return MatchCompanyName(*text, program.prefixes, program.suffixes);
    case MatchKind::kPhone:
      return MatchPhone(*text, program.dial_plan);
    case MatchKind::kExact:
      break;
  }
  return MatchExact(*text);
}

}  // namespace

absl::StatusOr<const DuplicateProgram*> FindDuplicateProgram(
    const Policy& policy) {
  const DuplicateProgram* program = policy.program().duplicates.get();
  if (program != nullptr) return program;
  return base::Wrong("",
                     {FaultCode::kNotInPolicy,
                      "policy '{of}' does not say what a duplicate is: it has "
                      "no '{name}'"},
                     {{"of", policy.id()}, {"name", "duplicates"}});
}

std::vector<MatchText> TextsOf(const Lead& lead,
                               const DuplicateProgram& program) {
  std::vector<MatchText> texts;
  texts.reserve(program.keys.size());
  for (const MatchKeyProgram& key : program.keys) {
    texts.push_back(TextOf(lead, key, program));
  }
  return texts;
}

}  // namespace internal

absl::StatusOr<LeadMatchKeys> MatchKeys(const Lead& lead) {
  const auto program = internal::FindDuplicateProgram(lead.policy());
  if (!program.ok()) return program.status();
  std::vector<internal::MatchText> texts = internal::TextsOf(lead, **program);
  LeadMatchKeys keys;
  for (size_t i = 0; i < texts.size(); ++i) {
    const internal::MatchKeyProgram& key = (*program)->keys[i];
    if (texts[i].problem) {
      keys.unusable.push_back({key.id, key.kind, *texts[i].problem});
    } else {
      keys.values.push_back({key.id, key.kind, key.meaning,
                             std::move(texts[i].value), key.personal});
    }
  }
  return keys;
}

}  // namespace bantam
