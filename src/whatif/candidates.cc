#include "src/whatif/candidates.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "bantam/assessment.h"
#include "src/cel/value.h"
#include "src/policy/walk.h"

namespace bantam::internal {
namespace {

using cel::Expr;
using cel::ExprKind;
using cel::Kind;

bool IsComparison(std::string_view name) {
  return name == "_==_" || name == "_!=_" || name == "_<_" || name == "_<=_" ||
         name == "_>_" || name == "_>=_";
}

// A literal, or a number with a minus before it.
bool IsLiteral(const Expr& expr) {
  return expr.constant.has_value() &&
         (expr.kind == ExprKind::kLiteral ||
          (expr.kind == ExprKind::kCall && expr.name == "-_" &&
           expr.args[0]->kind == ExprKind::kLiteral));
}

// Gathers, for every field, the literals that conditions compare it with.
class Gatherer {
 public:
  explicit Gatherer(const Program& program) : program_(program) {}

  void Add(const std::optional<cel::Program>& condition) {
    if (condition) Visit(condition->root());
  }

  const std::map<uint32_t, std::vector<cel::Value>>& literals() const {
    return literals_;
  }
  bool complete() const { return complete_; }
  void SetIncomplete() { complete_ = false; }

 private:
  // Fields of which a lead has one value. The depth of a condition is limited,
  // and so this recursion.
  bool IsField(const Expr& expr) const {
    const auto attribute = SelectedAttribute(expr);
    return attribute && *attribute < program_.fields.size() &&
           IndexOf(program_.fields[*attribute].subject) <
               IndexOf(Subject::kActivity);
  }

  void Visit(const Expr& expr) {
    if (const auto attribute = SelectedAttribute(expr);
        attribute && program_.QuestionOf(*attribute)) {
      // What a condition reads of an answer is its value, and a change gives
      // none.
      complete_ = false;
      return;
    }
    if (IsField(expr)) {
      literals_[expr.index];
      // By itself it tells true from false; anything else looks closer than
      // literals do.
      if (program_.fields[expr.index].type != FieldType::kBool) {
        complete_ = false;
      }
      return;
    }
    if (expr.kind == ExprKind::kHas && IsField(*expr.args[0])) {
      literals_[expr.args[0]->index];
      return;
    }
    if (expr.kind == ExprKind::kCall && expr.args.size() == 2) {
      if (IsComparison(expr.name) && (Take(*expr.args[0], *expr.args[1]) ||
                                      Take(*expr.args[1], *expr.args[0]))) {
        return;
      }
      if (expr.name == "_in_" && TakeList(*expr.args[0], *expr.args[1])) return;
    }
    for (const Expr* argument : expr.args) Visit(*argument);
  }

  bool Take(const Expr& field, const Expr& literal) {
    if (!IsField(field) || !IsLiteral(literal)) return false;
    literals_[field.index].push_back(*literal.constant);
    return true;
  }

  bool TakeList(const Expr& field, const Expr& list) {
    if (!IsField(field) || list.kind != ExprKind::kList ||
        !std::all_of(list.args.begin(), list.args.end(),
                     [](const Expr* item) { return IsLiteral(*item); })) {
      return false;
    }
    for (const Expr* item : list.args) Take(field, *item);
    return true;
  }

  const Program& program_;
  std::map<uint32_t, std::vector<cel::Value>> literals_;
  bool complete_ = true;
};

std::optional<double> NumberOf(const cel::Value& literal) {
  if (literal.is(Kind::kInt)) return static_cast<double>(literal.int_value());
  if (literal.is(Kind::kUint)) return static_cast<double>(literal.uint_value());
  if (literal.is(Kind::kDouble) && std::isfinite(literal.double_value())) {
    return literal.double_value();
  }
  return std::nullopt;
}

// A value for every cell that the literals cut the integers into.
std::vector<Value> IntValues(const std::vector<cel::Value>& literals) {
  constexpr double kFar = 0x1p53;
  std::set<int64_t> values;
  for (const cel::Value& literal : literals) {
    const auto number = NumberOf(literal);
    if (!number || std::abs(*number) > kFar) continue;
    const auto floor = static_cast<int64_t>(std::floor(*number));
    for (const int64_t value : {floor - 1, floor, floor + 1}) {
      values.insert(value);
    }
  }
  return {values.begin(), values.end()};
}

std::vector<Value> DoubleValues(const std::vector<cel::Value>& literals) {
  std::set<double> keys;
  for (const cel::Value& literal : literals) {
    if (const auto number = NumberOf(literal)) keys.insert(*number);
  }
  std::vector<Value> values;
  const double* before = nullptr;
  for (const double& key : keys) {
    values.emplace_back(before == nullptr ? key - 1
                                          : *before + (key - *before) / 2);
    values.emplace_back(key);
    before = &key;
  }
  if (before != nullptr) values.emplace_back(*before + 1);
  return values;
}

std::vector<Value> StringValues(const FieldInfo& field,
                                const std::vector<cel::Value>& literals) {
  if (!field.values.empty()) {
    return {field.values.begin(), field.values.end()};
  }
  std::vector<Value> values;
  for (const cel::Value& literal : literals) {
    if (!literal.is(Kind::kString)) continue;
    Value value = std::string(literal.string_value());
    if (std::find(values.begin(), values.end(), value) == values.end()) {
      values.push_back(std::move(value));
    }
  }
  // Stands for every string that no condition names.
  Value other = std::string();
  if (std::find(values.begin(), values.end(), other) == values.end()) {
    values.push_back(std::move(other));
  }
  return values;
}

// Empty for a type whose values no literal spells out.
std::vector<Value> ValuesOf(const FieldInfo& field,
                            const std::vector<cel::Value>& literals) {
  std::vector<Value> values;
  switch (field.type) {
    case FieldType::kBool:
      values = {true, false};
      break;
    case FieldType::kInt:
      values = IntValues(literals);
      break;
    case FieldType::kDouble:
      values = DoubleValues(literals);
      break;
    case FieldType::kString:
      values = StringValues(field, literals);
      break;
    default:
      return {};
  }
  if (field.nullable) values.emplace_back(Null{});
  return values;
}

void AddScore(const ScoreProgram& score, Gatherer& gatherer) {
  for (const GroupProgram& group : score.groups) {
    for (const RuleProgram& rule : group.rules) gatherer.Add(rule.condition);
  }
}

void AddQuestions(const Program& program, const FrameworkProgram& framework,
                  std::map<size_t, Candidate>& by_question) {
  for (const CriterionProgram& criterion : framework.criteria) {
    const Assessment good =
        criterion.polarity == model::Polarity::kConfirmationIsGood
            ? Assessment::kConfirmed
            : Assessment::kDenied;
    Candidate& candidate = by_question[criterion.question];
    candidate.question = criterion.question;
    candidate.path = program.criteria[criterion.question].answer.path;
    const Change change{candidate.path, std::nullopt, good};
    if (std::find(candidate.changes.begin(), candidate.changes.end(), change) ==
        candidate.changes.end()) {
      candidate.changes.push_back(change);
    }
  }
}

}  // namespace

Candidates FindCandidates(const Program& program, const Parts& parts) {
  Gatherer gatherer(program);
  for (const size_t score : parts.scores) {
    AddScore(program.scores[score], gatherer);
  }
  for (const size_t framework : parts.frameworks) {
    gatherer.Add(program.frameworks[framework].applies_when);
  }
  if (parts.qualification) {
    for (const RequirementProgram& requirement :
         program.qualifications[*parts.qualification].requirements) {
      gatherer.Add(requirement.when);
      // Any value would do, of which nothing says which.
      if (!requirement.fields.empty()) gatherer.SetIncomplete();
      if (requirement.kind != RequirementProgram::Kind::kNoRedFlag) continue;
      for (const RedFlagProgram& flag : program.red_flags) {
        gatherer.Add(flag.when);
      }
    }
  }
  Candidates candidates;
  candidates.complete = gatherer.complete();
  for (const auto& [attribute, literals] : gatherer.literals()) {
    const FieldInfo& field = program.fields[attribute];
    Candidate candidate;
    candidate.path = field.path;
    candidate.field = FieldRef{field.subject, program.slot_of[attribute]};
    for (Value& value : ValuesOf(field, literals)) {
      candidate.changes.push_back(
          {field.path, std::move(value), Assessment::kUnknown});
    }
    if (candidate.changes.empty()) {
      candidates.complete = false;
    } else {
      candidates.list.push_back(std::move(candidate));
    }
  }
  std::map<size_t, Candidate> by_question;
  for (const size_t framework : parts.frameworks) {
    AddQuestions(program, program.frameworks[framework], by_question);
  }
  for (auto& [question, candidate] : by_question) {
    candidates.list.push_back(std::move(candidate));
  }
  return candidates;
}

}  // namespace bantam::internal
