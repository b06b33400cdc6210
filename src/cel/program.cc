#include "src/cel/program.h"

#include <algorithm>
#include <utility>

#include "src/cel/checker.h"
#include "src/cel/cost.h"
#include "src/cel/fold.h"
#include "src/cel/parser.h"
#include "src/cel/plan.h"
#include "src/cel/text.h"

namespace bantam::cel {

Program::Program(std::shared_ptr<const Data> data) : data_(std::move(data)) {
}

const Expr& Program::root() const {
  return *data_->tree.root;
}
const Type& Program::type() const {
  return data_->type;
}
uint64_t Program::cost() const {
  return data_->cost;
}
std::string_view Program::source() const {
  return data_->tree.source;
}
std::span<const uint32_t> Program::variables() const {
  return data_->variables;
}

std::optional<Program> Compile(const Env& env, std::string_view source,
                               const std::optional<Type>& expected,
                               std::vector<Issue>* issues, Checking checking) {
  const auto data = std::make_shared<Program::Data>();
  data->env = env.state();
  data->tree.source = std::string(source);
  data->expected = expected;
  const Limits& limits = data->env->limits;
  Tree* tree = &data->tree;

  const auto first = static_cast<std::ptrdiff_t>(issues->size());
  if (!Parse(limits, tree, issues)) return std::nullopt;
  Check(*data->env, checking, expected, tree, &data->variables, issues);
  Fold(limits, checking, tree, issues);
  if (issues->size() > static_cast<size_t>(first)) {
    std::stable_sort(
        issues->begin() + first, issues->end(),
        [](const Issue& a, const Issue& b) { return a.offset < b.offset; });
    // In one pass over the source, however many there are.
    Position position;
    size_t from = 0;
    for (size_t i = static_cast<size_t>(first); i < issues->size(); ++i) {
      Issue& issue = (*issues)[i];
      position = PositionOf(source, issue.offset, from, position);
      from = issue.offset;
      issue.line = position.line;
      issue.column = position.column;
    }
    return std::nullopt;
  }

  data->type = tree->root->type;
  data->cost = CostBound(*data->env, *tree);
  // Without types the estimate is too coarse to refuse anything; the budget at
  // run time is not.
  if (checking == Checking::kChecked && data->cost > limits.max_cost) {
    // No bound at all is UINT64_MAX, which no signed number holds.
    issues->push_back(MakeIssue(
        0,
        {FaultCode::kLimitExceeded,
         "the condition may cost {found} units of work; at most {allowed} are "
         "allowed ({limit})"},
        {{"found", std::to_string(data->cost)},
         {"allowed", std::to_string(limits.max_cost)},
         {"limit", "max_cost"}}));
    return std::nullopt;
  }
  std::vector<uint32_t>& variables = data->variables;
  std::sort(variables.begin(), variables.end());
  variables.erase(std::unique(variables.begin(), variables.end()),
                  variables.end());
  MakePlan(data.get());
  return Program(data);
}

}  // namespace bantam::cel
