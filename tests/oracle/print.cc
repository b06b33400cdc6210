#include "tests/oracle/print.h"

#include <utility>

#include "tests/oracle/expr.h"

namespace bantam::oracle {
namespace {

// In the quotes of text format.
std::string Quoted(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '\n') {
      quoted += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

// Millionths as a decimal.
std::string Decimal(int64_t micros) {
  const auto size = static_cast<uint64_t>(micros < 0 ? -micros : micros);
  std::string rest = std::to_string(size % 1'000'000);
  rest.insert(0, 6 - rest.size(), '0');
  return (micros < 0 ? "-" : "") + std::to_string(size / 1'000'000) + "." +
         rest;
}

// Seconds as `1w2d3h4m5s`.
std::string SpanText(int64_t seconds) {
  constexpr std::pair<int64_t, const char*> kUnits[] = {
      {604'800, "w"}, {86'400, "d"}, {3600, "h"}, {60, "m"}, {1, "s"}};
  std::string text;
  for (const auto& [size, unit] : kUnits) {
    if (seconds >= size) text += std::to_string(seconds / size) + unit;
    seconds %= size;
  }
  return text;
}

const char* TypeName(FieldType type) {
  constexpr const char* kNames[] = {"UNSPECIFIED", "BOOL",   "INT",
                                    "DOUBLE",      "STRING", "TIMESTAMP",
                                    "DURATION",    "MONEY",  "STRINGS"};
  return kNames[static_cast<size_t>(type)];
}

const char* SubjectText(Subject subject) {
  constexpr const char* kNames[] = {"ACCOUNT", "PERSON", "OPPORTUNITY",
                                    "ACTIVITY", "CONTACT"};
  return kNames[static_cast<size_t>(subject) - 1];
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
    return text_;
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
    text_ += "    rules { id: " + Quoted(rule.id) +
             " points: " + Decimal(rule.points);
    if (rule.when) {
      text_ += " when: " + Quoted(ToCel(*rule.when, policy_.fields));
    } else {
      AddEach(*rule.each);
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

  const PolicySpec& policy_;
  std::string text_;
};

std::string ValueText(const Value& value) {
  Expr literal;
  literal.literal = value;
  std::string text = ToCel(literal, {});
  if (const auto* span = std::get_if<Span>(&value)) {
    text += " + " + std::to_string(span->nanos) + "ns";
  }
  return text;
}

std::string SlotsText(const PolicySpec& policy, const Slots& values,
                      const std::string& indent) {
  std::string text;
  for (size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    text +=
        indent + policy.fields[i].path + " = " + ValueText(*values[i]) + "\n";
  }
  return text;
}

}  // namespace

std::string PolicyText(const PolicySpec& policy) {
  return PolicyPrinter(policy).Print();
}

std::string LeadText(const PolicySpec& policy, const LeadSpec& lead) {
  std::string text = "now " + FormatInstant(lead.now) + "\npresent:";
  constexpr const char* kNames[] = {" account", " person", " opportunity"};
  for (size_t i = 0; i < 3; ++i) {
    if (lead.present[i]) text += kNames[i];
  }
  text += "\n" + SlotsText(policy, lead.values, "");
  text += lead.activities ? "activities:\n" : "activities unknown\n";
  if (lead.activities) {
    for (const ActivitySpec& activity : *lead.activities) {
      text += "  " + activity.kind + " '" + activity.id + "' at " +
              FormatInstant(activity.at) +
              (activity.recorded_at ? " recorded" : "") + "\n" +
              SlotsText(policy, activity.values, "    ");
    }
  }
  text += lead.contacts ? "contacts:\n" : "contacts unknown\n";
  if (lead.contacts) {
    for (const ContactSpec& contact : *lead.contacts) {
      const Contact& known = contact.contact;
      text += "  " + known.person_id + " roles";
      for (const BuyerRole role : known.roles) {
        text += " " + std::to_string(static_cast<int>(role));
      }
      if (known.attitude) {
        text +=
            " attitude " + std::to_string(static_cast<int>(*known.attitude));
      }
      if (known.influence) {
        text +=
            " influence " + std::to_string(static_cast<int>(*known.influence));
      }
      if (known.verified) text += *known.verified ? " verified" : " unverified";
      text += "\n" + SlotsText(policy, contact.values, "    ");
    }
  }
  return text;
}

std::string EvaluationText(const Evaluation& evaluation) {
  std::string text;
  for (const ScoreResult& score : evaluation.scores) {
    text += "score " + score.id + " " + Decimal(score.points.micros) + " [" +
            Decimal(score.interval.low.micros) + ", " +
            Decimal(score.interval.high.micros) + "]" +
            (score.exact ? " exact" : "") + "\n";
    for (const Line& line : score.lines) {
      text += "  line " + std::to_string(static_cast<int>(line.code)) + " " +
              line.path + " " + Decimal(line.points.micros) + "\n";
    }
    for (const Undecided& rule : score.undecided) {
      text += "  undecided " + rule.path + " [" +
              Decimal(rule.interval.low.micros) + ", " +
              Decimal(rule.interval.high.micros) + "]";
      for (const std::string& field : rule.fields) text += " " + field;
      if (!rule.error.empty()) text += " error: " + rule.error;
      text += "\n";
    }
  }
  for (const GradeResult& grade : evaluation.grades) {
    text += "grade " + grade.id + " " + grade.grade + " of";
    for (const std::string& possible : grade.possible) text += " " + possible;
    text += "\n";
  }
  for (const Note& note : evaluation.notes) {
    text +=
        "note " + std::to_string(static_cast<int>(note.code)) + " " + note.path;
    for (const Argument& argument : note.arguments) {
      text += " " + argument.name + "=" + ValueText(argument.value);
    }
    text += "\n";
  }
  return text;
}

}  // namespace bantam::oracle
