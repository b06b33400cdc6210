#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "absl/strings/str_cat.h"
#include "bantam/model/money.h"
#include "src/policy/compiler.h"
#include "src/policy/walk.h"

namespace bantam::internal {
namespace {

using cel::Expr;
using cel::ExprKind;

// Which variables a score of each subject may read. What is missing would
// differ from one lead of the subject to the next (docs/scoring.md).
std::span<const Variable> ReadableBy(Subject subject) {
  static constexpr Variable kOfAccount[] = {kAccountVariable, kAnswersVariable,
                                            kNowVariable};
  static constexpr Variable kOfPerson[] = {kPersonVariable, kAccountVariable,
                                           kActivitiesVariable,
                                           kAnswersVariable, kNowVariable};
  static constexpr Variable kOfOpportunity[] = {
      kOpportunityVariable, kAccountVariable, kContactsVariable,
      kAnswersVariable, kNowVariable};
  switch (subject) {
    case Subject::kPerson:
      return kOfPerson;
    case Subject::kOpportunity:
      return kOfOpportunity;
    default:
      return kOfAccount;
  }
}

// What the language itself cannot know: which subject's facts are in reach,
// which values a field declares, what an amount of money looks like.
class Inspector {
 public:
  Inspector(const Compiler& compiler, const Place& place, int field_number,
            Subject subject, bool where)
      : program_(compiler.program),
        place_(place),
        field_number_(field_number),
        subject_(subject),
        where_(where) {}

  void Inspect(const Expr& root) {
    Walk(root, [this](const Expr& expr) {
      if (expr.kind == ExprKind::kVariable) InspectVariable(expr);
      if (expr.kind == ExprKind::kField) InspectField(expr);
      if (expr.kind == ExprKind::kHas) InspectHas(expr);
      if (expr.kind == ExprKind::kCall) InspectCall(expr);
    });
  }

 private:
  void Error(const Expr& expr, base::Wording wording,
             base::Args arguments = {}) {
    place_.ErrorInString(field_number_, expr.offset,
                         base::MakeFault(wording, arguments));
  }

  void InspectVariable(const Expr& expr) {
    if (where_ && expr.index == kActivityVariable) return;
    const auto readable = ReadableBy(subject_);
    if (std::find(readable.begin(), readable.end(), expr.index) !=
        readable.end()) {
      return;
    }
    std::string allowed;
    for (const Variable variable : readable) {
      if (variable == kAnswersVariable && program_.criteria.empty()) continue;
      constexpr std::string_view kNames[] = {
          "account",  "person", "opportunity", "activities",
          "contacts", "now",    "answers"};
      absl::StrAppend(&allowed, allowed.empty() ? "" : ", ",
                      std::string(kNames[variable]));
    }
    if (where_) allowed += ", activity";
    Error(expr,
          {FaultCode::kOutOfReach,
           "'{name}' is out of reach here; a score of the {subject} reads "
           "{allowed}"},
          {{"name", expr.name},
           {"subject", SubjectName(subject_)},
           {"allowed", allowed}});
  }

  // An answer is within reach where its subject is.
  void InspectField(const Expr& expr) {
    const auto attribute = SelectedAttribute(expr);
    const auto question =
        attribute ? program_.QuestionOf(*attribute) : std::nullopt;
    if (!question) return;
    const CriterionInfo& info = program_.criteria[*question];
    if (info.subject == subject_ || info.subject == Subject::kAccount) return;
    Error(expr,
          {FaultCode::kOutOfReach,
           "'{name}' is about the {of} and out of reach of the {subject}"},
          {{"name", info.answer.path},
           {"of", SubjectName(info.subject)},
           {"subject", SubjectName(subject_)}});
  }

  void InspectHas(const Expr& expr) {
    const Expr& selected = *expr.args[0];
    if (selected.kind == ExprKind::kField &&
        (selected.index & kObjectBit) != 0) {
      Error(expr,
            {FaultCode::kConditionType,
             "has() needs a field; '{name}' is an object of fields"},
            {{"name", program_.objects[selected.index & ~kObjectBit].name}});
    }
  }

  void InspectCall(const Expr& expr) {
    if (expr.name == "money" && expr.args.size() == 2 &&
        expr.args[0]->constant && expr.args[1]->constant &&
        !model::Money::Parse(expr.args[0]->constant->string_value(),
                             expr.args[1]->constant->string_value())) {
      Error(
          expr,
          {FaultCode::kMalformed,
           "money() takes a decimal and a currency: money('1250.50', 'USD')"});
    }
    if (expr.args.size() != 2) return;
    const Expr& left = *expr.args[0];
    const Expr& right = *expr.args[1];
    if (expr.name == "_==_" || expr.name == "_!=_") {
      CheckValue(left, right);
      CheckValue(right, left);
    } else if (expr.name == "_in_") {
      CheckValue(right, left);
      if (right.kind == ExprKind::kList) {
        for (const Expr* item : right.args) CheckValue(left, *item);
      }
    }
  }

  // A literal beside a field that lists its values must be one of them.
  void CheckValue(const Expr& field, const Expr& literal) {
    const auto attribute = SelectedAttribute(field);
    if (!attribute || !literal.constant ||
        !literal.constant->is(cel::Kind::kString)) {
      return;
    }
    const auto question = program_.QuestionOf(*attribute);
    if (!question && *attribute >= program_.fields.size()) return;
    const FieldInfo& info = question ? program_.criteria[*question].answer
                                     : program_.fields[*attribute];
    const std::string value(literal.constant->string_value());
    if (info.values.empty() || std::find(info.values.begin(), info.values.end(),
                                         value) != info.values.end()) {
      return;
    }
    Error(
        literal,
        {FaultCode::kNotListed, "'{value}' is not among the values of '{of}'"},
        {{"value", value},
         {"of", info.path},
         {"nearest", Nearest(value, info.values)}});
  }

  const Program& program_;
  const Place& place_;
  int field_number_;
  Subject subject_;
  bool where_;
};

// The condition language names its own limits; users set ours.
Fault InOurWords(cel::Issue issue) {
  constexpr std::pair<std::string_view, std::string_view> kNames[] = {
      {"max_source_bytes", "max_condition_bytes"},
      {"max_nesting", "max_depth"},
      {"max_cost", "max_condition_cost"}};
  Fault fault = {.code = issue.code,
                 .arguments = std::move(issue.arguments),
                 .message = std::move(issue.message)};
  for (FaultArgument& argument : fault.arguments) {
    if (argument.name != "limit") continue;
    for (const auto& [theirs, ours] : kNames) {
      if (argument.value == theirs) argument.value = ours;
    }
    fault.message = Fill(issue.sentence, fault);
  }
  return fault;
}

}  // namespace

std::optional<cel::Program> CompileCondition(Compiler& compiler,
                                             const Place& place,
                                             int field_number,
                                             const std::string& source,
                                             Subject subject, bool where) {
  std::vector<cel::Issue> issues;
  std::optional<cel::Program> condition =
      cel::Compile(compiler.env, source, cel::Type::Bool(), &issues);
  for (cel::Issue& issue : issues) {
    const size_t offset = issue.offset;
    place.ErrorInString(field_number, offset, InOurWords(std::move(issue)));
  }
  if (!condition) return std::nullopt;
  Inspector(compiler, place, field_number, subject, where)
      .Inspect(condition->root());
  for (const uint32_t variable : condition->variables()) {
    if (variable == kActivitiesVariable)
      compiler.program.uses_activities = true;
    if (variable == kContactsVariable) compiler.program.uses_contacts = true;
  }
  return condition;
}

}  // namespace bantam::internal
