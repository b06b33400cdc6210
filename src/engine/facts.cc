#include "src/engine/facts.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/cel/format.h"
#include "src/engine/views.h"
#include "src/policy/walk.h"

namespace bantam::internal {

std::string DescribeFacts(const Program& program, const RuleProgram& rule,
                          const Lead& lead, bool show_personal) {
  if (!rule.condition) return "";
  std::vector<uint32_t> mentioned;
  Walk(rule.condition->root(), [&](const cel::Expr& expr) {
    const auto attribute = SelectedAttribute(expr);
    if (!attribute || *attribute >= program.fields.size() ||
        IndexOf(program.fields[*attribute].subject) >=
            IndexOf(Subject::kActivity) ||
        std::find(mentioned.begin(), mentioned.end(), *attribute) !=
            mentioned.end()) {
      return;
    }
    mentioned.push_back(*attribute);
  });
  std::string facts;
  cel::Arena arena;
  for (const uint32_t attribute : mentioned) {
    const FieldInfo& field = program.fields[attribute];
    const Value* value = lead.Get({field.subject, program.slot_of[attribute]});
    if (value == nullptr) continue;
    absl::StrAppend(&facts, facts.empty() ? "" : ", ", field.path, " = ",
                    field.personal && !show_personal
                        ? std::string("(personal)")
                        : cel::Format(ToCondition(*value, arena), arena));
  }
  return facts;
}

}  // namespace bantam::internal
