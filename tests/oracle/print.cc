#include "tests/oracle/print.h"

#include "tests/oracle/expr.h"
#include "tests/oracle/print_framework.h"
#include "tests/oracle/text.h"

namespace bantam::oracle {
namespace {

const char* TypeName(FieldType type) {
  constexpr const char* kNames[] = {"UNSPECIFIED", "BOOL",   "INT",
                                    "DOUBLE",      "STRING", "TIMESTAMP",
                                    "DURATION",    "MONEY",  "STRINGS"};
  return kNames[static_cast<size_t>(type)];
}

class PolicyPrinter {
 public:
  explicit PolicyPrinter(const PolicySpec& policy) : policy_(policy) {}

  std::string Print() {
    text_ = "id: \"oracle\"\n";
    for (const FieldSpec& field : policy_.fields) {
      if (!field.built_in) AddField(field);
    }
    for (const std::string& kind : policy_.kinds) {
      text_ += "activity_kinds { id: " + Quoted(kind) + " }\n";
    }
    for (const ScoreSpec& score : policy_.scores) AddScore(score);
    for (const GradeSpec& grade : policy_.grades) AddGrade(grade);
    for (const ProcessSpec& process : policy_.processes) AddProcess(process);
    return text_ + FrameworksText(policy_);
  }

 private:
  void AddField(const FieldSpec& field) {
    text_ += "fields { path: " + Quoted(field.path) +
             " type: " + TypeName(field.type);
    if (field.nullable) text_ += " nullable: true";
    for (const std::string& value : field.values) {
      text_ += " values: " + Quoted(value);
    }
    text_ += " }\n";
  }

  void AddBounds(const BoundsSpec& bounds) {
    if (bounds.floor) text_ += " floor: " + Decimal(*bounds.floor);
    if (bounds.cap) text_ += " cap: " + Decimal(*bounds.cap);
  }

  void AddScore(const ScoreSpec& score) {
    text_ += "scores {\n  id: " + Quoted(score.id) +
             " subject: " + SubjectText(score.subject);
    if (!score.baseline.empty()) {
      text_ += " baseline: " + Quoted(score.baseline);
    }
    AddBounds(score.bounds);
    text_ += "\n";
    for (const GroupSpec& group : score.groups) {
      text_ += "  groups {\n    id: " + Quoted(group.id);
      AddBounds(group.bounds);
      text_ += "\n";
      for (const RuleSpec& rule : group.rules) AddRule(rule);
      text_ += "  }\n";
    }
    text_ += "}\n";
  }

  void AddRule(const RuleSpec& rule) {
    text_ += "    rules { id: " + Quoted(rule.id);
    if (!rule.assessment) text_ += " points: " + Decimal(rule.points);
    if (rule.when) {
      text_ += " when: " + Quoted(ToCel(*rule.when, policy_.fields));
    } else if (rule.each) {
      AddEach(*rule.each);
    } else {
      const AssessmentRef& ref = *rule.assessment;
      text_ +=
          " assessment: " + Quoted(ref.dimension.empty()
                                       ? ref.framework
                                       : ref.framework + "." + ref.dimension);
    }
    AddBounds(rule.bounds);
    text_ += " }\n";
  }

  void AddEach(const EachSpec& each) {
    text_ += " each {";
    for (const std::string& kind : each.kinds) {
      text_ += " kinds: " + Quoted(kind);
    }
    if (each.where) {
      text_ += " where: " + Quoted(ToCel(*each.where, policy_.fields));
    }
    if (each.window || each.curve != Curve::kNone) {
      text_ += " decay {";
      if (each.window) text_ += " window: " + Quoted(SpanText(*each.window));
      const std::string length = Quoted(SpanText(each.length));
      if (each.curve == Curve::kHalfLife) {
        text_ += " half_life: " + length;
      } else if (each.curve != Curve::kNone) {
        text_ +=
            " linear { share: " + Decimal(each.share) + " period: " + length;
        if (each.curve == Curve::kStep) text_ += " step: true";
        text_ += " }";
      }
      text_ += " }";
    }
    if (each.cap_before_decay) text_ += " cap_before_decay: true";
    text_ += " }";
  }

  void AddGrade(const GradeSpec& grade) {
    text_ += "grades { id: " + Quoted(grade.id);
    if (!grade.bands.empty()) {
      text_ += " bands { score: " + Quoted(grade.score);
      for (const BandSpec& band : grade.bands) {
        text_ += " bands { id: " + Quoted(band.id);
        if (band.at_least) text_ += " at_least: " + Decimal(*band.at_least);
        text_ += " }";
      }
    } else {
      text_ += " matrix { rows: " + Quoted(grade.rows) +
               " columns: " + Quoted(grade.columns);
      for (const CellSpec& cell : grade.cells) {
        text_ += " cells { row: " + Quoted(cell.row) +
                 " column: " + Quoted(cell.column) + " id: " + Quoted(cell.id) +
                 " }";
      }
    }
    text_ += " } }\n";
  }

  void AddProcess(const ProcessSpec& process) {
    text_ += "processes {\n  id: " + Quoted(process.id) +
             " subject: " + SubjectText(process.subject) + "\n";
    for (const std::string& stage : process.stages) {
      text_ += "  stages { id: " + Quoted(stage) + " kind: OPEN";
      for (const auto& [former, present] : process.formerly) {
        if (present == stage) text_ += " formerly: " + Quoted(former);
      }
      text_ += " }\n";
    }
    for (size_t i = 0; i < process.transitions.size(); ++i) {
      const TransitionSpec& transition = process.transitions[i];
      text_ += "  transitions { id: \"t" + std::to_string(i) + "\"";
      for (const std::string& from : transition.from) {
        text_ += " from: " + Quoted(from);
      }
      if (transition.entry) text_ += " entry: true";
      text_ += " to: " + Quoted(transition.to);
      if (transition.recycles) text_ += " recycles: true";
      text_ += " }\n";
    }
    text_ += "}\n";
  }

  const PolicySpec& policy_;
  std::string text_;
};

}  // namespace

std::string PolicyText(const PolicySpec& policy) {
  return PolicyPrinter(policy).Print();
}

}  // namespace bantam::oracle
