#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/policy/bounds.h"
#include "src/policy/compiler.h"
#include "src/policy/references.h"

namespace bantam::internal {
namespace {

using google::protobuf::RepeatedPtrField;

class PartsCompiler {
 public:
  PartsCompiler(Compiler& compiler, const v1::Framework& framework,
                const Place& place, FrameworkProgram& compiled)
      : compiler_(compiler),
        framework_(framework),
        place_(place),
        compiled_(compiled) {
    for (const CriterionProgram& criterion : compiled.criteria) {
      // The path without the framework: the key.
      keys_.push_back(criterion.path.substr(framework.id().size() + 1));
    }
  }

  void Compile() {
    CompileDue();
    CompileDateOrders();
    if (framework_.has_win_probability()) CompileWinProbability();
  }

 private:
  std::optional<size_t> FindKey(const Place& place, int field_number, int index,
                                const std::string& key) {
    const auto found = std::find(keys_.begin(), keys_.end(), key);
    if (found != keys_.end()) return static_cast<size_t>(found - keys_.begin());
    place.Error(
        field_number, index,
        {FaultCode::kUnknownName, "the framework has no {what} '{name}'"},
        {{"name", key},
         {"nearest", Nearest(key, keys_)},
         {"what", "criterion"}});
    return std::nullopt;
  }

  std::vector<size_t> FindKeys(const Place& place, int field_number,
                               const RepeatedPtrField<std::string>& keys) {
    std::vector<size_t> found;
    for (int i = 0; i < keys.size(); ++i) {
      const auto criterion = FindKey(place, field_number, i, keys[i]);
      if (!criterion) continue;
      if (std::find(found.begin(), found.end(), *criterion) != found.end()) {
        place.Error(field_number, i,
                    {FaultCode::kRepeated, "'{name}' stands twice"},
                    {{"name", keys[i]}});
      }
      found.push_back(*criterion);
    }
    return found;
  }

  void CompileDue() {
    if (framework_.due().empty()) return;
    if (framework_.process().empty()) {
      place_.Error(
          v1::Framework::kDueFieldNumber,
          {FaultCode::kNeedsOther,
           "the framework has no '{name}' whose stages could be meant"},
          {{"name", "process"}});
    }
    const std::vector<std::string> stages = StageIds();
    for (int i = 0; i < framework_.due_size(); ++i) {
      const v1::StageDue& due = framework_.due(i);
      const Place at = place_.Child(v1::Framework::kDueFieldNumber, i);
      const auto stage = StageOf(due, stages, at);
      if (due.criteria().empty()) {
        at.Error({FaultCode::kMissing, "nothing is due in this stage"});
      }
      std::vector<size_t> criteria =
          FindKeys(at, v1::StageDue::kCriteriaFieldNumber, due.criteria());
      if (stage) compiled_.due.push_back({*stage, std::move(criteria)});
    }
  }

  std::vector<std::string> StageIds() const {
    std::vector<std::string> ids;
    if (!compiled_.process) return ids;
    const auto process = static_cast<int>(*compiled_.process);
    for (const v1::Stage& stage :
         compiler_.policy.processes(process).stages()) {
      ids.push_back(stage.id());
    }
    return ids;
  }

  // The stage that is meant. Of a process that there is not, nothing is said:
  // that is an error of its own.
  std::optional<size_t> StageOf(const v1::StageDue& due,
                                const std::vector<std::string>& stages,
                                const Place& place) const {
    constexpr int kField = v1::StageDue::kStageFieldNumber;
    if (due.stage().empty()) {
      place.Error(kField, {FaultCode::kMissing, "a stage is required"});
      return std::nullopt;
    }
    if (!compiled_.process) return std::nullopt;
    const auto stage = FindName(stages, due.stage(), "stage", place, kField);
    const auto is_same = [&](const FrameworkProgram::Due& other) {
      return other.stage == stage;
    };
    if (stage &&
        std::any_of(compiled_.due.begin(), compiled_.due.end(), is_same)) {
      place.Error(kField,
                  {FaultCode::kRepeated, "the stage '{name}' stands twice"},
                  {{"name", due.stage()}});
    }
    return stage;
  }

  void CompileDateOrders() {
    std::unordered_map<std::string, size_t> ids;
    for (int i = 0; i < framework_.date_orders_size(); ++i) {
      const v1::DateOrder& order = framework_.date_orders(i);
      const Place at = place_.Child(v1::Framework::kDateOrdersFieldNumber, i);
      CheckId(at, v1::DateOrder::kIdFieldNumber, order.id(), ids,
              static_cast<size_t>(i));
      if (order.criteria_size() < 2)
        at.Error({FaultCode::kMissing, "an order needs two criteria"});
      constexpr int kField = v1::DateOrder::kCriteriaFieldNumber;
      std::vector<size_t> criteria = FindKeys(at, kField, order.criteria());
      for (const size_t criterion : criteria) {
        const size_t question = compiled_.criteria[criterion].question;
        if (question >= compiler_.program.criteria.size() ||
            compiler_.program.criteria[question].is_date) {
          continue;
        }
        at.Error(
            kField,
            {FaultCode::kWrongType, "'{name}' is not answered by a {expected}"},
            {{"name", keys_[criterion]}, {"expected", "DATE"}});
      }
      compiled_.date_orders.push_back({order.id(), std::move(criteria)});
    }
  }

  void CompileWinProbability() {
    const v1::WinProbabilityRule& win = framework_.win_probability();
    const Place at = place_.Child(v1::Framework::kWinProbabilityFieldNumber);
    constexpr int kField = v1::WinProbabilityRule::kCriterionFieldNumber;
    const auto criterion = FindKey(at, kField, -1, win.criterion());
    if (!criterion) return;
    const size_t question = compiled_.criteria[*criterion].question;
    if (question >= compiler_.program.criteria.size()) return;
    const std::vector<std::string>& values =
        compiler_.program.criteria[question].answer.values;
    if (values.empty()) {
      at.Error(kField,
               {FaultCode::kNeedsOther, "'{name}' does not list its values"},
               {{"name", win.criterion()}});
      return;
    }
    WinProbabilityProgram compiled;
    compiled.criterion = *criterion;
    for (int i = 0; i < win.cases_size(); ++i) {
      CompileCase(win.cases(i),
                  at.Child(v1::WinProbabilityRule::kCasesFieldNumber, i),
                  values, compiled);
    }
    for (const std::string& value : values) {
      if (HasCase(compiled, value)) continue;
      at.Error({FaultCode::kIncomplete, "there is no case for '{name}'"},
               {{"name", value}});
    }
    compiled_.win_probability = std::move(compiled);
  }

  static bool HasCase(const WinProbabilityProgram& win,
                      const std::string& value) {
    return std::any_of(win.cases.begin(), win.cases.end(),
                       [&](const auto& c) { return c.value == value; });
  }

  static void CompileCase(const v1::WinProbabilityCase& written,
                          const Place& place,
                          const std::vector<std::string>& values,
                          WinProbabilityProgram& compiled) {
    constexpr int kField = v1::WinProbabilityCase::kValueFieldNumber;
    const std::string& value = written.value();
    if (std::find(values.begin(), values.end(), value) == values.end()) {
      place.Error(kField,
                  {FaultCode::kNotListed,
                   "'{value}' is not among the criterion's values"},
                  {{"value", value}, {"nearest", Nearest(value, values)}});
    } else if (HasCase(compiled, value)) {
      place.Error(kField,
                  {FaultCode::kRepeated, "the value '{name}' stands twice"},
                  {{"name", value}});
    }
    const auto micros =
        ReadShare(place, v1::WinProbabilityCase::kProbabilityFieldNumber,
                  written.probability());
    compiled.cases.push_back({value, {micros.value_or(0)}});
  }

  Compiler& compiler_;
  const v1::Framework& framework_;
  const Place& place_;
  FrameworkProgram& compiled_;
  std::vector<std::string> keys_;
};

}  // namespace

void CompileFrameworkParts(Compiler& compiler, const v1::Framework& framework,
                           const Place& place, FrameworkProgram& compiled) {
  PartsCompiler(compiler, framework, place, compiled).Compile();
}

}  // namespace bantam::internal
