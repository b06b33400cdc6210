#include "src/explain/facts.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/cel/format.h"
#include "src/facts/views.h"
#include "src/policy/walk.h"

namespace bantam::internal {

namespace {

// The field of one of the three subjects, or the answer, that `attribute` is.
const FieldInfo* InfoOf(const Program& program, uint32_t attribute) {
  if (const auto question = program.QuestionOf(attribute)) {
    return &program.criteria[*question].answer;
  }
  if (attribute >= program.fields.size() ||
      IndexOf(program.fields[attribute].subject) >=
          IndexOf(Subject::kActivity)) {
    return nullptr;
  }
  return &program.fields[attribute];
}

// What conditions read of a question; nullptr: unknown, or its framework is
// absent.
const Value* AnswerIn(const Program& program, const Evaluation& evaluation,
                      size_t question) {
  const FrameworkProgram& owner =
      program.frameworks[program.owners[question].framework];
  for (const AssessmentResult& result : evaluation.assessments) {
    if (result.id != owner.id) continue;
    for (const DimensionResult& dimension : result.dimensions) {
      for (const CriterionResult& criterion : dimension.criteria) {
        if (criterion.key == program.criteria[question].key &&
            IsKnown(criterion.standing) && criterion.value) {
          return &*criterion.value;
        }
      }
    }
  }
  return nullptr;
}

}  // namespace

std::string DescribeFacts(const Program& program, const RuleProgram& rule,
                          const Lead& lead, const Evaluation& evaluation,
                          bool show_personal) {
  if (!rule.condition) return "";
  std::vector<uint32_t> mentioned;
  Walk(rule.condition->root(), [&](const cel::Expr& expr) {
    const auto attribute = SelectedAttribute(expr);
    if (attribute && InfoOf(program, *attribute) != nullptr &&
        std::find(mentioned.begin(), mentioned.end(), *attribute) ==
            mentioned.end()) {
      mentioned.push_back(*attribute);
    }
  });
  std::string facts;
  cel::Arena arena;
  for (const uint32_t attribute : mentioned) {
    const FieldInfo& field = *InfoOf(program, attribute);
    const auto question = program.QuestionOf(attribute);
    const Value* value =
        question ? AnswerIn(program, evaluation, *question)
                 : lead.Get({field.subject, program.slot_of[attribute]});
    if (value == nullptr) continue;
    absl::StrAppend(&facts, facts.empty() ? "" : ", ", field.path, " = ",
                    field.personal && !show_personal
                        ? std::string("(personal)")
                        : cel::Format(ToCondition(*value, arena), arena));
  }
  return facts;
}

}  // namespace bantam::internal
